"""The ``recommend`` command: gigs of the library, or of files that are not stored, for one person."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from classifyme_desktop.cli import terminal
from classifyme_desktop.errors import UsageError

if TYPE_CHECKING:  # the services cost time that a command which needs none of them should not take
    from classifyme_desktop.domain.gig_match import GigMatch, Offer
    from classifyme_desktop.services.gig_import import ReadGig, Settled
    from classifyme_desktop.services.recommend import Recommendation
    from classifyme_desktop.services.workspace import Workspace

_DIGITS: Final = 6


@click.command(name="recommend")
@click.option("--resume", required=True, help="Id of a stored resume, or a file (TXT, PDF, DOCX, …).")
@click.option("--gigs", "chosen", type=terminal.EXISTING, multiple=True, metavar="PATH",
              help="Offer the gigs of these files, folders and tables instead of the library's.")  # fmt: skip
@click.option("--top", type=click.IntRange(min=1), default=10, show_default=True, help="Only the best so many.")
@click.option("--diversity", type=click.FloatRange(0, 1), default=None,
              help="How far gigs are to differ from each other; 0: the best, whatever they are.")  # fmt: skip
@click.option("--two-way", "is_two_way", is_flag=True,
              help="Tell where the person would stand among the people of the library for each gig.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", help="Form of the output.")
@click.pass_context
def command(
    context: click.Context,
    resume: str,
    chosen: tuple[Path, ...],
    top: int,
    diversity: float | None,
    is_two_way: bool,
    form: str,
) -> int:
    """Find the gigs that suit a person, best first, each with its reasons. Nothing is stored."""
    from classifyme_desktop.domain.resume import ResumeId
    from classifyme_desktop.services import recommend

    needs_library = resume.isdigit() or not chosen
    if is_two_way and not needs_library:
        raise UsageError("two_way_nobody", "--two-way compares with the people of the library: name a stored resume.")
    wanted = recommend.DEFAULT_DIVERSITY if diversity is None else diversity
    with _workspace(context, needs_library) as workspace:
        given, failed = _given(workspace, chosen) if chosen else (None, 0)
        find: Any = recommend.gigs_for if resume.isdigit() else recommend.gigs_for_file
        person = ResumeId(int(resume)) if resume.isdigit() else Path(resume)
        found = find(workspace, person, top=top, diversity=wanted, is_two_way=is_two_way, given=given)
        _print(workspace, found)
    return 1 if failed else 0


@contextmanager
def _workspace(context: click.Context, needs_library: bool) -> "Iterator[Workspace]":
    from classifyme_desktop.services.workspace import Workspace

    if needs_library:
        with terminal.opened(context, is_writable=False) as workspace:
            yield workspace
    else:
        with Workspace.memory() as workspace:
            yield workspace


def _given(workspace: "Workspace", chosen: Sequence[Path]) -> "tuple[list[ReadGig], int]":
    """Return the gigs of files, folders and tables, and how many could not be read; those are told."""
    from classifyme_desktop.services import gig_import, ingest

    failed = 0

    def note(settled: "Settled") -> None:
        nonlocal failed
        if settled.message is not None:
            failed += 1
            where = "" if settled.row is None else f", row {settled.row}"
            terminal.say(f"{click.format_filename(settled.path)}{where}: {settled.message}")

    paths = ingest.find(chosen)
    if not paths:
        raise UsageError("gig_files_none", "No files were found there. Name files or folders that hold gigs.")
    return gig_import.read_many(workspace, paths, on_settled=note), failed


def _print(workspace: "Workspace", found: "Recommendation") -> None:
    from classifyme_desktop.cli import lines
    from classifyme_desktop.services import recommend

    if found.compared is None:
        terminal.say(
            "There are no gigs to recommend. Add some first: classifyme gigs add FILE, or name them: --gigs FILE"
        )
        return
    text = found.compared.sought.person.text
    for place, match in enumerate(found.matches):
        reasons = recommend.reasons(workspace, found, place)
        terminal.put(_line(match) | lines.of_reasons(reasons, lambda span: text[slice(*span)]))
    if found.left_out:
        terminal.say(f"{found.left_out} gigs were read by another model or are damaged and left out. Add them again.")
    if found.cost:
        kept, best = found.relevance, found.relevance_without
        terminal.say(
            f"Diversity {found.diversity:g} costs {found.cost:.1%} of the mean score: {kept:.3f}, not {best:.3f}."
        )
    if found.nothing_fits:
        terminal.say("None of these gigs is likely to suit this person; the order means little.")


def _line(match: "GigMatch") -> dict[str, Any]:
    from classifyme_desktop.domain.match import PARTS

    offer, standing = match.offer, match.standing
    line = {
        "rank": match.rank,
        **_which(offer),
        "title": offer.title,
        "employer": offer.employer,
        "score": round(match.score, _DIGITS),
        "role": offer.role_id,
        "confidence": None if offer.confidence is None else round(offer.confidence, _DIGITS),
        "worth_a_call": match.chance,
        "parts": {part: round(value, _DIGITS) for part, value in zip(PARTS, match.parts.as_tuple(), strict=True)},
    }
    if standing is not None:
        line["standing"] = {"rank": standing.rank, "band": list(standing.band), "among": standing.among}
    return line


def _which(offer: "Offer") -> dict[str, Any]:
    if offer.path is None:
        return {"gig_id": offer.gig_id}
    file = {"file": os.fspath(offer.path)}
    return file if offer.row is None else {**file, "row": offer.row}
