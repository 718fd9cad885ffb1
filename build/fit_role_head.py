"""Makes the role head of what was taught with the encoder and of words, calibrates it, writes ``models/role_head/``.

    .venv/bin/python -m build.fit_role_head --shared ../shared [--taught out/training/pooling.npz]

Logits are a sum of two parts. Vectors: first chunk and attention mean of all chunks, through the classifier that was
taught together with the encoder; chunks count for less the later they come. Words: ``build/role_words.py``, fitted
here on ``gold/roles_train.csv`` (model-annotated, alternates as soft labels) and on composed resumes. The encoder has
seen the training resumes, so nothing can be calibrated on them by itself: the temperature comes from
``gold/roles_dev.csv``, which is validation; the line that moves confidences, the threshold and the candidate limit come
from copies of the encoder that were each taught without a fold of the training resumes (``build.training --fold``),
and from the development resumes alone where no copy is at hand.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks import record
from build import model_folder, role_data, role_folds, role_words
from build.role_data import Labelled, Texts
from build.role_folds import FoldSaid, Listed, Said
from build.training.phrases import Phrases
from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.taxonomy import CUTS, Taxonomy
from classifyme_desktop.inference.confidence import lifted
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.inference.pooling import Pooling
from classifyme_desktop.inference.role_head import WordPart
from classifyme_desktop.learning import calibration
from classifyme_desktop.learning.softmax_regression import softmax

FloatArray = npt.NDArray[np.float64]
ROOT: Final = Path(__file__).resolve().parent.parent
SEED: Final = 20261125
PLACES: Final = 40  # of chunks with a weight of their own; later ones share the last
PRECISION: Final = 0.95
CANDIDATES: Final = 0.95  # how often the candidate set shall hold an accepted role


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the parts are put together; chosen on the development gold with the headline and without."""

    recency: float = 0.25  # how much each later chunk loses of its attention, as a logarithm
    first: float = 0.7  # of the weight that the first chunk was taught with: the attention mean holds it as well
    words: role_words.Recipe = field(default_factory=role_words.Recipe)


@dataclass(frozen=True, slots=True)
class Parts:
    """A head before it is calibrated: pooling, weights ``(2 d, c)`` and bias ``(c,)`` of the vectors, and the words."""

    pooling: Pooling
    weights: FloatArray
    bias: FloatArray
    words: WordPart

    def logits(self, resumes: Labelled) -> FloatArray:
        """Return the logits ``(n, c)`` of masked resumes."""
        meant = resumes.features @ self.weights + self.bias
        return np.asarray(meant + role_words.logits(self.words, resumes.texts))


