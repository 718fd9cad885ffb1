"""What the role head is fitted on: labelled resumes, role titles and definitions, O*NET titles and tasks.

Texts become vectors by the shipped encoder through the program's own reader and mask; vectors are cached in ``out/``.
"""

import csv
import gzip
import hashlib
import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from classifyme_desktop.documents import reader
from classifyme_desktop.domain.taxonomy import Role, Taxonomy
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.inference.role_head import features
from classifyme_desktop.profile import masking

FloatArray = npt.NDArray[np.float64]
ALTERNATE_SHARE = 0.35  # of the label that goes to the alternates a recruiter would accept as well
TITLES_PER_ROLE = 12
TASKS_PER_ROLE = 12


@dataclass(frozen=True, slots=True)
class Labelled:
    """Texts with their labels: features ``(n, f)``, targets ``(n, c)`` with rows of sum 1, accepted ``(n, c)`` bool."""

    features: FloatArray
    targets: FloatArray
    accepted: npt.NDArray[np.bool_]
    files: tuple[Path, ...]


class Texts:
    """Encodes texts once; features are kept in a cache file for the encoder at hand."""

    def __init__(self, pool: EncoderPool, cache: Path) -> None:
        cache.mkdir(parents=True, exist_ok=True)
        self._pool = pool
        self._path = cache / f"features-{pool.encoder_sha256[:16]}.npz"
        self._kept: dict[str, FloatArray] = {}
        if self._path.exists():
            with np.load(self._path, allow_pickle=False) as stored:
                self._kept = dict(zip(stored["keys"].tolist(), stored["rows"], strict=True))

    def features(self, texts: Sequence[str], say: Callable[[str], None]) -> FloatArray:
        """Return the features of each text, ``(n, f) float64``; a text without tokens gives zeros."""
        keys = [hashlib.sha256(text.encode("utf-8", "replace")).hexdigest() for text in texts]
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._kept}
        with ThreadPoolExecutor(self._pool.size + 1) as lanes:
            for done, (key, row) in enumerate(zip(new, lanes.map(self._one, new.values()), strict=True), 1):
                self._kept[key] = row
                if done % 500 == 0:
                    say(f"  {done} of {len(new)} texts encoded")
        if new:
            np.savez(self._path, keys=np.array(list(self._kept)), rows=np.stack(list(self._kept.values())))
        return np.stack([self._kept[key] for key in keys]).astype(np.float64)

    def _one(self, text: str) -> FloatArray:
        vectors = self._pool.encode(text).vectors
        return features(vectors) if len(vectors) else np.zeros(2 * self._pool.dims)


def resumes(gold: Path, shared: Path, taxonomy: Taxonomy, texts: Texts, say: Callable[[str], None]) -> Labelled:
    """Return the labelled resumes of a gold table, through the program's own reader and mask; *none* is left out."""
    place = {path.name: path for path in (shared / "data" / "livecareer").glob("*/*.pdf")}
    with gold.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["role_id"] in taxonomy.by_id]
    files = tuple(place[Path(row["file"]).name] for row in rows)
    read = [reader.read(path.read_bytes()).document for path in files]
    found = texts.features([masking.mask(document.text if document else "") for document in read], say)
    at = {role.role_id: column for column, role in enumerate(taxonomy.roles)}
    targets = np.zeros((len(rows), len(at)))
    accepted = np.zeros((len(rows), len(at)), dtype=np.bool_)
    for number, row in enumerate(rows):
        others = [at[name] for name in row["alternates"].split(";") if name in at]
        targets[number, others] = ALTERNATE_SHARE / len(others) if others else 0.0
        targets[number, at[row["role_id"]]] += 1.0 - targets[number].sum()
        accepted[number, [at[row["role_id"]], *others]] = True
    return Labelled(found, targets, accepted, files)


def prototypes(taxonomy: Taxonomy, texts: Texts, say: Callable[[str], None]) -> FloatArray:
    """Return one unit vector for each role, ``(c, d)``: the mean of its titles, name and definition."""
    per_role = [_descriptions(role) for role in taxonomy.roles]
    flat = texts.features([text for listed in per_role for text in listed], say)
    half = flat.shape[1] // 2
    rows = []
    at = 0
    for listed in per_role:
        mean = flat[at : at + len(listed), :half].mean(axis=0)
        rows.append(mean / np.linalg.norm(mean))
        at += len(listed)
    return np.stack(rows)


def _descriptions(role: Role) -> list[str]:
    return [f"{role.label_en}. {role.definition_en}", role.label_en, *role.titles_en, *role.titles_fr]


def described(shared: Path, taxonomy: Taxonomy, texts: Texts, say: Callable[[str], None]) -> Labelled:
    """Return role titles, definitions and O*NET titles and tasks as labelled texts, a fixed number for each role."""
    pairs = [(text, role.role_id) for role in taxonomy.roles for text in _descriptions(role)]
    pairs += _onet(shared, taxonomy)
    at = {role.role_id: column for column, role in enumerate(taxonomy.roles)}
    targets = np.zeros((len(pairs), len(at)))
    targets[np.arange(len(pairs)), [at[role_id] for _, role_id in pairs]] = 1.0
    return Labelled(texts.features([text for text, _ in pairs], say), targets, targets > 0, ())


def _onet(shared: Path, taxonomy: Taxonomy) -> list[tuple[str, str]]:
    with (shared / "taxonomy" / "onet_to_role.csv").open(encoding="utf-8", newline="") as lines:
        role_of = {row["onet_code"]: row["role_id"] for row in csv.DictReader(lines)}
    with (shared / "taxonomy" / "onet_title_overrides.csv").open(encoding="utf-8", newline="") as lines:
        override = {(row["onet_code"], row["alternate_title"]): row["role_id"] for row in csv.DictReader(lines)}
    titles: dict[str, list[str]] = {role.role_id: [] for role in taxonomy.roles}
    tasks: dict[str, list[str]] = {role.role_id: [] for role in taxonomy.roles}
    for row in _table(shared / "data" / "onet" / "alternate_titles.txt.gz"):
        code, title = row["O*NET-SOC Code"], row["Alternate Title"]
        titles.get(override.get((code, title), role_of.get(code, "")), []).append(title)
    for row in _table(shared / "data" / "onet" / "task_statements.txt.gz"):
        tasks.get(role_of.get(row["O*NET-SOC Code"], ""), []).append(row["Task"])
    pairs = []
    for role in taxonomy.roles:
        pairs += [(text, role.role_id) for text in _spread(titles[role.role_id], TITLES_PER_ROLE)]
        pairs += [(text, role.role_id) for text in _spread(tasks[role.role_id], TASKS_PER_ROLE)]
    return pairs


def _table(path: Path) -> list[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _spread(listed: Sequence[str], most: int) -> list[str]:
    """Return at most ``most`` of the texts, evenly over the list, so that each occupation of a role has its share."""
    unique = sorted(set(listed))
    return unique if len(unique) <= most else [unique[at * len(unique) // most] for at in range(most)]


def sha256_of(values: Sequence[str]) -> str:
    """Return one hash over a list of strings in their order."""
    return hashlib.sha256(json.dumps(list(values)).encode()).hexdigest()
