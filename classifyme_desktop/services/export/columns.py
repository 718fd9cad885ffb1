"""The columns of a shortlist: what stands in them, and which of them a blind reader gets."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.services.export.column import Cell, Column, Kind, number, state
from classifyme_desktop.services.shortlist import Line

_FULLY: Final = 2  # marks of a criterion that is met
PARTS: Final = ("meaning", "keywords", "skills", "role", "level", "must")
_PARTS_FR: Final = {
    "meaning": "sens", "keywords": "mots-clés", "skills": "compétences", "role": "poste", "level": "niveau",
    "must": "exigences",
}  # fmt: skip
_CHOICES: Final = {
    "en": {
        Choice.PINNED: "pinned",
        Choice.SHORTLISTED: "shortlisted",
        Choice.INTERVIEWED: "interviewed",
        Choice.OFFERED: "offered",
        Choice.HIRED: "hired",
        Choice.ON_HOLD: "on hold",
        Choice.REJECTED: "rejected",
    },
    "fr": {
        Choice.PINNED: "en tête",
        Choice.SHORTLISTED: "sur la liste restreinte",
        Choice.INTERVIEWED: "vu en entretien",
        Choice.OFFERED: "offre faite",
        Choice.HIRED: "embauché",
        Choice.ON_HOLD: "en attente",
        Choice.REJECTED: "à l’écart",
    },
}
_WORDS: Final = {
    "en": {True: "yes", False: "no", "of": "of"},
    "fr": {True: "oui", False: "non", "of": "sur"},
}
_Column = Column[Line]


def of(lines: Sequence[Line], *, is_blind: bool) -> list[_Column]:
    """Return all columns there can be, in their first order.

    Parts of the score that only some program knows come behind those that this one does.
    """
    names = [*PARTS, *sorted({name for line in lines for name in line.parts} - set(PARTS))]
    found = [*_BEFORE, *(_part(name) for name in names), *_AFTER]
    return [column for column in found if not (is_blind and column.is_open)]


def status(choice: Choice, language: str) -> str:
    """Return where a person stands, in words."""
    return _CHOICES[language].get(choice, choice.value)


def band(line: Line) -> str:
    """Return "3–7", with a dash that no spreadsheet takes for a date; empty where it is not known."""
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


def _status(line: Line, _: datetime, language: str) -> Cell:
    return status(line.decided.choice, language) if line.decided else ""


def _reason(line: Line, *_: object) -> Cell:
    return line.decided.reason if line.decided else ""


def _decided_at(line: Line, *_: object) -> Cell:
    return datetime.fromisoformat(line.decided.decided_at) if line.decided else ""


def _state(line: Line, _: datetime, language: str) -> Cell:
    return state(line.state, language) if line.state else ""


def _hidden(line: Line, _: datetime, language: str) -> Cell:
    return "" if line.has_hidden_text is None else _WORDS[language][line.has_hidden_text]


def _part(name: str) -> _Column:
    def cell(line: Line, *_: object) -> Cell:
        return number(line.parts.get(name))

    english, french = f"Score: {name}", f"Score : {_PARTS_FR.get(name, name)}"
    return Column(f"score_{name}", english, french, 11, Kind.SHARE, cell)


def _blank(key: str, english: str, french: str, width: int) -> _Column:
    """Return a column that the program knows nothing for: people fill it in, so it is there only when asked for."""
    return Column(key, english, french, width, Kind.TEXT, lambda *_: "", is_usual=False)


_BEFORE: Final[tuple[_Column, ...]] = (
    Column("rank", "Rank", "Rang", 7, Kind.NUMBER, lambda line, *_: line.rank),
    Column("band", "Rank band", "Intervalle de rangs", 10, Kind.TEXT, lambda line, *_: band(line)),
    Column("candidate_id", "Candidate", "Candidat", 15, Kind.TEXT, lambda line, *_: line.candidate),
    Column("name", "Name", "Nom", 26, Kind.TEXT, lambda line, *_: line.name, is_open=True),
    Column("email", "E-mail", "Courriel", 28, Kind.TEXT, lambda line, *_: line.email, is_open=True),
    Column("phone", "Phone", "Téléphone", 18, Kind.TEXT, lambda line, *_: line.phone, is_open=True),
    Column("location", "Place", "Lieu", 20, Kind.TEXT, lambda line, *_: line.location, is_open=True),
    Column("current_title", "Current title", "Intitulé actuel", 28, Kind.TEXT, lambda line, *_: line.title),
    Column("current_employer", "Current employer", "Employeur actuel", 26, Kind.TEXT, lambda line, *_: line.employer),
    Column("role", "Role", "Poste", 30, Kind.TEXT, lambda line, *_: _role(line, 0)),
    Column("role_confidence", "Confidence", "Confiance", 11, Kind.SHARE, lambda line, *_: number(line.role_confidence)),
    Column("role_2", "Second role", "Deuxième poste", 26, Kind.TEXT, lambda line, *_: _role(line, 1)),
    Column("role_3", "Third role", "Troisième poste", 26, Kind.TEXT, lambda line, *_: _role(line, 2)),
    Column("level", "Level", "Niveau", 20, Kind.TEXT, lambda line, *_: line.levels),
    Column("match_score", "Score", "Score", 10, Kind.SHARE, lambda line, *_: number(line.score)),
)
_AFTER: Final[tuple[_Column, ...]] = (
    Column("must_met", "Must-haves met", "Exigences remplies", 15, Kind.TEXT, _met),
    Column("matched_skills", "Skills found", "Compétences présentes", 36, Kind.TEXT, lambda line, *_: line.matched),
    Column("missing_skills", "Skills not found", "Compétences absentes", 36, Kind.TEXT, lambda line, *_: line.missing),
    Column("experience_years", "Years of experience", "Années d’expérience", 12, Kind.YEARS,
           lambda line, *_: number(line.years)),
    Column("languages", "Languages", "Langues", 20, Kind.TEXT, lambda line, *_: line.languages),
    _blank("availability", "Availability", "Disponibilité", 16),
    _blank("salary_expectation", "Salary expectation", "Prétentions salariales", 16),
    _blank("right_to_work", "Right to work", "Autorisation de travail", 16),
    _blank("source", "Source", "Source", 16),
    Column("status", "Status", "Statut", 14, Kind.TEXT, _status),
    # A reader may have written a name in what follows.
    Column("status_reason", "Reason", "Motif", 36, Kind.TEXT, _reason, is_open=True),
    Column("tags", "Tags", "Étiquettes", 24, Kind.TEXT, lambda line, *_: line.tags, is_open=True),
    Column("notes", "Notes", "Notes", 36, Kind.TEXT, lambda line, *_: line.note, is_open=True),
    _blank("reviewer", "Reviewer", "Évaluateur", 16),
    Column("decision_date", "Decided on", "Décidé le", 17, Kind.MOMENT, _decided_at),
    Column("file", "File", "Fichier", 28, Kind.TEXT, lambda line, *_: line.file, is_open=True),
    Column("state", "State", "État", 11, Kind.TEXT, _state),
    Column("hidden_text", "Hidden text", "Texte caché", 11, Kind.TEXT, _hidden),
    Column("iteration", "Iteration", "Itération", 9, Kind.NUMBER,
           lambda line, *_: "" if line.iteration is None else line.iteration),
    Column("model_sha256", "Model (SHA-256)", "Modèle (SHA-256)", 20, Kind.TEXT, lambda line, *_: line.model_sha256),
    Column("exported_at", "Exported on", "Exporté le", 17, Kind.MOMENT, lambda _, now, __: now),
)  # fmt: skip
