"""Resumes of people who do not exist, of all 96 roles, put together from the phrases that ship with the program.

Names are drawn from a list of first names and of syllables, addresses and telephone numbers from what is reserved for
fiction (``resources/demo/LICENSE.md``). The resume of a number is the same on every run, whichever others are made.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, TypeVar

import numpy as np

from build.demo.content import Job, Layout, Person, Study
from classifyme_desktop import paths
from classifyme_desktop.domain.taxonomy import Role, Taxonomy

T = TypeVar("T")
TODAY: Final = date(2026, 11, 2)
_SEED: Final = 20261102
_FRENCH_SHARE: Final = 0.4
_MIXED_SHARE: Final = 0.12  # people between two roles, of whom the program is often not sure
_FIRST: Final = (
    "Adèle Aisha Alan Amina Anouk Antoine Beatriz Camille Chidi Chloé Clara Daniel Deepa Diego Elena Élodie Emre Erin "
    "Farid Fatou Felix Gabriel Giulia Grace Hana Hugo Ines Ismaël Ivan Jana Joel Julie Kamal Karim Kenji Laila Lara "
    "Léo Liam Lucie Maeve Malik Manon Marta Mathis Mei Milan Nadia Naomi Nils Noor Oksana Olga Omar Oscar Paolo "
    "Pauline Pia Priya Rania Rémi Rosa Ruben Samir Sara Selma Sofia Sven Tariq Tessa Théo Tomas Uma Vera Viktor Wanda "
    "Yann Yara Yusuf Zoé"
).split()
_BEGINNINGS: Final = (
    "Abel Alder Ard Bel Bran Cald Char Cor Dal Der Ell Esc Fal Fen Gar Gil Har Hol Ist Jol Kel Kir Lan Lor Mar Mel Nor "
    "Oak Or Pel Quin Rav Ros Sal Ser Tal Thorn Val Ver Wal West Yar"
).split()
_ENDINGS: Final = (
    "adier anet ard beck berg court dale en ette eux field ford gate haut ières ington istan ley lund mont more ov "
    "pont quist rand rell ska son ton tte vaux vez ville ward well wick wood"
).split()
_CITIES: Final = (
    ("Leeds", "Bristol", "Glasgow", "Cardiff", "Norwich", "Sheffield", "Dublin", "Manchester", "Exeter", "York"),
    ("Lyon", "Nantes", "Lille", "Rennes", "Grenoble", "Bordeaux", "Toulouse", "Dijon", "Liège", "Genève"),
)
_FIRMS: Final = (
    ("{} Ltd", "{} Group", "{} & Sons", "{} Services", "{} Partners", "{} Works"),
    ("{} SARL", "Groupe {}", "{} et Fils", "{} Services", "Ateliers {}", "Maison {}"),
)
_SCHOOLS: Final = (
    ("{} College", "{} Technical Institute", "University of {}"),
    ("Lycée {}", "Institut {}", "Université de {}"),
)
_MONTHS: Final = (
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(),
)
_SPOKEN: Final = (
    ("English (native)", "French (B2)", "Spanish (B1)", "German (C1)", "Arabic (native)", "Italian (B2)"),
    ("Français (maternelle)", "Anglais (B2)", "Espagnol (B1)", "Allemand (C1)", "Arabe (bilingue)", "Italien (B2)"),
)  # fmt: skip
_RANKS: Final = (("Junior ", "Senior ", "Lead "), (" junior", " senior", " référent"))
_UNTIL_NOW: Final = ("present", "à ce jour")
_HEADINGS: Final = (("Tools and methods", "Also"), ("Outils et méthodes", "Autres"))
_LAYOUTS: Final = (
    (Layout.PDF_CLASSIC, 24), (Layout.PDF_SIDEBAR, 16), (Layout.PDF_BAND, 14), (Layout.PDF_TABLE, 8),
    (Layout.PDF_ACADEMIC, 6), (Layout.DOCX_PLAIN, 14), (Layout.DOCX_TABLE, 8), (Layout.TXT, 10),
)  # fmt: skip
_ACCENTS: Final = ("#1f4e5f", "#0b4f6c", "#7a1f3d", "#2f5d3a", "#4a3b78", "#5c4a1f")
_LANGUAGES: Final = ("en", "fr")


@dataclass(frozen=True, slots=True)
class Phrases:
    """What people of a role write of it: lists of (French, English) pairs by kind."""

    role: Role
    pairs: dict[str, list[tuple[str, str]]]

    def some(self, draw: np.random.Generator, kind: str, most: int, language: int) -> list[str]:
        """Return up to ``most`` phrases of a kind; ``language``: 0 English, 1 French."""
        found = self.pairs.get(kind, [])
        return [found[at][1 - language] for at in draw.permutation(len(found))[:most]]


class Crowd:
    """Everybody there could be. ``person(7)`` is always the same."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.phrases = _read(taxonomy)
        # Some roles are frequent and most are not, as in the library of an agency.
        weights = 1 / (8 + np.random.default_rng(_SEED).permutation(len(self.phrases)))
        self._shares = weights / weights.sum()

    def person(self, number: int) -> Person:
        """Return the resume of a number."""
        draw = np.random.default_rng([_SEED, number])
        language = int(draw.random() < _FRENCH_SHARE)
        mine = self.phrases[int(draw.choice(len(self.phrases), p=self._shares))]
        other = self.phrases[int(draw.integers(len(self.phrases)))] if draw.random() < _MIXED_SHARE else mine
        name = f"{_one(draw, _FIRST)} {surname(draw)}"
        city = _one(draw, _CITIES[language])
        jobs = _jobs(draw, (mine, other), language, city)
        layout = Layout(draw.choice([one.value for one, _ in _LAYOUTS], p=_shares(_LAYOUTS)))
        headline = (
            jobs[0].title if draw.random() < 0.4 else (mine.some(draw, "headlines", 1, language) or [jobs[0].title])[0]
        )
        return Person(
            stem=f"{name.replace(' ', '_')}_{number:04d}",
            language=_LANGUAGES[language],
            role_id=mine.role.role_id,
            layout=layout,
            accent=_one(draw, _ACCENTS),
            note="" if mine is other else other.role.role_id,
            name=name,
            headline=headline,
            city=city,
            email=f"p{number:04d}@example.org",
            phone=f"01632 960 {number % 1000:03d}"
            if language == 0
            else f"06 39 98 {number // 100:02d} {number % 100:02d}",
            profile=" ".join(mine.some(draw, "summaries", 2, language)),
            jobs=jobs,
            studies=_studies(draw, mine, language, jobs),
            skills=_skills(draw, mine, other, language),
            languages=tuple(_SPOKEN[language][: 1 + int(draw.integers(0, 3))]),
            certificates=tuple(mine.some(draw, "certifications", int(draw.integers(0, 3)), language)),
        )


