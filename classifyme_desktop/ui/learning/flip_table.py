"""The people whose role an iteration would change, as rows: the role before and after, how sure, who decided."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from classifyme_desktop.ui.language import label_words, names, words
from classifyme_desktop.ui.tables.resume_table import plain
from classifyme_desktop.ui.tables.text_cells import TONE

if TYPE_CHECKING:
    from classifyme_desktop.services.flips import Flipped

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class Column(IntEnum):
    """What a column says."""

    PERSON = 0
    BEFORE = 1
    AFTER = 2
    DECIDED = 3


class FlipTable(QAbstractTableModel):
    """``rows``: those of the role that is filtered for. A person who is read blind goes by a number in the list."""

    def __init__(self, name_role: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name_role = name_role
        self._numbers: dict[int, int] = {}
        self._role: str | None = None
        self.is_blind = False
        self.every: tuple[Flipped, ...] = ()
        self.rows: list[Flipped] = []

    def show_flips(self, flips: "Sequence[Flipped]") -> None:
        """Show other people."""
        self.every = tuple(flips)
        self._numbers = {int(one.flip.resume_id): at for at, one in enumerate(self.every, 1)}
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
        self.beginResetModel()
        self.rows = [
            one for one in self.every if wanted is None or wanted in (one.flip.role_before, one.flip.role_after)
        ]
        self.endResetModel()

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
            number = words.number(self._numbers[int(one.flip.resume_id)])
            return self.tr("Person %1", "a number, in place of a name").replace("%1", number)
        return names.shown(one.file.person) or names.of_path(one.file.path)

    def _role_of(self, role_id: str | None, confidence: float) -> str:
        name = self.tr("No role named") if role_id is None else self._name_role(role_id)
        return f"{name} · {words.NUMBERS.confidence(confidence)}"

    def _decided(self, one: "Flipped") -> str:
        state = label_words.state(one.file.role_state)
        if not state or one.file.role_id is None:
            return state
        text = self.tr("%1: %2", "what a reader decided, and the role").replace("%1", state)
        return text.replace("%2", self._name_role(one.file.role_id))

    def _cell(self, one: "Flipped", column: Column) -> str:
        flip = one.flip
        if column is Column.PERSON:
            return self.called(one)
        if column is Column.DECIDED:
            return self._decided(one)
        if column is Column.BEFORE:
            return self._role_of(flip.role_before, flip.confidence_before)
        return self._role_of(flip.role_after, flip.confidence_after)

    def sentence(self, one: "Flipped") -> str:
        """Return a row in words."""
        text = self.tr("%1: from %2 to %3", "a person and two roles").replace("%1", self.called(one))
        text = text.replace("%2", self._cell(one, Column.BEFORE)).replace("%3", self._cell(one, Column.AFTER))
        decided = self._decided(one)
        return f"{text}, {decided}" if decided else text

    def _tip(self, one: "Flipped", column: Column) -> str:
        percent = words.NUMBERS.percent
        shares = {
            Column.BEFORE: percent(one.flip.confidence_before),
            Column.AFTER: percent(one.flip.confidence_after),
        }
        return plain("\n".join(filter(None, (self.sentence(one), shares.get(column, "")))))

    # ------------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        one, column = self.rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(one, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(one, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(one) if column is Column.PERSON else self._cell(one, column)
        if role == TONE:
            return "muted" if column is Column.BEFORE else "text"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (self.tr("Person"), self.tr("Before"), self.tr("After"), self.tr("Decided by a reader"))
        return heads[section]
