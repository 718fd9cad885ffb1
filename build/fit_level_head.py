"""Fits the level head on labelled job titles, calibrates it, writes ``models/level_head/`` and prints its figures.

    .venv/bin/python -m build.fit_level_head --shared ../shared

One-vs-rest logistic regression on [vector of the title, hashed words and characters, hashed level cues]. Every printed
figure is held out: five folds stratified over the labels; inside each, calibration and thresholds come from folds of
the training part alone. The baselines go through the same folds.
"""

import argparse
import csv
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks import record
from build import model_folder
from classifyme_desktop import paths
from classifyme_desktop.inference.label_head import KIND, Block, Part, features, sigmoid
from classifyme_desktop.inference.lexical import NGrams
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.learning import calibration
from classifyme_desktop.learning.logistic_regression import Fitted, best_thresholds, fit, platt, spanned

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
IntArray = npt.NDArray[np.int64]

LABELS: Final = ("Owner", "Chief Officer", "Vice President", "Director", "Manager", "Individual Contributor/Staff")
SEED: Final = 20261125
FOLDS: Final = 5
INNER_FOLDS: Final = 4
FEWEST: Final = 5  # positives below which a label's threshold stays at a half and its F1 is left out of the mean
NONSENSE_COUNT: Final = 80
NONSENSE_TARGET: Final = 0.15  # of each label: no word that means anything, no claim
LEXICAL: Final = Block(0, 0.7, NGrams(4096, characters=(2, 5), words=(1, 2)))
CUES: Final = Block(0, 0.9, NGrams(1024, words=(1, 1)), "level_cues")


@dataclass(frozen=True, slots=True)
class Recipe:
    """Which features, and how hard the weights are held: ``strength_per_sample`` is 1 / C in the words of LIBLINEAR."""

    blocks: tuple[Block, ...] = (Block(0, 0.5), LEXICAL, CUES)
    strength_per_sample: float = 0.2


BASELINES: Final = {
    "characters": Recipe((Block(0, 1.0, NGrams(4096, characters=(2, 5), words=(0, 0))),), 0.1),
    "frozen_encoder": Recipe((Block(0, 1.0),), 0.03),
    "level_head_without_cues": Recipe((Block(0, 0.5), LEXICAL)),
    "level_head_without_encoder": Recipe((LEXICAL, CUES)),
}


@dataclass(frozen=True, slots=True)
class Titles:
    """Labelled titles: text and vectors; ``targets`` ``(n, 6)`` of 0 and 1; ``groups``, equal for like titles.

    ``unsure``: m made-up words that no level is claimed for.
    """

    parts: tuple[Part, ...]
    targets: FloatArray
    groups: tuple[str, ...]
    dims: int
    unsure: tuple[Part, ...]

    def features(self, blocks: Sequence[Block]) -> FloatArray:
        """Return ``(n + m, f)`` features of the titles, then of ``unsure``, as they are when the program runs."""
        return np.stack([features([part], blocks, {}, self.dims) for part in (*self.parts, *self.unsure)])


@dataclass(frozen=True, slots=True)
class HeldOut:
    """What a recipe says of titles it never saw: calibrated ``scores`` ``(n, 6)`` and whether each label is given."""

    scores: FloatArray
    given: BoolArray


def read(table: Path, pool: EncoderPool) -> Titles:
    """Return the labelled titles of ``joblevel.csv`` with the vectors of ``pool``."""
    with table.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    texts = [row["Title"] for row in rows]
    found = [{row[f"Column {number}"].strip() for number in range(1, 5)} - {""} for row in rows]
    unknown = set().union(*found) - set(LABELS)
    if unknown:
        raise ValueError(f"unknown labels: {sorted(unknown)}")
    targets = np.array([[name in names for name in LABELS] for names in found], dtype=np.float64)
    groups = tuple(" ".join(text.lower().split()) for text in texts)
    return Titles(encoded(texts, pool), targets, groups, pool.dims, nonsense(pool))


def encoded(texts: Sequence[str], pool: EncoderPool) -> tuple[Part, ...]:
    """Return each text with its vectors."""

    def one(text: str) -> Part:
        return Part(pool.encode(text), text)

    with ThreadPoolExecutor(pool.size + 1) as lanes:
        return tuple(lanes.map(one, texts))


def nonsense(pool: EncoderPool) -> tuple[Part, ...]:
    """Return made-up words of random letters, the same each time."""
    rng = np.random.default_rng(SEED)
    letters = list("aeioubcdfghjklmnpqrstvwxyz")

    def word() -> str:
        return "".join(rng.choice(letters, int(rng.integers(3, 10))))

    return encoded([" ".join(word() for _ in range(1 + at % 3)) for at in range(NONSENSE_COUNT)], pool)


