"""Encoders of the user's own: taken in, listed and removed. ``reencode`` puts them to use."""

import json
import math
import shutil
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from classifyme_desktop import paths
from classifyme_desktop.errors import ModelError, UsageError, WorkerError
from classifyme_desktop.inference import onnx_scan, registry
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.services import teaching
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import encoders as stored
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.encoders import Active

SHIPPED: Final = "shipped"
MOST_BYTES: Final = {"model.onnx": 2_000_000_000, "tokenizer.json": 64_000_000}
_BESIDE: Final = ("CARD.md", "LICENSE")
_MOST_BESIDE_BYTES: Final = 1_000_000
_TRIAL: Final = ("Senior accountant: monthly closing and audit.", "Infirmière en réanimation, équipe de nuit.")
_FEWEST_LETTERS: Final = 6  # of a hash that names an encoder


@dataclass(frozen=True, slots=True)
class Encoder:
    """An encoder that can be put to use. ``encoded`` of ``total`` resumes and gigs have its vectors.

    ``agreement`` is that of its role head with the shipped one (see ``refit.Agreement``), None before it was taught.
    """

    sha256: str
    folder: Path
    name: str
    licence: str
    dims: int
    precision: str | None
    is_shipped: bool
    is_active: bool
    encoded: int
    total: int
    agreement: dict[str, Any] | None


# ------------------------------------------------------------------ taking in


def add(workspace: Workspace, folder: Path) -> Encoder:
    """Take the encoder in ``folder`` into the library and return it; the same one again changes nothing.

    Every file is checked against its SHA-256, the graph is looked through before it is loaded, and a worker process
    encodes two sentences with it. Raises ModelError: ``no_manifest``, ``not_an_encoder``, ``no_licence``,
    ``encoder_too_large``, ``encoder_damaged``, ``external_data``, ``custom_operators``, ``encoder_fails``.
    """
    manifest = _manifest(folder)
    known = next((one for one in every(workspace) if one.sha256 == manifest.sha256), None)
    if known is not None:
        return known
    home = workspace.models_folder / "encoders"
    partial_folder = home / f"{manifest.sha256}.partial"
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        for left in home.glob("*.partial"):
            shutil.rmtree(left)
        _copy(folder, partial_folder, manifest)
        _check(partial_folder, manifest)
        partial_folder.replace(home / manifest.sha256)
    except OSError as error:
        raise ModelError(
            "encoder_not_copied", "The encoder could not be copied. Look whether the drive of the library is full."
        ) from error
    finally:
        shutil.rmtree(partial_folder, ignore_errors=True)
    return find(workspace, manifest.sha256)


def _manifest(folder: Path) -> registry.Manifest:
    try:
        manifest = registry.load_manifest(folder)
    except ModelError as error:
        if "licence" not in _raw_keys(folder):
            raise _no_licence() from error
        raise ModelError(
            "no_manifest", "This folder has no readable manifest.json. Make one with build.export_checkpoint."
        ) from error
    registry.encoder_facts(manifest)
    if set(manifest.files) != set(MOST_BYTES):
        raise registry.not_an_encoder()
    if not manifest.licence.strip():
        raise _no_licence()
    return manifest


def _raw_keys(folder: Path) -> set[str]:
    with suppress(OSError, ValueError, RecursionError):
        found = json.loads((folder / registry.MANIFEST).read_bytes()[: registry.MOST_MANIFEST_BYTES])
        if isinstance(found, dict) and "files" in found:
            return set(found)
    return {"licence"}  # there is no manifest at all, which is the greater lack


def _no_licence() -> ModelError:
    return ModelError("no_licence", "The manifest names no licence. Export the encoder again and say its licence.")


def _copy(folder: Path, to: Path, manifest: registry.Manifest) -> None:
    to.mkdir(mode=0o700)
    for name, most in MOST_BYTES.items():
        source = folder / name
        if not source.is_file():
            raise _damaged()
        if source.stat().st_size > most:
            raise ModelError("encoder_too_large", "This encoder is larger than the program takes.")
        shutil.copyfile(source, to / name)
    for name in _BESIDE:
        source = folder / name
        if source.is_file() and source.stat().st_size <= _MOST_BESIDE_BYTES:
            shutil.copyfile(source, to / name)
    registry.write_manifest(to, {key: value for key, value in manifest.facts.items() if key != "files"}, [*MOST_BYTES])


