"""Measure the library page with 100,000 rows: sorting, typing, scrolling, and the memory of the process.

    python -m benchmarks.library_window [--rows 100000]

Makes a library of invented rows, shows the page offscreen, and adds its figures as ``library`` to
``benchmarks/results/window.json``.
"""

import argparse
import json
import os
import random
import resource
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent
RESULTS: Final = ROOT / "benchmarks" / "results" / "window.json"
NAMES: Final = "Anna Ben Chloé David Élise Farid Grace Hugo".split()
LAST: Final = "Martin Smith Nguyen Dupont Bernard Lopez Haddad".split()
PLACES: Final = "Paris Lyon London Nantes Leeds".split()
WORDS: Final = "java sql audit sales nurse care team budget cloud garden kitchen hotel legal tax".split()
TYPED: Final = "hotel garden"
LEAST_OF_READ: Final = 0.96


def make(folder: Path, rows: int) -> None:
    """Make a library of invented rows, without vectors or pages, which the list does not look at."""
    from classifyme_desktop import paths
    from classifyme_desktop.domain import taxonomy
    from classifyme_desktop.storage.library import Library

    with (paths.resources() / "taxonomy" / "roles.csv").open(encoding="utf-8") as lines:
        roles = [role.role_id for role in taxonomy.parse(lines).roles]
    draw = random.Random(5)
    with Library.open(folder, writable=True) as library, library.writer.atomic():
        for number in range(1, rows + 1):
            _add(library.writer, draw, number, roles)


def _add(db: Any, draw: random.Random, number: int, roles: list[str]) -> None:
    is_read = draw.random() < LEAST_OF_READ
    person, place = f"{draw.choice(NAMES)} {draw.choice(LAST)}", draw.choice(PLACES)
    row: dict[str, Any] = {
        "file_id": number, "sha256": f"{draw.getrandbits(256):064x}", "size_bytes": 1000, "kind": "pdf",
        "path": f"/cvs/{number // 500}/cv-{number}.pdf".encode(), "name_key": f"cv-{number}.pdf",
        "state": "added" if is_read else draw.choice(["damaged", "scanned", "needs_password"]), "incomplete": "",
        "badges": "", "page_count": 2, "is_abstained": int(is_read and draw.random() < 0.2),
        "added_at": f"2026-0{draw.randint(1, 9)}-1{draw.randint(0, 9)}T09:30:00+00:00",
    }  # fmt: skip
    if is_read:
        row |= {"role_id": draw.choice(roles), "confidence": draw.random(), "person_key": person.casefold()}
        row |= {
            "place_key": place.casefold(),
            "spoken": draw.choice(["en", "en fr", "fr"]),
            "years": draw.random() * 30,
        }
        row |= {"language": draw.choice(["en", "fr"]), "level": draw.choice([None, 0, 0, 1, 2])}
    db.insert("files", row)
    if is_read:
        db.execute("INSERT INTO resumes (resume_id, file_id) VALUES (?, ?)", (number, number))
        body = " ".join(draw.choice(WORDS) for _ in range(8))
        db.execute("INSERT INTO texts (resume_id, body, sha256, masked) VALUES (?, ?, '', '')", (number, body))
        db.execute("INSERT INTO person_words (rowid, name, place) VALUES (?, ?, ?)", (number, person, place))


def watch(folder: Path) -> dict[str, Any]:
    """Use the page as a person would and return how long each step took."""
    from PySide6.QtWidgets import QApplication

    from classifyme_desktop.ui import application
    from classifyme_desktop.ui.tables.resume_table import Column

    app = QApplication(["library"])
    window = application.build(app, folder)
    window.resize(1280, 800)
    window.show()
    window.open_library()
    page = window.library
    _wait(app, lambda: page.table.rowCount() > 0)

    def sort(column: Column) -> float:
        before, started = page.table.id_at(0), time.perf_counter()
        page.list.horizontalHeader().sectionClicked.emit(column)
        _wait(app, lambda: not page.is_looking)
        assert before is not None
        return time.perf_counter() - started

    def step(act: Callable[[], object]) -> float:
        started = time.perf_counter()
        act()
        app.processEvents()
        return time.perf_counter() - started

    sort(Column.NAME)  # the first look reads the file
    sorts = {column.name.lower(): sort(column) for column in Column}
    keys, found = [], []
    for end in range(1, len(TYPED) + 1):
        started = time.perf_counter()
        keys.append(step(partial(page.search.setText, TYPED[:end])))
        keys.append(step(page.refresh))
        _wait(app, lambda: not page.is_looking)
        found.append(time.perf_counter() - started)
    page.show_all()
    _wait(app, lambda: not page.is_looking)
    bar = page.list.verticalScrollBar()
    frames = sorted(step(partial(bar.setValue, at * 7919 % bar.maximum())) for at in range(100))
    slow = sorted(step(partial(bar.setValue, 5_000 + 3 * at)) for at in range(400))
    figures = {
        "rows": page.table.rowCount(),
        "sort_ms": {name: round(1000 * one, 1) for name, one in sorts.items()},
        "key_longest_ms": round(1000 * max(keys), 1),
        "found_longest_ms": round(1000 * max(found), 1),
        "frame_p99_ms": round(1000 * slow[int(len(slow) * 0.99)], 1),
        "jump_p99_ms": round(1000 * frames[int(len(frames) * 0.99)], 1),
        "process_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    window.close()
    return figures


def _wait(app: Any, is_done: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not is_done() and time.monotonic() < until:
        app.processEvents()
        time.sleep(0.001)


def main(arguments: list[str] | None = None) -> int:
    """Measure, print and record."""
    parser = argparse.ArgumentParser(description="Measure the library page with many rows.")
    parser.add_argument("--rows", type=int, default=100_000)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        make(Path(name), options.rows)
        figures = watch(Path(name))
    whole = json.loads(RESULTS.read_text(encoding="utf-8"))
    whole["library"] = figures
    RESULTS.write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=2))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
