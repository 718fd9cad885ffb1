"""Pages of a resume as pictures, and where on them a place of its text stands.

A page is drawn from the original file, wherever it was seen last, and only from the very bytes that were read: a file
that was moved or changed says so. Nothing that is drawn is stored.
"""

import hashlib
import threading
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from classifyme_desktop.documents import intake
from classifyme_desktop.domain.document import Box, FileKind, FileState, Reading, Reason
from classifyme_desktop.domain.page_image import PageImage
from classifyme_desktop.domain.profile import Range
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.domain.sentences import sentence
from classifyme_desktop.errors import DocumentError, StorageError
from classifyme_desktop.storage import files
from classifyme_desktop.storage.profiles import Layout

if TYPE_CHECKING:
    from classifyme_desktop.services.workspace import Workspace

_MOST_PAGES: Final = 12
_MOST_BYTES: Final = 48 << 20
_SAME_LINE: Final = 0.5  # of the height of the lower of two words; words that share as much stand on one line
WITH_PAGES: Final = frozenset({FileKind.PDF, FileKind.IMAGE})
_Key = tuple[str, int, int]


class LastPages:
    """Remembers the pages that were drawn last while the program runs. Any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[_Key, PageImage] = OrderedDict()

    def find(self, key: _Key) -> PageImage | None:
        """Return a page by the hash of its file, its number and the width it was asked for, None for another."""
        with self._lock:
            found = self._known.get(key)
            if found is not None:
                self._known.move_to_end(key)
            return found

    def put(self, key: _Key, page: PageImage) -> None:
        """Remember a page and forget the oldest ones."""
        with self._lock:
            self._known[key] = page
            self._known.move_to_end(key)
            while len(self._known) > _MOST_PAGES or sum(len(one.png) for one in self._known.values()) > _MOST_BYTES:
                self._known.popitem(last=False)


def page(
    workspace: "Workspace", resume_id: ResumeId, number: int, width_px: int, *, password: str | None = None
) -> PageImage:
    """Return page ``number`` (from 0) of a resume, about ``width_px`` pixels wide. Any thread; 0.03 to 0.3 s.

    Raises DocumentError: ``file_moved``, ``file_changed``, ``no_pages``; else the state of the file as its code
    (``needs_password`` without the right ``password``, which is kept nowhere); StorageError (``resume_unknown``).
    """
    with workspace.reading() as db:
        rows = files.rows(db, files.of_resumes(db, [resume_id]))
        places = files.places(db, rows[0].file_id) if rows else []
    if not rows:
        raise StorageError("resume_unknown", "This resume is no longer in the library.")
    row = rows[0]
    if row.kind not in WITH_PAGES:
        raise _no_pages()
    known = workspace.last_pages.find((row.sha256, number, width_px))
    if known is not None:
        return known
    content = _bytes(row.sha256, [Path(row.path), *(one for one in reversed(places) if str(one) != row.path)])
    found = workspace.readers.page(content, number, width_px, password=password)
    if isinstance(found, Reading):
        raise _no_pages() if found.state is FileState.UNSUPPORTED else _ended(found)
    if password is None:  # what a password opened is closed again when its reader goes
        workspace.last_pages.put((row.sha256, number, width_px), found)
    return found


def _bytes(sha256: str, places: Sequence[Path]) -> bytes:
    """Return the bytes with that hash from the first place that has them. Raises DocumentError as ``page``."""
    failures: list[DocumentError] = []
    for path in places:
        content = intake.read_bytes(path)
        if isinstance(content, Reading):
            failures.append(_moved() if content.reason is Reason.GONE else _ended(content))
        elif hashlib.sha256(content).hexdigest() == sha256:
            return content
        else:
            failures.append(_changed())
    raise failures[0] if failures else _moved()


def _moved() -> DocumentError:
    return DocumentError(
        "file_moved", "The file is no longer where it was. Add it again from its new place to see its pages."
    )


def _changed() -> DocumentError:
    return DocumentError("file_changed", "The file was changed since it was read. Add it again to see it as it is now.")


def _no_pages() -> DocumentError:
    return DocumentError("no_pages", "This type of file has no pages to show. Its text is shown instead.")


def _ended(reading: Reading) -> DocumentError:
    return DocumentError(reading.state, sentence(reading.state, reading.reason))


# ------------------------------------------------------------------ where a place of the text stands


class Patch(NamedTuple):
    """A rectangle on a page (from 0); its sides are shares of the page, the origin is the top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


def patches(layout: Layout, place: Range) -> tuple[Patch, ...]:
    """Return where a place of the text stands: one patch for each line of it, in the order of the text.

    Empty where the words have no known place: in files without pages, and beyond ``limits.BOXES`` words.
    """
    start, end = place
    first = bisect_right(layout.boxes, start, key=lambda box: box.end)
    found: list[Box] = []
    for box in layout.boxes[first:]:
        if box.start >= end:
            break
        if found and _is_beside(found[-1], box):
            found[-1] = _around(found[-1], box)
        else:
            found.append(box)
    return tuple(_shares(layout, box) for box in found if _has_size(layout, box.page))


def _is_beside(before: Box, box: Box) -> bool:
    shared = min(before.bottom, box.bottom) - max(before.top, box.top)
    lower = max(1, min(before.bottom - before.top, box.bottom - box.top))
    return before.page == box.page and shared >= _SAME_LINE * lower and box.left >= before.left


def _around(before: Box, box: Box) -> Box:
    return Box(
        before.start,
        box.end,
        box.page,
        min(before.left, box.left),
        min(before.top, box.top),
        max(before.right, box.right),
        max(before.bottom, box.bottom),
    )


def _has_size(layout: Layout, page: int) -> bool:
    return page < len(layout.sizes) and min(layout.sizes[page]) > 0


def _shares(layout: Layout, box: Box) -> Patch:
    width, height = layout.sizes[box.page]
    return Patch(box.page, box.left / width, box.top / height, box.right / width, box.bottom / height)
