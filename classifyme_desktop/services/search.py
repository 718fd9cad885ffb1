"""Search by words and by meaning together, over the whole library."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.matching import fusion, meaning, query
from classifyme_desktop.profile import masking
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import fulltext, vectors

_DEEP: Final = 1000  # how far down each lane is looked at


@dataclass(frozen=True, slots=True)
class Hit:
    """A resume found: ``rank`` from 1, ``score`` in (0, 1], and whether its text holds the words asked for."""

    resume_id: ResumeId
    rank: int
    score: float
    has_words: bool


def search(workspace: Workspace, typed: str, *, top: int = 20) -> list[Hit]:
    """Return the resumes that fit what was typed, best first. Any thread.

    Signs (AND OR NOT, phrases, prefix*) make it a search for words alone; plain words are searched by meaning as well
    and both lists are fused. Raises UsageError (``bad_query``) for signs that do not fit.
    """
    match = query.to_match(typed)
    if match is None:
        return []
    with workspace.reading() as db:
        words = [resume_id for resume_id, _ in fulltext.search(db, match, _DEEP)]
        near: list[ResumeId] = []
        if query.is_plain(typed):
            embedding = workspace.encoders.encode(masking.mask(typed))
            ids, scores = meaning.of_blocks(embedding.vectors, vectors.blocks(db, embedding.encoder_sha256))
            order = np.argsort(-np.round(scores, 9), kind="stable")[:_DEEP]
            near = [ResumeId(int(ids[row])) for row in order]
    held = frozenset(words)
    fused = fusion.reciprocal_ranks([words, near])[:top]
    return [Hit(resume_id, rank, score, resume_id in held) for rank, (resume_id, score) in enumerate(fused, 1)]
