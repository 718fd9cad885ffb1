"""The words of a gig that say what it asks for, and how many of them a resume holds, rarer ones weighing more.

Pure: knows nothing of the library. Words are cut as the full-text index cuts them (letters, digits, ``+`` and ``#``;
no accents, no case), so that what is counted here is what the index finds.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

MOST_TERMS: Final = 48  # of one gig; nDCG@10 of keywords alone on gold/gigs_train 0.563, with 32 or 80 0.541
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
    parts = unicodedata.normalize("NFKD", text.casefold())
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


def coverage(
    asked: Mapping[str, int], having: Mapping[str, Sequence[int] | IntArray], resume_ids: IntArray, *, total: int
) -> FloatArray:
    """Return for each resume the share of the gig's keywords that it holds, ``(n,) float64`` in [0, 1].

    ``asked``: a term and its count in the gig; ``having``: the ids of the resumes that hold it; ``total``: resumes
    in the library. A term weighs ``sqrt(count) * idf`` with ``idf = ln(1 + (N - n + 0.5) / (n + 0.5))`` (Robertson &
    Spärck Jones 1976, in the always positive form that Lucene uses). Unlike BM25 the length of a resume plays no
    part, so a score can be explained word by word.
    """
    at = {int(resume_id): row for row, resume_id in enumerate(resume_ids)}
    score = np.zeros(len(resume_ids), dtype=np.float64)
    whole = 0.0
    for term in asked:
        holders = having.get(term, ())
        held = len(holders)
        if not held:
            continue  # a word that nobody has tells nobody apart
        weight = float(np.sqrt(asked[term]) * np.log1p((total - held + 0.5) / (held + 0.5)))
        whole += weight
        rows = [at[int(resume_id)] for resume_id in holders if int(resume_id) in at]
        score[rows] += weight
    return score / whole if whole > 0 else score
