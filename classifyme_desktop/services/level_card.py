"""What is written beside a learnt level head: figures as JSON, and a card in plain words. No title, no name."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from classifyme_desktop.domain.iteration import Check, Judgement
from classifyme_desktop.domain.level_figures import LevelFigures, LevelFindings

_CHECKS: Final = {
    Check.BETTER: "better on people it did not learn from (share of right levels)",
    Check.UNHARMED: "not worse on the frozen test set (micro-F1)",
    Check.EVERY_LEVEL: "no level worse beyond the limit on the frozen test set",
    Check.CALIBRATED: "its probabilities can be believed as before (calibration error)",
}
_ROWS: Final = (
    ("right levels", "right"),
    ("micro-F1", "micro_f1"),
    ("macro-F1", "macro_f1"),
    ("log loss", "log_loss"),
    ("calibration error", "ece"),
)


def metrics(found: LevelFindings, judgements: Sequence[Judgement]) -> dict[str, Any]:
    """Return the figures before and after on both sets of titles, and what the checks found."""
    return {
        "frozen": [asdict(one) for one in found.frozen],
        "firm": [asdict(one) for one in found.firm],
        "checks": [asdict(one) | {"check": one.check.value} for one in judgements],
    }


def card(found: LevelFindings, judgements: Sequence[Judgement], learnt: int, new: int) -> str:
    """Return the card in Markdown."""
    return "\n".join(
        [
            "# Level head, learnt from corrections",
            "",
            f"Fitted on the level that readers said of {learnt} people, {new} of them new, and on the shipped replay. "
            "No text, no name and no title is in it.",
            "",
            "Checks:",
            "",
            *(_check(one) for one in judgements),
            "",
            f"Frozen test set, {found.frozen[0].n} titles:",
            "",
            *_table(found.frozen),
            "",
            f"People of this library, {found.firm[0].n}, each answered by a fit that did not see them:",
            "",
            *_table(found.firm),
            "",
        ]
    )


def _table(pair: tuple[LevelFigures, LevelFigures]) -> list[str]:
    before, after = pair
    rows = [f"| {name} | {getattr(before, of):.4f} | {getattr(after, of):.4f} |" for name, of in _ROWS]
    levels = [
        f"| F1 of {old.level} ({old.n}) | {old.f1:.4f} | {new.f1:.4f} |"
        for old, new in zip(before.levels, after.levels, strict=True)
        if old.n
    ]
    return ["| figure | before | after |", "|---|---|---|", *rows, *levels]


def _check(one: Judgement) -> str:
    moved = "" if one.before is None or one.after is None else f": {one.before:.4f} before, {one.after:.4f} after"
    which = "" if one.role_id is None else f" ({one.role_id})"
    return f"- {'passed' if one.is_passed else 'FAILED'}: {_CHECKS[one.check]}{which}{moved}"
