"""What all commands share: how they speak, and how they open the library."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import click

from classifyme_desktop.errors import UsageError

EXISTING: Final = click.Path(path_type=Path)
GIVEN: Final = click.argument("chosen", metavar="PATH...", nargs=-1, required=True, type=EXISTING)


def say(words: str) -> None:
    """Say something to a person, on standard error."""
    click.echo(words, err=True)


def put(value: dict[str, Any]) -> None:
    """Print one line for programs, on standard output."""
    from classifyme_desktop.cli import lines

    click.echo(lines.line(value))


@contextmanager
def opened(context: click.Context, *, is_writable: bool) -> Iterator[Any]:
    """Open the library of ``--library`` for one command."""
    from classifyme_desktop.services.workspace import Workspace

    folder: Path = context.obj
    if not is_writable and not (folder / "library.db").exists():
        raise UsageError("library_none", "There is no library yet. Add resumes first: classifyme import FOLDER")
    with Workspace.open(folder, is_writable=is_writable) as workspace:
        yield workspace
