"""What the folder of an iteration says of it: figures for programs, and a card for people. No word of any resume."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from classifyme_desktop.domain.iteration import Check, Figures, Judgement

_Pair = tuple[Figures, Figures]

_CHECKS: Final = {
    Check.BETTER: "better on people it did not learn from",
    Check.UNHARMED: "not worse on the frozen test set",
    Check.EVERY_ROLE: "no role worse beyond the limit",
    Check.CALIBRATED: "its confidence can be believed as before",
    Check.NAME_SWAP: "other names, schools and addresses change nothing",
}
_FIGURES: Final = ("n", "top1", "top3", "macro_f1", "log_loss", "ece", "coverage", "precision")


def metrics(frozen: _Pair, firm: _Pair | None, judgements: Sequence[Judgement]) -> dict[str, Any]:
    """Return the figures before and after, on the frozen test set and on the firm's people, and what checks found."""
    return {
        "frozen": _pair(frozen),
        "firm": None if firm is None else _pair(firm),
        "checks": [asdict(one) | {"check": one.check.value} for one in judgements],
    }


def _pair(pair: _Pair) -> dict[str, Any]:
    return {name: asdict(one) for name, one in zip(("before", "after"), pair, strict=True)}


def card(learnt: int, new: int, frozen: _Pair, firm: _Pair | None, judgements: Sequence[Judgement], flips: int) -> str:
    """Return the card in Markdown."""
    parts = [
        "# Role head learnt from what readers said",
        f"Fitted from the shipped head, its replay and {learnt} labels of people, {new} of them new. No text, no name "
        f"and no file is in it. It would change the role of {flips} people.",
        _checks(judgements),
        _table("Frozen test set, before and after", frozen),
    ]
    if firm is None:
        parts.append("There were too few confirmed people to measure it on them.")
    else:
        parts.append(_table("The firm's confirmed people, each answered by a fit that did not see them", firm))
    return "\n\n".join(parts) + "\n"


def _checks(judgements: Sequence[Judgement]) -> str:
    lines = []
    for one in judgements:
        about = f" ({one.role_id})" if one.role_id else ""
        moved = "" if one.before is None or one.after is None else f": {one.before:.4f} before, {one.after:.4f} after"
        lines.append(f"- {'passed' if one.is_passed else 'FAILED'}: {_CHECKS[one.check]}{about}{moved}")
    return "Checks:\n\n" + "\n".join(lines)


def _table(title: str, pair: _Pair) -> str:
    before, after = pair
    rows = [(name, getattr(before, name), getattr(after, name)) for name in _FIGURES]
    rows += [(f"cut {cut}", before.cuts[cut], after.cuts[cut]) for cut in after.cuts if cut in before.cuts]
    lines = [f"| {name} | {_number(one)} | {_number(other)} |" for name, one, other in rows]
    return "\n".join([f"## {title}", "", "| figure | before | after |", "|---|---|---|", *lines])


def _number(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.4f}"
