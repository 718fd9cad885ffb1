"""Gigs: added from text or a file, listed, removed."""

from pathlib import Path

from classifyme_desktop.documents import intake
from classifyme_desktop.domain.document import Reading
from classifyme_desktop.domain.gig import Gig
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.domain.sentences import sentence
from classifyme_desktop.errors import DocumentError, UsageError
from classifyme_desktop.services.understand import understand_gig
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import gigs

_TITLE_CHARACTERS = 120


def add_text(workspace: Workspace, text: str, title: str | None = None) -> Gig:
    """Store a gig and return it; the same text again returns the stored one. The title is the first line if not given.

    Raises UsageError (``gig_empty``) for a text without words, ModelError when the encoder is damaged.
    """
    clean = text.replace("\r\n", "\n").replace("\0", "").strip()
    if not any(letter.isalnum() for letter in clean):
        raise UsageError("gig_empty", "The gig holds no words. Paste or type the job description.")
    name = " ".join((title or title_of(clean)).split())[:_TITLE_CHARACTERS]
    embedding, prediction = understand_gig(workspace, name, clean)
    gig_id = workspace.write(
        lambda db: gigs.add(db, title=name, text=clean, embedding=embedding, prediction=prediction)
    )
    return get(workspace, gig_id)


def title_of(text: str) -> str:
    """Return the first line with a letter in it."""
    return next((line.strip(" #*\t") for line in text.splitlines() if any(map(str.isalpha, line))), "Gig")


def read_file(workspace: Workspace, path: Path) -> str:
    """Return the text of a gig file (TXT, PDF, DOCX).

    Raises DocumentError with the state as its code and the sentence of the state.
    """
    content = intake.read_bytes(path)
    reading = content if isinstance(content, Reading) else workspace.readers.read(content)
    if reading.document is None:
        raise DocumentError(reading.state, sentence(reading.state, reading.reason))
    return reading.document.text


def add_file(workspace: Workspace, path: Path) -> Gig:
    """Store the gig of a file and return it. Raises as ``read_file`` and ``add_text``."""
    return add_text(workspace, read_file(workspace, path))


def get(workspace: Workspace, gig_id: GigId) -> Gig:
    """Return a stored gig. Raises StorageError (``gig_unknown``)."""
    with workspace.reading() as db:
        return gigs.get(db, gig_id)


def all_gigs(workspace: Workspace) -> list[Gig]:
    """Return all stored gigs, newest first."""
    with workspace.reading() as db:
        return gigs.all_gigs(db)


def remove(workspace: Workspace, gig_id: GigId) -> None:
    """Remove a gig and its rankings. Raises StorageError (``gig_unknown``)."""
    workspace.write(lambda db: gigs.remove(db, gig_id))
