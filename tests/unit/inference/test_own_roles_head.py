"""A role head that knows a role of the firm's own: 97 probabilities, the cuts through the role beside it, refusals."""

import json
from pathlib import Path

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import registry
from classifyme_desktop.inference.role_head import RoleHead
from tests.helpers import heads
from tests.unit.inference.test_role_head import ENCODER, embedding

OWN = "own-1"
NEAR = "waiter-bartender"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return heads.with_own_roles(tmp_path_factory.mktemp("head") / "role_head", {OWN: NEAR})


def test_it_names_the_own_role_and_counts_it_where_its_neighbour_stands(folder: Path) -> None:
    head = RoleHead(folder, encoder_sha256=ENCODER)
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        roles = taxonomies.parse(lines)
    found = head.predict(embedding(7))
    assert found is not None
    assert found.probabilities.shape == (97,)
    assert found.probabilities.sum() == pytest.approx(1.0, abs=1e-5)
    places = {name: roles.by_id[NEAR if name == OWN else name].above for name in head.classes}
    for cut, node in found.cuts.items():
        inside = [float(p) for p, name in zip(found.probabilities, head.classes, strict=True)
                  if places[name][cut].node_id == node.id]  # fmt: skip
        assert node.p == pytest.approx(sum(inside), abs=1e-6)
    at, near = head.classes.index(OWN), head.classes.index(NEAR)
    logits = head.logits(embedding(7))
    assert logits[at] - logits[near] == pytest.approx(0.5, abs=1e-5)


def test_what_spoke_for_the_own_role_is_told(folder: Path) -> None:
    evidence = RoleHead(folder, encoder_sha256=ENCODER).evidence(embedding(8), "barista and waiter", OWN)
    assert evidence is not None
    assert np.isfinite(evidence.chunks).all()


@pytest.mark.parametrize("own", [{}, {OWN: "no-such-role"}, ["own-1"]])
def test_a_head_whose_own_roles_have_no_place_is_damaged(folder: Path, tmp_path: Path, own: object) -> None:
    copied = heads.with_own_roles(tmp_path / "head", {OWN: NEAR})
    facts = json.loads((copied / registry.MANIFEST).read_text(encoding="utf-8"))
    registry.write_manifest(copied, {**facts, "own_roles": own}, list(facts.pop("files")))
    with pytest.raises(ModelError) as error:
        RoleHead(copied, encoder_sha256=ENCODER)
    assert error.value.code == "model_damaged"