def _check(copy: Path, manifest: registry.Manifest) -> None:
    if registry.verify(copy).sha256 != manifest.sha256:
        raise _damaged()
    onnx_scan.check(copy / "model.onnx")
    try:
        with closing(EncoderPool(1, copy)) as pool:
            first, second = (pool.encode(text).vectors for text in _TRIAL)
    except WorkerError as error:
        raise _fails() from error
    lengths = np.linalg.norm(np.vstack([first, second]), axis=1)
    is_even = bool(np.isfinite(lengths).all()) and math.isclose(float(lengths.min()), 1.0, abs_tol=0.01)
    if not len(first) or not len(second) or not is_even or np.array_equal(first[0], second[0]):
        raise _fails()


def _damaged() -> ModelError:
    return ModelError("encoder_damaged", "A file of this encoder does not match its SHA-256. Export it again.")


def _fails() -> ModelError:
    return ModelError("encoder_fails", "This encoder could not encode two sample sentences, so it is not taken.")


# ------------------------------------------------------------------ listing


def every(workspace: Workspace) -> list[Encoder]:
    """Return the shipped encoder and the added ones, in the order of their hashes."""
    with workspace.reading() as db:
        active, total = stored.active(db), stored.total(db)
        shipped = _listed(db, paths.models() / "encoder", active, total, is_shipped=True)
        found = [shipped]
        home = None if workspace.library.folder is None else workspace.models_folder / "encoders"
        for folder in sorted(home.iterdir()) if home is not None and home.exists() else ():
            if folder.suffix != ".partial" and folder.name != shipped.sha256:
                with suppress(ModelError):  # a damaged one is told when it is used, and can be removed
                    found.append(_listed(db, folder, active, total, is_shipped=False))
    return found


def _listed(db: Database, folder: Path, active: Active | None, total: int, *, is_shipped: bool) -> Encoder:
    manifest = registry.load_manifest(folder)
    is_active = active is None or active.is_shipped if is_shipped else manifest.sha256 == _added(active)
    lacking = len(stored.lacking(db, manifest.sha256)) + len(stored.gigs_lacking(db, manifest.sha256))
    return Encoder(
        sha256=manifest.sha256,
        folder=folder,
        name=manifest.name,
        licence=manifest.licence,
        dims=registry.encoder_facts(manifest).dims,
        precision=manifest.facts.get("precision"),
        is_shipped=is_shipped,
        is_active=is_active,
        encoded=total - lacking,
        total=total,
        agreement=None if is_shipped else _agreement(folder),
    )


def _added(active: Active | None) -> str | None:
    return None if active is None or active.is_shipped else active.encoder_sha256


def _agreement(folder: Path) -> dict[str, Any] | None:
    """Return the agreement that the newest head on an added encoder tells of itself."""
    for path in sorted(heads_of(folder).glob(f"*/{teaching.ROLE_HEAD}/metrics.json"), reverse=True):
        with suppress(OSError, ValueError, KeyError):
            return dict(json.loads(path.read_text(encoding="utf-8"))["agreement"])
    return None


def heads_of(encoder_folder: Path) -> Path:
    """Return the folder of the heads taught for an added encoder, one folder in it for each iteration."""
    return encoder_folder.parent.parent / "heads" / encoder_folder.name


def find(workspace: Workspace, named: str) -> Encoder:
    """Return the encoder named ``shipped`` or by the beginning of its hash. Raises UsageError (``encoder_unknown``)."""
    listed = every(workspace)
    if named == SHIPPED:
        return listed[0]
    fits = [one for one in listed if one.sha256.startswith(named.lower())]
    if len(named) < _FEWEST_LETTERS or len(fits) != 1:
        raise UsageError("encoder_unknown", "There is no such encoder. Look at: classifyme models list")
    return fits[0]


def remove(workspace: Workspace, named: str) -> None:
    """Remove an added encoder with its heads and staged vectors.

    Raises UsageError: ``encoder_unknown``, ``encoder_shipped``; StorageError (``encoder_in_use``).
    """
    found = find(workspace, named)
    if found.is_shipped:
        raise UsageError("encoder_shipped", "The shipped encoder is part of the program and stays.")
    workspace.write(lambda db: stored.drop(db, found.sha256))
    shutil.rmtree(found.folder, ignore_errors=True)
    shutil.rmtree(heads_of(found.folder), ignore_errors=True)
