"""A line over the ranked list: what can be done with the selected people, and how many people are at each stage."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from classifyme_desktop.domain.decision import FURTHER, Choice
from classifyme_desktop.ui.language import stage_words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables import looks
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout

Stages = frozenset[Choice | None]
# The chips, from left to right: the people of several stages first, then each stage.
_CHIPS: Final[tuple[Stages, ...]] = (frozenset(FURTHER), *(frozenset((one,)) for one in stage_words.ORDER))
_FEWEST, _MOST = 2, 4  # people side by side


class StageLine(QWidget):
    """``kept`` carries the stages whose people are to be shown, None for all.

    ``shortlist_asked`` wants the selected people on the shortlist, or off it; ``stages_asked`` carries the place on the
    screen where the stages are to be offered.
    """

    kept = Signal(object)
    shortlist_asked = Signal()
    stages_asked = Signal(object)
    compare_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[Choice | None, int] = {}
        self._picked = 0
        self.chips: dict[Stages, QPushButton] = {stages: self._chip(stages) for stages in _CHIPS}
        self.picked = parts.label(TextSize.CAPTION, tone="muted")
        self.shortlist = parts.button(self.shortlist_asked.emit, looks.stage(Choice.SHORTLISTED)[0], "quiet")
        self.stage = parts.button(self._on_stage, "review", "quiet")
        self.compare = parts.button(self.compare_asked.emit, "compare", "quiet")
        layout = FlowLayout(self, tokens.XS)
        for widget in (self.shortlist, self.stage, self.compare, self.picked, *self.chips.values()):
            layout.addWidget(widget)
        self.show_counts({})
        self._retranslate()

    def _chip(self, stages: Stages) -> QPushButton:
        return parts.switch(lambda is_on: self._keep(stages if is_on else None))

    def _on_stage(self) -> None:
        self.stages_asked.emit(self.stage.mapToGlobal(self.stage.rect().bottomLeft()))

    def _keep(self, stages: Stages | None) -> None:
        for own, chip in self.chips.items():
            chip.setChecked(own == stages)
        self._show()
        self.kept.emit(stages)

    @property
    def stages(self) -> Stages | None:
        """Return the stages whose people are shown, None for all."""
        return next((own for own, chip in self.chips.items() if chip.isChecked()), None)

    def show_all(self) -> None:
        """Show the people of all stages."""
        if self.stages is not None:
            self._keep(None)

    def show_counts(self, counts: Mapping[Choice | None, int]) -> None:
        """Show how many people are at each stage; without a decision there is nothing to tell apart."""
        self._counts = counts
        self._show()

    def show_picked(self, count: int) -> None:
        """Say how many people are selected and offer what fits."""
        self._picked = count
        self.picked.setText(self.tr("%n selected", "people", count))
        self.picked.setVisible(count > 1)
        for button in (self.shortlist, self.stage):
            button.setEnabled(count > 0)
        self.compare.setEnabled(self.may_compare)

    @property
    def may_compare(self) -> bool:
        """Return whether as many people are selected as can stand side by side."""
        return _FEWEST <= self._picked <= _MOST

    def _show(self) -> None:
        has_any = any(count for choice, count in self._counts.items() if choice is not None)
        height = self.stage.sizeHint().height()  # of all in a line, so that they stand on one
        self.picked.setMinimumHeight(height)
        for stages, chip in self.chips.items():
            chip.setMinimumHeight(height)
            count = sum(self._counts.get(choice, 0) for choice in stages)
            # Of one stage alone the chip of several would say the same.
            is_more = len(stages) == 1 or sum(self._counts.get(choice, 0) > 0 for choice in stages) > 1
            chip.setVisible(chip.isChecked() or (has_any and count > 0 and is_more))
            chip.setText(self._said(stages, count))

    def _said(self, stages: Stages, count: int) -> str:
        if len(stages) > 1:
            return stage_words.COUNTS.further(count)
        return stage_words.COUNTS.of(next(iter(stages)), count)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for chip in self.chips.values():
            chip.setToolTip(self.tr("Show these people alone, or all again"))
        self.shortlist.setText(self.tr("Shortlist", "people"))
        self.shortlist.setToolTip(self.tr("Put the selected people on the shortlist, or take them off it (S)"))
        self.stage.setText(self.tr("Status…", "of people for a gig"))
        self.stage.setToolTip(self.tr("Say where the selected people stand for this gig (Shift+S)"))
        self.compare.setText(self.tr("Compare", "people side by side"))
        self.compare.setToolTip(self.tr("Show two to four selected people side by side (C)"))
        self._show()
        self.show_picked(self._picked)
