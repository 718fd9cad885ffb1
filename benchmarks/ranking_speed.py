"""Times ranking at many thousand resumes, and measures the memory of what it works on.

    python -m benchmarks.ranking_speed [--resumes 10000 100000] [--folder DIR]

Makes invented libraries and gigs and writes ``benchmarks/results/ranking_speed.json``. ``DIR``: where the libraries are
kept and found again, else a temporary folder. Every gig is ranked when the program starts, after an import, and again
with all that the program remembers. Times are in ms, of the clock and of the processor: on a machine that does other
things too, the first say little. ``answers_sha256`` is over all places, scores and bands: a change that is to make
ranking faster leaves it as it is.
"""

import argparse
import gc
import hashlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np
import psutil

from benchmarks import invented_gigs, invented_people, record
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.matching.scoring import Weights
from classifyme_desktop.services import gigs, rank, reasons
from classifyme_desktop.services.ranked_list import RankedList
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.library import DATABASE

_GIGS: Final = 40
_WARM_ROUNDS: Final = 3
_EXPLAINED: Final = 3  # people of each of some gigs
_CHANGES: Final = 5
_REMOVED: Final = "DELETE FROM files WHERE file_id = (SELECT max(file_id) FROM files)"


Times = tuple[float, float]


def _timed(ask: Callable[[], object]) -> Times:
    """Return how many ms something took by the clock, and how many of the processor, all threads together."""
    start, start_of_processor = time.perf_counter(), time.process_time()
    ask()
    return 1000 * (time.perf_counter() - start), 1000 * (time.process_time() - start_of_processor)


def spread(times: Iterable[Times]) -> dict[str, float]:
    """Return the middle and the 95th of 100 times, by the clock and of the processor, and the longest by the clock."""
    clock, processor = zip(*times, strict=True)
    found: dict[str, float] = {}
    for name, listed in (("", clock), ("processor_", processor)):
        p50, p95 = np.percentile(listed, [50, 95]).tolist()
        found |= {f"{name}p50": round(p50, 1), f"{name}p95": round(p95, 1)}
    return found | {"most": round(max(clock), 1)}


def _memory_mb() -> float:
    gc.collect()
    return float(psutil.Process().memory_info().rss / 1e6)


def made(folder: Path, count: int) -> dict[str, Any]:
    """Make a library of ``count`` resumes and the gigs in ``folder`` unless it is there; return what that took."""
    if (folder / DATABASE).exists():
        return {}
    start = time.perf_counter()
    with Workspace.open(folder) as workspace:
        people = invented_people.known(workspace)
        invented_people.fill(workspace.library.writer, people, count)
        titles = [role.titles_en[0] for role in workspace.taxonomy.roles]
        for text in invented_gigs.texts(people, titles, _GIGS):
            gigs.add_text(workspace, text)
    return {"made_s": round(time.perf_counter() - start, 1)}


def measured(folder: Path) -> dict[str, Any]:
    """Return the times of the library in ``folder``, and the memory of what is kept of it in MB."""
    with Workspace.open(folder) as workspace:
        gig_ids = [gig.gig_id for gig in gigs.all_gigs(workspace)][::-1]
        _ = workspace.head, workspace.skill_index
        workspace.encoders.encode("one text, so that a process is there")
        result: dict[str, Any] = {"library_mb": round((folder / DATABASE).stat().st_size / 1e6)}
        before = _memory_mb()
        result["index_built"] = spread([_timed(partial(_refresh, workspace))])
        result["index_mb"] = round(_memory_mb() - before)
        result["first_after_start"] = spread([_timed(partial(rank.rank, workspace, one)) for one in gig_ids])
        result["remembered_mb"] = round(_memory_mb() - before)
        again = [_timed(partial(rank.rank, workspace, one)) for _ in range(_WARM_ROUNDS) for one in gig_ids]
        result["again"] = spread(again)
        result["answers_sha256"] = answers_sha256(workspace, gig_ids)
        result |= _on_one_ranking(workspace, gig_ids)
        result |= _after_changes(workspace, gig_ids)
    return result


