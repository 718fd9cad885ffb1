"""A role head as arrays that can be computed with, whole texts at once, and written again. Numpy alone."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from classifyme_desktop.inference import confidence, registry
from classifyme_desktop.inference.confidence import Line
from classifyme_desktop.inference.pooling import Pooling, plain
from classifyme_desktop.inference.role_head import ARRAYS, WordPart
from classifyme_desktop.learning import steady
from classifyme_desktop.learning.softmax_regression import softmax

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class HeadArrays:
    """A role head of ``c`` roles on ``f`` features.

    ``weights`` ``(f, c)`` and ``bias`` ``(c,)`` of the vectors; ``word_weights`` ``(buckets, c)`` and ``idf``
    ``(buckets,)`` of the words, None for a head without a word part; ``words``: what its manifest says of them.
    ``roots`` ``(c0, c)``: of which logits of the shipped head each logit is made before vectors are added; columns sum
    to 1, so a number added to all logits of a text stays one. ``calibrated_on``: answers behind ``line``;
    ``own_roles``: roles that are not in the table, with those of the table beside them.
    """

    classes: tuple[str, ...]
    weights: FloatArray
    bias: FloatArray
    pooling: Pooling
    word_weights: npt.NDArray[np.float32] | None
    idf: FloatArray | None
    words: dict[str, Any] | None
    temperature: float
    line: Line
    threshold: float
    candidate_least: float
    calibrated_on: int
    encoder_sha256: str
    model_sha256: str
    roots: FloatArray
    own_roles: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path, encoder_sha256: str) -> Self:
        """Return the head in ``folder``. Raises ModelError: missing, damaged, or ``head_of_other_encoder``."""
        manifest = registry.verify_head(folder, encoder_sha256)
        facts = manifest.facts
        with np.load(io.BytesIO((folder / ARRAYS).read_bytes()), allow_pickle=False) as found:
            arrays = {name: found[name] for name in found.files}
        classes = tuple(str(name) for name in facts["classes"])
        weights = arrays["weights"].astype(np.float64)
        has_words = facts.get("words") is not None
        intercept, slope = facts.get("confidence_line", confidence.STRAIGHT)
        return cls(
            classes=classes,
            weights=weights,
            bias=arrays["bias"].astype(np.float64),
            pooling=(
                Pooling(arrays["query"].astype(np.float64), arrays["position"].astype(np.float64))
                if "query" in arrays
                else plain(len(weights) // 2)
            ),
            word_weights=arrays["word_weights"].astype(np.float32) if has_words else None,
            idf=arrays["idf"].astype(np.float64) if has_words else None,
            words=facts.get("words"),
            temperature=float(facts["temperature"]),
            line=(float(intercept), float(slope)),
            threshold=float(facts["threshold"]),
            candidate_least=float(facts.get("candidate_least", 1.0)),
            calibrated_on=int(facts.get("calibrated_on", 0)),
            encoder_sha256=encoder_sha256,
            model_sha256=manifest.sha256,
            roots=arrays["roots"].astype(np.float64) if "roots" in arrays else np.eye(len(classes)),
            own_roles={str(role_id): str(near) for role_id, near in facts.get("own_roles", {}).items()},
        )

    def logits(self, features: FloatArray, words: FloatArray) -> FloatArray:
        """Return logits at temperature 1, ``(n, c)``, of ``features`` ``(n, f)`` and the logits of the words.

        ``words`` ``(n, c0)`` are those of the *shipped* head's word part: no fit on this machine changes it.
        """
        meant = steady.product(features, self.weights) + self.bias
        return np.asarray((meant + self.rooted(words)) / self.temperature)

    def rooted(self, shipped: FloatArray) -> FloatArray:
        """Return what logits of the shipped roles ``(n, c0)`` are in the columns of this head, ``(n, c)``."""
        is_shipped = self.roots.shape[0] == self.roots.shape[1] and np.array_equal(self.roots, np.eye(len(self.roots)))
        return shipped if is_shipped else steady.product(shipped, self.roots)

    def probabilities(self, features: FloatArray, words: FloatArray) -> FloatArray:
        """Return what people would see, ``(n, c)``; as ``logits``."""
        return confidence.lifted(softmax(self.logits(features, words)), self.line)

    def word_logits(self, text: str) -> FloatArray:
        """Return what the words of a masked text say, ``(c,)``; of the shipped head, it is what ``logits`` asks for."""
        arrays = {"idf": self.idf, "word_weights": self.word_weights}
        part = WordPart.of(self.words, {name: value for name, value in arrays.items() if value is not None})
        return np.zeros(len(self.classes)) if part is None else part.logits(text)

    def stored(self) -> dict[str, npt.NDArray[Any]]:
        """Return the arrays of ``head.npz``, little-endian."""
        found: dict[str, npt.NDArray[Any]] = {"weights": self.weights.astype("<f4"), "bias": self.bias.astype("<f4")}
        found |= {"query": self.pooling.query.astype("<f4"), "position": self.pooling.position.astype("<f4")}
        found["roots"] = self.roots.astype("<f8")
        if self.word_weights is not None and self.idf is not None:
            # The shipped ones come from half precision; mixtures of them would lose what the logits are told apart by.
            is_half = np.array_equal(self.word_weights.astype("<f2").astype(np.float32), self.word_weights)
            kept = self.word_weights.astype("<f2" if is_half else "<f4")
            found |= {"idf": self.idf.astype("<f4"), "word_weights": kept}
        return found

    def facts(self) -> dict[str, Any]:
        """Return what the manifest says of the arrays; the writer adds number, parent, training set and time."""
        return {
            "kind": "role_head",
            "encoder_sha256": self.encoder_sha256,
            "classes": list(self.classes),
            **({"own_roles": dict(self.own_roles)} if self.own_roles else {}),
            **({} if self.words is None else {"words": self.words}),
            "temperature": self.temperature,
            "confidence_line": [self.line[0], self.line[1]],
            "threshold": self.threshold,
            "candidate_least": self.candidate_least,
            "calibrated_on": self.calibrated_on,
        }
