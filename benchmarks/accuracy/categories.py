"""The 24 categories of the LiveCareer resumes: the search words they were collected under, so noisy labels.

Train: the resumes of ``gold/roles_train.csv``; test: those of ``gold/roles_dev.csv`` without near-duplicates of a
training resume. Ours is fitted by the program's own regression on what the program computes of a resume: its pooled
vectors, the vector of its first line, and hashed words of the first line and of the whole.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks.accuracy import baselines, duplicates, figures, resumes
from benchmarks.accuracy.encoders import Encoder
from benchmarks.accuracy.material import Material
from benchmarks.accuracy.resumes import Resume
from build.role_data import without_headline
from classifyme_desktop.inference import lexical
from classifyme_desktop.inference.lexical import NGrams
from classifyme_desktop.inference.pooling import Pooling
from classifyme_desktop.learning.logistic_regression import spanned
from classifyme_desktop.learning.softmax_regression import fit

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
Answering = Callable[[Sequence[str]], IntArray]
WORDS: Final = NGrams(8192, words=(1, 2))
HEADLINE_WORDS: Final = NGrams(2048, words=(1, 2))
FOLDS: Final = 5
BLOCKS: Final = ("pooled", "headline", "headline_words", "words")


@dataclass(frozen=True, slots=True)
class Recipe:
    """How much each block of features counts, and the pull of the weights to zero: ``--search`` compares some."""

    pooled: float = 1.0
    headline: float = 1.0
    headline_words: float = 1.0
    words: float = 2.0
    strength: float = 3e-4
    steps: int = 120


RECIPES: Final = tuple(
    Recipe(headline=headline, headline_words=headline_words, words=words, strength=strength)
    for headline, headline_words, words in ((0, 0, 0), (0, 1, 2), (1, 1, 2), (1, 1, 1), (0.5, 1, 2))
    for strength in (3e-4, 1e-3)
)
HIDDEN_EACH: Final = 3  # one training resume of so many is shown a second time, without its first line


@dataclass(frozen=True, slots=True)
class Blocks:
    """What is known of each text: ``pooled`` ``(n, 2 d)``, ``headline`` ``(n, d)``, and hashed words of both."""

    pooled: FloatArray
    headline: FloatArray
    headline_words: FloatArray
    words: FloatArray

    def rows(self, recipe: Recipe) -> FloatArray:
        """Return one row of features for each text."""
        scales = {name: getattr(recipe, name) for name in BLOCKS}
        return np.hstack([getattr(self, name) * scale for name, scale in scales.items() if scale])


class Measured:
    """Turns texts into blocks; the weights of words come from the training texts."""

    def __init__(self, pooling: Pooling, texts: Sequence[str]) -> None:
        """``texts``: those that are fitted on."""
        self._pooling = pooling
        self._idf = [
            lexical.inverse_document_frequency(lexical.hashed_all(part, ngrams))
            for part, ngrams in ((texts, WORDS), ([headline(text) for text in texts], HEADLINE_WORDS))
        ]

    def blocks(self, encoder: Encoder, texts: Sequence[str]) -> Blocks:
        """Return the blocks of texts with the vectors of ``encoder``."""
        none = np.zeros(2 * encoder.source.dims)
        pooling = self._pooling
        first = [headline(text) for text in texts]
        return Blocks(
            np.stack([pooling.features(one) if len(one) else none for one in encoder.chunks(texts)]),
            encoder.means(first).astype(np.float64),
            lexical.hashed_all(first, HEADLINE_WORDS, self._idf[1]),
            lexical.hashed_all(texts, WORDS, self._idf[0]),
        )


def headline(text: str) -> str:
    """Return the first line of a text that holds anything."""
    return text.lstrip().partition("\n")[0].strip()


def fitted(rows: FloatArray, labels: IntArray, recipe: Recipe) -> FloatArray:
    """Return the weights ``(f + 1, c)`` of the program's softmax regression; the bias is the last row.

    A text counts the less the more texts its class has, by the square root, so that small classes are heard.
    """
    shares = 1 / np.sqrt(np.bincount(labels))[labels]
    targets = np.eye(int(labels.max()) + 1)[labels]
    # Fitted in the space that the samples span, where the penalty is the same and the rows are short.
    turned, back = spanned(rows) if rows.shape[1] > len(rows) else (rows, np.eye(rows.shape[1]))
    found = fit(turned, targets, strength=recipe.strength, sample_weights=shares, steps=recipe.steps)
    return np.vstack([back @ found.weights, found.bias])


def given(weights: FloatArray, rows: FloatArray) -> IntArray:
    """Return the likeliest class of each row, ``(n,)``."""
    return np.asarray((rows @ weights[:-1] + weights[-1]).argmax(axis=1))


def search(material: Material) -> None:
    """Print cross-validated figures of the recipes, on the training resumes alone, with and without first lines."""
    train = material.training
    texts = [one.text for one in train]
    labels = numbers([one.category for one in train], names_of(train))
    fold = np.random.default_rng(figures.SEED).permutation(len(train)) % FOLDS
    blocks, hidden, again = shown(material.shipped, Measured(material.head.pooling, texts), texts)
    for recipe in RECIPES:
        rows = spanned(np.vstack([blocks.rows(recipe), hidden.rows(recipe)]))[0]
        whole, without = rows[: len(texts)], rows[len(texts) :]
        answers, blind = np.zeros(len(train), np.int64), np.zeros(len(again), np.int64)
        for number in range(FOLDS):
            held, held_again = fold == number, fold[again] == number
            seen = np.vstack([whole[~held], without[~held_again]])
            weights = fitted(seen, np.concatenate([labels[~held], labels[again][~held_again]]), recipe)
            answers[held], blind[held_again] = given(weights, whole[held]), given(weights, without[held_again])
        right = f"accuracy {(answers == labels).mean():.4f} macro-F1 {figures.macro_f1(labels, answers):.4f}"
        print(recipe, right, f"no first line: accuracy {(blind == labels[again]).mean():.4f}", flush=True)


def shown(encoder: Encoder, turned: Measured, texts: Sequence[str]) -> tuple[Blocks, Blocks, list[int]]:
    """Return the blocks of the texts, those of some without the first line, and the places of these."""
    again = list(range(0, len(texts), HIDDEN_EACH))
    hidden = [without_headline(texts[at]) for at in again]
    return turned.blocks(encoder, texts), turned.blocks(encoder, hidden), again


def names_of(listed: Sequence[Resume]) -> list[str]:
    """Return the categories that occur, in order."""
    return sorted({one.category for one in listed})


def numbers(labels: Sequence[str], names: Sequence[str]) -> IntArray:
    """Return the number of each label, ``(n,)``."""
    return np.array([names.index(label) for label in labels])


def measure(material: Material) -> dict[str, Any]:
    """Return the figures of ours and of the baselines, whole and without the first line."""
    train = material.training
    near = set(duplicates.near([one.text for one in material.development], [one.text for one in train]))
    test = [one for at, one in enumerate(material.development) if at not in near]
    names = names_of([*train, *test])
    methods = _methods(material, train, names)
    sets = {}
    for place in ("whole", "no_headline"):
        listed = resumes.changed(test, place)
        wanted = numbers([one.category for one in listed], names)
        texts = [one.text for one in listed]
        asked = {name: method for name, method in methods.items() if place == "whole" or name != "ours_fp32"}
        sets[place] = {name: figures.class_figures(wanted, method(texts)) for name, method in asked.items()}
    return {
        "data_sha256": resumes.sha256(material.shared),
        "labels": "search words",
        "train": len(train),
        "near_duplicates_removed": len(near),
        "recipe": str(Recipe()),
        "sets": sets,
    }


def _methods(material: Material, train: Sequence[Resume], names: list[str]) -> dict[str, Answering]:
    """Return ours and the baselines, fitted: each gives the number of a category to each text."""
    labels, texts = [one.category for one in train], [one.text for one in train]
    known = numbers(labels, names)
    commonest = int(np.bincount(known).argmax())
    found = {**_ours(material, texts, known)}
    found["constant"] = lambda asked: np.full(len(asked), commonest)
    for name in baselines.NAMES:
        found[name] = _counting(name, texts, labels, names)
    frozen = material.frozen
    linear = baselines.on_vectors(frozen.first_and_mean(texts), labels)
    found["frozen_encoder"] = lambda asked: numbers(list(linear.predict(frozen.first_and_mean(asked))), names)
    return found


def _counting(name: str, texts: Sequence[str], labels: Sequence[str], names: list[str]) -> Answering:
    words = baselines.on_words(name, texts, labels)
    return lambda asked: numbers(list(words.predict(list(asked))), names)


def _ours(material: Material, texts: Sequence[str], known: IntArray) -> dict[str, Answering]:
    turned = Measured(material.head.pooling, texts)
    blocks, hidden, again = shown(material.shipped, turned, texts)
    labels = np.concatenate([known, known[again]])
    found: dict[str, Answering] = {}
    alone = Recipe(headline=0.0, headline_words=0.0, words=0.0)
    for name, recipe in {"ours": Recipe(), "ours_vectors_alone": alone}.items():
        weights = fitted(np.vstack([blocks.rows(recipe), hidden.rows(recipe)]), labels, recipe)
        for suffix, encoder in {"": material.shipped, "_fp32": material.original}.items():
            if encoder and (not suffix or name == "ours"):
                found[name + suffix] = _answering(turned, encoder, weights, recipe)
    return found


def _answering(turned: Measured, encoder: Encoder, weights: FloatArray, recipe: Recipe) -> Answering:
    return lambda asked: given(weights, turned.blocks(encoder, asked).rows(recipe))
