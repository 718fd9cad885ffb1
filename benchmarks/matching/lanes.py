"""Single lanes and plain fusion, to set the program's ranking against: what each finds by itself."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from benchmarks.matching.material import Case
from classifyme_desktop.domain.match import PARTS

FloatArray = npt.NDArray[np.float64]
_CONSTANT: Final = 60  # Cormack, Clarke & Büttcher 2009


def scores(case: Case) -> dict[str, FloatArray]:
    """Return the scores of each lane alone, and of reciprocal rank fusion of keywords and meaning, ``(n,)`` each."""
    found = {part: case.values[:, at] for at, part in enumerate(PARTS)}
    found |= {f"meaning, {name} chunk" if name != "mean" else "meaning, mean": one for name, one in case.lanes.items()}
    found["rank fusion of keywords and meaning"] = _fused([found["keywords"], found["meaning"]])
    return found


def _fused(lanes: Sequence[FloatArray]) -> FloatArray:
    total = np.zeros(len(lanes[0]))
    for lane in lanes:
        ranks = np.empty(len(lane))
        ranks[np.argsort(-np.round(lane, 9), kind="stable")] = np.arange(1, len(lane) + 1)
        total += 1 / (_CONSTANT + ranks)
    return total
