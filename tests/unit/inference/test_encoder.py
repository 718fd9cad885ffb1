"""The shipped encoder in this process; ``tests/build`` compares it with the torch original."""

import csv
import subprocess
import sys

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import chunking
from classifyme_desktop.inference.encoder import Encoder

SHIPPED = paths.models() / "encoder"
LONG = "\n".join(f"Line {number}: kept the accounts, audited suppliers & wrote reports." for number in range(400))


def checked_texts() -> tuple[list[str], list[str]]:
    """Return the first and the last texts of ``reference.npz``: definitions and French titles of every second role."""
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        roles = list(csv.DictReader(lines))[1::2]
    titles = [title for role in roles for title in role["titles_fr"].split(";")[:2]]
    return [role["definition_en"] for role in roles], titles[:52]


def test_vectors_are_those_of_the_original(encoder):
    definitions, titles = checked_texts()
    with np.load(SHIPPED / "reference.npz", allow_pickle=False) as stored:  # what the torch original said, fp16
        original = stored["vectors"].astype(np.float32)
    wanted = np.vstack([original[: len(definitions)], original[-len(titles) :]])
    ours = np.vstack([encoder.encode(text).vectors[:1] for text in definitions + titles])
    assert len(ours) == 100
    assert (ours * wanted).sum(axis=1).min() >= 0.995


def test_near_meanings_are_near(encoder):
    ours = [encoder.encode(text).vectors[0] for text in ("bookkeeper", "accounts clerk", "diving instructor")]
    assert ours[0] @ ours[1] > ours[0] @ ours[2] + 0.2


@pytest.mark.parametrize("text", ["", " \n\t ", "\0", "\u200b"])
def test_a_text_without_tokens_has_no_chunk(encoder, text):
    found = encoder.encode(text)
    assert found.vectors.shape == (0, 384)
    assert found.ranges.shape == (0, 2)


def test_one_word_is_one_chunk_of_unit_length_in_half_precision(encoder):
    found = encoder.encode("nurse")
    assert found.vectors.shape == (1, 384)
    assert found.vectors.dtype == np.float32
    assert found.ranges.tolist() == [[0, 5]]
    assert abs(float(np.linalg.norm(found.vectors[0])) - 1) < 1e-3
    assert np.array_equal(found.vectors, found.vectors.astype(np.float16).astype(np.float32))


def test_ranges_are_in_order_and_leave_out_nothing_but_space(encoder):
    found = encoder.encode(LONG)
    assert len(found.vectors) == len(found.ranges) > 10
    assert found.ranges.dtype == np.int32
    flat = found.ranges.ravel().tolist()
    assert flat == sorted(flat)
    assert flat[0] == 0
    assert flat[-1] == len(LONG)
    gaps = [LONG[end:start] for end, start in zip(flat[1:-1:2], flat[2::2], strict=True)]
    assert not "".join(gaps).strip()


def test_a_very_long_text_is_encoded_up_to_the_limit(encoder):
    found = encoder.encode("word " * 20_000)
    assert len(found.vectors) == chunking.MOST_CHUNKS
    assert found.ranges[-1][1] == chunking.MOST_CHUNKS * 126 * 5 - 1


@pytest.mark.parametrize("text", ["x" * 50_000, "日本語" * 500, "\ud800 broken", "e\u0301" * 300, "🙂 " * 300])
def test_odd_texts_have_finite_vectors(encoder, text):
    assert np.isfinite(encoder.encode(text).vectors).all()


def test_equal_texts_give_equal_bytes_whatever_comes_between(encoder):
    texts = ["first text", LONG, "third", "Développeur Python"]
    forwards = {text: encoder.encode(text).vectors.tobytes() for text in texts}
    backwards = {text: encoder.encode(text).vectors.tobytes() for text in reversed(texts)}
    assert forwards == backwards
    other = Encoder(SHIPPED)
    assert {text: other.encode(text).vectors.tobytes() for text in texts} == forwards


def test_a_chunk_does_not_depend_on_the_rest_of_its_text(encoder):
    whole = encoder.encode(LONG)
    start, end = whole.ranges[0]
    alone = encoder.encode(LONG[start:end])
    assert alone.vectors[0].tobytes() == whole.vectors[0].tobytes()


def test_a_damaged_model_is_refused_before_it_is_loaded(copied):
    with (copied / "model.onnx").open("r+b") as content:
        content.write(b"garbage")
    with pytest.raises(ModelError) as caught:
        Encoder(copied)
    assert caught.value.code == "model_damaged"


def test_asking_for_vectors_elsewhere_loads_no_onnx_runtime():
    code = (
        "import sys; from classifyme_desktop.inference.pool import EncoderPool; EncoderPool(1).close();"
        "import classifyme_desktop.inference.role_head;"
        "sys.exit(any(name in sys.modules for name in ('onnxruntime', 'tokenizers', 'PySide6')))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=paths.root(), check=False).returncode == 0
