"""Where things lie: the shipped models and resources, and the user's library folder.

The only module that knows folder names. Knows nothing of what is inside them.
"""

import os
import sys
from pathlib import Path

APP_FOLDER = "ClassifyMe Desktop"


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


def user_library() -> Path:
    """Return the user's default library folder: the system's place for local application files, never a synced one.

    Windows: ``%LOCALAPPDATA%``; macOS: ``~/Library/Application Support``; else ``$XDG_DATA_HOME`` or
    ``~/.local/share`` (XDG Base Directory Specification 0.8). ``CLASSIFYME_LIBRARY`` overrides it.
    """
    chosen = os.environ.get("CLASSIFYME_LIBRARY")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / APP_FOLDER
