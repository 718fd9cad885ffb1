"""The role head: vectors of a text → calibrated probabilities of the roles. Numpy alone; no ONNX Runtime."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

import numpy as np
import numpy.typing as npt

from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.prediction import Abstention, Prediction, Scored
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.domain.taxonomy import CUTS, Taxonomy
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import confidence, lexical, pooling, registry, role_evidence
from classifyme_desktop.inference.lexical import NGrams
from classifyme_desktop.inference.pooling import Pooling
from classifyme_desktop.inference.role_evidence import Spoken

FloatArray = npt.NDArray[np.float64]
ARRAYS: Final = "head.npz"
TITLE_SHARE: Final = 2 / 3
_TOP: Final = 10


def features(vectors: npt.NDArray[np.float32]) -> FloatArray:
    """Return the features of a text without learnt pooling, ``(2 d,) float64``: first chunk and plain mean."""
    return pooling.plain(vectors.shape[1]).features(vectors)


@dataclass(frozen=True, slots=True)
class WordPart:
    """What the words themselves say, beside what they mean: hashed n-grams of the beginning of a text → logits.

    ``weights`` ``(buckets, c) float32``; a text is read up to ``most`` words. It is right where the vectors blur: names
    of tools, trades, diplomas.
    """

    ngrams: NGrams
    most: int
    idf: FloatArray
    weights: npt.NDArray[np.float32]

    @classmethod
    def of(cls, facts: dict[str, Any] | None, arrays: Mapping[str, npt.NDArray[Any]]) -> Self | None:
        """Return what a manifest and its arrays say, None for a head without words."""
        if facts is None:
            return None
        idf, weights = arrays["idf"].astype(np.float64), arrays["word_weights"].astype(np.float32)
        return cls(NGrams.of(facts["ngrams"]), int(facts["most"]), idf, weights)

    def row(self, text: str) -> FloatArray:
        """Return the n-grams of the beginning of a text, ``(buckets,) float64``, of length 1 or zeros."""
        return lexical.hashed(beginning(text, self.most), self.ngrams, self.idf)

    def logits(self, text: str) -> FloatArray:
        """Return what the words add to the logits, ``(c,) float64``; nothing for a text without words."""
        row = self.row(text)
        there = np.flatnonzero(row)
        return np.asarray(np.einsum("b,bc->c", row[there], self.weights[there].astype(np.float64)))


def beginning(text: str, most: int) -> str:
    """Return the first ``most`` words of a text, one space apart."""
    return " ".join(text.split(maxsplit=most)[:most])


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What spoke for a role: how much each chunk adds ``(n,)``, and the words that did, the strongest first."""

    chunks: FloatArray
    words: tuple[Spoken, ...]


class RoleHead:
    """A loaded role head. Deterministic; any thread."""

    def __init__(self, folder: Path, *, encoder_sha256: str) -> None:
        """Check the hashes, then load. Raises ModelError: missing, damaged, or ``head_of_other_encoder``."""
        manifest = registry.verify_head(folder, encoder_sha256)
        facts = manifest.facts
        self.iteration = int(facts["iteration"])
        self.encoder_sha256 = encoder_sha256
        self.model_sha256 = manifest.sha256
        self.classes = tuple(str(name) for name in facts["classes"])
        self.temperature = float(facts["temperature"])
        self.threshold = float(facts["threshold"])
        intercept, slope = facts.get("confidence_line", confidence.STRAIGHT)
        self.confidence_line = float(intercept), float(slope)
        self.candidate_least = float(facts.get("candidate_least", 1.0))
        with np.load(io.BytesIO((folder / ARRAYS).read_bytes()), allow_pickle=False) as arrays:
            self._weights = arrays["weights"].astype(np.float64)
            self._bias = arrays["bias"].astype(np.float64)
            # A head that was fitted without learnt pooling has none.
            self._words = WordPart.of(facts.get("words"), arrays)
            self.pooling = (
                Pooling(arrays["query"].astype(np.float64), arrays["position"].astype(np.float64))
                if "query" in arrays
                else pooling.plain(len(self._weights) // 2)
            )
        self._taxonomy = _taxonomy(self.classes, facts.get("own_roles", {}))
        self._nodes = {cut: self._nodes_of(cut) for cut in CUTS}
        self._by_name = np.argsort(np.argsort(np.array(self.classes)))  # the place of each class among their names

    @property
    def is_finite(self) -> bool:
        """Return whether no weight is infinite or no number, and every class has its own."""
        arrays = [self._weights, self._bias, self.pooling.query, self.pooling.position]
        arrays += [] if self._words is None else [self._words.idf, self._words.weights]
        has_all = self._weights.shape[1:] == self._bias.shape == (len(self.classes),)
        return has_all and all(bool(np.isfinite(one).all()) for one in arrays)

    def logits(self, embedding: Embedding, text: str = "") -> FloatArray:
        """Return the logits ``(c,) float64`` of a masked text with at least one chunk; by vectors alone without it."""
        # einsum without optimisation sums in one fixed order, whatever BLAS is installed with however many threads.
        meant = np.einsum("f,fc->c", self.pooling.features(embedding.vectors), self._weights) + self._bias
        return np.asarray(meant if self._words is None else meant + self._words.logits(text))

    def predict(self, embedding: Embedding, text: str = "") -> Prediction | None:
        """Return the roles of a masked text from its vectors and its words, None when it has no chunk.

        Raises ModelError for vectors of another encoder.
        """
        p = self._probabilities(embedding, text)
        return None if p is None else self._prediction(p)

    def evidence(self, embedding: Embedding, text: str, role_id: str) -> Evidence | None:
        """Return what in a masked text spoke for a role, None when it has no chunk or the head knows no such role.

        Raises ModelError for vectors of another encoder.
        """
        p = self._probabilities(embedding, text)
        if p is None or role_id not in self.classes:
            return None
        towards = role_evidence.direction(p, self.classes.index(role_id))
        chunks = role_evidence.of_chunks(self.pooling, embedding.vectors, self._weights, towards)
        part = self._words
        if part is None:
            return Evidence(chunks, ())
        row = part.row(text)
        pull = np.zeros(len(row))
        there = np.flatnonzero(row)
        pull[there] = np.einsum("bc,c->b", part.weights[there].astype(np.float64), towards)
        return Evidence(chunks, tuple(role_evidence.of_words(text, part.most, part.ngrams, row, pull)))

    def named(self, embedding: Embedding, text: str) -> str | None:
        """Return the role of a masked text, None where it would be abstained from; cheaper than ``predict``."""
        p = self._probabilities(embedding, text)
        if p is None:
            return None
        p = confidence.lifted(p[None], self.confidence_line)[0].astype(np.float32)
        first = min(range(len(p)), key=lambda at: (-p[at], self.classes[at]))
        return self.classes[first] if p[first] >= self.threshold else None

    def predict_titled(self, title: Embedding, text: Embedding, words: tuple[str, str] = ("", "")) -> Prediction | None:
        """Return the roles of a gig from its title and its whole text, None when the text has no chunk.

        Two thirds of the probability come from the title: an advertisement speaks much of the employer's trade. On
        gold/gigs_train, with the first encoder, the mixture gained 1.4 points of nDCG@10 over the text alone and 0.9
        over the title alone.
        Raises as ``predict``.
        """
        p, of_title = self._probabilities(text, words[1]), self._probabilities(title, words[0])
        if p is None or of_title is None:
            return None if p is None else self._prediction(p)
        return self._prediction(TITLE_SHARE * of_title + (1 - TITLE_SHARE) * p)

    def _probabilities(self, embedding: Embedding, text: str) -> FloatArray | None:
        if embedding.encoder_sha256 != self.encoder_sha256:
            raise ModelError("vectors_of_other_encoder", "This text was read by another model. Add it again.")
        if not len(embedding.vectors):
            return None
        scaled = self.logits(embedding, text) / self.temperature
        p = np.exp(scaled - scaled.max())
        return np.asarray(p / p.sum())

    def _prediction(self, exact: FloatArray) -> Prediction:
        p = confidence.lifted(exact[None], self.confidence_line)[0].astype(np.float32)
        order = np.lexsort((self._by_name, -p))[:_TOP].tolist()
        top = tuple(Scored(self.classes[at], float(p[at])) for at in order)
        return Prediction(
            iteration=self.iteration,
            model_sha256=self.model_sha256,
            top=top,
            cuts={cut: self._likeliest(p, cut) for cut in CUTS},
            is_abstained=top[0].p < self.threshold,
            candidates=self._candidates(p, order),
            abstention=Abstention.UNSURE if top[0].p < self.threshold else None,
            probabilities=p,
        )

    def _candidates(self, p: npt.NDArray[np.float32], order: list[int]) -> tuple[str, ...]:
        """Return the first role and every other that is likelier than the conformal limit, at most ten."""
        kept = [at for place, at in enumerate(order) if place == 0 or p[at] >= self.candidate_least]
        return tuple(self.classes[at] for at in kept)

    def _likeliest(self, p: npt.NDArray[np.float32], cut: int) -> Scored:
        names, nodes = self._nodes[cut]
        sums = np.bincount(nodes, p.astype(np.float64))  # class by class, as ``Taxonomy.sums`` adds
        first = int(sums.argmax())  # of equal ones the first by name
        return Scored(names[first], min(float(sums[first]), 1.0))

    def _nodes_of(self, cut: int) -> tuple[list[str], npt.NDArray[np.int64]]:
        """Return the nodes of a cut by name, and for each class the place of its node among them ``(c,)``."""
        above = [self._taxonomy.by_id[role_id].above[cut].node_id for role_id in self.classes]
        names = sorted(set(above))
        return names, np.array([names.index(one) for one in above], np.int64)


def _taxonomy(classes: tuple[str, ...], own: Any) -> Taxonomy:
    """Return the tree that holds all classes; ``own``: by roles of a firm's own, those of the table beside them."""
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        found = taxonomies.parse(lines)
    try:
        found = taxonomies.beside(found, {str(role_id): str(near) for role_id, near in own.items()})
    except (AttributeError, KeyError) as error:
        raise _damaged() from error
    if set(classes) - set(found.by_id):
        raise _damaged()
    return found


def _damaged() -> ModelError:
    return ModelError("model_damaged", "A model is damaged. Install the program again; your library is not affected.")
