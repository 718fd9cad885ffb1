"""What spoke for a role: gains that are those of the head, words at their places, nothing for another encoder."""

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import lexical, pooling, registry, role_evidence
from classifyme_desktop.inference.lexical import NGrams
from classifyme_desktop.inference.role_head import RoleHead

ENCODER = registry.load_manifest(paths.models() / "encoder").sha256
TEXT = "Senior accountant\nKept the general ledger, VAT returns and payroll. Accountant, general ledger."


def embedding(seed: int, chunks: int = 4, encoder: str = ENCODER) -> Embedding:
    vectors = np.random.default_rng(seed).normal(size=(chunks, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) if chunks else 1.0
    return Embedding(encoder, vectors, np.zeros((chunks, 2), np.int32))


@pytest.fixture(scope="module")
def head() -> RoleHead:
    return RoleHead(paths.models() / "role_head", encoder_sha256=ENCODER)


def test_the_direction_is_the_gradient_of_the_log_odds() -> None:
    logits = np.array([1.0, 0.5, -0.3])

    def odds(some: np.ndarray) -> float:
        p = np.exp(some) / np.exp(some).sum()
        return float(np.log(p[1] / (1 - p[1])))

    p = np.exp(logits) / np.exp(logits).sum()
    step = 1e-6 * np.eye(3)
    measured = [(odds(logits + one) - odds(logits - one)) / 2e-6 for one in step]
    assert role_evidence.direction(p, 1) == pytest.approx(measured, abs=1e-6)
    assert role_evidence.direction(np.array([0.0, 1.0, 0.0]), 1).tolist() == [-0.5, 1.0, -0.5]


@pytest.mark.parametrize("chunks", [1, 5])
def test_the_gains_of_all_chunks_are_what_the_vectors_say(head: RoleHead, chunks: int) -> None:
    one = embedding(4, chunks)
    towards = role_evidence.direction(np.full(96, 1 / 96), 7)
    found = role_evidence.of_chunks(head.pooling, one.vectors, head._weights, towards)
    meant = head.pooling.features(one.vectors) @ head._weights
    assert found.shape == (chunks,)
    assert found.sum() == pytest.approx(float(meant @ towards), abs=1e-9)


def test_words_are_found_at_their_places_the_strongest_first() -> None:
    ngrams = NGrams(2**14)
    row, pull = lexical.hashed(TEXT, ngrams), np.zeros(2**14)
    for gram, gain in (("accountant", 2.0), ("general ledger", 1.0), ("payroll accountant", 9.0), ("kept", -1.0)):
        pull[lexical.bucket(f"w{gram}", 2**14)] = gain
    found = role_evidence.of_words(TEXT, 300, ngrams, row, pull)
    assert [one.words for one in found] == ["accountant", "general ledger"]  # nobody reads over a full stop
    assert [[TEXT[slice(*place)] for place in one.places] for one in found] == [
        ["accountant", "Accountant"],
        ["general ledger", "general ledger"],
    ]
    assert role_evidence.of_words(TEXT, 1, ngrams, row, pull) == []
    assert role_evidence.of_words("", 300, ngrams, row, pull) == []


def test_accents_and_case_do_not_move_places() -> None:
    ngrams = NGrams(2**14)
    text = "  Éducatrice — ÉDUCATRICE"
    row, pull = lexical.hashed(text, ngrams), np.ones(2**14)
    (first, *_) = role_evidence.of_words(text, 300, ngrams, row, pull)
    assert first.words == "educatrice"
    assert [text[slice(*place)] for place in first.places] == ["Éducatrice", "ÉDUCATRICE"]


def test_a_head_tells_what_spoke_for_any_role_it_knows(head: RoleHead) -> None:
    found = head.evidence(embedding(1), TEXT, "accountant")
    assert found is not None
    assert found.chunks.shape == (4,)
    assert found.words[0].words in {"accountant", "general ledger"}
    assert [one.gain for one in found.words] == sorted((one.gain for one in found.words), reverse=True)
    again = head.evidence(embedding(1), TEXT, "accountant")
    assert again is not None
    assert (again.words, again.chunks.tobytes()) == (found.words, found.chunks.tobytes())
    assert head.evidence(embedding(1), TEXT, "pirate") is None
    assert head.evidence(embedding(1, 0), TEXT, "accountant") is None
    with pytest.raises(ModelError):
        head.evidence(embedding(1, encoder="f" * 64), TEXT, "accountant")


def test_a_head_without_words_tells_of_chunks_alone(head: RoleHead, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(head, "_words", None)
    monkeypatch.setattr(head, "pooling", pooling.plain(384))
    found = head.evidence(embedding(2), TEXT, "accountant")
    assert found is not None
    assert found.words == ()
