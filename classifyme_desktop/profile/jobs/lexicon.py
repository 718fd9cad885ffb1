"""Words that tell a job title from an employer: heads of titles, marks of firms and institutions, kinds of contract."""

import re
from functools import lru_cache
from typing import Final

from classifyme_desktop import paths
from classifyme_desktop.profile.masking.lexicon import plain

WORD: Final = re.compile(r"[^\W\d_]+(?:['’.&][^\W\d_]+)*\.?")
_CLAUSE: Final = frozenset("of for in to at with and - – / ( , on de d".split())
_LEVELS: Final = frozenset(
    "i ii iii iv senior junior sr jr level lead confirme confirmee principal trainee intern f h m".split()
)
_SKIPPED: Final = frozenset("jeune senior junior futur future co ex vice assistant stage le la un une interim".split())
# Heads that no list of occupations has often enough, and posts of people in training. Both languages.
_MORE: Final = frozenset(
    "vp svp evp avp ceo cto cfo coo cio cmo cdo ciso drh daf dsi dg pdg intern internship stage stagiaire alternance "
    "alternant alternante apprenti apprentie apprentissage trainee freelance freelancer independant independante "
    "volunteer benevole resp ing dir mgr eng asst tech dev sdr bdr sre founder cofounder co-founder fondateur "
    "fondatrice cofondateur cofondatrice gerant gerante associe associee partner owner proprietor president chair "
    "chairman chairwoman chairperson jobber hotliner maitre maitresse aide-soignant aide-soignante architecte "
    "professor lecturer fellow researcher postdoc doctorant doctorante chercheur chercheuse tuteur tutrice "
    "temp worker member secretaire employe employee salarie salariee hote hotesse vendangeur vendangeuse saisonnier "
    "saisonniere interimaire manoeuvre lead cadre dessinateur dessinatrice interne externe femme valet sous-chef "
    "surveillant surveillante educateur educatrice moniteur monitrice veilleur contremaitre adjoint adjointe "
    "referent "
    "referente coordinateur coordinatrice sage-femme kinesitherapeute psychomotricien agent agente technico- "
    "commercial "
    "technico-commerciale commercial commerciale animateur animatrice webmaster webdesigner charge chargee patron "
    "patronne premier premiere aesh atsem".split()
)
_WEAK_FRENCH: Final = frozenset(  # first words that begin English titles of any kind, and names of employers
    "data product business key account office support talent content social maintenance scrum traffic community "
    "ux ui "
    "qa devops conseil mission general generale".split()
)
_LEGAL: Final = frozenset(
    "ltd limited llc llp inc incorporated corp corporation plc gmbh ag sa sas sasu sarl eurl snc scop sca sci "
    "sprl srl "
    "bv nv ab oy spa kg co pty scp selarl gaec earl gie spl asbl scrl".split()
)
_FIRMS: Final = frozenset(
    "group groupe company compagnie cie holding hospital hospitals hopital hopitaux clinic clinics clinique chu "
    "chr ch "
    "ehpad university universite school schools ecole lycee college academy institute institut bank banque mairie "
    "ville conseil departement ministere ministry council nhs trust agency cabinet association restaurant hotel "
    "hotels "
    "laboratoire laboratoires laboratory laboratories labs studio studios solutions technologies technology "
    "consulting "
    "services systems partners industries foods logistics logistique transports entreprise entreprises societe "
    "boulangerie patisserie boucherie pharmacie pharmacy garage foundation fondation federation centre center maison "
    "residence creche micro-creche atelier ateliers etablissements ets usine usines cooperative caisse credit "
    "assurances insurance airlines railways airways stores store shop supermarket hypermarche magasin magasins "
    "boutique librairie "
    "software media agence gendarmerie prefecture communaute metropole region commune syndicat chambre cpam caf "
    "urssaf "
    "works mills brothers sons associates freres fils filles imprimerie brasserie brewery cafe bistro auberge "
    "camping "
    "energie energies energy mutuelle office bureau etudes tribunal cour rectorat academie theatre musee museum "
    "galerie gallery library bibliotheque mediatheque church eglise airport aeroport port police army armee marine "
    "telecom telecoms motors automotive pharma biotech finance capital ventures digital networks textiles "
    "electronics "
    "engineering construction batiment btp plomberie menuiserie charpentes domaine chateau ferme farm farms nursery "
    "housing homes care charity society club press presse publishing editions radio television productions films "
    "robotics retail wholesale distribution manufacturing products produits international france europe uk".split()
)
_CONTRACTS: Final = (
    r"cdi|cdd|int[ée]rim(?:aire)?|full[- ]time|part[- ]time|temps[ -](?:plein|partiel|complet)|permanent"
    r"|temporary|fixed[- ]term|contract(?:or)?|freelance|remote|hybrid|t[ée]l[ée]travail"
    r"|alternance|stage|saisonnier|seasonal|internship|vacataire"
    r"|contrat (?:d['’]apprentissage|pro(?:fessionnalisation)?|de professionnalisation)|apprentissage|self[- ]employed"
    r"|\d{1,3} ?%|\d{1,2} ?h(?:/semaine)?|h/f|f/h|m/f|f/m"
)
CONTRACT: Final = re.compile(rf"(?:{_CONTRACTS})(?:[ ,/-]{{1,3}}(?:{_CONTRACTS}))?", re.IGNORECASE)


