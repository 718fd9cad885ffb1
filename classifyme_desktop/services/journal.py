"""The journal as people read and check it; entries are written by the use cases that do what they tell."""

from collections.abc import Mapping

from classifyme_desktop.domain.journal import Action, Detail, Entry, Subject, Verification
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import journal


def append(
    workspace: Workspace, action: Action, subject: Subject, subject_id: int, details: Mapping[str, Detail] | None = None
) -> Entry:
    """Add an entry that goes with no other change in the library. Raises StorageError (``library_read_only``)."""
    return workspace.write(lambda db: journal.append(db, action, subject, subject_id, details))


def entries(workspace: Workspace, *, after: int = 0, most: int | None = None) -> list[Entry]:
    """Return the entries with an id above ``after``, the oldest first. Raises StorageError (``library_damaged``)."""
    with workspace.reading() as db:
        return journal.entries(db, after=after, most=most)


def verify(workspace: Workspace) -> Verification:
    """Return whether the journal is as it was written."""
    with workspace.reading() as db:
        return journal.verify(db)
