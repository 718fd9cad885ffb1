"""The level head learns from what was said of titles, and goes on to say of others what it said before."""

import shutil
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.domain.iteration import Check
from classifyme_desktop.errors import CancelledError, ModelError
from classifyme_desktop.inference.label_head import LabelHead, Part
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.learning import level_gate, level_refit
from classifyme_desktop.learning.level_refit import LevelExample, LevelHead, refit
from classifyme_desktop.learning.level_replay import ARRAYS, FOLDER, LevelReplay

LEADS = ("Packing Team Lead", "Night Team Lead", "Bakery Team Lead", "Loading Team Lead", "Laundry Team Lead")
MORE = ("Warehouse Team Lead", "Dispatch Team Lead", "Assembly Team Lead")
STAFF = ("Accountant", "Registered Nurse", "Software Developer", "Waiter", "Infirmière", "Comptable")
UPPER = ("Chief Financial Officer", "Vice President of Sales", "Director of Nursing", "Directrice des ventes")
MANAGER, OWN = "Manager", "Individual Contributor/Staff"


@pytest.fixture(scope="module")
def pool() -> Iterator[EncoderPool]:
    made = EncoderPool()
    yield made
    made.close()


@pytest.fixture(scope="module")
def loaded(pool: EncoderPool) -> LabelHead:
    return LabelHead(paths.models() / "level_head", encoder_sha256=pool.encoder_sha256)


@pytest.fixture(scope="module")
def head(loaded: LabelHead) -> LevelHead:
    return LevelHead.of(loaded)


@pytest.fixture(scope="module")
def replay(loaded: LabelHead) -> LevelReplay:
    return LevelReplay.load(loaded)


@pytest.fixture(scope="module")
def of(pool: EncoderPool, loaded: LabelHead) -> dict[str, np.ndarray]:
    return {title: loaded.features(Part(pool.encode(title), title)) for title in (*LEADS, *MORE, *STAFF, *UPPER)}


def said(of: dict[str, np.ndarray], titles: tuple[str, ...], level: str) -> list[LevelExample]:
    return [LevelExample(f"{zlib.crc32(title.encode()):064x}", of[title], level) for title in titles]


def shown(head: LevelHead, of: dict[str, np.ndarray], titles: tuple[str, ...]) -> list[str | None]:
    columns = head.shown(head.logits(np.stack([of[title] for title in titles]))).tolist()
    return [None if column == level_refit.NO_LEVEL else head.labels[column] for column in columns]


def test_titles_alike_follow_and_others_stay(head: LevelHead, replay: LevelReplay, of: dict[str, np.ndarray]) -> None:
    assert MANAGER not in shown(head, of, (*LEADS, *MORE))
    made = refit(head, replay.anchor, [*said(of, LEADS, MANAGER), *said(of, STAFF[:3], OWN)])
    assert shown(made, of, MORE) == [MANAGER] * len(MORE)
    assert shown(made, of, (*STAFF, *UPPER)) == shown(head, of, (*STAFF, *UPPER))


def test_the_same_is_learnt_to_the_byte_in_any_order(
    head: LevelHead, replay: LevelReplay, of: dict[str, np.ndarray]
) -> None:
    examples = [*said(of, LEADS, MANAGER), *said(of, STAFF, OWN)]
    one, other = (refit(head, replay.anchor, some) for some in (examples, examples[::-1]))
    assert (one.weights.tobytes(), one.bias.tobytes()) == (other.weights.tobytes(), other.bias.tobytes())
    of_one, of_other = (level_refit.training_sha256(some, replay.anchor) for some in (examples, examples[::-1]))
    assert of_one == of_other != level_refit.training_sha256(examples[1:], replay.anchor)
    assert one.weights.tobytes() != refit(head, replay.anchor, examples[1:]).weights.tobytes()


def test_without_anything_said_it_is_the_shipped_head(head: LevelHead, replay: LevelReplay) -> None:
    assert refit(head, replay.anchor, []) is head


def test_a_fit_can_be_stopped(head: LevelHead, replay: LevelReplay, of: dict[str, np.ndarray]) -> None:
    with pytest.raises(CancelledError):
        refit(head, replay.anchor, said(of, LEADS, MANAGER), lambda _step, _loss: False)


