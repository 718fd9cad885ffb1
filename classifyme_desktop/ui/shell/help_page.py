"""The help, offline: one short page for each screen, in the language of the window."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from classifyme_desktop import paths
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.reading import ReadingPane

# The names of the files in ``resources/help/<language>/``, in the order of the list.
TOPICS: Final = ("start", "library", "candidate", "gigs", "review", "insights", "learning", "settings", "keyboard")
_TOPIC: Final = Qt.ItemDataRole.UserRole


class HelpPage(QWidget):
    """``left`` wants to go back to where the person was. ``open`` one of ``TOPICS``."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._code = "en"
        self.title = parts.label(TextSize.TITLE, is_bold=True)
        self.back = parts.button(self.left.emit, "back")
        self.list, self.text = QListWidget(), ReadingPane()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for topic in TOPICS:
            QListWidgetItem(self.list).setData(_TOPIC, topic)
        self.list.currentItemChanged.connect(lambda _now, _before: self._show())
        self.text.page_asked.connect(self.open)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.back)
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        splitter.setHandleWidth(tokens.M)
        splitter.addWidget(self.list)
        splitter.addWidget(self.text)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([220, 800])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.XL, tokens.L, tokens.XL, tokens.L)
        layout.setSpacing(tokens.M)
        layout.addLayout(head)
        layout.addWidget(splitter, 1)
        self._retranslate()

    @property
    def topic(self) -> str:
        """Return the page that is open."""
        row = self.list.currentItem()
        return TOPICS[0] if row is None else str(row.data(_TOPIC))

    def open(self, topic: str) -> None:
        """Open a page; the first one for a name that is not known."""
        self.list.setCurrentRow(TOPICS.index(topic) if topic in TOPICS else 0)

    def speak(self, code: str) -> None:
        """Show the pages in a language, ``en`` or ``fr``."""
        self._code = code
        self._show()

    def _show(self) -> None:
        path = paths.help_pages(self._code) / f"{self.topic}.md"
        self.text.show_markdown(path.read_text(encoding="utf-8"))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes, and write in another size."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange and self.list.currentItem() is not None:
            self._show()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("How does this work?"))
        self.back.setText(self.tr("Back"))
        self.list.setAccessibleName(self.tr("Pages of the help"))
        self.text.setAccessibleName(self.tr("Help"))
        called = (
            self.tr("First steps"),
            self.tr("Library"),
            self.tr("One person"),
            self.tr("Gigs and ranking"),
            self.tr("Review"),
            self.tr("Insights"),
            self.tr("Learning"),
            self.tr("Settings"),
            self.tr("Keyboard"),
        )
        for at, text in enumerate(called):
            row = self.list.item(at)
            if row is not None:
                row.setText(text)
