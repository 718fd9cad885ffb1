"""Which facts of a profile can be searched, as rows of a table and as words of an index. Knows no library."""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from classifyme_desktop.domain import profile as profiles
from classifyme_desktop.domain.criteria import Field
from classifyme_desktop.domain.profile import Cefr, Fact, Profile

# How well a language is spoken, as a number: A1 is 1, the mother tongue 7.
CEFR_RANK: Final = {level: rank for rank, level in enumerate(Cefr, 1)}
# Labels of the level head, the lowest first; a list is sorted by their places.
LEVELS: Final = ("Individual Contributor/Staff", "Manager", "Director", "Vice President", "Chief Officer", "Owner")
# Stands between two titles, so that no phrase reaches from one into the next. A character for private use is a word of
# its own to the index (sqlite.org/fts5.html, section 4.3.1), and nobody types it.
_BETWEEN: Final = " \ue000 "


class SearchFact(NamedTuple):
    """A fact with a value of a known list (empty where the number says all) and a number, None when it has none."""

    field: Field
    value: str
    number: float | None = None


def highest(levels: Iterable[str]) -> str | None:
    """Return the level that lists show of a job, None where it has none that is known."""
    return max((one for one in levels if one in LEVELS), key=LEVELS.index, default=None)


def facts(profile: Profile) -> tuple[SearchFact, ...]:
    """Return the years of experience, the levels of the latest job, the languages and the driving licences.

    A language that is told twice counts with its better level. In a fixed order, each value once.
    """
    found: list[SearchFact] = []
    if profile.career is not None and profile.career.months is not None:
        found.append(SearchFact(Field.YEARS, "", profile.career.months / 12))
    latest = profiles.latest(profile.jobs)
    if latest is not None:
        found += [SearchFact(Field.LEVEL, level) for level in profile.jobs[latest].levels]
    spoken: dict[str, float | None] = {}
    for language in profile.languages:
        rank = CEFR_RANK[language.level] if language.level is not None else None
        before = spoken.get(language.code)
        spoken[language.code] = rank if before is None else max(before, rank or 0)
    found += [SearchFact(Field.LANGUAGE, code, rank) for code, rank in spoken.items()]
    found += [SearchFact(Field.LICENCE, licence.value) for licence in profile.licences]
    return tuple(dict.fromkeys(found))


def words(profile: Profile) -> dict[Field, str]:
    """Return the words of each field of ``criteria.WORDED``, empty where nothing is known."""
    return {
        Field.NAME: _joined([profile.contact.name]),
        Field.TITLE: _joined(job.title for job in profile.jobs),
        Field.EMPLOYER: _joined(job.employer for job in profile.jobs),
        Field.DEGREE: _joined(course.degree for course in profile.education),
        Field.CERTIFICATE: _joined(certification.name for certification in profile.certifications),
        Field.PLACE: _joined([profile.contact.location]),
    }


def _joined(found: Iterable[Fact | None]) -> str:
    return _BETWEEN.join(fact.value for fact in found if fact is not None)


def listed(
    facts: Iterable[tuple[str, str, float | None]], name: str, place: str, language: str | None
) -> Mapping[str, str | int | float | None]:
    """Return what a list of people is sorted and counted by, None where it is not known.

    ``facts``: field, value and number of each, as ``facts`` gives them; ``language``: what the resume is written in.
    """
    rows = sorted(facts, key=lambda one: (one[0], one[1]))
    levels = [LEVELS.index(value) for field, value, _ in rows if field == Field.LEVEL.value and value in LEVELS]
    years = [number for field, _, number in rows if field == Field.YEARS.value and number is not None]
    spoken = " ".join(value for field, value, _ in rows if field == Field.LANGUAGE.value)
    return {
        "person_key": key(name) or None,
        "place_key": key(place) or None,
        "spoken": spoken or None,
        "language": language,
        "level": max(levels, default=None),
        "years": years[0] if years else None,
    }


def key(text: str) -> str:
    """Return ``text`` without case, accents and needless blanks, as names are sorted and compared."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return " ".join(plain.casefold().split())
