"""Learnt levels in words: what each check found, what could be learnt, and why nothing can."""

from typing import TYPE_CHECKING, Final

from classifyme_desktop.ui.language import gig_words, words
from classifyme_desktop.ui.learning import iteration_words
from classifyme_desktop.ui.learning.tab_words import TabWords

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration, Judgement
    from classifyme_desktop.services.level_learning import LevelReadiness


class LevelWords(TabWords["LevelReadiness"]):
    """What the tab of levels says of learnt levels and of those that readers said."""

    def name(self, of: "Iteration") -> str:
        """Return what an iteration of the levels is called beside those of the roles."""
        return self.tr("Levels as the program came") if of.number == 0 else self.called(of.number)

    def called(self, number: int) -> str:
        """Return what an iteration of a number is called."""
        return self.tr("Iteration %1 of the levels").replace("%1", words.number(number))

    def learnt(self, of: "Iteration") -> str:
        """Return from how many people an iteration learnt."""
        if of.level is None:
            return self.tr("Learnt before it came here")
        text = self.tr("Learnt from the level of %Ln person(s)", "", of.learnt)
        return text + (" · " + self.tr("%Ln of them new", "people", of.new) if of.new else "")

    def judgement(self, of: "Judgement") -> str:
        """Return what a check found, as a sentence."""
        passed = {
            "better": self.tr("Better on your people that it did not learn from: %1 levels right."),
            "unharmed": self.tr("Nothing is forgotten: F1 %1 on the test set of the program."),
            "every_level": self.tr("No level became worse beyond the limit."),
            "calibrated": self.tr("Its probabilities can be believed as before: %1 off."),
        }
        failed = {
            "better": self.tr("Not clearly better on your people that it did not learn from: %1 levels right."),
            "unharmed": self.tr("Worse on the test set of the program: F1 %1."),
            "every_level": self.tr("“%2” became worse beyond the limit: %1 right."),
            "calibrated": self.tr("Its probabilities can be believed less than before: %1 off."),
        }
        text = (passed if of.is_passed else failed)[of.check.value]
        text = text.replace("%1", iteration_words.change(of.before, of.after))
        return text.replace("%2", "" if of.role_id is None else gig_words.level(of.role_id))

    def ready(self, of: "LevelReadiness") -> str:
        """Return of how many people readers said the level."""
        said = self.tr("%Ln person(s) whose level was confirmed or corrected", "", of.labels)
        if of.iteration is None or not of.new:
            return said
        return f"{said} · " + self.tr("%Ln of them new", "people", of.new)

    def note(self, of: "LevelReadiness") -> str:
        """Return why nothing can be learnt, or why it is worth it now; empty for neither."""
        if of.reason is None:
            if of.gone:
                return self.gone(of.gone)
            return self.tr("Enough was said: it is worth learning now.") if of.is_proposed else ""
        reasons = {
            "too_few": self.tr(
                "Say the level of %Ln person(s) with a job title to train: %1 so far. Choose the level that is shown "
                "to confirm it: L in the library, Alt+1–6 in the review.",
                "",
                of.needed,
            ),
            "nothing_new": self.tr("No level was said since that could be learnt."),
            "other_encoder": self.tr("Learning needs the encoder that came with the program; you use another one."),
            "read_only": self.tr("The library was opened for reading only, so nothing can be learnt."),
            "in_memory": self.tr("A library that is not on a drive cannot keep what it learns."),
        }
        return reasons[of.reason.value].replace("%1", words.number(of.labels))

    def doing(self, phase: str) -> str:
        """Return what is being done."""
        said = {
            "read": self.tr("Reading the levels that were said…"),
            "fit": self.tr("Learning, some people left out each time…"),
            "compare": self.tr("Comparing with the levels that are shown…"),
            "keep": self.tr("Keeping what was learnt…"),
            "predict": self.tr("Telling the levels of everybody anew; nothing changes until it is done…"),
        }
        return said.get(phase, "")

    def learn(self) -> str:
        """Return the words of the button that learns."""
        return self.tr("Learn the levels")

    def back(self, number: int) -> str:
        """Return the words of the button that rolls back to an iteration."""
        if number == 0:
            return self.tr("Roll back to the levels as they came")
        return self.tr("Roll back to %1", "an iteration of the levels").replace("%1", self.called(number))

    def choice(self) -> str:
        """Return what the choice of iterations is called."""
        return self.tr("Iteration of the levels")

    def promoting(self) -> str:
        """Return what promoting changes."""
        return self.tr("From now on people show these levels; those that you said stay")

    def going_back(self) -> str:
        """Return what rolling back to an iteration changes."""
        return self.tr("Every level is again as it was then")


SAID: Final = LevelWords()
