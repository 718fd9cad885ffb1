"""Files read and understood in limited processes: bytes in; reading, masked text and profile out. Any thread."""

import itertools
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from classifyme_desktop import children
from classifyme_desktop.documents import answers, limits, page_answers, table_answers
from classifyme_desktop.documents.answers import AnswerError
from classifyme_desktop.documents.pool import ReaderPool
from classifyme_desktop.domain import gig_profile, profile_json
from classifyme_desktop.domain.document import Reading, Reason
from classifyme_desktop.domain.gig_profile import GigProfile
from classifyme_desktop.domain.page_image import PageImage
from classifyme_desktop.domain.profile import Profile, Range
from classifyme_desktop.domain.table import Table
from classifyme_desktop.profile import masking

_PAGE_LIMITS: Final = children.Limits(
    limits.MEMORY_BYTES, limits.PAGE_CPU_S, limits.PAGE_WALL_S, limits.PAGE_ANSWER_BYTES
)
_FIELDS: Final = frozenset({"masked", "profile", "phrases", "fingerprint"})


@dataclass(frozen=True, slots=True)
class Read:
    """How reading a file ended, and what its text says of the person, None where there is no text.

    ``masked`` is as long as the text; ``phrases`` are the places that may name a skill in words of their own;
    ``fingerprint``: 64 bits that two versions of a resume nearly share.
    """

    reading: Reading
    masked: str | None = None
    profile: Profile | None = None
    phrases: tuple[Range, ...] = ()
    fingerprint: int | None = None


@dataclass(frozen=True, slots=True)
class GigRead:
    """What the text of a gig says; ``masked`` is as long as the text. Levels and ``implied`` are for the models."""

    masked: str
    profile: GigProfile


class Readers:
    """``size`` processes that read files and draw facts out of them, and one more, once asked for, that draws pages.

    Pages have a process of their own, so that a person who looks at one never waits for an import, nor it for them.
    """

    def __init__(self, size: int = 1) -> None:
        self._pool = ReaderPool(size, kind="understand")
        self._pages = ReaderPool(kind="parse", file_limits=_PAGE_LIMITS)

    def read(self, content: bytes, *, password: str | None = None) -> Reading:
        """Return how reading ``content`` ends. Raises CancelledError once closed."""
        return self._pool.read(content, password=password)

    def understand(self, content: bytes, today: date, *, password: str | None = None) -> Read:
        """Return the reading and the facts. ``today``: what *until now* means where the file has no date of its own.

        Raises CancelledError once closed.
        """
        question = {"op": "understand", "today": today.isoformat()}
        found = self._pool.ask(question | ({} if password is None else {"password": password}), content, decode)
        return Read(found) if isinstance(found, Reading) else found

    def facts(self, reading: Reading, today: date) -> Read:
        """Return the facts of a text that was read elsewhere, off pictures for example. As ``understand``."""
        document = reading.document
        if document is None:
            return Read(reading)
        question = {"op": "facts", "today": today.isoformat()}
        if document.made_on is not None:
            question["made_on"] = document.made_on.isoformat()
        content = document.text.encode("utf-8")
        found = self._pool.ask(question, content, lambda answer: _read(reading, answer))
        return Read(found) if isinstance(found, Reading) else found

    def gig(self, text: str, title: str | None = None) -> GigRead | Reading:
        """Return what the text of a gig says, or the reading that says why that could not be told.

        ``title``: its name where that is not the first line. Raises CancelledError once closed.
        """
        question = {"op": "gig"} | ({} if title is None else {"title": _utf8(title).decode("utf-8")})
        return self._pool.ask(question, _utf8(text), lambda answer: _gig(text, answer))

    def table(self, content: bytes, first: int = 0) -> Table | Reading:
        """Return the rows of a table from position ``first`` on, or the reading that says why there are none.

        As many as one answer holds; ``Table.following`` says where to go on. Raises CancelledError once closed.
        """
        return self._pool.ask({"op": "table", "first": str(first)}, content, table_answers.decode)

    def page(self, content: bytes, number: int, width_px: int, *, password: str | None = None) -> PageImage | Reading:
        """Return page ``number`` (from 0) about ``width_px`` pixels wide, or the reading that says why there is none.

        *unsupported*: the file has no pages. Raises CancelledError once closed.
        """
        question = {"op": "page", "page": str(number), "width": str(width_px)}
        question |= {} if password is None else {"password": password}
        return self._pages.ask(question, content, page_answers.decode)

    def warm_up(self) -> None:
        """Start one process in advance."""
        self._pool.warm_up()

    def close(self) -> None:
        """End all processes."""
        self._pool.close()
        self._pages.close()


def decode(answer: object) -> Read:
    """Return what a reading process answered. Raises AnswerError for what no sound process answers."""
    if not isinstance(answer, dict) or set(answer) != {"reading", "facts"}:
        raise AnswerError
    reading = answers.decode(answer["reading"])
    return Read(reading) if reading.document is None else _read(reading, answer["facts"])


def _read(reading: Reading, facts: object) -> Read:
    if not isinstance(facts, dict) or set(facts) != _FIELDS or reading.document is None:
        raise AnswerError
    text = reading.document.text
    masked = masking.masked(text, _ranges(facts["masked"], len(text)))
    if facts["profile"] is None:
        return Read(_without_facts(reading), masked)
    try:
        profile = profile_json.decode(facts["profile"], len(text))
    except (ValueError, TypeError) as error:
        raise AnswerError from error
    fingerprint = facts["fingerprint"]
    if fingerprint is not None and not (type(fingerprint) is int and 0 <= fingerprint < 1 << 64):
        raise AnswerError
    return Read(reading, masked, profile, _ranges(facts["phrases"], len(text)), fingerprint)


def _utf8(text: str) -> bytes:
    """Return a text in UTF-8; lone surrogates, which it cannot hold, are replaced one for one."""
    return text.encode("utf-8", "replace")


def _gig(text: str, answer: object) -> GigRead:
    if not isinstance(answer, dict) or set(answer) != {"masked", "profile"}:
        raise AnswerError
    masked = masking.masked(text, _ranges(answer["masked"], len(text)))
    try:
        return GigRead(masked, gig_profile.decode(answer["profile"], len(text)))
    except (ValueError, TypeError) as error:
        raise AnswerError from error


def _ranges(value: object, length: int) -> tuple[Range, ...]:
    if not isinstance(value, list) or len(value) % 2 or not all(type(end) is int for end in value):
        raise AnswerError
    if any(not 0 <= before <= after <= length for before, after in itertools.pairwise([0, *value, length])):
        raise AnswerError
    return tuple(zip(value[::2], value[1::2], strict=True))


def _without_facts(reading: Reading) -> Reading:
    document = reading.document
    assert document is not None
    marks = tuple(sorted({*document.incomplete, Reason.FACTS_FAILED}))
    return replace(reading, document=replace(document, incomplete=marks), reason=marks[0])
