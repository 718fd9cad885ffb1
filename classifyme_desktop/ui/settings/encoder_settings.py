"""The encoders that can read the library: which is in use, another one put to use, one taken in from a folder."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.settings import encoder_words
from classifyme_desktop.ui.settings.parts import Card, in_groups
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.state.tasks import Progress
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.choices import Choice
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.services.encoders import Encoder
    from classifyme_desktop.services.workspace import Workspace

_HASH_LETTERS: Final = 12
_Report = tuple[str, int, int]


class EncoderSettings(Card):
    """``told`` carries a ``Telling``; ``changed`` tells that another encoder is in use, so that all was read anew."""

    told = Signal(object)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._encoders: list[Encoder] = []
        self._cancel: threading.Event | None = None
        self._reported: _Report | None = None
        self.choice = Choice()
        self.choice.activated.connect(lambda _at: self._show_current())
        self._name = self.line(self.choice)
        self.facts = parts.label(tone="muted", wraps=True)
        self.facts.setTextInteractionFlags(parts.SELECTABLE)
        self.below.addWidget(self.facts)
        self.doing = parts.label(wraps=True)
        self.bar = QProgressBar(textVisible=False)
        self.below.addWidget(self.doing)
        self.below.addWidget(self.bar)
        self.use = parts.button(self.put_to_use)
        self.stop = parts.button(self.stop_use, "stop")
        self.add = parts.button(self.ask_for_folder, "plus")
        self.remove = parts.button(self.take_out, "remove")
        self.buttons(self.use, self.stop, self.add, self.remove)
        self._note = self.note()
        self._progress: Progress[_Report] = Progress(self._on_progress, self)
        self._retranslate()
        self._show_current()

    # ------------------------------------------------------------------ the library

    def attach(self, session: Session) -> None:
        """Show the encoders of an open library."""
        self._session = session
        self.refresh()

    def detach(self) -> None:
        """Let go of the library, which is about to be closed; what was read with a new encoder is kept."""
        self.stop_use()
        self._session = None

    def refresh(self) -> None:
        """Look anew which encoders there are."""

        def work(workspace: "Workspace") -> "list[Encoder]":
            from classifyme_desktop.services import encoders

            return encoders.every(workspace)

        self._start(work, self._show)

    def _start(self, work: "Callable[[Workspace], object]", done: "Callable[..., None]") -> None:
        session = self._session
        if session is not None:
            session.tasks.start(lambda: work(session.workspace), done, self._on_failed)

    def _show(self, found: "list[Encoder]") -> None:
        self._encoders = found
        before = self.choice.currentData()
        self.choice.clear()
        for one in found:
            self.choice.addItem("", one.sha256)
        active = next((at for at, one in enumerate(found) if one.is_active), 0)
        self.choice.setCurrentIndex(max(self.choice.findData(before), 0) if before else active)
        self._retranslate()

    def _current(self) -> "Encoder | None":
        at = self.choice.currentIndex()
        return self._encoders[at] if 0 <= at < len(self._encoders) else None

    def _show_current(self) -> None:
        one, is_busy = self._current(), self._cancel is not None
        self.choice.setEnabled(one is not None and not is_busy)
        self.use.setVisible(one is not None and not one.is_active and not is_busy)
        self.remove.setVisible(one is not None and not one.is_active and not one.is_shipped and not is_busy)
        self.add.setVisible(not is_busy)
        self.stop.setVisible(is_busy)
        self.doing.setVisible(is_busy)
        self.bar.setVisible(is_busy)
        self.facts.setText("" if one is None else self._facts(one))

    def _facts(self, one: "Encoder") -> str:
        told = [
            self.tr("Came with the program.") if one.is_shipped else self.tr("Added by you."),
            self.tr("In use.", "an encoder") if one.is_active else self.tr("Not in use.", "an encoder"),
            self.tr("Licence: %1").replace("%1", names.shown(one.licence)),
            f"SHA-256: {in_groups(one.sha256)}",
        ]
        if not one.is_active and one.encoded:
            read = self.tr("%1 of %2 texts are read with it already.")
            told.insert(2, read.replace("%1", words.number(one.encoded)).replace("%2", words.number(one.total)))
        return "\n".join(told)

    # ------------------------------------------------------------------ what is done

    def put_to_use(self) -> None:
        """Read the whole library with the encoder that is chosen; the one before stays in use until the end."""
        one = self._current()
        if one is None or self._session is None or self._cancel is not None:
            return
        cancel = self._cancel = threading.Event()
        named, report = "shipped" if one.is_shipped else one.sha256, self._progress.report
        self._on_progress(("encoding", 0, 0))

        def work(workspace: "Workspace") -> object:
            from classifyme_desktop.services import reencode

            return reencode.use(workspace, named, lambda what, done, total: report((what, done, total)), cancel)

        self._show_current()
        self._start(work, lambda _: self._on_used())

    def stop_use(self) -> None:
        """Stop putting an encoder to use; what was read is kept for the next time."""
        if self._cancel is not None:
            self._cancel.set()
            self.stop.setEnabled(False)

    def _on_progress(self, reported: _Report) -> None:
        what, done, total = self._reported = reported
        self.doing.setText(encoder_words.doing(what))
        self.bar.setMaximum(total)
        self.bar.setValue(done)

    def _on_used(self) -> None:
        self._end()
        self.told.emit(Telling(self.tr("Another encoder is in use now. Everything was read anew with it.")))
        self.changed.emit()

    def _end(self) -> None:
        self._cancel = self._reported = None
        self.stop.setEnabled(True)
        self._show_current()
        self.refresh()

    def _on_failed(self, error: ClassifyMeError) -> None:
        if self._cancel is not None:
            self._end()
        self.told.emit(Telling(encoder_words.error(error)))

    def ask_for_folder(self) -> None:
        """Let the person choose the folder of an encoder."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of an encoder"))
        if chosen:
            self.take_in(Path(chosen))

    def take_in(self, folder: Path) -> None:
        """Copy the encoder in ``folder`` into the library, after it was checked."""

        def work(workspace: "Workspace") -> object:
            from classifyme_desktop.services import encoders

            return encoders.add(workspace, folder)

        self._start(work, lambda _: self.refresh())

    def take_out(self) -> None:
        """Remove the encoder that is chosen from the library; the files that it was taken from stay where they are."""
        one = self._current()
        if one is None:
            return
        sha256 = one.sha256

        def work(workspace: "Workspace") -> None:
            from classifyme_desktop.services import encoders

            encoders.remove(workspace, sha256)

        self._start(work, lambda _: self.refresh())

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Encoder"))
        self._name.setText(self.tr("Reads with"))
        self.choice.setAccessibleName(self.tr("Encoder"))
        self.bar.setAccessibleName(self.tr("How far the encoder is"))
        for at, one in enumerate(self._encoders):
            name = (
                names.shown(one.name) if one.is_shipped else f"{names.shown(one.name)} · {one.sha256[:_HASH_LETTERS]}"
            )
            self.choice.setItemText(at, self.tr("%1 (in use)").replace("%1", name) if one.is_active else name)
        self.use.setText(self.tr("Put to use"))
        self.stop.setText(self.tr("Stop"))
        self.add.setText(self.tr("Add an encoder…"))
        self.remove.setText(self.tr("Remove encoder"))
        self._note.setText(
            self.tr(
                "The encoder turns texts into numbers that can be compared. Another one has to read the whole library "
                "first; until then the one in use goes on, and you can stop at any time."
            )
        )
        if self._reported is not None:
            self._on_progress(self._reported)
        self._show_current()
