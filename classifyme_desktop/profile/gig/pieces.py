"""Cuts an advertisement into pieces: bullets, labels and sentences. Pure.

Scraped advertisements lose their line breaks and the spaces at the ends of lines: "experience.Bachelor's degree",
"QualificationsUser research", "knowledge of:-Java-SQL". So cuts are also made inside lines (``glue``).
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from classifyme_desktop.domain.profile import Range
from classifyme_desktop.profile.gig import glue

_BULLET: Final = re.compile(
    r"[ \t]{0,12}(?:[•·▪■●◦‣➢➤→✓✔►▸★\uf0b7]+|\*{1,2}(?!\*)|[-–—+](?=[ \t]|[^\W\d_])|o(?=[ \t]{1,4}[A-ZÀ-Ý])"
    r"|\d{1,2}[.)](?=[ \t]?[A-ZÀ-Ý])|[a-h][.)](?=[ \t]))[ \t]{0,6}"
)
_SENTENCE: Final = re.compile(
    r"[.!?…]{1,4}[\"'”»)]?(?=[ \t]{1,12}[\"'“«(]?[A-ZÀ-Ý\d•*_-])|(?<=[a-zà-ÿ)\d%])[.!?](?=[A-ZÀ-Ý](?:[a-zà-ÿ]| "
    r"|['’]|[A-Z/]{1,4}[ /]))"
    r"|(?<=[a-zà-ÿA-Z)]{2})\.(?=\d{1,2}\+?[ ][a-z])|(?<=[a-zà-ÿ]{3})(?=\d{1,2}(?:\+|-\d{1,2})?[ ](?:years|ans)\b)"
)
_NO_END: Final = re.compile(
    r"(?:^|[\s(])(?:e\.g|i\.e|mr|mrs|ms|dr|st|ste|no|nos|vs|inc|ltd|co|corp|approx|min|max|incl|ex|p|art|tel|tél|dept"
    r"|jan|feb|sept|oct|nov|dec|u\.s|u\.s\.a|ph\.d|[a-z])\.$",
    re.IGNORECASE,
)
_STOP: Final = re.compile(
    r";(?=[ \t]?\S)|(?:(?<=[^\W\d_]{2}[^\W\d_)])|(?<=[^\W\d_]{2}[^\W\d_)][ ])):(?=[ \t]{0,3}[^\s/])"
)
_INLINE: Final = re.compile(
    r"[ \t]{0,12}[•·▪■●◦‣➢➤►▸✓✔\uf0b7][ \t]*"
    r"|(?<=[\w.;:!)])[ \t]?\*[ \t]?(?=[A-ZÀ-Ý]|\d+ ?\+)|(?<=\w)[ \t]\+[ \t](?=[A-ZÀ-Ý])"
    r"|(?<=[a-zà-ÿ.;:!)])\d{1,2}[.)](?=[ \t]?[A-ZÀ-Ý])|(?<=[.;:])[ \t]\d{1,2}[.)](?=[ \t][A-ZÀ-Ý])"
)
_DASH: Final = re.compile(r"(?<=[\w.;:!)?])[ \t]?[-–][ \t]?(?=[A-ZÀ-Ý])")
_COMPOUND: Final = re.compile(
    r"\b(?:full|part|long|short|mid|entry|well|follow|co|self|multi|cross|real|on|off|post|pre|non|third|high|end|front"
    r"|back)$",
    re.IGNORECASE,
)
_LEAST_DASHES: Final = 3  # in one line, to be bullets and no hyphens
_CAPITALS: Final = re.compile(
    r"(?<=[a-zà-ÿ\d.%)] )(?=[A-ZÀ-Ý][A-ZÀ-Ý/&'’ ]{3,40}(?<! ):)"
)  # "... PAY: $15 PROFESSION: ..."
# Words that begin a line of requirements, after a line that has lost its break.
_OPENER: Final = re.compile(
    r"(?<=[a-zà-ÿ)\d%])[ ](?=(?:Strong|Excellent|Ability|Able|Experience|Experienced|Prior|Previous|Proven|Must"
    r"|Knowledge|Bachelor|Minimum|Demonstrated|Proficient|Proficiency|Familiarity|Understanding|Willingness|Good|Solid"
    r"|Maîtrise|Capacité|Connaissances?|Bonnes?|Expérience|Vous|Titulaire|Sens d|Aptitude)\b)"
)
# Headings that may stand in a line of text, before a capital or a figure.
_HEADLINE: Final = re.compile(
    r"(?<=[^\W\d_A-ZÀ-Ý]|[.!?:;)\d])[ ]{0,3}(?P<heading>(?:(?:Minimum|Preferred|Required|Basic|Desired|Job|Key"
    r"|Essential|Position"
    r"|Your|General|Additional|Other)[ ])?"
    r"(?:Qualifications?|Requirements|Responsibilities|Skills|Duties|Functions)(?:[ ](?:[Rr]equired|[Pp]referred))?"
    r"|About (?:Us|You|the [Rr]ole)"
    r"|Nice [Tt]o [Hh]aves?|What [Yy]ou(?:['’]ll| [Ww]ill)? (?:[Dd]o|[Nn]eed|[Bb]ring)|Who [Yy]ou [Aa]re"
    r"|What [Ww]e [Oo]ffer|Job [Ss]ummary"
    r"|Job [Dd]escription|Equal Opportunity Employer|Profil [Rr]echerché|Vos [Mm]issions|Votre [Pp]rofil"
    r"|Compétences [Rr]equises"
    r"|(?:Nous vous proposons|Nous recherchons|Missions principales|Avantages|Profil"
    r"|Missions)(?=[ ]?:))[ ]?(?=[A-ZÀ-Ý\d:*•-])"
)
_WORD_BEFORE: Final = re.compile(r"\w{1,20}$")
_JOINS: Final = frozenset(
    "of and in with a an the or to for our your de du des et ou avec en le la les un une as is are que si".split()
)
_LONG: Final = 200  # characters of a line that has lost its breaks
_MOST: Final = 60_000  # characters cut finely; what follows is one piece
_SPACES: Final = str.maketrans(dict.fromkeys("\r\xa0\u2002\u2003\u2009\u200b\u202f\u2028\u2029\ufeff", " "))
_AROUND: Final = "•·▪●*_|"


class Piece(NamedTuple):
    """A stretch of text without the spaces and the bullet around it. ``line``: the number of its line."""

    start: int
    end: int
    is_bullet: bool
    line: int


def cut(text: str) -> tuple[Piece, ...]:
    """Return the pieces in order; they do not overlap, and only spaces and bullets lie between them."""
    text = text.translate(_SPACES)
    found: list[Piece] = []
    at = number = 0
    for number, line in enumerate(text[:_MOST].split("\n")):
        bullet = _BULLET.match(line)
        first = at + (bullet.end() if bullet else 0)
        for start, end, is_inline in _parts(text, first, at + len(line)):
            trimmed = _trimmed(text, start, end)
            if trimmed is not None:
                found.append(Piece(*trimmed, is_inline or (bullet is not None and start == first), number))
        at += len(line) + 1
    rest = _trimmed(text, _MOST, len(text)) if len(text) > _MOST else None
    return (*found, Piece(*rest, False, number + 1)) if rest else tuple(found)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield the parts of a line and whether a bullet stood before each."""
    cuts: dict[int, tuple[int, bool]] = {}  # where a part ends: where the next begins, and whether with a bullet
    for match in _INLINE.finditer(text, start, end):
        cuts.setdefault(match.start(), (match.end(), True))
    for begin, finish in _dashes(text, start, end):
        cuts.setdefault(begin, (finish, True))
    for at in (*_sentences(text, start, end), *glue.seams(text, start, end), *_openings(text, start, end)):
        cuts.setdefault(at, (at, False))
    at, is_bullet = start, False
    for where in sorted(cuts):
        if where >= at:
            yield at, where, is_bullet
            at, is_bullet = cuts[where]
    yield at, end, is_bullet


