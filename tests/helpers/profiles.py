"""One invented profile with a fact of every kind, for tests of what keeps and shows facts."""

from datetime import date

from classifyme_desktop.domain.profile import (
    Career,
    Cefr,
    Certification,
    Contact,
    Education,
    Fact,
    Finding,
    FindingKind,
    Job,
    Moment,
    Period,
    Profile,
    ReferenceSource,
    Section,
    SectionKind,
    Skill,
    SpokenLanguage,
)

TEXT = "Jane Roe jane@example.org +33612345678 Cook, Blue Inn 2015 - 2019 BTS Lycée X HACCP français B2 permis B Java"


def place(words: str) -> tuple[int, int]:
    at = TEXT.index(words)
    return at, at + len(words)


def fact(words: str, value: str = "") -> Fact:
    return Fact(value or words, place(words))


def profile(email: str = "jane@example.org", phone: str = "+33612345678") -> Profile:
    period = Period(Moment(2015), Moment(2019, 6, 30), False, place("2015 - 2019"))
    return Profile(
        "en",
        (Section(SectionKind.EXPERIENCE, None, (0, len(TEXT)), "en"),),
        Contact(fact("Jane Roe"), (fact("jane@example.org", email),), (fact("+33612345678", phone),)),
        (Job(fact("Cook"), fact("Blue Inn"), period, place("Cook, Blue Inn 2015 - 2019"), ("Staff",), "cook"),),
        (Education(fact("BTS"), fact("Lycée X"), None, place("BTS Lycée X")),),
        (Certification(fact("HACCP"), Moment(2016, 2)),),
        (SpokenLanguage("fr", Cefr.B2, place("français B2")),),
        (fact("permis B", "B"),),
        (Skill("http://data.europa.eu/esco/skill/java", "Java", (place("Java"),), 48),),
        Career(date(2024, 5, 1), ReferenceSource.FILE, 48, (Finding(FindingKind.GAP, (0,), 5),)),
    )
