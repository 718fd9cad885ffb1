"""Takes what says who a person is out of a text before any model reads it.

Masked: e-mails, phones, links, street addresses, birth dates and ages, labelled lines (gender, nationality, marital
status, photo ...), names of schools, and the owner's name; in English and French. Every masked character becomes a
space, so positions in the text stay true and tokenizers see nothing there, whatever stood there and however long it
was. Knows nothing of models or files. All patterns are linear in the length of the text.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from classifyme_desktop import paths

_TOP_LINES: Final = 12  # the owner's name stands in the first lines of a resume
_EMAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_LINK: Final = re.compile(
    r"(?:https?://|www\.)[^\s<>()]{1,300}|\b(?:linkedin|github|gitlab|twitter|facebook)\.com/[^\s<>()]{1,200}", re.I
)
# Digits in groups, 8 to 15 in all, not a range of years ("2010 - 2015") and not a plain number.
_PHONE: Final = re.compile(r"(?<![\w.,])(?:\+|00)?\(?\d{1,4}\)?(?:[ .\-/]?\(?\d{1,4}\)?){2,7}(?![\w,])")
_YEARS: Final = re.compile(r"^(?:\(?(?:19|20)\d\d\)?[ .\-/]*)+$|^\d{1,2}[./-]\d{1,4}[ .\-/]+\d{1,2}[./-]\d{2,4}$")
_LABELS: Final = (
    "date of birth|birth ?date|born|d\\.?o\\.?b\\.?|age|gender|sex|nationality|citizenship|marital status|religion"
    "|civil status|place of birth|address|home address|photo|name|full name|first name|last name|surname|spouse"
    "|father'?s name|children"
    "|date de naissance|né\\(?e?\\)? le|naissance|âge|genre|sexe|nationalité|situation (?:familiale|matrimoniale)"
    "|état civil|lieu de naissance|adresse|nom|prénom|nom et prénom|nom de famille|enfants"
)
_LABELLED: Final = re.compile(rf"^[ \t•*\-]{{0,8}}(?:{_LABELS})[ \t]{{0,4}}[:：][^\n]{{0,200}}", re.I | re.M)
_BORN: Final = re.compile(
    r"\b(?:born (?:on|in)|née? (?:le|en|à))\b[^\n,;]{0,40}"
    r"|\bnationalité \w{1,20}|\b[A-Z][a-z]{2,15} (?:nationality|citizen)\b"
    r"|\b\d{2} (?:years old|ans)\b(?! (?:d['’]|of|de|in|en|within|as|comme|dans))"
    r"|\b(?:married|single|divorced|widowed|marié|mariée|célibataire|divorcée?|pacsée?|veuve|veuf)\b"
    r"(?=[ \t]{0,4}(?:[,;|\n]|$|\d))",
    re.I,
)
_STREET: Final = re.compile(
    r"\b\d{1,5}(?:[ ,]{1,2}(?:bis|ter))?,?[ ](?:[A-Z][\w.'-]{0,25} ){1,4}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Way|Square|Close)\b\.?[^\n|•]{0,60}"
    r"|\b\d{1,5}(?: ?(?:bis|ter))?,? "
    r"(?:rue|avenue|av\.|boulevard|bd|allée|place|chemin|impasse|route|quai|cours|square) [^\n|•]{1,80}",
    re.I,
)
_POSTCODE_TOWN: Final = re.compile(r"\b(?:F-)?\d{5} [A-ZÉÈÀÂÎÔÛÇ][\w'’-]{1,30}(?:[ -][A-ZÉÈÀÂÎÔÛÇ][\w'’-]{1,30}){0,3}")
_W: Final = r"[A-ZÉÈÀÂÎÔÛÇ][\w.&'’-]{0,30}"
_SCHOOL: Final = re.compile(
    rf"(?:{_W} ){{1,5}}(?:University|College|Polytechnic|High School|Academy|Institute of Technology)\b"
    rf"(?: (?:of|at|in) {_W}(?: {_W}){{0,3}})?"
    rf"|\b(?:University|College|Institute|Academy|School) of (?:{_W} ?){{1,5}}"
    rf"|\b(?:Université|Lycée|Collège|Institut|École|Ecole|IUT|CFA|Faculté)"
    rf"(?: (?:de |d['’]|des |du |la |le |les )?{_W}){{1,5}}"
    r"|\b(?:HEC|ESSEC|ESCP|EDHEC|INSA|ENSAM|ESSCA|INSEAD|Sciences Po|Polytechnique|CentraleSupélec)\b"
    r"(?: [A-Z][\w-]{1,20})?"
)
_NAME_WORD: Final = re.compile(r"^[A-ZÀ-ÖØ-Þ][\w.'’-]*$")
_PATTERNS: Final = (_EMAIL, _LINK, _LABELLED, _BORN, _STREET, _POSTCODE_TOWN, _SCHOOL)


def mask(text: str) -> str:
    """Return ``text`` with every personal part replaced by as many spaces; the length never changes. Any thread."""
    letters = list(text)
    for start, end in _spans(text):
        letters[start:end] = ["\n" if letter == "\n" else " " for letter in letters[start:end]]
    return "".join(letters)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            yield found.span()
    for found in _PHONE.finditer(text):
        digits = sum(c.isdigit() for c in found.group())
        if 8 <= digits <= 15 and not _YEARS.match(found.group().strip()):
            yield found.span()
    yield from _owner_spans(text)


def _owner_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the line that is the owner's name, and the surname wherever it stands again."""
    name = find_owner_name(text)
    if name is None:
        return
    start, end = name
    yield start, end
    for word in {w for w in text[start:end].split() if len(w) > 3}:
        for found in re.finditer(rf"\b{re.escape(word)}\b", text):
            # An ordinary word in small letters ("baker") that is also the surname stays.
            yield found.span()


