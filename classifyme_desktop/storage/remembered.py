"""Short words that the library keeps for whoever works with it, each under a name."""

from typing import Final

from classifyme_desktop.storage import codes
from classifyme_desktop.storage.database import Database

LONGEST: Final = 2_000  # characters


def get(db: Database, name: str) -> str:
    """Return what is kept under a name, empty for nothing."""
    rows = db.query("SELECT value FROM remembered WHERE name = ?", (name,))
    return str(rows[0][0]) if rows else ""


def put(db: Database, name: str, value: str) -> None:
    """Keep something under a name; nothing is kept for an empty value."""
    if value:
        clean = codes.clean(value)[:LONGEST]
        db.execute("INSERT OR REPLACE INTO remembered (name, value) VALUES (?, ?)", (name, clean))
    else:
        db.execute("DELETE FROM remembered WHERE name = ?", (name,))
