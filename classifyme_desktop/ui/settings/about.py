"""What the program is: its version and licence, the promise that nothing leaves, and the open-source notices."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.settings.parts import Card, column
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.reading import ReadingPane

if TYPE_CHECKING:
    from classifyme_desktop.services.notices import Notice

_LINES: Final = 18  # of a notice in sight
_LICENCE: Final = "AGPL-3.0-or-later"


class AboutSettings(QWidget):
    """Shows what ``services.notices`` tells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._version = ""
        self.program, self.packages = Card(), Card()
        self.program.below.addLayout(self._head())
        self.promise = parts.label(wraps=True)
        self.licence = parts.label(tone="muted", wraps=True)
        self.program.below.addWidget(self.promise)
        self.program.below.addWidget(self.licence)
        self._note = self.packages.note()
        self.list, self.text = QListWidget(), ReadingPane()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda now, _before: self._show_notice(now))
        line = QHBoxLayout()
        line.setSpacing(tokens.M)
        line.addWidget(self.list, 2)
        line.addWidget(self.text, 3)
        self.packages.below.addLayout(line)
        self.list.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column(self.program, self.packages))
        self._retranslate()

    def _head(self) -> QHBoxLayout:
        mark, self.name = parts.label(), parts.label(TextSize.TITLE, is_bold=True)
        icons.dress(mark, "app", "text", 48)
        self.name.setText("ClassifyMe Desktop")
        self.version = parts.label(tone="muted")
        words_part = QVBoxLayout()
        words_part.setSpacing(0)
        words_part.addWidget(self.name)
        words_part.addWidget(self.version)
        head = QHBoxLayout()
        head.setSpacing(tokens.M)
        head.addWidget(mark)
        head.addLayout(words_part, 1)
        return head

    def attach(self, session: Session) -> None:
        """Read the notices of what is installed."""

        def work() -> "tuple[str, list[Notice]]":
            from classifyme_desktop.services import notices

            return notices.version(), notices.every()

        session.tasks.start(work, lambda found: self._show(*found), lambda _: None)

    def _show(self, version: str, found: "list[Notice]") -> None:
        self._version = version
        self.list.clear()
        for one in found:
            row = QListWidgetItem(" · ".join(part for part in (one.name, one.licence) if part), self.list)
            row.setToolTip(one.version)
            row.setData(Qt.ItemDataRole.UserRole, one)
        self.list.setCurrentRow(0)
        self._retranslate()

    def _show_notice(self, row: QListWidgetItem | None) -> None:
        if row is None:
            return
        one: Notice = row.data(Qt.ItemDataRole.UserRole)
        head = f"{one.name} {one.version}\n{one.licence}\n\n"
        self.text.show_plain(
            head + names.of_text(one.text or self.tr("The package came without the text of its licence."))
        )

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.program.title.setText(self.tr("About the program"))
        self.version.setText(
            self.tr("Version %1").replace("%1", self._version) if self._version else self.tr("From its source")
        )
        self.promise.setText(
            self.tr(
                "Everything stays on this computer. The program has no account and opens no connection: files, texts "
                "and what you decide are in your library folder and nowhere else."
            )
        )
        told = self.tr("Free software under the licence %1: you may use, study, share and change it.")
        self.licence.setText(told.replace("%1", _LICENCE))
        self.packages.title.setText(self.tr("Open-source notices"))
        self._note.setText(self.tr("The program stands on the work of these people. Thank you."))
        self.list.setAccessibleName(self.tr("Packages and their licences"))
        self.text.setAccessibleName(self.tr("Text of the licence"))
