"""Takes what says who a person is out of a text before any model reads it.

Masked: names, e-mails, phones, links, addresses, birth dates and ages, gender, nationality, marital status, photo
captions and schools; in English and French. Every masked character becomes a space, so positions in the text stay
true and tokenizers see nothing there, whatever stood there and however long it was (docs/adr/0006 and 0010). Knows
nothing of models or files. No pattern repeats without a bound on what it repeats.
"""

import re
from collections.abc import Sequence

from classifyme_desktop.profile.masking import blocks, civil, contacts, names, schools
from classifyme_desktop.profile.masking import lines as lines_of
from classifyme_desktop.profile.masking.contacts import Span
from classifyme_desktop.profile.masking.lines import Line

__all__ = ["find_owner_name", "mask", "masked", "merged", "spans"]
_BLACK = re.compile(r"[^\n]")


def mask(text: str) -> str:
    """Return ``text`` with every personal part replaced by as many spaces; the length never changes. Any thread."""
    return masked(text, merged(spans(text)))


def masked(text: str, ranges: Sequence[Span]) -> str:
    """Return ``text`` with ``ranges``, in order and apart from each other, replaced by as many spaces."""
    found: list[str] = []
    at = 0
    for start, end in ranges:
        found += [text[at:start], _BLACK.sub(" ", text[start:end])]
        at = end
    return "".join([*found, text[at:]])


def spans(text: str) -> list[Span]:
    """Return the ranges that are masked, in no order; they may overlap."""
    if not text.strip():
        return []
    lines, facts = _read(text)
    personal = blocks.find(lines, facts)
    taught = list(schools.spans(lines))
    found = [*facts, *taught, *names.others(text, lines)]
    facts = sorted([*facts, *taught])
    for first, last in personal:
        for line in lines[first:last]:
            if not line.heading and not line.prose:
                found += blocks.masked_ranges(line, _beside(facts, line))
    people = names.people(text, lines, personal)
    found += people
    found += names.mentions(text, [text[start:end] for start, end in people])
    return found


def find_owner_name(text: str) -> Span | None:
    """Return the character range of the owner's name, or None where no part of the text reads like one."""
    lines, facts = _read(text)
    return next(iter(names.people(text, lines, blocks.find(lines, facts))), None)


def _read(text: str) -> tuple[list[Line], list[Span]]:
    """Return the lines, and in order the ranges that are contacts or civil facts wherever they stand."""
    lines = lines_of.split(text)
    facts = sorted([*contacts.spans(text), *civil.spans(text, lines)])
    return lines_of.beside(lines, facts), facts


def merged(found: list[Span]) -> list[Span]:
    """Return ranges in order with those that touch or overlap made one."""
    joined: list[Span] = []
    for start, end in sorted(found):
        if end <= start:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _beside(facts: list[Span], line: Line) -> list[Span]:
    return [span for span in facts if span[0] < line.end and span[1] > line.start]
