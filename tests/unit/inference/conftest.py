import shutil
from pathlib import Path

import pytest

from classifyme_desktop import paths
from classifyme_desktop.inference.encoder import Encoder

SHIPPED = paths.models() / "encoder"


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return Encoder(SHIPPED)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the shipped encoder that a test may damage."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "encoder"))
