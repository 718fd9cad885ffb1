"""What a report about the people of a gig says, put together from the library; how it looks is told by the window."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.domain.match import Match
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.errors import CancelledError, StorageError
from classifyme_desktop.services import blind, decisions, people, reasons, shortlist
from classifyme_desktop.services.blind import Candidates
from classifyme_desktop.services.export.layout import Layout
from classifyme_desktop.services.people import RankedPerson
from classifyme_desktop.services.ranked_list import RankedList
from classifyme_desktop.services.shortlist import Line
from classifyme_desktop.services.workspace import Workspace

MOST_PEOPLE: Final = 100  # a report is read by people; longer lists go out as tables
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Must:
    """A must of the gig for one person. ``is_met`` None: the resume does not tell; ``evidence``: its words for it."""

    text: str
    is_met: bool | None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One person of a report. ``role_state``: whether a reader decided the role."""

    line: Line
    musts: tuple[Must, ...]
    role_state: State


@dataclass(frozen=True, slots=True)
class Report:
    """A report about people ranked for a gig.

    ``ranked``: how many were; ``iteration``: of the head that named their roles; ``shares``: how much each part of the
    score counts, in [0, 1] by its name.
    """

    title: str
    employer: str
    day: date
    ranked: int
    iteration: int
    shares: Mapping[str, float]
    musts: tuple[str, ...]
    people: tuple[Person, ...]
    is_blind: bool


def make(
    workspace: Workspace,
    ranked: RankedList,
    matches: Sequence[Match],
    layout: Layout,
    progress: Progress = lambda _: None,
    is_stopped: Callable[[], bool] = lambda: False,
) -> Report:
    """Return the report about ``matches`` of a ranking for a stored gig, the first ``MOST_PEOPLE`` of them. Any thread.

    Some 5 ms for each person with musts; ``progress`` hears how many are done. Raises CancelledError; StorageError:
    ``gig_unknown``, ``library_damaged``, ``resume_unknown``; ModelError, WorkerError.
    """
    gig = ranked.rated.gig
    if gig is None:
        raise StorageError("gig_unknown", "Add the gig first, then its ranking can be kept.")
    candidates = blind.candidates(workspace, gig.gig_id) if layout.is_blind else None
    found = people.ranked_people(workspace, matches[:MOST_PEOPLE], ranked.rated)
    lines = shortlist.lines(
        workspace,
        found,
        language=layout.language,
        decided=decisions.of_gig(workspace, GigId(gig.gig_id)),
        candidates=candidates,
    )
    made = []
    for person, line in zip(found, lines, strict=True):
        if is_stopped():
            raise CancelledError
        musts = _musts(workspace, ranked, person, candidates, layout.language)
        made.append(Person(line, musts, person.file.role_state))
        progress(len(made))
    profile = ranked.rated.profile
    return Report(
        title=gig.title,
        employer=profile.employer.value if profile.employer else "",
        day=workspace.today(),
        ranked=len(ranked),
        iteration=ranked.rated.iteration,
        shares=ranked.shares(),
        musts=tuple(one.text for one in ranked.rated.query.musts if one.need is Need.MUST),
        people=tuple(made),
        is_blind=layout.is_blind,
    )


def _musts(
    workspace: Workspace, ranked: RankedList, person: RankedPerson, candidates: Candidates | None, language: str
) -> tuple[Must, ...]:
    """Return the musts of one person with the words that show them, as the reader may see these."""
    if not any(one.need is Need.MUST for one in ranked.rated.query.musts):
        return ()
    resume_id: ResumeId = person.match.resume_id
    found, text = reasons.musts_of(workspace, ranked.rated, resume_id)
    excerpt: Callable[[tuple[int, int]], str] = lambda place: text[slice(*place)]  # noqa: E731 - one of two ways
    if candidates is not None:
        excerpt = blind.read(workspace, resume_id, candidates.number(resume_id), language).text.excerpt
    return tuple(
        Must(one.text, one.is_met, " · ".join(" ".join(excerpt(place).split()) for place in one.places))
        for one in found
        if one.need is Need.MUST
    )
