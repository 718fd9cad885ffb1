"""What was made quick in the role head gives what its definition gives, to the last byte."""

import math
import random
import unicodedata
import zlib
from collections import Counter

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.domain.taxonomy import CUTS
from classifyme_desktop.inference import lexical, registry
from classifyme_desktop.inference.lexical import NGrams
from classifyme_desktop.inference.role_head import RoleHead

ENCODER = registry.load_manifest(paths.models() / "encoder").sha256
ODD = [
    "",
    " ",
    "a",
    "Gérant(e) d'ÉQUIPE C++ C#",
    "İstanbul ß ſ ﬁ ① ²",
    "\ud800 alone",
    "a\u0300\u0323 b\u0345",
    "x y z " * 40,
]


@pytest.fixture(scope="module")
def head() -> RoleHead:
    return RoleHead(paths.models() / "role_head", encoder_sha256=ENCODER)


def plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text).casefold()
    return " ".join(lexical._WORD.findall("".join(one for one in parts if not unicodedata.combining(one))))


def hashed(text: str, ngrams: NGrams) -> np.ndarray:
    words = plain(text).split()
    grams = [
        "w" + " ".join(words[at : at + length])
        for length in range(max(ngrams.words[0], 1), ngrams.words[1] + 1)
        for at in range(len(words) - length + 1)
    ]
    for word in words if ngrams.characters[1] else ():
        edged = f" {word} "
        for length in range(max(ngrams.characters[0], 1), ngrams.characters[1] + 1):
            grams += ["c" + edged[at : at + length] for at in range(len(edged) - length + 1)]
    row = np.zeros(ngrams.buckets)
    for gram, count in Counter(grams).items():
        row[zlib.crc32(gram.encode("utf-8", "surrogatepass")) % ngrams.buckets] += 1.0 + math.log(count)
    return row / (math.sqrt(float(np.einsum("b,b->", row, row))) or 1.0)


def texts() -> list[str]:
    chance = random.Random(3)
    letters = [" ", "a", "B", "é", "\u0301", "ﬁ", "9", "+", "-", "ж", "中"]
    return [*ODD, *("".join(chance.choices(letters, k=300)) for _ in range(60))]


@pytest.mark.parametrize("ngrams", [NGrams(2**14), NGrams(64), NGrams(256, (2, 3), (1, 3)), NGrams(64, (1, 2), (0, 0))])
def test_words_are_counted_as_they_are_defined(ngrams: NGrams) -> None:
    for text in texts():
        assert lexical.plain(text) == plain(text)
        assert lexical.hashed(text, ngrams).tobytes() == hashed(text, ngrams).tobytes()


def test_roles_are_ordered_and_summed_as_they_are_defined(head: RoleHead) -> None:
    chance = np.random.default_rng(5)
    for number in range(40):
        vectors = chance.normal(size=(1 + number % 4, 384)).astype(np.float32)
        if number == 0:
            vectors[:] = 0.0
        embedding = Embedding(ENCODER, vectors, np.zeros((len(vectors), 2), np.int32))
        said = head.predict(embedding, f"accountant number {number}")
        assert said is not None
        p = said.probabilities
        order = sorted(range(len(p)), key=lambda at: (-p[at], head.classes[at]))[:10]
        assert [(one.id, one.p) for one in said.top] == [(head.classes[at], float(p[at])) for at in order]
        for cut in CUTS:
            sums = head._taxonomy.sums(p, head.classes, cut)
            first = min(sums, key=lambda node: (-sums[node], node))
            assert (said.cuts[cut].id, said.cuts[cut].p) == (first, min(sums[first], 1.0))


def test_equally_likely_roles_are_ordered_by_name(head: RoleHead) -> None:
    said = head._prediction(np.full(len(head.classes), 1 / len(head.classes)))
    rest = sorted(set(head.classes) - {said.top[0].id})  # the first one is moved to how often it is right
    assert [one.id for one in said.top[1:]] == rest[:9]


def test_a_head_with_a_weight_that_is_no_number_is_known(head: RoleHead) -> None:
    assert head.is_finite
