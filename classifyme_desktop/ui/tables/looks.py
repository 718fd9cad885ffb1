"""How a state looks: its drawing and its tone. Never the colour alone: each has a drawing and a word as well."""

from typing import TYPE_CHECKING, Final

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.domain.document import FileState
from classifyme_desktop.ui.language import words

if TYPE_CHECKING:
    from classifyme_desktop.domain.resume import FileRow

_TONES: Final[dict[FileState, str]] = {
    FileState.ADDED: "good",
    FileState.DUPLICATE: "quiet",
    FileState.NEEDS_PASSWORD: "note",
    FileState.SCANNED: "note",
    FileState.DAMAGED: "bad",
    FileState.UNSUPPORTED: "note",
    FileState.TOO_LARGE: "note",
    FileState.GAVE_UP: "bad",
    FileState.SKIPPED: "quiet",
}

_STAGES: Final[dict[Choice, tuple[str, str]]] = {
    Choice.PINNED: ("pin", "accent"),
    Choice.SHORTLISTED: ("shortlisted", "accent"),
    Choice.INTERVIEWED: ("interviewed", "accent"),
    Choice.OFFERED: ("offered", "note"),
    Choice.HIRED: ("hired", "good"),
    Choice.ON_HOLD: ("pause", "quiet"),
    Choice.REJECTED: ("reject", "quiet"),
}


def tone(state: FileState, *, is_incomplete: bool = False) -> str:
    """Return the name of the colour token of a state."""
    return "note" if is_incomplete else _TONES[state]


def drawing(state: FileState, *, is_incomplete: bool = False) -> str:
    """Return the name of the drawing of a state."""
    return "incomplete" if is_incomplete else state.value


def requirement(*, is_met: bool | None) -> tuple[str, str]:
    """Return the drawing and the tone of a requirement that is met, not met, or of which the CV tells nothing."""
    if is_met is None:
        return "not_told", "quiet"
    return ("met", "good") if is_met else ("not_met", "bad")


def stage(choice: Choice) -> tuple[str, str]:
    """Return the drawing and the tone of where a person stands for a gig."""
    return _STAGES[choice]


def sentences(row: "FileRow") -> list[str]:
    """Return what to tell a person about a file: what happened and what to do, most telling first."""
    reasons = dict.fromkeys([*([row.reason] if row.reason else []), *row.incomplete])
    said = [words.reason(reason) for reason in reasons] or [words.read_in_full()]
    return said + [words.badge(badge) for badge in row.badges]
