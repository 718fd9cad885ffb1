"""Label heads: hashed n-grams, level cues, loading and refusing, the shipped level head."""

import json
import shutil
import unicodedata
from pathlib import Path

import numpy as np
import pytest

from build import model_folder
from classifyme_desktop import paths
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import lexical, registry
from classifyme_desktop.inference.label_head import Block, LabelHead, Part, features, mean_vector, sigmoid
from classifyme_desktop.inference.level_cues import found, reading
from classifyme_desktop.inference.lexical import NGrams

ENCODER = "a" * 64
DIMS = 3
BLOCKS = (Block(0, 0.5), Block(1, 2.0, NGrams(16)), Block(0, 1.0, NGrams(8, words=(1, 1)), "level_cues"))
SHIPPED = paths.models() / "level_head"


def part(text: str, chunks: int = 2, encoder: str = ENCODER) -> Part:
    vectors = np.random.default_rng(len(text)).normal(size=(chunks, DIMS)).astype(np.float32)
    return Part(Embedding(encoder, vectors, np.zeros((chunks, 2), np.int32)), text)


def write(folder: Path, **changes: object) -> Path:
    """Write a small head of two labels."""
    folder.mkdir()
    weights = np.random.default_rng(1).normal(size=(DIMS + 16 + 8, 2)).astype("<f4")
    idf = np.linspace(1.0, 2.0, 16).astype("<f4")
    model_folder.save_arrays(folder / "head.npz", weights=weights, bias=np.array([0.5, -2.0], "<f4"), idf_1=idf)
    facts = {
        "kind": "label_head", "name": "small", "version": "1", "licence": "none", "encoder_sha256": ENCODER,
        "labels": ["Heavy", "Light"], "thresholds": [0.6, 0.1], "dims": DIMS,
        "blocks": [block.facts() for block in BLOCKS],
    }  # fmt: skip
    model_folder.write_manifest(folder, {**facts, **changes}, ["head.npz"])
    return folder


def test_ngrams_are_the_same_in_every_run_and_have_length_one() -> None:
    row = lexical.hashed("Chef de projet", NGrams(64, characters=(2, 3), words=(1, 2)))
    again = lexical.hashed("  chef DE projet!", NGrams(64, characters=(2, 3), words=(1, 2)))
    assert row.tobytes() == again.tobytes()
    assert np.linalg.norm(row) == pytest.approx(1.0)
    assert np.flatnonzero(lexical.hashed("chef", NGrams(64, words=(1, 1)))).tolist() == [56]  # CRC-32 of "wchef"


def test_accents_do_not_matter_however_they_are_written() -> None:
    assert lexical.plain("Gérant(e) d'Équipe") == "gerant e d equipe"
    assert lexical.plain(unicodedata.normalize("NFD", "Gérant")) == "gerant"
    assert lexical.plain("C++ / C# dev") == "c++ c# dev"


def test_a_text_without_words_is_all_zeros() -> None:
    for text in ("", "  ", "?!", "\ud800"):
        assert not lexical.hashed(text, NGrams(32, characters=(2, 4))).any()


def test_weights_of_the_buckets_favour_rare_words() -> None:
    ngrams = NGrams(256, words=(1, 1))
    idf = lexical.inverse_document_frequency(lexical.hashed_all(["a b", "a c", "a d"], ngrams))
    common, rare = (np.flatnonzero(lexical.hashed(word, ngrams))[0] for word in "ab")
    assert idf[common] == pytest.approx(1.0)
    assert idf[rare] > idf[common]


@pytest.mark.parametrize(
    ("title", "cues"),
    [
        ("Senior Vice President & CIO", ("svp", "cxo")),
        ("Vice-président des ventes", ("vp",)),
        ("Assistant Vice President", ("assistant_vp",)),
        ("Président-directeur général", ("chief_officer",)),
        ("Directrice générale adjointe", ("deputy_chief",)),
        ("Chef d'équipe", ("team_lead",)),
        ("Chef de projet / Product Manager", ("project_manager",)),
        ("Chef de service", ("manager",)),
        ("Chef de cuisine", ("kitchen_chef",)),
        ("Responsable adjoint de magasin", ("assistant_manager",)),
        ("Executive Assistant to the CEO", ("assistant_to", "cxo")),
        ("Product Owner", ("product_owner",)),
        ("Director, Director of Sales", ("director",)),
        ("Directed by nobody", ()),
    ],
)
def test_cues_use_up_their_words(title: str, cues: tuple[str, ...]) -> None:
    assert found(title) == cues


def test_pairs_of_cues_do_not_depend_on_their_order() -> None:
    assert "both_cxo_vp" in reading("VP, CFO").split()
    assert "both_cxo_vp" in reading("CFO, VP").split()
    assert {"first_vp", "last_cxo", "start_vp"} <= set(reading("VP, CFO").split())
    assert reading("Baker") == "no_cue"


