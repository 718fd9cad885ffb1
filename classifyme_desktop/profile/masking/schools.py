"""Where names of schools stand. In a line about education the whole name goes; elsewhere the kind of school stays."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from classifyme_desktop import paths
from classifyme_desktop.profile.masking import lexicon
from classifyme_desktop.profile.masking.contacts import Span
from classifyme_desktop.profile.masking.lexicon import plain
from classifyme_desktop.profile.masking.lines import WORD, Line, Section

_KINDS: Final = frozenset(
    """
    university universite universities universitat universidad universita universidade univ college colleges school
    schools institute
    institut instituto istituto academy academie akademie lycee ecole ecoles faculte faculty polytechnic polytechnique
    politecnico politecnica polytech gymnasium hochschule fachhochschule uniwersytet politechnika universitesi
    seminary conservatory
    conservatoire conservatorium iut isut ifsi cfa greta lycees colegio escuela liceo campus sixth universiti
    universitas universiteit
    hogeschool univerzita universitet hogskola daigaku madrasa yeshiva grandes
    """.split()
)
# Names that are a school by themselves.
_ALONE: Final = frozenset(
    """
    hec essec escp edhec insa ensam essca insead centralesupelec mit caltech ucla usc nyu cuny suny eth epfl ucl lse
    kaist nus iit iim ens ensae ensai ensta enpc enac isae supaero emlyon skema kedge neoma audencia inalco
    celsa cnam ehess ensci ensimag epita epitech esiee supelec telecom-paris supinfo efrei ecam estp icam isep
    eseo utc utt utbm inseec ipag iseg ieseg esc rmit unsw ubc uqam bts-school cned ifag isara agroparistech
    """.split()
)
_ALONE_CASED: Final = re.compile(
    r"\b(?:Sciences[ -]Po|Mines[ -]?(?:ParisTech|Paris|Saint-Étienne|Nancy)|Centrale (?:Paris|Lyon|Nantes"
    r"|Lille|Marseille)"
    r"|Ponts (?:et Chaussées|ParisTech)|Télécom (?:Paris|SudParis|Bretagne)|Arts et Métiers(?: ParisTech)?|Normale Sup"
    r"|(?:IAE|IEP|ENS|ESC|EM|EAC)(?= [A-ZÀ-ÖØ-Þ])"
    r"|Dauphine|Panthéon[- ](?:Sorbonne|Assas)|La Sorbonne|Sorbonne|Oxford|Harvard|Stanford|Cambridge|Yale"
    r"|Princeton)(?:[ -][A-ZÀ-ÖØ-Þ][\w'\u2019-]+)?\b"
)
# Words that tell a kind more closely and stand right before or after the kind word.
_BEFORE: Final = frozenset(
    """
    high middle elementary primary secondary grammar grade junior senior community state technical business medical
    law nursing culinary vocational preparatory prep public private charter boarding graduate national international
    online comprehensive infant nursery beauty art trade sixth form further higher city county catholic christian
    continuing career military war bible regional open teaching training
    """.split()
)
_AFTER: Final = frozenset(
    """
    primaire maternelle elementaire superieure superieur secondaire professionnel professionnelle technique
    technologique
    general hoteliere hotelier agricole privee prive publique public normale nationale national catholique prive
    universitaire polyvalent
    """.split()
)
_DEGREE: Final = frozenset(
    """
    bachelor bachelors master masters mba msc ma mphil phd doctorate doctorat ba bs bsc beng meng bed bba bcom ab as
    aa aas
    associate associates diploma diplome degree licence maitrise baccalaureat bac bts dut but cap bep deug dess dea
    ged certificate certification certificat minor major gpa graduated graduate graduation diplomee
    studied attended alumni alumna alumnus alumnae etudes studying student etudiant etudiante gcse gcses
    undergraduate postgraduate honours hons coursework coursera
    """.split()
)
_LINKS: Final = frozenset(
    "of the and at in for de du des d l la le les et en von der di da do dos y a aux au sur sous saint st".split()
)
_EDUCATION_LINE: Final = re.compile(r"\b(?:19|20)\d\d\b")
_PIECE: Final = re.compile(r"(?:(?!\s-\s)[^,;|•·:\t\n()\u2013\u2014\u201c\u201d\uff0d\[\]/¼])+")
_CITY: Final = re.compile(
    r"[ \t]*(?:,|-|–|\()[ \t]*(?P<words>[A-ZÀ-ÖØ-Þ][\w.'\u2019-]*(?:[ -][A-ZÀ-ÖØ-Þ][\w.'\u2019-]*){0,3}"
    r"(?: \(\d{2,3}\))?)[ \t]*\)?(?=[ \t]*(?:[,;|•·\t\n()–—]|- |$|\d|in\b|en\b))"
)


def has_kind(name: str) -> bool:
    """Return whether one of the words of a name says that it is a school."""
    words = [plain(word) for word in WORD.findall(name)]
    return any(word in _KINDS or word in _ALONE for word in words)


def spans(lines: list[Line]) -> Iterator[Span]:
    """Yield the ranges that are names of schools."""
    for line in lines:
        if line.heading or not line.words:
            continue
        education = _is_education(line)
        for start, end in _line_spans(line, education):
            yield line.start + start, line.start + end


def _is_education(line: Line) -> bool:
    """Return whether a line speaks of the person's own schooling and not of a school as the place of work."""
    if line.section is Section.EDUCATION:
        return True
    if line.section is Section.EXPERIENCE or line.prose:
        return _graduated(line)
    return len(line.words) <= 25


