"""What the ranked table says: its cells, its tool tips, and each row as one sentence. Knows no table, no view."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from classifyme_desktop.ui.language import label_words, names, part_words, stage_words, words
from classifyme_desktop.ui.tables.resume_table import plain

if TYPE_CHECKING:
    from classifyme_desktop.domain.match import Match
    from classifyme_desktop.ui.match.ranked_table import Line, Person


class RankedWords(QObject):
    """Columns go by their names: ``RANK``, ``PERSON``, ``MUSTS``, ``SCORE``, ``STATUS``."""

    def __init__(self, name_role: Callable[[str], str]) -> None:
        super().__init__()
        self._name_role = name_role

    def titles(self) -> tuple[str, ...]:
        """Return the titles of the columns."""
        return (
            self.tr("Rank"),
            self.tr("Person"),
            self.tr("Must-haves"),
            self.tr("Score"),
            self.tr("Status", "of a person for a gig"),
        )

    # ------------------------------------------------------------------ cells

    def cell(self, line: "Line", column: str) -> str:
        """Return the words of a cell."""
        if column == "RANK":
            return words.number(line.match.rank)
        if column == "PERSON":
            return self.person(line)
        if column == "MUSTS":
            return self.musts(line)
        if column == "SCORE":
            return words.decimal(line.match.score)
        return self.decision(line) or stage_words.name(None)

    def person(self, line: "Line") -> str:
        """Return what a person is called: by the resume, else by the file; the candidate for a blind reader."""
        return self.named(line.person) if line.candidate is None else line.candidate

    def named(self, person: "Person | None") -> str:
        """Return the name of somebody who may be known: by the resume, else by the file."""
        if person is None:
            return ""
        return names.shown(person.name) if person.name else names.of_path(person.file.path)

    def band(self, match: "Match") -> str:
        """Return the ranks that cannot be told apart from this one, empty when it stands alone."""
        if match.band is None or match.band[0] == match.band[1]:
            return ""
        return "–".join(map(words.number, match.band))

    def musts(self, line: "Line") -> str:
        """Return how many must-haves are met, empty when the gig has none."""
        if not line.musts:
            return ""
        met = sum(is_met is True for _, is_met in line.musts)
        text = self.tr("%1 of %2", "must-haves that are met, of all")
        return text.replace("%1", words.number(met)).replace("%2", words.number(len(line.musts)))

    def musts_in_figures(self, line: "Line") -> str:
        """Return the same for a narrow column, such as 2/3."""
        met = sum(is_met is True for _, is_met in line.musts)
        return f"{words.number(met)}/{words.number(len(line.musts))}"

    def decision(self, line: "Line") -> str:
        """Return where a person stands, with the reason if one was given; empty for who is new."""
        return " · ".join(filter(None, (self.choice(line), self.reason(line))))

    def choice(self, line: "Line") -> str:
        """Return where a person stands, empty for who is new."""
        return "" if line.decided is None else stage_words.name(line.decided.choice)

    def reason(self, line: "Line") -> str:
        """Return the reader's reason for a decision, empty for none."""
        return "" if line.decided is None else names.shown(line.decided.reason)

    def role(self, line: "Line") -> str:
        """Return the role of a person; no name rather than a wrong one."""
        file = line.person.file if line.person else None
        if file is None or file.role_id is None:
            return ""
        return self.tr("Not sure") if file.is_abstained else self._name_role(file.role_id)

    def share(self, line: "Line") -> str:
        """Return how sure the role is, in percent, or that a reader decided it."""
        file = line.person.file if line.person else None
        decided = "" if file is None else label_words.state(file.role_state)
        return decided or ("" if file is None or file.confidence is None else words.NUMBERS.percent(file.confidence))

    def state(self, *, is_met: bool | None) -> str:
        """Return whether a requirement is met, in a word or two."""
        if is_met is None:
            return self.tr("not told", "the CV does not tell whether a requirement is met")
        return self.tr("met", "a requirement") if is_met else self.tr("not met", "a requirement")

    # ------------------------------------------------------------------ rows as sentences

    def sentence(self, line: "Line") -> str:
        """Return the whole row as one sentence, for those who hear it."""
        rank = self.tr("Rank %1").replace("%1", words.number(line.match.rank))
        score = self.tr("score %1").replace("%1", words.decimal(line.match.score))
        met = self.tr("must-haves met: %1").replace("%1", self.musts(line)) if line.musts else ""
        said = [
            rank,
            self._apart(line.match),
            self.person(line),
            self.decision(line),
            self.role(line),
            self.share(line),
            met,
        ]
        return ", ".join(filter(None, [*said, score, self._parts(line)]))

    def _apart(self, match: "Match") -> str:
        band = self.band(match)
        return self.tr("not separable from ranks %1").replace("%1", band) if band else ""

    def _parts(self, line: "Line") -> str:
        return part_words.values(line.match.parts.as_tuple(), line.shares)

    # ------------------------------------------------------------------ tool tips

    def tip(self, line: "Line", column: str) -> str | None:
        """Return what a cell says under the pointer, None for no more than it shows."""
        text = {
            "RANK": self._rank_tip,
            "PERSON": self._person_tip,
            "MUSTS": self._musts_tip,
            "SCORE": lambda one: self._parts(one).replace(" · ", "\n"),
            "STATUS": self.decision,
        }[column](line)
        return plain(text) if text else None

    def _rank_tip(self, line: "Line") -> str:
        band = self.band(line.match)
        if not band:
            return self.tr("This rank is told apart from all others.")
        text = self.tr("Not separable from ranks %1: the scores lie nearer together than they are exact.")
        return text.replace("%1", band)

    def _person_tip(self, line: "Line") -> str:
        if line.candidate is not None:
            who = self.tr("Who this is stays hidden while you read blind.")
        else:
            who = "" if line.person is None else names.shown(line.person.file.path)
        return "\n".join(filter(None, [who, *self._role_told(line)]))

    def _role_told(self, line: "Line") -> list[str]:
        file = line.person.file if line.person else None
        if file is not None and label_words.state(file.role_state):
            return [*filter(None, [self.role(line)]), label_words.sentence(file.role_state)]
        if file is None or file.role_id is None or file.confidence is None:
            return []
        likely = self.tr("Most likely: %1").replace("%1", self._name_role(file.role_id))
        sure = words.NUMBERS.confidence(file.confidence, is_abstained=file.is_abstained)
        return [likely if file.is_abstained else self.role(line), sure]

    def _musts_tip(self, line: "Line") -> str:
        if not line.musts:
            return self.tr("The gig names no must-have.")
        return "\n".join(f"{self.state(is_met=is_met)}: {names.shown(text)}" for text, is_met in line.musts)
