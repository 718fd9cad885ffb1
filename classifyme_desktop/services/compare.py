"""Two to four people side by side: the facts of each, skills that they share, and where each stands for a gig.

Reads only, and puts together what others read. Of somebody who may not be known it holds what ``services.blind`` shows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from classifyme_desktop.domain.blind import BlindProfile
from classifyme_desktop.domain.decision import Decided
from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.domain.match import Match
from classifyme_desktop.domain.profile import Job, Profile
from classifyme_desktop.domain.resume import FileRow, ResumeId
from classifyme_desktop.errors import UsageError
from classifyme_desktop.services import blind, candidate, decisions, reasons
from classifyme_desktop.services.blind import Blinded
from classifyme_desktop.services.candidate import Candidate
from classifyme_desktop.services.ranked_list import RankedList
from classifyme_desktop.services.workspace import Workspace

FEWEST: Final = 2
MOST: Final = 4
JOBS: Final = 3  # the latest ones of each person


@dataclass(frozen=True, slots=True)
class ComparedMust:
    """A must-have of the gig. ``is_met`` None: the resume does not tell; ``quote``: the words that show it is met."""

    text: str
    is_met: bool | None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class ForGig:
    """Where one person stands for the gig. ``shares``: how much each part of the score counts, by its name."""

    match: Match
    shares: Mapping[str, float]
    musts: tuple[ComparedMust, ...]
    decided: Decided | None


@dataclass(frozen=True, slots=True)
class Person:
    """The facts of one person. ``jobs``: places in the profile's jobs of the latest ones, the latest first.

    ``blinded`` in place of ``profile`` and ``name`` where it is not to be known who it is. ``skills``: by key, with
    what each is called. ``for_gig``: None without a gig.
    """

    resume_id: ResumeId
    row: FileRow
    name: str
    profile: Profile | None
    blinded: BlindProfile | None
    jobs: tuple[int, ...]
    level: str | None
    skills: Mapping[str, str]
    for_gig: ForGig | None = None


@dataclass(frozen=True, slots=True)
class Skills:
    """The skills of people beside each other, by name. ``some`` and ``only``: one entry for each person.

    ``of_all`` have all of them; ``some``: shared with somebody but not with all; ``only``: of nobody else.
    """

    of_all: tuple[str, ...]
    some: tuple[tuple[str, ...], ...]
    only: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """People in the order asked, and their skills."""

    people: tuple[Person, ...]
    skills: Skills


def read(
    workspace: Workspace,
    resume_ids: Sequence[ResumeId],
    *,
    language: str = "en",
    numbers: Mapping[ResumeId, str] | None = None,
    ranked: RankedList | None = None,
) -> Comparison:
    """Return people side by side. Any thread; some 50 ms for each person of a gig.

    Args:
        workspace: the library that holds them.
        resume_ids: two to four people.
        language: of words around facts and of names of skills, ``en`` or ``fr``.
        numbers: the digits of those who are not to be known, as candidates of the gig.
        ranked: the ranking of a stored gig, None for the facts alone.

    Raises UsageError (``compare_count``), StorageError (``resume_unknown``, ``library_damaged``, ``gig_unknown``),
    ModelError, WorkerError; ValueError for somebody who was not ranked.
    """
    if not FEWEST <= len(set(resume_ids)) == len(resume_ids) <= MOST:
        raise UsageError("compare_count", "Choose two to four people to compare.")
    gig = None if ranked is None else ranked.rated.gig
    decided = {} if gig is None else decisions.of_gig(workspace, gig.gig_id)
    people = []
    for resume_id in resume_ids:
        found = candidate.read(workspace, resume_id, language)
        number = (numbers or {}).get(resume_id)
        hidden = None if number is None else blind.read(workspace, resume_id, number, language)
        at_gig = None
        if ranked is not None:
            at_gig = _for_gig(workspace, ranked, resume_id, found, hidden, decided.get(resume_id))
        people.append(_person(resume_id, found, hidden, at_gig))
    return Comparison(tuple(people), skills([person.skills for person in people]))


def _person(resume_id: ResumeId, found: Candidate, hidden: Blinded | None, at_gig: ForGig | None) -> Person:
    profile, labels = found.profile, found.labels
    held = {one.uri: one.name for one in profile.skills if one.uri not in labels.removed} | dict(labels.added)
    return Person(
        resume_id,
        replace(found.row, path="", person="", place="", tags=()) if hidden else found.row,
        "" if hidden else found.name,
        None if hidden else profile,
        hidden.profile if hidden else None,
        latest_first(profile.jobs)[:JOBS],
        labels.level or found.row.level,
        held,
        at_gig,
    )


def _for_gig(
    workspace: Workspace,
    ranked: RankedList,
    resume_id: ResumeId,
    found: Candidate,
    hidden: Blinded | None,
    decided: Decided | None,
) -> ForGig:
    row = ranked.row_of(resume_id)
    if row is None:
        raise ValueError(resume_id)
    musts = []
    for one in reasons.of(workspace, ranked, resume_id).musts:
        if one.need is Need.MUST:
            said = (hidden.text.excerpt(place) if hidden else (found.text or "")[slice(*place)] for place in one.places)
            musts.append(ComparedMust(one.text, one.is_met, " · ".join(" ".join(words.split()) for words in said)))
    return ForGig(ranked.match(row), ranked.shares(), tuple(musts), decided)


def skills(held: Sequence[Mapping[str, str]]) -> Skills:
    """Return what people share, in the order in which the first of them names it."""
    counts: dict[str, int] = {}
    for one in held:
        for key in one:
            counts[key] = counts.get(key, 0) + 1
    of_all = tuple(name for key, name in held[0].items() if counts[key] == len(held)) if held else ()
    some = tuple(tuple(name for key, name in one.items() if 1 < counts[key] < len(held)) for one in held)
    only = tuple(tuple(name for key, name in one.items() if counts[key] == 1) for one in held)
    return Skills(of_all, some, only)


def latest_first(jobs: Sequence[Job]) -> tuple[int, ...]:
    """Return the places of jobs: those that go on, then by their last date; without dates as in the text, last."""

    def key(at: int) -> tuple[bool, tuple[int, int]]:
        period = jobs[at].period
        if period is None:
            return False, (0, 0)
        last = period.end or period.start
        return period.is_current, (last.year, last.month or 0) if last else (0, 0)

    return tuple(sorted(range(len(jobs)), key=key, reverse=True))
