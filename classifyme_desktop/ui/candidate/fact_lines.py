"""Facts of a person that can be put right where they stand: E or the pencil opens a line, Enter keeps, Esc leaves."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from classifyme_desktop.domain.criteria import OF_FACTS, Field
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from classifyme_desktop.services.shown_facts import ShownFact

_LONGEST: Final = 200  # characters of a fact


class FactLines(QWidget):
    """``place_asked`` carries a place in the text; ``changed`` a field with its new words; ``taken_back`` a field."""

    place_asked = Signal(int, int)
    changed = Signal(object, str)
    taken_back = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = {field: FactLine(field) for field in OF_FACTS}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        for field, line in self.lines.items():
            layout.addWidget(line)
            line.place_asked.connect(self.place_asked)
            line.changed.connect(lambda typed, one=field: self.changed.emit(one, typed))
            line.taken_back.connect(lambda one=field: self.taken_back.emit(one))

    def show_facts(self, facts: "Sequence[ShownFact]") -> None:
        """Show the facts of another person, or the same anew; none for nobody."""
        for one in facts:
            self.lines[one.field].show_fact(one)
        self.setVisible(bool(facts))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for line in self.lines.values():
                line.retranslate()


class FactLine(QWidget):
    """One fact: what it is called, its words, and what can be done about it."""

    place_asked = Signal(int, int)
    changed = Signal(str)
    taken_back = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._fact: ShownFact | None = None
        self.title = parts.label(TextSize.CAPTION, tone="muted")
        self.value = parts.label(wraps=True)
        self.value.setTextInteractionFlags(parts.SELECTABLE)
        self.state = parts.label(TextSize.CAPTION, tone="good", wraps=True)
        self.note = parts.label(TextSize.CAPTION, tone="bad", wraps=True)
        self.line = QLineEdit(maxLength=_LONGEST)
        self.line.setAcceptDrops(False)
        self.line.returnPressed.connect(self._on_given)
        self.show_place = parts.button(self._on_place, kind="link")
        self.back = parts.button(self.taken_back.emit, kind="link")
        self.edit = parts.button(self.open_line, "edit", "quiet")
        self.keep = parts.button(self._on_given, kind="primary")
        self.leave = parts.button(self.close_line)
        self._lay_out()
        self.retranslate()
        self.close_line()

    def _lay_out(self) -> None:
        self._open = QWidget()
        above, below = QWidget(), self._open
        for holder, widgets in (
            (above, (self.title, self.edit, self.show_place, self.back)),
            (below, (self.keep, self.leave)),
        ):
            flow = FlowLayout(holder, tokens.XS)
            for widget in widgets:
                flow.addWidget(widget)
        self.title.setMinimumHeight(self.edit.sizeHint().height())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (above, self.value, self.line, self.state, self.note, below):
            layout.addWidget(part)

    # ------------------------------------------------------------------ what is shown

    def show_fact(self, fact: "ShownFact") -> None:
        """Show the fact of another person, or the same anew."""
        self._fact = fact
        self.close_line()
        self.retranslate()

    def _shown(self, value: str) -> str:
        if self._field is Field.YEARS and value:
            try:
                return words.decimal(float(value), 1)
            except ValueError:
                return names.shown(value)
        return names.shown(value)

    @property
    def is_open(self) -> bool:
        """Return whether the line is open to be written in."""
        return not self.line.isHidden()

    def open_line(self) -> None:
        """Open the line with the words as they stand."""
        if self._fact is not None:
            self.line.setText(self._shown(self._fact.value))
            self._show_parts(is_open=True)
            self.line.setFocus()
            self.line.selectAll()

    def close_line(self) -> None:
        """Close the line; nothing is changed."""
        had_focus = self.is_open and self.line.hasFocus()
        self._show_parts(is_open=False)
        if had_focus:
            self.edit.setFocus()

    def _show_parts(self, *, is_open: bool) -> None:
        fact = self._fact
        is_said = fact is not None and fact.said is not None
        parts_of_open: tuple[QWidget, ...] = (self.line, self._open)
        parts_of_closed: tuple[QWidget, ...] = (self.value, self.edit)
        for widget in (*parts_of_open, *parts_of_closed):
            widget.setVisible(is_open == (widget in parts_of_open))
        self.state.setVisible(is_said and not is_open)
        self.back.setVisible(is_said and not is_open)
        self.show_place.setVisible(fact is not None and fact.place is not None and not is_open)
        self.note.hide()

    # ------------------------------------------------------------------ what is done

    def _on_place(self) -> None:
        if self._fact is not None and self._fact.place is not None:
            self.place_asked.emit(*self._fact.place)

    def _on_given(self) -> None:
        from classifyme_desktop.services import shown_facts

        typed = " ".join(self.line.text().split())
        if self._field is Field.YEARS:
            typed = shown_facts.years(typed) or ""
        if self._fact is None or not typed:
            is_number = self._field is Field.YEARS
            self.note.setText(self.tr("Write a number of years.") if is_number else self.tr("Write what is right."))
            self.note.show()
            parts.announce(self.note, self.note.text())
            return
        is_news = typed != self._fact.value
        self.close_line()
        if is_news:
            self.changed.emit(typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """E opens the line, Esc closes it."""
        if self.is_open and event.key() == Qt.Key.Key_Escape:
            self.close_line()
        elif not self.is_open and event.key() == Qt.Key.Key_E and not event.modifiers():
            self.open_line()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ the words

    def _title(self) -> str:
        titles = {
            Field.NAME: self.tr("Name", "of a person"),
            Field.TITLE: self.tr("Job title", "the latest"),
            Field.EMPLOYER: self.tr("Employer", "the latest"),
            Field.DEGREE: self.tr("Degree", "of a person"),
            Field.CERTIFICATE: self.tr("Certificate", "of a person"),
            Field.PLACE: self.tr("Place", "where a person lives"),
            Field.YEARS: self.tr("Years of experience"),
        }
        return titles[self._field]

    def retranslate(self) -> None:
        """Say everything in the language that is shown."""
        title, fact = self._title(), self._fact
        self.title.setText(title)
        shown = "" if fact is None else self._shown(fact.value)
        self.value.setText(shown or self.tr("Not found in the CV"))
        parts.set_tone(self.value, "" if shown else "muted")
        if fact is not None and fact.said is not None:
            read = self.tr("Corrected by a reader. The CV says: %1").replace("%1", self._shown(fact.read))
            self.state.setText(read if fact.read else self.tr("Corrected by a reader. Nothing was read."))
        self.value.setAccessibleName(f"{title}: {self.value.text()}")
        self.line.setAccessibleName(title)
        self.show_place.setText(self.tr("Show", "where it stands in the CV"))
        self.show_place.setAccessibleName(self.tr("Show where this stands: %1").replace("%1", title))
        self.back.setText(self.tr("Take back", "a correction"))
        self.back.setAccessibleName(self.tr("Take the correction back: %1").replace("%1", title))
        self.edit.setAccessibleName(self.tr("Correct: %1", "a fact").replace("%1", title))
        self.edit.setToolTip(self.tr("Correct this (E)"))
        self.keep.setText(self.tr("Keep", "what was typed"))
        self.leave.setText(self.tr("Cancel"))
