"""Ranked shortlists as CSV and XLSX: exactly the lines given, in their order, every text a text.

A CSV cell that a spreadsheet would run as a formula gets a leading apostrophe (OWASP ASVS 4.0.3, 5.3.10 names the
attack; the signs are those of the OWASP page on CSV injection and their full-width forms). XLSX cells are typed.
"""

import csv
import os
import re
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TextIO

from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.errors import StorageError, UsageError
from classifyme_desktop.services.people import RankedPerson

COLUMNS: Final = (
    "rank", "candidate_id", "role", "role_confidence", "role_2", "role_3", "match_score", "score_meaning",
    "score_keywords", "score_role", "file", "state", "iteration", "model_sha256", "exported_at",
)  # fmt: skip
_TITLES_FR: Final = {
    "rank": "rang", "candidate_id": "candidat", "role": "métier", "role_confidence": "confiance", "role_2": "métier 2",
    "role_3": "métier 3", "match_score": "score", "score_meaning": "score sens", "score_keywords": "score mots-clés",
    "score_role": "score métier", "file": "fichier", "state": "état", "iteration": "itération",
    "model_sha256": "modèle sha256", "exported_at": "exporté le",
}  # fmt: skip
_FORMULA: Final = re.compile("^[=+\\-@\t\r\n\0＝＋－＠]")
# Control characters that neither XML 1.0 nor a spreadsheet can hold, and those that turn the direction of a text.
_UNPRINTABLE: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")
Cell = str | int | float


def rows(people: Sequence[RankedPerson], taxonomy: Taxonomy, *, language: str = "en") -> Iterator[list[Cell]]:
    """Yield the cells of each line, in the order of ``COLUMNS``; role names in ``language`` (``en`` or ``fr``)."""
    exported_at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for person in people:
        prediction = person.prediction
        top = prediction.top if prediction else ()
        names = [taxonomy.by_id[scored.id].label(language) for scored in top[:3]] + [""] * 3
        first = "" if prediction is None or prediction.is_abstained else names[0]
        yield [
            person.match.rank,
            person.candidate_id,
            first,
            round(prediction.confidence, 4) if prediction else "",
            names[1] if first else names[0],
            names[2] if first else names[1],
            round(person.match.score, 4),
            round(person.parts.meaning, 4),
            round(person.parts.keywords, 4),
            round(person.parts.role, 4),
            Path(person.file.path).name,
            person.file.state.value,
            prediction.iteration if prediction else "",
            prediction.model_sha256 if prediction else "",
            exported_at,
        ]


def write(path: Path, people: Sequence[RankedPerson], taxonomy: Taxonomy, *, language: str = "en") -> None:
    """Write the lines to ``path`` by its ending: ``.csv`` or ``.xlsx``. An older file is replaced only by a whole one.

    CSV: UTF-8 with BOM, CRLF, ``;`` between cells in French (where the comma is the decimal sign) and ``,`` else.
    Raises UsageError (``export_type``) for another ending, StorageError (``export_failed``) when it cannot be written.
    """
    kind = path.suffix.lower()
    if kind not in (".csv", ".xlsx"):
        raise UsageError("export_type", "A shortlist is written as CSV or XLSX. End the file's name in .csv or .xlsx.")
    lines = rows(people, taxonomy, language=language)
    try:
        handle, name = tempfile.mkstemp(prefix=".classifyme-", suffix=kind, dir=path.parent)
        os.close(handle)
        partial = Path(name)
        try:
            if kind == ".csv":
                with partial.open("w", encoding="utf-8-sig", newline="") as out:
                    write_csv(out, lines, language=language)
            else:
                _write_xlsx(partial, lines, language)
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        words = "The shortlist could not be written. Close the file if it is open elsewhere, or choose another folder."
        raise StorageError("export_failed", words) from error


def write_csv(out: TextIO, lines: Iterator[list[Cell]], *, language: str = "en") -> None:
    """Write the heading and ``lines`` to an open text stream as CSV (RFC 4180)."""
    is_french = language == "fr"
    writer = csv.writer(out, delimiter=";" if is_french else ",", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in lines:
        writer.writerow([_csv_cell(cell, is_french=is_french) for cell in line])


def _csv_cell(cell: Cell, *, is_french: bool) -> str:
    if isinstance(cell, float):
        return str(cell).replace(".", ",") if is_french else str(cell)
    return str(cell) if isinstance(cell, int) else safe_text(cell)


def safe_text(text: str) -> str:
    """Return ``text`` as a CSV cell that no spreadsheet takes for a formula and no reader for a new line."""
    guarded = "'" + text if _FORMULA.match(text) else text
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", guarded)


def _write_xlsx(path: Path, lines: Iterator[list[Cell]], language: str) -> None:
    import xlsxwriter

    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        sheet = book.add_worksheet("Liste restreinte" if language == "fr" else "Shortlist")
        bold, share = book.add_format({"bold": True}), book.add_format({"num_format": "0.0%"})
        titles = [_TITLES_FR[column] for column in COLUMNS] if language == "fr" else list(COLUMNS)
        for column, title in enumerate(titles):
            sheet.write_string(0, column, title, bold)
        last = 0
        for last, line in enumerate(lines, 1):
            for column, cell in enumerate(line):
                if isinstance(cell, str):
                    sheet.write_string(last, column, _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", cell))
                else:
                    sheet.write_number(last, column, cell, share if isinstance(cell, float) else None)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
        sheet.set_column(0, len(COLUMNS) - 1, 14)
        sheet.set_column(2, 2, 32)
        sheet.set_column(10, 10, 28)
