"""Cards of the page of insights: they know the names of roles in the language of the window, and lists of counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtWidgets import QWidget

from classifyme_desktop.ui.charts.bars import Bar, BarChart
from classifyme_desktop.ui.charts.chart import Chart
from classifyme_desktop.ui.charts.chart_card import ChartCard
from classifyme_desktop.ui.charts.sheet import Sheet
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets.show_more import ShowMore

SHORT: Final = 10  # lines of a list before it is shown whole


class InsightCard(ChartCard):
    """A card with a view of the library's names."""

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(chart, parent)
        self.session: Session | None = None

    @property
    def code(self) -> str:
        """Return the language of the window."""
        return "en" if self.session is None else self.session.language.code

    def node(self, key: str) -> str:
        """Return the name of a role or of a node above the roles."""
        if self.session is None:
            return key
        return self.session.role(key) if key in self.session.taxonomy.by_id else self.session.node(key)


class Unit(Enum):
    """What is counted."""

    PEOPLE = 0
    FILES = 1


@dataclass(frozen=True, slots=True)
class Counted:
    """One line of a list. ``hint``: a fuller name for the tool tip; ``is_quiet``: for the table alone, last there."""

    label: str
    count: int
    key: str = ""
    hint: str = ""
    is_quiet: bool = False


class CountsCard(InsightCard):
    """A list of counts as bars, the beginning of it before the whole."""

    unit = Unit.PEOPLE

    def __init__(self, parent: QWidget | None = None) -> None:
        self.bars = BarChart()
        super().__init__(self.bars, parent)
        self.counted: tuple[Counted, ...] = ()
        self._total = 0
        self._said = ("", "", "", "")
        self.rest = ShowMore()
        self.rest.changed.connect(self._show_bars)
        self.add_below(self.rest)

    def show_counts(
        self, counted: Sequence[Counted], total: int, title: str, head: str, sentence: str, none: str
    ) -> None:
        """Show counts from top to bottom, with their share of ``total``.

        ``head``: what the lines are; ``none``: what to say where there is nothing to show.
        """
        self.counted, self._total = tuple(counted), total
        self._said = (title, head, sentence, none)
        self._show_bars()

    def _show_bars(self) -> None:
        title, head, sentence, none = self._said
        loud = [one for one in self.counted if not one.is_quiet]
        quiet = [one for one in self.counted if one.is_quiet]
        self.rest.show_count(len(loud), SHORT)
        shown = loud if self.rest.is_all else loud[:SHORT]
        self.bars.show_bars([self._bar(one) for one in shown], sentence)
        heads = (head, self.tr("People") if self.unit is Unit.PEOPLE else self.tr("Files"), self.tr("Share in %"))
        rows = tuple((one.hint or one.label, one.count, 100 * self._share(one.count)) for one in (*loud, *quiet))
        self.show_sheet(Sheet(heads, rows, tuple(one.key for one in (*loud, *quiet))))
        self.show_words(title, sentence, none)

    def _share(self, count: int) -> float:
        return count / self._total if self._total else 0.0

    def _bar(self, one: Counted) -> Bar:
        percent = words.NUMBERS.percent(self._share(one.count))
        if self.unit is Unit.PEOPLE:
            said = self.tr("%1: %Ln person(s), %2", "a name, their number, their share", one.count)
        else:
            said = self.tr("%1: %Ln file(s), %2", "a name, their number, their share", one.count)
        said = said.replace("%1", one.hint or one.label).replace("%2", percent)
        return Bar(one.label, (one.count,), words.number(one.count), said, one.key)
