"""Finds the owner of a resume and other people in it: at the top, in blocks, at labels, references and signatures."""

import re
from collections.abc import Iterator
from typing import Final

from classifyme_desktop.profile.masking import blocks, contacts, lexicon
from classifyme_desktop.profile.masking.contacts import Span
from classifyme_desktop.profile.masking.lexicon import plain
from classifyme_desktop.profile.masking.lines import WORD, Line, Section

_LEAST_SCORE: Final = 2
_MOST_NAMES: Final = 8
_TOP_LINES: Final = 4  # without contacts around it the name stands in the first lines
_CAP: Final = r"[A-ZÀ-ÖØ-Þ][\w\u2019'-]*"
_HONORIFIC: Final = re.compile(
    rf"(?<![\w.])(?:Mr|Mrs|Ms|Miss|Mme|Mlle|Monsieur|Madame|Mademoiselle|Dr|Prof|Pr|MM|M)\b\.?[ \t](?:{_CAP}|[A-Z]\.)"
    rf"(?:[ \t](?:{_CAP}|[A-Z]\.|de|van|von|el|al|du|da|ben)){{0,4}}"
)
_CLOSING: Final = re.compile(
    r"^(?:sincerely|yours (?:sincerely|truly|faithfully)|(?:best|kind|warm) regards|regards|cordialement|bien à vous"
    r"|signature|signed|signé|salutations distinguées|respectfully)[ ,.:]*$",
    re.I,
)
_OF: Final = re.compile(
    r"^\W{0,6}(?:(?:curriculum vitae|curriculum vitæ|resume|résumé|cv)\b[ \t]*(?:(?:of|de|d['\u2019]|for|-|–|—"
    r"|:|\|)[ \t]*)?)(?=\S)",
    re.I,
)
_NO_OWNER: Final = frozenset("united kingdom states republic county city new saint-".split())


def people(text: str, lines: list[Line], personal: list[tuple[int, int]]) -> list[Span]:
    """Return the ranges that are names of the owner, the surest first; a block at the end may name another person."""
    mailed = {part for found in contacts.emails(text) for part in re.split(r"[\W\d_]+", plain(found.group(1))) if part}
    scored = []
    for start, end, weight in _candidates(text, lines, personal, mailed):
        score = weight + _weight(text[start:end], mailed)
        if score >= _LEAST_SCORE:
            scored.append((-score, start, end))
    return [(start, end) for _, start, end in sorted(scored)[:_MOST_NAMES]]


def _candidates(
    text: str, lines: list[Line], personal: list[tuple[int, int]], mailed: set[str]
) -> Iterator[tuple[int, int, int]]:
    """Yield the ranges that can be the owner's name, with what their place speaks for."""
    in_block = {at for first, last in personal for at in range(first, last)}
    shown = 0
    for at, line in enumerate(lines):
        if not line.text.strip():
            continue
        shown += 1
        top = shown <= _TOP_LINES and line.section in (Section.TOP, Section.PERSONAL)
        if len(line.text) > 160 or line.heading or line.prose:
            continue
        place = 2 * (at in in_block) + 2 * top + (shown == 1) + _titled(lines, at)
        named = _OF.match(line.text)
        from_ = named.end() if named else 0
        for start, end in _name_pieces(line.text, from_):
            if not place and "," in line.text[start:end]:
                continue  # "FactSet, Fidessa"
            if not place and not _signed(line, text[line.start + start : line.start + end], mailed):
                continue
            yield line.start + start, line.start + end, place - 2 * (start > 0 and not from_) + 3 * bool(from_)


def _titled(lines: list[Line], at: int) -> int:
    """Return 2 where the next line is a title of work with a heading or running text after it, else 0."""
    if lines[at].section in (Section.EXPERIENCE, Section.EDUCATION) or not 2 <= len(lines[at].words) <= 5:
        return 0
    after = [line for line in lines[at + 1 : at + 6] if line.text.strip()][:2]
    if len(after) < 2 or not (after[1].heading or after[1].prose) or len(after[0].words) > 9:
        return 0
    return 2 * any(blocks.is_strong(word) for word in after[0].words) * (not after[0].heading)


