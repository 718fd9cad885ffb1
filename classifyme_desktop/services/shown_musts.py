"""Whether a person meets what a gig requires, with the places of the resume that show it. Stores nothing.

There is one answer, wherever it is shown: in lists, beside the resume, in reports and exports.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from classifyme_desktop.domain.gig_profile import Aspect
from classifyme_desktop.domain.match_reasons import MustReason
from classifyme_desktop.domain.profile import Profile, Range
from classifyme_desktop.domain.proof import OPEN, Proof
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.matching import keywords, musts
from classifyme_desktop.matching.evidence import Sentences
from classifyme_desktop.matching.gig_query import GigQuery, Must
from classifyme_desktop.profile import proof
from classifyme_desktop.services import indexing
from classifyme_desktop.storage import profiles, texts
from classifyme_desktop.storage.database import Database

if TYPE_CHECKING:
    from classifyme_desktop.services.workspace import Workspace


@dataclass(frozen=True)
class Person:
    """What shows a reason: the text of a resume, what the models see of it, and the facts."""

    text: str
    masked: str
    profile: Profile

    @cached_property
    def sentences(self) -> Sentences:
        """Return the sentences of the masked text, whose places are those of the text."""
        return Sentences(self.masked)


class ShownMusts:
    """What the people of one ranking show, read when it is first asked for. ``workspace``: None for nobody."""

    def __init__(self, workspace: "Workspace | None" = None) -> None:
        self._workspace = workspace
        self._known: dict[ResumeId, tuple[MustReason, ...]] = {}
        self._lock = threading.Lock()

    def of(self, resume_id: ResumeId, query: GigQuery, chances: Sequence[float]) -> tuple[MustReason, ...]:
        """Return the musts of a person. Any thread. Raises StorageError: ``resume_unknown``, ``library_damaged``."""
        with self._lock:
            found = self._known.get(resume_id)
        if found is None:
            found = of(query, chances, self._person(resume_id)) if query.musts else ()
            with self._lock:
                self._known[resume_id] = found
        return found

    def _person(self, resume_id: ResumeId) -> Person:
        if self._workspace is None:
            return Person("", "", Profile(None))
        with self._workspace.reading() as db:
            return person(db, resume_id)


def person(db: Database, resume_id: ResumeId) -> Person:
    """Return what a stored resume shows. Raises StorageError: ``resume_unknown``, ``library_damaged``."""
    stored = profiles.get(db, resume_id)
    profile = stored.facts.profile if stored else Profile(None)
    return Person(texts.get_text(db, resume_id), texts.get_masked(db, resume_id), profile)


def of(query: GigQuery, chances: Sequence[float], shown: Person) -> tuple[MustReason, ...]:
    """Return each must of a gig with whether a person meets it and the places that show it.

    ``chances``: that each is met, as rating found them (``matching.musts``).
    """
    answers = (_proof(must, chance, shown) for must, chance in zip(query.musts, chances, strict=True))
    return tuple(_reason(must, answer, shown) for must, answer in zip(query.musts, answers, strict=True))


def _reason(must: Must, answer: Proof, shown: Person) -> MustReason:
    """Return an answer with its places as sentences, each once."""
    places = tuple(dict.fromkeys(map(shown.sentences.around, answer.places)))
    return MustReason(must.text, must.need, answer.is_met, next(iter(places), None), places[1:])


def _proof(must: Must, chance: float, shown: Person) -> Proof:
    """Return what a resume shows of a must: facts decide where they can, else a sentence with a high chance."""
    checked = proof.of(must.text, must.years, shown.masked, shown.profile, must.skills)
    answer = checked.proof
    if answer is not None and (answer.is_met is False or not checked.has_rest):
        if answer.is_met is not None or not checked.is_of_skills:
            return answer
    if answer is not None and not checked.is_of_skills:
        return answer if answer.is_met is None or chance >= musts.LIKELY else OPEN
    return _by_sentence(must, chance, shown, answer.places if answer and checked.is_most else ())


def _by_sentence(must: Must, chance: float, shown: Person, named: tuple[Range, ...]) -> Proof:
    """Return what a sentence shows of a must; ``named``: places of the skills that make most of its words."""
    may_miss = must.aspect is not Aspect.OTHER
    if musts.is_open(chance, may_miss=may_miss):
        return OPEN
    best = shown.sentences.best(must.words, _rarity)
    is_said = musts.is_shown(best, len(must.words), max(map(_rarity, must.words), default=0.0))
    is_met = musts.is_met(chance, is_shown=is_said or bool(named), may_miss=may_miss)
    if not is_met:
        return Proof(is_met)
    return Proof(True, (best.place,) if is_said and best.place is not None else named)


def _rarity(stem: str) -> float:
    """Return how rare a stem is among the resumes that the program was made with: the same in every library."""
    return indexing.background().rarity(keywords.start(stem), 0, 0)
