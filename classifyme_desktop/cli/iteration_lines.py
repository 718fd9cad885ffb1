"""The JSON lines of iterations: what each learnt, its figures, its checks, and whose role it would change."""

import math
from typing import Any, Final

from classifyme_desktop.domain.iteration import Figures, Flip, Iteration, Judgement

_DIGITS: Final = 6
_PLAIN: Final = ("n", "top1", "top3", "macro_f1", "log_loss", "ece", "coverage", "precision")


def of_iteration(one: Iteration, active: int, *, is_whole: bool = False) -> dict[str, Any]:
    """Return the line of an iteration; ``is_whole``: with the figures of each role and of the reliability diagram."""
    return {
        "iteration": one.number,
        "head": one.head.value,
        "parent": one.parent,
        "state": one.state.value,
        "active": one.number == active,
        "name": one.name,
        "made_at": one.made_at,
        "decided_at": one.decided_at,
        "learnt": one.learnt,
        "new": one.new,
        "gone": one.gone,
        "flips": one.flips,
        "checks": [of_judgement(check) for check in one.judgements],
        "frozen": _pair(one.frozen, is_whole),
        "firm": _pair(one.firm, is_whole),
    }


def of_judgement(one: Judgement) -> dict[str, Any]:
    """Return what a check found."""
    return {
        "check": one.check.value,
        "passed": one.is_passed,
        "before": number(one.before),
        "after": number(one.after),
        "role": one.role_id,
    }


def of_flip(one: Flip, file: str) -> dict[str, Any]:
    """Return the line of a person whose role would change."""
    return {
        "resume_id": one.resume_id,
        "file": file,
        "before": {"id": one.role_before, "confidence": number(one.confidence_before)},
        "after": {"id": one.role_after, "confidence": number(one.confidence_after)},
    }


def of_figures(found: Figures, *, is_whole: bool = False) -> dict[str, Any]:
    """Return figures; ``is_whole``: with those of each role and the bars of the reliability diagram."""
    line: dict[str, Any] = {name: number(getattr(found, name)) for name in _PLAIN}
    line["cuts"] = {str(cut): number(share) for cut, share in sorted(found.cuts.items())}
    if is_whole:
        line["bins"] = [
            {"n": one.n, "confidence": number(one.confidence), "right": number(one.right)} for one in found.bins
        ]
        line["roles"] = [
            {
                "id": one.role_id,
                "n": one.n,
                "precision": number(one.precision),
                "recall": number(one.recall),
                "f1": number(one.f1),
            }
            for one in found.roles
        ]
    return line


def number(value: float | None) -> float | None:
    """Return a figure as it is printed; what nobody worked out is null."""
    if value is None or math.isnan(value):
        return None
    return value if isinstance(value, int) else round(value, _DIGITS)


def _pair(pair: tuple[Figures, Figures] | None, is_whole: bool) -> dict[str, Any] | None:
    if pair is None:
        return None
    before, after = (of_figures(one, is_whole=is_whole) for one in pair)
    return {"before": before, "after": after}
