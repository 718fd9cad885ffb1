"""Reads the labels of ESCO and the names of O*NET technology into concepts, each with all that it is called."""

import csv
import gzip
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from classifyme_desktop.profile.skills.words import fold, key_of, words

ESCO: Final = "http://data.europa.eu/esco/skill/"
TECH: Final = "onet:tech:"
_VENDORS: Final = (
    "Microsoft|Adobe|Apache|Oracle|IBM|Google|Autodesk|Atlassian|Amazon|Apple|Intuit|ESRI|Trimble|The MathWorks|"
    "Dassault Systemes|Bentley|Cisco|Red Hat|Facebook|Hewlett Packard|Eclipse|Corel|Siemens|Meta|Hashicorp|JetBrains"
)
_VENDOR: Final = re.compile(rf"^(?:{_VENDORS}) (?=\S)")
_TAIL: Final = re.compile(r" (?:software|Enterprise|Database|Statistics|CI|IDE|ORM|Framework|system|systems)$")
_ACRONYM: Final = re.compile(r"^(?P<long>\S.{3,80}) (?P<short>[A-Z][A-Za-z0-9/&-]{1,8})$")
_NO_TOOL: Final = re.compile(
    r"ism$|^(?:Christianity|Islam|Assertiveness|Code of|Internet of|Global|SA8000)|^(?:ICT|European) "
)
_CALLED_SO: Final = re.compile(r"^(?P<name>.+?) \((?P<what>[^()]+)\)$")
# Alternative labels that ESCO gives to skills of another meaning ("analyses de données" to unstructured data).
_WRONG: Final = frozenset({"analyses de données", "données structurées", "exploration de données"})
# Tools whose short name is a plain word and is used alone all the same.
CALLED_LIKE_WORDS: Final = frozenset(
    "word access outlook teams illustrator premiere spark hive swift acrobat inventor chef puppet salt unity go rust "
    "react spring tableau slack zoom sketch bash flask express ember excel oracle sage".split()
)
_OWN_NAMES: Final = frozenset("jenkins ruby redis git canva figma node angular".split())


@dataclass(slots=True)
class Concept:
    """A skill and its names. ``calls``: (language, label, how), how: 0 preferred, 1 alternative, 3 of O*NET."""

    uri: str
    kind: str  # "k" knowledge, "s" skill, "t" tool, "l" language
    english: str
    french: str
    calls: list[tuple[str, str, int]] = field(default_factory=list)


def rows(path: Path, delimiter: str = ",") -> Iterator[dict[str, str]]:
    """Yield the rows of a gzipped table."""
    csv.field_size_limit(1 << 24)
    with gzip.open(path, "rt", encoding="utf-8", newline="") as content:
        if delimiter == "\t":
            yield from csv.DictReader(content, delimiter=delimiter, quoting=csv.QUOTE_NONE)
        else:
            yield from csv.DictReader(content, delimiter=delimiter)


def clean(label: str) -> str:
    """Return a label with single spaces and plain apostrophes."""
    return " ".join(label.replace("\u2019", "'").replace("\xa0", " ").split())


def esco(shared: Path) -> list[Concept]:
    """Return the concepts of ESCO in the order of their URIs, named as version 1.1 does where it has the name."""
    folder = shared / "data" / "esco"
    found: dict[str, Concept] = {}
    for row in rows(folder / "v1.0" / "skills_en-us.csv.gz"):
        name = clean(row["preferredLabel"])
        if name:
            kind = "k" if row["skillType"] == "knowledge" else "s"
            concept = found[row["conceptUri"]] = Concept(row["conceptUri"], kind, name, "", [("en", name, 0)])
            concept.calls += [("en", clean(other), 1) for other in row["altLabels"].split("\n") if other.strip()]
    for row in rows(folder / "v1.2.1_fr_labels" / "skills_fr.csv.gz"):
        if row["conceptUri"] in found and row["preferredLabel"].strip():
            concept = found[row["conceptUri"]]
            concept.french = clean(row["preferredLabel"])
            concept.calls.append(("fr", concept.french, 0))
            concept.calls += [("fr", clean(other), 1) for other in row["altLabels"].split("|") if other.strip()]
    for concept in found.values():
        concept.calls = [call for call in concept.calls if call[1] not in _WRONG]
        concept.calls = [(language, _CALLED_SO.sub(r"\g<name>", label), how) for language, label, how in concept.calls]
    _british(found, folder / "v1.1.0_skills_en_label.txt")
    _languages(found)
    for concept in found.values():
        if concept.kind == "k" and _is_tool(concept.english):
            concept.kind = "t"
    return [found[uri] for uri in sorted(found)]


