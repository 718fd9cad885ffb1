"""Put the lines that were read off a picture into the order of reading, and give each word its place.

Knows nothing of pictures and of how lines are read. The text needs no normalising afterwards.
"""

import math
import re
import statistics
from collections.abc import Sequence
from typing import Final

import numpy as np

from classifyme_desktop.documents import columns
from classifyme_desktop.documents.lines import Line, Style, Word
from classifyme_desktop.documents.placed import Placed
from classifyme_desktop.documents.recognition.found import Corners, Found, sides
from classifyme_desktop.domain.document import Badge, Document, FileKind, Legibility, PageSize

_INK: Final = Style(0, 255, True, 0.0)  # what is read off a picture is seen
_LONG: Final = 4.0  # times its height; shorter lines tell the direction of a page badly
_SIZE: Final = 0.8  # of the height of a line's box is the size of its type
_ONE_ROW: Final = 0.3  # of the size of type; base lines that are nearer are one
_ALIKE: Final = math.radians(1)
_DESCENT: Final = 0.25  # of the height of a line's box is below its base line
_NARROW: Final = frozenset("iljtfrI.,:;!'’|()[]/-· ")
_WIDE: Final = frozenset("mwMW@%—œŒ")
# The model parts signs from letters ("C + +", "C #", ". NET") and takes the last letter of BI, CI and UI for a small L.
# Only these few names are mended; a rule for all words would change names of people.
_SIGNS: Final = (
    (re.compile(r"(?<![^\W_])([Cc]) ?\+ ?\+(?!\+|[^\W\d])"), r"\1++"),
    (re.compile(r"(?<![^\W_])([CF]) #(?!\w)"), r"\1#"),
    (re.compile(r"(?<![^\W_])\. NET\b"), ".NET"),
    (re.compile(r"(?<![^\W_])([BCU])l(?![^\W_])"), r"\1I"),
)


def tidied(text: str) -> str:
    """Return the text of a line with single spaces, and with C++, C#, F#, .NET, BI, CI and UI as they are written."""
    words = " ".join(text.split())
    for pattern, whole in _SIGNS:
        words = pattern.sub(whole, words)
    return words


def document_of(found: Sequence[Found], scale: float, kind: FileKind, size: PageSize, page_count: int) -> Document:
    """Return one page as a document; ``scale`` is pixels to a point, ``page_count`` what the file has.

    Lines are ordered on the page turned upright; boxes are places on the page as it is shown.
    """
    angle = _angle(found)
    lines = [_line(line, number, scale, angle) for number, line in enumerate(found)]
    order = columns.order(_in_rows(lines))
    placed = Placed([size])
    placed.add_page(0, order.rows)
    return Document(
        kind,
        placed.text,
        page_count,
        (),
        (Badge.RECOGNISED,),
        tuple(placed.boxes),
        (size,),
        legibility=Legibility(order.columns, 0.0, _certainty(found)),
    )


def _angle(found: Sequence[Found]) -> float:
    """Return how far the lines of the page are turned, in radians, clockwise as seen; 0 when no line tells."""
    angles: list[tuple[float, float]] = []
    for line in found:
        width, height = sides(line.corners)
        if width > _LONG * height:
            angles.append((_direction(line), width))
    if not angles:
        return 0.0
    # Near 180 degrees values wrap round, so they are measured from the quarter where most of them lie.
    quarter = statistics.mode(round(angle / (math.pi / 2)) % 4 for angle, _ in angles) * math.pi / 2
    near = [(math.remainder(angle - quarter, 2 * math.pi), width) for angle, width in angles]
    middle = statistics.median(angle for angle, _ in near if abs(angle) <= math.pi / 4)
    # Corners are whole pixels, so a single line tells the angle to a tenth of a degree: too little across a page.
    alike = [(angle, width) for angle, width in near if abs(angle - middle) <= _ALIKE]
    return quarter + sum(angle * width for angle, width in alike) / sum(width for _, width in alike)


def _direction(line: Found) -> float:
    right, down = (line.corners[1] - line.corners[0] + line.corners[2] - line.corners[3]).tolist()
    return math.atan2(down, right)


def _line(found: Found, number: int, scale: float, angle: float) -> Line:
    """Return the line with its own rectangle on the upright page, and its words on the page as shown, in points."""
    corners = found.corners / scale
    cos, sin = math.cos(angle), math.sin(angle)
    upright = corners @ np.array([[cos, -sin], [sin, cos]])
    (x0, y0), (x1, y1) = upright.min(axis=0).tolist(), upright.max(axis=0).tolist()
    turn = round(math.degrees(math.remainder(_direction(found) - angle, 2 * math.pi)) / 90) * 90
    height = y1 - y0
    text = tidied(found.text)
    return Line(text, _words(text, corners), x0, y0, x1, y1, y1 - _DESCENT * height, _SIZE * height, number, turn)


def _in_rows(lines: list[Line]) -> list[Line]:
    """Return the lines from top to bottom, those beside each other with one base and one top, from left to right.

    Boxes of lines differ by a pixel or two with the letters that they hold.
    """
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.base):
        first = rows[-1][0] if rows else None
        if first is not None and line.base - first.base <= _ONE_ROW * min(line.size, first.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    ordered: list[Line] = []
    for row in rows:
        base, top = statistics.median_low(line.base for line in row), min(line.y0 for line in row)
        for line in sorted(row, key=lambda line: line.x0):
            line.base, line.y0, line.block = base, top, len(ordered)
            ordered.append(line)
    return ordered


def _words(text: str, corners: Corners) -> list[Word]:
    widths = np.cumsum([0.0, *(_width(letter) for letter in text)])
    widths /= widths[-1]
    words = []
    for match in re.finditer(r"\S+", text):
        shares = widths[[match.start(), match.end()]][:, None]
        top = corners[0] + shares * (corners[1] - corners[0])
        bottom = corners[3] + shares * (corners[2] - corners[3])
        around = np.concatenate([top, bottom])
        (x0, y0), (x1, y1) = around.min(axis=0).tolist(), around.max(axis=0).tolist()
        words.append(Word(match.start(), match.end(), x0, y0, x1, y1, _INK))
    return words


def _width(letter: str) -> float:
    if letter in _NARROW:
        return 0.55
    if letter in _WIDE:
        return 1.5
    return 1.25 if letter.isupper() else 1.0


def _certainty(found: Sequence[Found]) -> float:
    letters = sum(len(line.text) for line in found)
    return sum(line.certainty * len(line.text) for line in found) / letters if letters else 0.0
