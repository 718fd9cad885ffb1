"""What was read about each person: facts with their places, words on the page, skills, and who may be the same person.

Knows nothing of how facts are found. Everything here goes when its resume goes.
"""

import json
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from itertools import chain
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain import correction, profile_json
from classifyme_desktop.domain.document import Box, Concealment, Document, HiddenText, PageSize
from classifyme_desktop.domain.level_figures import LevelAnswer
from classifyme_desktop.domain.profile import Profile
from classifyme_desktop.domain.quality import Quality
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.storage import database, id_lists, level_answers, searchable, standing
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.id_lists import Range

_PUT: Final = (
    "INSERT OR REPLACE INTO profiles (resume_id, facts, characters, quality, hidden, months, fingerprint, read_on) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_HOLDING: Final = id_lists.sql(
    "SELECT resume_id AS id FROM skills WHERE uri = ? AND resume_id BETWEEN ? AND ? ORDER BY resume_id"
)
_MOST_INTEGERS: Final = 400_000


@dataclass(frozen=True, slots=True)
class Facts:
    """What was read about a person. ``fingerprint``: 64 bits of the text, None for one too short to have any.

    ``read_on``: the day that *until now* meant when it was read, where the resume has no date of its own.
    ``answer``: what the learnt level head in use says of the jobs, where one is in use; ``profile`` holds what the
    shipped one says when it is stored, and what is shown when it is read.
    """

    profile: Profile
    quality: Quality
    fingerprint: int | None
    read_on: date
    answer: LevelAnswer | None = None


