"""Fits the skill-set head on the shipped encoder's vectors, scores it, writes ``models/skillset_head/``.

    .venv/bin/python -m build.fit_skillset_head --shared ../shared

Everything that is chosen (ridges, calibration, threshold) is chosen inside the training part of each fold; occupation
groups are never parted. The kernel was chosen once, on five folds of another seed than those that are scored here.
"""

import argparse
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks import record
from build import model_folder, skillset_data, skillset_regression
from build.skillset_data import Occupations
from build.skillset_regression import Regression
from classifyme_desktop import paths
from classifyme_desktop.inference import lexical
from classifyme_desktop.inference.label_head import sigmoid
from classifyme_desktop.inference.lexical import NGrams
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.inference.skillset_head import KIND, Kernel, SparseRows, kept
from classifyme_desktop.learning import calibration, logistic_regression

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
IntArray = npt.NDArray[np.int64]
SEED: Final = 20261125
FOLDS: Final = 5
RESAMPLES: Final = 1000
KERNEL: Final = Kernel((0.15, 0.25, 0.35, 0.25), (3.0, 1.5), NGrams(16384, characters=(3, 5), words=(1, 1)))
THRESHOLDS: Final = np.arange(0.40, 0.521, 0.01)
WORDS_STRENGTH: Final = 1e-3  # of the logistic regressions that the head is compared with
VECTORS_STRENGTH: Final = 3e-3


