"""The commands of learning: ``retrain``, ``iterations`` and ``rollback``."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

import click

from classifyme_desktop.cli import terminal

if TYPE_CHECKING:  # the services cost time that a command which needs none of them should not take
    from classifyme_desktop.domain.iteration import Head, Iteration
    from classifyme_desktop.services.iterations import Candidate
    from classifyme_desktop.services.level_learning import LevelReadiness
    from classifyme_desktop.services.match_learning import MatchReadiness
    from classifyme_desktop.services.retrain import OnProgress, Readiness
    from classifyme_desktop.services.workspace import Workspace


class _Learns(Protocol):
    """A service that learns steps of one head."""

    def dry_run(
        self, workspace: "Workspace", on_progress: "OnProgress" = ..., cancel: threading.Event | None = ...
    ) -> "Candidate": ...

    def retrain(
        self, workspace: "Workspace", on_progress: "OnProgress" = ..., cancel: threading.Event | None = ...
    ) -> "Iteration": ...


_NUMBER: Final = click.argument("number", metavar="N", type=int)
_OF_MATCHING: Final = click.option("--matching", is_flag=True, help="The weights of matching, in place of the roles.")
_OF_LEVELS: Final = click.option("--levels", is_flag=True, help="The levels of jobs, in place of the roles.")


def _which(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say which head it is about."""
    return _OF_MATCHING(_OF_LEVELS(command))


def register(group: click.Group) -> None:
    """Add the commands to the whole command line."""
    for command in (retrain, iterations, rollback):
        group.add_command(command)


@contextmanager
def stoppable() -> Iterator[threading.Event]:
    """Lend what Ctrl+C sets, for work that can be stopped."""
    cancel = threading.Event()
    before = signal.signal(signal.SIGINT, lambda _signal, _frame: cancel.set())
    try:
        yield cancel
    finally:
        signal.signal(signal.SIGINT, before)


@click.command()
@click.option("--dry-run", is_flag=True, help="Keep nothing; only tell what would have been learnt.")
@click.option("--matching", is_flag=True, help="Learn weights of matching from who was accepted and rejected for gigs.")
@click.option("--levels", is_flag=True, help="Learn the levels of jobs from the levels that readers said.")
@click.pass_context
def retrain(context: click.Context, dry_run: bool, matching: bool, levels: bool) -> int:
    """Learn roles from what readers said. The new iteration waits: nothing that is shown changes until it is promoted.

    Where nothing can be learnt the line says why. Ctrl+C stops it; then nothing is kept.
    """
    if _head(matching, levels).value == "role_head":
        from classifyme_desktop.services import retrain as of_roles

        return _learn(context, of_roles, _lacks_labels, dry_run=dry_run)
    if matching:
        from classifyme_desktop.services import match_learning

        return _learn(context, match_learning, _lacks_decisions, dry_run=dry_run)
    from classifyme_desktop.services import level_learning

    return _learn(context, level_learning, _lacks_levels, dry_run=dry_run)


def _learn(
    context: click.Context, service: "_Learns", lacking: "Callable[[Workspace], str | None]", *, dry_run: bool
) -> int:
    """Learn a step of one head; ``lacking`` writes the line where nothing can be learnt and returns why."""
    from classifyme_desktop.cli.models import Progress

    with terminal.opened(context, is_writable=True) as workspace, stoppable() as cancel:
        why = lacking(workspace)
        if why is not None:
            terminal.say(why)
            return 0
        progress = Progress()
        if dry_run:
            _tell_candidate(service.dry_run(workspace, progress, cancel))
            return 0
        made = service.retrain(workspace, progress, cancel)
        _tell(workspace, made)
    terminal.say(_what_now(made))
    return 0


def _lacks_labels(workspace: "Workspace") -> str | None:
    from classifyme_desktop.services import retrain as service

    ready = service.readiness(workspace)
    if ready.reason not in (service.Reason.TOO_FEW, service.Reason.NOTHING_NEW):
        return None
    terminal.put(
        {
            "iteration": None,
            "reason": ready.reason.value,
            "labels": ready.labels,
            "needed": ready.needed,
            "new": ready.new,
            "learnt_by": ready.iteration,
        }
    )
    return _why(ready)


