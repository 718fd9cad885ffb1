"""A list of files of the library as CSV or XLSX: the files given, in their order, every text a text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from classifyme_desktop.domain.journal import Action, Subject
from classifyme_desktop.domain.profile import Contact, Job
from classifyme_desktop.domain.resume import FileRow
from classifyme_desktop.profile.contact import written
from classifyme_desktop.services import journal, shortlist
from classifyme_desktop.services.export import check_writable, column, saving, tables, workbook
from classifyme_desktop.services.export.column import Column, Kind, number, state
from classifyme_desktop.services.export.layout import Form, Layout
from classifyme_desktop.services.export.tables import Preview
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, profiles, tags
from classifyme_desktop.storage.database import Database

USUAL: Final = Layout()
_AT_ONCE: Final = 500
_TITLES: Final = {"en": "Library", "fr": "Bibliothèque"}
_FROM_PROFILE: Final = frozenset({"email", "phone", "current_title", "current_employer"})


@dataclass(frozen=True, slots=True)
class ListedFile:
    """One line: the row of a file, the name of its role, the note; contact and job where a column asks for them."""

    row: FileRow
    role: str
    note: str
    contact: Contact
    job: Job | None


_Column = Column[ListedFile]


def _email(line: ListedFile, *_: object) -> str:
    return line.contact.emails[0].value if line.contact.emails else ""


def _phone(line: ListedFile, _: datetime, language: str) -> str:
    return written.phone(line.contact.phones[0].value, language) if line.contact.phones else ""


def _title(line: ListedFile, *_: object) -> str:
    return line.job.title.value if line.job else ""


def _employer(line: ListedFile, *_: object) -> str:
    return line.job.employer.value if line.job and line.job.employer else ""


COLUMNS: Final[tuple[_Column, ...]] = (
    Column("name", "Name", "Nom", 26, Kind.TEXT, lambda one, *_: one.row.person),
    Column("file", "File", "Fichier", 30, Kind.TEXT, lambda one, *_: Path(one.row.path).name),
    Column("email", "E-mail", "Courriel", 28, Kind.TEXT, _email),
    Column("phone", "Phone", "Téléphone", 18, Kind.TEXT, _phone),
    Column("location", "Place", "Lieu", 20, Kind.TEXT, lambda one, *_: one.row.place),
    Column("current_title", "Current title", "Intitulé actuel", 28, Kind.TEXT, _title),
    Column("current_employer", "Current employer", "Employeur actuel", 26, Kind.TEXT, _employer),
    Column("role", "Role", "Poste", 30, Kind.TEXT, lambda one, *_: one.role),
    Column("role_confidence", "Confidence", "Confiance", 11, Kind.SHARE, lambda one, *_: number(one.row.confidence)),
    Column("role_state", "Decision on the role", "Décision sur le poste", 14, Kind.TEXT,
           lambda one, _, language: state(one.row.role_state, language)),
    Column("level", "Level", "Niveau", 20, Kind.TEXT, lambda one, *_: one.row.level or ""),
    Column("experience_years", "Years of experience", "Années d’expérience", 12, Kind.YEARS,
           lambda one, *_: number(one.row.years)),
    Column("languages", "Languages", "Langues", 16, Kind.TEXT, lambda one, *_: one.row.languages),
    Column("tags", "Tags", "Étiquettes", 24, Kind.TEXT, lambda one, *_: one.row.tags),
    Column("notes", "Notes", "Notes", 40, Kind.TEXT, lambda one, *_: one.note),
    Column("state", "State", "État", 14, Kind.TEXT, lambda one, _, language: state(one.row.state, language)),
    Column("added_at", "Added on", "Ajouté le", 17, Kind.MOMENT,
           lambda one, *_: datetime.fromisoformat(one.row.added_at)),
)  # fmt: skip


def write(workspace: Workspace, file_ids: Sequence[int], path: Path, layout: Layout = USUAL) -> int:
    """Write files to ``path``, note that in the journal, and return how many were written. Any thread.

    As ``export.write`` for the form of a file. Raises UsageError: ``export_type``, ``columns_none``; StorageError:
    ``export_failed``, ``library_read_only``.
    """
    form, chosen = layout.form_for(path), column.chosen(COLUMNS, layout.keys)
    check_writable(workspace)
    with saving.replacing(path) as partial:
        lines = _lines(workspace, file_ids, chosen, layout.language)
        if form is Form.XLSX:
            now = datetime.now(UTC)
            rows = ([one.cell(line, now, layout.language) for one in chosen] for line in lines)
            count = workbook.write_table(partial, _TITLES[layout.language], chosen, rows, now, layout.language)
        else:
            count = tables.save_csv(partial, chosen, lines, layout)
    journal.append(workspace, Action.EXPORT, Subject.LIBRARY, 0, {"people": count, "form": form.value})
    return count


def preview(workspace: Workspace, file_ids: Sequence[int], layout: Layout) -> Preview:
    """Return files as they will be written. Any thread. Raises UsageError (``columns_none``)."""
    chosen = column.chosen(COLUMNS, layout.keys)
    return tables.preview(chosen, list(_lines(workspace, file_ids, chosen, layout.language)), layout)


def _lines(
    workspace: Workspace, file_ids: Sequence[int], chosen: Sequence[_Column], language: str
) -> Iterator[ListedFile]:
    """Yield the lines of files, in their order; files that are gone are left out."""
    names = workspace.taxonomy.by_id
    needs_profile = any(one.key in _FROM_PROFILE for one in chosen)
    with workspace.reading() as db:
        for first in range(0, len(file_ids), _AT_ONCE):
            rows = files.rows(db, file_ids[first : first + _AT_ONCE])
            notes = tags.notes(db, [row.resume_id for row in rows if row.resume_id is not None])
            for row in rows:
                is_named = row.role_id is not None and not row.is_abstained
                role = names[row.role_id].label(language) if is_named and row.role_id in names else ""
                note = notes.get(row.resume_id, "") if row.resume_id is not None else ""
                contact, job = _read(db, row) if needs_profile else (Contact(), None)
                yield ListedFile(row, role, note, contact, job)


def _read(db: Database, row: FileRow) -> tuple[Contact, Job | None]:
    stored = None if row.resume_id is None else profiles.get(db, row.resume_id)
    if stored is None:
        return Contact(), None
    profile = stored.facts.profile
    return profile.contact, shortlist.latest(profile.jobs)
