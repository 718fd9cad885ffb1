"""Ranked shortlists as CSV and XLSX: exactly the lines given, in their order, every text a text.

A CSV cell that a spreadsheet would run as a formula gets a leading apostrophe (OWASP ASVS 4.0.3, 5.3.10 names the
attack; the signs are those of the OWASP page on CSV injection and their full-width forms). XLSX cells are typed.
"""

import csv
import os
import re
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TextIO

from classifyme_desktop.domain.journal import Action, Detail, Subject
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.errors import StorageError, UsageError
from classifyme_desktop.services import blind, decisions, journal, shortlist
from classifyme_desktop.services.export import columns, workbook
from classifyme_desktop.services.export.columns import Cell
from classifyme_desktop.services.people import RankedPerson
from classifyme_desktop.services.shortlist import Line
from classifyme_desktop.services.workspace import Workspace

_FORMULA: Final = re.compile("^[=+\\-@\t\r\n\0＝＋－＠]")


def write_shortlist(
    workspace: Workspace,
    gig_id: GigId,
    people: Sequence[RankedPerson],
    path: Path,
    *,
    language: str = "en",
    is_blind: bool = False,
) -> int:
    """Write the shortlist of a stored gig, note that in the journal, and return how many people it holds. Any thread.

    Raises as ``write``, and StorageError: ``gig_unknown``, or ``library_read_only`` before anything is written, for
    what leaves the library is written down in it.
    """
    if not workspace.is_writable:
        raise StorageError("library_read_only", "The library was opened for reading only.")
    candidates = blind.candidates(workspace, gig_id) if is_blind else None
    decided = decisions.of_gig(workspace, gig_id)
    lines = shortlist.lines(workspace, people, language=language, decided=decided, candidates=candidates)
    write(path, lines, language=language, is_blind=is_blind)
    form = path.suffix.lower().removeprefix(".")
    told: dict[str, Detail] = {"people": len(lines), "blind": int(is_blind), "form": form}
    journal.append(workspace, Action.EXPORT, Subject.GIG, gig_id, told)
    return len(lines)


def write(path: Path, lines: Sequence[Line], *, language: str = "en", is_blind: bool = False) -> None:
    """Write lines to ``path`` by its ending: ``.csv`` or ``.xlsx``. An older file is replaced only by a whole one.

    CSV: UTF-8 with BOM, CRLF, ``;`` between cells in French (where the comma is the decimal sign) and ``,`` else.
    ``is_blind`` leaves out the columns that say who a person is; the lines must be blind themselves.
    Raises UsageError (``export_type``) for another ending, StorageError (``export_failed``) when it cannot be written.
    """
    kind = path.suffix.lower()
    if kind not in (".csv", ".xlsx"):
        raise UsageError("export_type", "A shortlist is written as CSV or XLSX. End the file's name in .csv or .xlsx.")
    try:
        handle, name = tempfile.mkstemp(prefix=".classifyme-", suffix=kind, dir=path.parent)
        os.close(handle)
        partial = Path(name)
        try:
            if kind == ".csv":
                with partial.open("w", encoding="utf-8-sig", newline="") as out:
                    write_csv(out, lines, language=language, is_blind=is_blind)
            else:
                workbook.write(partial, lines, datetime.now(UTC), language=language, is_blind=is_blind)
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        words = "The shortlist could not be written. Close the file if it is open elsewhere, or choose another folder."
        raise StorageError("export_failed", words) from error


def write_csv(out: TextIO, lines: Sequence[Line], *, language: str = "en", is_blind: bool = False) -> None:
    """Write the heading and ``lines`` to an open text stream as CSV (RFC 4180)."""
    is_french = language == "fr"
    chosen = columns.of(lines, is_blind=is_blind)
    writer = csv.writer(out, delimiter=";" if is_french else ",", lineterminator="\r\n")
    writer.writerow([column.key for column in chosen])
    for cells in columns.rows(lines, chosen, datetime.now(UTC), language):
        writer.writerow([csv_cell(cell, is_french=is_french) for cell in cells])


def csv_cell(cell: Cell, *, is_french: bool) -> str:
    """Return a cell as CSV holds it: no formula, moments in UTC, a decimal comma in French."""
    if isinstance(cell, float):
        return str(cell).replace(".", ",") if is_french else str(cell)
    if isinstance(cell, datetime):
        return cell.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(cell, tuple):
        return safe_text((" | " if is_french else "; ").join(cell))
    return str(cell) if isinstance(cell, int) else safe_text(cell)


def safe_text(text: str) -> str:
    """Return ``text`` as a CSV cell that no spreadsheet takes for a formula and no reader for a new line."""
    return columns.printable("'" + text if _FORMULA.match(text) else text)
