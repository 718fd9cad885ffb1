"""An evaluation in words: on whom it rests, what keeps one from believing it, which lines of a table were of no use."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.learning import iteration_words

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Figures
    from classifyme_desktop.services.evaluate import Evaluation
    from classifyme_desktop.services.labelled import Problem
    from classifyme_desktop.ui.learning.evaluation_work import Evaluated

_MOST_PROBLEMS: Final = 5
_ALL: Final = 96


class EvaluationWords(QObject):
    """A class, since the tools for translation know plurals in ``self.tr`` only."""

    def about(self, of: "Evaluated") -> str:
        """Return which iteration was judged, on how many people, and whether they taught it."""
        found = of.found
        if not found.n:
            return self.tr("Nobody could be judged. Confirm some people first, or bring a table of labelled files.")
        text = self.tr("%1, on %Ln of your confirmed people.", "an iteration", found.n)
        if not of.is_firm:
            text = self.tr("%1, on %Ln file(s) of your table.", "an iteration", found.n)
        text = text.replace("%1", _name(found.iteration))
        if found.cross_fitted:
            taught = self.tr("%Ln of them taught it; they are answered by fits that did not see them.", "people",
                             found.cross_fitted)  # fmt: skip
            text = f"{text} {taught}"
        return text

    def doubt(self, of: "Evaluated") -> str:
        """Return what keeps one from believing the figures, empty for nothing."""
        said = []
        if of.found.n and of.found.is_few:
            said.append(self.tr("These are too few people: the figures may be off by much. Confirm more of them."))
        problems = of.found.problems
        if problems:
            told = "; ".join(self._problem(one) for one in problems[:_MOST_PROBLEMS])
            more = "…" if len(problems) > _MOST_PROBLEMS else ""
            text = self.tr("%Ln line(s) of the table could not be used: %1", "", len(problems))
            said.append(text.replace("%1", told + more))
        return "\n".join(said)

    def _problem(self, one: "Problem") -> str:
        kinds = {
            "no_file": self.tr("line %1 names no file"),
            "file_missing": self.tr("line %1 names a file that is not there (%2)"),
            "role_unknown": self.tr("line %1 names a role that there is not (%2)"),
            "unreadable": self.tr("line %1 names a file that cannot be read (%2)"),
        }
        cell = names.of_path(one.cell) if one.trouble.value == "unreadable" else names.shown(one.cell)
        return kinds[one.trouble.value].replace("%1", words.number(one.number)).replace("%2", cell)

    def range(self, found: "Evaluation") -> str:
        """Return between which shares the true one of right answers lies, empty where nobody was judged."""
        ends = found.top1_range
        if ends is None:
            return ""
        text = self.tr("The true share of right roles lies between %1 and %2 in 95 of 100 such trials.")
        return text.replace("%1", iteration_words.share(ends[0])).replace("%2", iteration_words.share(ends[1]))

    def figures(self, one: "Figures") -> tuple[tuple[str, str], ...]:
        """Return the main figures, each with its name."""
        share = iteration_words.share
        rows = [
            (self.tr("Role right"), share(one.top1)),
            (self.tr("Right among the first three"), share(one.top3)),
            (self.tr("F1, mean of all roles"), share(one.macro_f1)),
            (self.tr("A role is named"), share(one.coverage)),
            (self.tr("Right where named"), share(one.precision)),
            (self.tr("Confidence off by"), share(one.ece)),
        ]
        for cut, right_at in sorted(one.cuts.items()):
            if cut != _ALL:
                rows.append((self.tr("Right among %Ln group(s) of roles", "", cut), share(right_at)))
        return tuple(rows)


def _name(number: int) -> str:
    return iteration_words.as_it_came() if number == 0 else iteration_words.called(number)


WORDS: Final = EvaluationWords()
