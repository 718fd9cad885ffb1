"""Writes docs/learning.md from the recorded figures: python -m benchmarks.learning.page."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from benchmarks import level_learning_page, match_learning_page
from benchmarks.learning import careless, relearn, rounds

ROOT: Final = Path(__file__).resolve().parents[2]
_INTRODUCTION: Final = """# How the program learns from corrections

Made by `python -m benchmarks.learning --shared DIR` and `python -m benchmarks.learning.page`; do not edit.

Resumes are public ones (LiveCareer), labels are **model-annotated** (a large language model under written
guidelines), never human-labelled. The 292 development resumes play the firm's people: no model was fitted on them,
but they chose the checkpoint of the encoder, and the strength of the refit was chosen on them among a few coarse
values. Brackets are 95 % bootstrap intervals over runs (or roles). Alternates that a recruiter would accept count as
right, unless it says *primary*.
"""
_PERSONS: Final = {
    "chooses": "A person who always names the primary role",
    "confirms": "A person who confirms whatever is acceptable, and changes only what is wrong",
}
_CURVES: Final = {
    "top1": "top-1",
    "top1 gained": "gained",
    "primary": "primary",
    "log_loss": "log loss",
    "ece": "ECE",
    "library": "whole library right",
}


def figure(value: Sequence[float], places: int = 3) -> str:
    """Return a mean with its interval."""
    mean, low, high = value
    return f"{mean:.{places}f} ({low:.{places}f} to {high:.{places}f})"


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a table in Markdown."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def of_rounds(part: Mapping[str, Any]) -> list[str]:
    """Return the curves of each person."""
    blocks = [
        "## Rounds of corrections\n",
        f"In each run {rounds.POOL} resumes may be asked about, the others never; {rounds.ROUNDS} rounds of "
        f"{rounds.ASKED}, chosen by the rule of the review queue (doubt and diversity) or at random. After each "
        "round a step is fitted and becomes active if it passes the gate; the gate's frozen set are those not "
        "asked about yet. After the last round both have asked the same people. *Whole library right*: of all 292, "
        "who was asked about counts as right, as in the window.\n",
        "How to read it: most of what a firm gains comes from asking the right people, which is *whole library right*. "
        "What the head itself learns for people whom nobody was asked about is small and within chance of a random "
        "order, since the shipped head was fitted on resumes of the same kind. The gate is careful: it turns down many "
        "steps that would have helped a little.\n",
    ]
    for name, title in _PERSONS.items():
        found = part[name]
        blocks.append(f"### {title} ({found['runs']} runs)\n")
        for way in ("queue", "random"):
            curves = found[way]
            rows = [
                [
                    str(at * rounds.ASKED),
                    *(figure(curves[key][at]) for key in _CURVES),
                    "" if at == 0 else f"{curves['passed'][at - 1]:.0%}",
                ]
                for at in range(rounds.ROUNDS + 1)
            ]
            blocks += [f"**{way}**\n", table(["corrections", *_CURVES.values(), "steps passed"], rows)]
        ahead = found["queue less random"]
        rows = [
            [str(at * rounds.ASKED), figure(ahead["top1"][at]), figure(ahead["library"][at])]
            for at in range(1, rounds.ROUNDS + 1)
        ]
        blocks += [
            "**Queue less random, run by run**\n",
            table(["corrections", "top-1 of people never asked about", "whole library right"], rows),
        ]
    return blocks


def without_gate(part: Mapping[str, Any]) -> list[str]:
    """Return what the fit alone would give if every step became active."""
    blocks = ["### Without the gate\n", "The same, if every step became active: what the fit itself can do.\n"]
    for name, title in _PERSONS.items():
        found = part[name]
        rows = [
            [
                str(at * rounds.ASKED),
                *(figure(found[way][key][at]) for way in ("queue", "random") for key in ("top1 gained", "ece")),
                figure(found["queue less random"]["top1"][at]),
            ]
            for at in range(1, rounds.ROUNDS + 1)
        ]
        heads = ["corrections", "queue: gained", "queue: ECE", "random: gained", "random: ECE", "queue less random"]
        blocks += [f"{title} ({found['runs']} runs):\n", table(heads, rows)]
    return blocks


def of_careless(part: Mapping[str, Any]) -> list[str]:
    """Return what wrong corrections do."""
    rows = [
        [
            name,
            str(one["runs"]),
            f"{100 * one['top1']:+.2f}",
            f"{one['log_loss']:+.4f}",
            str(one["passed"]),
            str(one["harmful"]),
            str(one["harmful and passed"]),
            f"{one['kept from harm']:.1%}",
        ]
        for name, one in part.items()
    ]
    return [
        "## A careless user\n",
        f"One step on {careless.CORRECTIONS} corrections of which {careless.WRONG:.0%} are wrong, judged by the "
        f"gate on {careless.FROZEN} others and measured on the 92 that are left. *Harmful*: at least one resume in "
        "a hundred less is right there than before, gate or not; with 92 resumes that is a single one, so some "
        "harm is chance. *Kept from harm*: runs in which no harmful step became active.\n",
        table(
            [
                "wrong ones are",
                "runs",
                "top-1, points",
                "log loss",
                "passed",
                "harmful",
                "harmful and passed",
                "kept from harm",
            ],
            rows,
        ),
    ]


def of_relearn(part: Mapping[str, Any]) -> list[str]:
    """Return the curve of a role that is learnt again."""
    labels = ["role unknown", *(f"{count} examples" for count in relearn.SIZES), "shipped"]
    rows = [[label, *(figure(part["figures"][label][name]) for name in ("f1", "others"))] for label in labels]
    by_role = [[role, *(f"{one[label]:.2f}" for label in labels)] for role, one in part["by role"].items()]
    return [
        "## A role learnt from a few examples\n",
        f"Each of {len(part['roles'])} roles is taken out of the shipped head and its replay and learnt again as a "
        f"new one, {part['draws']} draws of examples each; F1 on the development resumes. Where the role is unknown "
        "its F1 is not zero, since an acceptable other role counts. The examples are training resumes: **the "
        "encoder has seen them and was taught to tell this role apart**, so a role that is really new may need "
        "more.\n",
        table(["", "F1 of the role", "others answered rightly"], rows),
        table(["F1", *labels], by_role),
    ]


def of_speed(part: Mapping[str, Any], machine: Mapping[str, Any]) -> list[str]:
    """Return the seconds."""
    rows = [[f"{int(count):,}", f"{part['fit'][count]:.2f}", f"{part['step'][count]:.2f}"] for count in part["fit"]]
    every = [[f"{int(size):,}", f"{taken:.2f}"] for size, taken in part["answers"].items()]
    return [
        "## Speed\n",
        f"{machine['processor']}, {machine['cores']} cores, medians. *Step*: the fit, five others that judge it, "
        "the gate. A step does not depend on the size of the library; what it would say of everybody does (pooling "
        "included, reading the library's file not).\n",
        table(["corrections", "fit, s", "step, s"], rows),
        table(["resumes in the library", "new answers of all, s"], every),
    ]


def main() -> None:
    """Write the page."""
    result = json.loads((ROOT / "benchmarks" / "results" / "learning.json").read_text(encoding="utf-8"))
    parts = result["parts"]
    page = [_INTRODUCTION]
    if "rounds" in parts:
        page += of_rounds(parts["rounds"])
    if "rounds without gate" in parts:
        page += without_gate(parts["rounds without gate"])
    if "careless" in parts:
        page += of_careless(parts["careless"])
    if "relearn" in parts:
        page += of_relearn(parts["relearn"])
    page += match_learning_page.section()
    page += level_learning_page.section()
    if "speed" in parts:
        page += of_speed(parts["speed"], result["machine"])
    (ROOT / "docs" / "learning.md").write_text("\n".join(page), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
