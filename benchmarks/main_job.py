"""The main job measured: 200 resumes from the drop to a ranked list, beside the naive peer in the same run.

    python -m benchmarks.main_job --shared ../shared [--count 200] [--peer .venv-peer/bin/python]

Ours runs as the window runs it: one process opens a new library, imports the folder, adds the gig, ranks everybody and
writes the CSV, over the same services. The time is from the start of that process to its end. Memory is of the whole
process tree: resident (shared pages counted for each process) twenty times a second in every run, and proportional
(shared pages counted once) in one more run, since that figure is costly to read.
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

    def __init__(self, pid: int, *, is_proportional: bool = False) -> None:
        super().__init__(daemon=True)
        self._root = psutil.Process(pid)
        self._is_proportional = is_proportional
        self._ended = threading.Event()
        self.peak_mb = 0.0
        self.most_processes = 0

    def run(self) -> None:
        """Sample twenty times a second."""
        while not self._ended.wait(0.05):
            self._sample()

    def _sample(self) -> None:
        total = count = 0
        try:
            tree = [self._root, *self._root.children(recursive=True)]
        except psutil.Error:
            return
        for process in tree:
            try:
                total += process.memory_full_info().pss if self._is_proportional else process.memory_info().rss
            except psutil.Error:
                continue
            count += 1
        self.peak_mb = max(self.peak_mb, total / 2**20)
        self.most_processes = max(self.most_processes, count)

    def stop(self) -> None:
        """End the sampling."""
        self._ended.set()
        self.join()


def once(library: Path, folder: Path, gig: Path) -> None:
    """Do the main job in this process and print the seconds of its steps as JSON."""
    from classifyme_desktop.services import export, gigs, ingest, people, rank, shortlist
    from classifyme_desktop.services.workspace import Workspace

    started = time.monotonic()
    with Workspace.open(library) as workspace:
        report = ingest.run(workspace, ingest.start(workspace, ingest.find([folder])))
        imported = time.monotonic()
        added = gigs.add_file(workspace, gig)
        ranked = people.ranked_people(workspace, rank.rank(workspace, added.gig_id).matches)
        export.write(library / "shortlist.csv", shortlist.lines(workspace, ranked))
    steps = {"import_s": imported - started, "rank_and_export_s": time.monotonic() - imported}
    states = {state.value: count for state, count in report.counts.items() if count}
    print(json.dumps({**steps, "states": states, "ranked": len(ranked)}))


def ours(folder: Path, gig: Path, count: int, *, is_proportional: bool = False) -> dict[str, Any]:
    """Measure our main job once, in a new library and a new process."""
    with tempfile.TemporaryDirectory() as library:
        command = [sys.executable, "-m", "benchmarks.main_job", "--once", library, str(folder), str(gig)]
        started = time.monotonic()
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        memory = TreeMemory(process.pid, is_proportional=is_proportional)
        memory.start()
        output, _ = process.communicate()
        total_s = time.monotonic() - started
        memory.stop()
    if process.returncode:
        sys.exit(f"the main job ended with {process.returncode}")
    inner = json.loads(output)
    return {
        "cvs_per_s": round(count / total_s, 2),
        "total_s": round(total_s, 2),
        "import_s": round(inner["import_s"], 2),
        "rank_and_export_s": round(inner["rank_and_export_s"], 2),
        "peak_pss_mb" if is_proportional else "peak_rss_mb": round(memory.peak_mb),
        "processes": memory.most_processes,
        "states": inner["states"],
        "ranked": inner["ranked"],
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
        "peak_rss_mb": round(memory.peak_mb),
    }


def main() -> None:
    """Measure, print and record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path)
    parser.add_argument("--once", type=Path, nargs=3, metavar=("LIBRARY", "FOLDER", "GIG"))
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peer", type=Path, default=None)
    parser.add_argument("--name", default="main_job")
    given = parser.parse_args()
    if given.once:
        once(*given.once)
        return
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
            "ours_peak_pss_mb": ours(folder, gig, given.count, is_proportional=True)["peak_pss_mb"],
            "ours": runs,
        }
        if given.peer:
            figures["peer"] = peer(given.peer, folder, gig)
            figures["times_the_peer"] = round(figures["ours_median_cvs_per_s"] / figures["peer"]["cvs_per_s"], 1)
    print(json.dumps(figures, indent=2))
    print(record.write(given.name, figures, data_sha256=record.files_sha256([*chosen, gig])))


if __name__ == "__main__":
    main()
