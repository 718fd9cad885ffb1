"""What an iteration was learnt from, told again from the rows of then: nothing of it is kept twice."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from classifyme_desktop.domain.iteration import Head, Iteration
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import registry
from classifyme_desktop.learning import cross_fit
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.proposal import Step
from classifyme_desktop.services import role_heads, role_lessons
from classifyme_desktop.services.role_lessons import Lessons, Until
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import iterations as stored
from classifyme_desktop.storage.database import Database


@dataclass(frozen=True, slots=True)
class Learnt:
    """An iteration that was learnt here, what it learnt, and from whom of those who are still there."""

    iteration: Iteration
    lessons: Lessons
    people: frozenset[ResumeId]

    def is_all_of(self, now: Lessons, active: int) -> bool:
        """Return whether the step after ``active`` would be this one again."""
        is_next = active in (self.iteration.number, self.iteration.parent)
        return is_next and not self.iteration.gone and now.teaches_as(self.lessons, self.people)


def newest(workspace: Workspace, db: Database, encoder_sha256: str) -> Learnt | None:
    """Return the newest iteration that was learnt here with an encoder, None for none. Raises StorageError."""
    for one in stored.every(db, Head.ROLE):
        found = _learnt(workspace, db, encoder_sha256, one)
        if found is not None:
            return found
    return None


def of(workspace: Workspace, db: Database, encoder_sha256: str, number: int) -> Learnt | None:
    """Return an iteration by its number, None where it was not learnt here. Raises StorageError."""
    one = stored.find(db, Head.ROLE, number)
    return None if one is None else _learnt(workspace, db, encoder_sha256, one)


def step(
    workspace: Workspace, db: Database, shipped: HeadArrays, number: int, on_done: Callable[[int, int], None]
) -> Step:
    """Return an iteration as the next one is measured beside it. ``shipped``: the head that came with the encoder.

    ``on_done`` sees how many of its people are read; it may raise. Raises StorageError, ModelError, WorkerError.
    """
    if workspace.library.folder is None or stored.find(db, Head.ROLE, number) is None:
        return Step(shipped)
    head = HeadArrays.load(role_heads.folder(workspace.library.folder, Head.ROLE, number), shipped.encoder_sha256)
    found = of(workspace, db, shipped.encoder_sha256, number)
    if found is None:  # it learnt from nobody here, so it can answer everybody itself
        return Step(head, fits=(head,) * cross_fit.FOLDS)
    examples = role_lessons.examples(db, shipped, found.lessons, on_done)
    return Step(head, list(examples.values()), role_lessons.changes(workspace, shipped, found.lessons))


def _learnt(workspace: Workspace, db: Database, encoder_sha256: str, one: Iteration) -> Learnt | None:
    until = _until(workspace, one.number) if one.encoder_sha256 == encoder_sha256 else None
    if until is None:
        return None
    people = frozenset(stored.learnt_from(db, Head.ROLE, one.number))
    return Learnt(one, role_lessons.of(db, workspace.shipped_taxonomy, encoder_sha256, until, people), people)


def _until(workspace: Workspace, number: int) -> Until | None:
    """Return up to when an iteration learnt what was said, None where its folder does not say."""
    if workspace.library.folder is None:
        return None
    with suppress(ModelError, KeyError, TypeError, ValueError):
        facts = registry.load_manifest(role_heads.folder(workspace.library.folder, Head.ROLE, number)).facts
        return Until(int(facts["corrections_until"]), int(facts["role_changes_until"]))
    return None