# ------------------------------------------------------------------ the gate


def judged(head: LevelHead, replay: LevelReplay, examples: list[LevelExample]) -> dict[Check, bool]:
    firm = level_gate.cross_fit(head, replay.anchor, examples, ())
    made = refit(head, replay.anchor, examples)
    frozen = level_gate.on_frozen(head, replay.frozen), level_gate.on_frozen(made, replay.frozen)
    return {one.check: one.is_passed for one in level_gate.judge(firm, frozen)[1]}


def test_a_way_with_some_titles_passes(head: LevelHead, replay: LevelReplay, of: dict[str, np.ndarray]) -> None:
    found = judged(head, replay, [*said(of, (*LEADS, *MORE), MANAGER), *said(of, STAFF, OWN)])
    assert found == dict.fromkeys((Check.BETTER, Check.UNHARMED, Check.EVERY_LEVEL, Check.CALIBRATED), True)


def test_levels_without_rhyme_or_reason_are_not_better(
    head: LevelHead, replay: LevelReplay, of: dict[str, np.ndarray]
) -> None:
    examples = [
        *said(of, (*LEADS[:2], *STAFF[:2], *UPPER[:2]), MANAGER),
        *said(of, (*LEADS[2:4], *STAFF[2:4], *UPPER[2:]), OWN),
    ]
    assert not judged(head, replay, examples)[Check.BETTER]


def test_what_harms_others_is_not_let_through_however_good_it_looks_at_home(
    head: LevelHead, replay: LevelReplay
) -> None:
    """Everybody who is staff in the frozen set is called a manager by this reader, of whom all were wrong before."""
    own = np.flatnonzero(replay.frozen.level == head.labels.index(OWN))[:64]
    examples = [LevelExample(f"{row:064d}", replay.frozen.features[row], MANAGER) for row in own.tolist()]
    found = judged(head, replay, examples)
    assert found[Check.BETTER]
    assert not found[Check.UNHARMED]
    assert not found[Check.EVERY_LEVEL]


def test_who_was_seen_by_the_step_before_is_answered_without_them(
    head: LevelHead, replay: LevelReplay, of: dict[str, np.ndarray]
) -> None:
    examples = [*said(of, LEADS, MANAGER), *said(of, STAFF[:4], OWN)]
    before, after = level_gate.cross_fit(head, replay.anchor, examples, {one.sha256 for one in examples})
    assert before.logits.tobytes() == after.logits.tobytes()
    fresh, _ = level_gate.cross_fit(head, replay.anchor, examples, ())
    known = level_refit.in_order(examples)
    np.testing.assert_allclose(fresh.logits, head.logits(np.stack([one.features for one in known])), rtol=1e-12)


# ------------------------------------------------------------------ the replay that ships


def test_the_replay_is_small_and_holds_numbers_alone(replay: LevelReplay, head: LevelHead) -> None:
    folder = paths.models() / FOLDER
    assert sum(path.stat().st_size for path in folder.iterdir()) < 1_500_000
    assert replay.anchor.features.shape[1] == replay.frozen.features.shape[1] == len(head.weights)
    assert np.isfinite(replay.anchor.features).all()
    assert set(replay.frozen.level.tolist()) <= set(range(len(head.labels)))
    with np.load(folder / ARRAYS, allow_pickle=False) as found:
        assert all(found[name].dtype.kind in "fiu" for name in found.files)


def test_the_replay_knows_its_head_and_tells_when_it_is_damaged(loaded: LabelHead, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(paths.models() / FOLDER, tmp_path / "replay"))
    other = loaded.with_weights(loaded.weights, loaded.bias)
    other.model_sha256 = "0" * 64
    with pytest.raises(ModelError) as of_another:
        LevelReplay.load(other, folder)
    assert of_another.value.code == "head_of_other_encoder"
    (folder / ARRAYS).write_bytes(b"other")
    with pytest.raises(ModelError) as damaged:
        LevelReplay.load(loaded, folder)
    assert damaged.value.code == "model_damaged"
