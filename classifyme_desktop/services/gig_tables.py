"""Looks at files before gigs are added from them: which are tables, and what their columns are."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from classifyme_desktop.domain.table import Table
from classifyme_desktop.errors import DocumentError
from classifyme_desktop.services import gig_import
from classifyme_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Alike:
    """Tables with the same columns. ``table``: of the first, its beginning; ``total``: rows of all of them."""

    paths: tuple[Path, ...]
    table: Table
    total: int
    unread_sheets: int


@dataclass(frozen=True, slots=True)
class Looked:
    """What files are: one gig each, tables, or tables that cannot be read, which are added all the same to be told."""

    documents: tuple[Path, ...]
    tables: tuple[Alike, ...]


def look(workspace: Workspace, paths: Sequence[Path]) -> Looked:
    """Return what the files are, in the order given. Any thread; reads the beginning of each table."""
    documents: list[Path] = []
    alike: dict[tuple[str, ...], list[tuple[Path, Table]]] = {}
    for path in paths:
        if not gig_import.is_table(path):
            documents.append(path)
            continue
        try:
            table = gig_import.look(workspace, path)
        except DocumentError:  # adding it says why
            documents.append(path)
        else:
            alike.setdefault(table.columns, []).append((path, table))
    return Looked(tuple(documents), tuple(map(_alike, alike.values())))


def _alike(found: Sequence[tuple[Path, Table]]) -> Alike:
    paths, tables = tuple(path for path, _ in found), [table for _, table in found]
    return Alike(paths, tables[0], sum(table.total for table in tables), sum(table.unread_sheets for table in tables))
