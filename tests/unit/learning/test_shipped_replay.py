"""The replay that ships belongs to the head that ships, holds no text, and measures what the head's card says."""

import json

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.inference import registry
from classifyme_desktop.inference.role_head import RoleHead
from classifyme_desktop.learning import head_folder
from classifyme_desktop.learning.evaluation import Answers, figures
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.replay import Replay
from classifyme_desktop.learning.role_changes import NewRole, RoleChanges
from classifyme_desktop.learning.role_refit import Example, refit

ENCODER = registry.load_manifest(paths.models() / "encoder").sha256
FOLDER = paths.models() / "role_head"


@pytest.fixture(scope="module")
def head() -> HeadArrays:
    return HeadArrays.load(FOLDER, ENCODER)


@pytest.fixture(scope="module")
def replay(head: HeadArrays) -> Replay:
    return Replay.load(head)


def test_the_frozen_set_gives_the_figures_of_the_card(head: HeadArrays, replay: Replay):
    card = json.loads((FOLDER / "metrics.json").read_text(encoding="utf-8"))["development"]
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        taxonomy = taxonomies.parse(lines)
    frozen = replay.frozen
    answers = Answers(head.probabilities(frozen.features, frozen.words), frozen.accepted, frozen.primary)
    found = figures(answers, head.classes, taxonomy, head.threshold)
    assert found.n == card["n"]
    assert (found.top1, found.top3) == pytest.approx((card["top1"], card["top3"]), abs=1e-4)
    assert found.ece == pytest.approx(card["ece"], abs=1e-3)
    assert found.cuts[24] == pytest.approx(card["cut24"], abs=1e-4)


def test_it_holds_arrays_and_counts_alone(replay: Replay):
    folder = paths.models() / "role_replay"
    facts = registry.load_manifest(folder).facts
    assert sum(path.stat().st_size for path in folder.iterdir()) < 6_000_000
    assert facts["head_sha256"] == registry.load_manifest(FOLDER).sha256
    assert not any(
        ".pdf" in path.read_text(encoding="utf-8") for path in (folder / "CARD.md", folder / "manifest.json")
    )
    lengths = np.linalg.norm(replay.features.reshape(len(replay.features), 2, -1), axis=2)
    assert lengths == pytest.approx(1.0, abs=1e-2)


def test_a_learnt_head_is_kept_and_says_the_same_from_its_folder(head: HeadArrays, replay: Replay, tmp_path):
    said = [
        Example(f"{at:064x}", replay.frozen.features[at], replay.frozen.words[at], head.classes[column])
        for at, column in enumerate(replay.frozen.primary[:40].tolist())
    ]
    made = refit(head, replay, said).head
    facts = {**made.facts(), "name": "role head", "version": "2", "licence": "", "iteration": 1, "parent": 0}
    head_folder.write(tmp_path / "0001", facts, {}, "card", made.stored())
    again = HeadArrays.load(tmp_path / "0001", ENCODER)
    assert again.weights.tobytes() == made.weights.tobytes()
    assert again.bias.tobytes() == made.bias.tobytes()
    assert RoleHead(tmp_path / "0001", encoder_sha256=ENCODER).classes == head.classes
    assert again.line == head.line
    assert again.word_weights.tobytes() == head.word_weights.tobytes()


def test_a_head_with_a_new_role_and_a_merged_one_answers_from_its_folder_as_it_did_when_it_was_judged(
    head: HeadArrays, replay: Replay, tmp_path
):
    shipped = RoleHead(FOLDER, encoder_sha256=ENCODER)
    draw = np.random.default_rng(6)
    vectors = draw.normal(size=(7, len(head.pooling.query))).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    read = Embedding(ENCODER, vectors, np.zeros((7, 2), np.int32))
    text = "Sommelier in a hotel, wine list, cellar, guests, purchase of wine"
    said = [Example.of(head, f"{at:064x}", vectors, text, "sommelier") for at in range(8)]
    features, words = said[0].features, said[0].words
    assert shipped.logits(read, text) == pytest.approx(shipped.logits(read) + words, abs=1e-12)
    changes = RoleChanges(
        new=[NewRole("sommelier", near="waiter-bartender", is_split=True)], merged={"cook-kitchen-staff": "chef"}
    )
    made = refit(head, replay, said, changes).head
    facts = {**made.facts(), "name": "role head", "version": "2", "licence": "", "iteration": 1, "parent": 0}
    head_folder.write(tmp_path / "0001", facts, {}, "card", made.stored())
    kept = RoleHead(tmp_path / "0001", encoder_sha256=ENCODER)
    prediction = kept.predict(read, text)
    assert prediction is not None
    assert prediction.top[0].id == "sommelier"
    assert prediction.probabilities == pytest.approx(made.probabilities(features[None], words[None])[0], abs=1e-5)
    assert HeadArrays.load(tmp_path / "0001", ENCODER).own_roles == {"sommelier": "waiter-bartender"}


def test_pooling_many_texts_gives_the_bytes_of_each(head: HeadArrays):
    draw = np.random.default_rng(4)
    counts = np.r_[draw.integers(0, 50, 200), 1, 0]
    offsets = np.r_[0, np.cumsum(counts)]
    rows = draw.normal(size=(int(offsets[-1]), len(head.pooling.query)))
    rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float16).astype(np.float32)
    found = head.pooling.features_of_many(rows, offsets)
    for at, count in enumerate(counts.tolist()):
        own = rows[offsets[at] : offsets[at + 1]]
        assert found[at].tobytes() == (head.pooling.features(own) if count else np.zeros(768)).tobytes()
