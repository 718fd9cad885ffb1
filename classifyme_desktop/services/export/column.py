"""Columns of a list that leaves the program: keys for programs, headings for people, and which of them are wanted.

Cells are plain values here; how a file holds them is told by ``cells`` and ``workbook``.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final, Generic, TypeVar

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.errors import UsageError

T = TypeVar("T")
Cell = str | int | float | datetime | tuple[str, ...]
_HIDDEN: Final = "-"  # before the key of a column that is not wanted, in a remembered arrangement
_DIGITS: Final = 4
# What is kept in the words of the program, as French readers are told it.
_FRENCH: Final[Mapping[str, str]] = {
    FileState.ADDED: "ajouté",
    FileState.DUPLICATE: "doublon",
    FileState.NEEDS_PASSWORD: "mot de passe requis",
    FileState.SCANNED: "numérisé, sans texte",
    FileState.DAMAGED: "endommagé",
    FileState.UNSUPPORTED: "non pris en charge",
    FileState.TOO_LARGE: "trop volumineux",
    FileState.GAVE_UP: "abandonné",
    FileState.SKIPPED: "ignoré",
    State.UNCONFIRMED: "non confirmé",
    State.CONFIRMED: "confirmé",
    State.CORRECTED: "corrigé",
    State.IGNORED: "sans poste",
}


class Kind(Enum):
    """How a spreadsheet shows a column."""

    TEXT = "text"
    NUMBER = "number"
    SHARE = "share"
    YEARS = "years"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column: its key, which programs read, its headings, its width in characters, and its cell of a line.

    ``cell`` gets the line, the moment of the export and the language. ``is_open``: not for blind readers.
    ``is_usual``: there unless a reader leaves it out; the others are there for who asks for them.
    """

    key: str
    english: str
    french: str
    width: int
    kind: Kind
    cell: Callable[[T, datetime, str], Cell]
    is_open: bool = False
    is_usual: bool = True

    def heading(self, language: str) -> str:
        """Return the heading for people, in ``en`` or ``fr``."""
        return self.french if language == "fr" else self.english


def rows(lines: Sequence[T], chosen: Sequence[Column[T]], now: datetime, language: str) -> Iterator[list[Cell]]:
    """Yield the cells of each line; an empty text is what is not known."""
    for line in lines:
        yield [column.cell(line, now, language) for column in chosen]


def number(value: float | None) -> Cell:
    """Return a number with four digits, an empty text for None."""
    return "" if value is None else round(value, _DIGITS)


def state(of: FileState | State, language: str) -> str:
    """Return a state of a file or of a label in ``en`` or ``fr``."""
    return _FRENCH[of] if language == "fr" else of.value


def chosen(columns: Sequence[Column[T]], keys: Sequence[str] | None) -> list[Column[T]]:
    """Return the columns of ``keys`` in that order, those that are usual for None; keys that are not there are skipped.

    Raises UsageError (``columns_none``) when nothing is left.
    """
    if keys is None:
        return [column for column in columns if column.is_usual]
    known = {column.key: column for column in columns}
    found = [known[key] for key in dict.fromkeys(keys) if key in known]
    if not found:
        raise UsageError("columns_none", "No column is left for the list. Choose at least one.")
    return found


def arranged(columns: Sequence[Column[T]], remembered: str) -> list[tuple[Column[T], bool]]:
    """Return all columns as they were arranged, each with whether it is wanted.

    ``remembered`` is what ``written`` made, of this version or another: a column that it does not name stands behind
    the one that it follows at first, and one that is no more is skipped.
    """
    known = {column.key: column for column in columns}
    wanted: dict[str, bool] = {}
    for word in remembered.split():
        key = word.removeprefix(_HIDDEN)
        if key in known:
            wanted.setdefault(key, not word.startswith(_HIDDEN))
    order = list(wanted)
    for at, column in enumerate(columns):
        if column.key not in wanted:
            order.insert(order.index(columns[at - 1].key) + 1 if at else 0, column.key)
            wanted[column.key] = column.is_usual
    return [(known[key], wanted[key]) for key in order]


def written(arrangement: Sequence[tuple[str, bool]]) -> str:
    """Return an arrangement (keys in order, each with whether it is wanted) as words to be remembered."""
    return " ".join(key if is_wanted else f"{_HIDDEN}{key}" for key, is_wanted in arrangement)
