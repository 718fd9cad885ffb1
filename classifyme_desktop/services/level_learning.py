"""Learns levels from what readers said: a new iteration of the level head that waits for a decision.

The same rows, states and rules as for roles (``iterations``, ``promotion``). Fitted from the shipped head, its replay
and all that stands at one moment, so nothing of what was taken back or erased is left in it.
"""

import hashlib
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from classifyme_desktop.domain.iteration import Head, Iteration
from classifyme_desktop.errors import ModelError, StorageError, UsageError
from classifyme_desktop.inference import registry
from classifyme_desktop.inference.label_head import LabelHead
from classifyme_desktop.learning import level_gate, level_refit
from classifyme_desktop.learning.level_refit import LEAST_EXAMPLES, LevelHead
from classifyme_desktop.learning.level_replay import LevelReplay
from classifyme_desktop.services import level_card, level_lessons, level_promotion, role_heads
from classifyme_desktop.services.iterations import Candidate
from classifyme_desktop.services.level_lessons import Told
from classifyme_desktop.services.retrain import Course, OnProgress, Phase, kept_step, tried_step
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import iterations as stored
from classifyme_desktop.storage import role_labels
from classifyme_desktop.storage.database import Database

PROPOSED_AFTER: Final = 8  # new levels since the last step, from which the next one is worth its time


class Reason(StrEnum):
    """Why nothing can be learnt now."""

    TOO_FEW = "too_few"
    NOTHING_NEW = "nothing_new"
    OTHER_ENCODER = "other_encoder"  # the shipped replay was read by the shipped encoder
    READ_ONLY = "read_only"
    IN_MEMORY = "in_memory"


def _nothing(_phase: Phase, _done: int, _total: int) -> None:
    return


@dataclass(frozen=True, slots=True)
class LevelReadiness:
    """Whether levels can be learnt, and whether it is worth it.

    ``labels``: people whose level readers said and whose latest job has a title, of ``needed``; ``new`` of them since
    the newest iteration that was learnt here (``iteration``, None where there is none); ``gone``: people whom the
    iteration in use learnt from and who were erased; ``reason``: why nothing can be learnt, None where something can.
    """

    labels: int
    new: int
    gone: int
    reason: Reason | None
    iteration: int | None
    needed: int = LEAST_EXAMPLES

    @property
    def is_possible(self) -> bool:
        """Return whether levels can be learnt now."""
        return self.reason is None

    @property
    def is_proposed(self) -> bool:
        """Return whether enough has changed."""
        return self.is_possible and (self.iteration is None or self.new >= PROPOSED_AFTER or self.gone > 0)

    @property
    def missing(self) -> int:
        """Return how many more people have to be told the level of."""
        return max(0, self.needed - self.labels)


# ------------------------------------------------------------------ whether


def readiness(workspace: Workspace) -> LevelReadiness:
    """Return whether levels can be learnt, and what is lacking. Any thread, but not the window's.

    Raises StorageError.
    """
    with workspace.reading() as db, db.atomic():
        return _readiness(workspace, db, level_lessons.told(db))


def _readiness(workspace: Workspace, db: Database, said: Sequence[Told]) -> LevelReadiness:
    newest = next(iter(stored.every(db, Head.LEVEL)), None)
    active = stored.active(db, Head.LEVEL)
    used = stored.find(db, Head.LEVEL, active)
    reason = _obstacle(workspace)
    if reason is None and len(said) < LEAST_EXAMPLES:
        reason = Reason.TOO_FEW
    known = _known(workspace, newest)
    is_next = newest is not None and active in (newest.number, newest.parent)
    if reason is None and is_next and known.lessons_sha256 == _fingerprint(said):
        reason = Reason.NOTHING_NEW
    return LevelReadiness(
        labels=len(said),
        new=sum(one.row > known.corrections_until for one in said),
        gone=used.gone if used else 0,
        reason=reason,
        iteration=newest.number if newest else None,
    )


