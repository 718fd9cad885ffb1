"""How to reach a person: each contact on a line of its own, to be selected and copied, or looked up in the CV."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from classifyme_desktop.ui.language import names, phones
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from classifyme_desktop.domain.profile import Contact, Fact


class ContactLines(QWidget):
    """``place_asked`` carries the characters of the text that a contact was read from."""

    place_asked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact: Contact | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.M)
        self._grid.setVerticalSpacing(tokens.XS)
        self._grid.setColumnStretch(2, 1)

    def show_contact(self, contact: "Contact | None") -> None:
        """Show the contacts of another person, None for none."""
        self._contact = contact
        while (taken := self._grid.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if contact is not None:
            self._fill(contact)

    @property
    def has_any(self) -> bool:
        """Return whether there is anything to show."""
        return self._grid.count() > 0

    def _fill(self, contact: "Contact") -> None:
        named: list[tuple[str, Sequence[Fact]]] = [
            (self.tr("E-mail"), contact.emails),
            (self.tr("Phone"), contact.phones),
            (self.tr("Link"), contact.links),
        ]
        for title, facts in named:
            for fact in facts:
                self._add(title, fact, phones.shown(fact.value) if facts is contact.phones else fact.value)

    def _add(self, title: str, fact: "Fact", said: str) -> None:
        row = self._grid.rowCount()
        label = parts.label(tone="muted")
        label.setText(title)
        value = parts.label(wraps=True)
        value.setText(names.shown(said))
        value.setAccessibleName(f"{title}: {value.text()}")
        value.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # One below the other: an address is long, and nothing in it may be broken.
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(self._show_button(title, fact), row, 1)
        self._grid.addWidget(value, row + 1, 0, 1, 3)

    def _show_button(self, title: str, fact: "Fact") -> QPushButton:
        made = parts.button(lambda: self.place_asked.emit(*fact.place), kind="link")
        made.setText(self.tr("Show", "where it stands in the CV"))
        made.setAccessibleName(self.tr("Show where this stands: %1").replace("%1", title))
        return made

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_contact(self._contact)
        super().changeEvent(event)
