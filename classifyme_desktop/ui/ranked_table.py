"""The table of people ranked for a gig: rows of a ``RankedList`` with a cache of pages of files. Knows no view."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from classifyme_desktop.ui import names, words
from classifyme_desktop.ui.resume_table import PAGE_ROWS, plain

if TYPE_CHECKING:
    from classifyme_desktop.domain.match import Match
    from classifyme_desktop.domain.resume import FileRow
    from classifyme_desktop.services.ranked_list import RankedList

Index = QModelIndex | QPersistentModelIndex
MATCH_ROLE: Final = Qt.ItemDataRole.UserRole + 1
FILE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
SHARES_ROLE: Final = Qt.ItemDataRole.UserRole + 3
_PAGES: Final = 16
_NOWHERE: Final = QModelIndex()


class Column(IntEnum):
    """The columns, from left to right."""

    RANK = 0
    FILE = 1
    ROLE = 2
    SCORE = 3
    PARTS = 4


class RankedTable(QAbstractTableModel):
    """People in the order of their scores. ``fetch`` returns the files of resumes."""

    def __init__(
        self,
        fetch: "Callable[[Sequence[int]], list[FileRow]]",
        name_role: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._name_role = name_role
        self._ranked: RankedList | None = None
        self._pages: OrderedDict[int, dict[int, FileRow]] = OrderedDict()

    # ------------------------------------------------------------------ the people

    def show(self, ranked: "RankedList | None") -> None:
        """Show another ranking."""
        self.beginResetModel()
        self._ranked = ranked
        self._pages.clear()
        self.endResetModel()

    def weigh(self, meaning: float, keywords: float, role: float) -> None:
        """Order the same people by other weights; the selection stays with its person."""
        ranked = self._ranked
        if ranked is None:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [ranked.match(index.row()).resume_id for index in before]
        ranked.weigh(meaning, keywords, role)
        self._pages.clear()
        after = [self.index(ranked.row_of(one) or 0, index.column()) for one, index in zip(held, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def repaint(self) -> None:
        """Tell views that any row may have changed."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(Column) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def match_at(self, row: int) -> "Match":
        """Return the match in a row."""
        assert self._ranked is not None
        return self._ranked.match(row)

    def file_at(self, row: int) -> "FileRow | None":
        """Return the file in a row, None when it has just left the library."""
        assert self._ranked is not None
        page_number = row // PAGE_ROWS
        page = self._pages.get(page_number)
        if page is None:
            last = min((page_number + 1) * PAGE_ROWS, len(self._ranked))
            asked = [self._ranked.match(one).resume_id for one in range(page_number * PAGE_ROWS, last)]
            page = {one.resume_id: one for one in self._fetch(asked) if one.resume_id is not None}
            self._pages[page_number] = page
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        return page.get(self._ranked.match(row).resume_id)

    # ------------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of people."""
        return 0 if parent.isValid() or self._ranked is None else len(self._ranked)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        if role == MATCH_ROLE:
            return self.match_at(index.row())
        if role == FILE_ROLE:
            return self.file_at(index.row())
        if role == SHARES_ROLE:
            return None if self._ranked is None else self._ranked.shares()
        column = Column(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = column in (Column.RANK, Column.SCORE)
            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.RANK:
            return self.sentence(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cell(index.row(), column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(index.row(), column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            titles = (
                self.tr("Rank"),
                self.tr("File"),
                self.tr("Role"),
                self.tr("Score"),
                self.tr("What the score is made of"),
            )
            return titles[section] if 0 <= section < len(titles) else None
        return None

    # ------------------------------------------------------------------ the words

    def cell(self, row: int, column: Column) -> str:
        """Return the words of a cell."""
        match = self.match_at(row)
        if column is Column.RANK:
            return words.number(match.rank)
        if column is Column.SCORE:
            return words.decimal(match.score)
        if column is Column.PARTS:
            return self._parts(match)
        file = self.file_at(row)
        if file is None:
            return ""
        if column is Column.FILE:
            return names.of_path(file.path)
        return self._role(file)

    def _role(self, file: "FileRow") -> str:
        if file.role_id is None:
            return ""
        return self.tr("Not sure") if file.is_abstained else self._name_role(file.role_id)

    def _parts(self, match: "Match") -> str:
        text = self.tr("Meaning %1 · Keywords %2 · Role %3")
        for place, value in enumerate((match.parts.meaning, match.parts.keywords, match.parts.role), 1):
            text = text.replace(f"%{place}", words.decimal(value))
        return text

    def sentence(self, row: int) -> str:
        """Return the whole row as one sentence, for those who hear it."""
        match = self.match_at(row)
        text = self.tr("Rank %1, score %2").replace("%1", words.number(match.rank))
        said = [text.replace("%2", words.decimal(match.score))]
        file = self.file_at(row)
        share = "" if file is None or file.confidence is None else words.NUMBERS.percent(file.confidence)
        said += [self.cell(row, Column.FILE), self.cell(row, Column.ROLE), share, self._parts(match)]
        return ", ".join(filter(None, said))

    def _tip(self, row: int, column: Column) -> str | None:
        if column in (Column.SCORE, Column.PARTS):
            return self._parts(self.match_at(row))
        file = self.file_at(row)
        if file is None:
            return None
        if column is Column.FILE:
            return plain(names.shown(file.path))
        if file.role_id is None or file.confidence is None:
            return None
        likely = self.tr("Most likely: %1").replace("%1", self._name_role(file.role_id))
        return plain(
            "\n".join([likely if file.is_abstained else self._role(file), words.NUMBERS.confidence(file.confidence)])
        )
