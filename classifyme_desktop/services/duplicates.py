"""Resumes that may be of one person: looked for at each import, offered, decided by a person, never merged."""

from array import array
from collections.abc import Sequence
from typing import Final

import numpy as np

from classifyme_desktop.domain.likeness import Decision, Pair
from classifyme_desktop.domain.profile import ReferenceSource
from classifyme_desktop.domain.resume import FileRow, ResumeId
from classifyme_desktop.errors import UsageError
from classifyme_desktop.profile import likeness
from classifyme_desktop.profile.likeness import Traces
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, moment, pairs, profiles
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.profiles import Facts

_MOST: Final = 20  # resumes that a new one is compared with; an agency's phone stands in many


class Fingerprints:
    """The fingerprints of all resumes, held in memory while an import runs. One thread at a time."""

    def __init__(self, known: Sequence[tuple[ResumeId, int]]) -> None:
        self._ids = array("q", [resume_id for resume_id, _ in known])
        self._prints = array("Q", [print_of for _, print_of in known])

    def add(self, resume_id: ResumeId, print_of: int) -> None:
        """Take a new resume in."""
        self._ids.append(resume_id)
        self._prints.append(print_of)

    def near(self, print_of: int) -> list[ResumeId]:
        """Return the resumes whose text is nearly the same, by id."""
        apart = np.bitwise_count(np.frombuffer(self._prints, np.uint64) ^ np.uint64(print_of))
        found = np.frombuffer(self._ids, np.int64)[apart <= likeness.NEAR]
        return [ResumeId(int(one)) for one in np.sort(found)]


def note(db: Database, resume_id: ResumeId, facts: Facts, known: Fingerprints) -> None:
    """Offer the resumes of the library that may be of the same person as a new one. Inside its transaction."""
    others = pairs.sharing(db, resume_id)[:_MOST]
    if facts.fingerprint:
        others += [other for other in known.near(facts.fingerprint) if other not in others][:_MOST]
        known.add(resume_id, facts.fingerprint)
    mine = _traces(facts)
    for other in others:
        stored = profiles.get(db, other)
        if stored is None:
            continue
        found = likeness.same_person(_traces(stored.facts), mine)
        if found is not None:
            pairs.offer(db, Pair(other, resume_id, found.offer, found.why, found.second_is_newer))


def _traces(facts: Facts) -> Traces:
    contact, career = facts.profile.contact, facts.profile.career
    made_on = career.reference if career and career.reference_source is not ReferenceSource.TODAY else None
    return Traces(
        frozenset(one.value for one in contact.emails),
        frozenset(one.value for one in contact.phones),
        contact.name.value if contact.name else None,
        facts.fingerprint,
        made_on,
    )


def listed(workspace: Workspace, *, is_open: bool | None = True) -> list[Pair]:
    """Return the pairs that wait for a decision, or with ``is_open`` None all."""
    with workspace.reading() as db:
        return pairs.listed(db, is_open=is_open)


def decide(workspace: Workspace, resume_id: int, other_id: int, decision: Decision | None) -> Pair:
    """Keep what a person said of two resumes; None takes it back. Raises UsageError (``pair_unknown``)."""
    low, high = sorted((resume_id, other_id))

    def change(db: Database) -> Pair:
        found = [pair for pair in pairs.listed(db) if (pair.resume_id, pair.other_id) == (low, high)]
        if not found:
            raise UsageError("pair_unknown", "These two resumes are not in the list of duplicates.")
        pairs.decide(db, found[0], decision, now=moment.utc_now())
        return found[0]

    return workspace.write(change)


def listed_with_files(workspace: Workspace) -> list[tuple[Pair, FileRow, FileRow]]:
    """Return the pairs that wait for a decision with the rows of their files; none of which one lies in the trash."""
    with workspace.reading() as db:
        waiting = pairs.listed(db, is_open=True)
        ids = list(dict.fromkeys(one for pair in waiting for one in (pair.resume_id, pair.other_id)))
        rows = {row.resume_id: row for row in files.rows(db, files.kept(db, files.of_resumes(db, ids)))}
    return [
        (pair, rows[pair.resume_id], rows[pair.other_id])
        for pair in waiting
        if pair.resume_id in rows and pair.other_id in rows
    ]
