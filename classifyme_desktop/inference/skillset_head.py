"""The skill-set head: a job's title and description → a calibrated probability of each skill label. Numpy alone.

Kernel ridge regression (Saunders, Gammerman & Vovk 1998): an answer is a weighted sum over the occupations that the
head was fitted on, weighted by how near their title, description and words are. A text that is near to none of them
gets the base rates. Few occupations are labelled and their labels hang together, which suits this better than one
linear model per label: see models/skillset_head/CARD.md for the figures of both.
"""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import lexical, registry
from classifyme_desktop.inference.label_head import mean_vector, sigmoid
from classifyme_desktop.inference.lexical import NGrams

FloatArray = npt.NDArray[np.float64]
ARRAYS: Final = "head.npz"
KIND: Final = "skillset_head"
PARTS: Final = 3  # title, description, both


class JobText(NamedTuple):
    """What is known of a job: the vectors of its title, of its description, of both in one, and the words of both."""

    title: Embedding
    description: Embedding
    whole: Embedding
    words: str


@dataclass(frozen=True, slots=True)
class Kernel:
    """How near two jobs are: a sum of Gaussian kernels, one for each part's vector and one for the words.

    ``shares`` of title, description, both and words, sum 1; ``steepness`` of the kernel of the vectors and of the
    words: exp(-steepness * (1 - cosine)), which for unit vectors is the Gaussian kernel.
    """

    shares: tuple[float, float, float, float]
    steepness: tuple[float, float]
    ngrams: NGrams

    @classmethod
    def of(cls, facts: dict[str, Any]) -> Self:
        """Return what a manifest says. Raises KeyError, TypeError or ValueError when it says it wrongly."""
        title, description, both, words = (float(share) for share in facts["shares"])
        of_vectors, of_words = (float(steepness) for steepness in facts["steepness"])
        return cls((title, description, both, words), (of_vectors, of_words), NGrams.of(facts["ngrams"]))

    def facts(self) -> dict[str, Any]:
        """Return what a manifest keeps of it; ``of`` reads it back."""
        return {"shares": list(self.shares), "steepness": list(self.steepness), "ngrams": self.ngrams.facts()}

    def nearness(self, cosines: FloatArray, present: npt.NDArray[np.bool_]) -> FloatArray:
        """Return the kernel ``(...)`` of cosines ``(4, ...)``; parts not ``present`` ``(4, ...)`` add nothing."""
        of_vectors, of_words = self.steepness
        steepness = (of_vectors,) * PARTS + (of_words,)
        total = np.zeros(cosines.shape[1:])
        for share, steep, cosine, there in zip(self.shares, steepness, cosines, present, strict=True):
            total += share * np.exp(-steep * (1.0 - cosine)) * there
        return total


@dataclass(frozen=True, slots=True)
class SparseRows:
    """Rows of n-grams without their zeros: ``buckets`` and ``values`` of all rows in turn, ``row`` of each value."""

    buckets: npt.NDArray[np.int64]
    values: FloatArray
    row: npt.NDArray[np.int64]
    count: int

    @classmethod
    def of(cls, dense: FloatArray) -> Self:
        """Return the rows of ``(n, buckets)``."""
        row, buckets = np.nonzero(dense)
        return cls(buckets, dense[row, buckets], row, len(dense))

    def products(self, dense: FloatArray) -> FloatArray:
        """Return the product of each row with ``(buckets,)``: ``(n,)``, summed in one fixed order."""
        sums = np.bincount(self.row, weights=self.values * dense[self.buckets], minlength=self.count)
        return np.asarray(sums, dtype=np.float64)


def kept(vectors: FloatArray) -> npt.NDArray[np.int8]:
    """Return vectors ``(..., d)`` in eight bits, the largest value of each at 127: the direction, not the length."""
    largest = np.abs(vectors).max(axis=-1, keepdims=True)
    return np.asarray(np.rint(vectors * (127.0 / np.where(largest == 0.0, 1.0, largest))), dtype=np.int8)


def restored(directions: npt.NDArray[np.int8]) -> FloatArray:
    """Return what ``kept`` made of vectors at length 1, ``(..., d) float64``; zeros stay zeros."""
    whole = directions.astype(np.float64)
    lengths = np.sqrt(np.einsum("...d,...d->...", whole, whole))[..., None]
    return np.asarray(whole / np.where(lengths == 0.0, 1.0, lengths))


