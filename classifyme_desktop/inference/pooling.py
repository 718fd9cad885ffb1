"""Learnt pooling: the vectors of a text's chunks → one row of features for a role head. Numpy alone.

Attention with one learnt query (Yang et al. 2016, "Hierarchical Attention Networks", without the hidden layer), and a
learnt weight for the place of a chunk: the beginning of a resume says most, references at its end say least.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
STEEPNESS: Final = 8.0  # of the attention: chunk vectors have unit length, so their products with the query are small


@dataclass(frozen=True, slots=True)
class Pooling:
    """``query`` ``(d,)``; ``position`` ``(p,)``, the last one for all later chunks. Zeros everywhere: a plain mean."""

    query: FloatArray
    position: FloatArray

    def weights(self, vectors: npt.NDArray[np.float32]) -> FloatArray:
        """Return the attention to each chunk of ``vectors`` ``(n, d)``: ``(n,)``, sum 1."""
        places = np.minimum(np.arange(len(vectors)), len(self.position) - 1)
        # einsum without optimisation sums in one fixed order, whatever BLAS is installed with however many threads.
        lifted = STEEPNESS * np.einsum("nd,d->n", vectors.astype(np.float64), self.query) + self.position[places]
        share = np.exp(lifted - lifted.max())
        return np.asarray(share / share.sum())

    def features(self, vectors: npt.NDArray[np.float32]) -> FloatArray:
        """Return the first chunk and the attention mean of all, each of unit length: ``(2 d,) float64``; n ≥ 1."""
        whole = vectors.astype(np.float64)
        mean = np.einsum("n,nd->d", self.weights(vectors), whole)
        return np.concatenate([_unit(whole[0]), _unit(mean)])

    def features_of_many(self, vectors: npt.NDArray[np.float32], offsets: npt.NDArray[np.int64]) -> FloatArray:
        """Return ``features`` of many texts, ``(k, 2 d) float64``, to the byte those of each by itself.

        The chunks of text ``i`` are ``vectors[offsets[i]:offsets[i + 1]]``; a text without any has zeros.
        """
        counts = np.diff(offsets)
        found = np.zeros((len(counts), 2 * vectors.shape[1]))
        for count in np.unique(counts[counts > 0]).tolist():
            own = np.flatnonzero(counts == count)
            found[own] = self._of_equal_length(vectors[offsets[own][:, None] + np.arange(count)])
        return found

    def _of_equal_length(self, vectors: npt.NDArray[np.float32]) -> FloatArray:
        """Return the features of texts with as many chunks each, ``(k, n, d)``."""
        whole = vectors.astype(np.float64)
        places = np.minimum(np.arange(whole.shape[1]), len(self.position) - 1)
        lifted = STEEPNESS * np.einsum("knd,d->kn", whole, self.query) + self.position[places]
        share = np.exp(lifted - lifted.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        mean = np.einsum("kn,knd->kd", share, whole)
        return np.concatenate([_units(whole[:, 0]), _units(mean)], axis=1)


def plain(dims: int) -> Pooling:
    """Return the pooling that weighs all chunks alike."""
    return Pooling(np.zeros(dims), np.zeros(1))


def _unit(vector: FloatArray) -> FloatArray:
    return np.asarray(vector / (np.linalg.norm(vector) or 1.0))


def _units(vectors: FloatArray) -> FloatArray:
    lengths = np.sqrt(np.vecdot(vectors, vectors))
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1.0)[:, None])
