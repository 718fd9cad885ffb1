"""From a gig as it was understood to what ranking asks for. Stores nothing."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.gig_profile import SET_ASIDE, Aspect, GigProfile, Need, Requirement
from classifyme_desktop.domain.prediction import Prediction
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.matching import exact, keywords, level
from classifyme_desktop.matching.exact import Whole
from classifyme_desktop.matching.gig_index import Sketch
from classifyme_desktop.matching.gig_query import AskedFor, GigQuery, Must
from classifyme_desktop.profile import gig, masking
from classifyme_desktop.profile.gig import protected
from classifyme_desktop.services.workspace import Workspace

# What is set aside still tells a little: the kind of employer. Figures: docs/matching.md.
_LEAST_SHARE: Final = 0.33
_OF_THE_TITLE: Final = 0.2
_WEIGHTS: Final = {Need.MUST: 1.0, Need.NICE: 0.5}
_OF_A_TRAIT: Final = 0.1  # "dynamic and motivated" says little about work, and resumes do not show it
MOST_COMPARED: Final = 24  # requirements of one gig, musts first
_RELATED: Final = 0.7  # cosine from which one skill stands for another in part
_MOST_RELATED: Final = 8
_OF_RELATED: Final = 0.5
_PERMITS: Final = (Aspect.LICENCE, Aspect.CERTIFICATION)


def of(
    workspace: Workspace,
    text: str,
    profile: GigProfile,
    embedding: Embedding,
    prediction: Prediction | None,
    musts: Sequence[str] = (),
) -> GigQuery:
    """Return what a gig asks for. ``musts``: typed by a person, in place of what the text requires.

    What a text requires of something that the law protects plays no part, whoever wrote it.
    Raises ModelError, WorkerError.
    """
    title = profile.title.value if profile.title else ""
    typed = [gig.parse_requirement(one, profile.language) for one in musts]
    wanted = _by_need(typed or profile.requirements)[:MOST_COMPARED]
    masked = [masking.mask(words) for words in (title, *(one.text for one in wanted))]
    vectors = workspace.short_texts.vectors(workspace.encoders, masked)
    return GigQuery(
        direction=_direction(embedding, profile, vectors[0] if title else None),
        roots=_roots(workspace, prediction),
        terms=keywords.terms(masking.mask(f"{title}\n{work(text, profile)}")),
        skills=_skills(workspace, profile),
        height=level.height(profile.levels),
        musts=tuple(_must(one, vector) for one, vector in zip(wanted, vectors[1:], strict=True)),
    )


def left_out(profile: GigProfile, musts: Sequence[str] = ()) -> tuple[Requirement, ...]:
    """Return the requirements that are not compared with anybody, since the gig has too many; as ``of`` chooses."""
    typed = [Requirement(one) for one in musts]
    return tuple(_by_need(typed or profile.requirements)[MOST_COMPARED:])


def _by_need(wanted: Sequence[Requirement]) -> list[Requirement]:
    """Return what may decide about people, musts first."""
    allowed = [one for one in wanted if protected.is_allowed(one.text)]
    return sorted(allowed, key=lambda one: one.need is not Need.MUST)


def sketch(workspace: Workspace, profile: GigProfile, embedding: Embedding, prediction: Prediction | None) -> Sketch:
    """Return what is told of a gig without encoding anything: a first look for when there are thousands."""
    return Sketch(_direction(embedding, profile, None), _roots(workspace, prediction), level.height(profile.levels))


def work(text: str, profile: GigProfile) -> str:
    """Return the parts of a gig's text that say something of the work, all of it where none do."""
    kept = [text[slice(*section.place)] for section in profile.sections if section.kind not in SET_ASIDE]
    joined = "\n".join(kept)
    return joined if joined.strip() else text


def _direction(embedding: Embedding, profile: GigProfile, title: Whole | None) -> Whole:
    """Return what the gig is about: the mean of its chunks, those of the work first, turned a little to the title."""
    aside = [section.place for section in profile.sections if section.kind in SET_ASIDE]
    shares = np.array([1.0 - _overlap(chunk.tolist(), aside) for chunk in embedding.ranges]) + _LEAST_SHARE
    mean = _unit(embedding.vectors.astype(np.float64).T @ shares)
    if title is not None:
        mean = _unit(mean + _OF_THE_TITLE * title.astype(np.float64) / exact.SCALE)
    return exact.whole(mean)


def _roots(workspace: Workspace, prediction: Prediction | None) -> Whole | None:
    classes = workspace.head.classes
    if prediction is None or len(prediction.probabilities) != len(classes):
        return None  # an iteration with other roles read it; it is read anew in the background
    folded = workspace.taxonomy.folded(prediction.probabilities, classes)
    return exact.whole(np.sqrt(folded.astype(np.float64)))


def _overlap(chunk: Sequence[int], places: Sequence[tuple[int, int]]) -> float:
    start, end = chunk
    inside = sum(max(0, min(end, last) - max(start, first)) for first, last in places)
    return inside / (end - start) if end > start else 0.0


def _unit(vector: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.asarray(vector / (np.linalg.norm(vector) or 1.0))


def _skills(workspace: Workspace, profile: GigProfile) -> tuple[AskedFor, ...]:
    return tuple(asked_for(workspace, one.uri, one.name, one.need) for one in profile.skills)


def asked_for(workspace: Workspace, uri: str, name: str, need: Need) -> AskedFor:
    """Return a skill as a gig asks for it, with the skills that stand for it in part. Raises ModelError."""
    index = workspace.skill_index
    near = index.neighbours(uri, _MOST_RELATED, _RELATED) if index is not None else ()
    return AskedFor(uri, name, need, {other.uri: round(_OF_RELATED * other.cosine, 6) for other in near})


def _must(one: Requirement, vector: Whole) -> Must:
    is_trait = one.aspect is Aspect.OTHER and one.need is Need.NICE
    return Must(
        one.text,
        one.need,
        vector,
        keywords.stems(masking.mask(one.text)),
        _OF_A_TRAIT if is_trait else _WEIGHTS[one.need],
        one.years,
        one.aspect in _PERMITS,
        one.skills,
        one.aspect,
    )
