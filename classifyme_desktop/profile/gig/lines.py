"""The lines of a gig that ask for something, one requirement each, split where one line asks for several. Pure."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from classifyme_desktop.domain.gig_profile import AdPart, Aspect, Need, Requirement
from classifyme_desktop.domain.profile import Range
from classifyme_desktop.profile.gig import asking, cues, years
from classifyme_desktop.profile.gig.asking import Asked, Line
from classifyme_desktop.profile.gig.parts import Told
from classifyme_desktop.profile.skills import Mention

_ASKING: Final = frozenset({AdPart.REQUIREMENTS, AdPart.NICE})
_LICENCES: Final = frozenset({AdPart.SUMMARY, AdPart.CONDITIONS, AdPart.TASKS})
_VAGUE: Final = frozenset({Aspect.OTHER, Aspect.SKILL})  # one word of these that no list knows asks for nothing
_WISHED: Final = frozenset("idealement ideally preferably preferable de si".split())  # open a wish behind a comma
_COMMA: Final = re.compile(r",[ ]?(?:but |mais )?| but (?!not)|[ ][-–][ ]")
_CHAINED: Final = re.compile(r"[ ]?(?:and/or|or|and|ou|et)\b")  # such a part is the last of those before it
_JOINT: Final = re.compile(r"[ ]?(?:[,;&+]|[ ]\b(?:and|plus|with|et|avec)\b|[ ][-–])[ ]")
_LONGEST: Final = 1_500  # characters of a line that are read; more is no line
_LEAST_LETTERS: Final = 3


def read(text: str, small: str, told: Sequence[Told], mentions: Sequence[Mention]) -> list[Asked]:
    """Return what a gig asks for, in the order of its text. ``mentions``: the skills that it names, in order."""
    found: list[Asked] = []
    for one in told:
        place = one.piece.start, min(one.piece.end, one.piece.start + _LONGEST)
        if one.part in _ASKING and (not one.is_heading or years.find(small, *place)):
            whole = asking.line(text, small, place)
            usual = Need.NICE if one.part is AdPart.NICE else Need.MUST
            for part, need in _split(whole, usual):
                found += _of_line(part, need, mentions)
        elif one.part in _LICENCES and not one.cues.isdisjoint((cues.ASK, cues.HINT)):
            found += _licence(asking.line(text, small, place))
    return found


def _of_line(line: Line, need: Need, mentions: Sequence[Mention]) -> Iterator[Asked]:
    if not _says_something(line):
        return
    asked = asking.read(line, need, _within(mentions, line.place))
    if len(line.words) == 1 and asked.requirement.aspect in _VAGUE and not (asked.requirement.skills or line.said):
        return
    yield asked
    if asked.licences and asked.requirement.aspect is not Aspect.LICENCE:
        yield from _licence(line, need)


def _licence(line: Line, need: Need | None = None) -> Iterator[Asked]:
    """Yield the licences to drive that a line of other things names."""
    asked = asking.read(line, need or asking.need_of(line, Need.MUST), ())
    for fact in asked.licences:
        words = asking.clean(line.text[slice(*fact.place)])
        yield Asked(Requirement(words, asked.requirement.need, Aspect.LICENCE, fact.place), (), (fact,))


def _says_something(line: Line) -> bool:
    if sum(letter.isalpha() for letter in line.folded) < _LEAST_LETTERS:
        return False
    if any(found.label == cues.FREE for found in line.said) and not years.find(line.small, *line.place):
        return False
    said = {at for found in line.said if found.label in (cues.NICE, cues.MUST) for at in range(found.first, found.last)}
    return len(said) < len(line.words)


def _within(mentions: Sequence[Mention], place: Range) -> tuple[Mention, ...]:
    first = bisect_left(mentions, place[0], key=lambda mention: mention.place[0])
    last = bisect_left(mentions, place[1], key=lambda mention: mention.place[0])
    return tuple(mentions[first:last])


def _split(line: Line, usual: Need) -> list[tuple[Line, Need]]:
    """Return the single things that a line asks for, each with its need."""
    found = []
    for part, need in _by_need(line, usual):
        found += [(one, need) for one in _by_years(part)]
    return found


def _by_need(line: Line, usual: Need) -> list[tuple[Line, Need]]:
    """Part a line that asks for one thing and wishes another: "diploma required, degree preferred"."""
    start, end = line.place
    if not any(found.label == cues.NICE for found in line.said) or not asking.is_must(line.said):
        wish = _wish(line)
        if wish is None:
            return [(line, asking.need_of(line, usual))]
        first = asking.line(line.text, line.small, (start, wish[0]))
        return [
            (first, asking.need_of(first, usual)),
            (asking.line(line.text, line.small, (wish[1], end)), Need.NICE),
        ]
    cuts = [match.span() for match in _COMMA.finditer(line.small, start, end)]
    starts, stops = [start, *(after for _, after in cuts)], [*(stop for stop, _ in cuts), end]
    places = list(zip(starts, stops, strict=True))
    runs: list[tuple[Range, Need]] = []
    for place, need in zip(places, _needs(line, places), strict=True):
        if runs and runs[-1][1] is need:
            runs[-1] = (runs[-1][0][0], place[1]), need
        else:
            runs.append((place, need))
    return [(asking.line(line.text, line.small, place), need) for place, need in runs if place[0] < place[1]]


def _needs(line: Line, places: Sequence[Range]) -> list[Need]:
    """Return the need of each part between commas; "A, B or C preferred" wishes all three."""
    found: list[Need] = []
    is_chained = False
    for place in reversed(places):
        part = asking.line(line.text, line.small, place)
        is_wish = asking.is_nice(part.said) or (is_chained and not asking.is_must(part.said))
        found.append(Need.NICE if is_wish else Need.MUST)
        is_chained = is_wish and (is_chained or _CHAINED.match(line.small, *place) is not None)
    return found[::-1]


def _wish(line: Line) -> Range | None:
    """Return the comma before a wish: "two years of experience, ideally in retail"."""
    for match in _COMMA.finditer(line.small, *line.place):
        after = asking.line(line.text, line.small, (match.end(), line.place[1]))
        if after.words and after.words[0].folded in _WISHED and after.said and after.said[0].first == 0:
            return match.span() if after.said[0].label == cues.NICE else None
    return None


def _by_years(line: Line) -> list[Line]:
    """Part a line that asks for a degree and for years of experience: "a degree and 5 years of experience"."""
    study = asking.EDUCATION.search(line.small, *line.place)
    told = years.find(line.small, *line.place)
    if study is None or not told:
        return [line]
    spans = study.span(), (told[0].start, told[0].end)
    first, second = sorted(spans)
    joints = list(_JOINT.finditer(line.small, first[1], second[0]))
    if not joints or asking.is_instead(line.small, *spans):
        return [line]
    joint = joints[-1]
    parts = (line.place[0], joint.start()), (joint.end(), line.place[1])
    return [asking.line(line.text, line.small, place) for place in parts]
