"""The files that the library knows, by hash: adding them, listing them by id, and reading rows of the list.

Knows nothing of how files are read or understood.
"""

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from classifyme_desktop.domain.criteria import Criterion
from classifyme_desktop.domain.document import Badge, FileKind, FileState, Reading, Reason
from classifyme_desktop.domain.facets import ANYTHING, Chosen
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.domain.prediction import Prediction
from classifyme_desktop.domain.resume import Embedding, FileId, FileRow, ResumeId
from classifyme_desktop.domain.searchable import LEVELS
from classifyme_desktop.storage import (
    codes,
    erasing,
    facets,
    fulltext,
    moment,
    predictions,
    profiles,
    search,
    texts,
    vectors,
)
from classifyme_desktop.storage.database import Database, Row, Value
from classifyme_desktop.storage.profiles import Facts
from classifyme_desktop.storage.search import KEPT


class FileOrder(StrEnum):
    """What the list of files can be sorted by."""

    ADDED_AT = "added_at"
    NAME = "name"
    ROLE = "role"
    CONFIDENCE = "confidence"
    STATE = "state"
    PERSON = "person"
    PLACE = "place"
    LEVEL = "level"
    YEARS = "years"
    LANGUAGES = "languages"
    TAGS = "tags"


_COLUMN: Final = {
    FileOrder.ADDED_AT: "added_at",
    FileOrder.NAME: "name_key",
    FileOrder.ROLE: "role_id",
    FileOrder.CONFIDENCE: "confidence",
    FileOrder.STATE: "state",
    FileOrder.PERSON: "person_key",
    FileOrder.PLACE: "place_key",
    FileOrder.LEVEL: "level",
    FileOrder.YEARS: "years",
    FileOrder.LANGUAGES: "spoken",
    # Few have tags: looking up the first one of those is quicker than joining all.
    FileOrder.TAGS: "(SELECT min(name_key) FROM tagged_names WHERE tagged_names.file_id = files.file_id)",
}

