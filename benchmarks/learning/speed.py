"""How long a step takes in libraries of two sizes: fit, cross-fits, gate, and what it would say of everybody."""

import time
from collections.abc import Callable
from functools import partial
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks.learning.material import Material
from classifyme_desktop.learning import answer_bridge
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.proposal import propose
from classifyme_desktop.learning.role_refit import refit

LIBRARIES: Final = (5_000, 50_000)
CORRECTIONS: Final = (200, 1_000, 2_000)
CHUNKS: Final = 5  # of a resume, about as many as the labelled ones have
_BLOCK: Final = 1_600  # resumes pooled at once, as many as stand in a block of stored vectors
_TIMES: Final = 3


def seconds(work: Callable[[], object]) -> float:
    """Return the median duration of a few runs."""
    found = []
    for _ in range(_TIMES):
        began = time.perf_counter()
        work()
        found.append(time.perf_counter() - began)
    return round(sorted(found)[_TIMES // 2], 2)


def measure(material: Material, say: Callable[[str], None]) -> dict[str, Any]:
    """Return the seconds of each part. Corrections are development resumes, then training ones."""
    rows = [(material.dev, at) for at in range(len(material.dev.primary))]
    rows += [(material.train, at) for at in range(len(material.train.primary))]
    said = [material.example(of, at, int(of.primary[at])) for of, at in rows]
    found: dict[str, Any] = {"fit": {}, "step": {}, "answers": {}}
    for count in CORRECTIONS:
        some = said[:count]
        found["fit"][len(some)] = seconds(partial(refit, material.head, material.replay, some))
        step = partial(propose, material.head, material.replay, some, material.taxonomy)
        found["step"][len(some)] = seconds(partial(step, swap_is_clean=lambda _head: True))
        say(f"speed, {len(some)} corrections: {found['fit'][len(some)]} s, {found['step'][len(some)]} s")
    after = refit(material.head, material.replay, said[:200]).head
    draw = np.random.default_rng(1)
    for size in LIBRARIES:
        vectors = draw.normal(size=(_BLOCK * CHUNKS, len(material.head.pooling.query))).astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        offsets = np.arange(_BLOCK + 1) * CHUNKS
        p = material.head.probabilities(
            material.head.pooling.features_of_many(vectors, offsets), np.zeros((_BLOCK, len(material.head.classes)))
        ).astype(np.float32)

        found["answers"][size] = seconds(partial(_everybody, material.head, after, vectors, offsets, p, size))
        say(f"speed, {size} resumes: {found['answers'][size]} s")
    return found


def _everybody(
    before: HeadArrays,
    after: HeadArrays,
    vectors: npt.NDArray[np.float32],
    offsets: npt.NDArray[np.int64],
    p: npt.NDArray[np.float32],
    size: int,
) -> None:
    """Pool the vectors of ``size`` resumes, block by block, and work out what the new head says of each."""
    way = answer_bridge.bridge(before, after)
    if way is None:
        msg = "there is a way between a head and its refit"
        raise AssertionError(msg)
    for first in range(0, size, _BLOCK):
        count = min(_BLOCK, size - first)
        features = before.pooling.features_of_many(vectors[: offsets[count]], offsets[: count + 1])
        new, _ = way.probabilities(p[:count], features)
        answer_bridge.firsts(new, after.classes)
