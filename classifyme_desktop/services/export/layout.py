"""How a list is written: in which form, language and columns, blind or not; and which of its people."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

from classifyme_desktop.domain.decision import FURTHER, Decided
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import UsageError

T = TypeVar("T")
COMMA: Final = ","
SEMICOLON: Final = ";"


class Form(StrEnum):
    """What kind of file a list becomes."""

    XLSX = "xlsx"
    CSV_PEOPLE = "csv_people"  # with headings in the language
    CSV = "csv"  # with the keys of the columns, which never change
    PDF = "pdf"  # a report; made by the window

    @property
    def ending(self) -> str:
        """Return the ending of the file's name, with its dot."""
        return ".csv" if self is Form.CSV_PEOPLE else f".{self.value}"


_BY_ENDING: Final = {".xlsx": Form.XLSX, ".csv": Form.CSV}


@dataclass(frozen=True, slots=True)
class Layout:
    """How a list is written.

    ``form``: by the ending of the file where it is None. ``keys``: of the columns in their order, None for the usual
    ones. ``separator`` between the cells of a CSV file, empty for the one of the language: spreadsheets take a
    semicolon where the decimal mark is a comma.
    """

    form: Form | None = None
    language: str = "en"
    is_blind: bool = False
    keys: tuple[str, ...] | None = None
    separator: str = ""

    def form_for(self, path: Path) -> Form:
        """Return the form of a table at ``path``. Raises UsageError (``export_type``) where the ending has no such."""
        ending = path.suffix.lower()
        form = self.form or _BY_ENDING.get(ending)
        if form is None or form is Form.PDF or form.ending != ending:
            raise UsageError(
                "export_type", "A shortlist is written as CSV or XLSX. End the file's name in .csv or .xlsx."
            )
        return form

    @property
    def between(self) -> str:
        """Return what stands between the cells of a CSV file."""
        return self.separator or (SEMICOLON if self.language == "fr" else COMMA)


class Extent(StrEnum):
    """Which people of a list are written."""

    ALL = "all"
    FIRST = "first"
    SHORTLISTED = "shortlisted"  # and further
    SELECTED = "selected"


def is_shortlisted(decided: Decided | None) -> bool:
    """Return whether a person is on the shortlist, or came further from there."""
    return decided is not None and decided.choice in FURTHER


def shortlisted(
    people: Sequence[T], resume_of: Callable[[T], ResumeId], decided: Mapping[ResumeId, Decided]
) -> list[T]:
    """Return who is on the shortlist or further, in the order given."""
    return [person for person in people if is_shortlisted(decided.get(resume_of(person)))]
