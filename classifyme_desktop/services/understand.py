"""From the bytes of one file to its text, its facts, its vectors and its role. Stores nothing."""

from dataclasses import dataclass, replace

from classifyme_desktop.documents import recognition
from classifyme_desktop.domain import quality as qualities
from classifyme_desktop.domain.document import FileState, Reading, Reason
from classifyme_desktop.domain.prediction import Abstention, Prediction, Scored
from classifyme_desktop.domain.quality import Quality
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.errors import WorkerError
from classifyme_desktop.inference.role_head import RoleHead
from classifyme_desktop.profile import language, masking
from classifyme_desktop.services import meaning
from classifyme_desktop.services.readers import Read
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage.profiles import Facts


@dataclass(frozen=True, slots=True)
class Understood:
    """One file as the models see it: ``masked_text``, vectors and prediction are None unless the text was read.

    ``language`` is an ISO 639 code, None where no words were read. ``facts`` are None where none could be drawn out.
    ``level``: of the latest job, the likeliest first; ``next_roles``: what people of such a career often do next.
    """

    reading: Reading
    masked_text: str | None = None
    embedding: Embedding | None = None
    prediction: Prediction | None = None
    language: str | None = None
    facts: Facts | None = None
    level: tuple[Scored, ...] = ()
    next_roles: tuple[Scored, ...] = ()


def understand_gig(workspace: Workspace, title: str, masked: str) -> tuple[Embedding, Prediction | None]:
    """Return the vectors and the roles of a gig by its masked text. Any thread. Raises ModelError, WorkerError."""
    words = masking.mask(title), masked
    of_title, embedding = (workspace.encoders.encode(part) for part in words)
    return embedding, workspace.head.predict_titled(of_title, embedding, words)


def understand(workspace: Workspace, content: bytes, *, password: str | None = None) -> Understood:
    """Read, mask, encode and classify one file. Any thread; several may call at the same time.

    ``password`` opens a locked file and is kept nowhere. Raises ModelError when a model is damaged; a bad *file* is a
    state in the result.
    """
    return _meant(workspace, workspace.readers.understand(content, workspace.today(), password=password))


def is_picture(reading: Reading) -> bool:
    """Return whether a file shows words that only recognition (OCR) can read."""
    return recognition.is_for_recognition(reading) and reading.reason is not Reason.NOTHING_RECOGNISED


def recognise(workspace: Workspace, content: bytes, reading: Reading, *, password: str | None = None) -> Understood:
    """Read the words off the pictures of a file that ``is_picture``, then as ``understand``. Seconds for each page."""
    found = workspace.recognition.recognise(content, reading.kind, password)
    return _meant(workspace, workspace.readers.facts(found, workspace.today()))


def _meant(workspace: Workspace, read: Read) -> Understood:
    """Return what the models make of a file that was read."""
    reading, document = read.reading, read.reading.document
    if document is None or read.masked is None:
        return Understood(reading)
    try:
        embedding = workspace.encoders.encode(read.masked)
        meant = meaning.Meant() if read.profile is None else meaning.of(workspace, read)
    except WorkerError as error:
        return Understood(Reading(FileState.GAVE_UP, Reason(error.code), reading.kind))
    if len(embedding.ranges) and read.masked[int(embedding.ranges[-1, 1]) :].strip():
        reading = _capped(reading)
    profile = meant.profile
    quality = qualities.of(document, profile)
    prediction = predicted(workspace.head, embedding, read.masked, quality)
    facts = None if profile is None else Facts(profile, quality, read.fingerprint, workspace.today(), meant.answer)
    spoken = profile.language if profile else language.language(read.masked)
    return Understood(reading, read.masked, embedding, prediction, spoken, facts, meant.level, meant.next_roles)


def predicted(head: RoleHead, embedding: Embedding, masked: str, quality: Quality | None = None) -> Prediction | None:
    """Return the roles of a masked resume; an abstention that says why when no head could know. Raises ModelError."""
    prediction = head.predict(embedding, masked)
    if prediction is None:
        return None
    return doubted(prediction, head.threshold, language.doubt(masked), quality.figure if quality else 1.0)


def doubted(prediction: Prediction, threshold: float, doubt: Abstention | None, trust: float) -> Prediction:
    """Return what a head says of a text in the light of what no head can know of it.

    ``threshold``: of the head; ``doubt``: why no head can say anything; ``trust``: how far the text could be read.
    """
    if doubt is not None:
        return replace(prediction, is_abstained=True, abstention=doubt)
    if trust == 1.0:
        return prediction
    lowered = replace(prediction, trust=trust)
    if prediction.is_abstained or lowered.confidence >= threshold:
        return lowered
    return replace(lowered, is_abstained=True, abstention=Abstention.POORLY_READ)


def _capped(reading: Reading) -> Reading:
    """Return the reading marked incomplete, since the encoder left out the end of the text."""
    document = reading.document
    if document is None or Reason.CAPPED in document.incomplete:
        return reading
    marked = replace(document, incomplete=(*document.incomplete, Reason.CAPPED))
    return replace(reading, document=marked, reason=marked.incomplete[0])
