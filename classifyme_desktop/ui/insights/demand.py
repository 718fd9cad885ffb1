"""What gigs ask for beside what people bring: roles and skills."""

from typing import TYPE_CHECKING, Final

from classifyme_desktop.ui.charts.paired import Pair, PairedBars
from classifyme_desktop.ui.charts.sheet import Sheet
from classifyme_desktop.ui.insights.card import SHORT, InsightCard
from classifyme_desktop.ui.insights.roles import CutChoice
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.widgets.show_more import ShowMore

if TYPE_CHECKING:
    from collections.abc import Sequence

    from classifyme_desktop.domain.insight import Demand, People, Skills
    from classifyme_desktop.services.balance import Balance

_POINTS: Final = 100


class BalanceCard(InsightCard):
    """Lines with gigs at the left and people at the right, what is most missing first."""

    def __init__(self) -> None:
        self.paired = PairedBars()
        super().__init__(self.paired)
        self.people: People | None = None
        self.demand: Demand | None = None
        self.rest = ShowMore()
        self.rest.changed.connect(self.show_all)
        self.add_below(self.rest)

    def show_people(self, people: "People") -> None:
        """Show other people."""
        self.people = people
        self.show_all()

    def show_demand(self, demand: "Demand") -> None:
        """Show other gigs."""
        self.demand = demand
        self.show_all()

    def show_lines(self, named: "Sequence[tuple[str, str, Balance]]", title: str, head: str, sentence: str) -> None:
        """Show lines with their name and key; ``head``: what they are."""
        self.rest.show_count(len(named), SHORT)
        shown = named if self.rest.is_all else named[:SHORT]
        gigs, people = self.tr("Gigs"), self.tr("People")
        heads = (gigs, people, self.tr("for each gig", "number of people"))
        self.paired.show_pairs([self._pair(*one) for one in shown], heads, sentence)
        rows = tuple((name, one.gigs, one.people, round(_POINTS * one.gap, 1)) for name, _, one in named)
        columns = (head, gigs, people, self.tr("Gap in points", "between two shares"))
        hint = self.tr("Share of gigs less share of people")
        self.show_sheet(Sheet(columns, rows, tuple(key for _, key, _ in named), hint))
        none = self.tr("Add gigs to see whether there are people for them.")
        self.show_words(title, sentence, none)

    def _pair(self, name: str, key: str, one: "Balance") -> Pair:
        said = self.tr("%1: %Ln person(s) for %2 gigs", "a role or skill", one.people)
        said = said.replace("%1", name).replace("%2", words.number(one.gigs))
        note = self.tr("nobody") if not one.people else self._each(one.people / one.gigs)
        texts = (words.number(one.gigs), words.number(one.people))
        return Pair(name, (one.gigs, one.people), texts, said, key if one.people else "", note)

    def _each(self, each: float) -> str:
        return words.number(round(each)) if each >= 10 or each == round(each) else words.decimal(each, 1)


class RolesBalanceCard(BalanceCard):
    """People for each role that gigs are for."""

    def __init__(self) -> None:
        super().__init__()
        self.cut = CutChoice(96)
        self.cut.currentIndexChanged.connect(self.show_all)
        self.add_option(self.cut)
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        self.cut.retranslate()
        title, head, sentence = self.tr("Roles asked for"), self.tr("Role"), ""
        if self.people is None or self.demand is None or self.session is None:
            self.show_lines((), title, head, sentence)
            return
        from classifyme_desktop.services import balance, insights

        taxonomy, cut = self.session.taxonomy, self.cut.cut()
        people, gigs = (insights.at_cut(taxonomy, roles, cut) for roles in (self.people.roles, self.demand.roles))
        found = [one for one in balance.of_roles(people, gigs) if one.gigs]
        named = [(self.node(one.key), f"role:{one.key}", one) for one in found]
        if named:
            sentence = self.tr("Most asked for beside what is there: %1.").replace("%1", named[0][0])
            missing = sum(not one.people for one in found)
            if missing:
                sentence += " " + self.tr("For %Ln of these there is nobody.", "roles", missing)
        self.show_lines(named, title, head, sentence)


class SkillsBalanceCard(BalanceCard):
    """People who hold each skill that gigs ask for."""

    def __init__(self) -> None:
        super().__init__()
        self.skills: Skills | None = None
        self.show_all()

    def show_skills(self, skills: "Skills") -> None:
        """Show what other people hold."""
        self.skills = skills
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        title, head, sentence = self.tr("Skills asked for"), self.tr("Skill"), ""
        if self.skills is None or self.demand is None:
            self.show_lines((), title, head, sentence)
            return
        from classifyme_desktop.services import balance

        found = balance.of_skills(self.skills.held, self.skills.total, self.demand)
        named = [(skill.name(self.code), f"skill:{skill.uri}", one) for skill, one in found]
        if named:
            sentence = self.tr("Gigs ask for %Ln skill(s); most missing: %1.", "", len(named))
            sentence = sentence.replace("%1", named[0][0])
            missing = sum(not one.people for _, one in found)
            if missing:
                sentence += " " + self.tr("Nobody here holds %Ln of them.", "skills", missing)
        self.show_lines(named, title, head, sentence)
