"""The skill-set head: what it answers against the plain formula, refusals, equal bytes; and its fit against refits."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from build import model_folder, skillset_regression
from classifyme_desktop import paths
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import lexical, registry
from classifyme_desktop.inference.lexical import NGrams
from classifyme_desktop.inference.skillset_head import JobText, Kernel, SkillsetHead, SparseRows, kept, restored

SHIPPED = paths.models() / "skillset_head"
ENCODER = "e" * 64
DIMS = 8
NAMES = ("Telephone", "Far Vision", "Time Pressure")
WORDS = ("carry bricks", "answer the telephone", "drive a lorry at night", "answer letters")
KERNEL = Kernel((0.2, 0.2, 0.4, 0.2), (3.0, 1.5), NGrams(64, words=(1, 1)))


def unit(seed: int, *shape: int) -> np.ndarray:
    rows = np.random.default_rng(seed).normal(size=(*shape, DIMS))
    return (rows / np.linalg.norm(rows, axis=-1, keepdims=True)).astype(np.float16).astype(np.float64)


def embedding(seed: int, chunks: int = 1, encoder: str = ENCODER) -> Embedding:
    return Embedding(encoder, unit(seed, chunks).astype(np.float32), np.zeros((chunks, 2), np.int32))


def job(words: str = "answer the telephone and drive", chunks: int = 1) -> JobText:
    return JobText(embedding(11, chunks), embedding(12, chunks), embedding(13, chunks), words)


@pytest.fixture(scope="module")
def arrays() -> dict[str, np.ndarray]:
    idf = lexical.inverse_document_frequency(lexical.hashed_all(WORDS, KERNEL.ngrams)).astype(np.float32)
    rows = SparseRows.of(lexical.hashed_all(WORDS, KERNEL.ngrams, idf.astype(np.float64)))
    chance = np.random.default_rng(5)
    return {
        "vectors": kept(unit(1, 3, len(WORDS))),
        "bucket_steps": np.diff(rows.buckets, prepend=0).astype("<i2"),
        "values": rows.values.astype("<f2"),
        "counts": np.bincount(rows.row, minlength=len(WORDS)).astype("<u2"),
        "idf": idf,
        "pulls": chance.normal(size=(len(WORDS), len(NAMES))).astype("<f4"),
        "base": np.array([0.5, 0.3, 0.8], "<f4"),
        "slopes": np.array([4.0, 3.0, 5.0], "<f4"),
        "offsets": np.array([-2.0, -1.5, -2.5], "<f4"),
    }


def written(folder: Path, arrays: dict[str, np.ndarray], **changed: object) -> Path:
    folder.mkdir()
    model_folder.save_arrays(folder / "head.npz", **arrays)
    facts = {
        "kind": "skillset_head",
        "name": "small",
        "version": "1",
        "licence": "none",
        "encoder_sha256": ENCODER,
        "dims": DIMS,
        "labels": list(NAMES),
        "thresholds": [0.5, 0.4, 0.6],
        "kernel": KERNEL.facts(),
    }
    model_folder.write_manifest(folder, {**facts, **changed}, ["head.npz"])
    return folder


@pytest.fixture
def head(tmp_path: Path, arrays: dict[str, np.ndarray]) -> SkillsetHead:
    return SkillsetHead(written(tmp_path / "head", arrays), encoder_sha256=ENCODER)


def test_scores_are_the_weighted_sum_over_the_known_occupations(
    head: SkillsetHead, arrays: dict[str, np.ndarray]
) -> None:
    asked = job()
    idf = arrays["idf"].astype(np.float64)
    query = lexical.hashed(asked.words, KERNEL.ngrams, idf)
    raw = arrays["base"].astype(np.float64)
    for at, words in enumerate(WORDS):
        near = 0.0
        for share, part, own in zip((0.2, 0.2, 0.4), asked[:3], unit(1, 3, len(WORDS))[:, at], strict=True):
            near += share * np.exp(-3.0 * (1.0 - part.vectors[0].astype(float) @ own))
        near += 0.2 * np.exp(-1.5 * (1.0 - query @ lexical.hashed(words, KERNEL.ngrams, idf)))
        raw = raw + near * arrays["pulls"][at]
    wanted = 1.0 / (1.0 + np.exp(-(arrays["slopes"] * raw + arrays["offsets"])))
    assert head.scores(asked) == pytest.approx(wanted, abs=1e-2)  # vectors are kept in eight bits


def test_a_job_without_any_text_gets_the_base_rates(head: SkillsetHead, arrays: dict[str, np.ndarray]) -> None:
    wanted = 1.0 / (1.0 + np.exp(-(arrays["slopes"] * arrays["base"] + arrays["offsets"]).astype(np.float64)))
    assert head.scores(job("", chunks=0)) == pytest.approx(wanted, abs=1e-6)


def test_a_missing_part_adds_nothing(head: SkillsetHead) -> None:
    whole, without = job(), job()._replace(title=embedding(11, 0))
    assert not np.array_equal(head.scores(whole), head.scores(without))
    assert np.array_equal(head.scores(without), head.scores(job()._replace(title=embedding(99, 0))))


def test_the_vectors_of_a_long_text_are_averaged(head: SkillsetHead) -> None:
    two = embedding(21, 2)
    mean = two.vectors.astype(np.float64).mean(axis=0)
    one = Embedding(ENCODER, (mean / np.linalg.norm(mean))[None].astype(np.float32), two.ranges[:1])
    assert head.scores(job()._replace(whole=two)) == pytest.approx(head.scores(job()._replace(whole=one)), abs=1e-6)


def test_kept_vectors_come_back_with_their_direction_and_keep_it() -> None:
    whole = np.random.default_rng(41).normal(size=(50, DIMS)) * 3.0
    vectors = np.concatenate([whole, np.zeros((1, DIMS))])
    back = restored(kept(vectors))
    assert (np.einsum("nd,nd->n", back[:50], whole) / np.linalg.norm(whole, axis=1)).min() > 0.9999
    assert not back[50].any()
    assert np.array_equal(kept(back), kept(vectors))


def test_equal_jobs_give_equal_bytes(head: SkillsetHead) -> None:
    first = head.scores(job())
    head.scores(job("something else", 2))
    assert head.scores(job()).tobytes() == first.tobytes()


def test_labels_are_those_that_reach_their_own_threshold(head: SkillsetHead) -> None:
    assert head.labels(np.array([0.5, 0.39, 0.61])) == ("Telephone", "Time Pressure")
    assert head.labels(np.array([0.49, 0.4, 0.59])) == ("Far Vision",)


def test_vectors_of_another_encoder_are_refused(head: SkillsetHead) -> None:
    with pytest.raises(ModelError) as raised:
        head.scores(job()._replace(description=embedding(1, encoder="f" * 64)))
    assert raised.value.code == "vectors_of_other_encoder"


def test_a_head_of_another_encoder_is_refused(tmp_path: Path, arrays: dict[str, np.ndarray]) -> None:
    with pytest.raises(ModelError) as raised:
        SkillsetHead(written(tmp_path / "head", arrays), encoder_sha256="f" * 64)
    assert raised.value.code == "head_of_other_encoder"


@pytest.mark.parametrize(
    "changed",
    [
        {"kind": "role_head"},
        {"dims": DIMS + 1},
        {"labels": ["Telephone"]},
        {"thresholds": [0.5]},
        {"kernel": {**KERNEL.facts(), "shares": [1.0]}},
        {"kernel": {**KERNEL.facts(), "ngrams": NGrams(32).facts()}},
    ],
)
def test_a_manifest_that_does_not_fit_its_arrays_is_damage(
    tmp_path: Path, arrays: dict[str, np.ndarray], changed: dict[str, object]
) -> None:
    with pytest.raises(ModelError) as raised:
        SkillsetHead(written(tmp_path / "head", arrays, **changed), encoder_sha256=ENCODER)
    assert raised.value.code == "model_damaged"


@pytest.mark.parametrize("name", ["vectors", "pulls", "bucket_steps", "counts", "idf", "slopes"])
def test_a_missing_array_is_damage(tmp_path: Path, arrays: dict[str, np.ndarray], name: str) -> None:
    left = {other: values for other, values in arrays.items() if other != name}
    with pytest.raises(ModelError) as raised:
        SkillsetHead(written(tmp_path / "head", left), encoder_sha256=ENCODER)
    assert raised.value.code == "model_damaged"


def test_one_flipped_bit_is_found(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SHIPPED, tmp_path / "head"))
    content = bytearray((folder / "head.npz").read_bytes())
    content[len(content) // 2] ^= 1
    (folder / "head.npz").write_bytes(bytes(content))
    with pytest.raises(ModelError) as raised:
        SkillsetHead(folder, encoder_sha256=registry.load_manifest(SHIPPED).facts["encoder_sha256"])
    assert raised.value.code == "model_damaged"


def test_the_shipped_head_knows_124_labels_and_is_small() -> None:
    facts = registry.load_manifest(SHIPPED).facts
    found = SkillsetHead(SHIPPED, encoder_sha256=facts["encoder_sha256"])
    assert len(found.names) == len(set(found.names)) == 124
    assert (SHIPPED / "head.npz").stat().st_size < 5 << 20
    assert (
        json.loads((SHIPPED / "metrics.json").read_text(encoding="utf-8"))["five_folds"]["n"] == facts["training_count"]
    )


def small_fit() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Kernel matrix, targets, groups and marks of 24 texts, four of them composed, that carry a learnable pattern."""
    vectors = unit(31, 24)
    targets = (vectors[:, :3] + 0.3 * unit(32, 24)[:, :3] > 0).astype(np.float64)
    near = np.exp(-2.0 * (1.0 - vectors @ vectors.T))
    groups = np.array([0, 0, 1, 2, 3, 3, 3, *range(4, 17), 1, 2, 5, 6])
    return near, targets, groups, np.arange(24) >= 20


