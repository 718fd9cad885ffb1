"""An empty library in memory, and one on the disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.library import Library


@pytest.fixture
def db() -> Iterator[Database]:
    with Database.open_memory() as database:
        yield database


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", writable=True) as opened:
        yield opened
