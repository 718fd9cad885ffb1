"""The learnt level head in use: loaded from its folder after every file matched its hash."""

from dataclasses import dataclass
from pathlib import Path

from classifyme_desktop import log
from classifyme_desktop.domain.iteration import SHIPPED, Head
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference.label_head import LabelHead
from classifyme_desktop.services import role_heads
from classifyme_desktop.storage.iterations import Link

_logger = log.topic("inference")


@dataclass(frozen=True, slots=True, eq=False)
class LearntLevels:
    """A learnt level head and which iteration it is."""

    head: LabelHead
    iteration: int


def kept(folder: Path, link: Link, encoder_sha256: str) -> LabelHead:
    """Return the head in the folder of an iteration after all its files matched their hashes.

    Raises ModelError: ``iteration_damaged``, ``iteration_of_other_encoder``.
    """
    if role_heads.manifest_sha256(folder) != link.manifest_sha256:
        raise role_heads.damaged()
    try:
        return LabelHead(folder, encoder_sha256=encoder_sha256, kind=Head.LEVEL.value)
    except ModelError as error:
        is_other = error.code == "head_of_other_encoder"
        raise (role_heads.of_other_encoder() if is_other else role_heads.damaged()) from error


def in_use(library: Path | None, link: Link, encoder_sha256: str) -> LearntLevels | None:
    """Return the learnt head that answers for who comes in; None where the shipped one does.

    That is so before anything was learnt, with another encoder, and where the files are damaged: who is there keeps
    the levels that were said, and who comes in gets those of the shipped head.
    """
    if link.number == SHIPPED or link.manifest_sha256 is None or library is None:
        return None
    try:
        return LearntLevels(
            kept(role_heads.folder(library, Head.LEVEL, link.number), link, encoder_sha256), link.number
        )
    except ModelError as error:
        _logger.warning("levels %d cannot be loaded: %s", link.number, error.code)
        return None
