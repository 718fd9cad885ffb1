"""The ``match`` command: people of the library, or of files that are not stored, for one gig."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from classifyme_desktop.cli import lines
from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.gig import Gig
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.domain.sentences import sentence
from classifyme_desktop.errors import UsageError
from classifyme_desktop.services import export, gigs, ingest, people, rank
from classifyme_desktop.services.workspace import Workspace


def library(folder: Path, gig: str, *, top: int | None, form: str) -> int:
    """Rank the people of the library for a stored gig or a gig file; nothing is stored. Returns the exit code."""
    if not (folder / "library.db").exists():
        raise UsageError("library_none", "There is no library yet. Add resumes first: classifyme import FOLDER")
    with Workspace.open(folder, is_writable=False) as workspace:
        if gig.isdigit():
            ranking = rank.rank(workspace, GigId(int(gig)), top=top)
        else:
            ranking = rank.rank_text(workspace, gigs.read_file(workspace, Path(gig)), top=top)
        _print(workspace, ranking, form, is_stored=True)
    return 0


def files(folder: Path, gig: str, chosen: Sequence[Path], *, top: int | None, form: str) -> int:
    """Rank the resumes of files and folders for a gig, in a library that exists in memory only."""
    failed = 0

    def note(settled: ingest.Settled) -> None:
        nonlocal failed
        if settled.state not in (FileState.ADDED, FileState.DUPLICATE):
            failed += 1
            words = sentence(settled.state, settled.reason)
            click.echo(f"{click.format_filename(settled.path)}: {words}", err=True)

    found = ingest.find(chosen)
    if not found:
        raise UsageError("resumes_none", "No files were found there. Name files or folders that hold resumes.")
    with Workspace.memory() as workspace:
        text = _text_of(workspace, folder, gig)
        ingest.run(workspace, ingest.start(workspace, found), note)
        _print(workspace, rank.rank_text(workspace, text, top=top), form, is_stored=False)
    return 1 if failed else 0


def _text_of(workspace: Workspace, folder: Path, gig: str) -> str:
    if not gig.isdigit():
        return gigs.read_file(workspace, Path(gig))
    with Workspace.open(folder, is_writable=False) as stored:
        found: Gig = gigs.get(stored, GigId(int(gig)))
    return found.text


def _print(workspace: Workspace, ranking: rank.Ranking, form: str, *, is_stored: bool) -> None:
    ranked = people.ranked_people(workspace, ranking.matches)
    if form == "csv":
        export.write_csv(sys.stdout, export.rows(ranked, workspace.taxonomy))
        return
    for person in ranked:
        click.echo(lines.line(lines.of_person(person, is_stored=is_stored)))
