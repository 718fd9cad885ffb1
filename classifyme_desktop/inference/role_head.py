"""The role head: vectors of a text → calibrated probabilities of the 96 roles. Numpy alone; no ONNX Runtime."""

import io
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.prediction import Prediction, Scored
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.domain.taxonomy import CUTS, Taxonomy
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import registry

FloatArray = npt.NDArray[np.float64]
ARRAYS: Final = "head.npz"
TITLE_SHARE: Final = 2 / 3
_TOP: Final = 10


def features(vectors: npt.NDArray[np.float32]) -> FloatArray:
    """Return the features of a text: its first chunk and the mean of all, both of unit length, ``(2 d,) float64``.

    ``vectors`` ``(n, d) float32``, n ≥ 1. The beginning of a resume says most about the role, hence its own half.
    """
    whole = vectors.astype(np.float64)
    mean = whole.mean(axis=0)
    return np.concatenate([_unit(whole[0]), _unit(mean)])


def _unit(vector: FloatArray) -> FloatArray:
    return np.asarray(vector / (np.linalg.norm(vector) or 1.0))


class RoleHead:
    """A loaded role head. Deterministic; any thread."""

    def __init__(self, folder: Path, *, encoder_sha256: str) -> None:
        """Check the hashes, then load. Raises ModelError: missing, damaged, or ``head_of_other_encoder``."""
        manifest = registry.verify(folder)
        facts = manifest.facts
        if facts["encoder_sha256"] != encoder_sha256:
            raise ModelError("head_of_other_encoder", "Two models do not belong together. Install the program again.")
        self.iteration = int(facts["iteration"])
        self.encoder_sha256 = encoder_sha256
        self.model_sha256 = manifest.sha256
        self.classes = tuple(str(name) for name in facts["classes"])
        self.temperature = float(facts["temperature"])
        self.threshold = float(facts["threshold"])
        with np.load(io.BytesIO((folder / ARRAYS).read_bytes()), allow_pickle=False) as arrays:
            self._weights = arrays["weights"].astype(np.float64)
            self._bias = arrays["bias"].astype(np.float64)
        self._taxonomy = _taxonomy(self.classes)

    def logits(self, embedding: Embedding) -> FloatArray:
        """Return the logits ``(96,) float64`` of a text with at least one chunk."""
        # einsum without optimisation sums in one fixed order, whatever BLAS is installed with however many threads.
        return np.asarray(np.einsum("f,fc->c", features(embedding.vectors), self._weights) + self._bias)

    def predict(self, embedding: Embedding) -> Prediction | None:
        """Return the roles of a text, None when it has no chunk. Raises ModelError for vectors of another encoder."""
        p = self._probabilities(embedding)
        return None if p is None else self._prediction(p)

    def predict_titled(self, title: Embedding, text: Embedding) -> Prediction | None:
        """Return the roles of a gig from its title and its whole text, None when the text has no chunk.

        Two thirds of the probability come from the title: an advertisement speaks much of the employer's trade. On
        gold/gigs_train the mixture gained 1.4 points of nDCG@10 over the text alone and 0.9 over the title alone.
        Raises as ``predict``.
        """
        p, of_title = self._probabilities(text), self._probabilities(title)
        if p is None or of_title is None:
            return None if p is None else self._prediction(p)
        return self._prediction(TITLE_SHARE * of_title + (1 - TITLE_SHARE) * p)

    def _probabilities(self, embedding: Embedding) -> FloatArray | None:
        if embedding.encoder_sha256 != self.encoder_sha256:
            raise ModelError("vectors_of_other_encoder", "This text was read by another model. Add it again.")
        if not len(embedding.vectors):
            return None
        scaled = self.logits(embedding) / self.temperature
        p = np.exp(scaled - scaled.max())
        return np.asarray(p / p.sum())

    def _prediction(self, exact: FloatArray) -> Prediction:
        p = exact.astype(np.float32)
        order = sorted(range(len(p)), key=lambda at: (-p[at], self.classes[at]))
        top = tuple(Scored(self.classes[at], float(p[at])) for at in order[:_TOP])
        return Prediction(
            iteration=self.iteration,
            model_sha256=self.model_sha256,
            top=top,
            cuts={cut: self._likeliest(p, cut) for cut in CUTS},
            is_abstained=top[0].p < self.threshold,
            probabilities=p,
        )

    def _likeliest(self, p: npt.NDArray[np.float32], cut: int) -> Scored:
        sums = self._taxonomy.sums(p, self.classes, cut)
        node_id = min(sums, key=lambda one: (-sums[one], one))
        return Scored(node_id, min(sums[node_id], 1.0))


def _taxonomy(classes: tuple[str, ...]) -> Taxonomy:
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        found = taxonomies.parse(lines)
    if set(classes) - set(found.by_id):
        raise ModelError(
            "model_damaged", "A model is damaged. Install the program again; your library is not affected."
        )
    return found
