"""What is written beside learnt weights of matching: figures as JSON, and a card in plain words. No title, no name."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from classifyme_desktop.domain.iteration import Check, Judgement
from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.domain.match_figures import MatchFigures

_CHECKS: Final = {
    Check.BETTER: "past gigs ranked better on average, each with weights fitted without it (nDCG@10)",
    Check.EVERY_GIG: "no past gig ranked worse by more than 0.1 (the worst one)",
    Check.UNHARMED: "the judged gigs of the program not ranked worse by more than 0.01",
}
_LETTERS: Final = 12


def metrics(figures: MatchFigures, judgements: Sequence[Judgement]) -> dict[str, Any]:
    """Return the weights, the figures of each past gig before and after, and what the checks found."""
    return {
        "weights": dict(zip(("before", "after"), (_named(one) for one in figures.weights), strict=True)),
        "ndcg": figures.ndcg,
        "average_precision": figures.precision,
        "judged_gigs_ndcg": figures.frozen,
        "gigs": [asdict(one) for one in figures.gigs],
        "checks": [asdict(one) | {"check": one.check.value} for one in judgements],
    }


def _named(weights: Sequence[float]) -> dict[str, float]:
    return dict(zip(PARTS, weights, strict=True))


def card(figures: MatchFigures, judgements: Sequence[Judgement], learnt: int, new: int) -> str:
    """Return the card in Markdown."""
    weights = [
        f"| {part} | {before:.4f} | {after:.4f} |" for part, before, after in zip(PARTS, *figures.weights, strict=True)
    ]
    gigs = [
        f"| {one.sha256[:_LETTERS]} | {one.accepted} | {one.rejected} | {_moved(one.ndcg)} | {_moved(one.precision)} |"
        for one in figures.gigs
    ]
    return "\n".join(
        [
            "# Weights of matching, learnt from decisions",
            "",
            f"Fitted on {learnt} decisions about people for {len(figures.gigs)} gigs, {new} of them new; accepted "
            "people against rejected ones of the same gig. No text, no name and no title is in it.",
            "",
            "Checks:",
            "",
            *(_check(one) for one in judgements),
            "",
            "| weight | before | after |",
            "|---|---|---|",
            *weights,
            "",
            "Each past gig, ranked with weights that were fitted without it:",
            "",
            "| gig | accepted | rejected | nDCG@10 | average precision |",
            "|---|---|---|---|---|",
            *gigs,
            "",
        ]
    )


def _moved(pair: tuple[float, float]) -> str:
    return f"{pair[0]:.4f} → {pair[1]:.4f}"


def _check(one: Judgement) -> str:
    moved = "" if one.before is None or one.after is None else f": {one.before:.4f} before, {one.after:.4f} after"
    return f"- {'passed' if one.is_passed else 'FAILED'}: {_CHECKS[one.check]}{moved}"