@dataclass(frozen=True, slots=True)
class StoredProfile:
    """Facts as they come out of the library, with the hidden text of the file."""

    facts: Facts
    hidden: tuple[HiddenText, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the words of a resume stand; empty for files without pages."""

    boxes: tuple[Box, ...]
    sizes: tuple[PageSize, ...]


def put(db: Database, resume_id: ResumeId, document: Document, facts: Facts) -> None:
    """Store what was read of a resume in place of what was read before."""
    profile = facts.profile
    row = (
        resume_id,
        profile_json.encode(profile).decode("utf-8"),
        len(document.text),
        json.dumps(asdict(facts.quality)),
        json.dumps([[one.text, one.how.value, one.page] for one in document.hidden]),
        profile.career.months if profile.career else None,
        None if facts.fingerprint is None else f"{facts.fingerprint:016x}",
        facts.read_on.isoformat(),
    )
    with db.atomic():
        db.execute(_PUT, row)
        db.execute(
            "INSERT OR REPLACE INTO layouts (resume_id, boxes, sizes) VALUES (?, ?, ?)",
            (resume_id, _packed(chain.from_iterable(document.boxes)), _packed(chain.from_iterable(document.pages))),
        )
        db.execute("DELETE FROM traces WHERE resume_id = ?", (resume_id,))
        for kind, value in _traces(profile):
            db.execute(
                "INSERT OR IGNORE INTO traces (resume_id, kind, value) VALUES (?, ?, ?)", (resume_id, kind, value)
            )
        level_answers.put(db, resume_id, tuple(job.levels for job in profile.jobs), facts.answer)
        _derive(db, resume_id, level_answers.laid_over(db, resume_id, profile))


def derive(db: Database, resume_id: ResumeId) -> None:
    """Make anew what is searched and ranked by: what was read, put right where a reader did. Inside ``atomic``."""
    stored = as_read(db, resume_id)
    _derive(db, resume_id, stored.facts.profile if stored else Profile(None))


def _derive(db: Database, resume_id: ResumeId, read: Profile) -> None:
    said = standing.labels(db, resume_id)
    known = correction.corrected(read, said)
    db.execute("DELETE FROM skills WHERE resume_id = ?", (resume_id,))
    for skill in known.skills:
        db.execute(
            "INSERT OR IGNORE INTO skills (resume_id, uri, months, is_exact) VALUES (?, ?, ?, ?)",
            (resume_id, skill.uri, skill.months, int(skill.is_exact)),
        )
    searchable.put(db, resume_id, known, level=said.level)


def get(db: Database, resume_id: ResumeId) -> StoredProfile | None:
    """Return what is known of a resume, None when nothing was read: as read, and put right where a reader did.

    Raises StorageError (``library_damaged``).
    """
    stored = as_read(db, resume_id)
    if stored is None:
        return None
    known = correction.corrected(stored.facts.profile, standing.labels(db, resume_id))
    return replace(stored, facts=replace(stored.facts, profile=known))


def as_read(db: Database, resume_id: ResumeId) -> StoredProfile | None:
    """Return what was read of a resume, whatever readers said, None when nothing was. Raises as ``get``."""
    rows = db.query(
        "SELECT facts, characters, quality, hidden, fingerprint, read_on FROM profiles WHERE resume_id = ?",
        (resume_id,),
    )
    if not rows:
        return None
    facts, characters, quality, hidden, print_of, read_on = rows[0]
    try:
        return StoredProfile(
            Facts(
                level_answers.laid_over(db, resume_id, profile_json.decode(facts, characters)),
                Quality(**json.loads(quality)),
                None if print_of is None else int(print_of, 16),
                date.fromisoformat(read_on),
            ),
            tuple(HiddenText(text, Concealment(how), page) for text, how, page in json.loads(hidden)),
        )
    except (ValueError, TypeError) as error:
        raise database.damaged() from error


def layout(db: Database, resume_id: ResumeId) -> Layout:
    """Return where the words of a resume stand. Raises StorageError (``library_damaged``)."""
    rows = db.query("SELECT boxes, sizes FROM layouts WHERE resume_id = ?", (resume_id,))
    if not rows:
        return Layout((), ())
    boxes, sizes = (_unpacked(part) for part in rows[0])
    try:
        return Layout(
            tuple(Box(*boxes[at : at + 7]) for at in range(0, len(boxes), 7)),
            tuple(PageSize(*sizes[at : at + 2]) for at in range(0, len(sizes), 2)),
        )
    except TypeError as error:
        raise database.damaged() from error


def _packed(numbers: Iterable[int]) -> bytes:
    return zlib.compress(array("i", numbers).tobytes(), 6)


def _unpacked(stored: bytes) -> "array[int]":
    numbers = array("i")
    try:
        numbers.frombytes(zlib.decompressobj().decompress(stored, numbers.itemsize * _MOST_INTEGERS))
    except (zlib.error, ValueError) as error:
        raise database.damaged() from error
    return numbers


def _traces(profile: Profile) -> list[tuple[str, str]]:
    contact = profile.contact
    return [("email", one.value) for one in contact.emails] + [("phone", one.value) for one in contact.phones]


def months_of_skills(db: Database, resume_ids: Sequence[int]) -> dict[ResumeId, dict[str, int | None]]:
    """Return for each resume its skills by URI with the months of use; resumes without skills are left out."""
    found: dict[ResumeId, dict[str, int | None]] = {}
    asked = json.dumps([int(one) for one in resume_ids])
    rows = db.query(
        "SELECT skills.resume_id, uri, months FROM json_each(?) AS asked JOIN skills ON skills.resume_id = asked.value "
        "ORDER BY asked.key, uri",
        (asked,),
    )
    for resume_id, uri, months in rows:
        found.setdefault(ResumeId(resume_id), {})[uri] = months
    return found


def holding(db: Database, uri: str, *, between: Range = id_lists.ALL) -> npt.NDArray[np.int64]:
    """Return the ids of the resumes that have a skill ``(n,) int64``, ascending."""
    return id_lists.ids(db.query(_HOLDING, (uri, *between)))


def holders(db: Database) -> dict[str, int]:
    """Return for each skill of anybody, by its URI, how many resumes have it."""
    return dict(db.query("SELECT uri, count(*) FROM skills GROUP BY uri ORDER BY uri"))
