"""A message at the foot of the window: it covers nothing that can be pressed, and is whole in letters of any size."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets.toast import Telling, Toast


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setMinimumSize(100, 100)
    made.resize(900, 600)
    qtbot.addWidget(made)
    made.show()
    return made


def told(window: QWidget) -> Toast:
    toast = Toast(window)
    toast.tell(Telling("Gig removed", "Undo"))
    return toast


def put(widget: QWidget, place: QRect, window: QWidget) -> QRect:
    widget.setParent(window)
    widget.setGeometry(place)
    widget.show()
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def test_it_lies_in_the_middle_of_the_foot_where_nothing_is_there(window: QWidget):
    toast = told(window)
    assert abs(toast.geometry().center().x() - window.width() // 2) <= 1
    assert toast.geometry().bottom() == window.height() - tokens.XL - 1


@pytest.mark.parametrize("kind", [QPushButton, QLineEdit])
def test_it_makes_way_for_what_can_be_pressed_or_typed_in(kind: type[QWidget], window: QWidget):
    taken = put(kind(), QRect(300, 540, 300, 40), window)
    assert not told(window).geometry().intersects(taken)
    whole_foot = put(kind(), QRect(0, 540, 900, 40), window)
    toast = told(window)
    assert not toast.geometry().intersects(whole_foot)
    assert window.rect().contains(toast.geometry())


def test_it_makes_way_for_a_page_that_comes_with_it(window: QWidget, qtbot: QtBot):
    toast = told(window)
    taken = put(QPushButton(), toast.geometry(), window)
    toast.raise_()
    qtbot.waitUntil(lambda: not toast.geometry().intersects(taken))


def test_what_is_hidden_is_not_made_way_for(window: QWidget):
    button = QPushButton(window)
    button.setGeometry(QRect(300, 540, 300, 40))
    button.hide()
    assert abs(told(window).geometry().center().x() - window.width() // 2) <= 1


def test_larger_letters_get_the_room_they_need(window: QWidget, qtbot: QtBot):
    toast = told(window)
    font = toast.font()
    font.setPointSizeF(2 * font.pointSizeF())
    for widget in (toast, toast.words, toast.button):
        widget.setFont(font)
    qtbot.waitUntil(lambda: toast.size() == toast.sizeHint())
