"""What a tab of the page of learning says of its head, which is not that of roles; words are of who derives from it."""

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject

from classifyme_desktop.ui.learning import iteration_words

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration, Judgement


class Readiness(Protocol):
    """Whether something can be learnt now."""

    @property
    def is_possible(self) -> bool:
        """Return whether it can."""
        ...


Ready = TypeVar("Ready", bound=Readiness)


class TabWords(QObject, Generic[Ready]):
    """A class, since the tools for translation know plurals in ``self.tr`` only."""

    def name(self, of: "Iteration") -> str:
        """Return what an iteration of the head is called beside those of the roles."""
        raise NotImplementedError

    def called(self, number: int) -> str:
        """Return what an iteration of a number is called."""
        raise NotImplementedError

    def learnt(self, of: "Iteration") -> str:
        """Return from how much an iteration learnt."""
        raise NotImplementedError

    def gone(self, count: int) -> str:
        """Return that people were erased whom an iteration learnt from."""
        return iteration_words.LEARNT.gone(count)

    def judgement(self, of: "Judgement") -> str:
        """Return what a check found, as a sentence."""
        raise NotImplementedError

    def ready(self, of: Ready) -> str:
        """Return how much there is to learn from."""
        raise NotImplementedError

    def note(self, of: Ready) -> str:
        """Return why nothing can be learnt, or why it is worth it now; empty for neither."""
        raise NotImplementedError

    def doing(self, phase: str) -> str:
        """Return what is being done."""
        raise NotImplementedError

    # ------------------------------------------------------------------ the parts of the tab

    def checks_note(self) -> str:
        """Return what stands below the title of the checks; empty for nothing."""
        return ""

    def learn(self) -> str:
        """Return the words of the button that learns."""
        raise NotImplementedError

    def back(self, number: int) -> str:
        """Return the words of the button that rolls back to an iteration."""
        raise NotImplementedError

    def choice(self) -> str:
        """Return what the choice of iterations is called."""
        raise NotImplementedError

    def promoting(self) -> str:
        """Return what promoting changes."""
        raise NotImplementedError

    def going_back(self) -> str:
        """Return what rolling back to an iteration changes."""
        raise NotImplementedError
