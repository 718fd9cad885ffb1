"""Read the corpus of odd real files, the hostile cases and real CVs; print and record how each ends and what it costs.

    python -m benchmarks.corpus [--shared FOLDER] [--quick] [--no-cvs]

Needs the folder ``shared`` with ``corpus/`` and ``data/livecareer/`` beside the repository. Writes
``benchmarks/results/corpus.json``. Times are of the round trip through a reading process; they depend on the load.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks import record
from classifyme_desktop.documents import intake
from classifyme_desktop.documents.pool import ReaderPool
from classifyme_desktop.domain.document import FileState, Reading

ROOT = Path(__file__).resolve().parent.parent
SAMPLE_S = 0.02
CVS = 200
# Types that the program does not read; the manifest allows ``unsupported`` for all files of such a type.
UNREAD_TYPES: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Case:
    """One file of a manifest; ``reference`` counts the characters of its text that are no spaces, 0 if unknown."""

    path: Path
    kind: str
    flags: str
    expected: tuple[str, ...]
    reference: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one case ended and how long its round trip took."""

    case: Case
    reading: Reading
    seconds: float

    @property
    def is_expected(self) -> bool:
        """Return whether the state is one that the manifest names, or the type is one that is not read."""
        if self.reading.state in self.case.expected:
            return True
        return self.case.kind in UNREAD_TYPES and self.reading.state is FileState.UNSUPPORTED

    @property
    def characters(self) -> int:
        """Return the characters read, spaces left out."""
        return len("".join(self.reading.document.text.split())) if self.reading.document else 0


def cases(folder: Path) -> list[Case]:
    """Return the cases of ``folder/manifest.csv``. Names with escapes stand for names that are no UTF-8."""
    with (folder / "manifest.csv").open(newline="", encoding="utf-8") as source:
        return [
            Case(
                folder / row["file"].replace("\\xff", "\udcff").replace("\\xfe", "\udcfe"),
                row["type"],
                row["flags"],
                tuple(row["expected_state"].split("|")),
                int(row.get("ref_chars") or 0),
            )
            for row in csv.DictReader(source)
        ]


def write_hostile(shared: Path, folder: Path, *, quick: bool) -> list[Case]:
    """Write the hostile cases into ``folder`` and return them."""
    odd_names = [] if sys.platform == "win32" else ["--filesystem"]
    command = [sys.executable, str(shared / "corpus" / "make_hostile.py"), str(folder), *odd_names]
    subprocess.run([*command, "--quick"] if quick else command, check=True, capture_output=True)
    return cases(folder)


def read_all(pool: ReaderPool, todo: list[Case], *, threads: int = 2) -> list[Outcome]:
    """Return the outcome of each case, read on so many threads."""
    with ThreadPoolExecutor(threads) as executor:
        return list(executor.map(lambda case: _read(pool, case), todo))


def _read(pool: ReaderPool, case: Case) -> Outcome:
    content = intake.read_bytes(case.path)
    start = time.perf_counter()
    reading = pool.read(content) if isinstance(content, bytes) else content
    return Outcome(case, reading, time.perf_counter() - start)


@contextmanager
def peak_worker_bytes() -> Iterator[list[int]]:
    """Give a list whose only element grows to the largest resident size of any child process, sampled every 20 ms."""
    peak, is_over = [0], threading.Event()

    def sample() -> None:
        while not is_over.wait(SAMPLE_S):
            for child in psutil.Process().children():
                try:
                    # Between fork and exec a child is a copy of this process, whose size says nothing of the reader.
                    if "--worker" in child.cmdline():
                        peak[0] = max(peak[0], child.memory_info().rss)
                except psutil.Error:
                    continue

    thread = threading.Thread(target=sample)
    thread.start()
    try:
        yield peak
    finally:
        is_over.set()
        thread.join()


