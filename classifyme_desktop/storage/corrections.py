"""Takes in what readers say of people, and what takes it back; what is shown and searched follows in one transaction.

Rows are only added; they go with their resume. Knows nothing of how a person is chosen to be asked about.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain import correction
from classifyme_desktop.domain.correction import OF_ROLES, Correction, Kind, Saying
from classifyme_desktop.domain.criteria import Field
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import codes, moment, predictions, profiles, remembered, search, standing
from classifyme_desktop.storage.database import Database, Value

ME: Final = "me"  # what a reader is called who has no other name
_READER: Final = "reader"
_REVIEWED: Final = "('confirmed', 'corrected')"


@dataclass(frozen=True, slots=True)
class Before:
    """What the program says of one field of a person, by which iteration (None: it says nothing)."""

    value: str = ""
    iteration: int | None = None


def check(db: Database, resume_id: ResumeId) -> None:
    """Raise StorageError (``resume_unknown``) for one who is not in the library."""
    if not db.query("SELECT 1 FROM resumes WHERE resume_id = ?", (resume_id,)):
        raise StorageError("resume_unknown", "This resume is no longer in the library.")


def next_change(db: Database) -> int:
    """Return the number of the change that is made next, as large as that of its first row. Inside ``atomic``."""
    rows = db.query("SELECT seq FROM sqlite_sequence WHERE name = 'corrections'")
    return int(rows[0][0]) + 1 if rows else 1


def add(
    db: Database,
    resume_id: ResumeId,
    sayings: Sequence[Saying],
    *,
    change_id: int,
    before: Mapping[Field, Before] | None = None,
    reader: str = ME,
    now: str | None = None,
) -> None:
    """Note what a reader says of a person. Raises StorageError (``resume_unknown``)."""
    with db.atomic():
        check(db, resume_id)
        for one in sayings:
            said = (before or {}).get(one.field, Before())
            _insert(db, resume_id, one, said, change_id, reader, None, now)
        _show(db, resume_id, [one.field for one in sayings])


def take_back(
    db: Database, rows: Sequence[Correction], *, change_id: int, reader: str = ME, now: str | None = None
) -> None:
    """Take rows back by rows of one new change; what stood before them stands again."""
    with db.atomic():
        for row in rows:
            undone = Saying(Kind.UNDONE, row.saying.field)
            _insert(db, row.resume_id, undone, Before(), change_id, reader, row.correction_id, now)
        fields: dict[ResumeId, list[Field]] = {}
        for row in rows:
            fields.setdefault(row.resume_id, []).append(row.saying.field)
        for resume_id, some in fields.items():
            _show(db, resume_id, some)


def _insert(
    db: Database,
    resume_id: ResumeId,
    said: Saying,
    before: Before,
    change_id: int,
    reader: str,
    undoes: int | None,
    now: str | None,
) -> None:
    row: tuple[Value, ...] = (
        change_id, resume_id, said.kind.value, said.field.value, codes.clean(said.value), codes.clean(said.words),
        before.value, before.iteration, codes.clean(reader), undoes, now or moment.utc_now(),
    )  # fmt: skip
    columns = standing.COLUMNS.removeprefix("correction_id, ")
    places = ", ".join("?" * len(row))
    db.execute(f"INSERT INTO corrections ({columns}) VALUES ({places})", row)  # noqa: S608 - our own names


def _show(db: Database, resume_id: ResumeId, fields: Sequence[Field]) -> None:
    """Bring what is shown and searched in step with what stands in some fields."""
    if Field.ROLE in fields:
        predictions.show(db, resume_id)
    if Field.LEVEL in fields or Field.SKILL in fields:
        profiles.derive(db, resume_id)


def of_change(db: Database, change_id: int) -> list[Correction]:
    """Return the rows of a change, the oldest first; those of people who were erased are gone."""
    sql = f"SELECT {standing.COLUMNS} FROM corrections WHERE change_id = ? ORDER BY correction_id"  # noqa: S608
    return [standing.unpacked(row) for row in db.query(sql, (change_id,))]


def standing_of_change(db: Database, change_id: int) -> list[Correction]:
    """Return the rows of a change that were not taken back, the oldest first; rows that take others back as well."""
    rows = of_change(db, change_id)
    gone = {
        undone
        for resume_id in dict.fromkeys(row.resume_id for row in rows)
        for undone in correction.taken_back(standing.rows(db, resume_id))
    }
    return [row for row in rows if row.correction_id not in gone]


def last_change(db: Database) -> int | None:
    """Return the newest change that says something and was not taken back, None when there is none."""
    gone: set[int] = set()
    for number, change_id, undoes in db.stream(
        "SELECT correction_id, change_id, undoes FROM corrections ORDER BY correction_id DESC"
    ):
        if number in gone:
            continue
        if undoes is None:
            return int(change_id)
        gone.add(undoes)
    return None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people wait for a reader, and how many roles stand that a reader confirmed or corrected.

    ``ignored``: a reader found that no role fits.
    """

    to_review: int
    confirmed: int
    ignored: int
    confirmed_since: int


def counts(db: Database, since: str) -> Counts:
    """Return the counts; ``since``: a moment in UTC as they are stored, for those that were decided from then on."""
    kinds = ", ".join(f"'{kind.value}'" for kind in OF_ROLES)
    those = f"SELECT count(*) FROM files WHERE {search.KEPT} AND"  # noqa: S608 - our own names
    later = "SELECT count(DISTINCT resume_id) FROM corrections JOIN resumes USING (resume_id)"
    (row,) = db.query(
        f"SELECT ({those} role_state = 'unconfirmed' AND is_abstained = 1), "
        f"({those} role_state <> 'unconfirmed' AND role_state IN {_REVIEWED}), "
        f"({those} role_state <> 'unconfirmed' AND role_state = 'ignored'), "
        f"({later} JOIN files USING (file_id) WHERE {search.KEPT} AND role_state IN {_REVIEWED} "
        f"AND made_at >= ? AND corrections.kind IN ({kinds}))",
        (since,),
    )
    return Counts(*row)


def reader(db: Database) -> str:
    """Return what the reader of this library is called."""
    return remembered.get(db, _READER) or ME


def set_reader(db: Database, called: str) -> None:
    """Call the reader otherwise from now on; what was said before keeps the name of then."""
    remembered.put(db, _READER, called)


def labels(db: Database, resume_id: ResumeId) -> correction.Labels:
    """Return what stands for a person. Raises StorageError: ``resume_unknown``, ``library_damaged``."""
    check(db, resume_id)
    return standing.labels(db, resume_id)
