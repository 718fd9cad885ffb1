"""The gigs at the left of their page: a line to find some of them, their order, and the list. Knows no library."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from classifyme_desktop.ui.gigs.gig_list import GigList, GigTable
from classifyme_desktop.ui.state.preferences import Preferences
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.choices import Choice
from classifyme_desktop.ui.widgets.search_line import SearchLine

if TYPE_CHECKING:
    from classifyme_desktop.services.gig_shelf import GigOrder

_ORDER = "gig_order"


class GigPane(QWidget):
    """Narrows and orders what the list shows; the order is remembered."""

    def __init__(self, table: GigTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._preferences: Preferences | None = None
        self.search = SearchLine()
        self.search.line.installEventFilter(self)
        self.order = Choice()
        self.order.addItems([""] * 3)
        self.list = GigList(table)
        self.nothing = parts.label(tone="muted", wraps=True)
        self.all = parts.button(self.search.line.clear, kind="link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        for widget in (self.search, self.order, self.nothing):
            layout.addWidget(widget)
        layout.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        self.search.typed.connect(self._arrange)
        self.order.activated.connect(lambda: self._on_order())
        table.modelReset.connect(self._show_nothing)
        self._show_nothing()
        self._retranslate()

    def attach(self, preferences: Preferences | None) -> None:
        """Order the gigs as the last time."""
        from classifyme_desktop.services.gig_shelf import GigOrder

        self._preferences = preferences
        kept = GigOrder.NEWEST if preferences is None else preferences.choice(_ORDER, GigOrder.NEWEST)
        self.order.setCurrentIndex(list(GigOrder).index(kept))
        self._arrange()

    def _order(self) -> "GigOrder":
        from classifyme_desktop.services.gig_shelf import GigOrder

        return list(GigOrder)[max(0, self.order.currentIndex())]

    def _on_order(self) -> None:
        if self._preferences is not None:
            self._preferences.remember(_ORDER, self._order())
        self._arrange()

    def _arrange(self) -> None:
        self._table.arrange(self.search.text(), self._order())

    def bring_into_sight(self, gig_id: int) -> None:
        """Give the search up where it keeps a gig out of sight that was just asked for."""
        if self._table.row_of(gig_id) is None:
            self.search.line.clear()

    def _show_nothing(self) -> None:
        is_nothing = not self._table.gigs
        self.list.setVisible(not is_nothing)
        self.nothing.setVisible(is_nothing)
        self.all.setVisible(is_nothing)
        if is_nothing and self.isVisible():
            parts.announce(self.nothing, self.nothing.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the line Down goes to the list, and Esc clears what was typed or goes there as well."""
        if watched is self.search.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_clearing = event.key() == Qt.Key.Key_Escape and bool(self.search.text())
            if is_clearing:
                self.search.line.clear()
            elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Escape):
                self.list.setFocus()
            return is_clearing or event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Escape)
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.search.say(self.tr("Find a gig"), self.tr("Find a gig"))
        self.search.line.setToolTip(self.tr("Words of the title, the employer, the place or the text"))
        for at, text in enumerate((self.tr("Newest first"), self.tr("By title"), self.tr("Most to decide"))):
            self.order.setItemText(at, text)
        self.order.setAccessibleName(self.tr("Order of the gigs"))
        self.order.setToolTip(
            self.tr("To decide: people whom you marked for a gig, and who are neither hired nor rejected yet")
        )
        self.nothing.setText(self.tr("No gig holds all these words."))
        self.all.setText(self.tr("Show all gigs"))
        self.list.setAccessibleName(self.tr("Gigs"))
