"""What is written down about the use of people's data: who was revealed, decided on, exported; and whether it holds.

An entry says what was done to which id and when. It holds no text about a person, so it may outlive them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Detail = str | int | None


class Action(StrEnum):
    """What was done."""

    REVEAL = "reveal"  # a person of a blind list was shown
    PIN = "pin"
    UNPIN = "unpin"
    REJECT = "reject"
    UNREJECT = "unreject"
    STAGE = "stage"  # a person came to another stage of a gig, which the details name
    EXPORT = "export"  # a shortlist or a list was written
    LABEL = "label"  # a reader said what somebody's role, level, skill or fact is
    UNLABEL = "unlabel"  # and took it back
    PROMOTE = "promote"  # an iteration was put to use
    ROLL_BACK = "roll_back"  # and an earlier one again
    REFUSE = "refuse"  # an iteration was not wanted
    OFFER = "offer"  # and waits for a decision again
    ROLE = "role"  # a role was added, renamed, merged or retired, or that was taken back
    ERASE = "erase"  # a file, and all that the library knew of its person


class Subject(StrEnum):
    """What the id of an entry names."""

    RESUME = "resume"
    GIG = "gig"
    LIBRARY = "library"  # as a whole; the id is 0
    ITERATION = "iteration"  # of the head that the details name


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal. ``details`` hold ids, counts and codes; ``sha256`` seals it and all before it."""

    entry_id: int
    at: str
    action: Action
    subject: Subject
    subject_id: int
    details: Mapping[str, Detail]
    sha256: str


@dataclass(frozen=True, slots=True)
class Verification:
    """Whether the journal is as it was written: ``broken_at`` is the first entry that is not, None when all are."""

    entries: int
    broken_at: int | None

    @property
    def is_whole(self) -> bool:
        """Return whether nothing was changed, put in between or taken out."""
        return self.broken_at is None
