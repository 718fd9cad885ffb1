"""Counts over the people and files of a library, or over those that a search finds. Reads only; any connection.

What lies in the trash is never counted. Each function is one SELECT, so that what it returns is of one moment. Knows
nothing of how counts are shown.
"""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from classifyme_desktop.domain.criteria import Criterion, Field
from classifyme_desktop.domain.document import FileKind, FileState
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.storage import codes, fulltext, search
from classifyme_desktop.storage.database import Database, Row, Value
from classifyme_desktop.storage.search import KEPT, Condition

CONFIDENCE_BINS: Final = 20
_MINUTE: Final = len("2026-01-02T03:04")
_SEPARATOR: Final = os.fsencode(os.sep)
_AT_ONCE: Final = 4_096
_NAMED: Final = "CASE WHEN is_abstained THEN NULL ELSE role_id END"
_TRASHED: Final = "SELECT resume_id FROM trash JOIN resumes USING (file_id)"


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


def roles(db: Database, criterion: Criterion | None = None) -> list[RoleCount]:
    """Return how many people have each role, by who decided it and by confidence. Raises UsageError (``bad_query``).

    Everybody whose file was read is counted once.
    """
    chosen, where = _chosen(criterion)
    sql = (
        f"SELECT {_NAMED} AS named, role_state, min(CAST(confidence * {CONFIDENCE_BINS} AS INTEGER), "  # noqa: S608
        f"{CONFIDENCE_BINS - 1}) AS bin, count(*), total(confidence) FROM {chosen} WHERE {where.sql} "
        "AND state = 'added' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
    )
    return [RoleCount(role, State(state), *rest) for role, state, *rest in _rows(db, sql, where.params)]


def facts(db: Database, field: Field, criterion: Criterion | None = None) -> dict[str, int]:
    """Return how many people have each value of a field: levels, languages, licences. Raises as ``roles``."""
    among, params = _people(criterion)
    sql = f"SELECT value, count(*) FROM person_facts WHERE field = ? AND {among} GROUP BY value ORDER BY value"  # noqa: S608
    return dict(_rows(db, sql, (field.value, *params)))


def tags(db: Database, criterion: Criterion | None = None) -> dict[str, int]:
    """Return how many people have each tag, by its name; tags that nobody has are left out. Raises as ``roles``."""
    among, params = _people(criterion)
    sql = (
        f"SELECT name, count(*) FROM person_tags JOIN tags USING (tag_id) WHERE {among} "  # noqa: S608 - our own
        "GROUP BY tag_id ORDER BY name_key"
    )
    return dict(_rows(db, sql, params))


def experience(db: Database, criterion: Criterion | None = None) -> dict[tuple[str | None, int], int]:
    """Return how many people have so many whole years of experience, by the role that is named, None for none.

    People whose experience is not known are left out. Raises as ``roles``.
    """
    chosen, where = _chosen(criterion)
    sql = (
        f"SELECT {_NAMED} AS named, CAST(years AS INTEGER), count(*) FROM {chosen} "  # noqa: S608 - our own
        f"WHERE years IS NOT NULL AND {where.sql} GROUP BY 1, 2 ORDER BY 1, 2"
    )
    return {(role, years): count for role, years, count in _rows(db, sql, where.params)}


def written(db: Database, criterion: Criterion | None = None) -> dict[str | None, int]:
    """Return how many resumes are written in each language (ISO 639-1), None where that is not known.

    Raises as ``roles``.
    """
    chosen, where = _chosen(criterion)
    sql = f"SELECT language, count(*) FROM {chosen} WHERE state = 'added' AND {where.sql} GROUP BY 1 ORDER BY 1"  # noqa: S608
    return dict(_rows(db, sql, where.params))


