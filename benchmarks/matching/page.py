"""Writes docs/matching.md from the recorded figures: python -m benchmarks.matching.page."""

import json
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
_SIDES: Final = {
    "train": "36 training gigs (28 English, 8 French), folds",
    "own": "130 gigs judged for this project, folds",
    "dev": "22 gigs that nothing was fitted on (18 with anybody who fits)",
}
_INTRODUCTION: Final = """# How well people are ranked for gigs

Made by `python -m benchmarks.matching --shared DIR` and `python -m benchmarks.matching.page`; do not edit.

English resumes (LiveCareer), English and French job advertisements. Relevance is **model-annotated**, not human: a
large language model read each advertisement and each resume and graded 0 to 3; people outside a gig's list are unjudged
and left out. nDCG@10 has gains of 2^grade − 1, MAP counts grades 2 and 3; brackets are 95 % bootstrap intervals over
gigs. Figures on gigs that weights were fitted on are of five folds, whole gigs left out. *Musts read*: what the
program found in the text; *musts given*: a person's list of must-haves, as `--must` or in the window.
"""


def figure(value: dict[str, Any], name: str) -> str:
    """Return a figure with its interval."""
    mean, low, high = value[name]
    return f"{mean:.3f} ({low:.3f}–{high:.3f})"


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a table in Markdown."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def ranking(result: dict[str, Any]) -> str:
    """Return the main table: the program beside each lane alone and plain rank fusion."""
    found = []
    for side, words in _SIDES.items():
        rows = []
        for given in ("read", "given"):
            of = result["fitted"][f"{side}, musts {given}"]
            rows.append([f"**ours**, musts {given}", figure(of, "nDCG@10"), figure(of, "MAP")])
        rows += [[lane, figure(of[side], "nDCG@10"), figure(of[side], "MAP")] for lane, of in result["lanes"].items()]
        if side == "dev":
            rows += [
                [f"{name} (reference)", f"{a:.3f}", f"{b:.3f}"] for name, (a, b) in result["reference on dev"].items()
            ]
        found.append(f"**{words}**\n\n" + table(["", "nDCG@10", "MAP"], rows))
    return "\n".join(found)


def ablation(result: dict[str, Any]) -> str:
    """Return what is lost without each part."""
    keys = [f"{side}, musts {given}" for side in _SIDES for given in ("read", "given")]

    def row(name: str, of: dict[str, Any]) -> list[str]:
        return [name, *(f"{of[key]['nDCG@10'][0]:.3f} / {of[key]['MAP'][0]:.3f}" for key in keys)]

    rows = [row("all parts", result["fitted"])]
    rows += [row(f"without {part}", of) for part, of in result["without"].items()]
    return table(["nDCG@10 / MAP", *keys], rows)


def groups(result: dict[str, Any]) -> str:
    """Return the ranking beside its lanes for each family of roles and each language."""
    rows = [
        [name, str(of["gigs"]), f"{of['ranking']:.3f}", f"{of['meaning']:.3f}", f"{of['keywords']:.3f}"]
        for kind in ("by language", "by family")
        for name, of in result[kind].items()
    ]
    return table(
        ["nDCG@10, all gigs, shipped weights, musts read", "gigs", "ours", "meaning alone", "keywords alone"], rows
    )


def told(found: dict[str, Any]) -> str:
    """Return how often musts are told rightly."""
    columns = ("musts", "judged met", "said met", "right of these", "found", "said not met", "right of those")
    rows = [[name, *(_as_written(of[column]) for column in columns)] for name, of in found.items()]
    heads = [f"**{column}**" if column == "right of these" else column for column in columns]
    return table(["", *heads], rows)


def _as_written(value: float | None) -> str:
    return "" if value is None else str(value) if isinstance(value, int) else f"{value:.3f}"


def main() -> None:
    """Write the page."""
    result = json.loads((ROOT / "benchmarks" / "results" / "matching.json").read_text("utf-8"))
    weights = ", ".join(f"{part} {weight}" for part, weight in result["shipped weights"].items())
    spread, honest = result["honest ranks"]["spread on dev"], result["honest ranks"]
    page = [
        _INTRODUCTION,
        f"Shipped weights: {weights}. Measured on {result['machine']['processor']}, "
        f"commit `{result['commit'][:12]}`.\n",
        "## People for a gig\n",
        ranking(result),
        "## What each part is worth\n",
        ablation(result),
        "Skills and level move little: most advertisements name few skills of a list, and few levels. They stay with a "
        "small weight, since they give reasons and a person may weigh them more.\n",
        "## By language and family\n",
        groups(result),
        "## Must-haves\n",
        "Labelled by reading whole resumes (train, dev: `benchmarks/content/must_labels.jsonl`) or their beginnings "
        "(own), blind to the program. The program says *met* where a fact shows it: the line of a degree of that "
        "level, dated jobs that add up to the years, a language at its level, a licence, a certificate, a skill. "
        "What no fact can decide is met where a sentence names it and the chance that it is met is high; character is "
        "never *not met*. Else the resume *does not tell*. The rules and the two thresholds were chosen with these "
        "very marks in sight, so they are what the program was made for, not what a firm will find. *Found*: how many "
        "of those judged met are said to be. "
        "*Right*: of what is said not met, how many the judge found not met or not told. *By the chance alone*: what "
        "was said before facts and sentences decided. Judges who read beginnings alone missed what stands below, such "
        "as most degrees.\n",
        told(result["musts"]["told"]),
        "The same by what a must is about, train and dev together:\n",
        told(result["musts"]["told by kind"]),
        "## Bands and *nobody fits*\n",
        f"Pairs of people with different grades on the gigs not fitted on: {spread['separable']:.0%} are called "
        f"separable, of these {spread['in order of separable']:.1%} are in order; of the others "
        f"{spread['in order of others']:.1%}. The chance to be worth a call has an expected calibration error of "
        f"{honest['line over folds']['calibration error']:.3f} over folds and "
        f"{honest['line on dev']['calibration error']:.3f} on dev.\n",
        table(
            ["said that nobody fits", "folds", "dev"],
            [
                [
                    name,
                    *(
                        " of ".join(map(str, honest[key]["said that nobody fits"][name]))
                        for key in ("line over folds", "line on dev")
                    ),
                ]
                for name in honest["line on dev"]["said that nobody fits"]
            ],
        ),
    ]
    (ROOT / "docs" / "matching.md").write_text("\n".join(page), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
