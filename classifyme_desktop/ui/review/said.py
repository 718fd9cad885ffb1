"""What can be said of a person in a review, and how the library keeps it. Shows nothing; any thread."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from classifyme_desktop.domain.label_state import State
from classifyme_desktop.ui.widgets.shown_text import ShownText

if TYPE_CHECKING:
    from classifyme_desktop.services.corrections import Change
    from classifyme_desktop.services.review import Asked
    from classifyme_desktop.services.review_card import Card
    from classifyme_desktop.services.workspace import Workspace

_MOST_CHARACTERS: Final = 24_000  # of a text on the screen: a role is told by less, and a view needs time for more
ROLE: Final = "role"
NONE: Final = "none"
SKIP: Final = "skip"
NOT_ROLE: Final = "not_role"
LEVEL: Final = "level"
MOVES_ON: Final = (ROLE, NONE, SKIP)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A person ready to be shown. ``is_cut``: the text is longer than what is shown of it.

    ``blind``: the language in which a person is read who is not to be known, None for one who may.
    """

    asked: "Asked"
    card: "Card"
    shown: ShownText
    is_cut: bool
    blind: str | None = None


@dataclass(slots=True)
class Step:
    """Something that was said: ``what`` of whom, with which ``value``; ``change_id`` once it is stored."""

    what: str
    person: Prepared
    value: str = ""
    change_id: int | None = None


def prepare(workspace: "Workspace", asked: "Asked", blind: str | None) -> Prepared:
    """Return a person ready to be shown, read blind in the language ``blind``. Raises as ``services.review_card``."""
    from classifyme_desktop.services import review_card

    who = asked.resume_id
    card = review_card.make(workspace, who) if blind is None else review_card.make_blind(workspace, who, blind)
    is_cut = len(card.text) > _MOST_CHARACTERS
    return Prepared(asked, card, ShownText(card.text[:_MOST_CHARACTERS]), is_cut, blind)


def after(person: Prepared, step: Step) -> Prepared:
    """Return a person as shown after something was said that leaves the role open."""
    if step.what == LEVEL:
        labels = person.card.labels
        if step.value != labels.level:  # else it was said before
            state = State.CONFIRMED if confirms_level(step) else State.CORRECTED
            labels = replace(labels, level=step.value, level_state=state)
        return replace(person, card=replace(person.card, levels=(step.value,), labels=labels))
    left = tuple(one for one in person.card.roles if one.role_id != step.value)
    return replace(person, card=replace(person.card, roles=left))


def confirms_level(step: Step) -> bool:
    """Return whether the level that was said is the one that the program tells."""
    return step.what == LEVEL and step.value == step.person.card.level_told


def store(workspace: "Workspace", step: Step) -> "Change":
    """Store what was said and note its number in the step. Raises as ``services.review``."""
    change = _said(workspace, step)
    step.change_id = change.change_id  # here and not later: the next piece of work may be to take it back
    return change


def _said(workspace: "Workspace", step: Step) -> "Change":
    from classifyme_desktop.services import corrections, review

    who = [step.person.asked.resume_id]
    if step.what == ROLE:
        return review.change(workspace, who, step.value)
    if step.what == NONE:
        return review.none(workspace, who)
    if step.what == NOT_ROLE:
        return review.refuse(workspace, who, step.value)
    if step.what == LEVEL:
        return corrections.set_level(workspace, who, step.value)
    return review.skip(workspace, who)


def take_back(workspace: "Workspace", step: Step) -> "Change | None":
    """Take back what was said, None where nothing was stored. Raises as ``services.review``."""
    from classifyme_desktop.services import review

    # What was said already, or could not be stored, leaves nothing to be taken back.
    return None if step.change_id is None else review.undo(workspace, step.change_id)


def undo(workspace: "Workspace", change_id: int | None = None) -> "Change | None":
    """Take back a change of a number, the last one by default; None where there is none. As ``services.review``."""
    from classifyme_desktop.services import review

    return review.undo(workspace, change_id)
