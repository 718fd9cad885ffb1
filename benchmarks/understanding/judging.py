"""Compares what was found in one file with what is known of it."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from benchmarks.understanding.content import ESCO
from benchmarks.understanding.finding import Found
from benchmarks.understanding.truth import TrueJob, Truth
from classifyme_desktop.domain.profile import Job, Moment

_WITHIN_MONTHS: Final = 3.6  # 0.3 years
_TWO_COLUMNS: Final = (2, 3, 4)  # the layouts that the aim for the order of reading is about
_LEAST_LINE: Final = 8  # characters of a line that can be told from others


@dataclass(slots=True)
class Verdict:
    """How one kind of fact came out in one file: ``right`` of ``found``, and of ``true`` ones; words for mistakes."""

    kind: str
    right: int
    found: int
    true: int
    mistakes: list[str] = field(default_factory=list)


def plain(words: str) -> str:
    """Return the words without case, accents and punctuation."""
    split = unicodedata.normalize("NFKD", words.replace("ł", "l").replace("Ł", "L")).casefold()
    return " ".join(re.findall(r"[^\W_]+", "".join(sign for sign in split if not unicodedata.combining(sign))))


def judged(truth: Truth, found: Found) -> list[Verdict]:
    """Return the verdicts of all kinds of facts that the program looks for."""
    assert found.document is not None
    judges: tuple[Callable[[Truth, Found], Iterable[Verdict]], ...] = (
        _contact, _jobs, _total, _languages, _licences, _studies, _skills, _order, _hidden
    )  # fmt: skip
    return [verdict for judge in judges for verdict in judge(truth, found)]


def _sets(kind: str, true: Iterable[str], found: Iterable[str]) -> Verdict:
    expected, got = set(true), set(found)
    mistakes = [f"missed: {one}" for one in sorted(expected - got)] + [
        f"wrong: {one}" for one in sorted(got - expected)
    ]
    return Verdict(kind, len(expected & got), len(got), len(expected), mistakes)


def _contact(truth: Truth, found: Found) -> Iterable[Verdict]:
    if found.contact is None:
        return
    name = found.contact.name.value if found.contact.name else ""
    is_right = plain(name) == plain(truth.name)
    yield Verdict("name", is_right, 1, 1, [] if is_right else [f"{name!r} for {truth.name!r}"])
    yield _sets("e-mail", truth.emails, (email.value for email in found.contact.emails))
    yield _sets("phone", truth.phones, (phone.value for phone in found.contact.phones))
    yield _sets("link", map(_address, truth.links), (_address(link.value) for link in found.contact.links))
    town = found.contact.location.value if found.contact.location else ""
    is_right = f" {plain(truth.town)} " in f" {plain(town)} "
    yield Verdict("town", is_right, 1, 1, [] if is_right else [f"{town!r} for {truth.town!r}"])


def _address(link: str) -> str:
    return link.casefold().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def _jobs(truth: Truth, found: Found) -> Iterable[Verdict]:
    if found.jobs is None:
        return
    tests: dict[str, Callable[[TrueJob, Job], bool]] = {
        "jobs": lambda true, got: _same_title(true, got) and same_dates(true, got),
        "job titles": _same_title,
        "job dates": same_dates,
        "employers": lambda true, got: got.employer is not None and plain(got.employer.value) == plain(true.employer),
    }
    for kind, test in tests.items():
        left, missed = list(found.jobs), []
        for true in truth.jobs:
            match = next((got for got in left if test(true, got)), None)
            if match is None:
                missed.append(true)
            else:
                left.remove(match)
        mistakes = [f"missed: {_job_words(true)}" for true in missed] + [f"wrong: {_found_words(got)}" for got in left]
        yield Verdict(kind, len(truth.jobs) - len(missed), len(found.jobs), len(truth.jobs), mistakes)


def _same_title(true: TrueJob, got: Job) -> bool:
    return plain(got.title.value) == plain(true.title)


def same_dates(true: TrueJob, got: Job) -> bool:
    """Return whether both dates of a job are right, to the month where the resume gives one."""
    if true.start is None:
        return got.period is None
    if got.period is None or got.period.is_current != true.current:
        return False
    ends = [true.end] if true.end != true.start or len(true.start) > 4 else [true.end, None]
    return _same(true.start, got.period.start, true.slack) and any(
        _same(end, got.period.end, true.slack) for end in ends
    )


def _same(true: str | None, got: Moment | None, slack: int) -> bool:
    if true is None or got is None:
        return true is None and got is None
    year, _, month = true.partition("-")
    if not month or got.month is None:
        return not month and got.month is None and int(year) == got.year
    return abs(int(year) * 12 + int(month) - got.year * 12 - got.month) <= slack


def _job_words(job: TrueJob) -> str:
    return f"{job.title} | {job.employer} | {job.start} to {'now' if job.current else job.end}"


def _found_words(job: Job) -> str:
    dates = f"{job.period.start} to {'now' if job.period.is_current else job.period.end}" if job.period else "undated"
    return f"{job.title.value!r} | {job.employer.value if job.employer else None!r} | {dates}"


def _total(truth: Truth, found: Found) -> Iterable[Verdict]:
    if found.career is None:
        return
    got, wanted = found.career, truth.reference[: 10 if truth.reference_source == "file" else 7]
    is_right = got.months is not None and abs(got.months - truth.months) <= _WITHIN_MONTHS
    yield Verdict("total experience", is_right, 1, 1, [] if is_right else [f"{got.months} for {truth.months} months"])
    is_right = str(got.reference).startswith(wanted)
    said = f"{got.reference} ({got.reference_source}) for {truth.reference} ({truth.reference_source})"
    yield Verdict("reference date", is_right, 1, 1, [] if is_right else [said])


def _languages(truth: Truth, found: Found) -> Iterable[Verdict]:
    if found.languages is None:
        return
    got = [f"{one.code} {one.level or '-'}" for one in found.languages]
    yield _sets("languages", (f"{one.code} {one.level or '-'}" for one in truth.languages), got)


def _licences(truth: Truth, found: Found) -> Iterable[Verdict]:
    if found.licences is not None:
        yield _sets("driving licence", truth.licences, found.licences)


def _studies(truth: Truth, found: Found) -> Iterable[Verdict]:
    if found.education is not None:
        got = [plain(study.degree.value) for study in found.education if study.degree]
        yield _sets("degrees", (plain(study.degree) for study in truth.education), got)
    if found.certifications is not None:
        named = [plain(certificate.name.value) for certificate in found.certifications]
        yield _sets("certifications", map(plain, truth.certifications), named)


def _skills(truth: Truth, found: Found) -> Iterable[Verdict]:
    if found.skills is None:
        return
    document: Any = found.document
    missed = [skill for skill in truth.skills if not found.skills.keys() & {skill.uri, *skill.also}]
    said = [f"missed: {skill.label} ({skill.surface!r})" for skill in missed]
    yield Verdict("skills recall", len(truth.skills) - len(missed), 0, len(truth.skills), said)
    verdicts = {
        uri: _skill_is_right(uri, [document.text[start:end] for start, end in places], truth)
        for uri, places in found.skills.items()
    }
    spared = _spared(truth, document.text)
    wrong = [
        uri
        for uri, is_right in verdicts.items()
        if not is_right and not any(_is_within(place, spared) for place in found.skills[uri])
    ]
    said = [f"wrong: {uri} {document.text[slice(*found.skills[uri][0])]!r}" for uri in wrong]
    right = sum(verdicts.values())
    yield Verdict("skills precision", right, right + len(wrong), 0, said)


def _skill_is_right(uri: str, words: list[str], truth: Truth) -> bool:
    """Return whether a skill was meant; one that ESCO lacks is when its words are those of a tool or a skill."""
    if any(uri in (skill.uri, *skill.also) for skill in truth.skills):
        return True
    shown = [f" {plain(word)} " for word in words]
    if any(f" {plain(tool)} " in shown for tool in truth.other_tools):
        return True
    surfaces = [f" {plain(skill.surface)} " for skill in truth.skills]
    return not uri.startswith(ESCO) and any(one in surface for one in shown for surface in surfaces)


def _spared(truth: Truth, text: str) -> list[tuple[int, int]]:
    """Return where the passages stand whose skills nobody has labelled."""
    places = [at for at, sign in enumerate(text) if not sign.isspace()]
    squeezed = "".join(text[at] for at in places)
    out = []
    for passage in truth.unjudged:
        wanted = "".join(passage.split())
        start = squeezed.find(wanted)
        while wanted and start >= 0:
            out.append((places[start], places[start + len(wanted) - 1] + 1))
            start = squeezed.find(wanted, start + len(wanted))
    return out


def _is_within(place: tuple[int, int], spared: list[tuple[int, int]]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in spared)


def squeezed(words: str) -> str:
    """Return the words without spaces, ligatures taken apart."""
    return "".join(unicodedata.normalize("NFKC", words).split())


def _order(truth: Truth, found: Found) -> Iterable[Verdict]:
    if not truth.lines or found.document is None:
        return
    whole, text = "\n".join(map(squeezed, truth.lines)), squeezed(found.document.text)
    lines = [line for line in map(squeezed, truth.lines) if len(line) >= _LEAST_LINE and whole.count(line) == 1]
    places = [text.find(line) for line in lines]
    pairs = [(first, after) for at, first in enumerate(places) for after in places[at + 1 :]]
    right = sum(0 <= first < after for first, after in pairs)
    kind = "reading order" if truth.layout in _TWO_COLUMNS else "row order"
    yield Verdict(kind, right, len(pairs), len(pairs), [f"{right} of {len(pairs)}"] * (right < len(pairs)))


def _hidden(truth: Truth, found: Found) -> Iterable[Verdict]:
    document: Any = found.document
    reported = squeezed(" ".join(hidden.text for hidden in document.hidden))
    text = squeezed(document.text)
    if truth.hidden:
        missed = [words for words in truth.hidden if squeezed(words) not in reported]
        leaked = [words for words in truth.hidden if squeezed(words) in text]
        said = [f"missed: {words}" for words in missed]
        yield Verdict("hidden text", len(truth.hidden) - len(missed), len(truth.hidden), len(truth.hidden), said)
        count = len(truth.hidden)
        yield Verdict("hidden left out", count - len(leaked), count, count, [f"in the text: {one}" for one in leaked])
    else:
        alarms = [hidden.text for hidden in document.hidden]
        yield Verdict("no false alarm", not alarms, 1, 1, [f"alarm: {words}" for words in alarms[:2]])
