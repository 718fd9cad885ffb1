"""A pane for long texts of the program itself: cards of models, licences, help. Follows no link and loads nothing."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QTextBrowser, QWidget

from classifyme_desktop.ui.style import tokens


class ReadingPane(QTextBrowser):
    """``page_asked`` carries the name of another page of the help that a link leads to."""

    page_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setObjectName("reading")
        self.document().setDocumentMargin(tokens.L)
        self.anchorClicked.connect(self._on_link)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing: no picture, no sheet, from nowhere."""
        return None

    def _on_link(self, to: QUrl) -> None:
        name = to.toString()
        if not to.scheme() and name.isidentifier():
            self.page_asked.emit(name)

    def show_markdown(self, text: str) -> None:
        """Show a text in Markdown, from its beginning, in the colours of the theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Link, tokens.now().accent)
        self.setPalette(palette)
        self.document().setDefaultFont(self.font())
        self.setMarkdown(text)

    def show_plain(self, text: str) -> None:
        """Show a text letter by letter, from its beginning."""
        self.document().setDefaultFont(self.font())
        self.setPlainText(text)
