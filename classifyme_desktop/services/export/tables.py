"""Lines and columns as tables: CSV, a sheet of a workbook, or the first lines to look at before they are written."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TextIO, TypeVar

from classifyme_desktop.services.export import cells, column
from classifyme_desktop.services.export.column import Column, Kind
from classifyme_desktop.services.export.layout import Form, Layout

T = TypeVar("T")
_TO_THE_RIGHT: Final = frozenset({Kind.NUMBER, Kind.SHARE, Kind.YEARS})


@dataclass(frozen=True, slots=True)
class Preview:
    """The heading and the first lines of a table as they will be written; ``are_numbers`` tells of each column."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    are_numbers: tuple[bool, ...]


def write_csv(out: TextIO, columns: Sequence[Column[T]], lines: Iterable[T], layout: Layout) -> int:
    """Write the heading and ``lines`` to an open text stream as CSV (RFC 4180); return how many lines.

    For people the headings are words of the language, else the keys of the columns.
    """
    now = datetime.now(UTC)
    writer = csv.writer(out, delimiter=layout.between, lineterminator="\r\n")
    writer.writerow(headings(columns, layout, Form.CSV))
    count = 0
    for line in lines:
        made = (one.cell(line, now, layout.language) for one in columns)
        writer.writerow([cells.csv_cell(cell, layout.between) for cell in made])
        count += 1
    return count


def save_csv(path: Path, columns: Sequence[Column[T]], lines: Iterable[T], layout: Layout) -> int:
    """Write a CSV file in UTF-8 with the mark that spreadsheets know it by. Raises OSError."""
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        return write_csv(out, columns, lines, layout)


def headings(columns: Sequence[Column[T]], layout: Layout, form: Form) -> list[str]:
    """Return what stands over the columns in a file of ``form``, unless the layout names another one."""
    is_for_people = (layout.form or form) is not Form.CSV
    return [one.heading(layout.language) if is_for_people else one.key for one in columns]


def preview(columns: Sequence[Column[T]], lines: Sequence[T], layout: Layout) -> Preview:
    """Return a table of ``lines`` as it will be written."""
    is_sheet = layout.form is Form.XLSX

    def shown(cell: column.Cell, kind: Kind) -> str:
        return cells.sheet_cell(cell, kind, layout.language) if is_sheet else cells.csv_cell(cell, layout.between)

    made = column.rows(lines, columns, datetime.now(UTC), layout.language)
    return Preview(
        tuple(headings(columns, layout, Form.XLSX)),
        tuple(tuple(shown(cell, one.kind) for one, cell in zip(columns, row, strict=True)) for row in made),
        tuple(one.kind in _TO_THE_RIGHT for one in columns),
    )