def _british(found: dict[str, Concept], listed: Path) -> None:
    by_key: dict[str, list[Concept]] = {}
    for concept in found.values():
        by_key.setdefault(key_of(concept.english, "en", {}), []).append(concept)
    for line in listed.read_text(encoding="utf-8").splitlines():
        label = clean(line)
        called = _CALLED_SO.match(label)
        short = called["name"] if called else label
        same = by_key.get(key_of(label, "en", {})) or by_key.get(key_of(short, "en", {})) or []
        if len(same) == 1:
            same[0].english = label
            same[0].calls.append(("en", short, 0))


def _languages(found: dict[str, Concept]) -> None:
    spoken = {c.english[6:] for c in found.values() if c.english.startswith("write ") and c.english[6:7].isupper()}
    for concept in found.values():
        name = concept.english
        tail = name.rsplit(" ", 1)[-1]
        if name in spoken or (tail in spoken and name.startswith(("write ", "understand ", "interact ", "speak "))):
            concept.kind = "l"


def _is_tool(label: str) -> bool:
    called = _CALLED_SO.match(label)
    name = called["name"] if called else label
    is_name = all(not part[0].islower() or not part.isalpha() or not part.islower() for part in name.split())
    return is_name and not _NO_TOOL.search(name)


def technology(shared: Path, resources: Path, esco_concepts: list[Concept]) -> list[Concept]:
    """Return the tools of O*NET that ESCO lacks; names of tools that it has are added to ESCO's concept."""
    known = {key_of(name, "en", {}): concept for concept in esco_concepts for _, name, _ in concept.calls}
    plain = ordinary(resources)
    codes: dict[str, set[str]] = {}
    wanted: set[str] = set()
    for row in rows(shared / "data" / "onet" / "technology_skills.txt.gz", "\t"):
        codes.setdefault(row["Example"], set()).add(row["O*NET-SOC Code"])
        if row["Hot Technology"] == "Y" or row["In Demand"] == "Y":
            wanted.add(row["Example"])
    made: dict[str, Concept] = {}
    for name in sorted(codes):
        if name not in wanted and (len(codes[name]) < 2 or not _is_name(name)):
            continue
        if _is_plain(_TAIL.sub("", name), plain) and fold(name) not in CALLED_LIKE_WORDS | _OWN_NAMES:
            continue
        names = tool_names(name, plain)
        same = next((known[k] for k in (key_of(n, "en", {}) for n in names) if k in known), None)
        if same is None:
            slug = "-".join(word.folded for word in words(name.replace("+", " plus ").replace("#", " sharp ")))
            same = made.setdefault(slug, Concept(TECH + slug, "t", names[-1] if len(names) > 1 else name, ""))
            same.english = _TAIL.sub("", name)
        same.calls += [("en", called, 3) for called in names]
    return [made[slug] for slug in sorted(made)]


def _is_name(name: str) -> bool:
    # "Inventory control system software" is a kind of tool, no tool.
    bare = _TAIL.sub("", name)
    return bare != "" and not any(part.isalpha() and part.islower() for part in bare.split())


def tool_names(name: str, ordinary_words: frozenset[str]) -> list[str]:
    """Return how people call a tool that O*NET calls ``name``, the longest first, no short one that is a plain word."""
    names = [name]
    bare = _TAIL.sub("", name)
    if bare != name:
        names.append(bare)
    acronym = _ACRONYM.match(bare)
    if acronym and _spells(acronym["short"], acronym["long"]):
        names += [acronym["long"], acronym["short"]]
    for one in list(names):
        short = _VENDOR.sub("", one)
        if short != one and not short.islower():
            names.append(short)
            if one.startswith("Microsoft "):
                names.append("MS " + short)
    whole, *short_forms = dict.fromkeys(names)
    kept = CALLED_LIKE_WORDS | _OWN_NAMES
    return [whole, *(one for one in short_forms if fold(one) in kept or not _is_plain(one, ordinary_words))]


def _is_plain(name: str, ordinary_words: frozenset[str]) -> bool:
    return all(word.folded in ordinary_words for word in words(name))


def _spells(short: str, long: str) -> bool:
    initials = "".join(word[0] for word in long.split()).casefold()
    letters = re.sub(r"[^a-z]", "", short.casefold())
    return short.isupper() and len(letters) > 1 and (letters in initials or initials.startswith(letters[:2]))


def tool_codes(shared: Path) -> dict[str, Counter[str]]:
    """Return per O*NET occupation the names of its technology, hot or in demand counted twice."""
    found: dict[str, Counter[str]] = {}
    for row in rows(shared / "data" / "onet" / "technology_skills.txt.gz", "\t"):
        weight = 1 + (row["Hot Technology"] == "Y") + 2 * (row["In Demand"] == "Y")
        found.setdefault(row["O*NET-SOC Code"], Counter())[row["Example"]] += weight
    return found


def ordinary(resources: Path) -> frozenset[str]:
    """Return the folded words that English and French sentences write with a small letter."""
    listed = (resources / "gazetteers" / "ordinary_words.txt").read_text(encoding="utf-8").split()
    return frozenset(fold(word) for word in listed)
