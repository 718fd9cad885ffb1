"""Puts the jobs of a resume together out of its dated lines."""

from collections.abc import Sequence
from typing import Final

from classifyme_desktop.domain.profile import Job, Period, Range, Section, SectionKind
from classifyme_desktop.profile import dates
from classifyme_desktop.profile.jobs import entries, lexicon, reading, rows
from classifyme_desktop.profile.jobs.entries import Entry
from classifyme_desktop.profile.jobs.rows import Row
from classifyme_desktop.profile.masking import schools

_SURE: Final = 3.0
_WITHOUT_HEADING: Final = (SectionKind.PERSONAL, SectionKind.SUMMARY, SectionKind.OTHER, SectionKind.SKILLS)


def find(text: str, sections: tuple[Section, ...] = ()) -> tuple[Job, ...]:
    """Return the jobs in the order of the text.

    They are looked for under the headings of experience; without one, in all that is neither education nor another
    named section, and only where a title is sure.
    """
    periods = dates.spans(text)
    ranges = _joined([section.body for section in sections if section.kind == SectionKind.EXPERIENCE], sections)
    found = [job for body in ranges for job in _in_range(text, body, periods, is_named=True)]
    if not found:
        ranges = [s.body for s in sections if s.kind in _WITHOUT_HEADING] if sections else [(0, len(text))]
        found = [job for body in ranges for job in _in_range(text, body, periods, is_named=False)]
    return tuple(sorted(found, key=lambda job: job.place))


def _joined(bodies: list[Range], sections: tuple[Section, ...]) -> list[Range]:
    """Return the bodies of sections with those that follow each other directly made one."""
    starts = {section.heading[0]: section.body[0] for section in sections if section.heading}
    found: list[Range] = []
    for body in bodies:
        if found and starts.get(found[-1][1]) == body[0]:
            found[-1] = found[-1][0], body[1]
        else:
            found.append(body)
    return found


def _in_range(text: str, body: Range, periods: Sequence[Period], *, is_named: bool) -> list[Job]:
    lines = rows.split(text, body[0], body[1], periods)
    found = entries.anchors(lines, _may_stand_alone)

    def judge(heading: Sequence[Row]) -> float:
        return _judged(text, heading)

    placed = entries.claimed(lines, found, judge, _plain)
    order = _title_first(text, lines, placed)
    if is_named and found:
        placed = sorted([*placed, *_undated(text, lines, placed)], key=lambda entry: entry.first)
    jobs: list[Job] = []
    above: Range | None = None  # the employer that stands over several titles
    for at, entry in enumerate(placed):
        heading = lines[entry.first : entry.last + 1]
        post = reading.read(text, heading, title_first=order)
        end = lines[placed[at + 1].first].start if at + 1 < len(placed) else body[1]
        if post is None:
            continue
        if _is_employer_line(lines, placed, at, post):
            above = post.title
            continue
        if not _is_job(text, heading, post, is_named):
            continue
        employer = post.employer or above
        if post.employer is not None:
            above = post.employer if post.is_title_first is False else None
        place = (lines[entry.first].start, _trimmed(text, lines[entry.first].start, end))
        jobs.append(_job(text, post, employer, entry.anchor.period, place))
    return jobs


def _undated(text: str, lines: Sequence[Row], placed: Sequence[Entry]) -> list[Entry]:
    found = []
    for entry in entries.undated(lines, placed):
        post = reading.read(text, lines[entry.first : entry.last + 1])
        if post is not None and post.title_score >= _SURE and post.employer is not None:
            found.append(entry)
    return found


def _job(text: str, post: reading.Post, employer: Range | None, period: Period | None, place: Range) -> Job:
    return Job(
        title=reading.fact(text, post.title),
        employer=reading.fact(text, employer) if employer else None,
        period=period,
        place=place,
    )


def _may_stand_alone(row: Row, period: Period) -> bool:
    """Tell whether a line may head an entry by its date: any period, or a single moment beside a sure title."""
    if period.is_current or period.start is None or period.start != period.end:
        return True
    words = " ".join(row.text[start - row.start : stop - row.start] for start, stop in row.pieces)
    return not row.is_bullet and (not words or lexicon.title_score(words.strip()) >= _SURE)


def _plain(row: Row) -> float:
    if row.is_bullet or row.is_prose or not row.pieces:
        return 0.0
    return max(lexicon.title_score(row.text[start - row.start : stop - row.start]) for start, stop in row.pieces)


def _judged(text: str, heading: Sequence[Row]) -> float:
    post = reading.read(text, heading)
    if post is None:
        return -3.0
    count = sum(len(row.pieces) for row in heading)
    score = 1.5 * post.title_score + min(post.employer_score, 3.0) + (1.0 if post.employer else 0.0)
    return score - 0.8 * max(0, count - 3)


def _title_first(text: str, lines: Sequence[Row], placed: Sequence[Entry]) -> bool | None:
    votes = 0
    for entry in placed:
        post = reading.read(text, lines[entry.first : entry.last + 1])
        if post is not None and post.title_score >= _SURE and post.is_title_first is not None:
            votes += 1 if post.is_title_first else -1
    return None if votes == 0 else votes > 0


def _is_employer_line(lines: Sequence[Row], placed: Sequence[Entry], at: int, post: reading.Post) -> bool:
    """Tell whether dates stand beside an employer whose titles follow at once with dates of their own."""
    if post.title_score >= _SURE or at + 1 >= len(placed):
        return False
    between = lines[placed[at].last + 1 : placed[at + 1].first]
    return all(row.is_blank for row in between)


def _is_job(text: str, heading: Sequence[Row], post: reading.Post, is_named: bool) -> bool:
    words = " ".join(row.text for row in heading)
    if post.title_score < _SURE and (schools.has_kind(words) or not is_named):
        return False
    return not (heading and all(row.is_bullet for row in heading) and post.title_score < _SURE)


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())