def stratified_folds(targets: FloatArray, groups: Sequence[str], count: int, seed: int) -> IntArray:
    """Return the fold of each sample, ``(n,)``: labels evenly spread, samples of one group together.

    Iterative stratification (Sechidis, Tsoumakas & Vlahavas 2011): the rarest label is dealt out first, each group to
    the fold that lacks most of it.
    """
    rng = np.random.default_rng(seed)
    names = {group: at for at, group in enumerate(dict.fromkeys(groups))}
    owned = np.array([names[group] for group in groups])
    sums = np.zeros((len(names), targets.shape[1] + 1))
    np.add.at(sums, owned, np.hstack([targets, np.ones((len(targets), 1))]))
    lacking = np.tile(sums.sum(axis=0) / count, (count, 1))
    fold = np.full(len(names), -1)
    order = rng.permutation(len(names))
    while (fold < 0).any():
        open_ = [at for at in order if fold[at] < 0]
        left = (sums[open_, :-1] > 0).sum(axis=0).astype(np.float64)
        rarest = int(np.where(left > 0, left, np.inf).argmin()) if left.any() else targets.shape[1]
        for at in [at for at in open_ if sums[at, rarest] > 0]:
            fold[at] = np.lexsort((rng.random(count), -lacking[:, -1], -lacking[:, rarest]))[0]
            lacking[fold[at]] -= sums[at]
    return np.asarray(fold[owned])


def learn(rows: FloatArray, targets: FloatArray, unsure: FloatArray, recipe: Recipe) -> Fitted:
    """Fit on titles and on the nonsense ``unsure`` ``(m, f)``."""
    everything = np.vstack([rows, unsure])
    wanted = np.vstack([targets, np.full((len(unsure), targets.shape[1]), NONSENSE_TARGET)])
    strength = recipe.strength_per_sample / len(everything)
    return fit(everything, wanted, strength=strength, tolerance=1e-5)


def learn_calibrated(
    rows: FloatArray, targets: FloatArray, groups: Sequence[str], unsure: FloatArray, recipe: Recipe, folds: int
) -> tuple[Fitted, FloatArray]:
    """Return a head fitted on everything given and thresholds ``(6,)``; both calibrated on folds of what is given."""
    fold = stratified_folds(targets, groups, folds, SEED + 1)
    logits = np.zeros_like(targets)
    for number in range(folds):
        seen = fold != number
        logits[~seen] = learn(rows[seen], targets[seen], unsure, recipe).logits(rows[~seen])
    slopes, offsets = platt(logits, targets)
    thresholds = best_thresholds(sigmoid(logits * slopes + offsets), targets > 0)
    thresholds = np.where(targets.sum(axis=0) < FEWEST, 0.5, thresholds)
    return learn(rows, targets, unsure, recipe).calibrated(slopes, offsets), thresholds


def coordinates(titles: Titles, recipe: Recipe) -> tuple[FloatArray, FloatArray, FloatArray | None]:
    """Return the samples' rows ``(n, r)`` and ``(m, r)`` in the space they span, and the way back ``(f, r)``, if any.

    Distances are those of the features, so nothing of a held-out title reaches a fit that does not see its row.
    """
    rows = titles.features(recipe.blocks)
    turned, back = spanned(rows) if rows.shape[1] > len(rows) else (rows, None)
    return turned[: len(titles.parts)], turned[len(titles.parts) :], back


def evaluate(titles: Titles, recipe: Recipe, seed: int = SEED) -> HeldOut:
    """Return scores and labels of every title by a head that saw neither it nor its like at any step."""
    rows, unsure, _ = coordinates(titles, recipe)
    fold = stratified_folds(titles.targets, titles.groups, FOLDS, seed)
    scores = np.zeros_like(titles.targets)
    given = np.zeros_like(titles.targets, dtype=np.bool_)
    for number in range(FOLDS):
        seen, held = np.flatnonzero(fold != number), np.flatnonzero(fold == number)
        groups = [titles.groups[at] for at in seen]
        head, thresholds = learn_calibrated(rows[seen], titles.targets[seen], groups, unsure, recipe, INNER_FOLDS)
        scores[held] = sigmoid(head.logits(rows[held]))
        given[held] = scores[held] >= thresholds
    return HeldOut(scores, given)


def fit_on_all(titles: Titles, recipe: Recipe) -> tuple[Fitted, FloatArray]:
    """Return the head that ships and its thresholds."""
    rows, unsure, back = coordinates(titles, recipe)
    head, thresholds = learn_calibrated(rows, titles.targets, titles.groups, unsure, recipe, FOLDS)
    return (head if back is None else Fitted(back @ head.weights, head.bias)), thresholds


def f1(there: BoolArray, given: BoolArray, scored: BoolArray) -> tuple[float, float, FloatArray]:
    """Return micro-F1, macro-F1 over the labels ``scored`` ``(6,)``, and F1 of each label."""
    hits = (there & given).sum(axis=0)
    sizes = there.sum(axis=0) + given.sum(axis=0)
    each = 2 * hits / np.maximum(sizes, 1)
    return float(2 * hits.sum() / max(sizes.sum(), 1)), float(each[scored].mean()), each


