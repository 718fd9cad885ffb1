"""Reasons of a match in the words of the window: each is one row that a person reads, hears and can click.

Every sentence stands for something that was computed or found; nothing is added to it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from classifyme_desktop.ui.language import fact_words, names, part_words, words
from classifyme_desktop.ui.tables import looks

if TYPE_CHECKING:
    from classifyme_desktop.domain.match_reasons import (
        Addition,
        Change,
        Held,
        MustReason,
        PartReason,
        Reasons,
        SkillReason,
    )
    from classifyme_desktop.domain.profile import Range

_MOST_CHANGES: Final = 5
Excerpt = Callable[["Range"], str]


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """One row. ``quote``: the words of the CV that show it; ``place``: where they stand in its text."""

    text: str
    drawing: str = ""
    tone: str = "text"
    state: str = ""
    quote: str = ""
    place: "Range | None" = None
    is_heading: bool = False

    @property
    def sentence(self) -> str:
        """Return the row for those who hear it."""
        return ", ".join(filter(None, (self.text, self.state, self.quote)))


class ReasonWords(QObject):
    """Makes the rows; ``excerpt`` gives the words of the CV at a place, as the reader may see them."""

    def rows(self, reasons: "Reasons", excerpt: Excerpt) -> list[ReasonRow]:
        """Return all rows: musts, what is nice to have, skills, parts of the score, changes."""
        must = [one for one in reasons.musts if one.need.value == "must"]
        nice = [one for one in reasons.musts if one.need.value != "must"]
        skills = [self._skill(one, excerpt) for one in (*reasons.matched, *reasons.related, *reasons.missing)]
        parts = [self._part(one) for one in (*reasons.strongest, *reversed(reasons.weakest))]
        changes = [self._without(one) for one in reasons.without[:_MOST_CHANGES]]
        changes += [self._having(one) for one in reasons.having[:_MOST_CHANGES]]
        rows = [
            *_group(self._met(must), [self._must(one, excerpt) for one in must]),
            *_group(self.tr("Nice to have"), [self._must(one, excerpt) for one in nice]),
            *_group(self.tr("Skills asked for"), skills),
            *_group(self.tr("Against the usual of the best"), parts),
            *_group(self.tr("What would change this rank"), changes),
        ]
        nothing = self.tr("The gig names no must-have and no skill, and no part of this score stands out.")
        return rows or [ReasonRow(nothing, tone="muted")]

    def _met(self, musts: "Sequence[MustReason]") -> str:
        met = sum(one.is_met is True for one in musts)
        text = self.tr("Must-haves: %1 of %2 met").replace("%1", words.number(met))
        return text.replace("%2", words.number(len(musts)))

    def _must(self, must: "MustReason", excerpt: Excerpt) -> ReasonRow:
        drawing, tone = looks.requirement(is_met=must.is_met)
        said = {True: self.tr("met"), False: self.tr("not met"), None: self.tr("the CV does not tell")}[must.is_met]
        quote = " · ".join(_line(excerpt(place)) for place in must.places)
        return ReasonRow(_line(must.text), drawing, tone, said, quote, must.place)

    def _skill(self, skill: "SkillReason", excerpt: Excerpt) -> ReasonRow:
        name, held = names.shown(skill.name), skill.held
        if held is None:
            return ReasonRow(name, "not_met", "bad", self.tr("not found in the CV", "a skill"))
        place = held.places[0]
        if held.key == skill.key:
            return ReasonRow(name, "met", "good", self._how_long(held), place=place)
        said = self.tr("the CV shows the related skill %1").replace("%1", names.shown(held.name))
        return ReasonRow(name, "related", "note", said, place=place)

    def _how_long(self, held: "Held") -> str:
        said = [fact_words.duration(held.months)] if held.months else []
        if held.since is not None:
            said.append(self.tr("since %1", "a year").replace("%1", str(held.since)))
        return ", ".join(said)

    def _part(self, part: "PartReason") -> ReasonRow:
        text = self.tr("%1: %2, usual %3", "a part of the score, its value, the median of the best")
        for place, value in enumerate((part_words.name(part.part), *map(words.decimal, (part.value, part.usual))), 1):
            text = text.replace(f"%{place}", value)
        gain = f"{'+' if part.gain > 0 else '−'}{words.decimal(abs(part.gain))}"
        said = self.tr("score %1", "what a part adds or takes, with its sign").replace("%1", gain)
        return ReasonRow(text, "swatch", part.part, said)

    def _without(self, change: "Change") -> ReasonRow:
        text = self.tr("Without %1: rank %2").replace("%2", words.number(change.after))
        return ReasonRow(text.replace("%1", names.shown(change.name)), *_way(change))

    def _having(self, change: "Change") -> ReasonRow:
        text = self.tr("With %1: rank %2").replace("%2", words.number(change.after))
        return ReasonRow(text.replace("%1", names.shown(change.name)), *_way(change))

    def addition(self, addition: "Addition") -> str:
        """Return what skills that are added to the gig do to the order of its first people."""
        added = self.tr(" and ", "between two skills").join(map(names.shown, addition.names))
        if addition.swap is not None:
            text = self.tr("Adding %1 to the gig swaps ranks %2 and %3")
            text = text.replace("%2", words.number(addition.swap.before))
            return text.replace("%3", words.number(addition.swap.after)).replace("%1", added)
        rises = [move for move in addition.moves if move.after < move.before]
        falls = [move for move in addition.moves if move.after > move.before]
        is_fall = len(falls) < len(rises)
        text = self.tr("Adding %1 to the gig: down %2") if is_fall else self.tr("Adding %1 to the gig: up %2")
        moves = falls if is_fall else rises
        told = ", ".join(f"{words.number(move.before)} → {words.number(move.after)}" for move in moves)
        return text.replace("%2", told).replace("%1", added)


def _way(change: "Change") -> tuple[str, str]:
    return ("falls", "bad") if change.after > change.before else ("rises", "good")


def _group(title: str, rows: list[ReasonRow]) -> list[ReasonRow]:
    return [ReasonRow(title, tone="muted", is_heading=True), *rows] if rows else []


def _line(text: str) -> str:
    return names.shown(" ".join(text.split()))
