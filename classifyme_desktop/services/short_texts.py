"""Vectors of short texts, such as titles and requirements, remembered while the program runs. Nothing is stored."""

import threading
from collections.abc import Sequence
from typing import Final

import numpy as np

from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.matching import exact
from classifyme_desktop.matching.exact import Whole

_MOST: Final = 4_096


class ShortTexts:
    """Remembers the vectors of the texts that were asked for last. Any thread."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Whole] = {}
        self._lock = threading.Lock()

    def vectors(self, encoders: EncoderPool, texts: Sequence[str]) -> Whole:
        """Return the vectors of masked texts, ``(n, d) int16`` (see ``exact``). Raises ModelError, WorkerError."""
        encoder = encoders.encoder_sha256
        with self._lock:
            found = {text: self._known.get((encoder, text)) for text in texts}
        missing = [text for text, vector in found.items() if vector is None]
        made = exact.whole(encoders.encode_each(missing)) if missing else ()
        with self._lock:
            for text, vector in zip(missing, made, strict=True):
                found[text] = self._known[encoder, text] = vector
            while len(self._known) > _MOST:
                del self._known[next(iter(self._known))]
        kept = [found[text] for text in texts]
        return np.array(kept, np.int16) if kept else np.zeros((0, encoders.dims), np.int16)
