"""Finds the name of the person whom a resume is about.

Every piece of a line that reads like a name is weighed: where it stands, a label before it, a job title or contacts
after it, whether the e-mail address or a profile repeats it, whether a list knows its given name. The heaviest wins;
below a floor none does, for a wrong name is worse than none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from classifyme_desktop.domain.profile import Fact, Range
from classifyme_desktop.profile.contact import countries
from classifyme_desktop.profile.contact.page import Page
from classifyme_desktop.profile.contact.spelling import CIVILITY, as_written, letter_spaced
from classifyme_desktop.profile.masking import blocks, lexicon
from classifyme_desktop.profile.masking.lexicon import plain
from classifyme_desktop.profile.masking.lines import WORD, Line, Section

_FLOOR: Final = 4.0
_TOP: Final = 6  # lines; below, a name without an address that repeats it is doubtful
_FAR: Final = 30  # lines; a name below stands beside contacts
_LONG_WORD: Final = 24
_MOST_LINES: Final = 400
_LONGEST: Final = 200
_LABEL: Final = re.compile(
    r"^[ \t•*\-–|]{0,8}(?:(?P<both>nom (?:et |& ?|/ ?)?prénoms?|prénoms? (?:et |& ?|/ ?)?nom|nom complet|full name"
    r"|name|candidate(?: name)?"
    r"|candidat(?:e|\(e\))?|applicant|first names?\(?s?\)? ?/ ?surnames?\(?s?\)?"
    r"|surnames?\(?s?\)? ?/ ?first names?\(?s?\)?)"
    r"|(?P<given>prénoms?|first names?|given names?|forenames?)"
    r"|(?P<surname>nom(?: de famille| d['’]usage)?|last names?|surnames?|family names?))"
    r"(?:[ \t\xa0]{0,3}[:：][ \t\xa0]{0,6}|[ \t\xa0]{2,12}|\t|[ \t]{0,3}$|[ \t](?=[A-ZÀ-Þ]))",
    re.I,
)
_OF: Final = re.compile(
    r"^\W{0,6}(?:curriculum[ \t]{1,3}vit(?:ae|æ|aé)|resume|résumé|c\.?v\.?)(?![\w])[ \t]{0,3}(?:(?:of|de|for|du|-|–"
    r"|—|:|\||•|·)(?![\w])[ \t]{0,3}|d['’])?(?=\S)",
    re.I,
)
_HEADLINE: Final = re.compile(
    r"^\W{0,6}(?:curriculum[ \t]{1,3}vit(?:ae|æ)|resume|résumé|c\.?v\.?|europass.{0,20}|page \d.{0,12})\W{0,4}$", re.I
)
_NO_OWNER: Final = frozenset("united kingdom states republic county city new saint- page".split())
_NOBLE: Final = re.compile(r"(?<!\w)[dl]['’](?=[A-ZÀ-Þ])")  # "d'Aubrac": read as one capitalised word
_ALSO: Final = re.compile(r"[ \t](?:dite?|alias|aka|a\.k\.a\.|née?|épouse|ép\.|[«“\"(]).{0,60}$")
_BULLET: Final = re.compile(r"^\s{0,8}[•*▪‣◦●■►➢\uf0b7\-–]\s")


@dataclass(frozen=True, slots=True)
class _Candidate:
    place: Range
    words: tuple[str, ...]
    score: float
    surname_first: bool = False


@dataclass(frozen=True, slots=True)
class _Traces:
    """What the addresses of the person say: letters of the e-mails' local parts and of profiles."""

    mails: tuple[str, ...]
    slugs: tuple[str, ...]


def letters(text: str) -> str:
    """Return the letters of a text in plain form."""
    return re.sub(r"[^a-z]", "", plain(text))


def keys(name: str) -> list[str]:
    """Return the words of a name, in plain letters, that are long enough to tell it in an e-mail address."""
    found = [letters(part) for word in name.split() for part in (word, *word.split("-"))]
    return [key for key in found if len(key) > 2]


