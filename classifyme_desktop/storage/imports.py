"""The list of an import: every path found, and the one state that each ended in. Survives a killed program.

Knows nothing of what is in the files.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from classifyme_desktop.domain.document import FileState, Reason
from classifyme_desktop.domain.resume import FileId, ImportId
from classifyme_desktop.storage import codes, moment
from classifyme_desktop.storage.database import Database, Value


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One path of an import; ``state`` is None while it waits. ``path`` is for the screen only, never for logs."""

    position: int
    path: Path
    state: FileState | None
    reason: Reason | None
    file_id: FileId | None


def start(db: Database, paths: Sequence[Path], *, now: str | None = None) -> ImportId:
    """Write down the paths of a new import, to be settled one by one, and return its id."""
    with db.atomic():
        record: dict[str, Value] = {"started_at": now or moment.utc_now(), "is_abandoned": 0}
        import_id = ImportId(db.insert("imports", record))
        db.insert_all(
            "import_paths",
            (
                {"import_id": import_id, "position": position, "path": codes.path_to_bytes(path)}
                for position, path in enumerate(paths)
            ),
        )
    return import_id


def pending(db: Database, import_id: ImportId) -> list[tuple[int, Path]]:
    """Return the position and path of everything that has no state yet, in order."""
    rows = db.query(
        "SELECT position, path FROM import_paths WHERE import_id = ? AND state IS NULL ORDER BY position",
        (import_id,),
    )
    return [(position, codes.path_from_bytes(path)) for position, path in rows]


def settle(
    db: Database,
    import_id: ImportId,
    position: int,
    state: FileState,
    reason: Reason | None = None,
    file_id: FileId | None = None,
) -> None:
    """Write down how one path ended. Use the ``atomic`` that stores the file, so that both are kept or neither.

    Raises ValueError for a position that is not in the import.
    """
    with db.atomic():
        changed = db.execute(
            "UPDATE import_paths SET state = ?, reason = ?, file_id = ? WHERE import_id = ? AND position = ?",
            (state.value, reason.value if reason else None, file_id, import_id, position),
        )
        if not changed:
            msg = "no such position in the import"
            raise ValueError(msg)


def tally(db: Database, import_id: ImportId) -> dict[FileState, int]:
    """Return how many paths ended in each state; all nine states are named. Waiting paths are not counted."""
    rows = db.query(
        "SELECT state, count(*) FROM import_paths WHERE import_id = ? AND state IS NOT NULL GROUP BY state",
        (import_id,),
    )
    return dict.fromkeys(FileState, 0) | {FileState(state): count for state, count in rows}


def total(db: Database, import_id: ImportId) -> int:
    """Return the number of paths of an import, settled or waiting."""
    return int(db.query("SELECT count(*) FROM import_paths WHERE import_id = ?", (import_id,))[0][0])


def unfinished(db: Database) -> ImportId | None:
    """Return the newest import that still has waiting paths and was not abandoned, None when there is none."""
    rows = db.query(
        "SELECT import_id FROM imports WHERE is_abandoned = 0 AND EXISTS (SELECT 1 FROM import_paths "
        "WHERE import_paths.import_id = imports.import_id AND state IS NULL) ORDER BY import_id DESC LIMIT 1"
    )
    return ImportId(rows[0][0]) if rows else None


def close(db: Database, import_id: ImportId, *, abandon: bool = False, now: str | None = None) -> None:
    """Mark an import as ended. With paths waiting it was cancelled and can be resumed.

    ``abandon`` settles the waiting ones as skipped instead, so that the states add up to the total for good.
    """
    with db.atomic():
        if abandon:
            db.execute(
                "UPDATE import_paths SET state = ?, reason = ? WHERE import_id = ? AND state IS NULL",
                (FileState.SKIPPED.value, Reason.CANCELLED.value, import_id),
            )
        db.execute(
            "UPDATE imports SET closed_at = ?, is_abandoned = ? WHERE import_id = ?",
            (now or moment.utc_now(), int(abandon), import_id),
        )


def rows(db: Database, import_id: ImportId) -> list[ImportRow]:
    """Return every path of an import with its end, in order."""
    found = db.query(
        "SELECT position, path, state, reason, file_id FROM import_paths WHERE import_id = ? ORDER BY position",
        (import_id,),
    )
    return [
        ImportRow(
            position=position,
            path=codes.path_from_bytes(path),
            state=FileState(state) if state else None,
            reason=Reason(reason) if reason else None,
            file_id=None if file_id is None else FileId(file_id),
        )
        for position, path, state, reason, file_id in found
    ]
