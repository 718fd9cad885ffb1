"""The ``export`` command: the ranked shortlist of a stored gig as a file."""

from pathlib import Path

import click

from classifyme_desktop.cli import terminal
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.errors import UsageError
from classifyme_desktop.services import decisions, export, people, rank


def run(context: click.Context, gig: int, out: Path, *, top: int | None, language: str, is_blind: bool) -> int:
    """Write the first ``top`` of the ranked list, pinned people first and rejected ones last, and note it."""
    folder: Path = context.obj
    if not (folder / "library.db").exists():
        raise UsageError("library_none", "There is no library yet. Add resumes first: classifyme import FOLDER")
    gig_id = GigId(gig)
    with terminal.opened(context, is_writable=True) as workspace:
        ranking = rank.rank(workspace, gig_id)
        arranged = decisions.arranged(ranking.matches, lambda one: one.resume_id, decisions.of_gig(workspace, gig_id))
        ranked = people.ranked_people(workspace, arranged[:top], ranking.rated)
        count = export.write_shortlist(workspace, gig_id, ranked, out, language=language, is_blind=is_blind)
    terminal.say(f"{count} people written to {click.format_filename(out)}")
    return 0
