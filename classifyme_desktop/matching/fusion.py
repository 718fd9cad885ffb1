"""Puts ranked lists together. Pure."""

from collections.abc import Sequence
from typing import Final

from classifyme_desktop.domain.resume import ResumeId

_CONSTANT: Final = 60  # Cormack, Clarke & Büttcher 2009


def reciprocal_ranks(lists: Sequence[Sequence[ResumeId]]) -> list[tuple[ResumeId, float]]:
    """Return the ids of all ``lists`` fused, best first, with scores in (0, 1]; empty lists do not count.

    Reciprocal rank fusion (Cormack, Clarke & Büttcher 2009), scaled so that first in every list is 1. Ties go to
    the one that comes first in the earlier list.
    """
    used = [ranked for ranked in lists if ranked]
    score: dict[ResumeId, float] = {}
    for ranked in used:
        for rank, resume_id in enumerate(ranked, 1):
            score[resume_id] = score.get(resume_id, 0.0) + (_CONSTANT + 1) / (_CONSTANT + rank) / len(used)
    return sorted(((key, round(value, 9)) for key, value in score.items()), key=lambda pair: -pair[1])
