"""Painted figures of one person's roles: the likeliest with the candidate set marked, and the way down the tree."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.cells import paint_bar
from classifyme_desktop.ui.tables.figures import CutPath, Share, Shares
from classifyme_desktop.ui.tables.resume_table import plain

_BAR: Final = 4
_BRACKET: Final = tokens.M  # at the left, for the line beside the set
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class SetBars(Shares):
    """Roles, likeliest first, each with a bar; a bracket holds those of the candidate set, which come first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.in_set = 0
        self.is_named = True

    def show_roles(self, shares: Sequence[Share], in_set: int, *, is_named: bool) -> None:
        """Show other roles; ``in_set``: how many of the first are the set; ``is_named``: the first is the person's."""
        self.in_set, self.is_named = min(in_set, len(shares)), is_named
        self.show_shares(shares)
        self.setToolTip(plain("\n".join(f"{name} {words.NUMBERS.percent(share)}" for name, share in shares)))

    def line_height(self) -> int:
        """Return the height of one role."""
        return self.fontMetrics().height() + tokens.L

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the roles and the bracket."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.now()
        plain = painter.font()
        for number, (name, share) in enumerate(self.shares):
            top = number * self.line_height()
            is_first, is_inside = number == 0 and self.is_named, number < self.in_set
            painter.setFont(tokens.font(plain, TextSize.BODY, is_bold=is_first))
            room = QRect(_BRACKET, top, self.width() - _BRACKET, painter.fontMetrics().height() + 2)
            self.paint_line(painter, room, name, share, "text" if is_inside else "muted")
            bar = QRectF(_BRACKET, room.bottom() + 3, room.width(), _BAR)
            paint_bar(painter, bar, share, colours.track, colours.accent if is_first else colours.control)
        if self.in_set:
            self._paint_bracket(painter, colours)

    def _paint_bracket(self, painter: QPainter, colours: tokens.Colours) -> None:
        top = 3.0
        bottom = (self.in_set - 1) * self.line_height() + self.fontMetrics().height() + 2 + 3 + _BAR
        painter.setPen(QPen(QColor(colours.accent), 1.75))
        points = [QPointF(tokens.XS + 2, top), QPointF(1, top), QPointF(1, bottom), QPointF(tokens.XS + 2, bottom)]
        painter.drawPolyline(points)


class TreePath(CutPath):
    """The way from the widest family to the role, each station with the name of its cut and how many it has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cuts: list[str] = []

    def show_path(self, shares: Sequence[Share], cuts: Sequence[str]) -> None:
        """Show another path; ``cuts``: what each station is one of."""
        self.cuts = list(cuts)
        self.show_shares(shares)
        said = "; ".join(
            f"{cut}: {name} {words.NUMBERS.percent(share)}" for (name, share), cut in zip(shares, cuts, strict=True)
        )
        self.setAccessibleDescription(said)
        self.setToolTip(plain(said.replace("; ", "\n")))

    def paint_line(self, painter: QPainter, room: QRect, name: str, share: float, tone: str) -> None:
        """Paint the cut before the name."""
        number = round(room.top() / self.line_height())
        widest = max((painter.fontMetrics().horizontalAdvance(cut) for cut in self.cuts), default=0)
        width = min(widest + tokens.M, room.width() // 3)
        painter.setPen(QColor(tokens.now().muted))
        cut = painter.fontMetrics().elidedText(self.cuts[number], Qt.TextElideMode.ElideRight, width - tokens.XS)
        painter.drawText(room, _LEFT, cut)
        super().paint_line(painter, room.adjusted(width, 0, 0, 0), name, share, tone)