def readings(db: Database, criterion: Criterion | None = None) -> dict[tuple[FileKind, FileState], int]:
    """Return how many files are of each kind and in each state. Raises as ``roles``."""
    chosen, where = _chosen(criterion)
    sql = f"SELECT kind, state, count(*) FROM {chosen} WHERE {where.sql} GROUP BY 1, 2 ORDER BY 1, 2"  # noqa: S608
    return {(FileKind(kind), FileState(state)): count for kind, state, count in _rows(db, sql, where.params)}


def minutes(db: Database, criterion: Criterion | None = None) -> dict[str, int]:
    """Return how many files were added in each minute (``2026-01-02T03:04``, UTC). Raises as ``roles``."""
    chosen, where = _chosen(criterion)
    sql = f"SELECT substr(added_at, 1, {_MINUTE}), count(*) FROM {chosen} WHERE {where.sql} GROUP BY 1 ORDER BY 1"  # noqa: S608
    return dict(_rows(db, sql, where.params))


def folders(db: Database, criterion: Criterion | None = None) -> dict[Path, int]:
    """Return how many files come from each folder, by where they were seen last. For the screen only, never for logs.

    Raises as ``roles``.
    """
    chosen, where = _chosen(criterion)
    found = _rows(db, f"SELECT files.path FROM {chosen} WHERE {where.sql}", where.params)  # noqa: S608 - our own
    counted = Counter(path.rpartition(_SEPARATOR)[0] for (path,) in found)
    return {codes.path_from_bytes(folder): counted[folder] for folder in sorted(counted)}


def resume_ids(db: Database, criterion: Criterion) -> list[int]:
    """Return the resumes that a search finds, in no telling order. Raises as ``roles``."""
    where = search.condition(criterion)
    sql = f"SELECT resumes.resume_id FROM resumes JOIN files USING (file_id) WHERE {KEPT} AND {where.sql}"  # noqa: S608
    return [resume_id for (resume_id,) in _rows(db, sql, where.params)]


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


def gig_roles(db: Database) -> dict[str | None, int]:
    """Return how many gigs are for each role by their newest reading, None for those without a role that is named."""
    sql = (
        "SELECT CASE WHEN ifnull(is_abstained, 1) THEN NULL ELSE top ->> '$[0][0]' END, count(*) FROM gigs "
        "LEFT JOIN gig_predictions AS said ON said.gig_id = gigs.gig_id "
        "AND iteration = (SELECT max(iteration) FROM gig_predictions WHERE gig_id = gigs.gig_id) GROUP BY 1 ORDER BY 1"
    )
    return dict(db.query(sql))


def gig_skills(db: Database) -> dict[str, int]:
    """Return how many gigs ask for each skill, by its URI. What cannot be read as JSON counts for nothing."""
    sql = (
        "SELECT skill.value ->> '$.uri' AS uri, count(DISTINCT gig_id) FROM gig_profiles, "
        "json_each(CASE WHEN json_valid(profile) THEN profile ELSE '{}' END, '$.skills') AS skill "
        "WHERE uri IS NOT NULL GROUP BY 1 ORDER BY 1"
    )
    return dict(db.query(sql))


def _chosen(criterion: Criterion | None) -> tuple[str, Condition]:
    """Return the tables to choose from and the condition; all files need no look at resumes."""
    if criterion is None:
        return "files", Condition(KEPT)
    where = search.condition(criterion)
    return "files LEFT JOIN resumes ON resumes.file_id = files.file_id", Condition(
        f"{KEPT} AND {where.sql}", where.params
    )


def _people(criterion: Criterion | None) -> tuple[str, tuple[Value, ...]]:
    """Return the condition on a ``resume_id``."""
    if criterion is None:
        return f"resume_id NOT IN ({_TRASHED})", ()
    where = search.condition(criterion)
    found = f"SELECT resumes.resume_id FROM files JOIN resumes USING (file_id) WHERE {KEPT} AND {where.sql}"  # noqa: S608
    return f"resume_id IN ({found})", where.params


def _rows(db: Database, sql: str, params: tuple[Value, ...]) -> list[Row]:
    return fulltext.rows(db, sql, params)
