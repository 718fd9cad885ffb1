"""Role heads that know more roles than the shipped one, made from it, for tests of roles of a firm's own."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from classifyme_desktop import paths
from classifyme_desktop.inference import registry

SHIPPED = paths.models() / "role_head"
COLUMNS = ("weights", "word_weights", "bias")  # what has a column for each role


def arrays(near: Mapping[str, str], bias: float = 0.5) -> dict[str, npt.NDArray[Any]]:
    """Return the shipped arrays with a column for each own role: that of the role beside it, its bias a little up."""
    classes = facts({})["classes"]
    with np.load(SHIPPED / "head.npz") as shipped:
        found = {name: shipped[name] for name in shipped.files}
    places = [classes.index(place) for place in near.values()]
    for name in COLUMNS:
        found[name] = np.concatenate([found[name], found[name][..., places]], axis=-1)
    found["bias"][-len(places) :] += bias
    return found


def facts(near: Mapping[str, str]) -> dict[str, Any]:
    """Return the shipped manifest with own roles among the classes."""
    found: dict[str, Any] = json.loads((SHIPPED / registry.MANIFEST).read_text(encoding="utf-8"))
    return {**found, "classes": [*found["classes"], *near], "own_roles": dict(near)}


def with_own_roles(folder: Path, near: Mapping[str, str]) -> Path:
    """Write a copy of the shipped head that knows own roles as well."""
    shutil.copytree(SHIPPED, folder)
    np.savez(folder / "head.npz", **arrays(near))
    found = facts(near)
    registry.write_manifest(folder, found, list(found.pop("files")))
    return folder