def test_a_very_long_title_costs_no_time() -> None:
    assert found("chief " + "word " * 200_000 + "officer") == ("chief",)


def test_features_are_the_blocks_one_after_the_other() -> None:
    parts = [part("VP"), part("sells bread")]
    row = features(parts, BLOCKS, {}, DIMS)
    assert row[:DIMS] == pytest.approx(0.5 * mean_vector(parts[0].embedding.vectors, DIMS))
    assert row[DIMS : DIMS + 16] == pytest.approx(2.0 * lexical.hashed("sells bread", NGrams(16)))
    assert row[DIMS + 16 :] == pytest.approx(lexical.hashed(reading("VP"), NGrams(8, words=(1, 1))))


def test_scores_are_the_logistic_of_a_weighed_sum(tmp_path: Path) -> None:
    head = LabelHead(write(tmp_path / "head"), encoder_sha256=ENCODER)
    parts = [part("Baker"), part("bakes bread")]
    with np.load(tmp_path / "head" / "head.npz") as arrays:
        row = features(parts, BLOCKS, {1: arrays["idf_1"].astype(float)}, DIMS)
        wanted = sigmoid(row @ arrays["weights"] + arrays["bias"])
    assert head.scores(*parts) == pytest.approx(wanted, abs=1e-6)
    assert head.names == ("Heavy", "Light")
    assert head.scores(*parts).tobytes() == head.scores(*parts).tobytes()


def test_labels_are_those_at_or_above_their_threshold(tmp_path: Path) -> None:
    head = LabelHead(write(tmp_path / "head"), encoder_sha256=ENCODER)
    assert head.labels(np.array([0.6, 0.0])) == ("Heavy",)
    assert head.labels(np.array([0.59, 0.2])) == ("Light",)
    assert head.labels(np.array([0.7, 0.2])) == ("Heavy", "Light")
    assert head.labels(np.array([0.0, 0.0])) == ()


def test_an_empty_part_leaves_the_bias_alone(tmp_path: Path) -> None:
    blocks = [BLOCKS[0].facts(), BLOCKS[1].facts(), Block(0, 1.0, NGrams(8)).facts()]
    head = LabelHead(write(tmp_path / "head", blocks=blocks), encoder_sha256=ENCODER)
    assert head.scores(part("", chunks=0), part("", chunks=0)) == pytest.approx(sigmoid(np.array([0.5, -2.0])))


def test_vectors_and_heads_of_another_encoder_are_refused(tmp_path: Path) -> None:
    folder = write(tmp_path / "head")
    with pytest.raises(ModelError) as told:
        LabelHead(folder, encoder_sha256="b" * 64)
    assert told.value.code == "head_of_other_encoder"
    with pytest.raises(ModelError) as told:
        LabelHead(folder, encoder_sha256=ENCODER).scores(part("x", encoder="b" * 64), part("y"))
    assert told.value.code == "vectors_of_other_encoder"


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "role_head"},
        {"labels": ["Heavy"]},
        {"thresholds": [0.5]},
        {"thresholds": ["high", "low"]},
        {"blocks": [{"part": 0}]},
        {"blocks": [{**BLOCKS[2].facts(), "reading": "tea_leaves"}]},
        {"dims": None},
        {"dims": DIMS + 1},
    ],
)
def test_a_manifest_that_does_not_fit_its_arrays_is_refused(tmp_path: Path, changes: dict[str, object]) -> None:
    with pytest.raises(ModelError) as told:
        LabelHead(write(tmp_path / "head", **changes), encoder_sha256=ENCODER)
    assert told.value.code == "model_damaged"


def test_one_flipped_byte_is_found_before_anything_is_loaded(tmp_path: Path) -> None:
    folder = write(tmp_path / "head")
    content = bytearray((folder / "head.npz").read_bytes())
    content[len(content) // 2] ^= 1
    (folder / "head.npz").write_bytes(bytes(content))
    with pytest.raises(ModelError) as told:
        LabelHead(folder, encoder_sha256=ENCODER)
    assert told.value.code == "model_damaged"


def test_the_shipped_level_head_belongs_to_the_shipped_encoder(tmp_path: Path) -> None:
    encoder = registry.load_manifest(paths.models() / "encoder").sha256
    head = LabelHead(SHIPPED, encoder_sha256=encoder)
    assert head.names == (
        "Owner", "Chief Officer", "Vice President", "Director", "Manager", "Individual Contributor/Staff",
    )  # fmt: skip
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) < 5_000_000
    copied = Path(shutil.copytree(SHIPPED, tmp_path / "copied"))
    manifest = json.loads((copied / "manifest.json").read_text(encoding="utf-8"))
    manifest["thresholds"][0] = None
    (copied / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(ModelError):
        LabelHead(copied, encoder_sha256=encoder)
