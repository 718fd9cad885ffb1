"""The parts of the library page and where they stand. What they do together is ``library.page``."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from classifyme_desktop.ui.candidate.details import DetailPane
from classifyme_desktop.ui.library.attention import Attention
from classifyme_desktop.ui.library.batch import BatchBar
from classifyme_desktop.ui.library.changes import Changes
from classifyme_desktop.ui.library.facets import Facets
from classifyme_desktop.ui.library.form import Form
from classifyme_desktop.ui.library.import_bar import ImportBar
from classifyme_desktop.ui.library.imports import LibraryImports
from classifyme_desktop.ui.library.pairs import Pairs
from classifyme_desktop.ui.library.search_bar import SearchBar
from classifyme_desktop.ui.library.side_by_side import SideBySide
from classifyme_desktop.ui.library.trash_note import TrashNote
from classifyme_desktop.ui.library.welcome import Welcome
from classifyme_desktop.ui.library.work import Work
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.resume_list import ResumeList
from classifyme_desktop.ui.tables.resume_table import ResumeTable
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.chips import Chips

if TYPE_CHECKING:
    from classifyme_desktop.domain.resume import FileRow

_ROOMY: Final = 1_030  # units: a page so wide has room for the facets, the list and the details side by side


class LibraryFrame(QWidget):
    """Makes the parts and puts them in their places."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.table = ResumeTable(self._fetch, self._name_role, self)
        self.list = ResumeList(self.table)
        self.detail = DetailPane()
        self._wants_details: bool | None = None
        self._make_controls()
        self._lay_out()

    def _fetch(self, ids: Sequence[int]) -> "list[FileRow]":
        raise NotImplementedError

    def _name_role(self, role_id: str) -> str:
        raise NotImplementedError

    # ------------------------------------------------------------------ room for the details

    def want_details(self, is_wanted: bool | None) -> None:
        """Show or hide the details beside the list; None: show them where there is room for both."""
        self._wants_details = is_wanted
        self._fit_details()

    def _fit_details(self) -> None:
        has_room = self.width() >= tokens.scaled(_ROOMY)
        is_shown = has_room if self._wants_details is None else self._wants_details
        self.detail.setVisible(is_shown)
        self.batch.show_details(is_shown=is_shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the details give way to the list where the window is narrow."""
        super().resizeEvent(event)
        self._fit_details()

    def changeEvent(self, event: QEvent) -> None:
        """Let the details give way where the letters are large."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_details()

    # ------------------------------------------------------------------ the parts

    def _make_controls(self) -> None:
        self.title = parts.label(TextSize.TITLE, is_bold=True)
        self.add_folder = parts.button(_nothing, "add-folder", "primary")
        self.add_files = parts.button(_nothing, "add-files")
        self.bar = ImportBar()
        self.imports = LibraryImports(self.bar, self)
        self.attention = Attention()
        self.search_bar = SearchBar()
        self.search = self.search_bar.line
        self.facets = Facets()
        self.trash = parts.switch(lambda _is_on: None)
        self.chips = Chips()
        self.batch = BatchBar()
        self.form = Form()
        self.trash_note = TrashNote()
        self.changes = Changes(self)
        self.work = Work(self.list, self.batch, self.form, self.changes, self)
        self.pairs = Pairs(self.table)
        self.compare = SideBySide(self.list, self.batch)
        self.welcome = Welcome()
        self._none = parts.label(tone="muted", wraps=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._show_all = parts.button(_nothing)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.XL, tokens.L, tokens.XL, tokens.L)
        layout.setSpacing(tokens.M)
        head = QHBoxLayout()
        head.setSpacing(tokens.S)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.add_files)
        head.addWidget(self.add_folder)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self._files_part())
        for page in (self.pairs, self.compare):
            self._pages.addWidget(page)
        layout.addWidget(self._pages, 1)

    def _files_part(self) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.attention)
        layout.addWidget(self.search_bar)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.splitter.setHandleWidth(tokens.M)
        for widget in (self._narrowing_part(), self._list_part(), self.detail):
            self.splitter.addWidget(widget)
        for place, stretch in enumerate((0, 13, 7)):
            self.splitter.setStretchFactor(place, stretch)
        self.splitter.setSizes([245, 620, 295])
        layout.addWidget(self.splitter, 1)
        return made

    def _narrowing_part(self) -> QWidget:
        made = QWidget()
        made.setMinimumWidth(160)
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.facets, 1)
        layout.addWidget(self.trash)
        return made

    def _list_part(self) -> QWidget:
        made = QWidget()
        made.setMinimumWidth(320)
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.trash_note)
        layout.addWidget(self.chips)  # beside the facets, which do not move when the first of them is ticked
        layout.addWidget(self.batch)
        layout.addWidget(self.form)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self._nothing_part())
        layout.addWidget(self._lists, 1)
        return made

    def _nothing_part(self) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.addStretch(1)
        layout.addWidget(self._none)
        layout.addWidget(self._show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        return made


def _nothing() -> None:
    """Do nothing: the page says what a button does."""
