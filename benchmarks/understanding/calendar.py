"""Periods as people write them, and what they mean: months counted once for the total experience."""

import random
from dataclasses import dataclass
from typing import Final

MONTHS: Final = {
    "en": ("January February March April May June July August September October November December").split(),
    "fr": ("janvier février mars avril mai juin juillet août septembre octobre novembre décembre").split(),
}
SHORT: Final = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split(),
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(),
}
NOW: Final = {
    "en": ("Present", "present", "Current", "now", "today", "to date"),
    "fr": ("aujourd’hui", "aujourd'hui", "à ce jour", "présent", "en cours", "Aujourd’hui"),
}
STYLES: Final = {
    "en": ("short", "long", "slash", "dot", "dash_iso", "to", "apostrophe", "year", "day"),
    "fr": ("short", "long", "slash", "dot", "from", "to", "year", "capital", "day"),
}
SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}
SEASON_WORDS: Final = {
    "en": {"spring": "Spring", "summer": "Summer", "autumn": "Autumn"},
    "fr": {"spring": "printemps", "summer": "été", "autumn": "automne"},
}
_DASHES: Final = (" – ", "–", " - ", " — ", "-")


@dataclass(frozen=True, slots=True)
class Stretch:
    """When a job was held. ``start`` and ``end`` count months from year 0; ``end`` None: it goes on."""

    start: int
    end: int | None
    only_years: bool = False
    season: str = ""  # a season of SEASONS, or Q1 to Q4: the start is its first month, the end its last


@dataclass(frozen=True, slots=True)
class Written:
    """A stretch in words and as the truth: ``YYYY-MM`` or ``YYYY``; ``slack``: months that a season leaves open."""

    words: str
    start: str | None
    end: str | None
    is_current: bool
    slack: int = 0


def iso(month: int) -> str:
    """Return ``YYYY-MM`` of a month counted from year 0."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def written(stretch: Stretch, style: str, language: str, dice: random.Random) -> Written:
    """Return the period in the style of its resume. ``style`` is one of STYLES."""
    if stretch.season:
        return _season(stretch, language)
    if stretch.only_years or style == "year":
        return _years(stretch, language, dice)
    start, is_current = iso(stretch.start), stretch.end is None
    end = None if stretch.end is None else iso(stretch.end)
    if is_current and dice.random() < 0.35:
        since = _moment(stretch.start, style, language)
        return Written(
            f"{'Since' if language == 'en' else dice.choice(('depuis', 'Depuis'))} {since}", start, None, True
        )
    first = _moment(stretch.start, style, language)
    last = dice.choice(NOW[language]) if stretch.end is None else _moment(stretch.end, style, language, is_end=True)
    return Written(_joined(first, last, style, language, dice), start, end, is_current)


def _season(stretch: Stretch, language: str) -> Written:
    year = stretch.start // 12
    if stretch.season.startswith("Q"):
        name = stretch.season if language == "en" else f"T{stretch.season[1]}"
        first = 3 * int(stretch.season[1]) - 2
        return Written(f"{name} {year}", f"{year}-{first:02d}", f"{year}-{first + 2:02d}", False)
    first, last = SEASONS[stretch.season]
    words = f"{SEASON_WORDS[language][stretch.season]} {year}"
    return Written(words, f"{year}-{first:02d}", f"{year}-{last:02d}", False, slack=1)


def _years(stretch: Stretch, language: str, dice: random.Random) -> Written:
    first = stretch.start // 12
    if stretch.end is None:
        since = "Since" if language == "en" else dice.choice(("Depuis", "depuis"))
        now = dice.choice(NOW[language])
        words = f"{since} {first}" if dice.random() < 0.5 else f"{first}{dice.choice(_DASHES[:4])}{now}"
        return Written(words, str(first), None, True)
    last = stretch.end // 12
    if last == first:
        return Written(str(first), str(first), str(first), False)
    return Written(f"{first}{dice.choice(_DASHES)}{last}", str(first), str(last), False)


def _moment(month: int, style: str, language: str, *, is_end: bool = False) -> str:
    year, at = month // 12, month % 12
    day = (28 if at == 1 else 30) if is_end else 1
    plain = {
        "slash": f"{at + 1:02d}/{year}",
        "dot": f"{at + 1:02d}.{year}",
        "dash_iso": f"{year}-{at + 1:02d}",
        "apostrophe": f"{SHORT[language][at]} '{year % 100:02d}",
        "long": f"{MONTHS[language][at]} {year}",
        "from": f"{SHORT[language][at]} {year}",
        "day": f"{day:02d}/{at + 1:02d}/{year}" if language == "fr" else f"{day} {MONTHS[language][at]} {year}",
        "capital": f"{MONTHS[language][at].capitalize()} {year}",
    }
    return plain.get(style, f"{SHORT[language][at]} {year}")


def _joined(first: str, last: str, style: str, language: str, dice: random.Random) -> str:
    if style == "to":
        return f"{first} {'to' if language == 'en' else 'à'} {last}"
    if style == "day":
        return f"{first} - {last}" if language == "en" or not last[0].isdigit() else f"du {first} au {last}"
    if style == "from":
        link = "d’" if first[0] in "ao" else "de "
        return f"{link}{first} à {last}"
    return first + dice.choice(_DASHES[:4]) + last


def total_months(stretches: list[Stretch], reference: int) -> int:
    """Return the months with at least one job, both ends counted; a year alone stands for its middle.

    A span of years thus goes from July of the first to June of the last, and one year alone counts six months.
    """
    covered: set[int] = set()
    for stretch in stretches:
        start, end = stretch.start, reference if stretch.end is None else stretch.end
        if stretch.season.startswith("Q"):
            start = start // 12 * 12 + 3 * int(stretch.season[1]) - 3
            end = start + 2
        elif stretch.season:
            first, last = SEASONS[stretch.season]
            start, end = start // 12 * 12 + first - 1, start // 12 * 12 + last - 1
        elif stretch.only_years:
            start = start // 12 * 12 + 6
            if stretch.end is not None:
                end = max(end // 12 * 12 + 5, start + 5)
        covered.update(range(start, end + 1))
    return len(covered)