def find_owner_name(text: str) -> tuple[int, int] | None:
    """Return the character range of the owner's name in the first lines of a resume, or None.

    A name is a line, or the part of a line before a comma, bar or dash, of two to four capitalised words, the first
    or the last of which is in the list of given names.
    """
    at = 0
    for number, line in enumerate(text[:4000].split("\n")):
        if number >= _TOP_LINES:
            return None
        part = re.split(r"[,|–—•(:\t]| - ", line, maxsplit=1)[0]
        stripped = part.strip()
        if _is_name(stripped):
            start = at + part.index(stripped)
            return start, start + len(stripped)
        at += len(line) + 1
    return None


def _is_name(part: str) -> bool:
    words = part.split()
    if not 2 <= len(words) <= 4 or not all(_NAME_WORD.match(word) for word in words):
        return False
    given = _given_names()
    first, last = _plain(words[0]), _plain(words[-1])
    if any(_plain(word) in _TITLE_WORDS for word in words):
        return False
    return first in given or last in given or all(part in given for part in first.split("-"))


def _plain(word: str) -> str:
    """Return a word in small letters without accents, so that Zoë finds Zoe in a list without accents."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c)).strip(".'’")


# Words of job titles and headings that are given names somewhere, or stand beside one in a heading.
_TITLE_WORDS: Final = frozenset(
    """
    accomplishments accountant administrator advocate agent analyst areas art assistant associate attorney
    banking board buyer career certified charge chargee chef clerk competences competencies comptable consultant
    contact coordinator core counselor cuisinier curriculum customer cv designer developer developpeur
    developpeuse digital directeur director directrice driver education engineer executive experience expertise
    finance formation highlights human infirmier infirmière ingenieur ingenieure instructor intern junior key
    lead manager marketing media nurse objective officer operator personal planner professional profil profile
    public qualifications relations representative resources responsable resume sales senior serveur service
    skills smart software specialist strengths summary supervisor teacher technical technician technicien
    technicienne trainer vendeur vendeuse vitae worker
    """.split()
)


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    listed = (paths.resources() / "gazetteers" / "first_names.txt").read_text(encoding="utf-8")
    return frozenset(_plain(name) for name in listed.split("\n") if len(name) > 1)
