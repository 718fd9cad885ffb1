"""How columns share a width: each has a least and a good width, and some take what is left. Knows no view."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """What a column wants, in units of the screen. ``share``: of what is left when all have their good width."""

    least: int
    good: int
    share: int = 0


def shared(rooms: Mapping[int, Room], width: int) -> dict[int, int]:
    """Return the width of each column: the least where there is too little room, so that the list scrolls.

    Room beyond the least goes first to what columns lack of their good width, each in proportion to what it lacks, then
    by shares; where no column has a share, all grow alike.
    """
    least = {column: room.least for column, room in rooms.items()}
    more = width - sum(least.values())
    if more <= 0:
        return least
    lacks = {column: max(0, room.good - room.least) for column, room in rooms.items()}
    given = _split(lacks, min(more, sum(lacks.values())))
    shares = {column: room.share for column, room in rooms.items()}
    if not any(shares.values()):
        shares = dict.fromkeys(rooms, 1)
    rest = _split(shares, more - sum(given.values()))
    return {column: least[column] + given[column] + rest[column] for column in rooms}


def _split(weights: Mapping[int, int], amount: int) -> dict[int, int]:
    """Return ``amount`` split by weights into whole numbers that add up to it."""
    total, done, gone = sum(weights.values()), 0, 0
    found: dict[int, int] = {}
    for column, weight in weights.items():
        done += weight
        upto = amount * done // total if total else 0
        found[column], gone = upto - gone, upto
    return found
