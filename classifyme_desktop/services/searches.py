"""Searches kept under a name: saved, renamed, removed, listed."""

from typing import Final

from classifyme_desktop.errors import UsageError
from classifyme_desktop.matching import keywords
from classifyme_desktop.services import fields
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import searches
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.searches import SavedSearch

_LONGEST: Final = 100  # characters of a name


def save(workspace: Workspace, name: str, typed: str) -> SavedSearch:
    """Keep a search under a name.

    Raises UsageError: ``search_unnamed``, ``search_taken``, and as ``services.search`` for one that asks for nothing
    or cannot be carried out.
    """
    if fields.asked(workspace.taxonomy, typed) is None:
        raise UsageError("search_empty", "The search asks for nothing. Write for example: java years:>=5")
    kept = _named(name)

    def change(db: Database) -> SavedSearch:
        _check_free(db, kept, None)
        searches.add(db, kept, " ".join(typed.split()))
        return _find(db, kept)

    return workspace.write(change)


def rename(workspace: Workspace, name: str, to: str) -> SavedSearch:
    """Give a search another name. Raises UsageError: ``search_unknown``, ``search_unnamed``, ``search_taken``."""
    kept = _named(to)

    def change(db: Database) -> SavedSearch:
        found = _find(db, name)
        _check_free(db, kept, found.search_id)
        searches.rename(db, found.search_id, kept)
        return _find(db, kept)

    return workspace.write(change)


def remove(workspace: Workspace, name: str) -> None:
    """Forget a search. Raises UsageError (``search_unknown``)."""
    workspace.write(lambda db: searches.remove(db, _find(db, name).search_id))


def get(workspace: Workspace, name: str) -> SavedSearch:
    """Return the search of that name, whatever its case and accents. Raises UsageError (``search_unknown``)."""
    with workspace.reading() as db:
        return _find(db, name)


def listed(workspace: Workspace) -> list[SavedSearch]:
    """Return all searches by name."""
    with workspace.reading() as db:
        return sorted(searches.listed(db), key=lambda one: (keywords.fold(one.name), one.search_id))


def _named(name: str) -> str:
    kept = " ".join(name.split())[:_LONGEST]
    if not kept:
        raise UsageError("search_unnamed", "Give the search a name.")
    return kept


def _find(db: Database, name: str) -> SavedSearch:
    wanted = keywords.fold(" ".join(name.split()))
    for one in searches.listed(db):
        if keywords.fold(one.name) == wanted:
            return one
    raise UsageError("search_unknown", "There is no saved search of this name. See: classifyme search --list")


def _check_free(db: Database, name: str, of: int | None) -> None:
    wanted = keywords.fold(name)
    if any(keywords.fold(one.name) == wanted and one.search_id != of for one in searches.listed(db)):
        raise UsageError(
            "search_taken", "There is a saved search of this name. Choose another, or remove that one first."
        )
