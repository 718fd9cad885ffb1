"""Gigs: added from text or a file, listed, removed."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from classifyme_desktop.documents import intake
from classifyme_desktop.domain import gig_profile
from classifyme_desktop.domain.document import Reading
from classifyme_desktop.domain.gig import Gig
from classifyme_desktop.domain.gig_profile import GigProfile
from classifyme_desktop.domain.prediction import Prediction
from classifyme_desktop.domain.resume import Embedding, GigId
from classifyme_desktop.domain.sentences import sentence
from classifyme_desktop.errors import DocumentError, UsageError, WorkerError
from classifyme_desktop.inference.label_head import Part
from classifyme_desktop.profile import masking
from classifyme_desktop.profile.gig import protected
from classifyme_desktop.services import skillset
from classifyme_desktop.services.readers import GigRead
from classifyme_desktop.services.understand import understand_gig
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import gig_profiles, gigs
from classifyme_desktop.storage.database import Database

_TITLE_CHARACTERS: Final = 120
MOST_CHARACTERS: Final = 500_000  # as many as are read of a file
_NOT_READ: Final = (
    "Reading this text took too long or broke the reader, so it was not added. "
    "Leave out what is no part of the job description, then add it again."
)


@dataclass(frozen=True, slots=True)
class UnderstoodGig:
    """A gig as the models see it, ready to be stored."""

    title: str
    text: str
    embedding: Embedding
    prediction: Prediction | None
    profile: GigProfile


def add_text(workspace: Workspace, text: str, title: str | None = None) -> Gig:
    """Store a gig and return it; the same text again returns the stored one. The title is the first line if not given.

    Raises UsageError: ``gig_empty`` for a text without words, ``gig_long``; ModelError when the encoder is damaged;
    WorkerError.
    """
    clean = cleaned(text)
    if not clean:
        raise UsageError("gig_empty", "The gig holds no words. Paste or type the job description.")
    if len(clean) > MOST_CHARACTERS:
        raise UsageError("gig_long", "The text has more than 500,000 characters. Add the job description alone.")
    understood = understand(workspace, clean, title)
    return get(workspace, workspace.write(lambda db: keep(db, understood)))


def cleaned(text: str) -> str:
    """Return the text of a gig as it is stored, empty when there is no word in it."""
    clean = text.replace("\r\n", "\n").replace("\0", "").strip()
    return clean if any(map(str.isalnum, clean)) else ""


def understand(workspace: Workspace, text: str, title: str | None = None) -> UnderstoodGig:
    """Return what is to be stored of a gig with a cleaned text. Any thread. Raises ModelError, WorkerError."""
    name = _name(title or title_of(text))
    read = _read(workspace, text, title)
    embedding, prediction = understand_gig(workspace, name, read.masked)
    return UnderstoodGig(name, text, embedding, prediction, _profile(workspace, text, read, embedding))


def keep(db: Database, understood: UnderstoodGig) -> GigId:
    """Store a gig and return its id; inside a transaction. Raises StorageError (``encoder_changed``).

    What a person changed of a gig that is known already stays.
    """
    gig_id = gigs.add(
        db,
        title=understood.title,
        text=understood.text,
        embedding=understood.embedding,
        prediction=understood.prediction,
    )
    known = gig_profiles.get(db, gig_id)
    if known is None or not known.is_edited:
        gig_profiles.put(db, gig_id, understood.profile, len(understood.text))
    return gig_id


def read_profile(workspace: Workspace, text: str, title: str | None = None) -> GigProfile:
    """Return what the program understands of a gig by itself. Any thread. Raises ModelError, WorkerError."""
    return _profile(workspace, text, _read(workspace, text, title))


def _read(workspace: Workspace, text: str, title: str | None) -> GigRead:
    """Return what the text says, read in the process that has limits: a stranger wrote it. Raises WorkerError."""
    found = workspace.readers.gig(text, title)
    if isinstance(found, Reading):
        raise WorkerError(found.reason or "crash", _NOT_READ)
    return found


def _profile(workspace: Workspace, text: str, read: GigRead, embedding: Embedding | None = None) -> GigProfile:
    """Return what was read with what the models add; ``embedding``: of the masked text where it is known already."""
    profile = read.profile
    named = masking.mask(profile.title.value if profile.title else _name(title_of(text)))
    of_title = workspace.encoders.encode(named)
    head = workspace.level_head
    levels = head.labels(head.scores(Part(of_title, named)))
    return replace(profile, levels=levels, implied=_implied(workspace, of_title, read.masked, embedding))


def _implied(workspace: Workspace, of_title: Embedding, masked: str, embedding: Embedding | None) -> tuple[str, ...]:
    head = workspace.skillset_head
    if head is None:
        return ()
    return skillset.telling(head, of_title, embedding or workspace.encoders.encode(masked), masked)


def profile(workspace: Workspace, gig_id: GigId) -> GigProfile:
    """Return what is understood of a stored gig, as a person may have changed it. Raises StorageError."""
    with workspace.reading() as db:
        stored, found = gigs.get(db, gig_id), gig_profiles.get(db, gig_id)
    return found or read_profile(workspace, stored.text, _given_title(stored))


def edit(workspace: Workspace, gig_id: GigId, changed: GigProfile, *, before: GigProfile | None = None) -> GigProfile:
    """Store what a person changed and return it. ``before``: what was changed, where that is not what is stored.

    Raises StorageError; UsageError: ``protected`` for a requirement added that may not decide about people,
    ``place_outside`` for a part whose place is not in the text.
    """
    known = {one.text for one in (before or profile(workspace, gig_id)).requirements}
    for one in changed.requirements:
        if one.text not in known:
            check_allowed(one.text)
    return _put(workspace, gig_id, replace(changed, is_edited=True))


def anew(workspace: Workspace, gig_id: GigId) -> GigProfile:
    """Return what the program understands of a stored gig by itself; stores nothing. Any thread.

    Raises StorageError, ModelError, WorkerError.
    """
    stored = get(workspace, gig_id)
    return read_profile(workspace, stored.text, _given_title(stored))


def reset(workspace: Workspace, gig_id: GigId) -> GigProfile:
    """Take back all changes of a person: the gig is understood anew. Raises as ``anew``."""
    return _put(workspace, gig_id, anew(workspace, gig_id))


def restore(workspace: Workspace, gig_id: GigId, earlier: GigProfile) -> GigProfile:
    """Store what a gig was understood as before, as it was then: a change is taken back.

    Raises StorageError; UsageError (``place_outside``).
    """
    return _put(workspace, gig_id, earlier)


def _put(workspace: Workspace, gig_id: GigId, profile: GigProfile) -> GigProfile:
    text = get(workspace, gig_id).text
    if not gig_profile.fits(profile, len(text)):  # it could be stored, but never be read again
        raise UsageError("place_outside", "The change names a place that is not in the gig's text. Show the gig anew.")
    workspace.write(lambda db: gig_profiles.put(db, gig_id, profile, len(text)))
    return profile


def check_allowed(requirement: str) -> None:
    """Raise UsageError (``protected``) for a requirement about something that may not decide about people."""
    refused = [one for one in protected.concerns(requirement) if one.kind is protected.ConcernKind.PROTECTED]
    if refused:
        raise UsageError(
            "protected",
            f"A requirement about {refused[0].attribute} is not allowed: it may not decide about people. Leave it out.",
        )


def _name(title: str) -> str:
    return " ".join(title.split())[:_TITLE_CHARACTERS]


def _given_title(stored: Gig) -> str | None:
    """Return the title that a gig was added with, None where its text tells it."""
    return None if stored.title == _name(title_of(stored.text)) else stored.title


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