def find(page: Page, mails: list[Fact], links: list[Fact]) -> Fact | None:
    """Return the person's name and where it stands; None where no part of the page reads like one."""
    outside = [mail for mail in mails if not page.is_of_referees(mail.place)]
    slugs = tuple(
        letters(link.value.rsplit("/", 1)[-1]) for link in links if "/in/" in link.value or "github" in link.value
    )
    traces = _Traces(tuple(mail.value.split("@")[0] for mail in outside or mails), slugs)
    facts = {page.at(fact.place[0]) for fact in [*mails, *links]}
    best: _Candidate | None = None
    for candidate in _candidates(page, facts, traces):
        if candidate.score >= _FLOOR and (best is None or candidate.score > best.score):
            best = candidate
    if best is None:
        return None
    mailed = next(
        (mail for mail in traces.mails if any(key in letters(mail) for key in keys(" ".join(best.words)))), ""
    )
    return Fact(as_written(list(best.words), surname_first=best.surname_first, mailed=mailed), best.place)


def _candidates(page: Page, facts: set[int], traces: _Traces) -> Iterator[_Candidate]:
    yield from _labelled(page)
    shown = [at for at, line in enumerate(page.lines[:_MOST_LINES]) if line.text.strip()]
    rank = 0
    for number, at in enumerate(shown):
        line = page.lines[at]
        if _HEADLINE.match(line.text):
            continue
        rank += 1
        if rank > _FAR and not any(other in facts for other in range(at - 3, at + 4)):
            continue  # far below the top, a name stands beside its contacts, as in a bar that is read last
        if (
            len(line.text) > _LONGEST
            or line.heading
            or page.is_running(at)
            or page.is_of_referees((line.start, line.end))
        ):
            continue
        after = [page.lines[other] for other in shown[number + 1 : number + 3]]
        place = _place(line, rank, after, facts, at)
        for candidate in _of_line(line, after[0] if after else None, traces):
            told = _told(candidate.words, traces)
            weight = candidate.score + place + told + _weight(candidate.words)
            if rank > _TOP and not told and not any(other in facts for other in (at - 1, at, at + 1)):
                weight -= 0.5 if len(after) == 2 and _is_titled(after) else 2.5
            yield replace(candidate, score=weight)


def _place(line: Line, rank: int, after: list[Line], facts: set[int], at: int) -> float:
    """Return what the place of a line speaks for its being the name."""
    weight = {1: 3.0, 2: 2.0, 3: 1.5, 4: 1.0}.get(rank, 0.0)
    weight += 0.5 * (rank == 1 and bool(after) and not after[0].heading)
    if line.section in (Section.EXPERIENCE, Section.EDUCATION, Section.REFERENCES):
        weight -= 2
    if _BULLET.match(line.text):
        weight -= 3
    if any(letter.isdigit() for letter in line.text) and at not in facts:
        weight -= 1
    if (
        after
        and not after[0].heading
        and len(after[0].words) <= 9
        and any(blocks.is_strong(word) for word in after[0].words)
    ):
        weight += 1.5
    if any(other in facts for other in (at, at + 1, at + 2)):
        weight += 1
    return weight


def _is_titled(after: list[Line]) -> bool:
    """Return whether two lines are a job title and a heading: what stands under a name beside a bar of contacts."""
    title, heading = after
    return heading.heading and not title.heading and any(blocks.is_strong(word) for word in title.words)


def _told(words: tuple[str, ...], traces: _Traces) -> float:
    """Return what the e-mail addresses and the profiles speak for."""
    own = {key for word in words for key in keys(word)}
    weight = min(6.0, 3.0 * max((sum(key in letters(mail) for key in own) for mail in traces.mails), default=0))
    weight += min(4, 2 * max((sum(key in slug for key in own) for slug in traces.slugs), default=0))
    return weight + any(_initials([plain(word) for word in words], mail) for mail in traces.mails)


def _weight(words: tuple[str, ...]) -> float:
    """Return what the words themselves speak for."""
    bare = [plain(word) for word in words]
    if (
        any(word in _NO_OWNER for word in bare)
        or countries.region(" ".join(bare))
        or countries.region(bare[-1])
        or max(map(len, words)) > _LONG_WORD
    ):
        return -6
    weight = 2.0 * (_clear(bare[0]) or _clear(bare[-1])) + (bare[0] in lexicon.given_names())
    uppers = [word.isupper() and len(word) > 1 for word in words]
    weight += 1.5 * (any(uppers) and not all(uppers) and (uppers[0] or uppers[-1])) + 0.5 * all(uppers)
    return weight - max(0, len(words) - 4)


def _initials(words: list[str], mail: str) -> bool:
    return letters(mail) == "".join(word[0] for word in words if word)


