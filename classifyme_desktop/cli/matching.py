"""The ``match`` command: people of the library, or of files that are not stored, for one gig."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from classifyme_desktop.cli import lines
from classifyme_desktop.domain import match_sentences
from classifyme_desktop.domain.decision import Decided
from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.gig_profile import GigProfile
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.domain.sentences import sentence
from classifyme_desktop.errors import UsageError
from classifyme_desktop.services import (
    blind,
    decisions,
    export,
    gig_queries,
    gigs,
    ingest,
    people,
    rank,
    reasons,
    shortlist,
)
from classifyme_desktop.services.blind import Candidates
from classifyme_desktop.services.export.layout import Layout
from classifyme_desktop.services.ranked_list import RankedList
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import texts

MOST_EXPLAINED: Final = 100  # people whose reasons are worked out; each takes some 50 ms


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command asks for beside the gig: ``musts`` typed, the best ``top``, the ``form`` of the output."""

    musts: tuple[str, ...] = ()
    top: int | None = None
    form: str = "jsonl"
    is_blind: bool = False


def library(folder: Path, gig: str, asked: Asked) -> int:
    """Rank the people of the library for a stored gig or a gig file; nothing is stored. Returns the exit code."""
    if not (folder / "library.db").exists():
        raise UsageError("library_none", "There is no library yet. Add resumes first: classifyme import FOLDER")
    with Workspace.open(folder, is_writable=False) as workspace:
        decided: dict[ResumeId, Decided] = {}
        candidates: Candidates | None = None
        if gig.isdigit():
            gig_id = GigId(int(gig))
            ranked = RankedList(rank.rate(workspace, gig_id, asked.musts))
            candidates = blind.candidates(workspace, gig_id) if asked.is_blind else None
            decided = decisions.of_gig(workspace, gig_id)
        else:
            text = gigs.read_file(workspace, Path(gig))
            ranked = RankedList(rank.rate_text(workspace, text, asked.musts))
            candidates = blind.candidates_of_text(workspace, text) if asked.is_blind else None
        _print(workspace, ranked, asked, _Shown(is_stored=True, candidates=candidates, decided=decided))
    return 0


def files(folder: Path, gig: str, chosen: Sequence[Path], asked: Asked) -> int:
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
        text, title, profile = _read_gig(workspace, folder, gig)
        ingest.run(workspace, ingest.start(workspace, found), note)
        ranked = RankedList(rank.rate_text(workspace, text, asked.musts, title=title, profile=profile))
        candidates = blind.candidates_of_text(workspace, text) if asked.is_blind else None
        _print(workspace, ranked, asked, _Shown(is_stored=False, candidates=candidates, decided={}))
    return 1 if failed else 0


def _read_gig(workspace: Workspace, folder: Path, gig: str) -> tuple[str, str | None, GigProfile | None]:
    """Return the text, the title and what it asks for; None for what a gig file leaves to the program to read."""
    if not gig.isdigit():
        return gigs.read_file(workspace, Path(gig)), None, None
    with Workspace.open(folder, is_writable=False) as stored:
        found = gigs.get(stored, GigId(int(gig)))
        return found.text, found.title, gigs.profile(stored, found.gig_id)


@dataclass(frozen=True, slots=True)
class _Shown:
    is_stored: bool
    candidates: Candidates | None
    decided: Mapping[ResumeId, Decided]


def _print(workspace: Workspace, ranked: RankedList, asked: Asked, shown: _Shown) -> None:
    if len(ranked) and ranked.ranked.nobody_fits:
        click.echo(match_sentences.NOBODY_FITS, err=True)
    if left_out := gig_queries.left_out(ranked.rated.profile, asked.musts):
        click.echo(match_sentences.left_out_en(len(left_out), gig_queries.MOST_COMPARED), err=True)
    if ranked.rated.rating.passed_over:
        click.echo(f"{ranked.rated.rating.passed_over} people are far from this gig and not listed.", err=True)
    arranged = decisions.arranged(ranked.matches(), lambda one: one.resume_id, shown.decided)[: asked.top]
    found = people.ranked_people(workspace, arranged, ranked.rated)
    if asked.form == "csv":
        made = shortlist.lines(workspace, found, decided=shown.decided, candidates=shown.candidates)
        export.write_csv(sys.stdout, made, Layout(is_blind=shown.candidates is not None))
        return
    for place, person in enumerate(found):
        resume_id = person.match.resume_id
        number = shown.candidates.number(resume_id) if shown.candidates else None
        line = lines.of_person(
            person, is_stored=shown.is_stored, candidate=number, decided=shown.decided.get(resume_id)
        )
        if place < MOST_EXPLAINED:
            made_reasons = reasons.of(workspace, ranked, resume_id)
            text = _text_shown(workspace, resume_id, number)
            line |= lines.of_reasons(made_reasons, text, is_blind=number is not None)
        click.echo(lines.line(line))


def _text_shown(workspace: Workspace, resume_id: ResumeId, number: str | None) -> Callable[[tuple[int, int]], str]:
    """Return what gives the words of a place of the resume, as the reader may see them."""
    if number is not None:
        return blind.read(workspace, resume_id, number).text.excerpt
    with workspace.reading() as db:
        text = texts.get_text(db, resume_id)
    return lambda place: text[slice(*place)]
