"""The labelled resumes as rows: features, what the words say, roles. Vectors are kept in ``out/cache``."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from benchmarks import record
from build import role_data
from build.make_replay import said_by_words
from build.role_data import Texts
from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.replay import Frozen, Replay
from classifyme_desktop.learning.role_refit import Example

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
IntArray = npt.NDArray[np.int64]
GOLD: Final = ("roles_dev.csv", "roles_train.csv")


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Labelled resumes: ``features`` ``(n, f)``, ``words`` and ``accepted`` ``(n, c)``, ``primary`` ``(n,)``."""

    features: FloatArray
    words: FloatArray
    primary: IntArray
    accepted: BoolArray
    sha256: tuple[str, ...]

    def part(self, chosen: npt.NDArray[np.generic]) -> "Rows":
        """Return some of the resumes."""
        names = tuple(np.array(self.sha256)[chosen].tolist())
        return Rows(self.features[chosen], self.words[chosen], self.primary[chosen], self.accepted[chosen], names)

    def frozen(self) -> Frozen:
        """Return them as a frozen test set."""
        return Frozen(self.features, self.words, self.primary, self.accepted)


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """All that is measured on: ``dev``, which no model was fitted on, and ``train``, which encoder and head know."""

    head: HeadArrays
    replay: Replay
    taxonomy: Taxonomy
    dev: Rows
    train: Rows
    data_sha256: str

    def example(self, rows: Rows, at: int, role: int) -> Example:
        """Return what a person says of one resume: its role by number."""
        return Example(rows.sha256[at], rows.features[at], rows.words[at], self.head.classes[role])

    def judged_on(self, rows: Rows) -> Replay:
        """Return the replay with another frozen set."""
        return replace(self.replay, frozen=rows.frozen())


def load(shared: Path) -> Material:
    """Return the rows of the labelled resumes; encodes what is not in the cache."""
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        taxonomy = taxonomies.parse(lines)
    pool = EncoderPool()
    try:
        head = HeadArrays.load(paths.models() / "role_head", pool.encoder_sha256)
        texts = Texts(pool, Path("out") / "cache", head.pooling)
        found, files = [], []
        for name in GOLD:
            read = role_data.resumes(shared / "gold" / name, shared, taxonomy, texts, print)
            words = said_by_words(head, read.texts)
            keys = tuple(hashlib.sha256(text.encode("utf-8", "replace")).hexdigest() for text in read.texts)
            found.append(Rows(read.features, words, read.targets.argmax(axis=1), read.accepted, keys))
            files += [shared / "gold" / name, *read.files]
    finally:
        pool.close()
    return Material(head, Replay.load(head), taxonomy, found[0], found[1], record.files_sha256(files))
