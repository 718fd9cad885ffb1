"""Measures learning from corrections on the labelled resumes: rounds of corrections, careless ones, new roles, speed.

    nice python -m benchmarks.learning --shared ../shared [--only "rounds,rounds without gate"] [--runs 40]

Writes ``benchmarks/results/learning.json``; parts that are not asked for stay as recorded, if they were measured with
the same models. ``python -m benchmarks.learning.page`` makes docs/learning.md of it.
"""

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import numpy as np

from benchmarks import record
from benchmarks.learning import careless, material, relearn, rounds, speed
from benchmarks.learning.figures import interval
from benchmarks.learning.material import Material
from benchmarks.learning.rounds import Person, Run

NAME: Final = "learning"
PERSONS: Final[dict[str, Person]] = {"chooses": rounds.chooses, "confirms": rounds.confirms}
FEWER: Final = 4  # the second person in every fourth run only: it takes as long and is there to compare


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)


def of_rounds(given: Material, runs: int, *, is_gated: bool) -> dict[str, Any]:
    """Return the curves of both ways of asking, for each kind of person, with the gate or without."""
    found: dict[str, Any] = {}
    for place, (name, person) in enumerate(PERSONS.items()):
        made: dict[str, list[Run]] = {"queue": [], "random": []}
        for number in range(runs // FEWER if place and is_gated else runs):
            for way in made:
                made[way].append(rounds.run(given, number, by_queue=way == "queue", person=person, is_gated=is_gated))
            say(f"rounds, {name}: {number + 1} of {runs}")
        curves = {way: _curves(some) for way, some in made.items()}
        found[name] = {"runs": len(made["queue"]), **curves, "queue less random": _between(made)}
    return found


def _curves(runs: list[Run]) -> dict[str, Any]:
    held = np.array([one.held for one in runs])
    curves = {
        name: [interval(held[:, at, column].tolist()) for at in range(held.shape[1])]
        for column, name in enumerate(rounds.NAMES)
    }
    gained = held[:, :, 0] - held[:, :1, 0]
    library = np.array([one.library for one in runs])
    return curves | {
        "top1 gained": [interval(gained[:, at].tolist()) for at in range(gained.shape[1])],
        "library": [interval(library[:, at].tolist()) for at in range(library.shape[1])],
        "passed": np.array([one.active for one in runs]).mean(axis=0).round(3).tolist(),
    }


def _between(made: dict[str, list[Run]]) -> dict[str, Any]:
    """Return by how much the queue is ahead, run by run, of resumes never asked about and of the whole library."""
    top1, library = (
        np.array([pick(one) for one in made["queue"]]) - np.array([pick(one) for one in made["random"]])
        for pick in (lambda run: [figures[0] for figures in run.held], lambda run: run.library)
    )
    return {
        name: [interval(values[:, at].tolist()) for at in range(values.shape[1])]
        for name, values in (("top1", top1), ("library", library))
    }


def kept(models: dict[str, str]) -> dict[str, Any]:
    """Return the parts that are on record for these models."""
    path = record.RESULTS / f"{NAME}.json"
    before = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return dict(before.get("parts", {})) if before.get("models") == models else {}


def main() -> None:
    """Measure, print and record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--only", default="speed,relearn,careless,rounds,rounds without gate")
    parser.add_argument("--runs", type=int, default=40)
    asked = parser.parse_args()
    given = material.load(asked.shared)
    parts: dict[str, Callable[[], dict[str, Any]]] = {
        "speed": lambda: speed.measure(given, say),
        "relearn": lambda: relearn.measure(given, say),
        "careless": lambda: careless.measure(given, asked.runs, say),
        "rounds": lambda: of_rounds(given, asked.runs, is_gated=True),
        "rounds without gate": lambda: of_rounds(given, asked.runs, is_gated=False),
    }
    models = {"role_head": given.head.model_sha256, "role_replay": given.replay.sha256}
    for name in asked.only.split(","):
        part = parts[name]()
        found = {**kept(models), name: part}
        say(str(record.write(NAME, {"models": models, "parts": found}, data_sha256=given.data_sha256)))


if __name__ == "__main__":
    main()
