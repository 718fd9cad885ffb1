"""Which section a heading opens, by its words: English and French, in any case, letter-spaced, numbered or inline.

A heading holds only words that headings are made of, and at least one that says what follows.
"""

import re
from functools import lru_cache
from typing import Final

from classifyme_desktop.domain.profile import SectionKind
from classifyme_desktop.profile.masking.lexicon import plain

# In the order of their say: "Volunteer experience" is about volunteering, "Professional summary" a summary.
_KEYS: Final = (
    (SectionKind.REFERENCES, "reference references referee referees referent referents recommandations"),
    (SectionKind.VOLUNTEERING, "volunteer volunteering voluntary benevolat benevole benevoles associatif associative "
     "associatifs associatives engagement engagements community humanitaire"),
    (SectionKind.PUBLICATIONS, "publication publications papers communications conferences patents brevets articles"),
    (SectionKind.LANGUAGES, "language languages langue langues linguistic linguistique linguistiques"),
    (SectionKind.SUMMARY, "summary profile profil resume objective objectives objectif objectifs overview about propos "
     "statement bref presentation introduction accroche highlights synopsis bio biographie biography snapshot"),
    (SectionKind.CERTIFICATIONS, "certification certifications certificate certificates certificat certificats "
     "habilitation habilitations licences licenses accreditations accreditation credentials caces"),
    (SectionKind.EDUCATION, "education educational formation formations academic academics diplome diplomes etudes "
     "scolarite cursus studies schooling scolaire scolaires universitaire universitaires degrees qualifications "
     "qualification titres"),
    (SectionKind.PROJECTS, "project projects projet projets realisations realisation portfolio chantiers"),
    (SectionKind.AWARDS, "award awards honors honours distinctions distinction prix recompenses achievements "
     "achievement accomplishments accomplishment scholarships bourses"),
    (SectionKind.SKILLS, "skill skills competences competence competencies expertise expertises strengths tools outils "
     "logiciels software informatique technologies technology savoir-faire savoir-etre savoir atouts qualites "
     "aptitudes capabilities proficiencies connaissances abilities proficiency bureautique stack"),
    (SectionKind.EXPERIENCE, "experience experiences employment career carriere emplois emploi parcours employers "
     "positions postes jobs internship internships stages stage work appointments missions placements"),
    (SectionKind.INTERESTS, "interest interests interet interets loisirs hobbies hobby passions passion leisure "
     "activities activites extracurricular extra-professionnelles pastimes sports sport extraprofessionnelles"),
    (SectionKind.PERSONAL, "contact contacts coordonnees personal personnelles personnels details identity identite "
     "civil touch joindre contacter address adresse"),
    (SectionKind.OTHER, "additional other others autre autres miscellaneous divers further complementaires "
     "complementaire complement informations information infos affiliations affiliation memberships "
     "adhesions disponibilite availability"),
    (SectionKind.EXPERIENCE, "background history"),
)  # fmt: skip
_BESIDE: Final = frozenset(
    plain(word)
    for word in (
        "and et of de des d' du en la le les l' the my mes mon ma me moi a au aux in i as key core main technical "
        "technique techniques professional professionnel professionnelle professionnels professionnelles "
        "history background training continuing continue continues vocational initiale initial relevant pertinente "
        "pertinentes principales principale principaux domaines domaine areas area pro data donnees renseignements "
        "etat section interpersonal executive vitae curriculum cv metier metiers cles cle transversales transverses "
        "transversal comportementales personnelle soft hard skillset fields selected recent recents recente recentes "
        "previous early earlier anterieures anterieure other held occupied occupes occupe travail spoken "
        "foreign etrangeres "
        "etrangere pratiquees parlees it computer digital numeriques numerique industry teaching research "
        "recherche military militaire leadership clinical clinique marquants marquant marquantes "
        "principaux "
        "significatives significative get with us how to centre centres d'interet d'interets interet specific "
        "summary "
        "continued suite obtained obtenus obtenues courses cours complementaire perfectionnement par "
        "salariee salarie scientifiques scientifique artistique artistiques sportives sportive culturelles "
        "expertise organisational organizational social digitales generales generale on request available links "
        "liens "
        "notable major successes success avec for who am qui suis je ce que j'ai fait vie life working works "
        "apprentissage apprentissages alternance alternances job driving conduire conduite "
    ).split()
)
_KIND_OF: Final = {plain(word): kind for kind, words in reversed(_KEYS) for word in words.split()}
_RANK: Final = {plain(word): rank for rank, (_, words) in reversed(list(enumerate(_KEYS))) for word in words.split()}
_WORDS: Final = _BESIDE | frozenset(_KIND_OF)
# Phrases whose words taken one by one would say something else.
_PHRASES: Final = {
    plain_words: kind
    for kind, phrases in (
        (SectionKind.SUMMARY, "summary of qualifications|projet professionnel|career summary|career highlights"
         "|qui suis je|who i am|career objective|mon projet|objectif professionnel|projet"),
        (SectionKind.SKILLS, "qualifications summary|professional qualifications and skills|languages and technologies"
         "|programming languages|langages|competences en langues et informatique"),
        (SectionKind.EDUCATION, "education and certifications|formation et certifications|formations et certifications"
         "|formation et langues|formation et competences|diplomes et certifications|education and training"
         "|education certifications|academic projects and education|professional qualifications|education and awards"
         "|diplomes et habilitations|education and professional qualifications|formations et diplomes|academic profile"
         "|formation et permis|education and languages"),
        (SectionKind.EXPERIENCE, "professional profile and experience|experience and skills|experience summary|parcours"
         "|summary of experience|experiences et competences|experience highlights|career overview|experience overview"
         "|professional engagements|ce que j'ai fait|parcours de vie professionnelle|career profile and employment"
         "|experience and achievements|career history and achievements|experience and projects|experiences et stages"
         "|experiences et realisations|emplois occupes|missions realisees"),
        (SectionKind.CERTIFICATIONS, "training and certificates|training and certifications|training|trainings"
         "|professional training|professional licences and memberships|courses and certificates|permis et habilitations"
         "|permis et certifications|permis et certificats|courses|formations complementaires et certifications"),
        (SectionKind.OTHER, "permis|permis de conduire|driving licence|driving license|plus|divers"),
        (SectionKind.INTERESTS, "a cote|sport|centres d'interet|extracurricular activities|interests and activities"
         "|interests and volunteering|loisirs et engagements|outside work|cote perso"),
    )
    for plain_words in phrases.split("|")
}  # fmt: skip
_LEAD: Final = re.compile(
    r"^(?:[\W_]{0,12}(?:(?:\d{1,2}\s|(?:\d{1,2}|[IVX]{1,4}|[A-H])(?:[.)]\d?|\s?[-–:]))\s{0,4})?[\W_]{0,8})"
)
_TAIL: Final = re.compile(r"[\W_]{1,80}$")
_TOKEN: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*['’]?")
# Designs that write everything small have these headings; a wrapped line of a text may look like another one.
_SMALL: Final = frozenset(
    "experience experiences education formation formations competences skills langues languages profil profile".split()
)
# Labels that stand under a job ("Tools: SAP") as well as over a section.
_OF_JOBS: Final = frozenset(
    "tools outils technologies technology stack software logiciels missions mission achievements achievement "
    "key cles "
    "technical technique techniques activites activities activite stages stage references reference environment "
    "realisations realisation projects projets project projet".split()
)
_MOST_WORDS: Final = 7
_MOST_LETTERS: Final = 70


def kind_of(line: str) -> SectionKind | None:
    """Return the section that a line opens if it is nothing but a heading, else None."""
    if len(line) > 3 * _MOST_LETTERS:
        return None
    bare = _TAIL.sub("", _LEAD.sub("", line, count=1))
    bare = _closed(bare)
    if not 2 < len(bare) <= _MOST_LETTERS or any(sign in bare for sign in ".;?!@\t") or any(map(str.isdigit, bare)):
        return None
    kind = _of_words(bare)
    return kind if bare[0].isupper() or (plain(bare.split()[0]) in _SMALL and len(bare.split()) <= 2) else None


def label(line: str) -> tuple[SectionKind, int, int] | None:
    """Return the section and the range of a heading that has its content behind it on the same line, else None.

    "Skills: Java, SQL" and "Skills<tab>Java, SQL" open a section; the range is the one of "Skills" within the line.
    """
    cut = re.search(r"[\t:]", line[:_MOST_LETTERS])
    if cut is None or not line[cut.end() :].strip(" \t:"):
        return None
    lead = _LEAD.match(line)
    start = lead.end() if lead else 0
    words = line[start : cut.start()].rstrip()
    if not 2 < len(words) <= 40 or not words[0].isupper():
        return None
    kind = _of_words(words)
    return None if kind is None else (kind, start, start + len(words))


def is_of_jobs(words: str) -> bool:
    """Tell whether a label may be a part of a single job."""
    return all(plain(word) in _OF_JOBS for word in _TOKEN.findall(words))


def _closed(bare: str) -> str:
    """Return a letter-spaced heading ("E X P É R I E N C E") with its letters together again."""
    tokens = bare.split()
    if len(tokens) < 4 or sum(len(token) == 1 for token in tokens) < 0.8 * len(tokens):
        return bare
    if re.search(r"\S\s{2,}\S", bare):
        return " ".join("".join(part.split()) for part in re.split(r"\s{2,}", bare))
    return _cut("".join(tokens)) or bare


def _cut(letters: str) -> str | None:
    """Return letters without spaces cut into words of headings, None where that is not possible."""
    folded = plain(letters.replace("&", "and"))
    if len(folded) > _MOST_LETTERS:
        return None
    best: list[list[str] | None] = [[]] + [None] * len(folded)
    for end in range(1, len(folded) + 1):
        for start in range(max(0, end - 20), end):
            before = best[start]
            current = best[end]
            if (
                before is not None
                and folded[start:end] in _WORDS
                and (current is None or len(before) < len(current) - 1)
            ):
                best[end] = [*before, folded[start:end]]
    found = best[-1]
    return " ".join(found).capitalize() if found else None


@lru_cache(maxsize=4096)
def _of_words(bare: str) -> SectionKind | None:
    words = [plain(word) for word in _TOKEN.findall(bare.replace("’", "'"))]
    if not 1 <= len(words) <= _MOST_WORDS:
        return None
    said = " ".join(words).replace(" & ", " and ")
    if said in _PHRASES:
        return _PHRASES[said]
    parts = [part for word in words for part in ([word] if word in _WORDS else re.split(r"['-]", word)) if part]
    if not all(part in _WORDS or part in ("d", "l") for part in parts):
        return None
    keys = [part for part in parts if part in _KIND_OF]
    return _KIND_OF[min(keys, key=_RANK.__getitem__)] if keys else None
