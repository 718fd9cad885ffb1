"""The tree of roles: 6 families > 12 sectors > 18 clusters > 24 groups > 96 roles, and what a firm made of it."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt

CUTS: Final = (6, 12, 18, 24)
_CUT_COLUMN: Final = {6: "family", 12: "sector", 18: "cluster", 24: "group"}


@dataclass(frozen=True, slots=True)
class Node:
    """A node above the leaves, for example the family *business*."""

    node_id: str
    label_en: str
    label_fr: str


@dataclass(frozen=True, slots=True)
class Role:
    """A leaf of the tree; ``above`` maps a cut (6, 12, 18, 24) to the node that holds the leaf there."""

    role_id: str
    label_en: str
    label_fr: str
    definition_en: str
    titles_en: tuple[str, ...]
    titles_fr: tuple[str, ...]
    above: dict[int, Node]

    def label(self, language: str) -> str:
        """Return the name of the role in ``language`` (``fr``, anything else is English)."""
        return self.label_fr if language == "fr" else self.label_en


@dataclass(frozen=True)
class Taxonomy:
    """All roles to choose from: those of the table in its order, which is that of the shipped head's classes, then own.

    ``gone``: roles that were merged or retired; their ids still stand in old answers. ``became``: what each of those
    counts as, None for nothing. ``near``: the role of the table beside which an own one stands.
    """

    roles: tuple[Role, ...]
    gone: tuple[Role, ...] = ()
    became: Mapping[str, str | None] = field(default_factory=dict, hash=False)
    near: Mapping[str, str] = field(default_factory=dict, hash=False)

    @cached_property
    def by_id(self) -> dict[str, Role]:
        """Return the roles by their id, those that are gone as well."""
        return {role.role_id: role for role in (*self.roles, *self.gone)}

    @cached_property
    def offered(self) -> frozenset[str]:
        """Return the ids of the roles to choose from."""
        return frozenset(role.role_id for role in self.roles)

    def now(self, role_id: str) -> str | None:
        """Return what a role counts as: itself, the one it was merged into, None when it was retired."""
        return self.became.get(role_id, role_id)

    def class_of(self, role_id: str | None, classes: Sequence[str]) -> str | None:
        """Return the class by which a head ranks a role, None for none of them.

        A head that has not learnt an own role yet ranks it as the one that it stands beside.
        """
        if role_id is None or role_id in classes:
            return role_id
        near = self.near.get(role_id)
        return near if near in classes else None

    def folded(self, probabilities: npt.NDArray[np.float32], classes: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return probabilities ``(c,) float32`` with those of merged roles added to the roles they were merged into.

        A retired role keeps its own: it still tells what work somebody does.
        """
        places = {role_id: at for at, role_id in enumerate(classes)}
        moves = {
            places[role_id]: places[into]
            for role_id, into in sorted(self.became.items())
            if into is not None and role_id in places and into in places
        }
        if not moves:
            return probabilities
        found = probabilities.astype(np.float64)
        for at, to in moves.items():
            found[to] += found[at]
            found[at] = 0.0
        return found.astype(np.float32)

    def sums(self, probabilities: Iterable[float], role_ids: Iterable[str], cut: int) -> dict[str, float]:
        """Return the probability of each node of ``cut`` as the sum over its leaves, so cuts never disagree."""
        total: dict[str, float] = {}
        for role_id, p in zip(role_ids, probabilities, strict=True):
            node_id = self.by_id[role_id].above[cut].node_id
            total[node_id] = total.get(node_id, 0.0) + float(p)
        return total


def beside(shipped: Taxonomy, near: Mapping[str, str]) -> Taxonomy:
    """Return the taxonomy with more leaves, each where its role of the table stands: enough to sum over the cuts.

    Raises KeyError for a role of the table that there is not.
    """
    more = tuple(replace(shipped.by_id[place], role_id=role_id) for role_id, place in near.items())
    return replace(shipped, roles=(*shipped.roles, *more), near=dict(near))


def parse(lines: Iterable[str]) -> Taxonomy:
    """Return the taxonomy of a CSV table with the columns of ``resources/taxonomy/roles.csv``.

    Raises KeyError when a column is missing.
    """
    return Taxonomy(tuple(_role(row) for row in csv.DictReader(lines)))


def _role(row: dict[str, str]) -> Role:
    above = {cut: Node(row[f"{name}_id"], row[f"{name}_en"], row[f"{name}_fr"]) for cut, name in _CUT_COLUMN.items()}
    return Role(
        role_id=row["role_id"],
        label_en=row["label_en"],
        label_fr=row["label_fr"],
        definition_en=row["definition_en"],
        titles_en=tuple(filter(None, row["titles_en"].split(";"))),
        titles_fr=tuple(filter(None, row["titles_fr"].split(";"))),
        above=above,
    )
