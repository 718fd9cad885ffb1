"""Counts and conditions of the facets of the list of files. Reads only; any connection."""

import json
from collections.abc import Iterable, Sequence
from typing import Final

from classifyme_desktop.domain.criteria import Criterion
from classifyme_desktop.domain.document import Badge, FileState
from classifyme_desktop.domain.facets import NONE, Cell, Chosen, Mark
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.storage import codes, fulltext, search
from classifyme_desktop.storage.database import Database, Row, Value
from classifyme_desktop.storage.search import KEPT, Condition

_COLUMNS: Final = "role_id, is_abstained, role_state, state, badges, level, language"
_IN_TRASH: Final = "(files.file_id IN (SELECT file_id FROM trash))"
_AMONG: Final = "IN (SELECT value FROM json_each(?))"
_ROLE: Final = "CASE WHEN is_abstained THEN '' ELSE ifnull(role_id, '') END"
_UNSURE: Final = "(is_abstained = 1 AND role_state = 'unconfirmed')"
_MARKS: Final = {
    Mark.NOT_SURE.value: _UNSURE,
    Mark.REVIEWED.value: "(role_state <> 'unconfirmed')",
    Mark.HIDDEN_TEXT.value: f"(instr(badges, '{Badge.HIDDEN_TEXT.value}') > 0)",
}


def cells(
    db: Database,
    criterion: Criterion | None = None,
    *,
    tags: frozenset[int] = frozenset(),
    among: Sequence[int] | None = None,
) -> list[Cell]:
    """Return how many files, those in the trash left out, are alike in all that facets ask for.

    ``tags``: only those who have one of them; ``among``: only these files. Raises UsageError (``bad_query``).
    """
    where = _found(criterion, among)
    is_joined = criterion is not None or bool(tags)
    parts, params = [KEPT, where.sql], where.params
    if tags:
        having = f"SELECT resume_id FROM person_tags WHERE tag_id {_AMONG}"  # noqa: S608 - our own
        parts.append(f"resumes.resume_id IN ({having})")
        params = (*params, _listed(tags))
    source = "files LEFT JOIN resumes ON resumes.file_id = files.file_id" if is_joined else "files"
    sql = f"SELECT {_COLUMNS}, count(*) FROM {source} WHERE {' AND '.join(parts)} GROUP BY {_COLUMNS}"  # noqa: S608
    return [_cell(row) for row in fulltext.rows(db, sql, params)]


def tagged(db: Database, criterion: Criterion | None = None, *, among: Sequence[int] | None = None) -> list[Cell]:
    """Return the cells of those who have a tag, for each tag. Raises as ``cells``."""
    where = _found(criterion, among)
    sql = (
        f"SELECT {_COLUMNS}, count(*), tag_id FROM person_tags JOIN resumes USING (resume_id) "  # noqa: S608 - our own
        f"JOIN files ON files.file_id = resumes.file_id WHERE {KEPT} AND {where.sql} GROUP BY tag_id, {_COLUMNS}"
    )
    return [_cell(row) for row in fulltext.rows(db, sql, where.params)]


def condition(chosen: Chosen, *, is_trash: bool = False) -> Condition:
    """Return the condition of what is chosen on a row of ``files``; ``is_trash``: on what lies in the trash."""
    parts = [Condition(_IN_TRASH if is_trash else KEPT)]
    if chosen.roles:
        parts.append(Condition(f"({_ROLE} {_AMONG})", (_listed(chosen.roles),)))
    if chosen.states:
        parts.append(_of_states(chosen.states))
    if chosen.languages:
        read = " AND state = 'added'" if NONE in chosen.languages else ""
        parts.append(Condition(f"(ifnull(language, '') {_AMONG}{read})", (_listed(chosen.languages),)))
    if chosen.levels:
        parts.append(Condition(f"(+level {_AMONG})", (_listed(chosen.levels),)))
    if chosen.tags:
        found = f"SELECT file_id FROM person_tags JOIN resumes USING (resume_id) WHERE tag_id {_AMONG}"  # noqa: S608
        parts.append(Condition(f"(files.file_id IN ({found}))", (_listed(chosen.tags),)))
    return Condition(" AND ".join(part.sql for part in parts), tuple(one for part in parts for one in part.params))


def _of_states(chosen: frozenset[str]) -> Condition:
    states = [one for one in chosen if one not in _MARKS]
    made = [_MARKS[one] for one in sorted(chosen) if one in _MARKS]
    made += [f"(+state {_AMONG})"] if states else []
    return Condition(f"({' OR '.join(made)})", (_listed(states),) if states else ())


def _found(criterion: Criterion | None, among: Sequence[int] | None) -> Condition:
    if among is not None:
        return inside(among)
    return Condition("1") if criterion is None else search.condition(criterion)


def inside(ids: Sequence[int]) -> Condition:
    """Return the condition that a file is one of some: looking those up is quicker than searching again."""
    return Condition(f"(files.file_id {_AMONG})", (json.dumps(list(ids)),))


def _listed(values: Iterable[Value]) -> str:
    return json.dumps(sorted(values, key=str))


def _cell(row: Row) -> Cell:
    role_id, is_abstained, role_state, state, badges, level, language, count, *tag = row
    is_reviewed = role_state != State.UNCONFIRMED.value
    return Cell(
        role_id=None if is_abstained else role_id,
        state=FileState(state),
        is_unsure=bool(is_abstained) and not is_reviewed,
        is_hidden=Badge.HIDDEN_TEXT in codes.split(Badge, badges),
        is_reviewed=is_reviewed,
        level=level,
        language=language,
        count=count,
        tag_id=tag[0] if tag else None,
    )
