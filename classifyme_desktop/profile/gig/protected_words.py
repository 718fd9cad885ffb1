"""Words that make a protected attribute, or what stands for one, a criterion: patterns over folded English and French.

Each pattern names the person who is sought, never those who are served: "women only" and not "women's clothing", "sans
enfants" and not "garde d'enfants". The sources of the attributes: ``protected``.
"""

import re
from typing import Final

_SEEK: Final = (
    r"(?:must be|should be|be|seeking|looking for|want(?:ed)?|need(?:ed)?|prefer(?:ably|red)?|hiring|cherchons"
    r"|cherche|recherche|recherchons|doit etre|etre|idealement|de preference|uniquement|exclusivement)"
)
_ONLY: Final = (
    r"(?:only|preferred|required|candidates?|applicants?|wanted|uniquement|seulement|exclusivement"
    r"|de preference|exigee?|souhaitee?)"
)
_SEX: Final = r"(?:males?|females?|m[ae]n|wom[ae]n|girls?|ladies|lady|boys?|hommes?|femmes?|filles?|garcons?)"
_FAITH: Final = (
    r"(?:christians?|catholics?|protestants?|muslims?|jewish|jews?|hindus?|buddhists?|atheists?|chretien(?:ne)?s?"
    r"|catholiques?|musulman(?:e)?s?|juifs?|juives?|athees?|bouddhistes?)"
)
_ORIGIN: Final = (
    r"(?:white|black|caucasian|asian|arab|african|hispanic|latino|blancs?|blanches?|noirs?|noires?"
    r"|asiatiques?|africaine?s?|maghrebine?s?)"
)

