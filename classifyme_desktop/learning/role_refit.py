"""Fits the role head to what people said, beside what it was shipped with, on stored vectors alone.

Always from the shipped head, its replay and all that stands now, never from the step before. So the order of
corrections does not matter, and one that is taken back, or a person who is erased, is unlearnt to the byte.

The change of the weights lies in the span of the corrected people's features (representer theorem, Kimeldorf & Wahba
1971), is drawn to nothing (L2), and pays for whatever it changes in the answers to the replay. A label pulls with
``1 - SMOOTHING`` of the whole; the rest stays with what the shipped head said, so a slip of the finger moves little.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from classifyme_desktop.learning import role_changes, steady
from classifyme_desktop.learning.descent import lowest
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.replay import Replay
from classifyme_desktop.learning.role_changes import UNCHANGED, NewRole, RoleChanges
from classifyme_desktop.learning.softmax_regression import softmax

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
OnStep = Callable[[int, float], bool]  # the step and its loss; False stops the fit

STRENGTH: Final = 0.5  # of the pull back to the shipped weights, against one correction
REPLAYED: Final = 0.3  # what a row of the replay counts, against one correction
SMOOTHING: Final = 0.3
OF_BIAS: Final = 0.1  # how far a correction moves a role for everybody, against how far it moves it for people alike
MOST_OF_NEW: Final = 8.0  # what all examples of a new role count together: they are many of few, not a share of people
OF_PARENT: Final = 0.5  # what people of a role that was split count against the new one: some of them are of it
OF_DESCRIPTION: Final = 2.0  # examples that the description of a new role is worth
STEPS: Final = 80
_FLAT: Final = 1e-4
_LEAST_MASS: Final = 1e-6
_STRENGTHS: Final = np.arange(1.0, 2.05, 0.1)  # of the sum of a merged role's parts, against their mean
_BIASES: Final = np.arange(-60.0, 60.05, 0.1)


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """What people said of one person: ``role_id`` is right, or, where it is None, each of ``rejected`` is wrong.

    ``sha256``: of the person's text, which names the row; ``features`` ``(f,)``; ``words`` ``(c0,)``: logits of the
    shipped head's word part.
    """

    sha256: str
    features: FloatArray
    words: FloatArray
    role_id: str | None
    rejected: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        shipped: HeadArrays,
        sha256: str,
        vectors: npt.NDArray[np.float32],
        text: str,
        role_id: str | None,
        rejected: tuple[str, ...] = (),
    ) -> Self:
        """Return the example that a person is by the chunks ``(n, d)`` of their resume, n ≥ 1, and its masked text."""
        return cls(sha256, shipped.pooling.features(vectors), shipped.word_logits(text), role_id, rejected)


@dataclass(frozen=True, slots=True, eq=False)
class Refitted:
    """A head fitted to ``learnt`` examples. ``training_sha256`` names what it was fitted on, whatever the order."""

    head: HeadArrays
    learnt: int
    training_sha256: str


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """Texts to fit on: where they stand, what the head says before the fit, what it shall say, what they count."""

    features: FloatArray
    logits: FloatArray
    targets: FloatArray
    weights: FloatArray

    def part(self, chosen: BoolArray) -> "_Rows":
        return _Rows(self.features[chosen], self.logits[chosen], self.targets[chosen], self.weights[chosen])


def in_order(examples: Sequence[Example]) -> list[Example]:
    """Return the examples in the order of their texts' hashes, and of what is said of equal texts."""
    return sorted(examples, key=lambda one: (one.sha256, one.role_id or "", one.rejected))


