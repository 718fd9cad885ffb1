"""What is known of the file behind a person: its state in words, name, pages and place, and how well it was read."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables import looks
from classifyme_desktop.ui.tables.figures import RoleBars
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.domain.quality import Quality
    from classifyme_desktop.services.candidate import Candidate

_CLEAN: Final = 0.9995


class FileFacts(QWidget):
    """Shows the file of a ``Candidate``; where who it is stays hidden, neither its name nor its folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._candidate: Candidate | None = None
        self._is_hidden = False
        self._quality_title = parts.label(TextSize.CAPTION, tone="muted", is_bold=True)
        self.quality = parts.label(wraps=True)
        self.bars = RoleBars()
        self.bars.is_named = False
        self._file_title = parts.label(TextSize.CAPTION, tone="muted", is_bold=True)
        self._icon = parts.label()
        self.state = parts.label(is_bold=True)
        self.sentences = parts.label(tone="muted", wraps=True)
        self.name = parts.label(wraps=True)
        self.told = parts.label(tone="muted", wraps=True)
        self.folder = parts.button(self._open_folder, kind="link")
        line = QHBoxLayout()
        line.setSpacing(tokens.S)
        line.addWidget(self._icon)
        line.addWidget(self.state)
        line.addStretch(1)
        line.addWidget(self.folder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        for widget in (self._quality_title, self.quality, self.bars):
            layout.addWidget(widget)
        layout.addSpacing(tokens.S)
        layout.addWidget(self._file_title)
        layout.addLayout(line)
        for widget in (self.sentences, self.name, self.told):
            layout.addWidget(widget)
        self._retranslate()

    def show_candidate(self, candidate: "Candidate | None", *, is_hidden: bool) -> None:
        """Show the file of another person."""
        self._candidate, self._is_hidden = candidate, is_hidden
        self._show()

    def _show(self) -> None:
        candidate = self._candidate
        if candidate is None:
            self.name.setText("")
            return
        self._show_quality(None if candidate.facts is None else candidate.facts.facts.quality)
        row = candidate.row
        is_incomplete = bool(row.incomplete)
        self.state.setText(words.state(row.state, is_incomplete=is_incomplete))
        tone = looks.tone(row.state, is_incomplete=is_incomplete)
        icons.dress(self._icon, looks.drawing(row.state, is_incomplete=is_incomplete), tone)
        parts.set_tone(self.state, tone)
        said = looks.sentences(row)
        if candidate.text_error is not None:
            said.append(words.error(candidate.text_error))
        self.sentences.setText("\n".join(said))
        self.name.setText("" if self._is_hidden else names.of_path(row.path))
        pages = self.tr("%n page(s)", "", row.page_count) if candidate.has_pages else ""
        added = self.tr("added on %1", "a file").replace("%1", words.NUMBERS.day(row.added_at))
        self.told.setText(" · ".join(filter(None, (row.kind.value.upper().replace("_", " "), pages, added))))
        for widget in (self.name, self.folder):
            widget.setVisible(not self._is_hidden)

    def _show_quality(self, quality: "Quality | None") -> None:
        shown = [] if quality is None else self._parts(quality)
        doubtful = [(name, share) for name, share in shown if share < _CLEAN]
        if quality is None:
            self.quality.setText(self.tr("No facts could be drawn out of the text."))
        elif not doubtful:
            self.quality.setText(self.tr("Read cleanly: nothing lowers the confidence."))
        elif quality.figure < _CLEAN:
            text = self.tr("The confidence is lowered to %1 of what it would be for a clean file.")
            self.quality.setText(text.replace("%1", words.NUMBERS.percent(quality.figure)))
        else:
            self.quality.setText(self.tr("Some dates are doubtful, so the experience may be counted wrongly."))
        self.bars.show_shares(doubtful)

    def _parts(self, quality: "Quality") -> "list[tuple[str, float]]":
        return [
            (self.tr("Letters", "how well they could be read"), quality.letters),
            (self.tr("Order of reading", "with several columns it is doubtful"), quality.order),
            (self.tr("Recognition (OCR)", "how sure letters were read off pictures"), quality.recognition),
            (self.tr("Completeness", "of the text of a file"), quality.completeness),
            (self.tr("Dates", "of the jobs"), quality.dates),
        ]

    def _open_folder(self) -> None:
        if self._candidate is not None:
            # A file inside an archive has no folder of its own: that of the archive is opened.
            above = Path(self._candidate.row.path).parents
            folder = next((one for one in above if one.is_dir()), above[0])
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._quality_title.setText(self.tr("How well it was read"))
        self.bars.setAccessibleName(self.tr("How well it was read"))
        self._file_title.setText(self.tr("File"))
        self.folder.setText(self.tr("Open folder"))
        self.folder.setAccessibleDescription(self.tr("Shows the folder of the original file"))
        self._show()
