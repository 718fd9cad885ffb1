"""Which column of a table says what of a gig, and the text of a gig made of the cells of a row.

Columns are known by the names that job boards and exports use (LinkedIn, Monster, Google, Rekrute, France Travail,
schema.org's JobPosting); a person may name others. The text is written as an advertisement is: title, a few lines of
facts, then parts under headings, in English or French as the row is.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from classifyme_desktop.errors import UsageError
from classifyme_desktop.profile import language

NO_SUCH_COLUMN: Final = "gig_column_unknown"


class Part(StrEnum):
    """What a column may say of a gig. ``ID`` and ``LANGUAGE`` are not in its text."""

    ID = "id"
    TITLE = "title"
    EMPLOYER = "employer"
    PLACE = "place"
    CONTRACT = "contract"
    LEVEL = "level"
    TEXT = "text"
    TASKS = "tasks"
    REQUIREMENTS = "requirements"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    LANGUAGES = "languages"
    LICENCES = "licences"
    SKILLS = "skills"
    NICE = "nice"
    LANGUAGE = "language"  # in which the gig is written


# Names without case, accents and signs. What stands first in a line is taken before what stands after it.
_NAMES: Final[dict[Part, str]] = {
    Part.ID: "jobid id identifier offerid reference ref joburl url jobpostingurl",
    Part.TITLE: "title jobtitle intitule positiontitle intituleposte titreposte position poste titre jobname "
    "postingtitle jobposition titredeloffre roletitle role",
    Part.EMPLOYER: "companyname company employer hiringorganization organization organisation entreprise employeur "
    "societe nomentreprise employername client",
    Part.PLACE: "location joblocation place lieutravail lieu localisation formattedlocation worklocation city ville "
    "region state department departement country pays",
    Part.CONTRACT: "formattedworktype employmenttype contracttype typecontratlibelle typecontrat contract contrat "
    "typedecontrat jobtype worktype type",
    Part.LEVEL: "formattedexperiencelevel experiencelevel senioritylevel seniority joblevel level niveau",
    Part.TEXT: "description jobdescription text body texte annonce descriptif descriptionposte descriptionduposte "
    "fulldescription jobtext content jobdetails details jobsummary summary ad",
    Part.TASKS: "responsibilities duties tasks missions mission jobresponsibilities keyresponsibilities "
    "responsabilites taches",
    Part.REQUIREMENTS: "minimumqualifications requirements qualifications basicqualifications jobrequirements "
    "requiredqualifications requiredqual profil profilrecherche skillstext exigences prerequis",
    Part.EXPERIENCE: "experiencelibelle exptext experience yearsofexperience experiencerequired minexperience "
    "experiencerequirements",
    Part.EDUCATION: "formations studylevel education educationrequirements formation diplome niveauetudes degree",
    Part.LANGUAGES: "langues languages spokenlanguages",
    Part.LICENCES: "permis licences drivinglicence",
    Part.SKILLS: "skillsdesc skills keyskills skillsrequired requiredskills competences",
    Part.NICE: "preferredqualifications preferredskills nicetohave desired desirable atouts souhaite",
    Part.LANGUAGE: "inlanguage lang langue language",
}
# Parts that several columns make together; of the others the first known column counts.
_JOINED: Final[dict[Part, tuple[tuple[str, ...], ...]]] = {
    Part.PLACE: (
        tuple("location joblocation place lieutravail lieu localisation formattedlocation worklocation".split()),
        ("city", "ville"),
        tuple("region state department departement".split()),
        ("country", "pays"),
    ),
    Part.CONTRACT: (tuple(_NAMES[Part.CONTRACT].split()), ("dureetravaillibelleconverti", "workinghours", "workhours")),
    Part.EXPERIENCE: (tuple(_NAMES[Part.EXPERIENCE].split()), ("experiencecommentaire",)),
}
_BODY: Final = (Part.TEXT, Part.TASKS, Part.REQUIREMENTS, Part.SKILLS, Part.NICE)
_FACTS: Final = (Part.EMPLOYER, Part.PLACE, Part.CONTRACT, Part.LEVEL)
_ASKED: Final = (Part.EXPERIENCE, Part.EDUCATION, Part.LANGUAGES, Part.LICENCES)
_WORDS: Final[dict[str, dict[Part, str]]] = {
    "en": {
        Part.EMPLOYER: "Employer",
        Part.PLACE: "Location",
        Part.CONTRACT: "Employment type",  # "Contract" alone says that it is for a fixed term
        Part.LEVEL: "Level",
        Part.TEXT: "Job description",
        Part.TASKS: "Responsibilities",
        Part.REQUIREMENTS: "Requirements",
        Part.EXPERIENCE: "Experience",
        Part.EDUCATION: "Education",
        Part.LANGUAGES: "Languages",
        Part.LICENCES: "Driving licence",
        Part.SKILLS: "Skills",
        Part.NICE: "Preferred qualifications",
    },
    "fr": {
        Part.EMPLOYER: "Employeur",
        Part.PLACE: "Lieu",
        Part.CONTRACT: "Contrat",
        Part.LEVEL: "Niveau",
        Part.TEXT: "Description du poste",
        Part.TASKS: "Missions",
        Part.REQUIREMENTS: "Profil recherché",
        Part.EXPERIENCE: "Expérience",
        Part.EDUCATION: "Formation",
        Part.LANGUAGES: "Langues",
        Part.LICENCES: "Permis",
        Part.SKILLS: "Compétences",
        Part.NICE: "Un plus",
    },
}
_COLON: Final = {"en": ": ", "fr": " : "}
# A cell of experience that asks for none: "Débutant accepté", "No experience required", "N/A".
_NOTHING: Final = re.compile(r"(?i)d[ée]butant|aucun|sans |non |no\b|not |none|n/?a\b|entry|any\b")
_DEPARTMENT: Final = re.compile(r"\A(\d{2,3}|2[AB]) - (.+)")
_MONTHS: Final = re.compile(r"\b(?:(?P<months>\d{1,3}) Mois\b|(?P<years>\d{1,2}) An\(s\))")
_MONTHS_OF_YEAR: Final = 12
_LETTERS: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns, by position, say what; a part without columns is not there."""

    places: Mapping[Part, tuple[int, ...]]

    @property
    def has_words(self) -> bool:
        """Return whether some column holds what the work is."""
        return any(part in self.places for part in _BODY)


