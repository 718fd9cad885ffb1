"""Which roles are taken for which others, the most frequent pair first, and the people behind the chosen pair."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from classifyme_desktop.ui.charts.sheet import Sheet, SheetTable, SheetView
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.learning import iteration_words
from classifyme_desktop.ui.learning.evaluation_tables import NumbersTable
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.services.evaluate import Confusion, Mistake
    from classifyme_desktop.ui.learning.evaluation_work import Evaluated


class Mistakes(QWidget):
    """``person_asked`` carries a resume. A person who is read blind goes by a number."""

    person_asked = Signal(int)

    def __init__(self, name_role: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name_role = name_role
        self._shown: Evaluated | None = None
        self.is_blind: Callable[[], bool] = lambda: False
        self.title = parts.label(is_bold=True, wraps=True)
        self.note = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.pairs = SheetTable(self)
        self.pairs_view = SheetView(self.pairs)
        self.people_title = parts.label(is_bold=True, wraps=True)
        self.people = NumbersTable(self)
        self.people_view = SheetView(self.people)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        for widget in (self.title, self.note, self.pairs_view, self.people_title, self.people_view):
            layout.addWidget(widget)
        self.pairs_view.selectionModel().currentRowChanged.connect(lambda *_: self._show_people())
        self.pairs_view.chosen.connect(lambda _key: self.people_view.setFocus())
        self.people_view.chosen.connect(self._on_person)

    def show_evaluation(self, shown: "Evaluated | None") -> None:
        """Show the mistakes of another evaluation, None for none."""
        self._shown = shown
        self.show_all()

    def _confusions(self) -> "tuple[Confusion, ...]":
        return () if self._shown is None else self._shown.found.confusions

    def show_all(self) -> None:
        """Say and show everything."""
        confusions = self._confusions()
        self.title.setText(self.tr("Roles taken for another"))
        told = self.tr("Choose a pair to see its people; press Enter on a person to open the CV.")
        self.note.setText(told if confusions else self.tr("Nobody is answered wrongly."))
        self.pairs_view.setAccessibleName(self.tr("Roles taken for another"))
        heads = (self.tr("Right role"), self.tr("What the program says"), self.tr("People"))
        rows = tuple((self._name_role(one.right), self._name_role(one.said), one.n) for one in confusions)
        at = self.pairs_view.currentIndex().row()
        self.pairs.show_sheet(Sheet(heads, rows, tuple(str(number) for number in range(len(rows)))))
        self.pairs_view.setCurrentIndex(self.pairs.index(min(max(at, 0), len(rows) - 1), 0))
        for widget in (self.pairs_view, self.people_title, self.people_view):
            widget.setVisible(bool(rows))
        self._show_people()

    def _of_pair(self) -> "tuple[list[tuple[int, Mistake]], Confusion | None]":
        """Return the mistakes of the chosen pair with their numbers, and the pair."""
        confusions, row = self._confusions(), self.pairs_view.currentIndex().row()
        if self._shown is None or not 0 <= row < len(confusions):
            return [], None
        pair = confusions[row]
        every = enumerate(self._shown.found.mistakes, 1)
        return [(at, one) for at, one in every if (one.right, one.said) == (pair.right, pair.said)], pair

    def show_people(self) -> None:
        """Say anew who the people of the chosen pair are; the one that is chosen stays so."""
        at = self.people_view.currentIndex().row()
        self._show_people()
        self.people_view.setCurrentIndex(self.people.index(at, 0))

    def _show_people(self) -> None:
        found, pair = self._of_pair()
        rows = tuple((self._called(at, one), iteration_words.share(one.confidence)) for at, one in found)
        keys = tuple("" if one.resume_id is None else str(int(one.resume_id)) for _, one in found)
        self.people.show_sheet(Sheet((self.tr("Person"), self.tr("Confidence")), rows, keys))
        self.people_view.setAccessibleName(self.tr("People of the chosen pair"))
        text = self.tr("%1 taken for %2", "two roles")
        names_of = ("", "") if pair is None else (self._name_role(pair.right), self._name_role(pair.said))
        self.people_title.setText(text.replace("%1", names_of[0]).replace("%2", names_of[1]))

    def _called(self, at: int, one: "Mistake") -> str:
        if self.is_blind():
            return self.tr("Person %1", "a number, in place of a name").replace("%1", words.number(at))
        if one.path is not None:
            return names.of_path(str(one.path))
        row = None if self._shown is None or one.resume_id is None else self._shown.files.get(one.resume_id)
        return "" if row is None else names.shown(row.person) or names.of_path(row.path)

    def _on_person(self, key: str) -> None:
        if not self.is_blind():
            self.person_asked.emit(int(key))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_all()
        super().changeEvent(event)
