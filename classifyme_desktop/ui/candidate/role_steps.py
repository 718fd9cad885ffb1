"""How the role of a person changed from iteration to iteration, as steps down a line, the newest last."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize

MOST: Final = 12  # steps that are shown; of more, the newest
_RADIUS: Final = 4.0
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


@dataclass(frozen=True, slots=True)
class Step:
    """What was said at one time. ``share`` None: a reader said it, who is not asked how sure.

    ``who``: which iteration or reader; ``is_named``: false where the program only thought it likeliest; ``is_change``:
    the step before said another role.
    """

    role: str
    share: float | None
    who: str
    is_named: bool = True
    is_change: bool = False


class RoleSteps(QWidget):
    """Knows no library. A change is told by a word and a square, never by colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps: list[Step] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._retranslate()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show other steps, the oldest first."""
        self.steps = list(steps)[-MOST:]
        self.setAccessibleDescription("; ".join(map(self._sentence, self.steps)))
        self.setVisible(bool(self.steps))
        self.updateGeometry()
        self.update()

    def _below(self, step: Step) -> str:
        said = [step.who]
        if not step.is_named:
            said.append(self.tr("not sure", "no role was named"))
        if step.is_change:
            said.append(self.tr("changed", "the role is another than before"))
        return " · ".join(said)

    def _sentence(self, step: Step) -> str:
        share = "" if step.share is None else words.NUMBERS.percent(step.share)
        return ", ".join(filter(None, (step.role, share, self._below(step))))

    # ------------------------------------------------------------------ painting

    def _heights(self) -> tuple[int, int]:
        """Return the heights of the two lines of a step."""
        small = QFontMetrics(tokens.font(self.font(), TextSize.CAPTION))
        return self.fontMetrics().height() + 2, small.height() + tokens.S

    def sizeHint(self) -> QSize:
        """Return the size of all steps."""
        return QSize(240, sum(self._heights()) * len(self.steps))

    def minimumSizeHint(self) -> QSize:
        """Return a width at which names are cut rather than the figure."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the steps."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.now()
        first, second = self._heights()
        indent = tokens.L + tokens.XS
        for number, step in enumerate(self.steps):
            top = number * (first + second)
            middle = QPointF(tokens.XS + 1.5, top + first / 2)
            if number < len(self.steps) - 1:
                painter.setPen(QPen(QColor(colours.control), 1.5))
                painter.drawLine(middle, QPointF(middle.x(), middle.y() + first + second))
            self._paint_station(painter, middle, step, is_last=number == len(self.steps) - 1)
            room = QRect(indent, top, self.width() - indent, first)
            self._paint_words(painter, room, step, second)

    def _paint_station(self, painter: QPainter, middle: QPointF, step: Step, *, is_last: bool) -> None:
        colours = tokens.now()
        painter.setPen(QPen(QColor(colours.accent), 1.5))
        painter.setBrush(QColor(colours.accent if is_last else colours.surface))
        if step.is_change:
            painter.drawRect(round(middle.x() - _RADIUS), round(middle.y() - _RADIUS), 8, 8)
        else:
            painter.drawEllipse(middle, _RADIUS, _RADIUS)

    def _paint_words(self, painter: QPainter, room: QRect, step: Step, second: int) -> None:
        colours = tokens.now()
        plain = painter.font()
        share = "" if step.share is None else words.NUMBERS.percent(step.share)
        painter.setPen(QColor(colours.muted))
        painter.drawText(room, _RIGHT, share)
        width = room.width() - painter.fontMetrics().horizontalAdvance(share) - tokens.S
        painter.setPen(QColor(colours.text if step.is_named else colours.muted))
        painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(step.role, Qt.TextElideMode.ElideRight, width))
        painter.setFont(tokens.font(plain, TextSize.CAPTION))
        below = QRect(room.left(), room.bottom(), room.width(), second - tokens.S + 2)
        painter.setPen(QColor(colours.muted))
        cut = painter.fontMetrics().elidedText(self._below(step), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, _LEFT, cut)
        painter.setFont(plain)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes; who holds the steps shows them anew."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Role over the iterations"))
        self.show_steps(self.steps)
