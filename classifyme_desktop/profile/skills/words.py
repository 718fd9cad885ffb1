"""Words of skills in one form, whatever their case, accents, number, gender, spelling or part of speech.

A *key* is what remains of a label or a phrase: its words without function words, each reduced to a root, sorted and
parted by spaces. "Managing budgets", "budget management" and "manage budgets" have one key; so have "gérer les
budgets" and "gestion des budgets". Order is given up on purpose: English nouns and French nouns stand in reverse.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

# A word, a name with signs (C++, C#, F#, .NET), or what parts two entries. Nothing repeats inside a repetition.
_TOKEN: Final = re.compile(
    r"(?P<word>(?<![^\W_])\.[Nn][Ee][Tt](?![^\W_])|[^\W_]+(?:\+\+|\#)?)"
    r"|(?P<line>\n(?=[^\W\d_]))"
    r"|(?P<bar>[,;:•·▪■●◦‣|()\[\]{}<>!?\"“”«»…*=+~_@§¤→►✓✔◆★☆➢➤\t\n]+|\.(?=\s|$)|[-–—](?=\s)|  +)"
)
_MOST_WORDS: Final = 20_000  # of a text; a long resume has 3,000
_LONGEST: Final = 40  # letters of a word; more are no word
_DOUBLED: Final = re.compile(r"(?<=[^\W\d_]{2})ll(?=(?:ing|ed|er|ers)$)")
_BRITISH: Final = re.compile(r"(?<=[^\W\d_]{3})([iy])z(?=(?:e|es|ed|er|ers|ing|ation|ations)$)")
GRAMMAR: Final = {
    "en": frozenset("a an the of for in on to with at by from and or into as s via per within etc eg ie".split()),
    "fr": frozenset(
        "le la les l un une des du de d a au aux en et ou par pour sur dans avec sous vers chez entre qu que qui se s "
        "via etc".split()
    ),
}
STOPS: Final = {
    "en": GRAMMAR["en"]
    | frozenset(
        "their his her your our my its using skill skills ability knowledge experience proficiency proficient "
        "expertise".split()
    ),
    "fr": GRAMMAR["fr"]
    | frozenset(
        "ses son sa leur leurs mes mon ma nos notre vos votre competence competences connaissance connaissances "
        "capacite capacites maitrise".split()
    ),
}
# What a resume puts between the words of a skill and a list of skills leaves out.
FILLERS: Final = frozenset(
    "daily weekly monthly annual yearly various several multiple all new large small complex strong good excellent "
    "basic advanced overall day intermediate expert level notions bases niveau avance avancee avances avancees "
    "intermediaire confirme confirmee courant debutant quotidien quotidienne quotidiens quotidiennes hebdomadaire "
    "hebdomadaires mensuel mensuelle mensuels mensuelles annuel annuelle annuels annuelles divers diverses differents "
    "differentes tous toutes tout ensemble nouveaux nouvelles bonne bon bonnes excellente excellent approfondie "
    "approfondies effective effectively".split()
)


class Word(NamedTuple):
    """A word of a text: folded, its place, and whether a bar stands between it and the word before."""

    folded: str
    start: int
    end: int
    is_first: bool


@lru_cache(maxsize=32768)
def fold(word: str) -> str:
    """Return a word in small letters, without accents, with NFKC letters, s for z (organise) and one l (modeling)."""
    plain = word[:_LONGEST].casefold()
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain.replace("œ", "oe").replace("æ", "ae"))
        plain = "".join(c for c in parts if not unicodedata.combining(c))
    plain = plain.replace("ae", "e")
    return _DOUBLED.sub("l", _BRITISH.sub(r"\1s", plain))


@lru_cache(maxsize=32768)
def stem(folded: str) -> str:
    """Return a folded word without the endings of number and gender, English and French. No dictionary is used."""
    if len(folded) <= 3 or not folded.isalpha():
        return folded
    word = folded
    if word.endswith("aux") and not word.endswith("eaux"):
        word = word[:-2] + "l"
    elif word.endswith("ies"):
        word = word[:-1]
    elif word.endswith(("s", "eaux", "eux")) and not word.endswith("ss"):
        word = word[:-1] if not word.endswith("eux") else word
    if word.endswith("ie"):
        return word[:-2] + "y"
    if word.endswith("e"):
        word = word[:-1]
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    for ending, same in (("tric", "teur"), ("eus", "eur"), ("iv", "if"), ("our", "or")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + same
    return word


def words(text: str) -> list[Word]:
    """Return the words of a text in order, the first 20,000 of them."""
    found: list[Word] = []
    is_first = True
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "word":
            if is_first and match.group() == "o" and text[match.end() : match.end() + 1] in " \t":
                continue  # a bullet of word processors
            found.append(Word(fold(match.group()), match.start(), match.end(), is_first))
            is_first = False
            if len(found) == _MOST_WORDS:
                break
        elif match.lastgroup == "bar" or not _is_wrapped(text, match.start()):
            is_first = True
    return found


def root(folded: str, families: Mapping[str, str]) -> str:
    """Return the root of a folded word: that of its family (manage, management, managing), else its stem."""
    return families.get(folded) or stem(folded)


def is_empty(folded: str, language: str | None) -> bool:
    """Tell whether a word adds nothing to a key."""
    if folded in FILLERS:
        return True
    stops = STOPS.get(language or "")
    return folded in stops if stops is not None else folded in STOPS["en"] or folded in STOPS["fr"]


def key(roots: Iterable[str]) -> str:
    """Return the key of the roots of a phrase."""
    return " ".join(sorted(set(roots)))


def single(folded: str, *, is_tool: bool) -> str:
    """Return the key of one word alone: a tool is called by its very name, another skill in singular or plural."""
    return "=" + folded if is_tool else "~" + stem(folded)


def key_of(label: str, language: str, families: Mapping[str, str]) -> str:
    """Return the key of a label; empty when it holds nothing but function words."""
    folded = [word.folded for word in words(label)]
    return key(root(word, families) for word in folded if not is_empty(word, language))


_WRAPPED: Final = 24  # characters; a shorter line is an entry of its own


def _is_wrapped(text: str, at: int) -> bool:
    # A sentence goes on in the next line when that begins with a small letter and the line before is long.
    before = text[max(0, at - _WRAPPED) : at]
    return text[at + 1].islower() and len(before) == _WRAPPED and "\n" not in before and before[-1] not in " .:;,"
