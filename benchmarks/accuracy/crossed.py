"""Roles and categories of resumes that the encoder never saw: copies of it, each taught without a fold of them.

    .venv-build/bin/python -m build.training --shared DIR --fold 1/3        (and 2/3, 3/3: half an hour each)

A copy and its head are made as the shipped ones are, on the resumes outside the fold; its temperature comes from the
development resumes, which no copy saw, what moves its confidences and its threshold from the other folds. Then the fold
is asked. What comes out is a figure of the way the models are made, on five times as many resumes as the development
gold has, with two thirds of the training resumes.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.accuracy import baselines, categories, duplicates, figures, resumes
from benchmarks.accuracy.categories import Measured
from benchmarks.accuracy.encoders import Encoder
from benchmarks.accuracy.figures import Roles
from benchmarks.accuracy.material import Material
from benchmarks.accuracy.resumes import Resume
from build import fit_role_head, role_folds
from build.role_data import ALTERNATE_SHARE
from build.role_folds import FoldSaid, Listed
from build.training import folds
from classifyme_desktop.inference.confidence import lifted
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.learning.softmax_regression import softmax


@dataclass(frozen=True)
class Copy:
    """An encoder taught without a fold, and the resumes by which of them it saw."""

    encoder: Encoder
    folder: Path
    held_out: list[Resume]
    taught: list[Resume]


def measure(material: Material) -> dict[str, Any] | None:
    """Return the figures of roles and categories on all folds that were trained, None when fewer than two were."""
    folders = role_folds.folders()
    if len(folders) < 2:
        print("fewer than two copies of the encoder were taught without a fold: left out")
        return None
    train, development = _listed(material, material.training), _listed(material, material.development)
    known: list[FoldSaid] = []
    of_categories: dict[str, list[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]]] = {}
    recipe = fit_role_head.Recipe()
    for folder in folders:
        pool = EncoderPool(folder=folder / "encoder")
        try:
            copy = _copy(material, Encoder(pool), folder)
            head = fit_role_head.taught(folder / "pooling.npz", recipe)
            known.append(
                role_folds.said(folder, train, development, material.taxonomy, copy.encoder.chunks, head, recipe.words)
            )
            for name, pair in _categories(material, copy).items():
                of_categories.setdefault(name, []).append(pair)
        finally:
            pool.close()
    return {
        "data_sha256": resumes.sha256(material.shared),
        "labels": "model-annotated roles; search words as categories",
        "folds": len(folders),
        "sets": {
            "roles": {"ours": _roles(material, train, known)},
            "categories": {
                name: figures.class_figures(*(np.concatenate(part) for part in zip(*pairs, strict=True)))
                for name, pairs in of_categories.items()
            },
        },
    }


def _listed(material: Material, listed: list[Resume]) -> Listed:
    """Return the resumes that have a role, with their labels."""
    known = [one for one in listed if one.role_id in material.taxonomy.by_id]
    at = {role.role_id: column for column, role in enumerate(material.taxonomy.roles)}
    targets = np.zeros((len(known), len(at)))
    accepted = np.zeros(targets.shape, np.bool_)
    for row, one in enumerate(known):
        others = [at[name] for name in one.alternates if name in at]
        targets[row, others] = ALTERNATE_SHARE / len(others) if others else 0.0
        targets[row, at[one.role_id]] += 1.0 - targets[row].sum()
        accepted[row, [at[one.role_id], *others]] = True
    return Listed([one.name for one in known], [one.text for one in known], targets, accepted)


def _copy(material: Material, encoder: Encoder, folder: Path) -> Copy:
    held_out, taught = (frozenset(Path(name).stem for name in names) for names in folds.names(folder))
    named = material.training
    return Copy(
        encoder,
        folder,
        [one for one in named if one.name in held_out],
        [one for one in named if one.name in taught],
    )


def _roles(material: Material, train: Listed, known: list[FoldSaid]) -> dict[str, Any]:
    """Return the figures of all folds, each calibrated by the others, with the precision of what is named."""
    p, gold, accepted, sure = [], [], [], []
    for at, one in enumerate(known):
        others = [other.fold for number, other in enumerate(known) if number != at]
        found = role_folds.calibrated(others, fit_role_head.PRECISION, fit_role_head.CANDIDATES)
        p.append(lifted(softmax(one.fold.logits), found.line))
        gold.append(train.targets[one.held_out].argmax(axis=1))
        accepted.append(one.fold.accepted)
        sure.append(p[-1].max(axis=1) >= found.threshold)
    joined = Roles(np.vstack(p), np.concatenate(gold), np.vstack(accepted))
    named = np.concatenate(sure)
    ours = figures.role_figures(joined, material.taxonomy)
    ours["precision_when_named"] = round(float(joined.right[named].mean()), 4)
    ours["named"] = round(float(named.mean()), 4)
    return ours


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
