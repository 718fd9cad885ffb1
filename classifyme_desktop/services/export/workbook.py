"""A shortlist as a workbook: the lines on one sheet, and where the gig has musts, the record of them on another.

The record follows the practice of British public employers: each criterion is marked 2 (fully met), 1 (partly) or 0
(not met), the total decides who is asked to come, and a person may change every mark and say why.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.services.export import cells, column
from classifyme_desktop.services.export.column import Cell, Column, Kind
from classifyme_desktop.services.export.layout import Layout, is_shortlisted
from classifyme_desktop.services.shortlist import Line

T = TypeVar("T")
_MOST_CHARACTERS: Final = 32_767  # of a cell in XLSX
_WORDS: Final = {
    "en": ("Shortlist", "Shortlist record", "Rank", "Candidate", "Total", "Shortlist", "Comment", "Y", "N"),
    "fr": ("Liste restreinte", "Grille de sélection", "Rang", "Candidat", "Total", "Retenu", "Commentaire", "O", "N"),
}
_UNKNOWN: Final = "?"
_OPTIONS: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_FORMATS: Final = {Kind.SHARE: "0.0%", Kind.YEARS: "0.0"}
_MOMENTS: Final = {"en": "yyyy-mm-dd hh:mm", "fr": "dd/mm/yyyy hh:mm"}


def write(path: Path, lines: Sequence[Line], chosen: Sequence[Column[Line]], now: datetime, layout: Layout) -> None:
    """Write the workbook with ``chosen`` columns. Raises OSError when it cannot be written."""
    with _opened(path, now) as book:
        made = column.rows(lines, chosen, now, layout.language)
        _write_sheet(book, _WORDS[layout.language][0], chosen, made, layout.language)
        if any(line.criteria for line in lines):
            keys = frozenset(one.key for one in chosen)
            _write_record(book, lines, layout.language, has_names="name" in keys, has_reasons="status_reason" in keys)


def write_table(
    path: Path, title: str, chosen: Sequence[Column[T]], rows: Iterable[Sequence[Cell]], now: datetime, language: str
) -> int:
    """Write one sheet and return its number of rows. Raises OSError when it cannot be written."""
    with _opened(path, now) as book:
        return _write_sheet(book, title, chosen, rows, language)


@contextmanager
def _opened(path: Path, now: datetime) -> Iterator[Any]:
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    try:
        with xlsxwriter.Workbook(str(path), _OPTIONS) as book:
            book.set_properties({"created": now.astimezone(UTC).replace(tzinfo=None)})
            yield book
    except FileCreateError as error:
        raise OSError from error


def _formats(book: Any, language: str) -> dict[Kind, Any]:
    formats = {kind: book.add_format({"num_format": form}) for kind, form in _FORMATS.items()}
    formats[Kind.MOMENT] = book.add_format({"num_format": _MOMENTS[language], "align": "left"})
    return formats


def _write_sheet(
    book: Any, title: str, chosen: Sequence[Column[T]], rows: Iterable[Sequence[Cell]], language: str
) -> int:
    formats, count = _formats(book, language), 0
    sheet = book.add_worksheet(title)
    _write_headings(book, sheet, [one.heading(language) for one in chosen], [one.width for one in chosen])
    for count, row in enumerate(rows, 1):
        for at, (one, cell) in enumerate(zip(chosen, row, strict=True)):
            _write_cell(sheet, count, at, cell, formats.get(one.kind))
    sheet.autofilter(0, 0, count, len(chosen) - 1)
    return count


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


def _write_record(book: Any, lines: Sequence[Line], language: str, *, has_names: bool, has_reasons: bool) -> None:
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
        _write_cell(sheet, number, 1, (line.name if has_names else "") or line.candidate, None)
        marks = [one.marks for one in line.criteria] or [None] * len(criteria)
        for at, mark in enumerate(marks, 2):
            _write_cell(sheet, number, at, _UNKNOWN if mark is None else mark, None)
        known = sum(mark for mark in marks if mark is not None)
        sheet.write_formula(number, last + 1, f"=SUM({xl_range(number, 2, number, last)})", None, known)
        _write_cell(sheet, number, last + 2, _listed(line, yes, no), None)
        _write_cell(sheet, number, last + 3, line.decided.reason if line.decided and has_reasons else "", None)
    if lines:
        sheet.data_validation(1, 2, len(lines), last, {"validate": "list", "source": ["2", "1", "0", _UNKNOWN]})
        sheet.data_validation(1, last + 2, len(lines), last + 2, {"validate": "list", "source": [yes, no]})
    sheet.autofilter(0, 0, len(lines), last + 3)


def _listed(line: Line, yes: str, no: str) -> str:
    """Return whether a reader put the person on the shortlist, empty where that is open."""
    if is_shortlisted(line.decided) or (line.decided is not None and line.decided.choice is Choice.PINNED):
        return yes
    return no if line.decided is not None and line.decided.choice is Choice.REJECTED else ""


def _text(text: str) -> str:
    return cells.printable(text)[:_MOST_CHARACTERS]
