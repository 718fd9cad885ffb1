"""What the facts of a resume show of one thing that a gig asks for: degrees, years, languages, licences, skills. Pure.

A fact is shown by its own place: the line of the degree, the jobs that add up to the years. What of a line no fact can
decide is its ``rest``: a sentence has to show it (``matching.evidence``).
"""

import re
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain import proof as proofs
from classifyme_desktop.domain.profile import Profile, Range
from classifyme_desktop.domain.proof import OPEN, Proof
from classifyme_desktop.profile.gig import asking
from classifyme_desktop.profile.proof import degrees, fields, naming, permits, speech, tenure
from classifyme_desktop.profile.spoken.folding import folded

__all__ = ["Checked", "of"]
_COURSE: Final = re.compile(r"\w+-year", re.IGNORECASE)
_OF_A_REST: Final = 2  # telling words that no fact covers; fewer ask for nothing more


@dataclass(frozen=True, slots=True)
class Checked:
    """What facts say of a line, None where they say nothing; ``has_rest``: the line asks for more than they decide.

    ``is_of_skills``: only names of skills were looked for, beside which a sentence may show the line; ``is_most``: they
    make at least half of its telling words.
    """

    proof: Proof | None
    has_rest: bool
    is_of_skills: bool = False
    is_most: bool = False


def of(line: str, known_years: float | None, resume: str, profile: Profile, skills: tuple[str, ...] = ()) -> Checked:
    """Return what a resume shows by its facts of the line of a gig.

    Args:
        line: the words of the requirement, on one line.
        known_years: what was read of them when the gig was.
        resume: the text that the places of ``profile`` point into.
        profile: the facts of the resume.
        skills: URIs of those that the line names.
    """
    degree, years = degrees.asked(line), tenure.asked(line, known_years)
    if degree is not None and years is not None and _is_of_study(line, degree, years):
        years = None
    found: list[Proof] = []
    covers: list[Range] = []
    if degree is not None:
        found.append(degrees.proof(degree, resume, profile))
        covers += degree.covers
    if years is not None:
        found.append(tenure.proof(years, resume, profile, frozenset(skills)))
        covers += years.covers
    if degree is not None and years is not None and _is_instead(line, degree, years):
        found = [proofs.any_of(tuple(found))]
    drives = permits.driving(line, profile)
    if drives is not None:
        found.append(drives)
        covers += permits.driving_covers(line)
    elif permits.is_asked(line) and years is None:
        found.append(permits.proof(line, resume, profile) if degree is None or permits.asked(line) else OPEN)
        covers += permits.covers(line)
    tongues = speech.asked(line)
    if tongues:
        found.append(speech.proof(line, profile))
        covers += speech.covers(line)
    if not found:
        return _of_skills(line, skills, resume, profile)
    return Checked(proofs.all_of(tuple(found)), _rest(line, covers) >= _OF_A_REST)


def _is_of_study(line: str, degree: degrees.Asked, years: tenure.Asked) -> bool:
    """Tell whether years are those of a course: "a four-year degree", "bachelor or two-year"."""
    first, last = years.place
    is_inside = any(start < last and first < end for start, end in degree.covers)
    return is_inside or _COURSE.fullmatch(line[first:last]) is not None


def _is_instead(line: str, degree: degrees.Asked, years: tenure.Asked) -> bool:
    return any(asking.is_instead(folded(line), one, years.place) for one in degree.covers if one[0] < one[1])


def _of_skills(line: str, skills: tuple[str, ...], resume: str, profile: Profile) -> Checked:
    if not skills:
        return Checked(None, True)
    shown, rest = naming.proof(skills, line, resume, profile)
    return Checked(shown, rest > 0, is_of_skills=True, is_most=2 * rest <= _rest(line, []))


def _rest(line: str, covers: list[Range]) -> int:
    """Return how many telling words of a line lie outside what facts decide."""
    small = folded(line)
    for start, end in covers:
        small = small[:start] + " " * (end - start) + small[end:]
    return len(fields.stems(small) - fields.GENERIC)
