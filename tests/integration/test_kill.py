"""kill -9 of the whole program in the middle of an import; ``benchmarks/kill.py`` does many more rounds."""

import sys
from pathlib import Path

import pytest

from benchmarks import kill

COUNT = 12


@pytest.mark.skipif(sys.platform == "win32", reason="process groups and SIGKILL are POSIX")
@pytest.mark.parametrize("lines", [0, 1, 5])
def test_nothing_acknowledged_is_lost_and_the_rest_resumes(tmp_path: Path, lines: int) -> None:
    folder = tmp_path / "resumes"
    folder.mkdir()
    kill.make_resumes(folder, COUNT, 7)
    done = kill.one_round(folder, COUNT, lines=lines)
    assert (done.lost, done.twice) == (0, 0)
    assert done.acknowledged >= lines
    assert done.rest <= COUNT
