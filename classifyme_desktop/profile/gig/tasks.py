"""Tells the lines of a gig that are about the work by how they begin: English verbs, French infinitives and nouns."""

import re
from collections.abc import Sequence
from typing import Final

from classifyme_desktop.profile.gig.words import Word

# First words of lines that tell tasks: English verbs in any form, French infinitives and the nouns made of them.
_DOING: Final = frozenset(
    "perform assist maintain provide ensure coordinate participate manage develop prepare conduct create monitor "
    "review implement analyze analyse support collaborate identify lead oversee process plan organize organise train "
    "supervise deliver design build drive establish evaluate document communicate operate install clean answer "
    "handle follow complete schedule interact sell greet serve stock write test work help make keep take report "
    "respond receive assess execute track update use utilize verify inspect order pack load transport deliver "
    "repair troubleshoot diagnose research recommend represent promote negotiate direct define own partner act check "
    "collect compile configure contribute counsel count cook enter facilitate generate guide input interview "
    "investigate measure meet mentor motivate obtain offer partner present produce recruit resolve run secure set "
    "share solve submit teach transfer translate travel treat validate administer adhere advise apply approve "
    "arrange attend carry code consult control cultivate demonstrate deploy educate enforce engage examine expand "
    "record reconcile refer review screen source study understand unload".split()
)
_DONE_FRENCH: Final = re.compile(
    r"(?:[a-z]{3,}(?:er|ir|re)|(?:re|pre|de|co)?[a-z]{3,}(?:tion|age|ment|ance|ure|ise|ien|ature)|suivi|accueil"
    r"|gestion|mise|prise|aide|conduite|service|controle|vente|pose|tenue|saisie|contact|travaux|veille|respect"
    r"|conseil)"
)
_OF: Final = frozenset("de du des d le la les l en a".split())
_ARTICLES: Final = frozenset(
    "le la les l un une des du de d aux au a et sur en avec votre vos nos notre son leur".split()
)


def is_task(listed: Sequence[Word]) -> bool:
    """Tell whether a line begins as lines of tasks do: "Maintain ...", "Maintaining ...", "Préparation des ..."."""
    if not listed:
        return False
    first = listed[0].folded
    if len(listed) > 1 and listed[1].folded in _OF and _DONE_FRENCH.fullmatch(first):
        return True
    if len(listed) > 1 and re.fullmatch(r"[a-z]{3,}(?:er|ir|re)", first) and listed[1].folded in _ARTICLES:
        return True
    stems = (first, first[:-1], first[:-2], first[:-3], first[:-3] + "e", first[:-4], first[:-3] + "y")
    return any(stem in _DOING for stem in stems[: 3 if first.endswith("s") else 7])
