"""What a library consists of, counted: people, files, skills, what gigs ask for, and how sure the program is.

Plain results. Knows neither the library nor words for the screen.
"""

from dataclasses import dataclass
from datetime import date

from classifyme_desktop.domain.document import FileKind, FileState


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure the program is: people by bins of its confidence, all of one width, from 0 to 1.

    Who was decided by a reader is left out. ``expected``: the mean confidence where it names a role, which is how
    often it should be right there; None where it names none.
    """

    named: tuple[int, ...]
    unnamed: tuple[int, ...]
    expected: float | None


@dataclass(frozen=True, slots=True)
class People:
    """``total`` people; ``roles``: those with a named role by its id, ``by_reader`` of them decided by a reader.

    ``experience``: by the named role (None for none) and whole years; who gives no dates is not in it. A person speaks
    several ``languages`` (ISO 639-1) and may have several ``levels`` (labels of the level head) and ``tags`` (names).
    ``written``: the languages of the resumes, None where that is not known.
    """

    total: int
    roles: dict[str, int]
    by_reader: int
    levels: dict[str, int]
    languages: dict[str, int]
    written: dict[str | None, int]
    tags: dict[str, int]
    experience: dict[tuple[str | None, int], int]
    confidence: Confidence

    @property
    def unnamed(self) -> int:
        """Return for how many no role is named."""
        return self.total - sum(self.roles.values())


@dataclass(frozen=True, slots=True)
class Files:
    """``folders``: by where a file was seen last, as text for the screen; ``added``: by local day."""

    total: int
    kinds: dict[FileKind, int]
    states: dict[FileState, int]
    folders: dict[str, int]
    added: dict[date, int]


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill with its names in English and French; ``months`` of use by all who hold it, as far as dates tell."""

    uri: str
    english: str
    french: str
    people: int
    months: int = 0

    def name(self, language: str) -> str:
        """Return the name in ``language`` (``fr``, anything else is English)."""
        return self.french if language == "fr" else self.english


@dataclass(frozen=True, slots=True)
class Skills:
    """The skills most of ``total`` people have, those used for the most months, and how many hold each."""

    total: int
    by_people: tuple[Skill, ...]
    by_months: tuple[Skill, ...]
    held: dict[str, int]


@dataclass(frozen=True, slots=True)
class Demand:
    """``gigs`` in all; ``roles``: gigs by the role named for them; ``skills``: those asked for, in ``people`` gigs."""

    gigs: int
    roles: dict[str, int]
    skills: tuple[Skill, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """What the head in use was made for: it names a role from ``threshold`` on, and is right there so often.

    ``precision`` was measured on ``sample`` resumes; None where its maker did not measure it.
    """

    threshold: float
    precision: float | None
    sample: int | None


@dataclass(frozen=True, slots=True)
class Judged:
    """One bin of roles that readers decided: the mean confidence, how many were right, of how many."""

    confidence: float
    right: int
    count: int
