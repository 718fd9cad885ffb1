"""Read the text of a Word 97-2003 document (DOC, DOT; MS-DOC): headers, body, text boxes, footers, notes.

An own reader of the piece table over olefile. Hidden words are those that a run hides or makes smaller than two points;
hiding by a style and white text are not looked for. Tracked deletions and comments are left out.
"""

import io
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

import olefile

from classifyme_desktop.documents import doc_bytes, flow, limits, text
from classifyme_desktop.documents.doc_bytes import BrokenDocError, Head, Runs
from classifyme_desktop.documents.doc_lists import Lists
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import Badge, Concealment, Document, FileKind, FileState, Reason

_FIRST_VERSION: Final = 0x00C1  # Word 97
_MOST_STREAM: Final = limits.FILE_BYTES
_STORIES: Final = 6  # of a section: even and odd header, even and odd footer, first header, first footer
_HEADERS: Final = frozenset({0, 1, 4})
_CHPX, _PAPX, _HEADER_PLACES, _CLX, _LISTS, _LIST_USES = 12, 13, 11, 33, 73, 74  # numbers of tables (2.5.6)
_FAULTS: Final = (OSError, ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError)
_PARAGRAPH: Final = re.compile("[^\r\x07\x0c]{0,500000}[\r\x07\x0c]|[^\r\x07\x0c]{1,500000}")
_SIGNS: Final = {"\x0b": "\n", "\x0c": "\n", "\x0e": "\n", "\r": "\n", "\x1e": "-", "\t": "\t", "\x1f": ""}
_CONTROLS: Final = re.compile("[\x00-\x1f]")
_TINY_HALF_POINTS: Final = 4
_DELETED: Final = "deleted"
# sprmPFInTable, sprmPFTtp, sprmPIlfo, sprmPIlvl: in a table, end of a row, list, level
_NO_PROPERTIES: Final = {0x2416: b"\0", 0x2417: b"\0", 0x460B: b"\0\0", 0x260A: b"\0"}

_Mark = Concealment | str | None  # how a stretch of letters is hidden, or _DELETED, or "•" for signs of symbol fonts
_Stretch = tuple[str, _Mark]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    in_table: bool = False
    ends_row: bool = False
    has_bullet: bool = False


