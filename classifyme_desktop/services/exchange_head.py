"""The head in a shared file, put onto the shipped head of here: only what learning changes is taken from the file.

Pooling and words are those of here, so the head answers as it will be measured.
"""

import io
import math
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.learning import steady
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.role_changes import NewRole, RoleChanges
from classifyme_desktop.services import exchange_file

FloatArray = npt.NDArray[np.float64]

_MOST_ROLES: Final = 500
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SAME: Final = 1e-6
_READERS: Final = {(1, 0): np.lib.format.read_array_header_1_0, (2, 0): np.lib.format.read_array_header_2_0}


def changes(facts: Mapping[str, Any], shipped: HeadArrays) -> RoleChanges:
    """Return what is other than in the shipped head, as the file says. Raises ModelError (``exchange_damaged``)."""
    try:
        near = {str(role_id): str(place) for role_id, place in dict(facts.get("own_roles", {})).items()}
        split = set(map(str, facts.get("split", ())))
        merged = {str(one): str(into) for one, into in dict(facts.get("merged", {})).items()}
        retired = frozenset(map(str, facts.get("retired", ())))
    except (TypeError, ValueError, AttributeError) as error:
        raise exchange_file.damaged() from error
    known, new = set(shipped.classes), set(near)
    is_sound = set(near.values()) | set(merged) | retired <= known and set(merged.values()) <= known | new
    if not is_sound or new & known or not all(_ID.fullmatch(one) for one in new):
        raise exchange_file.damaged()
    return RoleChanges(tuple(NewRole(one, near[one], one in split) for one in sorted(near)), merged, retired)


def head(facts: Mapping[str, Any], content: bytes, shipped: HeadArrays) -> HeadArrays:
    """Return the head of a file. Raises ModelError (``exchange_damaged``) for anything that no learning could make."""
    try:
        classes = tuple(str(one) for one in facts["classes"])
        count, width = len(classes), len(shipped.weights)
        numbers = {name: float(facts[name]) for name in ("temperature", "threshold", "candidate_least")}
        line = tuple(float(one) for one in facts["confidence_line"])
        known = set(shipped.classes) | set(dict(facts.get("own_roles", {})))
        is_sound = 2 <= count <= _MOST_ROLES and len(set(classes)) == count and set(classes) <= known
        is_sound &= len(line) == 2 and all(map(math.isfinite, (*numbers.values(), *line))) and line[1] > 0
        is_sound &= (
            numbers["temperature"] > 0 and 0 <= numbers["threshold"] <= 1 and 0 <= numbers["candidate_least"] <= 1
        )
        if not is_sound:
            raise exchange_file.damaged()
        shapes = {"weights": (width, count), "bias": (count,), "roots": (len(shipped.roots), count)}
        arrays = _arrays(content, shapes)
        calibrated_on = int(facts.get("calibrated_on", 0))
    except (TypeError, ValueError, KeyError, AttributeError, OverflowError) as error:
        raise exchange_file.damaged() from error
    roots = arrays["roots"]
    if float(np.abs(roots.sum(axis=0) - 1.0).max()) > _SAME:
        raise exchange_file.damaged()
    is_plain = classes == shipped.classes and np.array_equal(roots, shipped.roots)
    words = shipped.word_weights
    mixed = words if is_plain or words is None else steady.product(words.astype(np.float64), roots).astype(np.float32)
    return replace(
        shipped,
        classes=classes,
        weights=arrays["weights"],
        bias=arrays["bias"],
        roots=roots,
        word_weights=mixed,
        line=(line[0], line[1]),
        calibrated_on=calibrated_on,
        own_roles={str(one): str(near) for one, near in dict(facts.get("own_roles", {})).items()},
        temperature=numbers["temperature"],
        threshold=numbers["threshold"],
        candidate_least=numbers["candidate_least"],
    )


def _arrays(content: bytes, shapes: Mapping[str, tuple[int, ...]]) -> dict[str, FloatArray]:
    """Return the arrays of some names; a header that promises another shape is refused before anything is made."""
    found: dict[str, FloatArray] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for name, shape in shapes.items():
                with packed.open(f"{name}.npy") as part:
                    said, _, kind = _READERS[np.lib.format.read_magic(part)](part)
                    size = math.prod(shape) * kind.itemsize
                    raw = part.read(size + 1) if said == shape and kind.kind == "f" and kind.itemsize <= 8 else b""
                if len(raw) != size:
                    raise exchange_file.damaged()
                found[name] = np.frombuffer(raw, kind).astype(np.float64).reshape(shape)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError) as error:
        raise exchange_file.damaged() from error
    if not all(bool(np.isfinite(one).all()) for one in found.values()):
        raise exchange_file.damaged()
    return found
