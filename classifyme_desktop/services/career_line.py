"""A career on one line of time: posts with their level, courses, gaps and overlaps, counted in months. Pure.

A month is a whole number counted from year 0 (2024-03 is 2024 * 12 + 2); a stretch ends with the month past its last.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain.profile import Education, Finding, FindingKind, Job, Moment, Profile
from classifyme_desktop.matching import level
from classifyme_desktop.profile.jobs import months

STEPS: Final = 5  # levels from staff (0) to chief officer and owner (4); see ``matching.level``


@dataclass(frozen=True, slots=True)
class Post:
    """A job with dates. ``height``: the mean step of its levels, None where no level is known.

    ``is_vague``: years alone are told, so that its ends may be half a year off.
    """

    job: Job
    start: int
    stop: int
    height: float | None
    is_current: bool
    is_vague: bool


@dataclass(frozen=True, slots=True)
class Course:
    """A course of study. ``start`` is its ``stop`` less one where only the end or the beginning is told."""

    course: Education
    start: int
    stop: int
    is_moment: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A gap between posts or an overlap of two: ``months`` as counted, drawn from ``start`` to ``stop``."""

    kind: FindingKind
    start: int
    stop: int
    months: int
    posts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CareerLine:
    """Everything with its place in time, the earliest first; ``undated``: jobs that have none.

    ``months``: total experience, None where no job has dates; ``now``: the month that stands for today.
    """

    posts: tuple[Post, ...] = ()
    courses: tuple[Course, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    undated: tuple[Job, ...] = ()
    undated_courses: tuple[Education, ...] = ()
    months: int | None = None
    now: int = 0

    @property
    def bounds(self) -> tuple[int, int] | None:
        """Return the first month of all and the one past the last, None where nothing has dates."""
        spans = [(post.start, post.stop) for post in self.posts]
        spans += [(course.start, course.stop) for course in self.courses]
        spans += [(stretch.start, stretch.stop) for stretch in self.stretches]
        return (min(start for start, _ in spans), max(stop for _, stop in spans)) if spans else None

    @property
    def summit(self) -> Post | None:
        """Return the post of the highest level, the latest of several; None where no level is known."""
        known = [post for post in self.posts if post.height is not None]
        return max(known, key=lambda post: (post.height or 0.0, post.start), default=None)


def of(profile: Profile) -> CareerLine:
    """Return the line of a person's jobs and courses. Empty where no job was read."""
    career = profile.career
    if career is None:
        return CareerLine(undated=profile.jobs, undated_courses=profile.education)
    spans = [months.bounds(job.period, career.reference) if job.period else None for job in profile.jobs]
    made = {at: _post(job, span) for at, (job, span) in enumerate(zip(profile.jobs, spans, strict=True)) if span}
    order = sorted(made, key=lambda at: (made[at].start, made[at].stop, at))
    place = {at: number for number, at in enumerate(order)}
    posts = tuple(made[at] for at in order)
    now = career.reference.year * 12 + career.reference.month
    courses = [found for one in profile.education if (found := _course(one)) is not None]
    return CareerLine(
        posts,
        tuple(sorted(courses, key=lambda one: (one.start, one.stop))),
        _stretches(career.findings, posts, place, now),
        tuple(job for job, span in zip(profile.jobs, spans, strict=True) if span is None),
        tuple(one for one in profile.education if _course(one) is None),
        career.months,
        now,
    )


def _post(job: Job, span: tuple[int, int]) -> Post:
    assert job.period is not None
    assert job.period.start is not None
    start, stop = span
    end = job.period.end
    is_vague = job.period.start.month is None or (end is not None and end.month is None)
    return Post(job, start, max(stop, start + 1), level.height(job.levels), job.period.is_current, is_vague)


def _course(course: Education) -> Course | None:
    period = course.period
    if period is None or (period.start is None and period.end is None):
        return None
    if period.start is None or period.end is None or period.start >= period.end:
        only = _month(period.end or period.start)
        return Course(course, only, only + 1, is_moment=True)
    return Course(course, _month(period.start), _month(period.end) + 1, is_moment=False)


def _month(moment: Moment | None) -> int:
    assert moment is not None
    return moment.year * 12 + (6 if moment.month is None else moment.month - 1)  # a year alone stands for its middle


def _stretches(
    findings: Sequence[Finding], posts: Sequence[Post], place: dict[int, int], now: int
) -> tuple[Stretch, ...]:
    found = []
    for finding in findings:
        numbers = tuple(place[job] for job in finding.jobs if job in place)
        if len(numbers) < len(finding.jobs) or finding.kind not in (FindingKind.GAP, FindingKind.OVERLAP):
            continue
        own = [posts[number] for number in numbers]
        if finding.kind is FindingKind.GAP:
            start, stop = own[0].stop, own[1].start if len(own) > 1 else now
        else:
            start, stop = max(post.start for post in own), min(post.stop for post in own)
        if stop > start:
            found.append(Stretch(finding.kind, start, stop, finding.months, numbers))
    return tuple(sorted(found, key=lambda one: (one.start, one.stop, one.kind)))
