"""Where e-mail addresses, phones, links and postal addresses stand in a text."""

import re
from collections.abc import Iterator
from typing import Final

from classifyme_desktop.profile.masking import lexicon
from classifyme_desktop.profile.masking.lexicon import plain

Span = tuple[int, int]

EMAIL: Final = re.compile(r"<?\b(?<![.+-])([\w.+-]{1,64})\s?@\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}>?")
_LINK: Final = re.compile(
    r"(?:https?://|www\.)[^\s<>()|,;]{1,300}"
    r"|\b(?:[a-z]{2,3}\.)?(?:linkedin|github|gitlab|twitter|facebook|instagram|behance|medium|viadeo|xing|bitbucket"
    r"|stackoverflow|dribbble|kaggle|t|x)\.(?:com|net|io|org|me)/[^\s<>()|,;]{1,200}"
    r"|(?<![\w@])@[A-Za-z][\w.]{2,40}",
    re.I,
)
_PHONE: Final = re.compile(
    r"(?<![\w.,/+(])[(\[]{0,2}(?:\+"
    r"|00)?[(]?\d{1,5}[)]{0,2}(?:[ .\-/\u2011\u2013\xa0]{0,2}[(]?\d{1,5}[)]?){1,7}(?![\w%€$]|[.,]\d)"
    r"(?: ?(?:x|ext\.?|poste|extension) ?\d{1,6}\b)?",
    re.I,
)
_NO_PHONE: Final = re.compile(
    r"^\W{0,2}(?:(?:19|20)\d\d\W{0,3})+$"  # years
    r"|^\W?\d{1,2}[./-]\d{1,4}(?:[./-]\d{2,4})?(?:[ .\-/\u2013]+\d{1,2}[./-]\d{1,4}(?:[./-]\d{2,4})?)*\W?$"  # dates
    r"|^\d{1,3}(?:[ .]\d{3}){1,4}$"  # 1 200 000
    r"|^\d+$"
)
_PAIRS: Final = re.compile(r"^0\d(?:[-. ]\d\d){4}$")
_PLAIN_PHONE: Final = re.compile(r"^(?:0\d{9,10}|00\d{9,13}|[2-9]\d{2}[2-9]\d{6})$")
_CAP: Final = r"[A-ZÀ-ÖØ-Þ][\w.'\u2019-]{0,30}"
_KIND: Final = (
    "Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Way|Square|Sq|Close|Crescent|Cres"
    "|Terrace|Ter|Parkway|Pkwy|Circle|Cir|Highway|Hwy|Trail|Gardens|Grove|Mews|Row|Hill|Walk|Quay|Rise|Loop|Broadway"
)
_STREET: Final = re.compile(
    rf"\b\d{{1,5}}[A-Za-z]?,? (?:(?:{_CAP}|\d{{1,3}}(?:st|nd|rd|th)|of|the) ){{1,4}}(?:(?i:{_KIND}))\b\.?[^\n"
    rf"|•·\u2013\u2014\t]{{0,70}}"
    r"|\b\d{1,5}(?: ?(?i:bis|ter|quater))?,? (?i:rue|avenue|av\.|boulevard|bd\.?|boul\.?|allées?|chemin"
    r"|impasse|route|quai"
    r"|faubourg|sentier|ruelle|passage|villa|esplanade) [^\n|•·\u2013\u2014\t]{1,90}"
    rf"|\b\d{{1,5}}(?: ?(?i:bis|ter))?,? (?i:place|cours|square|promenade|mail|voie|clos) (?:(?:de|du|des|la|le"
    rf"|les|l['\u2019]|d['\u2019]) ?){{0,2}}{_CAP}[^\n|•·\u2013\u2014\t]{{0,80}}"
    rf"|\b(?i:rue|boulevard|allée|impasse|chemin) (?:(?:de|du|des|la|le|les|l['\u2019]"
    rf"|d['\u2019]) ?){{0,2}}{_CAP}[^\n|•·\u2013\u2014\t]{{0,80}}"
    r"|\b(?i:P\.? ?O\.? ?Box|BP|B\.P\.) \d{1,6}\b[^\n|•·\u2013\u2014\t]{0,60}"
)
_STATES: Final = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA"
    "|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR|ON|QC|BC|AB|MB|SK|NS|NB|NL|PE"
)
_TOWN: Final = rf"{_CAP}(?:[ -]{_CAP}){{0,3}}"
_POSTCODE: Final = re.compile(
    rf"\b(?:{_STATES}),? \d{{5}}(?:-\d{{4}})?\b(?:, ?(?:USA?|United States)\b)?"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]\d[A-Z][ -]?\d[A-Z]\d\b(?:, ?Canada)?"
)
_FRENCH_POSTCODE: Final = re.compile(
    rf"\b(?:[FBL]-)?\d{{5}} ({_TOWN})(?: (?:sur|sous|en|lès|la|le|les"
    rf"|de)[ -]{_TOWN})?(?: (?i:cedex)(?: \d{{1,2}})?)?(?:, ?France)?"
)
_TOWN_BEFORE: Final = re.compile(rf"{_TOWN},? ?(?:\(?(?:{_STATES})\)?,? ?)?$")
_TOWN_STATE: Final = re.compile(
    rf"\b{_TOWN}, ?(?:{_STATES})\b(?:, ?(?:USA?|United States|Canada)\b)?|\b{_TOWN} \(\d{{2,5}}\)"
)


def emails(text: str) -> list[re.Match[str]]:
    """Return the e-mail addresses; group 1 is the part before the at sign."""
    return list(EMAIL.finditer(text)) if "@" in text else []


def spans(text: str) -> Iterator[Span]:
    """Yield the ranges that are contacts wherever they stand: e-mails, links, phones, streets, towns with postcodes."""
    for found in emails(text):
        yield found.span()
    small = text.lower()
    if any(sign in small for sign in ("http", "www.", "@", ".com/", ".net/", ".io/", ".org/", ".me/")):
        for found in _LINK.finditer(text):
            yield found.span()
    for found in _STREET.finditer(text):
        yield found.span()
    yield from _postcodes(text)
    for found in _PHONE.finditer(text):
        if _is_phone(found.group()):
            yield found.span()


def towns(line: str) -> Iterator[Span]:
    """Yield what is a town in a personal block: "Salt Lake City, UT", "Angers (49)"."""
    for found in _TOWN_STATE.finditer(line):
        yield found.span()


def _postcodes(text: str) -> Iterator[Span]:
    for found in _POSTCODE.finditer(text):
        least = max(text.rfind("\n", 0, found.start()) + 1, found.start() - 90)
        town = _TOWN_BEFORE.search(text[least : found.start()])
        yield (least + town.start() if town else found.start()), found.end()
    for found in _FRENCH_POSTCODE.finditer(text):
        if plain(found.group(1).split()[0]) not in lexicon.work_words():  # "14001 Registration"
            yield found.span()


def _is_phone(found: str) -> bool:
    bare = found.strip()
    digits = sum(letter.isdigit() for letter in bare)
    if _PLAIN_PHONE.match(bare) or _PAIRS.match(bare):
        return True
    if bare.startswith(("+", "(+", "00")):
        return 7 <= digits <= 16
    if _NO_PHONE.match(bare):
        return False
    groups = re.findall(r"\d+", bare)
    if any(len(group) == 4 and group[:2] in ("19", "20") for group in groups[:-1]):
        return False
    return 9 <= digits <= 15 or (digits == 7 and re.fullmatch(r"\d{3}[-.]\d{4}", bare) is not None)
