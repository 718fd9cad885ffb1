"""The section of docs/learning.md on the weights of matching, from the recorded figures of ``match_learning``."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks import match_learning, record
from classifyme_desktop.learning import match_gate, match_weights


def _figure(value: Sequence[float]) -> str:
    mean, low, high = value
    return f"{mean:+.4f} ({low:+.4f} to {high:+.4f})"


def _row(name: str, of: Mapping[str, Any]) -> str:
    cells = [
        name,
        f"{of['before'][0]:.3f}",
        _figure(of["gained"]),
        _figure(of["gained with the gate"]),
        f"{of['passed']} of {of['runs']}",
        f"{of['harmful']}",
        f"{of['harmful and passed']}",
        f"{of['worst that passed']:+.4f}",
    ]
    return "| " + " | ".join(cells) + " |"


def _table(rows: Mapping[str, Mapping[str, Any]]) -> str:
    heads = [
        "the recruiter goes", "nDCG@10 before", "gained", "gained with the gate", "passed", "harmful",
        "harmful and passed", "worst that passed",
    ]  # fmt: skip
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    return "\n".join([*lines, *(_row(name, of) for name, of in rows.items())]) + "\n"


def section() -> list[str]:
    """Return the blocks of the section, none where nothing is on record."""
    path = record.RESULTS / f"{match_learning.NAME}.json"
    if not path.exists():
        return []
    found = json.loads(path.read_text(encoding="utf-8"))
    return [
        "## The weights of matching\n",
        "Made by `python -m benchmarks.match_learning --shared DIR`. The six weights of a score are learnt from whom "
        "readers accepted (pinned, shortlisted and further) and rejected: pairs of one gig, a logistic loss, and a "
        f"pull to the shipped weights of {found['chosen']['pull']} (relative) at a sharpness of "
        f"{found['chosen']['sharpness']:.0f}, both chosen among a few coarse values on this very simulation. A weight "
        f"stays within {match_weights.LEAST_SHARE} to {match_weights.MOST_SHARE:.0f} times the shipped one. A step "
        f"needs {match_weights.LEAST_GIGS} gigs with {match_weights.LEAST_OF_EACH} people of each kind. It becomes a "
        "candidate if past gigs, each left out of the fit, are ranked better on average, none loses more than "
        f"{match_gate.WORST} nDCG, and the judged gigs that ship lose at most {match_gate.UNHARMED} on average.\n",
        f"In each run a recruiter decides on the first {match_learning.SHOWN} people of some of {found['gigs']} judged "
        f"gigs (grades are model-annotated); {match_learning.FROZEN} other gigs stand in for the judged gigs of the "
        "gate, and the rest, which had no part in it, is measured. *Wrong*: so many decisions are the opposite. "
        f"*Harmful*: the mean nDCG@10 falls by {match_learning.HARM} or more there, gate or not.\n",
        "How to read it: **the shipped weights were fitted on these gigs and grades**, so a recruiter who goes by the "
        "same grades has next to nothing to gain. There the gate cannot tell good steps from bad ones: what it lets "
        "through is chance, of less than a hundredth either way. A recruiter with a taste of their own gains one or "
        "two points in a hundred, from five gigs on. The two tastes are invented weights, so their figures show what "
        "can be learnt, not what a firm will gain.\n",
        _table(found["recruiters"]),
        "People who were passed over (grade 1, shown and not decided) could count as rejected. As the judges, without "
        "wrong decisions:\n",
        _table(found["undecided as rejected"]),
        "That gains hardly more, although every person shown was really looked at here. It is not done: in a firm, who "
        "stands further down was often not looked at, and the program would learn its own order.\n",
    ]
