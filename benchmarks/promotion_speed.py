"""Times how long an iteration of the role head takes to be put to use and taken back, at many thousand people.

Makes an invented library (300 words and four vectors for each person) in a temporary folder, prints the times and
writes ``benchmarks/results/promotion_speed.json``.
Run it with ``python -m benchmarks.promotion_speed [--people 5000 50000]``.
"""

import argparse
import hashlib
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import numpy as np

from benchmarks import record
from classifyme_desktop import paths
from classifyme_desktop.domain.document import Document, FileKind, FileState, Reading
from classifyme_desktop.domain.iteration import Check, Judgement
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.inference import registry
from classifyme_desktop.services import iterations, promotion
from classifyme_desktop.services.iterations import Candidate
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files
from classifyme_desktop.storage.database import Database

_BATCH: Final = 1_000
_WORDS: Final = 300
_CHUNKS: Final = 4
_RANGES: Final = np.array([[0, 500], [400, 900], [800, 1300], [1200, 1700]], np.int32)


def fill(workspace: Workspace, count: int) -> None:
    """Fill a library with invented people, each of 300 words and four vectors, as the shipped head answers them."""
    random = np.random.default_rng(7)
    vocabulary = np.array([f"word{number}" for number in range(20_000)])
    weights = 1 / np.arange(1, len(vocabulary) + 1)
    weights /= weights.sum()
    encoder_sha256 = workspace.encoders.encoder_sha256
    for first in range(0, count, _BATCH):
        words = random.choice(vocabulary, (_BATCH, _WORDS), p=weights)
        vectors = random.standard_normal((_BATCH, _CHUNKS, 384), np.float32)
        vectors /= np.linalg.norm(vectors, axis=2, keepdims=True)

        def add(db: Database, first: int = first, words: Any = words, vectors: Any = vectors) -> None:
            for at in range(min(_BATCH, count - first)):
                _add(db, first + at, " ".join(words[at]), Embedding(encoder_sha256, vectors[at], _RANGES))

        workspace.write(add)
    promotion.recompute_stale(workspace)


def _add(db: Database, number: int, text: str, embedding: Embedding) -> None:
    files.add(
        db,
        sha256=hashlib.sha256(str(number).encode()).hexdigest(),
        size_bytes=50_000,
        path=Path(f"/cvs/{number:06}.pdf"),
        reading=Reading(FileState.ADDED, None, FileKind.PDF, Document(FileKind.PDF, text, 2)),
        embedding=embedding,
    )


def _candidate(workspace: Workspace) -> Candidate:
    home = paths.models() / "role_head"
    facts = registry.load_manifest(home).facts
    with np.load(home / "head.npz", allow_pickle=False) as found:
        arrays = {name: found[name] for name in found.files}
    arrays["bias"] = arrays["bias"] + np.linspace(0, 1, len(arrays["bias"]), dtype=np.float32)
    kept = ("classes", "words", "temperature", "confidence_line", "threshold", "candidate_least")
    return Candidate(
        arrays=arrays,
        facts={name: facts[name] for name in kept},
        metrics={},
        card="# Moved bias\n",
        encoder_sha256=workspace.encoders.encoder_sha256,
        parent=0,
        people=(),
        learnt=0,
        new=0,
        judgements=(Judgement(Check.BETTER, True),),
    )


def _timed(action: Callable[[], object]) -> dict[str, float]:
    """Return the seconds that passed, and those that a processor was at work: less where others use it too."""
    start, worked = time.perf_counter(), time.process_time()
    action()
    return {"s": round(time.perf_counter() - start, 2), "processor_s": round(time.process_time() - worked, 2)}


def _measured(count: int) -> dict[str, dict[str, float]]:
    with tempfile.TemporaryDirectory() as name, Workspace.open(Path(name)) as workspace:
        fill(workspace, count)
        times = {"keep": _timed(lambda: iterations.keep(workspace, _candidate(workspace)))}
        times["promote"] = _timed(lambda: promotion.promote(workspace, 1))
        times["index for ranking, anew"] = _timed(lambda: _index(workspace))
        times["roll back"] = _timed(lambda: promotion.roll_back(workspace))
        times["promote again"] = _timed(lambda: promotion.promote(workspace, 1))
        times["look for stale answers"] = _timed(lambda: promotion.stale(workspace))
        return times


def _index(workspace: Workspace) -> None:
    with workspace.live_index.now(workspace):
        pass


def main() -> None:
    """Make the libraries, time them, print and write the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, nargs="+", default=[5_000, 50_000])
    result = {"people": {str(count): _measured(count) for count in parser.parse_args().people}}
    record.write("promotion_speed", result)
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
