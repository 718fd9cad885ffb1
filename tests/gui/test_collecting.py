"""All objects are looked through in a pause only, and for good once the window is closed as before."""

import gc
import weakref

from pytestqt.qtbot import QtBot

from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.collecting import Collecting


class _Held:
    def __init__(self) -> None:
        self.itself = self


def left_behind() -> "weakref.ref[_Held]":
    return weakref.ref(_Held())


def test_a_pause_collects_and_what_is_busy_puts_it_off_but_not_for_ever(qtbot: QtBot):
    busy = True
    collecting = Collecting(lambda: busy)
    try:
        found = left_behind()
        put_off = 0
        while not collecting.look():
            put_off += 1
            assert found() is not None
        assert put_off > 1
        assert found() is None
        busy = False
        assert collecting.look()
    finally:
        collecting.close()


def test_nothing_but_a_pause_looks_through_all_objects_and_closing_gives_it_back(qtbot: QtBot):
    collecting = Collecting(lambda: False)
    assert gc.get_threshold()[2] > 1_000_000
    collecting.close()
    assert gc.get_threshold()[2] < 1_000_000


def test_the_window_collects_in_pauses_until_it_is_closed(window: MainWindow):
    assert gc.get_threshold()[2] > 1_000_000
    window.close()
    assert gc.get_threshold()[2] < 1_000_000
