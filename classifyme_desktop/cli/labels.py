"""The ``titles`` and ``skills`` commands: labels with probabilities, one JSON line for each title or job."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from classifyme_desktop.errors import UsageError
from classifyme_desktop.services import gigs
from classifyme_desktop.services.skillset import SkillSets
from classifyme_desktop.services.titles import TitleLevels
from classifyme_desktop.services.workspace import Workspace

Put = Callable[[dict[str, Any]], None]
Say = Callable[[str], None]

_DIGITS: Final = 6  # of probabilities; the models promise no more


def titles(given: Sequence[str], file: Path | None, put: Put) -> int:
    """Print the levels of each title given, or of each line of ``file``. Returns the exit code."""
    if bool(given) == (file is not None):
        raise UsageError("titles_none", "Give job titles, or a file with one title a line (--file), not both.")
    with TitleLevels() as levels:
        for one in levels.predict_all(given if file is None else _lines(file)):
            put({"title": one.title, "labels": list(one.labels), "scores": _rounded(one.scores)})
    return 0


def skills_of_job(title: str, description: str | None, file: Path | None, put: Put) -> int:
    """Print the skill set of one job, described by a text or a file (TXT, PDF, DOCX). Returns the exit code."""
    if (description is None) == (file is None):
        raise UsageError("skills_none", "Give the job's text by --description or by --file, one of them.")
    if file is not None:
        with Workspace.memory() as workspace:
            description = gigs.read_file(workspace, file)
    with SkillSets() as skill_sets:
        put(_job(skill_sets, {"title": title, "description": description}))
    return 0


def skills_of_jobs(file: Path, put: Put, say: Say) -> int:
    """Print the skill set of each job of a JSON Lines file; a line that is no job is named. Returns the exit code."""
    failed = 0
    with SkillSets() as skill_sets:
        for number, line in enumerate(_lines(file), 1):
            if not line.strip():
                continue
            job = _parsed(line)
            if job is None:
                failed += 1
                say(f'Line {number} is not an object such as {{"id": 1, "title": "…", "description": "…"}}.')
            else:
                put(_job(skill_sets, job))
    return 1 if failed else 0


def _job(skill_sets: SkillSets, job: dict[str, Any]) -> dict[str, Any]:
    title, description = job.get("title") or "", job.get("description") or ""
    scores, labels = skill_sets.predict(title, description)
    return {"id": job.get("id"), "title": title, "labels": labels, "scores": _rounded(scores)}


def _parsed(line: str) -> dict[str, Any] | None:
    try:
        job = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(job, dict):
        return None
    texts = (job.get("title"), job.get("description"))
    return job if all(text is None or isinstance(text, str) for text in texts) else None


def _lines(file: Path) -> Iterator[str]:
    """Yield the lines of a UTF-8 file without their ends; empty ones too, so that answers stay in step."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError("file_unreadable", "The file cannot be read. Look at its name and place.") from error
    except UnicodeDecodeError as error:
        raise UsageError("file_not_utf8", "The file is not UTF-8 text. Save it as UTF-8, then try again.") from error
    lines = text.split("\n")  # read_text has turned other line ends into this one
    yield from lines[:-1] if not lines[-1] else lines


def _rounded(scores: dict[str, float]) -> dict[str, float]:
    return {name: round(score, _DIGITS) for name, score in scores.items()}
