"""Marks words of a search, or where a fact was read, in a text view: a person sees why. Knows no library."""

import re
from typing import Final

from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from classifyme_desktop.ui import names, tokens

_SIGNS: Final = frozenset({"AND", "OR", "NOT"})
_WORD: Final = re.compile(r"[\w+#]+")
_MOST: Final = 200  # marks; more tell nothing new and cost time


def words_of(typed: str) -> list[str]:
    """Return the words that were typed into the search box, without its signs."""
    return [word for word in _WORD.findall(typed) if word not in _SIGNS]


def places(text: str, typed: str) -> list[tuple[int, int]]:
    """Return where words of ``text`` begin with a word that was typed: first and past-the-last character."""
    words = words_of(typed)
    if not words:
        return []
    found = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})[\w+#]*", re.IGNORECASE).finditer(text)
    return [match.span() for match, _ in zip(found, range(_MOST), strict=False)]


def mark(view: QPlainTextEdit, typed: str) -> None:
    """Mark the words in ``view`` and bring the first into sight; no words, no marks."""
    _mark(view, places(view.toPlainText(), typed))


def mark_place(view: QPlainTextEdit, text: str, start: int, end: int) -> None:
    """Mark the characters of ``text`` from ``start`` to ``end`` in a view that shows it, and bring them into sight."""
    first = len(names.of_text(text[:start]))  # what cannot be seen is shown by several characters
    _mark(view, [(first, first + len(names.of_text(text[start:end])))])


def _mark(view: QPlainTextEdit, found: list[tuple[int, int]]) -> None:
    text = view.toPlainText()
    is_wide = any(ord(character) > 0xFFFF for character in text)
    made = []
    for start, end in found:
        if is_wide:  # a text view counts such characters twice
            start, end = (len(text[:at].encode("utf-16-le", "replace")) // 2 for at in (start, end))
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(view.document())
        last = max(0, view.document().characterCount() - 1)
        selection.cursor.setPosition(min(start, last))
        selection.cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        selection.format.setBackground(QColor(tokens.now().mark))
        selection.format.setForeground(QColor(tokens.now().text))
        made.append(selection)
    view.setExtraSelections(made)
    if made:
        first = QTextCursor(made[0].cursor)
        first.clearSelection()
        view.setTextCursor(first)
        view.centerCursor()
