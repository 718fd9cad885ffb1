"""What the program finds in one file, through the same functions as the program itself uses.

A part of the program that is not there yet is named in ``Found.missing`` and measured as soon as it exists.
"""

import importlib
import inspect
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from classifyme_desktop.domain.document import Document, FileState
from classifyme_desktop.domain.profile import Career, Contact, Education, Job, SpokenLanguage

TODAY: Final = date(2030, 1, 1)  # later than any invented resume: a date that was not read shows in the total
_PROFILE: Final = "classifyme_desktop.profile"


@dataclass(slots=True)
class Found:
    """Facts of one file; None where the part of the program that finds them is missing.

    ``skills``: URI to its places. ``milliseconds``: processor time for the facts,
    and ``reading_milliseconds`` for the text.
    """

    document: Document | None = None
    state: str = ""
    contact: Contact | None = None
    jobs: tuple[Job, ...] | None = None
    education: tuple[Education, ...] | None = None
    certifications: tuple[Any, ...] | None = None
    career: Career | None = None
    languages: tuple[SpokenLanguage, ...] | None = None
    licences: tuple[str, ...] | None = None
    skills: dict[str, list[tuple[int, int]]] | None = None
    missing: set[str] = field(default_factory=set)
    milliseconds: float = 0.0
    reading_milliseconds: float = 0.0


def facts(content: bytes) -> Found:
    """Read a file and return all facts that the program finds in it."""
    from classifyme_desktop.documents import reader

    found, started = Found(), time.process_time()
    try:
        reading = reader.read(content)
    except Exception as error:  # noqa: BLE001 - the reader runs in a process that may crash; here it is counted
        found.state = f"raised {type(error).__name__}: {error}"
        return found
    found.reading_milliseconds = 1000 * (time.process_time() - started)
    found.state = str(reading.state) + (f" ({reading.reason})" if reading.reason else "")
    if reading.state is not FileState.ADDED or reading.document is None:
        return found
    found.document = reading.document
    started = time.process_time()
    _understand(found, reading.document)
    found.milliseconds = 1000 * (time.process_time() - started)
    return found


def _understand(found: Found, document: Document) -> None:
    known: dict[str, Any] = {"text": document.text, "made_on": document.made_on, "today": TODAY, "reference": None}
    known["language"] = _ask(found, "language", "language", known)
    known["sections"] = _ask(found, "sections", "find", known) or ()
    found.contact = _ask(found, "contact", "find", known)
    found.jobs = known["jobs"] = _ask(found, "jobs", "find", known)
    found.education = _ask(found, "education", "find", known)
    found.certifications = _ask(found, "certifications", "find", known)
    found.languages = _ask(found, "spoken", "find", known)
    licences = _ask(found, "licences", "find", known)
    found.licences = None if licences is None else tuple(licence.value for licence in licences)
    if found.jobs is not None:
        told = _ask(found, "career", "reference", known)
        if told is not None:
            known["reference"], known["source"] = told
            found.career = _ask(found, "career", "of", known)
    _skills(found, known)


def _skills(found: Found, known: dict[str, Any]) -> None:
    masked = _ask(found, "masking", "mask", known)
    if masked is None or len(masked) != len(known["text"]):  # places have to hold for the text itself
        masked = known["text"]
    mentions = _ask(found, "skills", "find", {**known, "text": masked})
    if mentions is None:
        return
    found.skills = {}
    for mention in mentions:
        place = getattr(mention, "place", None) or getattr(mention, "range", None)
        places = [place] if place is not None else list(mention.mentions)
        found.skills.setdefault(mention.uri, []).extend((int(one[0]), int(one[1])) for one in places)


def _ask(found: Found, module: str, name: str, known: dict[str, Any]) -> Any:
    """Call ``profile.<module>.<name>`` with what it asks for, or note that it is not there yet."""
    try:
        function = _function(module, name)
        if function is None:
            found.missing.add(f"profile.{module}.{name}")
            return None
        wanted = inspect.signature(function).parameters.values()
        return function(**{one.name: known[one.name] for one in wanted if one.name in known})
    except Exception as error:  # noqa: BLE001 - a part that breaks is named, and the others are measured
        found.missing.add(f"profile.{module}.{name} raised {type(error).__name__}: {error}")
        return None


def _function(module: str, name: str) -> Callable[..., Any] | None:
    try:
        imported = importlib.import_module(f"{_PROFILE}.{module}")
    except ModuleNotFoundError as error:
        if not str(error.name).startswith(_PROFILE):
            raise
        return None
    function: Callable[..., Any] | None = getattr(imported, name, None)
    return function
