"""Learns roles from what readers said: a new iteration that waits for a decision, or is rejected with its reasons.

Fitted from the shipped head, its replay and all that stands at one moment, so nothing of what was taken back or erased
is left in it. Nothing that is shown changes (see ``promotion``).
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from classifyme_desktop.domain.iteration import Flip, Head, Iteration, State
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.errors import CancelledError, ModelError, StorageError, UsageError
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.proposal import Proposal, Step, propose
from classifyme_desktop.learning.replay import Replay
from classifyme_desktop.learning.role_changes import RoleChanges
from classifyme_desktop.learning.role_refit import Example
from classifyme_desktop.services import (
    backups,
    flip_finder,
    iteration_card,
    iterations,
    learnt,
    name_swap,
    role_lessons,
)
from classifyme_desktop.services.backups import Occasion
from classifyme_desktop.services.iterations import Candidate
from classifyme_desktop.services.role_lessons import Lessons
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import iterations as stored
from classifyme_desktop.storage.database import Database

LEAST_LABELS: Final = 20  # people whose role a reader decided, before a step can be told from chance
PROPOSED_AFTER: Final = 20  # new ones since the last step, from which the next one is worth its time
_FITS: Final = 11  # the step itself, and five folds of it and of the one before
_STEPS: Final = 80  # of one fit, at most
_WAIT_S: Final = 0.2


class Reason(StrEnum):
    """Why nothing can be learnt now."""

    TOO_FEW = "too_few"
    NOTHING_NEW = "nothing_new"
    OTHER_ENCODER = "other_encoder"  # the shipped examples were read by the shipped encoder
    READ_ONLY = "read_only"
    IN_MEMORY = "in_memory"


class Phase(StrEnum):
    """What is done, in this order."""

    COPY = "copy"  # the library, so that there is a way back whatever happens
    READ = "read"  # what readers said, as examples
    SWAP = "swap"  # the samples of the swap test are read
    FIT = "fit"
    COMPARE = "compare"  # with what the library says now
    KEEP = "keep"


OnProgress = Callable[[Phase, int, int], None]  # how many of how many parts of it are done


def _nothing(_phase: Phase, _done: int, _total: int) -> None:
    return


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether a step can be learnt, and whether it is worth it.

    ``labels``: people whose role stands or was rejected by a reader, of ``needed``; ``new`` of them since the newest
    iteration that was learnt here (``iteration``, None where there is none); ``gone``: people whom the iteration in use
    learnt from and who were erased; ``reason``: why nothing can be learnt, None where something can.
    """

    labels: int
    needed: int
    new: int
    gone: int
    is_proposed: bool
    reason: Reason | None
    iteration: int | None

    @property
    def is_possible(self) -> bool:
        """Return whether a step can be learnt now."""
        return self.reason is None

    @property
    def missing(self) -> int:
        """Return how many more people have to be confirmed."""
        return max(0, self.needed - self.labels)


# ------------------------------------------------------------------ whether


def readiness(workspace: Workspace) -> Readiness:
    """Return whether a step can be learnt, and whether it is worth it. Some milliseconds for each thousand labels.

    Any thread, but not the window's. Raises StorageError, ModelError.
    """
    with workspace.reading() as db, db.atomic():
        now = role_lessons.of(db, workspace.shipped_taxonomy, workspace.encoders.encoder_sha256)
        return _readiness(workspace, db, now)


def _readiness(workspace: Workspace, db: Database, now: Lessons) -> Readiness:
    last = learnt.newest(workspace, db, workspace.encoders.encoder_sha256)
    active = stored.active(db, Head.ROLE)
    used = stored.find(db, Head.ROLE, active)
    gone = used.gone if used else 0
    new = now.new_since(last.lessons, last.people) if last else len(now.told)
    reason = _obstacle(workspace)
    if reason is None and len(now.told) < LEAST_LABELS:
        reason = Reason.TOO_FEW
    if reason is None and last is not None and last.is_all_of(now, active):
        reason = Reason.NOTHING_NEW
    is_waiting = last is not None and last.iteration.state is State.CANDIDATE and not last.iteration.gone
    is_proposed = reason is None and (new >= PROPOSED_AFTER or (gone > 0 and not is_waiting))
    number = last.iteration.number if last else None
    return Readiness(len(now.told), LEAST_LABELS, new, gone, is_proposed, reason, number)


