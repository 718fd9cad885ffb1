"""Checkpoints of every family, made on the spot: exported, compared with torch, loaded by the program."""

import json
import shutil

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer
from transformers import AutoModel, DistilBertConfig, DistilBertModel

from build import checkpoint_tokenizer, export_checkpoint, tiny_encoders
from build.checkpoint_tokenizer import CheckpointError
from classifyme_desktop.inference import registry
from classifyme_desktop.inference.encoder import Encoder

TEXTS = ("Comptable, clôture mensuelle", "Senior software engineer: Python, SQL & Kubernetes", "Infirmière de nuit")
LICENCE = "CC0-1.0, random weights"
KINDS = {"bert": "WordPiece", "roberta": "BPE", "camembert": "Unigram", "xlm-roberta": "Unigram"}


@pytest.fixture(scope="module", params=sorted(KINDS))
def pair(request, tmp_path_factory):
    """A checkpoint and the model folder made of it."""
    folder = tmp_path_factory.mktemp(request.param)
    source = tiny_encoders.checkpoint(request.param, folder / "source")
    return source, folder / "out", export_checkpoint.export(source, folder / "out", LICENCE)


def torch_vector(source, facts, text):
    """Return the vector of one chunk as transformers makes it, with its own positions and segments."""
    tokenizer = Tokenizer.from_file(str(source / "tokenizer.json"))
    ids = torch.tensor([tokenizer.encode(text).ids])
    with torch.inference_mode():
        hidden = (
            AutoModel.from_pretrained(source)
            .eval()(input_ids=ids, attention_mask=torch.ones_like(ids))
            .last_hidden_state[0]
        )
    pooled = (hidden[0] if facts["pooling"] == "cls" else hidden.mean(dim=0)).numpy()
    return pooled / np.linalg.norm(pooled)


def test_the_program_says_what_torch_says(pair):
    source, out, facts = pair
    registry.verify(out)
    encoder = Encoder(out)
    assert facts["cosine"]["least"] >= 0.995
    for text in TEXTS:
        found = encoder.encode(text).vectors
        assert found.shape == (1, 32)
        assert float(found[0] @ torch_vector(source, facts, text)) >= 0.995


def test_the_manifest_tells_what_the_program_needs(pair):
    source, out, facts = pair
    config = json.loads((source / "config.json").read_text(encoding="utf-8"))
    manifest = registry.load_manifest(out)
    assert manifest.facts["family"] == config["model_type"]
    assert KINDS[config["model_type"]] in facts["tokenizer"]
    assert facts["position_offset"] == (0 if config["model_type"] == "bert" else 2)
    assert facts["max_tokens"] == facts["chunk_tokens"] == 64
    assert facts["precision"] == "int8"
    assert manifest.licence == LICENCE
    assert facts["inputs"] == ["input_ids"]
    assert not facts["wants_token_type_ids"]
    assert LICENCE in (out / "CARD.md").read_text(encoding="utf-8")


def test_a_second_export_gives_equal_bytes(pair, tmp_path):
    source, out, _ = pair
    export_checkpoint.export(source, tmp_path, LICENCE)
    for name in ("model.onnx", "tokenizer.json", "manifest.json", "CARD.md"):
        assert (tmp_path / name).read_bytes() == (out / name).read_bytes()


def test_the_first_token_is_the_vector_where_the_folder_says_so(tmp_path):
    source = tiny_encoders.checkpoint("roberta", tmp_path / "source", pooling="cls")
    facts = export_checkpoint.export(source, tmp_path / "out", LICENCE)
    assert facts["pooling"] == "cls"
    found = Encoder(tmp_path / "out").encode(TEXTS[0]).vectors[0]
    assert float(found @ torch_vector(source, facts, TEXTS[0])) >= 0.995
    assert float(found @ torch_vector(source, facts | {"pooling": "mean"}, TEXTS[0])) < 0.99


def test_eight_bits_that_lose_too_much_are_not_kept(tmp_path, monkeypatch):
    source = tiny_encoders.checkpoint("bert", tmp_path / "source")
    monkeypatch.setattr(export_checkpoint, "LEAST_COSINE", 0.9999999)
    facts = export_checkpoint.export(source, tmp_path / "out", LICENCE)
    assert facts["precision"] == "float32"
    assert facts["cosine"]["least"] > 0.99999


def test_other_encoders_are_exported_in_full_precision(tmp_path):
    source = tiny_encoders.checkpoint("bert", tmp_path / "source")
    vocabulary = Tokenizer.from_file(str(source / "tokenizer.json")).get_vocab_size()
    torch.manual_seed(3)
    DistilBertModel(
        DistilBertConfig(
            vocab_size=vocabulary, dim=32, n_layers=2, n_heads=2, hidden_dim=64, max_position_embeddings=64
        )
    ).save_pretrained(source)
    facts = export_checkpoint.export(source, tmp_path / "out", LICENCE)
    assert facts["precision"] == "float32"
    found = Encoder(tmp_path / "out").encode(TEXTS[1]).vectors[0]
    assert float(found @ torch_vector(source, facts, TEXTS[1])) >= 0.999


def test_tokenizers_without_their_fast_form_are_converted(tmp_path):
    source = tiny_encoders.checkpoint("bert", tmp_path / "source")
    fast = Tokenizer.from_file(str(source / "tokenizer.json"))
    words = sorted(fast.get_vocab().items(), key=lambda pair: pair[1])
    (source / "tokenizer.json").unlink()
    (source / "vocab.txt").write_text("\n".join(word for word, _ in words), encoding="utf-8")
    config = json.loads((source / "tokenizer_config.json").read_text(encoding="utf-8"))
    config["tokenizer_class"] = "BertTokenizer"
    (source / "tokenizer_config.json").write_text(json.dumps(config), encoding="utf-8")
    made = checkpoint_tokenizer.read(source)
    assert (made.start, made.end) == (fast.token_to_id("[CLS]"), fast.token_to_id("[SEP]"))
    converted = Tokenizer.from_str(made.json)
    for text in TEXTS:
        assert converted.encode(text, add_special_tokens=False).ids == fast.encode(text, add_special_tokens=False).ids


def test_checkpoints_that_cannot_be_taken_are_refused_with_a_sentence(tmp_path):
    source = tiny_encoders.checkpoint("bert", tmp_path / "source")

    def sentence(change, licence=LICENCE):
        copy = tmp_path / "changed"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(source, copy)
        change(copy)
        with pytest.raises(CheckpointError) as caught:
            export_checkpoint.export(copy, tmp_path / "out", licence)
        assert not (tmp_path / "out" / "manifest.json").exists()
        return str(caught.value)

    assert "licence" in sentence(lambda _: None, licence=" ")
    assert "config.json" in sentence(lambda folder: (folder / "config.json").unlink())
    assert "2_Dense" in sentence(lambda folder: (folder / "2_Dense").mkdir())
    assert "pools" in sentence(
        lambda folder: (folder / "1_Pooling" / "config.json").write_text('{"pooling_mode_max_tokens": true}')
    )
    assert "tokenizer" in sentence(lambda folder: (folder / "tokenizer.json").unlink())


def test_the_command_says_what_was_made_and_what_was_wrong(tmp_path, capsys):
    source = tiny_encoders.checkpoint("camembert", tmp_path / "source")
    arguments = [str(source), "--out", str(tmp_path / "out"), "--licence", LICENCE]
    assert export_checkpoint.main(arguments) == 0
    assert "int8" in capsys.readouterr().out
    assert export_checkpoint.main([str(tmp_path / "none"), *arguments[1:]]) == 1
    assert "config.json" in capsys.readouterr().err
