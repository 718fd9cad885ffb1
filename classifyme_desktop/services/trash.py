"""The trash of the library: files laid there are out of sight, searches and rankings, and can be put back.

Nothing is erased here. What has lain there for ``DAYS`` days is due to be; that is another step, which leaves a trace.
"""

from collections.abc import Sequence
from typing import Final

from classifyme_desktop.domain.resume import FileId
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import trash

DAYS: Final = 30


def put(workspace: Workspace, file_ids: Sequence[int]) -> list[FileId]:
    """Lay files into the trash and return those that did not lie there; one transaction. The originals stay."""
    return workspace.write(lambda db: trash.put(db, file_ids))


def restore(workspace: Workspace, file_ids: Sequence[int]) -> list[FileId]:
    """Take files out of the trash and return those that lay there; one transaction."""
    return workspace.write(lambda db: trash.restore(db, file_ids))
