"""Who holds which skill for how long: kept in memory, and counted there.

Counting 900,000 rows of skills takes the library a second; over these arrays it takes some milliseconds. Nothing here
is ever written. Knows no names of skills.
"""

from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.storage import counts, indexed
from classifyme_desktop.storage.database import Database

IntArray = npt.NDArray[np.int64]
_UNKNOWN: Final = -1
_MOST_MONTHS: Final = 1_200  # of one skill of one person; more is a slip of a reading


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """Skills by the order of their URIs with ``people`` and ``months`` ``(n,) int64``; ``total``: people looked at."""

    total: int
    uris: tuple[str, ...]
    people: IntArray
    months: IntArray

    def by_uri(self) -> dict[str, int]:
        """Return how many people hold each skill."""
        return dict(zip(self.uris, self.people.tolist(), strict=True))


class HeldSkills:
    """All of it for one library. One thread at a time."""

    def __init__(self) -> None:
        self._number = 0
        self._row_of: dict[int, int] = {}
        self._code_of: dict[str, int] = {}
        self._rows, self._codes, self._months = (np.zeros(0, np.int32) for _ in range(3))

    def refresh(self, db: Database) -> None:
        """Take in what has changed since the last call; the first one reads everything."""
        changed = counts.changed(db, self._number)
        if changed:
            rows = [self._row_of.setdefault(resume_id, len(self._row_of)) for _, resume_id in changed]
            self._take(db, frozenset(rows))
            self._number = changed[-1][0]
        if indexed.count(db) < len(self._row_of):
            self._keep_only(frozenset(indexed.ids(db).tolist()))

    def _take(self, db: Database, changed: Collection[int]) -> None:
        rows, codes, months = array("i"), array("i"), array("i")
        for resume_id, uri, used in counts.held_skills(db, self._number):
            row = self._row_of.get(resume_id, _UNKNOWN)
            if row not in changed:
                continue  # it changed between the two looks; the next call takes it
            rows.append(row)
            codes.append(self._code_of.setdefault(uri, len(self._code_of)))
            months.append(_UNKNOWN if used is None else min(used, _MOST_MONTHS))
        is_changed = np.zeros(len(self._row_of), np.bool_)
        is_changed[list(changed)] = True
        stays = ~is_changed[self._rows]
        self._rows = np.concatenate([self._rows[stays], np.frombuffer(rows, np.int32)])
        self._codes = np.concatenate([self._codes[stays], np.frombuffer(codes, np.int32)])
        self._months = np.concatenate([self._months[stays], np.frombuffer(months, np.int32)])

    def _keep_only(self, resume_ids: Collection[int]) -> None:
        is_gone = np.zeros(len(self._row_of), np.bool_)
        is_gone[[row for one, row in self._row_of.items() if one not in resume_ids]] = True
        place = np.cumsum(~is_gone) - 1
        stays = ~is_gone[self._rows]
        self._rows = place[self._rows[stays]].astype(np.int32)
        self._codes, self._months = self._codes[stays], self._months[stays]
        self._row_of = {one: int(place[row]) for one, row in self._row_of.items() if one in resume_ids}

    def count(self, resume_ids: Sequence[int] | None = None) -> Held:
        """Return who holds what among some resumes, among all for None."""
        codes, months, total = self._codes, self._months, len(self._row_of)
        if resume_ids is not None:
            is_asked = np.zeros(len(self._row_of), np.bool_)
            is_asked[[self._row_of[one] for one in resume_ids if one in self._row_of]] = True
            total = int(is_asked.sum())
            asked = is_asked[self._rows]
            codes, months = codes[asked], months[asked]
        size = len(self._code_of)
        people = np.bincount(codes, minlength=size)
        used = np.bincount(codes, weights=np.maximum(months, 0), minlength=size).astype(np.int64)
        order = sorted((uri, code) for uri, code in self._code_of.items() if people[code])
        places = np.array([code for _, code in order], np.int64)
        return Held(total, tuple(uri for uri, _ in order), people[places], used[places])
