"""Finds the personal blocks of a resume and what in them is title and what is person.

A personal block is the run of short lines around an e-mail address, a phone, an address or another personal fact: the
header, a sidebar, a form, the last lines. In such a block only words of work are kept; names and towns need no list.
"""

import re
from collections.abc import Iterator
from typing import Final

from classifyme_desktop.profile.masking import civil, contacts, lexicon
from classifyme_desktop.profile.masking.contacts import Span
from classifyme_desktop.profile.masking.lexicon import plain
from classifyme_desktop.profile.masking.lines import WORD, Line, Section

_MOST_LINES: Final = 16
_REACH: Final = 4  # lines around a fact that is not in the header
_PIECE: Final = re.compile(r"(?:(?!\s[-~]\s| {3})[^|•·;\t\n\u2013\u2014:,/()\[\]<>\u2022\u25cf\u25aa\uf0b7])+")
_CONTACT_WORDS: Final = frozenset(
    """
    phone telephone tel mobile cell portable fax email e-mail mail courriel address adresse linkedin github home contact
    website web site skype twitter at whatsapp location localisation city ville h m p c t e domicile apt apartment suite
    unit flat floor appt appartement bat batiment etage residence cedex bp france usa us uk canada england kingdom
    united
    states belgique suisse maroc algerie tunisie quebec ontario reading bath
    nice tours sale deal
    """.split()
)
# First words of a line of an address; "Résidence" is also a place of work, so only in a personal block.
_BUILDING_WORDS: Final = frozenset(
    "residence immeuble batiment bat lieu-dit hameau lotissement quartier flat apt apartment suite unit floor "
    "appt appartement "
    "etage cedex".split()
)
_STREET_WORDS: Final = frozenset(
    "street road lane avenue boulevard drive square crescent terrace close rd ave blvd".split()
)
_EXPERIENCE: Final = re.compile(r"\b(?:years?|yrs?|ans|années)\b", re.I)
_NAME_CHARACTERS: Final = re.compile(r"^[^\d@_+=%$€£*#&!?]+$")
_NOBLE: Final = re.compile(r"(?<!\w)[dl]['’](?=[A-ZÀ-Þ])")  # "d'Aubrac" is one capitalised word


def find(lines: list[Line], facts: list[Span]) -> list[tuple[int, int]]:
    """Return the personal blocks as ranges of lines, first and past the last; ``facts`` are sorted ranges."""
    with_fact = _lines_with(lines, facts)
    blocks = []
    top = _end_of_top(lines)
    if any(at < top for at in with_fact):
        blocks.append((0, top))
    for at in sorted(with_fact):
        if at >= top and not (blocks and at < blocks[-1][1]):
            blocks.append(_around(lines, with_fact, at, blocks[-1][1] if blocks else 0))
    return blocks


def _lines_with(lines: list[Line], facts: list[Span]) -> frozenset[int]:
    found = set()
    at = 0
    for start, _ in facts:
        while at + 1 < len(lines) and lines[at].end < start:
            at += 1
        found.add(at)
    return frozenset(found)


def _end_of_top(lines: list[Line]) -> int:
    shown = 0
    for at, line in enumerate(lines):
        if line.prose or shown >= _MOST_LINES or (line.heading and line.section is not Section.PERSONAL and shown):
            return at
        shown += bool(line.text.strip())
    return len(lines)


def _around(lines: list[Line], with_fact: frozenset[int], at: int, least: int) -> tuple[int, int]:
    """Return the block around a fact below the header."""
    close = sum(at <= other <= at + _REACH for other in with_fact)
    working = lines[at].section in (Section.EXPERIENCE, Section.EDUCATION)
    if working and close < 2 and at < len(lines) - 6:
        return at, at + 1  # a phone in the middle of a job: that line alone
    first = at
    while first > least and at - first < _REACH and _may_be_personal(lines[first - 1]):
        first -= 1
    last = at + 1
    blank = 0
    while last < len(lines) and blank < 2 and (last in with_fact or _may_be_personal(lines[last])):
        blank = 0 if lines[last].text.strip() else blank + 1
        last += 1
        if last not in with_fact and not any(other in with_fact for other in range(last - _REACH, last)):
            break
    return first, last


def _may_be_personal(line: Line) -> bool:
    """Return whether a line beside a fact may be a name, a town or a label: short, no heading, no words of work."""
    if not line.text.strip():
        return True
    if line.heading or line.prose or len(line.words) > 7 or line.text.lstrip()[:1] in "•*-·":
        return False
    return is_name(line.text) or not any(is_strong(word) for word in line.words)


def is_strong(word: str) -> bool:
    """Return whether a word is of work and no part of a name."""
    bare = plain(word)
    if bare in lexicon.work_words():
        return (
            bare not in lexicon.OCCUPATION_SURNAMES
            and bare not in lexicon.PARTICLES
            and bare not in lexicon.NAMES_OF_WORK
        )
    return False


def _unknown(word: str) -> bool:
    bare = plain(word)
    return (
        bare not in lexicon.work_words() and bare not in lexicon.ordinary_words()
    ) or bare in lexicon.clear_given_names()


