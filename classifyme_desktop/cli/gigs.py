"""The ``gigs`` commands: jobs to find people for, added from files, shown with what was understood, and edited."""

import signal
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from classifyme_desktop.cli import terminal
from classifyme_desktop.errors import DocumentError, UsageError

if TYPE_CHECKING:  # the services cost time that a command which needs none of them should not take
    from classifyme_desktop.services.gig_columns import Part
    from classifyme_desktop.services.gig_import import Counts, Settled

_MOST_COLUMNS = 40  # of a table that are named to a person
_GIG_ID = click.argument("gig_id", metavar="ID", type=int)


@click.group(name="gigs")
def group() -> None:
    """Add, list, show, edit and remove gigs (jobs to find people for)."""


@group.command()
@terminal.GIVEN
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="PART=NAME[,NAME]",
    help="Which column of a table says what: title=Job, text=Description,Requirements, place=City … "
    "Known names (LinkedIn, Monster, France Travail, …) need none.",
)
@click.pass_context
def add(context: click.Context, chosen: tuple[Path, ...], columns: tuple[str, ...]) -> int:
    """Add gigs from files. TXT, PDF and DOCX hold one each; CSV, XLSX and JSON one in each row.

    A line for each gig; Ctrl+C stops, and the same command goes on where it ended.
    """
    from classifyme_desktop.services import gig_import

    mapping = _mapping(columns)
    cancel = threading.Event()
    with terminal.opened(context, is_writable=True) as workspace:
        shown = _Shown(workspace)
        before = signal.signal(signal.SIGINT, lambda _signal, _frame: cancel.set())
        try:
            counts = gig_import.add_many(workspace, chosen, mapping, on_settled=shown, is_cancelled=cancel.is_set)
        finally:
            signal.signal(signal.SIGINT, before)
        return shown.end(counts, has_tables=any(map(gig_import.is_table, chosen)))


def _mapping(columns: Sequence[str]) -> "dict[Part, list[str]]":
    from classifyme_desktop.services.gig_columns import Part

    parts = [part.value for part in Part]
    mapping: dict[Part, list[str]] = {}
    for said in columns:
        part, _, names = said.partition("=")
        listed = [name.strip() for name in names.split(",") if name.strip()]
        if part.strip() not in parts or not listed:
            raise UsageError("column_wrong", f"Write --column PART=NAME, where PART is one of: {', '.join(parts)}.")
        mapping.setdefault(Part(part.strip()), []).extend(listed)
    return mapping


class _Shown:
    """Prints a line for each gig; on a terminal also count and rate, ten times a second at most."""

    def __init__(self, workspace: Any) -> None:
        self._workspace = workspace
        self._started = time.monotonic()
        self._shown_at = self._started
        self._done = 0
        self._is_terminal = sys.stderr.isatty()

    def __call__(self, settled: "Settled") -> None:
        """Tell how one row ended."""
        from classifyme_desktop.cli import gig_lines, lines
        from classifyme_desktop.services import gig_columns, gig_import
        from classifyme_desktop.services import gigs as service

        self._done += 1
        if settled.row is not None:
            terminal.put(gig_lines.of_settled(settled))
        elif settled.gig_id is not None:
            terminal.put(lines.of_gig(service.get(self._workspace, settled.gig_id)))
        else:
            terminal.say(f"{click.format_filename(settled.path)}: {settled.message}")
            if settled.code in (gig_import.NO_TEXT_COLUMN, gig_columns.NO_SUCH_COLUMN):
                self._name_columns(settled.path)
        now = time.monotonic()
        if self._is_terminal and now - self._shown_at > 0.1:
            self._shown_at = now
            rate = self._done / max(now - self._started, 0.001)
            click.echo(f"\r{self._done}/{settled.found}  {rate:.1f}/s ", err=True, nl=False)

    def _name_columns(self, path: Path) -> None:
        from classifyme_desktop.services import gig_import

        try:
            table = gig_import.look(self._workspace, path)
        except DocumentError:
            return
        named = ", ".join(table.columns[:_MOST_COLUMNS])
        terminal.say(f"Its columns: {named}. Say which is which with --column, for example --column text=NAME")

    def end(self, counts: "Counts", *, has_tables: bool) -> int:
        """Say the sum and return the exit code."""
        from classifyme_desktop.services.gig_import import RowState

        if has_tables:
            states = ", ".join(f"{number} {state.value}" for state, number in counts.states.items() if number)
            terminal.say(f"{counts.found} gigs found: {states or 'none finished'}.")
        if counts.unread_sheets:
            terminal.say(f"Of a workbook the first sheet with rows is read; {counts.unread_sheets} more were not.")
        if counts.is_cancelled:
            terminal.say("Stopped. What was finished is kept; run the same command again for the rest.")
        bad = counts.is_cancelled or counts.states[RowState.FAILED] or counts.states[RowState.EMPTY]
        return 1 if bad else 0


