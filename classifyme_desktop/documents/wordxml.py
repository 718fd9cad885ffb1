"""Walk the XML of one part of a Word document and give its lines in reading order.

Knows nothing of zip packages. The parser loads no DTD, opens nothing and replaces no entity; elements come as a stream
of events and are dropped when they end, so that neither depth nor length can exhaust the stack or the memory. Element
names: ECMA-376 part 1 (transitional and strict), part 3 for markup compatibility.
"""

import io
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from classifyme_desktop.documents import flow
from classifyme_desktop.documents.wordlook import Looks, Styles

_WORD: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_DRAWING: Final = ("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main")
_MATH: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
_COMPATIBILITY: Final = ("http://schemas.openxmlformats.org/markup-compatibility/2006",)


def _names(namespaces: tuple[str, ...], locals_: str) -> dict[str, str]:
    return {f"{{{space}}}{local}": local for space in namespaces for local in locals_.split()}


_ELEMENTS: Final = {
    **_names(_WORD, "p t tab ptab br cr sym noBreakHyphen tbl tr tc txbxContent del moveFrom"),
    **_names(_DRAWING, "p t br"),
    **_names(_MATH, "t"),
    **_names(_COMPATIBILITY, "AlternateContent Choice Fallback"),
}
_RUNS: Final = frozenset(_names(_WORD, "r")) | frozenset(_names(_DRAWING, "r p"))
_MARKS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": "\uf0b7"}
_HIDING: Final = frozenset({"del", "moveFrom", "Choice", "Fallback"})


@dataclass(frozen=True, slots=True)
class PartText:
    """The lines of one part; ``is_capped`` when reading stopped at the most characters, ``has_dtd`` as it says."""

    lines: list[str]
    characters: int
    is_capped: bool
    has_dtd: bool


@dataclass(slots=True)
class _Paragraph:
    pieces: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)  # lines of text boxes anchored here; they follow the paragraph


class MarkupError(Exception):
    """The XML is not well-formed, too deep or too long for the parser; reading it with ``recover`` may help."""


def read(
    xml: bytes,
    most_characters: int,
    *,
    recover: bool = False,
    looks: Looks | None = None,
    unseen: flow.Unseen | None = None,
) -> PartText:
    """Return the text of one part (body, header, footer, notes).

    Words that ``looks`` takes for hidden go to ``unseen`` instead.

    With ``recover`` malformed places are passed over. Raises MarkupError otherwise. Deleted and moved-away text is left
    out, inserted text kept; of alternate content the first choice with text is read; table cells come row by row.
    """
    walk = _Walk(looks or Looks(Styles()), unseen or flow.Unseen())
    is_capped = False
    try:
        for event, element in etree.iterparse(
            io.BytesIO(xml),
            events=("start", "end"),
            tag=tuple(_ELEMENTS),
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            recover=recover,
        ):
            if event == "start":
                walk.start(_ELEMENTS[element.tag])
            else:
                walk.end(_ELEMENTS[element.tag], element)
            if walk.characters > most_characters:
                is_capped = True
                break
    except etree.XMLSyntaxError as error:
        if not recover:
            raise MarkupError from error
    return PartText(walk.finish(), walk.characters, is_capped, b"<!DOCTYPE" in xml[:4096])


class _Walk:
    """The open elements of a part and the lines that are finished. A sink is a list of lines: body, cell or box."""

    def __init__(self, looks: Looks, unseen: flow.Unseen) -> None:
        self.characters = 0
        self._looks = looks
        self._unseen = unseen
        self._sinks: list[list[str]] = [[]]
        self._paragraphs: list[_Paragraph] = []
        self._rows: list[list[list[str]]] = []
        self._hides: list[bool] = []
        self._hidden = 0
        self._alternatives: list[int] = []

    def start(self, name: str) -> None:
        if name == "AlternateContent":
            self._alternatives.append(self.characters)
        elif name in _HIDING:
            self._hide(name)
        elif self._hidden:
            return
        elif name == "p":
            self._paragraphs.append(_Paragraph())
        elif name in ("tc", "txbxContent"):
            self._sinks.append([])
        elif name == "tr":
            self._rows.append([])

    def _hide(self, name: str) -> None:
        is_choice = name in ("Choice", "Fallback")
        is_hidden = not is_choice or bool(self._alternatives and self.characters > self._alternatives[-1])
        self._hides.append(is_hidden)
        self._hidden += is_hidden

    def end(self, name: str, element: "etree._Element") -> None:
        if name == "AlternateContent":
            self._alternatives.pop()
        elif name in _HIDING:
            self._hidden -= self._hides.pop()
        elif not self._hidden:
            self._finish(name, element)
        if name in ("p", "tbl"):
            element.clear()

    def _finish(self, name: str, element: "etree._Element") -> None:
        if name == "t":
            self._say_words(element)
        elif name in _MARKS:
            parent = element.getparent()
            if parent is not None and parent.tag in _RUNS:  # a tab stop of a paragraph's style has the same name
                self._say(_MARKS[name])
        elif name == "p":
            self._end_paragraph(has_bullet=self._looks.has_bullet(element))
        elif name == "txbxContent":
            self._end_box()
        elif name == "tc":
            self._end_cell()
        elif name == "tr":
            self._end_row()

    def _say_words(self, element: "etree._Element") -> None:
        piece = _text_of(element)
        how = self._looks.concealment(element)
        if how is None:
            self._say(piece)
            if not piece.isspace():
                self._unseen.part()
        else:
            self.characters += len(piece)
            self._unseen.add(piece, how)

    def _say(self, piece: str) -> None:
        self.characters += len(piece)
        if self._paragraphs:
            self._paragraphs[-1].pieces.append(piece)
        else:
            self._sinks[-1].append(piece)

    def _end_paragraph(self, *, has_bullet: bool = False) -> None:
        paragraph = self._paragraphs.pop()
        self.characters += 1
        words = flow.plain_symbols("".join(paragraph.pieces))
        if has_bullet and words.strip() and not words.startswith("•"):
            words = flow.BULLET + words
        self._sinks[-1] += words.split("\n")
        self._sinks[-1] += paragraph.boxes

    def _end_box(self) -> None:
        lines = self._sinks.pop()
        if self._paragraphs:
            self._paragraphs[-1].boxes += lines
        else:
            self._sinks[-1] += lines

    def _end_cell(self) -> None:
        lines = flow.trimmed(self._sinks.pop())
        if self._rows:
            self._rows[-1].append(lines)
        else:
            self._sinks[-1] += lines

    def _end_row(self) -> None:
        self._sinks[-1] += flow.row_lines(self._rows.pop())

    def finish(self) -> list[str]:
        """Return all lines, closing what a cap or a damaged part left open, innermost first."""
        while self._paragraphs:
            self._end_paragraph()
        for row in reversed(self._rows):
            self._sinks[-1] = [line for lines in row for line in lines] + self._sinks[-1]
        return [line for sink in self._sinks for line in sink]


def _text_of(element: "etree._Element") -> str:
    text = element.text or ""
    # An entity stays a child without text; what follows it is ours.
    return text + "".join(child.tail or "" for child in element) if len(element) else text
