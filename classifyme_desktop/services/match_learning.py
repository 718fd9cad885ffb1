"""Learns the weights of matching from whom readers accepted and rejected: a new iteration that waits for a decision.

The same rows, states and rules as for roles (``iterations``, ``promotion``). Nothing that is shown changes before a
person promotes it, and who chose weights for a gig keeps them.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

import numpy as np

from classifyme_desktop.domain.decision import ACCEPTED, Choice
from classifyme_desktop.domain.iteration import Head, Iteration
from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.domain.match_figures import MatchFigures
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.errors import ModelError, StorageError, UsageError
from classifyme_desktop.learning import judged_gigs, match_gate, match_weights
from classifyme_desktop.learning.match_weights import LEAST_GIGS, LEAST_OF_EACH, PastGig
from classifyme_desktop.services import match_card, rank, role_heads, weights_in_use
from classifyme_desktop.services.iterations import Candidate
from classifyme_desktop.services.retrain import Course, OnProgress, Phase, kept_step, tried_step
from classifyme_desktop.services.weights_in_use import Kept
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import decisions
from classifyme_desktop.storage import iterations as stored
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.decisions import Decision

PROPOSED_AFTER: Final = 20  # new decisions since the last step, from which the next one is worth its time
# A gig that cannot be ranked now, since it went meanwhile or another encoder read it, teaches nothing this time.
_PASSED_OVER: Final = frozenset({"gig_unknown", "gig_of_other_encoder"})


class Reason(StrEnum):
    """Why nothing can be learnt now."""

    TOO_FEW = "too_few"
    NOTHING_NEW = "nothing_new"
    READ_ONLY = "read_only"
    IN_MEMORY = "in_memory"


def _nothing(_phase: Phase, _done: int, _total: int) -> None:
    return


@dataclass(frozen=True, slots=True)
class Decided:
    """A gig with how many people were accepted and rejected for it."""

    gig_id: GigId
    title: str
    accepted: int
    rejected: int

    @property
    def missing(self) -> tuple[int, int]:
        """Return how many more people have to be accepted, and rejected, before the gig teaches."""
        return max(0, LEAST_OF_EACH - self.accepted), max(0, LEAST_OF_EACH - self.rejected)

    @property
    def teaches(self) -> bool:
        """Return whether there are enough people of both kinds."""
        return self.missing == (0, 0)


@dataclass(frozen=True)
class MatchReadiness:
    """Whether weights can be learnt, and whether it is worth it.

    ``gigs``: those with any decision, the readiest first; ``decisions``: on gigs that teach, ``new`` of them since the
    newest iteration that was learnt here (``iteration``, None where there is none); ``reason``: why nothing can be
    learnt, None where something can; ``gone``: people whom the iteration in use learnt from and who were erased.
    """

    gigs: tuple[Decided, ...]
    decisions: int
    new: int
    gone: int
    reason: Reason | None
    iteration: int | None
    needed: int = LEAST_GIGS

    @cached_property
    def ready(self) -> int:
        """Return how many gigs teach."""
        return sum(one.teaches for one in self.gigs)

    @property
    def is_possible(self) -> bool:
        """Return whether weights can be learnt now."""
        return self.reason is None

    @property
    def is_proposed(self) -> bool:
        """Return whether enough has changed."""
        return self.is_possible and (self.iteration is None or self.new >= PROPOSED_AFTER or self.gone > 0)


# ------------------------------------------------------------------ whether


def readiness(workspace: Workspace) -> MatchReadiness:
    """Return whether weights can be learnt, and what is lacking. Any thread, but not the window's.

    Raises StorageError.
    """
    with workspace.reading() as db, db.atomic():
        return _readiness(workspace, db, _said(db))


def _said(db: Database) -> list[Decision]:
    """Return the decisions that count: who is on hold is neither accepted nor rejected."""
    return [one for one in decisions.every(db) if one.choice in ACCEPTED or one.choice is Choice.REJECTED]


def _by_gig(said: Sequence[Decision]) -> dict[GigId, list[Decision]]:
    found: dict[GigId, list[Decision]] = {}
    for one in said:
        found.setdefault(one.gig_id, []).append(one)
    return found


def _teaching(said: Sequence[Decision]) -> list[Decision]:
    """Return the decisions on gigs that have enough of both kinds."""
    teaching = {gig_id for gig_id, some in _by_gig(said).items() if _counted(gig_id, some).teaches}
    return [one for one in said if one.gig_id in teaching]


def _counted(gig_id: GigId, some: Sequence[Decision]) -> Decided:
    accepted = sum(one.choice in ACCEPTED for one in some)
    return Decided(gig_id, some[0].title, accepted, len(some) - accepted)


def _readiness(workspace: Workspace, db: Database, said: Sequence[Decision]) -> MatchReadiness:
    counted = [_counted(gig_id, some) for gig_id, some in _by_gig(said).items()]
    taught = _teaching(said)
    newest = next(iter(stored.every(db, Head.MATCH)), None)
    active = stored.active(db, Head.MATCH)
    used = stored.find(db, Head.MATCH, active)
    reason = _obstacle(workspace)
    if reason is None and len({one.gig_id for one in taught}) < LEAST_GIGS:
        reason = Reason.TOO_FEW
    if reason is None and newest is not None and _is_all_of(workspace, db, newest, active, taught):
        reason = Reason.NOTHING_NEW
    return MatchReadiness(
        gigs=tuple(sorted(counted, key=lambda one: (sum(one.missing), -one.accepted - one.rejected, one.gig_id))),
        decisions=len(taught),
        new=len(taught) if newest is None else sum(one.decided_at > newest.made_at for one in taught),
        gone=used.gone if used else 0,
        reason=reason,
        iteration=newest.number if newest else None,
    )


def _is_all_of(workspace: Workspace, db: Database, newest: Iteration, active: int, taught: Sequence[Decision]) -> bool:
    """Return whether the step after ``active`` would be the newest one again."""
    is_next = active in (newest.number, newest.parent)
    return is_next and _kept(workspace, db, newest.number).decisions_sha256 == _fingerprint(taught)


def _fingerprint(taught: Sequence[Decision]) -> str:
    return match_weights.fingerprint((one.gig, one.person, one.choice in ACCEPTED) for one in taught)


def _kept(workspace: Workspace, db: Database, number: int) -> Kept:
    """Return what the folder of an iteration holds; as of the shipped weights where that cannot be read."""
    link = stored.link(db, Head.MATCH, number)
    if link is None or link.manifest_sha256 is None or workspace.library.folder is None:
        return Kept()
    try:
        return weights_in_use.kept(role_heads.folder(workspace.library.folder, Head.MATCH, number), link)
    except ModelError:
        return Kept()


def _obstacle(workspace: Workspace) -> Reason | None:
    if workspace.library.folder is None:
        return Reason.IN_MEMORY
    return None if workspace.is_writable else Reason.READ_ONLY


def _check(found: MatchReadiness) -> None:
    """Raise the error that says why nothing can be learnt."""
    if found.reason is Reason.IN_MEMORY:
        raise StorageError("library_in_memory", "A library that is not on a drive cannot keep what it learns.")
    if found.reason is Reason.READ_ONLY:
        raise StorageError("library_read_only", "The library was opened for reading only.")
    if found.reason is Reason.TOO_FEW:
        raise _too_few()
    if found.reason is Reason.NOTHING_NEW:
        raise UsageError(
            "nothing_decided", "The last iteration has learnt all that was decided. Decide on more people."
        )


def _too_few() -> UsageError:
    return UsageError(
        "decisions_too_few",
        "There is too little to learn from. Accept 2 people and reject 2 for each of 5 gigs at least.",
    )


# ------------------------------------------------------------------ learning


def retrain(
    workspace: Workspace, on_progress: OnProgress = _nothing, cancel: threading.Event | None = None
) -> Iteration:
    """Learn weights from all decisions that stand and keep the step: a candidate, or rejected. Blocks; any thread.

    A gig takes some tens of ms. Raises UsageError: ``decisions_too_few``, ``nothing_decided``; ModelError: those of
    models that are missing or damaged, and those of ``iterations.keep``; StorageError; WorkerError; CancelledError,
    with nothing kept.
    """
    return kept_step(workspace, Course(on_progress, cancel or threading.Event()), _learnt)


def dry_run(
    workspace: Workspace, on_progress: OnProgress = _nothing, cancel: threading.Event | None = None
) -> Candidate:
    """Do as ``retrain`` and keep nothing. Raises as ``retrain``."""
    return tried_step(workspace, Course(on_progress, cancel or threading.Event()), _learnt)


def _learnt(workspace: Workspace, course: Course) -> Candidate:
    encoder_sha256 = workspace.encoders.encoder_sha256
    with workspace.reading() as db, db.atomic():
        said = _said(db)
        found = _readiness(workspace, db, said)
        _check(found)
        said = _teaching(said)
        active = stored.active(db, Head.MATCH)
        before = _kept(workspace, db, active)
    gigs, taught = _past_gigs(workspace, said, course)
    if len(gigs) < LEAST_GIGS:
        raise _too_few()
    fitted = match_weights.fit(gigs, course.check)
    judged = match_gate.cross_fit(gigs, before.weights, before.left_out, course.of(Phase.FIT))
    frozen_gigs = judged_gigs.load(encoder_sha256)
    sides = (before.weights, fitted)
    frozen = None
    if frozen_gigs is not None:
        old, new = (match_gate.mean_ndcg(frozen_gigs, one) for one in sides)
        frozen = (round(old, 6), round(new, 6))
    figures = MatchFigures((sides[0].as_tuple(), sides[1].as_tuple()), judged.gigs, frozen)
    judgements = match_gate.judge(judged.gigs, frozen)
    return Candidate(
        head=Head.MATCH,
        arrays={
            "weights": np.array(fitted.as_tuple()),
            "left_out": np.array([one.as_tuple() for one in judged.left_out.values()]),
        },
        facts={
            "parts": list(PARTS),
            "weights": fitted.as_dict(),
            "gigs": list(judged.left_out),
            "decisions_sha256": _fingerprint(said),
        },
        metrics=match_card.metrics(figures, judgements),
        card=match_card.card(figures, judgements, len(taught), found.new),
        encoder_sha256=encoder_sha256,
        parent=active,
        people=sorted({one.resume_id for one in taught}),
        learnt=len(taught),
        new=found.new,
        judgements=judgements,
        match=figures,
    )


def _past_gigs(workspace: Workspace, said: Sequence[Decision], course: Course) -> tuple[list[PastGig], list[Decision]]:
    """Return the gigs, rated as they are ranked, and the decisions on those of their people who are rated.

    Who lies too far from a gig in a large library to be compared in all parts teaches nothing.
    """
    by_gig, tell = _by_gig(said), course.of(Phase.READ)
    gigs, taught = list[PastGig](), list[Decision]()
    for at, (gig_id, some) in enumerate(by_gig.items()):
        tell(at, len(by_gig))
        try:
            rating = rank.rate(workspace, gig_id).rating
        except StorageError as error:
            if error.code not in _PASSED_OVER:
                raise
            continue
        rows = {int(resume_id): row for row, resume_id in enumerate(rating.resume_ids.tolist())}
        rated = [one for one in some if one.resume_id in rows]
        accepted = np.array([one.choice in ACCEPTED for one in rated], np.bool_)
        values = rating.values[[rows[one.resume_id] for one in rated]].reshape(-1, len(PARTS))
        gig = PastGig(some[0].gig, values, rating.tells, accepted)
        if gig.teaches:
            gigs.append(gig)
            taught += rated
    return gigs, taught
