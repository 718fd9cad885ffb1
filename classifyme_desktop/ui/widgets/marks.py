"""Marks words of a search, or where a fact was read, in a text view: a person sees why. Knows no library."""

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from classifyme_desktop.services import library
from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.style import tokens

_MOST: Final = 200  # marks; more tell nothing new and cost time


def places(text: str, typed: str) -> list[tuple[int, int]]:
    """Return where words of ``text`` begin with a word that was typed: first and past-the-last character."""
    words = library.searched_words(typed)
    if not words:
        return []
    found = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})[\w+#]*", re.IGNORECASE).finditer(text)
    return [match.span() for match, _ in zip(found, range(_MOST), strict=False)]


def mark(view: QPlainTextEdit, typed: str) -> None:
    """Mark the words in ``view`` and bring the first into sight; no words, no marks."""
    _mark(view, places(view.toPlainText(), typed))


def mark_place(view: QPlainTextEdit, text: str, start: int, end: int) -> None:
    """Mark the characters of ``text`` from ``start`` to ``end`` in a view that shows it, and bring them into sight."""
    mark_places(view, text, [(start, end)])


def mark_places(view: QPlainTextEdit, text: str, found: Sequence[tuple[int, int]]) -> None:
    """Mark several places of ``text`` in a view that shows it and bring the first into sight; none, no marks."""
    shown = []
    for start, end in found[:_MOST]:
        first = len(names.of_text(text[:start]))  # what cannot be seen is shown by several characters
        shown.append((first, first + len(names.of_text(text[start:end]))))
    _mark(view, shown)


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
