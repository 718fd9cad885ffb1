r"""Read the text of a rich-text file (RTF specification 1.9.1).

An own reader in one pass. striprtf, the usual library, gives text only: it does not tell hidden words from others, so
what nobody sees would be scored, and it knows no limits. Pictures, objects, comments and the instructions of fields are
passed over; headers come first, footers and notes last; ``\deleted`` words are left out.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any, Final

from classifyme_desktop.documents import flow, rtf_words, text
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.documents.rtf_head import STAMPS, RtfHead
from classifyme_desktop.domain.document import Badge, Concealment, Document, FileKind, FileState, Reason

_TOKEN: Final = re.compile(
    rb"\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|([{}])"
    rb"|[\r\n\0]{1,4096}|([^\\{}\r\n\0]{1,4096})|\\"
)
_MOST_TOKENS: Final = 1_500_000  # some seconds; what a person typed has a hundredth
_MOST_GROUPS: Final = 10_000  # open at once
_MOST_TABLES: Final = 20
_TINY_HALF_POINTS: Final = 4
_LARGEST: Final = 32_767  # of a number in RTF
_AMOUNTS: Final = {
    "cf": "color",
    "cb": "ground",
    "chcbpat": "ground",
    "highlight": "ground",
    "cbpat": "paragraph_ground",
    "f": "font",
    "itap": "tables",
    "fs": "size",
}
_SURROGATES: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits from the one around it."""

    is_silent: bool = False
    place: str = ""  # the table or stamp that is being read: fonttbl, colortbl, revtim, creatim
    font: int = -1
    skip: int = 1  # characters that stand in for one \u character
    hidden: bool = False
    deleted: bool = False
    color: int = 0
    ground: int = 0  # number of a color behind the words, 0 for none
    paragraph_ground: int = 0
    size: int = 24
    tables: int = 0
    in_box: bool = False


@dataclass(slots=True)
class _Rows:
    """For each table row that is open, whether a cell of it is open."""

    cells: list[bool] = field(default_factory=list)


class _Aside:
    """Groups whose end does something: which depth of groups ends it, and what it is."""

    __slots__ = ("depth", "kind")

    def __init__(self, depth: int, kind: str) -> None:
        self.depth = depth
        self.kind = kind


