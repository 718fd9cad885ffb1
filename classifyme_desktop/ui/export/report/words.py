"""What a report says, in the language of the window. All of it is plain text. Knows no paper."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject
from PySide6.QtGui import QFontMetrics, QGuiApplication

from classifyme_desktop.ui.language import fact_words, gig_words, label_words, names, part_words, stage_words, words

if TYPE_CHECKING:
    from classifyme_desktop.services.export.report import Must, Person, Report


class ReportWords(QObject):
    """Words of the whole report and of each person in it."""

    # ------------------------------------------------------------------ the whole

    def kind(self, report: "Report") -> str:
        """Return what stands over the title."""
        return self.tr("Blind shortlist report") if report.is_blind else self.tr("Shortlist report")

    def title(self, report: "Report") -> str:
        """Return the title of the gig, with its employer where it names one."""
        return " · ".join(filter(None, (names.shown(report.title), names.shown(report.employer))))

    def made(self, report: "Report") -> str:
        """Return when and of how many people the report was made, and by which iteration."""
        return " · ".join(
            (
                self.day(report.day),
                self.tr("%Ln person(s) ranked", "", report.ranked),
                self.tr("%Ln of them in this report", "people", len(report.people)),
                self.tr("roles named by iteration %1").replace("%1", words.number(report.iteration)),
            )
        )

    def day(self, day: date) -> str:
        """Return a date in words."""
        return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)

    def musts_heading(self) -> str:
        """Return the heading of what the gig requires."""
        return self.tr("What the gig requires")

    def no_musts(self) -> str:
        """Return that the gig requires nothing."""
        return self.tr("The gig names no must-have.")

    def weights_heading(self) -> str:
        """Return the heading of the weights."""
        return self.tr("What counts in the score")

    def glance_heading(self) -> str:
        """Return the heading of the list of all people."""
        return self.tr("At a glance")

    def glance_titles(self, report: "Report") -> tuple[str, ...]:
        """Return the titles of the list of all people."""
        who = self.tr("Candidate") if report.is_blind else self.tr("Person")
        return self.tr("Rank"), who, self.tr("Role"), self.tr("Must-haves"), self.tr("Score"), self.tr("Status")

    def people_heading(self) -> str:
        """Return the heading of the people one by one."""
        return self.tr("One by one")

    def nobody(self) -> str:
        """Return that the report holds nobody."""
        return self.tr("Nobody is in this report.")

    def promise(self) -> str:
        """Return who decides."""
        return self.tr("The order is a program’s advice. A person reads, asks and decides; nobody is ruled out by it.")

    def foot(self) -> str:
        """Return who made it, at the foot of each page."""
        return self.tr("Made offline by ClassifyMe Desktop. A person decides.")

    def page(self, number: int, of: int) -> str:
        """Return the number of a page."""
        text = self.tr("Page %1 of %2").replace("%1", words.number(number))
        return text.replace("%2", words.number(of))

    # ------------------------------------------------------------------ one person

    def rank(self, person: "Person") -> str:
        """Return the rank."""
        return words.number(person.line.rank)

    def band(self, person: "Person") -> str:
        """Return the ranks that cannot be told apart from this one, empty when it stands alone."""
        band = person.line.band
        if band is None or band[0] == band[1]:
            return ""
        return self.tr("ranks %1", "that cannot be told apart").replace("%1", "–".join(map(words.number, band)))

    def short_band(self, person: "Person") -> str:
        """Return the rank band in figures alone."""
        band = person.line.band or (person.line.rank, person.line.rank)
        return "–".join(dict.fromkeys(map(words.number, band)))

    def name(self, person: "Person") -> str:
        """Return what the person is called: the name, else that of the file, else the number."""
        line = person.line
        return names.shown(line.name or line.file or line.candidate)

    def role(self, person: "Person") -> str:
        """Return the role; no name rather than a wrong one."""
        roles = person.line.roles
        return names.shown(roles[0]) if roles and roles[0] else self.tr("Role not clear")

    def role_told(self, person: "Person") -> str:
        """Return the role and how sure it is, in words and percent."""
        share, decided = person.line.role_confidence, label_words.state(person.role_state)
        sure = ""
        if person.line.roles and person.line.roles[0] and share is not None:
            sure = f"{words.NUMBERS.confidence(share)} ({words.NUMBERS.percent(share)})"
        return " · ".join(filter(None, (self.role(person), decided or sure)))

    def career(self, person: "Person") -> str:
        """Return level, experience, the present job and languages on one line."""
        line = person.line
        years = "" if line.years is None else self.tr("%Ln year(s) of experience", "", round(line.years))
        job = names.shown(", ".join(filter(None, (line.title, line.employer))))
        levels = ", ".join(gig_words.level(one) for one in line.levels)
        return " · ".join(filter(None, (levels, years, job, ", ".join(map(_spoken, line.languages)))))

    def score(self, person: "Person") -> str:
        """Return the score."""
        return words.decimal(person.line.score)

    def parts(self, person: "Person", report: "Report") -> str:
        """Return the value of each part that counts."""
        values = [person.line.parts.get(part, 0.0) for part in part_words.PARTS]
        return part_words.values(values, report.shares)

    def status(self, person: "Person") -> str:
        """Return where the person stands."""
        return stage_words.name(person.line.decided.choice if person.line.decided else None)

    def reason(self, person: "Person", report: "Report") -> str:
        """Return the reader's reason, which a blind report leaves out since it may hold a name."""
        said = person.line.decided.reason if person.line.decided else ""
        return "" if report.is_blind or not said else self.tr("Reason: %1").replace("%1", names.shown(said))

    def musts(self, person: "Person") -> str:
        """Return how many must-haves are met, of all."""
        if not person.musts:
            return ""
        text = self.tr("%1 of %2", "must-haves that are met, of all")
        met = sum(one.is_met is True for one in person.musts)
        return text.replace("%1", words.number(met)).replace("%2", words.number(len(person.musts)))

    def musts_told(self, person: "Person") -> str:
        """Return the heading of the must-haves of a person."""
        return self.tr("Must-haves met: %1").replace("%1", self.musts(person))

    def state(self, must: "Must") -> str:
        """Return whether a must-have is met."""
        if must.is_met is None:
            return self.tr("the CV does not tell")
        return self.tr("met", "a must-have") if must.is_met else self.tr("not met", "a must-have")

    def evidence(self, must: "Must") -> str:
        """Return the words of the CV that show it."""
        return self.tr("“%1”", "words of a CV").replace("%1", names.shown(must.evidence)) if must.evidence else ""

    def skills(self, person: "Person") -> tuple[tuple[str, str], ...]:
        """Return the skills that were found and those that were not, each with its heading; empty ones are left out."""
        line = person.line
        found = (
            (self.tr("Skills found"), ", ".join(map(names.shown, line.matched))),
            (self.tr("Skills not found"), ", ".join(map(names.shown, line.missing))),
        )
        return tuple(pair for pair in found if pair[1])


def _spoken(language: str) -> str:
    """Return a language of a line ("fr B2") in words."""
    code, _, level = language.partition(" ")
    shown = fact_words.said(fact_words.NATIVE) if level == "native" else level
    called, metrics = fact_words.language(code), QFontMetrics(QGuiApplication.font())
    if not all(metrics.inFontUcs4(ord(sign)) for sign in called):
        called = code.upper()  # its own letters could not be printed
    return " ".join(filter(None, (called, shown)))
