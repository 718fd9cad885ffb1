"""When Python looks through all objects for those that only hold each other: in a pause, since it takes four frames.

By itself it does so whenever many objects are new, which is all the time while files are read, in any thread, and no
other thread runs meanwhile: https://docs.python.org/3.11/library/gc.html
"""

import gc
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

_NEVER: Final = 2**30
_EVERY_MS: Final = 60_000
_USUAL: Final = gc.get_threshold()  # as Python itself chose
_LONGEST: Final = 15  # minutes that something busy may put it off, so that what is left behind cannot pile up


class Collecting(QObject):
    """Holds from its making until ``close``. ``is_busy`` says whether a pause would be noticed now."""

    def __init__(self, is_busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        self._put_off = 0
        gc.set_threshold(*_USUAL[:2], _NEVER)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> bool:
        """Collect if there is a pause or there was none for long; return whether it was done."""
        if self._is_busy() and self._put_off < _LONGEST:
            self._put_off += 1
            return False
        self._put_off = 0
        gc.collect()
        return True

    def close(self) -> None:
        """Let Python decide again."""
        self._timer.stop()
        gc.set_threshold(*_USUAL)
