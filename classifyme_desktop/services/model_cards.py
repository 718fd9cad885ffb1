"""The models that came with the program: what they are, their licences and hashes, and their cards to be read."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from classifyme_desktop import paths
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import registry

_CARD: Final = "CARD.md"
_LICENCE: Final = "LICENSE"
_MOST_LETTERS: Final = 200_000


@dataclass(frozen=True, slots=True)
class Card:
    """A model: ``sha256`` over all its files, ``text`` its card and ``terms`` its licence as written, or empty."""

    kind: str
    name: str
    version: str
    licence: str
    sha256: str
    size_bytes: int
    text: str
    terms: str


def every() -> list[Card]:
    """Return the cards of the shipped models, the encoder first. Reads no model; any thread.

    A model whose manifest cannot be read is left out: the program says so where it needs that model.
    """
    found = []
    for folder in sorted(paths.models().iterdir(), key=lambda path: (path.name != "encoder", path.name)):
        with suppress(ModelError):
            found.append(_card(folder))
    return found


def _card(folder: Path) -> Card:
    manifest = registry.load_manifest(folder)
    sizes = [path.stat().st_size for name in manifest.files if (path := folder / name).is_file()]
    return Card(
        kind=manifest.kind,
        name=manifest.name,
        version=manifest.version,
        licence=manifest.licence,
        sha256=manifest.sha256,
        size_bytes=sum(sizes),
        text=_text(folder / _CARD),
        terms=_text(folder / _LICENCE),
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")[:_MOST_LETTERS]
    except OSError:
        return ""
