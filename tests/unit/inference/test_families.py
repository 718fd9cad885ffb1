"""Encoders of three families with their kinds of tokenizer: small committed ones with random weights."""

import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import onnx_scan, registry
from classifyme_desktop.inference.encoder import Encoder
from classifyme_desktop.inference.pool import EncoderPool

ENCODERS = Path(__file__).resolve().parents[2] / "fixtures" / "encoders"
FAMILIES = ("bert", "roberta", "xlm-roberta")
TEXT = "Comptable général, 3 ans: clôture mensuelle & audit. Senior accountant; SAP, IFRS! "


@pytest.fixture(scope="module", params=FAMILIES)
def family(request) -> Path:
    return ENCODERS / request.param


def test_they_are_small_and_whole(family):
    manifest = registry.verify(family)
    assert manifest.facts["family"] == family.name
    assert manifest.facts["cosine"]["least"] >= 0.995
    assert sum(path.stat().st_size for path in family.iterdir()) < 300_000


def test_a_long_text_is_cut_into_chunks_that_cover_it(family):
    text = TEXT * 20
    found = Encoder(family).encode(text)
    assert len(found.vectors) > 3
    assert found.vectors.shape[1] == registry.load_manifest(family).facts["dims"]
    assert np.abs(np.linalg.norm(found.vectors, axis=1) - 1).max() < 2e-3
    flat = found.ranges.ravel().tolist()
    assert flat == sorted(flat)
    between = [text[end:start] for end, start in zip(flat[1:-1:2], flat[2::2], strict=True)]
    assert not "".join(between).strip()
    assert text[flat[0] : flat[-1]].strip() == text.strip()


def test_each_chunk_is_marked_with_the_ids_of_the_manifest(family):
    # Another mark gives another vector, so an encoder that left the marks out would be noticed here.
    encoder = Encoder(family)
    before = encoder.encode("accountant").vectors
    encoder._start, encoder._end = encoder._end, encoder._start
    assert not np.array_equal(encoder.encode("accountant").vectors, before)
    facts = registry.load_manifest(family).facts
    assert (encoder._end, encoder._start) == (facts["start_token_id"], facts["end_token_id"])


def test_texts_have_vectors_of_their_own_and_equal_ones_equal_bytes(family):
    encoder, other = Encoder(family), Encoder(family)
    texts = ["accountant", "infirmière", TEXT, "x" * 3_000, "日本語 🙂 \ud800", TEXT * 9]
    ours = {text: encoder.encode(text).vectors for text in texts}
    assert len({vectors.tobytes() for vectors in ours.values()}) == len(texts)
    assert all(np.isfinite(vectors).all() for vectors in ours.values())
    assert all(other.encode(text).vectors.tobytes() == ours[text].tobytes() for text in reversed(texts))


@pytest.mark.parametrize("text", ["", "\0"])
def test_a_text_without_words_is_no_error(family, text):
    assert len(Encoder(family).encode(text).vectors) in (0, 1)


def test_a_process_gives_the_bytes_of_the_encoder(family):
    pool = EncoderPool(1, family)
    try:
        ours, theirs = Encoder(family).encode(TEXT), pool.encode(TEXT)
    finally:
        pool.close()
    assert ours.vectors.tobytes() == theirs.vectors.tobytes()
    assert ours.encoder_sha256 == theirs.encoder_sha256


@pytest.mark.parametrize("wrong", [{"dims": 0}, {"chunk_tokens": 2}, {"dims": "many"}, {"kind": "role_head"}])
def test_a_manifest_that_tells_no_encoder_is_refused_before_anything_is_loaded(tmp_path, wrong):
    folder = Path(shutil.copytree(ENCODERS / "bert", tmp_path / "copy"))
    found = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    (folder / "manifest.json").write_text(json.dumps(found | wrong), encoding="utf-8")
    with pytest.raises(ModelError) as caught:
        Encoder(folder)
    assert caught.value.code == "not_an_encoder"


# ------------------------------------------------------------------ the look through a graph before it is loaded


def field(number: int, content: bytes) -> bytes:
    assert len(content) < 128
    return bytes([*varint(number << 3 | 2), len(content)]) + content


def varint(value: int) -> list[int]:
    return [value] if value < 128 else [value & 127 | 128, *varint(value >> 7)]


def model(graph: bytes, opset: bytes = b"") -> bytes:
    return field(8, field(1, opset)) + field(7, graph)


def code_of(tmp_path: Path, content: bytes) -> str | None:
    path = tmp_path / "model.onnx"
    path.write_bytes(content)
    try:
        onnx_scan.check(path)
    except ModelError as error:
        return error.code
    return None


def test_encoders_of_this_program_pass(family):
    onnx_scan.check(family / "model.onnx")
    onnx_scan.check(paths.models() / "encoder" / "model.onnx")


def test_what_asks_for_foreign_code_or_files_is_named(tmp_path):
    plain = field(1, field(4, b"Abs"))
    elsewhere = field(5, field(13, field(1, b"location") + field(2, b"weights.bin")))
    in_attribute = field(1, field(5, field(5, field(13, field(1, b"location")))))
    nested = field(1, field(5, field(6, field(1, field(7, b"evil.ops")))))
    assert code_of(tmp_path, model(plain)) is None
    assert code_of(tmp_path, model(elsewhere)) == "external_data"
    assert code_of(tmp_path, model(field(5, bytes([14 << 3, 1])))) == "external_data"
    assert code_of(tmp_path, model(in_attribute)) == "external_data"
    assert code_of(tmp_path, model(field(1, field(7, b"evil.ops")))) == "custom_operators"
    assert code_of(tmp_path, model(plain, b"evil.ops")) == "custom_operators"
    assert code_of(tmp_path, model(nested)) == "custom_operators"
    assert code_of(tmp_path, model(plain) + field(25, field(1, b"local"))) == "custom_operators"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a zip", b"\xff" * 40, b"\x3a\x7f", b"{}", b"\x80" * 11])
def test_what_is_no_graph_is_told(tmp_path, content):
    assert code_of(tmp_path, content) == "not_an_encoder"


def test_a_cut_off_graph_is_no_graph_at_any_place(tmp_path):
    whole = (ENCODERS / "bert" / "model.onnx").read_bytes()
    assert hashlib.sha256(whole).hexdigest() == registry.load_manifest(ENCODERS / "bert").files["model.onnx"]
    for at in range(1, 2_000, 97):
        assert code_of(tmp_path, whole[:-at]) == "not_an_encoder"
