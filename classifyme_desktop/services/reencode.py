"""Puts an encoder to use.

The whole library is read with it while the one before stays in use, heads are taught for it, and then vectors,
predictions and encoder change in one transaction. What was read is kept at each step, so that a stop loses little.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np

from classifyme_desktop import log, paths
from classifyme_desktop.domain.iteration import Head
from classifyme_desktop.domain.prediction import Prediction
from classifyme_desktop.domain.resume import Embedding, GigId, ResumeId
from classifyme_desktop.errors import CancelledError, ModelError, WorkerError
from classifyme_desktop.inference import registry
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.inference.role_head import RoleHead
from classifyme_desktop.profile import masking
from classifyme_desktop.services import role_heads, teaching, understand
from classifyme_desktop.services.encoders import Encoder, find, heads_of
from classifyme_desktop.services.replay import Lessons
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import encoders as stored
from classifyme_desktop.storage import gigs, profiles
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.encoders import Active

_BATCH: Final = 16  # texts in one transaction
_FORGIVEN: Final = 3  # texts that may break the encoder, and one in fifty beside
_logger = log.topic("inference")

OnProgress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Used:
    """What putting an encoder to use came to: texts read, and those that the encoder could not read."""

    encoder: Encoder
    encoded: int
    unreadable: int


def use(
    workspace: Workspace,
    named: str,
    on_progress: OnProgress = lambda _what, _done, _total: None,
    cancel: threading.Event | None = None,
    *,
    lessons: Lessons | None = None,
) -> Used:
    """Put an encoder to use. Blocks; may run in any thread while the library is read and searched with the old one.

    ``lessons``: texts to teach heads with; those of ``replay`` if not given.
    Raises UsageError (``encoder_unknown``), ModelError, and CancelledError after ``cancel`` was set: what was encoded
    stays, the next call goes on from there, and until the end the encoder before stays in use.
    """
    target, stop = find(workspace, named), cancel or threading.Event()
    if target.is_active and target.encoded == target.total:
        return Used(target, 0, 0)
    registry.verify(target.folder)
    encoded = unreadable = 0
    with closing(EncoderPool(folder=target.folder, is_added=not target.is_shipped)) as pool:
        while True:
            done, failed = _encode_lacking(workspace, pool, on_progress, stop)
            encoded, unreadable = encoded + done, unreadable + failed
            head, iteration = _head(workspace, target, pool, on_progress, stop, lessons)
            active = Active(target.sha256, target.is_shipped, iteration)
            _check_stop(stop)
            of_resumes, of_gigs = _predictions(workspace, head, pool)
            with workspace.learning:  # an iteration that is being put to use is done, or sees that it cannot be
                is_done = workspace.write(partial(stored.switch, to=active, of_resumes=of_resumes, of_gigs=of_gigs))
            if is_done:
                break
    workspace.reload_models()
    _logger.info("encoder changed: %d texts encoded, %d unreadable", encoded, unreadable)
    return Used(find(workspace, target.sha256), encoded, unreadable)


def _check_stop(stop: threading.Event) -> None:
    if stop.is_set():
        raise CancelledError


def _encode_lacking(
    workspace: Workspace, pool: EncoderPool, on_progress: OnProgress, stop: threading.Event
) -> tuple[int, int]:
    """Stage the vectors of everything that lacks them; return how many texts were read and how many could not be."""
    with workspace.reading() as db:
        resumes, of_gigs = stored.lacking(db, pool.encoder_sha256), stored.gigs_lacking(db, pool.encoder_sha256)
    todo: list[tuple[ResumeId | None, GigId | None]] = [(one, None) for one in resumes]
    todo += [(None, one) for one in of_gigs]
    done = failed = 0
    with ThreadPoolExecutor(pool.size + 1) as lanes:
        for batch in _batches(todo):
            _check_stop(stop)
            read = list(lanes.map(partial(_read_one, workspace, pool), batch))
            failed += sum(is_bad for *_, is_bad in read)
            if failed > _FORGIVEN + done // 50:
                raise ModelError("encoder_failing", "This encoder broke on too many texts, so it is not put to use.")
            workspace.write(partial(_stage, read=read))
            done += len(batch)
            on_progress("encoding", done, len(todo))
    return done, failed


def _batches(todo: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for at in range(0, len(todo), _BATCH):
        yield todo[at : at + _BATCH]


_Read = tuple[ResumeId | None, GigId | None, Embedding | None, bool]


def _read_one(workspace: Workspace, pool: EncoderPool, one: tuple[ResumeId | None, GigId | None]) -> _Read:
    """Return the vectors of one resume or gig; none when it was removed, empty ones when they cannot be made."""
    resume_id, gig_id = one
    with workspace.reading() as db:
        if resume_id is not None:
            text = stored.masked_text(db, resume_id)
        else:
            found = [gig.text for gig in gigs.all_gigs(db) if gig.gig_id == gig_id]
            text = masking.mask(found[0]) if found else None
    if text is None:
        return resume_id, gig_id, None, False
    try:
        return resume_id, gig_id, pool.encode(text), False
    except WorkerError:
        nothing = Embedding(pool.encoder_sha256, np.zeros((0, pool.dims), np.float32), np.zeros((0, 2), np.int32))
        return resume_id, gig_id, nothing, True


def _stage(db: Database, *, read: Sequence[_Read]) -> None:
    for resume_id, gig_id, embedding, _ in read:
        if embedding is not None and resume_id is not None:
            stored.stage(db, resume_id, embedding)
        elif embedding is not None and gig_id is not None:
            stored.stage_gig(db, gig_id, embedding)


def _head(
    workspace: Workspace,
    target: Encoder,
    pool: EncoderPool,
    on_progress: OnProgress,
    stop: threading.Event,
    lessons: Lessons | None,
) -> tuple[RoleHead, int]:
    """Return the role head on ``target``, taught first where there is none yet, and its iteration."""
    if target.is_shipped:
        head = RoleHead(paths.models() / teaching.ROLE_HEAD, encoder_sha256=target.sha256)
        return head, head.iteration
    home = heads_of(target.folder)
    numbers = sorted(int(path.name) for path in home.iterdir() if path.name.isdigit()) if home.exists() else []
    if numbers:
        iteration = numbers[-1]
    else:
        shipped = registry.load_manifest(paths.models() / teaching.ROLE_HEAD)
        with workspace.reading() as db:
            named = max(stored.last_iteration(db), int(shipped.facts["iteration"]))
        iteration = 1 + max(named, role_heads.last_folder(workspace.models_folder.parent, Head.ROLE))
    folder = home / f"{iteration:04d}"

    def told(what: str, done: int, total: int) -> bool:
        on_progress(what, done, total)
        return not stop.is_set()

    teaching.teach(workspace, pool, folder, iteration, told, lessons)
    return RoleHead(folder / teaching.ROLE_HEAD, encoder_sha256=target.sha256), iteration


def _predictions(
    workspace: Workspace, head: RoleHead, pool: EncoderPool
) -> tuple[dict[ResumeId, Prediction], dict[GigId, Prediction]]:
    of_resumes: dict[ResumeId, Prediction] = {}
    of_gigs: dict[GigId, Prediction] = {}
    with workspace.reading() as db:
        for resume_id, embedding in stored.embeddings(db, pool.encoder_sha256):
            known = profiles.get(db, resume_id)
            masked = stored.masked_text(db, resume_id) or ""
            said = understand.predicted(head, embedding, masked, known.facts.quality if known else None)
            if said is not None:
                of_resumes[resume_id] = said
        late = set(stored.gigs_lacking(db, pool.encoder_sha256))  # added meanwhile; the switch will wait for them
        listed = [gig for gig in gigs.all_gigs(db) if gig.gig_id not in late]
        read = {gig.gig_id: gigs.embedding(db, gig.gig_id, pool.encoder_sha256) for gig in listed}
    for gig in listed:
        words = masking.mask(gig.title), masking.mask(gig.text)
        said = head.predict_titled(pool.encode(words[0]), read[gig.gig_id], words)
        if said is not None:
            of_gigs[gig.gig_id] = said
    return of_resumes, of_gigs
