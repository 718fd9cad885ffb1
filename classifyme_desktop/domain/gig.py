"""A gig: a job, mission or post that people are ranked for."""

from dataclasses import dataclass

from classifyme_desktop.domain.resume import GigId


@dataclass(frozen=True, slots=True)
class Gig:
    """A gig as stored; ``role_id`` is the program's own reading of it and None when it abstains."""

    gig_id: GigId
    title: str
    text: str
    sha256: str
    role_id: str | None
    confidence: float | None
    created_at: str