def _fingerprint(said: Sequence[Told]) -> str:
    """Return one hash for all that was said, whatever the order: nobody can be told from it."""
    return hashlib.sha256("".join(sorted(f"{one.sha256}:{one.level}\n" for one in said)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class _Known:
    """What the newest iteration learnt from: the hash of it, and the last correction that there was then."""

    lessons_sha256: str = ""
    corrections_until: int = 0


def _known(workspace: Workspace, newest: Iteration | None) -> _Known:
    """Return what an iteration learnt from; nothing where its manifest cannot be read."""
    if newest is None or workspace.library.folder is None:
        return _Known()
    try:
        facts = registry.load_manifest(role_heads.folder(workspace.library.folder, Head.LEVEL, newest.number)).facts
        return _Known(str(facts["lessons_sha256"]), int(facts["corrections_until"]))
    except (ModelError, KeyError, TypeError, ValueError):
        return _Known()


def _obstacle(workspace: Workspace) -> Reason | None:
    if workspace.library.folder is None:
        return Reason.IN_MEMORY
    if not workspace.is_writable:
        return Reason.READ_ONLY
    return None if workspace.added_encoder is None else Reason.OTHER_ENCODER


def _check(found: LevelReadiness) -> None:
    """Raise the error that says why nothing can be learnt."""
    if found.reason is Reason.IN_MEMORY:
        raise StorageError("library_in_memory", "A library that is not on a drive cannot keep what it learns.")
    if found.reason is Reason.READ_ONLY:
        raise StorageError("library_read_only", "The library was opened for reading only.")
    if found.reason is Reason.OTHER_ENCODER:
        raise ModelError(
            "learning_other_encoder", "Levels are learnt with the encoder of the program. Put that one to use first."
        )
    if found.reason is Reason.TOO_FEW:
        raise UsageError(
            "levels_too_few", f"There is too little to learn from. Say the level of {LEAST_EXAMPLES} people at least."
        )
    if found.reason is Reason.NOTHING_NEW:
        raise UsageError("nothing_said", "The last iteration has learnt all that was said of levels. Say more of them.")


# ------------------------------------------------------------------ learning


def retrain(
    workspace: Workspace, on_progress: OnProgress = _nothing, cancel: threading.Event | None = None
) -> Iteration:
    """Learn levels from all that stands and keep the step: a candidate, or rejected. Blocks; any thread.

    Raises UsageError: ``levels_too_few``, ``nothing_said``; ModelError: ``learning_other_encoder``, those of models
    that are missing or damaged, and those of ``iterations.keep``; StorageError; WorkerError; CancelledError, with
    nothing kept.
    """
    return kept_step(workspace, Course(on_progress, cancel or threading.Event()), _learnt)


def dry_run(
    workspace: Workspace, on_progress: OnProgress = _nothing, cancel: threading.Event | None = None
) -> Candidate:
    """Do as ``retrain`` and keep nothing. Raises as ``retrain``."""
    return tried_step(workspace, Course(on_progress, cancel or threading.Event()), _learnt)


def _learnt(workspace: Workspace, course: Course) -> Candidate:
    with workspace.reading() as db, db.atomic():
        said = level_lessons.told(db)
        found = _readiness(workspace, db, said)
        _check(found)
        active = stored.active(db, Head.LEVEL)
        until = role_labels.last_row(db)
        seen = set(stored.learnt_from(db, Head.LEVEL, active))
    course.of(Phase.READ)(0, len(said))
    shipped, in_use = workspace.level_head, level_promotion.head_of(workspace, active)
    replay, arrays = LevelReplay.load(shipped), LevelHead.of(shipped)
    examples = level_lessons.examples(workspace, shipped, said)
    tell = course.of(Phase.FIT)
    fitted = level_refit.refit(arrays, replay.anchor, examples, _going(course))
    tell(1, 2)
    seen_texts = {one.sha256 for one in said if one.resume_id in seen}
    firm = level_gate.cross_fit(arrays, replay.anchor, examples, seen_texts, _going(course))
    tell(2, 2)
    frozen = [level_gate.on_frozen(one, replay.frozen) for one in (LevelHead.of(in_use), fitted)]
    figures, judgements = level_gate.judge(firm, (frozen[0], frozen[1]))
    after = shipped.with_weights(fitted.weights, fitted.bias)
    flips = level_lessons.flips(workspace, in_use, after, course.of(Phase.COMPARE))
    return Candidate(
        head=Head.LEVEL,
        arrays=after.arrays(),
        facts=_facts(shipped, level_refit.training_sha256(examples, replay.anchor), said, until),
        metrics=level_card.metrics(figures, judgements),
        card=level_card.card(figures, judgements, len(said), found.new),
        encoder_sha256=shipped.encoder_sha256,
        parent=active,
        people=sorted(one.resume_id for one in said),
        learnt=len(said),
        new=found.new,
        judgements=judgements,
        flips=flips,
        level=figures,
    )


def _going(course: Course) -> level_refit.OnStep:
    def going(_step: int, _loss: float) -> bool:
        course.check()
        return True

    return going


def _facts(shipped: LabelHead, training_sha256: str, said: Sequence[Told], until: int) -> dict[str, Any]:
    return {
        "labels": list(shipped.names),
        "thresholds": list(shipped.thresholds),
        "dims": shipped.dims,
        "blocks": [block.facts() for block in shipped.blocks],
        "base_rates": list(shipped.base_rates),
        "shipped_sha256": shipped.model_sha256,
        "training_sha256": training_sha256,
        "lessons_sha256": _fingerprint(said),
        "corrections_until": until,
    }
