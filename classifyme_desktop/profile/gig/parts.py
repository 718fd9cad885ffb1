"""Which part of an advertisement each of its pieces belongs to: by headings, else by what a sentence says. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from classifyme_desktop.domain.gig_profile import AdPart, AdSection
from classifyme_desktop.profile.gig import cues, headings, tasks
from classifyme_desktop.profile.gig.pieces import Piece
from classifyme_desktop.profile.gig.words import Found, Word, words

_JUNK: Final = re.compile(
    r"\{\"|\bvar [A-Z_]{4,}|\w\{[\w-]+:|MONS_|^(?:Report|Previous Next|# ?\w+)$|‹ › ×|mso-|font-family"
)
_ASIDE: Final = (AdPart.DIVERSITY, AdPart.BENEFITS, AdPart.APPLY, AdPart.COMPANY, AdPart.CONDITIONS)
_LISTING: Final = frozenset({AdPart.REQUIREMENTS, AdPart.NICE, AdPart.TASKS})
_STICKY: Final = frozenset({AdPart.DIVERSITY, AdPart.BENEFITS, AdPart.APPLY, AdPart.COMPANY})
_MOST_AFTER: Final = 2  # sentences without a word of their own that go on with what was said before
_WINNING: Final = frozenset({AdPart.DIVERSITY, AdPart.BENEFITS, AdPart.APPLY})  # of two equal claims
_WEAK: Final = frozenset({AdPart.CONDITIONS})  # its words stand in sentences about the work too
_LEAST_WORDS: Final = 4  # of a sentence that may end a list; "Benefits" alone is an entry of it
_SHORT: Final = 14  # words of a sentence that is about nothing else
_WISHES: Final = frozenset({cues.ASK, cues.HINT})
_NEEDED: Final = frozenset({cues.MUST, cues.NICE})
_LONG_WORD: Final = 5  # letters; shorter ones stay small in headings
_MOST_WORDS: Final = 300  # of a piece that are looked at; a sentence has fewer
_WRAPPED: Final = 40  # characters of a line that may go on in the next one
_STRONG: Final = 2  # phrases of a part in one sentence that outweigh what the heading says


@dataclass(frozen=True, slots=True)
class Told:
    """A piece with the part it belongs to. ``cues``: labels of what it says; ``is_heading``: it opens the part."""

    piece: Piece
    part: AdPart
    words: tuple[Word, ...]
    cues: frozenset[str]
    is_heading: bool = False


@dataclass(slots=True)
class _State:
    """Where one stands in the text: the part a heading opened, else the part that the last sentence was of."""

    part: AdPart
    is_headed: bool = False
    line: int = -1
    label_part: AdPart | None = None  # the part of a label whose value comes next
    since: int = 0  # sentences that say nothing of their own since the last that did


class _Spoken:
    """What the phrases of one sentence speak for: how many of its words for each label."""

    def __init__(self, said: Sequence[Found], listed: Sequence[Word]) -> None:
        firsts: dict[str, set[int]] = {}
        others = [one for one in said if one.label not in _WISHES]
        for one in said:
            if one.label not in _WISHES or not any(_covers(other, one) for other in others):
                firsts.setdefault(one.label, set()).add(one.first)
        weights = {label: len(some) for label, some in firsts.items()}
        self.ask = weights.get(cues.ASK, 0)
        self.hint = weights.get(cues.HINT, 0) + (listed[0].folded in cues.OPENERS)
        self.opens_task = tasks.is_task(listed)
        self.tasks = weights.get(AdPart.TASKS.value, 0) + self.opens_task
        self.is_need_told = not _NEEDED.isdisjoint(weights)
        self.aside = max(_ASIDE, key=lambda part: (weights.get(part.value, 0), -_ASIDE.index(part)))
        self.weight = weights.get(self.aside.value, 0)
        self.length = len(listed)
        self.leads = any(one.label == cues.ASK and one.first <= 1 for one in said)

    def is_asking_among_tasks(self, *, is_bullet: bool) -> bool:
        """Tell whether a line under a heading of tasks asks something of the person all the same."""
        if self.tasks:
            return False
        if is_bullet:
            return self.leads
        return bool(self.ask or (self.hint and self.is_need_told))

    @property
    def is_aside_in_list(self) -> bool:
        """Tell whether a sentence is of no concern for the work although it stands in a list about it."""
        if self.aside is AdPart.DIVERSITY and self.weight and self.ask < _STRONG:
            return True
        if self.weight and not self.ask + self.hint + self.tasks and self.length >= _LEAST_WORDS:
            return True
        return self.weight >= _STRONG and self.weight > self.ask + self.hint + self.tasks


def _covers(one: Found, other: Found) -> bool:
    return one.first <= other.first and other.last <= one.last and other.last - other.first < one.last - one.first


def tell(text: str, small: str, pieces: Sequence[Piece]) -> tuple[Told, ...]:
    """Return each piece with its part. ``small``: the folded text."""
    state = _State(AdPart.SUMMARY)
    found: list[Told] = []
    at = 0
    waiting: Piece | None = None  # what is left of a piece behind its heading
    while waiting is not None or at < len(pieces):
        piece, at = (waiting, at) if waiting is not None else (pieces[at], at + 1)
        heading, listed = _heading(text, small, piece)
        piece, waiting = _parted(text, piece, listed) if heading is None else (piece, None)
        if waiting is not None:
            heading, listed = _heading(text, small, piece)
        while heading is None and waiting is None and at < len(pieces) and _leads(text, piece, pieces[at]):
            piece = piece._replace(end=pieces[at].end)
            at += 1
            listed = words(small, piece.start, piece.end)
        has_value = waiting is not None or (at < len(pieces) and pieces[at].line == piece.line)
        told = _told(text, piece, listed, state, heading, has_value=has_value)
        found.append(told if listed or not found else replace(told, part=found[-1].part))
    return tuple(found)


def _told(
    text: str, piece: Piece, listed: tuple[Word, ...], state: _State, heading: AdPart | None, *, has_value: bool
) -> Told:
    """Return a piece with its part, and go on in the text."""
    if not listed or _JUNK.search(text, piece.start, piece.end):
        return Told(piece, AdPart.OTHER, listed, frozenset())
    if heading is not None:
        _open(state, heading, piece, has_value=has_value, is_word=len(listed) == 1)
        return Told(piece, heading, listed, frozenset(), is_heading=True)
    said = list(cues.ALL.find(listed[:_MOST_WORDS]))
    return Told(piece, _part(state, piece, said, listed), listed, frozenset(one.label for one in said))


def _parted(text: str, piece: Piece, listed: Sequence[Word]) -> tuple[Piece, Piece | None]:
    """Return a heading that stands at the start of a sentence, and the sentence; the whole piece where none does."""
    count = headings.led_by(listed)
    if not count or piece.is_bullet or not text[piece.start].isupper():
        return piece, None
    start = listed[count].start
    is_seam = not text[start].islower() and text[listed[count - 1].end : start].isspace()
    return (piece._replace(end=listed[count - 1].end), piece._replace(start=start)) if is_seam else (piece, None)


def _leads(text: str, piece: Piece, after: Piece) -> bool:
    """Tell whether a piece is the beginning of the next: "Communication: writes clearly", or a wrapped line."""
    if after.is_bullet:
        return False
    if after.line == piece.line:
        return text[piece.end - 1] == ":"
    is_next = after.line == piece.line + 1 and text[after.start].islower()
    return is_next and text[piece.end - 1] not in ".:;!?" and piece.end - piece.start >= _WRAPPED


def sections(told: Sequence[Told], length: int) -> tuple[AdSection, ...]:
    """Return the parts in order, covering all ``length`` characters; neighbours of one kind are one part.

    A heading begins a new one.
    """
    starts: list[tuple[int, AdPart]] = []
    for one in told:
        if not starts or one.part is not starts[-1][1] or one.is_heading:
            starts.append((one.piece.start if starts else 0, one.part))
    if not starts:
        return (AdSection(AdPart.OTHER, (0, length)),) if length else ()
    ends = [start for start, _ in starts[1:]] + [length]
    return tuple(AdSection(part, (start, end)) for (start, part), end in zip(starts, ends, strict=True))


def _heading(text: str, small: str, piece: Piece) -> tuple[AdPart | None, tuple[Word, ...]]:
    """Return the part that a piece opens as a heading, None where it is none, and the words of the piece."""
    raw, listed = text[piece.start : piece.end], words(small, piece.start, piece.end)
    has_colon = raw.endswith((":", ":-", "："))
    if not listed or raw[0] == "(" or (not has_colon and raw[0].islower()):
        return None, listed
    if not has_colon and (raw[-1] in ".;,!" or (piece.is_bullet and not headings.is_sure(listed))):
        return None, listed
    is_cased = not any(word[0].islower() for word in raw.split() if len(word) >= _LONG_WORD)
    if raw[-1] == "?":  # "Why join Acme?" opens the benefits; another question may ask anything
        part = headings.part_of(listed, has_colon=True, is_cased=is_cased)
        is_opening = part is AdPart.BENEFITS or headings.part_of(listed, has_colon=False, is_cased=is_cased) is part
        return (part if is_opening else None), listed
    return headings.part_of(listed, has_colon=has_colon, is_cased=is_cased, is_capital=raw.isupper()), listed


def _open(state: _State, part: AdPart, piece: Piece, *, has_value: bool, is_word: bool) -> None:
    if has_value and (part in headings.OF_ONE_LINE or (part is AdPart.COMPANY and is_word)):
        state.label_part, state.line = part, piece.line
        return
    state.part, state.is_headed, state.line, state.label_part = part, True, piece.line, None


def _part(state: _State, piece: Piece, said: Sequence[Found], listed: Sequence[Word]) -> AdPart:
    label, state.label_part = state.label_part, None
    if label is not None and state.line == piece.line and not any(one.label == cues.ASK for one in said):
        return label
    spoken = _Spoken(said, listed)
    if state.is_headed and state.part not in (AdPart.SUMMARY, AdPart.OTHER):
        return _under_heading(state, piece, spoken)
    return _in_running_text(state, piece, spoken)


def _under_heading(state: _State, piece: Piece, spoken: _Spoken) -> AdPart:
    if state.part in _LISTING:
        if spoken.is_aside_in_list:
            if not piece.is_bullet and (spoken.weight >= _STRONG or spoken.aside is AdPart.DIVERSITY):
                state.part, state.is_headed = spoken.aside, spoken.aside is not AdPart.CONDITIONS
            return spoken.aside
        is_asked = state.part is AdPart.TASKS and spoken.is_asking_among_tasks(is_bullet=piece.is_bullet)
        return AdPart.REQUIREMENTS if is_asked else state.part
    if spoken.ask and spoken.is_need_told and spoken.ask >= spoken.weight:
        is_closed = state.part in (AdPart.BENEFITS, AdPart.DIVERSITY)
        return AdPart.REQUIREMENTS if not is_closed or spoken.ask >= _STRONG else state.part
    return AdPart.DIVERSITY if spoken.aside is AdPart.DIVERSITY and spoken.weight else state.part


def _in_running_text(state: _State, piece: Piece, spoken: _Spoken) -> AdPart:
    if piece.line != state.line:
        state.part, state.line = AdPart.SUMMARY, piece.line
    of_work = spoken.ask + spoken.hint + spoken.tasks
    if spoken.weight > of_work or (spoken.weight and spoken.weight == of_work and spoken.aside in _WINNING):
        if spoken.aside not in _WEAK or spoken.weight >= _STRONG or spoken.length <= _SHORT:
            state.part, state.since = spoken.aside, 0
            return spoken.aside
    if spoken.opens_task and not spoken.is_need_told:
        return AdPart.TASKS
    if (spoken.ask and spoken.ask >= spoken.tasks) or spoken.ask + spoken.hint > spoken.tasks:
        return AdPart.REQUIREMENTS
    if spoken.tasks:
        return AdPart.TASKS
    state.since += 1
    return state.part if state.part in _STICKY and state.since <= _MOST_AFTER else AdPart.SUMMARY
