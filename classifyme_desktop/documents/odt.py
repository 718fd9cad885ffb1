"""Read the text of an OpenDocument text (ODT, OTT): headers, body, footers, notes (ODF 1.3, ISO/IEC 26300).

An own reader over the events of the XML parser: no tree is built, nothing outside the package is opened, tracked
deletions and comments are left out.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Final, NamedTuple

from lxml import etree

from classifyme_desktop.documents import flow, style_values, text
from classifyme_desktop.documents.odt_styles import OdtStyles, Style
from classifyme_desktop.documents.package import BrokenPackageError, Package, salvage
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import Badge, Concealment, Document, FileKind, FileState, Reason

_SPACES: Final = re.compile(r"[ \t\r\n]+")
_SILENT: Final = frozenset(
    "tracked-changes annotation annotation-end note-citation title desc scripts forms font-face-decls sequence-decls"
    " variable-decls user-field-decls table-of-content-source alphabetical-index-source bibliography-source"
    " illustration-index-source table-index-source object-index-source user-index-source hidden-text math".split()
)
_HEADS: Final = frozenset({"header", "header-left", "header-first"})
_FEET: Final = frozenset({"footer", "footer-left", "footer-first"})
_MOST_SPACES: Final = 100


class _State(NamedTuple):
    """What an element inherits from the one around it."""

    is_silent: bool = True  # text outside of body, headers and footers is none
    how: Concealment | None = None
    color: int | None = None
    size: float | None = None
    ground: int | None = None
    in_paragraph: bool = False
    list_style: str = ""
    list_level: int = 0


class _Target:
    """Takes the events of one part."""

    def __init__(self, styles: OdtStyles, unseen: flow.Unseen, left: int) -> None:
        self.flow = flow.Flow()
        self.flow.unseen = unseen
        self.flow.characters = left
        self.heads: list[str] = []
        self.feet: list[str] = []
        self.notes: list[str] = []
        self.has_object = self.has_image = False
        self._styles = styles
        self._state = _State()
        self._states: list[_State] = []
        self._boxes: list[list[str]] = []
        self._needs_bullet = False
        self._beginnings: dict[str, Callable[[dict[str, str]], None]] = {
            "p": self._begin_paragraph,
            "h": self._begin_paragraph,
            "span": self._begin_span,
            "s": self._say_spaces,
            "tab": lambda said: self._say("\t"),
            "line-break": lambda said: self._say("\n"),
            "table-row": self._begin_row,
            "table-cell": self._begin_cell,
            "covered-table-cell": self._begin_cell,
            "list": self._begin_list,
            "list-item": self._begin_entry,
            "text-box": self._begin_box,
            "note-body": self._begin_box,
            "frame": self._begin_frame,
            "custom-shape": self._begin_frame,
            "rect": self._begin_frame,
            "section": self._begin_section,
            "variable-set": self._begin_variable,
            "user-field-get": self._begin_variable,
            "hidden-paragraph": self._hide_paragraph,
        }

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._states.append(self._state)
        name = _local(tag)
        said = {_local(key): value for key, value in attributes.items()}
        if self._state.is_silent:
            self._styles.hear(name, said)
            if name == "text" and "office" in tag:
                self._state = self._state._replace(is_silent=False)
            elif name in _HEADS | _FEET and said.get("display") != "false":
                self._state = self._state._replace(is_silent=False)
                self.flow.open_aside()
            return
        if self.flow.is_full or name in _SILENT:
            self._silence(name, said)
        elif begin := self._beginnings.get(name):
            begin(said)
        elif name in ("object", "object-ole", "image"):
            self.has_object |= name == "object-ole"
            self.has_image |= name == "image"

    def _silence(self, name: str, said: dict[str, str]) -> None:
        if name == "hidden-text" and said.get("is-hidden", "true") == "true":
            self.flow.conceal(said.get("string-value", ""), Concealment.INVISIBLE)
        self._state = self._state._replace(is_silent=True)

    def _begin_paragraph(self, said: dict[str, str]) -> None:
        style = self._styles.style("paragraph", said.get("style-name"))
        self._look(style, in_paragraph=True)
        self._boxes.append([])
        if self._needs_bullet:
            self._needs_bullet = False
            self.flow.say(flow.BULLET)

    def _begin_span(self, said: dict[str, str]) -> None:
        self._look(self._styles.style("text", said.get("style-name")), in_paragraph=self._state.in_paragraph)

    def _begin_cell(self, said: dict[str, str]) -> None:
        ground = self._styles.style("table-cell", said.get("style-name")).ground
        self._state = self._state._replace(ground=self._state.ground if ground is None else ground)
        self.flow.open_cell()

    def _begin_frame(self, said: dict[str, str]) -> None:
        ground = self._styles.style("graphic", said.get("style-name")).ground
        self._state = self._state._replace(ground=self._state.ground if ground is None else ground)

    def _begin_row(self, said: dict[str, str]) -> None:
        self.flow.open_row()

    def _begin_box(self, said: dict[str, str]) -> None:
        self.flow.open_aside()
        self._state = self._state._replace(in_paragraph=False)

    def _begin_list(self, said: dict[str, str]) -> None:
        style = said.get("style-name") or self._state.list_style
        self._state = self._state._replace(list_style=style, list_level=self._state.list_level + 1)

    def _begin_entry(self, said: dict[str, str]) -> None:
        self._needs_bullet = self._styles.has_bullet(self._state.list_style, self._state.list_level)

    def _begin_section(self, said: dict[str, str]) -> None:
        if said.get("display") == "none" or said.get("is-hidden") == "true":
            self._state = self._state._replace(how=Concealment.INVISIBLE)

    def _begin_variable(self, said: dict[str, str]) -> None:
        if said.get("display") == "none":  # it computes and is not meant to show
            self._state = self._state._replace(is_silent=True)

    def _say_spaces(self, said: dict[str, str]) -> None:
        count = said.get("c", "1")
        self._say(" " * min(_MOST_SPACES, int(count)) if count.isdecimal() and len(count) < 6 else " ")

    def _hide_paragraph(self, said: dict[str, str]) -> None:
        if said.get("is-hidden") == "true" and self._states:
            # The mark is a child; its parent, the paragraph, is what hides.
            self._states[-1] = self._states[-1]._replace(how=Concealment.INVISIBLE)

    def _look(self, style: Style, *, in_paragraph: bool) -> None:
        state = self._state
        how = state.how
        if style.is_hidden is not None and how in (None, Concealment.INVISIBLE):
            how = Concealment.INVISIBLE if style.is_hidden else state.how
        self._state = state._replace(
            how=how,
            color=state.color if style.color is None else style.color,
            size=state.size if style.size is None else style.size,
            ground=state.ground if style.ground is None else style.ground,
            in_paragraph=in_paragraph,
        )

    def end(self, tag: str) -> None:
        state, name = self._state, _local(tag)
        self._state = self._states.pop()
        if state.is_silent:
            return
        if name in ("p", "h"):
            self.flow.end_line()
            self.flow.add_lines(self._boxes.pop() if self._boxes else [])
        elif name in ("table-cell", "covered-table-cell"):
            self.flow.close_cell()
        elif name == "table-row":
            self.flow.close_row()
        elif name == "list-item":
            self._needs_bullet = False
        elif name == "text-box":
            lines = flow.trimmed(self.flow.close_aside())
            if self._boxes:
                self._boxes[-1] += lines
            else:
                self.flow.add_lines(lines)
        elif name == "note-body" or (self._state.is_silent and name in _HEADS | _FEET):
            self._keep(name)

    def _keep(self, name: str) -> None:
        block = "\n".join(flow.trimmed(self.flow.close_aside()))
        blocks = self.heads if name in _HEADS else self.feet if name in _FEET else self.notes
        if block.strip() and block not in blocks:
            blocks.append(block)

    def data(self, words: str) -> None:
        if not self._state.is_silent and self._state.in_paragraph:
            self._say(_SPACES.sub(" ", words))

    def _say(self, piece: str) -> None:
        state = self._state
        how = state.how
        if how is None and state.size is not None and state.size < style_values.TINY_POINTS:
            how = Concealment.TINY
        if how is None and not self._styles.has_backdrop:
            ground = flow.WHITE if state.ground is None else state.ground
            if ground >= 0 and flow.is_unseen(state.color, ground):
                how = Concealment.NO_CONTRAST
        if how is None or piece.isspace():
            self.flow.say(piece)
        else:
            self.flow.conceal(piece, how)

    def close(self) -> None:
        """End the part; the parser asks for this method."""


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _walked(xml: bytes, styles: OdtStyles, unseen: flow.Unseen, left: int) -> tuple[_Target, bool]:
    """Return the target of a part and whether it had to be read around malformed places."""
    for recover in (False, True):
        target = _Target(styles, unseen, left)
        events: Any = target  # what the type hints of the parser ask for is more than it uses
        parser = etree.XMLParser(
            target=events, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=recover
        )
        try:
            etree.fromstring(xml, parser)
        except (etree.XMLSyntaxError, ValueError):
            continue
        return target, recover
    return target, True


def _made_on(package: Package) -> date | None:
    try:
        meta = package.read("meta.xml").decode("utf-8", "replace")
    except BrokenPackageError:
        return None
    for name in ("dc:date", "meta:creation-date"):
        if found := re.search(rf"<{name}[^>]{{0,100}}>([^<]{{10,40}})<", meta):
            return flow.day_of(found[1])
    return None


def read(content: bytes) -> Document:
    """Return the text of an OpenDocument text.

    Raises RefusedError: *too large* by a zip limit, *needs password*, *damaged*, or *scanned* when it opens and holds
    no text.
    """
    try:
        return _opened(content)
    except RefusedError as refusal:  # the package takes each file for one of Word
        raise RefusedError(refusal.reading.state, refusal.reading.reason or Reason.UNREADABLE, FileKind.ODT) from None


def _opened(content: bytes) -> Document:
    marks: set[Reason] = set()
    made_on: date | None = None
    try:
        package = Package(content)
        _refuse_locked(package)
        parts = [package.read("content.xml")]
        made_on = _made_on(package)
        names = package.names
        if "styles.xml" in names:
            parts.append(package.read("styles.xml"))
    except BrokenPackageError:
        found = salvage(content, frozenset({"content.xml", "styles.xml"}))
        parts = [found[name] for name in ("content.xml", "styles.xml") if name in found]
        names = frozenset()
        marks.add(Reason.SALVAGED)
        if not parts:
            raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE, FileKind.ODT) from None
    return _document(parts, names, marks, made_on)


def _document(parts: list[bytes], names: frozenset[str], marks: set[Reason], made_on: date | None) -> Document:
    styles, unseen = OdtStyles(), flow.Unseen()
    blocks: dict[str, list[str]] = {"heads": [], "body": [], "feet": [], "notes": []}
    characters, is_active, has_image = 0, any(name.startswith("basic/") for name in names), False
    for xml in reversed(parts):  # the named styles first
        target, was_malformed = _walked(xml, styles, unseen, characters)
        marks |= {Reason.SALVAGED} if was_malformed else set()
        marks |= {Reason.CAPPED} if target.flow.is_full else set()
        body = target.flow.text().strip("\n")
        characters = target.flow.characters
        is_active |= target.has_object or b"<!DOCTYPE" in xml[:4096]
        has_image |= target.has_image
        for kind, said in (("heads", target.heads), ("body", [body]), ("feet", target.feet), ("notes", target.notes)):
            blocks[kind] += said
    words = flow.plain_symbols("\n\n".join(block for kind in blocks.values() for block in kind if block.strip()))
    if text.is_blank(words):
        if Reason.SALVAGED in marks:
            raise RefusedError(FileState.DAMAGED, Reason.REPAIRED_NO_TEXT, FileKind.ODT)
        raise RefusedError(FileState.SCANNED, Reason.IMAGES if has_image else Reason.NO_TEXT_LAYER, FileKind.ODT)
    hidden = unseen.texts()
    badges = [Badge.ACTIVE_CONTENT] if is_active else []
    badges += [Badge.HIDDEN_TEXT] if hidden else []
    return Document(FileKind.ODT, words, 1, tuple(sorted(marks)), tuple(badges), hidden=hidden, made_on=made_on)


def _refuse_locked(package: Package) -> None:
    """Raise RefusedError (*needs password*) when parts are encrypted (ODF 1.3 part 2, section 3.4)."""
    try:
        manifest = package.read("META-INF/manifest.xml")
    except BrokenPackageError:
        return
    if b"encryption-data" in manifest:
        raise RefusedError(FileState.NEEDS_PASSWORD, Reason.ENCRYPTED, FileKind.ODT)
