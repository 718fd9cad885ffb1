"""Bytes of one file in, its end out: state, reason and document.

Knows nothing of processes, paths and names. It runs in a reading process; a library may crash or hang in it.
"""

from classifyme_desktop.documents import limits, sniff, text
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import Document, FileKind, FileState, Reading, Reason


def read(content: bytes) -> Reading:
    """Return how reading these bytes ends; ``added`` with a document only when there is a letter or digit in it.

    Raises MemoryError when an allocation failed, and whatever a library raises on a file that it was not made for: the
    caller makes states of both.
    """
    kind = FileKind.OTHER
    try:
        if len(content) > limits.FILE_BYTES:
            raise RefusedError(FileState.TOO_LARGE, Reason.FILE_SIZE)
        kind = sniff.kind_of(content)
        document = _finished(_document(kind, content))
    except RefusedError as refusal:
        ended = refusal.reading
        return Reading(ended.state, ended.reason, kind)
    return Reading(FileState.ADDED, document.incomplete[0] if document.incomplete else None, kind, document)


def _document(kind: FileKind, content: bytes) -> Document:
    # A reader is imported when the first file of its kind comes, since its library costs time and memory.
    if kind is FileKind.PDF:
        from classifyme_desktop.documents import pdf

        return pdf.read(content)
    if kind is FileKind.DOCX:
        from classifyme_desktop.documents import docx

        return docx.read(content)
    from classifyme_desktop.documents import txt

    return txt.read(content)


def _finished(document: Document) -> Document:
    words, was_cut = text.cut_long_words(text.normalise(document.text))
    marks = set(document.incomplete)
    if was_cut:
        marks.add(Reason.LONG_WORDS)
    if len(words) > limits.CHARACTERS:
        words = words[: limits.CHARACTERS]
        marks.add(Reason.CAPPED)
    if text.is_blank(words):
        raise RefusedError(FileState.DAMAGED, Reason.EMPTY)
    return Document(document.kind, words, document.page_count, tuple(sorted(marks)), document.badges)
