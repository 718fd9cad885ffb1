"""What a person types into the search box, as a tree that can never be malformed.

``AND``, ``OR``, ``NOT`` or ``-``, ``"a phrase"``, ``prefix*``, ``field:value`` and parentheses; words without a sign
between them must all occur. OR binds loosest, NOT tightest. Pure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from classifyme_desktop.domain import criteria
from classifyme_desktop.domain.criteria import WORDED, Asked, Criterion, Field, Without, Words
from classifyme_desktop.errors import UsageError
from classifyme_desktop.matching import query_fields

_PHRASE: Final = r'"(?P<{0}phrase>[^"]*)(?P<{0}end>"|$)'
_TOKEN: Final = re.compile(
    r"(?P<minus>-(?=[^\s-]))?(?:(?P<bracket>[()])"
    rf"|(?P<field>[^\W\d_]+):(?!//)\s*(?:{_PHRASE.format('f')}|(?P<fword>[^\s()\"<>=≤≥]*))"
    r"(?P<bound>\s*[<>=≤≥]+\s*[^\s()\"<>=≤≥]*)?(?P<fstar>\*)?"
    rf"|{_PHRASE.format('')}(?P<star>\*)?|(?P<word>[^\s()\"]+))"
)
_WORD: Final = re.compile(r"[^\W_][\w+#]*|\w+", re.UNICODE)
_SIGNS: Final = frozenset({"AND", "OR", "NOT"})
_DEEPEST: Final = 40  # parentheses in parentheses
MOST_CHARACTERS: Final = 1000


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed: ``words`` and ``filters`` must both hold.

    ``plain``: the words as they were typed when no sign stands among them; then ``filters`` holds the fields. Otherwise
    it is empty, and everything is in ``words``.
    """

    words: Criterion
    filters: Criterion = criteria.ALL
    plain: str = ""

    @property
    def criterion(self) -> Criterion:
        """Return all of it."""
        return criteria.every(self.words, self.filters)


class _Token(NamedTuple):
    """``kind``: value, field (before a parenthesis), AND, OR, NOT, ( or ); ``is_exact``: in quotation marks."""

    kind: str
    text: str = ""
    field: Field | None = None
    is_exact: bool = False
    is_prefix: bool = False

    @property
    def is_sign(self) -> bool:
        """Return whether it makes the search one for words alone."""
        if self.kind == "value":
            return self.field is None and (self.is_exact or self.is_prefix)
        return self.kind in ("AND", "OR", "(", ")")


def parse(typed: str, *, is_live: bool = False) -> Query | None:
    """Return what was typed as a tree, or None when it holds neither a word nor a field.

    ``is_live``: the last word is taken as the beginning of a word, and a field without a value asks for nothing yet,
    for results while a person types. Raises UsageError: ``bad_query`` where signs or parentheses do not fit,
    ``protected`` and ``field_unknown``.
    """
    typed = typed[:MOST_CHARACTERS]
    tokens = list(_tokens(typed))
    if not any(token.kind in ("value", "field") for token in tokens):
        return None
    is_plain = not any(token.is_sign for token in tokens) and not _has_negated_word(tokens)
    if is_live and tokens[-1].kind == "value" and not typed[-1].isspace() and not tokens[-1].is_exact:
        tokens[-1] = tokens[-1]._replace(is_prefix=True)
    tree = _Reader(tokens, is_live=is_live).read()
    if not is_plain:
        return Query(tree)
    parts = tree.parts if isinstance(tree, criteria.Every) else (tree,)
    return Query(
        criteria.every(*(part for part in parts if isinstance(part, Words))),
        criteria.every(*(part for part in parts if not isinstance(part, Words))),
        " ".join(token.text for token in tokens if token.kind == "value" and token.field is None),
    )


def words(typed: str) -> list[str]:
    """Return the words of what was typed that may stand in a text, without signs and values of lists. Never raises."""
    found: list[str] = []
    before = ""
    try:
        for token in _tokens(typed[:MOST_CHARACTERS]):
            is_worded = token.field is None or token.field in WORDED
            if token.kind == "value" and is_worded and before != "NOT":
                found += _WORD.findall(token.text)
            before = token.kind
    except UsageError:
        pass  # what stands before it is marked while the rest is typed
    return found


