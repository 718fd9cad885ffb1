"""How good the answers of a role head are on labelled texts: figures that a person can read, and rights by text.

Pure. A text has one primary role and may have others that a recruiter would accept as well; an accepted first answer
counts as right everywhere, also in the figures of a role, where it stands for the primary one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.iteration import Bin, Figures, RoleFigures
from classifyme_desktop.domain.taxonomy import CUTS, Taxonomy
from classifyme_desktop.learning import calibration

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
IntArray = npt.NDArray[np.int64]

ALL_ROLES: Final = 96  # the cut that is none: all leaves, also where roles were added or taken away
_LEAST: Final = 1e-6  # of a probability in a log loss, so that one sure mistake does not outweigh all else
_PLACES: Final = 6


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """What a head says of ``n`` labelled texts that it was not fitted on.

    ``p`` ``(n, c)``: probabilities as people see them; ``accepted`` ``(n, c)``: which roles count as right;
    ``primary`` ``(n,)``: the role of each text, one of those accepted.
    """

    p: FloatArray
    accepted: BoolArray
    primary: IntArray

    @property
    def first(self) -> IntArray:
        """Return the likeliest role of each text, ``(n,)``; of equal ones the first."""
        return np.asarray(self.p.argmax(axis=1), np.int64)

    @property
    def is_right(self) -> BoolArray:
        """Return whether the likeliest role of each text is accepted, ``(n,)``."""
        return np.asarray(self.accepted[np.arange(len(self.p)), self.first], np.bool_)

    @property
    def confidence(self) -> FloatArray:
        """Return the probability of the likeliest role of each text, ``(n,)``."""
        return np.asarray(self.p.max(axis=1))

    @property
    def losses(self) -> FloatArray:
        """Return minus the logarithm of the probability of all accepted roles together, ``(n,)``."""
        return np.asarray(-np.log(np.clip(np.where(self.accepted, self.p, 0.0).sum(axis=1), _LEAST, 1.0)))

    def part(self, chosen: npt.NDArray[np.generic]) -> "Answers":
        """Return the answers on some of the texts."""
        return Answers(self.p[chosen], self.accepted[chosen], self.primary[chosen])


def figures(answers: Answers, classes: Sequence[str], taxonomy: Taxonomy, threshold: float) -> Figures:
    """Return the figures of at least one answer.

    ``classes``: the ids of the columns, all of them in ``taxonomy``; ``threshold``: from this confidence on a role is
    named. Raises ValueError for no answers.
    """
    if not len(answers.p):
        msg = "there are no answers to measure"
        raise ValueError(msg)
    right, confidence = answers.is_right, answers.confidence
    named = confidence >= threshold
    third = np.argsort(-answers.p, axis=1, kind="stable")[:, :3]
    roles = of_roles(answers, classes)
    cuts = {cut: _share(_right_at(answers, classes, taxonomy, cut)) for cut in CUTS}
    return Figures(
        n=len(right),
        top1=_share(right),
        top3=_share(np.asarray(np.take_along_axis(answers.accepted, third, axis=1).any(axis=1))),
        macro_f1=round(float(np.mean([one.f1 for one in roles])), _PLACES),
        log_loss=round(float(answers.losses.mean()), _PLACES),
        ece=round(calibration.expected_calibration_error(confidence, right), _PLACES),
        coverage=_share(named),
        precision=_share(right[named]) if named.any() else 0.0,
        cuts={**cuts, ALL_ROLES: _share(right)},
        bins=bins(confidence, right),
        roles=roles,
    )


def of_roles(answers: Answers, classes: Sequence[str]) -> tuple[RoleFigures, ...]:
    """Return the figures of each role that at least one text is of, in the order of ``classes``."""
    said = np.where(answers.is_right, answers.primary, answers.first)
    hits = np.bincount(answers.primary[answers.is_right], minlength=len(classes))
    there = np.bincount(answers.primary, minlength=len(classes))
    told = np.bincount(said, minlength=len(classes))
    found = []
    for at in np.flatnonzero(there).tolist():
        precision = round(float(hits[at] / max(1, told[at])), _PLACES)
        recall = round(float(hits[at] / there[at]), _PLACES)
        f1 = round(float(2 * hits[at] / (there[at] + told[at])), _PLACES)
        found.append(RoleFigures(classes[at], int(there[at]), precision, recall, f1))
    return tuple(found)


def bins(confidence: FloatArray, right: BoolArray) -> tuple[Bin, ...]:
    """Return the bars of a reliability diagram, in the bins of the calibration error; empty ones are left out."""
    at = np.minimum((confidence * calibration.BINS).astype(int), calibration.BINS - 1)
    found = []
    for number in np.unique(at).tolist():
        inside = at == number
        mean = round(float(confidence[inside].mean()), _PLACES)
        found.append(Bin(int(inside.sum()), mean, _share(right[inside])))
    return tuple(found)


def _right_at(answers: Answers, classes: Sequence[str], taxonomy: Taxonomy, cut: int) -> BoolArray:
    """Return whether the likeliest node of a cut holds an accepted role, ``(n,)``."""
    nodes = sorted({taxonomy.by_id[one].above[cut].node_id for one in classes})
    of = [nodes.index(taxonomy.by_id[one].above[cut].node_id) for one in classes]
    sums, accepted = np.zeros((len(answers.p), len(nodes))), np.zeros((len(answers.p), len(nodes)), np.bool_)
    for column, node in enumerate(of):
        sums[:, node] += answers.p[:, column]
        accepted[:, node] |= answers.accepted[:, column]
    return np.asarray(accepted[np.arange(len(sums)), sums.argmax(axis=1)], np.bool_)


def _share(right: BoolArray) -> float:
    return round(float(right.mean()), _PLACES)
