"""Long lists of ids out of SQLite as one text: a row for each id takes five times as long to come over."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.storage.database import Row

Range = tuple[int, int]  # the first and the last id, both included
ALL: Final[Range] = (-(2**63), 2**63 - 1)


def sql(select: str) -> str:
    """Return a query for the ids that a SELECT gives as its column ``id``, in its order."""
    return f"SELECT group_concat(id) FROM ({select})"  # noqa: S608 - our own statements


def ids(rows: Sequence[Row]) -> npt.NDArray[np.int64]:
    """Return the ids ``(n,) int64`` in the answer to such a query."""
    ((listed,),) = rows
    return np.fromstring(listed, np.int64, sep=",") if listed else np.zeros(0, np.int64)
