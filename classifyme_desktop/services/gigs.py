"""Gigs: added from text or a file, listed, removed."""

from dataclasses import dataclass, replace
from pathlib import Path

from classifyme_desktop.documents import intake
from classifyme_desktop.domain.document import Reading
from classifyme_desktop.domain.gig import Gig
from classifyme_desktop.domain.gig_profile import GigProfile
from classifyme_desktop.domain.prediction import Prediction
from classifyme_desktop.domain.resume import Embedding, GigId
from classifyme_desktop.domain.sentences import sentence
from classifyme_desktop.errors import DocumentError, UsageError
from classifyme_desktop.inference.label_head import Part
from classifyme_desktop.profile import gig, masking
from classifyme_desktop.profile.gig import protected
from classifyme_desktop.services import skillset
from classifyme_desktop.services.understand import understand_gig
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import gig_profiles, gigs
from classifyme_desktop.storage.database import Database

_TITLE_CHARACTERS = 120


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

    Raises UsageError (``gig_empty``) for a text without words, ModelError when the encoder is damaged.
    """
    clean = cleaned(text)
    if not clean:
        raise UsageError("gig_empty", "The gig holds no words. Paste or type the job description.")
    understood = understand(workspace, clean, title)
    return get(workspace, workspace.write(lambda db: keep(db, understood)))


def cleaned(text: str) -> str:
    """Return the text of a gig as it is stored, empty when there is no word in it."""
    clean = text.replace("\r\n", "\n").replace("\0", "").strip()
    return clean if any(map(str.isalnum, clean)) else ""


def understand(workspace: Workspace, text: str, title: str | None = None) -> UnderstoodGig:
    """Return what is to be stored of a gig with a cleaned text. Any thread. Raises ModelError, WorkerError."""
    name = _name(title or title_of(text))
    embedding, prediction = understand_gig(workspace, name, text)
    return UnderstoodGig(name, text, embedding, prediction, read_profile(workspace, text, title, embedding))


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


def read_profile(
    workspace: Workspace, text: str, title: str | None = None, embedding: Embedding | None = None
) -> GigProfile:
    """Return what the program understands of a gig by itself. Any thread. Raises ModelError, WorkerError.

    ``embedding``: the vectors of the masked text where they are known already.
    """
    profile = gig.read(text, title)
    named = masking.mask(profile.title.value if profile.title else title_of(text))
    of_title = workspace.encoders.encode(named)
    head = workspace.level_head
    levels = head.labels(head.scores(Part(of_title, named)))
    return replace(profile, levels=levels, implied=_implied(workspace, of_title, text, embedding))


def _implied(workspace: Workspace, of_title: Embedding, text: str, embedding: Embedding | None) -> tuple[str, ...]:
    head = workspace.skillset_head
    if head is None:
        return ()
    words = masking.mask(text)
    return skillset.telling(head, of_title, embedding or workspace.encoders.encode(words), words)


def profile(workspace: Workspace, gig_id: GigId) -> GigProfile:
    """Return what is understood of a stored gig, as a person may have changed it. Raises StorageError."""
    with workspace.reading() as db:
        stored, found = gigs.get(db, gig_id), gig_profiles.get(db, gig_id)
    return found or read_profile(workspace, stored.text, _given_title(stored))


def edit(workspace: Workspace, gig_id: GigId, changed: GigProfile) -> GigProfile:
    """Store what a person changed and return it.

    Raises StorageError; UsageError (``protected``) for a requirement added that may not decide about people.
    """
    before = {one.text for one in profile(workspace, gig_id).requirements}
    for one in changed.requirements:
        if one.text not in before:
            check_allowed(one.text)
    kept = replace(changed, is_edited=True)
    text = get(workspace, gig_id).text
    workspace.write(lambda db: gig_profiles.put(db, gig_id, kept, len(text)))
    return kept


def reset(workspace: Workspace, gig_id: GigId) -> GigProfile:
    """Take back all changes of a person: the gig is understood anew. Raises StorageError, ModelError."""
    stored = get(workspace, gig_id)
    anew = read_profile(workspace, stored.text, _given_title(stored))
    workspace.write(lambda db: gig_profiles.put(db, gig_id, anew, len(stored.text)))
    return anew


def restore(workspace: Workspace, gig_id: GigId, earlier: GigProfile) -> GigProfile:
    """Store what a gig was understood as before, as it was then: a change is taken back. Raises StorageError."""
    text = get(workspace, gig_id).text
    workspace.write(lambda db: gig_profiles.put(db, gig_id, earlier, len(text)))
    return earlier


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
