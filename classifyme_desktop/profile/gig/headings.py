"""Which part of an advertisement a heading opens, by its words: English and French.

A heading holds a phrase that says what follows and hardly anything else ("Required skills and qualifications:",
"Profil recherché", "What's in it for you"). Before a colon more words may stand beside the phrase.
"""

from collections.abc import Sequence
from typing import Final

from classifyme_desktop.domain.gig_profile import AdPart
from classifyme_desktop.profile.gig.words import Found, Phrases, Word

# In the order of their say: "Preferred qualifications" is nice to have, "Skills and benefits" asks.
_PHRASES: Final = {
    AdPart.NICE: "nice to have|nice to haves|nice if you have|good to have|bonus points|bonus|bonus points if you have"
    "|preferred qualifications|preferred skills|preferred requirements|preferred experience|preferred education"
    "|preferred|preferred job qualifications|preferred candidate|desired|desired skills|desired qualifications"
    "|desired experience|desirable|desirables|desirable skills|desirable criteria|pluses|plusses|a plus|extra"
    "|additional qualifications|additional skills|additional desired|optional|ideally|ideally you|assets|it s a plus"
    "|would be a plus|extra credit|it would be great if|even better|additional preferred"
    "|un plus|les plus|le petit plus|les petits plus|serait un plus|seraient un plus|sera un plus|atouts"
    "|atout|souhaite|souhaites|souhaitees|souhaitee|competences souhaitees|competences appreciees|apprecie|appreciees"
    "|seront appreciees|idealement|ce serait un plus|bonus apprecies|qualites appreciees",
    AdPart.REQUIREMENTS: "requirements|requirement|required|qualifications|qualification|qualified candidates"
    "|minimum qualifications|basic qualifications|required skills|skills|skill|skills required|must have|must haves"
    "|must|essential criteria|essential skills|essential|mandatory|prerequisites|prerequisite|pre requisites"
    "|who you are"
    "|about you|what you bring|what you ll bring|what you will bring|what you need|what you ll need|what we need"
    "|what we re looking for|what we are looking for|what are we looking for|we are looking for|we re looking for"
    "|looking for|who we are looking for|who we re looking for|who we look for|you must|you have|you ll have"
    "|you will have"
    "|you bring|you are|you should have|your profile|your background|your experience|your skills|your qualifications"
    "|ideal candidate|the ideal candidate|ideal candidate will|successful candidate|candidate profile|candidate"
    "|education|educational|experience|education experience|background|knowledge|abilities|ability|competencies"
    "|competency|expertise|certifications|certification|licenses|licensure|licences|licences required|credentials"
    "|languages|language|language skills|technical skills|soft skills|what it takes"
    "|do you have what it takes|criteria|selection criteria|eligibility|to be successful|you might be a fit"
    "|what you should have|what you have|what makes you|tech stack|specifications|person specification|minimum"
    "|what you ll bring to the team|what you bring to the table|is this you|does this sound like you|we expect"
    "|profil|profil recherche|profil souhaite|votre profil|le profil|description profil|description du profil"
    "|profil du candidat|profil attendu|competences|competences requises|competences attendues|competences techniques"
    "|competences necessaires|competences cles|vos competences|savoir etre|savoir faire|savoirs|qualites requises"
    "|qualites|vos qualites|prerequis|pre requis|pre requis|conditions requises|exigences|formation|formations"
    "|formation requise|diplome|diplomes|diplome requis|niveau d etudes|niveau requis|qui etes vous|etes vous"
    "|vous etes|vous avez|vous possedez|vous justifiez|ce que nous recherchons|ce que l on recherche|nous recherchons"
    "|on recherche|et vous|a propos de vous|aptitudes|connaissances|connaissances requises|experience requise"
    "|experience souhaitee|expertises|langues|permis|habilitations|titulaire|le candidat ideal|candidat ideal"
    "|candidat recherche|le candidat|la candidate|profil et competences|profil requis|qualifications requises"
    "|qualification s requise s|votre experience|vos atouts|votre parcours|criteres|criteres candidat|bagage",
    AdPart.TASKS: "responsibilities|responsibility|responsibilites|duties|duty|tasks|task|what you ll do"
        "|what you will do"
    "|what you ll be doing|what you will be doing|what you do|what will you do|your role|the role|role|in this "
    "role|your mission|your missions|your day|a day in the life|day to day|functions|essential functions|job "
    "functions|job duties|primary duties|accountabilities|activities|key activities|what we ll do together|your "
    "impact|how you ll make an impact|how you will make an impact|job responsibilities|scope of work|the "
    "work|deliverables|scope|objectives|duties and responsibilities|essential duties|your challenge|what will i be "
    "doing|tasks include|you will|you ll|responsible for|job requirements and duties|general responsibilities|what "
    "to expect|missions|mission|vos missions|votre mission|les missions|missions principales|mission "
    "principale|principales missions|taches|les taches|vos taches|activites|activites principales|principales "
    "activites|vos activites|responsabilites|vos responsabilites|vous serez|vous assurez|charge de|chargee de|votre "
    "role|le role|attributions|vos fonctions|missions confiees|au quotidien|votre quotidien|le poste|votre "
    "poste|description du poste|descriptif du poste|descriptif|fonctions|missions et activites|contenu du poste|ce "
    "que vous ferez|ce que tu feras|tes missions|rattache a|vos principales missions|vos missions "
    "principales|objectifs",
    AdPart.BENEFITS: "nous avons|have to offer|benefits|benefit|perks|perks and benefits|what we offer|we offer"
        "|what s in it for you|in it for you"
    "|what you get|what you ll get|what you will get|what we can offer|why work with us|why work for us|why work "
    "here|why join|why join us|why us|why you ll love|why you will love|compensation and "
    "benefits|compensation|rewards|total rewards|our offer|the offer|we provide|our benefits|benefit "
    "package|benefits package|benefits include|advantages|what s in it for me|why|highlights of joining|what do we "
    "offer|you can expect|what you can expect from us|avantages|les avantages|vos avantages|nos avantages|ce que "
    "nous offrons|nous offrons|nous proposons|nous vous proposons|nous vous offrons|ce que nous vous proposons|ce "
    "que nous proposons|on vous propose|on vous offre|pourquoi nous rejoindre|pourquoi "
    "rejoindre|pourquoi|remuneration et avantages|avantages sociaux|ce que l on vous propose|les plus de l "
    "entreprise|pourquoi nous|nous rejoindre c est|rejoindre notre|bonnes raisons",
    AdPart.DIVERSITY: "equal opportunity|equal opportunity employer|equal employment opportunity|eeo|eeo statement"
        "|eoe|diversity"
    "|diversity and inclusion|inclusion|diversity equity|our commitment|accommodation|accommodations"
    "|reasonable accommodation|accessibility|diversite|diversite et inclusion|egalite des chances|handicap|inclusion"
    "|egalite professionnelle|non discrimination|disclaimer|legal notice|background check|drug free workplace|e verify",
    AdPart.APPLY: "how to apply|to apply|apply|apply now|application|application process|application instructions"
    "|next steps|contact|contact us|interview process|hiring process|recruitment process|interested|selection "
    "process|pour postuler|postuler|comment postuler|candidature|candidatures|modalites de candidature|processus de "
    "recrutement|contactez nous|nous contacter|deroulement du recrutement|recrutement|etapes du recrutement|contact "
    "name",
    AdPart.COMPANY: "about us|about the company|about our company|about the team|about our team|about the department"
    "|about our client|about the client|who we are|who are we|our company|the company|company|company "
    "overview|company description|company profile|company summary|our mission|our values|our story|our culture|our "
    "client|our team|the team|meet the team|culture|business unit|why choose|about the business line|background of "
    "the company|company information|overview of the company|introduction|our vision|mission statement|core "
    "values|qui sommes nous|a propos|a propos de nous|a propos de l entreprise|l entreprise|notre "
    "entreprise|entreprise|la societe|notre societe|societe|presentation de l entreprise|presentation de la "
    "societe|description de l entreprise|description entreprise|notre client|le client|notre equipe|l equipe|nos "
    "valeurs|notre histoire|l agence|contexte|presentation|le groupe|notre groupe|l etablissement|la "
    "structure|employeur|notre mission|la collectivite",
    AdPart.CONDITIONS: "ville|commune|adresse|address|physical demands|physical requirements|physical"
        "|physical abilities|regularly required to|occasionally required to|frequently required to"
        "|physical and mental|location|locations|work location|job location|place of work|schedule|work schedule"
        "|hours|shift"
    "|shifts|working hours|work hours|salary|salary range|pay|pay range|pay rate|rate|wage|compensation range|job "
    "type|employment type|position type|contract|contract type|duration|start date|travel|travel required|date "
    "posted|job id|req id|requisition|department|reports to|reporting to|supervisor|status|flsa status|hourly "
    "rate|base salary|remote|work environment|working conditions|environment|work setting|location type|job "
    "category|category|industry|city|state|country|hybrid work model|job number|job code|posting date|closing "
    "date|position number|position title|job title|title|number of positions|openings|profession|job|fte|post "
    "date|lieu|lieu de travail|lieu du poste|localisation|horaires|horaire|salaire|remuneration|salaire et "
    "avantages|type de contrat|type d emploi|contrat|nature du contrat|conditions|conditions de travail|conditions d "
    "emploi|conditions du poste|duree|duree du contrat|duree hebdomadaire|date de debut|date de prise de poste|prise "
    "de poste|date prevue|debut|deplacements|teletravail|statut|temps de travail|rythme|modalites|modalites du "
    "poste|caracteristiques du poste|informations complementaires|infos pratiques|informations pratiques|nombre d "
    "heures|secteur|reference|a pourvoir|classification|grade|cadre d emploi|jours travailles|poste a pourvoir",
    AdPart.SUMMARY: "summary|job summary|position summary|job description|description|overview|job overview"
        "|position overview"
    "|role overview|role summary|about the job|about the role|about the position|about this role|the "
    "opportunity|opportunity|the position|position|the job|purpose|job purpose|position purpose|general "
    "summary|general information|position description|job details|job profile|about the opportunity|position "
    "profile|about this job|job information|resume du poste|le poste en bref|en bref|presentation du poste|l "
    "offre|offre|le job|a propos du poste|intitule du poste|poste|synthese|l opportunite|finalite du poste|objet",
}  # fmt: skip
_BESIDE: Final = frozenset(
    "the a an and or of for to in on with this that your our you we us is are be who what s ll re will would should "
    "must have has key main major primary principal core general specific other additional more about job work "
    "position role candidate candidates applicant applicants ideal preferred required minimum basic essential "
    "technical professional personal relevant related following include includes including but not limited necessary "
    "following at all as well education experience skills knowledge abilities qualifications requirements training "
    "certification licenses certifications years level duties responsibilities company team it here need needs look "
    "looking details information section bring overview description summary if do does don t from can le la les l un "
    "une des du de d et ou au aux en pour par sur avec votre vos notre nos nous vous ce que qui cet cette est sont "
    "etes principales principaux principale cles cle recherche recherchees recherche attendu attendues attendus "
    "requis requise requises souhaite souhaitees professionnelles professionnelle techniques poste profil s h f "
    "suivantes suivants suivante comprennent inclut notamment seront serez sera titre personnelles ideal experience "
    "competences formation qualites connaissances missions description emploi "
    "travail entreprise candidat candidate recherchons".split()
)
_LOOKUP: Final = Phrases({part.value: phrases for part, phrases in _PHRASES.items()})
# What a sentence about the post begins with as well: "Nous recherchons un soudeur :".
_BARE: Final = frozenset(
    "nous recherchons|on recherche|we are looking for|we re looking for|looking for|you are|you have|vous etes"
    "|vous avez"
    "|candidate|le candidat|la candidate|we provide|why".split("|")
)
_MIXED: Final = {AdPart.SUMMARY.value, AdPart.REQUIREMENTS.value}  # "Description and requirements" heads anything
_RANK: Final = {part.value: rank for rank, part in enumerate(_PHRASES)}
_STRANGE: Final = 3  # words before a colon that no heading has; without a colon one, where all is in capitals
_MOST_WORDS: Final = 9
_MOST_BEFORE_COLON: Final = 16
# Headings wherever they stand, even behind a bullet or before a sentence.
_SURE: Final = frozenset(
    "requirements|qualifications|responsibilities|duties|benefits|skills|missions|profil|job requirements"
    "|job responsibilities|job duties|required skills|preferred skills|required qualifications"
    "|preferred qualifications|minimum qualifications|basic qualifications|key responsibilities|what we offer|about us"
    "|nice to have|profil recherche|vos missions|competences requises|votre profil|avantages|who we are"
    "|what you ll do|what you will do|who you are|job description|essential functions|essential duties|job summary"
    "|about the role".split("|")
)
_LOOSE: Final = frozenset("benefits skills missions profil avantages".split())  # they begin sentences as well
_MOST_LEADING: Final = 4
# Only a label with its value behind it: nothing under "Location: Leeds" is about the place any more.
OF_ONE_LINE: Final = frozenset({AdPart.CONDITIONS})


