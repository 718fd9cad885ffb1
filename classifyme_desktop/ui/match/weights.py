"""How much each part of a score counts: one line with a bar that opens to six sliders, which are its legend too."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import part_words, words
from classifyme_desktop.ui.language.part_words import PARTS
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.figures import NameLine
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.stacked import StackedBar

_WHOLE: Final = 100
_REST_MS: Final = 30
_IN_A_LINE: Final = 3
_ROOMY: Final = 90  # characters


class Weights(QWidget):
    """``changed`` tells that other weights hold; while a slider is dragged at most thirty times a second."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._defaults: tuple[float, ...] = (1.0,) * len(PARTS)
        self._tells: tuple[bool, ...] = (True,) * len(PARTS)
        self._names: list[QLabel] = []
        self._shares: list[QLabel] = []
        self.sliders: list[QSlider] = []
        self.fold = parts.button(self._on_fold, "closed", "quiet")
        self.fold.setCheckable(True)
        self.bar = StackedBar()
        self.said = NameLine("muted", elide=Qt.TextElideMode.ElideRight)
        self.usual = parts.button(self.set_defaults, "reset", "quiet")
        self._open = self._sliders_part()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        self.line = self._line()  # a page adds its own controls at the end
        layout.addLayout(self.line)
        layout.addWidget(self._open)
        self._open.hide()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.changed.emit)
        self._retranslate()

    def _line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(tokens.S)
        line.addWidget(self.fold)
        line.addWidget(self.bar, 1)
        line.addWidget(self.said, 2)
        line.addWidget(self.usual)
        return line

    def _sliders_part(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(tokens.S, 0, tokens.S, tokens.XS)
        grid.setHorizontalSpacing(tokens.L)
        grid.setVerticalSpacing(tokens.S)
        for number, part in enumerate(PARTS):
            grid.addLayout(self._slider(part), number // _IN_A_LINE, number % _IN_A_LINE)
        return made

    def _slider(self, part: str) -> QGridLayout:
        swatch, name, share = parts.label(), parts.label(), parts.label(TextSize.CAPTION, tone="muted")
        icons.dress(swatch, "swatch", part)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, _WHOLE)
        slider.setPageStep(10)
        slider.setMinimumWidth(72)
        slider.valueChanged.connect(self._on_moved)
        self._names.append(name)
        self._shares.append(share)
        self.sliders.append(slider)
        grid = QGridLayout()
        grid.setSpacing(tokens.XS)
        grid.addWidget(swatch, 0, 0)
        grid.addWidget(name, 0, 1)
        grid.addWidget(share, 0, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(slider, 1, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the shares in words where there is little room; the bar says them in its tool tip."""
        super().resizeEvent(event)
        self.said.setVisible(self.width() >= _ROOMY * self.fontMetrics().averageCharWidth())

    # ------------------------------------------------------------------ what is shown

    def start_with(self, defaults: Sequence[float]) -> None:
        """Take the usual weights and show them."""
        self._defaults = tuple(defaults)
        self.set_values(self._defaults)

    def values(self) -> tuple[float, ...]:
        """Return the weights by ``PARTS``; only their proportions matter."""
        return self._defaults if self.is_usual else self._places()

    def _places(self) -> tuple[float, ...]:
        return tuple(float(slider.value()) for slider in self.sliders)

    def set_values(self, values: Sequence[float], tells: Sequence[bool] | None = None) -> None:
        """Show other weights without telling. ``tells``: for which parts the gig says something; None: as before."""
        if tells is not None:
            self._tells = tuple(tells)
        whole = sum(values) or 1.0
        for slider, value, is_told in zip(self.sliders, values, self._tells, strict=True):
            blocker = QSignalBlocker(slider)
            slider.setValue(round(value / whole * _WHOLE))
            blocker.unblock()
            slider.setEnabled(is_told)
        self._show_shares()
        if tells is not None:
            self._retranslate()

    def set_defaults(self) -> None:
        """Go back to the weights that the program starts with."""
        self.set_values(self._defaults)
        self.changed.emit()

    @property
    def is_usual(self) -> bool:
        """Return whether the weights are those that the program starts with."""
        whole = sum(self._defaults) or 1.0
        return self._places() == tuple(float(round(value / whole * _WHOLE)) for value in self._defaults)

    def open(self, *, is_open: bool) -> None:
        """Show the sliders, or the bar alone."""
        self.fold.setChecked(is_open)
        self._on_fold()

    def _on_fold(self) -> None:
        is_open = self.fold.isChecked()
        icons.dress(self.fold, "open" if is_open else "closed")
        self._open.setVisible(is_open)

    def _on_moved(self) -> None:
        self._show_shares()
        if not self._rest.isActive():
            self._rest.start()

    def shares(self) -> Mapping[str, float]:
        """Return how much each part counts, as shares of 1; what the gig says nothing for counts nothing."""
        for weights in (self.values(), self._defaults):
            told = [value if is_told else 0.0 for value, is_told in zip(weights, self._tells, strict=True)]
            if sum(told) > 0:
                return dict(zip(PARTS, (value / sum(told) for value in told), strict=True))
        return dict.fromkeys(PARTS, 0.0)

    def _show_shares(self) -> None:
        shares = self.shares()
        for part, label in zip(PARTS, self._shares, strict=True):
            label.setText(words.NUMBERS.percent(shares[part]))
        self.bar.show_widths(tuple(shares.values()))
        said = part_words.shares(shares)
        self.said.show_text(said)
        self.bar.setToolTip(said.replace(" · ", "\n"))
        self.usual.setVisible(not self.is_usual)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for part, name, slider, is_told in zip(PARTS, self._names, self.sliders, self._tells, strict=True):
            tip = part_words.told(part) if is_told else part_words.silent(part)
            name.setText(part_words.name(part))
            parts.set_tone(name, "" if is_told else "muted")
            name.setToolTip(tip)
            slider.setToolTip(tip)
            slider.setAccessibleName(self.tr("Weight of: %1").replace("%1", part_words.name(part)))
            slider.setAccessibleDescription(tip)
        self.fold.setText(self.tr("Weights"))
        self.fold.setToolTip(self.tr("Choose how much each part of the score counts"))
        self.usual.setText(self.tr("Usual", "the weights that the program starts with"))
        self.usual.setToolTip(self.tr("Back to the usual weights"))
        self._show_shares()
