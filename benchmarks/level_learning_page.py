"""The section of docs/learning.md on levels, from the recorded figures of ``level_learning``."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from benchmarks import level_learning, record

_WAYS: Final = ("mended", "of the very same title", "others changed")
_PEOPLE: Final = {"train": "people of the training set", "dev": "development people"}


def _points(value: Sequence[float]) -> str:
    mean, low, high = (100 * one for one in value)
    return f"{mean:+.1f} ({low:+.1f} to {high:+.1f})"


def _percent(value: Sequence[float]) -> str:
    mean, low, high = (100 * one for one in value)
    return f"{mean:.1f} ({low:.1f} to {high:.1f})"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"


def _of_ways(ways: Mapping[str, Mapping[str, Any]]) -> str:
    rows = [[name, *(_percent(of[key]) for key in _WAYS)] for name, of in ways.items()]
    return _table(["a firm says", "mended, %", "by the very same title alone, %", "other people changed, %"], rows)


def _of_steps(steps: Mapping[str, Mapping[str, Any]], kind: str) -> str:
    rows = [
        [
            name.removeprefix(f"{kind}, "),
            f"{of['before'][0]:.3f}",
            _points(of["right"]),
            _points(of["frozen right"]) if kind == "train" else "the same people",
            f"{of['passed']} of {of['runs']}",
            f"{of['harmful']}",
            f"{of['harmful and passed']}",
        ]
        for name, of in steps.items()
        if name.startswith(f"{kind}, ")
    ]
    heads = ["whose level is said", "right before", "gained", "gained on frozen titles", "passed", "harmful"]
    return _table([*heads, "harmful and passed"], rows)


def section() -> list[str]:
    """Return the blocks of the section, none where nothing is on record."""
    path = record.RESULTS / f"{level_learning.NAME}.json"
    if not path.exists():
        return []
    found = json.loads(path.read_text(encoding="utf-8"))
    changed = found["changed of what the head was fitted on, 64 said"]
    return [
        "## Levels\n",
        "Made by `python -m benchmarks.level_learning --shared DIR`. The level of a person follows from the title of "
        "their job; what learns is the head over titles, from the levels that a person said, beside titles of O*NET, "
        "ESCO and the roles, and means of titles of resumes. Strength and share of these were chosen among a few "
        "coarse values on the same people. Figures are per cent or points, on people whose level nobody said.\n",
        "A firm that uses some titles in a way of its own. *Mended*: of its other people with such titles, whose level "
        "was shown otherwise, so many are shown as the firm wants it. *By the very same title*: as many as a list of "
        "titles alone would mend.\n",
        _of_ways(found["ways"]),
        "A firm that goes by the levels of the annotated resumes. They were model-annotated by reading the whole "
        "resume, while the program sees the title, so there is little to learn.\n",
        *(f"*{_PEOPLE[kind][0].upper()}{_PEOPLE[kind][1:]}*\n\n" + _of_steps(found["steps"], kind) for kind in _PEOPLE),
        "**Saying only what is wrong harms**: who is left is righter than chance, and the head learns that all titles "
        "are shown too low or too high. The gate stops most such steps, not all. Confirming what is right mends it.\n",
        f"A step on 64 levels changes {100 * changed:.1f} % of the titles that the head was fitted on.\n",
    ]
