"""Times the library at many thousand files: sorting, filtering, pages, search, vectors, opening.

Makes an invented library in a temporary folder, prints the times and writes ``benchmarks/results/library_size.json``.
Run it with ``python -m benchmarks.library_size [--files 100000]``.
"""

import argparse
import hashlib
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks import record
from classifyme_desktop.domain.criteria import Words
from classifyme_desktop.domain.document import Document, FileKind, FileState, Reading, Reason
from classifyme_desktop.domain.prediction import Prediction, Scored
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.storage import database, files, fulltext, predictions, vectors
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.files import FileOrder
from classifyme_desktop.storage.library import Library

ENCODER: Final = "e" * 64
_ROUNDS: Final = 5
_BATCH: Final = 1_000
_WORDS_OF_A_TEXT: Final = 150
_ROLES: Final = [f"role-{number:02d}" for number in range(96)]


def _fill(db: Database, count: int) -> None:
    random = np.random.default_rng(7)
    # Word frequencies fall as in real texts (Zipf), so that some searches find very many files.
    vocabulary = np.array([f"word{number}" for number in range(20_000)])
    weights = 1 / np.arange(1, len(vocabulary) + 1)
    weights /= weights.sum()
    for first in range(0, count, _BATCH):
        words = random.choice(vocabulary, (_BATCH, _WORDS_OF_A_TEXT), p=weights)
        with db.atomic():
            for number in range(first, min(first + _BATCH, count)):
                _add(db, number, " ".join(words[number - first]), random)


def _add(db: Database, number: int, text: str, random: np.random.Generator) -> None:
    is_read = number % 20 != 0
    reading = Reading(FileState.ADDED, None, FileKind.PDF, Document(FileKind.PDF, text, 2))
    files.add(
        db,
        sha256=hashlib.sha256(str(number).encode()).hexdigest(),
        size_bytes=50_000,
        path=Path(f"/cvs/{random.integers(10**9):09d} Ünvented {number}.pdf"),
        reading=reading if is_read else Reading(FileState.DAMAGED, Reason.UNREADABLE, FileKind.PDF),
        embedding=_embedding(random) if is_read else None,
        prediction=_prediction(random) if is_read else None,
        now=f"2026-{1 + number * 11 // 10**6:02d}-01T{number // 3600 % 24:02d}:{number // 60 % 60:02d}:00+00:00",
    )


def _embedding(random: np.random.Generator) -> Embedding:
    rows = random.standard_normal((2, 384), np.float32)
    return Embedding(ENCODER, rows, np.array([[0, 500], [500, 1000]], np.int32))


def _prediction(random: np.random.Generator) -> Prediction:
    p = random.dirichlet(np.full(96, 0.05)).astype(np.float32)
    order = np.argsort(-p)[:10]
    top = tuple(Scored(_ROLES[one], float(p[one])) for one in order)
    return Prediction(1, "m" * 64, top, {6: Scored("family", 0.5)}, bool(top[0].p < 0.3), p)


def _median_s(ask: Callable[[], object]) -> float:
    times = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        ask()
        times.append(time.perf_counter() - start)
    return round(statistics.median(times), 4)


def _questions(db: Database) -> dict[str, Callable[[], object]]:
    made: dict[str, Callable[[], object]] = {}
    for order in FileOrder:
        made[f"ids by {order.value}"] = partial(files.ids, db, order=order)
        made[f"ids by {order.value} descending"] = partial(files.ids, db, order=order, descending=True)
    by_name = files.ids(db, order=FileOrder.NAME)
    some = by_name[len(by_name) // 2 :][:256]
    added = frozenset({FileState.ADDED})
    made["ids of one state by name"] = lambda: files.ids(db, order=FileOrder.NAME, states=added)
    made["ids of one role by confidence"] = lambda: files.ids(db, order=FileOrder.CONFIDENCE, role_id=_ROLES[5])
    made["ids of a common word by name"] = lambda: files.ids(db, order=FileOrder.NAME, criterion=Words("word9"))
    made["page of 256 rows"] = lambda: files.rows(db, some)
    made["counts of states"] = lambda: files.counts(db)
    made["search, rare word"] = lambda: fulltext.search(db, "word9000", 100)
    made["search, common word"] = lambda: fulltext.search(db, "word9", 100)
    made["search, start of a word"] = lambda: fulltext.search(db, "word12*", 100)
    made["resumes that hold a common word"] = lambda: fulltext.having(db, "word9")
    made["all vectors in blocks"] = lambda: sum(len(block.vectors) for block in vectors.blocks(db, ENCODER))
    made["all probabilities"] = lambda: predictions.probabilities(db, 1)
    return made


def main() -> None:
    """Make the library, time it, print and write the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=100_000)
    count = parser.parse_args().files
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = time.perf_counter()
        with Library.open(folder, writable=True) as library:
            _fill(library.writer, count)
        filled_s = time.perf_counter() - start
        with Library.open(folder, writable=False) as library, library.reader() as db:
            times = {question: _median_s(ask) for question, ask in _questions(db).items()}
        times["open for writing, checked"] = _median_s(lambda: Library.open(folder, writable=True).close())
        times["open for reading"] = _median_s(lambda: Library.open(folder, writable=False).close())
        size_mb = round((folder / "library.db").stat().st_size / 1e6)
    result = {
        "files": count,
        "library_mb": size_mb,
        "added_per_s": round(count / filled_s),
        "sqlite": database.version(),
        "median_s": times,
    }
    record.write("library_size", result)
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
