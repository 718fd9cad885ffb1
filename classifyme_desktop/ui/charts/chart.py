"""What all charts share: elements that the pointer and the keys reach, words for each, and drawing on any surface.

A chart knows no words of its own: whoever fills it says everything in the language of the window, and fills it anew
when that changes. Colours come from the tokens of the theme, sizes from the font.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from classifyme_desktop.ui.charts.surface import Brush, Frame
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.tables.resume_table import plain
from classifyme_desktop.ui.widgets import parts

_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class Element:
    """One thing of a chart that can be reached. ``said``: all of it in a sentence, for a tool tip and a screen reader.

    ``key``: what ``Chart.chosen`` carries when it is chosen; empty for one that leads nowhere.
    """

    said: str
    key: str = ""


class Chart(QWidget):
    """The base of all charts. ``chosen`` carries the key of an element, ``moved`` its area when the keys reach it."""

    chosen = Signal(str)
    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.elements: tuple[Element, ...] = ()
        self.current = 0
        self._hovered = -1
        self._summary = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # ------------------------------------------------------------------ for each kind of chart

    def height_in(self, frame: Frame) -> float:
        """Return the height that the chart needs in the width of ``frame``."""
        raise NotImplementedError

    def areas(self, frame: Frame) -> list[QRectF]:
        """Return the area of each element: where the pointer finds it, and what is marked when the keys reach it."""
        raise NotImplementedError

    def draw(self, brush: Brush) -> None:
        """Draw everything but the marks of pointer and keys."""
        raise NotImplementedError

    def step(self, key: int) -> int | None:
        """Return the element that a key leads to from the current one, None for a key that leads nowhere."""
        if key == Qt.Key.Key_Home:
            return 0
        if key == Qt.Key.Key_End:
            return len(self.elements) - 1
        by = _STEPS.get(Qt.Key(key))
        return None if by is None else self.current + by

    def has_elements(self) -> bool:
        """Return whether there is anything to show."""
        return bool(self.elements)

    # ------------------------------------------------------------------ filling and drawing

    def fill(self, elements: Sequence[Element], summary: str) -> None:
        """Take other elements; ``summary`` says in one sentence what all of it tells."""
        self.elements = tuple(elements)
        self.current = max(0, min(self.current, len(self.elements) - 1))
        self._hovered = -1
        self._summary = summary
        self.setAccessibleDescription(summary)
        self.updateGeometry()
        self.update()

    def frame_for(self, width: float, height: float = 0.0) -> Frame:
        """Return the frame for a size in the font of the widget."""
        return Frame(width, height, self.font())

    def render_on(self, painter: QPainter, frame: Frame, colours: tokens.Colours) -> None:
        """Draw the chart as it is on any surface, from its upper left corner, without marks."""
        if self.has_elements():
            self.draw(Brush(painter, frame, colours))

    def heightForWidth(self, width: int) -> int:
        """Return the height that the chart needs."""
        return round(self.height_in(self.frame_for(width))) if self.has_elements() else 0

    def sizeHint(self) -> QSize:
        """Return a size in which most labels are whole."""
        width = 48 * self.fontMetrics().averageCharWidth()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a width in which labels are cut."""
        width = 24 * self.fontMetrics().averageCharWidth()
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chart with the marks of pointer and keys."""
        if not self.has_elements():
            return
        painter = QPainter(self)
        frame = self.frame_for(self.width(), self.height())
        areas = self.areas(frame)
        brush = Brush(painter, frame, tokens.now())
        if 0 <= self._hovered < len(areas):
            brush.box(areas[self._hovered], "hover", tokens.XS)
        self.draw(brush)
        if self.hasFocus() and self.current < len(areas):
            painter.setPen(QPen(brush.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = areas[self.current].intersected(QRectF(self.rect())).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, tokens.XS, tokens.XS)

    # ------------------------------------------------------------------ pointer and keys

    def at(self, point: QPointF) -> int:
        """Return the element under a point, -1 for none."""
        areas = self.areas(self.frame_for(self.width(), self.height())) if self.has_elements() else []
        return next((number for number, area in enumerate(areas) if area.contains(point)), -1)

    def move_to(self, number: int) -> None:
        """Make an element the current one and say it."""
        if not self.elements:
            return
        self.current = max(0, min(number, len(self.elements) - 1))
        self.update()
        said = self.elements[self.current].said
        self.setAccessibleDescription(f"{self._summary} {said}")
        parts.announce(self, said)
        areas = self.areas(self.frame_for(self.width(), self.height()))
        self.moved.emit(areas[self.current].toAlignedRect())

    def choose(self, number: int) -> None:
        """Choose an element, as a click does; one without a key leads nowhere."""
        if 0 <= number < len(self.elements) and self.elements[number].key:
            self.chosen.emit(self.elements[number].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End move; Enter chooses."""
        if not self.elements:
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            self.choose(self.current)
        elif (number := self.step(event.key())) is not None:
            self.move_to(number)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take another height with another font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the current element, and bring it into sight when the keys came here."""
        super().focusInEvent(event)
        self.update()
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason) and self.elements:
            areas = self.areas(self.frame_for(self.width(), self.height()))
            self.moved.emit(areas[self.current].toAlignedRect())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark away."""
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what is under the pointer."""
        self._hover(self.at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Take the mark away."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, number: int) -> None:
        if number == self._hovered:
            return
        self._hovered = number
        leads = number >= 0 and bool(self.elements[number].key)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make what is under the pointer the current element."""
        number = self.at(event.position())
        if number >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.current = number
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer, where it was pressed."""
        if event.button() is Qt.MouseButton.LeftButton and self.at(event.position()) == self.current:
            self.choose(self.current)

    def event(self, event: QEvent) -> bool:
        """Say in a tool tip what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self.at(QPointF(event.pos()))
            if number >= 0:
                QToolTip.showText(event.globalPos(), plain(self.elements[number].said), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
