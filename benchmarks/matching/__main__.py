"""Fits the weights of matching on judged gigs, measures them on others, and takes each stage out in turn.

    python -m benchmarks.matching --shared ../shared [--library DIR]

Fitted on ``gold/gigs_train`` and on the 130 gigs of ``benchmarks/content/judged_gigs.jsonl``, each gig twice: with what
its text requires and with the judge's must-haves. ``gold/gigs_dev`` is only looked at. Figures on the gigs that were
fitted on are of five folds, whole gigs left out. Relevance is model-annotated. ``DIR`` holds data/livecareer already.
"""

import argparse
import csv
import json
import statistics
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks import record
from benchmarks.matching import figures, fitting, honest, lanes, material, must_marks
from benchmarks.matching.material import Case
from classifyme_desktop import paths
from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.matching import musts, scoring
from classifyme_desktop.matching.musts import Line
from classifyme_desktop.matching.scoring import Weights
from classifyme_desktop.services import ingest
from classifyme_desktop.services.workspace import Workspace

FloatArray = npt.NDArray[np.float64]
Score = Callable[[Case], FloatArray]
SIDES: Final = ("train", "own", "dev")
_FOLDS: Final = 5


def of(cases: Sequence[Case], score: Score) -> dict[str, list[float]]:
    """Return nDCG@10 and MAP with their intervals, over the gigs that anybody fits."""
    gains, precisions = [], []
    for case in cases:
        if case.gig.has_relevant:
            ranked = figures.in_order(score(case), case.grades)
            gains.append(figures.ndcg(ranked))
            precisions.append(figures.average_precision(ranked))
    return {"nDCG@10": figures.interval(gains), "MAP": figures.interval(precisions), "gigs": [len(gains)]}


def weighed(weights: Weights) -> Score:
    """Return what scores by weights, as the program does."""

    def score(case: Case) -> FloatArray:
        shares = np.array(weights.as_tuple()) * case.tells
        return np.asarray(case.values @ shares / (shares.sum() or 1.0))

    return score


def out_of_fold(pairs: Sequence[tuple[Case, Case]], parts: Sequence[str]) -> dict[str, Weights]:
    """Return for each gig the weights fitted on the other folds. ``pairs``: each gig without and with musts given."""
    found = {}
    for fold in range(_FOLDS):
        others = [case for at, pair in enumerate(pairs) if at % _FOLDS != fold for case in pair]
        fitted = fitting.weights(others, parts)
        found.update({pair[0].gig.name: fitted for at, pair in enumerate(pairs) if at % _FOLDS == fold})
    return found


def of_lane(lane: str) -> Score:
    """Return what scores by one lane alone."""
    return lambda case: lanes.scores(case)[lane]


def measured(cases: dict[tuple[str, bool], list[Case]], parts: Sequence[str]) -> dict[str, Any]:
    """Return the figures of some parts: folds on what is fitted on, ``dev`` with the weights of all."""
    pairs = [pair for side in ("train", "own") for pair in zip(cases[side, False], cases[side, True], strict=True)]
    by_gig = out_of_fold(pairs, parts)
    weights = fitting.weights([case for pair in pairs for case in pair], parts)
    result: dict[str, Any] = {"weights": {part: weights.as_dict()[part] for part in parts}}
    for side in SIDES:
        for given in (False, True):

            def score(case: Case) -> FloatArray:
                return weighed(by_gig.get(case.gig.name, weights))(case)

            result[f"{side}, musts {'given' if given else 'read'}"] = of(cases[side, given], score)
    return result


