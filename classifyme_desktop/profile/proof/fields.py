"""Fields of study and work as stems of words, so that "comptabilité" and "accounting" are one. Pure."""

import re
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_][\w+#]*")
_STEM: Final = 5
_NEAR: Final = 4  # words of a sentence among which a field is named
_MOST: Final = 5  # telling words of a field; more are a description
_EMPTY: Final = frozenset(
    """
    bachelor bachelors master masters phd mba associate team current currently a an and or the of in on at to for
    from by as is are be with without any all other such like either both plus than our your you we their his her
    its this that these those must should may can will have has had having least minimum required preferred desired
    degree degrees diploma field fields area areas related relevant similar equivalent closely discipline
    disciplines major minor program programs study studies education accredited university college school
    institution year years yrs experience experienced work working job role position professional proven previous
    prior recent solid strong successful demonstrated hands-on full time specific etc one more two three four five
    six seven eight nine ten ecole entry technical discipline gpa industry industries sector environment background
    career level direct combination level of in plus un une des de du la le les l d en et ou au aux dans sur pour
    par avec sans chez est sont etre vous votre vos nous notre ans annees annee an mois experience experiences
    minimum moins plus domaine secteur poste metier fonction similaire equivalent equivalente diplome diplomes
    formation niveau type bac reussie significative confirmee exigee requise souhaitee souhaite professionnelle
    justifiez disposez
    """.split()
)
# Words of both languages that name one field; each stands for the first of its line.
_SAME: Final = (
    "account comptable comptabilite expertise-comptable accountant accountancy accountants",
    "compu informatique informaticien information-technology it",
    "financ financier financiere finances finance",
    "sales vente ventes vendeur vendeuse commercial commerciale commerce selling salesperson",
    "nurse infirmier infirmiere infirmiers nursing nurses rn soins-infirmiers",
    "engin ingenieur ingenierie engineer engineers",
    "mecha mecanique mecanicien mechanic mechanics mechanical",
    "elect electrique electricite electricien electrical electronics electronique",
    "law droit juridique legal",
    "human humaines humain",
    "manag gestion manager managing gestionnaire encadrement",
    "teach enseignement enseignant enseignante teacher teachers teaching",
    "cook cuisine cuisinier cuisiniere chef culinary cooking cooks",
    "build batiment btp construction",
    "civil civile",
    "chemi chimie chimique chemistry chemical",
    "biolo biologie biology",
    "logis logistique logistics",
    "marke marketing",
    "desig design designer graphisme",
    "secre secretariat secretaire secretary",
    "care aide-soignant caregiver",
    "welder soudeur soudure welding",
    "devel developpeur developpement developer development",
    "softw logiciel logiciels software",
    "buyer acheteur acheteuse achats purchasing procurement",
    "maint maintenance",
    "admin administratif administrative",
    "resto restaurant restauration restaurants",
    "mason macon maconnerie",
    "driver conducteur chauffeur",
    "pharm pharmacie pharmacien pharmacy pharmacist",
    "resea recherche research",
    "psych psychologie psychology",
    "commu communication communications",
    "leade leadership leader leaders",
    "supervi supervising supervision supervisor supervisory",
)  # fmt: skip
# These begin as a field does and are said in any job: a nurse is accountable, a seller keeps key accounts.
_NO_FIELD: Final = frozenset({"account", "accounts", "accounted", "accountable", "accountability"})
# Fields that lead to the same work.
_GROUPS: Final = tuple(
    frozenset(word[:_STEM] for word in line.split())
    for line in (
        "compu infor softw techn syste progr",
        "account financ econo",
        "busin manag econo financ marke admin account",
        "commu journ marke publi relat",
        "engin mecha elect civil indus techn",
        "nurse healt medic",
        "psych socia couns",
        "teach educa",
        "chemi biolo physi scien",
        "human psych busin",
        "desig art graph visua",
    )
)  # fmt: skip
_WIDE: Final = frozenset(
    {"infor", "syste", "progr", "publi", "relat", "techn", "scien", "art", "manag", "admin", "visua"}
)
# That somebody leads is told by a title or a level, not by the word "managed".
SENIOR: Final = frozenset({"manag", "super", "leade", "leadi", "senio", "execu"})
# Words that ask for nothing by themselves.
GENERIC: Final = frozenset(
    word[:_STEM]
    for word in "skills skill knowledge ability able proficient proficiency familiarity familiar using use"
    " understanding working excellent good very well hands hands-on basic advanced demonstrated proven"
    " expertise competent valid current maitrise connaissance connaissances competences savoir bonne bon"
    " tres utilisation pratique plus souhaite ideally possess hold holder level applicable combination"
    " accepted completion achieved candidates qualified applicants will successful training education from"
    " state".split()
)
_SLASHED: Final = re.compile(r"(?<!\w)(\w+)/(\w+) (\w+)")  # "technology/solution architecture"
_CUT: Final = re.compile(r",|;|/|\bor\b|\bou\b|\band/or\b|\bet/ou\b")


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {word: line.split()[0][:_STEM] for line in _SAME for word in line.split()}


def stem(word: str) -> str:
    """Return what a folded word is known by: its field where it names one, else its first letters."""
    if word in _NO_FIELD:
        return word
    return _names().get(word) or _names().get(word.rstrip("s")) or word[:_STEM]


def stems(small: str) -> frozenset[str]:
    """Return the telling stems of some folded words."""
    return frozenset(stem(word) for word in _WORD.findall(small) if word not in _EMPTY)


def alternatives(small: str) -> list[frozenset[str]]:
    """Return the fields that some folded words name, of which one is enough: "law, finance or human resources"."""
    joined = _SLASHED.sub(r"\1 \3 / \2 \3", small)
    return [found for part in _CUT.split(joined) if (found := stems(part) - GENERIC) and len(found) <= _MOST]


def are_near(small: str, field: frozenset[str]) -> bool:
    """Tell whether the words of a field stand close together in some folded words, in any order."""
    told = [stem(word) for word in _WORD.findall(small)]
    return any(field <= set(told[at : at + _NEAR]) for at in range(len(told)) if told[at] in field)


def fits(wanted: tuple[frozenset[str], ...], words: frozenset[str]) -> bool:
    """Tell whether one of some fields is named by stems; any is where no field is wanted."""
    return not wanted or any(one <= words for one in wanted)


def related(wanted: tuple[frozenset[str], ...]) -> tuple[frozenset[str], ...]:
    """Return some fields together with those that are studied for the same work: "or a related field"."""
    said = frozenset().union(*wanted)
    more = (frozenset({other}) for group in _GROUPS if said & group for other in sorted(group - _WIDE))
    return (*wanted, *more)