def test_what_a_left_out_group_gets_equals_a_refit_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    near, targets, groups, composed = small_fit()
    monkeypatch.setattr(skillset_regression, "RIDGES", np.array([0.7]))
    fitted = skillset_regression.fit(near, targets, groups, composed)
    base, noise = targets[~composed].mean(axis=0), np.where(composed, skillset_regression.COMPOSED_NOISE, 1.0)
    for row in np.flatnonzero(~composed):
        rest = groups != groups[row]
        ridged = near[np.ix_(rest, rest)] + 0.7 * np.diag(noise[rest])
        raw = base + near[row, rest] @ np.linalg.solve(ridged, targets[rest] - base)
        wanted = 1.0 / (1.0 + np.exp(-(fitted.slopes * raw + fitted.offsets)))
        assert fitted.left_out[row] == pytest.approx(wanted, abs=1e-9)


def test_the_fit_tells_texts_apart_better_than_base_rates() -> None:
    near, targets, groups, composed = small_fit()
    fitted = skillset_regression.fit(near, targets, groups, composed)
    named = fitted.probabilities(near[~composed]) >= 0.5
    constant = np.broadcast_to(fitted.base >= 0.5, named.shape)
    real = targets[~composed]
    assert skillset_regression.median_accuracy(named, real) > skillset_regression.median_accuracy(constant, real)


def test_figures_against_a_case_counted_by_hand() -> None:
    targets = np.array([[1, 0], [1, 0], [1, 1], [0, 1], [1, 0], [1, 0]], dtype=np.float64)
    named = np.array([[1, 0], [1, 1], [0, 1], [1, 0], [1, 0], [1, 0]], dtype=np.bool_)
    assert skillset_regression.median_accuracy(named, targets) == pytest.approx(4 / 6)
    assert skillset_regression.macro_f1(named, targets) == pytest.approx(8 / 10)  # the second label has two positives
    assert skillset_regression.macro_f1(named, targets, fewest=2) == pytest.approx((8 / 10 + 2 / 4) / 2)
    assert skillset_regression.micro_f1(named, targets) == pytest.approx(2 * 5 / (7 + 7))