def part_of(listed: Sequence[Word], *, has_colon: bool, is_cased: bool, is_capital: bool = False) -> AdPart | None:
    """Return the part that words open as a heading, None where they are none.

    ``has_colon``: they end with a colon; ``is_cased``: all their longer words begin with a capital;
    ``is_capital``: they hold no small letter.
    """
    if not listed or len(listed) > (_MOST_BEFORE_COLON if has_colon else _MOST_WORDS):
        return None
    found = _widest(list(_LOOKUP.find(listed)))
    if not found and has_colon and is_capital and len(listed) > 1:
        return AdPart.OTHER  # "MATERIEL :" ends the list before it
    if _is_about_firm(listed, found, has_colon=has_colon, is_cased=is_cased):
        return AdPart.COMPANY
    if not found:
        return None
    covered = {at for one in found for at in range(one.first, one.last)}
    strange = [at for at, word in enumerate(listed) if at not in covered and word.folded not in _BESIDE]
    if len(strange) > (_STRANGE if has_colon else 1 if is_cased and len(listed) > _STRANGE else 0):
        return None
    if strange and any(" ".join(word.folded for word in listed[one.first : one.last]) in _BARE for one in found):
        return None
    if not has_colon and 2 * len(covered) < len(listed):
        return None
    labels = {one.label for one in found}
    if labels >= _MIXED:
        return AdPart.SUMMARY
    label = min((one.label for one in found), key=_RANK.__getitem__)
    return AdPart(label)


