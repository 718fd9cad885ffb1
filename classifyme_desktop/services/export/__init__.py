"""Ranked shortlists as CSV and XLSX: exactly the lines given, in their order, every text a text.

A CSV cell that a spreadsheet would run as a formula gets a leading apostrophe (OWASP ASVS 4.0.3, 5.3.10 names the
attack; the signs are those of the OWASP page on CSV injection and their full-width forms). XLSX cells are typed.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TextIO

from classifyme_desktop.domain.journal import Action, Detail, Subject
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.services import blind, decisions, journal, shortlist
from classifyme_desktop.services.export import cells, column, columns, saving, tables, workbook
from classifyme_desktop.services.export.layout import Form, Layout
from classifyme_desktop.services.export.tables import Preview
from classifyme_desktop.services.people import RankedPerson
from classifyme_desktop.services.shortlist import Line
from classifyme_desktop.services.workspace import Workspace

USUAL: Final = Layout()
safe_text = cells.safe_text


def write_shortlist(
    workspace: Workspace, gig_id: GigId, people: Sequence[RankedPerson], path: Path, layout: Layout = USUAL
) -> int:
    """Write the shortlist of a stored gig, note that in the journal, and return how many people it holds. Any thread.

    Raises as ``write``, and StorageError: ``gig_unknown``, or ``library_read_only`` before anything is written, for
    what leaves the library is written down in it.
    """
    check_writable(workspace)
    lines = lines_of(workspace, gig_id, people, layout)
    write(path, lines, layout)
    note(workspace, gig_id, len(lines), layout, layout.form_for(path))
    return len(lines)


def lines_of(workspace: Workspace, gig_id: GigId, people: Sequence[RankedPerson], layout: Layout) -> list[Line]:
    """Return the lines of people ranked for a stored gig, blind or not. Raises StorageError (``gig_unknown``)."""
    candidates = blind.candidates(workspace, gig_id) if layout.is_blind else None
    decided = decisions.of_gig(workspace, gig_id)
    return shortlist.lines(workspace, people, language=layout.language, decided=decided, candidates=candidates)


def check_writable(workspace: Workspace) -> None:
    """Raise StorageError (``library_read_only``) where an export could not be written down."""
    if not workspace.is_writable:
        raise StorageError("library_read_only", "The library was opened for reading only.")


def note(workspace: Workspace, gig_id: GigId, people: int, layout: Layout, form: Form) -> None:
    """Write down in the journal that a shortlist left the library."""
    told: dict[str, Detail] = {"people": people, "blind": int(layout.is_blind), "form": form.value}
    journal.append(workspace, Action.EXPORT, Subject.GIG, gig_id, told)


def write_report(workspace: Workspace, gig_id: GigId, people: int, content: bytes, path: Path, layout: Layout) -> None:
    """Write a report that was made of a stored gig and note that in the journal. Any thread.

    Raises StorageError: ``export_failed``, ``library_read_only``.
    """
    check_writable(workspace)
    with saving.replacing(path) as partial:
        partial.write_bytes(content)
    note(workspace, gig_id, people, layout, Form.PDF)


def write(path: Path, lines: Sequence[Line], layout: Layout = USUAL) -> None:
    """Write lines to ``path``. An older file is replaced only by a whole one.

    CSV: UTF-8 with BOM, CRLF. Of a blind layout the columns that say who a person is are left out; the lines must be
    blind themselves. Raises UsageError: ``export_type`` for another ending than .csv and .xlsx, ``columns_none``;
    StorageError (``export_failed``) when it cannot be written.
    """
    form = layout.form_for(path)
    chosen = column.chosen(columns.of(lines, is_blind=layout.is_blind), layout.keys)
    with saving.replacing(path) as partial:
        if form is Form.XLSX:
            workbook.write(partial, lines, chosen, datetime.now(UTC), layout)
        else:
            tables.save_csv(partial, chosen, lines, layout)


def write_csv(out: TextIO, lines: Sequence[Line], layout: Layout = USUAL) -> None:
    """Write the heading and ``lines`` to an open text stream as CSV. Raises UsageError (``columns_none``)."""
    tables.write_csv(out, column.chosen(columns.of(lines, is_blind=layout.is_blind), layout.keys), lines, layout)


def preview(lines: Sequence[Line], layout: Layout) -> Preview:
    """Return lines as they will be written. Raises UsageError (``columns_none``)."""
    chosen = column.chosen(columns.of(lines, is_blind=layout.is_blind), layout.keys)
    return tables.preview(chosen, lines, layout)
