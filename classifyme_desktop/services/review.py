"""People whose role the program does not name, for a reader to decide: whom to ask about first, and what is said.

Who is new comes before who was skipped, and who can be read before who cannot. ``change`` and the others take one
person or many. What is said goes through ``corrections``: ``undo`` there takes it back.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from enum import StrEnum
from itertools import islice
from typing import Final

import numpy as np

from classifyme_desktop.domain.correction import Kind, Saying
from classifyme_desktop.domain.label_state import DECIDED
from classifyme_desktop.domain.prediction import Abstention, Scored
from classifyme_desktop.domain.resume import FileId, ResumeId
from classifyme_desktop.errors import UsageError
from classifyme_desktop.matching import asking
from classifyme_desktop.services import corrections
from classifyme_desktop.services.corrections import Change, Person
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import corrections as stored
from classifyme_desktop.storage import reviewing
from classifyme_desktop.storage.corrections import Counts
from classifyme_desktop.storage.reviewing import Undecided

TOP: Final = 50
_CLOSE: Final = 0.3  # between the two likeliest roles; a larger distance is a doubt about the first alone


class Why(StrEnum):
    """Why a reader is asked about a person."""

    CLOSE = "close"  # two roles are about as likely
    UNSURE = "unsure"  # no role is likely enough
    REJECTED = "rejected"  # a reader said that the likeliest role is wrong
    RETIRED = "retired"  # the role that was named is no more
    UNREADABLE = "unreadable"  # the text could not be judged
    SKIPPED = "skipped"  # left for later before


@dataclass(frozen=True, slots=True)
class Asked:
    """A person to ask about. ``top``: the likeliest roles; ``abstention``: why the program named none by itself."""

    resume_id: ResumeId
    file_id: FileId
    why: Why
    top: tuple[Scored, ...]
    abstention: Abstention | None = None


def queue(workspace: Workspace, top: int = TOP, leave_out: Collection[ResumeId] = ()) -> list[Asked]:
    """Return whom to ask about, the most useful first, without those in ``leave_out``. Any thread; stores nothing.

    Most useful is who is doubted most and not as others before. Equal libraries give equal answers, whatever the order
    of import. Raises StorageError (``library_damaged``).
    """
    left_out = frozenset(leave_out)
    with workspace.reading() as db:
        found = [one for one in reviewing.undecided(db) if one.resume_id not in left_out]
    new = [one for one in found if not one.skipped_at]
    tiers = (
        _useful_first([one for one in new if _is_read(one)], top),
        [one for one in new if not _is_read(one)],
        sorted((one for one in found if one.skipped_at), key=lambda one: one.skipped_at),
    )
    return [_asked(one) for one in islice((one for tier in tiers for one in tier), top)]


def _is_read(one: Undecided) -> bool:
    return one.abstention in (None, Abstention.UNSURE)


def _useful_first(found: Sequence[Undecided], top: int) -> list[Undecided]:
    if not found:
        return []
    widest = max(len(one.probabilities) for one in found)
    rows = np.zeros((len(found), widest), np.float32)  # an iteration may know more roles than the one before
    for row, one in zip(rows, found, strict=True):
        row[: len(one.probabilities)] = one.probabilities
    return [found[at] for at in asking.chosen(rows, top).tolist()]


def _asked(one: Undecided) -> Asked:
    return Asked(one.resume_id, one.file_id, _why(one), one.top, one.abstention)


def _why(one: Undecided) -> Why:
    if one.skipped_at:
        return Why.SKIPPED
    if one.is_retired:
        return Why.RETIRED
    if one.abstention is None:
        return Why.REJECTED
    if one.abstention is not Abstention.UNSURE:
        return Why.UNREADABLE
    is_close = len(one.top) > 1 and one.top[0].p - one.top[1].p < _CLOSE
    return Why.CLOSE if is_close else Why.UNSURE


def counts(workspace: Workspace) -> Counts:
    """Return how many people wait, and how many roles were confirmed, in all and on this day. Any thread."""
    midnight = datetime.combine(workspace.today(), time.min).astimezone(UTC).isoformat(timespec="seconds")
    with workspace.reading() as db:
        return stored.counts(db, midnight)


# ------------------------------------------------------------------ what a reader says


def confirm(workspace: Workspace, resume_ids: Sequence[ResumeId]) -> Change:
    """Say that the likeliest role of people is right; what a reader decided before stands.

    Raises as ``corrections.say``; UsageError (``role_not_named``) for one without any likely role.
    """
    return corrections.say(workspace, resume_ids, _confirmed)


def _confirmed(person: Person) -> list[Saying]:
    if person.labels.role.state in DECIDED:
        return []
    top = person.prediction.top if person.prediction else ()
    first = next((one.id for one in top if one.id not in person.labels.role.rejected), None)
    if first is None:
        raise UsageError("role_not_named", "The program names no role for this person. Choose one.")
    return [_of_role(person, first)]


def _of_role(person: Person, role_id: str) -> Saying:
    newest = person.prediction
    is_first = newest is not None and bool(newest.top) and newest.top[0].id == role_id
    return Saying(Kind.ROLE_CONFIRMED if is_first else Kind.ROLE_CHANGED, value=role_id)


def change(workspace: Workspace, resume_ids: Sequence[ResumeId], role_id: str, level: str | None = None) -> Change:
    """Say the role of people, and with ``level`` the label of their level; one change that is taken back as one.

    Raises as ``corrections.say``; UsageError: ``role_unknown``, ``level_unknown``.
    """
    _check_role(workspace, role_id)
    more = [] if level is None else [corrections.of_level(level)]
    return corrections.say(workspace, resume_ids, lambda person: [_of_role(person, role_id), *more])


def none(workspace: Workspace, resume_ids: Sequence[ResumeId]) -> Change:
    """Say that none of the roles is that of people. Raises as ``corrections.say``."""
    return corrections.say(workspace, resume_ids, lambda _: [Saying(Kind.NO_ROLE)])


def refuse(workspace: Workspace, resume_ids: Sequence[ResumeId], role_id: str) -> Change:
    """Say that people do not have a role, whichever they have. Raises as ``change``."""
    _check_role(workspace, role_id)
    return corrections.say(workspace, resume_ids, lambda _: [Saying(Kind.NOT_ROLE, value=role_id)])


def skip(workspace: Workspace, resume_ids: Sequence[ResumeId]) -> Change:
    """Leave people for later: they come again after all others. Raises as ``corrections.say``."""
    return corrections.say(workspace, resume_ids, lambda _: [Saying(Kind.SKIPPED)])


def undo(workspace: Workspace, change_id: int | None = None) -> Change | None:
    """Take a change back, the last one by default. As ``corrections.undo``."""
    return corrections.undo(workspace, change_id)


def _check_role(workspace: Workspace, role_id: str) -> None:
    if role_id not in workspace.taxonomy.offered:
        raise UsageError("role_unknown", "There is no such role. Their ids are in resources/taxonomy/roles.csv.")
