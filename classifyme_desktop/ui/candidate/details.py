"""The details of one file beside a list: its state in words, its likeliest roles, the way down the tree, its text."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from classifyme_desktop.domain.document import FileState, Reason
from classifyme_desktop.ui.candidate.facts_tree import FactsTree
from classifyme_desktop.ui.language import label_words, names, words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables import looks
from classifyme_desktop.ui.tables.figures import CutPath, NameLine, RoleBars
from classifyme_desktop.ui.widgets import marks, parts

if TYPE_CHECKING:
    from classifyme_desktop.domain.prediction import Prediction
    from classifyme_desktop.domain.resume import FileRow
    from classifyme_desktop.services.library import Details

_ROLES: Final = 5
_MOST_CHARACTERS: Final = 100_000  # of a text on the screen; a text view needs seconds for half a million


class DetailPane(QFrame):
    """Shows one file; nothing is edited here. ``unlock_asked`` carries the path of a locked file to be opened."""

    unlock_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._session: Session | None = None
        self._details: Details | None = None
        self._typed = ""
        self._make_labels()
        self.overview = QScrollArea(widgetResizable=True)
        self.overview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.overview.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.overview.setWidget(self._overview())
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.addTab(self.overview, "")
        self.tabs.addTab(self.facts, "")
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.tabs)
        splitter.addWidget(self._text_part())
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([360, 240])
        self._splitter = splitter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.L)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.name)
        layout.addLayout(self._state_line())
        layout.addWidget(self.sentence)
        layout.addWidget(self.unlock, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self.more)
        layout.addWidget(splitter, 1)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self._rest, 1)
        self.setMinimumWidth(236)
        self._retranslate()
        self.clear()

    def _make_labels(self) -> None:
        self.name = NameLine(is_bold=True)
        self._state_icon = parts.label()
        self.state = parts.label(is_bold=True)
        self.sentence = parts.label(tone="muted", wraps=True)
        self._folder = parts.button(self._open_folder, kind="link")
        self.unlock = parts.button(self._ask_to_unlock)
        self._roles_title = parts.label(TextSize.CAPTION, tone="muted", is_bold=True)
        self.roles = RoleBars()
        self.label = parts.label(is_bold=True, wraps=True)
        self._unsure = parts.label(tone="note", wraps=True)
        self._path_title = parts.label(TextSize.CAPTION, tone="muted", is_bold=True)
        self.path = CutPath()
        self._text_title = parts.label(TextSize.CAPTION, tone="muted", is_bold=True)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)
        self.facts = FactsTree()
        self.facts.place_asked.connect(self._show_place)
        self.more = QVBoxLayout()  # for what a page adds under the state
        self._rest = QWidget()
        self._nothing = parts.label(tone="muted", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _state_line(self) -> QHBoxLayout:
        line = self.state_line = QHBoxLayout()  # a page adds its own controls
        line.setSpacing(tokens.S)
        line.addWidget(self._state_icon)
        line.addWidget(self.state)
        line.addStretch(1)
        line.addWidget(self._folder)
        return line

    def _overview(self) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, tokens.S, tokens.XS, tokens.S)
        layout.setSpacing(tokens.S)
        for widget in (self.label, self._roles_title, self._unsure, self.roles, self._path_title, self.path):
            layout.addWidget(widget)
        layout.addStretch(1)
        return made

    def _text_part(self) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, tokens.S, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self._text_title)
        layout.addWidget(self.text, 1)
        made.setMinimumHeight(120)
        return made

    # ------------------------------------------------------------------ what is shown

    def attach(self, session: Session) -> None:
        """Take the details from an open library."""
        self._session = session

    def clear(self) -> None:
        """Show that no file is chosen."""
        self._details = None
        self.text.setPlainText("")
        self._set_filled(is_filled=False)

    def show_file(self, file_id: int | None) -> None:
        """Show a file of the library; one that is gone or None clears the pane."""
        if file_id is None or self._session is None:
            self.clear()
            return
        details = self._session.shelf.details(file_id)
        if details is None:
            self.clear()
        elif not details.is_like(self._details):
            self._details = details
            self._show(details)
            marks.mark(self.text, self._typed)

    def mark(self, typed: str) -> None:
        """Mark the words of a search in the text, here and in the files that are shown next."""
        if typed != self._typed:
            self._typed = typed
            marks.mark(self.text, typed)

    def _set_filled(self, *, is_filled: bool) -> None:
        for widget in (self.name, self._state_icon, self.state, self.sentence, self._folder, self._splitter):
            widget.setVisible(is_filled)
        self.unlock.setVisible(False)
        self._nothing.setVisible(not is_filled)
        self._rest.setVisible(False)

    def _show(self, details: "Details") -> None:
        self._set_filled(is_filled=True)
        row = details.row
        self._show_state(row)
        sentences = looks.sentences(row)
        if details.text_error is not None:
            sentences.append(words.error(details.text_error))
        self.sentence.setText("\n".join(sentences))
        self._show_prediction(details.prediction)
        self._show_label(row)
        has_more = details.text is not None or details.prediction is not None
        self._splitter.setVisible(has_more)
        self._rest.setVisible(not has_more)
        self._show_person(details)

    def _show_person(self, details: "Details") -> None:
        """Show what may say who the person is."""
        self.name.show_text(names.of_path(details.row.path))
        self._show_text(details.text or "")
        self.facts.show_facts(details.facts)
        self.tabs.setTabEnabled(self.tabs.indexOf(self.facts), details.facts is not None)

    def _show_state(self, row: "FileRow") -> None:
        is_incomplete = bool(row.incomplete)
        self.state.setText(words.state(row.state, is_incomplete=is_incomplete))
        tone = looks.tone(row.state, is_incomplete=is_incomplete)
        icons.dress(self._state_icon, looks.drawing(row.state, is_incomplete=is_incomplete), tone)
        parts.set_tone(self.state, tone)
        self.unlock.setVisible(row.state is FileState.NEEDS_PASSWORD and row.reason is not Reason.LOCKED_ARCHIVE)

    def _show_prediction(self, prediction: "Prediction | None") -> None:
        assert self._session is not None
        session = self._session
        is_unsure = prediction is not None and prediction.is_abstained
        self.roles.is_named = not is_unsure
        top = [(session.role(one.id), one.p) for one in prediction.top[:_ROLES]] if prediction else []
        self.roles.show_shares(top)
        steps = [(session.node(cut.id), cut.p) for _, cut in sorted(prediction.cuts.items())] if prediction else []
        self.path.show_shares([*steps, *top[:1]] if steps else [])
        self._unsure.setVisible(is_unsure)
        if prediction is not None and is_unsure:
            self._unsure.setText(words.abstention(prediction.abstention))
        self._roles_title.setVisible(prediction is not None)
        self._path_title.setVisible(bool(steps))

    def _show_label(self, row: "FileRow") -> None:
        """Say what a reader decided; the program's own answer stays below for comparison."""
        assert self._session is not None
        said = label_words.sentence(row.role_state)
        self.label.setVisible(bool(said))
        if said:
            self._unsure.hide()
            self.roles.is_named = False
            role = "" if row.role_id is None else self._session.role(row.role_id)
            self.label.setText("\n".join(filter(None, (role, said))))

    def _show_text(self, text: str) -> None:
        shown = names.of_text(text[:_MOST_CHARACTERS])
        if len(text) > _MOST_CHARACTERS:
            shown += "\n\n" + self.tr("The rest of this long text is not shown here.")
        if shown != self.text.toPlainText():
            self.text.setPlainText(shown)

    def _show_place(self, start: int, end: int) -> None:
        if self._details is not None and self._details.text is not None:
            marks.mark_place(self.text, self._details.text, start, end)

    def _ask_to_unlock(self) -> None:
        if self._details is not None:
            self.unlock_asked.emit(self._details.row.path)

    def _open_folder(self) -> None:
        if self._details is not None:
            # A file inside an archive has no folder of its own: that of the archive is opened.
            above = Path(self._details.row.path).parents
            folder = next((one for one in above if one.is_dir()), above[0])
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._details is not None:
                self._show(self._details)
        elif event.type() == QEvent.Type.PaletteChange and self._typed:
            marks.mark(self.text, self._typed)
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._folder.setText(self.tr("Open folder"))
        self._folder.setAccessibleDescription(self.tr("Shows the folder of the original file"))
        self.unlock.setText(self.tr("Enter the password…"))
        self._roles_title.setText(self.tr("Likeliest roles"))
        self._path_title.setText(self.tr("From family to role"))
        self._text_title.setText(self.tr("Text as it was read"))
        self._nothing.setText(self.tr("Choose a file in the list to see what was read in it."))
        self.tabs.setTabText(self.tabs.indexOf(self.overview), self.tr("Role"))
        self.tabs.setTabText(self.tabs.indexOf(self.facts), self.tr("Facts"))
        self.roles.setAccessibleName(self.tr("Likeliest roles"))
        self.path.setAccessibleName(self.tr("From family to role"))
        self.text.setAccessibleName(self.tr("Text as it was read"))
