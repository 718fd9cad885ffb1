"""One person's match with one gig: a rank, a score and the parts that make it."""

from dataclasses import dataclass

from classifyme_desktop.domain.resume import ResumeId


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a score, each in [0, 1]: nearness in meaning, keywords in common, agreement of the roles."""

    meaning: float
    keywords: float
    role: float


@dataclass(frozen=True, slots=True)
class Match:
    """``rank`` counts from 1; ``score`` in [0, 1] is the weighted sum of ``parts``."""

    resume_id: ResumeId
    rank: int
    score: float
    parts: Parts
