"""The names that a field of a search may be typed by, English and French, and those that are refused. Pure."""

from typing import Final

from classifyme_desktop.domain.criteria import Field
from classifyme_desktop.errors import UsageError
from classifyme_desktop.matching import keywords

# Without accents and in small letters, as they are compared.
_NAMES: Final[dict[Field, str]] = {
    Field.ROLE: "role roles poste metier",
    Field.LEVEL: "level levels niveau",
    Field.SKILL: "skill skills competence competences",
    Field.TITLE: "title titles titre intitule",
    Field.EMPLOYER: "employer employers company employeur entreprise",
    Field.DEGREE: "degree degrees diploma diplome diplomes",
    Field.CERTIFICATE: "certificate certificates certification certificat certifications",
    Field.LICENCE: "licence license licences licenses permis",
    Field.LANGUAGE: "language languages langue langues",
    Field.YEARS: "years year annees annee ans",
    Field.PLACE: "place location lieu ville",
    Field.NAME: "name nom",
    Field.FILE: "file fichier",
    Field.STATE: "state etat",
    Field.TAG: "tag tags etiquette etiquettes",
}
_FIELDS: Final = {name: field for field, names in _NAMES.items() for name in names.split()}
# General Equal Treatment in one list: Directive 2000/78/EC, Code du travail L1132-1, UK Equality Act 2010 section 4.
_PROTECTED: Final = frozenset(
    """
    age ages birth birthday birthdate born dob naissance ne nee sex sexe gender genre homme femme man woman male female
    nationality nationalities nationalite citizenship citoyennete origin origine race ethnicity ethnie religion belief
    photo picture face marital married marie situation family famille children enfants pregnant pregnancy grossesse
    disability handicap health sante orientation politics politique union syndicat
    """.split()
)


def field(name: str) -> Field:
    """Return the field that is called so, whatever its case and accents.

    Raises UsageError: ``protected`` for an attribute that nobody may be chosen by, ``field_unknown``.
    """
    plain = keywords.fold(name)
    found = _FIELDS.get(plain)
    if found is not None:
        return found
    if plain in _PROTECTED:
        raise UsageError(
            "protected",
            "Age, sex, origin, nationality, photo and other protected attributes are no ground to choose people by, "
            "so the search has no field for them. Ask for what the work needs: role, skill, years, language.",
        )
    raise UsageError(
        "field_unknown",
        f"The search has no such field. It has: {', '.join(f'{one.value}:' for one in Field)}. "
        'To look for a word with a colon, put it in quotation marks: "note:"',
    )
