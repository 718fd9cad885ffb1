"""Whether a step may become active: better on people it did not learn from, and nothing else harmed beyond a limit."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.iteration import Check, Figures, Judgement
from classifyme_desktop.learning.evaluation import Answers

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

# Fewer people than the examples that a new role needs prove nothing.
LEAST_PEOPLE: Final = 8
# Standard errors of its mean by which the log loss has to fall on the firm's people, and may rise on the frozen set.
# None would let pass every other fit to noise; with one, hardly a step passes before there are hundreds of corrections.
EVIDENCE: Final = 0.5
# By how much the mean log loss may rise on the frozen set whatever the standard error: a new role takes a little from
# every text alike, which is certain and harms nobody.
NEGLIGIBLE: Final = 1e-3
# Texts of one role that may be answered worse than better: most roles have one to five texts there, so that one text
# is no proof; of a large role, one in ten.
ROLE_TEXTS: Final = 1
ROLE_SHARE: Final = 0.1
# By how much the calibration error may grow, where it is above what chance alone makes of a perfect calibration.
CALIBRATION_SLACK: Final = 0.01
_ONE_SIDED: Final = 1.645  # standard deviations under which 95 of 100 lie


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Answers on the same texts by the step before and by this one; ``roles``: what each text is, by role id."""

    before: Answers
    after: Answers
    figures: tuple[Figures, Figures]
    roles: tuple[str, ...]

    @property
    def net(self) -> npt.NDArray[np.int64]:
        """Return for each text 1 where only the step is right, -1 where only the one before is, else 0: ``(n,)``."""
        return self.after.is_right.astype(np.int64) - self.before.is_right.astype(np.int64)


def judge(frozen: Pair, firm: Pair | None, swap_is_clean: bool) -> tuple[Judgement, ...]:
    """Return what each check found, in the order of the checks; a role beyond the limit has a judgement of its own.

    ``firm``: the firm's confirmed people, each answered by fits that did not see them; None where there are too few.
    """
    return (
        _better(firm),
        _unharmed(frozen),
        *_every_role([frozen] if firm is None else [frozen, firm]),
        _calibrated(frozen),
        Judgement(Check.NAME_SWAP, swap_is_clean),
    )


def is_passed(judgements: tuple[Judgement, ...]) -> bool:
    """Return whether every check was passed."""
    return all(one.is_passed for one in judgements)


def _better(firm: Pair | None) -> Judgement:
    """Not fewer right ones, and a log loss that is lower by more than chance."""
    if firm is None or len(firm.roles) < LEAST_PEOPLE:
        return Judgement(Check.BETTER, False)
    before, after = firm.figures
    return Judgement(Check.BETTER, int(firm.net.sum()) >= 0 and _gain(firm) > EVIDENCE, before.top1, after.top1)


def _unharmed(frozen: Pair) -> Judgement:
    """Not fewer right ones, and a log loss that is not higher by more than chance, or by next to nothing."""
    before, after = frozen.figures
    risen = float((frozen.after.losses - frozen.before.losses).mean())
    is_passed = int(frozen.net.sum()) >= 0 and (risen <= NEGLIGIBLE or _gain(frozen) >= -EVIDENCE)
    return Judgement(Check.UNHARMED, is_passed, before.top1, after.top1)


def _gain(pair: Pair) -> float:
    """Return by how many standard errors of its mean the log loss fell."""
    gained = pair.before.losses - pair.after.losses
    error = float(gained.std(ddof=1)) / len(gained) ** 0.5 if len(gained) > 1 else 0.0
    return float(gained.mean()) / error if error else 0.0


def _every_role(pairs: list[Pair]) -> list[Judgement]:
    """Return one judgement for each role beyond the limit, or a single passed one."""
    roles = np.array([role_id for pair in pairs for role_id in pair.roles])
    net = np.concatenate([pair.net for pair in pairs])
    was_right = np.concatenate([pair.before.is_right for pair in pairs])
    found = []
    for role_id in sorted(set(roles.tolist())):
        own = roles == role_id
        if -int(net[own].sum()) > max(ROLE_TEXTS, ROLE_SHARE * int(own.sum())):
            before = round(float(was_right[own].mean()), 6)
            after = round(before + float(net[own].mean()), 6)
            found.append(Judgement(Check.EVERY_ROLE, False, before, after, role_id))
    return found or [Judgement(Check.EVERY_ROLE, True)]


def _calibrated(frozen: Pair) -> Judgement:
    before, after = frozen.figures
    limit = max(before.ece + CALIBRATION_SLACK, by_chance(frozen.after.confidence))
    return Judgement(Check.CALIBRATED, after.ece <= limit, before.ece, after.ece)


def by_chance(confidence: FloatArray, bins: int = 15) -> float:
    """Return the calibration error that perfectly calibrated answers ``(n,)`` stay under in 95 of 100 cases.

    By the normal approximation of each bin's share of right ones: the distance's mean is ``sqrt(2 / pi)`` times its
    standard deviation, its variance ``1 - 2 / pi`` of that squared.
    """
    at = np.minimum((confidence * bins).astype(int), bins - 1)
    spread = np.sqrt(np.bincount(at, confidence * (1 - confidence), minlength=bins)) / len(confidence)
    mean = float((2 / np.pi) ** 0.5 * spread.sum())
    return mean + _ONE_SIDED * float(((1 - 2 / np.pi) * (spread**2).sum()) ** 0.5)
