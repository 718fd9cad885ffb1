"""From the bytes of one file to its text, its vectors and its role. Stores nothing."""

from dataclasses import dataclass, replace

from classifyme_desktop.domain.document import FileState, Reading, Reason
from classifyme_desktop.domain.prediction import Prediction
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.errors import WorkerError
from classifyme_desktop.inference.role_head import RoleHead
from classifyme_desktop.profile import language, masking
from classifyme_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Understood:
    """One file as the models see it: ``masked_text``, vectors and prediction are None unless the text was read.

    ``language`` is an ISO 639 code, None where no words were read.
    """

    reading: Reading
    masked_text: str | None = None
    embedding: Embedding | None = None
    prediction: Prediction | None = None
    language: str | None = None


def understand_gig(workspace: Workspace, title: str, text: str) -> tuple[Embedding, Prediction | None]:
    """Return the vectors and the roles of a gig. Any thread. Raises ModelError, WorkerError."""
    words = masking.mask(title), masking.mask(text)
    of_title, embedding = (workspace.encoders.encode(part) for part in words)
    return embedding, workspace.head.predict_titled(of_title, embedding, words)


def understand(workspace: Workspace, content: bytes) -> Understood:
    """Read, mask, encode and classify one file. Any thread; several may call at the same time.

    Raises ModelError when a model is damaged; a bad *file* is a state in the result.
    """
    reading = workspace.readers.read(content)
    if reading.document is None:
        return Understood(reading)
    masked = masking.mask(reading.document.text)
    try:
        embedding = workspace.encoders.encode(masked)
    except WorkerError as error:
        return Understood(Reading(FileState.GAVE_UP, Reason(error.code), reading.kind))
    if len(embedding.ranges) and masked[int(embedding.ranges[-1, 1]) :].strip():
        reading = _capped(reading)
    prediction = predicted(workspace.head, embedding, masked)
    return Understood(reading, masked, embedding, prediction, language.language(masked))


def predicted(head: RoleHead, embedding: Embedding, masked: str) -> Prediction | None:
    """Return the roles of a masked resume; an abstention that says why when no head could know. Raises ModelError."""
    prediction = head.predict(embedding, masked)
    doubt = language.doubt(masked)
    if prediction is None or doubt is None:
        return prediction
    return replace(prediction, is_abstained=True, abstention=doubt)


def _capped(reading: Reading) -> Reading:
    """Return the reading marked incomplete, since the encoder left out the end of the text."""
    document = reading.document
    if document is None or Reason.CAPPED in document.incomplete:
        return reading
    marked = replace(document, incomplete=(*document.incomplete, Reason.CAPPED))
    return replace(reading, document=marked, reason=marked.incomplete[0])
