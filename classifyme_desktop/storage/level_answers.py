"""What learnt level heads say of the jobs of people, and how a library passes from one to another.

What the shipped head says stands in the profile, untouched; the answers of an iteration lie beside it and are laid over
it when a profile is read. Those of one that waits are staged here and nothing shows them. Knows no models.
"""

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from classifyme_desktop.domain import profile_json
from classifyme_desktop.domain.iteration import SHIPPED, Head
from classifyme_desktop.domain.level_figures import JobLevels, LevelAnswer
from classifyme_desktop.domain.profile import Profile
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.domain.searchable import LEVELS
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import encoders, iterations, search
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.encoders import Active

_PUT: Final = (
    "INSERT OR REPLACE INTO level_answers (resume_id, iteration, levels) "
    "SELECT ?1, ?2, ?3 FROM texts WHERE resume_id = ?1 AND sha256 = ifnull(?4, sha256)"
)
# What stands in ``profiles`` for the shipped head is repeated as a row, so that two iterations can be told apart here.
_PUT_SHIPPED: Final = _PUT.replace("OR REPLACE", "OR IGNORE", 1)
_IN_USE: Final = f"(SELECT number FROM active_iterations WHERE head = '{Head.LEVEL.value}')"  # noqa: S608 - ours
_LACKING: Final = (
    "SELECT resume_id FROM profiles WHERE NOT EXISTS (SELECT 1 FROM level_answers AS said "
    "WHERE said.resume_id = profiles.resume_id AND iteration = ?) ORDER BY resume_id"
)
_SAID: Final = "(SELECT levels FROM level_answers AS one WHERE one.resume_id = asked.resume_id AND one.iteration = {})"
_CHANGED: Final = (
    "SELECT resume_id FROM (SELECT DISTINCT resume_id FROM level_answers WHERE iteration IN (?1, ?2)) AS asked "  # noqa: S608
    f"WHERE {_SAID.format('?1')} IS NOT {_SAID.format('?2')} ORDER BY resume_id"
)
_TO_ANSWER: Final = (
    "SELECT texts.resume_id, texts.sha256, CAST(masked AS BLOB), facts, characters FROM json_each(?) AS asked "
    "JOIN texts ON texts.resume_id = asked.value JOIN profiles ON profiles.resume_id = asked.value ORDER BY asked.key"
)
_OF_KEPT: Final = f"FROM files JOIN resumes USING (file_id) JOIN profiles USING (resume_id) WHERE {search.KEPT}"
_KEPT: Final = f"SELECT resume_id {_OF_KEPT} ORDER BY files.sha256"
_TOLD: Final = (
    f"SELECT resume_id {_OF_KEPT} AND EXISTS (SELECT 1 FROM corrections AS said "  # noqa: S608 - our own names
    "WHERE said.resume_id = resumes.resume_id AND field = 'level') ORDER BY files.sha256"
)


@dataclass(frozen=True, slots=True)
class Staged:
    """What an iteration says of a person, beside what the shipped head says; ``sha256``: of the text that it read."""

    resume_id: ResumeId
    sha256: str
    shipped: JobLevels
    levels: JobLevels


@dataclass(frozen=True, slots=True)
class ToAnswer:
    """A person as a level head reads them: masked text, its hash, and the profile as the shipped head left it."""

    resume_id: ResumeId
    sha256: str
    masked: str
    profile: Profile


# ------------------------------------------------------------------ one person


def put(db: Database, resume_id: ResumeId, shipped: JobLevels, answer: LevelAnswer | None) -> None:
    """Keep what the iteration in use says of a text that was just read, and forget what was said of one before it."""
    db.execute("DELETE FROM level_answers WHERE resume_id = ?", (resume_id,))
    if answer is not None:
        db.execute(_PUT_SHIPPED, (resume_id, SHIPPED, _packed(shipped), None))
        db.execute(_PUT, (resume_id, answer.iteration, _packed(answer.levels), None))


