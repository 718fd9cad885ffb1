"""The main job measured: 200 resumes from the drop to a ranked list, beside the naive peer in the same run.

    python -m benchmarks.main_job --shared ../shared [--count 200] [--peer .venv-peer/bin/python]

Ours runs as a user runs it, as whole processes of the command line: import, add the gig, rank. The time is from the
start of the first process to the end of the last; memory is of the whole process tree, twenty times a second, as the
sum of resident memory (shared pages counted for each process) and as proportional memory (counted once).
"""

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import psutil

from benchmarks import record

ROOT = Path(__file__).resolve().parent.parent


class TreeMemory(threading.Thread):
    """Samples the memory of a process and all below it until it is stopped."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._root = psutil.Process(pid)
        self._ended = threading.Event()
        self.peak_rss_mb = 0.0
        self.peak_pss_mb = 0.0
        self.most_processes = 0

    def run(self) -> None:
        """Sample twenty times a second."""
        while not self._ended.wait(0.05):
            self._sample()

    def _sample(self) -> None:
        rss = pss = 0
        count = 0
        try:
            tree = [self._root, *self._root.children(recursive=True)]
        except psutil.Error:
            return
        for process in tree:
            try:
                full = process.memory_full_info()
            except psutil.Error:
                continue
            rss += full.rss
            pss += getattr(full, "pss", full.rss)
            count += 1
        self.peak_rss_mb = max(self.peak_rss_mb, rss / 2**20)
        self.peak_pss_mb = max(self.peak_pss_mb, pss / 2**20)
        self.most_processes = max(self.most_processes, count)

    def stop(self) -> None:
        """End the sampling."""
        self._ended.set()
        self.join()


def classifyme(library: Path, *arguments: str) -> tuple[float, TreeMemory, str]:
    """Run one command; return its seconds, its memory and its output."""
    command = [sys.executable, "-m", "classifyme_desktop", "--library", str(library), *arguments]
    started = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    memory = TreeMemory(process.pid)
    memory.start()
    output, _ = process.communicate()
    seconds = time.monotonic() - started
    memory.stop()
    if process.returncode not in (0, 1):
        sys.exit(f"classifyme {arguments[0]} ended with {process.returncode}")
    return seconds, memory, output


def ours(folder: Path, gig: Path, count: int) -> dict[str, Any]:
    """Measure our main job once, in a new library."""
    with tempfile.TemporaryDirectory() as library:
        import_s, memory, output = classifyme(Path(library), "import", str(folder))
        add_s, _, _ = classifyme(Path(library), "gigs", "add", str(gig))
        match_s, _, ranked = classifyme(Path(library), "match", "--gig", "1")
    states = [json.loads(line)["state"] for line in output.splitlines()]
    total_s = import_s + add_s + match_s
    return {
        "cvs_per_s": round(count / total_s, 2),
        "cvs_per_s_import_alone": round(count / import_s, 2),
        "total_s": round(total_s, 2),
        "import_s": round(import_s, 2),
        "add_gig_s": round(add_s, 2),
        "match_s": round(match_s, 2),
        "peak_rss_mb": round(memory.peak_rss_mb),
        "peak_pss_mb": round(memory.peak_pss_mb),
        "processes": memory.most_processes,
        "states": {state: states.count(state) for state in sorted(set(states))},
        "ranked": len(ranked.splitlines()),
    }


def peer(python: Path, folder: Path, gig: Path) -> dict[str, Any]:
    """Measure the naive peer once."""
    command = [str(python), str(ROOT / "benchmarks" / "peer.py"), str(folder), str(gig)]
    offline = {**os.environ, "HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=offline)
    memory = TreeMemory(process.pid)
    memory.start()
    output, _ = process.communicate()
    seconds = time.monotonic() - started
    memory.stop()
    if process.returncode:
        sys.exit("the peer did not run; see requirements/README.md")
    inner = json.loads(output.splitlines()[-1])
    return {
        "cvs_per_s": round(inner["count"] / seconds, 3),
        "total_s": round(seconds, 2),
        "load_s": round(inner["load_s"], 2),
        "peak_rss_mb": round(memory.peak_rss_mb),
    }


def main() -> None:
    """Measure, print and record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peer", type=Path, default=None)
    parser.add_argument("--name", default="main_job")
    given = parser.parse_args()
    everyone = sorted((given.shared / "data" / "livecareer").glob("*/*.pdf"))
    chosen = sorted(random.Random(20261124).sample(everyone, given.count))
    gig = given.shared / "gold" / "gigs_dev" / "dev-03.txt"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path in chosen:
            shutil.copyfile(path, folder / path.name)
        runs = [ours(folder, gig, given.count) for _ in range(given.runs)]
        figures: dict[str, Any] = {
            "count": given.count,
            "ours_median_cvs_per_s": statistics.median(run["cvs_per_s"] for run in runs),
            "ours_peak_rss_mb": max(run["peak_rss_mb"] for run in runs),
            "ours": runs,
        }
        if given.peer:
            figures["peer"] = peer(given.peer, folder, gig)
            figures["times_the_peer"] = round(figures["ours_median_cvs_per_s"] / figures["peer"]["cvs_per_s"], 1)
    print(json.dumps(figures, indent=2))
    print(record.write(given.name, figures, data_sha256=record.files_sha256([*chosen, gig])))


if __name__ == "__main__":
    main()
