"""What a head says of a text: roles with calibrated probabilities, or an abstention."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scored:
    """An id (of a role or a node above it) with its probability in [0, 1]."""

    id: str
    p: float


class Abstention(StrEnum):
    """Why the program names no role by itself."""

    UNSURE = "unsure"
    TOO_SHORT = "too_short"
    NOT_WORDS = "not_words"
    LANGUAGE = "language"
    POORLY_READ = "poorly_read"


@dataclass(frozen=True, slots=True)
class Prediction:
    """The role prediction of one text by one iteration of the head.

    ``top`` holds the ten likeliest roles, best first, ties by id; ``cuts`` the likeliest node of each cut;
    ``probabilities`` all of them in the order of the head's classes, ``(c,) float32``. ``is_abstained`` is true when
    the first probability is below the head's threshold: the program then names no role by itself. ``candidates`` is
    the conformal set: the roles that hold the right one as often as the head's card says, the likeliest first.
    ``abstention`` is why the program abstained, None when it did not. ``trust`` is how far the text could be read at
    all, 1 for a clean file: it lowers the confidence, while ``probabilities``, which ranking uses, stay.
    """

    iteration: int
    model_sha256: str
    top: tuple[Scored, ...]
    cuts: dict[int, Scored]
    is_abstained: bool
    probabilities: FloatArray
    candidates: tuple[str, ...] = ()
    abstention: Abstention | None = None
    trust: float = 1.0

    @property
    def confidence(self) -> float:
        """Return the calibrated probability of the first role, lowered where the file could be read badly only."""
        return self.top[0].p * self.trust if self.top else 0.0
