"""How much each part of a score counts: three sliders, which are the legend of the bars as well."""

from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSlider, QWidget

from classifyme_desktop.ui import icons, parts, tokens, words

_COLOURS: Final = ("meaning", "keywords", "role")
_WHOLE: Final = 100
_REST_MS: Final = 30


class Weights(QWidget):
    """``changed`` tells that other weights hold; while a slider is dragged at most thirty times a second."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._defaults: tuple[float, ...] = (1.0, 1.0, 1.0)
        self._names: list[QLabel] = []
        self._shares: list[QLabel] = []
        self.sliders: list[QSlider] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.L)
        for colour in _COLOURS:
            layout.addLayout(self._slider(colour), 1)
        self.reset = parts.button(self.set_defaults, "reset", "quiet")
        layout.addWidget(self.reset)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.changed.emit)
        self._retranslate()

    def start_with(self, defaults: tuple[float, ...]) -> None:
        """Take the usual weights and show them."""
        self._defaults = defaults
        self.set_values(defaults)

    def _slider(self, colour: str) -> QGridLayout:
        swatch, name, share = parts.label(), parts.label(), parts.label(tone="muted")
        icons.dress(swatch, "swatch", colour)
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

    def values(self) -> tuple[float, float, float]:
        """Return the weights; only their proportions matter."""
        meaning, keywords, role = (float(slider.value()) for slider in self.sliders)
        return meaning, keywords, role

    def set_values(self, values: tuple[float, ...]) -> None:
        """Show other weights without telling."""
        for slider, value in zip(self.sliders, values, strict=True):
            blocker = QSignalBlocker(slider)
            slider.setValue(round(value * _WHOLE))
            blocker.unblock()
        self._show_shares()

    def set_defaults(self) -> None:
        """Go back to the weights that the program starts with."""
        self.set_values(self._defaults)
        self.changed.emit()

    def _on_moved(self) -> None:
        self._show_shares()
        if not self._rest.isActive():
            self._rest.start()

    def _show_shares(self) -> None:
        values = self.values()
        whole = sum(values)
        shares = [value / whole for value in values] if whole else list(self._defaults)
        for label, share in zip(self._shares, shares, strict=True):
            label.setText(words.NUMBERS.percent(share))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        said = (self.tr("Meaning"), self.tr("Keywords"), self.tr("Role"))
        told = (
            self.tr("How near the CV is to the gig in meaning"),
            self.tr("How many of the gig's telling words the CV holds"),
            self.tr("How well the roles of the CV and the gig agree"),
        )
        for name, slider, title, tip in zip(self._names, self.sliders, said, told, strict=True):
            name.setText(title)
            name.setToolTip(tip)
            slider.setToolTip(tip)
            slider.setAccessibleName(self.tr("Weight of: %1").replace("%1", title))
            slider.setAccessibleDescription(tip)
        self.reset.setText(self.tr("Reset"))
        self.reset.setToolTip(self.tr("Back to the usual weights"))
        self._show_shares()
