"""Names of languages: English, French and their own, with ISO 639-1 codes (639-3 where there is none)."""

import re
from collections.abc import Iterator
from typing import Final

from classifyme_desktop.domain.profile import Range

# Plain form: small letters, no accents. What is an ordinary word in small letters too needs its capital (below).
_NAMES: Final = """
en english anglais anglaise
fr french francais francaise
de german allemand allemande deutsch
es spanish espagnol espagnole espanol castilian castillan castellano
it italian italien italienne italiano
pt portuguese portugais portugaise portugues
nl dutch neerlandais neerlandaise nederlands flemish flamand hollandais
lb luxembourgish luxembourgeois letzebuergesch
ru russian russe русскии русский
uk ukrainian ukrainien ukrainienne українська
pl polish polonais polonaise polski
cs czech tcheque cestina
sk slovak slovaque
sl slovenian slovene
hr croatian croate hrvatski
sr serbian serbe
bs bosnian bosniaque bosnien
mk macedonian macedonien
bg bulgarian bulgare
ro romanian roumain roumaine romana
hu hungarian hongrois hongroise magyar
el greek grec grecque
sq albanian albanais albanaise shqip
tr turkish turc turque turkce
hy armenian armenien armenienne
ka georgian georgien georgienne
az azerbaijani azeri
sv swedish suedois suedoise svenska
no norwegian norvegien norvegienne norsk
da danish danois danoise dansk
fi finnish finnois finlandais suomi
is icelandic islandais
et estonian estonien
lv latvian letton
lt lithuanian lituanien
ga irish gaelic gaeilge gaelique irlandais
cy welsh gallois cymraeg
br breton
eu basque euskara
ca catalan catala
gl galician galicien
co corsican corse
oc occitan
ar arabic arabe العربية
he hebrew hebreu
fa persian farsi persan dari
ku kurdish kurde
ber amazigh berber berbere tamazight
kab kabyle
hi hindi
ur urdu ourdou
pa punjabi panjabi pendjabi
bn bengali bangla
gu gujarati
mr marathi
ta tamil tamoul
te telugu
kn kannada
ml malayalam
ne nepali nepalais
si sinhala sinhalese cinghalais
zh chinese chinois chinoise mandarin 中文
yue cantonese cantonais
ja japanese japonais japonaise 日本語
ko korean coreen coreenne 한국어
vi vietnamese vietnamien vietnamienne
th thai thailandais
km khmer cambodian cambodgien
lo lao laotian laotien
id indonesian indonesien
ms malay malais
tl tagalog filipino
sw swahili kiswahili
wo wolof
bm bambara
ln lingala
ha hausa haoussa
yo yoruba
ig igbo
ff fulani fula peul pular
ak twi akan
am amharic amharique
so somali
ti tigrinya
rw kinyarwanda
sn shona
zu zulu
xh xhosa
af afrikaans
mg malagasy malgache
ht haitian_creole creole_haitien creole
gcf creole_guadeloupeen creole_martiniquais
rcf creole_reunionnais
fsl lsf langue_des_signes_francaise
bfi british_sign_language bsl
ase american_sign_language
la latin
eo esperanto
"""
_CAPITAL_ONLY: Final = frozenset("polish lao dari fula bsl lsf".split())
_OVERLAPPING_PLACES: Final = re.compile(r"(?:pays|cote|quarter|quartier|amerique|america)\s$")


def _by_name() -> dict[str, str]:
    found = {}
    for line in _NAMES.strip().split("\n"):
        code, *names = line.split()
        for name in names:
            found[name.replace("_", " ")] = code
    return found


_CODES: Final = _by_name()
_NAME: Final = re.compile(
    r"(?<!\w)(?:" + "|".join(re.escape(name) for name in sorted(_CODES, key=lambda n: (-len(n), n))) + r")(?!\w)"
)


def codes(name: str, *, is_prefix: bool = False) -> tuple[str, ...]:
    """Return the codes of a language, folded as in texts, by its name or code; empty when there is none of that name.

    ``is_prefix``: ``name`` is the beginning of one, so there may be several.
    """
    if name in _CODES.values():
        return (name,)
    if not is_prefix:
        return (_CODES[name],) if name in _CODES else ()
    return tuple(dict.fromkeys(code for known, code in _CODES.items() if known.startswith(name)))


def find(text: str, small: str, start: int, end: int) -> Iterator[tuple[str, Range]]:
    """Yield the codes and places of languages named in a range; ``small`` is the folded ``text``."""
    for match in _NAME.finditer(small, start, end):
        name = match.group()
        if name in _CAPITAL_ONLY and not text[match.start()].isupper():
            continue
        if _OVERLAPPING_PLACES.search(small[max(match.start() - 10, 0) : match.start()]):
            continue
        yield _CODES[name], match.span()
