"""Makes roles.csv: the skills that each of the 96 roles asks for, from O*NET tasks and technology and our own phrases.

A skill counts for an occupation as often as its tasks name it, a tool by its demand; for a role as the mean over its
occupations, plus what the phrases of the role list; common skills count less, by the inverse share of roles (Spärck
Jones 1972). The first ones are essential, the next useful.
"""

import csv
import json
import math
from collections import Counter, defaultdict
from pathlib import Path
from typing import Final

from build import skill_labels
from classifyme_desktop import paths
from classifyme_desktop.domain.profile import Section, SectionKind
from classifyme_desktop.profile.skills.dictionary import find
from classifyme_desktop.profile.skills.lexicon import ESCO, lexicon

ESSENTIAL, USEFUL = 10, 20  # most of each for a role
_LEAST: Final = 0.04  # of the heaviest skill of the role
_OF_PHRASES: Final = 1.5  # what a listed skill of the phrases counts
_CORE: Final = {"Core": 1.0, "Supplemental": 0.5}


def write(folder: Path, shared: Path) -> None:
    """Write roles.csv: role_id, uri, need (essential, useful), weight (0 to 1)."""
    by_role = _of_roles(shared)
    spread = Counter(uri for counts in by_role.values() for uri in counts)
    lines = ["role_id,uri,need,weight"]
    for role in sorted(by_role):
        weights = {
            uri: count * math.log(len(by_role) / spread[uri] + 1) * (1.0 if uri.startswith(ESCO) else 0.6)
            for uri, count in by_role[role].items()
        }
        most = max(weights.values())
        ranked = sorted(weights, key=lambda uri, weights=weights: (-weights[uri], uri))  # type: ignore[misc]
        ranked = [uri for uri in ranked if weights[uri] >= _LEAST * most][: ESSENTIAL + USEFUL]
        for place, uri in enumerate(ranked):
            need = "essential" if place < ESSENTIAL else "useful"
            lines.append(f"{role},{uri.removeprefix(ESCO)},{need},{weights[uri] / most:.3f}")
    (folder / "roles.csv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(by_role)} roles, {len(lines) - 1} skills of roles")


def _of_roles(shared: Path) -> dict[str, Counter[str]]:
    with (shared / "taxonomy" / "onet_to_role.csv").open(encoding="utf-8", newline="") as content:
        role_of = {row["onet_code"]: row["role_id"] for row in csv.DictReader(content) if row["role_id"]}
    of_code = _of_codes(shared)
    codes = Counter(role for code, role in role_of.items() if code in of_code)
    by_role: dict[str, Counter[str]] = defaultdict(Counter)
    for code, role in role_of.items():
        for uri, count in of_code.get(code, {}).items():
            by_role[role][uri] += count / codes[role]  # type: ignore[assignment]
    for line in (paths.resources() / "phrases" / "roles.jsonl").read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        named = Counter(
            uri for french, english in told["skills"] for uri in {*_named(french, "fr"), *_named(english, "en")}
        )
        for uri in named:
            by_role[told["role_id"]][uri] += _OF_PHRASES  # type: ignore[assignment]
    return by_role


def _of_codes(shared: Path) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in skill_labels.rows(shared / "data" / "onet" / "task_statements.txt.gz", "\t"):
        for uri in {mention.uri for mention in find(row["Task"], (), "en")}:
            found[row["O*NET-SOC Code"]][uri] += _CORE.get(row["Task Type"], 0.5)  # type: ignore[assignment]
    known = lexicon()
    by_name: dict[str, set[str]] = {}
    for code, tools in skill_labels.tool_codes(shared).items():
        for tool, weight in tools.items():
            if tool not in by_name:
                by_name[tool] = set(_named(tool, "en"))
            for uri in by_name[tool]:
                if uri.startswith(ESCO) or known.concepts[known.rows[uri]].kind == "t":
                    found[code][uri] = max(found[code][uri], (0, 0.1, 0.4, 0.7, 1.0)[weight])  # type: ignore[assignment]
    return found


def _named(phrase: str, language: str) -> list[str]:
    section = Section(SectionKind.SKILLS, None, (0, len(phrase)), language)
    listed = Section(SectionKind.SKILLS, (0, 0), section.body, language)
    return [mention.uri for mention in find(phrase, (listed,), language)]