_WHO: Final = (
    r"(?:wom[ae]n|m[ae]n|girls?|lad(?:y|ies)|persons?|people|host\w{0,4}|waite?r\w{0,3}|receptionists?|models?"
    r"|secretar\w+|assistante?s?|femmes?|filles?|hotesses?|serveuses?|personnes?|candidate?s?|presentation|apparence)\b"
)
# What the law protects, named as a criterion.
PROTECTED: Final = (
    ("age", r"\b(?:under|below|younger than|no(?:t)? (?:older|more) than|not over|up to"
        r"|maximum) (?:the age of )?[2-6]\d (?:years (?:old|of age)|years? ?old|yo)\b"),
    ("age", r"\bunder (?:the age of )?(?:2[5-9]|[3-6]\d)\b(?! ?(?:minutes|seconds|days|hours|%|k|euros|people"
        r"|employees|kg|lbs|pounds|years? (?:of )?exp))"),
    ("age", r"\b(?:age limit|maximum age|max age|age maximum|limite d'age|age maxi\w{0,4})\b"),
    ("age", r"\baged?(?: between)? ?:? ?[2-6]\d ?(?:-|–|to|and) ?[2-6]\d\b"),
    ("age", r"\b[2-6]\d ?(?:-|–|to) ?[2-6]\d (?:years old|years of age|yo)\b"),
    ("age", r"\b(?:agee?s? de|age de|age entre|agee?s? entre) (?:moins de )?\d{2}"),
    ("age", r"\b(?:entre|de) [1-6]\d (?:et|a) [2-6]\d ans\b(?! d'exp)"),
    ("age", r"\bmoins de (?:2[2-9]|[3-6]\d) ans\b(?! d[e'])"),
    ("sex", rf"\b{_SEX} {_ONLY}\b"),
    ("sex", rf"\b{_SEEK} (?:an? |une? |des? |the )?(?:strong |nice |young |jeunes? |experienced |jolie "
        rf"|belle )?{_SEX}\b"),
    ("sex", r"\b(?:de sexe (?:masculin|feminin)|sexe ?: ?(?:masculin|feminin|homme|femme|m\b|f\b)|(?:sex"
        r"|gender) ?: ?(?:male|female|m\b|f\b))"),
    ("sex", r"\bno (?:women|men|females?|males?)\b|\bpas (?:d'hommes?|de femmes?)\b"),
    ("sex", r"\bjeune (?:homme|femme|fille)\b|(?<!and )(?<!for )\byoung (?:man|men|woman|women|lady|ladies|girl)\b"),
    ("origin", rf"\b{_ORIGIN} (?:only|candidates?|applicants?|people only|skin|uniquement|seulement)\b|\bcaucasian\b"),
    ("origin", r"\b(?:no foreigners|no immigrants|pas d'etrangers?|pas d'immigres?|francais de souche"
        r"|europeen(?:ne)? de souche|bbr)\b"),
    ("origin", r"\bd'origine (?:francaise|europeenne|africaine|maghrebine|asiatique|etrangere)\b|\bof (?:european"
        r"|african|asian|white|british) (?:origin|descent|ethnicity)\b"),
    ("origin", r"\b(?:nationalite francaise|nationalite europeenne) (?:exigee|obligatoire|requise|uniquement"
        r"|seulement|imperative)|\bfrench nationals? only\b"),
    ("origin", r"\b(?:born in|nee? en) (?:france|the uk|the us|england|europe|america)\b|\b(?:race|ethnicity"
        r"|skin colou?r|couleur de peau|caste) ?(?::|must|required|preferred)"),
    ("origin", r"\bnom (?:a consonance|francais)\b|\bconsonance (?:francaise|etrangere)\b"),
    ("religion", rf"\b{_FAITH} (?:only|candidates?|applicants?|believers?|preferred|uniquement|seulement"
        rf"|de preference)\b"),
    ("religion", rf"\b{_SEEK} (?:an? |une? )?(?:practi[sc]ing |devout |pratiquante? |committed )?{_FAITH}\b"),
    ("religion", r"\b(?:practi[sc]ing (?:christian|catholic|muslim|jew)|de confession \w+|de religion \w+"
        r"|religion ?: ?\w+)"),
    ("religion", r"\b(?:no|sans|pas de) (?:head ?scar(?:f|ves)|hijab|veil|turban|kippa|voile|foulard"
        r"|signe religieux|religious (?:dress|symbols?|clothing))\b"),
    ("disability", r"\b(?:no disabilit(?:y|ies)|non-?disabled|not disabled|able[- ]bodied|without (?:a "
        r"|any )?disabilit(?:y|ies)|free (?:of|from) disabilit\w+)\b"),
    ("disability", r"\b(?:sans handicap|pas de handicap|non handicapee?s?|valides uniquement)\b"),
    ("health", r"\b(?:in|en|have|avoir(?: une)?|of) (?:good|perfect|excellent|bonne|parfaite"
        r"|excellente) (?:physical |general |overall )?(?:health|sante)\b(?! ?(?:care|insurance|plan|benefit))"),
    ("health", r"\b(?:no (?:chronic |serious )?(?:illness(?:es)?|medical (?:conditions?|history)|health (?:issues"
        r"|problems))|aucun probleme de sante|sans probleme de sante|hiv[- ]negative|sans maladie)\b"),
    ("family", rf"\b{_SEEK} (?:single|unmarried|married|celibataires?|mariee?s?|divorcee?s?"
        rf"|childless)\b(?! (?:point|source|handed|entry|piece|family|page))"),
    ("family", r"\b(?:no|without|sans) (?:kids|children|dependents|dependants|family (?:ties|commitments"
        r"|obligations|responsibilities)|enfants? a charge|charges? (?:de famille|familiales?)"
        r"|attaches? familiales?|contraintes? familiales?)\b"),
    ("family", r"\b(?:celibataire|sans enfants?) (?:de preference|uniquement|exigee?|sans enfants?)\b"
        r"|\b(?:unmarried|single) (?:only|candidates?|men|women)\b|\bmarital status\b ?:|\bsans enfants?$"),
    ("pregnancy", r"\b(?:not (?:be )?pregnant|no pregnan\w+|non enceinte|pas enceinte|no plans? (?:to have"
        r"|for) (?:children|kids|a family)|(?:sans|pas de) (?:projet de )?(?:grossesse|maternite))\b"),
    ("orientation", r"\b(?:heterosexual|heterosexuel(?:le)?s?|straight (?:only|men|women|candidates?)|no (?:gays?"
        r"|lesbians?|homosexuals?|lgbt\w{0,4})|pas d'homosexuels?)\b"),
    ("orientation", r"\b(?:cisgender|cisgenre|no trans(?:gender)?(?: people)?|pas de trans\w{0,8})\b"),
    ("union", r"\b(?:no union (?:members?|activ\w+|history|background|involvement)|non[- ]union (?:(?:members?"
        r"|candidates?|applicants?) (?:only|preferred)|only)|not (?:be )?(?:a )?(?:member of a "
        r"|in a )?union(?: member)?|non[- ]syndiquee?s?|pas de syndicalistes?|sans activite syndicale)\b"),
    ("politics", r"\b(?:no political (?:activis\w+|affiliation|involvement)|(?:democrats?|republicans?"
        r"|conservatives?|socialists?) only|pas de militants?|sans engagement politique|apolitique)\b"),
    ("appearance", r"\b(?:good[- ]looking|attractive (?:appearance|look|person|face|woman|man|lady|candidate)"
        r"|pleasant looks?|physique (?:agreable|avantageux|attrayant)|belle apparence|jolie presentation)\b"),
    ("appearance", rf"\b{_SEEK} (?:an? |une? )?(?:attractive|pretty|handsome|beautiful|slim|mince|jolie|belle)"
        rf"(?=[ ]{_WHO}|[ ]?(?:[.,;\n]|$))"),
    ("appearance", r"(?<![-\w])(?:minimum height|height ?: ?(?:1[.,]|5'|6'|at least|min)|taille mini\w{0,4}"
        r"|taille ?: ?1|mesurer (?:au moins|plus de) 1|at least (?:5'|1[.,]\d+ ?m)|bmi|size \d+ only"
        r"|no(?:t)? (?:overweight|obese)|pas en surpoids)"),
    ("genetics", r"\b(?:genetic (?:test|testing|screening|profile)|test genetique|caracteristiques genetiques)\b"),
)  # fmt: skip
# What is neutral in itself and keeps one group out all the same.
PROXIES: Final = (
    ("origin", r"\b(?:native (?:[a-z]+ )?(?:speakers?|level|english|french|german|spanish|italian|fluency|tongue)"
        r"|(?:english|french|german|spanish) natives?|mother[- ]tongue|first language|langue maternelle"
        r"|locuteurs? natifs?|anglais natif|francais natif|natifs? (?:francais|anglais))\b"),
    ("origin", r"\b(?:no accent|accent[- ]free|without (?:an |any )?accent|neutral accent|sans accent|(?:us|u\.s\."
        r"|eu|uk|french|american|british) citizens?(?:hip)?(?: only| required)?|citoyens? (?:francais|europeens?)"
        r"|nationalite francaise)\b"),
    ("age", r"\b(?:young(?:,| and| &|-)? ?(?:and )?(?:dynamic|motivated|energetic|professionals?|talents?"
        r"|graduates?|team|candidates?|person|people wanted|at heart|vibrant|enthusiastic)|youthful|young team)\b"),
    ("age", r"\b(?:jeunes? (?:et |, ?)?(?:dynamiques?|motivee?s?|diplomee?s?|talents?|actifs?|profils?"
        r"|collaborateurs?|collaboratrices?|equipes?|retraitee?s?|professionnel(?:le)?s?|commercia(?:l|ux|le)"
        r"|candidate?s?)|equipe (?:\w+ et )?jeune|plutot jeune)\b"),
    ("age", r"\b(?:recent (?:college |university )?graduates?|new graduates?|new grads?|fresh graduates?"
        r"|recently graduated|fresh out of|just graduated|class of 20\d\d|digital natives?|generation z|gen z"
        r"|millennials?)\b"),
    ("age", r"\b(?:(?:no|not) more than|maximum(?: of)?|at most|less than|fewer than|au maximum|maximum de"
        r"|pas plus de|moins de) \d{1,2} (?:years?|ans)(?:['’]? of| of| d['’])? ?exp\w+"),
    ("age", r"\bideale? pour (?:un |une |les |des )?(?:etudiante?s?|retraitee?s?)|\bideal for (?:students|retirees"
        r"|school leavers)\b"),
    ("residence", r"\b(?:within|less than|a moins de|dans un rayon de|moins de) \d{1,3} ?(?:km|kms|kilometres?"
        r"|miles?|mi|minutes)\b(?! (?:of our office is| response))"),
    ("residence", r"\b(?:must live|live in|living in|lives? (?:near|locally)|local candidates? only|locals? only"
        r"|resid(?:e|ing) in|residents? of|habit(?:er|ez|ant) (?:a|dans|sur|pres|en|le|la)\b"
        r"|domicilie\w{0,2} (?:a|dans|en)|resid(?:er|ant) (?:a|dans|en)|proche du domicile|lieu de residence)\b"),
    ("social", r"\b(?:top[- ](?:tier|ranked|\d+) (?:university|universities|school|college|business school)"
        r"|top (?:university|universities|schools?|business schools?)|ivy league|russell group|oxbridge"
        r"|prestigious (?:university|school|college)|elite (?:university|school|college)|target schools?)\b"),
    ("social", r"\b(?:grandes? ecoles?|ecole de (?:premier )?rang(?: a)?|ecole (?:prestigieuse|reputee|renommee)"
        r"|ecoles? du top|rang a|top \d+ ecoles?|universite prestigieuse)\b"),
    ("family", r"\b(?:no (?:career |employment |cv |resume )?gaps?|without (?:career |employment )?gaps"
        r"|unbroken (?:career|employment)|continuous employment|currently employed only|unemployed need not"
        r"|sans (?:trou|interruption)s?(?: de carriere| dans le (?:cv|parcours))?|pas de trous? dans le (?:cv"
        r"|parcours)|stay[- ]at[- ]home (?:mums?|moms?)|meres? (?:de famille|au foyer)|housewi(?:fe|ves)|mums"
        r"|moms)\b"),
    ("appearance", r"\b(?:(?:cv|resume|candidature|application|send|attach|include|joindre"
        r"|envoyer)[^.;\n]{0,30} (?:a |your |une |votre |recent )?(?:photo|photograph|headshot)s?\b"
        r"|photo (?:obligatoire|exigee|souhaitee|required|d'identite)|(?:headshot|photo) required)"),
    ("appearance", r"\b(?:(?:no|without|sans|pas de) (?:visible )?(?:tattoos?|piercings?"
        r"|tatouages?(?: visibles?)?))\b"),
    ("religion", r"\b(?:clean[- ]shaven|no beards?|no facial hair|sans barbe|pas de barbe|imberbe|rase de pres"
        r"|available (?:on )?(?:fridays and saturdays|every sunday)|must work (?:every )?(?:sundays?"
        r"|saturdays?))\b"),
    ("disability", r"\b(?:physically fit|excellent physical condition|good physical condition|(?:bonne|excellente"
        r"|parfaite) (?:condition|forme) physique|athletic build)\b"),
    ("sex", r"\b(?:(?:completed|done|fulfilled|finished) (?:his |their |the )?(?:military|national) service"
        r"|military service (?:completed|done|required)|service militaire (?:effectue|accompli|obligatoire)"
        r"|degagee? des obligations militaires|libere des obligations militaires)\b"),
    ("health", r"\b(?:non[- ]?smokers?(?: only)?|non[- ]fumeu(?:r|se)s?)\b"),
)  # fmt: skip
# A line that is nothing but such words.
ALONE: Final = {
    "sex": "male man men female woman women homme hommes femme femmes boy boys girl girls lady ladies fille garcon",
    "origin": "white black asian arab caucasian hispanic latino blanc blanche noir noire",
    "religion": "christian catholic protestant muslim jewish hindu buddhist atheist chretien chretienne catholique "
    "musulman musulmane juif juive",
    "family": "single married unmarried divorced widowed childless celibataire marie mariee",
    "orientation": "gay lesbian straight heterosexual homosexual transgender homosexuel heterosexuel",
    "disability": "disabled handicapped handicape handicapee valide",
    "health": "healthy",
    "pregnancy": "pregnant enceinte",
    "appearance": "attractive pretty beautiful handsome slim mince jolie beau belle",
}  # fmt: skip
ALONE_PROXIES: Final = {"age": "young youthful jeune jeunes", "origin": "native natif native"}
BESIDE: Final = frozenset(
    "only preferred required must be a an candidate candidates applicant applicants person people uniquement seulement "
    "exclusivement de preference exige exigee doit etre un une no not non profil personne staff employee employees "
    "worker workers very and et".split()
)
# Sentences that protect people, and words that name both sexes.
LAWFUL: Final = re.compile(
    r"equal opportunit|equal employment|discriminat|regardless of|without regard|irrespective of|all qualified "
    r"(?:applicants|candidates)|eeo\b|eoe\b|egalite|sans distinction|quels? que soi|quelles? que soi|competences "
    r"egales|bienvenu|ouverte?s? (?:a|aux) |diversit|inclusi|accessible|encouraged|we welcome|are "
    r"welcome|welcomes|protected (?:veteran|class|status)|rqth|accommodation|affirmative action|characteristics? "
    r"protected|any other characteristic|protected by law|harcelement|parite|h/f|f/h|m/f\b|f/m\b|travailleurs? "
    r"handicap"
)
BOTH: Final = re.compile(
    r"\b(?:males?|m[ae]n|hommes?|garcons?|homme) ?(?:and|or|/|et|ou|,|&) ?(?:une? )?(?:females?|wom[ae]n|femmes?"
    r"|filles?)\b|\b(?:females?|wom[ae]n|femmes?|filles?) ?(?:and|or|/|et|ou|,|&) ?(?:une? )?(?:males?|m[ae]n"
    r"|hommes?|garcons?)\b|\b(?:femmes?|hommes?|valets?) (?:de (?:menage|chambre|service|terrain|main)|toutes mains"
    r"|d'entretien|/)|\b(?:wom[ae]n|m[ae]n|ladies|girls?|boys?|males?|females?)(?:'s|s')"
)
# Contracts that the law itself ties to an age.
BY_AGE: Final = re.compile(
    r"apprenti|alternan|professionnalisation|apprentice|contrat aide|emploi d'avenir"
    r"|mission locale|insertion"
)
