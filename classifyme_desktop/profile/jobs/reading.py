"""What the lines above the description of a job say: which words are the title, which the employer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain.profile import Fact, Range
from classifyme_desktop.profile.jobs import lexicon
from classifyme_desktop.profile.jobs.rows import Row, trim

_COMMA: Final = re.compile(r",\s+")
_BRACKET: Final = re.compile(r"\s*\(([^()]{1,60})\)?$")
_TAILS: Final = re.compile(r"^(?:CDI|CDD|CTT|VIE)\s+", re.IGNORECASE)
_WEAK_LABEL: Final = re.compile(
    r"(?:poste|position|job title|title|titre|fonction|role|employer|employeur|company|entreprise|soci[ée]t[ée]"
    r"|organisation|dates?|p[ée]riode|lieu|location)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Post:
    """Title and employer of one job, with how well they read (title 0 to 3, employer 0 to 4)."""

    title: Range
    employer: Range | None
    title_score: float
    employer_score: float
    is_title_first: bool | None  # of two parts; None with one


def read(text: str, rows: Sequence[Row], *, title_first: bool | None = None) -> Post | None:
    """Return the post that some lines name, None where they hold no words.

    ``title_first`` decides between two parts of which neither reads like a title.
    """
    pieces = [piece for row in rows for piece in row.pieces]
    pieces = [piece for piece in pieces if _counts(text[piece[0] : piece[1]])]
    if not pieces:
        return None
    scores = [_title_score(text, piece) for piece in pieces]
    best = max(scores)
    if best <= 0 and len(pieces) > 1 and title_first is False:
        at = 1
    else:
        firms = [lexicon.employer_score(text[start:stop]) for start, stop in pieces]
        at = max(range(len(pieces)), key=lambda one: (scores[one], -max(firms[one], 1.0), -one))
    employer_at = _employer(text, pieces, at)
    title = _title(text, pieces[at], employer_at is not None)
    employer = None if employer_at is None else _name(text, pieces[employer_at])
    if employer is None:
        title, employer = _parted(text, title)
        title = _title(text, title, employer is not None)
    if title[1] <= title[0]:
        return None
    found = lexicon.employer_score(text[employer[0] : employer[1]]) if employer else 0.0
    return Post(title, employer, best, found, at < employer_at if employer_at is not None else None)


def _counts(words: str) -> bool:
    return any(sign.isalpha() for sign in words) and not lexicon.CONTRACT.fullmatch(words) and not (
        _WEAK_LABEL.fullmatch(words)
    )  # fmt: skip


def _title_score(text: str, piece: Range) -> float:
    words = text[piece[0] : piece[1]]
    score = lexicon.title_score(words)
    head = _COMMA.split(words, maxsplit=1)[0]
    score = max(score, lexicon.title_score(head))
    if lexicon.employer_score(words) >= 3 and score < 3:
        score -= 0.5
    return score


def _employer(text: str, pieces: Sequence[Range], title_at: int) -> int | None:
    others = [at for at in range(len(pieces)) if at != title_at]
    if not others:
        return None
    # The nearest part wins among equals: what is farther is a town.
    return max(
        others,
        key=lambda at: (lexicon.employer_score(text[pieces[at][0] : pieces[at][1]]) >= 3, -_distance(at, title_at)),
    )


def _distance(at: int, title_at: int) -> float:
    return abs(at - title_at) + (0.5 if at < title_at else 0.0)


def _title(text: str, piece: Range, has_employer: bool) -> Range:
    """Return a title without its contract kind in brackets or after a comma."""
    start, stop = piece
    words = text[start:stop]
    contract = _TAILS.match(words)
    if contract:
        start += contract.end()
    changed = True
    while changed:
        changed = False
        words = text[start:stop]
        bracket = _BRACKET.search(words)
        if bracket and (lexicon.CONTRACT.fullmatch(bracket[1].strip()) or not has_employer or bracket[1][:1].isdigit()):
            stop, changed = start + bracket.start(), True
            continue
        comma = words.rfind(",")
        if comma > 0 and (not words[comma + 1 :].strip() or lexicon.CONTRACT.fullmatch(words[comma + 1 :].strip())):
            stop, changed = start + comma, True
    trimmed = trim(text, start, stop)
    return trimmed if trimmed is not None else (start, start)


def _parted(text: str, title: Range) -> tuple[Range, Range | None]:
    """Part "Title, Employer, City" at its commas; without a second part that reads like a name it is all title."""
    cuts = [title[0] + match.start() for match in _COMMA.finditer(text[title[0] : title[1]])]
    if not cuts:
        return title, None
    pieces = [trimmed for trimmed in (
        trim(text, start, stop) for start, stop in zip([title[0], *cuts], [*cuts, title[1]], strict=True)
    ) if trimmed is not None]  # fmt: skip
    scores = [lexicon.title_score(text[start:stop]) for start, stop in pieces]
    if len(pieces) < 2:
        return title, None
    at = max(range(len(pieces)), key=lambda one: (scores[one], -one))
    if at > 0 and scores[at] >= 3 and scores[0] < 3:  # "Employer, Title"
        return pieces[at], pieces[0]
    last = 1
    while last < len(pieces) and (text[pieces[last][0]].islower() or (scores[last] >= 3 and last == 1 and not _firm(
        text, pieces[last]
    ))):  # fmt: skip
        last += 1
    if last >= len(pieces):
        return title, None
    return (pieces[0][0], pieces[last - 1][1]), pieces[last]


def _firm(text: str, piece: Range) -> bool:
    return lexicon.employer_score(text[piece[0] : piece[1]]) >= 3


def _name(text: str, piece: Range) -> Range | None:
    """Return the name of an employer without the town or what it does: "Borel SA, Lyon", "Borel SA (80 people)"."""
    start, stop = piece
    words = text[start:stop]
    bracket = words.find(" (")
    if bracket > 0:
        words = words[:bracket]
    parted = _COMMA.split(words)
    name = parted[0]
    if len(parted) > 1 and lexicon.WORD.findall(parted[1]) and lexicon.employer_score("x " + parted[1]) >= 4:
        name = words[: len(parted[0]) + 2 + len(parted[1])]  # "Acme, Inc."
    return trim(text, start, start + len(name))


def fact(text: str, place: Range) -> Fact:
    """Return the words at a place on one line."""
    return Fact(" ".join(text[place[0] : place[1]].split()), place)
