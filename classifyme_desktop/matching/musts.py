"""How likely a resume meets each thing that a gig requires. Pure; made of what is known of all resumes at once.

A must and a resume are compared by meaning (its vector with that of each chunk), by words (rarer ones weigh more), by
how near the person is to the gig as a whole, and by years where the must names them. The answer is a probability, which
counts in the score. Whether a must is told as met is decided by facts (``profile.proof``) and, where no fact can, by a
high probability together with a sentence that names what is asked for.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.matching.evidence import Shown

FloatArray = npt.NDArray[np.float64]

# Fitted on the marks of 58 judged gigs whose judge read whole resumes, for nine of ten that are told as met to be met;
# docs/matching.md says how well that holds.
LIKELY: Final = 0.75  # chance from which a must is met that a sentence shows
UNLIKELY: Final = 0.2  # chance up to which it is not met where no sentence shows it
SHOWN: Final = 0.35  # of its words, rarer ones weighing more, that one sentence holds
_FEWEST_WORDS: Final = 2  # of it that one sentence holds
RARE: Final = 2.5  # the weight of a word that alone is enough: held by fewer than one resume of twelve


@dataclass(frozen=True, slots=True)
class Line:
    """Log odds that a must is met: an intercept, and a slope for each feature in the order of ``features``."""

    intercept: float
    slopes: tuple[float, ...]


# Fitted on 13,589 marks of 166 judged gigs; how well it holds stands in docs/matching.md. Made anew by
# python -m benchmarks.matching
LINE: Final = Line(-2.47, (1.08, 0.79, 1.55, 0.77, 5.16, -2.44, -0.29, -0.27))


def features(
    best: FloatArray,
    mean: FloatArray,
    words: FloatArray,
    role: FloatArray,
    meaning: FloatArray,
    years: FloatArray,
    is_missing: npt.NDArray[np.bool_],
    *,
    asked: float | FloatArray | None,
    is_licence: bool | npt.NDArray[np.bool_],
) -> FloatArray:
    """Return what one must is judged by for each resume, ``(n, 8) float64``; or each must for one resume.

    Each argument is ``(n,)``: the nearest chunk and the mean of all, the share of the words held, the agreement of
    the roles, the nearness of the gig as a whole, the years of experience (not a number: unknown), whether the must
    names skills of which the resume holds none. ``asked``: years, 0 or None where none are named.
    """
    wanted = np.broadcast_to(np.asarray(0.0 if asked is None else asked, np.float64), best.shape)
    is_told = (wanted > 0) & ~np.isnan(years)
    short = np.zeros(len(best))  # of the years asked for, how large a share is missing
    short[is_told] = np.maximum(0.0, 1.0 - years[is_told] / wanted[is_told])
    licence = np.broadcast_to(np.asarray(is_licence, np.float64), best.shape)
    return np.column_stack([best, mean, words, role, meaning, short, licence, is_missing.astype(np.float64)])


def chances(found: FloatArray, line: Line = LINE) -> FloatArray:
    """Return the probability that the must is met, ``(n,) float64``, from ``features``."""
    odds = (found * np.array(line.slopes)).sum(axis=1) + line.intercept  # row by row: a product of matrices may differ
    return np.asarray(1.0 / (1.0 + np.exp(-odds)))


def is_shown(shown: Shown, words: int, rarest: float) -> bool:
    """Return whether a sentence names what a must asks for.

    ``words``: how many telling words it has; a single one has to be rare. ``rarest``: the weight of its rarest word
    (``keywords.Background.rarity``).
    """
    return shown.share >= SHOWN and (shown.count >= _FEWEST_WORDS or (words == 1 and rarest >= RARE))


def is_met(chance: float, *, is_shown: bool, may_miss: bool) -> bool | None:
    """Return whether a must that no fact decides is met, None where the resume does not tell.

    ``is_shown``: by a sentence, or by the names of the skills that make most of it; ``may_miss``: a resume about other
    work tells that it is not met, as none does of character.
    """
    if is_shown:
        return True if chance >= LIKELY else None
    return False if may_miss and chance <= UNLIKELY else None


def is_open(chance: float, *, may_miss: bool) -> bool:
    """Return whether no sentence can tell whether a must is met."""
    return chance < LIKELY and (chance > UNLIKELY or not may_miss)
