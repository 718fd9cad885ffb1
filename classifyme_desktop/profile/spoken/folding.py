"""A text in small letters without accents whose every character stays at its place."""

import unicodedata


class _Table(dict[int, str]):
    def __missing__(self, point: int) -> str:
        letter = chr(point)
        bare = unicodedata.normalize("NFKD", letter)[:1].lower()[:1] or letter
        self[point] = {"\u2019": "'", "\u2018": "'", "\u2011": "-", "\u2010": "-"}.get(letter, bare)
        return self[point]


_TABLE = _Table({})


def folded(text: str) -> str:
    """Return a text of the same length in small letters, without accents, with plain apostrophes and hyphens."""
    return text.translate(_TABLE)