def training_sha256(examples: Sequence[Example], changes: RoleChanges, replay: Replay) -> str:
    """Return one hash of all that a fit is made of."""
    whole = hashlib.sha256(replay.sha256.encode())
    for one in in_order(examples):
        whole.update(f"{one.sha256}:{one.role_id or ''}:{','.join(sorted(one.rejected))}\n".encode())
    for role_id, new in changes.by_id.items():
        described = b"" if new.described is None else np.ascontiguousarray(new.described).tobytes()
        whole.update(f"new {role_id} {new.near} {new.is_split}\n".encode() + described)
    whole.update(f"{sorted(changes.merged.items())} {sorted(changes.retired)}".encode())
    return whole.hexdigest()


def refit(
    shipped: HeadArrays,
    replay: Replay,
    examples: Sequence[Example],
    changes: RoleChanges = UNCHANGED,
    on_step: OnStep = lambda _step, _loss: True,
) -> Refitted:
    """Return the shipped head fitted to the examples, to the byte the same for the same ones in any order.

    Examples of retired roles are left out, those of merged ones count for the other. The confidences are the shipped
    head's: ``cross_fit`` sets them. Raises UsageError (``roles_unfit``) for changes that do not fit together, or a new
    role without any example; CancelledError when ``on_step`` returns False.
    """
    classes = role_changes.classes_after(shipped.classes, changes)
    known = [one for one in map(_now(changes, classes), in_order(examples)) if one is not None]
    if set(changes.by_id) - {one.role_id for one in known}:
        raise role_changes.unfit()
    head = _merged(shipped, replay, changes)
    if known:
        past = _replayed(head, shipped, replay, changes)
        for role_id, new in changes.by_id.items():
            head, past = _with_new(head, past, new, [one for one in known if one.role_id == role_id])
        head = _fitted(head, known, past, changes, on_step)
    return Refitted(head, len(known), training_sha256(examples, changes, replay))


def _now(changes: RoleChanges, classes: Sequence[str]) -> Callable[[Example], Example | None]:
    """Return what turns an example into one of the roles of now, or into None where nothing of it is left."""

    def now(one: Example) -> Example | None:
        if one.role_id is not None:
            role_id = changes.now(one.role_id)
            return replace(one, role_id=role_id, rejected=()) if role_id in classes else None
        rejected = {now for role_id in one.rejected if (now := changes.now(role_id)) in classes and now is not None}
        left = tuple(sorted(rejected))
        return replace(one, rejected=left) if left and len(left) < len(classes) else None

    return now


# ------------------------------------------------------------------ the replay


def _as_unseen(shipped: HeadArrays, replay: Replay) -> FloatArray:
    """Return the shipped logits of the replay, as sure as those of texts that were never seen, with mean 0."""
    logits = shipped.logits(replay.features, replay.words)
    return np.asarray(replay.scale[:, None] * (logits - logits.mean(axis=1, keepdims=True)))


def _merged(shipped: HeadArrays, replay: Replay, changes: RoleChanges) -> HeadArrays:
    """Return the shipped head with the roles of now, the merged ones as strong and as high as the replay likes best.

    A text of one part is far from the mean in that part and anywhere in the other: half the sum is too weak, the whole
    sum too strong where both parts are near.
    """
    strengths, heights = {}, {}
    if not changes.merged:
        return role_changes.started(shipped, changes)
    logits = _as_unseen(shipped, replay)
    for role_id in sorted(set(changes.merged.values())):
        parts = role_changes.parts_of(shipped.classes, changes, role_id)
        others = _together(np.delete(logits, parts, axis=1))
        is_own = replay.targets[:, parts].sum(axis=1) > 0.5
        tried = []
        for strength in _STRENGTHS / len(parts):
            odds = strength * logits[:, parts].sum(axis=1) - others
            counts = np.ones(len(odds))
            height, loss = _height((odds[is_own], counts[is_own]), (odds[~is_own], counts[~is_own]))
            tried.append((loss, float(strength), height))
        _, strengths[role_id], heights[role_id] = min(tried)
    head = role_changes.started(shipped, changes, strengths)
    bias = head.bias.copy()
    for role_id, height in heights.items():
        bias[head.classes.index(role_id)] += head.temperature * height
    return replace(head, bias=bias)