def _is_about_firm(listed: Sequence[Word], found: Sequence[Found], *, has_colon: bool, is_cased: bool) -> bool:
    """Tell whether words are "About Acme" or "À propos d'Acme"."""
    told = [word.folded for word in listed]
    begins = told[0] == "about" or told[:2] == ["a", "propos"]
    is_of_firm = all(one.label == AdPart.COMPANY.value for one in found)
    return begins and is_of_firm and (has_colon or is_cased) and 1 < len(told) <= _MOST_WORDS


def is_sure(listed: Sequence[Word]) -> bool:
    """Tell whether words are a heading wherever they stand, even behind a bullet: "Requirements", "Vos missions"."""
    return " ".join(word.folded for word in listed) in _SURE


def led_by(listed: Sequence[Word]) -> int:
    """Return how many words at the start of a sentence are a heading that has lost its line; 0 where none are."""
    for count in range(min(_MOST_LEADING, len(listed) - 2), 0, -1):
        words = " ".join(word.folded for word in listed[:count])
        if words in _SURE and words not in _LOOSE:
            return count
    return 0


def _widest(found: list[Found]) -> list[Found]:
    """Return what no longer phrase of another part covers: "preferred qualifications", not "qualifications"."""
    return [
        one
        for one in found
        if not any(
            other.first <= one.first and one.last <= other.last and other.last - other.first > one.last - one.first
            for other in found
        )
    ]
