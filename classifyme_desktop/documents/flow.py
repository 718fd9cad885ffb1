"""Gather a text that comes as a flow of pieces: lines, table rows, and words that no person sees.

Knows nothing of formats; the readers of office texts share it. A row whose cells hold one short line each becomes one
line with tabs; any other row is a layout (a column beside a column) and is given cell by cell.
"""

import re
from datetime import date
from typing import Final

from classifyme_desktop.documents import limits, text
from classifyme_desktop.domain.document import Concealment, HiddenText

_LONG_CELL: Final = 60  # characters; two cells of more in a row are columns of running text
_MOST_TABLES: Final = 20  # open at once; deeper ones are read as lines
_LEAST_CONTRAST: Final = 24  # levels of 256 in the channel that differs most, as for words on a page
_SYMBOLS: Final = re.compile("[\uf021-\uf0ff]")  # where Word keeps the signs of symbol fonts
_YEARS: Final = range(1985, 2100)
_DAY: Final = re.compile(r"\s{0,9}(\d{4})-(\d{2})-(\d{2})")

BULLET: Final = "• "
WHITE: Final = 0xFFFFFF


def row_lines(cells: list[list[str]]) -> list[str]:
    """Return the lines of a table row from the lines of its cells; empty cells say nothing."""
    filled = [lines for cell in cells if (lines := trimmed(cell))]
    long_cells = sum(len(lines[0]) > _LONG_CELL for lines in filled)
    if all(len(lines) == 1 for lines in filled) and long_cells < 2:
        return ["\t".join(lines[0] for lines in filled)] if filled else []
    return [line for lines in filled for line in lines]


def trimmed(lines: list[str]) -> list[str]:
    """Return the lines without blank ones at both ends."""
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    last = next((at for at in range(len(lines), first, -1) if lines[at - 1].strip()), first)
    return lines[first:last]


def plain_symbols(piece: str) -> str:
    """Return the piece with signs of symbol fonts (bullets, ticks, icons) as bullets."""
    return _SYMBOLS.sub("•", piece.replace("\uf020", " "))


def is_unseen(color: int | None, ground: int = WHITE) -> bool:
    """Return whether text of a color (0xRRGGBB, None for the usual one) cannot be told from its ground."""
    if color is None:
        return False
    return all(abs((color >> shift & 0xFF) - (ground >> shift & 0xFF)) < _LEAST_CONTRAST for shift in (16, 8, 0))


def day_of(stamp: str | None) -> date | None:
    """Return the day of an ISO 8601 time stamp, None when it is none or not of the time of office files."""
    found = _DAY.match(stamp or "")
    if not found or int(found[1]) not in _YEARS:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


class Unseen:
    """Words left out of the text, joined while they follow each other and are hidden alike."""

    def __init__(self) -> None:
        self._texts: list[tuple[Concealment, list[str]]] = []
        self._length = 0
        self._is_open = False

    def add(self, piece: str, how: Concealment) -> None:
        """Add a hidden piece. Beyond ``limits`` pieces are dropped."""
        if self._is_open and self._texts[-1][0] is how:
            if self._length < limits.HIDDEN_CHARACTERS:
                self._texts[-1][1].append(piece)
                self._length += len(piece)
        elif piece.strip() and len(self._texts) < limits.HIDDEN_TEXTS:
            self._texts.append((how, [piece]))
            self._length, self._is_open = len(piece), True

    def part(self) -> None:
        """Say that visible text follows, so that the next hidden piece begins a text of its own."""
        self._is_open = False

    def texts(self) -> tuple[HiddenText, ...]:
        """Return the hidden texts that hold a letter or digit, safe to store."""
        found = [(text.normalise(plain_symbols("".join(pieces))).strip(), how) for how, pieces in self._texts]
        return tuple(
            HiddenText(words[: limits.HIDDEN_CHARACTERS], how) for words, how in found if not text.is_blank(words)
        )


class Flow:
    """The lines that are finished and the one that is being written. A sink is a list of lines: body, cell or aside."""

    def __init__(self) -> None:
        self.characters = 0
        self.unseen = Unseen()
        self._line: list[str] = []
        self._sinks: list[list[str]] = [[]]
        self._rows: list[list[list[str]]] = []
        self._lines_before: list[list[str]] = []

    @property
    def is_full(self) -> bool:
        """Return whether the most characters were gathered and the rest should be left."""
        return self.characters > limits.CHARACTERS

    @property
    def is_line_empty(self) -> bool:
        """Return whether nothing but spaces was said since the last line ended."""
        return not any(piece.strip() for piece in self._line)

    @property
    def depth(self) -> int:
        """Return how many rows are open within each other."""
        return len(self._rows)

    def say(self, piece: str) -> None:
        """Add visible text to the line; it may hold line breaks."""
        if piece:
            self.characters += len(piece)
            self._line.append(piece)
            if not piece.isspace():
                self.unseen.part()

    def conceal(self, piece: str, how: Concealment) -> None:
        """Add text that no person sees."""
        self.characters += len(piece)
        self.unseen.add(piece, how)

    def end_line(self) -> None:
        """End the line, also an empty one."""
        self.characters += 1
        self._sinks[-1] += "".join(self._line).split("\n")
        self._line = []

    def break_line(self) -> None:
        """End the line unless it is empty."""
        if self.is_line_empty:
            self._line = []
        else:
            self.end_line()

    def open_aside(self) -> None:
        """Begin text that stands beside the line: a text box, a note. The line goes on after ``close_aside``."""
        self._lines_before.append(self._line)
        self._line = []
        self._sinks.append([])

    def close_aside(self) -> list[str]:
        """End the text beside the line and return its lines."""
        self.break_line()
        self._line = self._lines_before.pop()
        return self._sinks.pop()

    def add_lines(self, lines: list[str]) -> None:
        """Add finished lines."""
        self._sinks[-1] += lines

    def open_row(self) -> None:
        """Begin a table row; beyond some depth of tables the call only ends the line."""
        self.break_line()
        self._rows.append([])

    def open_cell(self) -> None:
        """Begin a cell of the row that is open."""
        self.break_line()
        if len(self._rows) <= _MOST_TABLES:
            self._sinks.append([])

    def close_cell(self) -> None:
        """End the cell that is open."""
        self.break_line()
        if self._rows and len(self._rows) <= _MOST_TABLES and len(self._sinks) > 1:
            self._rows[-1].append(self._sinks.pop())

    def close_row(self) -> None:
        """End the row that is open."""
        self.break_line()
        if self._rows:
            self._sinks[-1] += row_lines(self._rows.pop())

    def text(self) -> str:
        """Return all lines, closing what was left open, at most ``limits.CHARACTERS``."""
        while self._lines_before:
            lines = self.close_aside()
            self._sinks[-1] += lines
        self.break_line()
        for row in reversed(self._rows):
            self._sinks[0] += [line for cell in row for line in cell]
        lines = [line for sink in self._sinks for line in sink]
        self._sinks, self._rows = [lines], []
        return plain_symbols("\n".join(lines))[: limits.CHARACTERS]
