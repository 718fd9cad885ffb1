"""A careless user: a fifth of the corrections is wrong. What that does to a step, and whether the gate lets it pass."""

from collections.abc import Callable
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks.learning.material import Material
from benchmarks.learning.rounds import measured
from classifyme_desktop.learning.proposal import propose
from classifyme_desktop.learning.role_refit import Example

FloatArray = npt.NDArray[np.float64]
Slip = Callable[[Material, int, np.random.Generator], int]  # the wrong role that is said of a resume
CORRECTIONS: Final = 100
FROZEN: Final = 100
WRONG: Final = 0.2
_HARM: Final = 0.01  # of all held resumes answered rightly: what counts as harm


def _any(material: Material, at: int, draw: np.random.Generator) -> int:
    wrong = np.flatnonzero(~material.dev.accepted[at])
    return int(wrong[draw.integers(len(wrong))])


def _next(material: Material, at: int, _draw: np.random.Generator) -> int:
    p = material.head.probabilities(material.dev.features[at][None], material.dev.words[at][None])[0]
    return int(np.where(material.dev.accepted[at], -1.0, p).argmax())


def _one(material: Material, at: int, _draw: np.random.Generator) -> int:
    usual = np.bincount(material.train.primary).argsort()[::-1]
    return int(next(role for role in usual if not material.dev.accepted[at, role]))


KINDS: Final[dict[str, Slip]] = {"any role": _any, "the likeliest wrong role": _next, "always the same role": _one}


def run(material: Material, number: int, slip: Slip | None) -> dict[str, Any]:
    """Return what one step on careless corrections does to resumes that nobody was asked about, and the verdict."""
    draw = np.random.default_rng(1_000 + number)
    order = draw.permutation(len(material.dev.primary))
    said: list[Example] = []
    for at in order[:CORRECTIONS].tolist():
        is_wrong = slip is not None and draw.random() < WRONG
        role = slip(material, at, draw) if slip is not None and is_wrong else int(material.dev.primary[at])
        said.append(material.example(material.dev, at, role))
    frozen = material.dev.part(order[CORRECTIONS : CORRECTIONS + FROZEN])
    held = material.dev.part(order[CORRECTIONS + FROZEN :])
    made = propose(material.head, material.judged_on(frozen), said, material.taxonomy, swap_is_clean=lambda _head: True)
    before, after = measured(material.head, held), measured(made.fitted.head, held)
    return {
        "top1": after[0] - before[0],
        "log_loss": after[2] - before[2],
        "is_harmful": after[0] <= before[0] - _HARM,
        "is_passed": made.is_passed,
        "failed": sorted({one.check.value for one in made.judgements if not one.is_passed}),
    }


def measure(material: Material, runs: int, say: Callable[[str], None]) -> dict[str, Any]:
    """Return for each kind of slip, and for none, how often a step harms, and how often one that harms is passed."""
    found: dict[str, Any] = {}
    for name, slip in {"none": None, **KINDS}.items():
        rows = [run(material, number, slip) for number in range(runs)]
        harmful = [one for one in rows if one["is_harmful"]]
        let = sum(one["is_passed"] for one in harmful)
        found[name] = {
            "runs": runs,
            "top1": round(float(np.mean([one["top1"] for one in rows])), 4),
            "log_loss": round(float(np.mean([one["log_loss"] for one in rows])), 4),
            "passed": sum(one["is_passed"] for one in rows),
            "harmful": len(harmful),
            "harmful and passed": let,
            "kept from harm": round(1 - let / runs, 4),
            "top1 of those passed": _mean([one["top1"] for one in rows if one["is_passed"]]),
        }
        say(f"careless, {name}: {found[name]}")
    return found


def _mean(values: list[float]) -> float | None:
    return round(float(np.mean(values)), 4) if values else None
