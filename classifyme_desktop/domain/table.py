"""A table of gigs as it was read: columns, rows of text, and what is wrong with single rows.

A long table is read in parts; a part says where the next one begins.
"""

from dataclasses import dataclass
from enum import StrEnum


class RowFault(StrEnum):
    """Why a row gives no text; the others are not affected unless it says so."""

    TOO_LONG = "too_long"
    TOO_MANY_CELLS = "too_many_cells"  # more than the table has columns: its cells are not where they belong
    UNCLOSED = "unclosed"  # a quotation mark that nothing closes; it swallowed all that follows
    NOT_AN_OBJECT = "not_an_object"  # an entry of a JSON file that is no object
    TOO_MANY_ROWS = "too_many_rows"  # this row and all that follow were not read


@dataclass(frozen=True, slots=True)
class Row:
    """One row: ``number`` is what a spreadsheet calls it (in JSON the entry from 1, in JSON Lines the line).

    ``cells`` are as many as the table has columns, all empty when there is a ``fault``.
    """

    number: int
    cells: tuple[str, ...]
    fault: RowFault | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A part of a table: ``rows`` from the one that was asked for; blank rows are left out.

    ``total``: of the rows in the whole table; a part that is not the first may have counted its own end only.
    ``following``: the position of the first row that is not here, None at the end. ``unread_sheets``: how many further
    sheets of the workbook were not looked at.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    total: int
    following: int | None = None
    unread_sheets: int = 0
