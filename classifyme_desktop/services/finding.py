"""Finds one thing among all that a window can do or show, by letters of its name: half words and slips included."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process

from classifyme_desktop.domain import criteria
from classifyme_desktop.domain.criteria import Asked, Criterion, Field
from classifyme_desktop.domain.resume import FileRow, ResumeId
from classifyme_desktop.errors import UsageError
from classifyme_desktop.matching import keywords
from classifyme_desktop.services import fields
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, search, searchable

_LEAST: Final = 72.0  # of 100; below it names have little but some letters in common
_OF_WORDS: Final = 100.0  # all words typed begin words of the name, in whatever order
_INSIDE: Final = 90.0
_FEWEST_LETTERS: Final = 2  # before people are looked for; one letter begins nearly every name
_FEWEST_FOR_SLIPS: Final = 3


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person that was found: the file, and the name that was read in it, if any."""

    resume_id: ResumeId
    name: str
    file: FileRow


class Finder:
    """Finds among names, each once folded. A few milliseconds for thousands; any thread."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = [_plain(name) for name in names]

    def find(self, typed: str, most: int) -> list[int]:
        """Return the rows of at most ``most`` names that are meant, the likeliest first; all in order for nothing.

        Names that are only like it are offered where none begins with it or holds it; ties keep the order given.
        """
        wanted = _plain(typed)
        if not wanted:
            return list(range(min(most, len(self._names)))) if not typed.strip() else []
        asked = wanted.split()
        scores = {row: score for row, name in enumerate(self._names) if (score := _score(name, wanted, asked))}
        if not scores and len(wanted) >= _FEWEST_FOR_SLIPS:
            found = process.extract(wanted, self._names, scorer=fuzz.WRatio, score_cutoff=_LEAST, limit=most)
            scores = {row: score for _, score, row in found}
        return sorted(scores, key=lambda row: (-round(scores[row], 6), row))[:most]


def _score(name: str, wanted: str, asked: Sequence[str]) -> float:
    """Return how well a name fits: more for its beginning, most for all of it; 0 for not at all."""
    if all(any(word.startswith(one) for word in name.split()) for one in asked):
        return _OF_WORDS + 2 * name.startswith(wanted) + (name == wanted)
    return _INSIDE if wanted in name else 0.0


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+[+#]*", keywords.fold(text)))


def people(workspace: Workspace, typed: str, most: int) -> list[Somebody]:
    """Return at most ``most`` people by the beginnings of their names, then by their role and the names of files.

    Nobody for fewer than two letters. Any thread.
    """
    wanted = _plain(typed)
    if len(wanted) < _FEWEST_LETTERS:
        return []
    by_name = criteria.every(*(Asked(Field.NAME, word, is_prefix=True) for word in wanted.split()))
    with workspace.reading() as db:
        found = search.resume_ids(db, by_name, most)
        if len(found) < most:
            more = search.resume_ids(db, _by_role_or_file(workspace, typed, wanted), most)
            found += [one for one in more if one not in found][: most - len(found)]
        rows = {row.resume_id: row for row in files.rows(db, files.of_resumes(db, found))}
        names = searchable.names(db, found)
    return [Somebody(one, names.get(one, ""), rows[one]) for one in found if one in rows]


def _by_role_or_file(workspace: Workspace, typed: str, wanted: str) -> Criterion:
    by_file = Asked(Field.FILE, typed.strip())
    try:
        return criteria.either(
            fields.understood(workspace.taxonomy, Asked(Field.ROLE, wanted, is_prefix=True)), by_file
        )
    except UsageError:
        return by_file
