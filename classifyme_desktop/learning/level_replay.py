"""Titles on which the level head shall not change, as features, and the frozen test set. No text stands in it."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

import numpy as np
import numpy.typing as npt

from classifyme_desktop import paths
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import registry
from classifyme_desktop.inference.label_head import LabelHead
from classifyme_desktop.learning.level_refit import Anchor

FloatArray = npt.NDArray[np.float64]

FOLDER: Final = "level_replay"
KIND: Final = "level_replay"
ARRAYS: Final = "replay.npz"


@dataclass(frozen=True, slots=True, eq=False)
class FrozenTitles:
    """The test set that shipped: ``features`` ``(n, f)`` and the column of the right level of each, ``(n,)``."""

    features: FloatArray
    level: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class LevelReplay:
    """What a refit starts from beside the head, and what it is judged on."""

    anchor: Anchor
    frozen: FrozenTitles

    @classmethod
    def load(cls, head: LabelHead, folder: Path | None = None) -> Self:
        """Return the replay of the shipped head. Raises ModelError: missing, damaged, or of another head."""
        folder = folder or paths.models() / FOLDER
        manifest = registry.verify_head(folder, head.encoder_sha256)
        if manifest.kind != KIND or manifest.facts.get("head_sha256") != head.model_sha256:
            raise ModelError("head_of_other_encoder", "Two models do not belong together. Install the program again.")
        with np.load(io.BytesIO((folder / ARRAYS).read_bytes()), allow_pickle=False) as found:
            anchor, frozen = (_unpacked(name, found, len(head.weights)) for name in ("anchor", "frozen"))
            level = found["frozen_level"].astype(np.int64)
        return cls(Anchor(anchor, manifest.sha256), FrozenTitles(frozen, level))


def packed(name: str, features: FloatArray, dims: int) -> dict[str, npt.NDArray[Any]]:
    """Return features ``(n, f)`` as arrays that a file keeps: the first ``dims`` whole, of the rest what is not 0."""
    words = features[:, dims:].astype("<f2")
    rows, columns = np.nonzero(words)
    return {
        f"{name}_vectors": features[:, :dims].astype("<f2"),
        f"{name}_ends": np.searchsorted(rows, np.arange(1, len(words) + 1)).astype("<u4"),
        f"{name}_columns": columns.astype("<u2"),
        f"{name}_values": words[rows, columns],
    }


def _unpacked(name: str, found: Mapping[str, npt.NDArray[Any]], width: int) -> FloatArray:
    vectors, ends = found[f"{name}_vectors"], found[f"{name}_ends"].astype(np.int64)
    features = np.zeros((len(vectors), width))
    features[:, : vectors.shape[1]] = vectors
    rows = np.repeat(np.arange(len(ends)), np.diff(ends, prepend=0))
    features[rows, vectors.shape[1] + found[f"{name}_columns"].astype(np.int64)] = found[f"{name}_values"]
    return features
