"""How cells are written: in CSV without formulas, and as a workbook shows them."""

import re
from datetime import UTC, datetime
from typing import Final

from classifyme_desktop.services.export.column import Cell, Kind
from classifyme_desktop.services.export.layout import SEMICOLON

_FORMULA: Final = re.compile("^[=+\\-@\t\r\n\0＝＋－＠]")
# Control characters that neither XML 1.0 nor a spreadsheet can hold, and those that turn the direction of a text.
_UNPRINTABLE: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")
_MOMENTS: Final = {"en": "%Y-%m-%d %H:%M", "fr": "%d/%m/%Y %H:%M"}


def printable(text: str) -> str:
    """Return ``text`` with what a spreadsheet cannot hold, or what turns the direction of a text, made visible."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def safe_text(text: str) -> str:
    """Return ``text`` as a CSV cell that no spreadsheet takes for a formula and no reader for a new line."""
    return printable("'" + text if _FORMULA.match(text) else text)


def csv_cell(cell: Cell, separator: str) -> str:
    """Return a cell as CSV holds it: no formula, moments in UTC; with semicolons a decimal comma and bars in lists."""
    is_semicolon = separator == SEMICOLON
    if isinstance(cell, float):
        return str(cell).replace(".", ",") if is_semicolon else str(cell)
    if isinstance(cell, datetime):
        return cell.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(cell, tuple):
        return safe_text((" | " if is_semicolon else "; ").join(cell))
    return str(cell) if isinstance(cell, int) else safe_text(cell)


def sheet_cell(cell: Cell, kind: Kind, language: str) -> str:
    """Return a cell as a workbook shows it."""
    if isinstance(cell, datetime):
        return cell.astimezone(UTC).strftime(_MOMENTS[language])
    if isinstance(cell, tuple):
        return printable("; ".join(cell))
    if isinstance(cell, str):
        return printable(cell)
    shown = str(cell)
    if kind is Kind.SHARE:
        shown = f"{cell:.1%}"
    elif kind is Kind.YEARS:
        shown = f"{cell:.1f}"
    return shown.replace(".", ",") if language == "fr" else shown
