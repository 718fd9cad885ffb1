"""Whether a reason to put somebody first or last speaks of what may not decide about people.

What a gig asks for is judged by ``gig.protected``; here are the words that readers use of one person ("too old",
"will soon be on maternity leave"). The attributes are those of the European directives 2000/43, 2000/78 and 2006/54, of
article L1132-1 of the French labour code and of the list of the US EEOC. A list of words finds the plain cases only.
"""

import re
from typing import Final

from classifyme_desktop.profile.gig import protected
from classifyme_desktop.profile.spoken.folding import folded

_OF_A_PERSON: Final = re.compile(
    r"\b(?:"
    # age
    r"(?:too|very|quite|a bit|rather) (?:old|young|aged)|(?:near|close to|about to) retire\w*|\d\d years? old"
    r"|(?:trop|assez|tres|bien) (?:vieux|vieille|age|agee|jeune|senior)|proche de la retraite|age de \d\d"
    # family and pregnancy
    r"|pregnan\w+|enceinte|maternity|maternite|paternity|paternite|parental leave|conge parental"
    r"|(?:has|have|with|wants?|a|avec|veut) (?:(?:small|young|two|three|des|de|jeunes|deux|trois) ){0,3}"
    r"(?:children|kids|enfants)"
    r"|(?:single|young) (?:mother|father|parent)|(?:mere|pere) (?:celibataire|isolee?)|jeune (?:mere|pere)"
    r"|(?:is|newly|not|est) (?:married|divorced|mariee?|divorcee?|celibataire)"
    # sex and orientation
    r"|(?:a|is a|need a|want a|une?|prefere une?) (?:wom[ae]n|m[ae]n|girl|boy|lady|guy|femme|homme|fille|garcon)"
    r"|gay|lesbian\w*|lesbienne|homosexu\w+|transgender|transgenre|bisexu\w+"
    # origin
    r"|foreigners?|etrangere?s?|immigrant\w*|immigree?s?|(?:strong|foreign|heavy|thick) accent"
    r"|accent (?:fort|etranger|prononce)|foreign name|nom (?:etranger|arabe|africain)|gypsy|ethnic\w*"
    r"|not (?:really )?(?:french|english|british|american|european|white)(?![- ]speak)(?: enough)?"
    r"|pas (?:vraiment )?francaise?|skin colou?r|couleur de peau"
    # religion
    r"|muslims?|musulmane?s?|jew(?:ish)?|juif|juive|hijab|headscarf|veiled|voilee?|religio\w+|ramadan"
    # health
    r"|disabled|disability|handicape?e?s?|wheelchair|fauteuil roulant|sick|ill health|illness|maladie|malade"
    r"|depressi\w+|health (?:problems|issues)|problemes? de sante"
    # politics, union, looks
    r"|(?:trade )?union(?:ist| member| rep\w*)|syndiquee?|syndicaliste|political|opinions? politiques?"
    r"|overweight|obese?|ugly|moche|fat|(?:trop|tres) grosse?|tattoo\w*|tatou\w+|(?:her|his|son) looks"
    r")\b"
)
# Those whom somebody works for are no reason against them: "never worked with disabled people".
_SERVED: Final = re.compile(
    r"\b(?:experience|work\w*|cared?|caring|teach\w*|taught|knowledge|travail\w*|connai\w+|accompagn\w+|enseign\w+)"
    r"(?: [\w'’]+){0,2} (?:with|of|for|to|in|on|avec|de|des|du|aupres|en|sur)\b"
)


def is_protected(reason: str) -> bool:
    """Return whether a reason names, of a person or as a wish, what the law protects."""
    if any(one.kind is protected.ConcernKind.PROTECTED for one in protected.concerns(reason)):
        return True
    small = folded(reason)
    return _OF_A_PERSON.search(small) is not None and _SERVED.search(small) is None
