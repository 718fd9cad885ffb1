"""A resume on its way to a file: lines with their style, in parts that a layout puts in places."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Line(NamedTuple):
    """One line of a resume.

    ``style``: *name, headline, heading, entry, plain, bullet* or *small*. ``beside``: what stands on the same line at
    the other side, a date mostly; ``side``: *left* (a column of its own before the words) or *right*.
    """

    words: str
    style: str = "plain"
    beside: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading. ``heading`` is empty for a part without one."""

    kind: str
    heading: str
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class Look:
    """How the resume is dressed.

    ``stream``: in which order a PDF holds its lines: *reading*, *rows* (from top to bottom over all columns) or
    *last_first* (the second column before the first).
    """

    font: str
    colour: tuple[float, float, float]
    bullet: str
    has_photo: bool
    is_spaced: bool  # headings in capitals with a space after each letter
    has_ligatures: bool
    stream: str
    tracking: float = 0.0  # points between the letters of headings, in a PDF


@dataclass(frozen=True, slots=True)
class Concealed:
    """Words that a person does not see. ``how``: *white*, *tiny*, *covered* (by a white rectangle) or *vanish*."""

    words: str
    how: str


@dataclass(slots=True)
class Sheet:
    """A resume with everything in its place.

    ``band`` runs over the full width, ``columns`` (one or two) stand under it; ``tinted`` is the number of the column
    on coloured ground, ``shares`` their shares of the width. ``made_on``: ``(year, month, day)`` for the file's own
    account.
    """

    layout: int
    language: str
    look: Look
    band: list[Line]
    columns: list[list[Line]]
    shares: tuple[float, ...] = (1.0,)
    tinted: int | None = None
    is_dark: bool = False
    footer: str = ""
    hidden: list[Concealed] = field(default_factory=list)
    made_on: tuple[int, int, int] = (2024, 1, 1)