class SkillsetHead:
    """A loaded skill-set head. Deterministic; any thread."""

    def __init__(self, folder: Path, *, encoder_sha256: str) -> None:
        """Check the hashes, then load. Raises ModelError: missing, damaged, or ``head_of_other_encoder``."""
        manifest = registry.verify_head(folder, encoder_sha256)
        facts = manifest.facts
        self.encoder_sha256 = encoder_sha256
        self.model_sha256 = manifest.sha256
        try:
            self._load(facts, folder)
        except (KeyError, TypeError, ValueError) as error:
            raise _damaged() from error
        if manifest.kind != KIND or not self._fits_together():
            raise _damaged()

    def _load(self, facts: dict[str, Any], folder: Path) -> None:
        self.names = tuple(str(name) for name in facts["labels"])
        self.thresholds = tuple(float(least) for least in facts["thresholds"])
        self.kernel = Kernel.of(facts["kernel"])
        self.dims = int(facts["dims"])
        with np.load(io.BytesIO((folder / ARRAYS).read_bytes()), allow_pickle=False) as arrays:
            self._vectors = restored(arrays["vectors"].astype(np.int8, casting="safe"))
            self._pulls = arrays["pulls"].astype(np.float64)
            self._base, self._slopes, self._offsets = (
                arrays[name].astype(np.float64) for name in ("base", "slopes", "offsets")
            )
            self._idf = arrays["idf"].astype(np.float64)
            buckets = np.cumsum(arrays["bucket_steps"], dtype=np.int64)
            counts = arrays["counts"].astype(np.int64)
            row = np.repeat(np.arange(len(counts)), counts)
            self._words = SparseRows(buckets, arrays["values"].astype(np.float64), row, len(counts))

    def _fits_together(self) -> bool:
        labels, (parts, jobs, dims) = len(self.names), self._vectors.shape
        of_labels = (self._base, self._slopes, self._offsets, self.thresholds)
        return (
            (parts, dims) == (PARTS, self.dims)
            and self._pulls.shape == (jobs, labels)
            and all(len(values) == labels for values in of_labels)
            and len(self._idf) == self.kernel.ngrams.buckets
            and len(self._words.buckets) == len(self._words.values) == len(self._words.row)
            and self._words.count == jobs
            and bool(((self._words.buckets >= 0) & (self._words.buckets < len(self._idf))).all())
        )

    def scores(self, job: JobText) -> FloatArray:
        """Return the probability of each label, ``(labels,) float64``. Raises ModelError for another encoder's vectors.

        Any part may be empty; of a job without any part only the base rates are left.
        """
        parts = (job.title, job.description, job.whole)
        if any(part.encoder_sha256 != self.encoder_sha256 for part in parts):
            raise ModelError("vectors_of_other_encoder", "This text was read by another model. Add it again.")
        vectors = np.stack([mean_vector(part.vectors, self.dims) for part in parts])
        words = lexical.hashed(job.words, self.kernel.ngrams, self._idf)
        # einsum without optimisation sums in one fixed order, whatever BLAS is installed with however many threads.
        cosines = np.concatenate([np.einsum("pd,pnd->pn", vectors, self._vectors), self._words.products(words)[None]])
        present = np.array([*(vectors != 0.0).any(axis=1), bool((words != 0.0).any())])
        near = self.kernel.nearness(cosines, np.broadcast_to(present[:, None], cosines.shape))
        raw = self._base + np.einsum("n,nc->c", near, self._pulls)
        return sigmoid(self._slopes * raw + self._offsets)

    def usual(self) -> FloatArray:
        """Return the probability of each label for work of which nothing is known, ``(labels,) float64``."""
        return sigmoid(self._slopes * self._base + self._offsets)

    def labels(self, scores: FloatArray) -> tuple[str, ...]:
        """Return the labels whose score ``(labels,)`` reaches their threshold, in the order of ``names``."""
        found = zip(self.names, scores, self.thresholds, strict=True)
        return tuple(name for name, score, least in found if score >= least)


def _damaged() -> ModelError:
    return ModelError("model_damaged", "A model is damaged. Install the program again; your library is not affected.")
