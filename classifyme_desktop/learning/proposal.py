"""A step of the role head, whole: fitted, measured beside the step before, and judged."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.iteration import Judgement
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.inference import confidence
from classifyme_desktop.learning import cross_fit, gate, role_changes
from classifyme_desktop.learning.cross_fit import Unseen
from classifyme_desktop.learning.evaluation import Answers, figures
from classifyme_desktop.learning.gate import Pair
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.replay import Replay
from classifyme_desktop.learning.role_changes import UNCHANGED, RoleChanges
from classifyme_desktop.learning.role_refit import Example, OnStep, Refitted, refit
from classifyme_desktop.learning.softmax_regression import softmax

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """The step before: its ``head``, what it was fitted on, and how the roles were then.

    Without examples it is the shipped head. ``fits``: those of ``cross_fit`` that judge it, where they are at hand.
    """

    head: HeadArrays
    examples: Sequence[Example] = ()
    changes: RoleChanges = field(default_factory=lambda: UNCHANGED)
    fits: tuple[HeadArrays, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Proposal:
    """A fitted head, the answers behind its figures (before and after), and what was found.

    ``fits``: the heads that judged it.
    """

    fitted: Refitted
    fits: tuple[HeadArrays, ...]
    frozen: Pair
    firm: Pair | None
    judgements: tuple[Judgement, ...]

    @property
    def is_passed(self) -> bool:
        """Return whether every check was passed."""
        return gate.is_passed(self.judgements)


def propose(
    shipped: HeadArrays,
    replay: Replay,
    examples: Sequence[Example],
    taxonomy: Taxonomy,
    *,
    changes: RoleChanges = UNCHANGED,
    before: Step | None = None,
    swap_is_clean: Callable[[HeadArrays], bool],
    on_step: OnStep = lambda _step, _loss: True,
) -> Proposal:
    """Return the step that ``examples`` make, measured beside the one ``before`` (the shipped head by default).

    ``taxonomy`` knows every role of both; ``swap_is_clean``: whether other names, schools and addresses change no
    answer of a head. Raises as ``refit``.
    """
    last = before or Step(shipped)
    fitted = refit(shipped, replay, examples, changes, on_step)
    judged = [one for one in examples if one.role_id is not None and changes.now(one.role_id) is not None]
    heads: tuple[HeadArrays, ...] = ()
    firm = None
    if len(judged) >= gate.LEAST_PEOPLE:
        heads = cross_fit.fits(shipped, replay, examples, changes, on_step)
        others = last.fits or cross_fit.fits(shipped, replay, last.examples, last.changes, on_step)
        old = cross_fit.unseen(others, judged, last.head.classes)
        new = cross_fit.unseen(heads, judged, fitted.head.classes)
        firm = firm_pair((old, new), (last.changes, changes), fitted.head, taxonomy)
    frozen = frozen_pair(replay, shipped, (last, Step(fitted.head, examples, changes)), taxonomy)
    return Proposal(fitted, heads, frozen, firm, gate.judge(frozen, firm, swap_is_clean(fitted.head)))


def _answers(p: FloatArray, found: Unseen, changes: RoleChanges) -> tuple[tuple[str, ...], Answers]:
    """Return the roles of the columns and the answers on people.

    A role that the head does not know has a column of its own behind those of the head, with probability 0: nobody is
    rightly answered there, and no other role's figures suffer for it.
    """
    right = [changes.now(str(one.role_id)) or str(one.role_id) for one in found.people]
    classes = (*found.classes, *sorted(set(right) - set(found.classes)))
    whole = np.zeros((len(p), len(classes)))
    whole[:, : p.shape[1]] = p
    primary = np.array([classes.index(role_id) for role_id in right], np.int64)
    accepted = np.zeros(whole.shape, np.bool_)
    accepted[np.arange(len(primary)), primary] = True
    return classes, Answers(whole, accepted, primary)


def firm_pair(
    found: tuple[Unseen, Unseen], changes: tuple[RoleChanges, RoleChanges], head: HeadArrays, taxonomy: Taxonomy
) -> Pair:
    """Return the answers on the firm's own people by two heads that did not see them; ``head`` calibrates both."""
    (old, before), (new, after) = (
        _answers(confidence.lifted(softmax(one.logits), head.line), one, change)
        for one, change in zip(found, changes, strict=True)
    )
    measured = figures(before, old, taxonomy, head.threshold), figures(after, new, taxonomy, head.threshold)
    return Pair(before, after, measured, tuple(str(changes[1].now(str(one.role_id))) for one in found[1].people))


def frozen_pair(replay: Replay, shipped: HeadArrays, steps: tuple[Step, Step], taxonomy: Taxonomy) -> Pair:
    """Return the answers on those frozen texts whose role there still is, by both steps."""
    columns = [_accepted(replay, shipped, step) for step in steps]
    kept = np.all([primary >= 0 for primary, _ in columns], axis=0)
    answers = []
    for step, (primary, accepted) in zip(steps, columns, strict=True):
        p = step.head.probabilities(replay.frozen.features[kept], replay.frozen.words[kept])
        answers.append(Answers(p, accepted[kept], primary[kept]))
    measured = tuple(
        figures(one, step.head.classes, taxonomy, step.head.threshold) for one, step in zip(answers, steps, strict=True)
    )
    roles = tuple(steps[1].head.classes[at] for at in answers[1].primary.tolist())
    return Pair(answers[0], answers[1], (measured[0], measured[1]), roles)


def _accepted(replay: Replay, shipped: HeadArrays, step: Step) -> tuple[npt.NDArray[np.int64], BoolArray]:
    """Return the primary role of each frozen text in the columns of a step, -1 where it was retired, and all accepted.

    A role that was split from another is accepted wherever that one is: the frozen set cannot tell them apart.
    """
    classes = step.head.classes
    accepted = role_changes.moved(replay.frozen.accepted.astype(np.float64), shipped.classes, classes, step.changes) > 0
    for role_id, new in step.changes.by_id.items():
        if new.is_split and new.near in classes:
            accepted[:, classes.index(role_id)] = accepted[:, classes.index(new.near)]
    now = [step.changes.now(role_id) for role_id in shipped.classes]
    column = np.array([-1 if one not in classes else classes.index(str(one)) for one in now], np.int64)
    return column[replay.frozen.primary], accepted
