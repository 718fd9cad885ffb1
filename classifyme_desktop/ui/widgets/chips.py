"""What the list of files is narrowed by, as a row of chips; each takes its choice away."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout


class Chips(QWidget):
    """Hidden while nothing is chosen. ``removed`` carries the place of a chip; ``cleared`` takes all away."""

    removed = Signal(int)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self, tokens.XS)
        self.chips: list[QPushButton] = []
        self.all = parts.button(self.cleared.emit, kind="quiet")
        self._layout.addWidget(self.all)
        self._retranslate()
        self.hide()

    def show_choices(self, said: Sequence[str]) -> None:
        """Show these choices, in words. The keyboard stays at the place where it was."""
        focused = next((at for at, chip in enumerate(self.chips) if chip.hasFocus()), None)
        while len(self.chips) < len(said):
            self.chips.append(self._chip(len(self.chips)))
        self._layout.removeWidget(self.all)
        self._layout.addWidget(self.all)
        for at, chip in enumerate(self.chips):
            chip.setVisible(at < len(said))
            if at < len(said):
                chip.setText(said[at].replace("&", "&&"))
                chip.setAccessibleName(self.tr("Remove the filter %1").replace("%1", said[at]))
                chip.setToolTip(self.tr("Remove this filter"))
        self.all.setVisible(len(said) > 1)
        self.setVisible(bool(said))
        if focused is not None and said:
            self.chips[min(focused, len(said) - 1)].setFocus()

    def texts(self) -> list[str]:
        """Return what the chips say."""
        return [chip.text().replace("&&", "&") for chip in self.chips if not chip.isHidden()]

    def _chip(self, at: int) -> QPushButton:
        chip = parts.button(lambda: self.removed.emit(at), kind="chip")
        icons.dress(chip, "close", "muted", 12)
        self._layout.addWidget(chip)
        return chip

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.all.setText(self.tr("Clear all", "filters"))