class _Reader:
    def __init__(self, content: bytes) -> None:
        self.content = content
        self.flow = flow.Flow()
        self.state = _State()
        self.states: list[_State] = []
        self.heads: list[str] = []
        self.feet: list[str] = []
        self.notes: list[str] = []
        self.head = RtfHead()
        self.cell_grounds: list[int] = []
        self.next_ground = 0
        self.cell = 0
        self.asides: list[_Aside] = []
        self.rows = [_Rows()]
        self.pending = bytearray()
        self.bullet: list[str] | None = None
        self.left_out = 0  # characters that stand in for the \u character before
        self.is_star = False
        self.is_capped = False
        self.has_picture = self.has_object = False
        self.has_backdrop = b"\\shpfblwtxt1" in content

    def read(self) -> None:
        at, tokens, match = 0, 0, _TOKEN.match
        while found := match(self.content, at):
            at = found.end()
            tokens += 1
            if tokens > _MOST_TOKENS or self.flow.is_full or len(self.states) > _MOST_GROUPS:
                self.is_capped = True
                break
            kind = found.lastindex
            if kind == 6:
                self._bytes(found[6])
            elif kind == 1 or kind == 2:
                word, number = found[1].decode("ascii"), int(found[2]) if found[2] else None
                if word == "bin":
                    at += max(0, number or 0)
                self._control(word, number)
            elif kind == 3:
                self._bytes(bytes.fromhex(found[3].decode("ascii")))
            elif kind == 4:
                self._symbol(found[4].decode("latin-1"))
            elif kind == 5:
                self._brace(is_open=found[5] == b"{")
        self._flush()
        while self.asides:
            self._end_aside()
        self._to_depth(0)

    def _brace(self, *, is_open: bool) -> None:
        self._flush()
        self.left_out = 0
        self.is_star = False
        if is_open:
            self.states.append(self.state)
        elif self.states:
            if self.asides and self.asides[-1].depth == len(self.states):
                self._end_aside()
            self.state = self.states.pop()

    # Characters

    def _bytes(self, raw: bytes) -> None:
        if self.state.is_silent:
            if self.state.place == "colortbl":
                self.head.end_colors(raw.count(b";"))
            return
        if self.left_out:
            gone = min(self.left_out, len(raw))
            self.left_out -= gone
            raw = raw[gone:]
        self.pending += raw

    def _flush(self) -> None:
        if not self.pending:
            return
        raw = bytes(self.pending)
        self.pending.clear()
        if self.state.font in self.head.symbol_fonts:
            self._say("".join(chr(0xF000 + byte) if byte > 0x20 else " " for byte in raw))
            return
        self._say(raw.decode(self.head.encoding(self.state.font), errors="replace"))

    def _say(self, piece: str) -> None:
        state = self.state
        if state.is_silent or state.deleted or not piece:
            return
        if self.bullet is not None:
            self.bullet.append(piece)
            return
        self._to_depth(min(state.tables, _MOST_TABLES))
        how = self._concealment()
        if how is None or piece.isspace():
            self.flow.say(piece)
        else:
            self.flow.conceal(piece, how)

    def _concealment(self) -> Concealment | None:
        state = self.state
        if state.hidden:
            return Concealment.INVISIBLE
        if state.size < _TINY_HALF_POINTS:
            return Concealment.TINY
        color = self.head.color(state.color)
        if color is None or self.has_backdrop or state.in_box:
            return None
        number = state.ground or state.paragraph_ground
        if not number and state.tables and self.cell < len(self.cell_grounds):
            number = self.cell_grounds[self.cell]
        ground = self.head.color(number) if number else flow.WHITE
        return Concealment.NO_CONTRAST if ground is not None and flow.is_unseen(color, ground) else None

    def _symbol(self, sign: str) -> None:
        if sign == "*":
            self.is_star = True
            return
        if self.left_out and sign in rtf_words.SYMBOLS:
            self.left_out -= 1
            return
        self._flush()
        said = rtf_words.SYMBOLS.get(sign)
        if said == "\r":
            self._end_line()
        elif said:
            self._say(said)

    # Control words

    def _control(self, word: str, number: int | None) -> None:
        is_star, self.is_star = self.is_star, False
        if word == "u":
            self._unicode(number or 0)
            return
        if self.left_out and word in rtf_words.SIGNS:
            self.left_out -= 1
            return
        self._flush()
        if self.state.is_silent and self._silent(word, number):
            return
        if word in _AMOUNTS:
            self._amount(_AMOUNTS[word], max(0, min(number or 0, _LARGEST)))
        elif is_star and word not in rtf_words.WORTHWHILE:
            self._silence(word)
        elif word in rtf_words.SIGNS:
            self._say(rtf_words.SIGNS[word])
        elif not (self._group(word) or self._structure(word, number) or self._format(word, number)):
            self.head.hear("", -1, word, number or 0)

    def _unicode(self, number: int) -> None:
        self.left_out = 0
        self._flush()
        self.left_out = self.state.skip
        code = number + 0x10000 if number < 0 else number
        if 0 < code < 0x110000:
            self._say(chr(code))

    def _silence(self, word: str) -> None:
        self.has_object |= word == "objdata"
        self.state = replace(self.state, is_silent=True, place=word)

    def _silent(self, word: str, number: int | None) -> bool:
        """Take what a silent group says about fonts, colors and dates; return whether the word ends there."""
        place = self.state.place
        if word == "ud" and place == "upr":
            self.state = replace(self.state, is_silent=False, place="")
        elif word in STAMPS:
            self.state = replace(self.state, place=word)
        elif word == "pict":
            self.has_picture = True
        elif place == "fonttbl" and word == "f":
            self.state = replace(self.state, font=number or 0)
        else:
            self.head.hear(place, self.state.font, word, number or 0)
        return True

    def _group(self, word: str) -> bool:
        """Handle words that say what the group is about."""
        if word in rtf_words.SILENT:
            self.has_picture |= word == "pict"
            self._silence(word)
            if word == "fonttbl":
                self.state = replace(self.state, font=-1)
        elif word in rtf_words.BULLETS:
            self.bullet = []
            self.asides.append(_Aside(len(self.states), "bullet"))
        elif word in rtf_words.HEADS or word in rtf_words.FEET or word == "footnote" or word in rtf_words.BOXES:
            kind = "head" if word in rtf_words.HEADS else "foot" if word in rtf_words.FEET else "note"
            self.asides.append(_Aside(len(self.states), "box" if word in rtf_words.BOXES else kind))
            self.flow.open_aside()
            self.rows.append(_Rows())
            self.state = replace(_State(), skip=self.state.skip, font=self.state.font, in_box=word in rtf_words.BOXES)
        else:
            return False
        return True

    def _end_aside(self) -> None:
        kind = self.asides.pop().kind
        if kind == "bullet":
            words, self.bullet = flow.plain_symbols("".join(self.bullet or ())), None
            if words.strip() and not any(map(str.isalnum, words)):
                self._say(flow.BULLET)
            return
        self._to_depth(0)
        self.rows.pop()
        lines = flow.trimmed(self.flow.close_aside())
        if kind == "box":
            self.flow.break_line()
            self.flow.add_lines(lines)
            return
        block = "\n".join(lines)
        blocks = {"head": self.heads, "foot": self.feet}.get(kind, self.notes)
        if block.strip() and block not in blocks:
            blocks.append(block)

    def _structure(self, word: str, number: int | None) -> bool:
        """Handle the ends of lines, cells and rows."""
        level = min(max(1, self.state.tables), _MOST_TABLES)
        match word:
            case "par" | "sect":
                self._end_line()
            case "cell":
                self._end_cell(1)
                self.cell += 1
            case "nestcell":
                self._end_cell(max(2, level))
            case "row":
                self._end_row(1)
                self.cell = 0
            case "nestrow":
                self._end_row(max(2, level))
            case "trowd":
                self.cell_grounds, self.next_ground = [], 0
            case "clcbpat":
                self.next_ground = number or 0
            case "cellx":
                self.cell_grounds = [*self.cell_grounds[:100], self.next_ground]
                self.next_ground = 0
            case _:
                return False
        return True

    def _end_line(self) -> None:
        if self.state.is_silent or self.bullet is not None:
            return
        self._to_depth(min(self.state.tables, _MOST_TABLES))
        self.flow.end_line()

    def _to_depth(self, depth: int) -> None:
        cells = self.rows[-1].cells
        while len(cells) > depth:
            self._close_row(cells)
        while len(cells) < depth:
            self._open_cell(cells)
            self.flow.open_row()
            cells.append(False)
        self._open_cell(cells)

    def _open_cell(self, cells: list[bool]) -> None:
        if cells and not cells[-1]:
            self.flow.open_cell()
            cells[-1] = True

    def _close_row(self, cells: list[bool]) -> None:
        if cells.pop():
            self.flow.close_cell()
        self.flow.close_row()

    def _end_cell(self, level: int) -> None:
        self._to_depth(level)
        self.flow.close_cell()
        self.rows[-1].cells[-1] = False

    def _end_row(self, level: int) -> None:
        cells = self.rows[-1].cells
        while len(cells) >= level:
            self._close_row(cells)

    def _amount(self, name: str, value: int) -> None:
        if getattr(self.state, name) != value:
            amounts: dict[str, Any] = {name: value}
            self.state = replace(self.state, **amounts)

    def _format(self, word: str, number: int | None) -> bool:
        """Handle words that say how the following text looks."""
        state, value = self.state, number or 0
        match word:
            case "plain":
                state = replace(state, hidden=False, deleted=False, color=0, ground=0, size=24)
            case "pard":
                state = replace(state, tables=0, paragraph_ground=0)
            case "intbl":
                state = replace(state, tables=max(1, state.tables))
            case "v":
                state = replace(state, hidden=number != 0)
            case "deleted":
                state = replace(state, deleted=number != 0)
            case "uc":
                state = replace(state, skip=max(0, min(value, 8)))
            case _:
                return False
        self.state = state
        return True

    def text(self) -> str:
        body = self.flow.text().strip("\n")
        blocks = [*self.heads, body, *self.feet, *self.notes]
        joined = flow.plain_symbols("\n\n".join(block for block in blocks if block.strip()))
        if _SURROGATES.search(joined):  # characters beyond the first 65,536 come as two \u words
            joined = joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return joined


def read(content: bytes) -> Document:
    """Return the text of a rich-text file. Raises RefusedError: *scanned* when it holds no text."""
    reader = _Reader(content)
    reader.read()
    words = reader.text()
    if text.is_blank(words):
        raise RefusedError(FileState.SCANNED, Reason.IMAGES if reader.has_picture else Reason.NO_TEXT_LAYER)
    marks = [Reason.CAPPED] if reader.is_capped else [Reason.SALVAGED] if reader.states else []
    hidden = reader.flow.unseen.texts()
    badges = [Badge.ACTIVE_CONTENT] if reader.has_object else []
    badges += [Badge.HIDDEN_TEXT] if hidden else []
    return Document(FileKind.RTF, words, 1, tuple(marks), tuple(badges), hidden=hidden, made_on=reader.head.made_on())
