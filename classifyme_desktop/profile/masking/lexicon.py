"""The word lists that masking reads, and the class of a word: of work, ordinary, a given name, or unknown."""

import csv
import re
import unicodedata
from functools import lru_cache
from typing import Final

from classifyme_desktop import paths


@lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """Return a word in small letters without accents, so that Zoë finds Zoe in a list without accents."""
    parts = unicodedata.normalize("NFKD", word.casefold().replace("\u2019", "'"))
    return "".join(c for c in parts if not unicodedata.combining(c)).strip(".'")


@lru_cache(maxsize=1)
def work_words() -> frozenset[str]:
    """Return the words of job titles (English and French), credentials and headings, in plain form."""
    return _listed("work_words.txt") | CREDENTIALS | HEADING_WORDS | WORK_MORE


@lru_cache(maxsize=1)
def title_heads() -> frozenset[str]:
    """Return the words of the titles of our own roles, and of headings and credentials: never part of a name."""
    lines = (paths.resources() / "taxonomy" / "roles.csv").read_text(encoding="utf-8").splitlines()
    found: set[str] = set()
    for row in csv.DictReader(lines):
        for column in ("label_en", "label_fr", "titles_en", "titles_fr"):
            found.update(plain(word) for word in re.findall(r"[^\W\d_]+", row[column]))
    return frozenset(found) | CREDENTIALS | HEADING_WORDS | WORK_MORE


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Return the words that sentences write with a small letter, in plain form."""
    return _listed("ordinary_words.txt")


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Return the known given names in plain form."""
    return _listed("first_names.txt")


@lru_cache(maxsize=1)
def clear_given_names() -> frozenset[str]:
    """Return the given names that are neither a word of work nor an ordinary word."""
    return given_names() - work_words() - ordinary_words() - PARTICLES


def _listed(name: str) -> frozenset[str]:
    lines = (paths.resources() / "gazetteers" / name).read_text(encoding="utf-8").split("\n")
    return frozenset(plain(line) for line in lines if len(line) > 1)


def _set(words: str) -> frozenset[str]:
    return frozenset(plain(word) for word in words.split())