def _replayed(head: HeadArrays, shipped: HeadArrays, replay: Replay, changes: RoleChanges) -> _Rows:
    """Return the rows of the replay: they shall go on to be answered as they were, merged roles together.

    Rows of retired roles are left out.
    """
    logits = _as_unseen(shipped, replay)
    likely = role_changes.moved(softmax(logits), shipped.classes, head.classes, changes)
    kept = role_changes.moved(replay.targets, shipped.classes, head.classes, changes).sum(axis=1) > 0.5
    mass = likely.sum(axis=1, keepdims=True)
    targets = likely / np.maximum(mass, _LEAST_MASS)
    weights = np.full(len(logits), REPLAYED)
    height = (head.bias - np.einsum("c,cn->n", shipped.bias, head.roots)) / head.temperature
    return _Rows(replay.features, head.rooted(logits) + height, targets, weights).part(kept)


# ------------------------------------------------------------------ new roles


def _with_new(head: HeadArrays, past: _Rows, new: NewRole, own: Sequence[Example]) -> tuple[HeadArrays, _Rows]:
    """Return the head and the replay with the column of a new role set: towards its examples, as high as it may be.

    The direction is the mean of its examples less that of everybody, as long as the other roles' (a prototype, Snell,
    Swersky & Zemel 2017); the height is where examples and replay together lose least.
    """
    at = head.classes.index(new.role_id)
    others = np.arange(len(head.classes)) != at
    middle = past.features.mean(axis=0)
    rows = np.stack([one.features for one in own])
    mean = rows.mean(axis=0)
    if new.described is not None:
        mean = (len(rows) * mean + OF_DESCRIPTION * new.described) / (len(rows) + OF_DESCRIPTION)
    towards = mean - middle
    length = float(np.linalg.norm(head.weights[:, others], axis=0).mean()) / head.temperature
    towards *= length / (float(np.linalg.norm(towards)) or 1.0)
    logits = head.logits(rows, np.stack([one.words for one in own]))
    offset = -float(np.vecdot(middle, towards))
    said = np.vecdot(rows, towards) + offset + logits[:, at]
    past_said = np.vecdot(past.features, towards) + offset + past.logits[:, at]
    of_parent = np.zeros(len(past.logits), np.bool_)
    if new.is_split and new.near in head.classes:
        of_parent = past.targets[:, head.classes.index(new.near)] > 0.5
    height, _ = _height(
        (said - _together(logits[:, others]), np.full(len(own), min(1.0, MOST_OF_NEW / len(own)))),
        (past_said - _together(past.logits[:, others]), np.where(of_parent, OF_PARENT, 1.0)),
    )
    weights, bias, moved = head.weights.copy(), head.bias.copy(), past.logits.copy()
    weights[:, at] += head.temperature * towards
    bias[at] += head.temperature * (height + offset)
    moved[:, at] = past_said + height
    targets = past.targets.copy()
    if of_parent.any():
        # People of the role that was split are of either part, as far as can be told.
        pair = [head.classes.index(new.near), at]
        split = targets[of_parent, pair[0]][:, None] * softmax(moved[of_parent][:, pair])
        for place, column in enumerate(pair):
            targets[of_parent, column] = split[:, place]
    return replace(head, weights=weights, bias=bias), _Rows(past.features, moved, targets, past.weights)


def _height(own: tuple[FloatArray, FloatArray], others: tuple[FloatArray, FloatArray]) -> tuple[float, float]:
    """Return the bias of a role, of those tried the one with the least log loss of *this role or another*, and it.

    ``own``, ``others``: the log odds of the role at bias 0 on its examples and on the replay, with what each counts.
    """
    losses = [
        float(np.vecdot(own[1], np.logaddexp(0.0, -(own[0] + bias))))
        + float(np.vecdot(others[1], np.logaddexp(0.0, others[0] + bias)))
        for bias in _BIASES
    ]
    at = int(np.argmin(losses))
    return float(_BIASES[at]), losses[at]


