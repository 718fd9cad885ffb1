"""What the shipped role head was fitted on, as vectors: so that learning forgets nothing; and its frozen test set.

No text and no name stand in it. Vectors of real resumes are means of three or more of one role (docs/adr/0021); those
of the test set, which are only ever judged, are single ones.
"""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from classifyme_desktop import paths
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import registry
from classifyme_desktop.learning.head_arrays import HeadArrays

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
IntArray = npt.NDArray[np.int64]

FOLDER: Final = "role_replay"
KIND: Final = "role_replay"
ARRAYS: Final = "replay.npz"


@dataclass(frozen=True, slots=True, eq=False)
class Frozen:
    """The test set that shipped: ``features`` ``(n, f)``, ``words`` ``(n, c0)``, roles by number of the shipped head.

    ``primary`` ``(n,)``; ``accepted`` ``(n, c0)``.
    """

    features: FloatArray
    words: FloatArray
    primary: IntArray
    accepted: BoolArray


@dataclass(frozen=True, slots=True, eq=False)
class Replay:
    """What was fitted on: ``features`` ``(n, f)``; logits of the words, ``words``, and ``targets``: ``(n, c0)``.

    ``scale`` ``(n,)``: by which the logits of a row are multiplied to be as those of a text that was never seen: on the
    texts that it was taught on a head is far too sure. ``is_composed`` ``(n,)``: made of phrases, of no person.
    """

    features: FloatArray
    words: FloatArray
    targets: FloatArray
    scale: FloatArray
    is_composed: BoolArray
    frozen: Frozen
    sha256: str

    @classmethod
    def load(cls, head: HeadArrays, folder: Path | None = None) -> Self:
        """Return the replay of the shipped head. Raises ModelError: missing, damaged, or of another encoder."""
        folder = folder or paths.models() / FOLDER
        manifest = registry.verify_head(folder, head.encoder_sha256)
        if manifest.kind != KIND or tuple(manifest.facts["classes"]) != head.classes:
            raise ModelError("head_of_other_encoder", "Two models do not belong together. Install the program again.")
        with np.load(io.BytesIO((folder / ARRAYS).read_bytes()), allow_pickle=False) as found:
            whole = {name: found[name] for name in found.files}
        composed = whole["is_composed"].astype(np.bool_)
        scales = manifest.facts["scale"]
        count = len(head.classes)
        frozen = Frozen(
            whole["frozen_features"].astype(np.float64),
            whole["frozen_words"].astype(np.float64),
            whole["frozen_primary"].astype(np.int64),
            np.unpackbits(whole["frozen_accepted"], axis=1, count=count).astype(np.bool_),
        )
        return cls(
            whole["features"].astype(np.float64),
            whole["words"].astype(np.float64),
            whole["targets"].astype(np.float64),
            np.where(composed, float(scales["composed"]), float(scales["real"])),
            composed,
            frozen,
            manifest.sha256,
        )
