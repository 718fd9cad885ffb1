"""Writes ``models/level_replay/``: titles on which the level head shall not change, and the frozen test set.

    .venv/bin/python -m build.make_level_replay --shared ../shared

For learning from corrections. The titles that the level head was fitted on state no licence, so nothing of them ships:
the anchor are titles of O*NET, ESCO and this project's taxonomy, and means of titles of public resumes, each with what
the shipped head says. Run it whenever encoder or level head change.
"""

import argparse
import csv
import hashlib
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from benchmarks import record
from build import make_title_heads, model_folder
from classifyme_desktop import paths
from classifyme_desktop.domain import profile as profiles
from classifyme_desktop.inference.label_head import LabelHead, Part, sigmoid
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.learning.level_refit import NO_LEVEL, LevelHead
from classifyme_desktop.learning.level_replay import ARRAYS, FOLDER, KIND, packed
from classifyme_desktop.services.readers import Readers

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]

LEVELS: Final = {
    "individual-contributor": "Individual Contributor/Staff",
    "manager": "Manager",
    "director": "Director",
    "vice-president": "Vice President",
    "chief-officer": "Chief Officer",
    "owner": "Owner",
}
LEAST: Final = 6  # titles in a mean: nobody's own ones ship
EACH: Final = 45  # lists' titles of each level and language
TODAY: Final = date(2026, 1, 1)  # what *until now* means, so that every run finds the same latest job
_LOOKED_AT: Final = 9_000  # of all titles of a language
_AT_ONCE: Final = 256
_CARD: Final = """# Level replay

What it does: lets the level head learn from corrections without forgetting. It holds titles to which a learned step
shall go on to say what the shipped level head `{head:.12}…` says, as vectors of the encoder `{encoder:.12}…` and hashed
words, and the frozen test set on which every learned step is judged. No text, no name and no file name is in it.

- {lists} job titles of O*NET 29.0 (U.S. Department of Labor, Employment and Training Administration; CC BY 4.0), of
  ESCO (European Commission; CC BY 4.0) and of this project's taxonomy, English and French.
- {means} means of six or more titles of latest jobs in {resumes} resumes of the public LiveCareer set (understood to be
  CC0), each of titles that the shipped head answers alike.
- Frozen test set: the titles of the latest jobs of {frozen} other resumes of that set. Their levels are
  **model-annotated** (a large language model under written guidelines, who read the whole resume), never
  human-labelled. By level: {levels}. The strength of learning was chosen on titles of this set among a few coarse
  values: read figures on them as validation figures.

The titles that the level head was fitted on state no licence; nothing of them is in here.
"""


class Said(NamedTuple):
    """The title of the latest job of a resume, from its masked text, and the level that was annotated."""

    title: str
    level: str


def latest_titles(gold: Path, shared: Path) -> list[Said]:
    """Return the titles of a gold table as the program reads them; resumes without a job or a level are left out."""
    place = {path.name: path for path in (shared / "data" / "livecareer").glob("*/*.pdf")}
    with gold.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["level"] in LEVELS]
    readers = Readers()

    def one(row: dict[str, str]) -> Said | None:
        read = readers.understand(place[Path(row["file"]).name].read_bytes(), TODAY)
        jobs = read.profile.jobs if read.profile is not None else ()
        at = profiles.latest(jobs)
        if at is None or read.masked is None:
            return None
        title = " ".join(read.masked[slice(*jobs[at].title.place)].split())
        return Said(title, LEVELS[row["level"]]) if title else None

    with ThreadPoolExecutor(3) as lanes:
        found = list(lanes.map(one, rows))
    readers.close()
    return [said for said in found if said is not None]


def features(head: LabelHead, pool: EncoderPool, titles: Sequence[str]) -> FloatArray:
    """Return the features of titles, ``(n, f)``."""
    with ThreadPoolExecutor(pool.size + 1) as lanes:
        return np.stack(list(lanes.map(lambda title: head.features(Part(pool.encode(title), title)), titles)))


