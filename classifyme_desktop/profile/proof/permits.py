"""Licences to drive and to work and certificates that a line of a gig asks for, against those of a resume. Pure."""

import re
from functools import lru_cache
from itertools import islice
from typing import Final

from classifyme_desktop.domain import proof as proofs
from classifyme_desktop.domain.profile import Profile, Range, SectionKind
from classifyme_desktop.domain.proof import OPEN, Proof
from classifyme_desktop.profile import licences
from classifyme_desktop.profile.proof import fields
from classifyme_desktop.profile.spoken.folding import folded

# Certificates under each of their names; the short ones are looked for as they are written.
_NAMES: Final = {
    "cpa": r"cpa\b|certified public account\w+",
    "rn": r"rn\b|r\.n\b|registered nurse|infirmi[ée]re? dipl[ôo]m[ée]e?",
    "lpn": r"lpn\b|lvn\b|licensed (?:practical|vocational) nurse",
    "cna": r"cna\b|certified nurs\w+ (?:assistant|aide)",
    "pmp": r"pmp\b|project management professional",
    "cpr": r"cpr\b",
    "first aid": r"first[- ]aid\b|sst\b|psc ?1\b",
    "bls": r"bls\b|basic life support",
    "acls": r"acls\b",
    "pals": r"pals\b",
    "osha": r"osha\b",
    "epa": r"epa\b",
    "haccp": r"haccp\b",
    "servsafe": r"serv ?safe\b",
    "cissp": r"cissp\b",
    "ccna": r"ccna\b",
    "ccnp": r"ccnp\b",
    "ccie": r"ccie\b",
    "itil": r"itil\b",
    "six sigma": r"six[- ]sigma\b",
    "scrum": r"scrum ?master|csm\b|psm\b",
    "leed": r"leed\b",
    "eit": r"eit\b|engineer[- ]in[- ]training",
    "pe": r"professional engineer",
    "cfa": r"cfa\b",
    "phr": r"s?phr\b",
    "cdl": r"cdl\b|commercial driver'?s? licen[cs]e",
    "comptia": r"comptia\b",
    "a+": r"a\+ certif\w+",
    "clearance": r"(?:security )?clearance|ts/sci",
    "caces": r"caces\b",
    "ssiap": r"ssiap\b",
    "fimo": r"fimo\b",
    "fco": r"fcos?\b",
    "habilitation": r"habilitations? [ée]lectriques?",
    "afgsu": r"afgsu\b",
    "p&c": r"p ?& ?c\b|property (?:and|&) casualty",
    "series 7": r"series 7\b",
    "series 6": r"series 6\b",
    "series 63": r"series 63\b",
    "teaching": r"teach\w+ (?:certificat\w+|licen[cs]e|credential)",
    "real estate": r"real estate (?:\w+ )?licen[cs]e",
    "guard": r"guard (?:card|licen[cs]e)",
    "twic": r"twic\b",
    "notary": r"notary public",
    "cosmetology": r"cosmetolog\w+ licen[cs]e",
    "de infirmier": r"dipl[ôo]me d['’][ée]tat d['’]infirmi\w+",
    "deaes": r"deaes\b|deas\b|deavs\b|aide[- ]soignante? dipl[ôo]m[ée]e?",
    "certiphyto": r"certiphyto\b",
}
_PATTERNS: Final = {key: re.compile(rf"(?<![\w.]){words}", re.IGNORECASE) for key, words in _NAMES.items()}
_ALSO: Final = {"de infirmier": ("rn",), "rn": ("de infirmier",), "first aid": ("cpr",)}
# Names of rules and ways to work as well: a line asks for the certificate only where it says so.
_ALSO_RULES: Final = frozenset({"osha", "epa", "haccp", "itil", "six sigma", "scrum", "leed", "comptia", "first aid"})
_PERMIT: Final = re.compile(
    r"\b(?:certif\w{2,9}|licens(?:e|ed|es|ure)|licence(?! (?:en|de|pro)\b)|accreditation|clearance|guard card"
    r"|hour cards?"
    r"|carte (?:pro\w+|de conducteur)|agrement|habilitation\w*|diplome d'etat|credential\w*|caces)\b"
)
_DRIVES: Final = re.compile(
    r"\b(?:valid|current|driv\w+|licen[cs]\w*|clean|record|acceptable|reliable|car|vehicle|transportation|insur\w+"
    r"|state"
    r"|permis|vehicule|obligatoire|exige|requis|hold|possess|permanent|registered|standards|company|safe)\b"
)
_NOT_YET: Final = re.compile(
    r"\b(?:pursuing|in progress|pending|expected|studying|candidate|working towards?|eligible|en cours|exam"
    r"|preparing)\b"
)
_OTHERS: Final = re.compile(
    r"\b(?:trained|coach\w*|agents|hired|supervis\w+|recruit\w+|manag\w+|team of|ensur\w+"
    r"|compl\w+|regulations?|standards?|inspections?)\b"
)
_LINE: Final = re.compile(r"[^\n]+")
_CLAUSE: Final = 160  # characters around a certificate that say whose it is
_MOST: Final = 100_000  # characters of a resume that are looked at
_MOST_NAMED: Final = 50  # mentions of one certificate
_OR: Final = re.compile(r"\bor\b|\bou\b|/")
_GENERIC: Final = fields.GENERIC | frozenset(
    fields.stem(word)
    for word in "certification certified certificate license licence licensed licensure valid current currently"
    " active state possess hold holder registration registered designation permit able obtain card new"
    " territory good standing driver practice federal local government law national country titulaire"
    " titulaire obligatoire must".split()
)


