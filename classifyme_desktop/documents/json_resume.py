"""Read a resume in the form of JSON Resume 1.0 (https://jsonresume.org/schema) as lines of text.

Knows nothing of files. The schema is believed in nothing: a field of another type than it says is passed over, and
numbers stay the digits that were written, so that none is too large. Of a key that comes twice the last one counts.
"""

import json
from collections.abc import Callable
from datetime import date
from typing import Final

from classifyme_desktop.documents import outline, txt
from classifyme_desktop.documents.outline import Outline
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import Document, FileKind, FileState, Reason

_Fields = dict[str, object]


def read(content: bytes) -> Document:
    """Return the resume as text, in the usual order of one.

    Raises RefusedError: *damaged* when it is no JSON or nested too deep, *unsupported* when it is JSON of another kind.
    """
    root = _root(content)
    basics = root.get("basics")
    if not isinstance(basics, dict):
        raise RefusedError(FileState.UNSUPPORTED, Reason.OTHER_TYPE, FileKind.JSON_RESUME)
    out = Outline(_language(root))
    _add_basics(out, basics)
    for key, add in _SECTIONS:
        out.head(key)
        for fields in _each(root, key):
            add(out, fields)
    marks = (Reason.CAPPED,) if out.is_capped else ()
    return Document(FileKind.JSON_RESUME, out.text(), 1, marks, made_on=_made_on(root))


def _root(content: bytes) -> _Fields:
    encoding = txt.encoding_of(content) or "utf-8"
    words = content.decode(encoding, errors="replace").removeprefix("\ufeff")
    try:
        root = json.loads(words, parse_int=str, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError):
        raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE, FileKind.JSON_RESUME) from None
    if not isinstance(root, dict):
        raise RefusedError(FileState.UNSUPPORTED, Reason.OTHER_TYPE, FileKind.JSON_RESUME)
    return root


def _language(root: _Fields) -> int:
    # The schema has no field for it; these are where programs write it.
    said = [_word(root, "language"), _word(root, "lang"), _word(_part(root, "meta"), "language")]
    return outline.FRENCH if any(word.lower().startswith("fr") for word in said) else outline.ENGLISH


def _made_on(root: _Fields) -> date | None:
    try:
        return date.fromisoformat(_word(_part(root, "meta"), "lastModified")[:10])
    except ValueError:
        return None


def _part(fields: _Fields, key: str) -> _Fields:
    found = fields.get(key)
    return found if isinstance(found, dict) else {}


def _each(fields: _Fields, key: str) -> list[_Fields]:
    found = fields.get(key)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _word(fields: _Fields, *keys: str) -> str:
    """Return the first of these fields that says something, "" when none does."""
    return next((found.strip() for key in keys if isinstance(found := fields.get(key), str) and found.strip()), "")


def _words(fields: _Fields, key: str) -> list[str]:
    found = fields.get(key)
    return [one.strip() for one in found if isinstance(one, str) and one.strip()] if isinstance(found, list) else []


def _period(out: Outline, fields: _Fields) -> str:
    # No end says that it goes on (the schema: "endDate" is left out for a present position).
    start, end = _word(fields, "startDate"), _word(fields, "endDate")
    return out.period(start, end, is_current=bool(start) and not outline.day(end))


def _add_basics(out: Outline, basics: _Fields) -> None:
    out.say(_word(basics, "name"), _word(basics, "label"))
    out.head("personal")
    place = _part(basics, "location")
    parts = [_word(place, key) for key in ("address", "postalCode", "city", "region", "countryCode")]
    out.label("address", ", ".join(filter(None, parts)).replace("\n", ", "))
    out.label("email", _word(basics, "email"))
    out.label("phone", _word(basics, "phone"))
    out.label("website", _word(basics, "url", "website"))
    for profile in _each(basics, "profiles"):
        named = [_word(profile, "network"), _word(profile, "url", "username")]
        out.say(out.colon.join(filter(None, named)))
    out.head("summary")
    out.say(_word(basics, "summary"))


def _add_job(out: Outline, fields: _Fields) -> None:
    out.entry(_period(out, fields), (_word(fields, "position"), _word(fields, "name", "company", "organization")))
    out.say(_word(fields, "location"), _word(fields, "summary", "description"))
    out.rows(_words(fields, "highlights"))


def _add_education(out: Outline, fields: _Fields) -> None:
    degree = " ".join(filter(None, (_word(fields, "studyType"), _word(fields, "area"))))
    out.entry(_period(out, fields), (degree, _word(fields, "institution")))
    out.say(_word(fields, "score", "gpa"))
    out.rows(_words(fields, "courses"))


def _add_dated(out: Outline, fields: _Fields) -> None:
    """Add an award, a certificate or a publication."""
    given = outline.day(_word(fields, "date", "releaseDate"))
    out.entry(given, (_word(fields, "title", "name"), _word(fields, "awarder", "issuer", "publisher")))
    out.say(_word(fields, "url", "website"), _word(fields, "summary"))


def _add_project(out: Outline, fields: _Fields) -> None:
    roles = ", ".join(_words(fields, "roles"))
    out.entry(_period(out, fields), (_word(fields, "name"), roles, _word(fields, "entity")))
    out.say(_word(fields, "description", "summary"), _word(fields, "url"), ", ".join(_words(fields, "keywords")))
    out.rows(_words(fields, "highlights"))


def _add_named(out: Outline, fields: _Fields) -> None:
    """Add a skill or an interest: "Name (level): keyword, keyword"."""
    name, level = _word(fields, "name"), _word(fields, "level")
    named = f"{name} ({level})" if name and level else name
    out.say(out.colon.join(filter(None, (named, ", ".join(_words(fields, "keywords"))))))


def _add_language(out: Outline, fields: _Fields) -> None:
    out.say(out.colon.join(filter(None, (_word(fields, "language", "name"), _word(fields, "fluency", "level")))))


def _add_reference(out: Outline, fields: _Fields) -> None:
    out.say(_word(fields, "name"), _word(fields, "reference"))


_SECTIONS: Final[tuple[tuple[str, Callable[[Outline, _Fields], None]], ...]] = (
    ("work", _add_job),
    ("volunteer", _add_job),
    ("projects", _add_project),
    ("education", _add_education),
    ("certificates", _add_dated),
    ("skills", _add_named),
    ("languages", _add_language),
    ("awards", _add_dated),
    ("publications", _add_dated),
    ("interests", _add_named),
    ("references", _add_reference),
)
