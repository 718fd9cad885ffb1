"""How a name that was found is written: "DUPONT Marie" and "M A R I E  D U P O N T" become "Marie Dupont"."""

import re
from collections.abc import Iterable
from typing import Final

from classifyme_desktop.profile.masking import lexicon
from classifyme_desktop.profile.masking.lexicon import plain

CIVILITY: Final = re.compile(
    r"^(?:M|MM|Mr|Mrs|Ms|Miss|Mx|Mme|Mlle|Monsieur|Madame|Mademoiselle|Dr|Doctor|Docteur|Prof|Professor|Professeur"
    r"|Pr|Me|Sir|Ing|Eng)"
    r"(?:\.[ \t\xa0]{0,3}|[ \t\xa0]{1,3})(?=[^\W\d_])",
    re.I,
)
_SMALL: Final = frozenset("de du des da do dos das di del della van von der den ter ten zu zur af bin ibn bint".split())
_NUMERALS: Final = frozenset("II III IV".split())
_LETTER: Final = re.compile(r"[^\W\d_]")


def letter_spaced(line: str, hints: Iterable[str]) -> str | None:
    """Return a line written with a space between all letters as words, None for another line.

    ``hints``: plain words that can part the name where all its spaces are alike (of an e-mail address).
    """
    parts = line.split()
    if len(parts) < 5 or sum(len(part) == 1 for part in parts) < 0.8 * len(parts):
        return None
    if not all(_LETTER.match(part) or part in "-'’" for part in parts):
        return None
    words = ["".join(word.split()) for word in re.split(r"[^\S ]+| {2,}", line.strip())]
    if len(words) > 1 and all(len(word) > 1 for word in words):
        return " ".join(words)
    return _parted("".join(parts), hints)


def _parted(letters: str, hints: Iterable[str]) -> str | None:
    small = plain(letters)
    if len(small) != len(letters):
        return None
    for hint in hints:
        if 2 <= len(hint) <= len(small) - 2:
            if small.startswith(hint):
                return f"{letters[: len(hint)]} {letters[len(hint) :]}"
            if small.endswith(hint):
                return f"{letters[: -len(hint)]} {letters[-len(hint) :]}"
    for cut in range(len(small) - 2, 2, -1):
        if small[:cut] in lexicon.clear_given_names():
            return f"{letters[:cut]} {letters[cut:]}"
    return None


def as_written(words: list[str], *, surname_first: bool = False, mailed: str = "") -> str:
    """Return a name in the order and with the capitals that the person would use.

    Args:
        words: the name as it stands, without commas and forms of address.
        surname_first: whether the surname is known to stand first ("Dupont, Marie": the words before the comma come
            with ``words[0]`` joined).
        mailed: the local part of the person's e-mail address, which may tell the order.
    """
    while (
        len(words) > 2
        and plain(words[-1]) in lexicon.CREDENTIALS
        and (words[-1].isupper() or words[-1] in ("PhD", "MBA"))
    ):
        words = words[:-1]
    given = 0 if surname_first else _first_given(words, mailed)
    if given:
        words = [*words[given:], *words[:given]]
    all_small = all(word.islower() for word in words)
    done: list[str] = []
    for at, word in enumerate(words):
        done.append(_capitals(word, words[at - 1] if at else "", all_small=all_small))
    return " ".join(done)


def _is_upper(word: str) -> bool:
    return word.isupper() and sum(letter.isalpha() for letter in word) > 1


def _first_given(words: list[str], mailed: str) -> int:
    """Return how many words of surname stand before the given name; 0 where the given name stands first."""
    upper = 0
    while upper < len(words) and (_is_upper(words[upper]) or (upper and plain(words[upper]) in lexicon.PARTICLES)):
        upper += 1
    if 0 < upper < len(words):
        rest = words[upper:]
        return (
            upper
            if not any(_is_upper(word) for word in rest)
            and len(rest[0].strip(".")) > 1
            and len(words[0].strip(".")) > 1
            else 0
        )
    if len(words) != 2:
        return 0
    first, last = (plain(word) for word in words)
    parts = [part for part in re.split(r"[^a-z]+", plain(mailed)) if part]
    if parts[:2] == [last, first] or (len(parts) == 2 and parts[1] == first and parts[0] == last[:1]):
        return int(_known(last) and not _known(first))
    if parts[:2] == [first, last]:
        return 0
    return int(upper == 2 and last in lexicon.clear_given_names() and not _known(first))


def _known(word: str) -> bool:
    return any(part in lexicon.given_names() for part in (word, word.split("-")[0]))


def _capitals(word: str, before: str, *, all_small: bool) -> str:
    if not (_is_upper(word) or all_small) or word in _NUMERALS or re.fullmatch(r"(?:[^\W\d_]\.){1,3}", word):
        return word
    bare = plain(word)
    if before and (bare in _SMALL or (bare in ("la", "las", "los", "l") and plain(before) in ("de", "van", "von"))):
        return word.lower()
    parts = re.split(r"([-\u2010\u2011'’])", word)
    return "".join(_part(part, first=at == 0) for at, part in enumerate(parts))


def _part(part: str, *, first: bool) -> str:
    if first and len(part) > 5 and part.upper().startswith("MC") and part.isascii():
        return "Mc" + part[2:].capitalize()
    return part.capitalize()
