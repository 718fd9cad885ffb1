"""Careers of invented people: jobs with their dates, overlaps, gaps, and how resumes write them down."""

import random
import re
from dataclasses import dataclass, field, replace
from typing import Final

from benchmarks.understanding import content
from benchmarks.understanding.calendar import SEASONS, STYLES, Stretch, Written, written
from benchmarks.understanding.sheet import Line

FORMS: Final = ("comma", "pipe_above", "dates_first", "dates_third", "colon", "at", "bars", "employer_first")
_CONTRACTS: Final = {"en": ("Contract", "Full-time", "Part-time"), "fr": ("CDI", "CDD", "temps partiel")}


@dataclass(slots=True)
class Post:
    """One job on its way to the resume. ``written`` is None for an undated one."""

    title: str
    employer: str
    city: str
    stretch: Stretch | None
    written: Written | None
    tail: str = ""  # the kind of contract, which is no part of the title
    bullets: list[str] = field(default_factory=list)


def posts(role: content.Role, person: "Choice", reference: int) -> list[Post]:
    """Return two to six jobs, the latest first. ``reference``: the month of the resume, counted from year 0."""
    dice, language = person.dice, person.language
    style, counts_time = dice.choice(STYLES[language]), dice.random() < 0.07
    out: list[Post] = []
    end: int | None = None if dice.random() < 0.65 else reference - dice.randint(1, 14)
    for at in range(dice.randint(2, 6)):
        last = reference if end is None else end
        start = last - dice.randint(8, 66)
        title, stretch = _title(role, person), Stretch(start, end, style == "year")
        is_oldest = at > 0 and start < reference - 60
        if is_oldest and dice.random() < 0.25:
            title, stretch = _trainee(title, person), _short(start, dice)
        shown = written(stretch, style, language, dice)
        if counts_time and not stretch.season and not stretch.only_years:
            shown = replace(shown, words=f"{shown.words} {_duration(start, last, language)}")
        post = Post(title, _employer(person), dice.choice(person.cities), stretch, shown)
        if at > 0 and dice.random() < 0.05:
            post.stretch = post.written = None
        if dice.random() < 0.08:
            post.tail = f" ({dice.choice(_CONTRACTS[language])})"
        out.append(post)
        end = _before(start if post.stretch is stretch else last, dice)
        if stretch.season:
            break
    _same_employer(out, person)
    return out


@dataclass(slots=True)
class Choice:
    """Whose resume it is, as far as jobs and words depend on it."""

    dice: random.Random
    pool: str
    language: str
    gender: str
    cities: list[str]


def _duration(start: int, last: int, language: str) -> str:
    """Return how long a job took, as professional networks print it beside the dates."""
    years, months = divmod(last - start + 1, 12)
    units = ("yr", "yrs", "mo", "mos") if language == "en" else ("an", "ans", "mois", "mois")
    said = [f"{years} {units[years > 1]}"] if years else []
    said += [f"{months} {units[2 + (months > 1)]}"] if months else []
    return f"({' '.join(said)})"


def _before(start: int, dice: random.Random) -> int:
    chance = dice.random()
    if chance < 0.22:
        return start - dice.randint(4, 15)  # a gap
    if chance < 0.36:
        return start + dice.randint(2, 7)  # an overlap
    return start - dice.choice((0, 1, 1, 1))


def _short(start: int, dice: random.Random) -> Stretch:
    year = start // 12
    season = dice.choice((*SEASONS, "Q1", "Q2", "Q3", "Q4"))
    first = 3 * int(season[1]) - 3 if season.startswith("Q") else SEASONS[season][0] - 1
    return Stretch(year * 12 + first, year * 12 + first + 2, season=season)


def _title(role: content.Role, person: Choice) -> str:
    dice, language = person.dice, person.language
    relatives = [other for other in content.roles(person.pool) if other.group == role.group]
    source = role if dice.random() < 0.75 else dice.choice(relatives)
    title = content.gendered(dice.choice(source.titles[language] or role.titles[language]), person.gender)
    if dice.random() < 0.12:
        return f"Senior {title}" if language == "en" else f"{title} senior"
    return title


def _trainee(title: str, person: Choice) -> str:
    words = content.words("words")["trainee"][person.language]
    plain = title.removeprefix("Senior ").removesuffix(" senior")
    is_woman = person.gender == "f"
    lower = plain if plain[:2].isupper() or person.language == "en" else plain[0].lower() + plain[1:]
    made = person.dice.choice(words).format(
        t=lower, A="Apprentie" if is_woman else "Apprenti", B="Alternante" if is_woman else "Alternant"
    )
    return str(made)


def _employer(person: Choice) -> str:
    words = content.words("employers")
    stem = person.dice.choice(words["stems"][person.pool])
    return elided(person.dice.choice(words[person.language][person.pool]).format(stem))


def elided(words: str) -> str:
    """Return French words with the apostrophe that *de* takes before a vowel."""
    return re.sub(r"\bde (?=[AEIOUÉÈŒ])", "d'", words)


def _same_employer(held: list[Post], person: Choice) -> None:
    if len(held) > 2 and person.dice.random() < 0.35:
        held[1].employer, held[1].city = held[0].employer, held[0].city


def entry(post: Post, form: str, language: str) -> list[Line]:
    """Return the lines that stand above the description of one job, in one of FORMS or *left*, *right*, *right_two*."""
    title, when = post.title + post.tail, post.written.words if post.written else ""
    where = f"{post.employer}, {post.city}"
    if form == "left":
        return [Line(title, "entry", when, "left"), Line(where, "plain", "", "left")]
    if form == "right":
        return [Line(title, "entry", when, "right"), Line(where)]
    if form == "right_two":
        return [Line(where, "entry", when, "right"), Line(title, "entry")]
    return _plain_entry(post, form, language, title, when)


def _plain_entry(post: Post, form: str, language: str, title: str, when: str) -> list[Line]:
    employer, where = post.employer, f"{post.employer}, {post.city}"
    made: dict[str, list[str]] = {
        "comma": [f"{title}, {where}" + (f" — {when}" if when else "")],
        "pipe_above": [f"{employer} | {when}" if when else employer, title],
        "dates_first": [*([when] if when else []), title, where],
        "dates_third": [title, f"{employer} – {post.city}", *([when] if when else [])],
        "colon": [
            (f"{when}{':' if language == 'en' else ' :'} " if when else "") + f"{title} – {employer} ({post.city})"
        ],
        "at": [f"{title} {'at' if language == 'en' else 'chez'} {employer}" + (f" ({when})" if when else "")],
        "bars": [f"{title} | {employer}" + (f" | {when}" if when else "")],
        "employer_first": [where, f"{title}, {when}" if when else title],
    }
    return [Line(words, "entry" if at == 0 else "plain") for at, words in enumerate(made[form])]


def gathered(held: list[Post]) -> list[list[Post]]:
    """Return the jobs in runs of one employer."""
    runs: list[list[Post]] = []
    for post in held:
        if runs and runs[-1][0].employer == post.employer:
            runs[-1].append(post)
        else:
            runs.append([post])
    return runs