def summary(outcomes: list[Outcome], peak_bytes: int) -> dict[str, object]:
    """Return the figures of one set of cases, ready for JSON. No text and no name of an imported person is in it."""
    slow = sorted(outcomes, key=lambda outcome: -outcome.seconds)[:5]
    wrong = [
        f"{outcome.case.path.name}: {_ended(outcome)}, expected {'|'.join(outcome.case.expected)}"
        for outcome in outcomes
        if not outcome.is_expected
    ]
    return {
        "files": len(outcomes),
        "states": dict(Counter(outcome.reading.state.value for outcome in outcomes).most_common()),
        "reasons": dict(Counter(_ended(outcome) for outcome in outcomes).most_common()),
        "as_expected": round(sum(outcome.is_expected for outcome in outcomes) / len(outcomes), 4),
        "unexpected": wrong,
        "slowest_s": {outcome.case.path.name: round(outcome.seconds, 2) for outcome in slow},
        "peak_worker_mb": peak_bytes >> 20,
        "docx": _share(outcomes, "docx"),
        "pdf": _share(outcomes, "pdf"),
    }


def _ended(outcome: Outcome) -> str:
    reason = outcome.reading.reason
    return f"{outcome.reading.state.value}/{reason.value}" if reason else outcome.reading.state.value


def _share(outcomes: list[Outcome], kind: str) -> dict[str, object] | None:
    known = [
        outcome
        for outcome in outcomes
        if outcome.case.kind == kind and outcome.case.reference and outcome.reading.state is FileState.ADDED
    ]
    if not known:
        return None
    shares = {outcome.case.path.name: min(1.0, outcome.characters / outcome.case.reference) for outcome in known}
    total = sum(outcome.case.reference for outcome in known)
    return {
        "files": len(known),
        # The manifest counts each alternative of a text box, moved text and the document's glossary as well.
        "share_of_characters": round(
            sum(min(outcome.characters, outcome.case.reference) for outcome in known) / total, 4
        ),
        "files_below_99_percent": {name: round(share, 3) for name, share in shares.items() if share < 0.99},
    }


def cv_speed(shared: Path) -> dict[str, object] | None:
    """Return how long 200 real CVs take in one warm process, or None where they are missing."""
    files = sorted((shared / "data" / "livecareer").glob("*/*.pdf"))
    if not files:
        return None
    chosen = files[:: max(1, len(files) // CVS)][:CVS]
    pool = ReaderPool(1)
    before = os.times()
    with peak_worker_bytes() as peak:
        todo = [Case(path, "pdf", "", ("added",), 0) for path in [chosen[0], *chosen]]
        first, *outcomes = read_all(pool, todo, threads=1)
    pool.close()
    after = os.times()  # of children: those that have ended
    cpu_s = after.children_user + after.children_system - before.children_user - before.children_system
    seconds = sorted(outcome.seconds for outcome in outcomes)
    return {
        "files": len(seconds),
        "added": sum(outcome.reading.state is FileState.ADDED for outcome in outcomes),
        "first_answer_s": round(first.seconds, 3),
        "cpu_ms_per_file": round(cpu_s * 1000 / len(todo), 1),
        "median_ms": round(seconds[len(seconds) // 2] * 1000, 1),
        "p99_ms": round(seconds[int(len(seconds) * 0.99) - 1] * 1000, 1),
        "peak_worker_mb": peak[0] >> 20,
    }


def _measured(todo: list[Case]) -> dict[str, object]:
    pool = ReaderPool(2)
    with peak_worker_bytes() as peak:
        outcomes = read_all(pool, todo)
    pool.close()
    return summary(outcomes, peak[0])


def main(arguments: list[str] | None = None) -> int:
    """Run what the arguments ask for; return 0 when every file ended in a named state as expected in 97 of 100."""
    parser = argparse.ArgumentParser(description="Read odd, hostile and real files and record how each ends.")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--quick", action="store_true", help="leave out hostile cases that take long to write")
    parser.add_argument("--no-cvs", action="store_true", help="leave out the speed on real CVs")
    options = parser.parse_args(arguments)
    figures: dict[str, object] = {"corpus": _measured(cases(options.shared / "corpus"))}
    with tempfile.TemporaryDirectory() as folder:
        figures["hostile"] = _measured(write_hostile(options.shared, Path(folder), quick=options.quick))
    if not options.no_cvs:
        figures["cvs"] = cv_speed(options.shared)
    record.write("corpus", figures, data_sha256=record.files_sha256([options.shared / "corpus" / "manifest.csv"]))
    print(json.dumps(figures, indent=2, ensure_ascii=False))
    sets = [figures["corpus"], figures["hostile"]]
    return 0 if all(isinstance(one, dict) and one["as_expected"] >= 0.97 for one in sets) else 1


if __name__ == "__main__":
    raise SystemExit(main())
