"""How like one person others are: by the meaning of their chunks, by their roles and by their skills. Pure."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.matching import exact, rating
from classifyme_desktop.matching.rating import Crowd

IntArray = npt.NDArray[np.int64]
FloatArray = npt.NDArray[np.float64]

# People judged to suit the same gig of gold/gigs_train, by each other's resume (202 of them): nDCG@10 0.742 with these
# weights, 0.744 at best on a grid of 0.1; roles alone 0.737, meaning alone 0.708, skills alone 0.607.
_MEANING: Final = 0.3
_ROLE: Final = 0.5
_SKILLS: Final = 0.2


def to_one(crowd: Crowd, resume_id: int, most: int) -> tuple[IntArray, FloatArray, FloatArray]:
    """Return the ids of the people most like one, in the library's order, their nearness and agreement of roles.

    ``(m,)`` each, at most ``most``; the person itself is among them. Nobody where the person is not in the index.
    """
    index = crowd.index
    known = index.rows_of(np.array([resume_id], np.int64))
    if not len(known):
        return np.zeros(0, np.int64), np.zeros(0), np.zeros(0)
    row = int(known[0])
    chunks, _ = crowd.chunks(np.array([row]))
    vector = exact.whole(exact.direction(chunks.astype(np.float32) / exact.SCALE))
    first, mean = (np.maximum(exact.products(part, vector[None])[:, 0], 0.0) for part in (index.first, index.mean))
    role = np.minimum(exact.products(index.roots, index.roots[row][None])[:, 0], 1.0)
    order = index.order
    rough = scores((first + mean)[order] / 2.0, role[order])
    rows = order[rating.foremost(rough, most)]
    near = (first[rows] + mean[rows] + rating.best(crowd, rows, vector[None])[:, 0]) / 3.0
    return index.resume_ids[rows], near, role[rows]


def shared_skills(
    mine: Collection[str], others: Sequence[Collection[str]], holders: Mapping[str, int], total: int
) -> FloatArray:
    """Return how much of all skills of two people both have, for each of ``others`` ``(n,) float64`` in [0, 1].

    A weighted Jaccard index (Ioffe 2010): rare skills weigh more, by ``ln(1 + (N - n + 0.5) / (n + 0.5))`` as the
    keywords of a gig do. ``holders``: how many of ``total`` resumes have a skill.
    """
    asked = frozenset(mine)
    weight = {uri: float(np.log1p((total - held + 0.5) / (held + 0.5))) for uri, held in holders.items()}
    shares = np.zeros(len(others), np.float64)
    for row, other in enumerate(others):
        both = sum(weight.get(uri, 0.0) for uri in sorted(asked.intersection(other)))
        either = sum(weight.get(uri, 0.0) for uri in sorted(asked.union(other)))
        shares[row] = both / either if either > 0 else 0.0
    return shares


def scores(meaning: FloatArray, role: FloatArray, skills: FloatArray | float = 0.0) -> FloatArray:
    """Return the likeness from its parts, each ``(n,) float64`` in [0, 1], rounded to 9 digits."""
    return np.round(_MEANING * meaning + _ROLE * role + _SKILLS * skills, 9)
