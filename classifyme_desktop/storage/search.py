"""Turns what a search asks for into one SELECT: the full-text indexes for words, tables for facts.

What was typed reaches SQLite as parameters only. Knows nothing of how it was typed or understood.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from classifyme_desktop.domain import criteria
from classifyme_desktop.domain.criteria import WORDED, Asked, Coded, Criterion, Either, Every, Field, Without, Words
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.storage import codes, fulltext
from classifyme_desktop.storage.database import Database, Value

_TEXT: Final = "fulltext"
_FACTS: Final = "person_words"
_OF_FILES: Final = (Field.STATE, Field.FILE)  # these are known of files that could not be read, too
_EVERYTHING: Final = -1  # as a limit
# Of a file that does not lie in the trash. The sign keeps SQLite from choosing this for its way in.
KEPT: Final = "(+files.file_id NOT IN (SELECT file_id FROM trash))"


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on a row of ``files`` joined with its row of ``resumes``, if any, and its parameters."""

    sql: str
    params: tuple[Value, ...] = ()


def condition(criterion: Criterion) -> Condition:
    """Return the condition that a file must fulfil. A file that was not read fulfils none on text or facts.

    Raises ValueError for a fact of a list that was not understood yet (``services.fields``).
    """
    if isinstance(criterion, Every | Either):
        return _of_parts(criterion)
    if isinstance(criterion, Without):
        inner = condition(criterion.part)
        guard = "" if _is_of_file(criterion.part) else "resumes.resume_id IS NOT NULL AND "
        return Condition(f"({guard}NOT {inner.sql})", inner.params)
    if isinstance(criterion, Coded):
        return _coded(criterion)
    if isinstance(criterion, Asked) and criterion.field is Field.FILE:
        return Condition("(instr(files.name_key, ?) > 0)", (codes.name_key(Path(criterion.value)),))
    if isinstance(criterion, Asked) and criterion.field is Field.TAG:
        return _tagged(criterion)
    for table in (_TEXT, _FACTS):
        match = _match(criterion, table)
        if match is not None:
            return _matching(table, match)
    raise ValueError(criterion.field if isinstance(criterion, Asked) else criterion)


def resume_ids(db: Database, criterion: Criterion, limit: int = _EVERYTHING) -> list[ResumeId]:
    """Return the resumes that fulfil a criterion and do not lie in the trash, by the hash of their file.

    Raises UsageError (``bad_query``).
    """
    where = condition(criterion)
    found = f"FROM files JOIN resumes USING (file_id) WHERE {where.sql} AND {KEPT}"
    sql = f"SELECT resume_id {found} ORDER BY sha256 LIMIT ?"
    return [ResumeId(one) for (one,) in fulltext.rows(db, sql, (*where.params, limit))]


def ranked(db: Database, criterion: Criterion, limit: int) -> list[ResumeId]:
    """Return at most ``limit`` resumes that fulfil a criterion, best first by BM25 of the words asked for.

    Ties, and all where no words are asked for, go by the hash of the file. Raises UsageError (``bad_query``).
    """
    parts = criterion.parts if isinstance(criterion, Every) else (criterion,)
    worded = tuple(part for part in parts if _match(_unnegated(part, criteria.ALL), _TEXT) is not None)
    match = _match(Every(worded), _TEXT)
    if match is not None:
        where = condition(Every(tuple(part for part in parts if part not in worded)))
        kept = f"{where.sql} AND {KEPT}"
        return [one for one, _ in fulltext.search(db, match, limit, where=kept, params=where.params)]
    match = _joined(" OR ", [_match(word, _TEXT) for word in criteria.wanted_words(criterion)])
    if match is None:
        return resume_ids(db, criterion, limit)
    where = condition(criterion)
    score = dict(fulltext.search(db, match, _EVERYTHING, where=where.sql, params=where.params))
    return sorted(resume_ids(db, criterion), key=lambda one: -score.get(one, 0.0))[:limit]


