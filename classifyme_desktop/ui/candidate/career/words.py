"""A career in words: each post, course, gap and overlap as a sentence, and the whole in a few. Knows no widget."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, QObject

from classifyme_desktop.ui.language import fact_words, names
from classifyme_desktop.ui.language import gig_words as gig_facts_words

if TYPE_CHECKING:
    from classifyme_desktop.domain.profile import Education, Job
    from classifyme_desktop.services.career_line import CareerLine, Course, Post, Stretch

_STEPS: Final = ("Individual Contributor/Staff", "Manager", "Director", "Vice President")
_MONTHS_OF_YEAR: Final = 12


class CareerWords(QObject):
    """A class, since the tools for translation know plurals in ``self.tr`` only."""

    def lane(self, step: int | None) -> str:
        """Return what a step of the levels is called, from 0; None: no level is known."""
        if step is None:
            return self.tr("Level not told", "of a job")
        if step < len(_STEPS):
            return gig_facts_words.level(_STEPS[step])
        return self.tr("Chief officer, owner", "the highest level of a job")

    def education(self) -> str:
        """Return what the courses together are called."""
        return self.tr("Education", "school, studies, training")

    def levels(self, job: "Job") -> str:
        """Return the levels of a job."""
        return ", ".join(map(gig_facts_words.level, job.levels))

    def title(self, job: "Job") -> str:
        """Return what a job is called."""
        return _line(job.title.value)

    def course(self, course: "Education") -> str:
        """Return what a course is called: its degree, else its school."""
        named = course.degree or course.school
        return _line(named.value) if named else ""

    def length(self, months: int) -> str:
        """Return a length of time, never nothing."""
        return fact_words.duration(max(1, months))

    # ------------------------------------------------------------------ sentences

    def of_post(self, post: "Post") -> str:
        """Return a post as one sentence."""
        job = post.job
        period = fact_words.period(job.period) if job.period else ""
        employer = _line(job.employer.value) if job.employer else ""
        said = [self.title(job), employer, period, self.length(post.stop - post.start), self.levels(job)]
        return ", ".join(filter(None, said))

    def of_course(self, course: "Course") -> str:
        """Return a course as one sentence."""
        of, period = course.course, course.course.period
        school = _line(of.school.value) if of.school and of.degree else ""
        said = [self.course(of), school, fact_words.period(period) if period else ""]
        return ", ".join([self.education(), *filter(None, said)])

    def of_stretch(self, stretch: "Stretch") -> str:
        """Return a gap or an overlap in words."""
        length = self.length(stretch.months)
        if stretch.kind.value == "gap":
            return self.tr("Gap: %1", "a time without a job, and how long").replace("%1", length)
        return self.tr("Overlap: %1", "two jobs at once, and how long").replace("%1", length)

    def month(self, month: int) -> str:
        """Return a month counted from year 0 with its year."""
        year, rest = divmod(month, _MONTHS_OF_YEAR)
        return QLocale().toString(QDate(year, rest + 1, 1), "MMM yyyy")

    def year(self, month: int) -> str:
        """Return the year of a month; years have no signs between their thousands."""
        return str(month // _MONTHS_OF_YEAR)

    def summary(self, line: "CareerLine") -> str:
        """Return the whole career in a few sentences."""
        said: list[str] = []
        if line.posts:
            said.append(self._span(line))
            gaps = sum(one.kind.value == "gap" for one in line.stretches)
            if gaps:
                said.append(self.tr("%n gap(s) of three months or more.", "", gaps))
            overlaps = len(line.stretches) - gaps
            if overlaps:
                said.append(self.tr("%n time(s) with two jobs at once.", "", overlaps))
            if line.summit is not None:
                level = self.lane(round(line.summit.height or 0.0))
                said.append(self.tr("Highest level: %1.").replace("%1", level))
        if line.undated:
            said.append(self.tr("%n job(s) without dates.", "", len(line.undated)))
        return " ".join(said) or self.tr("No jobs were found in the text.")

    def _span(self, line: "CareerLine") -> str:
        first, last = min(post.start for post in line.posts), max(post.stop for post in line.posts)
        is_current = any(post.is_current for post in line.posts)
        text = (
            self.tr("%n job(s) since %1, %3 in all.", "", len(line.posts))
            if is_current
            else self.tr("%n job(s) from %1 to %2, %3 in all.", "", len(line.posts))
        )
        text = text.replace("%1", self.year(first)).replace("%2", self.year(last - 1))
        return text.replace("%3", self.length(line.months or 0))

    def counted(self, line: "CareerLine") -> str:
        """Return how many things are on the line, for those who cannot see it."""
        count = len(line.posts) + len(line.courses) + len(line.stretches)
        return self.tr("%n entry(s); arrow keys step through them.", "", count) if count else ""


def _line(text: str) -> str:
    return names.of_text(text).replace("\n", " ")
