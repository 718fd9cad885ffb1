"""What a reader decided on a person for one gig. A decision moves the person in the list; it changes no score."""

from dataclasses import dataclass
from enum import StrEnum


class Choice(StrEnum):
    """Where a reader put a person for one gig."""

    PINNED = "pinned"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Decided:
    """The choice that stands for a person, the reader's reason in short (may be empty), and when it was made."""

    choice: Choice
    reason: str
    decided_at: str
