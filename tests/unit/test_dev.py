"""The set-up script: what a user's two commands rest on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from classifyme_desktop.documents import recognition

ROOT = Path(dev.__file__).resolve().parent


def command(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    surroundings = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, str(ROOT / "dev.py"), *arguments],
        env={**surroundings, **environment},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may have no display")
def test_without_a_display_the_main_job_is_done_in_the_terminal() -> None:
    ended = command("app")
    assert ended.returncode == 0, ended.stderr
    assert "no display" in ended.stderr
    # One sample is a scan, which is added too where the optional part for recognition is installed.
    assert f"{25 if recognition.is_installed() else 24} added" in ended.stdout
    last = [line for line in ended.stdout.splitlines() if line.strip()][-1]
    assert last.strip().startswith("CSV: ")
    assert Path(last.partition(": ")[2]).exists()


def test_an_unknown_command_explains_itself() -> None:
    ended = command("nonsense")
    assert ended.returncode == 2
    assert "dev.py app" in ended.stdout


def test_a_changed_lock_file_makes_the_environment_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stamp is the hash of the lock: equal means nothing to do, different means setting up."""
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    (tmp_path / "requirements").mkdir()
    lock = tmp_path / "requirements" / "empty.txt"
    lock.write_text("")
    python = dev.environment(".venv-x", "empty.txt")
    assert python.exists()
    mark = tmp_path / ".venv-x" / "mark"
    mark.touch()
    assert dev.environment(".venv-x", "empty.txt") == python
    assert mark.exists()
    lock.write_text("# changed\n")
    dev.environment(".venv-x", "empty.txt")
    assert not mark.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the launcher is a shell script here")
def test_the_command_works_from_any_folder(tmp_path: Path) -> None:
    dev.add_command(Path(sys.executable), tmp_path)
    ended = subprocess.run([str(tmp_path / "classifyme"), "--help"], cwd=tmp_path, capture_output=True, text=True)
    assert "Usage: classifyme" in ended.stdout, ended.stderr


def test_the_readme_names_commands_that_exist() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "python3 dev.py app" in readme
    assert "python3 dev.py test" in readme
    assert "python3 dev.py test\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
