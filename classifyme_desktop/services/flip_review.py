"""The people whose role or level an iteration would change: looked through, and accepted where it is right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from classifyme_desktop.domain.iteration import Flip, Head
from classifyme_desktop.domain.resume import FileRow, ResumeId
from classifyme_desktop.services import corrections, iterations, review
from classifyme_desktop.services import people as shelf
from classifyme_desktop.services.corrections import Change
from classifyme_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Flipped:
    """A person with what is shown now (``file``) and what the iteration would say."""

    flip: Flip
    file: FileRow


def of(workspace: Workspace, number: int, head: Head = Head.ROLE) -> list[Flipped]:
    """Return the people whose label an iteration would change, but for those that left the library. Any thread."""
    found = iterations.flips(workspace, number, head)
    with workspace.reading() as db:
        rows = shelf.rows_of(db, [one.resume_id for one in found])
    return [Flipped(one, rows[one.resume_id]) for one in found if one.resume_id in rows]


def accept(workspace: Workspace, roles: Mapping[ResumeId, str]) -> list[Change]:
    """Store the roles that an iteration would give people as said by a reader; one change for each role.

    Raises as ``review.change``. What stands already is not said again. Any thread.
    """
    return [review.change(workspace, people, role_id) for role_id, people in _by_label(roles)]


def accept_levels(workspace: Workspace, levels: Mapping[ResumeId, str]) -> list[Change]:
    """Do as ``accept`` with levels. Raises as ``corrections.set_level``."""
    return [corrections.set_level(workspace, people, level) for level, people in _by_label(levels)]


def _by_label(labels: Mapping[ResumeId, str]) -> list[tuple[str, list[ResumeId]]]:
    found: dict[str, list[ResumeId]] = {}
    for resume_id, label in labels.items():
        found.setdefault(label, []).append(resume_id)
    return sorted(found.items())


def take_back(workspace: Workspace, changes: Sequence[Change]) -> None:
    """Take accepted labels back, the newest first."""
    for change in reversed(changes):
        if change.change_id is not None:
            corrections.undo(workspace, change.change_id)
