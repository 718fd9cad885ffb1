"""Finds a role by some letters of its name or of a title that belongs to it, in English and French, slips included."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process

from classifyme_desktop.domain.taxonomy import Role, Taxonomy
from classifyme_desktop.matching import keywords

MOST: Final = 8
_LEAST: Final = 70.0  # of 100; below it names have little but some letters in common
_OF_A_START: Final = 100.0  # all words typed begin words of the name, in whatever order
# A role's own name in the language of the window before that in the other one, and both before its titles.
_SHARES: Final = (1.0, 0.99, 0.95)


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of a role in its plain form. ``rank``: 0 its name in English, 1 in French, 2 a title."""

    plain: str
    words: tuple[str, ...]
    row: int
    rank: int


class RoleFinder:
    """Finds among all roles of a table. Some milliseconds a search; any thread."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._ids = tuple(role.role_id for role in taxonomy.roles)
        self._names = tuple(name for row, role in enumerate(taxonomy.roles) for name in _names(row, role))
        self._plain = tuple(name.plain for name in self._names)

    def find(self, typed: str, language: str = "en", most: int = MOST) -> list[str]:
        """Return the ids of the roles that are meant by what was typed, the likeliest first, empty for none.

        Names that are only like it are offered where none begins as typed; ties keep the order of the table.
        """
        wanted = _plain(typed)
        if not wanted:
            return []
        best: dict[int, float] = {}
        for name, likeness in self._alike(wanted):
            rank = {1: 0, 0: 1}.get(name.rank, name.rank) if language == "fr" else name.rank
            score = likeness * _SHARES[rank]
            best[name.row] = max(best.get(name.row, 0.0), score)
        rows = sorted(best, key=lambda row: (-round(best[row], 6), row))
        return [self._ids[row] for row in rows[:most]]

    def _alike(self, wanted: str) -> Iterator[tuple[_Name, float]]:
        asked, is_begun = wanted.split(), False
        for name in self._names:
            is_start = name.plain.startswith(wanted)
            if is_start or _begin(name.words, asked):
                is_begun = True
                # The beginning of the whole name counts more; a name that is typed to its end comes before longer ones.
                yield name, _OF_A_START + is_start + len(wanted) / len(name.plain)
        if is_begun:
            return  # what is only like it would be in the way
        for _, likeness, at in process.extract(
            wanted, self._plain, scorer=fuzz.WRatio, score_cutoff=_LEAST, limit=len(self._plain)
        ):
            yield self._names[at], likeness


def _begin(words: Sequence[str], asked: Sequence[str]) -> bool:
    """Return whether each of the words asked for begins a word of a name."""
    return all(any(word.startswith(one) for word in words) for one in asked)


def _names(row: int, role: Role) -> Iterator[_Name]:
    ranked = ((role.label_en, 0), (role.label_fr, 1), *((title, 2) for title in (*role.titles_en, *role.titles_fr)))
    for name, rank in ranked:
        plain = _plain(name)
        yield _Name(plain, tuple(plain.split()), row, rank)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+[+#]*", keywords.fold(text)))
