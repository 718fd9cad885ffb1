"""Times how long the program takes to learn from corrections, each part of it, with many thousand people.

The library is that of ``promotion_speed``; some of its people are corrected. Prints the times and writes
``benchmarks/results/retrain_speed.json``. Run it with ``python -m benchmarks.retrain_speed [--people 5000 50000]``.
"""

import argparse
import json
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

import numpy as np

from benchmarks import promotion_speed, record
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import CancelledError
from classifyme_desktop.services import corrections, retrain, review
from classifyme_desktop.services.retrain import Phase
from classifyme_desktop.services.workspace import Workspace


def _correct(workspace: Workspace, labels: int) -> None:
    with workspace.reading() as db:
        people = [ResumeId(one) for (one,) in db.query("SELECT resume_id FROM resumes ORDER BY 1 LIMIT ?", (labels,))]
    draw = np.random.default_rng(1)
    roles = [role.role_id for role in workspace.taxonomy.roles]
    for at in range(0, len(people), 10):
        review.change(workspace, people[at : at + 10], roles[int(draw.integers(len(roles)))])


def _measured(count: int, labels: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as name, Workspace.open(Path(name)) as workspace:
        promotion_speed.fill(workspace, count)
        _correct(workspace, labels)
        start = time.perf_counter()
        retrain.readiness(workspace)
        found = {"readiness": time.perf_counter() - start}
        starts: dict[Phase, float] = {}
        start = time.perf_counter()
        retrain.retrain(workspace, lambda phase, _done, _total: _note(starts, phase))
        end = time.perf_counter()
        moments = [starts[phase] for phase in Phase] + [end]
        found |= {phase.value: moments[at + 1] - moments[at] for at, phase in enumerate(Phase)}
        found["all"] = end - start
        found["stop"] = _stopped(workspace)
        return {part: round(seconds, 2) for part, seconds in found.items()}


def _note(starts: dict[Phase, float], phase: Phase) -> None:
    starts.setdefault(phase, time.perf_counter())


def _stopped(workspace: Workspace) -> float:
    """Return how long it takes from the wish to stop to the end, in the middle of a fit."""
    with workspace.reading() as db:
        someone = ResumeId(db.query("SELECT max(resume_id) FROM resumes")[0][0])
    review.change(workspace, [someone], "chef")
    cancel, asked = threading.Event(), [0.0]

    def on_progress(phase: Phase, done: int, _total: int) -> None:
        if phase is Phase.FIT and done == 5:
            asked[0] = time.perf_counter()
            cancel.set()

    with suppress(CancelledError):
        retrain.retrain(workspace, on_progress, cancel)
    corrections.undo(workspace)
    return time.perf_counter() - asked[0]


def main() -> None:
    """Make the libraries, time them, print and write the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, nargs="+", default=[5_000, 50_000])
    parser.add_argument("--labels", type=int, default=200)
    asked = parser.parse_args()
    result = {"labels": asked.labels, "people": {str(count): _measured(count, asked.labels) for count in asked.people}}
    record.write("retrain_speed", result)
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
