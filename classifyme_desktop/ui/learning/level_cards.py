"""Cards of learnt levels: the figures before and after on two sets, and those of each level."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from classifyme_desktop.ui.charts.sheet import Sheet, SheetTable, SheetView
from classifyme_desktop.ui.language import gig_words
from classifyme_desktop.ui.learning import iteration_words
from classifyme_desktop.ui.learning.tab_cards import Card

if TYPE_CHECKING:
    from collections.abc import Callable

    from classifyme_desktop.domain.level_figures import LevelFigure, LevelFigures, LevelFindings

    Pair = tuple[LevelFigures, LevelFigures]


class _FiguresCard(Card):
    """A card with a table of figures, hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: LevelFindings | None = None
        self.table = SheetTable(self)
        self.view = SheetView(self.table)
        self.body.addWidget(self.view)
        self.show_all()

    def show_figures(self, found: "LevelFindings | None") -> None:
        """Show other figures."""
        self._found = found
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        self.setVisible(self._found is not None)
        self.say()
        self.table.show_sheet(Sheet() if self._found is None else self.sheet(self._found))

    def say(self) -> None:
        """Say what the card is about."""
        raise NotImplementedError

    def sheet(self, found: "LevelFindings") -> Sheet:
        """Return the figures as a table."""
        raise NotImplementedError


class LevelsBeforeAfter(_FiguresCard):
    """The main figures before and after, on the firm's people and on the test set of the program."""

    def say(self) -> None:
        """Say what the card is about."""
        self.title.setText(self.tr("Before → after"))
        self.view.setAccessibleName(self.tr("Figures before and after"))
        found = self._found
        if found is not None:
            people = self.tr("%Ln of your people, each answered by a step that did not see them", "", found.firm[1].n)
            titles = self.tr("%Ln title(s) in the test set of the program", "", found.frozen[1].n)
            self.note.setText(f"{people} · {titles}")

    def sheet(self, found: "LevelFindings") -> Sheet:
        """Return the figures as a table."""
        of: tuple[tuple[str, Callable[[LevelFigures], float], bool], ...] = (
            (self.tr("Level right"), lambda one: one.right, False),
            (self.tr("F1 over all levels"), lambda one: one.micro_f1, False),
            (self.tr("F1, mean of the levels"), lambda one: one.macro_f1, False),
            (self.tr("Probability off by"), lambda one: one.ece, True),
        )
        rows = tuple(
            (title, *_cells(found.firm, figure, is_less), *_cells(found.frozen, figure, is_less))
            for title, figure, is_less in of
        )
        change = self.tr("Change")
        return Sheet((self.tr("Figure"), self.tr("Your people"), change, self.tr("Test set"), change), rows)


def _cells(pair: "Pair", figure: "Callable[[LevelFigures], float]", is_less_better: bool) -> tuple[str, str]:
    before, after = (figure(one) for one in pair)
    return iteration_words.change(before, after), _verdict(before, after, is_less_better=is_less_better)


def _verdict(before: float, after: float, *, is_less_better: bool = False) -> str:
    """Return whether a figure became better; what is written alike is called the same."""
    if iteration_words.share(before) == iteration_words.share(after):
        after = before
    return iteration_words.verdict(before, after, is_less_better=is_less_better)


class EachLevel(_FiguresCard):
    """F1 of each level before and after, on both sets, the highest level first."""

    def say(self) -> None:
        """Say what the card is about."""
        self.title.setText(self.tr("Each level, before → after"))
        self.note.setText(self.tr("F1 is 100 % where a level is told of all who have it and of nobody else."))
        self.view.setAccessibleName(self.tr("Figures of each level"))

    def sheet(self, found: "LevelFindings") -> Sheet:
        """Return the figures as a table."""
        firm = {one.level: (one, two) for one, two in zip(*(side.levels for side in found.firm), strict=True)}
        frozen = {one.level: (one, two) for one, two in zip(*(side.levels for side in found.frozen), strict=True)}
        rows = tuple(
            (gig_words.level(level), *_f1(firm.get(level)), *_f1(frozen.get(level)))
            for level in reversed(gig_words.LEVELS)
        )
        figure = self.tr("F1")
        heads = (self.tr("Level"), self.tr("Your people"), figure, self.tr("Test set", "titles"), figure)
        return Sheet(heads, rows)


def _f1(pair: "tuple[LevelFigure, LevelFigure] | None") -> tuple[int, str]:
    """Return how many titles are of a level, and its F1 with a drawing of how it changed; nothing where none is."""
    if pair is None or not pair[0].n:
        return 0, ""
    was, now = pair
    return now.n, f"{iteration_words.change(was.f1, now.f1)} {_verdict(was.f1, now.f1)[0]}"
