"""Roles that people added, merged or retired, put on the shipped role head.

Every logit of the new head starts as a mixture of the shipped head's logits (``roots``): a role that stays is itself,
a merged one a sum of its parts, a new one the mean of all (so it stands above or below the others by what its own
vectors say). The words of a text need therefore never be read again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from classifyme_desktop.errors import UsageError
from classifyme_desktop.learning import steady
from classifyme_desktop.learning.head_arrays import HeadArrays

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class NewRole:
    """A role that the shipped head does not know.

    ``near``: the shipped role beside which it stands in the tree; ``is_split``: people of that role may be of it;
    ``described`` ``(f,)``: features of its name and description, None without.
    """

    role_id: str
    near: str
    is_split: bool = False
    described: FloatArray | None = None


@dataclass(frozen=True, slots=True)
class RoleChanges:
    """What is other than in the shipped table: ``merged`` maps a role to the one that it became part of."""

    new: Sequence[NewRole] = ()
    merged: Mapping[str, str] = field(default_factory=dict)
    retired: frozenset[str] = frozenset()

    def now(self, role_id: str) -> str | None:
        """Return what a role is called now, None for one that was retired."""
        last = self.merged.get(role_id, role_id)
        return None if last in self.retired else last

    @property
    def by_id(self) -> dict[str, NewRole]:
        """Return the new roles in the order of their ids."""
        return {one.role_id: one for one in sorted(self.new, key=lambda one: one.role_id)}


UNCHANGED = RoleChanges()


def classes_after(shipped: Sequence[str], changes: RoleChanges) -> tuple[str, ...]:
    """Return the roles after the changes: those that stay in their order, then the new ones by id.

    Raises UsageError (``roles_unfit``) when a change names a role that is not there, or leaves fewer than two.
    """
    known = set(shipped)
    new = set(changes.by_id)
    away = set(changes.merged) | set(changes.retired)
    places = {one.near for one in changes.new}
    gone = away & new or (set(changes.merged.values()) & away)
    unknown = (away | places | (set(changes.merged.values()) - new)) - known
    found = (*(one for one in shipped if one not in away), *changes.by_id)
    if gone or unknown or new & known or len(found) < 2:
        raise unfit()
    return found


def unfit() -> UsageError:
    """Return the error for changes that do not fit together, a new role without examples among them."""
    return UsageError("roles_unfit", "The changes of roles do not fit together. Look through them and try again.")


def started(shipped: HeadArrays, changes: RoleChanges, strengths: Mapping[str, float] | None = None) -> HeadArrays:
    """Return the shipped head with the columns that the changes ask for; nothing is fitted yet.

    A new role's logit is the mean of all. A merged role's is ``strengths`` times the sum of its parts, each measured
    from the mean of all (by default their mean). Raises UsageError (``roles_unfit``).
    """
    classes = classes_after(shipped.classes, changes)
    if changes == UNCHANGED:
        return shipped
    roots = np.full((len(shipped.classes), len(classes)), 1.0 / len(shipped.classes))
    for column, role_id in enumerate(classes):
        parts = parts_of(shipped.classes, changes, role_id)
        if parts:
            strength = (strengths or {}).get(role_id, 1.0 / len(parts))
            roots[:, column] *= 1.0 - strength * len(parts)
            roots[parts, column] += strength
    words = shipped.word_weights
    mixed = None if words is None else steady.product(words.astype(np.float64), roots)
    return replace(
        shipped,
        classes=classes,
        weights=steady.product(shipped.weights, roots),
        bias=np.einsum("c,cn->n", shipped.bias, roots),
        own_roles={one.role_id: one.near for one in changes.by_id.values()},
        word_weights=None if mixed is None else mixed.astype(np.float32),
        roots=roots,
    )


def parts_of(shipped: Sequence[str], changes: RoleChanges, role_id: str) -> list[int]:
    """Return the columns of the shipped roles that are one role now; none for a new one."""
    return [at for at, one in enumerate(shipped) if changes.now(one) == role_id]


def moved(targets: FloatArray, shipped: Sequence[str], classes: Sequence[str], changes: RoleChanges) -> FloatArray:
    """Return targets ``(n, c0)`` of the shipped roles as targets ``(n, c)`` of those of now.

    What was a merged role's goes to the other one; what was a retired one's is lost, so a row may sum to less than 1.
    """
    found = np.zeros((len(targets), len(classes)))
    at = {role_id: column for column, role_id in enumerate(classes)}
    for column, role_id in enumerate(shipped):
        last = changes.now(role_id)
        if last is not None and last in at:
            found[:, at[last]] += targets[:, column]
    return found
