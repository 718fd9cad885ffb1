"""Writes a head that was fitted on this machine: immutable, complete before it has its name, equal bytes each time."""

import io
import json
import os
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import registry


def write(
    folder: Path, facts: dict[str, Any], metrics: dict[str, Any], card: str, arrays: Mapping[str, npt.NDArray[Any]]
) -> None:
    """Write ``folder`` with arrays, metrics, card and manifest; it appears under its name only when it is whole.

    It is on the disk when this returns: a loss of power leaves all of it or nothing of that name. Raises ModelError
    (``head_not_kept``) when it cannot be written.
    """
    partial = folder.with_name(f"{folder.name}.partial")
    try:
        shutil.rmtree(partial, ignore_errors=True)
        new = [one for one in (partial, *partial.parents) if not one.exists()]
        partial.mkdir(mode=0o700, parents=True)
        save_arrays(partial / "head.npz", arrays)
        (partial / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8", newline="\n")
        (partial / "CARD.md").write_text(card, encoding="utf-8", newline="\n")
        registry.write_manifest(partial, facts, ["head.npz", "metrics.json"])
        for path in (*sorted(partial.iterdir()), partial):
            _sync(path)
        shutil.rmtree(folder, ignore_errors=True)
        partial.replace(folder)
        for made in new:
            _sync(made.parent)
    except OSError as error:
        raise ModelError(
            "head_not_kept", "A head could not be written. Look whether the drive of the library is full."
        ) from error


def _sync(path: Path) -> None:
    """Have a file, or the names in a folder, on the disk. Windows has no such call for folders, and needs none."""
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def save_arrays(path: Path, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
    """Write an ``.npz`` without time stamps, so that equal arrays give equal bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as out:
        for name in sorted(arrays):
            content = io.BytesIO()
            np.lib.format.write_array(content, np.ascontiguousarray(arrays[name]), allow_pickle=False)
            out.writestr(zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0)), content.getvalue())