def newer(person: Person) -> Person:
    """Return a later resume of the same person: another job on top, another file."""
    first = person.jobs[0]
    language = _LANGUAGES.index(person.language)
    until = _MONTHS[language][2] + " 2025"
    top = replace(first, employer=_one(np.random.default_rng(len(person.profile)), _FIRMS[language]).format("Orrell"))
    top = replace(top, start=until, end=_UNTIL_NOW[language])
    return replace(
        person, stem=f"{person.stem}_2026", jobs=(top, replace(first, end=until), *person.jobs[1:]), note="newer"
    )


def surname(draw: np.random.Generator) -> str:
    """Return a name made of two syllables."""
    return _one(draw, _BEGINNINGS) + _one(draw, _ENDINGS)


def titled(title: str, *, is_feminine: bool) -> str:
    """Return one form of a French title that is written in both: *Consultant / Consultante en stratégie*."""
    left, slash, right = title.partition(" / ")
    if not slash or is_feminine:
        return right or left
    return " ".join([left, *right.split()[len(left.split()) :]])


def _read(taxonomy: Taxonomy) -> list[Phrases]:
    found = []
    with (paths.resources() / "phrases" / "roles.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row: dict[str, Any] = json.loads(line)
            role = taxonomy.by_id.get(row.pop("role_id"))
            if role is not None:
                found.append(Phrases(role, {kind: [(a, b) for a, b in pairs] for kind, pairs in row.items()}))
    return found


def _jobs(draw: np.random.Generator, roles: tuple[Phrases, Phrases], language: int, city: str) -> tuple[Job, ...]:
    """Return the jobs of a career, the latest first; of two roles they take turns."""
    count = int(draw.integers(1, 6))
    is_feminine = bool(draw.random() < 0.5)
    end, jobs = TODAY.year * 12 + TODAY.month - 1 - int(draw.integers(0, 8)), []
    for at in range(count):
        phrases = roles[at % 2]
        months = int(draw.integers(9, 80))
        is_current = at == 0 and draw.random() < 0.7
        jobs.append(
            Job(
                title=_title(draw, phrases.role, language, at, count, is_feminine=is_feminine),
                employer=_one(draw, _FIRMS[language]).format(surname(draw)),
                place=city if at < 2 else _one(draw, _CITIES[language]),
                start=_month(end - months, language),
                end=_UNTIL_NOW[language] if is_current else _month(end, language),
                tasks="\n".join(f"- {one}" for one in phrases.some(draw, "tasks", 5 - at // 2, language)),
            )
        )
        end -= months + int(draw.choice([0, 1, 2, 14], p=[0.5, 0.2, 0.2, 0.1]))
    return tuple(jobs)


def _title(draw: np.random.Generator, role: Role, language: int, at: int, count: int, *, is_feminine: bool) -> str:
    plain = _one(draw, (role.titles_en or (role.label_en,), role.titles_fr or (role.label_fr,))[language])
    title = titled(plain, is_feminine=is_feminine) if language else plain
    rank = "" if draw.random() < 0.6 else _RANKS[language][0 if at == count - 1 > 0 else int(draw.integers(1, 3))]
    return title + rank if language else rank + title


def _studies(draw: np.random.Generator, phrases: Phrases, language: int, jobs: Sequence[Job]) -> tuple[Study, ...]:
    began = int(jobs[-1].start.split()[-1])
    return tuple(
        Study(
            f"{began - 3 * (at + 1)} – {began - 3 * at}", degree, _one(draw, _SCHOOLS[language]).format(surname(draw))
        )
        for at, degree in enumerate(phrases.some(draw, "education", int(draw.integers(1, 3)), language))
    )


def _skills(draw: np.random.Generator, mine: Phrases, other: Phrases, language: int) -> tuple[tuple[str, str], ...]:
    first = mine.some(draw, "skills", 7, language)
    more = [one for one in other.some(draw, "skills", 4, language) if one not in first]
    return tuple((head, ", ".join(some)) for head, some in zip(_HEADINGS[language], (first, more), strict=True) if some)


def _month(months: int, language: int) -> str:
    return f"{_MONTHS[language][months % 12]} {months // 12}"


def _one(draw: np.random.Generator, some: Sequence[T]) -> T:
    return some[int(draw.integers(len(some)))]


def _shares(weighted: Sequence[tuple[object, int]]) -> list[float]:
    whole = sum(weight for _, weight in weighted)
    return [weight / whole for _, weight in weighted]
