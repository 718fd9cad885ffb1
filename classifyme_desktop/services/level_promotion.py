"""Puts a learnt level head to use and takes it back, as ``promotion`` does for roles.

What it says of the jobs of everybody is staged first; then answers, lists and the name of the iteration change in one
transaction. The titles are encoded again for it: their vectors are not kept. What readers said stands through it.
"""

import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from classifyme_desktop.domain.iteration import SHIPPED, Head
from classifyme_desktop.domain.journal import Action, Subject
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import CancelledError, UsageError
from classifyme_desktop.inference.label_head import LabelHead
from classifyme_desktop.services import level_heads, level_lessons, meaning, role_heads
from classifyme_desktop.services.level_lessons import Titles
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import iterations, journal, level_answers, profiles
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.encoders import Active
from classifyme_desktop.storage.level_answers import Staged

OnProgress = Callable[[int, int], None]


def head_of(workspace: Workspace, number: int) -> LabelHead:
    """Return the level head of some iteration, checked anew; number 0 is the one that came with the encoder.

    Raises UsageError (``iteration_unknown``); ModelError: ``iteration_damaged``, ``iteration_of_other_encoder``.
    """
    if number == SHIPPED:
        return workspace.level_head
    with workspace.reading() as db:
        link = iterations.link(db, Head.LEVEL, number)
    if link is None or workspace.library.folder is None:
        raise UsageError("iteration_unknown", "There is no such iteration.")
    folder = role_heads.folder(workspace.library.folder, Head.LEVEL, number)
    return level_heads.kept(folder, link, workspace.encoders.encoder_sha256)


def change(
    workspace: Workspace,
    number: int,
    action: Action,
    told: dict[str, Any],
    on_progress: OnProgress,
    stop: threading.Event,
) -> None:
    """Put an iteration in place of the one in use; the caller holds ``workspace.learning``.

    Raises as ``head_of``; StorageError; WorkerError; CancelledError, with nothing changed that is shown.
    """
    encoder = workspace.standing.encoder  # before the head: a change of the encoder after that does not pass
    head = None if number == SHIPPED else head_of(workspace, number)
    while True:
        unable = () if head is None else _stage_lacking(workspace, head, number, on_progress, stop)
        switched = partial(_switch, number=number, encoder=encoder, unable=unable, action=action, told=told)
        if workspace.write(switched):
            break
    workspace.reload_heads()


def _switch(
    db: Database,
    *,
    number: int,
    encoder: Active | None,
    unable: Sequence[ResumeId],
    action: Action,
    told: dict[str, Any],
) -> bool:
    changed = level_answers.switch(db, number, encoder, unable)
    if changed is None:
        return False
    _show(db, changed)
    journal.append(db, action, Subject.ITERATION, number, told)
    return True


def stale(workspace: Workspace) -> int:
    """Return of how many people the learnt level head in use said nothing yet."""
    learnt = workspace.learnt_levels
    if learnt is None:
        return 0
    with workspace.reading() as db:
        return len(level_answers.lacking(db, learnt.iteration))


def recompute_stale(workspace: Workspace, stop: threading.Event) -> int:
    """Answer for everybody of whom the learnt level head in use said nothing yet; return how many.

    For the background; the caller holds ``workspace.learning``. Raises as ``change``; what was answered stays.
    """
    learnt = workspace.learnt_levels
    if learnt is None:
        return 0
    with workspace.reading() as db:
        waiting = level_answers.lacking(db, learnt.iteration)
    unable = _stage_lacking(workspace, learnt.head, learnt.iteration, lambda _done, _total: None, stop, shows=True)
    return len(waiting) - len(unable)


def _stage_lacking(
    workspace: Workspace,
    head: LabelHead,
    number: int,
    on_progress: OnProgress,
    stop: threading.Event,
    *,
    shows: bool = False,
) -> tuple[ResumeId, ...]:
    """Keep what a head says of everybody of whom it said nothing yet; return those whose facts are damaged."""
    with workspace.reading() as db:
        people = level_answers.lacking(db, number)
    titles, unable = Titles(workspace), list[ResumeId]()
    for start in range(0, len(people), level_lessons.BATCH):
        if stop.is_set():
            raise CancelledError
        some = people[start : start + level_lessons.BATCH]
        made = _answers(workspace, head, titles, some)
        workspace.write(partial(_stage, number=number, made=made, shows=shows))
        able = {one.resume_id for one in made}
        unable += [one for one in some if one not in able]
        on_progress(min(start + level_lessons.BATCH, len(people)), len(people))
    if stop.is_set():
        raise CancelledError
    return tuple(unable)


def _stage(db: Database, *, number: int, made: Sequence[Staged], shows: bool) -> None:
    level_answers.stage(db, number, made)
    if shows:
        _show(db, [one.resume_id for one in made])


def _show(db: Database, people: Sequence[ResumeId]) -> None:
    for resume_id in people:
        profiles.derive(db, resume_id)
    level_answers.revise(db, people)


def _answers(workspace: Workspace, head: LabelHead, titles: Titles, people: Sequence[ResumeId]) -> list[Staged]:
    found = []
    with workspace.reading() as db:
        some = level_answers.to_answer(db, people)
    of_each = [meaning.titles_of(one.masked, one.profile.jobs[: meaning.MOST_TITLES]) for one in some]
    titles.parts([title for own in of_each for title in own])  # all at once: each different one is encoded once
    for one, own in zip(some, of_each, strict=True):
        jobs = one.profile.jobs
        levels = meaning.levels_of(head, titles.parts(own), len(jobs))
        found.append(Staged(one.resume_id, one.sha256, tuple(job.levels for job in jobs), levels))
    return found
