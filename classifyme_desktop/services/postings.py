"""Who holds a word or a skill, remembered for those asked for last. Any one thread at a time."""

from collections.abc import Callable
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from classifyme_desktop.matching.resume_index import ResumeIndex
from classifyme_desktop.storage import id_lists
from classifyme_desktop.storage.id_lists import Range

BYTES: Final = 64 * 2**20  # at 100,000 resumes some 5,000 words that many hold
_BITS: Final = 32  # of one row that is named; where more rows hold a key, a bit for each row takes less
_RENEWED: Final = 0.1  # of all resumes; of more than these it is not worth while to ask for the changed ones alone
_MOST_CHANGES: Final = 65_536

IntArray = npt.NDArray[np.int64]
Ask = Callable[[Range], IntArray]
_Packed = npt.NDArray[np.int32] | npt.NDArray[np.uint8]


class _Posting(NamedTuple):
    packed: _Packed
    changes: int  # that were known when it was made


class Postings:
    """The rows of an index by a key. Tell of each change of a resume; forget all when rows are taken away."""

    def __init__(self) -> None:
        self._kept: dict[str, _Posting] = {}
        self._bytes = 0
        self._changed: list[int] = []

    def __len__(self) -> int:
        """Return how many keys are remembered."""
        return len(self._kept)

    def note(self, resume_id: int) -> None:
        """Note that what a resume holds may have changed."""
        if len(self._changed) >= _MOST_CHANGES:
            self.clear()
        if self._kept:
            self._changed.append(resume_id)

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()
        self._changed.clear()
        self._bytes = 0

    def rows(self, key: str, index: ResumeIndex, ask: Ask) -> IntArray:
        """Return the rows of those who hold ``key`` ``(m,) int64``, in no telling order.

        ``ask`` for the ids of those who hold it between two ids, both included: after a change only that part is asked
        for anew.
        """
        changes = len(self._changed)
        known = self._kept.pop(key, None)
        if known is not None and known.changes == changes:
            rows = _unpacked(known.packed)
        else:
            if known is None:
                rows = index.rows_of(ask(id_lists.ALL))
            else:
                self._bytes -= known.packed.nbytes
                rows = _renewed(_unpacked(known.packed), self._changed[known.changes :], index, ask)
            known = _Posting(_packed(rows), changes)
            self._bytes += known.packed.nbytes
        self._kept[key] = known  # as the newest
        while self._bytes > BYTES and len(self._kept) > 1:
            self._bytes -= self._kept.pop(next(iter(self._kept))).packed.nbytes
        return rows


def _renewed(rows: IntArray, changed: list[int], index: ResumeIndex, ask: Ask) -> IntArray:
    first, last = min(changed), max(changed)
    ids = index.resume_ids
    is_between = (ids >= first) & (ids <= last)
    if np.count_nonzero(is_between) > _RENEWED * len(ids):
        return index.rows_of(ask(id_lists.ALL))
    is_held = np.zeros(len(ids), np.bool_)
    is_held[rows] = True
    is_held[is_between] = False
    is_held[index.rows_of(ask((first, last)))] = True
    return np.flatnonzero(is_held)


def _packed(rows: IntArray) -> _Packed:
    width = int(rows.max()) + 1 if len(rows) else 0
    if _BITS * len(rows) <= width:
        return rows.astype(np.int32)
    is_held = np.zeros(width, np.bool_)
    is_held[rows] = True
    return np.packbits(is_held)


def _unpacked(packed: _Packed) -> IntArray:
    if packed.dtype == np.int32:
        return packed.astype(np.int64)
    return np.flatnonzero(np.unpackbits(packed.view(np.uint8)).view(np.bool_))
