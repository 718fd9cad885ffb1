"""How well people are ranked for judged gigs, and which weights of the parts are best on the training gigs.

    python -m benchmarks.matching --shared ../shared

Weights are chosen on ``gold/gigs_train`` alone (grid of 0.05, by nDCG@10); ``gold/gigs_dev`` is scored with them,
beside each part alone and the reference figures. Relevance is model-annotated; people outside a gig's list are
unjudged and left out. Measures: nDCG@10 with gains 2^grade - 1, MAP with grades of 2 and more as relevant.
"""

import argparse
import csv
import itertools
import json
import math
import statistics
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks import record
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.matching import scoring
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS, PartScores, Weights
from classifyme_desktop.services import gigs, ingest, people, rank
from classifyme_desktop.services.workspace import Workspace

Judged = dict[str, int]
_ALONE = {"meaning": Weights(1, 0, 0), "keywords": Weights(0, 1, 0), "role": Weights(0, 0, 1)}


def judged(folder: Path) -> dict[str, Judged]:
    """Return the grades of each gig that anybody fits (a grade of 2 or more)."""
    found = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            grades = {row["resume_id"]: int(row["grade"]) for row in csv.DictReader(lines)}
        if max(grades.values()) >= 2:
            found[path.stem] = grades
    return found


def ndcg(grades: list[int], k: int = 10) -> float:
    """Return nDCG@k of grades in the order ranked."""

    def gain(ordered: list[int]) -> float:
        return sum((2.0**grade - 1) / math.log2(at + 2) for at, grade in enumerate(ordered[:k]))

    return gain(grades) / gain(sorted(grades, reverse=True))


def average_precision(grades: list[int]) -> float:
    """Return the average precision with grades of 2 and more as relevant."""
    hits = 0
    total = 0.0
    for at, grade in enumerate(grades, 1):
        if grade >= 2:
            hits += 1
            total += hits / at
    return total / hits


def figures(
    parts: dict[str, PartScores], gold: dict[str, Judged], names: dict[int, str], weights: Weights
) -> list[float]:
    """Return the mean nDCG@10 and MAP over the gigs."""
    gains, precisions = [], []
    for gig, grades in gold.items():
        score = scoring.scores(parts[gig], weights)
        order = np.argsort(-score, kind="stable")
        ranked = [
            grades[names[int(parts[gig].resume_ids[row])]]
            for row in order
            if names[int(parts[gig].resume_ids[row])] in grades
        ]
        gains.append(ndcg(ranked))
        precisions.append(average_precision(ranked))
    return [round(statistics.fmean(gains), 4), round(statistics.fmean(precisions), 4)]


def main() -> None:
    """Measure, print and record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    gold_folder = parser.parse_args().shared / "gold"
    train, dev = judged(gold_folder / "gigs_train"), judged(gold_folder / "gigs_dev")
    asked = {name for grades in (*train.values(), *dev.values()) for name in grades}
    place = {path.stem: path for path in (gold_folder.parent / "data" / "livecareer").glob("*/*.pdf")}
    chosen = [place[name] for name in sorted(asked)]
    with tempfile.TemporaryDirectory() as library, Workspace.open(Path(library)) as workspace:
        ingest.run(workspace, ingest.start(workspace, chosen))
        parts = {}
        for gig in (*train, *dev):
            text = (gold_folder / ("gigs_train" if gig in train else "gigs_dev") / f"{gig}.txt").read_text(
                encoding="utf-8"
            )
            parts[gig] = rank.rate(workspace, gigs.add_text(workspace, text).gig_id).parts
        ids = [ResumeId(int(one)) for one in next(iter(parts.values())).resume_ids]
        with workspace.reading() as db:
            names = {int(key): Path(row.path).stem for key, row in people.rows_of(db, ids).items()}
    grid = [
        Weights(m / 20, k / 20, (20 - m - k) / 20) for m, k in itertools.product(range(21), repeat=2) if m + k <= 20
    ]
    best = max(grid, key=lambda weights: (figures(parts, train, names, weights)[0], weights.meaning))
    result: dict[str, Any] = {
        "gigs": {"train": len(train), "dev": len(dev)},
        "resumes": len(names),
        "best_on_train": best.as_dict(),
        "shipped": DEFAULT_WEIGHTS.as_dict(),
        "columns": ["nDCG@10", "MAP"],
    }
    for label, weights in {**_ALONE, "best_on_train": best, "shipped": DEFAULT_WEIGHTS}.items():
        result[f"{label} weights"] = {
            "train": figures(parts, train, names, weights),
            "dev": figures(parts, dev, names, weights),
        }
    result["reference on dev"] = {
        "rank fusion": [0.678, 0.585],
        "MiniLM first chunk": [0.684, 0.624],
        "BM25": [0.542, 0.516],
    }
    print(json.dumps(result, indent=2))
    print(record.write("matching", result, data_sha256=record.files_sha256(chosen)))


if __name__ == "__main__":
    main()
