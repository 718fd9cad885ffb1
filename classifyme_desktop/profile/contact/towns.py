"""Finds the town, with its country where told, that a person lives in."""

import re
from collections.abc import Iterator
from typing import Final

from classifyme_desktop.domain.profile import Fact, Range
from classifyme_desktop.profile.contact import countries
from classifyme_desktop.profile.contact.page import Page
from classifyme_desktop.profile.masking import blocks, lexicon
from classifyme_desktop.profile.masking.lexicon import plain
from classifyme_desktop.profile.masking.lines import Line, Section

_LINES: Final = 60
_NEAR: Final = 3
_CAP: Final = r"[A-ZÀ-ÖØ-Þ][\w'’-]{0,30}"
_TOWN: Final = (
    rf"(?:{_CAP}|[LlDd]['’]{_CAP})(?:[ -](?:(?:sur|sous|en|lès|la|le|les|de|du|des|of|upon|on"
    rf"|aux?)[ -])?(?:{_CAP})){{0,3}}"
)
_BORN: Final = re.compile(r" (?:Née?|Born|Tél|Tel|Permis|(?i:cedex)(?: \d{1,2})?)$")
_COUNTRY_AFTER: Final = r"(?:[ \t]{0,2}[,(–-][ \t]{0,2}(?P<country>[A-ZÀ-Þ][\w .'’-]{1,30}))?"
_STATES: Final = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA"
    "|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR|ON|QC|BC|AB|MB|SK|NS|NB|NL|PE"
)
_STATE_CODES: Final = frozenset(_STATES.split("|"))
_CODED: Final = re.compile(
    rf"(?<![\w.,+-])(?:(?:F|B|CH|L|FR"
    rf"|BE)-? ?)?\d{{4,5}},? (?P<town>{_TOWN})(?: (?i:cedex)(?: \d{{1,2}})?)?{_COUNTRY_AFTER}"
)
_STATED: Final = re.compile(
    rf"(?<![\w'’-])(?P<town>{_TOWN})(?:, ?| ?\("
    rf"| (?=[A-Z]{{2}} \d{{5}}))(?P<state>{_STATES})\b\)?(?:,? \d{{5}}(?:-\d{{4}})?"
    rf"| ?,? [A-Z]\d[A-Z] ?\d[A-Z]\d)?(?:,? ?(?P<country>USA?|United States|Canada)\b)?"
)
_BRITISH: Final = re.compile(rf"(?P<town>{_TOWN}),? [A-Z]{{1,2}}\d[A-Z\d]?(?: ?\d[A-Z]{{2}}\b{_COUNTRY_AFTER}|$)")
_CANADIAN: Final = re.compile(rf"\b[A-Z]\d[A-Z] ?\d[A-Z]\d,? (?P<town>{_TOWN}){_COUNTRY_AFTER}")
_NUMBERED: Final = re.compile(rf"(?P<town>{_TOWN}) ?\((?:\d{{2,5}}|2[AB])\){_COUNTRY_AFTER}")
_LABELLED: Final = re.compile(
    rf"(?i:\b(?:location|lieu de résidence|résidence|ville|city|town|based in|living in|domicilié\(?e?\)? à"
    rf"|basé\(?e?\)? à|habite|localisation|adresse|address))"
    rf"[ \t]{{0,3}}[:：]?[ \t]{{0,3}}(?P<town>{_TOWN}){_COUNTRY_AFTER}[ \t]{{0,3}}(?=$|[|•·;,(])"
)
_STREET: Final = re.compile(
    r"\b(?:street|road|lane|avenue|boulevard|drive|square|terrace|close|rue|allée|chemin|impasse|place|quai|route"
    r"|cours|apt|flat)\b",
    re.I,
)