def _graduated(line: Line) -> bool:
    return any(
        plain(word) in ("graduated", "diplomee", "diplome", "alumni", "alumna", "alumnus") for word in line.words
    )


def _line_spans(line: Line, education: bool) -> Iterator[Span]:
    text = line.text
    named = any(plain(word) in _KINDS or plain(word) in _ALONE for word in line.words)
    names = list(_kind_spans(text, education)) if named else []
    names += _listed_spans(text, line, education)
    for start, end in names:
        if education:
            end = _past_city(text, _past_number(text, end))
        yield start, end


def _kind_spans(text: str, education: bool) -> Iterator[Span]:
    """Yield the name of the school around each kind word of a line, or the name without the kind word."""
    for piece in _PIECE.finditer(text):
        words = [(found.start() + piece.start(), found.end() + piece.start()) for found in WORD.finditer(piece.group())]
        plains = [plain(text[start:end]) for start, end in words]
        done = -1
        for at, word in enumerate(plains):
            if at <= done or not _opens(text, words[at], word) or (word in _ALONE and len(word) < 5 and not education):
                continue
            first, last = _reach(text, words, plains, at)
            done = last
            kind_first, kind_last = _kind_phrase(text, words, plains, at, first, last)
            if (first, last) == (kind_first, kind_last) and word in _KINDS:
                end = _past_number(text, words[last][1])
                if education and (end > words[last][1] or plains[last] in _AFTER):
                    yield words[first][0], end  # "École 42", "École normale supérieure"
                continue  # "High School Diploma", "taught at a college": no name
            if education or word not in _KINDS:
                yield words[first][0], words[last][1]
                continue
            if first < kind_first:
                yield words[first][0], words[kind_first][0]
            if kind_last < last:
                yield words[kind_last][1], words[last][1]


def _opens(text: str, span: Span, word: str) -> bool:
    """Return whether a word is a kind of school in the way names write it."""
    written = text[span[0] : span[1]]
    if word in _ALONE:
        return (written.isupper() and len(written) > 2) or (written[0].isupper() and len(word) > 4)
    return word in _KINDS and (written[0].isupper() or word in ("lycee", "ecole", "universite", "faculte", "institut"))


def _reach(text: str, words: list[Span], plains: list[str], at: int) -> tuple[int, int]:
    """Return the first and the last word of the name around the kind word at ``at``."""
    first = at
    while first > 0 and at - first < 6 and _belongs_before(text, words, plains, first - 1, at):
        first -= 1
    while (
        first < at
        and plains[first] in _LINKS
        and plains[first] != "the"
        and plains[first] not in ("st", "saint", "la", "le")
    ):
        first += 1
    last = at
    while last + 1 < len(words) and last - at < 9 and _belongs_after(text, words, plains, last + 1, at):
        last += 1
    while last > at and plains[last] in _LINKS:
        last -= 1
    return first, last


