"""A chart on a card: a title, one sentence that says what it tells, the chart or its table, and ways to take it along.

Knows neither the library nor where things are saved: ``Taken`` carries what is wanted to the page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from classifyme_desktop.ui.charts.chart import Chart
from classifyme_desktop.ui.charts.export import Picture
from classifyme_desktop.ui.charts.sheet import Sheet, SheetTable, SheetView
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts


class Form(StrEnum):
    """What a chart is taken along as."""

    CSV = "csv"
    PNG = "png"
    SVG = "svg"


@dataclass(frozen=True, slots=True)
class Taken:
    """What is wanted of a card: its title, its numbers, and a picture that can be drawn now."""

    form: Form
    title: str
    sheet: Sheet
    picture: Picture


class ChartCard(QFrame):
    """``chosen`` carries the key of an element, ``taken`` a ``Taken``, ``moved`` the area to bring into sight."""

    chosen = Signal(str)
    taken = Signal(object)
    moved = Signal(object)

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.chart = chart
        self.title = parts.label(is_bold=True, wraps=True)
        self.sentence = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.none = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.table = SheetTable(self)
        self.view: SheetView | None = None  # made when it is asked for: few will, and it is dear
        self.as_table = self._small(self._on_switched, "table")
        self.as_table.setCheckable(True)
        self.more = self._small(self.open_menu, "more")
        self.options = QHBoxLayout()
        self.options.setSpacing(tokens.XS)
        self._lay_out()
        chart.chosen.connect(self.chosen)
        chart.moved.connect(self._on_moved)
        self._retranslate()

    @staticmethod
    def _small(act: Callable[[], None], icon: str) -> QPushButton:
        made = parts.button(act, kind="quiet")
        icons.dress(made, icon, "muted", gap=0)
        return made

    def _on_switched(self) -> None:
        self.show_table(is_table=self.as_table.isChecked())

    def _lay_out(self) -> None:
        for label in (self.title, self.sentence, self.none):
            label.setIndent(tokens.XS)  # as far as the labels of a chart, which leave room for their mark
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title, 1)
        head.addLayout(self.options)
        for button in (self.as_table, self.more):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._body = QVBoxLayout()
        self._body.setSpacing(tokens.XS)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        for widget in (self.none, self.chart, self._below):
            self._body.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.M, tokens.M, tokens.M, tokens.L)
        layout.setSpacing(tokens.XS)
        layout.addLayout(head)
        layout.addWidget(self.sentence)
        layout.addSpacing(tokens.XS)
        layout.addLayout(self._body)
        layout.addStretch(1)

    # ------------------------------------------------------------------ what it shows

    def add_option(self, widget: QWidget) -> None:
        """Put a choice beside the title."""
        self.options.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_below(self, widget: QWidget) -> None:
        """Put something under the chart; the table, which is whole, does without."""
        layout = self._below.layout()
        assert layout is not None
        layout.addWidget(widget)

    def show_words(self, title: str, sentence: str, none: str = "") -> None:
        """Say what the chart is about and what it tells; ``none``: what to say where there is nothing to show."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.none.setText(none)
        self.chart.setAccessibleName(title)
        self._retranslate()
        self._arrange()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show other numbers in the table."""
        self.table.show_sheet(sheet)
        self._arrange()

    def show_table(self, *, is_table: bool) -> None:
        """Show the numbers as a table, or as a chart."""
        if self.view is None:
            self.view = SheetView(self.table)
            self.view.chosen.connect(self.chosen)
            self._body.insertWidget(self._body.indexOf(self._below), self.view)
        had_focus = self.chart.hasFocus() or self.view.hasFocus()
        self.as_table.setChecked(is_table)
        icons.dress(self.as_table, "chart" if is_table else "table", "muted", gap=0)
        self._retranslate()
        self._arrange()
        if had_focus:
            (self.view if is_table else self.chart).setFocus()

    def _arrange(self) -> None:
        is_any = self.chart.has_elements()
        is_table = self.as_table.isChecked()
        self.none.setVisible(not is_any and bool(self.none.text()))
        self.chart.setVisible(is_any and not is_table)
        if self.view is not None:
            self.view.setVisible(is_any and is_table)
        self._below.setVisible(is_any and not is_table)
        for button in (self.as_table, self.more):
            button.setEnabled(is_any)
        self.updateGeometry()

    def _on_moved(self, area: QRect) -> None:
        self.moved.emit(QRect(self.chart.mapTo(self, area.topLeft()), area.size()))

    # ------------------------------------------------------------------ taking it along

    def open_menu(self) -> None:
        """Offer what else can be done with the chart."""
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def menu(self) -> QMenu:
        """Return the menu of the chart."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        texts = {
            Form.CSV: self.tr("Copy as CSV"),
            Form.PNG: self.tr("Save as picture (PNG)…"),
            Form.SVG: self.tr("Save as drawing (SVG)…"),
        }
        for form, text in texts.items():
            made.addAction(text).triggered.connect(lambda _checked=False, form=form: self.take(form))
        return made

    def take(self, form: Form) -> None:
        """Ask for the chart in a form."""
        picture = Picture(self.chart, self.title.text(), self.sentence.text())
        self.taken.emit(Taken(form, self.title.text(), self.table.sheet, picture))

    # ------------------------------------------------------------------ the words

    def show_all(self) -> None:
        """Say and show everything anew; a card that knows what it is about does so in the language of the window."""

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_all()
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        is_table = self.as_table.isChecked()
        if self.view is not None:
            self.view.setAccessibleName(self.title.text())
        switch = self.tr("Show as a chart") if is_table else self.tr("Show as a table")
        more = self.tr("Copy or save", "a chart")
        for button, text in ((self.as_table, switch), (self.more, more)):
            button.setToolTip(text)
            button.setAccessibleName(
                self.tr("%1: %2", "title of a chart: what a button does")
                .replace("%1", self.title.text())
                .replace("%2", text)
            )
