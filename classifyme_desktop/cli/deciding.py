"""``gigs stage``, ``pin``, ``reject``, ``clear``: where people stand for a gig by a reader; ``person reveal``."""

from collections.abc import Sequence
from typing import Any, Final

import click

from classifyme_desktop.cli import terminal
from classifyme_desktop.domain.decision import Choice

_NEW: Final = "new"
_STAGES: Final = {_NEW: None, **{choice.value.replace("_", "-"): choice for choice in Choice}}
_GIG: Final = click.argument("gig_id", metavar="GIG", type=int)
_RESUMES: Final = click.argument("typed", metavar="RESUME...", nargs=-1, required=True)
_REASON: Final = click.option("--reason", default="", help="Why, in short; it may speak of the work only.")
_BLIND: Final = click.option("--blind", "is_blind", is_flag=True, help="The people are named by candidate numbers.")


def register(group: click.Group) -> None:
    """Add the commands that decide on people to the group ``gigs``."""
    for command in (stage, pin, reject, clear):
        group.add_command(command)


@click.command()
@_GIG
@_RESUMES
@click.option(
    "--as", "said", type=click.Choice(list(_STAGES)), required=True, help="Where the people stand from now on."
)
@_REASON
@_BLIND
@click.pass_context
def stage(context: click.Context, gig_id: int, typed: tuple[str, ...], said: str, reason: str, is_blind: bool) -> int:
    """Say where people stand for a gig: on the shortlist, interviewed, offered the work, hired, on hold, rejected.

    Each stage is of one gig alone. Who is on the shortlist or further comes first in its list, who is rejected last;
    scores and ranks stay. "new" takes back what was said.
    """
    return _decide(context, gig_id, typed, _STAGES[said], reason, is_blind=is_blind)


@click.command()
@_GIG
@_RESUMES
@_REASON
@_BLIND
@click.pass_context
def pin(context: click.Context, gig_id: int, typed: tuple[str, ...], reason: str, is_blind: bool) -> int:
    """Put people first in the list of a gig. Their score and rank stay."""
    return _decide(context, gig_id, typed, Choice.PINNED, reason, is_blind=is_blind)


@click.command()
@_GIG
@_RESUMES
@_REASON
@_BLIND
@click.pass_context
def reject(context: click.Context, gig_id: int, typed: tuple[str, ...], reason: str, is_blind: bool) -> int:
    """Put people last in the list of a gig. They stay in it, with their score and rank."""
    return _decide(context, gig_id, typed, Choice.REJECTED, reason, is_blind=is_blind)


@click.command()
@_GIG
@_RESUMES
@_BLIND
@click.pass_context
def clear(context: click.Context, gig_id: int, typed: tuple[str, ...], is_blind: bool) -> int:
    """Take back what was decided on people for a gig."""
    return _decide(context, gig_id, typed, None, "", is_blind=is_blind)


def _decide(
    context: click.Context, gig_id: int, typed: Sequence[str], said: Choice | None, reason: str, *, is_blind: bool
) -> int:
    from classifyme_desktop.domain.resume import GigId, ResumeId
    from classifyme_desktop.services import blind, decisions

    gig = GigId(gig_id)
    with terminal.opened(context, is_writable=True) as workspace:
        candidates = blind.candidates(workspace, gig) if is_blind else None
        found = [candidates.find(one) if candidates else ResumeId(_id(one)) for one in typed]
        decisions.put(workspace, gig, found, said, reason)
        stands = decisions.of_gig(workspace, gig)
        for resume_id in dict.fromkeys(found):
            decided = stands.get(resume_id)
            who: dict[str, Any] = {"resume_id": resume_id}
            if candidates:
                who = {"candidate": candidates.number(resume_id)}
            choice = decided.choice.value if decided else None
            terminal.put({"gig_id": gig_id, **who, "decision": choice, "reason": decided.reason if decided else ""})
    return 0


def _id(typed: str) -> int:
    if not typed.isdecimal():
        raise click.BadParameter("Name people by the numbers that match prints as resume_id.")
    return int(typed)


@click.group(name="person")
def person() -> None:
    """Look after what the library holds of one person."""


@person.command()
@_GIG
@click.argument("candidate")
@click.pass_context
def reveal(context: click.Context, gig_id: int, candidate: str) -> int:
    """Tell which resume a candidate of a blind list is; the journal notes that it was asked."""
    from classifyme_desktop.domain.resume import GigId
    from classifyme_desktop.services import blind

    with terminal.opened(context, is_writable=True) as workspace:
        resume_id = blind.reveal(workspace, GigId(gig_id), candidate)
        number = blind.candidates(workspace, GigId(gig_id)).number(resume_id)
    terminal.put({"gig_id": gig_id, "candidate": number, "resume_id": resume_id})
    return 0