def _obstacle(workspace: Workspace) -> Reason | None:
    if workspace.library.folder is None:
        return Reason.IN_MEMORY
    if not workspace.is_writable:
        return Reason.READ_ONLY
    return None if workspace.added_encoder is None else Reason.OTHER_ENCODER


def _check(found: Readiness) -> None:
    """Raise the error that says why nothing can be learnt."""
    if found.reason is Reason.IN_MEMORY:
        raise StorageError("library_in_memory", "A library that is not on a drive cannot keep what it learns.")
    if found.reason is Reason.READ_ONLY:
        raise StorageError("library_read_only", "The library was opened for reading only.")
    if found.reason is Reason.OTHER_ENCODER:
        raise ModelError(
            "learning_other_encoder",
            "Learning needs the encoder that came with the program, since its examples were read by that one.",
        )
    if found.reason is Reason.TOO_FEW:
        raise UsageError("labels_too_few", "There is too little to learn from. Confirm 20 labels to train.")
    if found.reason is Reason.NOTHING_NEW:
        raise UsageError("nothing_new", "The last iteration has learnt all that was said. Confirm more people first.")


# ------------------------------------------------------------------ learning


class Course:
    """Tells how far the work is (``on_progress``), and stops it when it shall be stopped."""

    def __init__(self, on_progress: OnProgress, stop: threading.Event) -> None:
        self.on_progress = on_progress
        self._stop = stop
        self._steps = 0

    def check(self) -> None:
        """Raise CancelledError when the work shall stop."""
        if self._stop.is_set():
            raise CancelledError

    def of(self, phase: Phase) -> Callable[[int, int], None]:
        """Return what tells how many parts of a phase are done; it raises CancelledError when the work shall stop."""

        def tell(done: int, total: int) -> None:
            self.check()
            self.on_progress(phase, done, total)

        return tell

    def on_step(self, _step: int, _loss: float) -> bool:
        """Note a step of a fit; return whether to go on."""
        self._steps += 1
        self.on_progress(Phase.FIT, min(self._steps, _FITS * _STEPS), _FITS * _STEPS)
        return not self._stop.is_set()


Learn = Callable[[Workspace, Course], Candidate]  # fits and judges a step, which is kept nowhere yet


def retrain(
    workspace: Workspace, on_progress: OnProgress = _nothing, cancel: threading.Event | None = None
) -> Iteration:
    """Learn from all that stands now and keep the step: a candidate, or rejected with its reasons. Blocks; any thread.

    Raises UsageError: ``labels_too_few``, ``nothing_new``; ModelError: ``learning_other_encoder``, those of models that
    are missing or damaged, and those of ``iterations.keep``; StorageError; WorkerError; CancelledError, with nothing
    kept.
    """
    return kept_step(workspace, Course(on_progress, cancel or threading.Event()), _copied_and_learnt)


def dry_run(
    workspace: Workspace, on_progress: OnProgress = _nothing, cancel: threading.Event | None = None
) -> Candidate:
    """Do as ``retrain`` and keep nothing. Raises as ``retrain``."""
    return tried_step(workspace, Course(on_progress, cancel or threading.Event()), _learnt)


def kept_step(workspace: Workspace, course: Course, learn: Learn) -> Iteration:
    """Learn a step of any head in its turn, and keep it. Raises what ``learn`` raises, and as ``iterations.keep``."""
    with turn(workspace, course):
        made = learn(workspace, course)
        tell = course.of(Phase.KEEP)
        tell(0, 1)
        kept = iterations.keep(workspace, made)
        course.on_progress(Phase.KEEP, 1, 1)  # kept by now, whether somebody wants to stop or not
    return kept


def tried_step(workspace: Workspace, course: Course, learn: Learn) -> Candidate:
    """Learn a step of any head in its turn, and keep nothing. Raises what ``learn`` raises."""
    with turn(workspace, course):
        return learn(workspace, course)


@contextmanager
def turn(workspace: Workspace, course: Course) -> Iterator[None]:
    """Wait until nobody else learns or changes the iteration in use."""
    while not workspace.learning.acquire(timeout=_WAIT_S):
        course.check()
    try:
        yield
    finally:
        workspace.learning.release()


