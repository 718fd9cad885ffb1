"""The library: imports, filters, search, the table of files and the details of one."""

import time
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from classifyme_desktop.errors import ClassifyMeError, UsageError
from classifyme_desktop.services.library import READ, SortBy, View
from classifyme_desktop.ui import chips, parts, tokens, words
from classifyme_desktop.ui.chips import Chips
from classifyme_desktop.ui.details import DetailPane
from classifyme_desktop.ui.import_bar import ImportBar
from classifyme_desktop.ui.importer import Importer, Standing
from classifyme_desktop.ui.resume_list import ResumeList
from classifyme_desktop.ui.resume_table import ResumeTable
from classifyme_desktop.ui.search_bar import SearchBar
from classifyme_desktop.ui.session import Session
from classifyme_desktop.ui.tokens import TextSize
from classifyme_desktop.ui.welcome import Welcome

if TYPE_CHECKING:
    from classifyme_desktop.domain.resume import FileRow, ImportId
    from classifyme_desktop.services.ingest import Report

_REST_S: Final = 0.7  # between two looks at the library while an import runs
_REST_RATIO: Final = 20  # and at least so many times what the last look took
_TYPING_MS: Final = 60
_ENDINGS: Final = "pdf docx doc odt rtf html htm txt eml msg json zip png jpg jpeg tif tiff".split()


