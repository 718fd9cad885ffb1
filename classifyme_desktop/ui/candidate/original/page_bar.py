"""The lines around the pages: above, whose view is shown; below, which page, which mark, how large. Know no file."""

from collections.abc import Callable
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout


class Side(IntEnum):
    """Whose view is shown: that of a person, that of the machine, or both beside each other."""

    HUMAN = 0
    BOTH = 1
    MACHINE = 2


class SidesLine(QWidget):
    """``chosen`` carries a ``Side``."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = FlowLayout(self, tokens.XS)
        group = QButtonGroup(self)
        self.sides = [self._button(side) for side in Side]
        for button in self.sides:
            group.addButton(button)
            layout.addWidget(button)
        self.sides[Side.HUMAN].setChecked(True)
        self._retranslate()

    def _button(self, side: Side) -> QPushButton:
        made = parts.button(lambda: self.chosen.emit(int(side)), kind="tab")
        made.setCheckable(True)
        return made

    @property
    def side(self) -> Side:
        """Return whose view is chosen."""
        return next(side for side in Side if self.sides[side].isChecked())

    def show_side(self, side: Side) -> None:
        """Show whose view is open."""
        self.sides[side].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.sides[Side.HUMAN].setText(self.tr("Human sees", "the page as it looks"))
        self.sides[Side.BOTH].setText(self.tr("Side by side"))
        self.sides[Side.MACHINE].setText(self.tr("Machine reads", "the text that the models get"))


_KEYS: Final = {
    "earlier": ("Shift+F3",),
    "later": ("F3",),
    "zoom-out": ("Ctrl+-",),
    "zoom-in": ("Ctrl++", "Ctrl+="),
    "fit-width": ("Ctrl+0",),
}


class PageFoot(QWidget):
    """``mark_asked`` carries a step of marks (1 or -1); ``zoom_asked`` larger (1), smaller (-1), the view's width (0).

    F3 and Shift F3, Ctrl + and -, Ctrl 0 do the same where ``around`` or anything in it has the focus.
    """

    mark_asked = Signal(int)
    zoom_asked = Signal(int)

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self._around = around
        self._place = self._marks = (0, 0)
        self._scale = 1.0
        self.page, self.mark, self.zoom = (parts.label(TextSize.CAPTION, tone="muted") for _ in range(3))
        self.earlier = self._button("earlier", lambda: self.mark_asked.emit(-1))
        self.later = self._button("later", lambda: self.mark_asked.emit(1))
        self.smaller = self._button("zoom-out", lambda: self.zoom_asked.emit(-1))
        self.larger = self._button("zoom-in", lambda: self.zoom_asked.emit(1))
        self.fit = self._button("fit-width", lambda: self.zoom_asked.emit(0))
        self._mark_part = self._part(self.earlier, self.mark, self.later)
        self._zoom_part = self._part(self.smaller, self.zoom, self.larger, self.fit)
        keeping = self._mark_part.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)  # else the pages would jump with the first mark
        self._mark_part.setSizePolicy(keeping)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.S)
        line.addWidget(self.page)
        line.addStretch(1)
        line.addWidget(self._mark_part)
        line.addStretch(1)
        line.addWidget(self._zoom_part)
        self._retranslate()

    def _button(self, icon: str, act: Callable[[], None]) -> QPushButton:
        made = parts.button(act, kind="quiet")
        icons.dress(made, icon, gap=0)
        for key in _KEYS[icon]:
            shortcut = QShortcut(QKeySequence(key), self._around)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(made.click)
        return made

    def _part(self, *widgets: QWidget) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.XS)
        for widget in widgets:
            line.addWidget(widget)
        return made

    # ------------------------------------------------------------------ what is shown

    def show_page(self, number: int, count: int) -> None:
        """Show which page of how many is in sight, from 1; 0 of 0 for a text without pages."""
        self._place = number, count
        for widget in (self.page, self._zoom_part):
            widget.setVisible(count > 0)
        text = self.tr("Page %1 of %2").replace("%1", words.number(number))
        self.page.setText(text.replace("%2", words.number(count)))

    def show_mark(self, number: int, count: int) -> None:
        """Show which mark of how many is the current one, from 1; hidden while there are less than two."""
        self._marks = number, count
        self._mark_part.setVisible(count > 1)
        text = self.tr("Place %1 of %2", "marked in the CV").replace("%1", words.number(number))
        self.mark.setText(text.replace("%2", words.number(count)))

    def show_scale(self, scale: float) -> None:
        """Show how large pages are."""
        self._scale = scale
        self.zoom.setText(words.NUMBERS.percent(scale))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        named = (
            (self.earlier, self.tr("Place before"), "earlier"),
            (self.later, self.tr("Next place"), "later"),
            (self.smaller, self.tr("Smaller"), "zoom-out"),
            (self.larger, self.tr("Larger"), "zoom-in"),
            (self.fit, self.tr("Fit the width"), "fit-width"),
        )
        for button, name, icon in named:
            button.setAccessibleName(name)
            key = QKeySequence(_KEYS[icon][0]).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{name} ({key})")
        self.show_page(*self._place)
        self.show_mark(*self._marks)
        self.show_scale(self._scale)
