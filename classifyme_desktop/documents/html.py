"""Read the text of an HTML page, also of one that Word saved.

libxml2 mends what is malformed; its events are taken as they come, no tree is built, nothing is fetched. Block elements
make lines, table cells tabs (HTML Living Standard, 15.3, the usual style sheet). A saved web page is read with all it
shows, menus included.
"""

import codecs
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from lxml import etree

from classifyme_desktop.documents import flow, limits, style_values, text, txt
from classifyme_desktop.documents.html_styles import BLOCKS, EMPTY, SILENT, Look, Sheet, look_of
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import Badge, Concealment, Document, FileKind, FileState, Reason

_SPACES: Final = re.compile(r"[ \t\r\n\f]+")
_META: Final = re.compile(rb"<meta[^>]{1,300}?charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_HEAD_BYTES: Final = 8_192
_STEP: Final = 1 << 16
_DATES: Final = frozenset({"dcterms.modified", "dc.date", "date", "last-modified", "article:modified_time"})
_MOST_DEPTH: Final = 1_000  # elements within each other; a page that a person made has some dozens
# Names that pages use for what browsers take for Windows-1252 (Encoding Standard, 4.2).
_WESTERN: Final = frozenset({"iso8859-1", "ascii", "latin-1", "latin_1"})


class _Target:
    """Takes the events of the parser."""

    def __init__(self) -> None:
        self.flow = flow.Flow()
        self.is_active = self.has_image = self.is_too_deep = False
        self.made_on: date | None = None
        self._open: list[tuple[str, Look, bool]] = []  # name, look around, whether it was silent around
        self._look = Look()
        self._sheet = Sheet()
        self._sheet_pieces: list[str] = []
        self._is_silent = False
        self._lists: list[bool] = []  # whether the list shows bullets
        self._preformatted = 0
        self._needs_bullet = False
        self._needs_space = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        said = dict(attributes)
        if name == "meta":
            self._take_meta(said)
        elif name == "link" and "stylesheet" in said.get("rel", "").lower():
            self._sheet.is_incomplete = True
        self.is_active |= name in ("script", "object", "embed", "applet", "iframe")
        self.has_image |= name == "img"
        if name not in EMPTY:
            self.is_too_deep |= len(self._open) >= _MOST_DEPTH
            self._open.append((name, self._look, self._is_silent))
        if name in SILENT or name.startswith("?") or self.flow.is_full:
            self._is_silent = True
        if self._is_silent:
            return
        rules = self._sheet.declared(name, said)
        if name not in EMPTY and (rules or said):
            self._look = look_of(said, self._look, rules)
        self._begin(name)

    def _begin(self, name: str) -> None:
        if name == "br":
            self._end_line()
        elif name in ("td", "th"):
            self._needs_space = False
            self.flow.open_cell()
        elif name == "tr":
            self.flow.open_row()
        elif name in BLOCKS:
            self._break_line()
        if name in ("ul", "ol", "menu", "dir"):
            self._lists.append(name != "ol")
        elif name == "li":
            self._needs_bullet = bool(self._lists and self._lists[-1]) and not self._look.is_plain_list
        elif name == "pre":
            self._preformatted += 1

    def end(self, name: str) -> None:
        if name in EMPTY or not any(entry[0] == name for entry in self._open[-_MOST_DEPTH:]):
            return
        while self._open:  # what the parser did not close is closed with what is around it
            closed, self._look, was_silent = self._open.pop()
            if closed == "style" and self._sheet_pieces:
                self._sheet.add("".join(self._sheet_pieces))
                self._sheet_pieces = []
            if not self._is_silent:
                self._finish(closed)
            self._is_silent = was_silent
            if closed == name:
                break

    def _finish(self, name: str) -> None:
        if name in ("td", "th"):
            self.flow.close_cell()
            self._needs_space = False
        elif name == "tr":
            self.flow.close_row()
        elif name in BLOCKS:
            self._break_line()
        if name in ("ul", "ol", "menu", "dir") and self._lists:
            self._lists.pop()
        elif name == "li":
            self._needs_bullet = False
        elif name == "pre":
            self._preformatted = max(0, self._preformatted - 1)

    def _break_line(self) -> None:
        self.flow.break_line()
        self._needs_space = False

    def _end_line(self) -> None:
        self.flow.end_line()
        self._needs_space = False

    def data(self, words: str) -> None:
        if self._is_silent and self._open and self._open[-1][0] == "style":
            self._sheet_pieces.append(words)
        if self._is_silent or not words:
            return
        how = self._concealment()
        if self._preformatted:
            self._say(words, how)
            return
        # Spaces at the ends of pieces are one, and none at the ends of lines.
        words = _SPACES.sub(" ", words)
        self._needs_space |= words[0] == " "
        inner = words.strip(" ")
        if not inner:
            return
        if self._needs_space and not self.flow.is_line_empty:
            inner = f" {inner}"
        self._needs_space = words[-1] == " "
        self._say(inner, how)

    def _say(self, words: str, how: Concealment | None) -> None:
        if how is not None:
            self.flow.conceal(words, how)
            return
        if self._needs_bullet and words.strip():
            self._needs_bullet = False
            self.flow.say(flow.BULLET)
        self.flow.say(words)

    def _concealment(self) -> Concealment | None:
        look = self._look
        if look.how is not None:
            return look.how
        if look.size is not None and look.size < style_values.TINY_POINTS:
            return Concealment.TINY
        if self._sheet.is_incomplete and look.ground is None:
            return None
        ground = flow.WHITE if look.ground is None else look.ground
        return Concealment.NO_CONTRAST if ground >= 0 and flow.is_unseen(look.color, ground) else None

    def _take_meta(self, said: dict[str, str]) -> None:
        name = (said.get("name") or said.get("property") or said.get("http-equiv") or "").lower()
        if name in _DATES and self.made_on is None:
            self.made_on = flow.day_of(said.get("content"))

    def close(self) -> None:
        """End the page; the parser asks for this method."""


def encoding_of(content: bytes) -> str:
    """Return the encoding of a page: by its mark, by what it says, as UTF-8 when it is that, else Windows-1252."""
    for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        if content.startswith(mark):
            return "utf-8-sig" if mark == codecs.BOM_UTF8 else "utf-16"
    if b"\0" in content[:64]:
        return txt.encoding_of(content) or "cp1252"
    is_utf_8 = _is_utf_8(content)
    said = _META.search(content[:_HEAD_BYTES])
    if said is None:
        return "utf-8" if is_utf_8 else "cp1252"
    try:
        name = codecs.lookup(said[1].decode("ascii")).name
        b"a".decode(name)  # not all codecs are for text
    except (LookupError, ValueError):
        name = "utf-8"
    if name.startswith("utf"):  # a page whose bytes can be searched for its name is in no other of that family
        return "utf-8" if is_utf_8 else "cp1252"
    return "cp1252" if name in _WESTERN else name


def _is_utf_8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def read(content: bytes) -> Document:
    """Return the text of an HTML page. Raises RefusedError: *scanned* when it shows no text."""
    markup = content[: limits.PART_BYTES].decode(encoding_of(content), errors="replace").replace("\0", "")
    target = _walked(markup)
    words = target.flow.text()
    if text.is_blank(words) and target.is_too_deep:
        raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE, FileKind.HTML)
    if text.is_blank(words):
        raise RefusedError(
            FileState.SCANNED, Reason.IMAGES if target.has_image else Reason.NO_TEXT_LAYER, FileKind.HTML
        )
    is_capped = target.flow.is_full or target.is_too_deep or len(content) > limits.PART_BYTES
    hidden = target.flow.unseen.texts()
    badges = [Badge.ACTIVE_CONTENT] if target.is_active else []
    badges += [Badge.HIDDEN_TEXT] if hidden else []
    return Document(
        FileKind.HTML,
        words,
        1,
        (Reason.CAPPED,) if is_capped else (),
        tuple(badges),
        hidden=hidden,
        made_on=target.made_on,
    )


def _walked(markup: str) -> _Target:
    target = _Target()
    events: Any = target  # what the type hints of the parser ask for is more than it uses
    parser = etree.HTMLParser(target=events, encoding="utf-8", no_network=True, huge_tree=True, recover=True)
    raw = markup.encode("utf-8", "replace")
    feed: Callable[[bytes], None] = parser.feed
    try:
        for at in range(0, len(raw), _STEP):
            if target.flow.is_full or target.is_too_deep:
                break
            feed(raw[at : at + _STEP])
        parser.close()
    except (etree.XMLSyntaxError, ValueError, AssertionError):
        pass  # there is no document in the bytes, or no more of it; what was said before counts
    return target