def _lacks_decisions(workspace: "Workspace") -> str | None:
    from classifyme_desktop.cli import iteration_lines
    from classifyme_desktop.services import match_learning as service

    ready = service.readiness(workspace)
    if ready.reason not in (service.Reason.TOO_FEW, service.Reason.NOTHING_NEW):
        return None
    terminal.put(iteration_lines.of_match_readiness(ready))
    return _why_not_matching(ready)


def _lacks_levels(workspace: "Workspace") -> str | None:
    from classifyme_desktop.cli import iteration_lines
    from classifyme_desktop.services import level_learning as service

    ready = service.readiness(workspace)
    if ready.reason not in (service.Reason.TOO_FEW, service.Reason.NOTHING_NEW):
        return None
    terminal.put(iteration_lines.of_level_readiness(ready))
    return _why_not_levels(ready)


@click.group(invoke_without_command=True)
@click.pass_context
def iterations(context: click.Context) -> None:
    """List the steps in which the program learnt, the newest first; show, promote or refuse one."""
    if context.invoked_subcommand is None:
        context.invoke(list_)


@iterations.command(name="list")
@_which
@click.pass_context
def list_(context: click.Context, matching: bool = False, levels: bool = False) -> int:
    """List the steps in which the program learnt, the newest first; the last is what the program came with."""
    from classifyme_desktop.cli import iteration_lines
    from classifyme_desktop.services import iterations as service

    with terminal.opened(context, is_writable=False) as workspace:
        head = _head(matching, levels)
        active = service.active(workspace, head)
        for one in service.every(workspace, head):
            terminal.put(iteration_lines.of_iteration(one, active))
    return 0


@iterations.command()
@_NUMBER
@_which
@click.pass_context
def show(context: click.Context, number: int, matching: bool, levels: bool) -> int:
    """Show an iteration with the figures of each role or gig, before and after; its card goes to standard error."""
    from classifyme_desktop.services import iterations as service

    with terminal.opened(context, is_writable=False) as workspace:
        head = _head(matching, levels)
        found = service.find(workspace, number, head)
        _tell(workspace, found, is_whole=True)
        if number or not matching:  # the shipped weights have no card of their own
            terminal.say(service.card(workspace, number, head))
    return 0


@iterations.command()
@_NUMBER
@_OF_LEVELS
@click.pass_context
def flips(context: click.Context, number: int, levels: bool) -> int:
    """List the people whose role an iteration would change: the role and the confidence before and after."""
    from classifyme_desktop.cli import iteration_lines
    from classifyme_desktop.services import iterations as service
    from classifyme_desktop.services import people

    with terminal.opened(context, is_writable=False) as workspace:
        head = _head(False, levels)
        service.find(workspace, number, head)
        found = service.flips(workspace, number, head)
        with workspace.reading() as db:
            rows = people.rows_of(db, [one.resume_id for one in found])
        for one in found:
            if one.resume_id in rows:
                terminal.put(iteration_lines.of_flip(one, rows[one.resume_id].path))
    return 0


@iterations.command()
@_NUMBER
@_which
@click.pass_context
def promote(context: click.Context, number: int, matching: bool, levels: bool) -> int:
    """Put an iteration to use for everybody. ``rollback`` takes it back. Ctrl+C stops it, with nothing changed."""
    from classifyme_desktop.cli.models import Progress
    from classifyme_desktop.services import promotion

    progress = Progress()
    with terminal.opened(context, is_writable=True) as workspace, stoppable() as cancel:
        made = promotion.promote(workspace, number, _predicted(progress), cancel, head=_head(matching, levels))
        _tell(workspace, made)
    return 0


@iterations.command()
@_NUMBER
@_which
@click.pass_context
def refuse(context: click.Context, number: int, matching: bool, levels: bool) -> int:
    """Say that an iteration is not wanted; it is kept, and can be promoted all the same."""
    from classifyme_desktop.services import iterations as service

    with terminal.opened(context, is_writable=True) as workspace:
        _tell(workspace, service.refuse(workspace, number, _head(matching, levels)))
    return 0