def taught(path: Path, recipe: Recipe) -> tuple[Pooling, FloatArray, FloatArray]:
    """Return the pooling with recency, and weights and bias of the vectors, from what the training left in ``path``."""
    with np.load(path, allow_pickle=False) as arrays:
        query, position, weights, bias = (
            arrays[name].astype(np.float64) for name in ("query", "position", "taught", "taught_bias")
        )
    # The places were taught on three chunks of each resume and hardly differ; what differs is how long ago a page is.
    places = np.full(PLACES, position[1:].mean())
    places[0] = position[0]
    weights[: len(weights) // 2] *= recipe.first
    return Pooling(query, places - recipe.recency * np.arange(PLACES)), weights, bias


def fold_answers(taxonomy: Taxonomy, resumes: Labelled, dev: Labelled, recipe: Recipe) -> list[FoldSaid]:
    """Return what the copies of the encoder say of the folds that they never saw; none where none was taught."""
    train, development = (
        Listed([path.stem for path in one.files], one.texts, one.targets, one.accepted) for one in (resumes, dev)
    )
    found = []
    for folder in role_folds.folders():
        pool = EncoderPool(folder=folder / "encoder")
        head = taught(folder / "pooling.npz", recipe)
        texts = Texts(pool, Path("out") / "cache", head[0])
        try:
            found.append(
                role_folds.said(
                    folder, train, development, taxonomy, partial(texts.vectors, say=print), head, recipe.words
                )
            )
        finally:
            pool.close()
    return found


def cross_fitted(known: Sequence[FoldSaid]) -> dict[str, float]:
    """Return the figures of all folds together, each calibrated by the other folds; empty with fewer than two."""
    if len(known) < 2:
        return {}
    p, accepted, sure = [], [], []
    for at, one in enumerate(known):
        others = role_folds.calibrated(
            [other.fold for number, other in enumerate(known) if number != at], PRECISION, CANDIDATES
        )
        p.append(lifted(softmax(one.fold.logits), others.line))
        accepted.append(one.fold.accepted)
        sure.append(p[-1].max(axis=1) >= others.threshold)
    right = np.concatenate([one.fold.first_is_right for one in known])
    named = np.concatenate(sure)
    found = figures(np.vstack(p), np.vstack(accepted))
    found["precision_when_named"] = round(float(right[named].mean()), 4)
    found["named"] = round(float(named.mean()), 4)
    return found


def figures(p: FloatArray, accepted: npt.NDArray[np.bool_]) -> dict[str, float]:
    """Return top-1, top-3 (alternates accepted), calibration error and coverage at 95 % precision of ``(n, c)``."""
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


def scored(taxonomy: Taxonomy, dev: Labelled, likely: FloatArray, shared: Path) -> dict[str, float]:
    """Return the figures of the development gold as ``eval/score.py`` prints them."""
    classes = [role.role_id for role in taxonomy.roles]
    with tempfile.TemporaryDirectory() as name:
        predicted = Path(name) / "pred.jsonl"
        with predicted.open("w", encoding="utf-8") as out:
            for file, p in zip(dev.files, likely, strict=True):
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


def write(parts: Parts, facts: dict[str, Any], metrics: dict[str, Any], card: str) -> None:
    """Write ``models/role_head/``: arrays, metrics, card and the manifest with their hashes."""
    folder = paths.models() / "role_head"
    folder.mkdir(parents=True, exist_ok=True)
    vectors = {"weights": parts.weights, "bias": parts.bias}
    vectors |= {"query": parts.pooling.query, "position": parts.pooling.position}
    arrays = {name: value.astype("<f4") for name, value in vectors.items()} | role_words.arrays(parts.words)
    model_folder.save_arrays(folder / "head.npz", **arrays)
    (folder / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8")
    (folder / "CARD.md").write_text(card, encoding="utf-8")
    model_folder.write_manifest(folder, facts, ["head.npz", "metrics.json"])


def main() -> None:
    """Fit, score, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--taught", type=Path, default=ROOT / "out" / "training" / "pooling.npz")
    given = parser.parse_args()
    shared: Path = given.shared
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        taxonomy = taxonomies.parse(lines)
    recipe = Recipe()
    pooling, weights, bias = taught(given.taught, recipe)
    pool = EncoderPool()
    texts = Texts(pool, Path("out") / "cache", pooling)
    gold, held = shared / "gold" / "roles_train.csv", shared / "gold" / "roles_dev.csv"
    resumes = role_data.resumes(gold, shared, taxonomy, texts, print)
    dev = role_data.resumes(held, shared, taxonomy, texts, print)
    headless = role_data.resumes(held, shared, taxonomy, texts, print, role_data.without_headline)
    pool.close()
    # In units of the words: the temperature of the vectors alone takes them to probabilities first.
    alone = dev.features @ weights + bias
    unit = calibration.temperature(alone, dev.accepted)
    phrases = Phrases((paths.resources() / "phrases").glob("*.jsonl"))
    others = role_words.composed_texts(taxonomy, phrases, SEED)
    words = role_words.fit_words(resumes.texts, resumes.targets, others, recipe.words)
    parts = Parts(pooling, weights / unit, bias / unit, role_words.scaled(words, recipe.words.share))
    logits = parts.logits(dev)
    temperature = calibration.temperature(logits, dev.accepted)
    known = fold_answers(taxonomy, resumes, dev, recipe)
    found = role_folds.calibrated(
        [one.fold for one in known] or [Said(logits / temperature, dev.accepted)], PRECISION, CANDIDATES
    )

    def likely(some: FloatArray) -> FloatArray:
        return lifted(softmax(some, temperature), found.line)

    said = role_words.logits(words, dev.texts)
    metrics = {
        "development": scored(taxonomy, dev, likely(logits), shared),
        "development_no_headline": figures(likely(parts.logits(headless)), headless.accepted),
        "folds": cross_fitted(known),
        "vectors_alone": figures(softmax(alone, unit), dev.accepted),
        "words_alone": figures(softmax(said, calibration.temperature(said, dev.accepted)), dev.accepted),
    }
    print(json.dumps(metrics, indent=2))
    facts = {
        "kind": "role_head",
        "name": "role head",
        "version": "2",
        "licence": "AGPL-3.0-or-later; see CARD.md for the data",
        "iteration": 0,
        "parent": None,
        "encoder_sha256": pool.encoder_sha256,
        "classes": [role.role_id for role in taxonomy.roles],
        "words": role_words.facts(parts.words),
        "temperature": round(temperature, 6),
        "confidence_line": [round(value, 6) for value in found.line],
        "threshold": round(found.threshold, 6),
        "candidate_least": round(found.candidate_least, 6),
        "calibrated_on": found.count,
        "candidates_hold": CANDIDATES,
        "training_sha256": record.files_sha256([gold, *resumes.files]),
        "training_count": len(resumes.features),
        "composed_count": len(others[0]),
        **scarcity(resumes.targets),
        "seed": SEED,
        "fitted_at": datetime.now(UTC).strftime("%Y-%m-%d"),
    }
    write(parts, facts, metrics, model_folder.role_head_card(facts, metrics))
    record.write("role_head", metrics, data_sha256=record.files_sha256([gold, held, *dev.files]))


if __name__ == "__main__":
    main()