def _copied_and_learnt(workspace: Workspace, course: Course) -> Candidate:
    """Copy the library, unless nothing can be learnt anyway, then learn."""
    _check(readiness(workspace))
    course.of(Phase.COPY)(0, 1)
    backups.make(workspace, Occasion.LEARN)
    course.of(Phase.COPY)(1, 1)
    return _learnt(workspace, course)


@dataclass(frozen=True, slots=True, eq=False)
class _Snapshot:
    """What a step is learnt from: all of one moment. ``parent``: the iteration in use, ``before`` its step."""

    shipped: HeadArrays
    replay: Replay
    taxonomy: Taxonomy
    lessons: Lessons
    examples: dict[ResumeId, Example]
    parent: int
    before: Step
    new: int


def _learnt(workspace: Workspace, course: Course) -> Candidate:
    seen = _seen(workspace, course)
    groups = name_swap.samples(workspace, seen.shipped, course.of(Phase.SWAP))
    changes = role_lessons.changes(workspace, seen.shipped, seen.lessons)
    made = propose(
        seen.shipped,
        seen.replay,
        list(seen.examples.values()),
        seen.taxonomy,
        changes=changes,
        before=seen.before,
        swap_is_clean=lambda head: name_swap.is_clean(groups, head),
        on_step=course.on_step,
    )
    flips = flip_finder.of_library(
        workspace,
        seen.parent,
        (seen.before.head, made.fitted.head),
        seen.shipped,
        seen.taxonomy.became,
        course.of(Phase.COMPARE),
    )
    return _candidate(seen, made, changes, flips)


def _seen(workspace: Workspace, course: Course) -> _Snapshot:
    """Return what a step is learnt from, as of one moment."""
    encoder_sha256 = workspace.encoders.encoder_sha256
    with workspace.reading() as db, db.atomic():
        now = role_lessons.of(db, workspace.shipped_taxonomy, encoder_sha256)
        found = _readiness(workspace, db, now)
        _check(found)
        course.check()
        trouble = workspace.head_trouble
        if trouble is not None:
            raise trouble
        shipped = HeadArrays.load(workspace.base_head_folder(Head.ROLE.value), encoder_sha256)
        replay = Replay.load(shipped)
        active = stored.active(db, Head.ROLE)
        used = learnt.of(workspace, db, encoder_sha256, active)
        before = learnt.step(workspace, db, shipped, active, lambda _done, _total: course.check())
        return _Snapshot(
            shipped=shipped,
            replay=replay,
            taxonomy=workspace.taxonomy_in(db),
            lessons=now,
            examples=role_lessons.examples(db, shipped, now, course.of(Phase.READ)),
            parent=active,
            before=before,
            new=now.new_since(used.lessons, used.people) if used else len(now.told),
        )


def _candidate(seen: _Snapshot, made: Proposal, changes: RoleChanges, flips: list[Flip]) -> Candidate:
    head, lessons = made.fitted.head, seen.lessons
    own = {one.role_id: {"en": one.names.en, "fr": one.names.fr, "definition": one.definition} for one in lessons.new}
    facts = head.facts() | {
        "training_sha256": made.fitted.training_sha256,
        "seed": 0,
        "replay_sha256": seen.replay.sha256,
        "corrections_until": lessons.until.corrections,
        "role_changes_until": lessons.until.role_changes,
        "merged": dict(changes.merged),
        "retired": sorted(changes.retired),
        "split": sorted(one.role_id for one in changes.new if one.is_split),
        **({"own_names": own} if own else {}),
    }
    frozen, firm = made.frozen.figures, made.firm.figures if made.firm else None
    return Candidate(
        arrays=head.stored(),
        facts=facts,
        metrics=iteration_card.metrics(frozen, firm, made.judgements),
        card=iteration_card.card(made.fitted.learnt, seen.new, frozen, firm, made.judgements, len(flips)),
        encoder_sha256=head.encoder_sha256,
        parent=seen.parent,
        people=list(seen.examples),
        learnt=made.fitted.learnt,
        new=seen.new,
        judgements=made.judgements,
        flips=flips,
        frozen=frozen,
        firm=firm,
    )
