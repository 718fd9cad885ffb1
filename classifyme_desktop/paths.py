"""Where things lie: the shipped models and resources, and the user's library folder.

The only module that knows folder names. Knows nothing of what is inside them.
"""

import os
import sys
from pathlib import Path

APP_FOLDER = "ClassifyMe Desktop"
_ELSEWHERE = "library-folder.txt"  # in the default folder: where the library is instead


def root() -> Path:
    """Return the folder that holds ``models/`` and ``resources/`` (the bundle when frozen, else the checkout)."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parent.parent


def models() -> Path:
    """Return the folder of the shipped models."""
    return root() / "models"


def resources() -> Path:
    """Return the folder of the shipped resources (taxonomy, demo, icons, translations)."""
    return root() / "resources"


def demo() -> Path:
    """Return the folder of the invented sample resumes and gigs."""
    return resources() / "demo"


def taxonomy_csv() -> Path:
    """Return the table of the 96 roles."""
    return resources() / "taxonomy" / "roles.csv"


def help_pages(language: str) -> Path:
    """Return the folder of the help in a language (``en``, ``fr``)."""
    return resources() / "help" / language


def user_library() -> Path:
    """Return the user's library folder: the one that was chosen, else the default one.

    ``CLASSIFYME_LIBRARY`` overrides both.
    """
    chosen = os.environ.get("CLASSIFYME_LIBRARY")
    return Path(chosen) if chosen else _chosen_library() or default_library()


def _chosen_library() -> Path | None:
    try:
        written = (default_library() / _ELSEWHERE).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return Path(written) if written and Path(written).is_absolute() else None


def choose_library(folder: Path) -> None:
    """Have ``folder`` as the library folder from the next start on. Raises OSError when that cannot be kept."""
    home = default_library()
    if folder == home:
        (home / _ELSEWHERE).unlink(missing_ok=True)
        return
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    (home / _ELSEWHERE).write_text(f"{folder.absolute()}\n", encoding="utf-8")


def default_library() -> Path:
    """Return the default library folder: the system's place for local application files, never a synced one.

    Windows: ``%LOCALAPPDATA%``; macOS: ``~/Library/Application Support``; else ``$XDG_DATA_HOME`` or
    ``~/.local/share`` (XDG Base Directory Specification 0.8).
    """
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / APP_FOLDER
