"""Phrases that tell what a sentence of an advertisement is about where no heading tells it: English and French.

``ask``: it asks something of the person; ``hint``: it may. ``nice``: what it asks is welcome, not needed. ``must``:
needed in so many words. ``soft``: a trait of character. ``free``: something is not asked for. The other labels are
parts of an advertisement (``AdPart``).
"""

from typing import Final

from classifyme_desktop.domain.gig_profile import AdPart
from classifyme_desktop.profile.gig.words import Phrases

ASK: Final = "ask"
HINT: Final = "hint"
NICE: Final = "nice"
MUST: Final = "must"
SOFT: Final = "soft"
FREE: Final = "free"

_ASK: Final = (
    "un cap|du cap|le cap|cap petite|cap cuisine|cap en|cap ou|du bac|un bac|bac +|bac 2|bac 3|bac 5|must have"
    "|must be|must possess|must hold|must show|must demonstrate|must know|must speak|must live|must pass"
    "|should have|should possess|should be able|need to have|needs to have|you need|you have|you ve|you bring"
    "|you possess|you hold|you are a * with|you know|you speak|years experience|years of|years * experience"
    "|year * experience|year of experience|yrs experience|yrs of|yrs exp|years in|year of|months experience|months of"
    "|months * experience|month of|experience in|experience with|experience as|experience of|experience working"
    "|experience using|experience required|experience preferred|experience is|experienced in|experienced with"
    "|prior experience|previous experience|proven experience|work experience|hands on experience|proven ability"
    "|proven track|track record|demonstrated ability|demonstrated experience|capacity to|working knowledge"
    "|familiar with|familiarity with|proficient in|proficient with|proficiency in|proficiency with|skilled in"
    "|expertise with|command of|fluent in|fluency in|bilingual|degree in|bachelor s|bachelors|master s degree"
    "|masters degree|university degree|college degree|degree from|degree or|associate degree|associates degree"
    "|associate s degree|high school diploma|high school|ged|diploma in|diploma or|certified in|certification in"
    "|certified as|license required|licence required|driver s license|drivers license|driver license|driving licence"
    "|driver s licence|clean driving|valid license|valid driver|licensed as|current license|is a must|is essential"
    "|are essential|is mandatory|is necessary|requires a|requires an|requires at|requires strong|graduate of"
    "|ideal candidate|successful candidate|successful applicant|right candidate|perfect candidate|qualified candidate"
    "|qualified candidates|qualified applicants|candidate will have|candidate must|candidates must|candidates should"
    "|candidate should|applicants must|applicant must|looking for someone|looking for a * with|looking for an * with"
    "|computer skills|computer literate|at least * years|minimum of|minimum * years|availability to|eligible to work"
    "|authorized to work|security clearance|lift up to|lifting up|able to lift|years old|if you are a * with"
    "|if you have|if you re a * with|proven success|vous avez|vous possedez|vous disposez|vous detenez|vous justifiez"
    "|vous maitrisez|vous connaissez|vous parlez|vous savez|vous etes titulaire|vous etes diplome|vous etes diplomee"
    "|vous etes une personne|vous etes reconnu|vous etes dote|vous etes de formation|vous etes issu|de formation"
    "|issu d une|issue d une|titulaire d|titulaire du|titulaires du|titulaire de|diplome d|diplome de|diplome en"
    "|diplome requis|diplome exige|diplome obligatoire|diplome d etat|experience d|experience de|experience dans"
    "|experience en|experience sur|experience similaire|experience exigee|experience requise|experience souhaitee"
    "|experience obligatoire|experience minimum|experience significative|premiere experience|experience confirmee"
    "|experience reussie|debutant accepte|debutants acceptes|ans d experience|an d experience|annees d experience"
    "|annee d experience|ans minimum|an minimum|mois d experience|bonne maitrise|parfaite maitrise|connaissance de"
    "|connaissance du|connaissance des|connaissances en|connaissances de|connaissances des|bonne connaissance"
    "|bonnes connaissances|capacite d|capacites d|aptitude a|aptitudes a|est exige|est exigee|est requis|est requise"
    "|est obligatoire|obligatoire|est indispensable|indispensable|imperativement|permis b|permis c|permis ce|permis d"
    "|permis de conduire|permis pl|permis spl|permis be|permis ec|permis indispensable|permis exige|caces"
    "|habilitation|habilitations|fimo|fco|bep|bts|dut|licence pro|bac pro|niveau bac|anglais courant"
    "|anglais technique|anglais professionnel|candidat ideal|profil recherche|nous recherchons une personne"
    "|nous recherchons un profil|vous devez|vous devrez avoir|vous faites preuve|savoir faire preuve|doit avoir"
    "|doit posseder|doit etre|devez etre|devez avoir|etre titulaire|etre dote|etre capable|etre autonome"
    "|nous attendons|serait un plus|est un plus|sont un plus|ability to * required|must be able"
)
_HINT: Final = (
    "vous etes|si vous etes|if you are|if you re|a l aise|dote|dotee|vous savez|passionne|passionnee|avoir le"
    "|required|is required|are required|a must|strong communication|communication skills|excellent communication"
    "|interpersonal skills|organizational skills|organisational skills|problem solving skills|strong * skills"
    "|excellent * skills|good * skills|solid * skills|great * skills|skills and|detail oriented|attention to detail"
    "|self starter|team player|or equivalent|willing to|willingness to|in depth|hands on|experience a|able to"
    "|ability to|capable of|aisance|sens de l|sens du|sens des|sens d|esprit d equipe|esprit d|exige|exigee|exigees"
    "|requis|requise|requises|necessaire|obligatoires|indispensables|imperatif|imperatives|bachelor|on attend"
    "|souhaite|souhaitee|idealement|apprecie|appreciee|rigueur|rigoureux|rigoureuse|autonome|autonomie|polyvalent"
    "|polyvalente|dynamique|motive|motivee|ponctualite|ponctuel|ponctuelle|discretion|excel|word|pack office"
    "|knowledge of|understanding of|expertise in|mandatory|clearance|background check|drug test|vous aimez|avoir une"
    "|avoir un|avoir de|skills|competences|capacite a|maitrise de|maitrise du|maitrise des|maitrise d"
    "|maitriser"
)
_NICE: Final = (
    "vrai plus|reel plus|gros plus|petit plus|plus apprecie|true plus|real plus|is an advantage|preference of"
    "|preference for|preference given|preference will|preferred|preferable|preferably|a plus|big plus|huge plus"
    "|great plus|strong plus|definite plus|major plus|is plus|plus but|plus if|plus not|pluses|bonus|ideally"
    "|nice to have|desired|desirable|desirably|advantage|advantageous|an asset|asset|helpful|beneficial|not required"
    "|not necessary|not mandatory|optional|would be great|is welcome|a huge plus|but not essential|not essential"
    "|would be nice|good to have|a benefit|highly regarded|favorable|favourable|useful|strongly encouraged"
    "|recommended|even better|will be considered|a bonus|encouraged|souhaite|souhaitee|souhaites|souhaitees"
    "|souhaitable|souhaitables|souhaiterions|un plus|idealement|apprecie|appreciee|apprecies|appreciees|appreciable"
    "|appreciables|un atout|de preference|preferable|preferablement|bienvenu|bienvenue|bienvenues|serait un"
    "|seraient un|valorise|valorisee|non exige|non exigee|non obligatoire|pas obligatoire|facultatif|le cas echeant"
    "|pas indispensable|non indispensable|si possible|optionnel"
)
_MUST: Final = (
    "necessairement|must|required|requirement|mandatory|essential|necessary|minimum|at least|need to|needs to"
    "|is a must|shall|obligatoire|obligatoires|obligatoirement|indispensable|indispensables|exige|exigee|exiges"
    "|exigees|requis|requise|requises|imperatif|imperative|imperatifs|imperatives|imperativement|necessaire"
    "|necessaires|minimum|au moins|devez|doit"
)
_FREE: Final = (
    "no experience|no prior experience|no previous experience|experience not required|experience not necessary"
    "|no degree|no diploma|training provided|aucune experience|sans experience|pas d experience|debutant accepte"
    "|debutants acceptes|debutante acceptee|debutants accepte|debutant s accepte|aucun diplome|sans diplome"
    "|pas de diplome|sans qualification|aucune qualification"
)
_SOFT: Final = (
    "dynamic|motivated|self motivated|enthusiastic|energetic|positive attitude|team player|self starter|hardworking"
    "|hard working|punctual|friendly|outgoing|reliable|dependable|passionate|passion for|flexible|detail oriented"
    "|attention to detail|work ethic|can do attitude|curious|proactive|professional appearance|creative|driven"
    "|eager|honest"
    "|integrity|multi task|multitask|fast paced|work independently|interpersonal skills|communication skills"
    "|time management"
    "|organizational skills|organisational skills|problem solving|organized|organised|willingness to learn"
    "|sense of humor|fun"
    "|sense of urgency|adaptable|adaptability|goal oriented|results oriented|people person|trustworthy|personable"
    "|ambitious"
    "|strong communicator|written and verbal|verbal and written|oral and written|written and oral|leadership skills"
    "|listening skills|customer focus|people skills|critical thinking|decision making|under pressure|teamwork"
    "|coachable|attitude"
    "|dynamique|motive|motivee|motivation|rigoureux|rigoureuse|rigueur|autonome|autonomie|ponctuel|ponctuelle"
    "|ponctualite"
    "|esprit d equipe|sens du service|sens de l organisation|sens des responsabilites|sens de l ecoute|sens du contact"
    "|sens relationnel|bon relationnel|relationnel|aisance relationnelle|organise|organisee|organisation|curieux"
    "|curieuse"
    "|polyvalent|polyvalente|polyvalence|reactif|reactive|reactivite|adaptabilite|implique|impliquee|serieux"
    "|serieuse|discretion|discret"
    "|discrete|souriant|souriante|passionne|passionnee|savoir etre|travail en equipe|bonne humeur|initiative"
    "|force de proposition|methodique|patient|patiente|patience|bienveillant|bienveillante|bienveillance|ecoute|assidu"
    "|assiduite|courtois|volontaire|empathie|capacite d adaptation|esprit d analyse|esprit d initiative"
    "|gestion du stress"
    "|bonne presentation|gout du"
)
_PARTS: Final = {
    AdPart.DIVERSITY: "above statements|exhaustive list|to be construed|not designed to cover"
        "|may be changed or modified|other duties|duties as assigned|comprehensive listing|reserves the right|at "
        "will|representative of those|any time without notice|intended to describe|equal opportunity|equal "
        "employment|equal opportunities|eoe|eeo|affirmative action|without regard to"
    "|regardless of * race|regardless of race|on the basis of|protected veteran|protected veterans|protected "
    "status|sexual orientation|gender identity|reasonable accommodation|reasonable "
    "accommodations|discriminat~|discriminate|discrimination|discriminates|diverse workforce|diversity and "
    "inclusion|diversity equity|e verify|m f d v|m f disability|m f vet|inclusive workplace|inclusive "
    "environment|fair chance|criminal histories|drug free workplace|veterans|people with disabilities|individuals "
    "with disabilities|national origin|egalite des chances|egalite professionnelle|a competences egales|situation de "
    "handicap|situations de handicap|travailleurs handicapes|travailleur handicape|personnes "
    "handicapees|rqth|handicap|diversite|ouvert a tous|ouvert a toutes|ouverts a tous|lutte contre les "
    "discriminations|non discrimination|mixite|politique rh inclusive|accessible aux personnes|nos postes sont "
    "ouverts",
    AdPart.BENEFITS: "disability plan|short term disability|long term disability|sick time|development programs"
        "|hospitalization coverage|pay periods|plan de formation|formation complete|no experience is necessary|no "
        "experience necessary|no experience required|no experience needed|experience not required|we will train|will "
        "train|401k|401 k|paid time off|pto|paid vacation|paid holidays|health insurance|medical "
        "insurance|dental|vision insurance"
    "|life insurance|we offer|benefits include|benefits package|benefit package|competitive salary|competitive "
    "pay|competitive wages|competitive compensation|competitive benefits|great benefits|full benefits|comprehensive "
    "benefits|benefits|tuition reimbursement|tuition assistance|profit sharing|stock options|employee "
    "discount|employee discounts|discounts|signing bonus|sign on bonus|parental leave|maternity leave|paid "
    "leave|sick leave|retirement plan|pension|flexible spending|wellness|perks|career growth|growth "
    "opportunity|growth opportunities|opportunities for advancement|career advancement|room for growth|room for "
    "advancement|paid training|training provided|career development|direct deposit|weekly pay|health "
    "benefits|employee assistance|relocation assistance|bonus program|bonuses|uncapped|reward you|you ll receive|you "
    "will receive|you will enjoy|we provide|mutuelle|tickets restaurant|ticket restaurant|titres restaurant|titre "
    "restaurant|cheques vacances|13eme mois|13e mois|treizieme "
    "mois|rtt|prime|primes|interessement|participation|comite d entreprise|cse|nous offrons|nous vous offrons|nous "
    "proposons|nous vous proposons|on vous propose|on vous offre|avantages|prise en charge|prevoyance|conges "
    "payes|compte epargne|avantage|indemnites|panier repas|prime de|perspectives d evolution|possibilites d "
    "evolution|evolution possible|formation interne|formation assuree|cet|acomptes|teletravail possible|vous "
    "beneficiez|vous beneficierez|beneficiez",
    AdPart.APPLY: "check us out|hear from you|we invite you|sound like you|sounds like you|good fit here"
        "|se renseigner|renseignements|plus d informations|apply now|apply today|apply online|to apply|please "
        "apply|apply at|apply in person|apply via|apply by|how to apply|send your|send resume|send resumes"
    "|send a resume|submit your|submit a resume|submit resume|submit resumes|email your|email resume|your "
    "resume|your cv|cover letter|click|call us|contact us|visit our|visit us|resume to|resumes to|for more "
    "information|to learn more|application process|selected candidates will|only candidates selected|no phone "
    "calls|please call|in confidence|for immediate consideration|thank you for|report this job|learn more|join us "
    "today|please contact|please send|please submit|if interested|if you are interested|www|http|https|faire "
    "parvenir|envoyez|envoyer|envoyer cv|votre cv|votre candidature|candidature|candidatures|postulez|postuler|merci "
    "de|contactez|contacter|adressez|adresser votre|lettre de motivation|rejoignez nous|n hesitez pas|n hesitez "
    "plus|cliquez|notre site|a bientot|vous serez contacte|entretien telephonique|entretiens|cette offre vous "
    "interesse|vous vous reconnaissez|contacte|reference de l offre|joindre",
    AdPart.COMPANY: "organization formed|charitable|nonprofit|non profit|comprises|our team members|traces its"
        "|health network|trusted|has grown|entreprise dynamique|equipe dynamique|dynamic team|dynamic "
        "company|dynamic environment|dynamic organization|une equipe|l entreprise|en plein developpement|en pleine "
        "expansion|nous avons|nos valeurs|valeurs|is a leading|is the leading|is one of the|is a global|is a "
        "world|is a fast|is a premier|is the largest|is an award|is a division|is a rapidly|is a growing|is a "
        "company|is a full service|is a provider|is a family"
    "|is a national|is a recognized|world leader|market leader|global leader|industry leader|leader in|leading "
    "provider|leading supplier|leading manufacturer|provider of|founded in|established in|since its|was founded|was "
    "established|headquartered|fortune 500|fortune 100|our company|our clients|our customers|our mission|our "
    "values|our vision|our culture|our people|our employees|our team|our products|our services|our history|our "
    "brand|our brands|our success|our commitment|our story|our purpose|we believe|we are a|we are an|we are the|we "
    "re a|we re an|we are one|we re the|we are proud|we have been|we ve|we serve|we specialize|we specialise|we "
    "operate|we own|we strive|we pride|we value|we help|we work|we provide|we deliver|we create|we build|we have "
    "grown|we do|we love|years in business|years of service|in business|employees "
    "worldwide|employs|countries|locations across|locations nationwide|nationwide|best places to work|great place to "
    "work|publicly traded|family owned|privately held|nyse|nasdaq|staffing firm|staffing agency|staffing "
    "company|recruiting firm|specializes in|specialises in|is committed to|is dedicated to|is proud|has "
    "been|privacy|third party|copyright|all rights reserved|salary guide|placement|offers a|is owned|notre "
    "entreprise|notre societe|notre groupe|notre client|notre agence|notre cabinet|notre reseau|notre mission|nos "
    "clients|nos valeurs|nos equipes|nos collaborateurs|nos agences|nos metiers|leader|leaders|leader mondial|leader "
    "europeen|leader francais|acteur majeur|acteur incontournable|acteur de reference|reference dans|specialiste "
    "du|specialiste de|specialiste dans|specialisee dans|specialise dans|specialisee en|specialise en|fondee "
    "en|fonde en|creee en|cree en|depuis plus de|depuis sa creation|entreprise familiale|est une entreprise|est un "
    "groupe|est une societe|est un acteur|est une association|est un etablissement|collaborateurs|salaries|chiffre d "
    "affaires|present dans|presente dans|implantee|implante|filiale|filiale du|agence d emploi|agence d "
    "interim|travail temporaire|cabinet de recrutement|recrutement et interim|reseau d agences|nous sommes|nous "
    "accompagnons|nous intervenons|notre savoir faire|notre ambition|etablissement de sante|notre etablissement|l "
    "etablissement",
    AdPart.CONDITIONS: "vision abilities|close vision|frequently sit|forward bending|physical activity"
        "|protective devices|performing the duties|employee is required|incumbent is required|is regularly required"
        "|is frequently required|is occasionally required|frequently required to|occasionally required to"
        "|regularly required to|carry push pull|stooping|crouching|kneeling|prolonged periods|pounds|lbs"
        "|office setting|hearing and speech|personal protective|charges lourdes|station debout|salary|hourly"
        "|per hour|an hour|per year|per annum|per week|pay rate|pay range|pay|compensation|usd|shift|shifts|monday"
        "|tuesday|friday|saturday|sunday|weekends|weekend|full time|part time|am to|pm to|8am|9am|5pm"
    "|w2|1099|corp to corp|duration|contract|temp to hire|contract to hire|long term|temporary|on site|onsite"
    "|remote|hybrid|telecommute|flsa|exempt|start date|job id|job code|requisition|schedule|located in|relocation"
    "|located at|job type|hours per|hour shift|ote|commission|commissions|hr|date posted"
    "|cdi|cdd|interim|alternance|stage|temps plein|temps partiel|temps complet|mi temps|35h|39h|37h|heures"
    "|h semaine|heures semaine|salaire|remuneration|smic|brut|brute|bruts|taux horaire|euros|horaires|horaire"
    "|lundi|vendredi|samedi|dimanche|week end|week ends|3x8|2x8|en journee|de nuit|duree du contrat"
    "|duree hebdomadaire|poste a pourvoir|a pourvoir|prise de poste|demarrage|base a|basee a|situe a|situee a"
    "|bases a|deplacements|teletravail|mois renouvelable|poste loge|logement|convention collective|statut"
    "|coefficient|km|debut de contrat|type d emploi|contrat|mission d interim|saison|saisonnier|date de debut|lieu",
    AdPart.TASKS: "vous etes garant|vous etes garante|vous etes amene|vous etes amenee|vous etes charge"
        "|vous etes rattache|vous etes rattachee|vous etes le|vous etes la|vous etes en|as required|if required"
        "|when required|where required|as necessary|time to time|responsible for"
        "|you will|you ll|will be responsible|duties include|responsibilities include|will include|will work"
        "|will assist|will support|will manage|will be|in charge of|this position|this role|participate in"
        "|assist with|assist in|work closely|reports to|report to|your role|the role|is expected to|tasks include"
    "|vous serez|vous aurez|vous etes en charge|vous assurez|vous realisez|vous participez|vous intervenez"
    "|vous effectuez|vous gerez|vous accompagnez|vous devrez|vous contribuez|vous travaillez|vous preparez"
    "|vous organisez|vous animez|vous veillez|vous travaillerez|vous interviendrez|vous effectuerez"
    "|vous participerez|vous encadrez|vous pilotez|vous etes responsable|vous garantissez|vous menez|vous conduisez"
    "|vos missions|vos taches|en charge de|charge de|charge du|chargee de|aurez pour|missions"
    "|aura pour mission|sera charge|sera chargee|en charge du|il assure|elle assure|il elle assure|il participe"
    "|assurera|realisera|participera|effectuera",
}  # fmt: skip
# First words of lines that ask something.
OPENERS: Final = frozenset(
    "experience experienced strong excellent ability able proficiency proficient knowledge background familiarity "
    "familiar understanding demonstrated proven solid good great exceptional deep prior previous must degree bachelor "
    "bachelors masters minimum passion passionate willingness maitrise maitriser connaissance connaissances capacite "
    "capacites sens aptitude aptitudes bonne bonnes bon excellente diplome titulaire permis niveau formation "
    "experiences".split()
)
# Words that leave no doubt, even in a list of wishes.
SURELY: Final = frozenset(
    "must required mandatory obligatoire obligatoires obligatoirement indispensable indispensables exige exigee requis "
    "requise requises imperatif imperative imperatives imperatifs imperativement necessaire necessaires "
    "necessairement".split()
)
ALL: Final = Phrases(
    {
        ASK: _ASK,
        HINT: _HINT,
        NICE: _NICE,
        MUST: _MUST,
        SOFT: _SOFT,
        FREE: _FREE,
        **{part.value: phrases for part, phrases in _PARTS.items()},
    }
)
