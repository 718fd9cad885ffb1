"""The strip that shows the people of a role in two groups, either of which can be made a role. Knows no library."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from classifyme_desktop.services.role_split import Group


class SplitStrip(QFrame):
    """``taken`` carries the group that is to become a role."""

    taken = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._named = ""
        self.groups: Sequence[Group] = ()
        self.title = parts.label(is_bold=True, wraps=True)
        self.lines = [parts.label(wraps=True) for _ in range(2)]
        self.takes = [parts.button(partial(self._take, at)) for at in range(2)]
        self.cancel = parts.button(self.close_strip)
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.M)
        grid.setVerticalSpacing(tokens.S)
        grid.setColumnStretch(0, 1)
        for row, (line, take) in enumerate(zip(self.lines, self.takes, strict=True)):
            grid.addWidget(line, row, 0)
            grid.addWidget(take, row, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.M)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.title)
        layout.addLayout(grid)
        layout.addLayout(foot)
        self._retranslate()
        self.hide()

    def show_groups(self, named: str, groups: "Sequence[Group]") -> None:
        """Show the groups of the role that is called so."""
        self._named, self.groups = named, groups
        self._retranslate()
        self.show()
        self.takes[-1].setFocus()

    def _take(self, at: int) -> None:
        self.hide()
        self.taken.emit(self.groups[at])

    def close_strip(self) -> None:
        """Close the strip; the list has the keyboard again."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("The people of %1 in two groups", "a role").replace("%1", self._named))
        self.cancel.setText(self.tr("Cancel"))
        for line, take, group in zip(self.lines, self.takes, self.groups, strict=False):
            said = self.tr("%Ln person(s)", "in a group", len(group.resume_ids))
            titles = " · ".join(names.shown(title) for title in group.titles)
            line.setText(f"{said}: {titles}" if titles else said)
            take.setText(self.tr("Make a role of these…"))
            take.setAccessibleName(f"{take.text()} {line.text()}")
