"""The skills of ESCO nearest in meaning to a phrase, by the cosine between vectors of the shipped encoder.

Vectors of labels, the mean of the English and the French one, are turned onto their first principal axes and kept in
eight bits a number; ``build/make_skills.py`` makes them. Searches all rows, which are few; knows nothing of texts.
"""

from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from classifyme_desktop import paths
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import registry

VECTORS: Final = "vectors.npz"
CONCEPTS: Final = "concepts.tsv"
_ESCO: Final = "http://data.europa.eu/esco/skill/"
_BLOCK: Final = 256  # phrases at a time, so that the scores stay small


class Near(NamedTuple):
    """A skill and the cosine between it and a phrase, -1 to 1."""

    uri: str
    cosine: float


class SkillIndex:
    """Vectors of the labels of ESCO. Any thread once made."""

    def __init__(self, folder: Path | None = None, *, encoder_sha256: str) -> None:
        """Load the vectors and check that they, and the list of skills they belong to, are unchanged.

        Raises ModelError: ``model_missing``, ``model_damaged``, ``head_of_other_encoder``.
        """
        folder = folder or paths.resources() / "skills"
        manifest = registry.verify_head(folder, encoder_sha256)
        if manifest.kind != "skill_index" or not {VECTORS, CONCEPTS} <= set(manifest.files):
            raise ModelError("model_damaged", "A model is damaged. Install the program again.")
        listed = (folder / CONCEPTS).read_text(encoding="utf-8").splitlines()
        with np.load(folder / VECTORS, allow_pickle=False) as arrays:
            self._axes: npt.NDArray[np.float32] = arrays["axes"].astype(np.float32)
            labels = arrays["labels"].astype(np.float32)
            self._rows: list[int] = arrays["rows"].tolist()
        self._labels: npt.NDArray[np.float32] = labels / np.linalg.norm(labels, axis=1, keepdims=True).clip(1e-9)
        self._uris = tuple(line.split("\t", 1)[0] for line in listed)
        self._places = {self._uri(at): at for at in range(len(self._rows) - 1, -1, -1)}
        self.dims = self._axes.shape[0]
        self.threshold = float(manifest.facts["threshold"])

    def nearest(self, vectors: npt.NDArray[np.float32], count: int = 5) -> list[tuple[Near, ...]]:
        """Return the ``count`` nearest skills of each phrase, nearest first. ``vectors``: (n, d), of the encoder.

        Raises ValueError for vectors of another length.
        """
        if vectors.ndim != 2 or vectors.shape[1] != self.dims:
            raise ValueError(f"vectors of {self.dims} numbers are wanted")
        found: list[tuple[Near, ...]] = []
        for start in range(0, len(vectors), _BLOCK):
            # einsum without optimisation sums in one fixed order, whatever BLAS is there and however many phrases.
            turned = np.einsum("nd,dk->nk", vectors[start : start + _BLOCK], self._axes)
            turned /= np.linalg.norm(turned, axis=1, keepdims=True).clip(1e-9)
            scores = np.einsum("nk,lk->nl", turned, self._labels)
            most = min(count, scores.shape[1])
            best = np.argpartition(-scores, most - 1, axis=1)[:, :most]
            for row, near in zip(scores, best, strict=True):
                ordered = sorted(near.tolist(), key=lambda at, row=row: (-row[at], at))  # type: ignore[misc]
                found.append(tuple(Near(self._uri(at), float(row[at])) for at in ordered))
        return found

    def _uri(self, at: int) -> str:
        uri = self._uris[self._rows[at]]
        return uri if ":" in uri else _ESCO + uri

    def neighbours(self, uri: str, count: int, least: float) -> tuple[Near, ...]:
        """Return at most ``count`` skills with a cosine of ``least`` or more to one, nearest first; none if unknown."""
        at = self._places.get(uri)
        if at is None:
            return ()
        scores = np.einsum("k,lk->l", self._labels[at], self._labels)
        near = sorted(np.flatnonzero(scores >= least).tolist(), key=lambda row: (-scores[row], row))
        best: dict[str, Near] = {}
        for row in near:
            best.setdefault(self._uri(row), Near(self._uri(row), round(float(scores[row]), 6)))
        best.pop(uri, None)
        return tuple(best.values())[:count]
