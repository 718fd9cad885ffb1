"""The facets of the list of files: what is chosen in each, and how many files each choice would show. Pure.

Inside a facet one choice is enough (OR); between facets all must hold (AND). What a choice of a facet would show
is counted under the choices of the other facets only, so that a second choice can be judged before it is made.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from classifyme_desktop.domain.document import FileState


class Facet(StrEnum):
    """What a list is narrowed by, in the order of the page."""

    ROLE = "role"
    STATE = "state"
    LANGUAGE = "language"  # that the resume is written in
    LEVEL = "level"
    TAG = "tag"


class Mark(StrEnum):
    """Choices of the facet of states beside the states themselves."""

    HIDDEN_TEXT = "hidden_text"
    NOT_SURE = "not_sure"
    REVIEWED = "reviewed"  # a reader decided on the role


NONE: Final = ""  # the choice of those of whom nothing is known: no role named, language not known


@dataclass(frozen=True, slots=True)
class Chosen:
    """The choices of each facet; an empty set narrows nothing.

    ``roles``: ids of roles, ``states``: values of ``FileState`` and ``Mark``, ``languages``: ISO 639-1, ``levels``:
    places in ``searchable.LEVELS``, ``tags``: ids. ``NONE`` stands for those without.
    """

    roles: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    levels: frozenset[int] = frozenset()
    tags: frozenset[int] = frozenset()

    @property
    def is_any(self) -> bool:
        """Return whether something is chosen."""
        return bool(self.roles or self.states or self.languages or self.levels or self.tags)


ANYTHING: Final = Chosen()


@dataclass(frozen=True, slots=True)
class Cell:
    """How many files are alike in all that facets ask for. ``role_id``: None where no role is named."""

    role_id: str | None
    state: FileState
    is_unsure: bool
    is_hidden: bool
    is_reviewed: bool
    level: int | None
    language: str | None
    count: int
    tag_id: int | None = None  # of the one tag that this cell counts


@dataclass(frozen=True, slots=True)
class Counts:
    """How many files each choice would show. ``total``: that are shown as things are."""

    roles: Mapping[str, int] = field(default_factory=dict)
    states: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    levels: Mapping[int, int] = field(default_factory=dict)
    tags: Mapping[int, int] = field(default_factory=dict)
    total: int = 0


def states_of(cell: Cell) -> tuple[str, ...]:
    """Return the choices of the facet of states that show a cell."""
    marks = ((cell.is_hidden, Mark.HIDDEN_TEXT), (cell.is_unsure, Mark.NOT_SURE), (cell.is_reviewed, Mark.REVIEWED))
    return (cell.state.value, *(mark.value for is_there, mark in marks if is_there))


def _met(cell: Cell, chosen: Chosen) -> tuple[tuple[Facet, bool], ...]:
    return (
        (Facet.ROLE, not chosen.roles or (cell.role_id or NONE) in chosen.roles),
        (Facet.STATE, not chosen.states or not chosen.states.isdisjoint(states_of(cell))),
        (Facet.LANGUAGE, not chosen.languages or (cell.language or NONE) in chosen.languages),
        (Facet.LEVEL, not chosen.levels or cell.level in chosen.levels),
    )


def counts(cells: Sequence[Cell], tagged: Iterable[Cell], chosen: Chosen) -> Counts:
    """Return the counts of each choice.

    ``cells``: of the files that have one of the chosen tags, of all where no tag is chosen; ``tagged``: for each tag,
    of those who have it, whichever is chosen.
    """
    roles: Counter[str] = Counter()
    states: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    levels: Counter[int] = Counter()
    tags: Counter[int] = Counter()
    total = 0
    for cell in cells:
        misses = [facet for facet, is_met in _met(cell, chosen) if not is_met]
        total += 0 if misses else cell.count
        if misses in ([], [Facet.ROLE]):
            roles[cell.role_id or NONE] += cell.count
        if misses in ([], [Facet.STATE]):
            states.update(dict.fromkeys(states_of(cell), cell.count))
        if misses in ([], [Facet.LANGUAGE]) and cell.state is FileState.ADDED:
            languages[cell.language or NONE] += cell.count
        if misses in ([], [Facet.LEVEL]) and cell.level is not None:
            levels[cell.level] += cell.count
    for cell in tagged:
        if cell.tag_id is not None and all(is_met for _, is_met in _met(cell, chosen)):
            tags[cell.tag_id] += cell.count
    return Counts(roles, states, languages, levels, tags, total)
