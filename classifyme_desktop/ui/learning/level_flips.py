"""The people whose level an iteration would change: filtered by level, accepted or opened one after the other."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from classifyme_desktop.ui.language import gig_words, words
from classifyme_desktop.ui.learning.flip_table import Column, FlipTable
from classifyme_desktop.ui.learning.flips_view import FlipsView
from classifyme_desktop.ui.learning.tab_cards import Card

if TYPE_CHECKING:
    from classifyme_desktop.domain.resume import ResumeId
    from classifyme_desktop.services.corrections import Change
    from classifyme_desktop.services.flip_review import Flipped
    from classifyme_desktop.services.workspace import Workspace

_MOST_ROWS: Final = 10  # in sight at once
_LETTERS: Final = 18  # of a level to filter by


class LevelFlipTable(FlipTable):
    """As for roles, with levels; the last column says the level that lists show now."""

    def answer(self, role_id: str | None, confidence: float) -> str:
        """Return the level that an iteration tells, and how sure it is."""
        name = self.tr("No level told") if role_id is None else gig_words.level(role_id)
        return f"{name} · {words.NUMBERS.confidence(confidence)}"

    def decided(self, one: "Flipped") -> str:
        """Return the level that lists show now."""
        return "" if one.file.level is None else gig_words.level(one.file.level)

    def sentence(self, row: "Flipped") -> str:
        """Return a row in words."""
        text = self.tr("%1: from %2 to %3; now %4", "a person and three levels").replace("%1", self.called(row))
        for place, column in (("%2", Column.BEFORE), ("%3", Column.AFTER), ("%4", Column.DECIDED)):
            text = text.replace(place, self.cell(row, column))
        return text

    def title(self, column: int) -> str:
        """Return the head of a column."""
        return self.tr("Shown now", "a level") if column == Column.DECIDED else super().title(column)


class LevelFlips(FlipsView):
    """As for roles, with levels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role.setMinimumContentsLength(_LETTERS)
        self.table.modelReset.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the rows, up to some: the list stands among other cards that are scrolled."""
        rows = min(_MOST_ROWS, len(self.table.rows)) * self.list.row_height()
        heads = self.list.horizontalHeader().sizeHint().height()
        self.list.setFixedHeight(heads + rows + 2 * self.list.frameWidth())

    def changeEvent(self, event: QEvent) -> None:
        """Give the rows the room of another size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def make_table(self) -> FlipTable:
        """Return the rows."""
        return LevelFlipTable(self.name_label, self)

    def name_label(self, label: str) -> str:
        """Return the name of a level."""
        return gig_words.level(label)

    def look_up(self, workspace: "Workspace", number: int) -> "list[Flipped]":
        """Return whose level an iteration would change. Any thread. Raises StorageError."""
        from classifyme_desktop.domain.iteration import Head
        from classifyme_desktop.services import flip_review

        return flip_review.of(workspace, number, Head.LEVEL)

    def keep(self, workspace: "Workspace", labels: "dict[ResumeId, str]") -> "list[Change]":
        """Store the new levels of people as said by a reader. Any thread. Raises as ``services.flip_review``."""
        from classifyme_desktop.services import flip_review

        return flip_review.accept_levels(workspace, labels)

    def every_label(self) -> str:
        """Return the words for no filter."""
        return self.tr("All levels")

    def counted(self, count: int) -> str:
        """Return how many people are shown."""
        return self.tr("%Ln person(s) would get another level.", "", count)

    def accepted(self, count: int) -> str:
        """Return that the new levels of people were accepted."""
        return self.tr("New level accepted for %n person(s)", "", count)

    def retranslate(self) -> None:
        """Say everything anew, but for the rows."""
        super().retranslate()
        self.role_label.setText(self.tr("Level"))
        self.role.setAccessibleName(self.tr("Show only people of a level"))
        self.list.setAccessibleName(self.tr("People who would get another level"))
        self.accept.setText(self.tr("Accept the new level"))
        self.accept.setToolTip(self.tr("Says the new level of the chosen people; it is learnt from"))


class LevelFlipsCard(Card):
    """The list under a title, hidden while nobody would change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flips = LevelFlips()
        self.body.addWidget(self.flips)
        self.flips.table.modelReset.connect(self._show_any)
        self.show_all()
        self._show_any()

    def _show_any(self) -> None:
        self.setVisible(bool(self.flips.table.every))

    def show_all(self) -> None:
        """Say everything."""
        self.title.setText(self.tr("People whose level would change"))
        self.note.setText(self.tr("Whose level you said is not among them: it stays."))
