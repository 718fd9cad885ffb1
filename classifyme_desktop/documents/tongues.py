"""Names of spoken languages for their codes (ISO 639-1, 639-2/T and /B), and one level out of several.

Knows nothing of documents.
"""

import re
from collections.abc import Sequence
from typing import Final

# Two letters, three letters (terminology and bibliography codes), English, French.
_TABLE: Final = """
ar ara Arabic arabe|bg bul Bulgarian bulgare|ca cat Catalan catalan|cs ces,cze Czech tchèque|da dan Danish danois
de deu,ger German allemand|el ell,gre Greek grec|en eng English anglais|es spa Spanish espagnol|et est Estonian estonien
eu eus,baq Basque basque|fa fas,per Persian persan|fi fin Finnish finnois|fr fra,fre French français
ga gle Irish irlandais|gl glg Galician galicien|he heb Hebrew hébreu|hi hin Hindi hindi|hr hrv Croatian croate
hu hun Hungarian hongrois|hy hye,arm Armenian arménien|id ind Indonesian indonésien|is isl,ice Icelandic islandais
it ita Italian italien|ja jpn Japanese japonais|ka kat,geo Georgian géorgien|ko kor Korean coréen
lb ltz Luxembourgish luxembourgeois|lt lit Lithuanian lituanien|lv lav Latvian letton|mk mkd,mac Macedonian macédonien
mt mlt Maltese maltais|nl nld,dut Dutch néerlandais|no nor,nob Norwegian norvégien|pl pol Polish polonais
pt por Portuguese portugais|ro ron,rum Romanian roumain|ru rus Russian russe|sk slk,slo Slovak slovaque
sl slv Slovenian slovène|sq sqi,alb Albanian albanais|sr srp Serbian serbe|sv swe Swedish suédois|sw swa Swahili swahili
ta tam Tamil tamoul|th tha Thai thaï|tr tur Turkish turc|uk ukr Ukrainian ukrainien|ur urd Urdu ourdou
vi vie Vietnamese vietnamien|wo wol Wolof wolof|zh zho,chi Chinese chinois
"""
_NAMES: Final = {
    code: (english, french)
    for row in re.split(r"[|\n]", _TABLE.strip())
    for two, threes, english, french in [row.split()]
    for code in (two, *threes.split(","))
}
_LEVEL: Final = re.compile(r"\b([ABC][12])\b", re.IGNORECASE)


def name_of(code: str, *, is_french: bool) -> str:
    """Return the name of a language for its code; what is no code that we know is returned as it is."""
    names = _NAMES.get(code.strip().lower()[:3] if len(code.strip()) <= 3 else code)
    return code if names is None else names[is_french]


def level_of(levels: Sequence[str]) -> str:
    """Return one CEFR level for those of listening, reading, speaking and writing: the middle, the lower of two.

    "" when none of them is a level.
    """
    found = sorted(match[1].upper() for level in levels if (match := _LEVEL.search(level)))
    return found[(len(found) - 1) // 2] if found else ""
