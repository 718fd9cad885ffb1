"""What in a text spoke for a role: how far each chunk and each word moved a linear head towards it. Numpy alone.

A head is linear in its features, so what each of them adds to the log odds of a role is exact to the first order: the
feature times the gradient, which is the role's weights less the mean of the weights of all others, each as likely as it
is. Nothing is sampled or left out and tried again.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.inference import lexical
from classifyme_desktop.inference.lexical import NGrams
from classifyme_desktop.inference.pooling import Pooling

Range = tuple[int, int]
FloatArray = npt.NDArray[np.float64]
_PIECE: Final = re.compile(r"\S+")
_WORD: Final = re.compile(r"\w[\w+#]*")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A word, or words in a row, that spoke for a role: ``gain`` > 0 of all its ``places`` together."""

    words: str
    places: tuple[Range, ...]
    gain: float


def direction(p: FloatArray, at: int) -> FloatArray:
    """Return the gradient of the log odds of class ``at`` of ``p`` ``(c,)`` by the logits, ``(c,)``.

    Odds and not probability: near certainty nothing moves a probability, and the words that made it certain would have
    no gain.
    """
    others = p.copy()
    others[at] = 0.0
    left = others.sum()
    towards = -others / left if left > 0 else np.full(len(p), -1.0 / max(1, len(p) - 1))
    towards[at] = 1.0
    return np.asarray(towards)


def of_chunks(
    pooling: Pooling, vectors: npt.NDArray[np.float32], weights: FloatArray, towards: FloatArray
) -> FloatArray:
    """Return what each chunk ``(n, d)`` adds, ``(n,)``; the first one counts twice, as the head looks at it twice."""
    whole = vectors.astype(np.float64)
    dims = whole.shape[1]
    pull = np.einsum("fc,c->f", weights, towards)
    share = pooling.weights(vectors)
    mean = np.einsum("n,nd->d", share, whole)
    found = share * np.einsum("nd,d->n", whole, pull[dims:]) / (np.linalg.norm(mean) or 1.0)
    found[0] += float(np.einsum("d,d->", whole[0], pull[:dims])) / (np.linalg.norm(whole[0]) or 1.0)
    return np.asarray(found)


def of_words(text: str, most: int, ngrams: NGrams, row: FloatArray, pull: FloatArray) -> list[Spoken]:
    """Return the words of the beginning of a text that spoke for a role, the strongest first.

    ``row`` ``(buckets,)``: the text as the head counts it; ``pull`` ``(buckets,)``: what each bucket adds to the role.
    Words that fell into one bucket by chance share its gain, as they do in the head.
    """
    words = _words(text, most)
    shortest, longest = max(ngrams.words[0], 1), ngrams.words[1]
    places: defaultdict[str, list[Range]] = defaultdict(list)
    for length in range(shortest, longest + 1):
        for start in range(len(words) - length + 1):
            some = words[start : start + length]
            gaps = [text[one[1] : other[0]] for (_, one), (_, other) in pairwise(some)]
            if all(gap == "-" or gap.isspace() for gap in gaps):  # the head reads over full stops, people do not
                places[" ".join(word for word, _ in some)].append((some[0][1][0], some[-1][1][1]))
    found = []
    for gram, where in places.items():
        bucket = lexical.bucket(f"w{gram}", ngrams.buckets)
        gain = round(float(row[bucket] * pull[bucket]), 9)
        if gain > 0:
            found.append(Spoken(gram, tuple(where), gain))
    return sorted(found, key=lambda one: (-one.gain, one.words))


def _words(text: str, most: int) -> list[tuple[str, Range]]:
    """Return the words of the first ``most`` pieces of a text in their plain form, each with its place."""
    found = []
    for piece in islice(_PIECE.finditer(text), most):
        for word in _WORD.finditer(text, *piece.span()):
            found += [(plain, word.span()) for plain in lexical.plain(word.group()).split()]
    return found
