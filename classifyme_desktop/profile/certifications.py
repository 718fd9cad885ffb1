"""Certificates and licences to work, with their dates: under their own heading, and well-known ones anywhere. Pure.

Driving licences are none of them (``profile.licences``).
"""

import re
from collections.abc import Sequence
from typing import Final

from classifyme_desktop.domain.profile import Certification, Fact, Moment, Period, Range, Section, SectionKind
from classifyme_desktop.profile import dates
from classifyme_desktop.profile.jobs import rows
from classifyme_desktop.profile.jobs.rows import Row

_DRIVING: Final = re.compile(
    r"permis (?:de conduire|[a-e]\b(?!['’]))"
    r"|(?:full |clean |valid |european |uk |eu ){0,3}driv(?:ing|er['’]?s?) licen[cs]e"
    r"|v[ée]hicule|permis$",
    re.IGNORECASE,
)
_KNOWN: Final = re.compile(
    r"(?<!\w)(?:AWS Certified(?: [A-Z][\w-]+){1,4}|(?:Certified|Certifié[e]?)(?: [A-Z][\w-]+){1,5}"
    r"|CACES(?: ?®)?(?: R ?\d{3}\w?)?(?: cat(?:\.|égories?)? ?[\w, ]{1,8}\b)?|TOEIC(?: ?:? ?\d{3})?"
    r"|TOEFL(?: iBT)?(?: ?:? ?\d{2,3})?|IELTS(?: ?:? ?\d(?:\.\d)?)?|DELF [ABC][12]|DALF C[12]|DCL|PMP"
    r"|PRINCE2(?: (?:Foundation|Practitioner))?|ITIL(?: v?\d)?(?: Foundation)?|CISSP|CISM|CISA|CRISC|CEH|OSCP|CCN[AP]"
    r"|CCIE|CompTIA [A-Z]\w+\+?|PSM I{1,3}|PSPO I{1,3}|CSPO|SAFe \d?(?: ?[A-Z]\w+)?"
    r"|(?:Lean )?Six Sigma (?:Green|Black|Yellow|White) Belt|ISTQB(?: \w+)?|CKA|CKAD|MCSA|MCSE|VCP(?:-\w+)?|LPIC-\d"
    r"|RHC[SE]A?|CFA(?: (?:Level|niveau) I{1,3})?|ACCA|CIMA|CIPD(?: Level \d)?|AIPR|HACCP|SST|PSC1|PSE1|SSIAP ?\d?"
    r"|AFGSU(?: \d)?|TOSA|PIX|Voltaire|NEBOSH|IOSH|BLS|ACLS|Certiphyto|Qualibat|Qualiopi|TOGAF(?: \d)?|AMF|IOBSP"
    r"|Habilitation électrique(?: [A-Z]\w+)?)(?!\w)"
)
_SPLIT: Final = re.compile(r"[,;](?=\s)(?![^(]{0,60}\))|\s[•·|]\s")
_NUMBER: Final = re.compile(
    r"[\d\s]+(?:points|pts|score|/|h|hours|heures|%|niv|level|niveau|cat|Level)?", re.IGNORECASE
)
_LABEL: Final = re.compile(r"\s*[^\W\d_][\w ’'&/-]{2,30}\s?:\s")
_ELSEWHERE: Final = frozenset(
    {SectionKind.EDUCATION, SectionKind.SKILLS, SectionKind.OTHER, SectionKind.PERSONAL, SectionKind.SUMMARY}
)
_MOST_WORDS: Final = 16


def find(text: str, sections: tuple[Section, ...] = ()) -> tuple[Certification, ...]:
    """Return the certificates in the order of the text, each name once."""
    periods = dates.spans(text)
    found: list[Certification] = []
    own = [section.body for section in sections if section.kind == SectionKind.CERTIFICATIONS]
    for body in own:
        for row in rows.split(text, body[0], body[1], periods):
            found += _in_row(text, row)
    if not own:  # with a section for them, what stands elsewhere is said in passing
        for section in sections:
            if section.kind in _ELSEWHERE:
                found += _known(text, section.body, periods)
    return _once(found)


def _in_row(text: str, row: Row) -> list[Certification]:
    if row.is_blank or not row.pieces or rows.ASIDE.match(row.text) or len(row.text.split()) > 4 * _MOST_WORDS:
        return []
    found = []
    for start, stop in _listed(text, row):
        name = _name(text, row, start, stop)
        if name is not None:
            found.append(Certification(_fact(text, name), _given(row.periods, start, stop)))
    return found


def _listed(text: str, row: Row) -> list[Range]:
    """Return the ranges of the single certificates of a line. A score after a comma belongs to what is before."""
    bullet = rows.BULLET.match(row.text)
    label = _LABEL.match(row.text)
    at = row.start + (bullet.end() if bullet else 0)
    if label and label.end() < len(row.text) and not row.periods:
        at = row.start + label.end() if not bullet else at
    found: list[Range] = []
    dated = [period.place for period in row.periods]
    for match in [*_SPLIT.finditer(text, at, row.end), None]:
        end = match.start() if match else row.end
        words = text[at:end].strip()
        is_date = any(start <= at + 4 and end <= stop + 4 for start, stop in dated)
        if found and (is_date or _NUMBER.match(words) or (words[:1].islower() and found[-1][1] - found[-1][0] > 3)):
            found[-1] = found[-1][0], end
        else:
            found.append((at, end))
        at = match.end() if match else end
    return found


def _name(text: str, row: Row, start: int, stop: int) -> Range | None:
    """Return the range of a name without its date; None for a driving licence, a label or a sentence."""
    for period in row.periods:
        first, last = period.place
        if start <= first < stop:
            if first - start <= 4 and last < stop:
                start = last
            else:
                stop = first
                break
    trimmed = rows.trim(text, start, stop)
    if trimmed is None:
        return None
    words = text[trimmed[0] : trimmed[1]]
    for ending in (" in", " en", " obtenu", " obtained", " obtenue", " since", " depuis", " issued"):
        if words.endswith(ending):
            trimmed = trimmed[0], trimmed[1] - len(ending)
            words = text[trimmed[0] : trimmed[1]].rstrip(" ,(-–")
            trimmed = trimmed[0], trimmed[0] + len(words)
    if len(words) < 2 or not any(sign.isalpha() for sign in words) or _DRIVING.match(words):
        return None
    return trimmed if len(words.split()) <= _MOST_WORDS else None


def _given(periods: Sequence[Period], start: int, stop: int) -> Moment | None:
    return next((period.start or period.end for period in periods if start <= period.place[0] <= stop), None)


def _known(text: str, body: Range, periods: Sequence[Period]) -> list[Certification]:
    found = []
    for match in _KNOWN.finditer(text, body[0], body[1]):
        near = [
            period
            for period in periods
            if 0 <= period.place[0] - match.end() <= 6 and "\n" not in text[match.end() : period.place[0]]
        ]
        found.append(Certification(_fact(text, match.span()), near[0].start if near else None))
    return found


def _fact(text: str, place: Range) -> Fact:
    return Fact(" ".join(text[place[0] : place[1]].split()), place)


def _once(found: list[Certification]) -> tuple[Certification, ...]:
    kept: dict[str, Certification] = {}
    for one in sorted(found, key=lambda certification: certification.name.place):
        kept.setdefault(one.name.value.casefold(), one)
    return tuple(kept.values())
