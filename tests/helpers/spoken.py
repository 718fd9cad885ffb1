"""Everything that a part of the window says, and what of it can be worked: read from the widgets themselves."""

from collections.abc import Iterator
from typing import Final

import shiboken6
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

WORKED: Final = (
    *(QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QKeySequenceEdit, QLineEdit),
    *(QPlainTextEdit, QTabBar, QTextEdit),
)
_SAYING: Final = (
    *("text", "title", "windowTitle", "placeholderText", "toolTip", "statusTip", "whatsThis"),
    *("accessibleName", "accessibleDescription"),
)
_ROLES: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MOST: Final = 40  # rows of a list that are read
Said = dict[tuple[int, str, str], str]


def is_part_of_qt(widget: QWidget) -> bool:
    """Return whether a widget is a piece that Qt makes inside another: a header, a bar, the button that clears."""
    parent = widget.parentWidget()
    is_made_inside = widget.objectName().startswith("qt_") or isinstance(widget, (QHeaderView, QScrollBar))
    is_clearing = isinstance(widget, QAbstractButton) and isinstance(parent, (QLineEdit, QAbstractItemView, QTabBar))
    above = None if parent is None else parent.parentWidget()
    is_drop = isinstance(widget, QAbstractItemView) and isinstance(above, QComboBox)
    return is_made_inside or is_clearing or is_drop


def in_sight(root: QWidget) -> Iterator[QWidget]:
    """Yield a widget and all below it that can be seen."""
    for one in (root, *root.findChildren(QWidget)):
        if one.isVisible() and not is_part_of_qt(one):
            yield one


def all_of(root: QWidget, *, is_anew: bool = False) -> Said:
    """Return what is said in sight: for each place of a widget, its kind and the text; empty texts are left out.

    Widgets go by what they are; where ``is_anew``, by their order, to compare with others made in the same way.
    """
    found: Said = {}
    for at, one in enumerate(in_sight(root)):
        key = at if is_anew else shiboken6.getCppPointer(one)[0]
        for place, text in _of_widget(one):
            if isinstance(text, str) and text:
                found[key, type(one).__name__, place] = text
    return found


def of_actions(root: QObject) -> Said:
    """Return what the actions of the menus say."""
    actions = root.findChildren(QAction)
    return {
        (shiboken6.getCppPointer(one)[0], "QAction", place): text
        for one in actions
        for place, text in (("text", one.text()), ("toolTip", one.toolTip()))
        if text
    }


def _of_widget(widget: QWidget) -> Iterator[tuple[str, object]]:
    for name in _SAYING:
        say = getattr(widget, name, None)
        if callable(say) and not (name == "text" and isinstance(widget, QAbstractSpinBox)):
            yield name, say()
    if isinstance(widget, QComboBox):
        for at in range(widget.count()):
            yield f"item {at}", widget.itemText(at)
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield f"tab {at}", widget.tabText(at)
    elif isinstance(widget, QTextBrowser):
        yield "pages", widget.toPlainText()
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _of_view(widget)


def _of_view(view: QAbstractItemView) -> Iterator[tuple[str, object]]:
    model, root = view.model(), QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
    is_headed = any(header.isVisible() for header in view.findChildren(QHeaderView))
    for column in range(columns):
        for role in _ROLES:
            if is_headed:
                yield f"head {column} {role.name}", model.headerData(column, Qt.Orientation.Horizontal, role)
            for row in range(min(model.rowCount(root), _MOST)):
                yield f"cell {row} {column} {role.name}", model.index(row, column, root).data(role)


def nameless(root: QWidget) -> list[str]:
    """Return the parts in sight that can be worked and have no name for those who hear the window."""
    found = []
    for one in in_sight(root):
        if isinstance(one, WORKED):
            heard = QAccessible.queryAccessibleInterface(one)
            if heard is None or not heard.text(QAccessible.Text.Name).strip():
                found.append(" < ".join(type(above).__name__ for above in _upwards(one)))
    return found


def _upwards(widget: QWidget) -> Iterator[QWidget]:
    above: QWidget | None = widget
    while above is not None:
        yield above
        above = above.parentWidget()
