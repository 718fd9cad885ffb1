"""Skills that a line of a gig names, against those that the words of a resume name. Pure."""

import re
from typing import Final

from classifyme_desktop.domain import proof as proofs
from classifyme_desktop.domain.profile import Profile, Range
from classifyme_desktop.domain.proof import OPEN, Proof
from classifyme_desktop.profile.proof import fields
from classifyme_desktop.profile.spoken.folding import folded

_MOST: Final = 12  # mentions of a skill that are looked at
_ANY: Final = re.compile(
    r"\b(?:or|ou|such as|like|e\.?g|for example|including|either|any of|one of|tels? que|telles? que|par exemple"
    r"|similar)\b|\betc"
)


def proof(wanted: tuple[str, ...], text: str, resume: str, profile: Profile) -> tuple[Proof, int]:
    """Return whether the words of a resume name skills, and how many telling words of a line go beyond their names.

    ``wanted``: their URIs, as the line ``text`` names them; one is enough where it says so. Skills that were told by
    their meaning alone show nothing. What is not named is not told.
    """
    own = {one.uri: one for one in profile.skills if one.mentions and one.is_exact}
    small = folded(text)
    words = fields.stems(small)
    found, names = [], set[str]()
    for uri in dict.fromkeys(wanted):
        one = own.get(uri)
        found.append(OPEN if one is None else Proof(True, (_nearest(one.mentions, words, resume),)))
        if one is not None:
            said = [resume[slice(*place)] for place in one.mentions[:_MOST]]
            names |= fields.stems(folded(" ".join((one.name, *said))))
    answer = proofs.any_of(tuple(found)) if _ANY.search(small) else proofs.all_of(tuple(found))
    return answer, len(words - fields.GENERIC - names)


def _nearest(mentions: tuple[Range, ...], words: frozenset[str], resume: str) -> Range:
    """Return the mention that is written most as the line writes it; the first of equals."""
    return max(mentions[:_MOST], key=lambda place: len(words & fields.stems(folded(resume[slice(*place)]))))
