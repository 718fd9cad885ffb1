"""Cuts the tokens of a text into chunks that an encoder takes, and knows which characters each chunk covers."""

from collections.abc import Sequence
from typing import Final

MOST_CHUNKS: Final = 96  # some 12,000 tokens, twenty pages of a resume; what follows is not encoded


def windows(count: int, room: int) -> list[tuple[int, int]]:
    """Return the token ranges of the chunks of ``count`` tokens, ``room`` in each, at most MOST_CHUNKS."""
    return [(at, min(at + room, count)) for at in range(0, count, room)][:MOST_CHUNKS]


def character_ranges(offsets: Sequence[tuple[int, int]], cut: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the first and past-the-last character of each chunk; ``offsets`` are those of all tokens."""
    return [(offsets[start][0], offsets[end - 1][1]) for start, end in cut]
