"""Where people stand for a gig: decided by a reader, with a reason, taken back by another decision.

A decision moves a person in the list and changes neither score nor rank. Nobody is left out of a list silently.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar

from classifyme_desktop.domain.decision import FURTHER, Choice, Decided, Standing
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
_NEW: Final = "new"  # in the journal, for a stage that was taken back
_FIRST, _MIDDLE, _LAST = range(3)
_PLACES: Final = {**dict.fromkeys((Choice.PINNED, *FURTHER), _FIRST), Choice.ON_HOLD: _MIDDLE, Choice.REJECTED: _LAST}
_Wanted = tuple[Choice | None, str]


def put(
    workspace: Workspace, gig_id: GigId, resume_ids: Sequence[ResumeId], choice: Choice | None, reason: str = ""
) -> None:
    """Say where people stand for a gig, None for new; who stands there already with that reason is passed over.

    Raises UsageError (``reason_long``, ``reason_protected``) and StorageError (``gig_unknown``, ``resume_unknown``);
    then everybody stands where they stood.
    """
    _decide(workspace, gig_id, dict.fromkeys(resume_ids, (choice, checked(reason) if choice else "")))


def restore(workspace: Workspace, gig_id: GigId, stood: Mapping[ResumeId, Decided | None]) -> None:
    """Put people back where each of them stood, in one go. Raises StorageError as ``put``."""
    _decide(workspace, gig_id, {one: (said.choice, said.reason) if said else (None, "") for one, said in stood.items()})


def pin(workspace: Workspace, gig_id: GigId, resume_ids: Sequence[ResumeId], reason: str = "") -> None:
    """Put people first in the list of a gig. Raises as ``put``."""
    put(workspace, gig_id, resume_ids, Choice.PINNED, reason)


def reject(workspace: Workspace, gig_id: GigId, resume_ids: Sequence[ResumeId], reason: str = "") -> None:
    """Put people last in the list of a gig. Raises as ``put``."""
    put(workspace, gig_id, resume_ids, Choice.REJECTED, reason)


def clear(workspace: Workspace, gig_id: GigId, resume_ids: Sequence[ResumeId]) -> None:
    """Take back what stands for people. Raises StorageError: ``gig_unknown``, ``resume_unknown``."""
    put(workspace, gig_id, resume_ids, None)


def of_gig(workspace: Workspace, gig_id: GigId) -> dict[ResumeId, Decided]:
    """Return what stands for the people of a gig, in the library's order; who has no decision is left out."""
    with workspace.reading() as db:
        return decisions.of_gig(db, gig_id)


def of_person(workspace: Workspace, resume_id: ResumeId) -> list[Standing]:
    """Return where a person stands for gigs, what was decided last first; gigs for which they are new are left out."""
    with workspace.reading() as db:
        return decisions.of_resume(db, resume_id)


def arranged(people: Sequence[T], resume_of: Callable[[T], ResumeId], decided: Mapping[ResumeId, Decided]) -> list[T]:
    """Return a ranked list in three parts, each in the order given.

    First who is pinned or on the shortlist or further, then who is new or on hold, last who is rejected. To be called
    before a list is cut to the best so many, so that the first of these are among them.
    """

    def place(person: T) -> int:
        said = decided.get(resume_of(person))
        return _MIDDLE if said is None else _PLACES[said.choice]

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


def _decide(workspace: Workspace, gig_id: GigId, wanted: Mapping[ResumeId, _Wanted]) -> None:
    def change(db: Database) -> None:
        now = moment.utc_now()
        stands = decisions.of_gig(db, gig_id)
        for resume_id, (choice, reason) in wanted.items():
            said = stands.get(resume_id)
            if (said.choice, said.reason) == (choice, reason) if said else choice is None:
                decisions.check(db, gig_id, resume_id)
                continue  # it stands already
            decisions.add(db, gig_id, resume_id, choice, reason, now=now)
            action, more = _told(choice, said)
            journal.append(db, action, Subject.RESUME, resume_id, {"gig": gig_id, **more}, now=now)

    workspace.write(change)


def _told(choice: Choice | None, said: Decided | None) -> tuple[Action, dict[str, str]]:
    """Return how the journal tells that ``choice`` came in place of what was ``said``, and what it adds."""
    if choice in _DONE:
        return _DONE[choice], {}
    if choice is None and said is not None and said.choice in _TAKEN_BACK:
        return _TAKEN_BACK[said.choice], {}
    return Action.STAGE, {"stage": choice.value if choice else _NEW}
