"""Makes what the program knows of skills: resources/skills, from ESCO and O*NET, with the shipped encoder.

    .venv/bin/python -m build.make_skills --shared ../shared            # everything
    .venv/bin/python -m build.make_skills --shared ../shared --only words

``words``: concepts.tsv, keys.tsv, families.tsv. ``roles``: roles.csv. ``vectors``: vectors.npz with its manifest, to be
made anew whenever the encoder changes. Equal sources give equal bytes.
"""

import argparse
from collections import defaultdict
from pathlib import Path
from typing import Final

from build import skill_labels, skill_roles, skill_vectors
from build.skill_families import families
from build.skill_labels import Concept
from classifyme_desktop import paths
from classifyme_desktop.profile.skills.words import GRAMMAR, fold, is_empty, key, root, single, stem, words

OUT: Final = paths.resources() / "skills"
ALIASES: Final = Path(__file__).with_name("skill_aliases.tsv")
# First words that say no more than that a skill is used.
LIGHT: Final = frozenset(
    "use perform carry out conduct apply undertake execute employ utilise have do practice practise implement provide "
    "ensure utiliser effectuer faire realiser appliquer mener executer proceder pratiquer assurer posseder avoir "
    "fournir employer mettre oeuvre".split()
)
# What a resume leaves out at the end of an English label and at the beginning of a French one.
TAILS: Final = frozenset(
    "technique principle method methodology strategy theory concept procedure practice software tool "
    "principe methode methodologie strategie theorie logiciel outil procede pratique".split()
)
# Names of tools that are names of firms and people as well, or words.
LIKE_OTHERS: Final = frozenset(
    f"={name}"
    for name in (*skill_labels.CALLED_LIKE_WORDS, *"sas plc apollo amadeus ada pascal mercury scala ruby julia".split())
)
MOST_WORDS: Final = 8  # of a key; longer labels are sentences that nobody writes


def known_words(shared: Path, concepts: list[Concept]) -> frozenset[str]:
    """Return all folded words that labels, descriptions and ordinary sentences hold."""
    known = set(skill_labels.ordinary(paths.resources()))
    for row in skill_labels.rows(shared / "data" / "esco" / "v1.0" / "skills_en-us.csv.gz"):
        known |= {word.folded for word in words(row["description"])}
    for concept in concepts:
        known |= {word.folded for _, label, _ in concept.calls for word in words(label)}
    return frozenset(known)


def verbs(concepts: list[Concept]) -> dict[str, set[str]]:
    """Return the verbs that labels begin with, by language."""
    found: dict[str, set[str]] = {"en": set(), "fr": set()}
    for concept in concepts:
        for language, label, _ in concept.calls:
            first = fold(label.split()[0])
            if concept.kind == "s" and (language == "en" or first.endswith(("er", "ir", "re"))):
                found[language].add(first)
    return found


def aliases(concepts: list[Concept]) -> set[tuple[int, str]]:
    """Add the usual names of ``skill_aliases.tsv`` to their concepts; return (row, name) of each. Raises KeyError."""
    by_name: dict[str, int] = {}
    for row, concept in reversed(list(enumerate(concepts))):
        by_name.update({fold(label): row for language, label, _ in concept.calls if language == "en"})
    by_name.update({fold(concept.english): row for row, concept in reversed(list(enumerate(concepts)))})
    preferred = {
        fold(label): row
        for row, c in enumerate(concepts)
        for language, label, how in c.calls
        if how == 0 and language == "en"
    }
    usual: set[tuple[int, str]] = set()
    for line in ALIASES.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, english, french = (*line.split("\t"), "", "")[:3]
        row = by_name[fold(name)]
        for language, listed in (("en", english), ("fr", french)):
            called = [one.strip() for one in listed.split("|") if one.strip()]
            concepts[row].calls += [(language, one, 1) for one in called]
            usual |= {(row, one) for one in called if language == "fr" or preferred.get(fold(one), row) == row}
    return usual


