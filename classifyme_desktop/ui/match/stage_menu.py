"""A menu of the stages that a person can be at for a gig. Knows no person."""

from collections.abc import Collection
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QWidget

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.ui.language import stage_words
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.tables import cells, looks

_ASKED: Final = (Choice.PINNED, Choice.REJECTED)  # a reason is asked for before they are decided


class StageMenu(QMenu):
    """``chosen`` carries a ``Choice``, None for new."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stages: dict[Choice | None, QAction] = {}
        for choice in stage_words.ORDER:
            action = self.addAction("")
            action.setCheckable(True)
            action.triggered.connect(partial(self._on_triggered, choice))
            self.stages[choice] = action
        self.aboutToShow.connect(self._dress)
        self._retranslate()

    def _on_triggered(self, choice: Choice | None, _is_checked: bool = False) -> None:
        self.chosen.emit(choice)

    def show_standing(self, choices: Collection[Choice | None]) -> None:
        """Tick where all who are meant stand now; nothing where they stand apart."""
        only = next(iter(choices)) if len(set(choices)) == 1 else ()
        for choice, action in self.stages.items():
            action.setChecked(choice == only)

    def _dress(self) -> None:
        for choice, action in self.stages.items():
            if choice is None or action.isChecked():
                action.setIcon(QIcon())  # the tick needs its place
                continue
            drawing, tone = looks.stage(choice)
            colour, size = getattr(tokens.now(), tone), cells.icon_size()
            action.setIcon(QIcon(icons.pixmap(drawing, colour, size, self.devicePixelRatioF())))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setTitle(self.tr("&Status", "of a person for a gig"))
        for choice, action in self.stages.items():
            action.setText(stage_words.name(choice) + ("…" if choice in _ASKED else ""))
