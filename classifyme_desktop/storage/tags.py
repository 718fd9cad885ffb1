"""Tags and notes that readers keep of people. Both go when their resume goes. Knows nothing of who may read them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain import searchable
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.storage import codes, moment
from classifyme_desktop.storage.database import Database

_ASKED: Final = "json_each(?) AS asked JOIN resumes ON resume_id = asked.value"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag. ``count``: how many people have it, those in the trash left out."""

    tag_id: int
    name: str
    count: int = 0


def listed(db: Database) -> list[Tag]:
    """Return all tags by name."""
    sql = (
        "SELECT tag_id, name, (SELECT count(*) FROM person_tags JOIN resumes USING (resume_id) "
        "WHERE person_tags.tag_id = tags.tag_id AND file_id NOT IN (SELECT file_id FROM trash)) "
        "FROM tags ORDER BY name_key"
    )
    return [Tag(*row) for row in db.query(sql)]


def find(db: Database, name: str) -> Tag | None:
    """Return the tag of that name, whatever its case and accents, None when there is none."""
    wanted = searchable.key(name)
    return next((tag for tag in listed(db) if searchable.key(tag.name) == wanted), None)


def make(db: Database, name: str) -> int:
    """Make a tag of a name that is free and return its id."""
    with db.atomic():
        return db.insert("tags", {"name": codes.clean(name), "name_key": searchable.key(name)})


def rename(db: Database, tag_id: int, name: str) -> None:
    """Give a tag another name, which must be free."""
    with db.atomic():
        row = (codes.clean(name), searchable.key(name), tag_id)
        db.execute("UPDATE tags SET name = ?, name_key = ? WHERE tag_id = ?", row)


def remove(db: Database, tag_id: int) -> None:
    """Forget a tag and that people had it."""
    with db.atomic():
        db.execute("DELETE FROM tags WHERE tag_id = ?", (tag_id,))


def holding(db: Database, tag_id: int) -> list[ResumeId]:
    """Return the resumes with a tag, by id."""
    rows = db.query("SELECT resume_id FROM person_tags WHERE tag_id = ? ORDER BY resume_id", (tag_id,))
    return [ResumeId(resume_id) for (resume_id,) in rows]


def put(db: Database, tag_id: int, resume_ids: Sequence[int]) -> list[ResumeId]:
    """Give people a tag and return those who did not have it, by id; who is gone is left out."""
    asked = json.dumps([int(one) for one in resume_ids])
    had = "SELECT 1 FROM person_tags AS had WHERE had.tag_id = ? AND had.resume_id = asked.value"
    sql = f"SELECT resume_id FROM {_ASKED} WHERE NOT EXISTS ({had}) GROUP BY resume_id ORDER BY resume_id"  # noqa: S608
    new = [ResumeId(resume_id) for (resume_id,) in db.query(sql, (asked, tag_id))]
    with db.atomic():
        for resume_id in new:
            db.execute("INSERT INTO person_tags (tag_id, resume_id) VALUES (?, ?)", (tag_id, resume_id))
    return new


def take(db: Database, tag_id: int, resume_ids: Sequence[int]) -> list[ResumeId]:
    """Take a tag from people and return those who had it, by id."""
    asked = {int(one) for one in resume_ids}
    had = [resume_id for resume_id in holding(db, tag_id) if resume_id in asked]
    with db.atomic():
        for resume_id in had:
            db.execute("DELETE FROM person_tags WHERE tag_id = ? AND resume_id = ?", (tag_id, resume_id))
    return had


def of_resumes(db: Database, resume_ids: Sequence[int]) -> dict[ResumeId, tuple[str, ...]]:
    """Return the names of the tags of people, in order; who has none is left out."""
    asked = json.dumps([int(one) for one in resume_ids])
    sql = (
        "SELECT resume_id, name FROM json_each(?) AS asked JOIN person_tags ON resume_id = asked.value "
        "JOIN tags USING (tag_id) ORDER BY resume_id, name_key"
    )
    found: dict[ResumeId, tuple[str, ...]] = {}
    for resume_id, name in db.query(sql, (asked,)):
        found[ResumeId(resume_id)] = (*found.get(ResumeId(resume_id), ()), name)
    return found


def existing(db: Database, resume_ids: Sequence[int]) -> list[ResumeId]:
    """Return those of some resumes that the library holds, by id."""
    asked = json.dumps([int(one) for one in resume_ids])
    rows = db.query(f"SELECT DISTINCT resume_id FROM {_ASKED} ORDER BY resume_id", (asked,))  # noqa: S608 - ours
    return [ResumeId(resume_id) for (resume_id,) in rows]


# ------------------------------------------------------------------ notes


def note(db: Database, resume_id: int) -> str:
    """Return the note of a person, empty where there is none."""
    rows = db.query("SELECT text FROM notes WHERE resume_id = ?", (resume_id,))
    return str(rows[0][0]) if rows else ""


def put_note(db: Database, resume_id: int, text: str, *, now: str | None = None) -> None:
    """Keep a note in place of the one before; an empty one is none. The resume must be there."""
    with db.atomic():
        db.execute("DELETE FROM notes WHERE resume_id = ?", (resume_id,))
        if text:
            row = (resume_id, codes.clean(text), now or moment.utc_now())
            db.execute("INSERT INTO notes (resume_id, text, changed_at) VALUES (?, ?, ?)", row)


def notes(db: Database, resume_ids: Sequence[int]) -> dict[ResumeId, str]:
    """Return the notes of people; who has none is left out."""
    asked = json.dumps([int(one) for one in resume_ids])
    sql = "SELECT resume_id, text FROM json_each(?) AS asked JOIN notes ON resume_id = asked.value ORDER BY resume_id"
    return {ResumeId(resume_id): text for resume_id, text in db.query(sql, (asked,))}