class _Text:
    """The characters of a whole document by their places, and what is said about them."""

    def __init__(self, stream: bytes, head: Head, table: bytes) -> None:
        self._stream = stream
        self._pieces = doc_bytes.pieces_of(head.table(table, _CLX))
        self._starts = [piece.start for piece in self._pieces]
        self._runs = Runs(stream, head.table(table, _CHPX), of_paragraphs=False)
        self._paragraphs = Runs(stream, head.table(table, _PAPX), of_paragraphs=True)
        self._lists = Lists(head, table, _LISTS, _LIST_USES)
        self._looks: dict[int, _Mark] = {}
        self._properties: dict[int, dict[int, bytes]] = {}
        self._left = 2 * limits.CHARACTERS  # letters that are looked at; some of them are not given
        self.is_incomplete = self.has_picture = False

    @property
    def is_capped(self) -> bool:
        """Return whether the rest of the letters was left."""
        return self._left <= 0

    def paragraphs(self, start: int, end: int) -> Iterator[tuple[list[_Stretch], _Paragraph]]:
        """Give the paragraphs between two places: their stretches with how each is hidden, and their properties."""
        stretches: list[_Stretch] = []
        for piece in self._pieces[bisect_right(self._starts, start) - 1 :] if end > start else ():
            first, last = max(start, piece.start), min(end, piece.end)
            if first >= last or self._left <= 0:
                break
            offset = piece.offset + (first - piece.start) * piece.width
            part = doc_bytes.Piece(first, last, offset, piece.width)
            letters = doc_bytes.text_of(self._stream, part)
            self.has_picture |= "\x01" in letters or "\x08" in letters
            self.is_incomplete |= len(letters) < min(last - first, limits.CHARACTERS)
            self._left -= len(letters)
            for match in _PARAGRAPH.finditer(letters):
                stretches += self._stretches(match[0], offset + match.start() * piece.width, piece.width)
                if match[0][-1] in "\r\x07\x0c":
                    mark = offset + (match.end() - 1) * piece.width
                    yield stretches, self._paragraph(mark, match[0])
                    stretches = []
        if stretches:
            yield stretches, _Paragraph()

    def _stretches(self, letters: str, offset: int, width: int) -> list[_Stretch]:
        found: list[_Stretch] = []
        at = 0
        while at < len(letters):
            number = self._runs.at(offset + at * width)
            if number is None:
                found.append((letters[at:], None))
                break
            end = min(len(letters), max(at + 1, (self._runs.ends[number] - offset) // width))
            if number not in self._looks:
                self._looks[number] = _look(self._runs, number)
            found.append((letters[at:end], self._looks[number]))
            at = end
        return found

    def _paragraph(self, mark: int, letters: str) -> _Paragraph:
        number = self._paragraphs.at(mark)
        if number is None:
            return _Paragraph(letters[-1] == "\x07", letters == "\x07")
        if number not in self._properties:
            said = (pair for pair in self._paragraphs.said(number) if pair[0] in _NO_PROPERTIES)
            self._properties[number] = _NO_PROPERTIES | dict(said)
        flags = self._properties[number]
        in_table = flags[0x2416] != b"\0" or letters[-1] == "\x07"
        use = int.from_bytes(flags[0x460B], "little")
        return _Paragraph(in_table, flags[0x2417] != b"\0", self._lists.has_bullet(use, flags[0x260A][0]))


def _look(runs: Runs, number: int) -> _Mark:
    """Return how a run of characters is hidden, _DELETED for one that is tracked as deleted, "•" for a symbol."""
    how: _Mark = None
    for code, operand in runs.said(number):
        if code == 0x0800 and operand[0] & 1:  # sprmCFRMarkDel
            return _DELETED
        if code == 0x083C:  # sprmCFVanish
            how = Concealment.INVISIBLE if operand[0] & 1 else None
        elif code == 0x4A43 and 0 < int.from_bytes(operand, "little") < _TINY_HALF_POINTS:  # sprmCHps
            how = how or Concealment.TINY
        elif code == 0x6A09:  # sprmCSymbol
            how = how or "•"
    return how


class _Writer:
    """Gives paragraphs to a flow: fields without their instructions, cells and rows, hidden words apart."""

    def __init__(self, unseen: flow.Unseen, left: int) -> None:
        self.flow = flow.Flow()
        self.flow.unseen = unseen
        self.flow.characters = left
        self._fields: list[bool] = []  # whether each open field has come to its result
        self._in_row = self._in_cell = False

    def add(self, stretches: list[_Stretch], paragraph: _Paragraph) -> None:
        """Add one paragraph with the mark that ends it."""
        mark = stretches[-1][0][-1] if stretches else "\r"
        if not paragraph.in_table:
            self._end_row()
        elif not paragraph.ends_row and not self._in_cell:
            if not self._in_row:
                self.flow.open_row()
            self.flow.open_cell()
            self._in_row = self._in_cell = True
        before = self.flow.characters
        for letters, how in stretches:
            self._say(letters, how, has_bullet=paragraph.has_bullet and self.flow.characters == before)
        if paragraph.ends_row:
            self._end_row()
        elif mark == "\x07" and self._in_cell:
            self.flow.close_cell()
            self._in_cell = False
        else:
            self.flow.end_line()

    def _end_row(self) -> None:
        if self._in_cell:
            self.flow.close_cell()
        if self._in_row:
            self.flow.close_row()
        self._in_row = self._in_cell = False

    def _say(self, letters: str, how: _Mark, *, has_bullet: bool) -> None:
        words = self._without_fields(letters)
        if how == _DELETED or not words:
            return
        if isinstance(how, Concealment) and words.strip():
            self.flow.conceal(words, how)
            return
        if has_bullet and words.strip():
            self.flow.say(flow.BULLET)
        self.flow.say(re.sub(r"\S", "•", words) if how == "•" else words)

    def _without_fields(self, letters: str) -> str:
        if not _CONTROLS.search(letters) and not self._fields:
            return letters
        said = []
        for letter in letters.rstrip("\r\x07\x0c"):
            if letter == "\x13":
                self._fields.append(False)
            elif letter == "\x14" and self._fields:
                self._fields[-1] = True
            elif letter == "\x15" and self._fields:
                self._fields.pop()
            elif all(self._fields[-50:]):
                said.append(_SIGNS.get(letter, "") if letter < " " else letter)
        return "".join(said)

    def block(self) -> str:
        """Return what was added."""
        self._end_row()
        return self.flow.text().strip("\n")


def read(content: bytes) -> Document:
    """Return the text of a Word 97-2003 document.

    Raises RefusedError: *needs password*, *unsupported* (Word 95 and older), *damaged*, or *scanned* when it opens and
    holds no text.
    """
    streams = _streams(content)
    try:
        head = doc_bytes.head_of(streams["WordDocument"])
    except BrokenDocError:
        raise _refused(FileState.DAMAGED, Reason.UNREADABLE) from None
    if head.version < _FIRST_VERSION:
        raise _refused(FileState.UNSUPPORTED, Reason.OLD_WORD)
    if head.is_encrypted:
        raise _refused(FileState.NEEDS_PASSWORD, Reason.ENCRYPTED)
    table = streams.get(head.table_stream) or b""
    try:
        letters = _Text(streams["WordDocument"], head, table)
    except BrokenDocError:
        raise _refused(FileState.DAMAGED, Reason.UNREADABLE) from None
    return _document(letters, head, table, streams)


def _streams(content: bytes) -> dict[str, bytes]:
    wanted = ("WordDocument", "0Table", "1Table", "\x05SummaryInformation")
    found: dict[str, bytes] = {}
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            for name in wanted:
                if ole.exists(name):
                    found[name] = ole.openstream(name).read(_MOST_STREAM)
            found["active"] = b"1" if ole.exists("Macros") or ole.exists("ObjectPool") else b""
    except _FAULTS:
        if "WordDocument" not in found:
            raise _refused(FileState.DAMAGED, Reason.UNREADABLE) from None
    if "WordDocument" not in found:
        raise _refused(FileState.DAMAGED, Reason.NO_DOCUMENT)
    return found


def _refused(state: FileState, reason: Reason) -> RefusedError:
    return RefusedError(state, reason, FileKind.DOC)


def _document(letters: _Text, head: Head, table: bytes, streams: dict[str, bytes]) -> Document:
    unseen = flow.Unseen()
    blocks: list[str] = []
    characters = 0
    for start, end in _ranges(head, table):
        writer = _Writer(unseen, characters)
        for stretches, paragraph in letters.paragraphs(start, end):
            writer.add(stretches, paragraph)
            if writer.flow.is_full:
                break
        block = writer.block()
        characters = writer.flow.characters
        if block.strip() and block not in blocks:
            blocks.append(block)
    words = _joined_surrogates("\n\n".join(blocks))
    if text.is_blank(words):
        if letters.is_incomplete:
            raise _refused(FileState.DAMAGED, Reason.REPAIRED_NO_TEXT)
        raise _refused(FileState.SCANNED, Reason.IMAGES if letters.has_picture else Reason.NO_TEXT_LAYER)
    marks = {Reason.SALVAGED} if letters.is_incomplete else set()
    marks |= {Reason.CAPPED} if characters > limits.CHARACTERS or letters.is_capped else set()
    hidden = unseen.texts()
    badges = [Badge.ACTIVE_CONTENT] if streams.get("active") else []
    badges += [Badge.HIDDEN_TEXT] if hidden else []
    made_on = _made_on(streams.get("\x05SummaryInformation", b""))
    return Document(FileKind.DOC, words, 1, tuple(sorted(marks)), tuple(badges), hidden=hidden, made_on=made_on)


def _ranges(head: Head, table: bytes) -> list[tuple[int, int]]:
    """Return the places of the parts of the text in the order in which they are given; comments are left out."""
    body, notes, headers, macro, comments, ends, boxes, header_boxes = (*head.lengths[3:11], *[0] * 8)[:8]
    starts = [0]
    for length in (body, notes, headers, macro, comments, ends, boxes, header_boxes):
        starts.append(starts[-1] + length)
    stories = doc_bytes.places(head.table(table, _HEADER_PLACES))[_STORIES:]
    tops: list[tuple[int, int]] = []
    feet: list[tuple[int, int]] = []
    for number in range(min(len(stories) - 2, 60 * _STORIES)):  # the last place is the end of all
        first, last = starts[2] + stories[number], starts[2] + stories[number + 1]
        if first < last <= starts[3]:
            (tops if number % _STORIES in _HEADERS else feet).append((first, last))
    rest = [(starts[number], starts[number + 1]) for number in (6, 7)]
    return [*tops, (0, body), *rest, *feet, (starts[1], starts[2]), (starts[5], starts[6])]


def _joined_surrogates(words: str) -> str:
    if not any("\ud800" <= letter <= "\udfff" for letter in words):
        return words
    return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _made_on(summary: bytes) -> date | None:
    for ticks in doc_bytes.day_of_summary(summary):
        seconds = ticks // 10_000_000
        if 0 < seconds < 20_000_000_000:  # up to the year 2234; files hold any number
            moment = datetime(1601, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
            if day := flow.day_of(moment.date().isoformat()):
                return day
    return None