def recognised(names: Sequence[str]) -> Columns:
    """Return what the columns of a table say, as far as their names are known."""
    known = {key: at for at, key in reversed(list(enumerate(map(_key, names))))}
    places: dict[Part, tuple[int, ...]] = {}
    taken: set[int] = set()
    for part, listed in _NAMES.items():
        groups = _JOINED.get(part, (tuple(listed.split()),))
        found = [
            next((known[name] for name in group if known.get(name, -1) not in {-1, *taken}), None) for group in groups
        ]
        if kept := tuple(at for at in found if at is not None):
            places[part] = kept
            taken.update(kept)
    return Columns(places)


def chosen(names: Sequence[str], said: Mapping[Part, Sequence[str]]) -> Columns:
    """Return what the columns say where a person named some; those are no longer taken for anything else.

    A part for which no column is named is not in the table. Raises UsageError (``gig_column_unknown``) when there is no
    column of a name.
    """
    known = {_key(name): at for at, name in reversed(list(enumerate(names)))}
    exact = {name.strip().casefold(): at for at, name in reversed(list(enumerate(names)))}
    own: dict[Part, tuple[int, ...]] = {}
    for part, wanted in said.items():
        found = [exact.get(name.strip().casefold(), known.get(_key(name))) for name in wanted]
        if None in found:
            raise UsageError(NO_SUCH_COLUMN, "The table has no column of that name. Look at its first row.")
        own[part] = tuple(at for at in found if at is not None)
    taken = {at for places in own.values() for at in places}
    rest = {part: tuple(at for at in places if at not in taken) for part, places in recognised(names).places.items()}
    return Columns({part: places for part, places in {**rest, **own}.items() if places})


def _key(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.casefold())
    return _LETTERS.sub("", "".join(one for one in folded if not unicodedata.combining(one)))


# ------------------------------------------------------------------ a row → the text of a gig


def said_of(columns: Columns, cells: Sequence[str], part: Part) -> str:
    """Return what a row says of a part in one line, each thing once."""
    found: list[str] = []
    for at in columns.places.get(part, ()):
        one = " ".join(cells[at].split())
        if one and not any(one.casefold() in other.casefold() for other in found):
            found.append(one)
    return ", ".join(found)


def text_of(columns: Columns, cells: Sequence[str]) -> str:
    """Return the text of the gig in a row, empty when no column of the work itself says anything."""
    bodies = {part: _body(columns, cells, part) for part in _BODY}
    asked = [(part, said) for part in _ASKED if not _NOTHING.match(said := _fact(columns, cells, part))]
    if not any(_has_word(body) for body in bodies.values()):
        return ""
    code = _language(columns, cells, bodies.values())
    words, colon = _WORDS[code], _COLON[code]
    facts = [f"{words[part]}{colon}{said}" for part in _FACTS if (said := _fact(columns, cells, part))]
    lines = [f"{words[part]}{colon}{said}" for part, said in asked if said]
    bodies[Part.REQUIREMENTS] = "\n".join(filter(None, (bodies[Part.REQUIREMENTS], *lines)))
    blocks = [said_of(columns, cells, Part.TITLE), "\n".join(facts)]
    for part, body in bodies.items():
        needs_heading = part is not Part.TEXT or facts
        blocks.append(f"{words[part]}\n{body}" if body and needs_heading else body)
    return "\n\n".join(filter(None, blocks))


def _fact(columns: Columns, cells: Sequence[str], part: Part) -> str:
    """Return what a row says of a part as an advertisement would: France Travail writes some things in its own way."""
    said = said_of(columns, cells, part)
    if part is Part.PLACE:
        return _DEPARTMENT.sub(r"\2 (\1)", said)
    return _MONTHS.sub(_years, said) if part is Part.EXPERIENCE else said


def _years(found: re.Match[str]) -> str:
    count = int(found["months"] or 0) / _MONTHS_OF_YEAR or int(found["years"] or 0)
    return found[0] if count != int(count) else f"{int(count)} an{'s' if count > 1 else ''}"


def _body(columns: Columns, cells: Sequence[str], part: Part) -> str:
    found: list[str] = []
    for at in columns.places.get(part, ()):
        if cells[at].strip() and cells[at] not in found:
            found.append(cells[at].strip())
    return "\n\n".join(found)


def _language(columns: Columns, cells: Sequence[str], bodies: Iterable[str]) -> str:
    said = said_of(columns, cells, Part.LANGUAGE)[:2].casefold()
    code = said if said in _WORDS else language.language("\n".join(bodies))
    return code if code in _WORDS else "en"


def _has_word(body: str) -> bool:
    return any(map(str.isalpha, body))
