"""Roles and categories of resumes that the encoder never saw: copies of it, each taught without a fold of them.

    .venv-build/bin/python -m build.training --shared DIR --fold 1/3        (and 2/3, 3/3: half an hour each)

A copy and its head are made as the shipped ones are, on the resumes outside the fold; temperature and threshold come
from the development resumes, which no copy saw. Then the fold is asked. What comes out is a figure of the way the
models are made, on five times as many resumes as the development gold has, with two thirds of the training resumes.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks.accuracy import baselines, categories, duplicates, figures, resumes
from benchmarks.accuracy.categories import Measured
from benchmarks.accuracy.encoders import Encoder
from benchmarks.accuracy.figures import Roles
from benchmarks.accuracy.material import Material
from benchmarks.accuracy.resumes import Resume
from benchmarks.accuracy.roles import against
from build import fit_role_head, role_words
from build.role_data import ALTERNATE_SHARE
from build.training import folds
from build.training.phrases import Phrases
from classifyme_desktop import paths
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.learning import calibration
from classifyme_desktop.learning.softmax_regression import softmax

FloatArray = npt.NDArray[np.float64]
WORK: Final = Path("out") / "training"


@dataclass(frozen=True)
class Copy:
    """An encoder taught without a fold, and the resumes by which of them it saw."""

    encoder: Encoder
    folder: Path
    held_out: list[Resume]
    taught: list[Resume]


def measure(material: Material) -> dict[str, Any] | None:
    """Return the figures of roles and categories on all folds that were trained, None when none was."""
    folders = sorted(path.parent for path in WORK.glob("fold-*/pooling.npz") if (path.parent / "encoder").exists())
    if not folders:
        print("no copy of the encoder was taught without a fold: left out")
        return None
    of_roles: list[Roles] = []
    sure: list[npt.NDArray[np.bool_]] = []
    of_categories: dict[str, list[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]]] = {}
    for folder in folders:
        pool = EncoderPool(folder=folder / "encoder")
        try:
            copy = _copy(material, Encoder(pool), folder)
            answers, threshold = _roles(material, copy)
            of_roles.append(answers)
            sure.append(answers.confidence >= threshold)
            for name, pair in _categories(material, copy).items():
                of_categories.setdefault(name, []).append(pair)
        finally:
            pool.close()
    joined = Roles(
        np.concatenate([one.p for one in of_roles]),
        np.concatenate([one.gold for one in of_roles]),
        np.concatenate([one.accepted for one in of_roles]),
    )
    named = np.concatenate(sure)
    ours = figures.role_figures(joined, material.taxonomy)
    ours["precision_when_named"] = round(float(joined.right[named].mean()), 4)
    ours["named"] = round(float(named.mean()), 4)
    return {
        "data_sha256": resumes.sha256(material.shared),
        "labels": "model-annotated roles; search words as categories",
        "folds": len(folders),
        "sets": {
            "roles": {"ours": ours},
            "categories": {
                name: figures.class_figures(*(np.concatenate(part) for part in zip(*pairs, strict=True)))
                for name, pairs in of_categories.items()
            },
        },
    }


def _copy(material: Material, encoder: Encoder, folder: Path) -> Copy:
    held_out, taught = (frozenset(Path(name).stem for name in names) for names in folds.names(folder))
    named = material.training
    return Copy(
        encoder,
        folder,
        [one for one in named if one.name in held_out],
        [one for one in named if one.name in taught],
    )


def _labels(material: Material, listed: list[Resume]) -> tuple[FloatArray, npt.NDArray[np.bool_]]:
    at = {role.role_id: column for column, role in enumerate(material.taxonomy.roles)}
    targets = np.zeros((len(listed), len(at)))
    accepted = np.zeros(targets.shape, np.bool_)
    for row, one in enumerate(listed):
        others = [at[name] for name in one.alternates if name in at]
        targets[row, others] = ALTERNATE_SHARE / len(others) if others else 0.0
        targets[row, at[one.role_id]] += 1.0 - targets[row].sum()
        accepted[row, [at[one.role_id], *others]] = True
    return targets, accepted


def _roles(material: Material, copy: Copy) -> tuple[Roles, float]:
    """Return the answers on the fold and the threshold that the development resumes give."""
    recipe = fit_role_head.Recipe()
    pooling, weights, bias = fit_role_head.taught(copy.folder / "pooling.npz", recipe)
    dev = [one for one in material.development if one.role_id in material.taxonomy.by_id]
    phrases = Phrases((paths.resources() / "phrases").glob("*.jsonl"))
    others = role_words.composed_texts(material.taxonomy, phrases, fit_role_head.SEED)
    words = role_words.fit_words(
        [one.text for one in copy.taught], _labels(material, copy.taught)[0], others, recipe.words
    )
    words = role_words.scaled(words, recipe.words.share)
    accepted = _labels(material, dev)[1]

    def meant(listed: list[Resume]) -> FloatArray:
        none = np.zeros(2 * copy.encoder.source.dims)
        read = copy.encoder.chunks([one.text for one in listed])
        return np.stack([pooling.features(one) if len(one) else none for one in read]) @ weights + bias

    alone = meant(dev)
    unit = calibration.temperature(alone, accepted)
    logits = alone / unit + role_words.logits(words, [one.text for one in dev])
    temperature = calibration.temperature(logits, accepted)
    p = softmax(logits, temperature)
    threshold, _ = calibration.threshold_for_precision(
        p.max(axis=1), accepted[np.arange(len(p)), p.argmax(axis=1)], fit_role_head.PRECISION
    )
    asked = meant(copy.held_out) / unit + role_words.logits(words, [one.text for one in copy.held_out])
    return against(softmax(asked, temperature), copy.held_out, material, is_calibrated=True), threshold


def _categories(material: Material, copy: Copy) -> dict[str, tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]]:
    """Return for each method the labels of the fold and its answers; development resumes are fitted on as well."""
    seen = [*copy.taught, *material.development]
    near = set(duplicates.near([one.text for one in seen], [one.text for one in copy.held_out]))
    seen = [one for at, one in enumerate(seen) if at not in near]
    names = categories.names_of([*material.training, *material.development])
    labels = categories.numbers([one.category for one in seen], names)
    wanted = categories.numbers([one.category for one in copy.held_out], names)
    texts, asked = [one.text for one in seen], [one.text for one in copy.held_out]
    pooling = fit_role_head.taught(copy.folder / "pooling.npz", fit_role_head.Recipe())[0]
    turned = Measured(pooling, texts)
    blocks, hidden, again = categories.shown(copy.encoder, turned, texts)
    of_asked = turned.blocks(copy.encoder, asked)
    found = {}
    for name, recipe in (
        ("ours", categories.Recipe()),
        ("ours_vectors_alone", categories.Recipe(headline=0.0, headline_words=0.0, words=0.0)),
    ):
        rows = np.vstack([blocks.rows(recipe), hidden.rows(recipe)])
        weights = categories.fitted(rows, np.concatenate([labels, labels[again]]), recipe)
        found[name] = categories.given(weights, of_asked.rows(recipe))
    words = baselines.on_words("linear_svm", texts, [names[label] for label in labels])
    found["linear_svm"] = categories.numbers(list(words.predict(asked)), names)
    linear = baselines.on_vectors(material.frozen.first_and_mean(texts), [names[label] for label in labels])
    found["frozen_encoder"] = categories.numbers(list(linear.predict(material.frozen.first_and_mean(asked))), names)
    return {name: (wanted, given) for name, given in found.items()}
