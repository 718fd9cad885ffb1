"""What the values of a search mean: names of roles, levels, skills and languages, bounds of years.

``matching.query`` reads what was typed; ``storage.search`` looks it up.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from classifyme_desktop.domain import criteria, searchable
from classifyme_desktop.domain.criteria import Asked, Coded, Criterion, Either, Every, Field, Without
from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.profile import Cefr
from classifyme_desktop.domain.taxonomy import Role, Taxonomy
from classifyme_desktop.errors import UsageError
from classifyme_desktop.matching import keywords, query, query_bounds
from classifyme_desktop.matching.query import Query
from classifyme_desktop.profile import skills
from classifyme_desktop.profile.spoken import tongues

# Labels of the level head, and what they are called beside that, in their plain form.
_LEVELS: Final = {
    "Owner": ("owner", "founder", "proprietaire", "fondateur", "fondatrice", "gerant", "gerante"),
    "Chief Officer": ("chief officer", "chief", "c level", "executive", "dirigeant", "dirigeante"),
    "Vice President": ("vice president", "vp", "vice presidente"),
    "Director": ("director", "directeur", "directrice"),
    "Manager": ("manager", "responsable", "cadre"),
    "Individual Contributor/Staff": (
        "individual contributor",
        "staff",
        "employee",
        "employe",
        "employee",
        "collaborateur",
    ),
}
_SPOKEN: Final = {
    **{level.value.casefold(): level for level in Cefr},
    **dict.fromkeys(("natif", "native", "bilingual", "bilingue", "maternelle"), Cefr.NATIVE),
    **dict.fromkeys(("fluent", "courant"), Cefr.C1),  # as profile.spoken reads them
}
_LICENCES: Final = {"VL": ("B",), "PL": ("C",), "SPL": ("CE",), "CDL": ("CDL A", "CDL B", "CDL C")}
_HINTS: Final = {
    Field.ROLE: "Write a part of the name of a role or of a group of roles: role:devops, role:engineering",
    Field.LEVEL: "Levels are: owner, chief, vp, director, manager, staff",
    Field.SKILL: 'Skills go by their names in ESCO: skill:"project management". Other words are found without a field.',
    Field.LANGUAGE: "Write the language and, if it matters, its level: language:french>=B2",
    Field.YEARS: "Write years:>=5, years:<2 or years:3..7",
    Field.STATE: f"States are: {', '.join(FileState)}",
}


def asked(taxonomy: Taxonomy, typed: str, *, is_live: bool = False) -> Query | None:
    """Return what was typed with every value understood, None when it asks for nothing.

    ``is_live``: for results while a person types; a last value that is not known yet finds nobody. Raises UsageError:
    ``value_unknown``, and as ``matching.query.parse``.
    """
    found = query.parse(typed, is_live=is_live)
    if found is None:
        return None
    return replace(found, words=understood(taxonomy, found.words), filters=understood(taxonomy, found.filters))


def listed(taxonomy: Taxonomy, typed: str) -> Criterion | None:
    """Return what a list of files shows while somebody types, None for all of them.

    The last word typed is taken as the beginning of a word; plain words are looked for in the names of the files as
    well, as one piece. Raises as ``asked``.
    """
    if not typed.strip():
        return None
    found = asked(taxonomy, typed, is_live=True)
    if found is None:
        return criteria.NOBODY  # signs alone: no word can be found
    if not found.plain:
        return found.criterion
    by_name = Asked(Field.FILE, found.plain)
    return criteria.every(criteria.either(found.words, by_name), found.filters)


def understood(taxonomy: Taxonomy, criterion: Criterion) -> Criterion:
    """Return a criterion with the values of lists and numbers understood. Raises UsageError (``value_unknown``)."""
    if isinstance(criterion, Every | Either):
        return type(criterion)(tuple(understood(taxonomy, part) for part in criterion.parts))
    if isinstance(criterion, Without):
        return Without(understood(taxonomy, criterion.part))
    if not isinstance(criterion, Asked):
        return criterion
    found: Coded | Asked | None
    if criterion.field is Field.ROLE:
        found = _role(taxonomy, criterion)
    elif criterion.field in _READERS:
        found = _READERS[criterion.field](criterion)
    else:
        return criterion
    if found is not None:
        return found
    if criterion.is_prefix:
        return criteria.NOBODY
    hint = _HINTS.get(criterion.field, "")
    raise UsageError("value_unknown", f"The value of {criterion.field}: is not known. {hint}".rstrip())


def _listed(field: Field, codes: Iterable[str]) -> Coded | None:
    found = tuple(dict.fromkeys(codes))
    return Coded(field, found) if found else None


@lru_cache(maxsize=8192)  # the names of all roles are compared at each key
def _plain(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", keywords.fold(name)))


def _role(taxonomy: Taxonomy, one: Asked) -> Coded | None:
    """Return the roles of that id or name, or under the group of that name; else all with its words in a name.

    A merged role is the one that it was merged into.
    """
    wanted = _plain(one.value)
    if not wanted:
        return None
    named = [(role.role_id, _names(role)) for role in taxonomy.roles]
    named += [(into, _own_names(role)) for role in taxonomy.gone if (into := taxonomy.now(role.role_id))]
    called = [role_id for role_id, names in named if wanted in map(_plain, names)]
    if called and not one.is_prefix:
        return _listed(one.field, called)
    titled = [(role.role_id, _titles(role)) for role in taxonomy.roles]
    for listed in (named, titled):
        found = [role_id for role_id, names in listed if any(_holds(name, wanted, one) for name in names)]
        if found:
            return _listed(one.field, found)
    return None


def _names(role: Role) -> list[str]:
    nodes = [name for node in role.above.values() for name in (node.node_id, node.label_en, node.label_fr)]
    return [*_own_names(role), *nodes]


def _own_names(role: Role) -> list[str]:
    return [role.role_id, role.label_en, role.label_fr]


def _titles(role: Role) -> list[str]:
    return [*role.titles_en, *role.titles_fr]


def _holds(name: str, wanted: str, one: Asked) -> bool:
    """Return whether all words wanted stand in a name; the last one may be the beginning of a word."""
    words = _plain(name).split()
    *whole, last = wanted.split()
    begun = [word for word in words if word.startswith(last)] if one.is_prefix else [last] * (last in words)
    return bool(begun) and all(word in words for word in whole)


def _level(one: Asked) -> Coded | None:
    wanted = _plain(one.value)
    return _listed(one.field, (label for label, names in _LEVELS.items() if wanted and _begins(names, wanted, one)))


def _state(one: Asked) -> Coded | None:
    wanted = _plain(one.value)
    return _listed(one.field, (state for state in FileState if wanted and _begins([_plain(state)], wanted, one)))


def _begins(names: Iterable[str], wanted: str, one: Asked) -> bool:
    return any(name == wanted or (one.is_prefix and name.startswith(wanted)) for name in names)


def _skill(one: Asked) -> Coded | None:
    return _listed(one.field, skills.uris(one.value, is_prefix=one.is_prefix))


def _licence(one: Asked) -> Coded | None:
    wanted = " ".join(one.value.upper().split())
    return Coded(one.field, _LICENCES.get(wanted, (wanted,)))


def _language(one: Asked) -> Coded | None:
    name, sign, level = query_bounds.compared(one.value)
    codes = tongues.codes(_plain(name), is_prefix=one.is_prefix and not sign) if _plain(name) else ()
    if not codes:
        return None
    if not sign or (one.is_prefix and not level):
        return Coded(one.field, codes)
    spoken = _SPOKEN.get(_plain(level))
    return None if spoken is None else Coded(one.field, codes, *query_bounds.of(sign, searchable.CEFR_RANK[spoken]))


def _years(one: Asked) -> Coded | None:
    bounds = query_bounds.years(one.value, is_live=one.is_prefix)
    return None if bounds is None else Coded(one.field, ("",), *bounds)


def _tag(one: Asked) -> Asked | None:
    wanted = searchable.key(one.value)
    return replace(one, value=wanted) if wanted else None


_READERS: Final[dict[Field, Callable[[Asked], Coded | Asked | None]]] = {
    Field.LEVEL: _level,
    Field.SKILL: _skill,
    Field.LICENCE: _licence,
    Field.LANGUAGE: _language,
    Field.YEARS: _years,
    Field.STATE: _state,
    Field.TAG: _tag,
}
