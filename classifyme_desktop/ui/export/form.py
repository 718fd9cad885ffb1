"""The choices of an export: the form of the file, which people, blind or not, and which columns. Writes nothing."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QLocale, QSignalBlocker, Signal
from PySide6.QtGui import QIntValidator, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from classifyme_desktop.services.export.layout import COMMA, SEMICOLON, Extent, Form, Layout
from classifyme_desktop.services.export.report import MOST_PEOPLE
from classifyme_desktop.ui.export.columns_list import ColumnsList
from classifyme_desktop.ui.export.sources import Counts, Order, Source
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state.preferences import Preferences
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.checks import CheckBox
from classifyme_desktop.ui.widgets.choices import Choice

_FEW: Final = 10
_MOST: Final = 1_000_000
_COLUMNS: Final = {False: "columns", True: "blind_columns"}
_TABLES: Final = (Form.CSV, Form.CSV_PEOPLE)


class ExportForm(QWidget):
    """``changed`` tells that something else is wanted."""

    changed = Signal()

    def __init__(self, source: Source, language: str, preferences: Preferences | None) -> None:
        super().__init__()
        self._source, self._language, self._preferences = source, language, preferences
        self._counts = Counts({})
        # A blind list has fewer columns, so it has an arrangement of its own.
        self._arranged = {is_blind: self._remembered_words(_COLUMNS[is_blind]) for is_blind in _COLUMNS}
        self.form, self.extent, self.separator = Choice(), Choice(), Choice()
        self.first = QLineEdit()
        self.blind = CheckBox()
        self.columns = ColumnsList()
        said = ("form", "extent", "between", "columns")
        self._labels = {name: parts.label(TextSize.CAPTION, tone="muted") for name in said}
        self.note = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self._blind_note = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.first.setValidator(QIntValidator(1, _MOST, self))
        self.first.setMaximumWidth(self.first.fontMetrics().averageCharWidth() * 12)
        self._lay_out()
        self._fill()
        self._show_columns()
        self._retranslate()
        self._connect()

    def _lay_out(self) -> None:
        who = QHBoxLayout()
        who.setSpacing(tokens.S)
        who.addWidget(self.extent, 1)
        who.addWidget(self.first)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        layout.addWidget(self._labels["form"])
        layout.addWidget(self.form)
        layout.addWidget(self.note)
        layout.addSpacing(tokens.S)
        layout.addWidget(self._labels["extent"])
        layout.addLayout(who)
        layout.addSpacing(tokens.S)
        layout.addWidget(self._labels["between"])
        layout.addWidget(self.separator)
        layout.addSpacing(tokens.XS)
        layout.addWidget(self.blind)
        layout.addWidget(self._blind_note)
        layout.addSpacing(tokens.S)
        layout.addWidget(self._labels["columns"])
        layout.addWidget(self.columns, 1)
        self._rest = QWidget()
        layout.addWidget(self._rest, 1)

    def _fill(self) -> None:
        for form in self._source.forms:
            self.form.addItem("", form)
        for extent in Extent:
            self.extent.addItem("", extent)
        for sign in (COMMA, SEMICOLON):
            self.separator.addItem("", sign)
        usual = Layout(language=self._language).between
        if QLocale.system().decimalPoint() == ",":
            usual = SEMICOLON
        self._choose(self.form, self._remembered("form", self._source.forms[0]))
        self._wanted = Extent(self._remembered("extent", self._source.usual))
        is_known = self._wanted is Extent.FIRST  # the others may hold nobody: all, until they are counted
        self._choose(self.extent, self._wanted if is_known else Extent.ALL)
        self._choose(self.separator, usual)
        few = _FEW if self._preferences is None else self._preferences.number(self._name("first"), _FEW)
        self.first.setText(str(min(_MOST, max(1, few))))
        self.blind.setChecked(self._source.is_blind)
        self.blind.setEnabled(self._source.may_be_blind)
        for widget in (self.blind, self._blind_note):
            widget.setVisible(self._source.may_be_blind or self._source.is_blind)

    def _connect(self) -> None:
        self.form.currentIndexChanged.connect(lambda _: self._on_form())
        self.extent.currentIndexChanged.connect(lambda _: self._on_changed())
        self.separator.currentIndexChanged.connect(lambda _: self._on_changed())
        self.first.textChanged.connect(lambda _: self._on_changed())
        self.blind.toggled.connect(lambda _: self._on_blind())
        self.columns.changed.connect(self._on_columns)

    # ------------------------------------------------------------------ what is chosen

    def order(self) -> Order:
        """Return what is wanted now."""
        form = Form(self.form.currentData())
        layout = Layout(
            form, self._language, self.blind.isChecked(), self.columns.keys(), str(self.separator.currentData())
        )
        return Order(layout, Extent(self.extent.currentData()), max(1, int(self.first.text() or 1)))

    def show_counts(self, counts: Counts) -> None:
        """Say how many people each choice holds; one that holds nobody cannot be chosen."""
        self._counts = counts
        model = self.extent.model()
        assert isinstance(model, QStandardItemModel)
        for row, extent in enumerate(Extent):
            may_be = extent is Extent.FIRST or counts.of.get(extent, 0) > 0
            model.item(row).setEnabled(may_be or extent is Extent.ALL)
            self.extent.view().setRowHidden(row, extent not in counts.of and extent is not Extent.FIRST)  # type: ignore[attr-defined]
        if Extent.SELECTED in counts.of:
            self._choose(self.extent, Extent.SELECTED)
        elif self.extent.currentData() == Extent.ALL and counts.of.get(self._wanted, 0) > 0:
            self._choose(self.extent, self._wanted)
        self._retranslate()
        self._on_changed()

    def remember(self) -> None:
        """Remember the choices for the next time; who was selected and whether it was blind belong to this one."""
        kept, order = self._preferences, self.order()
        if kept is None:
            return
        kept.remember(self._name("form"), order.layout.form or Form.XLSX)
        # All, since nobody is on the shortlist yet, is no choice for the next time.
        is_choice = order.extent is not Extent.ALL or self._counts.of.get(self._source.usual, 0) > 0
        if order.extent is not Extent.SELECTED and is_choice:
            kept.remember(self._name("extent"), order.extent)
        kept.remember_number(self._name("first"), order.first)
        for is_blind, arranged in self._arranged.items():
            kept.remember_words(self._name(_COLUMNS[is_blind]), arranged)

    def _name(self, choice: str) -> str:
        return f"export/{self._source.name}_{choice}"

    def _remembered(self, name: str, usual: Any) -> Any:
        return usual if self._preferences is None else self._preferences.choice(self._name(name), usual)

    def _remembered_words(self, name: str) -> str:
        return "" if self._preferences is None else self._preferences.words(self._name(name))

    @staticmethod
    def _choose(among: Choice, value: object) -> None:
        blocker = QSignalBlocker(among)
        among.setCurrentIndex(max(0, among.findData(value)))
        blocker.unblock()

    # ------------------------------------------------------------------ changes

    def _on_form(self) -> None:
        self._show_columns()
        self._on_changed()

    def _on_blind(self) -> None:
        self._show_columns()
        self._on_changed()

    def _on_columns(self) -> None:
        self._arranged[self.blind.isChecked()] = self.columns.remembered()
        self._on_changed()

    def _on_changed(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_columns(self) -> None:
        is_blind = self.blind.isChecked()
        columns, arranged = self._source.columns(is_blind=is_blind), self._arranged[is_blind]
        are_keys = self.form.currentData() == Form.CSV
        self.columns.show_columns(columns, arranged, self._language, are_keys=are_keys)

    def _show_parts(self) -> None:
        """Show only the choices that the form has."""
        form = Form(self.form.currentData())
        for widget in (self._labels["between"], self.separator):
            widget.setVisible(form in _TABLES)
        self._labels["columns"].setVisible(form is not Form.PDF)
        self.columns.setVisible(form is not Form.PDF)
        self._rest.setVisible(form is Form.PDF)
        self.first.setVisible(self.extent.currentData() == Extent.FIRST)
        self.note.setText(self._notes()[form])

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _notes(self) -> dict[Form, str]:
        return {
            Form.XLSX: self.tr("Opens in every spreadsheet. Texts stay texts, and numbers numbers."),
            Form.CSV_PEOPLE: self.tr(
                "Plain text with headings in words. What a spreadsheet would run gets an apostrophe in front."
            ),
            Form.CSV: self.tr("A table for other programs: its headings are keys that never change."),
            Form.PDF: self.tr(
                "To read and to print: evidence and skills of each person, at most %n people.", "", MOST_PEOPLE
            ),
        }

    def _retranslate(self) -> None:
        forms = {
            Form.XLSX: self.tr("Excel workbook (XLSX)"),
            Form.CSV_PEOPLE: self.tr("CSV for people"),
            Form.CSV: self.tr("CSV for programs"),
            Form.PDF: self.tr("Report (PDF)"),
        }
        for row in range(self.form.count()):
            self.form.setItemText(row, forms[Form(self.form.itemData(row))])
        for row, text in enumerate(self._extents()):
            self.extent.setItemText(row, text)
        self.separator.setItemText(0, self.tr("Comma, with a decimal point"))
        self.separator.setItemText(1, self.tr("Semicolon, with a decimal comma (French Excel)"))
        self.blind.setText(self.tr("Blind"))
        self._blind_note.setText(self.tr("People go by numbers. Names, contacts, places, notes and files stay out."))
        self.blind.setAccessibleDescription(self._blind_note.text())
        told = {
            "form": (self.tr("Kind of file"), self.form),
            "extent": (self.tr("Who is in it"), self.extent),
            "between": (self.tr("Between the cells"), self.separator),
            "columns": (self.tr("Columns, in this order"), self.columns.list),
        }
        for name, (text, widget) in told.items():
            self._labels[name].setText(text)
            self._labels[name].setBuddy(widget)
            widget.setAccessibleName(text)
        self.first.setAccessibleName(self.tr("How many of the first"))
        self._show_parts()

    def _extents(self) -> Sequence[str]:
        counts = self._counts.of  # none before they are counted
        counted = {extent: words.number(counts.get(extent, 0)) if counts else "…" for extent in Extent}
        return (
            self.tr("All in the list (%1)").replace("%1", counted[Extent.ALL]),
            self.tr("The first of the list"),
            self.tr("Shortlisted and further (%1)").replace("%1", counted[Extent.SHORTLISTED]),
            self.tr("Those selected (%1)").replace("%1", counted[Extent.SELECTED]),
        )
