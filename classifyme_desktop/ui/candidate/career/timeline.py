"""A career drawn on a line of time: jobs as bars by level, gaps and overlaps above, courses below.

Arrow keys, Home and End step through everything; what is stepped to is said in words and its place in the CV is asked
for. ``CareerView`` has the same as a table.
"""

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from classifyme_desktop.ui.candidate.career.timeline_layout import Arranger, Entry, Kind, Layout
from classifyme_desktop.ui.candidate.career.timeline_painting import Painting
from classifyme_desktop.ui.candidate.career.words import CareerWords
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.resume_table import plain
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.services.career_line import CareerLine, Course, Post, Stretch

_STEPS: Final[dict[int, int]] = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class Timeline(QWidget):
    """``place_asked`` carries the characters that the current entry was read from; ``moved`` where it is drawn."""

    place_asked = Signal(int, int)
    moved = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.words = CareerWords(self)
        self._line: CareerLine | None = None
        self._layout = Layout()
        self._gutter = 0.0
        self._current: int | None = None
        self._hovered: int | None = None
        self._retranslate()

    # ------------------------------------------------------------------ what is shown

    def show_line(self, line: "CareerLine | None") -> None:
        """Show another career, None for none."""
        self._line, self._current, self._hovered = line, None, None
        self._arrange()
        self._describe()

    @property
    def entries(self) -> list[Entry]:
        """Return everything on the line, the earliest first."""
        return self._layout.entries

    @property
    def current(self) -> int | None:
        """Return which entry was stepped to, None before any was."""
        return self._current

    def sentence(self, entry: Entry) -> str:
        """Return an entry in words."""
        if entry.kind is Kind.POST:
            return self.words.of_post(cast("Post", entry.of))
        if entry.kind is Kind.COURSE:
            return self.words.of_course(cast("Course", entry.of))
        return self.words.of_stretch(cast("Stretch", entry.of))

    def _arrange(self) -> None:
        line = self._line
        if line is None:
            self._layout = Layout()
        else:
            steps = dict.fromkeys(None if post.height is None else round(post.height) for post in line.posts)
            names = [self.words.lane(step) for step in steps] + ([self.words.education()] if line.courses else [])
            arranger = Arranger(line, QFontMetrics(self._small()), self.width(), names, self.words)
            self._gutter = arranger.gutter
            self._layout = arranger.arrange()
        self.setMinimumHeight(round(self._layout.height))
        self.update()

    def _small(self) -> QFont:
        return tokens.font(self.font(), TextSize.CAPTION)

    def sizeHint(self) -> QSize:
        """Return the height of all lanes."""
        return QSize(360, round(self._layout.height))

    def minimumSizeHint(self) -> QSize:
        """Return a width at which bars can be told apart."""
        return QSize(200, round(self._layout.height))

    # ------------------------------------------------------------------ stepping

    def step_to(self, number: int) -> None:
        """Make an entry the current one, say it, and ask for its place in the text."""
        if not self.entries:
            return
        self._current = max(0, min(len(self.entries) - 1, number))
        entry = self.entries[self._current]
        self._describe()
        parts.announce(self, self.sentence(entry))
        self.moved.emit(entry.rect.toAlignedRect())
        if entry.place is not None:
            self.place_asked.emit(*entry.place)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the entries."""
        last = len(self.entries) - 1
        step = _STEPS.get(event.key())
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.step_to(0 if self._current is None else self._current + step)
        elif event.key() == Qt.Key.Key_Home:
            self.step_to(0)
        elif event.key() == Qt.Key.Key_End:
            self.step_to(last)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current is not None:
            self.step_to(self._current)
        else:
            super().keyPressEvent(event)

    def entry_at(self, point: QPointF) -> int | None:
        """Return the entry at a point, by its bar or its words; None for none."""
        for number, entry in enumerate(self.entries):
            if entry.rect.adjusted(-2, -2, 2, 2).contains(point):
                return number
        beside = (Kind.COURSE, Kind.STRETCH)
        return next(
            (n for n, one in enumerate(self.entries) if one.kind in beside and one.label_room.contains(point)), None
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Step to what is clicked on."""
        number = self.entry_at(event.position())
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self.step_to(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the pointer."""
        number = self.entry_at(event.position())
        if number != self._hovered:
            self._hovered = number
            shape = Qt.CursorShape.ArrowCursor if number is None else Qt.CursorShape.PointingHandCursor
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was under the pointer."""
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer in words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.entry_at(QPointF(event.pos()))
            if number is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain(self.sentence(self.entries[number])), self)
            return True
        return super().event(event)

    # ------------------------------------------------------------------ painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, and a frame around it while it has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small())
        colours = tokens.now()
        Painting(painter, self._layout, self.words, colours, self._gutter).paint(self._current, self._hovered)
        if self.hasFocus() and self._current is None:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), tokens.RADIUS, tokens.RADIUS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the line out in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys go here."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they no longer do."""
        self.update()
        super().focusOutEvent(event)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes, and lay it out anew when the letters do."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._arrange()
            self._describe()

    def _describe(self) -> None:
        line = self._line
        said = [] if line is None else [self.words.summary(line), self.words.counted(line)]
        if self._current is not None:
            said = [self.sentence(self.entries[self._current])]
        self.setAccessibleDescription(" ".join(filter(None, said)))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Career over time"))
