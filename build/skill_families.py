"""Makes the families of words that say one action: manage, managing, managed, management; gérer, géré, gestion.

Verbs are the first words of ESCO's labels; nouns are made of them by the usual endings and kept where a word list or a
label has them, or come from the list of those that no ending makes.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from classifyme_desktop.profile.skills.words import fold, stem

VERBS: Final = Path(__file__).with_name("skill_verbs.tsv")
_EN_NOUNS: Final = ("ation", "ion", "ment", "ance", "al", "ication")
_FR_NOUNS: Final = ("ation", "ion", "age", "ement", "ment", "ance", "ition", "ication", "ture")


def english(verb: str) -> set[str]:
    """Return the forms of an English verb that may occur; some are no words."""
    bare = verb[:-1] if verb.endswith("e") else verb
    forms = {verb, verb + "s", bare + "ing", bare + "ed"}
    if verb.endswith(("s", "x", "ch", "sh", "z")):
        forms.add(verb + "es")
    if verb.endswith("y"):
        forms |= {verb[:-1] + "ies", verb[:-1] + "ied"}
    if len(verb) > 2 and verb[-1] not in "aeiouwxy" and verb[-2] in "aeiou":
        forms |= {verb + verb[-1] + "ing", verb + verb[-1] + "ed"}
    stems = {bare, verb, verb[:-1]} if verb.endswith("y") else {bare, verb}
    nouns = {base + ending for base in stems for ending in _EN_NOUNS}
    return forms | nouns | {noun + "s" for noun in nouns}


def french(verb: str) -> set[str]:
    """Return the forms of a French infinitive that may occur; some are no words."""
    base = verb[:-2]
    forms = {verb}
    if verb.endswith("er"):
        forms |= {base + ending for ending in ("e", "es", "ee", "ees", "ant", "ons", "ais", "ait")}
        forms.add(base + ("eant" if base.endswith("g") else "ant"))
    elif verb.endswith("ir"):
        forms |= {base + ending for ending in ("i", "is", "ie", "ies", "issant", "issement")}
    elif verb.endswith("re"):
        forms |= {base + ending for ending in ("u", "us", "ue", "ant")}
    nouns = {base + ending for ending in _FR_NOUNS} | {base[:-1] + "cation" if base.endswith("qu") else base + "ation"}
    return forms | nouns | {noun + "s" for noun in nouns}


def irregular() -> tuple[dict[str, dict[str, set[str]]], frozenset[str]]:
    """Return language → verb → words that no ending makes, and the words that stay apart: nouns of their own."""
    found: dict[str, dict[str, set[str]]] = {"en": {}, "fr": {}}
    apart: frozenset[str] = frozenset()
    for line in VERBS.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        language, verb, listed = line.split("\t")
        if language == "apart":
            apart = frozenset(listed.split())
        else:
            found[language][verb] = {fold(word) for word in listed.split()}
    return found, apart


def families(verbs: dict[str, Iterable[str]], known: frozenset[str]) -> dict[str, str]:
    """Return form → root for the forms of verbs that are ``known`` words. Families that share a form are one."""
    parent: dict[str, str] = {}
    listed, apart = irregular()

    def top(word: str) -> str:
        while parent.setdefault(word, word) != word:
            word = parent[word]
        return word

    for language, forms_of in (("en", english), ("fr", french)):
        for verb in sorted(({fold(one) for one in verbs[language]} | set(listed[language])) - apart):
            if len(verb) < 4 or not verb.isalpha():
                continue
            forms = {fold(form) for form in forms_of(verb)} & known - apart
            for form in sorted(forms | (listed[language].get(verb, set()) - {"marketing", "service", "services"})):
                low, high = sorted((top(verb), top(form)))
                parent[high] = low
    return {word: top(word) for word in sorted(parent) if stem(word) != top(word)}