def _name_pieces(text: str, from_: int) -> Iterator[Span]:
    """Yield the pieces of a line that read like a name; "Surname, Given" is one piece."""
    split = [(start + from_, end + from_) for start, end in blocks.pieces(text[from_:])]
    at = 0
    while at < len(split):
        start, end = split[at]
        if at + 1 < len(split) and text[end : split[at + 1][0]].strip() == ",":
            both = f"{text[start:end]} {text[split[at + 1][0] : split[at + 1][1]]}"
            short = all(len(text[a:b].split()) <= 2 for a, b in split[at : at + 2])
            if short and blocks.is_name(both) and ((at == 0 and len(split) == 2) or len(text[start:end].split()) == 1):
                yield start, split[at + 1][1]
        if blocks.is_name(text[start:end]):
            yield start, end
        at += 1


def _signed(line: Line, name: str, mailed: set[str]) -> bool:
    """Return whether a line outside the personal blocks is a name that the e-mail address repeats."""
    return len(line.words) <= 6 and any(len(word) > 3 and plain(word) in mailed for word in WORD.findall(name))


def _weight(name: str, mailed: set[str]) -> int:
    words = [plain(word) for word in re.split(r"[\s,.-]+", name) if word]
    if any(word in _NO_OWNER for word in words):
        return -5
    weight = 2 * (words[0] in lexicon.clear_given_names() or words[-1] in lexicon.clear_given_names())
    weight += words[0] in lexicon.given_names()
    weight += 4 * any(
        (len(word) > 2 and word in mailed) or (len(word) > 3 and any(word in part for part in mailed)) for word in words
    )
    return weight


def mentions(text: str, names: list[str]) -> Iterator[Span]:
    """Yield where words of the owner's names stand again.

    A word that is also an ordinary one ("Grant", "Baker") goes only beside another word of the name, or, where it is
    no word of work, when it has its capital inside a sentence.
    """
    words = {word for name in names for word in re.split(r"[\s,.\u2011-]+", name) if len(word) > 1}
    parts = {word.casefold() for word in words if plain(word) not in lexicon.PARTICLES}
    if not parts:
        return
    forms = sorted({form for word in words for form in (word, word.upper(), word.title())}, key=lambda w: (-len(w), w))
    one = "(?:" + "|".join(re.escape(form) for form in forms) + ")"
    link = rf"(?:[ ,.\u2011-]{{1,3}}(?:[A-Z]\b\.?[ ])?{one})"
    for found in re.finditer(rf"\b{one}{link}*(?!\w)", text):
        own = [word for word in re.split(r"[\s,.\u2011-]+", found.group()) if word.casefold() in parts]
        if len(own) > 1 or (own and len(own[0]) > 2 and _alone(text, found, own[0])):
            short = len(own[-1]) <= 3 and text.startswith(".", found.end())  # "Jr."
            yield found.start(), found.end() + short


def _alone(text: str, found: re.Match[str], word: str) -> bool:
    """Return whether one word of the name, without another beside it, is the name here."""
    bare = plain(word)
    if bare in lexicon.work_words():
        return False
    if bare not in lexicon.ordinary_words():
        return True
    before, after = text[max(found.start() - 2, 0) : found.start()], text[found.end() : found.end() + 2]
    inside = len(before) == 2 and before[1] == " " and (before[0].isalnum() or before[0] == ",")
    return inside and not word.isupper() and not (after[:1] == " " and after[1:].isupper())


def others(text: str, lines: list[Line]) -> Iterator[Span]:
    """Yield names of other people: after a form of address, among references, under a closing formula."""
    for found in _HONORIFIC.finditer(text):
        if len(found.group()) > 6 or found.group()[1:2] in ". ":  # "Ms Asp" is software
            yield _trimmed(found)
    for at, line in enumerate(lines):
        if line.section is Section.REFERENCES and not line.heading:
            for start, end in blocks.pieces(line.text):
                if blocks.is_name(line.text[start:end]):
                    yield line.start + start, line.start + end
        if line.text and _CLOSING.match(line.text.strip()):
            after = next((other for other in lines[at + 1 : at + 4] if other.text.strip()), None)
            if after is not None and blocks.is_name(after.text.strip()):
                yield after.start, after.end


def _trimmed(found: re.Match[str]) -> Span:
    """Return the range of a form of address and the name after it, without words of work that follow."""
    end = found.end()
    words = [(a.start(), a.end()) for a in WORD.finditer(found.group())]
    for number, (start, stop) in enumerate(words[1:], 1):
        if blocks.is_strong(found.group()[start:stop]):
            end = found.start() + (words[number - 1][1] if number > 1 else 0)
            break
    return found.start(), max(end, found.start())