@group.command(name="list")
@click.pass_context
def list_(context: click.Context) -> int:
    """List the gigs of the library, newest first."""
    from classifyme_desktop.cli import lines
    from classifyme_desktop.services import gigs as service

    with terminal.opened(context, is_writable=False) as workspace:
        for gig in service.all_gigs(workspace):
            terminal.put(lines.of_gig(gig))
    return 0


@group.command()
@_GIG_ID
@click.pass_context
def show(context: click.Context, gig_id: int) -> int:
    """Show one gig: its text and what was understood of it."""
    with terminal.opened(context, is_writable=False) as workspace:
        _put_whole(workspace, gig_id)
    return 0


def _put_whole(workspace: Any, gig_id: int) -> None:
    from classifyme_desktop.cli import gig_lines, lines
    from classifyme_desktop.domain import match_sentences
    from classifyme_desktop.domain.resume import GigId
    from classifyme_desktop.services import gig_queries
    from classifyme_desktop.services import gigs as service

    gig = service.get(workspace, GigId(gig_id))
    profile = service.profile(workspace, gig.gig_id)
    terminal.put({**lines.of_gig(gig, with_text=True), "understood": gig_lines.of_profile(profile)})
    if left_out := gig_queries.left_out(profile):
        terminal.say(match_sentences.left_out_en(len(left_out), gig_queries.MOST_COMPARED))


@group.command()
@_GIG_ID
@click.option("--must", "musts", multiple=True, metavar="TEXT", help="Add a must-have, for example '3 years of SAP'.")
@click.option("--nice", "wishes", multiple=True, metavar="TEXT", help="Add a nice-to-have.")
@click.option("--drop", "dropped", multiple=True, type=int, metavar="N", help="Remove requirement N.")
@click.option("--make-must", "made_must", multiple=True, type=int, metavar="N", help="Make requirement N a must.")
@click.option("--make-nice", "made_nice", multiple=True, type=int, metavar="N", help="Make requirement N a wish.")
@click.option("--title", default=None, help="Title by which people are compared.")
@click.option("--years", type=float, default=None, help="Years of experience asked for in all; 0 for none.")
@click.option("--reset", is_flag=True, help="First take back all changes: the text is understood anew.")
@click.pass_context
def edit(context: click.Context, /, gig_id: int, **changes: Any) -> int:
    """Change what was understood of a gig, and show it. N counts the requirements from 1, as ``show`` numbers them."""
    from classifyme_desktop.domain.resume import GigId
    from classifyme_desktop.services import gigs as service

    is_reset = changes.pop("reset")
    if not is_reset and not any(change not in (None, ()) for change in changes.values()):
        raise UsageError("edit_none", "Say what to change; see: classifyme gigs edit --help")
    with terminal.opened(context, is_writable=True) as workspace:
        gig = service.get(workspace, GigId(gig_id))
        before = (service.anew if is_reset else service.profile)(workspace, gig.gig_id)
        changed = _changed(before, **changes)
        _warn((*changes["musts"], *changes["wishes"]))
        if changed != before:
            service.edit(workspace, gig.gig_id, changed, before=before)
        elif is_reset:
            service.reset(workspace, gig.gig_id)
        _put_whole(workspace, gig_id)
    return 0


def _warn(typed: Sequence[str]) -> None:
    """Say of each requirement that was typed what it may stand for."""
    from classifyme_desktop.profile.gig import protected

    for text in typed:
        for one in protected.concerns(text):
            if one.kind is protected.ConcernKind.PROXY:
                terminal.say(f'"{one.words}" may stand for {one.attribute}. Ask for what the work needs instead.')


def _changed(
    profile: Any,
    *,
    musts: Sequence[str],
    wishes: Sequence[str],
    dropped: Sequence[int],
    made_must: Sequence[int],
    made_nice: Sequence[int],
    title: str | None,
    years: float | None,
) -> Any:
    """Return the changed profile: numbers mean what was shown, so needs change first and the last are dropped first."""
    from classifyme_desktop.domain.gig_profile import Need
    from classifyme_desktop.services import gig_edits

    for number in made_must:
        profile = gig_edits.with_need(profile, number, Need.MUST)
    for number in made_nice:
        profile = gig_edits.with_need(profile, number, Need.NICE)
    for number in sorted(set(dropped), reverse=True):
        profile = gig_edits.without_requirement(profile, number)
    for need, texts in ((Need.MUST, musts), (Need.NICE, wishes)):
        for text in texts:
            profile = gig_edits.with_requirement(profile, text, need)
    if title is not None:
        profile = gig_edits.with_title(profile, title)
    return profile if years is None else gig_edits.with_years(profile, years)


@group.command()
@click.argument("gig_ids", metavar="ID...", nargs=-1, required=True, type=int)
@click.pass_context
def remove(context: click.Context, gig_ids: tuple[int, ...]) -> int:
    """Remove gigs and their rankings."""
    from classifyme_desktop.domain.resume import GigId
    from classifyme_desktop.services import gigs as service

    with terminal.opened(context, is_writable=True) as workspace:
        for gig_id in gig_ids:
            service.remove(workspace, GigId(gig_id))
    return 0
