"""Where a person stands for one gig, as a reader said. It moves the person in the list; it changes no score."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Choice(StrEnum):
    """Where a reader put a person for one gig, from first interest to the end. Without a choice a person is new."""

    PINNED = "pinned"
    SHORTLISTED = "shortlisted"
    INTERVIEWED = "interviewed"
    OFFERED = "offered"
    HIRED = "hired"
    ON_HOLD = "on_hold"
    REJECTED = "rejected"


# Who is on the shortlist of a gig, or was and has come further.
FURTHER: Final = (Choice.SHORTLISTED, Choice.INTERVIEWED, Choice.OFFERED, Choice.HIRED)
# Who is wanted for a gig, as matching learns it; who is on hold is neither accepted nor rejected.
ACCEPTED: Final = (Choice.PINNED, *FURTHER)


@dataclass(frozen=True, slots=True)
class Decided:
    """The choice that stands for a person, the reader's reason in short (may be empty), and when it was made."""

    choice: Choice
    reason: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands for one of several gigs."""

    gig_id: int
    title: str
    decided: Decided