def _belongs_before(text: str, words: list[Span], plains: list[str], here: int, at: int) -> bool:
    written, word = text[words[here][0] : words[here][1]], plains[here]
    between = text[words[here][1] : words[here + 1][0]]
    if between.strip(" .&'\u2019-") or word in _DEGREE:
        return False
    if word in ("the", "of", "st", "saint", "la", "and", "de"):
        return here > 0 or word in ("the", "st", "saint", "la")
    if not written[0].isupper() and written[0].isalpha():
        return False
    if word in _BEFORE or word not in lexicon.work_words():
        return True
    return plains[at] in ("university", "college") and here == at - 1 and here > 0 and _name_left(plains, here)


def _name_left(plains: list[str], here: int) -> bool:
    """Return whether the word before a field word is part of a name ("Embry-Riddle Aeronautical University")."""
    word = plains[here - 1]
    return word not in lexicon.work_words() and word not in lexicon.ordinary_words() and word not in _DEGREE


def _belongs_after(text: str, words: list[Span], plains: list[str], here: int, at: int) -> bool:
    written, word = text[words[here][0] : words[here][1]], plains[here]
    between = text[words[here - 1][1] : words[here][0]]
    if between.strip(" .&'\u2019-\"") or word in _DEGREE:
        return False
    if word in _LINKS:
        closed = word == "and" and plains[at] in ("university", "college")
        return here + 1 < len(words) and not closed
    field = word in lexicon.work_words() and plains[here - 1] not in _LINKS
    if plains[at] in ("university", "college") and field:
        return False
    french = plains[at] not in ("university", "college", "school", "academy", "institute")
    linked = plains[here - 1] in _LINKS or here - 1 > at
    if french:
        return written[0].isupper() or word in _AFTER or linked
    return written[0].isupper() and (linked or plains[at] in ("university", "college")) and not written.isdigit()


def _kind_phrase(text: str, words: list[Span], plains: list[str], at: int, first: int, last: int) -> tuple[int, int]:
    """Return the words that say the kind: "High School", "École primaire"."""
    kind_first = at
    while kind_first > first and plains[kind_first - 1] in _BEFORE:
        kind_first -= 1
    kind_last = at
    while kind_last < last and plains[kind_last + 1] in _AFTER:
        kind_last += 1
    return kind_first, kind_last


def _listed_spans(text: str, line: Line, education: bool) -> Iterator[Span]:
    """Yield schools that a list knows, where the line is about education."""
    if not education:
        return
    for found in _ALONE_CASED.finditer(text):
        if line.section is Section.EDUCATION or " Po" in found.group() or _graduated(line):
            yield found.span()
    for found in re.finditer(r"\b[A-ZÀ-ÖØ-Þ][\w'\u2019-]{2,}", text):
        for name in _universities().get(found.group(), ()):
            if text.startswith(name, found.start()) and not text[found.start() + len(name) :][:1].isalnum():
                yield found.start(), found.start() + len(name)
                break


def _past_number(text: str, end: int) -> int:
    """Return the end of the number of a university ("Paris 12", "Lyon II"), or ``end``."""
    found = re.compile(r" (?:\d{1,2}|[IVX]{1,4})(?=[ \t]*(?:[,;|(\n)–—-]|$| in\b| en\b))(?![-–—]\d)").match(text, end)
    return found.end() if found else end


def _past_city(text: str, end: int) -> int:
    """Return the end of "City, Country" after the name of a school, or ``end``."""
    for _ in range(3):
        found = _CITY.match(text, end)
        if found is None:
            return end
        words = [plain(word) for word in WORD.findall(found.group("words"))]
        if any(word in _DEGREE or word in lexicon.work_words() for word in words) or has_kind(found.group("words")):
            return end
        end = found.end()
    return end


@lru_cache(maxsize=1)
def _universities() -> dict[str, tuple[str, ...]]:
    """Return the listed universities by their first word, the longest first."""
    listed = (paths.resources() / "gazetteers" / "universities.txt").read_text(encoding="utf-8").split("\n")
    found: dict[str, list[str]] = defaultdict(list)
    for name in listed:
        first = re.match(r"[A-ZÀ-ÖØ-Þ][\w'\u2019-]{2,}", name)
        if first and (" " in name or plain(name) not in lexicon.work_words() | lexicon.ordinary_words()):
            found[first.group()].append(name)
    return {word: tuple(sorted(names, key=lambda name: (-len(name), name))) for word, names in found.items()}
