"""The person for whom gigs are looked for: out of the library, or out of a file that is not stored."""

from dataclasses import dataclass
from pathlib import Path

from classifyme_desktop.documents import intake
from classifyme_desktop.domain import searchable
from classifyme_desktop.domain.criteria import Field
from classifyme_desktop.domain.document import Reading
from classifyme_desktop.domain.profile import Profile
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.domain.sentences import sentence
from classifyme_desktop.errors import DocumentError, StorageError
from classifyme_desktop.matching import level, seeker
from classifyme_desktop.matching.seeker import Seeker
from classifyme_desktop.services import indexing, understand
from classifyme_desktop.services.shown_musts import Person
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import indexed, profiles, texts


@dataclass(frozen=True, slots=True, eq=False)
class Sought:
    """A person as gigs are rated for, and what shows it. ``resume_id``: None for a file that is not stored."""

    seeker: Seeker
    person: Person
    encoder_sha256: str
    resume_id: ResumeId | None = None


def stored(workspace: Workspace, resume_id: ResumeId) -> Sought:
    """Return somebody of the library.

    Raises StorageError: ``resume_unknown``, ``resume_of_other_encoder``, ``library_damaged``; ModelError.
    """
    head, encoders = workspace.head, workspace.encoders
    if head.encoder_sha256 != encoders.encoder_sha256:
        raise indexing.encoder_changed()
    with workspace.reading() as db:
        text, masked = texts.get_text(db, resume_id), texts.get_masked(db, resume_id)
        known = indexed.one(db, resume_id, head.encoder_sha256, head.iteration, encoders.dims, len(head.classes))
        found = profiles.get(db, resume_id)
        skills = profiles.months_of_skills(db, [resume_id]).get(resume_id, {})
    if known is None or known.vectors is None or not len(known.vectors):
        raise StorageError("resume_of_other_encoder", "This resume was read by another model. Import its file again.")
    made = seeker.of(
        known.vectors,
        indexing.ranked_roles(workspace.taxonomy, head.classes, known.probabilities, known.role),
        None if known.months is None else known.months / 12,
        level.height(known.levels),
        masked=masked,
        skills=skills,
    )
    person = Person(text, masked, found.facts.profile if found else Profile(None))
    return Sought(made, person, head.encoder_sha256, resume_id)


def of_file(workspace: Workspace, path: Path) -> Sought:
    """Return the person of a file that is not stored.

    Raises DocumentError with the state as its code and the sentence of the state; ModelError, WorkerError.
    """
    content = intake.read_bytes(path)
    if isinstance(content, Reading):
        raise _refused(content)
    understood = understand.understand(workspace, content)
    document, masked, embedding = understood.reading.document, understood.masked_text, understood.embedding
    if document is None or masked is None or embedding is None or not len(embedding.vectors):
        raise _refused(understood.reading)
    profile, said = (understood.facts.profile if understood.facts else Profile(None)), understood.prediction
    months = profile.career.months if profile.career else None
    made = seeker.of(
        embedding.vectors,
        None if said is None else workspace.taxonomy.folded(said.probabilities, workspace.head.classes),
        None if months is None else months / 12,
        level.height(fact.value for fact in searchable.facts(profile) if fact.field is Field.LEVEL),
        masked=masked,
        skills=(skill.uri for skill in profile.skills),
    )
    return Sought(made, Person(document.text, masked, profile), embedding.encoder_sha256)


def _refused(reading: Reading) -> DocumentError:
    return DocumentError(reading.state, sentence(reading.state, reading.reason))
