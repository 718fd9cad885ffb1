"""The role head that answers: that of the iteration in use, or where that is damaged the nearest before it.

Knows folders and hashes; which iteration is in use comes from ``storage.iterations``.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from classifyme_desktop import log
from classifyme_desktop.domain.iteration import Head
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import registry
from classifyme_desktop.inference.role_head import RoleHead
from classifyme_desktop.storage.encoders import Active
from classifyme_desktop.storage.iterations import Link

_logger = log.topic("inference")


@dataclass(frozen=True, slots=True)
class Standing:
    """What a library stands on: its encoder (None: the shipped one was never changed), and which heads may answer.

    ``lineage``: the iteration of the role head in use first, the one that came with the encoder last.
    """

    encoder: Active | None
    lineage: tuple[Link, ...]

    @property
    def added(self) -> Active | None:
        """Return the encoder when it was added by the user, None when it is the shipped one."""
        return None if self.encoder is None or self.encoder.is_shipped else self.encoder


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """A head, what it was loaded for, and why it is not that of the iteration in use (None: it is)."""

    head: RoleHead
    standing: Standing
    trouble: ModelError | None


def folder(library: Path, head: Head, number: int) -> Path:
    """Return the folder of a kept iteration below the folder of a library."""
    return library / "iterations" / head.value / f"{number:04d}"


def last_folder(library: Path, head: Head) -> int:
    """Return the highest number that a folder has, 0 when there is none.

    It may have no row: what a killed program left, or a role head that was taught for an added encoder.
    """
    places = [library / "iterations" / head.value]
    if head is Head.ROLE:
        places += (library / "models" / "heads").glob("*")
    names = [path.name.removesuffix(".partial") for place in places if place.is_dir() for path in place.iterdir()]
    return max((int(name) for name in names if name.isdecimal()), default=0)


def load(standing: Standing, folder_of: Callable[[Link], Path], encoder_sha256: str) -> Loaded:
    """Return the head of the first iteration of the lineage that is whole. Raises ModelError when none is."""
    trouble: ModelError | None = None
    for link in standing.lineage:
        try:
            return Loaded(kept(folder_of(link), link, encoder_sha256), standing, trouble)
        except ModelError as error:
            if link.manifest_sha256 is None:
                raise
            _logger.warning("iteration %d cannot be loaded: %s", link.number, error.code)
            trouble = trouble or damaged_in_use()
    raise damaged_in_use()


def kept(folder: Path, link: Link, encoder_sha256: str) -> RoleHead:
    """Return the head in the folder of an iteration after all its files matched their hashes, the manifest as well.

    Raises ModelError: ``iteration_damaged``; ``iteration_of_other_encoder``; for one without a row, as ``RoleHead``.
    """
    if link.manifest_sha256 is None:
        return RoleHead(folder, encoder_sha256=encoder_sha256)
    if manifest_sha256(folder) != link.manifest_sha256:
        raise damaged()
    try:
        return RoleHead(folder, encoder_sha256=encoder_sha256)
    except ModelError as error:
        raise (of_other_encoder() if error.code == "head_of_other_encoder" else damaged()) from error


def manifest_sha256(folder: Path) -> str | None:
    """Return the SHA-256 of the manifest in a folder, in hexadecimal; None when it cannot be read."""
    try:
        with (folder / registry.MANIFEST).open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()
    except OSError:
        return None


def damaged() -> ModelError:
    """Return the error for an iteration whose files are not what was written."""
    return ModelError(
        "iteration_damaged", "A file of this iteration is missing or damaged, so it cannot be used. Choose another one."
    )


def damaged_in_use() -> ModelError:
    """Return the error for an iteration in use that is damaged."""
    return ModelError(
        "iteration_in_use_damaged",
        "The iteration in use is missing or damaged, so the one before it answers. Roll back to that one.",
    )


def of_other_encoder() -> ModelError:
    """Return the error for an iteration whose vectors are not those of the encoder in use."""
    return ModelError(
        "iteration_of_other_encoder",
        "This iteration was learnt with another encoder. Put that encoder to use first, then this iteration.",
    )
