"""Tabs as a line of words that breaks where the room ends, over the page that is chosen. Knows no page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets.flow import FlowLayout
from classifyme_desktop.ui.widgets.tab import Tab


class TabLine(QWidget):
    """``changed`` tells that another page is shown. Arrow keys step through the tabs; Ctrl with Page Up or Down too."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs: list[Tab] = []
        self._is_shown: list[bool] = []
        self._group = QButtonGroup(self)
        self._line = QWidget()
        self._flow = FlowLayout(self._line, 0)
        self._pages = QStackedWidget()
        self._pages.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self._line)
        layout.addWidget(self._pages, 1)
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.step(step))

    def add(self, page: QWidget) -> None:
        """Add a page at the end; its tab gets its words later."""
        tab = Tab()
        tab.clicked.connect(lambda: self.show_page(page))
        tab.toggled.connect(lambda is_on: self.show_page(page) if is_on else None)
        self._group.addButton(tab)
        self._flow.addWidget(tab)
        self._pages.addWidget(page)
        self.tabs.append(tab)
        self._is_shown.append(True)
        if len(self.tabs) == 1:
            tab.setChecked(True)

    def set_text(self, page: QWidget, text: str) -> None:
        """Name a tab."""
        self._tab(page).setText(text.replace("&", "&&"))

    def set_shown(self, page: QWidget, *, is_shown: bool) -> None:
        """Show a tab, or not; where it was the open one, the first opens."""
        self._is_shown[self._pages.indexOf(page)] = is_shown
        self._tab(page).setVisible(is_shown)
        if not is_shown and self.current is page:
            self.show_page(self._pages.widget(0) or page)

    @property
    def current(self) -> QWidget:
        """Return the page that is shown."""
        shown = self._pages.currentWidget()
        assert shown is not None
        return shown

    def show_page(self, page: QWidget) -> None:
        """Show a page."""
        if self.current is not page:
            self._pages.setCurrentWidget(page)
            self._tab(page).setChecked(True)
            self.changed.emit()

    def step(self, step: int) -> None:
        """Show the next page that has a tab, or the one before, around."""
        shown = [at for at, is_shown in enumerate(self._is_shown) if is_shown]
        at = shown.index(self._pages.currentIndex())
        page = self._pages.widget(shown[(at + step) % len(shown)])
        if page is not None:
            self.show_page(page)

    def _tab(self, page: QWidget) -> Tab:
        return self.tabs[self._pages.indexOf(page)]
