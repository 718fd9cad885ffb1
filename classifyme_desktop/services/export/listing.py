"""A list of files of the library as CSV or XLSX: the files given, in their order, every text a text."""

import csv
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TextIO

from classifyme_desktop.domain.journal import Action, Subject
from classifyme_desktop.domain.resume import FileRow
from classifyme_desktop.errors import StorageError, UsageError
from classifyme_desktop.services import export, journal
from classifyme_desktop.services.export import workbook
from classifyme_desktop.services.export.columns import Cell, Kind
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, tags

_AT_ONCE: Final = 500
_DIGITS: Final = 4
_TITLES: Final = {"en": "Library", "fr": "Bibliothèque"}


@dataclass(frozen=True, slots=True)
class _Line:
    row: FileRow
    role: str
    note: str


@dataclass(frozen=True, slots=True)
class _Column:
    key: str
    french: str
    width: int
    kind: Kind
    cell: Callable[[_Line], Cell]


_COLUMNS: Final = (
    _Column("name", "nom", 26, Kind.TEXT, lambda one: one.row.person),
    _Column("file", "fichier", 30, Kind.TEXT, lambda one: Path(one.row.path).name),
    _Column("role", "métier", 30, Kind.TEXT, lambda one: one.role),
    _Column("role_confidence", "confiance", 10, Kind.SHARE, lambda one: _number(one.row.confidence)),
    _Column("role_state", "décision sur le métier", 14, Kind.TEXT, lambda one: one.row.role_state.value),
    _Column("level", "niveau", 20, Kind.TEXT, lambda one: one.row.level or ""),
    _Column("experience_years", "années d'expérience", 12, Kind.YEARS, lambda one: _number(one.row.years)),
    _Column("location", "lieu", 20, Kind.TEXT, lambda one: one.row.place),
    _Column("languages", "langues", 16, Kind.TEXT, lambda one: one.row.languages),
    _Column("tags", "étiquettes", 24, Kind.TEXT, lambda one: one.row.tags),
    _Column("notes", "notes", 40, Kind.TEXT, lambda one: one.note),
    _Column("state", "état", 14, Kind.TEXT, lambda one: one.row.state.value),
    _Column("added_at", "ajouté le", 17, Kind.MOMENT, lambda one: datetime.fromisoformat(one.row.added_at)),
)


def write(workspace: Workspace, file_ids: Sequence[int], path: Path, *, language: str = "en") -> int:
    """Write files to ``path`` by its ending, note that in the journal, and return how many were written. Any thread.

    As ``export.write`` for the form of a file. Raises UsageError (``export_type``); StorageError: ``export_failed``,
    ``library_read_only``.
    """
    kind = path.suffix.lower()
    if kind not in (".csv", ".xlsx"):
        raise UsageError("export_type", "A shortlist is written as CSV or XLSX. End the file's name in .csv or .xlsx.")
    if not workspace.is_writable:
        raise StorageError("library_read_only", "The library was opened for reading only.")
    try:
        handle, name = tempfile.mkstemp(prefix=".classifyme-", suffix=kind, dir=path.parent)
        os.close(handle)
        partial = Path(name)
        try:
            lines = _lines(workspace, file_ids, language)
            count = _write_csv(partial, lines, language) if kind == ".csv" else _write_xlsx(partial, lines, language)
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        words = "The shortlist could not be written. Close the file if it is open elsewhere, or choose another folder."
        raise StorageError("export_failed", words) from error
    form = kind.removeprefix(".")
    journal.append(workspace, Action.EXPORT, Subject.LIBRARY, 0, {"people": count, "form": form})
    return count


def _lines(workspace: Workspace, file_ids: Sequence[int], language: str) -> Iterator[_Line]:
    """Yield the lines of files, in their order; files that are gone are left out."""
    names = workspace.taxonomy.by_id
    with workspace.reading() as db:
        for first in range(0, len(file_ids), _AT_ONCE):
            rows = files.rows(db, file_ids[first : first + _AT_ONCE])
            notes = tags.notes(db, [row.resume_id for row in rows if row.resume_id is not None])
            for row in rows:
                is_named = row.role_id is not None and not row.is_abstained
                role = names[row.role_id].label(language) if is_named and row.role_id in names else ""
                yield _Line(row, role, notes.get(row.resume_id, "") if row.resume_id is not None else "")


def _write_csv(path: Path, lines: Iterator[_Line], language: str) -> int:
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        return write_csv(out, lines, language)


def write_csv(out: TextIO, lines: Iterator[_Line], language: str) -> int:
    """Write the heading and ``lines`` to an open text stream as CSV (RFC 4180); return how many lines."""
    is_french, count = language == "fr", 0
    writer = csv.writer(out, delimiter=";" if is_french else ",", lineterminator="\r\n")
    writer.writerow([column.key for column in _COLUMNS])
    for line in lines:
        writer.writerow([export.csv_cell(column.cell(line), is_french=is_french) for column in _COLUMNS])
        count += 1
    return count


def _write_xlsx(path: Path, lines: Iterator[_Line], language: str) -> int:
    headings = [column.french if language == "fr" else column.key for column in _COLUMNS]
    cells: Iterator[list[Any]] = ([column.cell(line) for column in _COLUMNS] for line in lines)
    shape = [(column.width, column.kind) for column in _COLUMNS]
    return workbook.write_table(path, _TITLES[language], headings, shape, cells, datetime.now(UTC), language)


def _number(value: float | None) -> Cell:
    return "" if value is None else round(value, _DIGITS)
