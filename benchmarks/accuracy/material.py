"""What the parts share: the shipped models, the encoders beside them, the labelled resumes. Each is made when asked."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from benchmarks.accuracy import encoders, resumes
from benchmarks.accuracy.encoders import Encoder, Original
from benchmarks.accuracy.resumes import Resume
from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.inference.role_head import RoleHead

CONTENT: Final = Path(__file__).resolve().parent.parent / "content"


@dataclass(frozen=True)
class Material:
    """Made once for a run.

    ``sample``: so many rows of each set at most, to try the command; None: all. ``full_precision``: a BERT folder with
    the weights that the shipped encoder was made of, if there is one.
    """

    shared: Path
    pool: EncoderPool
    sample: int | None = None
    full_precision: Path | None = None

    @cached_property
    def shipped(self) -> Encoder:
        """Return the encoder as users run it."""
        return Encoder(self.pool)

    @cached_property
    def original(self) -> Encoder | None:
        """Return the encoder before it was quantised."""
        return Encoder(Original(self.full_precision)) if self.full_precision else None

    @cached_property
    def frozen(self) -> Encoder:
        """Return the encoder that was started from, untrained."""
        return encoders.frozen()

    @cached_property
    def head(self) -> RoleHead:
        """Return the shipped role head."""
        return RoleHead(paths.models() / "role_head", encoder_sha256=self.pool.encoder_sha256)

    @cached_property
    def taxonomy(self) -> Taxonomy:
        """Return the roles."""
        with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
            return taxonomies.parse(lines)

    @cached_property
    def training(self) -> list[Resume]:
        """Return the resumes that models may be fitted on."""
        return resumes.labelled(self.shared, "roles_train", self.sample)

    @cached_property
    def development(self) -> list[Resume]:
        """Return the resumes that are only ever scored."""
        return resumes.labelled(self.shared, "roles_dev", self.sample)

    def few(self, count: int) -> list[int]:
        """Return the places of the rows to use out of ``count``."""
        if self.sample is None or self.sample >= count:
            return list(range(count))
        return [at * count // self.sample for at in range(self.sample)]
