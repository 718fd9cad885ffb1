"""The sections of a resume, by their headings. Pure.

A heading stands on a line of its own, or before its content on the same line ("Skills: Java, SQL").
"""

import re
from collections import Counter
from typing import Final, NamedTuple

from classifyme_desktop.domain.profile import Section, SectionKind
from classifyme_desktop.profile import dates, headings
from classifyme_desktop.profile import language as languages

_BULLET: Final = re.compile(r"\s*([^\w\s(«\"'#/+]|o(?=\s{2}))\s*(?=\S)")
_LEAST_LISTED: Final = 3  # lines with the same bullet that are no headings: then a line with it is none either
_PROSE: Final = frozenset(
    {SectionKind.SUMMARY, SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.PROJECTS, SectionKind.VOLUNTEERING}
)
# These stand under single jobs as well ("Key achievements", "Tools"), so that they may not end the experience.
_UNDER_JOBS: Final = frozenset({SectionKind.SKILLS, SectionKind.PROJECTS, SectionKind.AWARDS, SectionKind.OTHER,
                                SectionKind.SUMMARY, SectionKind.EXPERIENCE})  # fmt: skip
_TONGUES: Final = re.compile(
    r"\b(?:english|french|spanish|german|italian|portuguese|arabic|dutch|polish|chinese|anglais|fran[çc]ais|espagnol"
    r"|allemand|italien|portugais|arabe|n[ée]erlandais|polonais|chinois|mandarin|russ\w{1,4}|turc|turkish|japon\w{1,4})",
    re.IGNORECASE,
)
_LEAST_WORDS: Final = 30  # of a section, to have a language of its own
_MOST: Final = 400  # headings; a text with more has none


class _Heading(NamedTuple):
    kind: SectionKind
    line: int
    start: int
    end: int
    body: int
    words: str
    is_label: bool


def find(text: str) -> tuple[Section, ...]:
    """Return the sections in order. They cover the text without gap or overlap; what is before a heading is personal.

    ``body`` begins after the heading. A short section has the language of the whole text.
    """
    found = _headings(text)
    whole = languages.language(text) if text.strip() else None
    sections: list[Section] = []
    first = found[0].line if found else len(text)
    if first > 0 or not found:
        sections.append(Section(SectionKind.PERSONAL, None, (0, first), whole))
    for heading, after in zip(found, [*found[1:], None][: len(found)], strict=True):
        end = after.line if after is not None else len(text)
        told = _language(text[heading.body : end], heading.kind) or whole
        sections.append(Section(heading.kind, (heading.line, heading.body), (heading.body, end), told))
    return tuple(sections)


def _language(body: str, kind: SectionKind) -> str | None:
    if kind not in _PROSE or len(body.split(maxsplit=_LEAST_WORDS)) <= _LEAST_WORDS:
        return None
    told = languages.language(body)
    return told if told in languages.KNOWN else None


def _headings(text: str) -> list[_Heading]:
    found: list[tuple[_Heading, str]] = []
    bullets: Counter[str] = Counter()
    at = 0
    for line in text.split("\n"):
        bullet = _BULLET.match(line)
        heading = _read(line, at, is_listed=bullet is not None)
        if heading is not None:
            found.append((heading, bullet[1] if bullet else ""))
        elif bullet:
            bullets[bullet[1]] += 1
        at += len(line) + 1
    return _kept(text, [heading for heading, bullet in found if bullets[bullet] < _LEAST_LISTED][:_MOST])


def _read(line: str, at: int, *, is_listed: bool) -> _Heading | None:
    if not line or line.isspace() or (len(line) > 2_000 and "\t" not in line):
        return None
    kind = headings.kind_of(line)
    if kind is not None:
        end = at + len(line)
        return _Heading(kind, at, at, end, end, line.strip().casefold(), False)
    if is_listed:
        return None
    told = headings.label(line)
    if told is None:
        return None
    kind, start, end = told
    rest = re.match(r"[\s:]{0,8}", line[end:])
    return _Heading(kind, at, at + start, at + end, at + end + (rest.end() if rest else 0), "", True)


def _kept(text: str, found: list[_Heading]) -> list[_Heading]:
    """Return the headings without those that only part a section: labels in a list of skills, parts of a job."""
    repeated = Counter(heading.words for heading in found if not heading.is_label)
    kept: list[_Heading] = []
    for at, heading in enumerate(found):
        current = kept[-1].kind if kept else SectionKind.PERSONAL
        if heading.is_label:
            after = next((one.line for one in found[at + 1 :] if not one.is_label), len(text))
            if not _is_section(text, heading, current, after):
                continue
        elif repeated[heading.words] > 1 and current == SectionKind.EXPERIENCE and heading.kind in _UNDER_JOBS:
            if heading.kind != SectionKind.EXPERIENCE:
                continue
        kept.append(heading)
    return kept


def _is_section(text: str, heading: _Heading, current: SectionKind, after: int) -> bool:
    """Tell whether a label with its content on the line opens a section of its own."""
    line_end = text.find("\n", heading.body)
    content = text[heading.body : line_end if line_end >= 0 else len(text)]
    if heading.kind == SectionKind.LANGUAGES:
        return _TONGUES.search(content) is not None
    if content[:1].isdigit() or (current == SectionKind.EDUCATION and heading.kind == SectionKind.CERTIFICATIONS):
        return False
    if heading.kind == current or (current == SectionKind.SKILLS and heading.kind in _UNDER_JOBS):
        return False
    if current == SectionKind.EXPERIENCE and heading.kind != SectionKind.EDUCATION:
        if headings.is_of_jobs(text[heading.start : heading.end]):
            return False
        return not any(heading.body <= period.place[0] < after for period in dates.periods(text))
    return not (current in (SectionKind.PERSONAL,) and heading.kind in (SectionKind.PERSONAL, SectionKind.OTHER))
