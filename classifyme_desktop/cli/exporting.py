"""The ``export`` command: the ranked shortlist of a stored gig as a file."""

from collections.abc import Sequence
from pathlib import Path

import click

from classifyme_desktop.cli import terminal
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.errors import UsageError
from classifyme_desktop.services import decisions, export, people, rank
from classifyme_desktop.services.export import columns
from classifyme_desktop.services.export import layout as layouts
from classifyme_desktop.services.export.layout import Form, Layout


def run(context: click.Context, gig: int, out: Path, layout: Layout, *, top: int | None, is_shortlist: bool) -> int:
    """Write the first ``top`` of the ranked list in the order of the window, and note it.

    ``is_shortlist``: only who is on the shortlist or further.
    """
    folder: Path = context.obj
    if not (folder / "library.db").exists():
        raise UsageError("library_none", "There is no library yet. Add resumes first: classifyme import FOLDER")
    gig_id = GigId(gig)
    with terminal.opened(context, is_writable=True) as workspace:
        ranking = rank.rank(workspace, gig_id)
        stand = decisions.of_gig(workspace, gig_id)
        arranged = decisions.arranged(ranking.matches, lambda one: one.resume_id, stand)
        if is_shortlist:
            arranged = layouts.shortlisted(arranged, lambda one: one.resume_id, stand)
        ranked = people.ranked_people(workspace, arranged[:top], ranking.rated)
        count = export.write_shortlist(workspace, gig_id, ranked, out, layout)
    terminal.say(f"{count} people written to {click.format_filename(out)}")
    return 0


def layout(out: Path, keys: str, *, language: str, is_blind: bool, is_for_people: bool) -> Layout:
    """Return the layout that was asked for. Raises UsageError (``export_column``) for a column that there is not."""
    form = Form.CSV_PEOPLE if is_for_people and out.suffix.lower() == Form.CSV.ending else None
    wanted = tuple(key.strip() for key in keys.split(",") if key.strip())
    _check(wanted, is_blind=is_blind)
    return Layout(form, language, is_blind, wanted or None)


def _check(wanted: Sequence[str], *, is_blind: bool) -> None:
    known = [column.key for column in columns.of((), is_blind=is_blind)]
    if any(key not in known for key in wanted):
        raise UsageError("export_column", f"These are the columns of a shortlist: {', '.join(known)}")
