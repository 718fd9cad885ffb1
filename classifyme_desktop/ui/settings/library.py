"""The settings of the library: where it lies, who reads in it, how long people are kept, and reading scans."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from classifyme_desktop import paths
from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.settings.parts import Card, column
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.choices import Choice
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.services.workspace import Workspace

_MONTHS: Final = (0, 6, 12, 24, 36, 60)
_DAYS: Final = (7, 14, 30, 60, 90, 0)
_LONGEST_NAME: Final = 40
_INSTALL: Final = 'pip install "classifyme-desktop[ocr]"'


class LibrarySettings(QWidget):
    """``told`` carries a ``Telling`` for the toast."""

    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._folder: Path | None = None
        self._next: Path | None = None
        self._recognises: bool | None = None
        self._called = ""
        self.place, self.people, self.scans = Card(), Card(), Card()
        self._make_place()
        self._make_people()
        self.recognition = parts.label(wraps=True)
        self.scans.below.addWidget(self.recognition)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column(self.place, self.people, self.scans))
        self._retranslate()

    def _make_place(self) -> None:
        self.folder = parts.label(wraps=True)
        self.folder.setTextInteractionFlags(parts.SELECTABLE)
        self.open = parts.button(self._open, "folder")
        self.choose = parts.button(self.ask_for_folder)
        self.usual = parts.button(lambda: self.choose_folder(paths.default_library()))
        self.place.below.addWidget(self.folder)
        self.place.buttons(self.open, self.choose, self.usual)
        self.next_note = self.place.note()
        self._place_note = self.place.note()

    def _make_people(self) -> None:
        self.reader = QLineEdit()
        self.reader.setMaxLength(_LONGEST_NAME)
        self.reader.setAcceptDrops(False)
        self.reader.editingFinished.connect(self._keep_reader)
        self.months = Choice()
        for months in _MONTHS:
            self.months.addItem("", months)
        self.months.activated.connect(lambda _at: self._keep_months(self.months.currentData()))
        self.days = Choice()
        for days in _DAYS:
            self.days.addItem("", days)
        self.days.activated.connect(lambda _at: self._keep_days(self.days.currentData()))
        self._reader_name = self.people.line(self.reader)
        self._months_name = self.people.line(self.months)
        self._days_name = self.people.line(self.days)
        self._reader_note, self._months_note, self._days_note = (self.people.note() for _ in range(3))

    # ------------------------------------------------------------------ the library

    def attach(self, session: Session) -> None:
        """Show the settings of an open library."""
        self._session = session
        self._folder = session.workspace.library.folder
        self.refresh()

    def detach(self) -> None:
        """Let go of the library, which is about to be closed; a name that is being typed is kept."""
        self._keep_reader()
        self._session = None

    def refresh(self) -> None:
        """Read what is set anew."""
        session = self._session
        if session is None:
            return

        def work() -> tuple[str, int, int, bool]:
            from classifyme_desktop.services import corrections, remembered, trash

            workspace = session.workspace
            months, days = remembered.retention_months(workspace), trash.days(workspace)
            return corrections.reader(workspace), months, days, workspace.recognises()

        session.tasks.start(work, lambda found: self._show(*found), self._on_failed)

    def _show(self, called: str, months: int, days: int, recognises: bool) -> None:
        self._recognises = recognises
        self._called = called
        if not self.reader.hasFocus():
            self.reader.setText(called)
        for choice, value in ((self.months, months), (self.days, days)):
            if choice.findData(value) < 0:
                choice.addItem("", value)
            choice.setCurrentIndex(choice.findData(value))
        self._retranslate()

    def _keep_reader(self) -> None:
        called = " ".join(self.reader.text().split())
        if self._session is None or called == self._called:
            return
        self._called = called

        def work(workspace: "Workspace") -> None:
            from classifyme_desktop.services import corrections

            corrections.set_reader(workspace, called)

        self._keep(work)

    def _keep_months(self, months: int) -> None:
        def work(workspace: "Workspace") -> None:
            from classifyme_desktop.services import remembered

            remembered.set_retention_months(workspace, months)

        self._keep(work)

    def _keep_days(self, days: int) -> None:
        def work(workspace: "Workspace") -> None:
            from classifyme_desktop.services import trash

            trash.set_days(workspace, days)

        self._keep(work)

    def _keep(self, work: "Callable[[Workspace], None]") -> None:
        session = self._session
        if session is not None:
            session.tasks.start(lambda: work(session.workspace), lambda _: self.refresh(), self._on_failed)

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.told.emit(Telling(words.error(error)))

    # ------------------------------------------------------------------ where it lies

    def show_folder(self, folder: Path) -> None:
        """Show where the library lies that is opened."""
        self._folder = folder
        self._retranslate()

    def _open(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def ask_for_folder(self) -> None:
        """Let the person choose the folder of the next start."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the library"))
        if chosen:
            self.choose_folder(Path(chosen))

    def choose_folder(self, folder: Path) -> None:
        """Open the library in ``folder`` from the next start on; nothing is moved."""
        try:
            paths.choose_library(folder)
        except OSError:
            self.told.emit(Telling(self.tr("The choice could not be kept. Look whether the disk is full.")))
            return
        self._next = None if folder == self._folder else folder
        self._retranslate()
        parts.announce(self, self.next_note.text())

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.place.title.setText(self.tr("Where your library is kept"))
        self.folder.setText("" if self._folder is None else names.shown(str(self._folder)))
        self.open.setText(self.tr("Open folder"))
        self.choose.setText(self.tr("Choose another folder…"))
        self.usual.setText(self.tr("Usual folder"))
        self.usual.setVisible(self._folder is not None and (self._next or self._folder) != paths.default_library())
        self.next_note.setVisible(self._next is not None)
        told = self.tr("From the next start on: %1")
        self.next_note.setText(told.replace("%1", names.shown(str(self._next))))
        self._place_note.setText(
            self.tr(
                "Everything stays on this computer. Choose a folder on a disk of this computer, not one that is "
                "copied to the internet. What is here stays here: each folder has a library of its own."
            )
        )
        self.people.title.setText(self.tr("People"))
        self._reader_name.setText(self.tr("Your name for corrections"))
        self.reader.setAccessibleName(self._reader_name.text())
        self._reader_note.setText(
            self.tr("Stands beside what you confirm or correct from now on. A short name will do.")
        )
        self._months_name.setText(self.tr("Keep people for"))
        self.months.setAccessibleName(self._months_name.text())
        for at in range(self.months.count()):
            months = int(self.months.itemData(at))
            self.months.setItemText(at, self.tr("%n month(s)", "", months) if months else self.tr("No limit"))
        self._days_name.setText(self.tr("Erase from the trash after"))
        self.days.setAccessibleName(self._days_name.text())
        for at in range(self.days.count()):
            days = int(self.days.itemData(at))
            self.days.setItemText(at, self.tr("%n day(s)", "", days) if days else self.tr("Never on its own"))
        self._days_note.setText(
            self.tr(
                "One start tells what is due in the trash, the next erases it for good. When the date of the computer "
                "has jumped, you are asked first. Original files are never touched."
            )
        )
        self._months_note.setText(self.tr("This is noted as your rule. Nobody is removed by it on their own."))
        self.scans.title.setText(self.tr("Scans and pictures of pages (OCR)"))
        self.recognition.setText(self._recognition_words())

    def _recognition_words(self) -> str:
        if self._recognises is None:
            return "…"
        if self._recognises:
            return self.tr("Installed: text is read off scanned pages. Nothing is sent anywhere for it.")
        told = self.tr(
            "Not installed: scanned pages stay without text. Install that part with: %1 – then start the program again."
        )
        return told.replace("%1", _INSTALL)