def _clear(word: str) -> bool:
    return word in lexicon.clear_given_names() or ("-" in word and word.split("-")[0] in lexicon.given_names())


def _of_line(line: Line, after: Line | None, traces: _Traces) -> Iterator[_Candidate]:
    """Yield the pieces of a line that read like a name, scored by how much of the line they are."""
    spaced = letter_spaced(line.text, [part for mail in traces.mails for part in re.split(r"[^a-z]+", plain(mail))])
    if spaced is not None:
        start = line.start + len(line.text) - len(line.text.lstrip())
        if blocks.is_name(spaced) or len(spaced.split()) >= 2:
            strong = any(blocks.is_strong(word) for word in spaced.split())
            yield _Candidate((start, start + len(line.text.strip())), tuple(spaced.split()), -4.0 if strong else 1.0)
        return
    named = _OF.match(line.text)
    from_ = named.end() if named else 0
    split = [(start + from_, end + from_) for start, end in blocks.pieces(line.text[from_:])]
    for number, (start, end) in enumerate(split):
        whole = len(split) == 1
        score = 3.0 * bool(named) * (number == 0) + (0.5 if whole else -0.5 * (number > 0))
        yield from _piece(line, start, end, score, traces)
        if number + 1 < len(split) and line.text[end : split[number + 1][0]].strip() == ",":
            yield from _turned(line, (start, end), split[number + 1], score)
    if after is not None and len(split) == 1:
        yield from _two_lines(line, split[0], after)


def _piece(line: Line, start: int, end: int, score: float, traces: _Traces) -> Iterator[_Candidate]:
    civil = CIVILITY.match(line.text[start:end])
    if civil:
        start, score = start + civil.end(), score + 1
    other = _ALSO.search(line.text, start, end)
    end = other.start() if other else end
    piece = line.text[start:end]
    words = tuple(piece.split())
    if blocks.is_name(piece):
        yield _Candidate((line.start + start, line.start + end), words, score)
    elif piece.islower() and 2 <= len(words) <= 4 and blocks.is_name(piece.title()):
        yield _Candidate((line.start + start, line.start + end), words, score - 1.5)
    else:
        yield from _leading(line, start, piece, score, traces)
        if civil and len(words) >= 2 and words[0][0].isupper() and words[-1].isupper():
            yield _Candidate((line.start + start, line.start + end), words, score)


def _leading(line: Line, start: int, piece: str, score: float, traces: _Traces) -> Iterator[_Candidate]:
    """Yield the words before a job title on one line ("Marie Dupont Comptable"), and a name that looks like work.

    A run of words that an address repeats is the name even where a list knows it as a word of work.
    """
    found = [match for match in re.finditer(r"\S+", piece)][:8]
    own = [any(key in letters(mail) for key in keys(match.group()) for mail in traces.mails) for match in found]
    for length in range(min(4, len(found)), 1, -1):
        if length < len(found) and plain(found[length - 1].group()) in lexicon.PARTICLES:
            length += 1  # "de La Tour": what follows a particle belongs to the name
        part = piece[: found[length - 1].end()]
        words = tuple(match.group() for match in found[:length])
        capital = all(word[0].isupper() or plain(word) in lexicon.PARTICLES for word in words)
        if not capital or any(letter.isdigit() or letter in ":/@()" for letter in part):
            continue
        repeated = all(own[at] or plain(word) in lexicon.PARTICLES for at, word in enumerate(words))
        noble = length > 2 and plain(words[-2]) in lexicon.PARTICLES and blocks.is_name(" ".join(words[:-2] or words))
        if (
            repeated
            or noble
            or (length < len(found) and blocks.is_name(part) and blocks.is_strong(found[length].group()))
        ):
            yield _Candidate((line.start + start, line.start + start + len(part)), words, score - 0.5)
            return


def _turned(line: Line, first: Range, second: Range, score: float) -> Iterator[_Candidate]:
    """Yield "Surname, Given" as one name."""
    surname, given = line.text[slice(*first)].split(), line.text[slice(*second)].split()
    upper = all(word.isupper() for word in surname)
    if len(surname) > 3 or len(given) > 2 or not (upper or len(surname) == 1 or plain(surname[0]) in lexicon.PARTICLES):
        return
    known = any(plain(word.split("-")[0]) in lexicon.given_names() for word in given[:1])
    if blocks.is_name(" ".join([*given, *surname])) and (known or not any(word.isupper() for word in given)):
        yield _Candidate(
            (line.start + first[0], line.start + second[1]), (*given, *surname), score + known - 0.5, surname_first=True
        )


