"""Keeps the index that ranking works on in step with the library. Nothing of it is ever written."""

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop import paths
from classifyme_desktop.domain import correction
from classifyme_desktop.domain.correction import RoleLabel
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.errors import StorageError
from classifyme_desktop.matching import exact, keywords, level
from classifyme_desktop.matching.exact import Whole
from classifyme_desktop.matching.keywords import Background
from classifyme_desktop.matching.resume_index import ResumeIndex
from classifyme_desktop.services.postings import Postings
from classifyme_desktop.storage import fulltext, indexed, profiles
from classifyme_desktop.storage.database import Database

if TYPE_CHECKING:
    from classifyme_desktop.inference.role_head import RoleHead
    from classifyme_desktop.services.workspace import Workspace

IntArray = npt.NDArray[np.int64]
_UNSAID: Final = RoleLabel()
_Key = tuple[str, int, Mapping[str, str | None]]  # of encoder, iteration, and what became of roles


@lru_cache(maxsize=1)
def background() -> Background:
    """Return how rare words and skills are among the resumes that the program was made with."""
    with (paths.resources() / "words" / "frequencies.tsv").open(encoding="utf-8") as lines:
        return keywords.parse_background(lines)


def encoder_changed() -> StorageError:
    """Return the error for a ranking during which the library passed to another encoder: vectors never mix."""
    return StorageError("encoder_changed", "The encoder was changed meanwhile. Rank again.")


class Crowd:
    """The resumes of a library at one moment, to rank; valid inside ``LiveIndex.now`` only.

    ``encoder_sha256`` and ``iteration``: whose vectors and predictions the index holds.
    """

    def __init__(
        self, db: Database, index: ResumeIndex, postings: Postings, encoder_sha256: str, iteration: int
    ) -> None:
        self.db = db
        self.index = index
        self._postings = postings
        self.background = background()
        self.encoder_sha256 = encoder_sha256
        self.iteration = iteration

    def having(self, term: str, *, is_start: bool = False) -> IntArray:
        """Return the rows of those whose masked text holds a word, or a word that starts so, ``(m,) int64``."""
        key = f"{term}*" if is_start else term
        ask = partial(fulltext.having, self.db, term, is_start=is_start)
        return self._postings.rows(key, self.index, lambda between: ask(between=between))

    def holding(self, uri: str) -> IntArray:
        """Return the rows of those who hold a skill ``(m,) int64``."""
        return self._postings.rows(uri, self.index, lambda between: profiles.holding(self.db, uri, between=between))

    def chunks(self, rows: IntArray) -> tuple[Whole, IntArray]:
        """Return the chunk vectors of the resumes in ``rows`` ``(m, d) int16`` and their bounds ``(k + 1,) int64``."""
        ids = self.index.resume_ids[rows].tolist()
        parts = [self.index.chunks(resume_id) for resume_id in ids]
        missing = [resume_id for resume_id, part in zip(ids, parts, strict=True) if part is None]
        if missing:
            read = self._read_chunks(missing)
            empty = np.zeros((0, self.index.first.shape[1]), np.int16)
            parts = [read.get(one, empty) if part is None else part for one, part in zip(ids, parts, strict=True)]
        kept = [part for part in parts if part is not None]
        bounds = np.zeros(len(kept) + 1, np.int64)
        np.cumsum([len(part) for part in kept], out=bounds[1:])
        return (np.concatenate(kept) if kept else np.zeros((0, self.index.first.shape[1]), np.int16)), bounds

    def _read_chunks(self, resume_ids: list[int]) -> dict[int, Whole]:
        found = indexed.chunks(self.db, resume_ids, self.encoder_sha256)
        if not found:
            return {}
        whole = exact.whole(np.concatenate(list(found.values())))  # at once: for each resume alone it takes longer
        ends = np.cumsum([len(part) for part in found.values()]).tolist()
        return {one: whole[first:end] for one, first, end in zip(found, [0, *ends], ends, strict=False)}


def ranked_roles(
    taxonomy: Taxonomy,
    classes: Sequence[str],
    probabilities: npt.NDArray[np.float32] | None,
    said: RoleLabel = _UNSAID,
) -> npt.NDArray[np.float32] | None:
    """Return the probabilities of the roles ``(c,) float32`` as ranking takes them, in the order of a head's classes.

    Merged roles count as one. A role that the head has not learnt yet counts as the one that it stands beside.
    """
    folded = None if probabilities is None else taxonomy.folded(probabilities, classes)
    known = taxonomy.class_of(said.role_id, classes)
    if known != said.role_id:
        is_known = known is not None
        said = replace(said, role_id=known) if is_known else RoleLabel(rejected=said.rejected)
    return correction.blended(folded, classes, said)


class LiveIndex:
    """The index of one workspace. Any thread; one ranks at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._key: _Key | None = None
        self._index = ResumeIndex(1, 1)
        self._number = 0
        self._postings = Postings()

    @contextmanager
    def now(self, workspace: "Workspace") -> Iterator[Crowd]:
        """Lend the resumes as they stand. The first call reads all vectors; later ones what has changed.

        Raises ModelError; StorageError: ``encoder_changed``, ``library_damaged``.
        """
        head, encoders = workspace.head, workspace.encoders
        if head.encoder_sha256 != encoders.encoder_sha256:
            raise encoder_changed()
        with self._lock, workspace.reading() as db:
            self._refresh(db, head, encoders.dims, workspace.taxonomy)
            yield Crowd(db, self._index, self._postings, head.encoder_sha256, head.iteration)

    def _refresh(self, db: Database, head: "RoleHead", dimension: int, taxonomy: Taxonomy) -> None:
        encoder_sha256, iteration, role_count = head.encoder_sha256, head.iteration, len(head.classes)
        key = encoder_sha256, iteration, taxonomy.became
        if self._key != key:
            self._postings.clear()
            self._index = ResumeIndex(dimension, role_count)
            self._key, self._number = key, 0
        for one in indexed.changed(db, self._number, encoder_sha256, iteration, dimension, role_count):
            self._postings.note(one.resume_id)  # before the index changes: an error below must not hide the change
            years = None if one.months is None else one.months / 12
            height = level.height(one.levels)
            roles = ranked_roles(taxonomy, head.classes, one.probabilities, one.role)
            self._index.put(one.resume_id, one.sha256, one.vectors, roles, years, height)
            self._number = one.number
        if indexed.count(db) < len(self._index):
            self._postings.clear()
            self._index.keep_only(indexed.ids(db))
