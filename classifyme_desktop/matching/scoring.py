"""Puts the parts of a score together and orders people by it. Pure; knows nothing of where the parts come from."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.match import Match, Parts
from classifyme_desktop.domain.resume import ResumeId

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part counts; any non-negative numbers, only their proportions matter."""

    meaning: float
    keywords: float
    role: float

    def as_dict(self) -> dict[str, float]:
        """Return the weights by the name of their part."""
        return {"meaning": self.meaning, "keywords": self.keywords, "role": self.role}


# Near the best of a grid of 0.05 on gold/gigs_train (nDCG@10 0.806 of 0.816; python -m benchmarks.matching).
DEFAULT_WEIGHTS: Final = Weights(meaning=0.45, keywords=0.25, role=0.3)


@dataclass(frozen=True, slots=True)
class PartScores:
    """The parts of many resumes: ids ``(n,) int64`` in a fixed order, each part ``(n,) float64`` in [0, 1]."""

    resume_ids: IntArray
    meaning: FloatArray
    keywords: FloatArray
    role: FloatArray


def agreement(
    resume_ids: IntArray,
    role_ids: IntArray,
    probabilities: npt.NDArray[np.float32],
    gig: npt.NDArray[np.float32] | None,
) -> FloatArray:
    """Return how well each resume's roles agree with the gig's, ``(n,) float64`` in [0, 1].

    ``probabilities``: ``(m, 96) float32``, row i belongs to ``role_ids[i]``; ``gig``: ``(96,) float32`` or None. The
    measure is the Bhattacharyya coefficient (1943): the sum over roles of the root of the product of both
    probabilities; it is 1 for equal distributions and 0 when no role is shared. A resume without a prediction gets 0.
    """
    result = np.zeros(len(resume_ids), dtype=np.float64)
    if gig is None or not len(role_ids):
        return result
    both = np.sqrt(probabilities.astype(np.float64)) @ np.sqrt(gig.astype(np.float64))
    at = {int(resume_id): row for row, resume_id in enumerate(role_ids)}
    for row, resume_id in enumerate(resume_ids):
        found = at.get(int(resume_id))
        if found is not None:
            result[row] = min(float(both[found]), 1.0)
    return result


def fair(weights: Weights) -> Weights:
    """Return weights that can be divided by: the default ones when all are nothing."""
    return weights if weights.meaning + weights.keywords + weights.role > 0 else DEFAULT_WEIGHTS


def scores(parts: PartScores, weights: Weights) -> FloatArray:
    """Return the mean of the parts by weight, ``(n,) float64``.

    Rounded to 9 digits, so that the last bits of a sum, which another processor may round otherwise, never decide.
    """
    weights = fair(weights)
    whole = weights.meaning + weights.keywords + weights.role
    score = (weights.meaning * parts.meaning + weights.keywords * parts.keywords + weights.role * parts.role) / whole
    return np.round(score, 9)


def match(parts: PartScores, score: FloatArray, row: int, rank: int) -> Match:
    """Return the match of one row of ``parts``, whose scores are ``score``."""
    return Match(
        ResumeId(int(parts.resume_ids[row])),
        rank,
        float(score[row]),
        Parts(
            round(float(parts.meaning[row]), 6),
            round(float(parts.keywords[row]), 6),
            round(float(parts.role[row]), 6),
        ),
    )


def ranked(parts: PartScores, weights: Weights) -> list[Match]:
    """Return all resumes as matches, best first. Ties keep the order of ``parts``."""
    score = scores(parts, weights)
    order = np.argsort(-score, kind="stable")
    return [match(parts, score, int(row), rank) for rank, row in enumerate(order, 1)]
