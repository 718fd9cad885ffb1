"""The text of one cell of a table, whatever was put into it: plain words, HTML, or a record written as JSON.

Knows nothing of tables. It runs in a reading process.
"""

import ast
import codecs
import html as entities
import json
import re
import warnings
from typing import Final

from classifyme_desktop.documents import html, text
from classifyme_desktop.documents.refusal import RefusedError

_TAG: Final = re.compile(r"(?i)</?(?:p|br|li|ul|ol|div|h[1-6]|strong|em|b|i|span|table|tr|td)\b[^<>]{0,500}>")
_ENTITY: Final = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z]{2,10});")
_RECORD: Final = re.compile(r"\s*(?:\{.*\}|\[.*\])\s*\Z", re.DOTALL)
_LONGEST_RECORD: Final = 50_000  # characters
_MOST_DEPTH: Final = 8
# What a record is called; the first that says something stands for all of it (schema.org, France Travail).
_NAMES: Final = ("name", "nom", "label", "title", "value", "text")
_WORDLESS: Final = frozenset({"code", "latitude", "longitude", "geo", "url", "sameas", "logo", "image", "exigence"})
# France Travail says of each thing asked for whether it is a must (E, "exigé") or a wish (S, "souhaité").
_ASKED: Final = {"E": " (exigé)", "S": " (souhaité)"}
_Fields = dict[object, object]


def clean(raw: str) -> str:
    """Return what a person would read in a cell: marks of HTML taken away, a record put into words."""
    words = raw.strip()
    record = _record(words)
    if record is not None:
        words = words_of(record)
    if _ENTITY.search(words):
        words = entities.unescape(words)  # pages that hold HTML inside JSON write its signs as entities
    if _TAG.search(words):
        words = _without_marks(words)
    return text.normalise(words).strip()


def words_of(value: object, depth: int = 0) -> str:
    """Return a value of JSON in words: a list gives lines, each once, an object its name, else all it holds."""
    if value is None or depth > _MOST_DEPTH:
        return ""
    if isinstance(value, list | tuple):
        lines = dict.fromkeys(words_of(one, depth + 1) for one in value)
        return "\n".join(filter(None, lines))
    if isinstance(value, dict):
        return _words_of_record(value, depth)
    return str(value).strip()


def _words_of_record(fields: _Fields, depth: int) -> str:
    said = {str(key).casefold(): found for key, value in fields.items() if (found := words_of(value, depth + 1))}
    names = [found for key, found in said.items() if key.endswith("libelle")]
    names = names or [said[key] for key in _NAMES if key in said][:1]
    names = names or [found for key, found in said.items() if not key.startswith("@") and key not in _WORDLESS]
    return ", ".join(names) + (_ASKED.get(said.get("exigence", ""), "") if names else "")


def _record(words: str) -> object:
    """Return the record that a cell holds as JSON, or as Python writes one; None when it holds none."""
    if len(words) > _LONGEST_RECORD or not _RECORD.match(words):
        return None
    try:
        return json.loads(words, parse_int=str, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError):
        pass
    try:
        with warnings.catch_warnings(action="ignore"):  # of odd escapes
            found = ast.literal_eval(words)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None
    return found if isinstance(found, dict | list) else None


def _without_marks(words: str) -> str:
    try:
        return html.read(codecs.BOM_UTF8 + words.encode("utf-8", "replace")).text
    except RefusedError:
        return ""  # nothing in it that a person sees
