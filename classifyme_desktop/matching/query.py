"""What a person types into the search box, as a full-text query that can never be malformed.

``AND``, ``OR``, ``NOT``, ``"a phrase"``, ``prefix*`` and parentheses; words without a sign between them must all occur.
Pure; the result follows the FTS5 query syntax (sqlite.org/fts5.html, section 3).
"""

import re
from typing import Final

from classifyme_desktop.errors import UsageError

_TOKEN: Final = re.compile(r'"([^"]*)"(\*?)|([()])|([^\s()"]+)')
_WORD: Final = re.compile(r"[^\W_][\w+#]*|\w+", re.UNICODE)
_SIGNS: Final = frozenset({"AND", "OR", "NOT"})
MOST_CHARACTERS: Final = 1000


def to_match(typed: str, *, is_live: bool = False) -> str | None:
    """Return the FTS5 query of what was typed, or None when it holds no word.

    ``is_live``: the last word is taken as the beginning of a word, for results while a person types. Raises UsageError
    (``bad_query``) where signs or parentheses do not fit, naming the place.
    """
    tokens = _tokens(typed[:MOST_CHARACTERS])
    if not any(kind == "words" for kind, _ in tokens):
        return None
    if is_live and tokens[-1][0] == "words" and typed[-1:].strip() and not tokens[-1][1].endswith("*"):
        if not typed.rstrip().endswith('"'):
            tokens[-1] = ("words", tokens[-1][1] + "*")
    return _joined(tokens)


def is_plain(typed: str) -> bool:
    """Return whether what was typed is words alone, without signs, phrases, prefixes or parentheses."""
    return not any(sign in typed for sign in '"*()') and not _SIGNS.intersection(typed.split())


def _tokens(typed: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for phrase, star, parenthesis, word in _TOKEN.findall(typed):
        if parenthesis:
            found.append((parenthesis, parenthesis))
        elif word in _SIGNS:
            if word == "NOT" and found[-1:] == [("sign", "AND")]:
                found.pop()  # people write AND NOT; FTS5 knows NOT alone
            found.append(("sign", word))
        else:
            star = star or ("*" if word.endswith("*") else "")
            words = _WORD.findall(phrase or word)
            if words:
                found.append(("words", '"' + " ".join(words) + '"' + star))
    return found


def _joined(tokens: list[tuple[str, str]]) -> str:
    """Return the tokens as one query with every AND spelled out; FTS5 wants an operand on both sides of a sign."""
    out: list[str] = []
    depth = 0
    before = "sign"  # what stands before the next token: at the start an operand is wanted
    for kind, text in tokens:
        if kind in ("words", "(") and before in ("words", ")"):
            out.append("AND")
        if kind in ("sign", ")") and before in ("sign", "("):
            raise _misplaced(text)
        depth += (kind == "(") - (kind == ")")
        if depth < 0:
            raise _misplaced(")")
        out.append(text)
        before = kind
    if before == "sign" or depth:
        raise _misplaced(out[-1] if before == "sign" else "(")
    return " ".join(out)


def _misplaced(sign: str) -> UsageError:
    return UsageError(
        "bad_query", f"The search has a {sign} that does not fit. Write for example: java AND (spring OR sql)"
    )
