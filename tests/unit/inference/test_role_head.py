"""The shipped role head: probabilities that add up, cuts that agree, refusals, equal bytes."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import registry
from classifyme_desktop.inference.confidence import STRAIGHT
from classifyme_desktop.inference.role_head import RoleHead

ENCODER = registry.load_manifest(paths.models() / "encoder").sha256
FOLDER = paths.models() / "role_head"


def embedding(seed: int, chunks: int = 4, encoder: str = ENCODER) -> Embedding:
    vectors = np.random.default_rng(seed).normal(size=(chunks, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) if chunks else 1.0
    return Embedding(encoder, vectors, np.zeros((chunks, 2), np.int32))


@pytest.fixture(scope="module")
def head() -> RoleHead:
    return RoleHead(FOLDER, encoder_sha256=ENCODER)


def test_its_classes_are_the_roles_in_the_order_of_the_table(head: RoleHead) -> None:
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        assert head.classes == tuple(role.role_id for role in taxonomies.parse(lines).roles)


def test_probabilities_add_up_and_the_top_is_sorted(head: RoleHead) -> None:
    found = head.predict(embedding(1))
    assert found is not None
    assert found.probabilities.sum() == pytest.approx(1.0, abs=1e-5)
    assert [scored.p for scored in found.top] == sorted((scored.p for scored in found.top), reverse=True)
    assert len(found.top) == 10
    assert found.confidence == found.probabilities.max()
    assert found.is_abstained == (found.confidence < head.threshold)


def test_cuts_are_sums_over_their_leaves_so_they_never_disagree(head: RoleHead) -> None:
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        roles = taxonomies.parse(lines)
    found = head.predict(embedding(2))
    assert found is not None
    for cut, node in found.cuts.items():
        inside = [
            float(p)
            for p, name in zip(found.probabilities, head.classes, strict=True)
            if roles.by_id[name].above[cut].node_id == node.id
        ]
        assert node.p == pytest.approx(sum(inside), abs=1e-6)
    assert found.cuts[6].p >= found.cuts[12].p >= found.cuts[18].p >= found.cuts[24].p - 1e-9 >= found.top[0].p - 1e-6


def test_equal_vectors_give_equal_bytes(head: RoleHead) -> None:
    one, other = head.predict(embedding(3)), RoleHead(FOLDER, encoder_sha256=ENCODER).predict(embedding(3))
    assert one is not None
    assert other is not None
    assert one.probabilities.tobytes() == other.probabilities.tobytes()
    assert one.top == other.top


def test_a_text_without_chunks_has_no_role(head: RoleHead) -> None:
    assert head.predict(embedding(4, chunks=0)) is None
    assert head.predict_titled(embedding(4), embedding(4, chunks=0)) is None


def test_a_gig_is_two_thirds_its_title() -> None:
    head = RoleHead(FOLDER, encoder_sha256=ENCODER)
    head.confidence_line = STRAIGHT  # the mixture is made of the probabilities before they are moved
    title, text = embedding(5, chunks=1), embedding(6)
    alone, whole, mixed = head.predict(title), head.predict(text), head.predict_titled(title, text)
    assert alone is not None
    assert whole is not None
    assert mixed is not None
    assert mixed.probabilities == pytest.approx((2 * alone.probabilities + whole.probabilities) / 3, abs=1e-6)
    untitled = head.predict_titled(embedding(5, chunks=0), text)
    assert untitled is not None
    assert untitled.top == whole.top


def test_vectors_and_heads_of_another_encoder_are_refused(head: RoleHead) -> None:
    with pytest.raises(ModelError) as told:
        head.predict(embedding(7, encoder="0" * 64))
    assert told.value.code == "vectors_of_other_encoder"
    with pytest.raises(ModelError) as told:
        RoleHead(FOLDER, encoder_sha256="0" * 64)
    assert told.value.code == "head_of_other_encoder"


def test_one_flipped_byte_is_found_before_anything_is_loaded(tmp_path: Path) -> None:
    folder = tmp_path / "head"
    shutil.copytree(FOLDER, folder)
    content = bytearray((folder / "head.npz").read_bytes())
    content[len(content) // 2] ^= 1
    (folder / "head.npz").write_bytes(bytes(content))
    with pytest.raises(ModelError) as told:
        RoleHead(folder, encoder_sha256=ENCODER)
    assert told.value.code == "model_damaged"


def test_an_unknown_role_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "head"
    shutil.copytree(FOLDER, folder)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    manifest["classes"][0] = "no-such-role"
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(ModelError):
        RoleHead(folder, encoder_sha256=ENCODER)


def test_the_confidence_is_moved_along_the_line_of_the_manifest(head: RoleHead) -> None:
    plain = RoleHead(FOLDER, encoder_sha256=ENCODER)
    plain.confidence_line = STRAIGHT
    before, after = plain.predict(embedding(7)), head.predict(embedding(7))
    assert before is not None
    assert after is not None
    assert [one.id for one in before.top] == [one.id for one in after.top]
    assert head.confidence_line != STRAIGHT
    assert before.confidence != after.confidence


def test_the_role_that_is_named_is_that_of_the_whole_prediction(head: RoleHead) -> None:
    for seed in range(40):
        whole = head.predict(embedding(seed))
        assert whole is not None
        assert head.named(embedding(seed), "") == (None if whole.is_abstained else whole.top[0].id)
    assert head.named(embedding(4, chunks=0), "") is None
