"""People side by side in the words of the window: rows of cells, one for each person. Knows no library, no view."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from classifyme_desktop.domain.label_state import State
from classifyme_desktop.ui.language import fact_words, gig_words, label_words, names, part_words, stage_words, words
from classifyme_desktop.ui.language.part_words import PARTS
from classifyme_desktop.ui.tables import looks

if TYPE_CHECKING:
    from classifyme_desktop.domain.blind import BlindJob
    from classifyme_desktop.domain.profile import Education, Job
    from classifyme_desktop.services.compare import Comparison, ForGig, Person

_MOST_SKILLS: Final = 12  # shown before the list is opened
NOTHING: Final = "–"


@dataclass(frozen=True, slots=True)
class CompareCell:
    """What is told of one person. ``small``: in small letters below; ``more``: what comes when the cell is opened.

    ``opener``: what says that there is more; ``widths``: the parts of a score, as shares of the whole bar.
    """

    text: str
    small: str = ""
    more: str = ""
    opener: str = ""
    drawing: str = ""
    tone: str = "text"
    widths: tuple[float, ...] = ()
    is_quote: bool = False


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One line. ``is_heading``: of the lines below it; ``is_joint``: one cell that holds for everybody."""

    title: str
    cells: tuple[CompareCell, ...] = ()
    is_heading: bool = False
    is_joint: bool = False

    @property
    def differs(self) -> bool:
        """Return whether the people differ in what the line tells; words that show the same are no difference."""
        told = {(cell.text, "" if cell.is_quote else cell.more) for cell in self.cells}
        return not self.is_heading and len(told) > 1


def different(rows: Sequence[CompareRow]) -> list[CompareRow]:
    """Return the rows in which people differ, with the headings that have any below them."""
    kept: list[CompareRow] = []
    for row in reversed(rows):
        if row.differs or (row.is_heading and kept and not kept[-1].is_heading):
            kept.append(row)
    return kept[::-1]