def _sentences(text: str, start: int, end: int) -> Iterator[int]:
    for match in _SENTENCE.finditer(text, start, end):
        if not _NO_END.search(text, max(start, match.start() - 8), match.start() + 1):
            yield match.end()
    for match in _STOP.finditer(text, start, end):
        yield match.end()


def _openings(text: str, start: int, end: int) -> Iterator[int]:
    for match in _CAPITALS.finditer(text, start, end):
        yield match.start()
    for match in _HEADLINE.finditer(text, start, end):
        before = _WORD_BEFORE.search(text, max(start, match.start() - 20), match.start())
        is_spaced = match.start("heading") > match.start()
        is_name = before is not None and before.group()[0].isupper() and end - start < _LONG
        if is_spaced and before is not None and (is_name or before.group() in _JOINS):
            continue
        yield match.start("heading")
        yield match.end("heading") + (text[match.end("heading")] == ":")
    for match in _OPENER.finditer(text, start, end):
        before = _WORD_BEFORE.search(text, max(start, match.start() - 20), match.start())
        if before is not None and before.group()[0].islower() and before.group() not in _JOINS:
            yield match.start()


def _dashes(text: str, start: int, end: int) -> list[Range]:
    """Return the dashes of a line that stand for bullets: many of one kind, none inside a compound."""
    found = [
        match.span()
        for match in _DASH.finditer(text, start, end)
        if not _COMPOUND.search(text, max(start, match.start() - 8), match.start())
    ]
    spaced = [one for one in found if one[1] - one[0] > 1]
    tight = [one for one in found if one[1] - one[0] == 1]
    kept = spaced if len(spaced) >= _LEAST_DASHES else []
    if len(tight) >= _LEAST_DASHES and any(text[one[0] - 1] in ".:;!" or one[0] == start for one in tight):
        kept = kept + tight
    return sorted(kept)


def _trimmed(text: str, start: int, end: int) -> Range | None:
    while start < end and (text[start].isspace() or text[start] in _AROUND):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _AROUND):
        end -= 1
    return (start, end) if start < end else None
