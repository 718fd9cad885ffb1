"""A resume as the library shows it, and the vectors of a text."""

from dataclasses import dataclass
from typing import NewType

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.document import Badge, FileKind, FileState, Reason
from classifyme_desktop.domain.label_state import State

ResumeId = NewType("ResumeId", int)
GigId = NewType("GigId", int)
FileId = NewType("FileId", int)
ImportId = NewType("ImportId", int)


@dataclass(frozen=True, slots=True)
class Embedding:
    """The vectors of one text, one per chunk.

    ``vectors`` is ``(n, d) float32`` with rows of unit length, rounded to half precision by the encoder so that
    what is stored equals what was used; ``ranges`` is ``(n, 2) int32``, each chunk's first and past-the-last
    character in the text. ``encoder_sha256`` names the encoder: vectors of two encoders are never compared.
    """

    encoder_sha256: str
    vectors: npt.NDArray[np.float32]
    ranges: npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class FileRow:
    """A known file as the library lists it. ``path`` is the place seen last; for the screen only, never for logs.

    ``role_state``: whether role and confidence are the program's, or a reader decided: then ``role_id`` is the reader's
    with a confidence of 1, and None where none of the roles fits. ``level``: the highest of the latest job;
    ``languages``: that are spoken (ISO 639-1). What is not known of the person is empty or None.
    """

    file_id: FileId
    sha256: str
    path: str
    kind: FileKind
    state: FileState
    reason: Reason | None
    incomplete: tuple[Reason, ...]
    badges: tuple[Badge, ...]
    resume_id: ResumeId | None
    page_count: int
    role_id: str | None
    confidence: float | None
    is_abstained: bool
    added_at: str
    role_state: State = State.UNCONFIRMED
    person: str = ""
    place: str = ""
    level: str | None = None
    years: float | None = None
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    has_note: bool = False
