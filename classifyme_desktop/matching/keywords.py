"""The words of a gig that say what it asks for, and how many of them a resume holds, rarer ones weighing more.

Pure: knows nothing of the library. Words are cut as the full-text index cuts them (letters, digits, ``+`` and ``#``;
no accents, no case), so that what is counted here is what the index finds.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt

MOST_TERMS: Final = 48  # of one gig; nDCG@10 of keywords alone on gold/gigs_train 0.563, with 32 or 80 0.541
STEM: Final = 5  # letters by which a word of a must is known in its other forms
_WORD: Final = re.compile(r"[^\W_]+(?:[+#]+|[^\W_]*)")
IntArray = npt.NDArray[np.int64]
FloatArray = npt.NDArray[np.float64]

# Function words and the words that every job advertisement holds, English and French, without accents.
_COMMON: Final = frozenset(
    """
    a about above after all also am an and any are as at be been being best both but by can candidate candidates
    company could day days do each etc every ever excellent experience experienced for from full good great had
    has have having he her his how i if in including into is it its job join looking make may more most must
    need new no not of on one only or other our out over own people per plus position preferred required
    requirements role seeking should so some strong such team than that the their them then there these they
    this those through time to under up us use using very want was we well were what when where which while who
    will with within without work working would year years you your ability able across apply applicant
    applicants benefits employer employment equal ideal opportunity opportunities responsibilities responsible
    qualifications skills knowledge
    afin ai ainsi apres au aucun aussi autre autres aux avant avec avez avoir bien bon bonne ca car ce cela
    celle celui ces cet cette chez comme competences dans de depuis des deux doit donc du elle elles en entre
    entreprise es est et etc ete etes etre eu fait faire fois h il ils j je jour jours la le les leur leurs lors
    lui ma mais me meme mes mission missions mon ne nos notre nous on ont ou par pas permis plus poste pour
    pouvoir profil qu que quel quelle qui quoi recherche recherchons rejoindre sa sans se sera serez ses si son
    sont sous sur ta tant te tel tes ton tous tout toute toutes tres tu un une vers vie vos votre vous y equipe
    experience formation contrat salaire heures type candidat candidature cdi cdd
    """.split()
)


def fold(text: str) -> str:
    """Return ``text`` in small letters without accents, as the full-text index folds it."""
    small = text.casefold()
    if small.isascii():  # as most English texts are; letter by letter takes ten times as long
        return small
    parts = unicodedata.normalize("NFKD", small)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def terms(text: str) -> dict[str, int]:
    """Return the telling words of a gig with their counts, the title's words first, at most ``MOST_TERMS``.

    Words of the first line count three times: it is the title. Ties in count keep the order of the text.
    """
    first, _, rest = text.strip().partition("\n")
    found = Counter(_words(rest))
    for word in _words(first):
        found[word] += 3
    order = {word: at for at, word in enumerate([*_words(first), *_words(rest)][::-1])}
    kept = sorted(found, key=lambda word: (-found[word], -order[word], word))[:MOST_TERMS]
    return {word: found[word] for word in kept}


def _words(text: str) -> list[str]:
    return [
        word
        for word in _WORD.findall(fold(text))
        if word not in _COMMON and not word.isdigit() and (len(word) > 1 or word in {"c", "r"})
    ]


def stems(text: str) -> tuple[str, ...]:
    """Return the telling words of a short text in order, each once; long ones cut to their first ``STEM`` letters."""
    return tuple(dict.fromkeys(word[:STEM] for word in _words(text)))


def start(stem: str) -> str:
    """Return the key of a stem: with a star where it stands for all words that start so."""
    return f"{stem}*" if len(stem) >= STEM else stem


def held_words(text: str) -> frozenset[str]:
    """Return the words of a text as the full-text index cuts them."""
    return frozenset(_WORD.findall(fold(text)))


@dataclass(frozen=True, slots=True)
class Background:
    """How many of ``total`` resumes elsewhere hold a key: a word, the start of words (``engin*``), a skill by URI.

    Added to the library's own counts, so that five resumes do not decide how rare a word is.
    """

    total: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)

    def rarity(self, key: str, held: int, total: int) -> float:
        """Return how much a thing weighs that ``held`` of ``total`` resumes of the library have.

        ``ln(1 + (N - n + 0.5) / (n + 0.5))`` (Robertson & Spärck Jones 1976, in the always positive form of Lucene).
        """
        everywhere, holders = total + self.total, held + self.counts.get(key, 0)
        return float(np.log1p((everywhere - holders + 0.5) / (holders + 0.5)))


def parse_background(lines: Iterable[str]) -> Background:
    """Return the background of a table: the total under an empty key, then a key and its count a line."""
    pairs = (line.rstrip("\n").split("\t") for line in lines)
    counts = {key: int(count) for key, count in pairs}
    return Background(counts.pop("", 0), counts)


def coverage(
    asked: Mapping[str, int],
    rows: Mapping[str, IntArray],
    total: int,
    background: Background,
    *,
    counts_missing: bool = False,
) -> FloatArray:
    """Return for each resume the share of the keywords that it holds, ``(n,) float64`` in [0, 1].

    ``asked``: a key and its count in the gig; ``rows``: the rows of the resumes that hold it, each once; ``total``:
    resumes in all. A word weighs ``sqrt(count) * rarity``; one that nobody has tells nobody apart and is left out,
    unless ``counts_missing``. Unlike BM25 the length of a resume plays no part, so a score can be told word by word.
    """
    score = np.zeros(total, dtype=np.float64)
    whole = 0.0
    for key in asked:
        held = len(rows[key])
        if held or counts_missing:
            weight = float(np.sqrt(asked[key])) * background.rarity(key, held, total)
            whole += weight
            score[rows[key]] += weight
    return score / whole if whole > 0 else score


def coverage_of_one(asked: Mapping[str, int], rarities: Mapping[str, float], mine: Collection[str]) -> float:
    """Return the share of the keywords that one resume holds, in [0, 1]: what ``coverage`` gives for it.

    ``asked`` as there; ``rarities``: of those keys that count; ``mine``: the keys that it holds.
    """
    score = whole = 0.0
    for key in asked:
        if key in rarities:
            weight = float(np.sqrt(asked[key])) * rarities[key]
            whole += weight
            score += weight if key in mine else 0.0
    return score / whole if whole > 0 else 0.0
