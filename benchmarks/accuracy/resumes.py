"""The labelled resumes, read and masked by the program's own modules. Their text is kept in memory only."""

import csv
import json
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from benchmarks import record
from build.role_data import without_headline
from classifyme_desktop.documents.pool import ReaderPool
from classifyme_desktop.profile import masking

FIRST_WORDS: Final = 120


@dataclass(frozen=True, slots=True)
class Resume:
    """A masked text with its labels: a role (or ``none``), roles accepted as well, and the search word it came by."""

    name: str
    text: str
    role_id: str
    alternates: tuple[str, ...] = ()
    category: str = ""


def first_words(text: str, count: int = FIRST_WORDS) -> str:
    """Return the beginning of a text with ``count`` words, one space apart within a line."""
    kept: list[str] = []
    for line in text.splitlines():
        words = line.split()[:count]
        count -= len(words)
        kept.append(" ".join(words))
        if count <= 0:
            break
    return "\n".join(kept)


CUTS_OF_TEXT: Final[dict[str, Callable[[str], str]]] = {
    "whole": str,
    "no_headline": without_headline,
    "first_words": first_words,
}


def changed(resumes: Sequence[Resume], change: str) -> list[Resume]:
    """Return the resumes with their text changed, by the name of the change in ``CUTS_OF_TEXT``."""
    return [replace(one, text=CUTS_OF_TEXT[change](one.text)) for one in resumes]


def table(shared: Path, name: str) -> Path:
    """Return the path of a gold table, ``roles_dev`` for example."""
    return shared / "gold" / f"{name}.csv"


def files(shared: Path, name: str) -> list[Path]:
    """Return the files that a gold table labels, in its order."""
    place = {path.name: path for path in (shared / "data" / "livecareer").glob("*/*.pdf")}
    with table(shared, name).open(encoding="utf-8", newline="") as lines:
        return [place[Path(row["file"]).name] for row in csv.DictReader(lines)]


def sha256(shared: Path) -> str:
    """Return one hash over both gold tables and the files that they label."""
    tables = ("roles_train", "roles_dev")
    return record.files_sha256(path for name in tables for path in (table(shared, name), *files(shared, name)))


def labelled(shared: Path, name: str, sample: int | None = None) -> list[Resume]:
    """Return the resumes of a gold table, in its order; with ``sample`` so many, evenly over it."""
    with table(shared, name).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    listed = files(shared, name)
    if sample is not None and sample < len(rows):
        chosen = [at * len(rows) // sample for at in range(sample)]
        rows, listed = [rows[at] for at in chosen], [listed[at] for at in chosen]
    return [
        Resume(path.stem, text, row["role_id"], tuple(filter(None, row["alternates"].split(";"))), path.parent.name)
        for row, path, text in zip(rows, listed, _texts(listed), strict=True)
    ]


def _texts(listed: Sequence[Path]) -> list[str]:
    readers = ReaderPool(max(1, os.cpu_count() or 1))

    def one(path: Path) -> str:
        document = readers.read(path.read_bytes()).document
        return masking.mask(document.text) if document else ""

    try:
        with ThreadPoolExecutor(4) as lanes:
            return list(lanes.map(one, listed))
    finally:
        readers.close()


def invented(path: Path, sample: int | None = None) -> list[Resume]:
    """Return the resumes of a JSON Lines file with ``id``, ``role_id``, ``alternates`` and ``text``, masked."""
    found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if sample is not None and sample < len(found):
        found = [found[at * len(found) // sample] for at in range(sample)]
    return [Resume(one["id"], masking.mask(one["text"]), one["role_id"], tuple(one["alternates"])) for one in found]
