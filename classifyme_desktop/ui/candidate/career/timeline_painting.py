"""Paints a career on its line of time. Knows neither the mouse nor the keyboard."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from classifyme_desktop.ui.candidate.career.timeline_layout import Entry, Kind, Layout
from classifyme_desktop.ui.candidate.career.words import CareerWords
from classifyme_desktop.ui.style import tokens

if TYPE_CHECKING:
    from classifyme_desktop.services.career_line import Course, Post, Stretch

_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_CENTRE: Final = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine)
_LEAST_INSIDE: Final = 56.0  # a bar that is narrower has its words beside it
_EDGE: Final = 3.0


@dataclass(frozen=True, slots=True)
class Painting:
    """One painting: by whom, of what, in which colours; ``width`` of it all, ``gutter`` at its left for the lanes."""

    painter: QPainter
    layout: Layout
    words: CareerWords
    colours: tokens.Colours
    gutter: float

    def paint(self, current: int | None, hovered: int | None) -> None:
        """Paint everything; the entry stepped to has a frame."""
        self._ground()
        for number, entry in enumerate(self.layout.entries):
            self._entry(entry, is_hovered=number == hovered)
        if current is not None:
            rect = self.layout.entries[current].rect.adjusted(-2, -2, 2, 2)
            self.painter.setPen(QPen(QColor(self.colours.accent), 2))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawRoundedRect(rect, 4, 4)

    def _ground(self) -> None:
        painter, plot, colours = self.painter, self.layout.plot, self.colours
        for number, lane in enumerate(self.layout.lanes):
            if number % 2 == 0:
                painter.fillRect(QRectF(0, lane.top, plot.right(), lane.height), QColor(colours.sunken))
            self._lane_name(self.words.lane(lane.step), lane.top, lane.height)
        for entry in self.layout.entries:
            if entry.kind is Kind.STRETCH and cast("Stretch", entry.of).kind.value == "gap":
                band = QRectF(entry.rect.left(), plot.top(), entry.rect.width(), plot.height())
                painter.fillRect(band, QBrush(QColor(colours.border), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(QColor(colours.control), 1))
        painter.drawLine(QPointF(plot.left(), self.layout.axis), QPointF(plot.right(), self.layout.axis))
        for month, x in self.layout.years:
            painter.setPen(QPen(QColor(colours.border), 1))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, self.layout.axis))
            painter.setPen(QColor(colours.muted))
            room = QRectF(x - 60, self.layout.axis + 2, 120, painter.fontMetrics().height())
            if x - 20 > plot.left() and x + 20 < plot.right():
                painter.drawText(room, _CENTRE, self.words.year(month))
        if self.layout.courses_top is not None:
            height = painter.fontMetrics().height() + tokens.S
            self._lane_name(self.words.education(), self.layout.courses_top, height)

    def _lane_name(self, name: str, top: float, height: float) -> None:
        room = QRectF(tokens.XS, top, self.gutter - tokens.S, height)
        self.painter.setPen(QColor(self.colours.muted))
        cut = self.painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(room.width()))
        self.painter.drawText(room, _LEFT, cut)

    # ------------------------------------------------------------------ entries

    def _entry(self, entry: Entry, *, is_hovered: bool) -> None:
        if entry.kind is Kind.POST:
            self._post(entry, cast("Post", entry.of), is_hovered=is_hovered)
        elif entry.kind is Kind.COURSE:
            self._course(entry, cast("Course", entry.of), is_hovered=is_hovered)
        else:
            self._stretch(entry, cast("Stretch", entry.of))

    def _post(self, entry: Entry, post: "Post", *, is_hovered: bool) -> None:
        painter, colours = self.painter, self.colours
        pen = QPen(QColor(colours.accent), 1.25)
        if post.is_vague:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.hover if is_hovered else colours.accent_soft))
        painter.drawRoundedRect(entry.rect, 3, 3)
        edge = QRectF(entry.rect.left(), entry.rect.top(), min(_EDGE, entry.rect.width()), entry.rect.height())
        painter.fillRect(edge, QColor(colours.accent))
        if post.is_current:  # an arrow: it goes on
            self._arrow(entry.rect)
        inside = entry.rect.adjusted(_EDGE + tokens.XS, 0, -tokens.S if post.is_current else -2, 0)
        is_inside = entry.rect.width() >= _LEAST_INSIDE
        self._text(self.words.title(post.job), inside if is_inside else entry.label_room, colours.text)

    def _arrow(self, rect: QRectF) -> None:
        size, middle = rect.height() / 5, rect.center().y()
        tip = QPointF(rect.right() - 3, middle)
        shape = QPolygonF([QPointF(tip.x() - size, middle - size), tip, QPointF(tip.x() - size, middle + size)])
        self.painter.setPen(QPen(QColor(self.colours.accent), 1.5))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPolyline(shape)

    def _course(self, entry: Entry, course: "Course", *, is_hovered: bool) -> None:
        painter, colours, rect = self.painter, self.colours, entry.rect
        painter.setPen(QPen(QColor(colours.keywords), 1.25))
        painter.setBrush(QColor(colours.hover if is_hovered else colours.surface))
        if course.is_moment:
            half, middle = min(rect.width(), rect.height()) / 2 - 1, rect.center()
            corners = ((0, -half), (half, 0), (0, half), (-half, 0))
            painter.drawPolygon(QPolygonF([QPointF(middle.x() + x, middle.y() + y) for x, y in corners]))
        else:
            painter.drawRoundedRect(rect, 3, 3)
        self._text(self.words.course(course.course), entry.label_room, colours.text)

    def _stretch(self, entry: Entry, stretch: "Stretch") -> None:
        painter, rect = self.painter, entry.rect
        line = rect.bottom() - 2
        pen = QPen(QColor(self.colours.note), 1.75)
        if stretch.kind.value == "gap":
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(rect.left(), line), QPointF(rect.right(), line))
        painter.setPen(QPen(QColor(self.colours.note), 1.75))
        for x in (rect.left(), rect.right()):
            painter.drawLine(QPointF(x, line - 3), QPointF(x, line + 3))
        self._text(self.words.of_stretch(stretch), entry.label_room, self.colours.note)

    def _text(self, text: str, room: QRectF, tone: str) -> None:
        if room.width() < tokens.M:
            return
        self.painter.setPen(QColor(tone))
        cut = self.painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        self.painter.drawText(room, _LEFT, cut)