def _refresh(workspace: Workspace) -> None:
    with workspace.live_index.now(workspace):
        pass


def answers_sha256(workspace: Workspace, gig_ids: list[GigId]) -> str:
    """Return one hash over who stands where for each gig, with scores, parts, bands and chances."""
    whole = hashlib.sha256()
    for gig_id in gig_ids:
        found = rank.rank(workspace, gig_id).ranked
        for array in (found.rating.resume_ids, found.rating.values, found.rating.chances, found.rating.held):
            whole.update(array.tobytes())
        for array in (found.scores, found.rows, found.bands, found.chances):
            whole.update(array.tobytes())
    return whole.hexdigest()


def _on_one_ranking(workspace: Workspace, gig_ids: list[GigId]) -> dict[str, Any]:
    """Return the times of what is done with a ranking that is there."""
    weighed, explained, added = [], [], []
    random = np.random.default_rng(3)
    for gig_id in gig_ids:
        ranked = RankedList(rank.rate(workspace, gig_id))
        for row in random.random((3, 6)).tolist():
            weighed.append(_timed(partial(ranked.weigh, Weights(*row))))
        ranked.weigh(Weights(*[1.0] * 6))
        for resume_id in ranked.resume_ids()[:_EXPLAINED]:
            explained.append(_timed(partial(reasons.of, workspace, ranked, resume_id)))
        added.append(_timed(partial(reasons.additions, workspace, ranked)))
    return {"weighed_anew": spread(weighed), "reasons": spread(explained), "additions": spread(added)}


def _after_changes(workspace: Workspace, gig_ids: list[GigId]) -> dict[str, Any]:
    """Return the times of taking up changes, and of the first ranking after each."""
    people = invented_people.known(workspace)
    taken_up, removed, first = [], [], []
    for _ in range(_CHANGES):
        _import_one(workspace, people)
        taken_up.append(_timed(partial(_refresh, workspace)))
        workspace.write(lambda db: db.execute(_REMOVED))
        removed.append(_timed(partial(_refresh, workspace)))
    for gig_id in gig_ids:
        _import_one(workspace, people)
        first.append(_timed(partial(rank.rank, workspace, gig_id)))
        workspace.write(lambda db: db.execute(_REMOVED))
    return {
        "import_taken_up": spread(taken_up),
        "removal_taken_up": spread(removed),
        "first_after_import": spread(first),
    }


def _import_one(workspace: Workspace, people: invented_people.People) -> None:
    def add(db: Database) -> None:
        (most,) = db.query("SELECT max(resume_id) FROM resumes")[0]
        invented_people.fill(db, people, 1, first_id=most + 1)

    workspace.write(add)


def _in_fresh_process(step: str, folder: Path, count: int) -> dict[str, Any]:
    """Return the answer of a step that runs alone: memory that another has freed would seem not to be used."""
    asked = ["--step", step, "--folder", str(folder), "--resumes", str(count)]
    run = subprocess.run([sys.executable, "-m", "benchmarks.ranking_speed", *asked], check=True, stdout=subprocess.PIPE)
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def main() -> None:
    """Make the libraries, time them, print and write the results."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--resumes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--step", choices=["make", "measure"], help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.step:
        print(json.dumps(made(asked.folder, *asked.resumes) if asked.step == "make" else measured(asked.folder)))
        return
    result = {}
    with tempfile.TemporaryDirectory() as temporary:
        for count in asked.resumes:
            folder = (asked.folder or Path(temporary)) / str(count)
            steps = [_in_fresh_process(step, folder, count) for step in ("make", "measure")]
            result[str(count)] = steps[0] | steps[1]
            print(count, json.dumps(result[str(count)], indent=2))
    record.write("ranking_speed", {"gigs": _GIGS, "by_resumes": result})


if __name__ == "__main__":
    main()
