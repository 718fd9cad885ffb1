"""The lock that lets one process at a time write to a library; the system frees it when the process ends.

Knows nothing of what it guards.
"""

import os
import sys
from pathlib import Path

from classifyme_desktop.errors import StorageError


class Lock:
    """A held lock. The file stays behind; being there means nothing."""

    def __init__(self, path: Path) -> None:
        """Take the lock at ``path`` at once. Raises StorageError (``library_in_use``) when another holds it."""
        self._descriptor: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._descriptor)
        except OSError as error:
            self.release()
            raise StorageError(
                "library_in_use",
                "The library is open in another window of the program. Go on there, or close it first.",
            ) from error

    def release(self) -> None:
        """Free the lock; safe to call twice."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        # flock and not fcntl.lockf: a second opening in the same process must be refused too.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