@iterations.command(name="export")
@_NUMBER
@click.option("--out", required=True, type=terminal.EXISTING, help="File to write; .cmiter is added to a bare name.")
@click.pass_context
def export_(context: click.Context, number: int, out: Path) -> int:
    """Write an iteration to a file, to be shared. No text, no name and no id of anybody is in it."""
    from classifyme_desktop.services import exchange

    with terminal.opened(context, is_writable=False) as workspace:
        path = exchange.export(workspace, number, out)
    terminal.put({"iteration": number, "file": str(path)})
    return 0


@iterations.command(name="import")
@click.argument("file", type=terminal.EXISTING)
@click.pass_context
def import_(context: click.Context, file: Path) -> int:
    """Take in a shared iteration. It is measured on the people of here, and waits; nothing that is shown changes."""
    from classifyme_desktop.cli.models import Progress
    from classifyme_desktop.services import exchange

    progress = Progress()
    with terminal.opened(context, is_writable=True) as workspace, stoppable() as cancel:
        made = exchange.import_(workspace, file, progress, cancel)
        _tell(workspace, made)
    terminal.say(_what_now(made))
    return 0


@click.command()
@click.argument("number", metavar="[N]", type=int, required=False)
@_which
@click.pass_context
def rollback(context: click.Context, number: int | None, matching: bool, levels: bool) -> int:
    """Put an earlier iteration to use again: N, or the one before that in use. Answers are as they were then."""
    from classifyme_desktop.cli.models import Progress
    from classifyme_desktop.services import promotion

    progress = Progress()
    with terminal.opened(context, is_writable=True) as workspace, stoppable() as cancel:
        made = promotion.roll_back(workspace, number, _predicted(progress), cancel, head=_head(matching, levels))
        _tell(workspace, made)
    return 0


def _head(matching: bool, levels: bool) -> "Head":
    from classifyme_desktop.domain.iteration import Head

    if matching and levels:
        raise click.UsageError("Choose one of --matching and --levels.")
    if levels:
        return Head.LEVEL
    return Head.MATCH if matching else Head.ROLE


def _tell(workspace: "Workspace", one: "Iteration", *, is_whole: bool = False) -> None:
    from classifyme_desktop.cli import iteration_lines
    from classifyme_desktop.services import iterations as service

    terminal.put(iteration_lines.of_iteration(one, service.active(workspace, one.head), is_whole=is_whole))


def _tell_candidate(made: "Candidate") -> None:
    from classifyme_desktop.cli import iteration_lines

    line: dict[str, Any] = {
        "iteration": None,
        "state": "rejected" if made.is_rejected else "candidate",
        "parent": made.parent,
        "learnt": made.learnt,
        "new": made.new,
        "flips": len(made.flips),
        "checks": [iteration_lines.of_judgement(one) for one in made.judgements],
    }
    if made.match is not None:
        line["match"] = iteration_lines.of_match(made.match)
    if made.level is not None:
        line["level"] = iteration_lines.of_level(made.level)
    terminal.put(line)


def _why(ready: "Readiness") -> str:
    if ready.missing:
        return f"Confirm {ready.needed} labels to train: {ready.labels} so far."
    return f"Iteration {ready.iteration} has learnt all that was said."


def _why_not_matching(ready: "MatchReadiness") -> str:
    if ready.ready < ready.needed:
        return (
            f"Accept 2 people and reject 2 for each of {ready.needed} gigs at least: "
            f"there are enough for {ready.ready} so far."
        )
    return f"Iteration {ready.iteration} of matching has learnt all that was decided."


def _why_not_levels(ready: "LevelReadiness") -> str:
    if ready.missing:
        return f"Say the level of {ready.needed} people to train: {ready.labels} so far."
    return f"Iteration {ready.iteration} of the levels has learnt all that was said."


def _what_now(made: "Iteration") -> str:
    more = {"match_weights": " --matching", "level_head": " --levels"}.get(made.head.value, "")
    if made.is_offered:
        which = f"{made.number}{more}"
        return f"It waits for a decision: classifyme iterations promote {which} (or refuse {which})."
    return "It was rejected, since a check failed. It is kept, and the iteration in use stays."


def _predicted(progress: Callable[[str, int, int], None]) -> Callable[[int, int], None]:
    return lambda done, total: progress("people and gigs", done, total)
