"""What people can do: skills by people or by months of use, languages they speak, languages of the resumes."""

from typing import TYPE_CHECKING, Final

from classifyme_desktop.ui.charts.bars import Bar, BarChart
from classifyme_desktop.ui.charts.sheet import Sheet
from classifyme_desktop.ui.insights.card import SHORT, Counted, CountsCard, InsightCard, Unit
from classifyme_desktop.ui.language import fact_words, words
from classifyme_desktop.ui.widgets.choices import Choice
from classifyme_desktop.ui.widgets.show_more import ShowMore

if TYPE_CHECKING:
    from classifyme_desktop.domain.insight import People, Skill, Skills

_MONTHS: Final = 12


class SkillsCard(InsightCard):
    """The skills that most people have, or that were used for the longest time in all."""

    def __init__(self) -> None:
        self.bars = BarChart()
        super().__init__(self.bars)
        self.skills: Skills | None = None
        self.total = 0
        self.by = Choice()
        self.by.addItems(["", ""])
        self.by.currentIndexChanged.connect(self.show_all)
        self.add_option(self.by)
        self.rest = ShowMore()
        self.rest.changed.connect(self.show_all)
        self.add_below(self.rest)
        self.show_all()

    def show_skills(self, skills: "Skills") -> None:
        """Show other skills."""
        self.skills = skills
        self.total = skills.total
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        for index, text in enumerate((self.tr("By people"), self.tr("By years of use"))):
            self.by.setItemText(index, text)
        self.by.setAccessibleName(self.tr("What skills are counted by"))
        is_by_months = self.by.currentIndex() == 1
        listed: tuple[Skill, ...] = ()
        if self.skills is not None:
            listed = self.skills.by_months if is_by_months else self.skills.by_people
        self.rest.show_count(len(listed), SHORT)
        shown = listed if self.rest.is_all else listed[:SHORT]
        sentence = self._sentence(listed, is_by_months=is_by_months)
        self.bars.show_bars([self._bar(one, is_by_months=is_by_months) for one in shown], sentence)
        heads = (self.tr("Skill"), self.tr("People"), self.tr("Years of use"))
        rows = tuple((one.name(self.code), one.people, round(one.months / _MONTHS)) for one in listed)
        self.show_sheet(Sheet(heads, rows, tuple(f"skill:{one.uri}" for one in listed)))
        self.show_words(self.tr("Skills"), sentence, self.tr("No skill is known yet."))

    def _sentence(self, listed: "tuple[Skill, ...]", *, is_by_months: bool) -> str:
        if not listed or self.skills is None:
            return ""
        first = listed[0]
        if is_by_months:
            said = self.tr("Used longest by all together: “%1”, %Ln year(s).", "", round(first.months / _MONTHS))
            return said.replace("%1", first.name(self.code))
        said = self.tr("%Ln different skill(s); most people have “%1” (%2).", "", len(self.skills.held))
        share = words.NUMBERS.percent(first.people / self.total if self.total else 0.0)
        return said.replace("%1", first.name(self.code)).replace("%2", share)

    def _bar(self, one: "Skill", *, is_by_months: bool) -> Bar:
        name, years = one.name(self.code), round(one.months / _MONTHS)
        if years:
            said = self.tr("%1: %Ln person(s), %2 years of use in all", "a skill", one.people)
        else:
            said = self.tr("%1: %Ln person(s)", "a skill", one.people)
        said = said.replace("%1", name).replace("%2", words.number(years))
        value = one.months if is_by_months else one.people
        return Bar(name, (value,), words.number(years if is_by_months else one.people), said, f"skill:{one.uri}")


class LanguagesCard(CountsCard):
    """The languages that people say they speak."""

    def __init__(self) -> None:
        super().__init__()
        self.languages: dict[str, int] = {}
        self.total = 0
        self.show_all()

    def show_people(self, people: "People") -> None:
        """Show other people."""
        self.languages, self.total = people.languages, people.total
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        ordered = sorted(self.languages.items(), key=lambda one: (-one[1], one[0]))
        lines = [Counted(fact_words.language(code), count, f"language:{code}") for code, count in ordered]
        sentence = ""
        if lines:
            sentence = self.tr("%Ln language(s) are named; most often %1.", "", len(lines)).replace(
                "%1", lines[0].label
            )
        none = self.tr("No spoken language is named.")
        self.show_counts(lines, self.total, self.tr("Spoken languages"), self.tr("Language"), sentence, none)


class WrittenCard(CountsCard):
    """The languages that the resumes are written in."""

    unit = Unit.FILES

    def __init__(self) -> None:
        super().__init__()
        self.written: dict[str | None, int] = {}
        self.show_all()

    def show_people(self, people: "People") -> None:
        """Show other people."""
        self.written = people.written
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        known = {code: count for code, count in self.written.items() if code is not None}
        ordered = sorted(known.items(), key=lambda one: (-one[1], one[0]))
        lines = [Counted(fact_words.language(code), count) for code, count in ordered]
        total, sentence = sum(self.written.values()), ""
        if lines:
            sentence = self.tr("%1 of the CVs are written in %2.")
            share = words.NUMBERS.percent(lines[0].count / total)
            sentence = sentence.replace("%1", share).replace("%2", lines[0].label)
        if self.written.get(None):
            lines.append(Counted(self.tr("Not known"), self.written[None], is_quiet=True))
        none = self.tr("No CV has been read yet.")
        self.show_counts(lines, total, self.tr("Languages of the CVs"), self.tr("Language"), sentence, none)
