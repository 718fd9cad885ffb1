"""Pages below each other, drawn when they come into sight, with places marked on them. Knows neither files nor threads.

A page is white in every theme, since it is a picture of paper; so are the colours of its marks those of the light one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from classifyme_desktop.ui.candidate.original import page_stack
from classifyme_desktop.ui.candidate.original.page_stack import PageStack
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import tokens

if TYPE_CHECKING:
    from classifyme_desktop.services.pages import Patch

_MOST_WIDTH_PX: Final = 4_000
_KEPT: Final = 2  # pages on either side of those in sight whose pictures are kept


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page whose picture is missing: its number from 0, and how many pixels wide it is to be."""

    number: int
    width_px: int


class PageCanvas(QAbstractScrollArea):
    """``wants`` tells that pictures may be missing: ask ``wanted`` for the next. ``paged`` tells another page in sight.

    ``zoomed`` tells another size. Up, Down, Page Up, Page Down scroll; Left and Right step through the pages; Home and
    End go to the first and the last.
    """

    wants = Signal()
    paged = Signal()
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else fitting the width may never end
        self.setMinimumSize(160, 120)
        self._stack = PageStack()
        self._zoom: float | None = None
        self._images: dict[int, tuple[int, QImage]] = {}
        self._failed: dict[int, str] = {}
        self._marks: list[tuple[Patch, ...]] = []
        self._current = 0
        self._page = 0

    # ------------------------------------------------------------------ what is shown

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show other pages, none of them drawn yet; ``sizes`` in points."""
        self._stack = PageStack(sizes)
        self._images, self._failed, self._marks = {}, {}, []
        self._page = 0
        self._arrange()
        self.verticalScrollBar().setValue(0)
        self.paged.emit()
        self.wants.emit()

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        return len(self._stack)

    @property
    def page(self) -> int:
        """Return the number of the page that is looked at, from 0."""
        return self._page

    @property
    def drawn(self) -> frozenset[int]:
        """Return the pages whose pictures are there."""
        return frozenset(self._images)

    def take(self, number: int, width_px: int, image: QImage, size: tuple[float, float]) -> None:
        """Take the picture of a page and its true size in points."""
        self._images[number] = (width_px, image)
        self._failed.pop(number, None)
        if self._stack.resize(number, size):
            self._arrange()
        self.viewport().update()

    def fail(self, number: int, sentence: str) -> None:
        """Say on a page why it cannot be drawn."""
        self._failed[number] = sentence
        self.viewport().update()

    def wanted(self) -> Wanted | None:
        """Return the page whose picture is to be made next: those in sight first, then the next and the one before."""
        seen = self._stack.in_sight(self._view())
        for number in (*seen, seen.stop, seen.start - 1):
            if not 0 <= number < self.count or number in self._failed:
                continue
            width = round(self._stack.rect(number, self._view()).width() * self.devicePixelRatioF())
            width = max(1, min(_MOST_WIDTH_PX, width))
            if number not in self._images or self._images[number][0] != width:
                return Wanted(number, width)
        return None

    def show_marks(self, marks: "Sequence[tuple[Patch, ...]]", current: int = 0) -> None:
        """Mark places and bring the current one into sight; each is some patches, none where it is on no page."""
        self._marks, self._current = list(marks), current
        if 0 <= current < len(self._marks) and self._marks[current]:
            self._bring_into_sight(self._marks[current][0])
        self.viewport().update()

    def mark_rects(self, number: int) -> list[QRectF]:
        """Return where the patches of a mark are in the viewport."""
        return [self._stack.patch(patch, self._view()) for patch in self._marks[number] if patch.page < self.count]

    # ------------------------------------------------------------------ sizes and places

    @property
    def scale(self) -> float:
        """Return how large pages are shown, 1.0 for their own size on paper."""
        return self._stack.points / page_stack.ACTUAL

    @property
    def fits_width(self) -> bool:
        """Return whether pages are as wide as the view."""
        return self._zoom is None

    def set_scale(self, scale: float | None) -> None:
        """Show pages in another size; None: as wide as the view. What is in the middle stays there."""
        middle = self._stack.middle(self._view())
        self._zoom = scale
        self._arrange()
        self._go_to_middle(middle)
        self.zoomed.emit()
        self.wants.emit()

    def step_scale(self, *, is_in: bool) -> None:
        """Show pages a step larger or smaller."""
        now, steps = self.scale, page_stack.STEPS
        if is_in:
            self.set_scale(next((step for step in steps if step > now * 1.01), steps[-1]))
        else:
            self.set_scale(next((step for step in reversed(steps) if step < now * 0.99), steps[0]))

    def _view(self) -> QRectF:
        """Return what is in sight of the whole stack."""
        return QRectF(
            self.horizontalScrollBar().value(),
            self.verticalScrollBar().value(),
            self.viewport().width(),
            self.viewport().height(),
        )

    def _arrange(self) -> None:
        view = self.viewport().size()
        fitting = self._zoom is None
        self._stack.arrange(self._stack.fitting(view.width()) if self._zoom is None else self._zoom * page_stack.ACTUAL)
        for bar, whole, seen in (
            (self.verticalScrollBar(), self._stack.height, view.height()),
            (self.horizontalScrollBar(), 0.0 if fitting else self._stack.width, view.width()),
        ):
            bar.setRange(0, max(0, round(whole - seen)))
            bar.setPageStep(seen)
            bar.setSingleStep(self.fontMetrics().height() * 2)
        self.viewport().update()

    def _go_to_middle(self, middle: tuple[int, float]) -> None:
        self.verticalScrollBar().setValue(round(self._stack.at(middle) - self.viewport().height() / 2))
        side = self.horizontalScrollBar()
        side.setValue(side.maximum() // 2)

    def go_to(self, number: int) -> None:
        """Go to the top of a page."""
        if self.count:
            number = max(0, min(self.count - 1, number))
            self.verticalScrollBar().setValue(round(self._stack.top(number) - page_stack.GAP))

    def _bring_into_sight(self, patch: "Patch") -> None:
        if patch.page >= self.count:
            return
        rect, view = self._stack.patch(patch, self._view()), self.viewport().rect()
        if rect.top() < tokens.XL or rect.bottom() > view.height() - tokens.XL:
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + rect.center().y() - view.height() / 3))
        if rect.left() < 0 or rect.right() > view.width():
            side = self.horizontalScrollBar()
            side.setValue(round(side.value() + rect.center().x() - view.width() / 2))

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in sight with their marks."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colours = tokens.now()
        painter.fillRect(event.rect(), QColor(colours.sunken))
        for number in self._stack.in_sight(self._view()):
            self._paint_page(painter, number, colours)
        order = sorted(range(len(self._marks)), key=lambda number: number == self._current)  # the current one on top
        for number in order:
            self._paint_mark(painter, number)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def _paint_page(self, painter: QPainter, number: int, colours: tokens.Colours) -> None:
        rect = self._stack.rect(number, self._view())
        painter.fillRect(rect, QColor(tokens.LIGHT.surface))
        drawn = self._images.get(number)
        if drawn is not None:
            ratio = self.devicePixelRatioF()
            is_exact = abs(drawn[1].width() - rect.width() * ratio) < 2
            painter.drawImage(QRectF(rect.topLeft(), QSizeF(drawn[1].size()) / ratio) if is_exact else rect, drawn[1])
        else:
            painter.setPen(QColor(tokens.LIGHT.muted))
            said = self._failed.get(number) or words.number(number + 1)
            room = rect.adjusted(tokens.L, tokens.L, -tokens.L, -tokens.L)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap), said)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _paint_mark(self, painter: QPainter, number: int) -> None:
        is_current = number == self._current
        for rect in self.mark_rects(number):
            if not rect.intersects(QRectF(self.viewport().rect())):
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.LIGHT.mark))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.drawRoundedRect(rect, 2, 2)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            edge = QColor(tokens.LIGHT.accent if is_current else tokens.LIGHT.role)
            painter.setPen(QPen(edge, 2 if is_current else 1))
            painter.drawRoundedRect(rect, 2, 2)

    # ------------------------------------------------------------------ what moves it

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Show what has come into sight, and let go of pictures that are far away."""
        self.viewport().update()
        seen = self._stack.in_sight(self._view())
        near = range(seen.start - _KEPT, seen.stop + _KEPT)
        self._images = {number: kept for number, kept in self._images.items() if number in near}
        page = self._stack.page_at(self._view())
        if page != self._page:
            self._page = page
            self.paged.emit()
        self.wants.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages into another width."""
        middle = self._stack.middle(self._view())
        was_at_top = self.verticalScrollBar().value() == 0
        super().resizeEvent(event)
        self._arrange()
        if self.fits_width and not was_at_top:
            self._go_to_middle(middle)
        self.zoomed.emit()
        self.wants.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.step_scale(is_in=event.angleDelta().y() > 0)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the pages, or scroll."""
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        has_side = self.horizontalScrollBar().maximum() > 0
        goals: dict[int, int] = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.count - 1}
        if not has_side:
            goals |= {Qt.Key.Key_Left: self._page - 1, Qt.Key.Key_Right: self._page + 1}
        goal = goals.get(event.key())
        if is_plain and goal is not None:
            self.go_to(goal)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew in another theme or language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return a size in which a page can be read."""
        return QSize(480, 600)
