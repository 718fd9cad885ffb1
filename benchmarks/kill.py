"""kill -9 of the whole program at random moments of an import: nothing acknowledged is lost, nothing is there twice.

    python -m benchmarks.kill [--rounds 50]

Each round starts the command line's import of 60 made-up resumes into a new library, reads the acknowledged lines, and
kills the process and its workers at a random moment; then the library must open, hold every acknowledged file once, and
the same command must do the rest, and only that.
"""

import argparse
import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pymupdf

from benchmarks import record
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files

ROOT = Path(__file__).resolve().parent.parent
_TASKS = (
    "Closed the monthly books",
    "Repaired pumps",
    "Wrote web services",
    "Cared for patients",
    "Led a kitchen of six",
)


@dataclass(frozen=True, slots=True)
class Round:
    """One kill: what was acknowledged before it, what the library held after it, what the second run did.

    ``lost``: acknowledged files that were missing after the kill, or files missing after the second run; ``twice``:
    files acknowledged, stored or added more than once.
    """

    killed_after_s: float
    acknowledged: int
    kept: int
    rest: int
    lost: int
    twice: int


def make_resumes(folder: Path, count: int, seed: int) -> None:
    """Write ``count`` different made-up resumes as PDF."""
    chance = random.Random(seed)
    for number in range(count):
        with pymupdf.open() as document:
            lines = [f"{chance.choice(_TASKS)} for {chance.randint(1, 20)} years, case {number}." for _ in range(40)]
            document.new_page().insert_text((50, 60), ["Resume", *lines], fontsize=9)
            document.save(folder / f"{number:03}.pdf")


def command(library: Path, folder: Path) -> "subprocess.Popen[str]":
    """Start the import in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "classifyme_desktop", "--library", str(library), "import", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )


def one_round(folder: Path, count: int, *, delay_s: float = 0.0, lines: int | None = None) -> Round:
    """Kill one import after ``delay_s``, or once so many ``lines`` came; look at what is left, resume, look again."""
    with tempfile.TemporaryDirectory() as name:
        library = Path(name)
        process = command(library, folder)
        output = _killed_after_lines(process, lines) if lines is not None else _killed_after_time(process, delay_s)
        told = [line["sha256"] for line in _whole_lines(output)]
        kept = _kept(library)
        again = command(library, folder)
        rest = _whole_lines(again.communicate()[0])
        if again.returncode:
            sys.exit("the second run did not end well")
        whole = _kept(library)
        added = [line["sha256"] for line in rest if line["state"] == "added"]
        return Round(
            killed_after_s=round(delay_s, 3),
            acknowledged=len(told),
            kept=len(kept),
            rest=len(rest),
            lost=len(set(told) - set(kept)) + count - len(set(whole)),
            twice=sum(len(one) - len(set(one)) for one in (told, kept, whole)) + len(set(added) & set(told)),
        )


def _killed_after_time(process: "subprocess.Popen[str]", delay_s: float) -> str:
    timer = threading.Timer(delay_s, _kill, (process,))
    timer.start()
    output = process.communicate()[0]
    timer.cancel()
    return output


def _killed_after_lines(process: "subprocess.Popen[str]", lines: int) -> str:
    assert process.stdout is not None
    first = "".join(process.stdout.readline() for _ in range(lines))
    _kill(process)
    return first + process.communicate()[0]


def _kill(process: "subprocess.Popen[str]") -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _whole_lines(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.split("\n")[:-1]]


def _kept(library: Path) -> list[str]:
    if not (library / "library.db").exists():
        return []
    with Workspace.open(library) as workspace, workspace.reading() as db:
        return [row.sha256 for row in files.rows(db, files.ids(db))]


def main() -> None:
    """Run the rounds, print and record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--count", type=int, default=60)
    given = parser.parse_args()
    chance = random.Random(20261124)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_resumes(folder, given.count, 1)
        started = time.monotonic()
        with tempfile.TemporaryDirectory() as library:
            command(Path(library), folder).communicate()
        whole_s = time.monotonic() - started
        rounds = [one_round(folder, given.count, delay_s=chance.uniform(0.05, whole_s)) for _ in range(given.rounds)]
    figures = {
        "rounds": len(rounds),
        "files": given.count,
        "whole_import_s": round(whole_s, 2),
        "lost": sum(one.lost for one in rounds),
        "twice": sum(one.twice for one in rounds),
        "killed_in_the_middle": sum(0 < one.acknowledged < given.count for one in rounds),
        "acknowledged": [one.acknowledged for one in rounds],
        "kept": [one.kept for one in rounds],
    }
    print(json.dumps(figures, indent=2))
    print(record.write("kill", figures))


if __name__ == "__main__":
    main()
