"""Searches that were kept under a name. Knows nothing of what they ask for.

A search may name a person, so removing one leaves no trace of it in the file (``secure_delete``).
"""

from dataclasses import dataclass

from classifyme_desktop.storage import codes, moment
from classifyme_desktop.storage.database import Database


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search as it stands in the search box, under its name."""

    search_id: int
    name: str
    typed: str
    created_at: str


def add(db: Database, name: str, typed: str, *, now: str | None = None) -> None:
    """Keep a search under a name, which must be free."""
    with db.atomic():
        row = (codes.clean(name), codes.clean(typed), now or moment.utc_now())
        db.execute("INSERT INTO searches (name, typed, created_at) VALUES (?, ?, ?)", row)


def rename(db: Database, search_id: int, name: str) -> None:
    """Give a search another name, which must be free."""
    with db.atomic():
        db.execute("UPDATE searches SET name = ? WHERE search_id = ?", (codes.clean(name), search_id))


def remove(db: Database, search_id: int) -> None:
    """Forget a search."""
    with db.atomic():
        db.execute("DELETE FROM searches WHERE search_id = ?", (search_id,))


def listed(db: Database) -> list[SavedSearch]:
    """Return all searches in the order in which they were kept."""
    return [SavedSearch(*row) for row in db.query("SELECT search_id, name, typed, created_at FROM searches ORDER BY 1")]
