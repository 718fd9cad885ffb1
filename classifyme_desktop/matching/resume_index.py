"""All resumes in memory, as far as ranking needs them: vectors, roles, years, levels. Knows no library.

Two vectors stand for each resume, that of its first chunk and the mean of all; the chunks themselves are kept as long
as they fit into ``CHUNK_BYTES``, as those of some 20,000 resumes do. Rows are in no telling order; ``order`` gives the
one that ties are decided by.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.matching import exact
from classifyme_desktop.matching.exact import Whole

CHUNK_BYTES: Final = 128 * 2**20
_FIRST_ROWS: Final = 256

_COLUMNS: Final = ("_ids", "_keys", "_first", "_mean", "_roots", "_years", "_heights", "_readable")

IntArray = npt.NDArray[np.int64]
FloatArray = npt.NDArray[np.float64]


class ResumeIndex:
    """Resumes by row. ``dimension``: of the vectors; ``role_count``: how many probabilities each resume has."""

    def __init__(self, dimension: int, role_count: int) -> None:
        self._dimension = dimension
        self._count = 0
        self._row_of: dict[int, int] = {}
        self._ids = np.zeros(_FIRST_ROWS, np.int64)
        self._keys = np.zeros((_FIRST_ROWS, 4), np.uint64)
        self._first = np.zeros((_FIRST_ROWS, dimension), np.int16)
        self._mean = np.zeros((_FIRST_ROWS, dimension), np.int16)
        self._roots = np.zeros((_FIRST_ROWS, role_count), np.int16)
        self._years = np.zeros(_FIRST_ROWS, np.float64)
        self._heights = np.zeros(_FIRST_ROWS, np.float64)
        self._readable = np.zeros(_FIRST_ROWS, np.bool_)
        self._chunks: dict[int, Whole] = {}
        self._chunk_bytes = 0
        self._order: IntArray | None = None
        self._by_id: tuple[IntArray, IntArray] | None = None

    def __len__(self) -> int:
        """Return the number of resumes."""
        return self._count

    @property
    def resume_ids(self) -> IntArray:
        """Return the ids ``(n,) int64``."""
        return self._ids[: self._count]

    @property
    def first(self) -> Whole:
        """Return the vectors of the first chunks ``(n, d) int16``; zeros where there is none."""
        return self._first[: self._count]

    @property
    def mean(self) -> Whole:
        """Return the means of all chunk vectors ``(n, d) int16``, shorter than 1 where the chunks differ."""
        return self._mean[: self._count]

    @property
    def roots(self) -> Whole:
        """Return the roots of the probabilities of the roles ``(n, r) int16``; zeros where there is no prediction."""
        return self._roots[: self._count]

    @property
    def years(self) -> FloatArray:
        """Return the years of experience ``(n,) float64``; not a number where they are unknown."""
        return self._years[: self._count]

    @property
    def heights(self) -> FloatArray:
        """Return the levels as ``level.height`` counts them ``(n,) float64``; not a number where they are unknown."""
        return self._heights[: self._count]

    @property
    def order(self) -> IntArray:
        """Return the rows with vectors by the hashes of their files ``(m,) int64``, whatever came in first."""
        if self._order is None:
            keys = self._keys[: self._count]
            order = np.argsort(keys[:, 0], kind="stable")
            first_parts = keys[order, 0]
            if (first_parts[1:] == first_parts[:-1]).any():  # of two real hashes never; it costs four times as much
                order = np.lexsort([keys[:, part] for part in (3, 2, 1, 0)])
            self._order = order[self._readable[order]]
        return self._order

    def put(
        self,
        resume_id: int,
        sha256: str,
        vectors: npt.NDArray[np.float32] | None,
        probabilities: npt.NDArray[np.float32] | None,
        years: float | None,
        height: float | None,
    ) -> None:
        """Add a resume or put it in place of what was known of it. ``vectors``: unit vectors ``(k, d) float32``."""
        row = self._row_of.get(resume_id)
        if row is None:
            row = self._count
            self._grow(row + 1)
            self._row_of[resume_id] = row
            self._by_id = None
        self._ids[row] = resume_id
        self._keys[row] = np.frombuffer(bytes.fromhex(sha256), ">u8")
        self._years[row] = np.nan if years is None else years
        self._heights[row] = np.nan if height is None else height
        self._roots[row] = 0 if probabilities is None else exact.whole(np.sqrt(probabilities.astype(np.float64)))
        some = None if vectors is None or not len(vectors) else vectors
        self._readable[row] = some is not None
        self._first[row] = 0 if some is None else exact.whole(some[0])
        self._mean[row] = 0 if some is None else exact.whole(some.astype(np.float64).mean(axis=0))
        self._keep_chunks(resume_id, vectors)
        self._order = None

    def _keep_chunks(self, resume_id: int, vectors: npt.NDArray[np.float32] | None) -> None:
        old = self._chunks.pop(resume_id, None)
        self._chunk_bytes -= 0 if old is None else old.nbytes
        if vectors is None or self._chunk_bytes + 2 * vectors.size > CHUNK_BYTES:
            return
        kept = exact.whole(vectors)
        self._chunks[resume_id] = kept
        self._chunk_bytes += kept.nbytes

    def _grow(self, count: int) -> None:
        if count > len(self._ids):
            more = max(len(self._ids), count - len(self._ids))
            for name in _COLUMNS:
                old = getattr(self, name)
                new = np.zeros((len(old) + more, *old.shape[1:]), old.dtype)  # takes no memory before it is written to
                new[: len(old)] = old
                setattr(self, name, new)
        self._count = count

    def keep_only(self, resume_ids: Sequence[int] | IntArray) -> None:
        """Forget all resumes but these; what was known of the others is overwritten or freed.

        The last ones come to stand in the rows that become free: a removal costs no more than it takes away.
        """
        is_kept = np.isin(self.resume_ids, np.asarray(resume_ids, np.int64))
        for gone in self.resume_ids[~is_kept].tolist():
            del self._row_of[gone]
            chunks = self._chunks.pop(gone, None)
            self._chunk_bytes -= 0 if chunks is None else chunks.nbytes
        before, self._count = self._count, int(is_kept.sum())
        free = np.flatnonzero(~is_kept[: self._count])
        moved = self._count + np.flatnonzero(is_kept[self._count :])
        self._row_of.update(zip(self._ids[moved].tolist(), free.tolist(), strict=True))
        for name in _COLUMNS:
            column = getattr(self, name)
            column[free] = column[moved]
            column[self._count : before] = 0
            if len(column) > max(4 * self._count, _FIRST_ROWS):
                setattr(self, name, column[: max(self._count, _FIRST_ROWS)].copy())
        self._order = self._by_id = None

    def rows_of(self, resume_ids: IntArray) -> IntArray:
        """Return the rows of those of ``resume_ids`` that are known ``(m,) int64``, in their order."""
        if self._by_id is None:
            rows = np.argsort(self.resume_ids)
            self._by_id = self.resume_ids[rows], rows
        ids, rows = self._by_id
        if not len(ids):
            return np.zeros(0, np.int64)
        at = np.minimum(np.searchsorted(ids, resume_ids), len(ids) - 1)
        found: IntArray = rows[at[ids[at] == resume_ids]]
        return found

    def chunks(self, resume_id: int) -> Whole | None:
        """Return the chunk vectors ``(k, d) int16`` of a resume, None when they are not kept here."""
        return self._chunks.get(int(resume_id))