def laid_over(db: Database, resume_id: ResumeId, read: Profile) -> Profile:
    """Return a profile with what the iteration in use says of its jobs; as it is where that said nothing.

    Raises ValueError when what was said is not of these jobs.
    """
    rows = db.query(
        f"SELECT levels FROM level_answers WHERE resume_id = ? AND iteration = {_IN_USE}",  # noqa: S608 - our own names
        (resume_id,),
    )
    if not rows:
        return read
    jobs = zip(read.jobs, _unpacked(rows[0][0]), strict=True)
    return replace(read, jobs=tuple(replace(job, levels=levels) for job, levels in jobs))


def _packed(levels: JobLevels) -> str:
    return json.dumps([[LEVELS.index(label) for label in some] for some in levels], separators=(",", ":"))


def _unpacked(stored: str) -> JobLevels:
    try:
        return tuple(tuple(LEVELS[int(at)] for at in some) for some in json.loads(stored))
    except (TypeError, IndexError) as error:
        raise ValueError from error


# ------------------------------------------------------------------ everybody


def to_answer(db: Database, resume_ids: Sequence[ResumeId]) -> list[ToAnswer]:
    """Return people as a level head reads them, in the order asked; who is gone or damaged is left out."""
    found = []
    for resume_id, sha256, masked, facts, characters in db.query(_TO_ANSWER, (json.dumps([*map(int, resume_ids)]),)):
        with suppress(ValueError):  # told where the person is opened
            profile = profile_json.decode(facts, characters)
            found.append(ToAnswer(ResumeId(resume_id), sha256, masked.decode("utf-8", "replace"), profile))
    return found


def kept_people(db: Database) -> list[ResumeId]:
    """Return everybody whose facts were read and who does not lie in the trash, in the order of their files' hashes."""
    return [ResumeId(one) for (one,) in db.query(_KEPT)]


def told(db: Database) -> list[ResumeId]:
    """Return the kept people of whose level readers ever said anything, in the order of their files' hashes."""
    return [ResumeId(one) for (one,) in db.query(_TOLD)]


def last_said(db: Database, resume_id: ResumeId) -> int:
    """Return the number of the newest correction of a person's level, 0 where nobody said any."""
    sql = "SELECT ifnull(max(correction_id), 0) FROM corrections WHERE resume_id = ? AND field = 'level'"
    return int(db.query(sql, (resume_id,))[0][0])


def lacking(db: Database, iteration: int) -> list[ResumeId]:
    """Return the people of whose jobs an iteration has said nothing, by id."""
    return [] if iteration == SHIPPED else [ResumeId(one) for (one,) in db.query(_LACKING, (iteration,))]


def stage(db: Database, iteration: int, made: Iterable[Staged]) -> None:
    """Keep what an iteration says of people; of one whose text was read anew meanwhile nothing is kept."""
    with db.atomic():
        for one in made:
            db.execute(_PUT_SHIPPED, (one.resume_id, SHIPPED, _packed(one.shipped), one.sha256))
            db.execute(_PUT, (one.resume_id, iteration, _packed(one.levels), one.sha256))


def unstage(db: Database, iteration: int) -> None:
    """Forget what was staged for an iteration that waits."""
    db.execute("DELETE FROM level_answers WHERE iteration = ?", (iteration,))


def switch(
    db: Database, number: int, encoder: Active | None, unable: Sequence[ResumeId] = ()
) -> tuple[ResumeId, ...] | None:
    """Put an iteration of the level head to use and return whose answers changed; they have to be derived anew.

    Inside the caller's ``atomic``. Returns None, with nothing changed, when somebody else than ``unable`` lacks what it
    says. ``encoder``: the one in use that it was staged with. Raises StorageError (``encoder_changed``).
    """
    if encoders.active(db) != encoder:
        raise StorageError("encoder_changed", "The encoder was changed meanwhile. Start again what was stopped.")
    if set(lacking(db, number)) - set(unable):
        return None
    before = iterations.active(db, Head.LEVEL)
    iterations.put_to_use(db, Head.LEVEL, number)
    changed = tuple(ResumeId(one) for (one,) in db.query(_CHANGED, (before, number)))
    return changed


def revise(db: Database, resume_ids: Iterable[ResumeId]) -> None:
    """Have people looked up anew by what ranks them by level. Inside the caller's ``atomic``."""
    for resume_id in resume_ids:
        db.execute("DELETE FROM revisions WHERE resume_id = ?", (resume_id,))
        db.execute("INSERT INTO revisions (resume_id) VALUES (?)", (resume_id,))