def _together(logits: FloatArray) -> FloatArray:
    top = logits.max(axis=1)
    return np.asarray(np.log(np.exp(logits - top[:, None]).sum(axis=1)) + top)


# ------------------------------------------------------------------ the fit


def _taught(head: HeadArrays, known: Sequence[Example], changes: RoleChanges) -> _Rows:
    """Return the rows of the examples with their targets."""
    features = np.stack([one.features for one in known])
    logits = head.logits(features, np.stack([one.words for one in known]))
    before = softmax(logits)
    targets, weights = before.copy(), np.ones(len(known))
    new = {role_id: sum(one.role_id == role_id for one in known) for role_id in changes.by_id}
    for row, one in enumerate(known):
        if one.role_id is not None:
            targets[row] *= SMOOTHING
            targets[row, head.classes.index(one.role_id)] += 1.0 - SMOOTHING
            weights[row] = min(1.0, MOST_OF_NEW / new[one.role_id]) if one.role_id in new else 1.0
        else:
            targets[row, [head.classes.index(role_id) for role_id in one.rejected]] = 0.0
            mass = float(targets[row].sum())
            targets[row] /= max(mass, _LEAST_MASS)
            weights[row] = 1.0 if mass > _LEAST_MASS else 0.0
    return _Rows(features, logits, targets, weights)


def _fitted(
    head: HeadArrays, known: Sequence[Example], past: _Rows, changes: RoleChanges, on_step: OnStep
) -> HeadArrays:
    taught = _taught(head, known, changes)
    middle = past.features.mean(axis=0)
    size = float(np.sqrt(((past.features - middle) ** 2).sum(axis=1).mean()))
    moved = _of_moved_roles(head, past, changes)
    way = steady.orthonormal((np.vstack([taught.features, past.features[moved]]) - middle) / size)
    logits = np.vstack([taught.logits, past.logits])
    targets = np.vstack([taught.targets, past.targets])
    weights = np.r_[taught.weights, past.weights]
    rows = steady.product((np.vstack([taught.features, past.features]) - middle) / size, np.ascontiguousarray(way.T))
    rows = np.hstack([rows, np.full((len(rows), 1), OF_BIAS**0.5)])
    across = np.ascontiguousarray(rows.T)

    def loss_and_slope(state: FloatArray) -> tuple[float, FloatArray]:
        said = logits + steady.product(rows, state)
        said -= said.max(axis=1, keepdims=True)
        p = np.exp(said)
        total = p.sum(axis=1, keepdims=True)
        p /= total
        losses = (targets * (np.log(total) - said)).sum(axis=1)
        slope = steady.product(across, weights[:, None] * (p - targets))
        return float((weights * losses).sum() + 0.5 * STRENGTH * (state**2).sum()), slope + STRENGTH * state

    state = lowest(loss_and_slope, np.zeros((rows.shape[1], len(head.classes))), STEPS, _FLAT, on_step)
    turned = steady.product(np.ascontiguousarray(way.T), state[:-1]) / size
    lifted = state[-1] * OF_BIAS**0.5 - np.einsum("f,fc->c", middle, turned)
    return replace(
        head,
        weights=_kept(head.weights + head.temperature * turned),
        bias=_kept(head.bias + head.temperature * lifted),
    )


def _of_moved_roles(head: HeadArrays, past: _Rows, changes: RoleChanges) -> BoolArray:
    """Return the rows of the replay that are of a merged role, ``(n,)``: its weights have to find their way anew."""
    into = [head.classes.index(one) for one in sorted(set(changes.merged.values()))]
    return np.asarray(past.targets[:, into].sum(axis=1) > 0.5, np.bool_)


def _kept(values: FloatArray) -> FloatArray:
    """Return values as a file keeps them, so that a head in memory and its folder say the same."""
    return values.astype(np.float32).astype(np.float64)
