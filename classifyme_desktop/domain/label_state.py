"""What stands for one field of one person: the program's own answer, or that of a reader."""

from enum import StrEnum
from typing import Final


class State(StrEnum):
    """Who has decided, and how.

    ``CONFIRMED``: a reader said what the program had said; ``CORRECTED``: something else; ``IGNORED``: a reader looked
    and gave no label, so there is nothing to learn; ``UNCONFIRMED``: no reader has decided.
    """

    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    IGNORED = "ignored"


DECIDED: Final = frozenset({State.CONFIRMED, State.CORRECTED, State.IGNORED})
