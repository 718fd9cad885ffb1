import json

import pytest

from classifyme_desktop import paths
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import registry

SHIPPED = paths.models() / "encoder"


def test_the_shipped_encoder_matches_its_hashes():
    manifest = registry.verify(SHIPPED)
    assert manifest.kind == "encoder"
    assert set(manifest.files) == {"model.onnx", "tokenizer.json"}
    assert sum((SHIPPED / name).stat().st_size for name in manifest.files) < 45_000_000


def test_the_id_of_a_model_changes_with_any_file(copied):
    path = copied / registry.MANIFEST
    before = registry.load_manifest(copied).sha256
    found = json.loads(path.read_text(encoding="utf-8"))
    found["files"]["tokenizer.json"]["sha256"] = "0" * 64
    path.write_text(json.dumps(found), encoding="utf-8")
    assert registry.load_manifest(copied).sha256 != before


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
@pytest.mark.parametrize("at", [0, 1000, -1])
def test_one_flipped_bit_is_found(copied, name, at):
    content = bytearray((copied / name).read_bytes())
    content[at] ^= 1
    (copied / name).write_bytes(content)
    with pytest.raises(ModelError) as caught:
        registry.verify(copied)
    assert caught.value.code == "model_damaged"


@pytest.mark.parametrize("content", [b"", b"half of it"])
def test_a_cut_or_replaced_file_is_found(copied, content):
    (copied / "model.onnx").write_bytes(content)
    with pytest.raises(ModelError) as caught:
        registry.verify(copied)
    assert caught.value.code == "model_damaged"


def test_a_missing_file_is_damage_and_a_missing_folder_is_said(copied):
    (copied / "tokenizer.json").unlink()
    with pytest.raises(ModelError) as caught:
        registry.verify(copied)
    assert caught.value.code == "model_damaged"
    with pytest.raises(ModelError) as caught:
        registry.load_manifest(copied / "nowhere")
    assert caught.value.code == "model_missing"


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"files": []}', '{"files": {"model.onnx": 3}}', "\0"])
def test_a_manifest_that_is_none_is_damage(copied, text):
    (copied / registry.MANIFEST).write_text(text, encoding="utf-8")
    with pytest.raises(ModelError) as caught:
        registry.load_manifest(copied)
    assert caught.value.code == "model_damaged"


def test_a_manifest_cannot_point_outside_its_folder(copied):
    path = copied / registry.MANIFEST
    found = json.loads(path.read_text(encoding="utf-8"))
    found["files"]["../secret"] = {"sha256": "0" * 64}
    path.write_text(json.dumps(found), encoding="utf-8")
    with pytest.raises(ModelError) as caught:
        registry.verify(copied)
    assert caught.value.code == "model_damaged"
