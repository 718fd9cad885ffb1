"""Measures what learning the weights of matching is worth: recruiters who decide, gigs that nobody decided on.

    nice python -m benchmarks.match_learning --shared ../shared [--library DIR] [--runs 40]

In each run a recruiter decides on the first 15 people of some gigs; weights are fitted and judged as in the program,
with other gigs as the frozen set of the gate, and measured on gigs that had no part in it. Writes
``benchmarks/results/match_learning.json``; ``python -m benchmarks.learning.page`` makes a section of docs/learning.md
of it. ``DIR`` holds data/livecareer already.
"""

import argparse
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from benchmarks import record
from benchmarks.matching import figures, material
from benchmarks.matching.material import Case, FloatArray
from classifyme_desktop.learning import match_gate, match_weights
from classifyme_desktop.learning.match_gate import JudgedGig
from classifyme_desktop.learning.match_weights import PastGig
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS, Weights
from classifyme_desktop.services import ingest
from classifyme_desktop.services.workspace import Workspace

NAME: Final = "match_learning"
GIGS: Final = (5, 10, 20)
WRONG: Final = (0.0, 0.2)
SHOWN: Final = 15
FROZEN: Final = 60
HARM: Final = 0.005  # by which the mean nDCG of gigs with no part in it falls where a step harms
# Recruiters by what they go by: the grades of the judges, which the shipped weights were fitted on, or weights of their
# own, by which the best quarter of a gig's people are grade 3, the next quarter 1, the others 0.
JUDGES: Final = "as the judges"
TASTES: Final[dict[str, Weights | None]] = {
    JUDGES: None,
    "by the role": Weights(meaning=0.3, keywords=0.1, role=0.35, skills=0.05, level=0.05, must=0.15),
    "by the words": Weights(meaning=0.25, keywords=0.5, role=0.05, skills=0.05, level=0.02, must=0.13),
}


@dataclass(frozen=True, slots=True)
class Run:
    """One step: mean nDCG@10 on gigs with no part in it, before and after; whether the gate let it pass."""

    before: float
    after: float
    is_passed: bool


def score(case: Case, weights: Weights) -> FloatArray:
    """Return the scores of a gig's people as the program makes them."""
    return match_gate.scores(case.values, case.tells, weights)


def graded(case: Case, taste: Weights | None) -> Case:
    """Return a case with the grades that a recruiter would give."""
    if taste is None:
        return case
    order = np.argsort(-score(case, taste), kind="stable")
    grades = np.zeros(len(order), np.int64)
    grades[order[: len(order) // 2]] = 1
    grades[order[: len(order) // 4]] = 3
    return replace(case, grades=grades)


def decided(case: Case, draw: np.random.Generator, wrong: float, *, with_undecided: bool = False) -> PastGig:
    """Return what a recruiter decides of the people shown first: grade 2 and more accepted, grade 0 rejected.

    ``wrong``: share of decisions that are the opposite; ``with_undecided``: grade 1, passed over, counts as rejected.
    """
    shown = np.argsort(-score(case, DEFAULT_WEIGHTS), kind="stable")[:SHOWN]
    grades = case.grades[shown]
    kept = shown[(grades != 1) | with_undecided]
    accepted = case.grades[kept] >= figures.RELEVANT
    is_wrong = draw.random(len(kept)) < wrong
    return PastGig(case.gig.name, case.values[kept], case.tells, accepted ^ is_wrong)


def mean_ndcg(cases: Sequence[Case], weights: Weights) -> float:
    """Return the mean nDCG@10 over gigs."""
    return float(np.mean([figures.ndcg(figures.in_order(score(one, weights), one.grades)) for one in cases]))


def run(cases: Sequence[Case], taste: Weights | None, number: int, count: int, wrong: float, **more: bool) -> Run:
    """Let a recruiter decide on ``count`` gigs, learn, and measure on gigs that had no part in it."""
    draw = np.random.default_rng(number)
    order = [cases[at] for at in draw.permutation(len(cases))]
    frozen = [JudgedGig(one.values, one.tells, one.grades) for one in order[:FROZEN]]
    past: list[PastGig] = []
    rest = order[FROZEN:]
    while len(past) < count:
        found = decided(graded(rest.pop(), taste), draw, wrong, **more)
        if found.teaches:
            past.append(found)
    fitted = match_weights.fit(past)
    judged = match_gate.cross_fit(past, DEFAULT_WEIGHTS, {})
    before, after = (match_gate.mean_ndcg(frozen, one) for one in (DEFAULT_WEIGHTS, fitted))
    judgements = match_gate.judge(judged.gigs, (before, after))
    others = [graded(one, taste) for one in rest]
    return Run(mean_ndcg(others, DEFAULT_WEIGHTS), mean_ndcg(others, fitted), all(one.is_passed for one in judgements))


def told(runs: Sequence[Run]) -> dict[str, Any]:
    """Return the figures of several runs."""
    gained = np.array([one.after - one.before for one in runs])
    passed = np.array([one.is_passed for one in runs])
    return {
        "runs": len(runs),
        "before": figures.interval([one.before for one in runs]),
        "gained": figures.interval(gained.tolist()),
        "gained with the gate": figures.interval((gained * passed).tolist()),
        "worst": round(float(gained.min()), 4),
        "worst that passed": round(float((gained * passed).min()), 4),
        "passed": int(passed.sum()),
        "harmful": int((gained <= -HARM).sum()),
        "harmful and passed": int(((gained <= -HARM) & passed).sum()),
    }


def cases_of(workspace: Workspace, shared: Path) -> list[Case]:
    """Return the judged gigs that somebody fits; musts as the program reads them."""
    with workspace.reading() as db:
        rows = db.query("SELECT resume_id, CAST(path AS BLOB) FROM files JOIN resumes USING (file_id)")
    names = {resume_id: Path(os.fsdecode(path)).stem for resume_id, path in rows}
    wanted = [*material.gold(shared, "train"), *material.own(shared)]
    return [one for one in material.cases(workspace, wanted, names, with_musts=False) if one.gig.has_relevant]


def main() -> None:
    """Measure, print and record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--library", type=Path)
    parser.add_argument("--runs", type=int, default=40)
    asked = parser.parse_args()
    chosen = sorted((asked.shared / "data" / "livecareer").glob("*/*.pdf"))
    with tempfile.TemporaryDirectory() as folder, Workspace.open(asked.library or Path(folder)) as workspace:
        if asked.library is None:
            ingest.run(workspace, ingest.start(workspace, chosen))
        cases = cases_of(workspace, asked.shared)
    result: dict[str, Any] = {}
    for name, taste in TASTES.items():
        for count in GIGS:
            for wrong in WRONG:
                runs = [run(cases, taste, number, count, wrong) for number in range(asked.runs)]
                result[f"{name}, {count} gigs, {wrong:.0%} wrong"] = told(runs)
                print(name, count, wrong, told(runs), flush=True)
    weak = {
        f"{count} gigs": told(
            [run(cases, None, number, count, 0.0, with_undecided=True) for number in range(asked.runs)]
        )
        for count in GIGS
    }
    print(weak)
    chosen_values = {"pull": match_weights.PULL, "sharpness": match_weights.SHARPNESS}
    found = {"gigs": len(cases), "chosen": chosen_values, "recruiters": result, "undecided as rejected": weak}
    print(record.write(NAME, found, data_sha256=record.files_sha256(chosen)))


if __name__ == "__main__":
    main()
