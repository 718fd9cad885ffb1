"""How sure the program is of the roles that it names, and whether that holds."""

from typing import TYPE_CHECKING, Final

from classifyme_desktop.ui.charts.columns import Column, Histogram, Mark
from classifyme_desktop.ui.charts.reliability import Point, ReliabilityDiagram
from classifyme_desktop.ui.charts.sheet import Sheet
from classifyme_desktop.ui.insights.card import InsightCard
from classifyme_desktop.ui.language import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from classifyme_desktop.domain.insight import Confidence, Judged, People, Promise

_LABELLED: Final = 5  # bins from one label to the next


class ConfidenceCard(InsightCard):
    """The spread of confidence, where a role is named and where it is not."""

    def __init__(self) -> None:
        self.columns = Histogram()
        super().__init__(self.columns)
        self.confidence: Confidence | None = None
        self.promise: Promise | None = None
        self.show_all()

    def show_people(self, people: "People") -> None:
        """Show other people."""
        self.confidence = people.confidence
        self.show_all()

    def show_promise(self, promise: "Promise") -> None:
        """Show what the head in use promises."""
        self.promise = promise
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        columns, rows = [], []
        named, unnamed = ((), ()) if self.confidence is None else (self.confidence.named, self.confidence.unnamed)
        for number, (sure, unsure) in enumerate(zip(named, unnamed, strict=True)):
            low, high = (words.NUMBERS.percent(edge / len(named)) for edge in (number, number + 1))
            span = self.tr("%1 to %2", "two shares").replace("%1", low).replace("%2", high)
            said = self.tr("Confidence from %1: %2 named, %3 not named")
            said = said.replace("%1", span).replace("%2", words.number(sure)).replace("%3", words.number(unsure))
            columns.append(Column((sure, unsure), said, low if number % _LABELLED == 0 else ""))
            rows.append((span, sure, unsure))
        is_any = any(sum(one.values) for one in columns)
        sentence = self._sentence() if is_any else ""
        mark = None
        if self.promise is not None:
            label = self.tr("named from %1 on").replace("%1", words.NUMBERS.percent(self.promise.threshold))
            mark = Mark(self.promise.threshold * len(columns), label)
        end = words.NUMBERS.percent(1.0)
        self.columns.show_columns(columns if is_any else [], sentence, last_edge=end, mark=mark)
        heads = (self.tr("Confidence"), self.tr("Role named"), self.tr("Not named"))
        self.show_sheet(Sheet(heads, tuple(rows)))
        self.show_words(self.tr("How sure the program is"), sentence, self.tr("No role is named yet."))

    def _sentence(self) -> str:
        said = []
        if self.confidence is not None and self.confidence.expected is not None:
            share = words.NUMBERS.percent(self.confidence.expected)
            text = self.tr("Where it names a role here, it expects to be right in %1 of cases.")
            said.append(text.replace("%1", share))
        if self.promise is not None and self.promise.precision is not None:
            text = self.tr("Measured on %Ln CV(s) that it had not seen: %1.", "", self.promise.sample or 0)
            said.append(text.replace("%1", words.NUMBERS.percent(self.promise.precision)))
        return " ".join(said)


class ReliabilityCard(InsightCard):
    """How often the program was right where people decided, against how sure it was."""

    def __init__(self) -> None:
        self.diagram = ReliabilityDiagram()
        super().__init__(self.diagram)
        self.judged: Sequence[Judged] = ()
        self.show_all()

    def show_judged(self, judged: "Sequence[Judged]") -> None:
        """Show other decisions."""
        self.judged = judged
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        points, rows = [], []
        for one in self.judged:
            sure, right = (words.NUMBERS.percent(share) for share in (one.confidence, one.right / one.count))
            said = self.tr("Sure to %1: right in %2 of %Ln case(s)", "", one.count)
            said = said.replace("%1", sure).replace("%2", right)
            points.append(Point(one.confidence, one.right / one.count, one.count, said))
            rows.append((sure, one.count, one.right, 100 * one.right / one.count))
        sentence = ""
        if points:
            hits, total = sum(one.right for one in self.judged), sum(one.count for one in self.judged)
            sentence = self.tr(
                "Of %Ln role(s) that people decided, the program had %1 right. On the dashed line it is right exactly "
                "as often as it says.",
                "",
                total,
            ).replace("%1", words.number(hits))
        titles = (self.tr("Right"), self.tr("Confidence of the program"))
        self.diagram.show_points(points, titles, sentence)
        heads = (self.tr("Confidence"), self.tr("Cases"), self.tr("Right"), self.tr("Right in %"))
        self.show_sheet(Sheet(heads, tuple(rows)))
        none = self.tr("Confirm or correct roles, and this shows how often the program is right.")
        self.show_words(self.tr("Whether that holds"), sentence, none)
