"""A person as gigs are rated for: the same vectors, words and skills by which people are rated for a gig. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from classifyme_desktop.matching import exact, keywords
from classifyme_desktop.matching.exact import Whole
from classifyme_desktop.matching.resume_index import ResumeIndex


@dataclass(frozen=True, slots=True, eq=False)
class Seeker:
    """One person.

    ``pooled`` ``(2, d) int16``: the vector of the first chunk and the mean of all; ``chunks`` ``(k, d) int16``;
    ``roots`` ``(r,) int16`` of the probabilities of the roles; ``years`` and ``height`` as in ``ResumeIndex``, not a
    number where unknown; ``words``: keys of the words of the masked text and of their starts, as ``keywords.start``
    makes them; ``skills``: URIs.
    """

    pooled: Whole
    chunks: Whole
    roots: Whole
    years: float
    height: float
    words: frozenset[str]
    skills: frozenset[str]


def of(
    vectors: npt.NDArray[np.float32],
    probabilities: npt.NDArray[np.float32] | None,
    years: float | None,
    height: float | None,
    *,
    masked: str,
    skills: Iterable[str],
) -> Seeker:
    """Return a person from unit vectors ``(k, d) float32``, roles ``(r,)`` (None: unknown) and the masked text."""
    roles = 1 if probabilities is None else len(probabilities)
    index = ResumeIndex(vectors.shape[1], roles)  # rounds as it does for everybody
    index.put(0, "0" * 64, vectors, probabilities, years, height)
    words = keywords.held_words(masked)
    return Seeker(
        np.vstack([index.first, index.mean]),
        exact.whole(vectors),
        index.roots[0],
        float(index.years[0]),
        float(index.heights[0]),
        words.union(keywords.start(word[: keywords.STEM]) for word in words if len(word) >= keywords.STEM),
        frozenset(skills),
    )
