"""The people whose role an iteration would change, as rows: the role before and after, how sure, who decided."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from classifyme_desktop.ui.language import label_words, names, words
from classifyme_desktop.ui.tables.resume_table import plain
from classifyme_desktop.ui.tables.row_table import Index, RowTable
from classifyme_desktop.ui.tables.text_cells import TONE

if TYPE_CHECKING:
    from classifyme_desktop.services.flip_review import Flipped


class Column(IntEnum):
    """What a column says."""

    PERSON = 0
    BEFORE = 1
    AFTER = 2
    DECIDED = 3


class FlipTable(RowTable["Flipped"]):
    """``rows``: those of the role that is filtered for. A person who is read blind goes by a number in the list."""

    def __init__(self, name_role: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(len(Column), parent=parent)
        self._name_role = name_role
        self._order_of: dict[int, int] = {}
        self._role: str | None = None
        self.is_blind = False
        self.every: tuple[Flipped, ...] = ()

    def show_flips(self, flips: "Sequence[Flipped]") -> None:
        """Show other people."""
        self.every = tuple(flips)
        self._order_of = {int(one.flip.resume_id): at for at, one in enumerate(self.every, 1)}
        self._fill()

    def filter(self, role_id: str | None) -> None:
        """Show only those who have a role before or after; None for all."""
        self._role = role_id
        self._fill()

    def set_blind(self, *, is_blind: bool) -> None:
        """Hide who people are, or not."""
        if is_blind != self.is_blind:
            self.is_blind = is_blind
            self._fill()

    def _fill(self) -> None:
        wanted = self._role
        self.show_rows(
            [one for one in self.every if wanted is None or wanted in (one.flip.role_before, one.flip.role_after)]
        )

    def refill(self) -> None:
        """Say all rows anew, as after a change of the language."""
        self._fill()

    def roles(self) -> set[str]:
        """Return the roles that people have before or after."""
        found = {role for one in self.every for role in (one.flip.role_before, one.flip.role_after)}
        return {role for role in found if role is not None}

    # ------------------------------------------------------------------ the words

    def called(self, one: "Flipped") -> str:
        """Return what a person is called."""
        if self.is_blind:
            number = words.number(self._order_of[int(one.flip.resume_id)])
            return self.tr("Person %1", "a number, in place of a name").replace("%1", number)
        return names.shown(one.file.person) or names.of_path(one.file.path)

    def answer(self, role_id: str | None, confidence: float) -> str:
        """Return what an iteration says of a person, and how sure it is."""
        name = self.tr("No role named") if role_id is None else self._name_role(role_id)
        return f"{name} · {words.NUMBERS.confidence(confidence)}"

    def decided(self, one: "Flipped") -> str:
        """Return what a reader decided, empty for nothing."""
        state = label_words.state(one.file.role_state)
        if not state or one.file.role_id is None:
            return state
        text = self.tr("%1: %2", "what a reader decided, and the role").replace("%1", state)
        return text.replace("%2", self._name_role(one.file.role_id))

    def cell(self, row: "Flipped", column: int) -> str:
        """Return the words of a cell."""
        flip = row.flip
        if column == Column.PERSON:
            return self.called(row)
        if column == Column.DECIDED:
            return self.decided(row)
        if column == Column.BEFORE:
            return self.answer(flip.role_before, flip.confidence_before)
        return self.answer(flip.role_after, flip.confidence_after)

    def sentence(self, row: "Flipped") -> str:
        """Return a row in words."""
        text = self.tr("%1: from %2 to %3", "a person and two roles").replace("%1", self.called(row))
        text = text.replace("%2", self.cell(row, Column.BEFORE)).replace("%3", self.cell(row, Column.AFTER))
        decided = self.decided(row)
        return f"{text}, {decided}" if decided else text

    def _tip(self, one: "Flipped", column: int) -> str:
        percent = words.NUMBERS.percent
        shares = {
            Column.BEFORE: percent(one.flip.confidence_before),
            Column.AFTER: percent(one.flip.confidence_after),
        }
        return plain("\n".join(filter(None, (self.sentence(one), shares.get(Column(column), "")))))

    def more(self, _row: "Flipped", column: int, role: int) -> object:
        """Return the colour of a cell."""
        if role != TONE:
            return None
        return "muted" if column == Column.BEFORE else "text"

    def title(self, column: int) -> str:
        """Return the head of a column."""
        return (self.tr("Person"), self.tr("Before"), self.tr("After"), self.tr("Decided by a reader"))[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says; its tip tells the exact share as well."""
        if role == Qt.ItemDataRole.ToolTipRole and 0 <= index.row() < len(self.rows):
            return self._tip(self.rows[index.row()], index.column())
        return super().data(index, role)
