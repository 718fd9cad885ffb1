"""Changes copies of a library and kills itself (SIGKILL) at the first, second, third… step until it gets through.

    python -m tests.helpers.killed LIBRARY FOLDER OPERATION

A step is each file opened for writing, named, removed or brought to the disk, each statement that writes to the
library, and the beginning and end of each transaction. Copy ``n`` lies in FOLDER/n; one line for each says what came.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from classifyme_desktop.domain.iteration import Head
from classifyme_desktop.services import iterations, promotion
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage.database import Database
from tests.helpers.iterations import candidate, flip

_NAMED = frozenset({"os.rename", "os.mkdir", "os.remove", "os.rmdir"})


class Steps:
    """Counts the steps of this process and ends it at one of them."""

    def __init__(self, last: int) -> None:
        self.left = last
        self.is_counting = False

    def take(self) -> None:
        if self.is_counting:
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def watch(self, library: Path) -> None:
        def hear(event: str, arguments: tuple[Any, ...]) -> None:
            is_write = event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            if (is_write or event in _NAMED) and str(arguments[0]).startswith(str(library)):
                self.take()

        sys.addaudithook(hear)
        os.fsync = self._around(os.fsync)
        Database.execute = self._around(Database.execute)  # type: ignore[method-assign]
        atomic = Database.atomic

        @contextmanager
        def watched(database: Database) -> Iterator[None]:
            self.take()
            with atomic(database):
                yield
                self.take()
            self.take()

        Database.atomic = watched  # type: ignore[method-assign, assignment]

    def _around(self, action: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*arguments: Any) -> Any:
            self.take()
            return action(*arguments)

        return watched


def keep(workspace: Workspace) -> None:
    with workspace.reading() as db:
        people = [one for (one,) in db.query("SELECT resume_id FROM resumes ORDER BY 1")]
    iterations.keep(workspace, candidate(workspace, people=people, flips=[flip(one) for one in people]))


def promote(workspace: Workspace) -> None:
    promotion.promote(workspace, max(one.number for one in iterations.every(workspace)))


def roll_back(workspace: Workspace) -> None:
    promotion.roll_back(workspace)


def promote_levels(workspace: Workspace) -> None:
    promotion.promote(workspace, 1, head=Head.LEVEL)


def roll_back_levels(workspace: Workspace) -> None:
    promotion.roll_back(workspace, head=Head.LEVEL)


OPERATIONS = {
    "keep": keep,
    "promote": promote,
    "roll_back": roll_back,
    "promote_levels": promote_levels,
    "roll_back_levels": roll_back_levels,
}


def one_copy(library: Path, last: int, operation: Callable[[Workspace], None]) -> None:
    steps = Steps(last)
    steps.watch(library)
    with Workspace.open(library) as workspace:
        steps.is_counting = True
        operation(workspace)
        steps.is_counting = False


def main() -> None:
    library, folder, operation = Path(sys.argv[1]), Path(sys.argv[2]), OPERATIONS[sys.argv[3]]
    for number in range(1, 1_000):
        copy = Path(shutil.copytree(library, folder / str(number)))
        child = os.fork()
        if child == 0:
            try:
                one_copy(copy, number, operation)
            except BaseException as error:  # noqa: BLE001 - told by the exit status
                sys.stderr.write(f"{error!r}\n")
                os._exit(1)
            os._exit(0)
        status = os.waitpid(child, 0)[1]
        is_killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        sys.stdout.write(json.dumps({"copy": number, "killed": is_killed, "status": status}) + "\n")
        sys.stdout.flush()
        if not is_killed:
            return


if __name__ == "__main__":
    main()
