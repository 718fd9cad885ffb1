"""Words that tell the level of a job title, English and French: ``Adj. Directeur``, ``SVP``, ``chef d'équipe``.

A title is read from left to right; at each place the first cue of the table that fits is taken and its words are used
up, so that ``vice president`` is never also ``president``. The lists were written by hand; what each cue means for a
level is not written here: the level head learns it from labelled titles.
"""

import re
from typing import Final

from classifyme_desktop.inference.lexical import plain

_CXO: Final = (
    "ceo|cfo|coo|cto|cio|cmo|cpo|cro|cdo|cco|cho|chro|cso|clo|cao|ciso|cino|cxo|cbo|cqo|cno|cgo|cko|cdio|cbdo|pdg|daf"
)
_VP: Final = r"(?:vice pre\w*|vp)"
_DEPARTMENT: Final = (
    "service|departement|division|section|bureau|atelier|chantier|rayon|secteur|agence|ventes|unite|pole"
)
# Name of the cue and what it looks like after ``plain`` (lower case, no accents, words one space apart).
_CUES: Final = (
    ("chief_of_staff", r"chiefs? of staff|(?:directeur|directrice|chef) de cabinet"),
    ("of_chief", rf"office of (?:the )?(?:{_CXO})|(?:{_CXO})s? (?:office|staff|affairs|communications|organi[sz]ation)"
     rf"|(?:to|for) (?:the )?(?:{_CXO})\b"),
    ("assistant_to", r"(?:executive |personal )?assistant to|(?:ea|pa) to|assistante? (?:de|du|a la|des)\b"),
    ("deputy_chief", rf"(?:deputy|vice|assistant|associate|asst)(?: group)? (?:{_CXO}|chief)|"
     r"direct(?:eur|rice) generale? adjointe?|dga"),
    ("deputy_director", r"(?:deputy|assistant|asst) (?:\w+ )?director|(?:directeur|directrice)(?: \w+)? adjointe?|"
     r"sous direct(?:eur|rice)|adjointe? (?:au|a la|du) direct(?:eur|rice)"),
    ("associate_director", r"associate (?:\w+ )?director"),
    ("assistant_vp", rf"avp|(?:assistant|asst|associate|assoc)(?: \w+)? {_VP}"),
    ("evp", rf"s?evp|executive {_VP}"),
    ("svp", rf"[fg]?svp|(?:senior|sr|snr|first|1st|group)(?: executive)? {_VP}"),
    ("vp", rf"[grd]?vp|{_VP}|v p|vicepresident\w*|vpresident"),
    ("vice", r"vice"),
    ("cxo", _CXO),
    ("chief_officer", r"chief(?: \w+){1,7}? officer|(?:president )?direct(?:eur|rice) generale?"),
    ("team_lead", r"team ?(?:lead|leader|manager)|chef(?:fe)? d equipe|leads?|leader"),
    ("project_manager", r"(?:project|programme?|product|portfolio) (?:manager|mgr)|"
     r"chef(?:fe)? de (?:projets?|produits?)"),
    ("manager", rf"chef(?:fe)? (?:(?:de |d |des |du )(?:l )?(?:{_DEPARTMENT})|comptable|magasinier|mecanicien)"),
    ("kitchen_chef", r"(?:sous |executive )?chef(?:fe)?(?: de (?:cuisine|partie|rang))?"),
    ("chief", r"chief"),
    ("founder", r"(?:co )?founders?|cofounders?|(?:co ?)?fondat(?:eur|rice)"),
    ("product_owner", r"product owners?"),
    ("owner", r"(?:co ?)?owners?|franchisee?|proprietor|proprietaire|gerante?|patronn?e?"),
    ("president", r"presidente?"),
    ("chair", r"chair(?:man|woman|person)?|board member|member of (?:the )?(?:\w+ )?board|advisory board"),
    ("senior_partner", r"(?:managing|senior|national managing|executive|equity) partner"),
    ("business_partner", r"(?:business|hr|people|talent|finance|channel|technology) partners?"),
    ("partner", r"partners?|shareholder|associee?"),
    ("executive_director", r"exec(?:utive)? director|direct(?:eur|rice) executi(?:f|ve)"),
    ("managing_director", r"managing d[ie]rector|md"),
    ("senior_director", r"(?:senior|sr|group|global|regional) director"),
    ("director", r"directors?|direct(?:eur|rice)|derector|dir|direktor|directora?"),
    ("head", r"heads?|leiter|leiterin"),
    ("general_manager", r"general manager|gm"),
    ("assistant_manager", r"(?:assistant|asst|asistant|deputy|associate|assoc|junior|jr)(?: \w+){0,2} (?:manager|mgr)|"
     r"(?:manager|responsable) adjointe?"),
    ("account_manager", r"account (?:manager|executive|director)"),
    ("senior_manager", r"(?:senior|sr) (?:\w+ ){0,2}(?:manager|mgr)"),
    ("manager", r"managers?|mgr|gerente|responsable|manageu(?:r|se)|encadrante?"),
    ("supervisor", r"supervisor|superintendent|foreman|superviseu(?:r|se)|contremaitre"),
    ("controller", r"controllers?|comptroller|treasurer"),
    ("architect", r"architecte?s?"),
    ("principal", r"principal"),
    ("counsel", r"(?:general )?counsel"),
    ("officer", r"officers?"),
    ("executive", r"executive"),
    ("staff", r"coordinat\w*|analyst\w*|engineer\w*|specialist\w*|developer|programmer|consultante?|associate|"
     r"administrator|technician|assistante?|accountant|auditor|advisor|adviser|designer|representative|clerk|agente?|"
     r"intern|trainee|scientist|buyer|planner|attorney|nurse|comptable|ingenieure?|technicien\w*|developpeu\w*|vendeu\w*|"
     r"conseill\w*|chargee?|employee?|ouvri\w*|stagiaire|apprenti\w*|secretaire|infirmi\w*|cuisini\w*|aide|operat\w*|"
     r"serveu\w*|animat\w*|controleu\w*|gestionnaire"),
)  # fmt: skip
# A cue may stand twice; groups of a pattern have to differ in name.
_PATTERN: Final = re.compile(r"\b(?:" + "|".join(f"(?P<c{at}>{cue[1]})" for at, cue in enumerate(_CUES)) + r")\b")
_FIRST_PART: Final = re.compile(r"[,/|;:(]| - | & | and | et ")
_LONGEST: Final = 400  # characters; no title is longer, and the rest would only cost time


def found(text: str) -> tuple[str, ...]:
    """Return the different cues of a title in the order in which they stand."""
    hits = _PATTERN.finditer(plain(text[:_LONGEST]))
    return tuple(dict.fromkeys(_CUES[int(str(hit.lastgroup)[1:])][0] for hit in hits))


def reading(text: str) -> str:
    """Return what a head is told of a title's cues, as words to be hashed.

    Each cue, the first, the last, the only one, each pair, and those of the first part (up to a comma, slash, *and*):
    a linear head can then learn that a *vice president* who is also a *chief officer* is not two people.
    """
    there = found(text)
    if not there:
        return "no_cue"
    words = [f"has_{cue}" for cue in there] + [f"first_{there[0]}", f"last_{there[-1]}"]
    words += [f"only_{there[0]}"] if len(there) == 1 else []
    words += ["both_{}_{}".format(*sorted((one, other))) for at, one in enumerate(there) for other in there[at + 1 :]]
    words += [f"start_{cue}" for cue in found(_FIRST_PART.split(text)[0])] or ["start_no_cue"]
    return " ".join(words)
