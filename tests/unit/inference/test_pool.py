"""Real encoder processes over real pipes."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import psutil
import pytest

from classifyme_desktop.errors import CancelledError, ModelError
from classifyme_desktop.inference.pool import EncoderPool

TEXTS = [
    f"Person number {number} repairs bicycles and keeps {number} ledgers. " * (1 + number % 7) for number in range(24)
]


@pytest.fixture(scope="module")
def pool():
    lent = EncoderPool(2)
    yield lent
    lent.close()


def test_a_process_answers_with_the_bytes_of_the_encoder(pool, encoder):
    for text in (TEXTS[0], "", "é", "\ud800"):
        ours, theirs = encoder.encode(text), pool.encode(text)
        assert theirs.vectors.tobytes() == ours.vectors.tobytes()
        assert theirs.vectors.shape == ours.vectors.shape
        assert theirs.ranges.tolist() == ours.ranges.tolist()
        assert theirs.encoder_sha256 == ours.encoder_sha256 == pool.encoder_sha256


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_bytes_do_not_depend_on_threads_or_order(pool, encoder, threads):
    wanted = [encoder.encode(text).vectors.tobytes() for text in TEXTS]
    with ThreadPoolExecutor(threads) as lanes:
        got = list(lanes.map(lambda text: pool.encode(text).vectors.tobytes(), reversed(TEXTS)))
    assert got[::-1] == wanted


def test_a_damaged_model_is_said_each_time_and_the_process_lives_on(copied):
    with (copied / "tokenizer.json").open("ab") as content:
        content.write(b" ")
    lent = EncoderPool(1, copied)
    try:
        for _ in range(3):
            with pytest.raises(ModelError) as caught:
                lent.encode("a text")
            assert caught.value.code == "model_damaged"
            assert caught.value.sentence
    finally:
        lent.close()


def test_a_model_that_was_changed_meanwhile_is_noticed(copied):
    lent = EncoderPool(1, copied)
    lent.encoder_sha256 = "0" * 64
    try:
        with pytest.raises(ModelError) as caught:
            lent.encode("a text")
        assert caught.value.code == "model_changed"
    finally:
        lent.close()


def test_a_closed_pool_ends_its_processes_and_says_cancelled():
    before = {child.pid for child in psutil.Process().children()}
    lent = EncoderPool(1)
    assert np.isfinite(lent.encode("a text").vectors).all()
    started = [child for child in psutil.Process().children() if child.pid not in before]
    assert len(started) == 1
    lent.close()
    assert not started[0].is_running()
    with pytest.raises(CancelledError):
        lent.encode("a text")


def test_a_missing_model_is_said_at_once(tmp_path):
    with pytest.raises(ModelError) as caught:
        EncoderPool(1, tmp_path)
    assert caught.value.code == "model_missing"


def test_short_texts_are_encoded_as_each_alone(pool):
    texts = ["cook", "", "software engineer"]
    rows = pool.encode_each(texts)
    assert rows.shape == (3, pool.dims)
    for row, text in zip(rows, texts, strict=True):
        alone = pool.encode(text).vectors
        assert np.array_equal(row, alone[0] if len(alone) else np.zeros(pool.dims, np.float32))
    assert pool.encode_each([]).shape == (0, pool.dims)