def keys(concepts: list[Concept], family: dict[str, str], usual: set[tuple[int, str]]) -> dict[str, tuple[int, int]]:
    """Return key → (row of the concept, how). Where several concepts have a key the closest, plainest one gets it."""
    tails = {root(word, family) for word in TAILS}
    claims: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for row, concept in enumerate(concepts):
        for language, label, how in concept.calls:
            folded = [word.folded for word in words(label) if not is_empty(word.folded, language)]
            roots = [root(word, family) for word in folded]
            if not _is_usable(label, language, roots):
                continue
            rank = "tksl".index(concept.kind) if len(roots) == 1 else "kstl".index(concept.kind)
            is_name = concept.kind == "t" or (how in (1, 3) and concept.kind != "l" and not label.islower())
            name = key(roots) if len(set(roots)) > 1 else single(folded[0], is_tool=is_name)
            # The list of usual names decides where ESCO calls two skills alike.
            claims[name].append((-1 if (row, label) in usual else how, rank, row))
            bare = [one for word, one in zip(folded, roots, strict=True) if word not in LIGHT]
            if concept.kind == "s" and len(set(bare)) >= 2 and len(bare) < len(roots):
                claims[key(bare)].append((2, 1, row))
            cut = roots[1:] if language == "fr" else roots[:-1]
            if concept.kind == "k" and len(set(cut)) >= 2 and (roots[0] if language == "fr" else roots[-1]) in tails:
                claims[key(cut)].append((2, 0, row))
    best = {name: min(claims[name]) for name in sorted(claims)}
    return {name: (row, abs(how)) for name, (how, _, row) in best.items()}


def _is_usable(label: str, language: str, roots: list[str]) -> bool:
    if not 0 < len(roots) <= MOST_WORDS or "".join(roots).isdigit():
        return False
    # "business knowledge" would become "business", "analyse your expertise" any analysis.
    return len(roots) > 1 or sum(word.folded not in GRAMMAR[language] for word in words(label)) <= 1


def nature(name: str, concept: Concept, ordinary_roots: frozenset[str]) -> str:
    """Return how a key may be read: m many words, t a tool's own name, a a tool named like a word, w one plain word."""
    parts = name.lstrip("=~").split()
    is_ordinary = all(part in ordinary_roots for part in parts)
    if concept.kind == "t" or name.startswith("="):
        short = len(parts) == 1 and len(parts[0]) <= 2 and parts[0].isalpha()
        return "a" if short or is_ordinary or name in LIKE_OTHERS else "t"
    if len(parts) > 1:
        return "m"
    return "w" if is_ordinary else "s"


def write_words(shared: Path) -> None:
    """Write concepts.tsv, keys.tsv and families.tsv."""
    concepts = skill_labels.esco(shared)
    usual = aliases(concepts)
    concepts += skill_labels.technology(shared, paths.resources(), concepts)
    family = families({k: sorted(v) for k, v in verbs(concepts).items()}, known_words(shared, concepts))
    listed = keys(concepts, family, usual)
    ordinary = skill_labels.ordinary(paths.resources())
    ordinary_roots = ordinary | {root(word, family) for word in ordinary} | {stem(word) for word in ordinary}
    lines = [
        f"{name}\t{row}\t{nature(name, concepts[row], ordinary_roots)}{how}" for name, (row, how) in listed.items()
    ]
    _write("keys.tsv", lines)
    _write(
        "concepts.tsv",
        [f"{c.uri.removeprefix(skill_labels.ESCO)}\t{c.kind}\t{c.english}\t{c.french}" for c in concepts],
    )
    _write("families.tsv", [f"{word}\t{top}" for word, top in family.items()])
    print(f"{len(concepts)} concepts, {len(listed)} keys, {len(family)} words in families, {len(usual)} usual names")


def _write(name: str, lines: list[str]) -> None:
    OUT.mkdir(exist_ok=True)
    (OUT / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Make the files that ``--only`` names, all without it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--only", choices=("words", "roles", "vectors"))
    given = parser.parse_args()
    if given.only in (None, "words"):
        write_words(given.shared)
    if given.only in (None, "roles"):
        skill_roles.write(OUT, given.shared)
    if given.only in (None, "vectors"):
        skill_vectors.write(OUT, given.shared)


if __name__ == "__main__":
    main()
