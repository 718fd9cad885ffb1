"""The judged gigs that ship: the parts of scores beside grades. Numbers alone; no text, no name, no person."""

import io
from pathlib import Path
from typing import Final

import numpy as np

from classifyme_desktop import paths
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import registry
from classifyme_desktop.learning.match_gate import JudgedGig

FOLDER: Final = "judged_gigs"
KIND: Final = "judged_gigs"
ARRAYS: Final = "gigs.npz"


def load(encoder_sha256: str, folder: Path | None = None) -> list[JudgedGig] | None:
    """Return the judged gigs, None where they were rated with another encoder. Raises ModelError: missing, damaged."""
    folder = folder or paths.models() / FOLDER
    manifest = registry.verify(folder)
    if manifest.facts.get("encoder_sha256") != encoder_sha256:
        return None
    try:
        with np.load(io.BytesIO((folder / ARRAYS).read_bytes()), allow_pickle=False) as found:
            values, tells = found["values"].astype(np.float64), found["tells"].astype(np.float64)
            grades, bounds = found["grades"].astype(np.int64), found["bounds"].tolist()
    except (OSError, KeyError, ValueError) as error:
        raise ModelError("model_damaged", "A model is damaged. Install the program again.") from error
    return [
        JudgedGig(values[start:end], one, grades[start:end])
        for start, end, one in zip(bounds, bounds[1:], tells, strict=False)
    ]
