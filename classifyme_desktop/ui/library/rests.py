"""When the library page may look again while an import runs, so that looking never takes over. Knows no widget."""

import time
from typing import Final

_REST_S: Final = 0.7  # between two looks
_RATIO: Final = 20  # and at least so many times what the last look took


class Rests:
    """The rests between looks."""

    def __init__(self) -> None:
        self._began = self._next = 0.0

    def begin(self) -> None:
        """Note that a look begins."""
        self._began = time.monotonic()

    def end(self) -> None:
        """Note that it ended."""
        now = time.monotonic()
        self._next = now + max(_REST_S, _RATIO * (now - self._began))

    @property
    def is_over(self) -> bool:
        """Return whether the page may look again."""
        return time.monotonic() >= self._next