def _has_negated_word(tokens: list[_Token]) -> bool:
    return any(
        token.kind == "NOT" and after.kind == "value" and after.field is None for token, after in pairwise(tokens)
    )


def _tokens(typed: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(typed):
        token = _token(match)
        if token is not None:
            if match["minus"]:
                yield _Token("NOT", "-")
            yield token


def _token(match: re.Match[str]) -> _Token | None:
    """Return what one match stands for, None for signs that hold no word."""
    if match["bracket"]:
        return _Token(match["bracket"], match["bracket"])
    if match["field"]:
        return _of_field(match)
    word = match["word"]
    if word in _SIGNS:
        return _Token(word, word)
    text = match["phrase"] if word is None else word
    if not _WORD.search(text):
        return None
    is_prefix = bool(match["star"]) or (word is not None and word.endswith("*"))
    return _Token("value", text, None, bool(match["end"]), is_prefix)


def _of_field(match: re.Match[str]) -> _Token:
    field = query_fields.field(match["field"])
    phrase, word = match["fphrase"], match["fword"]
    if word in _SIGNS:
        raise _misplaced(word)
    is_prefix = bool(match["fstar"]) or (word or "").endswith("*")
    value = (phrase if word is None else word.rstrip("*")).strip() + "".join((match["bound"] or "").split())
    is_exact = bool(match["fend"]) and not match["bound"]
    return _Token("value" if value else "field", value, field, is_exact, is_prefix)


class _Reader:
    """Reads tokens from left to right, each level of the tree by a method of its own."""

    def __init__(self, tokens: list[_Token], *, is_live: bool) -> None:
        self._tokens, self._is_live = tokens, is_live
        self._at = self._depth = 0

    def read(self) -> Criterion:
        """Return the tree of all tokens."""
        tree = self._either(None)
        if self._at < len(self._tokens):
            raise _misplaced(self._tokens[self._at].text)
        return tree

    def _next_kind(self) -> str:
        return self._tokens[self._at].kind if self._at < len(self._tokens) else ""

    def _either(self, field: Field | None) -> Criterion:
        parts = [self._every(field)]
        while self._next_kind() == "OR":
            self._at += 1
            parts.append(self._every(field))
        return criteria.either(*parts)

    def _every(self, field: Field | None) -> Criterion:
        parts = [self._one(field)]
        while self._next_kind() not in ("", "OR", ")"):
            self._at += self._next_kind() == "AND"
            parts.append(self._one(field))
        return criteria.every(*parts)

    def _one(self, field: Field | None) -> Criterion:
        is_negated = False
        while self._next_kind() == "NOT":
            is_negated = not is_negated
            self._at += 1
        part = self._plain(field)
        return Without(part) if is_negated else part

    def _plain(self, field: Field | None) -> Criterion:
        kind = self._next_kind()
        if kind not in ("value", "field", "("):
            raise _misplaced(self._tokens[min(self._at, len(self._tokens) - 1)].text)
        token = self._tokens[self._at]
        self._at += 1
        if kind == "value":
            return _leaf(token, token.field or field)
        if kind == "(":
            return self._bracket(field)
        if self._next_kind() == "(":
            self._at += 1
            return self._bracket(token.field)
        if self._is_live and self._at == len(self._tokens):
            return criteria.ALL
        raise _without_value(token.field)

    def _bracket(self, field: Field | None) -> Criterion:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _misplaced("(")
        tree = self._either(field)
        if self._next_kind() != ")":
            raise _misplaced("(")
        self._at += 1
        self._depth -= 1
        return tree


def _leaf(token: _Token, field: Field | None) -> Criterion:
    if field is not None and field not in WORDED:
        return Asked(field, token.text.rstrip("*"), token.is_prefix)
    text = " ".join(_WORD.findall(token.text))
    if field is None:
        return Words(text, token.is_prefix)
    if not text:
        raise _without_value(field)
    return Asked(field, text, token.is_prefix)


def _misplaced(sign: str) -> UsageError:
    return UsageError(
        "bad_query", f"The search has a {sign} that does not fit. Write for example: java AND (spring OR sql)"
    )


def _without_value(field: Field | None) -> UsageError:
    return UsageError("bad_query", f"The field {field or ''}: has no value. Write for example role:devops years:>=5")
