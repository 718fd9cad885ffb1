"""Loggers by topic. Lines hold ids, codes, counts and durations; never text, names, paths or an exception's words.

Knows nothing of what is logged.
"""

import logging
from typing import Final

TOPICS: Final = ("ingest", "parse", "inference", "search", "storage", "ui")


def topic(name: str) -> logging.Logger:
    """Return the logger of one topic. Raises ValueError for a topic that is not in ``TOPICS``."""
    if name not in TOPICS:
        msg = f"unknown log topic: {name}"
        raise ValueError(msg)
    return logging.getLogger(f"classifyme.{name}")


def to_stderr(level: int = logging.WARNING) -> None:
    """Send log lines to standard error, once; a second call only changes the level."""
    base = logging.getLogger("classifyme")
    if not base.handlers:
        stream = logging.StreamHandler()
        stream.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))
        base.addHandler(stream)
    base.setLevel(level)
