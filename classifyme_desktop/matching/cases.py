"""What a person would hold of all that is asked if they had one thing less or more: cases for ``changes``. Pure.

A skill is taken away together with all that it stands for as a related one, and what then stands in for it counts; the
word of the same name goes with it. Words alone are taken away one by one.
"""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

import numpy as np
import numpy.typing as npt

from classifyme_desktop.matching.changes import Asked, Lane
from classifyme_desktop.matching.gig_query import AskedFor

FloatArray = npt.NDArray[np.float64]
Cases = tuple[tuple[Asked, ...], FloatArray]


def held(skills: Sequence[AskedFor], own: AbstractSet[str]) -> FloatArray:
    """Return how far somebody with the skills ``own`` holds each of those asked, ``(k,) float64`` in [0, 1]."""
    shares = [
        1.0 if one.uri in own else max((share for uri, share in one.related.items() if uri in own), default=0.0)
        for one in skills
    ]
    return np.array(shares, np.float64)


def joined(lanes: Sequence[Lane]) -> Lane:
    """Return several lanes as one that moves the score as they do together."""
    asked: list[Asked] = []
    for lane in lanes:
        whole = lane.weights.sum() or 1.0
        asked += [Asked(one.key, one.name, lane.share * one.weight / whole, one.need) for one in lane.asked]
    share = sum(one.weight for one in asked)
    return Lane(tuple(asked), np.hstack([lane.held for lane in lanes]), share)


def without(
    skills: Sequence[AskedFor],
    words: Sequence[Asked],
    row: FloatArray,
    own: AbstractSet[str],
    name_of: Callable[[str], str],
) -> Cases:
    """Return what a person would hold without each thing that counts for them.

    ``skills``: those asked, the first of the columns; ``words``: the others, under the key of a skill where they name
    one, else their own. ``row`` ``(k,)``: what the person holds of both; ``own``: their skills by URI; ``name_of``
    gives what a skill is called.
    """
    counting = [uri for one in skills for uri in (one.uri, *sorted(one.related, key=one.related.__getitem__))]
    named, rows = [], []
    for uri in dict.fromkeys(uri for uri in counting if uri in own):
        named.append(Asked(uri, name_of(uri), 1.0))
        rows.append(_with_words(words, row, uri, held(skills, own - {uri}), 0.0))
    taken = {one.key for one in named}
    for at, word in enumerate(words, len(skills)):
        if row[at] > 0 and word.key not in taken:
            named.append(word)
            rows.append(np.where(np.arange(len(row)) == at, 0.0, row))
    return tuple(named), np.reshape(rows, (len(named), len(row)))


def having(skills: Sequence[AskedFor], words: Sequence[Asked], row: FloatArray, own: AbstractSet[str]) -> Cases:
    """Return what a person would hold with each skill asked that they lack or hold in part. Arguments as there."""
    named, rows = [], []
    for one in skills:
        if one.uri not in own:
            named.append(Asked(one.uri, one.name, 1.0))
            rows.append(_with_words(words, row, one.uri, held(skills, own | {one.uri}), 1.0))
    return tuple(named), np.reshape(rows, (len(named), len(row)))


def _with_words(words: Sequence[Asked], row: FloatArray, uri: str, of_skills: FloatArray, value: float) -> FloatArray:
    of_words = [value if word.key == uri else before for word, before in zip(words, row[len(of_skills) :], strict=True)]
    return np.append(of_skills, of_words)