def find(page: Page, name: Fact | None, facts: list[Fact]) -> Fact | None:
    """Return the town of the lines around ``facts`` (e-mails, phones, links) or of the first lines: "Leeds, UK"."""
    contacts = {page.at(fact.place[0]) for fact in facts if not page.is_of_referees(fact.place)}
    near = [
        at
        for at in sorted({at + step for at in contacts for step in range(-_NEAR, _NEAR + 1)})
        if 0 <= at < len(page.lines)
    ]
    top = [
        at for at in range(min(_LINES, len(page.lines))) if page.lines[at].section in (Section.TOP, Section.PERSONAL)
    ]
    order = list(dict.fromkeys([*near, *top]))
    for search in (_in_code, _named, _alone):
        for at in order:
            line = page.lines[at]
            if (
                page.is_running(at)
                or line.heading
                or page.is_of_referees((line.start, line.end))
                or len(line.text) > 250
            ):
                continue
            found = search(line, name, near=at in contacts or (at + 1 in contacts or at - 1 in contacts))
            if found is not None:
                return found
    return None


def _in_code(line: Line, name: Fact | None, *, near: bool) -> Fact | None:
    """Return a town beside a postcode, a state or the number of a department."""
    for pattern in (_CODED, _CANADIAN, _BRITISH, _NUMBERED, _STATED):
        for found in pattern.finditer(line.text):
            if (pattern in (_BRITISH, _NUMBERED) or not _is_work(found.group("town"))) and found.group(
                "town"
            ) not in _STATE_CODES:
                return _fact(line, found)
    return None


def _named(line: Line, name: Fact | None, *, near: bool) -> Fact | None:
    """Return a town after a label or before the name of a country."""
    label = _LABELLED.search(line.text)
    if label and not _STREET.search(label.group("town")) and not _is_work(label.group("town")):
        return _fact(line, label)
    for start, end in _chunks(line.text):
        part = line.text[start:end]
        told = re.search(rf"(?:^|, ?)(?P<town>{_TOWN}) ?[,(] ?(?P<country>[^,()]{{2,30}})\)?\.?$", part)
        if told and countries.region(plain(told.group("country").strip(" ."))):
            place = line.start + start + told.start("town"), line.start + start + told.end("country")
            return Fact(f"{told.group('town')}, {told.group('country').strip(' .')}", place)
    return None


def _alone(line: Line, name: Fact | None, *, near: bool) -> Fact | None:
    """Return a capitalised piece on the line of an e-mail address that is no name and no word of work."""
    if not near or line.section not in (Section.TOP, Section.PERSONAL):
        return None
    for start, end in _chunks(line.text):
        part = line.text[start:end]
        piece = re.split(r" ?[,(]| \d\d$", part, maxsplit=1)[0]
        end = start + len(piece)
        if len(part.split()) > 6:
            continue
        place = line.start + start, line.start + end
        if name is not None and place[0] < name.place[1] and name.place[0] < place[1]:
            continue
        if (
            re.fullmatch(_TOWN, piece)
            and not any(blocks.is_strong(word) for word in piece.split())
            and not _is_work(piece)
        ):
            return Fact(piece.title() if piece.isupper() else piece, place)
    return None


def _chunks(line: str) -> Iterator[Range]:
    """Yield the parts of a line between strong separators, commas kept inside."""
    for found in re.finditer(r"(?:(?!\s[-–—/]\s| {3})[^|•·;\t])+", line):
        part = found.group()
        if part.strip():
            start = found.start() + len(part) - len(part.lstrip())
            yield start, start + len(part.strip())


_NOT_TOWNS: Final = frozenset(
    "phone tel mobile email e-mail mail linkedin github address adresse portable contact curriculum".split()
)


def _is_work(town: str) -> bool:
    words = [plain(word) for word in re.findall(r"[^\W\d_]{3,}", town)]
    return any(word in _NOT_TOWNS for word in words) or (
        bool(words) and (all(blocks.is_strong(word) for word in words) or words[0] in lexicon.HEADING_WORDS)
    )


def _fact(line: Line, found: re.Match[str]) -> Fact:
    groups = found.groupdict()
    town = _BORN.sub("", groups["town"])
    if town.isupper():
        town = town.title()
    country = (groups.get("country") or "").strip(" .")
    if country and not countries.region(plain(country)):
        country = ""
    value = ", ".join(part for part in (town, groups.get("state") or "", country) if part)
    town_end = found.start("town") + len(town)
    end = found.end("country") if country else max(town_end, found.end("state") if groups.get("state") else 0)
    return Fact(value, (line.start + found.start("town"), line.start + end))
