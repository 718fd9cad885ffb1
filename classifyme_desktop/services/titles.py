"""Levels of job titles: a title → the probability of Owner, Chief Officer, … and the labels that are likely enough.

Knows neither the screen nor the library; nothing that it reads is kept.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from types import TracebackType
from typing import Final, Self

import numpy as np

from classifyme_desktop import paths
from classifyme_desktop.inference.label_head import LabelHead, Part
from classifyme_desktop.inference.lexical import plain
from classifyme_desktop.inference.pool import EncoderPool

_AT_ONCE: Final = 512  # titles that are under way at a time; answers come in their order


@dataclass(frozen=True, slots=True)
class Levels:
    """What the level head says of one title. ``scores``: each label's probability, in the order of the head."""

    title: str
    labels: tuple[str, ...]
    scores: dict[str, float]


class TitleLevels:
    """Tells the levels of job titles; holds the encoder and the head. Use it in ``with``, or call ``close``."""

    def __init__(self, encoders: EncoderPool | None = None) -> None:
        """Load the head; ``encoders`` of the caller are used and left open. Raises ModelError."""
        self._owns_encoders = encoders is None
        self._encoders = encoders or EncoderPool()
        try:
            self._head = LabelHead(paths.models() / "level_head", encoder_sha256=self._encoders.encoder_sha256)
        except BaseException:
            self.close()
            raise

    @property
    def names(self) -> tuple[str, ...]:
        """Return the labels in the order of the scores."""
        return self._head.names

    def predict(self, title: str) -> Levels:
        """Return the levels of one title; one without a letter or digit has no label and the base rates. Any thread.

        Raises ModelError, WorkerError, CancelledError once closed.
        """
        if plain(title):
            scores = self._head.scores(Part(self._encoders.encode(title), title))
            labels = self._head.labels(scores)
        else:
            scores, labels = np.array(self._head.base_rates), ()
        return Levels(title, labels, dict(zip(self._head.names, scores.tolist(), strict=True)))

    def predict_all(self, titles: Iterable[str]) -> Iterator[Levels]:
        """Yield the levels of many titles in their order, encoded by all processes at once. Raises as ``predict``."""
        with ThreadPoolExecutor(self._encoders.size + 1) as lanes:
            rest = iter(titles)
            while some := list(islice(rest, _AT_ONCE)):
                yield from lanes.map(self.predict, some)

    def close(self) -> None:
        """End the encoder processes, where they are its own."""
        if self._owns_encoders:
            self._encoders.close()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()
