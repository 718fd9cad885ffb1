"""Loads what the invented resumes are composed of, one half of it for each pool.

Roles, titles and tasks come from ``resources/``; names, employers, places, headings and skills from ``content/``.
"""

import csv
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from classifyme_desktop import paths

CONTENT: Final = Path(__file__).resolve().parent / "content"
POOLS: Final = ("dev", "check")
ESCO: Final = "http://data.europa.eu/esco/skill/"


@dataclass(frozen=True, slots=True)
class EscoSkill:
    """A skill of ESCO with the words that people write for it.

    ``kind``: *tool* (named among tools), *topic* or *doing*. A surface that begins with ``+`` is a whole sentence.
    ``also`` are skills of ESCO that carry one of the surfaces as a label, so they are right as well.
    """

    uri: str
    label: str
    sectors: tuple[str, ...]
    kind: str
    surfaces: dict[str, tuple[str, ...]]
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """What one of the 96 roles gives: titles in both languages and sentences in pairs of French and English."""

    role_id: str
    group: str
    sector: str
    titles: dict[str, tuple[str, ...]]
    phrases: dict[str, list[list[str]]]

    def said(self, what: str, language: str) -> list[str]:
        """Return the phrases of one kind (*headlines, summaries, tasks, education, certifications*)."""
        return [pair[language == "en"] for pair in self.phrases[what]]


@cache
def words(name: str) -> dict[str, Any]:
    """Return ``content/<name>.json``."""
    found: dict[str, Any] = json.loads((CONTENT / f"{name}.json").read_text(encoding="utf-8"))
    return found


def half(all_of_them: list[Any], pool: str) -> list[Any]:
    """Return every second element: the even ones for *dev*, the odd ones for *check*; all of a list of one."""
    return all_of_them[POOLS.index(pool) :: 2] or all_of_them


@cache
def skills(pool: str) -> tuple[EscoSkill, ...]:
    """Return the skills of one pool, in the order of the file."""
    with (CONTENT / "skills.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(_skill(row) for row in half(rows, pool))


def _skill(row: dict[str, str]) -> EscoSkill:
    return EscoSkill(
        ESCO + row["uri"],
        row["label"],
        tuple(row["sectors"].split(",")),
        row["kind"],
        {language: tuple(row[language].split("|")) for language in ("en", "fr")},
        tuple(ESCO + uri for uri in row["also"].split(",") if uri),
    )


@cache
def roles(pool: str) -> tuple[Role, ...]:
    """Return the 96 roles with the titles and phrases of one pool."""
    phrases = {}
    with (paths.resources() / "phrases" / "roles.jsonl").open(encoding="utf-8") as file:
        for line in file:
            read = json.loads(line)
            phrases[read.pop("role_id")] = {kind: half(pairs, pool) for kind, pairs in read.items()}
    with (paths.resources() / "taxonomy" / "roles.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_role(row, phrases[row["role_id"]], pool) for row in csv.DictReader(file))


def _role(row: dict[str, str], phrases: dict[str, list[list[str]]], pool: str) -> Role:
    titles = {
        language: tuple(half([title for title in row[f"titles_{language}"].split(";") if _is_plain(title)], pool))
        for language in ("en", "fr")
    }
    return Role(row["role_id"], row["group_id"], row["family_id"], titles, phrases)


def _is_plain(title: str) -> bool:
    return not any(sign in title for sign in "(),:")


def gendered(title: str, gender: str) -> str:
    """Return one form of ``Directeur de site / Directrice de site`` or ``Chargé / Chargée de projet``.

    ``gender`` is *f* or *m*. A masculine form that lacks the rest of the title takes it from the feminine one.
    """
    masculine, slash, feminine = (part.strip() for part in title.partition(" / "))
    if not slash:
        return title
    if gender == "f":
        return feminine
    rest = feminine.split()[len(masculine.split()) :]
    return " ".join([masculine, *rest])