_ROWS: Final = (
    "SELECT files.file_id, files.sha256, files.path, kind, state, reason, incomplete, badges, resume_id, page_count, "
    "role_id, confidence, is_abstained, added_at, role_state, name, place, level, years, spoken, "
    "(SELECT group_concat(tags.name, char(10) ORDER BY name_key) FROM person_tags JOIN tags USING (tag_id) "
    "WHERE person_tags.resume_id = resumes.resume_id), "
    "EXISTS (SELECT 1 FROM notes WHERE notes.resume_id = resumes.resume_id) FROM json_each(?) AS asked "
    "JOIN files ON files.file_id = asked.value LEFT JOIN resumes ON resumes.file_id = files.file_id "
    "LEFT JOIN person_words ON person_words.rowid = resumes.resume_id ORDER BY asked.key"
)
_TAGGED_NAMES: Final = (
    "WITH tagged_names AS MATERIALIZED (SELECT file_id, name_key FROM person_tags JOIN tags USING (tag_id) "
    "JOIN resumes USING (resume_id)) "
)
_BETWEEN_TAGS: Final = "\n"


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What became of bytes that were seen before."""

    file_id: FileId
    state: FileState
    reason: Reason | None
    resume_id: ResumeId | None
    kind: FileKind
    has_facts: bool = False


def known(db: Database, sha256: str) -> KnownFile | None:
    """Return what the library knows of bytes with this hash, None when they are new."""
    rows = db.query(
        "SELECT file_id, state, reason, resume_id, kind, read_on IS NOT NULL FROM files "
        "LEFT JOIN resumes USING (file_id) LEFT JOIN profiles USING (resume_id) WHERE sha256 = ?",
        (sha256,),
    )
    if not rows:
        return None
    file_id, state, reason, resume_id, kind, has_facts = rows[0]
    return KnownFile(
        file_id=FileId(file_id),
        state=FileState(state),
        reason=Reason(reason) if reason else None,
        resume_id=None if resume_id is None else ResumeId(resume_id),
        kind=FileKind(kind),
        has_facts=bool(has_facts),
    )


def note_place(db: Database, file_id: FileId, path: Path, *, now: str | None = None) -> None:
    """Note that a known file was seen at ``path``; it becomes the place that is shown, earlier ones are kept.

    Whoever adds a file again wants to see it: it is taken out of the trash.
    """
    place = codes.path_to_bytes(path)
    with db.atomic():
        db.execute(
            "INSERT INTO places (file_id, path, noted_at) VALUES (?, ?, ?) "
            "ON CONFLICT DO UPDATE SET noted_at = excluded.noted_at",
            (file_id, place, now or moment.utc_now()),
        )
        db.execute("UPDATE files SET path = ?, name_key = ? WHERE file_id = ?", (place, codes.name_key(path), file_id))
        db.execute("DELETE FROM trash WHERE file_id = ?", (file_id,))


def places(db: Database, file_id: FileId) -> list[Path]:
    """Return all places where a file was seen, in the order of their first notice."""
    rows = db.query("SELECT path FROM places WHERE file_id = ? ORDER BY rowid", (file_id,))
    return [codes.path_from_bytes(path) for (path,) in rows]


def add(
    db: Database,
    *,
    sha256: str,
    size_bytes: int,
    path: Path,
    reading: Reading,
    masked_text: str | None = None,
    embedding: Embedding | None = None,
    prediction: Prediction | None = None,
    facts: Facts | None = None,
    now: str | None = None,
) -> FileId:
    """Store a file as it was read and understood, all or nothing, and return its id.

    An earlier row of the same bytes that was not *added* is replaced and keeps its id; one that was added stays as it
    is and only gets the place. ``masked_text`` is the text without what says who the person is (None: there is no
    such thing in it); ranking looks words up there only. ``facts``: what was read about the person. Raises ValueError
    when the state is *added* and the reading has no document.
    """
    if reading.state is FileState.ADDED and reading.document is None:
        msg = "an added file needs its document"
        raise ValueError(msg)
    moment_now = now or moment.utc_now()
    record = _record(sha256, size_bytes, path, reading, moment_now)
    with db.atomic():
        earlier = known(db, sha256)
        if earlier is None:
            file_id = FileId(db.insert("files", {"file_id": erasing.next_id(db, "files"), **record}))
        else:
            file_id = earlier.file_id
        if earlier is None or earlier.resume_id is None:
            if earlier is not None:
                _replace(db, file_id, record)
            if reading.document is not None and reading.state is FileState.ADDED:
                new = {"resume_id": erasing.next_id(db, "resumes"), "file_id": file_id}
                resume_id = ResumeId(db.insert("resumes", new))
                text = reading.document.text
                texts.put(db, resume_id, text, text if masked_text is None else masked_text)
                _add_understanding(db, resume_id, embedding, prediction, moment_now)
                if facts is not None:
                    profiles.put(db, resume_id, reading.document, facts)
        note_place(db, file_id, path, now=moment_now)
    return file_id


def renew(
    db: Database,
    resume_id: ResumeId,
    reading: Reading,
    masked_text: str,
    embedding: Embedding | None,
    prediction: Prediction | None,
    facts: Facts,
) -> None:
    """Put text, vectors, prediction and facts in place of what an earlier version of the program read.

    Raises ValueError when the reading has no document.
    """
    if reading.document is None:
        raise ValueError
    with db.atomic():
        texts.renew(db, resume_id, reading.document.text, masked_text)
        _add_understanding(db, resume_id, embedding, prediction, moment.utc_now())
        if prediction is not None:
            predictions.outdate(db, resume_id, prediction.iteration)
        profiles.put(db, resume_id, reading.document, facts)


def _record(sha256: str, size_bytes: int, path: Path, reading: Reading, now: str) -> dict[str, Value]:
    document = reading.document if reading.state is FileState.ADDED else None
    return {
        "sha256": sha256,
        "size_bytes": size_bytes,
        "path": codes.path_to_bytes(path),
        "name_key": codes.name_key(path),
        "kind": (document.kind if document else reading.kind).value,
        "state": reading.state.value,
        "reason": reading.reason.value if reading.reason else None,
        "incomplete": codes.join(document.incomplete) if document else "",
        "badges": codes.join(document.badges) if document else "",
        "page_count": document.page_count if document else 0,
        "is_abstained": 0,
        "added_at": now,
    }


def _replace(db: Database, file_id: FileId, record: dict[str, Value]) -> None:
    # Column names come from _record alone.
    columns = ", ".join(f"{column} = ?" for column in record)
    db.execute(f"UPDATE files SET {columns} WHERE file_id = ?", (*record.values(), file_id))  # noqa: S608


def _add_understanding(
    db: Database, resume_id: ResumeId, embedding: Embedding | None, prediction: Prediction | None, now: str
) -> None:
    if embedding is not None:
        vectors.put(db, resume_id, embedding)
    if prediction is not None:
        predictions.put(db, resume_id, prediction, now=now)


def ids(
    db: Database,
    *,
    order: FileOrder = FileOrder.ADDED_AT,
    descending: bool = False,
    states: frozenset[FileState] | None = None,
    criterion: Criterion | None = None,
    role_id: str | None = None,
    chosen: Chosen = ANYTHING,
    is_trash: bool = False,
    among: Sequence[int] | None = None,
) -> "array[int]":
    """Return the ids of all files that pass the filters, sorted, as ``array('q')``.

    ``criterion`` is what was searched for. ``role_id`` keeps files whose role the program names, not those where it
    abstains. ``chosen``: of the facets; ``is_trash``: what lies in the trash in place of the rest; ``among``: only
    these files. Empty values come last in either direction; ties go by id in the same direction, so that both ways are
    one walk along an index. Raises UsageError (``bad_query``).
    """
    conditions, params = _filters(states, criterion, role_id)
    faceted = facets.condition(chosen, is_trash=is_trash)
    conditions.append(faceted.sql)
    params = (*params, *faceted.params)
    if among is not None:
        conditions.append(facets.inside(among).sql)
        params = (*params, *facets.inside(among).params)
    column = _COLUMN[order]
    named = _TAGGED_NAMES if order is FileOrder.TAGS else ""
    joined = "LEFT JOIN resumes ON resumes.file_id = files.file_id " if criterion is not None else ""
    where = f"WHERE {' AND '.join(conditions)} "
    direction = "DESC" if descending else "ASC"
    by = f"ORDER BY {column} {direction} NULLS LAST, files.file_id {direction}"
    rows = fulltext.rows(db, f"{named}SELECT files.file_id FROM files {joined}{where}{by}", params)  # noqa: S608
    return array("q", [file_id for (file_id,) in rows])


def _filters(
    states: frozenset[FileState] | None, criterion: Criterion | None, role_id: str | None
) -> tuple[list[str], tuple[Value, ...]]:
    conditions: list[str] = []
    params: list[Value] = []
    if states is not None:
        # Nearly all files are added: then walking the sorted index beats collecting them by state and sorting.
        walk = "+" if FileState.ADDED in states else ""
        conditions.append(f"{walk}state IN ({', '.join('?' * len(states))})")
        params.extend(sorted(state.value for state in states))
    if criterion is not None:
        asked = search.condition(criterion)
        conditions.append(asked.sql)
        params.extend(asked.params)
    if role_id is not None:
        conditions.append("role_id = ? AND is_abstained = 0")
        params.append(role_id)
    return conditions, tuple(params)


def rows(db: Database, ids: Sequence[int]) -> list[FileRow]:
    """Return the rows of files in the order asked; ids that are gone are left out."""
    return [_row(row) for row in db.query(_ROWS, (json.dumps([int(one) for one in ids]),))]


def of_resumes(db: Database, resume_ids: Sequence[int]) -> list[FileId]:
    """Return the ids of the files behind resumes in the order asked; resumes that are gone are left out."""
    asked = json.dumps([int(one) for one in resume_ids])
    found = db.query(
        "SELECT file_id FROM json_each(?) AS asked JOIN resumes ON resume_id = asked.value ORDER BY asked.key", (asked,)
    )
    return [FileId(file_id) for (file_id,) in found]


def kept(db: Database, ids: Sequence[int]) -> list[FileId]:
    """Return those of some files that do not lie in the trash, in the order asked."""
    asked = json.dumps([int(one) for one in ids])
    sql = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT file_id FROM trash) ORDER BY key"
    return [FileId(file_id) for (file_id,) in db.query(sql, (asked,))]


def paths(db: Database, states: frozenset[FileState]) -> dict[FileId, Path]:
    """Return where the files in some states, those in the trash left out, were seen last, by id."""
    among = json.dumps(sorted(state.value for state in states))
    sql = f"SELECT file_id, path FROM files WHERE state IN (SELECT value FROM json_each(?)) AND {KEPT} ORDER BY 1"  # noqa: S608
    return {FileId(file_id): codes.path_from_bytes(path) for file_id, path in db.query(sql, (among,))}


def counts(db: Database) -> dict[FileState, int]:
    """Return how many known files, those in the trash left out, are in each state; all nine states are named."""
    found = db.query(f"SELECT state, count(*) FROM files WHERE {KEPT} GROUP BY state")  # noqa: S608 - our own
    return dict.fromkeys(FileState, 0) | {FileState(state): count for state, count in found}


def _row(row: Row) -> FileRow:
    return FileRow(
        file_id=FileId(row[0]),
        sha256=row[1],
        path=str(codes.path_from_bytes(row[2])),
        kind=FileKind(row[3]),
        state=FileState(row[4]),
        reason=Reason(row[5]) if row[5] else None,
        incomplete=codes.split(Reason, row[6]),
        badges=codes.split(Badge, row[7]),
        resume_id=None if row[8] is None else ResumeId(row[8]),
        page_count=row[9],
        role_id=row[10],
        confidence=row[11],
        is_abstained=bool(row[12]),
        added_at=row[13],
        role_state=State(row[14]),
        person=row[15] or "",
        place=row[16] or "",
        level=None if row[17] is None else LEVELS[row[17]],
        years=row[18],
        languages=tuple((row[19] or "").split()),
        tags=tuple(row[20].split(_BETWEEN_TAGS)) if row[20] else (),
        has_note=bool(row[21]),
    )