def _of_parts(criterion: Every | Either) -> Condition:
    """Return the condition of several parts. Those that one index can answer are asked of it together."""
    left: Sequence[Criterion] = criterion.parts
    made: list[Condition] = []
    for table in (_TEXT, _FACTS):
        inside = [part for part in left if _match(_unnegated(part, criterion), table) is not None]
        match = _match(type(criterion)(tuple(inside)), table)
        if match is not None:
            made.append(_matching(table, match))
            left = [part for part in left if part not in inside]
    made += [condition(part) for part in left]
    joint, none = (" AND ", "1") if isinstance(criterion, Every) else (" OR ", "0")
    sql = joint.join(one.sql for one in made) or none
    return Condition(f"({sql})", tuple(param for one in made for param in one.params))


def _unnegated(part: Criterion, inside: Every | Either) -> Criterion:
    # An index can leave rows out of others that it found, not out of all.
    return part.part if isinstance(part, Without) and isinstance(inside, Every) else part


def _matching(table: str, match: str) -> Condition:
    found = f"SELECT rowid FROM {table} WHERE {table} MATCH ?"  # noqa: S608 - our own names
    return Condition(f"(resumes.resume_id IN ({found}))", (match,))


def _match(criterion: Criterion, table: str) -> str | None:
    """Return the FTS5 query (sqlite.org/fts5.html, section 3) for one index, None when it cannot answer alone."""
    if isinstance(criterion, Words):
        return _quoted(criterion.text, criterion.is_prefix) if table == _TEXT else None
    if isinstance(criterion, Asked):
        is_inside = table == _FACTS and criterion.field in WORDED
        return f"{criterion.field.value} : {_quoted(criterion.value, criterion.is_prefix)}" if is_inside else None
    if isinstance(criterion, Either):
        return _joined(" OR ", [_match(part, table) for part in criterion.parts])
    if isinstance(criterion, Every):
        wanted = [part for part in criterion.parts if not isinstance(part, Without)]
        unwanted = [part.part for part in criterion.parts if isinstance(part, Without)]
        match = _joined(" AND ", [_match(part, table) for part in wanted])
        if match is None or not unwanted:
            return match
        others = _joined(" OR ", [_match(part, table) for part in unwanted])
        return None if others is None else f"({match} NOT {others})"
    return None


def _joined(sign: str, matches: list[str | None]) -> str | None:
    known = [match for match in matches if match is not None]
    return f"({sign.join(known)})" if known and len(known) == len(matches) else None


def _quoted(text: str, is_prefix: bool) -> str:
    return '"' + codes.clean(text).replace('"', '""') + '"' + ("*" if is_prefix else "")


def _coded(criterion: Coded) -> Condition:
    listed = json.dumps(list(criterion.codes))
    among = "IN (SELECT value FROM json_each(?))"
    if criterion.field is Field.ROLE:
        return Condition(f"(files.is_abstained = 0 AND ifnull(files.role_id, '') {among})", (listed,))
    if criterion.field is Field.STATE:
        return Condition(f"(files.state {among})", (listed,))
    if criterion.field is Field.SKILL:
        return _of_resumes(f"FROM skills WHERE uri {among}", (listed,))
    bounds = [(sign, one) for sign, one in ((">=", criterion.least), ("<=", criterion.most)) if one is not None]
    numbers = "".join(f" AND number {sign} ?" for sign, _ in bounds)
    found = f"FROM person_facts WHERE field = ? AND value {among}{numbers}"
    return _of_resumes(found, (criterion.field.value, listed, *(one for _, one in bounds)))


def _tagged(asked: Asked) -> Condition:
    """Return the condition of a tag, whose value is the key of its name; the beginning of one is enough as a prefix."""
    compared: str = "name_key = ?"
    params: tuple[Value, ...] = (asked.value,)
    if asked.is_prefix:
        compared, params = "substr(name_key, 1, length(?)) = ?", 2 * params
    return _of_resumes(f"FROM person_tags JOIN tags USING (tag_id) WHERE {compared}", params)


def _of_resumes(found: str, params: tuple[Value, ...]) -> Condition:
    return Condition(f"(resumes.resume_id IN (SELECT resume_id {found}))", params)


def _is_of_file(criterion: Criterion) -> bool:
    return all(not isinstance(leaf, Words) and leaf.field in _OF_FILES for leaf, _ in criteria.leaves(criterion))
