"""A head that gives a text any number of labels: vectors and n-grams of its parts → a calibrated probability of each.

Numpy alone; no ONNX Runtime. One-vs-rest logistic regression; calibration is folded into the weights when it is fitted.
"""

import copy
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import level_cues, lexical, registry
from classifyme_desktop.inference.lexical import NGrams

FloatArray = npt.NDArray[np.float64]
ARRAYS: Final = "head.npz"
KIND: Final = "label_head"
READINGS: Final[dict[str, Callable[[str], str]]] = {"text": str, "level_cues": level_cues.reading}


class Part(NamedTuple):
    """One part of what is labelled (a title, a description): its text and the vectors of that text."""

    embedding: Embedding
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """One run of features: the mean vector of a part (``ngrams`` None) or its hashed n-grams, times ``scale``.

    ``reading`` says what is counted: the words of the ``text``, or its ``level_cues``.
    """

    part: int
    scale: float
    ngrams: NGrams | None = None
    reading: str = "text"

    @classmethod
    def of(cls, facts: dict[str, Any]) -> Self:
        """Return what a manifest says. Raises KeyError, TypeError or ValueError when it says it wrongly."""
        ngrams = None if facts["ngrams"] is None else NGrams.of(facts["ngrams"])
        if facts["reading"] not in READINGS:
            raise ValueError(facts["reading"])
        return cls(int(facts["part"]), float(facts["scale"]), ngrams, facts["reading"])

    def facts(self) -> dict[str, Any]:
        """Return what a manifest keeps of it; ``of`` reads it back."""
        ngrams = None if self.ngrams is None else self.ngrams.facts()
        return {"part": self.part, "scale": self.scale, "ngrams": ngrams, "reading": self.reading}


def sigmoid(logits: FloatArray) -> FloatArray:
    """Return 1 / (1 + e^-x) of each logit."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logits, -500.0, 500.0))))


def features(parts: Sequence[Part], blocks: Sequence[Block], idf: dict[int, FloatArray], dims: int) -> FloatArray:
    """Return the features of one thing from its parts, ``(f,) float64``, block after block.

    ``idf``: weights of the buckets of those blocks, by their number, that have some; ``dims``: length of a vector, for
    a part without any chunk, which gives zeros.
    """
    rows = []
    for number, block in enumerate(blocks):
        part = parts[block.part]
        if block.ngrams is None:
            rows.append(block.scale * mean_vector(part.embedding.vectors, dims))
        else:
            text = READINGS[block.reading](part.text)
            rows.append(block.scale * lexical.hashed(text, block.ngrams, idf.get(number)))
    return np.concatenate(rows)


def mean_vector(vectors: npt.NDArray[np.float32], dims: int) -> FloatArray:
    """Return the mean of ``(n, d)`` vectors at length 1, ``(d,) float64``; zeros when n is 0."""
    if not len(vectors):
        return np.zeros(dims)
    mean = vectors.astype(np.float64).mean(axis=0)
    return np.asarray(mean / (np.linalg.norm(mean) or 1.0))


class LabelHead:
    """A loaded label head: ``weights`` ``(f, labels)``, ``bias`` ``(labels,)``. Deterministic; any thread.

    ``base_rates``: how often each label was given to what it was fitted on; empty where its manifest does not say.
    """

    def __init__(self, folder: Path, *, encoder_sha256: str, kind: str = KIND) -> None:
        """Check the hashes, then load. Raises ModelError: missing, damaged, or ``head_of_other_encoder``.

        ``kind``: what the manifest says that it is; a head that was learnt here is called by what it tells.
        """
        manifest = registry.verify_head(folder, encoder_sha256)
        facts = manifest.facts
        self.encoder_sha256 = encoder_sha256
        self.model_sha256 = manifest.sha256
        try:
            self._load(facts, folder)
        except (KeyError, TypeError, ValueError) as error:
            raise _damaged() from error
        width = sum(self.dims if block.ngrams is None else block.ngrams.buckets for block in self.blocks)
        is_whole = len(self.names) == len(self.thresholds) == len(self.bias)
        if manifest.kind != kind or not is_whole or self.weights.shape != (width, len(self.names)):
            raise _damaged()

    def _load(self, facts: dict[str, Any], folder: Path) -> None:
        self.names = tuple(str(name) for name in facts["labels"])
        self.thresholds = tuple(float(least) for least in facts["thresholds"])
        self.blocks = tuple(Block.of(block) for block in facts["blocks"])
        self.base_rates = tuple(float(rate) for rate in facts.get("base_rates", ()))
        self.dims = int(facts["dims"])
        with np.load(io.BytesIO((folder / ARRAYS).read_bytes()), allow_pickle=False) as arrays:
            self.weights = arrays["weights"].astype(np.float64)
            self.bias = arrays["bias"].astype(np.float64)
            numbers = range(len(self.blocks))
            self._idf = {at: arrays[f"idf_{at}"].astype(np.float64) for at in numbers if f"idf_{at}" in arrays}

    @property
    def is_finite(self) -> bool:
        """Return whether every number of it is one that can be reckoned with."""
        return bool(np.isfinite(self.weights).all() and np.isfinite(self.bias).all())

    def with_weights(self, weights: FloatArray, bias: FloatArray) -> Self:
        """Return the same head with other weights ``(f, labels)`` and bias ``(labels,)``."""
        other = copy.copy(self)
        other.weights, other.bias = weights, bias
        return other

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """Return what the file of arrays of a head holds."""
        idf = {f"idf_{at}": values.astype("<f4") for at, values in self._idf.items()}
        return {"weights": self.weights.astype("<f4"), "bias": self.bias.astype("<f4"), **idf}

    def features(self, *parts: Part) -> FloatArray:
        """Return what the weights are multiplied with, ``(f,)``."""
        return features(parts, self.blocks, self._idf, self.dims)

    def scores(self, *parts: Part) -> FloatArray:
        """Return the probability of each label, ``(labels,) float64``. Raises ModelError for another encoder's vectors.

        A part may be empty: what is left of it are the base rates that the bias holds.
        """
        if any(part.embedding.encoder_sha256 != self.encoder_sha256 for part in parts):
            raise ModelError("vectors_of_other_encoder", "This text was read by another model. Add it again.")
        row = features(parts, self.blocks, self._idf, self.dims)
        # einsum without optimisation sums in one fixed order, whatever BLAS is installed with however many threads.
        return sigmoid(np.asarray(np.einsum("f,fc->c", row, self.weights) + self.bias))

    def labels(self, scores: FloatArray) -> tuple[str, ...]:
        """Return the labels whose score ``(labels,)`` reaches their threshold, in the order of ``names``."""
        found = zip(self.names, scores, self.thresholds, strict=True)
        return tuple(name for name, score, least in found if score >= least)


def _damaged() -> ModelError:
    return ModelError("model_damaged", "A model is damaged. Install the program again; your library is not affected.")