def _capital(word: str) -> bool:
    return not word[0].islower()


def is_name(piece: str) -> bool:
    """Return whether a piece can be a person's name: two to six capitalised words or particles, none of work."""
    piece = _NOBLE.sub("D", piece)
    words = WORD.findall(piece)
    if not 2 <= len(words) <= 7 or not _NAME_CHARACTERS.match(piece) or len(piece) > 70:
        return False
    if not all(_capital(word) or plain(word) in lexicon.PARTICLES for word in words):
        return False
    unknown = sum(_unknown(word) for word in words)
    strong = [word for at, word in enumerate(words) if is_strong(word) and not _noble(words, at)]
    # One word of few titles among unknown ones is a name all the same ("Trâm", which is a tram).
    if len(strong) > 1 or (strong and (unknown < 2 or plain(strong[0]) in lexicon.title_heads())):
        return False
    if any(plain(word) in _CONTACT_WORDS and len(word) > 2 for word in words):
        return False
    if unknown:
        return True
    return plain(words[0]) in lexicon.given_names()


def _noble(words: list[str], at: int) -> bool:
    """Return whether a word of work is the end of a name with a particle ("Jean-Pierre de la Tour")."""
    particle = at >= 2 and words[at - 1].islower() and plain(words[at - 1]) in lexicon.PARTICLES
    return particle and plain(words[0]) in lexicon.given_names() and not is_strong(words[0])


def pieces(line: str) -> Iterator[Span]:
    """Yield the parts of a line between separators, without the spaces around them."""
    for found in _PIECE.finditer(line):
        part = found.group()
        if part.strip():
            start = found.start() + len(part) - len(part.lstrip())
            yield start, start + len(part.strip())


def kept(line: Line, facts: list[Span]) -> list[Span]:
    """Return the ranges of a line of a personal block that speak of work, relative to the line."""
    inside = [(start - line.start, end - line.start) for start, end in facts if start < line.end and end > line.start]
    inside += list(contacts.towns(line.text))
    found: list[Span] = []
    for start, end in pieces(line.text):
        for part_start, part_end in _without(start, end, sorted(inside)):
            found += [
                (part_start + a, part_start + b) for a, b in _of_work(line.text[part_start:part_end], bool(inside))
            ]
    return found


def _without(start: int, end: int, taken: list[Span]) -> Iterator[Span]:
    at = start
    for first, last in taken:
        if last <= at or first >= end:
            continue
        if first > at:
            yield at, first
        at = max(at, last)
    if at < end:
        yield at, end


def _of_work(piece: str, beside_fact: bool) -> list[Span]:
    """Return what is kept of one piece of a personal block."""
    words = [found.span() for found in WORD.finditer(piece)]
    strong = [is_strong(piece[a:b]) for a, b in words]
    if not words or civil.is_alone(piece) or is_name(piece):
        return []
    if all(plain(piece[a:b]) in _CONTACT_WORDS for a, b in words) or _is_building(piece, words):
        return []
    digits = any(letter.isdigit() for letter in piece)
    if digits and not any(strong) and not _EXPERIENCE.search(piece):
        return []
    if not any(strong):
        running = any(piece[a].islower() and plain(piece[a:b]) not in lexicon.PARTICLES for a, b in words)
        return [(words[0][0], len(piece.rstrip()))] if running and not beside_fact else []
    return _without_names(piece, words, strong)


def _is_building(piece: str, words: list[Span]) -> bool:
    """Return whether a piece opens with a word of buildings or closes with one of streets ("High Street")."""
    last = plain(piece[slice(*words[-1])])
    return plain(piece[slice(*words[0])]) in _BUILDING_WORDS or (len(words) > 1 and last in _STREET_WORDS)


def _without_names(piece: str, words: list[Span], strong: list[bool]) -> list[Span]:
    """Return a piece that holds a title without the runs of words in it that are a name."""
    named = [
        (_capital(piece[a:b]) and not is_strong(piece[a:b])) or plain(piece[a:b]) in lexicon.PARTICLES for a, b in words
    ]
    found: list[Span] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and named[end]:
            end += 1
        run = [piece[a:b] for a, b in words[at:end]]
        if len(run) >= 2 and any(_unknown(word) and _capital(word) for word in run):
            at = end
            continue
        end = max(end, at + 1)
        while end < len(words) and not (named[end] and strong[end - 1]):
            end += 1
        stop = words[end][0] if end < len(words) else len(piece)
        found.append((words[at][0], words[at][0] + len(piece[words[at][0] : stop].rstrip())))
        at = end
    return found


def masked_ranges(line: Line, facts: list[Span]) -> Iterator[Span]:
    """Yield the ranges of a line of a personal block to mask: all but what speaks of work."""
    keep = kept(line, facts)
    if not any(letter.isalnum() for letter in line.text):
        return
    at = 0
    for start, end in keep:
        gap = line.text[at:start]
        if any(letter.isalnum() for letter in gap) or (at == 0 and not gap.strip(" \t•*-")):
            yield line.start + at, line.start + start
        at = end
    tail = line.text[at:]
    if any(letter.isalnum() for letter in tail):
        yield line.start + at, line.end
