"""Learnt weights of matching in words: what each check found, and why nothing can be learnt."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.language.marking import QT_TRANSLATE_NOOP
from classifyme_desktop.ui.learning.tab_words import TabWords

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration, Judgement
    from classifyme_desktop.services.match_learning import Decided, MatchReadiness

_DIGITS: Final = 3
# By the values of the enum: its module need not be loaded for the first window.
_PASSED: Final[dict[str, str]] = {
    "better": QT_TRANSLATE_NOOP("MatchWords", "Your past gigs are ranked better on average, each unseen: nDCG %1."),
    "every_gig": QT_TRANSLATE_NOOP("MatchWords", "No past gig is ranked much worse; the one that lost most: nDCG %1."),
    "unharmed": QT_TRANSLATE_NOOP(
        "MatchWords", "The judged gigs of the program are ranked as well as before: nDCG %1."
    ),
}
_FAILED: Final[dict[str, str]] = {
    "better": QT_TRANSLATE_NOOP("MatchWords", "Your past gigs are not ranked better on average, each unseen: nDCG %1."),
    "every_gig": QT_TRANSLATE_NOOP("MatchWords", "A past gig is ranked much worse: nDCG %1."),
    "unharmed": QT_TRANSLATE_NOOP("MatchWords", "The judged gigs of the program are ranked worse: nDCG %1."),
}


def _said(text: str) -> str:
    return QCoreApplication.translate("MatchWords", text)


def change(before: float, after: float) -> str:
    """Return two figures of a ranking with an arrow between them."""
    return f"{words.decimal(before, _DIGITS)} → {words.decimal(after, _DIGITS)}"


class Decisions(TabWords["MatchReadiness"]):
    """What the tab of matching says of learnt weights and of the decisions that they are learnt from."""

    def name(self, of: "Iteration") -> str:
        """Return what an iteration of the weights is called beside those of the roles."""
        if of.number == 0:
            return _said(QT_TRANSLATE_NOOP("MatchWords", "Weights as the program came"))
        return self.called(of.number)

    def called(self, number: int) -> str:
        """Return what an iteration of a number is called."""
        text = _said(QT_TRANSLATE_NOOP("MatchWords", "Iteration %1 of the weights"))
        return text.replace("%1", words.number(number))

    def judgement(self, of: "Judgement") -> str:
        """Return what a check found, as a sentence."""
        text = _said((_PASSED if of.is_passed else _FAILED)[of.check.value])
        return text if of.before is None or of.after is None else text.replace("%1", change(of.before, of.after))

    def learnt(self, of: "Iteration") -> str:
        """Return from how many decisions an iteration learnt."""
        if of.match is None:
            return self.tr("Fitted before it came here")
        text = self.tr("Learnt from %Ln decision(s)", "on people for gigs", of.learnt)
        return text + (" · " + self.tr("%Ln of them new", "decisions", of.new) if of.new else "")

    def ready(self, of: "MatchReadiness") -> str:
        """Return how many gigs teach, of how many decisions."""
        gigs = self.tr("%Ln gig(s) with enough decisions", "", of.ready)
        said = f"{gigs} · " + self.tr("%Ln decision(s) on their people", "", of.decisions)
        if of.iteration is None or not of.new:
            return said
        return f"{said} · " + self.tr("%Ln of them new", "decisions", of.new)

    def note(self, of: "MatchReadiness") -> str:
        """Return why nothing can be learnt, or why it is worth it now; empty for neither."""
        if of.reason is None:
            if of.gone:
                return self.gone(of.gone)
            return self.tr("Enough was decided: it is worth learning now.") if of.is_proposed else ""
        lacking = max(1, of.needed - of.ready)
        reasons = {
            "too_few": self.tr(
                "Accept 2 people and reject 2 for each of 5 gigs at least; %Ln more gig(s) needed.", "", lacking
            ),
            "nothing_new": self.tr("Nothing was decided since that could be learnt."),
            "read_only": self.tr("The library was opened for reading only, so nothing can be learnt."),
            "in_memory": self.tr("A library that is not on a drive cannot keep what it learns."),
        }
        return reasons[of.reason.value]

    def doing(self, phase: str) -> str:
        """Return what is being done."""
        said = {
            "read": self.tr("Ranking the past gigs…"),
            "fit": self.tr("Learning, each gig left out once…"),
            "keep": self.tr("Keeping what was learnt…"),
        }
        return said.get(phase, "")

    def checks_note(self) -> str:
        """Return what the figure of the checks means."""
        return self.tr("nDCG is 1 where everybody you accepted stands before everybody you rejected.")

    def learn(self) -> str:
        """Return the words of the button that learns."""
        return self.tr("Learn the weights")

    def back(self, number: int) -> str:
        """Return the words of the button that rolls back to an iteration."""
        if number == 0:
            return self.tr("Roll back to the weights as they came")
        return self.tr("Roll back to %1", "an iteration of the weights").replace("%1", self.called(number))

    def choice(self) -> str:
        """Return what the choice of iterations is called."""
        return self.tr("Iteration of the weights")

    def promoting(self) -> str:
        """Return what promoting changes."""
        return self.tr("From now on people are ranked by these weights; those you set yourself stay")

    def going_back(self) -> str:
        """Return what rolling back to an iteration changes."""
        return self.tr("People are ranked again as they were then")

    def missing(self, of: "Decided") -> str:
        """Return what a gig lacks before it teaches."""
        accepted, rejected = of.missing
        said = [
            self.tr("%Ln more accepted", "people", accepted) if accepted else "",
            self.tr("%Ln more rejected", "people", rejected) if rejected else "",
        ]
        return ", ".join(one for one in said if one) or self.tr("Enough")


DECISIONS: Final = Decisions()