class LibraryPage(QWidget):
    """``changed`` tells the other pages that files were added."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: Session | None = None
        self._unfinished: tuple[ImportId, int] | None = None
        self._total = 0
        self._next_look = 0.0
        self.table = ResumeTable(self._fetch, self._name_role, self)
        self.list = ResumeList(self.table)
        self.detail = DetailPane()
        self._make_controls()
        self._lay_out()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.refresh)
        self._connect()
        self._retranslate()
        self._show_files(is_any=False)
        self.setEnabled(False)

    def _make_controls(self) -> None:
        self.title = parts.label(TextSize.TITLE, is_bold=True)
        self.add_folder = parts.button(self.ask_for_folder, "add-folder", "primary")
        self.add_files = parts.button(self.ask_for_files, "add-files")
        self.bar = ImportBar()
        self.search_bar = SearchBar()
        self.search = self.search_bar.line
        self.chips = Chips()
        self.welcome = Welcome()
        self._none = parts.label(tone="muted", wraps=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._show_all = parts.button(self.show_all)

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
        layout.addWidget(self._pages, 1)

    def _files_part(self) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.search_bar)
        layout.addWidget(self.chips)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._splitter.setHandleWidth(tokens.M)
        self._lists = QStackedWidget()
        self._lists.setMinimumWidth(320)
        self._lists.addWidget(self.list)
        self._lists.addWidget(self._nothing_part())
        self._splitter.addWidget(self._lists)
        self._splitter.addWidget(self.detail)
        self._splitter.setStretchFactor(0, 13)
        self._splitter.setStretchFactor(1, 7)
        self._splitter.setSizes([700, 330])
        layout.addWidget(self._splitter, 1)
        return made

    def _nothing_part(self) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.addStretch(1)
        layout.addWidget(self._none)
        layout.addWidget(self._show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        return made

    def _connect(self) -> None:
        self.list.chosen.connect(self.detail.show_file)
        self.detail.unlock_asked.connect(self.ask_for_password)
        self.list.sorted.connect(self.refresh)
        self.chips.chosen.connect(self.refresh)
        self.search_bar.typed.connect(self._typing.start)
        self.welcome.folder_asked.connect(self.ask_for_folder)
        self.welcome.files_asked.connect(self.ask_for_files)
        self.welcome.samples_asked.connect(self.add_samples)
        self.bar.stopped.connect(self.stop)
        self.bar.continued.connect(self._continue)
        self.bar.forgotten.connect(self._forget)

    # ------------------------------------------------------------------ the library

    def attach(self, session: Session) -> None:
        """Show an open library."""
        self._session = session
        self.importer = Importer(session, self)
        self.importer.started.connect(self.refresh)
        self.importer.changed.connect(self._on_progress)
        self.importer.ended.connect(self._on_ended)
        self.importer.failed.connect(self._on_failed)
        self.detail.attach(session)
        self.search_bar.saver.attach(session)
        self.setEnabled(True)
        self.refresh()
        session.tasks.start(self._find_unfinished, self._on_unfinished, self.bar.show_error)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed: stop what runs and look no more."""
        if self._session is not None:
            self.importer.cancel()
        self._typing.stop()
        self._session = None
        self.detail.clear()
        self.table.show(array("q"))

    def view(self) -> View:
        """Return what is asked of the library."""
        return View(
            sort_by=SortBy(self.list.sort_by()),
            is_descending=self.list.is_descending,
            states=self.chips.states(),
            typed=self.search.text(),
        )

    def refresh(self) -> None:
        """Look at the library and show what is asked of it."""
        if self._session is None:
            return
        started = time.monotonic()
        shelf = self._session.shelf
        try:
            counts = shelf.counts()
            ids = shelf.ids(self.view())
        except UsageError as error:
            self.search_bar.show_note(words.error(error))
            return
        except ClassifyMeError as error:
            self.bar.show_error(error)
            return
        self.search_bar.show_note("")
        self._total = sum(counts.values())
        self.chips.show_counts(counts)
        self.list.show_ids(ids)
        self._lists.setCurrentIndex(0 if ids else 1)
        is_running = self.importer.is_running
        self._none.setText(self._words_for_none(is_first=is_running and not self._total))
        self._show_all.setVisible(self._total > 0)
        self._show_files(is_any=self._total > 0 or is_running)
        self.detail.mark(self.search.text())
        self.detail.show_file(self.list.current_id())
        now = time.monotonic()
        self._next_look = now + max(_REST_S, _REST_RATIO * (now - started))

    def _show_files(self, *, is_any: bool) -> None:
        self._pages.setCurrentIndex(1 if is_any else 0)
        for button in (self.add_files, self.add_folder):  # the welcome has its own
            button.setVisible(is_any)

    def show_problems(self) -> None:
        """Show the files that could not be read."""
        self.search.clear()
        self.chips.choose(chips.PROBLEM)

    def show_file(self, file_id: int) -> None:
        """Show one file among all."""
        self.show_all()
        self.list.choose(file_id)
        self.list.setFocus()

    def show_all(self) -> None:
        """Show all files."""
        self.search.clear()
        self.chips.choose(chips.ALL)

    def search_for(self, typed: str) -> None:
        """Show what a search finds among all files."""
        self.chips.choose(chips.ALL)
        self.search.setText(typed)
        self.search.setFocus()

    def _fetch(self, ids: Sequence[int]) -> "list[FileRow]":
        assert self._session is not None
        return self._session.shelf.rows(ids)

    def _name_role(self, role_id: str) -> str:
        return role_id if self._session is None else self._session.role(role_id)

    # ------------------------------------------------------------------ imports

    def add(self, chosen: list[Path]) -> None:
        """Import files and folders."""
        if chosen and self._session is not None:
            self.importer.add(chosen)

    def add_samples(self) -> None:
        """Import the invented sample CVs and add the sample gigs."""
        from classifyme_desktop.services import demo

        if self._session is None:
            return
        workspace = self._session.workspace

        def then() -> None:
            from classifyme_desktop.services import gigs

            for path in reversed(demo.gig_files()):
                gigs.add_file(workspace, path)

        self.importer.add([demo.resume_folder()], then)

    def ask_for_password(self, path: str) -> None:
        """Let the person type the password of a locked file; it is used once and kept nowhere."""
        typed, is_given = QInputDialog.getText(
            self, self.tr("Locked file"), self.tr("Password of the file:"), QLineEdit.EchoMode.Password
        )
        if is_given and typed and self._session is not None:
            self.importer.add([Path(path)], password=typed)

    def ask_for_folder(self) -> None:
        """Let the person choose a folder."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Add a folder of CVs"))
        self.add([Path(chosen)] if chosen else [])

    def ask_for_files(self) -> None:
        """Let the person choose files."""
        kinds = (
            self.tr("CVs (%1)").replace("%1", " ".join(f"*.{ending}" for ending in _ENDINGS))
            + ";;"
            + self.tr("All files (%1)")
        )
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add CVs"), "", kinds.replace("%1", "*"))
        self.add([Path(one) for one in chosen])

    def stop(self) -> None:
        """Stop the import that runs."""
        if self._session is not None and self.importer.is_running:
            self.importer.cancel()
            self.bar.show_stopping()

    def _find_unfinished(self) -> "tuple[ImportId, int] | None":
        from classifyme_desktop.services import ingest

        assert self._session is not None
        return ingest.unfinished(self._session.workspace)

    def _on_unfinished(self, found: "tuple[ImportId, int] | None") -> None:
        if found is not None and not self.importer.is_running:
            self._unfinished = found
            self.bar.show_unfinished(found[1])

    def _continue(self) -> None:
        if self._unfinished is not None:
            self.importer.resume(*self._unfinished)
            self._unfinished = None

    def _forget(self) -> None:
        from classifyme_desktop.services import ingest

        if self._session is None or self._unfinished is None:
            return
        workspace, (import_id, _) = self._session.workspace, self._unfinished
        self._unfinished = None
        self.bar.hide()
        self._session.tasks.start(
            lambda: ingest.forget(workspace, import_id), lambda _: self.refresh(), self.bar.show_error
        )

    def _on_progress(self, standing: Standing) -> None:
        if self.bar.stop.isEnabled() or not self.bar.stop.isVisible():
            self.bar.show_progress(standing)
        if time.monotonic() >= self._next_look:
            self.refresh()

    def _on_ended(self, report: "Report | None") -> None:
        self.bar.stop.setEnabled(True)
        self.bar.show_report(report)
        self.refresh()
        self.changed.emit()
        if report is not None and report.is_cancelled:
            assert self._session is not None
            self._session.tasks.start(self._find_unfinished, self._on_stopped, self.bar.show_error)

    def _on_stopped(self, found: "tuple[ImportId, int] | None") -> None:
        if found is not None and not self.importer.is_running:
            self._unfinished = found
            self.bar.offer_more()

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.bar.stop.setEnabled(True)
        self.bar.show_error(error)
        self.refresh()
        self.changed.emit()

    def read_count(self) -> int:
        """Return how many files are read and can be ranked."""
        if self._session is None:
            return 0
        return sum(count for state, count in self._session.shelf.counts().items() if state in READ)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.table.repaint()
        super().changeEvent(event)

    def _words_for_none(self, *, is_first: bool) -> str:
        if is_first:
            return self.tr("Files appear here as soon as they are read.")
        return self.tr("No file fits the search and the filter.")

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Library"))
        self.add_folder.setText(self.tr("Add folder…"))
        self.add_files.setText(self.tr("Add files…"))
        self.list.setAccessibleName(self.tr("Files of the library"))
        self._none.setText(self._words_for_none(is_first=False))
        self._show_all.setText(self.tr("Show all files"))
