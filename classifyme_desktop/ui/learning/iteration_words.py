"""Iterations in words: states, what each check found, figures before and after. Number 0 is the head as it came."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.language.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from classifyme_desktop.domain.iteration import Figures, Iteration, Judgement, State

# By the values of the enums: their module need not be loaded for the first window.
STATES: Final[dict[str, str]] = {
    "candidate": QT_TRANSLATE_NOOP("Iterations", "Waits for you"),
    "rejected": QT_TRANSLATE_NOOP("Iterations", "Rejected by a check"),
    "refused": QT_TRANSLATE_NOOP("Iterations", "Refused"),
    "active": QT_TRANSLATE_NOOP("Iterations", "In use"),
    "retired": QT_TRANSLATE_NOOP("Iterations", "Was in use"),
}
# Drawing and colour of each state.
LOOKS: Final[dict[str, tuple[str, str]]] = {
    "candidate": ("not_told", "note"),
    "rejected": ("not_met", "bad"),
    "refused": ("reject", "muted"),
    "active": ("met", "good"),
    "retired": ("undo", "muted"),
}
_PASSED: Final[dict[str, str]] = {
    "better": QT_TRANSLATE_NOOP("Iterations", "Better on your people that it did not learn from: %1 right."),
    "unharmed": QT_TRANSLATE_NOOP("Iterations", "Nothing is forgotten: %1 right on the test set of the program."),
    "every_role": QT_TRANSLATE_NOOP("Iterations", "No role became worse beyond the limit."),
    "calibrated": QT_TRANSLATE_NOOP("Iterations", "Its confidence can be believed as before: %1 off."),
    "name_swap": QT_TRANSLATE_NOOP("Iterations", "Other names, schools and addresses change nothing."),
}
_FAILED: Final[dict[str, str]] = {
    "better": QT_TRANSLATE_NOOP(
        "Iterations", "Not clearly better on your people that it did not learn from: %1 right."
    ),
    "unharmed": QT_TRANSLATE_NOOP("Iterations", "Worse on the test set of the program: %1 right."),
    "every_role": QT_TRANSLATE_NOOP("Iterations", "%2 became worse beyond the limit: %1 right."),
    "calibrated": QT_TRANSLATE_NOOP("Iterations", "Its confidence can be believed less than before: %1 off."),
    "name_swap": QT_TRANSLATE_NOOP("Iterations", "Other names, schools or addresses change what it says."),
}
_TOO_FEW: Final = QT_TRANSLATE_NOOP("Iterations", "Too few of your people were confirmed to prove that it is better.")


def _said(text: str) -> str:
    return QCoreApplication.translate("Iterations", text)


def state(of: "State") -> str:
    """Return the name of a state."""
    return _said(STATES[of.value])


def name(of: "Iteration") -> str:
    """Return what an iteration is called."""
    return as_it_came() if of.number == 0 else called(of.number)


def as_it_came() -> str:
    """Return what iteration 0 is called."""
    return _said(QT_TRANSLATE_NOOP("Iterations", "As the program came"))


def called(number: int) -> str:
    """Return what an iteration of a number is called."""
    return _said(QT_TRANSLATE_NOOP("Iterations", "Iteration %1")).replace("%1", words.number(number))


def judgement(of: "Judgement", name_role: "Callable[[str], str]") -> str:
    """Return what a check found, as a sentence."""
    if of.check.value == "better" and not of.is_passed and of.before is None:
        return _said(_TOO_FEW)
    text = _said((_PASSED if of.is_passed else _FAILED)[of.check.value])
    text = text.replace("%1", change(of.before, of.after))
    return text.replace("%2", "" if of.role_id is None else name_role(of.role_id))


def share(of: float | None) -> str:
    """Return a share in percent with a digit where it is small, a dash where nobody worked it out."""
    return "–" if of is None else words.NUMBERS.percent(of)


def change(before: float | None, after: float | None) -> str:
    """Return two shares with an arrow between them."""
    return f"{share(before)} → {share(after)}"


def verdict(before: float | None, after: float | None, *, is_less_better: bool = False) -> str:
    """Return whether a figure became better, in a word with a drawing of it; empty where that is not known."""
    if before is None or after is None:
        return ""
    if abs(after - before) < 0.0005:
        return _said(QT_TRANSLATE_NOOP("Iterations", "= the same"))
    is_better = (after < before) is is_less_better
    better = QT_TRANSLATE_NOOP("Iterations", "▲ better")
    return _said(better if is_better else QT_TRANSLATE_NOOP("Iterations", "▼ worse"))


def figures(of: "Iteration", *, is_firm: bool) -> "tuple[Figures, Figures] | None":
    """Return the figures before and after that were asked for."""
    return of.firm if is_firm else of.frozen


def headline(of: "Iteration") -> str:
    """Return the figure that says most: how many of the firm's people are right, else of the test set."""
    pair = of.firm or of.frozen
    if pair is None:
        return ""
    before, after = pair
    if of.firm is None and of.number == of.parent:
        return _said(QT_TRANSLATE_NOOP("Iterations", "%1 right")).replace("%1", share(after.top1))
    right = _said(QT_TRANSLATE_NOOP("Iterations", "%1 right")).replace("%1", change(before.top1, after.top1))
    return f"{right} {verdict(before.top1, after.top1)}".strip()


class Learnt(QObject):
    """Words around numbers; a class, since the tools for translation know plurals in ``self.tr`` only."""

    def learnt(self, of: "Iteration") -> str:
        """Return from how many labels an iteration learnt."""
        if of.number == 0 or of.parent == of.number:
            return self.tr("Learnt before it came here")
        text = self.tr("Learnt from %Ln label(s)", "", of.learnt)
        return text + (" · " + self.tr("%Ln of them new", "labels", of.new) if of.new else "")

    def gone(self, count: int) -> str:
        """Return that people were erased whom an iteration learnt from."""
        return self.tr("%Ln person(s) it learnt from were erased since; learn anew to be rid of them.", "", count)


LEARNT: Final = Learnt()
