"""The roles that the firm made and what it did to roles, in rows that are only added; and how many people have them."""

from collections.abc import Iterable
from typing import Final

from classifyme_desktop.domain import own_roles
from classifyme_desktop.domain.own_roles import Became, Kind, Names, OwnRole, RoleChange
from classifyme_desktop.domain.prediction import Prediction
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.storage import codes, database, moment
from classifyme_desktop.storage.database import Database, Row, Value

PREFIX: Final = "own-"  # no role of the table has an id that begins so
_CHANGES: Final = "number, role_id, kind, name_en, name_fr, into_id, undoes, labels, made_at"
_KEPT: Final = "file_id NOT IN (SELECT file_id FROM trash)"


def own(db: Database) -> list[OwnRole]:
    """Return all roles that were ever made, the oldest first, as they were made."""
    rows = db.query("SELECT number, name_en, name_fr, definition, near, split_from, made_at FROM own_roles ORDER BY 1")
    return [
        OwnRole(f"{PREFIX}{number}", Names(english, french), definition, near, split_from, made_at)
        for number, english, french, definition, near, split_from, made_at in rows
    ]


def changes(db: Database) -> list[RoleChange]:
    """Return all changes, the oldest first. Raises StorageError (``library_damaged``)."""
    return [_change(row) for row in db.query(f"SELECT {_CHANGES} FROM role_changes ORDER BY number")]  # noqa: S608


def _change(row: Row) -> RoleChange:
    number, role_id, kind, english, french, into, undoes, labels, made_at = row
    names = None if english is None else Names(english, french or english)
    try:
        return RoleChange(number, role_id, Kind(kind), names, into, undoes, labels, made_at)
    except ValueError as error:
        raise database.damaged() from error


def became(db: Database) -> Became:
    """Return what became of the roles that are no more; some microseconds. Raises as ``changes``."""
    found = changes(db)
    return own_roles.became(found) if found else {}


def now(db: Database, said: Prediction) -> Prediction:
    """Return a prediction as it counts today. Raises as ``changes``."""
    return own_roles.prediction_now(said, became(db))


def add(db: Database, names: Names, definition: str, near: str, split_from: str | None) -> OwnRole:
    """Make a role; its number is never given again. Inside the caller's ``atomic``."""
    at = moment.utc_now()
    called = Names(codes.clean(names.en), codes.clean(names.fr))
    said: dict[str, Value] = {"name_en": called.en, "name_fr": called.fr, "definition": codes.clean(definition)}
    number = db.insert("own_roles", {**said, "near": near, "split_from": split_from, "made_at": at})
    return OwnRole(f"{PREFIX}{number}", called, definition, near, split_from, at)


def note(
    db: Database,
    role_id: str,
    kind: Kind,
    *,
    names: Names | None = None,
    into: str | None = None,
    undoes: int | None = None,
    labels: int | None = None,
) -> RoleChange:
    """Note what is done to a role. Inside the caller's ``atomic``."""
    english, french = (None, None) if names is None else (codes.clean(names.en), codes.clean(names.fr))
    at = moment.utc_now()
    said: dict[str, Value] = {"role_id": role_id, "kind": kind.value, "name_en": english, "name_fr": french}
    said |= {"into_id": into, "undoes": undoes, "labels": labels, "made_at": at}
    number = db.insert("role_changes", said)
    return RoleChange(number, role_id, kind, names, into, undoes, labels, at)


def with_any(db: Database, role_ids: Iterable[str]) -> list[ResumeId]:
    """Return the resumes that the program or a reader connects with one of some roles, by id. Reads all predictions."""
    found: set[int] = set()
    for role_id in role_ids:
        rows = db.query(
            "SELECT resume_id FROM predictions WHERE instr(top, ?1) > 0 "
            "UNION SELECT resume_id FROM corrections WHERE field = 'role' AND value = ?2",
            (f'"{role_id}"', role_id),
        )
        found.update(resume_id for (resume_id,) in rows)
    return [ResumeId(one) for one in sorted(found)]


def people(db: Database) -> dict[str, tuple[int, int]]:
    """Return by role how many people have it by a reader, and how many by the program; the trash is left out."""
    found: dict[str, tuple[int, int]] = {}
    sql = (
        "SELECT role_id, total(role_state <> 'unconfirmed'), total(role_state = 'unconfirmed' AND is_abstained = 0) "  # noqa: S608
        f"FROM files WHERE role_id IS NOT NULL AND {_KEPT} GROUP BY role_id ORDER BY role_id"
    )
    for role_id, readers, program in db.query(sql):
        found[role_id] = int(readers), int(program)
    return found


def of_readers(db: Database, role_id: str) -> list[ResumeId]:
    """Return the resumes whose role a reader gave, in the order of the files' hashes; the trash is left out."""
    sql = (
        "SELECT resume_id FROM files JOIN resumes USING (file_id) "  # noqa: S608 - our own names
        f"WHERE role_id = ? AND role_state <> 'unconfirmed' AND {_KEPT} ORDER BY files.sha256"
    )
    return [ResumeId(resume_id) for (resume_id,) in db.query(sql, (role_id,))]


def having(db: Database, role_id: str) -> list[ResumeId]:
    """Return the resumes of a role, by a reader or the program; else as ``of_readers``."""
    sql = (
        "SELECT resume_id FROM files JOIN resumes USING (file_id) "  # noqa: S608 - our own names
        f"WHERE role_id = ? AND is_abstained = 0 AND {_KEPT} ORDER BY files.sha256"
    )
    return [ResumeId(resume_id) for (resume_id,) in db.query(sql, (role_id,))]
