"""How far scores tell people apart, and when nobody fits: fits ``bands.SPREAD`` and ``fit.LINE``, and measures both.

    python -m benchmarks.honest_ranks --shared ../shared [--library DIR]

Both are fitted on ``gold/gigs_train`` alone, with the shipped weights; five folds of whole gigs say how good they are
on gigs not seen, ``gold/gigs_dev`` is scored beside them. Relevance is model-annotated. ``DIR`` holds the judged
resumes already (the gigs are added to it); without it they are imported anew.
"""

import argparse
import csv
import json
import math
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

import numpy as np
import numpy.typing as npt

from benchmarks import record
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.learning import calibration, logistic_regression
from classifyme_desktop.matching import bands, fit, scoring
from classifyme_desktop.matching.bands import Spread
from classifyme_desktop.matching.fit import Line
from classifyme_desktop.services import gigs, ingest, people, rank
from classifyme_desktop.services.workspace import Workspace

T = TypeVar("T")
FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
_FOLDS: Final = 5
_WORTH: Final = 2  # the grade from which a person is worth a call
_STRENGTH: Final = 1e-4
_BINS: Final = 10
_RESIDUALS: Final = np.arange(0.001, 0.0605, 0.001)
_DISAGREEMENTS: Final = np.arange(0.0, 0.5025, 0.005)


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """One gig's judged people: parts ``(n, p)``, scores, doubts without spread (disagreement) and grades ``(n,)``."""

    values: FloatArray
    scores: FloatArray
    disagreement: FloatArray
    grades: IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of people of one gig, the better one first: distance of the scores and sum of both disagreements."""

    distance: FloatArray
    disagreement: FloatArray


def pairs(gig: Judged) -> Pairs:
    """Return all pairs of different grades."""
    one, other = np.triu_indices(len(gig.grades), 1)
    differs = gig.grades[one] != gig.grades[other]
    one, other = one[differs], other[differs]
    better = np.where(gig.grades[one] > gig.grades[other], one, other)
    worse = one + other - better
    return Pairs(gig.scores[better] - gig.scores[worse], gig.disagreement[better] + gig.disagreement[worse])


def loss(found: Sequence[Pairs], spread: Spread) -> float:
    """Return the log loss of *the better one stands first*, each gig counting the same."""
    losses = [
        float(np.logaddexp(0.0, -one.distance / (2 * spread.residual + spread.disagreement * one.disagreement)).mean())
        for one in found
        if len(one.distance)
    ]
    return sum(losses) / len(losses)


def fitted_spread(found: Sequence[Pairs]) -> Spread:
    """Return the spread of a grid with the lowest loss."""
    grid = [Spread(float(one), float(other)) for one in _RESIDUALS for other in _DISAGREEMENTS]
    best = min(grid, key=lambda spread: loss(found, spread))
    return Spread(round(best.residual, 3), round(best.disagreement, 3))


def fitted_line(found: Sequence[Judged], parts: Sequence[str], used: Sequence[str]) -> Line:
    """Return the log odds of being worth a call from the parts ``used``."""
    columns = [list(parts).index(part) for part in used]
    values = np.concatenate([one.values[:, columns] for one in found])
    worth = np.concatenate([one.grades >= _WORTH for one in found]).astype(np.float64)
    fitted = logistic_regression.fit(values, worth[:, None], strength=_STRENGTH)
    slopes = tuple(round(float(slope), 2) for slope in fitted.weights[:, 0])
    return Line(tuple(used), slopes, round(float(fitted.bias[0]), 2))


def out_of_fold(found: Sequence[T], fitting: Callable[[list[T]], Callable[[T], Any]]) -> list[Any]:
    """Return for each gig what is said of it by a fit on the other folds, in order."""
    said: dict[int, Any] = {}
    for fold in range(_FOLDS):
        apply = fitting([one for at, one in enumerate(found) if at % _FOLDS != fold])
        said.update({at: apply(one) for at, one in enumerate(found) if at % _FOLDS == fold})
    return [said[at] for at in range(len(found))]


def of_spread(found: Sequence[Pairs], spread: Spread) -> dict[str, Any]:
    """Return how many pairs are called separable and how many of them are in order; on average and at the margin."""
    distance = np.concatenate([one.distance for one in found])
    scale = 2 * spread.residual + spread.disagreement * np.concatenate([one.disagreement for one in found])
    line = math.log(bands.SEPARABLE / (1 - bands.SEPARABLE))
    reach = np.abs(distance) / scale / line
    in_order = distance > 0

    def share(which: npt.NDArray[np.bool_]) -> float | None:
        return round(float(in_order[which].mean()), 3) if which.any() else None

    return {
        "pairs": len(distance),
        "separable": round(float((reach > 1).mean()), 3),
        "in order of separable": share(reach > 1),
        "in order of others": share(reach <= 1),
        "in order at the margin": share((reach > 0.8) & (reach < 1.2)),
        "log loss": round(loss(found, spread), 4),
    }


def of_chances(found: Sequence[Judged], chances: Sequence[FloatArray]) -> dict[str, Any]:
    """Return how well chances are calibrated, and of which lists it is said that nobody fits."""
    p = np.clip(np.concatenate(list(chances)), 1e-6, 1 - 1e-6)
    worth = np.concatenate([one.grades >= _WORTH for one in found])
    with_somebody = [q for one, q in zip(found, chances, strict=True) if one.grades.max() >= _WORTH]
    with_nobody = [q for one, q in zip(found, chances, strict=True) if one.grades.max() < _WORTH]
    weak = [q[one.grades < _WORTH] for one, q in zip(found, chances, strict=True)]
    irrelevant = [q[one.grades == 0] for one, q in zip(found, chances, strict=True)]
    return {
        "judgements": len(p),
        "log loss": round(float(-np.where(worth, np.log(p), np.log(1 - p)).mean()), 4),
        "calibration error": round(calibration.expected_calibration_error(p, worth, _BINS), 3),
        "said that nobody fits": {
            "gigs that somebody fits": _said(with_somebody),
            "gigs that nobody fits": _said(with_nobody),
            "lists without grades 2 and 3": _said(weak),
            "lists of grade 0 alone": _said(irrelevant),
        },
    }


def _said(lists: Sequence[FloatArray]) -> list[int]:
    return [sum(fit.nobody_fits(one) for one in lists), len(lists)]


def measured(train: Sequence[Judged], dev: Sequence[Judged], parts: Sequence[str]) -> dict[str, Any]:
    """Return the fits and their figures."""
    train_pairs, dev_pairs = [pairs(one) for one in train], [pairs(one) for one in dev]
    spread = fitted_spread(train_pairs)
    line = fitted_line(train, parts, fit.LINE.parts)

    def of_others(others: list[Pairs]) -> Callable[[Pairs], float | None]:
        found = fitted_spread(others)
        return lambda one: loss([one], found) if len(one.distance) else None

    def by_others(others: list[Judged]) -> Callable[[Judged], FloatArray]:
        found = fitted_line(others, parts, fit.LINE.parts)
        return lambda one: fit.fits(one.values, parts, found)

    losses = [one for one in out_of_fold(train_pairs, of_others) if one is not None]
    return {
        "spread": {"residual": spread.residual, "disagreement": spread.disagreement},
        "spread on train": of_spread(train_pairs, spread),
        "spread over folds, log loss": round(sum(losses) / len(losses), 4),
        "spread on dev": of_spread(dev_pairs, spread),
        "line": {"parts": line.parts, "slopes": line.slopes, "intercept": line.intercept},
        "line over folds": of_chances(train, out_of_fold(train, by_others)),
        "line on dev": of_chances(dev, [fit.fits(one.values, parts, line) for one in dev]),
    }


PARTS: Final = ("meaning", "keywords", "role")


def judged(workspace: Workspace, text: str, grades: dict[str, int]) -> Judged:
    """Return the judged people of one gig, measured among everybody in the library."""
    parts = rank.rate(workspace, gigs.add_text(workspace, text).gig_id).parts
    ids = [ResumeId(int(one)) for one in parts.resume_ids]
    with workspace.reading() as db:
        names = {int(key): Path(row.path).stem for key, row in people.rows_of(db, ids).items()}
    values = np.stack([parts.meaning, parts.keywords, parts.role], axis=1)
    weights = np.array([scoring.DEFAULT_WEIGHTS.as_dict()[part] for part in PARTS])
    scores = scoring.scores(parts, scoring.DEFAULT_WEIGHTS)
    doubt = bands.disagreement(values, weights)
    rows = [row for row, key in enumerate(ids) if names[key] in grades]
    return Judged(values[rows], scores[rows], doubt[rows], np.array([grades[names[ids[row]]] for row in rows]))


def all_grades(folder: Path) -> dict[str, dict[str, int]]:
    """Return the grades of each gig, those that nobody fits as well."""
    found = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            found[path.stem] = {row["resume_id"]: int(row["grade"]) for row in csv.DictReader(lines)}
    return found


def main() -> None:
    """Measure, print and record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--library", type=Path)
    asked = parser.parse_args()
    gold = {side: all_grades(asked.shared / "gold" / side) for side in ("gigs_train", "gigs_dev")}
    named = sorted({name for side in gold.values() for grades in side.values() for name in grades})
    place = {path.stem: path for path in (asked.shared / "data" / "livecareer").glob("*/*.pdf")}
    chosen = [place[name] for name in named]
    with tempfile.TemporaryDirectory() as folder, Workspace.open(asked.library or Path(folder)) as workspace:
        if asked.library is None:
            ingest.run(workspace, ingest.start(workspace, chosen))
        found = {
            side: [
                judged(workspace, (asked.shared / "gold" / side / f"{gig}.txt").read_text("utf-8"), grades)
                for gig, grades in of_side.items()
            ]
            for side, of_side in gold.items()
        }
    result = {"parts": PARTS, **measured(found["gigs_train"], found["gigs_dev"], PARTS)}
    print(json.dumps(result, indent=2))
    print(record.write("honest_ranks", result, data_sha256=record.files_sha256(chosen)))


if __name__ == "__main__":
    main()
