"""The weights of matching that count where a person chooses none: of the iteration in use, or the shipped ones."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np

from classifyme_desktop import log, paths
from classifyme_desktop.domain.iteration import SHIPPED, Head
from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.errors import ModelError, UsageError
from classifyme_desktop.inference import registry
from classifyme_desktop.learning import match_weights
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS, Weights
from classifyme_desktop.services import role_heads
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import iterations
from classifyme_desktop.storage.iterations import Link

ARRAYS: Final = "head.npz"
_logger = log.topic("inference")


@dataclass(frozen=True, slots=True)
class Usual:
    """The weights, which iteration they are of, and why it is not the one in use (None: it is)."""

    weights: Weights = DEFAULT_WEIGHTS
    iteration: int = SHIPPED
    trouble: ModelError | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What the folder of an iteration holds: its weights, and for each gig (by hash) those fitted without that gig.

    ``decisions_sha256``: of the decisions that it learnt from.
    """

    weights: Weights = DEFAULT_WEIGHTS
    left_out: Mapping[str, Weights] = field(default_factory=dict)
    encoder_sha256: str = ""
    decisions_sha256: str = ""


def of(workspace: Workspace, encoder_sha256: str | None = None) -> Usual:
    """Return the weights in use, a few milliseconds; never fails for a damaged iteration. Any thread.

    Where the files of an iteration are damaged the nearest before it counts, in the end the shipped weights; weights
    that were learnt with another encoder than that in use (or ``encoder_sha256``) are passed over in silence.
    """
    with workspace.reading() as db:
        line = iterations.lineage(db, Head.MATCH)
    folder, trouble = workspace.library.folder, None
    for link in line:
        if link.manifest_sha256 is None or folder is None:
            break
        try:
            found = kept(role_heads.folder(folder, Head.MATCH, link.number), link)
        except ModelError as error:
            _logger.warning("weights %d cannot be loaded: %s", link.number, error.code)
            trouble = trouble or damaged_in_use()
            continue
        if found.encoder_sha256 == (encoder_sha256 or _encoder_sha256(workspace)):
            return Usual(found.weights, link.number, trouble)
    return Usual(trouble=trouble)


def _encoder_sha256(workspace: Workspace) -> str:
    added = workspace.added_encoder
    return registry.load_manifest(paths.models() / "encoder").sha256 if added is None else added.encoder_sha256


def kept(folder: Path, link: Link) -> Kept:
    """Return what the folder of an iteration holds, after all its files matched their hashes.

    Raises ModelError (``iteration_damaged``), also for weights beyond the bounds.
    """
    if role_heads.manifest_sha256(folder) != link.manifest_sha256:
        raise role_heads.damaged()
    try:
        facts = registry.verify(folder).facts
        if tuple(facts["parts"]) != PARTS:
            raise ValueError
        with np.load(io.BytesIO((folder / ARRAYS).read_bytes()), allow_pickle=False) as found:
            rows = [found["weights"], *found["left_out"]]
        weights, *left_out = (Weights(*map(float, row)) for row in rows)
        if not all(match_weights.is_sane(one) for one in (weights, *left_out)):
            raise ValueError
        by_gig = dict(zip(map(str, facts["gigs"]), left_out, strict=True))
        return Kept(weights, by_gig, str(facts["encoder_sha256"]), str(facts["decisions_sha256"]))
    except (ModelError, OSError, KeyError, TypeError, ValueError) as error:
        raise role_heads.damaged() from error


def check(workspace: Workspace, number: int) -> None:
    """Raise unless an iteration of the weights can be used with the encoder in use.

    Raises UsageError (``iteration_unknown``); ModelError: ``iteration_damaged``, ``iteration_of_other_encoder``.
    """
    if number == SHIPPED:
        return
    with workspace.reading() as db:
        link = iterations.link(db, Head.MATCH, number)
    if link is None or workspace.library.folder is None:
        raise UsageError("iteration_unknown", "There is no such iteration.")
    found = kept(role_heads.folder(workspace.library.folder, Head.MATCH, number), link)
    if found.encoder_sha256 != _encoder_sha256(workspace):
        raise role_heads.of_other_encoder()


def damaged_in_use() -> ModelError:
    """Return the error for weights in use that are damaged."""
    return ModelError(
        "weights_in_use_damaged",
        "The learnt weights of matching are missing or damaged, so those before them count. Roll back to these.",
    )
