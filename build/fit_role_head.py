"""Fits the first role head on frozen vectors, calibrates it, writes ``models/role_head/`` and prints its figures.

    .venv/bin/python -m build.fit_role_head --shared ../shared

A softmax regression on [first chunk, mean of all chunks], drawn towards role prototypes (the mean vector of each role's
titles and definition): where labels are few, the prototype decides. Labels: ``gold/roles_train.csv`` (model-annotated,
alternates as soft labels), and role titles, definitions, O*NET titles and tasks with a small weight for the rare roles.
Temperature and threshold come from five-fold cross-validation; ``gold/roles_dev.csv`` is only ever scored.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks import record
from build import model_folder, role_data
from build.role_data import Labelled, Texts
from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.taxonomy import CUTS, Taxonomy
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.learning import calibration
from classifyme_desktop.learning.softmax_regression import Fitted, fit, softmax

FloatArray = npt.NDArray[np.float64]
SEED: Final = 20261124
FOLDS: Final = 5
PRECISION: Final = 0.95


@dataclass(frozen=True, slots=True)
class Recipe:
    """What was chosen by cross-validation on the training labels alone (``--search`` prints the table)."""

    scale: float = 24.0  # of the prototypes: how steep the prior is
    first_share: float = 0.6  # of the prior that looks at the first chunk
    strength: float = 2e-4  # of the pull back to the prior
    described_share: float = 0.15  # of the whole sample weight that descriptions get
    steps: int = 150


def prior_of(prototypes: FloatArray, recipe: Recipe) -> FloatArray:
    """Return the weights ``(2 d, c)`` that score a text by its cosine to each prototype."""
    centred = prototypes - prototypes.mean(axis=0)
    return recipe.scale * np.vstack([recipe.first_share * centred.T, (1 - recipe.first_share) * centred.T])


def fit_once(
    resumes: Labelled, rows: npt.NDArray[np.int64], described: Labelled, prior: FloatArray, recipe: Recipe
) -> Fitted:
    """Fit on some rows of the resumes and on the descriptions."""
    features = np.vstack([resumes.features[rows], described.features])
    targets = np.vstack([resumes.targets[rows], described.targets])
    share = recipe.described_share / (1 - recipe.described_share) * len(rows) / len(described.features)
    weights = np.concatenate([np.ones(len(rows)), np.full(len(described.features), share)])
    return fit(features, targets, strength=recipe.strength, prior=prior, sample_weights=weights, steps=recipe.steps)


def cross_validated(resumes: Labelled, described: Labelled, prior: FloatArray, recipe: Recipe) -> FloatArray:
    """Return logits ``(n, c)`` for each resume by a head that never saw it."""
    fold = np.random.default_rng(SEED).permutation(len(resumes.features)) % FOLDS
    logits = np.zeros_like(resumes.targets)
    for number in range(FOLDS):
        fitted = fit_once(resumes, np.flatnonzero(fold != number), described, prior, recipe)
        held = np.flatnonzero(fold == number)
        logits[held] = fitted.logits(resumes.features[held])
    return logits


def figures(logits: FloatArray, accepted: npt.NDArray[np.bool_], temperature: float) -> dict[str, float]:
    """Return top-1, top-3 (alternates accepted), calibration error and coverage at 95 % precision."""
    p = softmax(logits, temperature)
    order = np.argsort(-p, axis=1, kind="stable")
    right = accepted[np.arange(len(p)), order[:, 0]]
    top3 = np.take_along_axis(accepted, order[:, :3], axis=1).any(axis=1)
    _, coverage = calibration.threshold_for_precision(p.max(axis=1), right, PRECISION)
    return {
        "n": len(p),
        "top1": round(float(right.mean()), 4),
        "top3": round(float(top3.mean()), 4),
        "ece": round(calibration.expected_calibration_error(p.max(axis=1), right), 4),
        "coverage_at_95": round(coverage, 4),
    }


def search(resumes: Labelled, described: Labelled, prototypes: FloatArray) -> None:
    """Print cross-validated figures of some recipes."""
    for scale in (16.0, 24.0, 32.0):
        for strength in (1e-4, 2e-4, 3e-4):
            for share in (0.0, 0.05, 0.15):
                recipe = Recipe(scale=scale, strength=strength, described_share=share)
                logits = cross_validated(resumes, described, prior_of(prototypes, recipe), recipe)
                temperature = calibration.temperature(logits, resumes.accepted)
                print(recipe, round(temperature, 3), figures(logits, resumes.accepted, temperature))


def scored(taxonomy: Taxonomy, dev: Labelled, logits: FloatArray, temperature: float, shared: Path) -> dict[str, float]:
    """Return the figures of the development gold as ``eval/score.py`` prints them."""
    classes = [role.role_id for role in taxonomy.roles]
    with tempfile.TemporaryDirectory() as name:
        predicted = Path(name) / "pred.jsonl"
        with predicted.open("w", encoding="utf-8") as out:
            for file, p in zip(dev.files, softmax(logits, temperature), strict=True):
                order = np.argsort(-p, kind="stable")[:10]
                cuts = {}
                for cut in CUTS:
                    sums = taxonomy.sums(p, classes, cut)
                    cuts[str(cut)] = {"id": max(sums, key=lambda one: sums[one])}
                top = [{"id": classes[at], "p": float(p[at])} for at in order]
                out.write(json.dumps({"file": file.name, "top": top, "cuts": cuts}) + "\n")
        command = [sys.executable, str(shared / "eval" / "score.py"), "roles", str(shared / "gold" / "roles_dev.csv")]
        command += [str(predicted), "--taxonomy", str(shared / "taxonomy" / "roles.csv")]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    print(printed)
    return {name: float(value) for name, value in (line.split() for line in printed.splitlines())}


def scarcity(targets: FloatArray) -> dict[str, int]:
    """Return how many roles are the primary label of no resume, and of one to four. ``targets``: ``(n, c)``."""
    count = np.bincount(targets.argmax(axis=1), minlength=targets.shape[1])
    return {
        "roles_without_label": int((count == 0).sum()),
        "roles_with_one_to_four": int(((count > 0) & (count < 5)).sum()),
    }


def write(fitted: Fitted, facts: dict[str, Any], metrics: dict[str, Any], card: str) -> None:
    """Write ``models/role_head/``: arrays, metrics, card and the manifest with their hashes."""
    folder = paths.models() / "role_head"
    folder.mkdir(parents=True, exist_ok=True)
    model_folder.save_arrays(folder / "head.npz", weights=fitted.weights.astype("<f4"), bias=fitted.bias.astype("<f4"))
    (folder / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8")
    (folder / "CARD.md").write_text(card, encoding="utf-8")
    model_folder.write_manifest(folder, facts, ["head.npz", "metrics.json"])


def main() -> None:
    """Fit, score, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--search", action="store_true", help="print a table of recipes instead of writing a head")
    given = parser.parse_args()
    shared: Path = given.shared
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        taxonomy = taxonomies.parse(lines)
    pool = EncoderPool()
    texts = Texts(pool, Path("out") / "cache")
    gold = shared / "gold" / "roles_train.csv"
    resumes = role_data.resumes(gold, shared, taxonomy, texts, print)
    described = role_data.described(shared, taxonomy, texts, print)
    prototypes = role_data.prototypes(taxonomy, texts, print)
    dev = role_data.resumes(shared / "gold" / "roles_dev.csv", shared, taxonomy, texts, print)
    pool.close()
    if given.search:
        search(resumes, described, prototypes)
        return
    recipe = Recipe()
    prior = prior_of(prototypes, recipe)
    held_out = cross_validated(resumes, described, prior, recipe)
    temperature = calibration.temperature(held_out, resumes.accepted)
    confidence = softmax(held_out, temperature).max(axis=1)
    right = resumes.accepted[np.arange(len(held_out)), held_out.argmax(axis=1)]
    threshold, _ = calibration.threshold_for_precision(confidence, right, PRECISION)
    fitted = fit_once(resumes, np.arange(len(resumes.features)), described, prior, recipe)
    frozen = dev.features @ prior
    metrics = {
        "cross_validation": figures(held_out, resumes.accepted, temperature),
        "development": scored(taxonomy, dev, fitted.logits(dev.features), temperature, shared),
        "baseline_prototypes_alone": figures(frozen, dev.accepted, 1.0),
    }
    print(json.dumps(metrics, indent=2))
    facts = {
        "kind": "role_head",
        "name": "first role head",
        "version": "1",
        "licence": "AGPL-3.0-or-later; see CARD.md for the data",
        "iteration": 0,
        "parent": None,
        "encoder_sha256": pool.encoder_sha256,
        "classes": [role.role_id for role in taxonomy.roles],
        "temperature": round(temperature, 6),
        "threshold": round(threshold, 6),
        "training_sha256": record.files_sha256([gold, *resumes.files]),
        "training_count": len(resumes.features),
        "described_count": len(described.features),
        **scarcity(resumes.targets),
        "seed": SEED,
        "fitted_at": datetime.now(UTC).strftime("%Y-%m-%d"),
    }
    write(fitted, facts, metrics, model_folder.role_head_card(facts, metrics))
    record.write("role_head_first", metrics, data_sha256=record.files_sha256([gold, *dev.files]))


if __name__ == "__main__":
    main()
