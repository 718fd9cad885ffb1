"""Puts an iteration to use and takes it back: nobody ever sees the answers of two of them mixed, or half a change.

What the iteration to come says of everybody is predicted and staged first, in batches that are kept; then rows, lists
and the name of the iteration change in one transaction, and only when nobody lacks an answer. A stop before that
changes nothing that is shown; the next call goes on from there. What readers said stands through all of it.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from classifyme_desktop import log
from classifyme_desktop.domain.iteration import SHIPPED, Head, Iteration, State
from classifyme_desktop.domain.journal import Action, Subject
from classifyme_desktop.domain.prediction import Abstention, Prediction
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.errors import CancelledError, StorageError, UsageError, WorkerError
from classifyme_desktop.inference.role_head import RoleHead
from classifyme_desktop.profile import language, masking
from classifyme_desktop.services import (
    backups,
    iterations,
    level_promotion,
    role_heads,
    understand,
    weights_in_use,
)
from classifyme_desktop.services.backups import Occasion
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import gigs, journal, profiles, promotions
from classifyme_desktop.storage import iterations as stored
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.encoders import Active
from classifyme_desktop.storage.promotions import ToPredict

_BATCH: Final = 256  # resumes or gigs in one transaction
# Said by what a text is, whatever a head makes of it.
_OF_THE_TEXT: Final = frozenset({Abstention.TOO_SHORT, Abstention.NOT_WORDS, Abstention.LANGUAGE})
_logger = log.topic("inference")

OnProgress = Callable[[int, int], None]  # how many of how many people and gigs are predicted


def _nothing(_done: int, _total: int) -> None:
    return


# ------------------------------------------------------------------ promote and roll back


def promote(
    workspace: Workspace,
    number: int,
    on_progress: OnProgress = _nothing,
    cancel: threading.Event | None = None,
    *,
    head: Head = Head.ROLE,
) -> Iteration:
    """Put an iteration that waits, was refused or was in use before to use, and return it. Blocks; any thread.

    Raises UsageError: ``iteration_unknown``, ``iteration_rejected``; ModelError: ``iteration_damaged``,
    ``iteration_of_other_encoder``; StorageError; CancelledError, with nothing changed that is shown.
    """
    with workspace.learning:
        found = iterations.find(workspace, number, head)
        if number != iterations.active(workspace, head):
            if not found.is_offered:
                raise UsageError("iteration_rejected", "A check of this iteration failed, so it cannot be put to use.")
            _change(workspace, number, head, Action.PROMOTE, on_progress, cancel or threading.Event())
    return iterations.find(workspace, number, head)


def roll_back(
    workspace: Workspace,
    number: int | None = None,
    on_progress: OnProgress = _nothing,
    cancel: threading.Event | None = None,
    *,
    head: Head = Head.ROLE,
) -> Iteration:
    """Put an earlier iteration to use again, by default the one that the iteration in use goes back to; return it.

    Every answer is as it was then; what came in since is predicted. Raises as ``promote``; UsageError:
    ``nothing_to_roll_back`` where the iteration in use goes back to none, ``iteration_never_used``.
    """
    with workspace.learning:
        now = iterations.active(workspace, head)
        target = before(workspace, head) if number is None else iterations.find(workspace, number, head).number
        if target is None:
            raise UsageError("nothing_to_roll_back", "No iteration was in use before this one.")
        if target != now:
            if iterations.find(workspace, target, head).state is not State.RETIRED:
                raise UsageError("iteration_never_used", "This iteration was never in use. Promote it instead.")
            _change(workspace, target, head, Action.ROLL_BACK, on_progress, cancel or threading.Event())
    return iterations.find(workspace, target, head)


def before(workspace: Workspace, head: Head = Head.ROLE) -> int | None:
    """Return the iteration that the one in use goes back to, None where there is none."""
    with workspace.reading() as db:
        line = stored.lineage(db, head)
    return line[1].number if len(line) > 1 else None


def _change(
    workspace: Workspace, number: int, head: Head, action: Action, on_progress: OnProgress, stop: threading.Event
) -> None:
    now = iterations.active(workspace, head)
    told = {"head": head.value, "before": now}
    if head is Head.LEVEL:
        backups.make(workspace, Occasion.PROMOTE, rest=backups.REST)
        level_promotion.change(workspace, number, action, told, on_progress, stop)
        return
    if head is Head.MATCH:
        weights_in_use.check(workspace, number)
        workspace.write(partial(_put_to_use, head=head, number=number, action=action, told=told))
        return
    standing = workspace.standing  # before the head: one that is loaded after a change of the encoder does not pass
    role_head = _whole_head(workspace, number)
    backups.make(workspace, Occasion.PROMOTE, rest=backups.REST)
    while True:
        unable = _predict_lacking(workspace, role_head, number, on_progress, stop).unable
        switched = partial(promotions.switch, number=number, encoder_sha256=role_head.encoder_sha256, unable=unable)
        if workspace.write(partial(_switch, switched=switched, encoder=standing.encoder, action=action, told=told)):
            break
    workspace.reload_heads()
    _logger.info("iteration %d in use in place of %d", number, now)
    with suppress(CancelledError):
        _prune(workspace, now, stop)


def _whole_head(workspace: Workspace, number: int) -> RoleHead:
    with workspace.reading() as db:
        base = stored.base(db, Head.ROLE)
    if number == SHIPPED != base:
        raise role_heads.of_other_encoder()
    return workspace.role_head(number)


def _switch(
    db: Database, *, switched: Callable[..., bool], encoder: Active | None, action: Action, told: dict[str, Any]
) -> bool:
    if not switched(db, encoder=encoder):
        return False
    journal.append(db, action, Subject.ITERATION, stored.active(db, Head.ROLE), told)
    return True


def _put_to_use(db: Database, *, head: Head, number: int, action: Action, told: dict[str, Any]) -> None:
    stored.put_to_use(db, head, number)
    journal.append(db, action, Subject.ITERATION, number, told)


def _prune(workspace: Workspace, was: int, stop: threading.Event) -> None:
    """Make answers smaller that neither the iteration in use, nor one that can be gone back to at once, needs."""
    with workspace.reading() as db:
        line = [link.number for link in stored.lineage(db, Head.ROLE)]
    keep = [*line[:2], was]
    last: int | None = 0
    while last is not None:
        _check(stop)
        last = workspace.write(partial(promotions.prune, keep=keep, after=last))


# ------------------------------------------------------------------ predicting


def stale(workspace: Workspace) -> int:
    """Return how many people and gigs show what an earlier iteration said, since that in use said nothing yet.

    Of roles and of levels, those who show both counted twice.
    """
    encoder_sha256 = workspace.encoders.encoder_sha256
    with workspace.reading() as db:
        number = stored.active(db, Head.ROLE)
        lacking = sum(len(some) for some in _lacking(db, number, encoder_sha256))
    return lacking + level_promotion.stale(workspace)


def recompute_stale(
    workspace: Workspace, cancel: threading.Event | None = None, on_progress: OnProgress = _nothing
) -> int:
    """Predict everybody anew who shows what an earlier iteration said; return how many. For the background.

    Where the iteration in use is damaged nobody is predicted. Raises ModelError, StorageError; CancelledError: what was
    predicted stays.
    """
    with workspace.learning:
        stop = cancel or threading.Event()
        levels = level_promotion.recompute_stale(workspace, stop)
        head = workspace.head
        with workspace.reading() as db:
            if head.iteration != stored.active(db, Head.ROLE):
                return levels
        return levels + _predict_lacking(workspace, head, head.iteration, on_progress, stop, shows=True).made


def _lacking(db: Database, number: int, encoder_sha256: str) -> tuple[list[ResumeId], list[GigId]]:
    return (
        promotions.lacking(db, number, encoder_sha256),
        promotions.gigs_lacking(db, number, encoder_sha256),
    )


@dataclass(frozen=True, slots=True)
class _Done:
    """How many people and gigs were predicted, and those of whom nothing can be said, since their text is damaged."""

    made: int
    unable: promotions.Unable


def _predict_lacking(
    workspace: Workspace,
    head: RoleHead,
    number: int,
    on_progress: OnProgress,
    stop: threading.Event,
    *,
    shows: bool = False,
) -> _Done:
    """Keep what a head says of everybody of whom it said nothing yet; ``shows``: in lists as well."""
    with workspace.reading() as db:
        people, of_gigs = _lacking(db, number, head.encoder_sha256)
    total, looked_at, predicted = len(people) + len(of_gigs), 0, set[ResumeId]()
    for some in _batches(people):
        _check(stop)
        made = _predicted(workspace, head, some)
        workspace.write(partial(_stage, made=made, shows=shows))
        predicted.update(one.resume_id for one, _ in made)
        looked_at += len(some)
        on_progress(looked_at, total)
    predicted_gigs = set[GigId]()
    for some_gigs in _batches(of_gigs):
        _check(stop)
        said = _predicted_gigs(workspace, head, some_gigs, stop)
        workspace.write(partial(promotions.stage_gigs, made=said))
        predicted_gigs.update(gig_id for gig_id, _ in said)
        looked_at += len(some_gigs)
        on_progress(looked_at, total)
    _check(stop)
    unable = promotions.Unable(frozenset(people) - predicted, frozenset(of_gigs) - predicted_gigs)
    return _Done(len(predicted) + len(predicted_gigs), unable)


def _check(stop: threading.Event) -> None:
    if stop.is_set():
        raise CancelledError


def _batches(todo: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for at in range(0, len(todo), _BATCH):
        yield todo[at : at + _BATCH]


def _stage(db: Database, *, made: Sequence[tuple[ToPredict, Prediction]], shows: bool) -> None:
    promotions.stage(db, made)
    if shows:
        promotions.show(db, [one.resume_id for one, _ in made])


def _predicted(
    workspace: Workspace, head: RoleHead, resume_ids: Sequence[ResumeId]
) -> list[tuple[ToPredict, Prediction]]:
    made = []
    with workspace.reading() as db:
        for one in promotions.to_predict(db, resume_ids, head.encoder_sha256):
            said = head.predict(one.embedding, one.masked)
            if said is not None:
                made.append((one, understand.doubted(said, head.threshold, *_doubts(db, one))))
    return made


def _doubts(db: Database, one: ToPredict) -> tuple[Abstention | None, float]:
    """Return why no head can know the text and how far it could be read, from what was said before where it was.

    Telling the language takes longer than all the rest.
    """
    if one.said is not None:
        abstention, trust = one.said
        return (abstention if abstention in _OF_THE_TEXT else None), trust
    known = profiles.get(db, one.resume_id)
    return language.doubt(one.masked), known.facts.quality.figure if known else 1.0


def _predicted_gigs(
    workspace: Workspace, head: RoleHead, gig_ids: Sequence[GigId], stop: threading.Event
) -> list[tuple[GigId, Prediction]]:
    encoders = workspace.encoders

    def read(gig_id: GigId) -> tuple[GigId, Prediction] | None:
        _check(stop)
        try:
            with workspace.reading() as db:
                gig, embedding = gigs.get(db, gig_id), gigs.embedding(db, gig_id, head.encoder_sha256)
            words = masking.mask(gig.title), masking.mask(gig.text)
            said = head.predict_titled(encoders.encode(words[0]), embedding, words)
        except (StorageError, WorkerError):
            return None  # gone, or damaged, which is told where it is opened
        return None if said is None else (gig_id, said)

    with ThreadPoolExecutor(encoders.size + 1, thread_name_prefix="gig-lane") as lanes:
        return [one for one in lanes.map(read, gig_ids) if one is not None]