@lru_cache(maxsize=1)
def _heads() -> dict[str, frozenset[str]]:
    lines = (paths.resources() / "gazetteers" / "title_heads.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines]
    return {code: frozenset(word for told, word in pairs if told == code) for code in ("en", "fr")}


@lru_cache(maxsize=8192)
def title_score(words: str) -> float:
    """Return how much words read like a job title: 3 with a head in its place, 1 with one elsewhere, 0 without."""
    tokens = [plain(token) for token in WORD.findall(words)]
    if not tokens or len(tokens) > 14 or not words[:1].isalnum():
        return 0.0
    heads = _heads()
    if tokens[-1] in _LEGAL and not words.rstrip(".").endswith(tokens[-1]):  # "SPA" is a legal form, "spa" a place
        return 0.0
    score = 1.0 if any(token in heads["en"] or token in heads["fr"] for token in tokens) else 0.0
    if _begins_french(tokens, heads["fr"]) or _ends_english(words, heads["en"]) or _is_post(tokens):
        score = 3.0
    if tokens[0] in _FIRMS and len(tokens) > 1 and tokens[1] in ("le", "la", "les", "de", "du", "des", "d", "saint"):
        score = min(score, 1.0)
    if score and len(tokens) > 9:
        score -= 1.5
    return score - (0.75 if words[:1].islower() else 0.0)


def _begins_french(tokens: list[str], heads: frozenset[str]) -> bool:
    at = 0
    while at < len(tokens) - 1 and tokens[at] in _SKIPPED and tokens[at] not in heads:
        at += 1
    first = re.split(r"['.]", tokens[at])[0]
    return (first in heads or tokens[at] in heads or tokens[at] in _MORE) and tokens[at] not in _WEAK_FRENCH


def _ends_english(words: str, heads: frozenset[str]) -> bool:
    """Tell whether the words before the first "of", "for", comma, dash or bracket end with a head."""
    for clause in re.split(r"\s(?:of|for|in|to|at|with|and|on|&)\s|\s[-–—]\s|[,;(/]", words)[:3]:
        tokens = [plain(token) for token in WORD.findall(clause)]
        while len(tokens) > 1 and tokens[-1] in _LEVELS and tokens[-1] not in ("trainee", "intern", "lead"):
            tokens.pop()
        if tokens and (tokens[-1] in heads or tokens[-1] in _MORE):
            return True
    return False


def _is_post(tokens: list[str]) -> bool:
    return tokens[0] in ("head", "vp", "chief", "director", "professor", "intern", "member") or tokens[0] in (
        "ceo", "cto", "cfo", "coo", "cio", "drh", "daf", "dsi", "dg", "pdg",
    )  # fmt: skip


@lru_cache(maxsize=8192)
def employer_score(words: str) -> float:
    """Return how much words read like the name of an employer: 4 with a legal form, 3 with a mark, 1 by capitals."""
    tokens = [plain(token) for token in WORD.findall(words)]
    if not tokens or len(tokens) > 12:
        return 0.0
    if any(token in _LEGAL for token in tokens[1:]):
        return 4.0
    if tokens[0] in _FIRMS or tokens[-1] in _FIRMS or (len(tokens) > 1 and any(token in _FIRMS for token in tokens)):
        return 3.0
    capitals = [token for token in WORD.findall(words) if token[0].isupper()]
    return 1.0 if words[:1].isupper() and 2 * len(capitals) >= len(tokens) else 0.0
