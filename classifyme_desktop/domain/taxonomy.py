"""The tree of roles: 6 families > 12 sectors > 18 clusters > 24 groups > 96 roles."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

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
    """All roles, in the order of the table; that order is the order of a head's classes."""

    roles: tuple[Role, ...]

    @cached_property
    def by_id(self) -> dict[str, Role]:
        """Return the roles by their id."""
        return {role.role_id: role for role in self.roles}

    def sums(self, probabilities: Iterable[float], role_ids: Iterable[str], cut: int) -> dict[str, float]:
        """Return the probability of each node of ``cut`` as the sum over its leaves, so cuts never disagree."""
        total: dict[str, float] = {}
        for role_id, p in zip(role_ids, probabilities, strict=True):
            node_id = self.by_id[role_id].above[cut].node_id
            total[node_id] = total.get(node_id, 0.0) + float(p)
        return total


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
