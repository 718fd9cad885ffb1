"""One gig: its text, the people ranked for it, the weights of the score, and the details of one person."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from classifyme_desktop.ui import names, parts, tokens, words
from classifyme_desktop.ui.details import DetailPane
from classifyme_desktop.ui.figures import NameLine
from classifyme_desktop.ui.ranked_cells import RankedCells
from classifyme_desktop.ui.ranked_table import Column, RankedTable
from classifyme_desktop.ui.resume_list import SharedTable
from classifyme_desktop.ui.session import Session
from classifyme_desktop.ui.tokens import TextSize
from classifyme_desktop.ui.weights import Weights

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig import Gig
    from classifyme_desktop.domain.resume import FileRow
    from classifyme_desktop.services.ranked_list import RankedList

_SHARES: Final[dict[int, int]] = {Column.RANK: 11, Column.FILE: 27, Column.ROLE: 31, Column.SCORE: 11, Column.PARTS: 20}

_ROOMY: Final = 90  # characters


class GigView(QWidget):
    """Signals carry no more than the wish, the page knows the current gig; ``file_asked`` carries the id of a file."""

    rank_asked = Signal()
    export_asked = Signal()
    remove_asked = Signal()
    problems_asked = Signal()
    file_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._gig: Gig | None = None
        self.ranked: RankedList | None = None
        self._unread = 0
        self.table = RankedTable(self._fetch, self._name_role, self)
        self.list = SharedTable(_SHARES)
        self.list.setModel(self.table)
        self.list.setItemDelegate(RankedCells(self.list))
        self.list.horizontalHeader().setSectionsClickable(False)
        self.list.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.list.activated.connect(self._on_activated)
        self.detail = DetailPane()
        self._make_controls()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addLayout(self._head())
        layout.addLayout(self._tabs_line())
        layout.addWidget(self._stack(), 1)
        self._retranslate()

    def _make_controls(self) -> None:
        self.title = NameLine(is_bold=True)
        self._role = NameLine("muted")
        self.rank = parts.button(self.rank_asked.emit, "people", "primary")
        self.export = parts.button(self.export_asked.emit, "export")
        self.remove = parts.button(self.remove_asked.emit, "remove", "quiet")
        self.people_tab = self._tab(0)
        self.text_tab = self._tab(1)
        self._tabs = QButtonGroup(self)
        for tab in (self.people_tab, self.text_tab):
            self._tabs.addButton(tab)
        self.weights = Weights()
        self.weights.changed.connect(self._on_weighed)
        self.summary = parts.label(TextSize.CAPTION, tone="muted")
        self.problems = parts.button(self.problems_asked.emit, kind="link")
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)
        self._hint = parts.label(tone="muted", wraps=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _tab(self, number: int) -> QPushButton:
        made = parts.button(lambda: self._pages.setCurrentIndex(number), kind="tab")
        made.setCheckable(True)
        return made

    def _head(self) -> QHBoxLayout:
        names_part = QVBoxLayout()
        names_part.setSpacing(0)
        names_part.addWidget(self.title)
        names_part.addWidget(self._role)
        head = QHBoxLayout()
        head.setSpacing(tokens.S)
        head.addLayout(names_part, 1)
        for button in (self.remove, self.export, self.rank):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _tabs_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(tokens.XS)
        line.addWidget(self.people_tab)
        line.addWidget(self.text_tab)
        line.addStretch(1)
        line.addWidget(self.summary)
        line.addWidget(self.problems)
        return line

    def _stack(self) -> QStackedWidget:
        people = QWidget()
        layout = QVBoxLayout(people)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.weights)
        layout.addWidget(self.list, 1)
        empty = QWidget()
        hint = QVBoxLayout(empty)
        hint.addStretch(1)
        hint.addWidget(self._hint)
        hint.addStretch(2)
        self._people = QStackedWidget()
        self._people.addWidget(people)
        self._people.addWidget(empty)
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        splitter.setHandleWidth(tokens.M)
        splitter.addWidget(self._people)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 13)
        splitter.setStretchFactor(1, 7)
        splitter.setSizes([580, 240])
        self._pages = QStackedWidget()
        self._pages.addWidget(splitter)
        self._pages.addWidget(self.text)
        return self._pages

    # ------------------------------------------------------------------ what is shown

    def attach(self, session: Session, defaults: tuple[float, ...]) -> None:
        """Take people from an open library; ``defaults`` are the usual weights."""
        self._session = session
        self.detail.attach(session)
        self.weights.start_with(defaults)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self.ranked = None
        self.table.show(None)
        self.detail.clear()

    def show_gig(self, gig: "Gig", ranked: "RankedList | None", unread: int) -> None:
        """Show a gig, with its ranking when it has one; ``unread`` files could not be read and are not ranked."""
        self._gig, self.ranked, self._unread = gig, ranked, unread
        self.title.show_text(names.shown(gig.title))
        self.text.setPlainText(names.of_text(gig.text))
        self.table.show(ranked)
        self.detail.clear()
        if ranked is not None:
            self.weights.set_values(ranked.shares())
        self._show_words()
        tab = self.text_tab if ranked is None else self.people_tab
        tab.setChecked(True)
        self._pages.setCurrentIndex(1 if ranked is None else 0)
        self._people.setCurrentIndex(0 if ranked is not None and len(ranked) else 1)
        self._show_detail()
        self.set_busy(is_busy=False)
        if ranked is not None and len(ranked):
            self.list.setCurrentIndex(self.table.index(0, 0))
            self.list.scrollToTop()

    def set_busy(self, *, is_busy: bool) -> None:
        """Keep the person from starting the same work twice."""
        self.rank.setEnabled(not is_busy)
        self.export.setEnabled(not is_busy and self.ranked is not None and len(self.ranked) > 0)

    def _fetch(self, resume_ids: Sequence[int]) -> "list[FileRow]":
        assert self._session is not None
        return self._session.shelf.rows_of_resumes(resume_ids)

    def _name_role(self, role_id: str) -> str:
        return role_id if self._session is None else self._session.role(role_id)

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        file = self.table.file_at(now.row()) if now.isValid() and self.ranked is not None else None
        self.detail.show_file(None if file is None else file.file_id)

    def _on_activated(self, index: QModelIndex) -> None:
        file = self.table.file_at(index.row())
        if file is not None:
            self.file_asked.emit(file.file_id)

    def _show_detail(self) -> None:
        # In a small window the list keeps the room; Enter opens the file in the library.
        has_room = self.width() >= _ROOMY * self.fontMetrics().averageCharWidth()
        self.detail.setVisible(has_room and self.ranked is not None and len(self.ranked) > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the details where there is room for them."""
        super().resizeEvent(event)
        self._show_detail()

    def _on_weighed(self) -> None:
        if self.ranked is not None:
            self.table.weigh(*self.weights.values())

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.table.repaint()
        super().changeEvent(event)

    def _show_words(self) -> None:
        gig = self._gig
        if gig is None:
            return
        role = self.tr("Role not clear") if gig.role_id is None else self._name_role(gig.role_id)
        share = "" if gig.role_id is None or gig.confidence is None else words.NUMBERS.percent(gig.confidence)
        self._role.show_text(" · ".join(filter(None, (role, share, words.NUMBERS.moment(gig.created_at)))))
        ranked = self.ranked
        self.summary.setText("" if ranked is None else self.tr("%n person(s) ranked", "", len(ranked)))
        self.problems.setVisible(ranked is not None and self._unread > 0)
        self.problems.setText(self.tr("%n file(s) could not be read and are not ranked", "", self._unread))
        if ranked is None:
            self._hint.setText(self.tr("Nobody is ranked for this gig yet. Press “Rank people”."))
        else:
            self._hint.setText(self.tr("There is nobody to rank yet. Add CVs to the library first."))

    def _retranslate(self) -> None:
        self.rank.setText(self.tr("Rank people"))
        self.export.setText(self.tr("Export shortlist…"))
        self.remove.setText(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Remove this gig; it can be taken back"))
        self.people_tab.setText(self.tr("People"))
        self.text_tab.setText(self.tr("Job description"))
        self.list.setAccessibleName(self.tr("People ranked for this gig"))
        self.text.setAccessibleName(self.tr("Job description"))
        self._show_words()

    def suggested_name(self) -> str:
        """Return a file name for the shortlist of this gig."""
        title = "" if self._gig is None else self._gig.title
        plain = "".join(one if one.isalnum() else "-" for one in title).strip("-")
        return Path("-".join(filter(None, [self.tr("shortlist"), *plain.split("-")]))[:60] + ".xlsx").name
