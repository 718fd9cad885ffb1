"""The people whose role an iteration would change, as a person looks through them and accepts what is right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from classifyme_desktop.domain.iteration import Flip
from classifyme_desktop.domain.resume import FileRow, ResumeId
from classifyme_desktop.services import corrections, iterations, people, review
from classifyme_desktop.services.corrections import Change
from classifyme_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Flipped:
    """A person with what is shown now (``file``) and what the iteration would say."""

    flip: Flip
    file: FileRow


def of(workspace: Workspace, number: int) -> list[Flipped]:
    """Return the people whose role an iteration would change, but for those that left the library. Any thread."""
    found = iterations.flips(workspace, number)
    with workspace.reading() as db:
        rows = people.rows_of(db, [one.resume_id for one in found])
    return [Flipped(one, rows[one.resume_id]) for one in found if one.resume_id in rows]


def accept(workspace: Workspace, roles: Mapping[ResumeId, str]) -> list[Change]:
    """Store the roles that an iteration would give people as said by a reader; one change for each role.

    Raises as ``review.change``. What stands already is not said again. Any thread.
    """
    by_role: dict[str, list[ResumeId]] = {}
    for resume_id, role_id in roles.items():
        by_role.setdefault(role_id, []).append(resume_id)
    return [review.change(workspace, resume_ids, role_id) for role_id, resume_ids in sorted(by_role.items())]


def take_back(workspace: Workspace, changes: Sequence[Change]) -> None:
    """Take accepted roles back, the newest first."""
    for change in reversed(changes):
        if change.change_id is not None:
            corrections.undo(workspace, change.change_id)
