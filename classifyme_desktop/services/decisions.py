"""Pinned and rejected people of a gig: decided by a reader, with a reason, taken back by another decision.

A decision moves a person in the list and changes neither score nor rank. Nobody is left out of a list silently.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar

from classifyme_desktop.domain.decision import Choice, Decided
from classifyme_desktop.domain.journal import Action, Subject
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.errors import UsageError
from classifyme_desktop.profile import decision_reasons
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import decisions, journal, moment
from classifyme_desktop.storage.database import Database

T = TypeVar("T")
_LONGEST: Final = 200  # characters of a reason
_DONE: Final = {Choice.PINNED: Action.PIN, Choice.REJECTED: Action.REJECT}
_TAKEN_BACK: Final = {Choice.PINNED: Action.UNPIN, Choice.REJECTED: Action.UNREJECT}
_PLACES: Final = {Choice.PINNED: 0, Choice.REJECTED: 2}


def pin(workspace: Workspace, gig_id: GigId, resume_ids: Sequence[ResumeId], reason: str = "") -> None:
    """Put people first in the list of a gig.

    Raises UsageError (``reason_long``, ``reason_protected``) and StorageError (``gig_unknown``, ``resume_unknown``);
    then nobody is pinned.
    """
    _decide(workspace, gig_id, resume_ids, Choice.PINNED, reason)


def reject(workspace: Workspace, gig_id: GigId, resume_ids: Sequence[ResumeId], reason: str = "") -> None:
    """Put people last in the list of a gig. Raises as ``pin``."""
    _decide(workspace, gig_id, resume_ids, Choice.REJECTED, reason)


def clear(workspace: Workspace, gig_id: GigId, resume_ids: Sequence[ResumeId]) -> None:
    """Take back what stands for people. Raises StorageError: ``gig_unknown``, ``resume_unknown``."""
    _decide(workspace, gig_id, resume_ids, None, "")


def of_gig(workspace: Workspace, gig_id: GigId) -> dict[ResumeId, Decided]:
    """Return what stands for the people of a gig, in the library's order; who has no decision is left out."""
    with workspace.reading() as db:
        return decisions.of_gig(db, gig_id)


def arranged(people: Sequence[T], resume_of: Callable[[T], ResumeId], decided: Mapping[ResumeId, Decided]) -> list[T]:
    """Return a ranked list with pinned people first and rejected ones last, each part in the order given.

    To be called before a list is cut to the best so many, so that who is pinned is among them.
    """

    def place(person: T) -> int:
        said = decided.get(resume_of(person))
        return 1 if said is None else _PLACES[said.choice]

    return sorted(people, key=place)


def checked(reason: str) -> str:
    """Return a reason on one line. Raises UsageError: ``reason_long``, ``reason_protected``."""
    clean = " ".join(reason.replace("\0", " ").split())
    if len(clean) > _LONGEST:
        raise UsageError("reason_long", "Give the reason in at most 200 characters.")
    if decision_reasons.is_protected(clean):
        raise UsageError(
            "reason_protected",
            "This reason may not decide about people: the law protects it. Give one that speaks of the work.",
        )
    return clean


def _decide(
    workspace: Workspace, gig_id: GigId, resume_ids: Sequence[ResumeId], choice: Choice | None, reason: str
) -> None:
    clean = checked(reason)

    def change(db: Database) -> None:
        now = moment.utc_now()
        stands = decisions.of_gig(db, gig_id)
        for resume_id in dict.fromkeys(resume_ids):
            said = stands.get(resume_id)
            if (said.choice, said.reason) == (choice, clean) if said else choice is None:
                decisions.check(db, gig_id, resume_id)
                continue  # it stands already
            decisions.add(db, gig_id, resume_id, choice, clean, now=now)
            action = _DONE[choice] if choice else _TAKEN_BACK[said.choice] if said else None
            if action is not None:
                journal.append(db, action, Subject.RESUME, resume_id, {"gig": gig_id}, now=now)

    workspace.write(change)
