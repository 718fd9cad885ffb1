"""A career: what it comes to in a few sentences, drawn on a line of time, or as a table."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from classifyme_desktop.ui.candidate.career import table as career_table
from classifyme_desktop.ui.candidate.career.table import CareerTable, Column
from classifyme_desktop.ui.candidate.career.timeline import Timeline
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.tables.resume_list import SharedTable
from classifyme_desktop.ui.tables.text_cells import TextCells
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.services.career_line import CareerLine

_SHARES: Final[dict[int, int]] = {
    Column.WHEN: 28,
    Column.WHAT: 34,
    Column.WHERE: 19,
    Column.LEVEL: 14,
    Column.LENGTH: 19,
}


class CareerView(QWidget):
    """``place_asked`` carries the characters of the text that a job or a course was read from."""

    place_asked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: CareerLine | None = None
        self.summary = parts.label(wraps=True)
        self.timeline = Timeline()
        self.table = CareerTable(self)
        self.list = SharedTable(_SHARES, Column.LEVEL)
        self.list.setModel(self.table)
        self.list.setItemDelegate(TextCells(self.list))
        self.list.clicked.connect(self._on_row)
        self.list.activated.connect(self._on_row)
        self.list.selectionModel().currentRowChanged.connect(lambda now, _before: self._on_row(now))
        self.as_table = parts.button(self._on_toggled, "table", "quiet")
        self.as_table.setCheckable(True)
        self.timeline.place_asked.connect(self.place_asked)
        self.timeline.moved.connect(self._bring_into_sight)
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ground = QWidget()
        inner = QVBoxLayout(self._ground)
        inner.setContentsMargins(0, 0, tokens.XS, 0)
        inner.addWidget(self.timeline)
        inner.addStretch(1)
        self._scroll.setWidget(self._ground)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.list)
        head = QHBoxLayout()
        head.setSpacing(tokens.S)
        head.addWidget(self.summary, 1)
        head.addWidget(self.as_table, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.S, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    # ------------------------------------------------------------------ what is shown

    def show_line(self, line: "CareerLine | None") -> None:
        """Show another career, None for none."""
        self._line = line
        self.timeline.show_line(line)
        self.table.show_line(line)
        self._show_words()
        self._show_part()

    def _show_part(self) -> None:
        has_time = self._line is not None and self._line.bounds is not None
        has_rows = bool(self.table.rows)
        self.as_table.setVisible(has_time)
        self._stack.setVisible(has_rows)
        # Jobs without any date cannot be drawn.
        self._stack.setCurrentWidget(self.list if self.as_table.isChecked() or not has_time else self._scroll)

    def _on_toggled(self) -> None:
        self._show_part()
        (self.list if self.as_table.isChecked() else self.timeline).setFocus()

    def _on_row(self, index: QModelIndex) -> None:
        place = index.data(career_table.PLACE) if index.isValid() else None
        if place is not None:
            self.place_asked.emit(*place)

    def _bring_into_sight(self, rect: QRect) -> None:
        middle = self.timeline.mapTo(self._ground, rect.center())
        self._scroll.ensureVisible(middle.x(), middle.y(), 0, rect.height() + tokens.L)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.table.show_line(self._line)
        super().changeEvent(event)

    def _show_words(self) -> None:
        self.summary.setText("" if self._line is None else self.timeline.words.summary(self._line))

    def _retranslate(self) -> None:
        self.as_table.setText(self.tr("As a table"))
        self.list.setAccessibleName(self.tr("Career as a table"))
        self._show_words()
