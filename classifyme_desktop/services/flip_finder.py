"""Whose role a new head would change, of all people in the library: stored answers are moved, no text is read again.

Where a stored answer is too coarse for that the text is looked at (``learning.answer_bridge``).
"""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.iteration import Flip
from classifyme_desktop.domain.prediction import Abstention
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.learning import answer_bridge
from classifyme_desktop.learning.answer_bridge import Bridge
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import promotions, role_labels
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.role_labels import Answered

FloatArray = npt.NDArray[np.float64]
Became = Mapping[str, str | None]

# Said by what a text is, whatever a head makes of it.
_OF_THE_TEXT: Final = frozenset({Abstention.TOO_SHORT, Abstention.NOT_WORDS, Abstention.LANGUAGE})


def of_library(
    workspace: Workspace,
    active: int,
    heads: tuple[HeadArrays, HeadArrays],
    shipped: HeadArrays,
    became: Became,
    on_done: Callable[[int, int], None],
) -> list[Flip]:
    """Return the people whose role changes from the iteration in use to a new head, in the order of files' hashes.

    ``heads``: the one in use, the new one; ``became``: what roles that are no more count as. People of whom the one in
    use has said nothing yet are left out. ``on_done`` may raise. Raises StorageError.
    """
    before, after = heads
    bridge = answer_bridge.bridge(before, after)
    found: list[Flip] = []
    done = 0
    with workspace.reading() as db:
        total = role_labels.count(db, active, after.encoder_sha256)
        on_done(0, total)
        for some in role_labels.answers(db, active, after.encoder_sha256):
            features = shipped.pooling.features_of_many(some.block.vectors, some.block.offsets)
            p = _said(db, bridge, after, shipped, some, features)
            found += _changed(before, after, some, p, became)
            done += len(some.p)
            on_done(min(done, total), total)
    return found


def _said(
    db: Database,
    bridge: Bridge | None,
    after: HeadArrays,
    shipped: HeadArrays,
    some: Answered,
    features: FloatArray,
) -> FloatArray:
    """Return what the new head says of some people, ``(k, c')``."""
    if bridge is None:
        p, exact = np.zeros((len(features), len(after.classes))), np.zeros(len(features), np.bool_)
    else:
        p, exact = bridge.probabilities(some.p, features)
    rows = np.flatnonzero(~exact)
    if len(rows):
        people = [ResumeId(int(one)) for one in some.block.resume_ids[rows]]
        texts = {one.resume_id: one.masked for one in promotions.to_predict(db, people, after.encoder_sha256)}
        words = np.zeros((len(rows), len(shipped.roots)))
        for row, resume_id in enumerate(people):
            if resume_id in texts:
                words[row] = shipped.word_logits(texts[resume_id])
        p[rows] = after.probabilities(features[rows], words)
    return p


def _changed(before: HeadArrays, after: HeadArrays, some: Answered, p: FloatArray, became: Became) -> list[Flip]:
    at_old, p_old = answer_bridge.firsts(_folded(some.p.astype(np.float64), before.classes, became), before.classes)
    at_new, p_new = answer_bridge.firsts(p, after.classes)
    sure_old, sure_new = p_old * some.trust, p_new * some.trust
    found = []
    for row, resume_id in enumerate(some.block.resume_ids.tolist()):
        why, raw = some.abstentions[row], before.classes[int(some.p[row].argmax())]
        first = before.classes[int(at_old[row])]
        is_named = not some.is_abstained[row] and became.get(raw, raw) is not None
        old = became.get(first, first) if is_named else None
        is_unsure = p_new[row] < after.threshold or (some.trust[row] < 1.0 and sure_new[row] < after.threshold)
        new = None if why in _OF_THE_TEXT or is_unsure else after.classes[int(at_new[row])]
        if old != new:
            found.append(Flip(ResumeId(resume_id), old, float(sure_old[row]), new, float(sure_new[row])))
    return found


def _folded(p: FloatArray, classes: tuple[str, ...], became: Became) -> FloatArray:
    """Return probabilities with those of merged roles added to the ones they became part of, of retired ones none."""
    there = [one for one in classes if one in became]
    if not there:
        return p
    found = p.copy()
    for role_id in there:
        at, into = classes.index(role_id), became[role_id]
        if into in classes:
            found[:, classes.index(str(into))] += found[:, at]
        if into is None or into in classes:
            found[:, at] = 0.0
    return found
