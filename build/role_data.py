"""What the role head is fitted on: labelled resumes, role titles and definitions, O*NET titles and tasks.

Texts become vectors by the shipped encoder through the program's own reader and mask; vectors are cached in ``out/``.
"""

import csv
import gzip
import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from classifyme_desktop.documents import reader
from classifyme_desktop.domain.taxonomy import Role, Taxonomy
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.inference.pooling import Pooling
from classifyme_desktop.profile import masking

FloatArray = npt.NDArray[np.float64]
Vectors = npt.NDArray[np.floating[Any]]
ALTERNATE_SHARE = 0.35  # of the label that goes to the alternates a recruiter would accept as well


@dataclass(frozen=True, slots=True)
class Labelled:
    """Masked texts with their labels.

    Features ``(n, f)``, targets ``(n, c)`` with rows of sum 1, accepted ``(n, c)`` bool.
    """

    texts: tuple[str, ...]
    features: FloatArray
    targets: FloatArray
    accepted: npt.NDArray[np.bool_]
    files: tuple[Path, ...]


class Texts:
    """Encodes texts once; the vectors of their chunks are kept in a cache file for the encoder at hand."""

    def __init__(self, pool: EncoderPool, cache: Path, pooling: Pooling) -> None:
        cache.mkdir(parents=True, exist_ok=True)
        self._pool = pool
        self._pooling = pooling
        self._path = cache / f"chunks-{pool.encoder_sha256[:16]}.npz"
        self._kept: dict[str, Vectors] = {}
        if self._path.exists():
            with np.load(self._path, allow_pickle=False) as stored:
                cut = np.cumsum(stored["counts"])[:-1]
                self._kept = dict(zip(stored["keys"].tolist(), np.split(stored["rows"], cut), strict=True))

    def features(self, texts: Sequence[str], say: Callable[[str], None]) -> FloatArray:
        """Return the pooled features of each text, ``(n, f) float64``; a text without tokens gives zeros."""
        none = np.zeros(2 * self._pool.dims)
        found = self.vectors(texts, say)
        return np.stack([self._pooling.features(one) if len(one) else none for one in found]).astype(np.float64)

    def vectors(self, texts: Sequence[str], say: Callable[[str], None]) -> list[Vectors]:
        """Return the vectors of the chunks of each text, ``(chunks, d) float32``."""
        keys = [hashlib.sha256(text.encode("utf-8", "replace")).hexdigest() for text in texts]
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._kept}
        with ThreadPoolExecutor(self._pool.size + 1) as lanes:
            for done, (key, row) in enumerate(zip(new, lanes.map(self._one, new.values()), strict=True), 1):
                self._kept[key] = row
                if done % 500 == 0:
                    say(f"  {done} of {len(new)} texts encoded")
        if new:
            listed = list(self._kept.values())
            counts = np.array([len(one) for one in listed])
            np.savez(self._path, keys=np.array(list(self._kept)), rows=np.concatenate(listed), counts=counts)
        return [self._kept[key].astype(np.float32) for key in keys]

    def _one(self, text: str) -> Vectors:
        return self._pool.encode(text).vectors.astype(np.float16)


def without_headline(text: str) -> str:
    """Return a text without its first line that holds anything."""
    _, _, rest = text.lstrip().partition("\n")
    return rest


def resumes(
    gold: Path,
    shared: Path,
    taxonomy: Taxonomy,
    texts: Texts,
    say: Callable[[str], None],
    change: Callable[[str], str] = str,
) -> Labelled:
    """Return the labelled resumes of a gold table, through the program's own reader and mask; *none* is left out.

    ``change`` is done to each masked text first, ``without_headline`` for example.
    """
    place = {path.name: path for path in (shared / "data" / "livecareer").glob("*/*.pdf")}
    with gold.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["role_id"] in taxonomy.by_id]
    files = tuple(place[Path(row["file"]).name] for row in rows)
    read = [reader.read(path.read_bytes()).document for path in files]
    masked = tuple(change(masking.mask(document.text if document else "")) for document in read)
    at = {role.role_id: column for column, role in enumerate(taxonomy.roles)}
    targets = np.zeros((len(rows), len(at)))
    accepted = np.zeros((len(rows), len(at)), dtype=np.bool_)
    for number, row in enumerate(rows):
        others = [at[name] for name in row["alternates"].split(";") if name in at]
        targets[number, others] = ALTERNATE_SHARE / len(others) if others else 0.0
        targets[number, at[row["role_id"]]] += 1.0 - targets[number].sum()
        accepted[number, [at[row["role_id"]], *others]] = True
    return Labelled(masked, texts.features(masked, say), targets, accepted, files)


def descriptions(role: Role) -> list[str]:
    """Return the texts that say what a role is: name with definition, names and titles in both languages."""
    named = [f"{role.label_en}. {role.definition_en}", role.label_en, role.label_fr]
    return [*named, *role.titles_en, *role.titles_fr]


def onet(shared: Path, taxonomy: Taxonomy) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the O*NET alternate titles and the tasks of each role."""
    with (shared / "taxonomy" / "onet_to_role.csv").open(encoding="utf-8", newline="") as lines:
        role_of = {row["onet_code"]: row["role_id"] for row in csv.DictReader(lines)}
    with (shared / "taxonomy" / "onet_title_overrides.csv").open(encoding="utf-8", newline="") as lines:
        override = {(row["onet_code"], row["alternate_title"]): row["role_id"] for row in csv.DictReader(lines)}
    titles: dict[str, list[str]] = {role.role_id: [] for role in taxonomy.roles}
    tasks: dict[str, list[str]] = {role.role_id: [] for role in taxonomy.roles}
    for row in onet_table(shared, "alternate_titles"):
        code, title = row["O*NET-SOC Code"], row["Alternate Title"]
        titles.get(override.get((code, title), role_of.get(code, "")), []).append(title)
    for row in onet_table(shared, "task_statements"):
        tasks.get(role_of.get(row["O*NET-SOC Code"], ""), []).append(row["Task"])
    return titles, tasks


def onet_table(shared: Path, name: str) -> list[dict[str, str]]:
    """Return the rows of an O*NET table, ``alternate_titles`` for example."""
    path = shared / "data" / "onet" / f"{name}.txt.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
