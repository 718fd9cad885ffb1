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


def plain(dims: int) -> Pooling:
    """Return the pooling that weighs all chunks alike."""
    return Pooling(np.zeros(dims), np.zeros(1))


def _unit(vector: FloatArray) -> FloatArray:
    return np.asarray(vector / (np.linalg.norm(vector) or 1.0))
