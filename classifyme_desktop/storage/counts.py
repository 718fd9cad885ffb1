"""Counts over the people and files of a library, or over those that a search finds. Reads only; any connection.

What lies in the trash is never counted. Each function is one SELECT, so that what it returns is of one moment and a
search is made once. Knows nothing of how counts are shown.
"""

import json
import os
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from classifyme_desktop.domain.criteria import Criterion, Field
from classifyme_desktop.domain.document import FileKind, FileState
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.storage import answering, codes, fulltext, search
from classifyme_desktop.storage.database import Database, Row, Value
from classifyme_desktop.storage.search import KEPT

CONFIDENCE_BINS: Final = 20
_SEPARATOR: Final = os.fsencode(os.sep)
_AT_ONCE: Final = 4_096
_MINUTE: Final = len("2026-01-02T03:04")
_JOINED: Final = "files LEFT JOIN resumes ON resumes.file_id = files.file_id"
_KEPT_PEOPLE: Final = "NOT IN (SELECT resume_id FROM trash JOIN resumes USING (file_id))"
_NOT_AMONG: Final = "gig_id NOT IN (SELECT value FROM json_each(?))"
_FOUND_PEOPLE: Final = "IN (SELECT resume_id FROM shown)"
# Of what is looked at, by the names that the parts below know.
_COLUMNS: Final = (
    "CASE WHEN is_abstained THEN NULL ELSE role_id END AS named, role_state, confidence, language, years, kind, state, "
    "added_at"
)
_OF_PEOPLE: Final = (
    f"SELECT 'role', named, role_state, min(CAST(confidence * {CONFIDENCE_BINS} AS INTEGER), {CONFIDENCE_BINS - 1}), "  # noqa: S608
    "count(*), total(confidence) FROM shown WHERE state = 'added' GROUP BY 2, 3, 4",
    "SELECT 'years', named, CAST(years AS INTEGER), NULL, count(*), NULL FROM shown WHERE years IS NOT NULL "
    "GROUP BY 2, 3",
    "SELECT 'written', language, NULL, NULL, count(*), NULL FROM shown WHERE state = 'added' GROUP BY 2",
    "SELECT field, value, NULL, NULL, count(*), NULL FROM person_facts WHERE field IN ('level', 'language') "
    "AND resume_id {people} GROUP BY 1, 2",
    "SELECT 'tag', name, NULL, NULL, count(*), NULL FROM person_tags JOIN tags USING (tag_id) "
    "WHERE resume_id {people} GROUP BY tag_id",
)
_OF_FILES: Final = (
    "SELECT 'kind', kind, state, count(*) FROM shown GROUP BY 2, 3",
    f"SELECT 'minute', substr(added_at, 1, {_MINUTE}), NULL, count(*) FROM shown GROUP BY 2",  # noqa: S608
)


@dataclass(frozen=True, slots=True)
class RoleCount:
    """How many people stand alike in the list. ``role_id``: None where no role is named; ``state``: who decided.

    ``bin``: of the program's confidence, from 0 to ``CONFIDENCE_BINS`` - 1, None where it says nothing;
    ``confidence``: the sum over these people.
    """

    role_id: str | None
    state: State
    bin: int | None
    count: int
    confidence: float


@dataclass(frozen=True, slots=True)
class PeopleCounts:
    """People by role (everybody whose file was read is counted once), level, spoken language, tag, and experience.

    ``experience``: by the role that is named (None for none) and whole years, where those are known; ``written``: by
    the language of the resume (ISO 639-1), None where that is not known.
    """

    roles: list[RoleCount] = field(default_factory=list)
    experience: dict[tuple[str | None, int], int] = field(default_factory=dict)
    written: dict[str | None, int] = field(default_factory=dict)
    levels: dict[str, int] = field(default_factory=dict)
    languages: dict[str, int] = field(default_factory=dict)
    tags: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileCounts:
    """Files by kind and state, and by the minute in which they were added (``2026-01-02T03:04``, UTC)."""

    readings: dict[tuple[FileKind, FileState], int] = field(default_factory=dict)
    minutes: dict[str, int] = field(default_factory=dict)


def people(db: Database, criterion: Criterion | None = None) -> PeopleCounts:
    """Return counts of the people that a search finds, of all for None. Raises UsageError (``bad_query``)."""
    found = PeopleCounts()
    by_value = {Field.LEVEL.value: found.levels, Field.LANGUAGE.value: found.languages, "tag": found.tags}
    for what, value, other, place, count, total in _counted(db, _OF_PEOPLE, criterion):
        if what == "role":
            found.roles.append(RoleCount(value, State(other), place, count, total))
        elif what == "years":
            found.experience[value, other] = count
        elif what == "written":
            found.written[value] = count
        else:
            by_value[what][value] = count
    return found


def files(db: Database, criterion: Criterion | None = None) -> FileCounts:
    """Return counts of the files that a search finds, of all for None. Raises UsageError (``bad_query``)."""
    found = FileCounts()
    for what, value, state, count in _counted(db, _OF_FILES, criterion):
        if what == "kind":
            found.readings[FileKind(value), FileState(state)] = count
        else:
            found.minutes[value] = count
    return found


