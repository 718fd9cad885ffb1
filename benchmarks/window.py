"""Measure the window: how soon it is visible, and how long its event loop stands still while CVs are imported.

    python -m benchmarks.window [--shared FOLDER] [--cvs 500] [--starts 5]

Needs a display (``xvfb-run -a`` gives one) and, for the import, ``data/livecareer`` in the folder ``shared``. While the
import runs a row is chosen, the list is scrolled and a search is typed. Writes ``benchmarks/results/window.json``.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from benchmarks import record

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from classifyme_desktop.ui.shell.window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
STARTED: Final = "CLASSIFYME_STARTED_AT"
TICK_MS: Final = 5
MOST_GAP_MS: Final = 100
MOST_START_S: Final = 1.0
SEARCHES: Final = ("manager", "", "sales AND team", "accountant", "")


# ------------------------------------------------------------------ in the measured process


def show_once(library: Path) -> dict[str, Any]:
    """Run the program until its window is painted and its library open; return the seconds since the process began."""
    started = float(os.environ[STARTED])
    from PySide6.QtCore import QEvent, QObject, QTimer

    from classifyme_desktop.ui import application

    times: dict[str, Any] = {}
    built = application.build

    class FirstPaint(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and "painted" not in times:
                # What was painted is on the screen once the loop comes round again.
                times["painted"] = 0.0
                QTimer.singleShot(0, lambda: times.update(painted=time.time() - started))
            return False

    def build(app: "QApplication", folder: Path) -> "MainWindow":
        window = built(app, folder)
        times["watch"] = FirstPaint(window)
        window.library.installEventFilter(times["watch"])
        window.opened.connect(lambda: times.update(opened=time.time() - started))
        window.opened.connect(lambda: QTimer.singleShot(100, window.close))
        return window

    application.build = build
    application.run(["--library", str(library)])
    return {name: times[name] for name in ("painted", "opened")}


def import_and_watch(library: Path, folder: Path) -> dict[str, Any]:
    """Import ``folder`` with a window open and in use; return the gaps between the ticks of a 5 ms timer."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from classifyme_desktop.ui import application

    app = QApplication(["window"])
    window = application.build(app, library)
    gaps: list[float] = []
    last = 0.0

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        if last:
            gaps.append(now - last)
        last = now

    ticks = QTimer(window, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
    ticks.timeout.connect(tick)
    uses = QTimer(window, interval=700)
    turn = 0

    def use() -> None:
        nonlocal turn
        turn += 1
        page = window.library
        rows = page.table.rowCount()
        if turn % 3 == 0:
            page.search.setText(SEARCHES[turn // 3 % len(SEARCHES)])
        elif rows:
            page.list.choose(page.table.id_at(turn * 37 % rows))
            page.list.verticalScrollBar().setValue(turn * 53 % rows)

    uses.timeout.connect(use)
    seconds = [0.0]

    def start() -> None:
        window.library.importer.ended.connect(lambda _: QTimer.singleShot(1000, window.close))
        seconds[0] = time.perf_counter()
        window.library.importer.ended.connect(lambda _: seconds.append(time.perf_counter()))
        ticks.start()
        uses.start()
        window.library.imports.add([folder])

    window.opened.connect(lambda: QTimer.singleShot(1000, start))
    window.show()
    window.open_library()
    app.exec()
    return {"gaps": gaps, "seconds": seconds[1] - seconds[0]}


# ------------------------------------------------------------------ in the measuring process


def measured(what: str, *paths: Path) -> dict[str, Any]:
    """Run one of the functions above in a process of its own and return its answer."""
    command = [sys.executable, "-m", "benchmarks.window", f"--{what}", *map(str, paths)]
    environment = {**os.environ, STARTED: repr(time.time())}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def start_figures(library: Path, runs: int) -> dict[str, Any]:
    """Return how soon the window is painted and the library open, warm: the first run is not counted."""
    times = [measured("show-once", library) for _ in range(runs + 1)][1:]
    return {
        "runs": runs,
        "painted_s": [round(one["painted"], 3) for one in times],
        "painted_median_s": round(statistics.median(one["painted"] for one in times), 3),
        "opened_median_s": round(statistics.median(one["opened"] for one in times), 3),
    }


def gap_figures(library: Path, chosen: list[Path]) -> dict[str, Any]:
    """Return how long the event loop stood still while copies of ``chosen`` were imported."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, path in enumerate(chosen):
            shutil.copyfile(path, folder / f"cv-{number:04d}{path.suffix}")
        answer = measured("import-and-watch", library, folder)
    gaps = sorted(gap * 1000 for gap in answer["gaps"])
    return {
        "cvs": len(chosen),
        "seconds": round(answer["seconds"], 1),
        "cvs_per_second": round(len(chosen) / answer["seconds"], 2),
        "ticks": len(gaps),
        "longest_gap_ms": round(gaps[-1], 1),
        "p99_9_gap_ms": round(gaps[int(len(gaps) * 0.999)], 1),
        "p99_gap_ms": round(gaps[int(len(gaps) * 0.99)], 1),
        "median_gap_ms": round(gaps[len(gaps) // 2], 1),
        "gaps_over_50_ms": sum(gap > 50 for gap in gaps),
        "gaps_over_100_ms": sum(gap > MOST_GAP_MS for gap in gaps),
    }


def main(arguments: list[str] | None = None) -> int:
    """Measure, print and record; return 0 when both aims are met."""
    parser = argparse.ArgumentParser(description="Measure the start of the window and the gaps of its event loop.")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--cvs", type=int, default=500)
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--show-once", type=Path, nargs=1, help=argparse.SUPPRESS)
    parser.add_argument("--import-and-watch", type=Path, nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    inner: Callable[..., dict[str, Any]] | None = show_once if options.show_once else None
    inner = import_and_watch if options.import_and_watch else inner
    if inner is not None:
        print(json.dumps(inner(*(options.show_once or options.import_and_watch))))
        return 0
    files = sorted((options.shared / "data" / "livecareer").glob("*/*.pdf"))
    chosen = files[:: max(1, len(files) // options.cvs)][: options.cvs]
    figures: dict[str, Any] = {"aims": {"painted_s": MOST_START_S, "longest_gap_ms": MOST_GAP_MS}}
    with tempfile.TemporaryDirectory() as name:
        if chosen:
            figures["import"] = gap_figures(Path(name), chosen)
        figures["start"] = start_figures(Path(name), options.starts)
    record.write("window", figures, data_sha256=record.files_sha256(chosen) if chosen else None)
    print(json.dumps(figures, indent=2))
    is_met = figures["start"]["painted_median_s"] <= MOST_START_S
    return 0 if is_met and figures.get("import", {}).get("longest_gap_ms", 0) <= MOST_GAP_MS else 1


if __name__ == "__main__":
    raise SystemExit(main())
