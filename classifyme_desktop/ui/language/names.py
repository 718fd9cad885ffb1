"""Text that comes from files, made safe to look at: what cannot be seen is shown. Knows no widget."""

import re
from pathlib import Path
from typing import Final

# Control characters, those without a width, and those that turn the direction of a name (a program's real ending could
# hide behind one). https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
_UNSEEN: Final = re.compile("[\0-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_BROKEN: Final = re.compile("[\ud800-\udfff]")


def shown(text: str) -> str:
    """Return ``text`` on one line, with every unseen character as a symbol and bytes that are no text as ``\ufffd``."""
    return _BROKEN.sub("\N{REPLACEMENT CHARACTER}", _UNSEEN.sub(lambda found: _symbol(found.group()), text))


def _symbol(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else f"[U+{code:04X}]"


def of_path(path: str) -> str:
    """Return the last part of a path, safe to look at."""
    return shown(Path(path).name)


def of_folder(path: str) -> str:
    """Return the folder of a path, safe to look at."""
    return shown(str(Path(path).parent))


def of_text(text: str) -> str:
    """Return a long text for a text view: line ends and tabs stay, other unseen characters are shown."""
    return _BROKEN.sub("\N{REPLACEMENT CHARACTER}", _UNSEEN.sub(_in_text, text))


def _in_text(found: re.Match[str]) -> str:
    character = found.group()
    return character if character in "\n\t" else _symbol(character)
