"""The skills that go by a name: what somebody types, mapped to ESCO as the words of a resume are."""

from functools import lru_cache

from classifyme_desktop.profile.skills.lexicon import lexicon
from classifyme_desktop.profile.skills.words import is_empty, key, root, single, words


def uris(name: str, *, is_prefix: bool = False) -> tuple[str, ...]:
    """Return the skills of that name in either language, by any name of theirs; empty when there is none.

    Mostly one, two where a tool and a field are called alike. ``is_prefix``: ``name`` is the beginning of one.
    Spoken languages are no skills here.
    """
    known = lexicon()
    folded = [word.folded for word in words(name)]
    if not folded:
        return ()
    roots = [root(word, known.families) for word in folded if not is_empty(word, None)]
    keys = [key(roots)]
    if len(folded) == 1:
        keys = [single(folded[0], is_tool=True), single(folded[0], is_tool=False)]
    rows = [known.senses[one].row for one in keys if one in known.senses]
    rows += _labels().get(" ".join(folded), ())
    if is_prefix:
        start = " ".join(folded)
        rows += [row for label, of in _labels().items() if label.startswith(start) for row in of]
        rows += [sense.row for one, sense in known.senses.items() if one.startswith(f"={start}")]
    found = dict.fromkeys(row for row in rows if known.concepts[row].kind != "l")
    return tuple(known.concepts[row].uri for row in found)


def name(uri: str, language: str | None = None) -> str:
    """Return the name of a skill in a language, English where there is none. Raises KeyError for an unknown one."""
    return lexicon().name(uri, language)


@lru_cache(maxsize=2)
def names(language: str) -> tuple[str, ...]:
    """Return the names of all skills in a language (``en`` or ``fr``), each once, in the order of their letters."""
    known = lexicon()
    named = {known.name(one.uri, language) for one in known.concepts if one.kind != "l"}
    return tuple(sorted(named, key=lambda name: (" ".join(word.folded for word in words(name)), name)))


@lru_cache(maxsize=1)
def _labels() -> dict[str, tuple[int, ...]]:
    """Return the concepts by their folded labels, both languages."""
    found: dict[str, tuple[int, ...]] = {}
    for row, concept in enumerate(lexicon().concepts):
        for label in dict.fromkeys((concept.english, concept.french)):
            folded = " ".join(word.folded for word in words(label))
            if folded:
                found[folded] = (*found.get(folded, ()), row)
    return found