def driving(text: str, profile: Profile) -> Proof | None:
    """Return whether a resume names the driving licence that a line asks for, None where it asks for none."""
    wanted = {fact.value for fact in licences.find(text)}
    if not wanted:
        return None
    own = {fact.value: fact.place for fact in profile.licences}
    shown = [own[one] for one in sorted(wanted) if one in own]
    enough = shown and (len(shown) == len(wanted) or _OR.search(folded(text)) is not None)
    return Proof(True, tuple(shown)) if enough else OPEN


def driving_covers(text: str) -> list[Range]:
    """Return what of a line its driving licences cover, with the words around that ask for nothing more."""
    words = [match.span() for match in _DRIVES.finditer(folded(text))]
    return [fact.place for fact in licences.find(text)] + words


@lru_cache(maxsize=2_048)
def asked(text: str) -> tuple[str, ...]:
    """Return the keys of the well-known certificates that a line names."""
    return tuple(key for key, words in _PATTERNS.items() if words.search(text))


def is_asked(text: str) -> bool:
    """Tell whether a line asks for a certificate or a licence to work."""
    return _PERMIT.search(folded(text)) is not None or any(key not in _ALSO_RULES for key in asked(text))


def covers(text: str) -> list[Range]:
    """Return what of a line its certificates cover; all of it where its words name one that is not well known."""
    found = [match.span() for key in asked(text) for match in _PATTERNS[key].finditer(text)]
    return found + [match.span() for match in _PERMIT.finditer(folded(text))] if found else [(0, len(text))]


def proof(text: str, resume: str, profile: Profile) -> Proof:
    """Return whether a resume holds the certificates that the line ``text`` asks for; never that it does not."""
    named = asked(text)
    if named:
        found = tuple(_named(key, resume) for key in named)
        return proofs.any_of(found) if _OR.search(folded(text)) else proofs.all_of(found)
    wanted = fields.stems(folded(text)) - _GENERIC
    return _by_words(wanted, resume, profile) if wanted else OPEN


def _named(key: str, resume: str) -> Proof:
    for one in (key, *_ALSO.get(key, ())):
        for match in islice(_PATTERNS[one].finditer(resume, 0, _MOST), _MOST_NAMED):
            least, most = max(0, match.start() - _CLAUSE // 2), min(len(resume), match.end() + _CLAUSE // 2)
            first = max(resume.rfind("\n", least, match.start()) + 1, least)
            end = resume.find("\n", match.end(), most)
            last = most if end < 0 else end
            around = folded(resume[first:last])
            if not _NOT_YET.search(around) and not _OTHERS.search(around):
                return Proof(True, (_trimmed(resume, first, last),))
    return OPEN


def _by_words(wanted: frozenset[str], resume: str, profile: Profile) -> Proof:
    """Return the line of a certificate that holds all the telling words."""
    for own in profile.certifications:
        if wanted <= fields.stems(folded(own.name.value)):
            return Proof(True, (own.name.place,))
    bodies = [one.body for one in profile.sections if one.kind in (SectionKind.CERTIFICATIONS, SectionKind.EDUCATION)]
    for line in _LINE.finditer(resume, 0, _MOST):
        small = folded(line.group())
        is_inside = any(start < line.end() and line.start() < end for start, end in bodies)
        if (is_inside or _PERMIT.search(small)) and not _NOT_YET.search(small) and not _OTHERS.search(small):
            if len(small) <= 2 * _CLAUSE and wanted <= fields.stems(small):
                return Proof(True, (_trimmed(resume, *line.span()),))
    return OPEN


def _trimmed(text: str, first: int, last: int) -> Range:
    words = text[first:last]
    return first + len(words) - len(words.lstrip(" \t•*-–|,;")), first + len(words.rstrip(" \t|,;-–"))
