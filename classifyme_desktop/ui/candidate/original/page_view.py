"""A CV as a person sees it and as the machine reads it, beside each other, with the places of facts marked in both.

Pages are drawn away from the window's thread when they come into sight. Where a file has no pages, or can no longer be
found, its text stands in their place. In blind mode nothing is shown but the blind text.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from classifyme_desktop.domain.document import Badge, FileState
from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.candidate.original.machine_pane import MachinePane
from classifyme_desktop.ui.candidate.original.page_bar import PageFoot, Side, SidesLine
from classifyme_desktop.ui.candidate.original.page_canvas import PageCanvas, Wanted
from classifyme_desktop.ui.candidate.original.page_source import PageSource
from classifyme_desktop.ui.candidate.original.text_pane import TextPane
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.shown_text import ShownText

if TYPE_CHECKING:
    from classifyme_desktop.domain.blind import BlindText
    from classifyme_desktop.domain.profile import Range
    from classifyme_desktop.services.candidate import Candidate

_A4: Final = (595.0, 842.0)  # points; until the first page says how large it is
_MOST_PAGES: Final = 200
_MOST_MARKS: Final = 200
_PASSWORD_CHARACTERS: Final = 28
_EQUAL: Final = 10_000  # shares of the width; Qt scales them to the room
_LOCKED: Final = 2  # the part of the stack that asks for a password


class PageView(QWidget):
    """``show_candidate`` another person, ``show_marks`` where facts were read, ``set_blind`` when reading blind.

    ``sided`` tells that the view of a person, of the machine, or both are shown now.
    """

    sided = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._candidate: Candidate | None = None
        self._blind: BlindText | None = None
        self.is_blind = False
        self._marks: list[Range] = []
        self._current = 0
        self._make_parts()
        self._lay_out()
        self._connect()
        self._retranslate()
        self.show_candidate(None)

    def _make_parts(self) -> None:
        self.bar = SidesLine()
        self.foot = PageFoot(self)
        self.note = parts.label(TextSize.CAPTION, tone="note", wraps=True)
        self.canvas = PageCanvas()
        self._source = PageSource(self.canvas.wanted, self)
        self.text = TextPane()
        self.machine = MachinePane()
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setMinimumWidth(_PASSWORD_CHARACTERS * self.fontMetrics().averageCharWidth())
        self.unlock = parts.button(self._unlock, kind="primary")

    def _lay_out(self) -> None:
        self._human = QStackedWidget()
        for widget in (self.canvas, self.text, self._password_part()):
            self._human.addWidget(widget)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._splitter.setHandleWidth(tokens.M)
        self._splitter.addWidget(self._human)
        self._splitter.addWidget(self.machine)
        for at in range(self._splitter.count()):
            self._splitter.setStretchFactor(at, 1)
        self._splitter.setSizes([_EQUAL, _EQUAL])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.bar)
        layout.addWidget(self.note)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self.foot)

    def _password_part(self) -> QWidget:
        made = QWidget()
        self._locked = parts.label(wraps=True)
        self._locked.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line = QHBoxLayout()
        line.setSpacing(tokens.S)
        line.addStretch(1)
        line.addWidget(self.password)
        line.addWidget(self.unlock)
        line.addStretch(1)
        layout = QVBoxLayout(made)
        layout.setSpacing(tokens.M)
        layout.addStretch(1)
        layout.addWidget(self._locked)
        layout.addLayout(line)
        layout.addStretch(2)
        return made

    def _connect(self) -> None:
        self.bar.chosen.connect(lambda side: self.show_side(Side(side)))
        self.foot.mark_asked.connect(self.step_marks)
        self.foot.zoom_asked.connect(self.zoom)
        self.canvas.wants.connect(self._ask)
        self._source.drawn.connect(self._on_drawn)
        self._source.failed.connect(self._on_failed)
        self.canvas.paged.connect(self._on_paged)
        self.canvas.zoomed.connect(lambda: self.foot.show_scale(self.canvas.scale))
        self.password.returnPressed.connect(self._unlock)

    # ------------------------------------------------------------------ whom it shows

    def attach(self, session: Session) -> None:
        """Draw pages of files of an open library."""
        self._source.attach(session)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self.show_candidate(None)
        self._source.attach(None)

    def show_candidate(self, candidate: "Candidate | None") -> None:
        """Show another person from the first page on, None for nobody. Marks and passwords are forgotten."""
        self._candidate = candidate
        self._source.show_person(None if candidate is None else candidate.row.resume_id)
        self._marks, self._current = [], 0
        self.password.clear()
        self._fill()

    def set_blind(self, is_blind: bool, text: "BlindText | None" = None) -> None:
        """Show nothing but the blind ``text`` from now on (None: it is not there yet), or everything again."""
        if is_blind == self.is_blind and text is self._blind:
            return
        self.is_blind, self._blind = is_blind, text if is_blind else None
        self._fill()
        self._show_marks()

    def _fill(self) -> None:
        candidate = self._candidate
        self.note.hide()
        self.bar.setVisible(not self.is_blind)
        if self.is_blind:
            self.canvas.show_pages(())
            self.machine.show_candidate(None)
        else:
            self.machine.show_candidate(candidate)
            self.canvas.show_pages(_sizes(candidate))
            self._show_note(self._hidden_words())
        self._fill_text()
        self._show_parts()

    def _fill_text(self) -> None:
        """Show the text in the place of pages; where there are pages, nobody sees it and none is made ready."""
        text = None
        if self.is_blind:
            text = None if self._blind is None else self._blind.text
        elif self._candidate is not None and not self.canvas.count:
            text = self._candidate.text
        more = self.tr("The rest of this long text is not shown here.")
        self.text.show_text(None if text is None else ShownText(text), more)

    def _show_parts(self) -> None:
        """Show what goes with the side that is chosen, and with what the file has."""
        side = Side.HUMAN if self.is_blind else self.side
        self._human.setVisible(side is not Side.MACHINE)
        self.machine.setVisible(side is not Side.HUMAN)
        has_pages = self.canvas.count > 0
        if self._human.currentIndex() != _LOCKED or not has_pages:
            self._human.setCurrentWidget(self.canvas if has_pages else self.text)
        self._on_paged()
        self.foot.show_scale(self.canvas.scale)
        self.foot.show_mark(self._current + 1, len(self._marks))

    @property
    def side(self) -> Side:
        """Return whose view is chosen."""
        return self.bar.side

    def show_side(self, side: Side) -> None:
        """Show the view of a person, of the machine, or both."""
        self.bar.show_side(side)
        self._show_parts()
        self._show_marks()
        self.sided.emit()

    def take_focus(self) -> None:
        """Let keys scroll what is read."""
        shown = self._human.currentWidget() if self._human.isVisibleTo(self) else self.machine.text
        (self.password if self._human.currentIndex() == _LOCKED else shown or self.text).setFocus()

    def _hidden_words(self) -> str:
        candidate = self._candidate
        if candidate is None or Badge.HIDDEN_TEXT not in candidate.row.badges:
            return ""
        return words.badge(Badge.HIDDEN_TEXT)

    def _show_note(self, *sentences: str) -> None:
        said = "\n".join(filter(None, sentences))
        self.note.setText(said)
        self.note.setVisible(bool(said))

    # ------------------------------------------------------------------ marks

    def show_marks(self, places: "Sequence[Range]", current: int = 0) -> None:
        """Mark where facts were read, in the pages and the texts, and bring one of them into sight."""
        self._marks = list(places)[:_MOST_MARKS]
        self._current = current if 0 <= current < len(self._marks) else 0
        self._show_marks()

    def step_marks(self, step: int) -> None:
        """Go to the next mark, or the one before, around."""
        if self._marks:
            self._current = (self._current + step) % len(self._marks)
            self._show_marks()

    @property
    def current(self) -> int:
        """Return which mark is the current one, from 0."""
        return self._current

    def _show_marks(self) -> None:
        self.foot.show_mark(self._current + 1, len(self._marks))
        if self.is_blind:
            found = [] if self._blind is None else [self._blind.place(place) for place in self._marks]
            self.text.show_marks(found, self._current)
            return
        from classifyme_desktop.services import pages

        candidate = self._candidate
        patches = [] if candidate is None else [pages.patches(candidate.layout, place) for place in self._marks]
        is_lost = bool(patches) and self.canvas.count > 0 and not patches[self._current]
        if is_lost and self.side is Side.HUMAN:  # the place is on no page, so it is shown in the text
            self.bar.show_side(Side.BOTH)
            self._show_parts()
            self.sided.emit()
        self.canvas.show_marks(patches, self._current)
        self.text.show_marks(self._marks, self._current)
        self.machine.show_marks(self._marks, self._current)

    # ------------------------------------------------------------------ pages

    def zoom(self, step: int) -> None:
        """Show pages larger (1) or smaller (-1), or as wide as the view (0)."""
        if step:
            self.canvas.step_scale(is_in=step > 0)
        else:
            self.canvas.set_scale(None)

    def _on_paged(self) -> None:
        count = self.canvas.count
        self.foot.show_page(self.canvas.page + 1 if count else 0, count)
        self.canvas.setAccessibleDescription(self.foot.page.text() if count else "")

    def _ask(self) -> None:
        if not self.is_blind and self._human.isVisibleTo(self):
            self._source.ask()

    def _on_drawn(self, wanted: Wanted, image: QImage, size: tuple[float, float]) -> None:
        if self.is_blind:
            return
        if self._human.currentIndex() == _LOCKED:
            self._human.setCurrentWidget(self.canvas)
        self.canvas.take(wanted.number, wanted.width_px, image, size)

    def _on_failed(self, wanted: Wanted, error: ClassifyMeError) -> None:
        if self.is_blind:
            return
        sentence = words.error(error)
        if error.code == FileState.NEEDS_PASSWORD:
            self._locked.setText(sentence)
            self._human.setCurrentIndex(_LOCKED)
        elif self.canvas.drawn:
            self.canvas.fail(wanted.number, sentence)
            self._ask()
        else:  # not even one page: the text stands in their place
            self.canvas.show_pages(())
            self._fill_text()
            self._show_note(sentence, self._hidden_words())
            self._show_parts()
            self._show_marks()

    def _unlock(self) -> None:
        if self.password.text():
            self._source.unlock(self.password.text())
            self.password.clear()
            self._ask()

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._on_paged()
            if not self.is_blind:
                self._show_note(self._hidden_words())
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.canvas.setAccessibleName(self.tr("Pages of the CV"))
        self.text.setAccessibleName(self.tr("Text of the CV"))
        self.password.setAccessibleName(self.tr("Password of the file"))
        self.password.setPlaceholderText(self.tr("Password of the file"))
        self.unlock.setText(self.tr("Show the pages"))


def _sizes(candidate: "Candidate | None") -> list[tuple[float, float]]:
    """Return the sizes of the pages in points; where they are not known, those of the page before."""
    if candidate is None or not candidate.has_pages:
        return []
    known = [(width / 10, height / 10) for width, height in candidate.layout.sizes]
    count = min(_MOST_PAGES, max(candidate.row.page_count, len(known), 1))
    sizes: list[tuple[float, float]] = []
    for number in range(count):
        size = known[number] if number < len(known) and min(known[number]) > 0 else None
        sizes.append(size or (sizes[-1] if sizes else _A4))
    return sizes
