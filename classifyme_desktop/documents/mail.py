"""Read an application that came by mail (EML, MSG): the attached documents first, then subject, sender and body.

Knows nothing of the formats of attachments: each goes back to the reader of files, which says how it ended. An
attached mail is opened once, one inside it is not.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from classifyme_desktop.documents import limits, sniff, text
from classifyme_desktop.documents.messages import Message
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import Badge, Document, FileKind, FileState, Legibility, Reading, Reason

_ReadInner = Callable[[bytes], Reading]
_MOST_DOCUMENTS: Final = 10
_MAILS: Final = (FileKind.EML, FileKind.MSG)
_PASSED_OVER: Final = (b"BEGIN:VCALENDAR", b"BEGIN:VCARD", b"-----BEGIN PGP", b"x\x9f\x3e\x22")  # the last is TNEF
# States that mean "there is something to read in it, and it could not be read".
_TELLING: Final = (
    FileState.NEEDS_PASSWORD,
    FileState.SCANNED,
    FileState.TOO_LARGE,
    FileState.GAVE_UP,
    FileState.DAMAGED,
)


def read(kind: FileKind, content: bytes, read_inner: _ReadInner) -> Document:
    """Return the text of a mail and of the documents attached to it, at most ten; a text that comes twice is kept once.

    Words of one attachment keep their boxes, those of several have none. Raises RefusedError: *damaged* when the mail
    is broken, and where there is no text at all as the attachment that is most worth telling of ended.
    """
    gathered = _Gathered(read_inner)
    message = _taken_apart(kind, content)
    gathered.add(message)
    if not gathered.documents and not gathered.has_words:
        raise _refusal(kind, gathered.failed)
    return _joined(kind, gathered, message.sent_on)


def _taken_apart(kind: FileKind, content: bytes, *, most_inner: int = 1) -> Message:
    if kind is FileKind.EML:
        from classifyme_desktop.documents import eml

        return eml.taken_apart(content, most_inner=most_inner)
    from classifyme_desktop.documents import msg

    return msg.taken_apart(content, most_inner=most_inner)


@dataclass(slots=True)
class _Gathered:
    """What was read so far: documents, letters (subject, sender, body), and what could not be read."""

    read_inner: _ReadInner
    documents: list[Document] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)
    bodies: list[Document] = field(default_factory=list)  # those in HTML or RTF, for their hidden words and marks
    failed: list[Reading] = field(default_factory=list)
    marks: set[Reason] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    has_words: bool = False

    def add(self, message: Message, *, is_inner: bool = False) -> None:
        """Add a mail, its attachments, and the mails attached to it."""
        if message.is_cut:
            self.marks.add(Reason.CAPPED)
        for content in (*message.attached, *message.pictures):
            self._add_attachment(content, message, is_inner=is_inner)
        body = self._body(message)
        if not text.is_blank(body):
            self.has_words = True
        words = "\n\n".join(filter(None, ("\n".join(filter(None, (message.subject, message.sender))), body)))
        if self._is_new(words) and self._is_new(body):
            self.letters.append(words)
        for inner in message.inner:
            self.add(inner, is_inner=True)

    def _add_attachment(self, content: bytes, message: Message, *, is_inner: bool) -> None:
        if content.startswith(_PASSED_OVER):
            return
        if len(self.documents) + len(self.failed) >= _MOST_DOCUMENTS:
            self.marks.add(Reason.CAPPED)
            return
        kind = _kind_of(content)
        if kind in _MAILS:
            # Never by ``read_inner``: a mail in a mail in a mail would be read without end.
            if is_inner:
                self.marks.add(Reason.CAPPED)
            else:
                self._add_mail(kind, content, message)
            return
        reading = self.read_inner(content)
        if reading.document is None:
            self.failed.append(reading)
        elif self._is_new(reading.document.text):
            self.documents.append(reading.document)

    def _add_mail(self, kind: FileKind, content: bytes, message: Message) -> None:
        try:
            message.inner.append(_taken_apart(kind, content, most_inner=0))
        except RefusedError as refusal:
            self.failed.append(refusal.reading)

    def _body(self, message: Message) -> str:
        if not text.is_blank(message.plain):
            return text.normalise(message.plain)
        readings = [self.read_inner(content) for content in message.rich]
        found = [reading.document for reading in readings if reading.document is not None]
        self.bodies += found
        return "\n\n".join(document.text for document in found)

    def _is_new(self, words: str) -> bool:
        letters = "".join(filter(str.isalnum, words.casefold()))
        is_new = bool(letters) and letters not in self.seen
        self.seen.add(letters)
        return is_new


def _kind_of(content: bytes) -> FileKind:
    try:
        return sniff.kind_of(content)
    except RefusedError as refusal:
        return refusal.reading.kind


def _refusal(kind: FileKind, failed: list[Reading]) -> RefusedError:
    ends = {reading.state: reading for reading in reversed(failed)}
    worst = next((ends[state] for state in _TELLING if state in ends), None)
    if worst is None or worst.reason is None:
        return RefusedError(FileState.DAMAGED, Reason.NO_DOCUMENT if failed else Reason.EMPTY, kind)
    return RefusedError(worst.state, worst.reason, kind)


def _joined(kind: FileKind, gathered: _Gathered, sent_on: date | None) -> Document:
    read_out = gathered.documents
    sources = (*read_out, *gathered.bodies)
    # A picture without words is mostly a logo; any other attachment that was not read may be the resume itself.
    if any(one.state in _TELLING and one.kind is not FileKind.IMAGE for one in gathered.failed):
        gathered.marks.add(Reason.PAGES_FAILED)
    marks = gathered.marks.union(*(one.incomplete for one in sources))
    found = Document(
        kind,
        "\n\n".join((*(one.text for one in read_out), *gathered.letters)),
        sum(one.page_count for one in read_out) or 1,
        tuple(sorted(marks)),
        tuple(badge for badge in Badge if any(badge in one.badges for one in sources)),
        hidden=tuple(replace(one, page=None) for document in sources for one in document.hidden)[: limits.HIDDEN_TEXTS],
        legibility=_legibility(read_out),
        made_on=max((one.made_on for one in read_out if one.made_on is not None), default=sent_on),
    )
    if len(read_out) != 1:
        return found
    # Its text comes first, so that places in it stay true; the body has none.
    only = read_out[0]
    places = only.hidden + found.hidden[len(only.hidden) :]
    return replace(found, boxes=only.boxes, pages=only.pages, hidden=places, legibility=only.legibility)


def _legibility(read_out: list[Document]) -> Legibility:
    told = [one.legibility for one in read_out]
    characters = sum(len(one.text) for one in read_out) or 1
    recognised = [one.recognised for one in told if one.recognised is not None]
    return Legibility(
        columns=max((one.columns for one in told), default=1),
        odd_share=sum(one.legibility.odd_share * len(one.text) for one in read_out) / characters,
        recognised=min(recognised, default=None),
    )
