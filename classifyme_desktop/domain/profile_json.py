"""A profile as JSON and back, for the pipe between processes and for the library.

The way back checks every type (msgspec); what it lets through, ``encode`` could have made.
"""

from collections.abc import Iterator

import msgspec

from classifyme_desktop.domain.profile import Fact, Profile, Range

_DECODER = msgspec.json.Decoder(Profile)
_ENCODER = msgspec.json.Encoder(order="deterministic")


def encode(profile: Profile) -> bytes:
    """Return ``profile`` as JSON in UTF-8; equal profiles give equal bytes."""
    return _ENCODER.encode(profile)


def decode(content: bytes | str, characters: int) -> Profile:
    """Return the profile in ``content``. Raises ValueError when it is none, or a place is outside the text.

    ``characters``: how long the text is that the places point into.
    """
    try:
        profile = _DECODER.decode(content)
    except msgspec.MsgspecError as error:
        raise ValueError from error
    if not all(0 <= start <= end <= characters for start, end in places(profile)):
        raise ValueError
    return profile


def places(profile: Profile) -> Iterator[Range]:
    """Yield every place that a profile names."""
    for section in profile.sections:
        yield section.body
        if section.heading is not None:
            yield section.heading
    contact = profile.contact
    for fact in (contact.name, *contact.emails, *contact.phones, *contact.links, contact.location, *profile.licences):
        if fact is not None:
            yield fact.place
    yield from (entry.place for entry in profile.jobs)
    yield from (entry.place for entry in profile.education)
    periods = [job.period for job in profile.jobs] + [course.period for course in profile.education]
    yield from (period.place for period in periods if period is not None)
    for fact in (*(part for job in profile.jobs for part in (job.title, job.employer)), *_school_facts(profile)):
        if fact is not None:
            yield fact.place
    for language in profile.languages:
        yield language.place
    for skill in profile.skills:
        yield from skill.mentions


def _school_facts(profile: Profile) -> Iterator[Fact | None]:
    for course in profile.education:
        yield course.degree
        yield course.school
    for certification in profile.certifications:
        yield certification.name
