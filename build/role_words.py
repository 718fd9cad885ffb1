"""Fits the word part of the role head: hashed words and pairs of words of labelled and composed resumes → logits."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from build.role_data import descriptions
from build.training.phrases import Phrases, composed
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.inference import lexical
from classifyme_desktop.inference.lexical import NGrams
from classifyme_desktop.inference.role_head import WordPart, beginning
from classifyme_desktop.learning.logistic_regression import spanned
from classifyme_desktop.learning.softmax_regression import fit

FloatArray = npt.NDArray[np.float64]
COMPOSED: Final = (0, 0, 0, 0, 0, 1, 1, 1)  # of each role: five in French, three in English


@dataclass(frozen=True, slots=True)
class Recipe:
    """What is counted and how it is fitted; ``share``: how much the words say beside the vectors."""

    ngrams: NGrams = field(default_factory=lambda: NGrams(16384, words=(1, 2)))
    most: int = 300
    strength: float = 1e-5
    composed_weight: float = 0.6
    share: float = 1.1
    steps: int = 150


def composed_texts(taxonomy: Taxonomy, phrases: Phrases, seed: int) -> tuple[list[str], FloatArray]:
    """Return texts made of each role's phrases and descriptions, and their targets ``(n, c)``."""
    draw = np.random.default_rng(seed)
    texts, of = [], []
    for column, role in enumerate(taxonomy.roles):
        texts += [composed(phrases, role.role_id, side, draw) for side in COMPOSED]
        for side in (0, 1):
            lines = phrases.lines(role.role_id, ("headlines", "tasks", "skills", "summaries"), side)
            texts.append(" ".join([*lines, *descriptions(role)]))
        of += [column] * (len(COMPOSED) + 2)
    return texts, np.eye(len(taxonomy.roles))[of]


def fit_words(
    resumes: Sequence[str], targets: FloatArray, others: tuple[Sequence[str], FloatArray], recipe: Recipe
) -> WordPart:
    """Return the word part fitted on masked resumes with their targets ``(n, c)`` and on other texts with theirs."""
    texts = [beginning(text, recipe.most) for text in (*resumes, *others[0])]
    counts = lexical.hashed_all(texts, recipe.ngrams)
    idf = lexical.inverse_document_frequency(counts)
    rows = counts * idf
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
    coordinates, way = spanned(rows)
    weights = np.concatenate([np.ones(len(resumes)), np.full(len(others[0]), recipe.composed_weight)])
    fitted = fit(
        coordinates,
        np.vstack([targets, others[1]]),
        strength=recipe.strength,
        sample_weights=weights,
        steps=recipe.steps,
    )
    # Half precision is enough: the largest weights are near 30, the smallest that matter near 0.01.
    kept = (way @ fitted.weights).astype(np.float16).astype(np.float32)
    return WordPart(recipe.ngrams, recipe.most, idf.astype(np.float32).astype(np.float64), kept)


def scaled(part: WordPart, share: float) -> WordPart:
    """Return a word part that says ``share`` times as much."""
    weights = (share * part.weights).astype(np.float16).astype(np.float32)
    return WordPart(part.ngrams, part.most, part.idf, weights)


def logits(part: WordPart, texts: Sequence[str]) -> FloatArray:
    """Return what the words of each masked text say, ``(n, c)``."""
    return np.stack([part.logits(text) for text in texts])


def facts(part: WordPart) -> dict[str, Any]:
    """Return what the manifest says of it."""
    return {"ngrams": part.ngrams.facts(), "most": part.most}


def arrays(part: WordPart) -> dict[str, npt.NDArray[Any]]:
    """Return its arrays as they are stored."""
    return {"idf": part.idf.astype("<f4"), "word_weights": part.weights.astype("<f2")}
