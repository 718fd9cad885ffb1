"""The terms of a gig in fields: title, employer, role, level, years, place, contract, hours. Knows no library."""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, QObject, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from classifyme_desktop.ui.gigs.requirements.editing import Edit
from classifyme_desktop.ui.language import gig_words as gig_facts_words
from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.figures import NameLine
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.choices import Choice
from classifyme_desktop.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig_profile import GigProfile
    from classifyme_desktop.services.gig_facts import How

TITLE: Final = "title"
YEARS: Final = "years"
_WHOLE: Final = 4  # fields at the top that are as wide as the form
_NARROW: Final = 48  # letters
_LEAST: Final = 5  # letters of a choice
_HOURS: Final = (None, False, True)
_CONTRACTS: Final = (None, *gig_facts_words.CONTRACTS)


class GigForm(QWidget):
    """``asked`` carries an ``Edit``; ``places_asked`` where the text says what is in the field that has the focus."""

    asked = Signal(object)
    places_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile: GigProfile | None = None
        self.title = self._line(self._on_title)
        self.employer = self._line(self._on_employer)
        self.notes = {spot: self._note() for spot in (TITLE, YEARS)}
        self.role = NameLine()
        self.levels = {label: self._level(label) for label in gig_facts_words.LEVELS}
        self.years = self._line(self._on_years)
        self.place = self._line(self._on_place)
        self.contract = self._choice(len(_CONTRACTS), self._on_contract)
        self.hours = self._choice(len(_HOURS), self._on_hours)
        self._labels: list[QLabel] = []
        self._lay_out()
        self._retranslate()

    def _line(self, done: Callable[[], None]) -> QLineEdit:
        made = QLineEdit()
        made.setAcceptDrops(False)
        made.editingFinished.connect(done)
        made.installEventFilter(self)
        return made

    def _note(self) -> QLabel:
        made = parts.label(TextSize.CAPTION, tone="bad", wraps=True)
        made.hide()
        return made

    def _level(self, label: str) -> QPushButton:
        made = parts.button(self._on_levels, kind="chip")
        made.setCheckable(True)
        made.setObjectName(label)
        return made

    def _choice(self, count: int, done: Callable[[], None]) -> Choice:
        made = Choice()
        made.setMinimumContentsLength(_LEAST)
        made.addItems([""] * count)
        made.activated.connect(lambda: done())
        return made

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.M)
        self._grid.setVerticalSpacing(tokens.S)
        levels = QWidget()
        flow = FlowLayout(levels, tokens.XS)
        for chip in self.levels.values():
            flow.addWidget(chip)
        self._fields = (
            *(self.title, self.employer, self.role, levels),
            *(self.years, self.place, self.contract, self.hours),
        )
        for field in self._fields:
            label = parts.label(TextSize.CAPTION, tone="muted")
            label.setBuddy(field)
            self._labels.append(label)
        self._place(is_narrow=False)

    def fit(self, width: int) -> None:
        """Put the fields below each other, each under its name, where ``width`` has no room for two in a line."""
        is_narrow = width < _NARROW * self.fontMetrics().averageCharWidth()
        if is_narrow != self._is_narrow:
            self._place(is_narrow=is_narrow)

    def _place(self, *, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        grid = self._grid
        while grid.count():
            grid.takeAt(0)
        for at, (label, field) in enumerate(zip(self._labels, self._fields, strict=True)):
            is_half = at >= _WHOLE and not is_narrow
            row, column = (_WHOLE + (at - _WHOLE) // 2, 2 * ((at - _WHOLE) % 2)) if is_half else (at, 0)
            if is_narrow:
                grid.addWidget(label, 3 * row, 0, 1, 4)
                grid.addWidget(field, 3 * row + 1, 0, 1, 4)
            else:
                grid.addWidget(label, 3 * row, column)
                grid.addWidget(field, 3 * row, column + 1, 1, 1 if is_half else 3)
        first = 0 if is_narrow else 1
        for note, field in ((self.notes[TITLE], self.title), (self.notes[YEARS], self.years)):
            row = 3 * self._fields.index(field) + 2
            grid.addWidget(note, row, first, 1, 4 - first)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)

    # ------------------------------------------------------------------ what is shown

    def show_profile(self, profile: "GigProfile") -> None:
        """Show what is understood; what is being typed in a field stays."""
        self._profile = profile
        self._show_line(self.title, profile.title.value if profile.title else "")
        self._show_line(self.employer, profile.employer.value if profile.employer else "")
        self._show_line(self.place, profile.place.value if profile.place else "")
        self._show_line(self.years, QLocale().toString(profile.years, "g", 4) if profile.years else "")
        for note in self.notes.values():
            note.hide()
        for label, chip in self.levels.items():
            chip.setChecked(label in profile.levels)
        self.contract.setCurrentIndex(_CONTRACTS.index(profile.contract and profile.contract.value))
        self.hours.setCurrentIndex(_HOURS.index(profile.is_part_time))

    def _show_line(self, line: QLineEdit, text: str) -> None:
        shown = names.shown(text)
        if not (line.hasFocus() and line.isModified()) and line.text() != shown:
            line.setText(shown)
            line.setCursorPosition(0)

    def show_note(self, spot: str, text: str) -> None:
        """Say under a field what is wrong with it."""
        note = self.notes[spot]
        note.setText(text)
        note.setVisible(bool(text))
        parts.announce(note, text)

    # ------------------------------------------------------------------ what is changed

    def _ask(self, name: str, how: "How", spot: str = "") -> None:
        self.asked.emit(Edit(name, how, spot))

    def _on_title(self) -> None:
        from classifyme_desktop.services import gig_edits

        text = self._typed(self.title)
        if text is not None:
            self._ask(self.tr("title"), lambda profile: gig_edits.with_title(profile, text), TITLE)

    def _on_employer(self) -> None:
        from classifyme_desktop.services import gig_edits

        text = self._typed(self.employer)
        if text is not None:
            self._ask(self.tr("employer"), lambda profile: gig_edits.with_employer(profile, text))

    def _on_place(self) -> None:
        from classifyme_desktop.services import gig_edits

        text = self._typed(self.place)
        if text is not None:
            self._ask(self.tr("place"), lambda profile: gig_edits.with_place(profile, text))

    def _typed(self, line: QLineEdit) -> str | None:
        """Return what a person typed, None when nothing was changed."""
        if not line.isModified() or self._profile is None:
            return None
        line.setModified(False)
        return line.text()

    def _on_levels(self) -> None:
        from classifyme_desktop.services import gig_edits

        labels = [label for label, chip in self.levels.items() if chip.isChecked()]
        self._ask(self.tr("level"), lambda profile: gig_edits.with_levels(profile, labels))

    def _on_years(self) -> None:
        from classifyme_desktop.services import gig_edits

        text = self._typed(self.years)
        if text is not None:
            value = _number(text)
            self._ask(self.tr("years"), lambda profile: gig_edits.with_years(profile, value), YEARS)

    def _on_contract(self) -> None:
        from classifyme_desktop.domain.gig_profile import Contract
        from classifyme_desktop.services import gig_edits

        chosen = _CONTRACTS[self.contract.currentIndex()]
        contract = None if chosen is None else Contract(chosen)
        self._ask(self.tr("contract"), lambda profile: gig_edits.with_contract(profile, contract))

    def _on_hours(self) -> None:
        from classifyme_desktop.services import gig_edits

        chosen = _HOURS[self.hours.currentIndex()]
        self._ask(self.tr("hours"), lambda profile: gig_edits.with_part_time(profile, chosen))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for the place in the text when a field gets the focus."""
        if event.type() == QEvent.Type.FocusIn and self._profile is not None:
            profile = self._profile
            facts = {self.title: profile.title, self.employer: profile.employer, self.place: profile.place}
            fact = facts.get(watched)  # type: ignore[call-overload]  # watched is one of the lines
            self.places_asked.emit(() if fact is None else (fact.place,))
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        said = (
            self.tr("Title"),
            self.tr("Employer"),
            self.tr("Role"),
            self.tr("Level"),
            self.tr("Years"),
            self.tr("Place"),
            self.tr("Contract"),
            self.tr("Hours"),
        )
        fields = (self.title, self.employer, self.role, None, self.years, self.place, self.contract, self.hours)
        for label, field, text in zip(self._labels, fields, said, strict=True):
            label.setText(text)
            if field is not None and field is not self.role:
                field.setAccessibleName(text)
        for label_, chip in self.levels.items():
            chip.setText(gig_facts_words.level(label_))
            chip.setAccessibleName(f"{said[3]}: {chip.text()}")
        self.employer.setPlaceholderText(self.tr("Not told", "the employer"))
        self.role.setToolTip(self.tr("The role is the program's own reading of the whole text"))
        self.years.setPlaceholderText(self.tr("None asked for"))
        self.years.setToolTip(self.tr("Years of experience, at least"))
        for at, contract in enumerate(_CONTRACTS):
            self.contract.setItemText(at, gig_facts_words.contract(contract))
        for at, hours in enumerate(_HOURS):
            self.hours.setItemText(at, gig_facts_words.hours(hours))


def _number(typed: str) -> float:
    """Return a number as the language of the window or as English writes it, 0 for nothing, else not a number."""
    if not typed.strip():
        return 0.0
    for locale in (QLocale(), QLocale.c()):
        value, is_number = locale.toDouble(typed.strip())
        if is_number:
            return value
    return math.nan