def of_lists(head: LabelHead, pool: EncoderPool, titles: Iterable[str]) -> FloatArray:
    """Return the features of up to ``EACH`` titles of each level by the shipped head, chosen by their hashes."""
    known = sorted(set(titles), key=lambda title: hashlib.sha256(title.encode()).digest())[:_LOOKED_AT]
    arrays = LevelHead.of(head)
    taken: dict[int, list[FloatArray]] = {}
    for start in range(0, len(known), _AT_ONCE):
        rows = features(head, pool, known[start : start + _AT_ONCE])
        for row, level in zip(rows, arrays.shown(arrays.logits(rows)).tolist(), strict=True):
            some = taken.setdefault(level, [])
            if level != NO_LEVEL and len(some) < EACH:
                some.append(row)
    return np.stack([row for level in sorted(taken) for row in taken[level]])


def means(head: LabelHead, rows: FloatArray) -> FloatArray:
    """Return means of at least ``LEAST`` titles of one shown level, answered alike; vectors keep their length."""
    arrays = LevelHead.of(head)
    logits = arrays.logits(rows)
    shown, found = arrays.shown(logits), []
    for level in np.unique(shown):
        own = np.flatnonzero(shown == level)
        if len(own) < LEAST:
            continue
        own = own[np.lexsort(sigmoid(logits[own]).round(6).T)]
        for some in np.array_split(own, len(own) // LEAST):
            mean, start = rows[some].mean(axis=0), 0
            for block in head.blocks:
                width = head.dims if block.ngrams is None else block.ngrams.buckets
                part = mean[start : start + width]
                if block.ngrams is None:
                    part *= block.scale / (float(np.linalg.norm(part)) or 1.0)
                start += width
            found.append(mean)
    return np.stack(found)


def in_order(*columns: npt.NDArray[Any]) -> list[npt.NDArray[Any]]:
    """Return the rows in the order of the hashes of their first column, which tells nothing of where they come from."""
    keys = [hashlib.sha256(np.ascontiguousarray(row).tobytes()).hexdigest() for row in columns[0]]
    order = np.argsort(np.array(keys), kind="stable")
    return [column[order] for column in columns]


def main() -> None:
    """Read, encode, average and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    shared: Path = parser.parse_args().shared
    gold = [shared / "gold" / name for name in ("roles_train.csv", "roles_dev.csv")]
    learnt, tested = (latest_titles(path, shared) for path in gold)
    pool = EncoderPool()
    head = LabelHead(paths.models() / "level_head", encoder_sha256=pool.encoder_sha256)
    lists = np.vstack(
        [
            of_lists(head, pool, titles)
            for titles in (make_title_heads.english_titles(shared), make_title_heads.french_titles(shared))
        ]
    )
    mean = means(head, features(head, pool, [one.title for one in learnt]))
    frozen = features(head, pool, [one.title for one in tested])
    pool.close()
    level = np.array([head.names.index(one.level) for one in tested])
    (anchor,) = in_order(np.vstack([lists, mean]))
    frozen, frozen_level = in_order(frozen, level.astype("i1"))
    folder = paths.models() / FOLDER
    folder.mkdir(exist_ok=True)
    arrays = packed("anchor", anchor, head.dims) | packed("frozen", frozen, head.dims)
    model_folder.save_arrays(folder / ARRAYS, **arrays, frozen_level=frozen_level)
    count = {"lists": len(lists), "means": len(mean), "resumes": len(learnt), "frozen": len(frozen)}
    of_level = {name: int((level == at).sum()) for at, name in enumerate(head.names)}
    levels = ", ".join(f"{name} {n}" for name, n in of_level.items())
    card = _CARD.format(head=head.model_sha256, encoder=head.encoder_sha256, levels=levels, **count)
    (folder / "CARD.md").write_text(card, encoding="utf-8")
    facts: dict[str, Any] = {
        "kind": KIND,
        "name": "level replay",
        "version": "1",
        "licence": "AGPL-3.0-or-later; see CARD.md for the data",
        "encoder_sha256": head.encoder_sha256,
        "head_sha256": head.model_sha256,
        "labels": list(head.names),
        **count,
        "frozen_levels": of_level,
        "training_sha256": record.files_sha256(gold),
    }
    model_folder.write_manifest(folder, facts, [ARRAYS])
    print(facts)


if __name__ == "__main__":
    main()
