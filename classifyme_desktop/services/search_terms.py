"""What to type into the search box to find the people behind a count. Each term is read back by ``services.fields``.

Values stand in quotation marks, so that the box does not take the last one for the beginning of a longer one.
"""

from collections.abc import Callable
from typing import Final

from classifyme_desktop.domain.criteria import Asked, Coded, Field
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.errors import UsageError
from classifyme_desktop.profile import skills
from classifyme_desktop.profile.skills import naming
from classifyme_desktop.services import fields

# By the labels of the level head, in the words that the field knows in each language.
_LEVELS: Final = {
    "Owner": ("owner", "fondateur"),
    "Chief Officer": ("chief officer", "dirigeant"),
    "Vice President": ("vice president", "vice president"),
    "Director": ("director", "directeur"),
    "Manager": ("manager", "responsable"),
    "Individual Contributor/Staff": ("staff", "collaborateur"),
}


def of(taxonomy: Taxonomy, key: str, code: str) -> str | None:
    """Return the term for a key, None where no search leads there. ``code``: the language to name things in.

    Keys are ``role:`` with the id of a role or node, ``skill:`` with a URI, ``level:``, ``language:``, ``state:`` and
    ``tag:`` with their values, and ``years:`` with the least and, after another colon, the bound, if there is one.
    """
    field, _, value = key.partition(":")
    if field == Field.ROLE:
        return role(taxonomy, value, code)
    if field == Field.SKILL:
        return skill(value, code)
    if field == Field.LEVEL:
        return level(value, code)
    if field == Field.YEARS:
        least, _, below = value.partition(":")
        return years(int(least), int(below) if below else None)
    plain = _PLAIN.get(field)
    return None if plain is None else plain(value)


def role(taxonomy: Taxonomy, key: str, language: str) -> str | None:
    """Return the term for a role or for a node above the roles, None for one that is not known.

    By its name where that leads to it alone, else by its id, else by the ids of its roles.
    """
    wanted = {one.role_id for one in taxonomy.roles if key in _ids(taxonomy, one.role_id)}
    if not wanted:
        return None
    for value in (_name(taxonomy, key, language), key):
        try:
            found = fields.understood(taxonomy, Asked(Field.ROLE, value))
        except UsageError:
            continue
        if isinstance(found, Coded) and set(found.codes) == wanted:
            return f'role:"{value}"'
    return f"role:({' OR '.join(sorted(wanted))})"


def skill(uri: str, language: str) -> str | None:
    """Return the term for a skill, None for one that no name leads to.

    By its name in ``language`` or else in English where that leads to it alone; tools and fields may be called alike.
    """
    try:
        named = {code: naming.name(uri, code) for code in (language, "en")}
    except KeyError:
        return None
    found = {name: skills.uris(name) for name in named.values() if '"' not in name}
    leading = [name for name, uris in found.items() if uri in uris]
    best = min(leading, key=lambda name: len(found[name]), default=None)
    return None if best is None else f'skill:"{best}"'


def level(label: str, language: str) -> str | None:
    """Return the term for a label of the level head, None for one that is not known."""
    names = _LEVELS.get(label)
    return None if names is None else f'level:"{names[language == "fr"]}"'


def language(code: str) -> str:
    """Return the term for a spoken language by its ISO code."""
    return f'language:"{code}"'


def state(value: str) -> str:
    """Return the term for a state of files."""
    return f'state:"{value}"'


def tag(name: str) -> str | None:
    """Return the term for a tag, None for one whose name cannot stand in a search."""
    return None if '"' in name else f'tag:"{name}"'


def years(least: int, below: int | None) -> str:
    """Return the term for so many years of experience; ``below`` None: no upper bound."""
    return f"years:>={least}" if below is None else f"years:>={least} years:<{below}"


def joined(typed: str, term: str) -> str:
    """Return a search for what was typed before and the term."""
    before = typed.strip()
    if not before:
        return term
    return f"({before}) {term}" if " OR " in f" {before} " else f"{before} {term}"


def _ids(taxonomy: Taxonomy, role_id: str) -> set[str]:
    return {role_id, *(node.node_id for node in taxonomy.by_id[role_id].above.values())}


def _name(taxonomy: Taxonomy, key: str, language: str) -> str:
    for one in taxonomy.roles:
        if one.role_id == key:
            return one.label(language)
        for node in one.above.values():
            if node.node_id == key:
                return node.label_fr if language == "fr" else node.label_en
    return key


_PLAIN: Final[dict[str, Callable[[str], str | None]]] = {"language": language, "state": state, "tag": tag}