def figures(there: BoolArray, held: HeldOut) -> dict[str, Any]:
    """Return F1s with 95 % bootstrap intervals over titles, exact sets, and calibration error over all scores.

    Macro-F1 is over labels with at least ``FEWEST`` titles.
    """
    scored = there.sum(axis=0) >= FEWEST  # in all titles: a draw may hold one title five times
    micro, macro, each = f1(there, held.given, scored)
    rng = np.random.default_rng(SEED)
    drawn = [rng.integers(0, len(there), len(there)) for _ in range(1000)]
    again = np.array([f1(there[rows], held.given[rows], scored)[:2] for rows in drawn])
    low, high = np.percentile(again, [2.5, 97.5], axis=0)
    ece = calibration.expected_calibration_error(held.scores.ravel(), there.ravel())
    return {
        "n": len(there),
        "micro_f1": round(micro, 4),
        "micro_f1_95": [round(float(low[0]), 4), round(float(high[0]), 4)],
        "macro_f1": round(macro, 4),
        "macro_f1_95": [round(float(low[1]), 4), round(float(high[1]), 4)],
        "exact": round(float((there == held.given).all(axis=1).mean()), 4),
        "ece": round(ece, 4),
        "f1": {name: round(float(value), 4) for name, value in zip(LABELS, each, strict=True)},
    }


def constant(there: BoolArray) -> HeldOut:
    """Return the answer that never looks at the title: base rates, and the commonest label for all."""
    rates = there.mean(axis=0)
    given = np.zeros_like(there)
    given[:, int(rates.argmax())] = True
    return HeldOut(np.tile(rates, (len(there), 1)), given)


def table(metrics: dict[str, dict[str, Any]]) -> str:
    """Return the figures as a Markdown table."""
    rows = ["| | micro-F1 | macro-F1 | exact set | ECE |", "|---|---|---|---|---|"]
    for name, found in metrics.items():
        micro, macro = found["micro_f1_95"], found["macro_f1_95"]
        rows.append(
            f"| {name.replace('_', ' ')} | {found['micro_f1']:.3f} ({micro[0]:.3f}–{micro[1]:.3f}) "
            f"| {found['macro_f1']:.3f} ({macro[0]:.3f}–{macro[1]:.3f}) | {found['exact']:.3f} | {found['ece']:.3f} |"
        )
    return "\n".join(rows)


def write(head: Fitted, facts: dict[str, Any], metrics: dict[str, Any]) -> None:
    """Write ``models/level_head/``: arrays, metrics, card and the manifest with their hashes."""
    folder = paths.models() / "level_head"
    folder.mkdir(parents=True, exist_ok=True)
    model_folder.save_arrays(folder / "head.npz", weights=head.weights.astype("<f4"), bias=head.bias.astype("<f4"))
    (folder / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8")
    card = (Path(__file__).parent / "level_card.md").read_text(encoding="utf-8")
    each = metrics["level_head"]["f1"]
    count = facts["label_counts"]
    lines = "\n".join(f"| {name} | {count[name]} | {each[name]:.3f} |" for name in LABELS)
    shown = {**facts, "labels": lines, "table": table(metrics), "encoder": facts["encoder_sha256"][:12]}
    shown |= {"owner_count": count["Owner"], "nonsense_count": NONSENSE_COUNT, "nonsense_target": NONSENSE_TARGET}
    written = card.format(**shown)
    (folder / "CARD.md").write_text(written, encoding="utf-8")
    model_folder.write_manifest(folder, facts, ["head.npz", "metrics.json"])


def main() -> None:
    """Evaluate with its baselines, fit on everything, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    given = parser.parse_args()
    source = given.shared / "data" / "joblevel" / "joblevel.csv"
    pool = EncoderPool()
    titles = read(source, pool)
    pool.close()
    there, recipe = titles.targets > 0, Recipe()
    metrics = {"constant": figures(there, constant(there))}
    for name, chosen in {**BASELINES, "level_head": recipe}.items():
        metrics[name] = figures(there, evaluate(titles, chosen))
    print(table(metrics))
    print(json.dumps(metrics["level_head"], indent=2))
    head, thresholds = fit_on_all(titles, recipe)
    facts = {
        "kind": KIND,
        "name": "level head",
        "version": "1",
        "licence": "AGPL-3.0-or-later; see CARD.md for the data",
        "encoder_sha256": pool.encoder_sha256,
        "labels": list(LABELS),
        "thresholds": [round(float(least), 6) for least in thresholds],
        "dims": pool.dims,
        "blocks": [block.facts() for block in recipe.blocks],
        "base_rates": [round(float(rate), 6) for rate in there.mean(axis=0)],
        "label_counts": {name: int(count) for name, count in zip(LABELS, there.sum(axis=0), strict=True)},
        "training_sha256": record.files_sha256([source]),
        "training_count": len(there),
        "seed": SEED,
        "fitted_at": datetime.now(UTC).strftime("%Y-%m-%d"),
    }
    write(head, facts, metrics)


if __name__ == "__main__":
    main()
