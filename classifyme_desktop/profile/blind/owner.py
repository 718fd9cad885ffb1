"""Which parts of a resume say who it is about: what masking hides, and the facts that it may have missed."""

import re
from collections.abc import Iterator
from typing import Final

from classifyme_desktop.domain.profile import Profile, Range
from classifyme_desktop.profile import masking
from classifyme_desktop.profile.masking import contacts, lexicon
from classifyme_desktop.profile.masking import names as naming
from classifyme_desktop.profile.masking.lexicon import plain

_WORD: Final = re.compile(r"[^\W\d_]+")
_LEAST: Final = 3  # letters of a word that is looked for as part of a name


def names(body: str, profile: Profile) -> tuple[str, ...]:
    """Return the names of the owner: as read for the contacts, and as masking finds it."""
    found = [profile.contact.name.value] if profile.contact.name else []
    place = masking.find_owner_name(body)
    if place is not None:
        found.append(body[slice(*place)])
    return tuple(dict.fromkeys(" ".join(one.split()) for one in found))


def is_named(shown: str, names: tuple[str, ...]) -> bool:
    """Return whether a part of the text holds a word of the owner's name."""
    words = {plain(word) for word in _WORD.findall(shown)}
    return any(word in words for name in names for word in _parts(name))


def _parts(name: str) -> list[str]:
    words = [plain(word) for word in _WORD.findall(name)]
    return [word for word in words if len(word) >= _LEAST and word not in lexicon.PARTICLES]


def hidden(body: str, profile: Profile, names: tuple[str, ...]) -> list[Range]:
    """Return the ranges to hide in order, those with only signs and blanks between them as one."""
    contact = profile.contact
    facts = [*contact.emails, *contact.phones, *contact.links]
    facts += [fact for fact in (contact.name, contact.location) if fact is not None]
    sure = [*contacts.spans(body), *naming.mentions(body, list(names)), *(fact.place for fact in facts)]
    kept = [place for place in _employers(profile, names) if not _overlaps(sure, place)]
    found = [*_without(masking.spans(body), kept), *_schools(body, profile, kept), *sure]
    return _joined(body, masking.merged([_trimmed(body, span) for span in found]))


def _employers(profile: Profile, names: tuple[str, ...]) -> Iterator[Range]:
    """Yield the places of employers, which stay; masking hides some that are schools or stand among contacts."""
    for job in profile.jobs:
        employer = job.employer
        if employer is not None and not is_named(employer.value, names):
            yield employer.place


def _overlaps(spans: list[Range], place: Range) -> bool:
    return any(start < place[1] and place[0] < end for start, end in spans)


def _without(spans: list[Range], kept: list[Range]) -> Iterator[Range]:
    """Yield the parts of the spans that are not kept."""
    for start, end in spans:
        at = start
        for first, last in sorted(kept):
            if at < last and first < end:
                yield at, max(at, first)
                at = last
        yield at, max(at, end)


def _schools(body: str, profile: Profile, kept: list[Range]) -> Iterator[Range]:
    """Yield every place that names a school of the person, but for where it is the employer."""
    for course in profile.education:
        if course.school is None:
            continue
        yield course.school.place
        name = body[slice(*course.school.place)].strip()
        if len(_WORD.findall(name)) < 2:
            continue  # one word ("Centrale") may mean something else elsewhere
        for found in re.finditer(re.escape(name), body):
            if not any(a <= found.start() and found.end() <= b for a, b in kept):
                yield found.span()


def _trimmed(body: str, span: Range) -> Range:
    start, end = span
    while start < end and body[start].isspace():
        start += 1
    while end > start and body[end - 1].isspace():
        end -= 1
    return start, end


def _joined(body: str, ranges: list[Range]) -> list[Range]:
    joined: list[Range] = []
    for start, end in ranges:
        if joined and not any(letter.isalnum() for letter in body[joined[-1][1] : start]):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined
