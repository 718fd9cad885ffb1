"""What a search asks for, as a tree. Knows neither how it was typed nor how it is looked up."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias


class Field(StrEnum):
    """A fact that can be asked for. Protected attributes (age, sex, nationality, …) are none, on purpose."""

    ROLE = "role"
    LEVEL = "level"
    SKILL = "skill"
    TITLE = "title"
    EMPLOYER = "employer"
    DEGREE = "degree"
    CERTIFICATE = "certificate"
    LICENCE = "licence"
    LANGUAGE = "language"
    YEARS = "years"
    PLACE = "place"
    NAME = "name"
    FILE = "file"
    STATE = "state"
    TAG = "tag"


# Facts that a reader may put in other words; role, level and skills have kinds of their own.
OF_FACTS: Final = (
    Field.NAME, Field.TITLE, Field.EMPLOYER, Field.DEGREE, Field.CERTIFICATE, Field.PLACE, Field.YEARS,
)  # fmt: skip


# Facts that are looked up word by word; the others have a list of values or are numbers.
WORDED: Final = (Field.NAME, Field.TITLE, Field.EMPLOYER, Field.DEGREE, Field.CERTIFICATE, Field.PLACE)


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand one after the other in the text; ``is_prefix``: the last one is the beginning of a word."""

    text: str
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact as it was typed. ``is_prefix``: the value is only the beginning of what is meant."""

    field: Field
    value: str
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Coded:
    """A fact whose value was understood: it is one of ``codes``, and its number lies within both bounds, inclusive.

    The number is years of experience, or how well a language is spoken (``domain.searchable``).
    """

    field: Field
    codes: tuple[str, ...]
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Every:
    """All parts hold; with no parts, everything does."""

    parts: tuple["Criterion", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one part holds; with no parts, nothing does."""

    parts: tuple["Criterion", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """The part does not hold."""

    part: "Criterion"


Criterion: TypeAlias = Words | Asked | Coded | Every | Either | Without
ALL: Final = Every(())
NOBODY: Final = Either(())


def every(*parts: Criterion) -> Criterion:
    """Return that all of ``parts`` hold, in the simplest form."""
    flat: list[Criterion] = []
    for part in parts:
        flat += part.parts if isinstance(part, Every) else (part,)
    return flat[0] if len(flat) == 1 else Every(tuple(flat))


def either(*parts: Criterion) -> Criterion:
    """Return that one of ``parts`` holds, in the simplest form."""
    flat: list[Criterion] = []
    for part in parts:
        flat += part.parts if isinstance(part, Either) else (part,)
    return flat[0] if len(flat) == 1 else Either(tuple(flat))


def leaves(criterion: Criterion, *, is_wanted: bool = True) -> Iterator[tuple[Words | Asked | Coded, bool]]:
    """Yield the leaves of a tree from left to right, each with whether it is to hold."""
    if isinstance(criterion, Every | Either):
        for part in criterion.parts:
            yield from leaves(part, is_wanted=is_wanted)
    elif isinstance(criterion, Without):
        yield from leaves(criterion.part, is_wanted=not is_wanted)
    else:
        yield criterion, is_wanted


def wanted_words(criterion: Criterion) -> tuple[Words, ...]:
    """Return the words that are to stand in the text, from left to right."""
    return tuple(leaf for leaf, is_wanted in leaves(criterion) if is_wanted and isinstance(leaf, Words))
