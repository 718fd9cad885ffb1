"""Two resumes that may be of one person: what is offered, why, and what a person said to it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # its module loads numpy, for which the first window shall not wait
    from classifyme_desktop.domain.resume import ResumeId


class Offer(StrEnum):
    """What a person is asked about two resumes."""

    NEWER_VERSION = "newer_version"  # one grew out of the other
    SAME_PERSON = "same_person"  # two different texts of one person


class Why(StrEnum):
    """What two resumes have in common, the surest first."""

    EMAIL = "email"
    PHONE = "phone"
    TEXT = "text"


class Decision(StrEnum):
    """What a person said of two resumes that may be of one person."""

    NEWER_VERSION = "newer_version"
    SAME_PERSON = "same_person"
    NOT_THE_SAME = "not_the_same"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two resumes that may be of one person, the lower id first.

    ``is_newer``: whether the second is the newer one, None where dates do not tell; ``decision``: None until one said.
    """

    resume_id: "ResumeId"
    other_id: "ResumeId"
    offer: Offer
    why: tuple[Why, ...]
    is_newer: bool | None
    decision: Decision | None = None
