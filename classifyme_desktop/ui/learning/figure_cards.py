"""Charts of iterations: the figures over time, the stages from few roles to all, and whether confidence holds."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal

from classifyme_desktop.ui.charts.chart_card import ChartCard
from classifyme_desktop.ui.charts.lines import Line, LineChart, Place
from classifyme_desktop.ui.charts.reliability import Point, ReliabilityDiagram
from classifyme_desktop.ui.charts.sheet import Cell, Sheet
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.learning import iteration_words

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Figures, Iteration

_ALL: Final = 96


class OverTimeCard(ChartCard):
    """What each iteration was worth, from the first to the newest; ``chosen`` carries its number."""

    def __init__(self) -> None:
        self.lines = LineChart()
        super().__init__(self.lines)
        self._found: Sequence[Iteration] = ()
        self._is_firm = False
        self.show_all()

    def show_iterations(self, found: "Sequence[Iteration]", *, is_firm: bool) -> None:
        """Show other iterations; ``is_firm``: as measured on the firm's people, not on the test set."""
        self._found, self._is_firm = tuple(found), is_firm
        self.show_all()

    def _measured(self) -> "list[tuple[Iteration, Figures]]":
        pairs = ((one, iteration_words.figures(one, is_firm=self._is_firm)) for one in reversed(self._found))
        return [(one, pair[1]) for one, pair in pairs if pair is not None]

    def show_all(self) -> None:
        """Say and show everything."""
        measured = self._measured()
        titles = (self.tr("Right"), self.tr("F1"), self.tr("Role named"), self.tr("Off"))
        rows = [(one.top1, one.macro_f1, one.coverage, one.ece) for _, one in measured]
        lines = [Line(tuple(row[at] for row in rows), title) for at, title in enumerate(titles)]
        places: list[Place] = []
        cells: list[tuple[Cell, ...]] = []
        for (one, figures), row in zip(measured, rows, strict=True):
            told = [f"{title} {iteration_words.share(value)}" for title, value in zip(titles, row, strict=True)]
            said = ", ".join((iteration_words.name(one), iteration_words.state(one.state), *told))
            places.append(Place(words.number(one.number), said, str(one.number)))
            shares = tuple(iteration_words.share(value) for value in row)
            cells.append((iteration_words.name(one), iteration_words.state(one.state), *shares, figures.n))
        sentence = self._sentence(measured)
        self.lines.show_lines(lines, places, sentence, say=words.NUMBERS.percent, is_whole=False, largest=1.0)
        heads = (self.tr("Iteration"), self.tr("State"), *titles, self.tr("Texts"))
        self.show_sheet(Sheet(heads, tuple(cells), tuple(place.key for place in places)))
        none = self.tr("No iteration was measured on these people yet.")
        self.show_words(self.tr("Figures of each iteration"), sentence, none)

    def _sentence(self, measured: "list[tuple[Iteration, Figures]]") -> str:
        if not measured:
            return ""
        (first, before), (last, after) = measured[0], measured[-1]
        text = self.tr("From %1 to %2: %3 right.").replace("%1", iteration_words.name(first))
        text = text.replace("%2", iteration_words.name(last))
        text = text.replace("%3", iteration_words.change(before.top1, after.top1))
        told = self.tr(
            "“Role named” is how often a role is named at all; “Off” is how far confidence is from the share of right "
            "ones, where less is better."
        )
        return f"{text} {told}"


class StagesCard(ChartCard):
    """How often the role is right among 6, 12, 18, 24 families and among all roles, before and after."""

    def __init__(self) -> None:
        self.lines = LineChart()
        super().__init__(self.lines)
        self._pair: tuple[Figures, Figures] | None = None
        self._is_first = False
        self.show_all()

    def show_figures(self, pair: "tuple[Figures, Figures] | None", *, is_first: bool) -> None:
        """Show other figures, before and after; ``is_first``: there was no iteration before."""
        self._pair, self._is_first = pair, is_first
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        places: list[Place] = []
        rows: list[tuple[str, ...]] = []
        before, after = ({}, {}) if self._pair is None else (self._pair[0].cuts, self._pair[1].cuts)
        cuts = sorted(set(before) & set(after))
        for cut in cuts:
            count = self.tr("%Ln group(s)", "of roles", cut) if cut != _ALL else self.tr("All roles")
            was, now = iteration_words.share(before[cut]), iteration_words.share(after[cut])
            verdict = iteration_words.verdict(before[cut], after[cut])
            told = now if self._is_first else f"{was} → {now} {verdict}".strip()
            places.append(Place(words.number(cut), f"{count}: {told}"))
            rows.append((count, now) if self._is_first else (count, was, now, verdict))
        lines = [
            Line(tuple(before[cut] for cut in cuts), self.tr("before")),
            Line(tuple(after[cut] for cut in cuts), self.tr("after")),
        ]
        if self._is_first:
            lines = [Line(lines[1].values, self.tr("Right"))]
        sentence = self.tr("How often the answer is right when roles are put together into fewer groups.")
        said = sentence if cuts else ""
        self.lines.show_lines(lines, places, said, say=words.NUMBERS.percent, is_whole=False, largest=1.0)
        heads = (self.tr("Told apart"), self.tr("Before"), self.tr("After"), self.tr("Change"))
        first = (self.tr("Told apart"), self.tr("Right"))
        self.show_sheet(Sheet(first if self._is_first else heads, tuple(rows)))
        self.show_words(self.tr("Stages 6 → 12 → 18 → 24 → 96"), said, self.tr("Not measured."))


class HoldsCard(ChartCard):
    """Whether the confidence of a head holds what it says."""

    def __init__(self, when: Literal["before", "after", ""]) -> None:
        """``when``: the head is the one that was learnt, the one before it, or, where it is empty, the only one."""
        self.diagram = ReliabilityDiagram()
        super().__init__(self.diagram)
        self.when = when
        self._figures: Figures | None = None
        self.show_all()

    def show_figures(self, figures: "Figures | None") -> None:
        """Show other figures."""
        self._figures = figures
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        points, rows = [], []
        for one in () if self._figures is None else self._figures.bins:
            sure, right = iteration_words.share(one.confidence), iteration_words.share(one.right)
            said = self.tr("Sure to %1: right in %2 of %Ln case(s)", "", one.n).replace("%1", sure)
            points.append(Point(one.confidence, one.right, one.n, said.replace("%2", right)))
            rows.append((sure, right, one.n))
        sentence = ""
        if points and self._figures is not None:
            sentence = self.tr("Off by %1 on average. On the dashed line it is right exactly as often as it says.")
            sentence = sentence.replace("%1", iteration_words.share(self._figures.ece))
        self.diagram.show_points(points, (self.tr("Right"), self.tr("Confidence of the program")), sentence)
        self.show_sheet(Sheet((self.tr("Confidence"), self.tr("Right"), self.tr("Cases")), tuple(rows)))
        titles = {
            "before": self.tr("Whether confidence holds: before"),
            "after": self.tr("Whether confidence holds: after"),
            "": self.tr("Whether confidence holds"),
        }
        self.show_words(titles[self.when], sentence, self.tr("Not measured."))
