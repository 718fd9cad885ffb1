"""Names of countries in English and French, with their ISO 3166 codes."""

from functools import lru_cache
from typing import Final

from classifyme_desktop.profile.masking.lexicon import plain

_NAMES: Final = """
FR france, république française
GB united kingdom, uk, u.k, great britain, england, scotland, wales, northern ireland
GB royaume-uni, angleterre, écosse, pays de galles, irlande du nord, grande-bretagne
US united states, usa, u.s.a, us, united states of america, états-unis, etats-unis d'amérique
CA canada, québec, quebec, ontario
BE belgium, belgique
CH switzerland, suisse
LU luxembourg, grand-duché de luxembourg
DE germany, allemagne, deutschland
AT austria, autriche
NL netherlands, the netherlands, pays-bas
IE ireland, republic of ireland, irlande
ES spain, espagne
PT portugal
IT italy, italie
PL poland, pologne
RO romania, roumanie
BG bulgaria, bulgarie
HU hungary, hongrie
CZ czech republic, czechia, république tchèque, tchéquie
SK slovakia, slovaquie
SE sweden, suède
NO norway, norvège
DK denmark, danemark
FI finland, finlande
GR greece, grèce
TR turkey, turquie, türkiye
UA ukraine
RU russia, russie
MC monaco
MA morocco, maroc
DZ algeria, algérie
TN tunisia, tunisie
EG egypt, égypte
SN senegal, sénégal
CI ivory coast, côte d'ivoire
CM cameroon, cameroun
CD dr congo, rd congo, république démocratique du congo
CG congo
GA gabon
BJ benin, bénin
TG togo
ML mali
BF burkina faso
GN guinea, guinée
NE niger
MG madagascar
MU mauritius, île maurice, maurice
NG nigeria
GH ghana
KE kenya
ZA south africa, afrique du sud
RW rwanda
ET ethiopia, éthiopie
LB lebanon, liban
AE united arab emirates, uae, émirats arabes unis
SA saudi arabia, arabie saoudite
QA qatar
IL israel, israël
IN india, inde
PK pakistan
BD bangladesh
LK sri lanka
CN china, chine
HK hong kong
JP japan, japon
KR south korea, corée du sud
VN vietnam, viêt nam
TH thailand, thaïlande
SG singapore, singapour
MY malaysia, malaisie
ID indonesia, indonésie
PH philippines
AU australia, australie
NZ new zealand, nouvelle-zélande
BR brazil, brésil
MX mexico, mexique
AR argentina, argentine
CL chile, chili
CO colombia, colombie
PE peru, pérou
HT haiti, haïti
"""


def region(name: str) -> str | None:
    """Return the ISO 3166 code of a country named in plain form (``lexicon.plain``), None for another word."""
    return _by_name().get(name)


@lru_cache(maxsize=1)
def _by_name() -> dict[str, str]:
    found = {}
    for line in _NAMES.strip().split("\n"):
        code, _, names = line.partition(" ")
        found.update({plain(name.strip()): code for name in names.split(",")})
    return found
