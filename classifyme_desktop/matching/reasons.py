"""Puts together why a person stands where they stand: parts, skills, musts and changes. Pure; makes no sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.match_reasons import Change, Held, MustReason, PartReason, Reasons, SkillReason
from classifyme_desktop.matching.changes import Lane

FloatArray = npt.NDArray[np.float64]

AMONG: Final = 50  # best people whose median is the usual; the median of a library is nobody that a gig is about
_DIGITS: Final = 6  # as the parts of a match
_LEAST_GAIN: Final = 0.005  # of the score; less is no reason


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """The parts of everybody's score: names, ``values`` ``(n, p) float64`` in [0, 1], ``weights`` ``(p,)``.

    ``usual`` ``(p,)``: the medians that a person is held against.
    """

    parts: tuple[str, ...]
    values: FloatArray
    weights: FloatArray
    usual: FloatArray


def standing(
    parts: Sequence[str], values: FloatArray, weights: FloatArray, scores: FloatArray, *, among: int = AMONG
) -> Standing:
    """Return the parts with their medians over the ``among`` best of ``scores`` ``(n,)``. Made once for a ranking."""
    best = np.argsort(-scores, kind="stable")[:among]
    usual = np.median(values[best], axis=0) if len(best) else np.zeros(len(parts), np.float64)
    return Standing(tuple(parts), values, weights, usual)


def of(
    standing: Standing,
    skills: Lane,
    row: int,
    held: Mapping[str, Held],
    related: Mapping[str, str],
    *,
    musts: Sequence[MustReason] = (),
    without: Sequence[Change] = (),
    having: Sequence[Change] = (),
) -> Reasons:
    """Return the reasons for the person of ``row``.

    ``held``: what the resume shows, by key; ``related``: the key of the held skill that stands for an asked one.
    A skill that counts in the score but of which nothing is shown gives no reason, neither as held nor as missing.
    ``without`` and ``having`` are those of ``changes``; a change that moves nothing is left out.
    """
    gains = _gains(standing, row)
    asked = sorted(_skills(skills, row, held, related), key=lambda reason: -reason.share)
    return Reasons(
        strongest=tuple(reason for reason in gains if reason.gain >= _LEAST_GAIN),
        weakest=tuple(reason for reason in reversed(gains) if reason.gain <= -_LEAST_GAIN),
        matched=tuple(reason for reason in asked if reason.held is not None and reason.held.key == reason.key),
        related=tuple(reason for reason in asked if reason.held is not None and reason.held.key != reason.key),
        missing=tuple(reason for reason in asked if reason.held is None),
        musts=tuple(musts),
        without=tuple(change for change in without if change.after != change.before),
        having=tuple(change for change in having if change.after != change.before),
    )


def _gains(standing: Standing, row: int) -> list[PartReason]:
    """Return all parts, those that lift the score most above the usual first; equal ones keep their order."""
    shares = standing.weights / (standing.weights.sum() or 1.0)
    found = [
        PartReason(part, round(value, _DIGITS), round(usual, _DIGITS), round(share * (value - usual), _DIGITS))
        for part, value, usual, share in zip(
            standing.parts, standing.values[row].tolist(), standing.usual.tolist(), shares.tolist(), strict=True
        )
    ]
    return sorted(found, key=lambda reason: -reason.gain)


def _skills(lane: Lane, row: int, held: Mapping[str, Held], related: Mapping[str, str]) -> list[SkillReason]:
    whole = sum(one.weight for one in lane.asked) or 1.0
    found = []
    for one, coverage in zip(lane.asked, lane.held[row].tolist(), strict=True):
        shown = (held.get(one.key) or held.get(related.get(one.key, ""))) if coverage > 0 else None
        if coverage > 0 and shown is None:
            continue
        share = round(one.weight / whole, _DIGITS)
        found.append(SkillReason(one.key, one.name, one.need, share, round(coverage, _DIGITS), shown))
    return found