def _two_lines(line: Line, piece: Range, after: Line) -> Iterator[_Candidate]:
    """Yield a name whose parts stand on two lines."""
    first, second = line.text[slice(*piece)].split(), after.text.split()
    if len(first) > 2 or not 1 <= len(second) <= 3 or len(first) + len(second) > 4 or after.heading:
        return
    if len(first) == 2 and not (first[0].isupper() != second[0].isupper()):
        return
    if len(second) > 1 and not (all(word.isupper() for word in second) or plain(second[0]) in lexicon.PARTICLES):
        return
    both = " ".join([*first, *second])
    if blocks.is_name(both) and not any(blocks.is_strong(word) for word in (first[0], second[-1])):
        end = after.start + len(after.text.rstrip())
        yield _Candidate((line.start + piece[0], end), (*first, *second), -1.0)


def _labelled(page: Page) -> Iterator[_Candidate]:
    """Yield what stands after "Name:", and "Prénom :" joined with "Nom :"."""
    parts: dict[str, tuple[Range, tuple[str, ...]]] = {}
    for at, line in enumerate(page.lines[:_MOST_LINES]):
        label = _LABEL.match(line.text) if len(line.text) <= _LONGEST else None
        if label is None or page.is_of_referees((line.start, line.end)):
            continue
        value = _value(page, at, label.end())
        if value is None:
            continue
        kind = str(label.lastgroup)
        place, words = value
        turned = "," in page.text[slice(*place)]
        if kind == "both" or (
            kind == "surname" and len(words) >= 2 and "given" not in parts and _whole(page, at, words)
        ):
            yield from _both(place, words, turned=turned)
        else:
            parts.setdefault(kind, value)
        if len(parts) == 2:
            given, surname = parts["given"], parts["surname"]
            place = min(given[0][0], surname[0][0]), max(given[0][1], surname[0][1])
            yield _Candidate(place, (*given[1], *surname[1]), 12.0, surname_first=True)
            parts = {}


def _both(place: Range, words: tuple[str, ...], *, turned: bool) -> Iterator[_Candidate]:
    if turned:
        cut = next((at for at, word in enumerate(words) if word.endswith(",")), 0) + 1
        words = tuple(word.rstrip(",") for word in (*words[cut:], *words[:cut]))
    if 2 <= len(words) <= 6 and blocks.is_name(" ".join(words)):
        yield _Candidate(place, words, 11.0, surname_first=turned)


def _whole(page: Page, at: int, words: tuple[str, ...]) -> bool:
    """Return whether "Nom : ..." holds the whole name, because no line near it gives the given name."""
    near = page.lines[max(at - 4, 0) : at + 5]
    return (
        not any((found := _LABEL.match(line.text)) and found.lastgroup == "given" for line in near) and len(words) <= 5
    )


def _value(page: Page, at: int, from_: int) -> tuple[Range, tuple[str, ...]] | None:
    """Return the place and the words after a label, on its line or alone on the next one."""
    line = page.lines[at]
    start = line.start + from_
    rest = line.text[from_:]
    if not rest.strip():
        after = next((other for other in page.lines[at + 1 : at + 3] if other.text.strip()), None)
        if after is None or after.heading or _LABEL.match(after.text):
            return None
        start, rest = after.start, after.text
    rest = re.split(
        r"[|•;\t(]|\s{3,}| - |\s(?=(?:pr[ée]noms?|nom|surname|first name|last name)\s?:)",
        rest.strip(" \t"),
        maxsplit=1,
        flags=re.I,
    )[0]
    start += len(page.text[start : start + 20]) - len(page.text[start : start + 20].lstrip())
    civil = CIVILITY.match(rest)
    if civil:
        start, rest = start + civil.end(), rest[civil.end() :]
    words = tuple(rest.split())
    good = 1 <= len(words) <= 6 and all(WORD.match(word) for word in words) and not re.search(r"[\d@/]", rest)
    return ((start, start + len(rest.rstrip())), words) if good and (rest[0].isupper() or _NOBLE.match(rest)) else None
