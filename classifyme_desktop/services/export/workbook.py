"""A shortlist as a workbook: the lines on one sheet, and where the gig has musts, the record of them on another.

The record follows the practice of British public employers: each criterion is marked 2 (fully met), 1 (partly) or 0
(not met), the total decides who is asked to come, and a person may change every mark and say why.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.services.export import columns
from classifyme_desktop.services.export.columns import Cell, Kind
from classifyme_desktop.services.shortlist import Line

_MOST_CHARACTERS: Final = 32_767  # of a cell in XLSX
_WORDS: Final = {
    "en": ("Shortlist", "Record", "rank", "candidate", "total", "shortlist", "comment", "Y", "N"),
    "fr": ("Liste restreinte", "Grille", "rang", "candidat", "total", "retenu", "commentaire", "O", "N"),
}
_UNKNOWN: Final = "?"
_OPTIONS: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_FORMATS: Final = {Kind.SHARE: "0.0%", Kind.YEARS: "0.0"}
_MOMENTS: Final = {"en": "yyyy-mm-dd hh:mm", "fr": "dd/mm/yyyy hh:mm"}


def write(path: Path, lines: Sequence[Line], now: datetime, *, language: str, is_blind: bool) -> None:
    """Write the workbook. Raises OSError when it cannot be written."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    try:
        with xlsxwriter.Workbook(str(path), _OPTIONS) as book:
            book.set_properties({"created": now.astimezone(UTC).replace(tzinfo=None)})
            _write_list(book, lines, now, language, is_blind=is_blind)
            if any(line.criteria for line in lines):
                _write_record(book, lines, language, is_blind=is_blind)
    except FileCreateError as error:
        raise OSError from error


def write_table(
    path: Path,
    title: str,
    headings: Sequence[str],
    shape: Sequence[tuple[int, Kind]],
    rows: Iterable[Sequence[Cell]],
    now: datetime,
    language: str,
) -> int:
    """Write one sheet and return its number of rows; ``shape``: width in characters and kind of each column.

    Raises OSError when it cannot be written.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    count = 0
    try:
        with xlsxwriter.Workbook(str(path), _OPTIONS) as book:
            book.set_properties({"created": now.astimezone(UTC).replace(tzinfo=None)})
            formats = _formats(book, language)
            sheet = book.add_worksheet(title)
            _write_headings(book, sheet, headings, [width for width, _ in shape])
            for count, cells in enumerate(rows, 1):
                for at, ((_, kind), cell) in enumerate(zip(shape, cells, strict=True)):
                    _write_cell(sheet, count, at, cell, formats.get(kind))
            sheet.autofilter(0, 0, count, len(headings) - 1)
    except FileCreateError as error:
        raise OSError from error
    return count


def _formats(book: Any, language: str) -> dict[Kind, Any]:
    formats = {kind: book.add_format({"num_format": form}) for kind, form in _FORMATS.items()}
    formats[Kind.MOMENT] = book.add_format({"num_format": _MOMENTS[language], "align": "left"})
    return formats


def _write_list(book: Any, lines: Sequence[Line], now: datetime, language: str, *, is_blind: bool) -> None:
    chosen = columns.of(lines, is_blind=is_blind)
    formats = _formats(book, language)
    sheet = book.add_worksheet(_WORDS[language][0])
    _write_headings(book, sheet, [column.heading(language) for column in chosen], [column.width for column in chosen])
    for number, cells in enumerate(columns.rows(lines, chosen, now, language), 1):
        for at, (column, cell) in enumerate(zip(chosen, cells, strict=True)):
            _write_cell(sheet, number, at, cell, formats.get(column.kind))
    sheet.autofilter(0, 0, len(lines), len(chosen) - 1)


def _write_headings(book: Any, sheet: Any, headings: Sequence[str], widths: Sequence[int]) -> None:
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    for at, (heading, width) in enumerate(zip(headings, widths, strict=True)):
        sheet.write_string(0, at, _text(heading), bold)
        sheet.set_column(at, at, width)
    sheet.freeze_panes(1, 0)


def _write_cell(sheet: Any, row: int, at: int, cell: Cell, form: Any) -> None:
    if isinstance(cell, datetime):
        sheet.write_datetime(row, at, cell.astimezone(UTC).replace(tzinfo=None, microsecond=0), form)
    elif isinstance(cell, int | float):
        sheet.write_number(row, at, cell, form)
    else:
        sheet.write_string(row, at, _text(cell if isinstance(cell, str) else "; ".join(cell)))


def _write_record(book: Any, lines: Sequence[Line], language: str, *, is_blind: bool) -> None:
    """Write the marks; what the resume does not tell is a question mark, which counts nothing and waits for a mark."""
    from xlsxwriter.utility import xl_range

    _, title, rank, who, total, chosen, comment, yes, no = _WORDS[language]
    criteria = next(line.criteria for line in lines if line.criteria)
    sheet = book.add_worksheet(title)
    headings = [rank, who, *(one.text for one in criteria), total, chosen, comment]
    _write_headings(book, sheet, headings, [7, 26, *[18] * len(criteria), 8, 10, 40])
    last = 1 + len(criteria)
    for number, line in enumerate(lines, 1):
        _write_cell(sheet, number, 0, line.rank, None)
        _write_cell(sheet, number, 1, line.candidate if is_blind else line.name or line.candidate, None)
        marks = [one.marks for one in line.criteria] or [None] * len(criteria)
        for at, mark in enumerate(marks, 2):
            _write_cell(sheet, number, at, _UNKNOWN if mark is None else mark, None)
        known = sum(mark for mark in marks if mark is not None)
        sheet.write_formula(number, last + 1, f"=SUM({xl_range(number, 2, number, last)})", None, known)
        said = "" if line.decided is None else (yes if line.decided.choice is Choice.PINNED else no)
        _write_cell(sheet, number, last + 2, said, None)
        _write_cell(sheet, number, last + 3, line.decided.reason if line.decided and not is_blind else "", None)
    if lines:
        sheet.data_validation(1, 2, len(lines), last, {"validate": "list", "source": ["2", "1", "0", _UNKNOWN]})
        sheet.data_validation(1, last + 2, len(lines), last + 2, {"validate": "list", "source": [yes, no]})
    sheet.autofilter(0, 0, len(lines), last + 3)


def _text(text: str) -> str:
    return columns.printable(text)[:_MOST_CHARACTERS]
