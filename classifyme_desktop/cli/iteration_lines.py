"""The JSON lines of iterations: what each learnt, its figures, its checks, and whose role it would change."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from classifyme_desktop.domain.iteration import Figures, Flip, Head, Iteration, Judgement
from classifyme_desktop.domain.level_figures import LevelFigures, LevelFindings
from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.domain.match_figures import MatchFigures

if TYPE_CHECKING:
    from classifyme_desktop.services.level_learning import LevelReadiness
    from classifyme_desktop.services.match_learning import MatchReadiness

_DIGITS: Final = 6
_OF_LEVELS: Final = ("n", "right", "micro_f1", "macro_f1", "log_loss", "ece")
_PLAIN: Final = ("n", "top1", "top3", "macro_f1", "log_loss", "ece", "coverage", "precision")


def of_iteration(one: Iteration, active: int, *, is_whole: bool = False) -> dict[str, Any]:
    """Return the line of an iteration; ``is_whole``: with the figures of each role and of the reliability diagram."""
    line = {
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
    if one.match is not None:
        line["match"] = of_match(one.match, is_whole=is_whole)
    if one.level is not None:
        line["level"] = of_level(one.level, is_whole=is_whole)
    return line


def of_level(found: LevelFindings, *, is_whole: bool = False) -> dict[str, Any]:
    """Return the figures of a level head on both sets of titles; ``is_whole``: with those of each level."""
    return {name: _sides([_of_titles(one, is_whole) for one in getattr(found, name)]) for name in ("frozen", "firm")}


def _of_titles(one: LevelFigures, is_whole: bool) -> dict[str, Any]:
    line: dict[str, Any] = {name: number(getattr(one, name)) for name in _OF_LEVELS}
    if is_whole:
        line["levels"] = [{"level": each.level, "n": each.n, "f1": number(each.f1)} for each in one.levels]
    return line


def of_level_readiness(ready: "LevelReadiness") -> dict[str, Any]:
    """Return why no levels can be learnt, and of how many people readers said the level."""
    return {
        "iteration": None,
        "head": Head.LEVEL.value,
        "reason": None if ready.reason is None else ready.reason.value,
        "labels": ready.labels,
        "needed": ready.needed,
        "new": ready.new,
        "learnt_by": ready.iteration,
    }


def of_match(found: MatchFigures, *, is_whole: bool = False) -> dict[str, Any]:
    """Return the weights of matching and what they are worth on past gigs; ``is_whole``: with each gig."""
    line: dict[str, Any] = {
        "weights": _sides(tuple(dict(zip(PARTS, one, strict=True)) for one in found.weights)),
        "gigs": len(found.gigs),
        "ndcg": _sides(found.ndcg),
        "average_precision": _sides(found.precision),
        "judged_gigs_ndcg": None if found.frozen is None else _sides(found.frozen),
    }
    if is_whole:
        line["by_gig"] = [
            {
                "sha256": one.sha256,
                "accepted": one.accepted,
                "rejected": one.rejected,
                "ndcg": _sides(one.ndcg),
                "average_precision": _sides(one.precision),
            }
            for one in found.gigs
        ]
    return line


def _sides(pair: Sequence[Any]) -> dict[str, Any]:
    before, after = (number(one) if isinstance(one, float) else one for one in pair)
    return {"before": before, "after": after}


def of_match_readiness(ready: "MatchReadiness") -> dict[str, Any]:
    """Return why no weights can be learnt, and for each gig how many people were accepted and rejected."""
    return {
        "iteration": None,
        "head": Head.MATCH.value,
        "reason": None if ready.reason is None else ready.reason.value,
        "ready_gigs": ready.ready,
        "needed": ready.needed,
        "decisions": ready.decisions,
        "new": ready.new,
        "learnt_by": ready.iteration,
        "gigs": [
            {"gig_id": one.gig_id, "accepted": one.accepted, "rejected": one.rejected, "enough": one.teaches}
            for one in ready.gigs
        ],
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
    return value if value is None or isinstance(value, int) else round(value, _DIGITS)


def _pair(pair: tuple[Figures, Figures] | None, is_whole: bool) -> dict[str, Any] | None:
    if pair is None:
        return None
    before, after = (of_figures(one, is_whole=is_whole) for one in pair)
    return {"before": before, "after": after}
