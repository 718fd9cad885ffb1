"""The paper of a report: its size and margins, the sizes of its text, and text broken to a width. Knows no report.

Everything is measured in twentieths of a point, so that texts have whole numbers for sizes and the same drawing goes to
a PDF file and, made smaller, to a picture. Papers are light, whatever the window wears.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPageSize,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

from classifyme_desktop.ui.style import tokens

POINT: Final = 20
RESOLUTION: Final = 72 * POINT  # units to the inch
COLOURS: Final = tokens.LIGHT
_SIDE: Final = 48.0  # points
_TOP: Final = 50.0
_FOOT: Final = 62.0
Draw = Callable[[QPainter, float, float], None]


def usual_size() -> QPageSize.PageSizeId:
    """Return the paper of the country that the system is set to: Letter where inches are used, else A4."""
    is_letter = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4


class Paper:
    """One size of paper; ``width`` and ``height`` are those of the room within the margins."""

    def __init__(self, size: QPageSize.PageSizeId) -> None:
        self.size = QPageSize(size)
        whole = self.size.sizePoints()
        self.whole_width, self.whole_height = whole.width() * POINT, whole.height() * POINT
        self.left, self.top = _SIDE * POINT, _TOP * POINT
        self.width = self.whole_width - 2 * self.left
        self.height = self.whole_height - self.top - _FOOT * POINT
        self.foot = self.top + self.height + 18 * POINT


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks: its size in points, weight and colour."""

    points: float = 9.5
    tone: str = "text"
    is_bold: bool = False
    is_italic: bool = False

    def font(self) -> QFont:
        """Return the font."""
        made = QFont(QGuiApplication.font())
        made.setPixelSize(round(self.points * POINT))
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        made.setWeight(QFont.Weight.DemiBold if self.is_bold else QFont.Weight.Normal)
        made.setItalic(self.is_italic)
        made.setFeature(QFont.Tag("liga"), 0)  # so that words are found in the file as they are written
        return made


TITLE: Final = Style(21, is_bold=True)
NAME: Final = Style(12.5, is_bold=True)
RANK: Final = Style(19, "accent", is_bold=True)
HEADING: Final = Style(11, is_bold=True)
BODY: Final = Style()
STRONG: Final = Style(is_bold=True)
MUTED: Final = Style(tone="muted")
CAPTION: Final = Style(8.2, "muted")
LABEL: Final = Style(8.2, "muted", is_bold=True)
QUOTE: Final = Style(8.8, "muted", is_italic=True)


class Text:
    """A plain text broken to a width; of more than ``most`` lines the last one ends in an ellipsis.

    ``natural`` is the width of its longest line.
    """

    def __init__(self, text: str, style: Style, width: float, most: int = 0) -> None:
        self._style = style
        self._layout, lines = _broken(text, style.font(), width)
        if most and lines > most:
            start = self._layout.lineAt(most - 1).textStart()
            rest = QFontMetricsF(style.font()).elidedText(text[start:], Qt.TextElideMode.ElideRight, width)
            self._layout, _ = _broken(text[:start] + rest, style.font(), width, most)
        found = [self._layout.lineAt(at) for at in range(self._layout.lineCount())]
        self.height = self._layout.boundingRect().height()
        self.natural = max((line.naturalTextWidth() for line in found), default=0.0)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Write it from its upper left corner."""
        painter.setPen(QColor(getattr(COLOURS, self._style.tone)))
        self._layout.draw(painter, QPointF(x, y))


def _broken(text: str, font: QFont, width: float, most: int = 0) -> tuple[QTextLayout, int]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y, count = 0.0, 0
    while not most or count < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() * 1.06
        count += 1
    layout.endLayout()
    return layout, count


@dataclass(frozen=True, slots=True)
class Block:
    """Something that stands on one page. ``keeps``: on that of the next block; ``is_gap``: not at the top of one."""

    height: float
    draw: Draw
    keeps: bool = False
    is_gap: bool = False


def gap(points: float, *, keeps: bool = False) -> Block:
    """Return empty room."""
    return Block(points * POINT, lambda _painter, _x, _y: None, keeps=keeps, is_gap=True)


def rule(width: float, tone: str = "border", *, keeps: bool = True) -> Block:
    """Return a thin line over the whole width."""

    def draw(painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(QColor(getattr(COLOURS, tone)), 0.8 * POINT))
        painter.drawLine(QPointF(x, y), QPointF(x + width, y))

    return Block(1.0 * POINT, draw, keeps=keeps)


def paragraph(text: str, style: Style, width: float, *, indent: float = 0, most: int = 0, keeps: bool = False) -> Block:
    """Return a text over the width, less an indent."""
    made = Text(text, style, width - indent, most)
    return Block(made.height, lambda painter, x, y: made.draw(painter, x + indent, y), keeps=keeps)


def beside(parts: Sequence[tuple[float, Block | Text]], *, keeps: bool = False) -> Block:
    """Return parts side by side, each with how far to the right it begins."""

    def draw(painter: QPainter, x: float, y: float) -> None:
        for left, part in parts:
            part.draw(painter, x + left, y)

    return Block(max(part.height for _, part in parts), draw, keeps=keeps)


def paged(blocks: Sequence[Block], height: float) -> list[list[tuple[float, Block]]]:
    """Return the blocks of each page with how far down they stand."""
    pages: list[list[tuple[float, Block]]] = [[]]
    y = 0.0
    for group in _groups(blocks):
        tall = sum(block.height for block in group)
        if y > 0 and y + tall > height:
            pages.append([])
            y = 0.0
        for block in group:
            if block.is_gap and y == 0:
                continue
            if y > 0 and y + block.height > height:  # a group that is taller than a page
                pages.append([])
                y = 0.0
            pages[-1].append((y, block))
            y += block.height
    return pages


def _groups(blocks: Sequence[Block]) -> list[list[Block]]:
    """Return the blocks that stay together."""
    groups: list[list[Block]] = []
    is_open = False
    for block in blocks:
        if is_open:
            groups[-1].append(block)
        else:
            groups.append([block])
        is_open = block.keeps
    return groups


def fill(painter: QPainter, box: QRectF, tone: str, radius: float = 0) -> None:
    """Fill a box."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(getattr(COLOURS, tone)))
    painter.drawRoundedRect(box, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
