"""The present moment as the library writes it. Knows nothing else."""

from datetime import UTC, datetime


def utc_now() -> str:
    """Return the present moment in UTC as ISO 8601 with seconds, for example ``2026-07-31T09:30:00+00:00``."""
    return datetime.now(UTC).isoformat(timespec="seconds")
