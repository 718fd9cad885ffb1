"""The columns of a shortlist: their keys, headings and what stands in them; which of them a blind reader gets."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.services.shortlist import Line

Cell = str | int | float | datetime | tuple[str, ...]
# Control characters that neither XML 1.0 nor a spreadsheet can hold, and those that turn the direction of a text.
_UNPRINTABLE: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")
_DIGITS: Final = 4
_FULLY: Final = 2  # marks of a criterion that is met
PARTS: Final = ("meaning", "keywords", "skills", "role", "level")
_PARTS_FR: Final = {
    "meaning": "sens", "keywords": "mots-clés", "skills": "compétences", "role": "métier", "level": "niveau",
}  # fmt: skip
_WORDS: Final = {
    "en": {True: "yes", False: "no", Choice.PINNED: "pinned", Choice.REJECTED: "rejected", "of": "of"},
    "fr": {True: "oui", False: "non", Choice.PINNED: "épinglé", Choice.REJECTED: "écarté", "of": "sur"},
}


class Kind(Enum):
    """How a spreadsheet shows a column."""

    TEXT = "text"
    NUMBER = "number"
    SHARE = "share"
    YEARS = "years"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, which programs read, its French heading, its width in characters, and its cell of a line.

    ``cell`` gets the line, the moment of the export and the language. ``is_open``: not for blind readers.
    """

    key: str
    french: str
    width: int
    kind: Kind
    cell: Callable[[Line, datetime, str], Cell]
    is_open: bool = False

    def heading(self, language: str) -> str:
        """Return the heading for people."""
        return self.french if language == "fr" else self.key


def of(lines: Sequence[Line], *, is_blind: bool) -> list[Column]:
    """Return the columns of a list, in their order; parts of the score that only some program knows come last."""
    names = [*PARTS, *sorted({name for line in lines for name in line.parts} - set(PARTS))]
    chosen = [*_BEFORE, *(_part(name) for name in names), *_AFTER]
    return [column for column in chosen if not (is_blind and column.is_open)]


def rows(lines: Sequence[Line], chosen: Sequence[Column], now: datetime, language: str) -> Iterator[list[Cell]]:
    """Yield the cells of each line; an empty text is what is not known."""
    for line in lines:
        yield [column.cell(line, now, language) for column in chosen]


def printable(text: str) -> str:
    """Return ``text`` with what a spreadsheet cannot hold, or what turns the direction of a text, made visible."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def _number(value: float | None) -> Cell:
    return "" if value is None else round(value, _DIGITS)


def _band(line: Line, *_: object) -> Cell:
    """Return "3–7", with a dash that no spreadsheet takes for a date."""
    if line.band is None:
        return ""
    low, high = line.band
    return str(low) if low == high else f"{low}–{high}"


def _role(line: Line, at: int) -> str:
    return line.roles[at] if len(line.roles) > at else ""


def _met(line: Line, _: datetime, language: str) -> Cell:
    """Return "3 of 5"; a stroke would make a date of it."""
    if not line.criteria:
        return ""
    fully = sum(one.marks == _FULLY for one in line.criteria)
    return f"{fully} {_WORDS[language]['of']} {len(line.criteria)}"


def _choice(line: Line, _: datetime, language: str) -> Cell:
    return _WORDS[language][line.decided.choice] if line.decided else ""


def _decided_at(line: Line, *_: object) -> Cell:
    return datetime.fromisoformat(line.decided.decided_at) if line.decided else ""


def _hidden(line: Line, _: datetime, language: str) -> Cell:
    return "" if line.has_hidden_text is None else _WORDS[language][line.has_hidden_text]


def _part(name: str) -> Column:
    def cell(line: Line, *_: object) -> Cell:
        return _number(line.parts.get(name))

    return Column(f"score_{name}", f"score {_PARTS_FR.get(name, name)}", 11, Kind.SHARE, cell)


_BEFORE: Final = (
    Column("rank", "rang", 7, Kind.NUMBER, lambda line, *_: line.rank),
    Column("band", "intervalle", 9, Kind.TEXT, _band),
    Column("candidate_id", "candidat", 15, Kind.TEXT, lambda line, *_: line.candidate),
    Column("name", "nom", 26, Kind.TEXT, lambda line, *_: line.name, is_open=True),
    Column("email", "courriel", 28, Kind.TEXT, lambda line, *_: line.email, is_open=True),
    Column("phone", "téléphone", 18, Kind.TEXT, lambda line, *_: line.phone, is_open=True),
    Column("location", "lieu", 20, Kind.TEXT, lambda line, *_: line.location, is_open=True),
    Column("current_title", "poste actuel", 28, Kind.TEXT, lambda line, *_: line.title),
    Column("current_employer", "employeur actuel", 26, Kind.TEXT, lambda line, *_: line.employer),
    Column("role", "métier", 30, Kind.TEXT, lambda line, *_: _role(line, 0)),
    Column("role_confidence", "confiance", 10, Kind.SHARE, lambda line, *_: _number(line.role_confidence)),
    Column("role_2", "métier 2", 26, Kind.TEXT, lambda line, *_: _role(line, 1)),
    Column("role_3", "métier 3", 26, Kind.TEXT, lambda line, *_: _role(line, 2)),
    Column("level", "niveau", 20, Kind.TEXT, lambda line, *_: line.levels),
    Column("match_score", "score", 10, Kind.SHARE, lambda line, *_: _number(line.score)),
)
_AFTER: Final = (
    Column("must_met", "critères remplis", 14, Kind.TEXT, _met),
    Column("matched_skills", "compétences présentes", 36, Kind.TEXT, lambda line, *_: line.matched),
    Column("missing_skills", "compétences absentes", 36, Kind.TEXT, lambda line, *_: line.missing),
    Column("experience_years", "années d'expérience", 12, Kind.YEARS, lambda line, *_: _number(line.years)),
    Column("languages", "langues", 20, Kind.TEXT, lambda line, *_: line.languages),
    Column("decision", "décision", 12, Kind.TEXT, _choice),
    Column(
        "decision_reason", "motif", 36, Kind.TEXT, lambda line, *_: line.decided.reason if line.decided else "",
        is_open=True,  # a reader may have written a name
    ),
    Column("tags", "étiquettes", 24, Kind.TEXT, lambda line, *_: line.tags, is_open=True),  # as is what they say
    Column("notes", "notes", 36, Kind.TEXT, lambda line, *_: line.note, is_open=True),
    Column("decision_date", "date de décision", 17, Kind.MOMENT, _decided_at),
    Column("file", "fichier", 28, Kind.TEXT, lambda line, *_: line.file, is_open=True),
    Column("state", "état", 11, Kind.TEXT, lambda line, *_: line.state.value if line.state else ""),
    Column("hidden_text", "texte caché", 11, Kind.TEXT, _hidden),
    Column("iteration", "itération", 9, Kind.NUMBER, lambda line, *_: "" if line.iteration is None else line.iteration),
    Column("model_sha256", "modèle sha256", 20, Kind.TEXT, lambda line, *_: line.model_sha256),
    Column("exported_at", "exporté le", 17, Kind.MOMENT, lambda _, now, __: now),
)  # fmt: skip
