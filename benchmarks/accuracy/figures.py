"""Figures of answers against labels, with bootstrap intervals. Defined as in the project's ``eval/score.py``."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.taxonomy import CUTS, Taxonomy
from classifyme_desktop.learning import calibration

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
IntArray = npt.NDArray[np.int64]
SEED: Final = 20261125
DRAWS: Final = 1000
PRECISION: Final = 0.95
LARGE: Final = 1000  # answers from which no interval is given

Statistic = Callable[[IntArray], float]


def interval(statistic: Statistic, n: int, draws: int = DRAWS) -> tuple[float, float]:
    """Return the 95 % percentile bootstrap interval (Efron & Tibshirani 1993) of a figure of rows out of ``n``."""
    chance = np.random.default_rng(SEED)
    found = [statistic(chance.integers(0, n, n)) for _ in range(draws)]
    low, high = np.percentile(found, [2.5, 97.5])
    return float(low), float(high)


def with_intervals(statistics: Mapping[str, Statistic], n: int) -> dict[str, Any]:
    """Return each figure over all rows, and as ``<name>_95`` its interval where ``n`` is small."""
    found: dict[str, Any] = {}
    for name, statistic in statistics.items():
        found[name] = round(statistic(np.arange(n)), 4)
        if n < LARGE:
            found[f"{name}_95"] = [round(end, 4) for end in interval(statistic, n)]
    return found


def mean_of(values: npt.NDArray[Any]) -> Statistic:
    """Return the mean of ``(n,)`` values as a figure of rows."""
    return lambda rows: float(values[rows].mean())


def macro_f1(gold: IntArray, given: IntArray) -> float:
    """Return the mean F1 over the classes that occur in ``gold``; ``given`` is -1 where nothing was answered."""
    classes = int(max(gold.max(), given.max())) + 1
    hits = np.bincount(gold[gold == given], minlength=classes)
    sizes = np.bincount(gold, minlength=classes) + np.bincount(given[given >= 0], minlength=classes)
    there = np.unique(gold)
    return float((2 * hits[there] / np.maximum(sizes[there], 1)).mean())


@dataclass(frozen=True, slots=True)
class Roles:
    """Answers about roles: ``p`` ``(n, c)`` in the order of the taxonomy, a row of zeros where there is none.

    ``gold`` ``(n,)``; ``accepted`` ``(n, c)``: also the alternates. ``is_calibrated``: whether ``p`` are probabilities
    that are meant, or only scores made positive.
    """

    p: FloatArray
    gold: IntArray
    accepted: BoolArray
    is_calibrated: bool = True

    @property
    def first(self) -> IntArray:
        """Return the likeliest class of each row, ``(n,)``, -1 where there is no answer."""
        return np.where(self.p.max(axis=1) > 0, self.p.argmax(axis=1), -1)

    @property
    def right(self) -> BoolArray:
        """Return whether the first class is accepted, ``(n,)``."""
        return np.asarray(self.accepted[np.arange(len(self.p)), self.first] & (self.first >= 0))

    @property
    def confidence(self) -> FloatArray:
        """Return the probability of the first class, ``(n,)``."""
        return np.asarray(self.p.max(axis=1))

    def within(self, most: int) -> BoolArray:
        """Return whether one of the first ``most`` classes is accepted, ``(n,)``."""
        order = np.argsort(-self.p, axis=1, kind="stable")[:, :most]
        there = np.take_along_axis(self.accepted, order, axis=1).any(axis=1)
        return np.asarray(there & (self.first >= 0))

    def at_cut(self, above: IntArray) -> BoolArray:
        """Return whether the likeliest node is above an accepted class; ``above`` ``(c,)``: the node of each class.

        Scores that are no probabilities cannot be summed: there it is the node above the first class.
        """
        nodes = int(above.max()) + 1
        sums = np.zeros((len(self.p), nodes))
        np.add.at(sums.T, above, self.p.T)
        node = sums.argmax(axis=1) if self.is_calibrated else above[self.first]
        good = (self.accepted & (above[None, :] == node[:, None])).any(axis=1)
        return np.asarray(good & (self.first >= 0))


def nodes_above(taxonomy: Taxonomy, cut: int) -> IntArray:
    """Return the number of the node of ``cut`` above each role, ``(c,)``; nodes are numbered as they first occur."""
    named = [role.above[cut].node_id for role in taxonomy.roles]
    number = {name: at for at, name in enumerate(dict.fromkeys(named))}
    return np.array([number[name] for name in named])


def role_figures(answers: Roles, taxonomy: Taxonomy) -> dict[str, Any]:
    """Return all figures of answers about roles."""
    statistics: dict[str, Statistic] = {
        "top1": mean_of(answers.right),
        "top1_strict": mean_of(answers.first == answers.gold),
        "top3": mean_of(answers.within(3)),
        "top5": mean_of(answers.within(5)),
        "macro_f1": lambda rows: macro_f1(answers.gold[rows], answers.first[rows]),
    }
    for cut in CUTS:
        statistics[f"cut{cut}"] = mean_of(answers.at_cut(nodes_above(taxonomy, cut)))
    if answers.is_calibrated:
        sure, right = answers.confidence, answers.right
        statistics["ece"] = lambda rows: calibration.expected_calibration_error(sure[rows], right[rows])
        statistics["coverage_at_95"] = lambda rows: covered(sure[rows], right[rows])
    return {"n": len(answers.p), **with_intervals(statistics, len(answers.p))}


def covered(confidence: FloatArray, right: BoolArray) -> float:
    """Return the greatest share of answers, the surest first, that are right in ``PRECISION`` of the cases."""
    return calibration.threshold_for_precision(confidence, right, PRECISION)[1]


def class_figures(gold: IntArray, given: IntArray) -> dict[str, Any]:
    """Return accuracy and macro-F1 of one class given to each of n texts."""
    statistics: dict[str, Statistic] = {
        "accuracy": mean_of(gold == given),
        "macro_f1": lambda rows: macro_f1(gold[rows], given[rows]),
    }
    return {"n": len(gold), **with_intervals(statistics, len(gold))}


def label_figures(there: BoolArray, named: BoolArray, fewest: int = 5) -> dict[str, Any]:
    """Return F1s and accuracies of labels ``(n, labels)``; macro-F1 over labels with at least ``fewest`` positives."""
    scored = there.sum(axis=0) >= fewest
    statistics: dict[str, Statistic] = {
        "micro_f1": lambda rows: _f1s(there[rows], named[rows])[0],
        "macro_f1": lambda rows: float(_f1s(there[rows], named[rows])[1][scored].mean()),
        "median_accuracy": lambda rows: float(np.median((there[rows] == named[rows]).mean(axis=0))),
    }
    return {"n": len(there), **with_intervals(statistics, len(there))}


def _f1s(there: BoolArray, named: BoolArray) -> tuple[float, FloatArray]:
    hits = (there & named).sum(axis=0)
    sizes = there.sum(axis=0) + named.sum(axis=0)
    return float(2 * hits.sum() / max(int(sizes.sum()), 1)), np.asarray(2 * hits / np.maximum(sizes, 1))


def rank_figures(ranks: FloatArray) -> dict[str, Any]:
    """Return the mean reciprocal rank and how often an answer is among the first ten; ranks ``(n,)`` from 1."""
    statistics = {"mrr": mean_of(1 / ranks), "hit10": mean_of(ranks <= 10)}
    return {"n": len(ranks), **with_intervals(statistics, len(ranks))}


def confused(answers: Roles, names: Sequence[str], most: int = 10) -> list[tuple[str, str, int]]:
    """Return the pairs (label, answer) that are wrong most often, with their count."""
    pairs: dict[tuple[str, str], int] = {}
    for gold, first, right in zip(answers.gold, answers.first, answers.right, strict=True):
        if not right and first >= 0:
            pair = names[gold], names[first]
            pairs[pair] = pairs.get(pair, 0) + 1
    ranked = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
    return [(*pair, count) for pair, count in ranked[:most]]
