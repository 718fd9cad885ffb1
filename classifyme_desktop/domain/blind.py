"""What a reader sees of a person who is not to be known: the text and the facts without what says who it is.

Knows nothing of how it is made. A person is told from others by a *candidate*: a row of digits, see ``numbers``.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from classifyme_desktop.domain.profile import Cefr, Range

_LEAST_DIGITS = 3
_LABELS = {"en": "Candidate", "fr": "Candidature"}  # "candidat" would be a man


@dataclass(frozen=True, slots=True)
class Edit:
    """A part of a text that stands differently in the blind text: ``place`` in the one, ``shown`` in the other."""

    place: Range
    shown: Range


@dataclass(frozen=True, slots=True)
class BlindText:
    """A text for a reader, and where each place of the text that it was made of is found in it.

    ``edits`` are in order and apart from each other.
    """

    text: str
    edits: tuple[Edit, ...] = ()

    def place(self, place: Range) -> Range:
        """Return where a place of the first text is shown; what was put in the stead of a part is taken in whole."""
        start, end = self._at(place[0], is_end=False), self._at(place[1], is_end=True)
        return start, max(start, end)

    def excerpt(self, place: Range) -> str:
        """Return what a reader sees of a place of the first text."""
        start, end = self.place(place)
        return self.text[start:end]

    def _at(self, position: int, *, is_end: bool) -> int:
        number = bisect_right(self.edits, position, key=lambda edit: edit.place[0]) - 1
        if is_end and number >= 0 and self.edits[number].place[0] == position:
            number -= 1  # the part begins where the place ends
        if number < 0:
            return position
        edit = self.edits[number]
        if position < edit.place[1]:
            return edit.shown[1] if is_end else edit.shown[0]
        return edit.shown[1] + position - edit.place[1]


@dataclass(frozen=True, slots=True)
class BlindJob:
    """One post: its title and employer, how many months it lasted and the same in words; empty where not told."""

    title: str
    employer: str
    months: int | None
    duration: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class BlindProfile:
    """The facts about a person that say nothing of who it is. Jobs are in the order of the text.

    ``degrees`` come without school and year, ``certifications`` without the day they were given. ``languages`` are
    codes (ISO 639-1) with levels: the mother tongue counts as C2, for it would tell where a person comes from.
    ``years``: total experience in whole years, None when no job has dates.
    """

    candidate: str
    jobs: tuple[BlindJob, ...] = ()
    degrees: tuple[str, ...] = ()
    certifications: tuple[str, ...] = ()
    languages: tuple[tuple[str, Cefr | None], ...] = ()
    licences: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    years: int | None = None


def label(candidate: str, language: str = "en") -> str:
    """Return what a candidate is called: "Candidate 014", in French "Candidature 014"."""
    return f"{_LABELS[language]} {candidate}"


def numbers(gig_sha256: str, file_sha256s: Iterable[str]) -> dict[str, str]:
    """Return the candidate of each file for a gig: the digits that tell it from all others, at least three.

    The digits are the first of a number drawn from SHA-256 over the gig's and the file's hash, so they say nothing of
    the rank or of the order of import, and differ from gig to gig. A newcomer changes nobody else's, except that one
    with the same digits gets more of them (as Git shortens its hashes): digits that were written down fit two people
    at worst, and never another one while the first is in the library.
    """
    drawn = sorted((digits(gig_sha256, one), one) for one in set(file_sha256s))
    found = {}
    for at, (own, file_sha256) in enumerate(drawn):
        beside = [drawn[other][0] for other in (at - 1, at + 1) if 0 <= other < len(drawn)]
        shared = max((_shared(own, other) for other in beside), default=0)
        found[file_sha256] = own[: max(_LEAST_DIGITS, shared + 1)]
    return found


def digits(gig_sha256: str, file_sha256: str) -> str:
    """Return the whole row of digits that the candidate of a file is the beginning of."""
    drawn = hashlib.sha256(f"{gig_sha256}:{file_sha256}".encode()).hexdigest()
    return f"{int(drawn, 16):078d}"[::-1]


def _shared(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b), len(one))
