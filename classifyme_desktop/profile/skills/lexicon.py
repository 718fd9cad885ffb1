"""What is known of skills: the concepts of ESCO and O*NET, and the keys that lead to them. Loaded when first asked for.

Made by ``build/make_skills.py``; its formats are told there.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from classifyme_desktop import paths

ESCO: Final = "http://data.europa.eu/esco/skill/"


class Concept(NamedTuple):
    """A skill: its URI, its kind (k knowledge, s skill, t tool, l language) and its names."""

    uri: str
    kind: str
    english: str
    french: str


class Sense(NamedTuple):
    """What a key stands for.

    ``row``: of the concept. ``nature``: m many words; s one word that is a skill wherever it stands; w one plain word;
    t the own name of a tool; a a tool named like a word or a letter. ``how``: 0 a preferred label, 1 another name, 2 a
    shortened label, 3 a name of O*NET.
    """

    row: int
    nature: str
    how: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All of it. ``roots``: every root that stands in a key; ``longest``: the most words of a key that holds a root."""

    concepts: tuple[Concept, ...]
    senses: dict[str, Sense]
    families: dict[str, str]
    longest: dict[str, int]
    rows: dict[str, int]

    def name(self, uri: str, language: str | None) -> str:
        """Return the name of a skill in a language, English where there is none. Raises KeyError."""
        concept = self.concepts[self.rows[uri]]
        return concept.french if language == "fr" and concept.french else concept.english


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return what the resource files say."""
    concepts = tuple(
        Concept(uri if ":" in uri else ESCO + uri, kind, english, french)
        for uri, kind, english, french in (line.split("\t") for line in _lines("concepts.tsv"))
    )
    senses: dict[str, Sense] = {}
    longest: dict[str, int] = {}
    for line in _lines("keys.tsv"):
        name, row, nature = line.split("\t")
        senses[name] = Sense(int(row), nature[0], int(nature[1]))
        parts = name.split()
        for part in parts if len(parts) > 1 else ():
            if longest.get(part, 0) < len(parts):
                longest[part] = len(parts)
    families = dict(line.split("\t") for line in _lines("families.tsv"))
    rows = {concept.uri: row for row, concept in enumerate(concepts)}
    return Lexicon(concepts, senses, families, longest, rows)


def _lines(name: str) -> list[str]:
    return (paths.resources() / "skills" / name).read_text(encoding="utf-8").splitlines()
