"""Roles at each level of the tree, the levels of people, and their tags."""

from typing import TYPE_CHECKING, Final

from classifyme_desktop.ui.insights.card import Counted, CountsCard
from classifyme_desktop.ui.language import gig_words as gig_facts_words
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.widgets.choices import Choice

if TYPE_CHECKING:
    from classifyme_desktop.domain.insight import People

CUTS: Final = (6, 12, 18, 24, 96)


class CutChoice(Choice):
    """How finely roles are counted: the levels of the tree from families to roles."""

    def __init__(self, cut: int) -> None:
        super().__init__()
        self.addItems([""] * len(CUTS))
        self.setCurrentIndex(CUTS.index(cut))
        self.retranslate()

    def cut(self) -> int:
        """Return the number of nodes."""
        return CUTS[self.currentIndex()]

    def retranslate(self) -> None:
        """Say everything in the language that is shown."""
        names = (
            self.tr("6 families"),
            self.tr("12 sectors"),
            self.tr("18 clusters"),
            self.tr("24 groups"),
            self.tr("All roles"),
        )
        for index, name in enumerate(names):
            self.setItemText(index, name)
        self.setAccessibleName(self.tr("How finely roles are counted"))


class RolesCard(CountsCard):
    """How many people have each role."""

    def __init__(self) -> None:
        super().__init__()
        self.people: People | None = None
        self.cut = CutChoice(96)
        self.cut.currentIndexChanged.connect(self.show_all)
        self.add_option(self.cut)
        self.show_all()

    def show_people(self, people: "People") -> None:
        """Show other people."""
        self.people = people
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        self.cut.retranslate()
        title, head, none = self.tr("Roles"), self.tr("Role"), self.tr("No role is named yet.")
        people = self.people
        if people is None or self.session is None:
            self.show_counts((), 0, title, head, "", "")
            return
        from classifyme_desktop.services import insights

        counted = insights.at_cut(self.session.taxonomy, people.roles, self.cut.cut())
        ordered = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
        lines = [Counted(self.node(key), count, f"role:{key}") for key, count in ordered]
        sentence = self._sentence(people, lines[0].label) if lines else ""
        if people.unnamed:
            lines.append(Counted(self.tr("No role named"), people.unnamed, is_quiet=True))
        self.show_counts(lines, people.total, title, head, sentence, none)

    def _sentence(self, people: "People", first: str) -> str:
        said = self.tr("A role is named for %1 of %Ln person(s), most often “%2”.", "", people.total)
        named = words.NUMBERS.percent(1 - people.unnamed / people.total)
        said = said.replace("%1", named).replace("%2", first)
        if people.by_reader:
            said += " " + self.tr("%Ln of them were decided by a person.", "roles", people.by_reader)
        return said


class LevelsCard(CountsCard):
    """How high people stand, by the title of their latest job."""

    def __init__(self) -> None:
        super().__init__()
        self.levels: dict[str, int] = {}
        self.show_all()

    def show_people(self, people: "People") -> None:
        """Show other people."""
        self.levels = people.levels
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        known = [label for label in gig_facts_words.LEVELS if self.levels.get(label)]
        total = sum(self.levels.values())
        lines = [Counted(gig_facts_words.level(label), self.levels[label], f"level:{label}") for label in known]
        sentence = ""
        if lines:
            most = max(lines, key=lambda one: one.count)
            sentence = self.tr("By the title of the latest job: most stand at the level “%1” (%2).")
            sentence = sentence.replace("%1", most.label).replace("%2", words.NUMBERS.percent(most.count / total))
        none = self.tr("No level is known yet.")
        self.show_counts(lines, total, self.tr("Levels"), self.tr("Level"), sentence, none)


class TagsCard(CountsCard):
    """How many people have each tag; hidden while nobody has one."""

    def __init__(self) -> None:
        super().__init__()
        self.people: People | None = None
        self.show_all()

    def show_people(self, people: "People") -> None:
        """Show other people."""
        self.people = people
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        tags, total = ({}, 0) if self.people is None else (self.people.tags, self.people.total)
        ordered = sorted(tags.items(), key=lambda one: (-one[1], one[0]))
        lines = [Counted(names.shown(name), count, f"tag:{name}") for name, count in ordered]
        sentence = ""
        if lines:
            sentence = self.tr("%Ln tag(s) in use; most often “%1”.", "", len(lines)).replace("%1", lines[0].label)
        self.show_counts(lines, total, self.tr("Tags"), self.tr("Tag"), sentence, "")
        self.setVisible(bool(lines))