CREDENTIALS: Final = _set(
    """
    acca aca acma aia bcom bsc bsn cams cfa cfe cfp cia cima cipd cisa cissp cma cna cpa cpc cscp dba dds dnp do dvm
    edd emba
    emt esq fcca jd lcsw lmft lpn lvn mba md med mfa mph mpa msc msn msw np ot otr pe phd phr pmp pt rdn rn rph
    shrm sphr ccna ccnp itil itiltm csm psm aws gcp bts dut but cap bep caces master licence
    """
)
# Words of section headings. The key words decide what a section is; the others may stand beside them.
EDUCATION_KEYS: Final = _set(
    "education educational educations formation formations academic academics diplome diplomes etudes scolarite cursus "
    "studies schooling scolaire scolaires universitaire universitaires qualification degrees degree"
)
EXPERIENCE_KEYS: Final = _set(
    "experience experiences employment career emploi emplois work professionnel professionnelle professionnelles "
    "volunteering benevolat internships internship stages projects projets missions"
)
PERSONAL_KEYS: Final = _set(
    "contact contacts coordonnees personal personnelles personnels details identity identite address adresse civil"
)
REFERENCE_KEYS: Final = _set("references referees reference")
OTHER_KEYS: Final = _set(
    "summary profile profil resume objective objectif objectifs overview highlights skills skill competences "
    "expertise strengths accomplishments accomplishment achievements certifications certification "
    "certificates certificats "
    "licenses languages langues interests interets loisirs hobbies centres centre publications awards affiliations "
    "memberships activities activites qualifications tools outils informatique technical technologies core "
    "areas about propos habilitations software logiciels atouts qualites divers additional credentials statement"
)
_BESIDE: Final = _set(
    "and et of de des d'interet d'interets the my mes me moi a professional key history background parcours training "
    "continuing vocational information informations data donnees renseignements etat relevant formation section "
    "complementaires complementaire interpersonal summary executive vitae curriculum cv"
)
HEADING_WORDS: Final = EDUCATION_KEYS | EXPERIENCE_KEYS | PERSONAL_KEYS | REFERENCE_KEYS | OTHER_KEYS | _BESIDE
# Fields and headline words that no list of titles holds often enough.
WORK_MORE: Final = _set(
    "bpo healthcare fintech seo sem crm erp sap devops frontend backend fullstack ui ux qa rh hr it pr bi ml ai "
    "cloud agile scrum python java javascript php ruby rails django react angular node sql linux android ios "
    "photoshop excel salesforce tally quickbooks sharepoint hadoop spark stack full fullstack freelance intern "
    "alternance alternant alternante stagiaire stage apprenti apprentie cdi cdd junior senior confirme confirmee "
    "debutant debutante polyvalent polyvalente certified registered experienced qualified dedicated motivated"
)
# Surnames that are occupations too: beside a given name they are the name.
OCCUPATION_SURNAMES: Final = _set(
    "archer baker banks barber barker berger bishop boucher boulanger brewer butler carpenter carter carver chandler "
    "charpentier cook cooper couturier dean dyer farmer fisher fletcher forester fournier fowler gardiner "
    "glover hunter "
    "judge knight king long lopes marchand marshall mason masson mercier meunier miller page painter parker park pilot "
    "porter potter price prince reeves sawyer shepherd singer slater smith spencer steward stewart stone "
    "tailleur taylor "
    "thatcher tucker turner tyler usher walker ward weaver webb webster wheeler white wood woods wright young green "
    "brown black grant lane ford field fields hill bush brook brooks west north east waters rivers england french "
    "power powers best love day may rich sharp strong swift wise noble church temple hall house castle bridges"
)
PARTICLES: Final = _set(
    "de da do dos das del della di du des d' d l' la le les van von der den ter ten zu zur af av bin ibn bint ben ould "
    "el al abu y e en sur sous les san st saint mc mac o' nee"
)
# Given names that are words of work too.
NAMES_OF_WORK: Final = _set(
    "art bell berry bill candy cherry christian chuck clay crystal dean derrick diamond dolly ed elder faith "
    "forest foster "
    "garnett gift grant herb honey hunter ivory jack jewel joy justice lan major marin marina mason miller "
    "olive page pastor "
    "pearl pierre piper porter ram ray reed rod ruby sage sander silver summer sunday tanner terra van walker wan ward "
    "an li lin min sun su do ho to ha mai son rose jean jules roman martin laurent blanc petit roux lambert"
)
NATIONALITIES: Final = _set(
    """
    american british english scottish welsh irish french francaise francais german allemand allemande spanish
    espagnol espagnole italian italien italienne portuguese portugais portugaise belgian belge swiss suisse dutch
    neerlandais neerlandaise polish polonais polonaise romanian roumain roumaine russian russe ukrainian ukrainien
    ukrainienne turkish turc turque greek grec grecque swedish suedois suedoise norwegian norvegien norvegienne danish
    danois danoise finnish finlandais finlandaise canadian canadien canadienne australian australien australienne
    mexican mexicain mexicaine brazilian bresilien bresilienne argentinian argentine chinese chinois chinoise japanese
    japonais japonaise korean coreen coreenne vietnamese vietnamien vietnamienne thai indian indien indienne pakistani
    pakistanais pakistanaise bangladeshi filipino philippine indonesian moroccan marocain marocaine algerian algerien
    algerienne tunisian tunisien tunisienne egyptian egyptien egyptienne lebanese libanais libanaise syrian syrien
    syrienne iranian iranien iranienne iraqi irakien irakienne israeli saudi emirati senegalese senegalais senegalaise
    ivorian ivoirien ivoirienne malian malien malienne nigerian nigerien nigeriane ghanaian ghaneen ghaneenne
    cameroonian camerounais camerounaise congolese congolais congolaise kenyan kenyane ethiopian ethiopien
    south african algero franco-marocaine franco-algerienne luxembourgeois luxembourgeoise austrian autrichien
    autrichienne czech tcheque hungarian hongrois hongroise bulgarian bulgare serbian serbe croatian croate
    colombian colombien colombienne peruvian peruvien peruvienne venezuelan haitian haitien haitienne malagasy malgache
    beninois beninoise togolais togolaise guineen guineenne gabonais gabonaise burkinabe mauritanien mauritanienne
    us usa u.s uk eu
    """
)
