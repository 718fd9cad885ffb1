"""The skill set of a job: its title and description → the labels of O*NET that such work asks for, with probabilities.

Knows neither the screen nor the library; nothing that it reads is kept.
"""

from types import TracebackType
from typing import Final, Self

import numpy as np

from classifyme_desktop import paths
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.inference.skillset_head import JobText, SkillsetHead
from classifyme_desktop.profile import masking

_MOST_TELLING: Final = 12
_LEAST_LIFT: Final = 0.7  # twice the usual odds
_NEVER: Final = 1e-9  # keeps the odds finite


def parted(title: str, description: str) -> tuple[str, str]:
    """Return title and description without spaces around them, and the description without the title in front.

    Many descriptions begin with their title; the head was fitted on descriptions that do not.
    """
    title, description = title.strip(), description.strip()
    following = description[len(title) :]
    if title and description[: len(title)].casefold() == title.casefold() and not following[:1].isalnum():
        description = following.lstrip(" \t\r\n.:,;–—-")
    return title, description


def joined(title: str, description: str) -> str:
    """Return both in one text, the title as a sentence of its own."""
    return ". ".join(part for part in (title, description) if part)


def telling(head: SkillsetHead, title: Embedding, text: Embedding, words: str) -> tuple[str, ...]:
    """Return the labels that a gig stands out by, the most telling first; at most twelve.

    ``title`` and ``text`` are the vectors of its masked title and of its whole masked text ``words``. Labels that
    nearly all work asks for ("Near Vision") tell nothing, so that they are ordered by how much likelier they are here:
    by the difference of the log odds. The vectors of the text stand for those of the description and of both in one,
    which differ by the title alone: of the first ten labels of 14 ads nine or ten were the same. Raises ModelError.
    """
    scores = head.scores(JobText(title, text, text, words))
    here, usual = (np.clip(one, _NEVER, 1 - _NEVER) for one in (scores, head.usual()))
    lifts = np.round(np.log(here / (1 - here)) - np.log(usual / (1 - usual)), 9)
    named = set(head.labels(scores))
    order = np.argsort(-lifts, kind="stable")
    found = [head.names[at] for at in order if lifts[at] >= _LEAST_LIFT and head.names[at] in named]
    return tuple(found[:_MOST_TELLING])


class SkillSets:
    """Predicts skill sets; holds the encoder and the head. Any thread. Use it in ``with``, or call ``close``."""

    def __init__(self, encoders: EncoderPool | None = None) -> None:
        """Load the head; ``encoders`` of the caller are used and left open. Raises ModelError."""
        self._owns_encoders = encoders is None
        self._encoders = encoders or EncoderPool()
        try:
            self._head = SkillsetHead(paths.models() / "skillset_head", encoder_sha256=self._encoders.encoder_sha256)
        except BaseException:
            self.close()
            raise

    @property
    def names(self) -> tuple[str, ...]:
        """Return the labels in the order of the scores."""
        return self._head.names

    def predict(self, title: str, description: str) -> tuple[dict[str, float], list[str]]:
        """Return the probability of each label and the labels that are likely enough to be named.

        Any text is answered: one that says nothing of a known kind of work gets the base rates. Raises ModelError,
        WorkerError, CancelledError once closed.
        """
        title, description = parted(title, description)
        # A title names a job and no person: it stays as it is, as the head was fitted on it.
        description = masking.mask(description)
        whole = joined(title, description)
        # Where one is missing the other stands for it: held-out macro-F1 was 0.1 points better than with nothing in
        # place of the title, 0.3 points better than with nothing in place of the description.
        of_title, of_description = title or description, description or title
        encode = self._encoders.encode
        job = JobText(encode(of_title), encode(of_description), encode(whole), whole)
        scores = self._head.scores(job)
        return dict(zip(self._head.names, scores.tolist(), strict=True)), list(self._head.labels(scores))

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