class CompareWords(QObject):
    """Makes the rows. ``name_role`` names a role in the language of the window."""

    def __init__(self, name_role: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name_role = name_role

    def title(self, count: int) -> str:
        """Return how many people stand side by side."""
        return self.tr("%n people side by side", "", count)

    def rows(self, comparison: "Comparison") -> list[CompareRow]:
        """Return all rows, under their headings."""
        people = comparison.people
        for_gig = [person.for_gig for person in people if person.for_gig is not None]
        return [
            *(self._of_gig(people, for_gig) if len(for_gig) == len(people) else ()),
            *self._of_work(people),
            *self._of_skills(comparison),
            *self._of_learning(people),
        ]

    # ------------------------------------------------------------------ for the gig

    def _of_gig(self, people: "Sequence[Person]", for_gig: "Sequence[ForGig]") -> list[CompareRow]:
        stood = zip(people, for_gig, strict=True)
        return [
            CompareRow(self.tr("For this gig"), is_heading=True),
            CompareRow(self.tr("Rank"), tuple(map(self._rank, for_gig))),
            CompareRow(self.tr("Score"), tuple(map(self._score, for_gig))),
            CompareRow(self.tr("Status", "of a person for a gig"), tuple(self._status(one, at) for one, at in stood)),
            *(self._must(at, for_gig) for at in range(len(for_gig[0].musts))),
        ]

    def _rank(self, one: "ForGig") -> CompareCell:
        match = one.match
        if match.band is None or match.band[0] == match.band[1]:
            return CompareCell(words.number(match.rank))
        band = "–".join(map(words.number, match.band))
        return CompareCell(words.number(match.rank), self.tr("not separable from ranks %1").replace("%1", band))

    def _score(self, one: "ForGig") -> CompareCell:
        values = one.match.parts.as_tuple()
        widths = tuple(one.shares[part] * value for part, value in zip(PARTS, values, strict=True))
        told = part_words.values(values, one.shares).replace(" · ", "\n")  # each beside that of the others
        return CompareCell(words.decimal(one.match.score), told, widths=widths)

    def _status(self, person: "Person", one: "ForGig") -> CompareCell:
        if one.decided is None:
            return CompareCell(stage_words.name(None), tone="muted")
        drawing, tone = looks.stage(one.decided.choice)
        # A reader may have written a name into the reason.
        reason = "" if person.blinded else _line(one.decided.reason)
        return CompareCell(stage_words.name(one.decided.choice), reason, drawing=drawing, tone=tone)

    def _must(self, at: int, for_gig: "Sequence[ForGig]") -> CompareRow:
        title = self.tr("Must: %1", "something that a gig requires").replace("%1", _line(for_gig[0].musts[at].text))
        said = {True: self.tr("met"), False: self.tr("not met"), None: self.tr("the CV does not tell")}
        cells = []
        for one in for_gig:
            must = one.musts[at]
            drawing, tone = looks.requirement(is_met=must.is_met)
            opener = self.tr("Show the words") if must.quote else ""
            cells.append(CompareCell(said[must.is_met], "", _line(must.quote), opener, drawing, tone, is_quote=True))
        return CompareRow(title, tuple(cells))

    # ------------------------------------------------------------------ role and experience

    def _of_work(self, people: "Sequence[Person]") -> list[CompareRow]:
        return [
            CompareRow(self.tr("Role and experience"), is_heading=True),
            CompareRow(self.tr("Role"), tuple(map(self._role, people))),
            CompareRow(
                self.tr("Level"), tuple(_cell(gig_words.level(one.level) if one.level else "") for one in people)
            ),
            CompareRow(self.tr("Experience"), tuple(_cell(self._years(one)) for one in people)),
            CompareRow(self.tr("Latest jobs"), tuple(_cell(self._jobs(one)) for one in people)),
        ]

    def _role(self, person: "Person") -> CompareCell:
        row = person.row
        named = "" if row.role_id is None else self._name_role(row.role_id)
        if row.role_state is State.IGNORED:
            return CompareCell(self.tr("None of the roles"), label_words.sentence(row.role_state))
        if label_words.state(row.role_state):
            return CompareCell(named, label_words.sentence(row.role_state))
        if row.confidence is None or not named:
            return _cell("")
        sure = f"{words.NUMBERS.confidence(row.confidence)} · {words.NUMBERS.percent(row.confidence)}"
        if row.is_abstained:
            likely = self.tr("most likely: %1", "a role").replace("%1", named)
            return CompareCell(self.tr("Not sure"), f"{likely} · {words.NUMBERS.percent(row.confidence)}")
        return CompareCell(named, sure)

    def _years(self, person: "Person") -> str:
        if person.blinded is not None:
            years = person.blinded.years
            return "" if years is None else self.tr("%n year(s)", "of experience", years)
        career = None if person.profile is None else person.profile.career
        return fact_words.duration(career.months) if career is not None and career.months else ""

    def _jobs(self, person: "Person") -> str:
        if person.blinded is not None:
            return "\n".join(_blind_job(person.blinded.jobs[at]) for at in person.jobs)
        jobs = () if person.profile is None else person.profile.jobs
        return "\n".join(_job(jobs[at]) for at in person.jobs)

    # ------------------------------------------------------------------ skills

    def _of_skills(self, comparison: "Comparison") -> list[CompareRow]:
        skills = comparison.skills
        rows = [
            CompareRow(self.tr("Skills"), is_heading=True),
            CompareRow(self.tr("Skills in common"), (self._skills(skills.of_all),), is_joint=True),
        ]
        if len(comparison.people) > 2:
            rows.append(CompareRow(self.tr("Shared with some"), tuple(map(self._skills, skills.some))))
        rows.append(CompareRow(self.tr("Only this person"), tuple(map(self._skills, skills.only))))
        return rows

    def _skills(self, named: Sequence[str]) -> CompareCell:
        first, rest = (", ".join(map(_line, some)) for some in (named[:_MOST_SKILLS], named[_MOST_SKILLS:]))
        opener = self.tr("%n more", "skills", len(named) - _MOST_SKILLS) if rest else ""
        return CompareCell(first, "", rest, opener) if first else _cell("")

    # ------------------------------------------------------------------ languages and education

    def _of_learning(self, people: "Sequence[Person]") -> list[CompareRow]:
        return [
            CompareRow(self.tr("Languages and education"), is_heading=True),
            CompareRow(self.tr("Languages"), tuple(_cell(self._languages(one)) for one in people)),
            CompareRow(self.tr("Education"), tuple(_cell(self._education(one)) for one in people)),
        ]

    def _languages(self, person: "Person") -> str:
        spoken = person.blinded.languages if person.blinded is not None else ()
        if person.profile is not None:
            spoken = tuple((one.code, one.level) for one in person.profile.languages)
        told = sorted((fact_words.language(code), fact_words.level(level) if level else "") for code, level in spoken)
        return "\n".join(" ".join(filter(None, one)) for one in dict.fromkeys(told))

    def _education(self, person: "Person") -> str:
        if person.blinded is not None:
            return "\n".join(map(_line, person.blinded.degrees))
        return "" if person.profile is None else "\n".join(map(_course, person.profile.education))


def _cell(text: str) -> CompareCell:
    return CompareCell(text) if text else CompareCell(NOTHING, tone="muted")


def _job(job: "Job") -> str:
    employer = _line(job.employer.value) if job.employer else ""
    period = fact_words.period(job.period) if job.period else ""
    return ", ".join(filter(None, (_line(job.title.value), employer, period)))


def _blind_job(job: "BlindJob") -> str:
    return ", ".join(filter(None, (_line(job.title), _line(job.employer), job.duration)))


def _course(course: "Education") -> str:
    told = [_line(one.value) for one in (course.degree, course.school) if one]
    return ", ".join(filter(None, [*told, fact_words.period(course.period) if course.period else ""]))


def _line(text: str) -> str:
    return names.shown(" ".join(text.split()))
