"""Files that leave the program: an older one is replaced only by a whole one."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from classifyme_desktop.errors import StorageError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a new file beside ``path``, which takes its place once everything went well.

    Raises StorageError (``export_failed``) where it cannot be written; then ``path`` is as it was.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=".classifyme-", suffix=path.suffix.lower(), dir=path.parent)
        os.close(handle)
        partial = Path(name)
        try:
            yield partial
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        words = "The shortlist could not be written. Close the file if it is open elsewhere, or choose another folder."
        raise StorageError("export_failed", words) from error
