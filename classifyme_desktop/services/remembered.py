"""What the library remembers for the next start: the last search, and how long people are kept by default."""

from typing import Final

from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import remembered

SEARCH: Final = "last_search"
MOST_MONTHS: Final = 120
_RETENTION: Final = "retention_months"


def words(workspace: Workspace, name: str) -> str:
    """Return the words that are kept under a name, empty for none. Any thread."""
    with workspace.reading() as db:
        return remembered.get(db, name)


def keep(workspace: Workspace, name: str, value: str) -> None:
    """Keep words under a name until others are. Raises StorageError (``library_read_only``). Any thread; blocks."""
    workspace.write(lambda db: remembered.put(db, name, value))


def retention_months(workspace: Workspace) -> int:
    """Return for how many months people are kept by default, 0 for as long as nobody removes them."""
    kept = words(workspace, _RETENTION)
    return int(kept) if kept.isdecimal() and int(kept) <= MOST_MONTHS else 0


def set_retention_months(workspace: Workspace, months: int) -> None:
    """Keep people by default for so many months; 0: no limit. Nothing is removed by this.

    Raises ValueError beyond 0 to 120 months, which no window offers, and StorageError (``library_read_only``).
    """
    if not 0 <= months <= MOST_MONTHS:
        raise ValueError("0 to 120 months")
    keep(workspace, _RETENTION, str(months) if months else "")