def of_musts(cases: dict[tuple[str, bool], list[Case]]) -> dict[str, Any]:
    """Return how often a must is told rightly, and the line fitted anew."""
    fitted_on = [*cases["train", True], *cases["own", True]]
    rows, met, weight, number = fitting.must_rows(fitted_on)
    is_own = np.array([float(fitted_on[one].gig.side == "own") for one in number])
    line = fitting.must_line(rows, met, weight, is_own)
    marks = {side: [one for case in cases[side, True] for one in must_marks.of(case)] for side in SIDES}
    whole = marks["train"] + marks["dev"]
    kinds = sorted({one.kind for one in whole})
    return {
        "line": {"intercept": line.intercept, "slopes": line.slopes},
        "told": {
            "train, whole resumes read": must_marks.figures(marks["train"]),
            "dev, whole resumes read": must_marks.figures(marks["dev"]),
            "train and dev, the judge was sure": must_marks.figures([one for one in whole if one.is_sure]),
            "own, beginnings read": must_marks.figures(marks["own"]),
            "train and dev, by the chance alone": must_marks.figures([one.by_chance() for one in whole]),
        },
        "told by kind": {kind: must_marks.figures([one for one in whole if one.kind == kind]) for kind in kinds},
    }


def by_group(cases: Sequence[Case], score: Score, group: Callable[[Case], str]) -> dict[str, Any]:
    """Return nDCG@10 of the ranking and of its best single lane for each group of gigs."""
    found: dict[str, list[Case]] = {}
    for case in cases:
        if case.gig.has_relevant:
            found.setdefault(group(case), []).append(case)
    result = {}
    for name, some in sorted(found.items()):

        def mean(scored: Score, some: Sequence[Case] = some) -> float:
            gains = [figures.ndcg(figures.in_order(scored(case), case.grades)) for case in some]
            return round(statistics.fmean(gains), 4)

        alone = {lane: mean(of_lane(lane)) for lane in ("keywords", "meaning")}
        result[name] = {"gigs": len(some), "ranking": mean(score), **alone}
    return result


def families() -> dict[str, str]:
    """Return the family (one of 6) of each role."""
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        return {row["role_id"]: row["family_id"] for row in csv.DictReader(lines)}


def with_line(case: Case, line: Line) -> Case:
    """Return a case whose part of musts is made with another line."""
    if not case.must_features.shape[1]:
        return case
    chances = np.stack([musts.chances(case.must_features[:, at], line) for at in range(case.must_features.shape[1])], 1)
    values = case.values.copy()
    told = (chances + case.must_features[:, :, 0]) / 2.0
    values[:, PARTS.index("must")] = told @ case.must_weights / case.must_weights.sum()
    return replace(case, values=values)


def main() -> None:
    """Measure, print and record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--library", type=Path)
    asked = parser.parse_args()
    chosen = sorted((asked.shared / "data" / "livecareer").glob("*/*.pdf"))
    with tempfile.TemporaryDirectory() as folder, Workspace.open(asked.library or Path(folder)) as workspace:
        if asked.library is None:
            ingest.run(workspace, ingest.start(workspace, chosen))
        cases = material.all_cases(workspace, asked.shared)
    role_family = families()
    score = weighed(scoring.DEFAULT_WEIGHTS)
    everything = [case for side in SIDES for case in cases[side, False]]
    result: dict[str, Any] = {
        "lanes": {
            lane: {side: of(cases[side, False], of_lane(lane)) for side in SIDES}
            for lane in lanes.scores(everything[0])
        },
        "fitted": measured(cases, PARTS),
        "without": {part: measured(cases, [one for one in PARTS if one != part]) for part in PARTS},
        "shipped": {
            f"{side}, musts {'given' if given else 'read'}": of(cases[side, given], score)
            for side in SIDES
            for given in (False, True)
        },
        "shipped weights": scoring.DEFAULT_WEIGHTS.as_dict(),
        "musts": of_musts(cases),
        "by language": by_group(everything, score, lambda case: case.gig.language),
        "by family": by_group(everything, score, lambda case: role_family[case.role_id] if case.role_id else "none"),
        "honest ranks": honest.measured(cases),
        "reference on dev": {
            "rank fusion of BM25 and frozen MiniLM": [0.678, 0.585],
            "MiniLM first chunk": [0.684, 0.624],
            "BM25": [0.542, 0.516],
        },
    }
    print(json.dumps(result, indent=2))
    print(record.write("matching", result, data_sha256=record.files_sha256(chosen)))


if __name__ == "__main__":
    main()
