"""The mark that the translation tools look for, with types. Knows no words."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return ``text`` as it is; it is translated where it is shown."""
    return text