def _counted(db: Database, parts: tuple[str, ...], criterion: Criterion | None) -> list[Row]:
    """Return the rows of some parts, each over the files that are looked at (``shown``), in no telling order."""
    params: tuple[Value, ...] = ()
    if criterion is None:
        # Not written down first: each part then reads what it needs, some of them out of an index alone.
        shown, kept = "NOT MATERIALIZED", f"SELECT {_COLUMNS} FROM files WHERE {KEPT}"  # noqa: S608
    else:
        where = search.condition(criterion)
        shown, params = "MATERIALIZED", where.params
        kept = f"SELECT resumes.resume_id, {_COLUMNS} FROM {_JOINED} WHERE {KEPT} AND {where.sql}"  # noqa: S608
    joined = " UNION ALL ".join(parts).format(people=_KEPT_PEOPLE if criterion is None else _FOUND_PEOPLE)
    return fulltext.rows(db, f"WITH shown AS {shown} ({kept}) {joined}", params)


def folders(db: Database, criterion: Criterion | None = None) -> dict[Path, int]:
    """Return how many files come from each folder, by where they were seen last. For the screen only, never for logs.

    Raises as ``files``.
    """
    source, condition = "files", KEPT
    params: tuple[Value, ...] = ()
    if criterion is not None:
        where = search.condition(criterion)
        source, condition, params = _JOINED, f"{KEPT} AND {where.sql}", where.params
    found = fulltext.rows(db, f"SELECT files.path FROM {source} WHERE {condition}", params)  # noqa: S608 - our own
    counted = Counter(path.rpartition(_SEPARATOR)[0] for (path,) in found)
    return {codes.path_from_bytes(folder): counted[folder] for folder in sorted(counted)}


def resume_ids(db: Database, criterion: Criterion) -> list[int]:
    """Return the resumes that a search finds, in no telling order. Raises as ``people``."""
    where = search.condition(criterion)
    sql = f"SELECT resumes.resume_id FROM resumes JOIN files USING (file_id) WHERE {KEPT} AND {where.sql}"  # noqa: S608
    return [resume_id for (resume_id,) in fulltext.rows(db, sql, where.params)]


def changed(db: Database, after: int) -> list[tuple[int, int]]:
    """Return number and resume of each change after number ``after`` (0: all), in the order of the changes."""
    return db.query("SELECT number, resume_id FROM revisions WHERE number > ? ORDER BY number", (after,))


def held_skills(db: Database, after: int) -> Iterator[tuple[int, str, int | None]]:
    """Yield the resume, the URI and the months of use of each skill of the resumes that ``changed`` returns.

    Exhaust or close the iterator, since it holds back the log until then.
    """
    sql = (
        "SELECT skills.resume_id, uri, months FROM revisions CROSS JOIN skills USING (resume_id) WHERE number > ? "
        "ORDER BY number"
    )
    return db.stream(sql, (after,), rows_at_once=_AT_ONCE)


def judged(db: Database) -> list[tuple[float, bool]]:
    """Return the confidence of each role that a reader decided, as it was then, and whether the program was right.

    Where a reader found that no role fits there is nothing to compare.
    """
    sql = (
        "SELECT (top ->> '$[0][1]') * trust, role_state = 'confirmed' FROM files "  # noqa: S608 - our own
        "JOIN resumes USING (file_id) JOIN predictions USING (resume_id) WHERE role_state <> 'unconfirmed' "
        f"AND role_state IN ('confirmed', 'corrected') AND {KEPT} AND predictions.iteration = "
        "(SELECT corrections.iteration FROM corrections WHERE corrections.resume_id = resumes.resume_id "
        "AND kind IN ('role_confirmed', 'role_changed') ORDER BY correction_id DESC LIMIT 1) ORDER BY files.sha256"
    )
    return [(min(max(p, 0.0), 1.0), bool(is_right)) for p, is_right in db.query(sql) if p is not None]


def gig_roles(db: Database, *, without: Collection[int] = ()) -> dict[str | None, int]:
    """Return how many gigs are for each role as it is read now, None for those without one that is named.

    ``without``: gigs that are left out.
    """
    sql = (
        "SELECT CASE WHEN ifnull(is_abstained, 1) THEN NULL ELSE top ->> '$[0][0]' END, count(*) FROM gigs "  # noqa: S608
        "LEFT JOIN gig_predictions AS said ON said.gig_id = gigs.gig_id "
        f"AND iteration = {answering.for_gig('gigs.gig_id')} WHERE gigs.{_NOT_AMONG} GROUP BY 1 ORDER BY 1"
    )
    return dict(db.query(sql, (json.dumps(sorted(without)),)))


def gig_skills(db: Database, *, without: Collection[int] = ()) -> dict[str, int]:
    """Return how many gigs ask for each skill, by its URI; ``without``: gigs that are left out.

    What cannot be read as JSON counts for nothing.
    """
    sql = (
        "SELECT skill.value ->> '$.uri' AS uri, count(DISTINCT gig_id) FROM gig_profiles, "  # noqa: S608 - our own
        "json_each(CASE WHEN json_valid(profile) THEN profile ELSE '{}' END, '$.skills') AS skill "
        f"WHERE uri IS NOT NULL AND {_NOT_AMONG} GROUP BY 1 ORDER BY 1"
    )
    return dict(db.query(sql, (json.dumps(sorted(without)),)))
