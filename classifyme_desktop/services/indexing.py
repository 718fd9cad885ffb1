"""Keeps the index that ranking works on in step with the library. Nothing of it is ever written."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop import paths
from classifyme_desktop.matching import exact, keywords, level
from classifyme_desktop.matching.exact import Whole
from classifyme_desktop.matching.keywords import Background
from classifyme_desktop.matching.resume_index import ResumeIndex
from classifyme_desktop.storage import fulltext, indexed, profiles
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.predictions import ROLE_COUNT

if TYPE_CHECKING:
    from classifyme_desktop.services.workspace import Workspace

_MOST_POSTINGS: Final = 4_096  # terms whose resumes are remembered; the common ones are asked for by every gig
IntArray = npt.NDArray[np.int64]


@lru_cache(maxsize=1)
def background() -> Background:
    """Return how rare words and skills are among the resumes that the program was made with."""
    with (paths.resources() / "words" / "frequencies.tsv").open(encoding="utf-8") as lines:
        return keywords.parse_background(lines)


class Crowd:
    """The resumes of a library at one moment, to rank; valid inside ``LiveIndex.now`` only."""

    def __init__(self, db: Database, index: ResumeIndex, postings: dict[str, IntArray], encoder_sha256: str) -> None:
        self.db = db
        self.index = index
        self._postings = postings
        self.background = background()
        self._encoder_sha256 = encoder_sha256

    def having(self, term: str, *, is_start: bool = False) -> IntArray:
        """Return the rows of those whose masked text holds a word, or a word that starts so, ``(m,) int64``."""
        key = f"{term}*" if is_start else term
        return self._rows(key, lambda: fulltext.having(self.db, term, is_start=is_start))

    def holding(self, uri: str) -> IntArray:
        """Return the rows of those who hold a skill ``(m,) int64``."""
        return self._rows(uri, lambda: profiles.holding(self.db, uri))

    def _rows(self, key: str, ask: Callable[[], IntArray]) -> IntArray:
        found = self._postings.get(key)
        if found is None:
            found = self.index.rows_of(ask())
            if len(self._postings) >= _MOST_POSTINGS:
                del self._postings[next(iter(self._postings))]
            self._postings[key] = found
        return found

    def chunks(self, rows: IntArray) -> tuple[Whole, IntArray]:
        """Return the chunk vectors of the resumes in ``rows`` ``(m, d) int16`` and their bounds ``(k + 1,) int64``."""
        ids = self.index.resume_ids[rows].tolist()
        parts = [self.index.chunks(resume_id) for resume_id in ids]
        missing = [resume_id for resume_id, part in zip(ids, parts, strict=True) if part is None]
        if missing:
            read = indexed.chunks(self.db, missing, self._encoder_sha256)
            empty = np.zeros((0, self.index.first.shape[1]), np.int16)
            for at, part in enumerate(parts):
                if part is None:
                    vectors = read.get(ids[at])
                    parts[at] = empty if vectors is None else exact.whole(vectors)
        kept = [part for part in parts if part is not None]
        bounds = np.zeros(len(kept) + 1, np.int64)
        np.cumsum([len(part) for part in kept], out=bounds[1:])
        return (np.concatenate(kept) if kept else np.zeros((0, self.index.first.shape[1]), np.int16)), bounds


class LiveIndex:
    """The index of one workspace. Any thread; one ranks at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._key: tuple[str, int] | None = None
        self._index = ResumeIndex(1, ROLE_COUNT)
        self._number = 0
        self._postings: dict[str, IntArray] = {}

    @contextmanager
    def now(self, workspace: "Workspace") -> Iterator[Crowd]:
        """Lend the resumes as they stand. The first call reads all vectors; later ones what has changed."""
        head = workspace.head
        with self._lock, workspace.reading() as db:
            self._refresh(db, head.encoder_sha256, head.iteration)
            yield Crowd(db, self._index, self._postings, head.encoder_sha256)

    def _refresh(self, db: Database, encoder_sha256: str, iteration: int) -> None:
        if self._key != (encoder_sha256, iteration) or not len(self._index):
            self._key, self._number = (encoder_sha256, iteration), 0
            self._index = ResumeIndex(indexed.dimension(db, encoder_sha256), ROLE_COUNT)
        before = self._number
        for one in indexed.changed(db, self._number, encoder_sha256, iteration):
            years = None if one.months is None else one.months / 12
            height = level.height(one.levels)
            self._index.put(one.resume_id, one.sha256, one.vectors, one.probabilities, years, height)
            self._number = one.number
        has_fewer = indexed.count(db) < len(self._index)
        if has_fewer:
            self._index.keep_only(indexed.ids(db).tolist())
        if has_fewer or self._number != before:
            self._postings.clear()
