"""How many years of experience people have, over all and in each family of roles."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from classifyme_desktop.ui.charts.columns import Column, Histogram
from classifyme_desktop.ui.charts.multiples import Multiples, Panel
from classifyme_desktop.ui.charts.sheet import Sheet
from classifyme_desktop.ui.insights.card import InsightCard
from classifyme_desktop.ui.insights.roles import CUTS
from classifyme_desktop.ui.language import words

if TYPE_CHECKING:
    from classifyme_desktop.domain.insight import People

_WIDTH: Final = 2  # years of a column
_MOST: Final = 40
_PANEL_WIDTH: Final = 5
_LABELLED: Final = 5  # columns from one label to the next
Years = Mapping[int, int]


def grouped(years: Years, width: int, most: int) -> tuple[int, ...]:
    """Return how many people have so many years, by groups of ``width`` years; the last one holds ``most`` and more."""
    groups = [0] * (most // width + 1)
    for year, count in years.items():
        groups[min(max(year, 0), most) // width] += count
    return tuple(groups)


def median(years: Years) -> int:
    """Return the years that half of the people have or more, 0 for nobody."""
    left = sum(years.values()) / 2
    for year, count in sorted(years.items()):
        left -= count
        if left < 0:
            return year
    return max(years, default=0)


class YearsCard(InsightCard):
    """The spread of years of experience."""

    def __init__(self) -> None:
        self.columns = Histogram()
        super().__init__(self.columns)
        self.years: dict[int, int] = {}
        self._silent = 0
        self.show_all()

    def show_people(self, people: "People") -> None:
        """Show other people."""
        self.years = {}
        for (_, years), count in people.experience.items():
            self.years[years] = self.years.get(years, 0) + count
        self._silent = people.total - sum(self.years.values())
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        groups = grouped(self.years, _WIDTH, _MOST)
        columns, rows = [], []
        for number, count in enumerate(groups):
            least = number * _WIDTH
            below = least + _WIDTH if number < len(groups) - 1 else None
            span = self._span(least, below)
            said = self.tr("%1: %Ln person(s)", "a span of years, their number", count).replace("%1", span)
            edge = words.number(least) if number % _LABELLED == 0 else ""
            key = f"years:{least}" if below is None else f"years:{least}:{below}"
            columns.append(Column((count,), said, edge, key if count else ""))
            rows.append((span, count))
        sentence = self._sentence()
        self.columns.show_columns(columns if self.years else [], sentence)
        heads = (self.tr("Years"), self.tr("People"))
        self.show_sheet(Sheet(heads, tuple(rows), tuple(one.key for one in columns)))
        self.show_words(self.tr("Years of experience"), sentence, self.tr("No experience is known yet."))

    def _sentence(self) -> str:
        if not self.years:
            return ""
        said = self.tr("Half of the people have %Ln year(s) of experience or more.", "", median(self.years))
        if self._silent > 0:
            said += " " + self.tr("%Ln give(s) no dates of work.", "people", self._silent)
        return said

    def _span(self, least: int, below: int | None) -> str:
        if below is None:
            return self.tr("%Ln year(s) or more", "of experience", least)
        text = self.tr("%1 to %2 years", "of experience")
        return text.replace("%1", words.number(least)).replace("%2", words.number(below - 1))


class FamiliesCard(InsightCard):
    """The spread of years in each family of roles, side by side."""

    def __init__(self) -> None:
        self.multiples = Multiples()
        super().__init__(self.multiples)
        self.people: People | None = None
        self.show_all()

    def show_people(self, people: "People") -> None:
        """Show other people."""
        self.people = people
        self.show_all()

    def _by_family(self) -> dict[str, dict[int, int]]:
        found: dict[str, dict[int, int]] = {}
        if self.people is None or self.session is None:
            return found
        roles = self.session.taxonomy.by_id
        for (role_id, years), count in self.people.experience.items():
            if role_id in roles:
                of = found.setdefault(roles[role_id].above[CUTS[0]].node_id, {})
                of[years] = of.get(years, 0) + count
        return found

    def show_all(self) -> None:
        """Say and show everything."""
        found = self._by_family()
        ordered = sorted(found, key=lambda key: (-sum(found[key].values()), key))
        panels, rows = [], []
        for key in ordered:
            total, middle = sum(found[key].values()), median(found[key])
            said = self.tr("%1: %Ln person(s), half of them with %2 years or more", "", total)
            said = said.replace("%1", self.node(key)).replace("%2", words.number(middle))
            shares = tuple(count / total for count in grouped(found[key], _PANEL_WIDTH, _MOST))
            panels.append(Panel(self.node(key), shares, words.number(middle), said, f"role:{key}"))
            rows.append((self.node(key), total, middle))
        sentence = ""
        if panels:
            sentence = self.tr("How years are spread in each family; the number is what half of them have or more.")
        edges = words.number(0), self.tr("%1+ years", "and more").replace("%1", words.number(_MOST))
        self.multiples.show_panels(panels, edges, sentence)
        heads = (self.tr("Family"), self.tr("People"), self.tr("Median of years"))
        self.show_sheet(Sheet(heads, tuple(rows), tuple(f"role:{key}" for key in ordered)))
        self.show_words(self.tr("Experience by family"), sentence, self.tr("No experience is known yet."))
