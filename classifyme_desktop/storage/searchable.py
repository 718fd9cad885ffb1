"""Keeps the facts that can be searched in tables of their own, since those in ``profiles`` are JSON.

``person_facts`` holds values of lists and numbers, ``person_words`` is an index of the words of titles, employers, ….
Both go when their resume goes. Which facts those are, ``domain.searchable`` says.
"""

import json
from collections.abc import Sequence
from typing import Final

from classifyme_desktop.domain import searchable
from classifyme_desktop.domain.criteria import WORDED, Field
from classifyme_desktop.domain.profile import Profile
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.storage import codes
from classifyme_desktop.storage.database import Database

_COLUMNS: Final = ", ".join(field.value for field in WORDED)
_PUT_WORDS: Final = f"INSERT INTO person_words (rowid, {_COLUMNS}) VALUES (?{', ?' * len(WORDED)})"  # noqa: S608 - ours

_LIST: Final = (
    "UPDATE files SET person_key = ?, place_key = ?, spoken = ?, language = ?, level = ?, years = ? "
    "WHERE file_id = (SELECT file_id FROM resumes WHERE resume_id = ?)"
)


def put(db: Database, resume_id: ResumeId, profile: Profile, *, level: str | None = None) -> None:
    """Store the facts of a resume that can be searched in place of earlier ones. Inside the caller's ``atomic``.

    ``level``: what a reader said, for a person of whom no job is known that could carry it.
    """
    db.execute("DELETE FROM person_facts WHERE resume_id = ?", (resume_id,))
    db.execute("DELETE FROM person_words WHERE rowid = ?", (resume_id,))
    facts = searchable.facts(profile)
    if level is not None and not profile.jobs:
        facts += (searchable.SearchFact(Field.LEVEL, level),)
    for fact in facts:
        db.execute(
            "INSERT INTO person_facts (resume_id, field, value, number) VALUES (?, ?, ?, ?)",
            (resume_id, fact.field.value, codes.clean(fact.value), fact.number),
        )
    words = searchable.words(profile)
    if any(words.values()):
        db.execute(_PUT_WORDS, (resume_id, *(codes.clean(words[field]) for field in WORDED)))
    rows = [(fact.field.value, fact.value, fact.number) for fact in facts]
    name, place = (codes.clean(words[field]) for field in (Field.NAME, Field.PLACE))
    listed = searchable.listed(rows, name, place, profile.language)
    db.execute(_LIST, (*listed.values(), resume_id))


def names(db: Database, resume_ids: Sequence[int]) -> dict[ResumeId, str]:
    """Return what people are called by their resumes; who is not named there is left out."""
    asked = json.dumps([int(one) for one in resume_ids])
    found = db.query(
        "SELECT person_words.rowid, name FROM json_each(?) AS asked "
        "JOIN person_words ON person_words.rowid = asked.value WHERE name != ''",
        (asked,),
    )
    return {ResumeId(resume_id): name for resume_id, name in found}
