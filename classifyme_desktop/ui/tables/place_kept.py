"""Which row takes the place of one when other rows are listed. Knows no view."""

from collections.abc import Sequence
from itertools import chain


def successor(before: Sequence[int], row: int, after: Sequence[int]) -> int | None:
    """Return the id of ``row`` in ``before`` where it is in ``after`` too, else of the next row below that is.

    Where none below is left, the nearest above; None for no row, or when none is left.
    """
    if not 0 <= row < len(before):
        return None
    if before[row] in after:
        return before[row]
    left = set(after)
    following = (before[at] for at in range(row + 1, len(before)))
    preceding = (before[at] for at in range(row - 1, -1, -1))
    return next((one for one in chain(following, preceding) if one in left), None)
