"""Whether a step of the level head may become active: better on people it did not learn from, else unharmed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.iteration import Check, Judgement
from classifyme_desktop.domain.level_figures import LevelFigure, LevelFigures, LevelFindings
from classifyme_desktop.inference.label_head import sigmoid
from classifyme_desktop.learning import calibration, level_refit
from classifyme_desktop.learning.level_refit import Anchor, LevelExample, LevelHead, OnStep
from classifyme_desktop.learning.level_replay import FrozenTitles

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]

PARTS: Final = 16  # each is answered by a fit on the others: up to so many people one is left out at a time
# Standard errors of its mean by which the log loss has to fall on the firm's people; as for roles.
EVIDENCE: Final = 0.5
# By how much F1 over all labels may fall on the frozen set, and the mean of the levels' F1. Who says only what is wrong
# makes any change look good on their own people; these limits are what is left to see that it is none for others.
WORST_MICRO: Final = 0.01
WORST_MACRO: Final = 0.02
# Titles of one level that may be answered worse than better; of a large level, one in ten.
LEVEL_TITLES: Final = 1
LEVEL_SHARE: Final = 0.1
CALIBRATION_SLACK: Final = 0.01
FEWEST: Final = 5  # titles of a level below which its F1 is left out of the mean
_LEAST: Final = 1e-6  # probability that a log loss takes for 0
_DIGITS: Final = 6


@dataclass(frozen=True, slots=True, eq=False)
class Answered:
    """What a head says of titles: ``logits`` ``(n, c)``, ``shown`` ``(n,)``, and the level that is right ``(n,)``."""

    head: LevelHead
    logits: FloatArray
    level: IntArray

    @property
    def is_right(self) -> npt.NDArray[np.bool_]:
        """Return for each title whether the level that is shown is right, ``(n,)``."""
        return np.asarray(self.head.shown(self.logits) == self.level)

    @property
    def there(self) -> npt.NDArray[np.bool_]:
        """Return which level is right, ``(n, c)``."""
        return np.asarray(np.arange(len(self.head.labels)) == self.level[:, None])

    @property
    def losses(self) -> FloatArray:
        """Return the log loss of each title, summed over the levels, ``(n,)``."""
        p = np.clip(sigmoid(self.logits), _LEAST, 1.0 - _LEAST)
        return np.asarray(-np.log(np.where(self.there, p, 1.0 - p)).sum(axis=1))


def figures(said: Answered) -> LevelFigures:
    """Return how good the answers are."""
    there, scores = said.there, sigmoid(said.logits)
    given = scores >= said.head.thresholds
    hits, sizes, count = (there & given).sum(axis=0), there.sum(axis=0) + given.sum(axis=0), there.sum(axis=0)
    each = 2.0 * hits / np.maximum(sizes, 1)
    scored = count >= FEWEST
    return LevelFigures(
        n=len(there),
        right=_short(said.is_right.mean()),
        micro_f1=_short(2.0 * hits.sum() / max(int(sizes.sum()), 1)),
        macro_f1=_short(each[scored].mean()) if scored.any() else 0.0,
        log_loss=_short(said.losses.mean()),
        ece=_short(calibration.expected_calibration_error(scores.ravel(), there.ravel())),
        levels=tuple(
            LevelFigure(label, int(n), _short(f1)) for label, n, f1 in zip(said.head.labels, count, each, strict=True)
        ),
    )


def _short(value: float) -> float:
    return round(float(value), _DIGITS)


def cross_fit(
    shipped: LevelHead,
    anchor: Anchor,
    examples: Sequence[LevelExample],
    seen_before: Collection[str],
    on_step: OnStep = lambda _step, _loss: True,
) -> tuple[Answered, Answered]:
    """Return what the step before and this one say of each example by fits that did not see it, in their order.

    ``seen_before``: the texts' hashes of those that the step before learnt from. Raises CancelledError as ``refit``.
    """
    known = level_refit.in_order(examples)
    part = np.arange(len(known)) % PARTS
    features = np.stack([one.features for one in known])
    level = level_refit.targets(shipped, known).argmax(axis=1)
    before, after = (np.zeros((len(known), len(shipped.labels))) for _ in range(2))
    for number in np.unique(part):
        left_out = part == number
        rest = [one for one, is_out in zip(known, left_out.tolist(), strict=True) if not is_out]
        old = level_refit.refit(shipped, anchor, [one for one in rest if one.sha256 in seen_before], on_step)
        new = level_refit.refit(shipped, anchor, rest, on_step)
        before[left_out], after[left_out] = old.logits(features[left_out]), new.logits(features[left_out])
    return Answered(shipped, before, level), Answered(shipped, after, level)


def on_frozen(head: LevelHead, frozen: FrozenTitles) -> Answered:
    """Return what a head says of the shipped test set."""
    return Answered(head, head.logits(frozen.features), frozen.level)


def judge(
    firm: tuple[Answered, Answered], frozen: tuple[Answered, Answered]
) -> tuple[LevelFindings, tuple[Judgement, ...]]:
    """Return the figures before and after, and what each check found, in the order of the checks."""
    found = LevelFindings(
        frozen=(figures(frozen[0]), figures(frozen[1])),
        firm=(figures(firm[0]), figures(firm[1])),
    )
    return found, (
        _better(firm, found),
        _unharmed(found),
        *_every_level(frozen),
        _calibrated(found),
    )


def _better(firm: tuple[Answered, Answered], found: LevelFindings) -> Judgement:
    """Not fewer right ones, and a log loss that is lower by more than chance."""
    gained = firm[0].losses - firm[1].losses
    error = float(gained.std(ddof=1)) / len(gained) ** 0.5 if len(gained) > 1 else 0.0
    is_sure = error > 0.0 and float(gained.mean()) > EVIDENCE * error
    net = int(firm[1].is_right.sum()) - int(firm[0].is_right.sum())
    before, after = found.firm
    return Judgement(Check.BETTER, net >= 0 and is_sure, before.right, after.right)


def _unharmed(found: LevelFindings) -> Judgement:
    before, after = found.frozen
    is_kept = before.micro_f1 - after.micro_f1 <= WORST_MICRO and before.macro_f1 - after.macro_f1 <= WORST_MACRO
    return Judgement(Check.UNHARMED, is_kept, before.micro_f1, after.micro_f1)


def _every_level(frozen: tuple[Answered, Answered]) -> list[Judgement]:
    """Return one judgement for each level beyond the limit, or a single passed one."""
    before, after = frozen
    net = after.is_right.astype(np.int64) - before.is_right.astype(np.int64)
    found = []
    for column, label in enumerate(before.head.labels):
        own = before.level == column
        if -int(net[own].sum()) > max(LEVEL_TITLES, LEVEL_SHARE * int(own.sum())):
            old, new = (_short(one.is_right[own].mean()) for one in frozen)
            found.append(Judgement(Check.EVERY_LEVEL, False, old, new, label))
    return found or [Judgement(Check.EVERY_LEVEL, True)]


def _calibrated(found: LevelFindings) -> Judgement:
    before, after = found.frozen
    return Judgement(Check.CALIBRATED, after.ece <= before.ece + CALIBRATION_SLACK, before.ece, after.ece)