def features(found: Occupations, encoders: EncoderPool) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return vectors ``(3, n, d)``, n-grams ``(n, buckets)`` with the idf of the real texts, and that idf."""
    counts = lexical.hashed_all(found.wholes, KERNEL.ngrams)
    idf = lexical.inverse_document_frequency(counts[~found.is_composed]).astype(np.float32).astype(np.float64)
    words = lexical.hashed_all(found.wholes, KERNEL.ngrams, idf).astype(np.float16).astype(np.float64)
    return skillset_data.vectors(found, encoders), words, idf


def nearness(vectors: FloatArray, words: FloatArray) -> FloatArray:
    """Return the kernel matrix ``(n, n)`` of vectors ``(3, n, d)`` and n-grams ``(n, buckets)``."""
    single = words.astype(np.float32)  # half-precision values, so that single precision loses next to nothing
    cosines = np.stack([*(part @ part.T for part in vectors), (single @ single.T).astype(np.float64)])
    there = np.stack([*((part != 0.0).any(axis=1) for part in vectors), (words != 0.0).any(axis=1)])
    return KERNEL.nearness(cosines, there[:, :, None] & there[:, None, :])


def held_out(found: Occupations, near: FloatArray, fold: IntArray, share: float = 1.0) -> tuple[FloatArray, BoolArray]:
    """Return probabilities and named labels ``(m, labels)`` of the m real occupations, by heads without their group.

    ``share`` of the occupation groups outside the fold is fitted on: for the learning curve.
    """
    real = np.flatnonzero(~found.is_composed)
    groups = found.groups
    chance = np.random.default_rng(SEED).random(int(groups.max()) + 1)
    p, named = np.zeros_like(found.targets), np.zeros(found.targets.shape, np.bool_)
    for number in np.unique(fold):
        rows = np.flatnonzero((fold != number) & (chance[groups] <= share))
        scored = real[fold[real] == number]
        fitted = skillset_regression.fit(
            near[np.ix_(rows, rows)], found.targets[rows], groups[rows], found.is_composed[rows]
        )
        p[scored] = fitted.probabilities(near[np.ix_(scored, rows)])
        named[scored] = p[scored] >= threshold_of(fitted, found.targets[rows[~found.is_composed[rows]]])
    return p[real], named[real]


def threshold_of(fitted: Regression, targets: FloatArray) -> float:
    """Return the threshold of all labels, chosen on the probabilities of left-out occupations ``(m, labels)``."""
    return skillset_regression.common_threshold(fitted.left_out, targets, THRESHOLDS)


def linear(found: Occupations, columns: FloatArray, fold: IntArray, strength: float) -> tuple[FloatArray, BoolArray]:
    """Return the same of one-vs-rest logistic regression on ``columns`` ``(n, f)`` of real texts, threshold 0.5."""
    real = np.flatnonzero(~found.is_composed)
    p = np.zeros_like(found.targets)
    for number in np.unique(fold):
        rows, scored = real[fold[real] != number], real[fold[real] == number]
        fitted = logistic_regression.fit(columns[rows], found.targets[rows], strength=strength, steps=100)
        p[scored] = sigmoid(fitted.logits(columns[scored]))
    return p[real], p[real] >= 0.5


def constant(found: Occupations, fold: IntArray) -> tuple[FloatArray, BoolArray]:
    """Return the same of the base rates of each training part: a label is named where most occupations have it."""
    real = np.flatnonzero(~found.is_composed)
    p = np.zeros_like(found.targets)
    for number in np.unique(fold):
        p[real[fold[real] == number]] = found.targets[real[fold[real] != number]].mean(axis=0)
    return p[real], p[real] >= 0.5


def figures(p: FloatArray, named: BoolArray, targets: FloatArray) -> dict[str, Any]:
    """Return the figures of probabilities and named labels against targets, all ``(m, labels)``."""
    return {
        "n": len(p),
        "median_accuracy": round(skillset_regression.median_accuracy(named, targets), 4),
        "macro_f1": round(skillset_regression.macro_f1(named, targets), 4),
        "micro_f1": round(skillset_regression.micro_f1(named, targets), 4),
        "ece": round(calibration.expected_calibration_error(p.ravel(), targets.ravel() > 0), 4),
    }


def siblings(targets: FloatArray, groups: IntArray) -> tuple[float, int]:
    """Return how often two occupations of one group agree, median over labels, and the number of ordered pairs.

    Their texts are much alike, so no reader of texts can be right much more often than such labels allow.
    """
    one, other = np.nonzero((groups[:, None] == groups) & ~np.eye(len(groups), dtype=np.bool_))
    return float(np.median((targets[one] == targets[other]).mean(axis=0))), len(one)


def intervals(named: BoolArray, targets: FloatArray, groups: IntArray) -> dict[str, list[float]]:
    """Return 95 % intervals by the bootstrap over occupation groups (Efron & Tibshirani 1993, percentiles)."""
    chance = np.random.default_rng(SEED)
    members = [np.flatnonzero(groups == group) for group in np.unique(groups)]
    drawn: dict[str, list[float]] = {"median_accuracy": [], "macro_f1": [], "micro_f1": []}
    for _ in range(RESAMPLES):
        rows = np.concatenate([members[at] for at in chance.integers(0, len(members), len(members))])
        for name, found in drawn.items():
            found.append(getattr(skillset_regression, name)(named[rows], targets[rows]))
    return {name: [round(float(q), 4) for q in np.quantile(found, [0.025, 0.975])] for name, found in drawn.items()}


def evaluate(found: Occupations, vectors: FloatArray, words: FloatArray) -> dict[str, Any]:
    """Return held-out figures of the head, of baselines on the same folds, and a learning curve.

    ``found`` with its composed texts; ``vectors``, ``words`` from ``features``.
    """
    near = nearness(vectors, words)
    real = ~found.is_composed
    targets, groups = found.targets[real], found.groups[real]
    five = skillset_data.folds(found.groups, FOLDS, SEED)
    ten = skillset_data.folds(found.groups, 2 * FOLDS, SEED)
    p, named = held_out(found, near, five)
    dense = np.hstack([*vectors, words])
    agreement, pairs = siblings(targets, groups)
    return {
        "five_folds": {**figures(p, named, targets), "intervals": intervals(named, targets, groups)},
        "ten_folds": figures(*held_out(found, near, ten), targets),
        "baseline_constant": figures(*constant(found, five), targets),
        "baseline_words_logistic": figures(*linear(found, words, five, WORDS_STRENGTH), targets),
        "baseline_vectors_and_words_logistic": figures(*linear(found, dense, five, VECTORS_STRENGTH), targets),
        "learning_curve": {
            str(share): figures(*held_out(found, near, five, share), targets) for share in (0.25, 0.5, 0.75)
        },
        "siblings": round(agreement, 4),
        "sibling_pairs": pairs,
    }


def write(found: Occupations, features_of: tuple[FloatArray, FloatArray, FloatArray], facts: dict[str, Any]) -> None:
    """Fit on everything and write arrays, metrics, card and manifest; ``facts`` holds ``metrics``."""
    vectors, words, idf = features_of
    fitted = skillset_regression.fit(nearness(vectors, words), found.targets, found.groups, found.is_composed)
    threshold = threshold_of(fitted, found.targets[~found.is_composed])
    folder = paths.models() / "skillset_head"
    folder.mkdir(parents=True, exist_ok=True)
    rows = SparseRows.of(words)
    model_folder.save_arrays(
        folder / "head.npz",
        vectors=kept(vectors),
        bucket_steps=np.diff(rows.buckets, prepend=0).astype("<i2"),  # small numbers, so that they pack well
        values=rows.values.astype("<f2"),
        counts=np.bincount(rows.row, minlength=rows.count).astype("<u2"),
        idf=idf.astype("<f4"),
        pulls=fitted.pulls.astype("<f2"),
        **{name: getattr(fitted, name).astype("<f4") for name in ("base", "slopes", "offsets")},
    )
    metrics = facts.pop("metrics")
    facts |= {
        "dims": vectors.shape[2],
        "kernel": KERNEL.facts(),
        "labels": list(found.labels),
        "thresholds": [round(threshold, 6)] * len(found.labels),
        "training_count": int((~found.is_composed).sum()),
        "composed_count": int(found.is_composed.sum()),
        "seed": SEED,
        "fitted_at": datetime.now(UTC).strftime("%Y-%m-%d"),
    }
    card = (Path(__file__).with_name("skillset_card.md")).read_text(encoding="utf-8")
    shown = {**facts, "threshold": threshold, "encoder": facts["encoder_sha256"][:12]}
    (folder / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8")
    (folder / "CARD.md").write_text(card.format(**shown, **metrics), encoding="utf-8")
    model_folder.write_manifest(folder, facts, ["head.npz", "metrics.json"])


def main() -> None:
    """Fit, score, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    shared: Path = parser.parse_args().shared
    found = skillset_data.enlarged(skillset_data.occupations(shared), shared)
    encoders = EncoderPool()
    try:
        features_of = features(found, encoders)
    finally:
        encoders.close()
    metrics = evaluate(found, features_of[0], features_of[1])
    print(json.dumps(metrics, indent=2))
    facts = {
        "kind": KIND,
        "name": "skill-set head",
        "version": "1",
        "licence": "AGPL-3.0-or-later; see CARD.md for the data",
        "encoder_sha256": encoders.encoder_sha256,
        "training_sha256": record.files_sha256([skillset_data.table_of(shared)]),
        "metrics": metrics,
    }
    write(found, features_of, facts)


if __name__ == "__main__":
    main()
