"""The page on which a person says what the columns of a table hold, with its first rows as they are understood."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from classifyme_desktop.errors import UsageError
from classifyme_desktop.ui.gigs.imports import words as gig_import_words
from classifyme_desktop.ui.gigs.imports.tables import LinesView
from classifyme_desktop.ui.gigs.imports.words import COUNTED
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.choices import Choice

if TYPE_CHECKING:
    from classifyme_desktop.services.gig_columns import Columns, Part
    from classifyme_desktop.services.gig_tables import Alike

_SHOWN: Final = 5  # rows
_BESIDE: Final = 2  # choices in a line
_ROOMY: Final = 90  # characters


class GigTablePage(QWidget):
    """``accepted`` carries the columns of each part by their names; a part without names is not in the table."""

    accepted = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.alike: Alike | None = None
        self._left = 0
        self._title = parts.label(TextSize.BODY, is_bold=True, wraps=True)
        self._words = parts.label(tone="muted", wraps=True)
        self.choices = {part: Choice() for part in gig_import_words.PARTS}
        self._labels = {part: self._label(choice) for part, choice in self.choices.items()}
        self._first = parts.label(TextSize.CAPTION, tone="muted", is_bold=True)
        self.preview = LinesView()
        self.note = parts.label(tone="bad", wraps=True)
        self.accept = parts.button(self._on_accepted, "plus", "primary")
        self.cancel = parts.button(self.cancelled.emit)
        self._lay_out()
        self._retranslate()

    def _label(self, choice: Choice) -> QLabel:
        made = parts.label(TextSize.CAPTION, tone="muted")
        made.setBuddy(choice)
        choice.activated.connect(lambda: self._show_preview())
        return made

    def _lay_out(self) -> None:
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.M)
        grid.setVerticalSpacing(tokens.S)
        self._put(_BESIDE)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, tokens.S, 0)
        inside.setSpacing(tokens.M)
        inside.addLayout(grid)
        inside.addWidget(self._first)
        inside.addWidget(self.preview)
        inside.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.S)
        buttons.addWidget(self.accept)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        for widget in (self._title, self._words, area, self.note):
            layout.addWidget(widget, 1 if widget is area else 0)
        layout.addLayout(buttons)

    def _put(self, beside: int) -> None:
        """Put the choices into the grid, so many beside each other."""
        self._beside = beside
        for at, part in enumerate(self.choices):
            row, column = divmod(at, beside)
            self._grid.addWidget(self._labels[part], row, 2 * column)
            self._grid.addWidget(self.choices[part], row, 2 * column + 1)
        for column in range(_BESIDE):
            self._grid.setColumnStretch(2 * column + 1, int(column < beside))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices below each other where there is no room beside."""
        super().resizeEvent(event)
        beside = _BESIDE if self.width() >= _ROOMY * self.fontMetrics().averageCharWidth() else 1
        if beside != self._beside:
            self._put(beside)

    # ------------------------------------------------------------------ what is shown

    def show_table(self, alike: "Alike", left: int) -> None:
        """Show tables with the same columns, as far as they are recognised; ``left``: others that come after them."""
        from classifyme_desktop.services import gig_columns

        self.alike, self._left = alike, left
        columns = alike.table.columns
        found = gig_columns.recognised(columns)
        for part, choice in self.choices.items():
            places = found.places.get(gig_columns.Part(part), ())
            choice.clear()
            choice.addItem(gig_import_words.said(gig_import_words.NONE), ())
            if len(places) > 1:
                named = tuple(columns[at] for at in places)
                choice.addItem(" + ".join(map(names.shown, named)), named)
            for name in dict.fromkeys(columns):
                choice.addItem(names.shown(name), (name,))
            wanted = tuple(columns[at] for at in places)
            choice.setCurrentIndex(next((at for at in range(choice.count()) if self._named(choice, at) == wanted), 0))
        self._retranslate()
        self._show_preview()
        self.choices["text"].setFocus()

    def _named(self, choice: Choice, at: int) -> tuple[str, ...]:
        return tuple(choice.itemData(at) or ())

    def mapping(self) -> "dict[Part, tuple[str, ...]]":
        """Return the names of the columns of every part."""
        from classifyme_desktop.services.gig_columns import Part

        return {Part(part): self._named(choice, choice.currentIndex()) for part, choice in self.choices.items()}

    def _show_preview(self) -> None:
        from classifyme_desktop.services import gig_columns

        if self.alike is None:
            return
        table = self.alike.table
        columns = gig_columns.chosen(table.columns, self.mapping())
        shown = [part for part in gig_columns.Part if part in columns.places]
        shown.sort(key=lambda part: list(gig_import_words.PARTS).index(part.value) if part.value != "title" else -1)
        rows = [row for row in table.rows if row.fault is None][:_SHOWN]
        lines = [[gig_columns.said_of(columns, row.cells, part) for part in shown] for row in rows]
        self.preview.show_preview([gig_import_words.part(part.value) for part in shown], lines, _SHOWN)
        self._show_whether_enough(columns)

    def _show_whether_enough(self, columns: "Columns") -> None:
        self.accept.setEnabled(columns.has_words)
        self.note.setVisible(not columns.has_words)
        self.note.setText(words.error(UsageError("gig_columns_unknown", "")))

    def _on_accepted(self) -> None:
        self.accepted.emit(self.mapping())

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_preview()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for part, label in self._labels.items():
            label.setText(gig_import_words.part(part))
            self.choices[part].setAccessibleName(label.text())
            self.choices[part].setItemText(0, gig_import_words.said(gig_import_words.NONE))
        self._words.setText(
            self.tr("Each row becomes a gig. Say which column holds what; what was recognised is filled in.")
        )
        self._first.setText(self.tr("First rows, as they are understood"))
        self.preview.setAccessibleName(self._first.text())
        self.cancel.setText(self.tr("Cancel"))
        self.accept.setText(self.tr("Add the gigs"))
        if self.alike is not None:
            self._say_table(self.alike)

    def _say_table(self, alike: "Alike") -> None:
        said = [COUNTED.files(alike.paths), self.tr("%n row(s)", "", alike.total)]
        if alike.unread_sheets:
            said.append(self.tr("%n further sheet(s) will not be read", "", alike.unread_sheets))
        if self._left:
            said.append(self.tr("%n other table(s) after this", "", self._left))
        self._title.setText(" · ".join(said))
        self.accept.setText(self.tr("Add %n gig(s)", "", alike.total))
