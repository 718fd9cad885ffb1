"""Times the search box at many thousand resumes, key by key: words, fields and both, as the window asks.

Makes an invented library in a temporary folder, prints the times and writes ``benchmarks/results/live_search.json``.
Run it with ``python -m benchmarks.live_search [--files 50000]``.
"""

import argparse
import hashlib
import json
import statistics
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks import record
from classifyme_desktop.domain.document import Document, FileKind, FileState, Reading
from classifyme_desktop.domain.prediction import Prediction, Scored
from classifyme_desktop.domain.profile import (
    Career,
    Cefr,
    Contact,
    Education,
    Fact,
    Job,
    Profile,
    ReferenceSource,
    Skill,
    SpokenLanguage,
)
from classifyme_desktop.domain.quality import Quality
from classifyme_desktop.profile.skills import lexicon
from classifyme_desktop.services.library import Shelf, SortBy, View
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.profiles import Facts

_BATCH: Final = 500
_WORDS_OF_A_TEXT: Final = 500
_ROUNDS: Final = 5
_NOWHERE: Final = (0, 0)
# ``{3}`` is the word of rank 3, ``{3:4}`` its first four letters.
_TYPED: Final = (
    *("{3:1}", "{3:2}", "{3:3}", "{3:4}", "{3}", "{20:4}", "{9000}", "{9} {12}", "{9} {40:3}", "{9} OR {12}"),
    *("{9} -{12}", '"{1} {2}"', "role:dev", "role:devops", "role:devops years:>=5", "years:>=5", "years:3..7"),
    *("skill:pyth", 'skill:"C++"', "language:french>=B2", "level:manager", "title:{3:1}", "title:{3}", "degree:{2:3}"),
    *("employer:{7} title:{3}", "{9} role:devops years:>=5", "-role:devops {9}", "(title:{3} OR {9}) AND language:en"),
    *("name:{40}", "NOT {3}", "-years:>=5 -title:{3}"),
)


def _vocabulary(random: np.random.Generator, count: int) -> list[str]:
    """Return invented words of syllables, so that beginnings are shared as in a language."""
    syllables = [consonant + vowel for consonant in "bcdfglmnprstv" for vowel in "aeiou"]
    chance = 1 / np.arange(1, len(syllables) + 1)
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(random.choice(syllables, int(random.integers(2, 6)), p=chance / chance.sum()))] = None
    return list(found)


class _Word(str):
    """A word that ``{:4}`` cuts to its first four letters."""

    __slots__ = ()

    def __format__(self, length: str) -> str:
        """Return the word, or its beginning."""
        return self[: int(length)] if length else str(self)


def _profile(random: np.random.Generator, words: list[str], uris: list[str]) -> Profile:
    def fact(count: int) -> Fact:
        first = int(random.integers(0, len(words) - count))
        return Fact(" ".join(words[first : first + count]), _NOWHERE)

    levels = (("Manager",), ("Director",), ("Individual Contributor/Staff",))
    jobs = [Job(fact(3), fact(2), None, _NOWHERE, levels[int(random.integers(3))]) for _ in range(4)]
    chosen = random.choice(len(uris), 18, replace=False)
    return Profile(
        "en",
        contact=Contact(fact(2), location=fact(1)),
        jobs=tuple(jobs),
        education=tuple(Education(fact(3), fact(2), None, _NOWHERE) for _ in range(2)),
        languages=tuple(
            SpokenLanguage(code, list(Cefr)[int(random.integers(7))], _NOWHERE)
            for code in ("en", "fr", "es")
            if random.random() < 0.5
        ),
        skills=tuple(Skill(uris[one], "skill", (_NOWHERE,)) for one in chosen),
        career=Career(date(2026, 1, 1), ReferenceSource.TODAY, int(random.integers(0, 300))),
    )


def _fill(db: Database, count: int, role_ids: list[str]) -> list[str]:
    """Add resumes and return the words of their texts, the most frequent first."""
    random = np.random.default_rng(7)
    # Word frequencies fall as in real texts (Zipf), so that some searches find very many files; so do those of skills.
    listed = _vocabulary(random, 20_000)
    vocabulary = np.array(listed)
    weights = 1 / np.arange(1, len(vocabulary) + 1)
    weights /= weights.sum()
    uris = [concept.uri for concept in lexicon.lexicon().concepts if concept.kind in "kt"]
    for first in range(0, count, _BATCH):
        words = random.choice(vocabulary, (_BATCH, _WORDS_OF_A_TEXT), p=weights)
        with db.atomic():
            for number in range(first, min(first + _BATCH, count)):
                of_text = words[number - first].tolist()
                _add(db, number, of_text, _profile(random, of_text, uris), random, role_ids)
    return listed


def _add(
    db: Database, number: int, words: list[str], profile: Profile, random: np.random.Generator, role_ids: list[str]
) -> None:
    role = Scored(role_ids[int(random.integers(len(role_ids)))], float(random.random()))
    files.add(
        db,
        sha256=hashlib.sha256(str(number).encode()).hexdigest(),
        size_bytes=50_000,
        path=Path(f"/cvs/{random.integers(10**9):09d} {number}.pdf"),
        reading=Reading(FileState.ADDED, None, FileKind.PDF, Document(FileKind.PDF, " ".join(words), 2)),
        prediction=Prediction(1, "m" * 64, (role,), {}, bool(role.p < 0.3), np.zeros(96, np.float32)),
        facts=Facts(profile, Quality(), None, date(2026, 1, 1)),
    )


def _timed(shelf: Shelf, typed: str) -> dict[str, float]:
    times = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        found = len(shelf.ids(View(SortBy.NAME, typed=typed)))
        times.append(time.perf_counter() - start)
    return {"found": found, "median_ms": round(1000 * statistics.median(times), 1)}


def main() -> None:
    """Make the library, time it, print and write the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=50_000)
    count = parser.parse_args().files
    with tempfile.TemporaryDirectory() as name:
        with Workspace.open(Path(name)) as workspace:
            role_ids = list(workspace.taxonomy.by_id)
            words = [_Word(word) for word in _fill(workspace.library.writer, count, role_ids)]
        with Workspace.open(Path(name), is_writable=False) as workspace:
            shelf = Shelf(workspace)
            shelf.ids(View(typed="skill:python"))  # the list of skills is loaded once
            result = {"files": count, "typed": {typed: _timed(shelf, typed.format(*words)) for typed in _TYPED}}
            shelf.close()
    record.write("live_search", result)
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
