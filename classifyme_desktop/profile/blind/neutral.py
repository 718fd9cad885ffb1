"""Words that tell a gender, an age, a family or a mother tongue, and what stands for them in a blind text.

English pronouns become "they" and its forms, French ones "il/elle"; forms of address and leave for a birth go; the
mother tongue counts as C2, the highest level of the Common European Framework, as it does among the facts.
"""

import re
from typing import Final

from classifyme_desktop.domain.profile import Cefr, Profile
from classifyme_desktop.profile.blind import titles
from classifyme_desktop.profile.blind.titles import Change

_PRONOUNS: Final = {
    "they": "he she he/she she/he s/he",
    "their": "his her his/her her/his",
    "them": "him him/her her/him",
    "theirs": "hers his/hers",
    "themself": "himself herself himself/herself",
}
_THEY: Final = {word: shown for shown, words in _PRONOUNS.items() for word in words.split()}
_ENGLISH: Final = re.compile(rf"(?<![\w/])(?:{'|'.join(sorted(_THEY, key=len, reverse=True))})(?![\w/])", re.I)
_FRENCH: Final = re.compile(
    r"(?<![\w/'’-])(?:elle|il)(?![\w/-]| (?:(?:n['’]|en |me |lui |leur |nous |vous )?(?:y (?:a|avait|aura)"
    r"|faut|fallait|manqu|s['’]agi|pleu|suffi|rest)))",
    re.I,
)
_ADDRESS: Final = re.compile(
    r"(?<![\w.])(?:Mrs?|Mme|MME|Mlle|MLLE|Monsieur|MONSIEUR|Madame|MADAME|Mademoiselle|Miss"
    r"|Ms(?! (?:Office|Word|Excel|Project|Access|SQL|PowerPoint|Outlook|Teams|Azure|Windows|Visio|Dynamics|Dos|Paint))"
    r")(?!\w)\.?"
)
_FAMILY: Final = re.compile(
    r"(?<!\w)(?:(?:maternity|paternity|parental|adoption)[ -]leave"
    r"|cong[ée]s? (?:de )?(?:maternit[ée]|paternit[ée]|parental|d['’]adoption)"
    r"|housewife|househusband|stay[ -]at[ -]home (?:mother|father|mom|mum|dad|parent)"
    r"|(?:m[èe]re|p[èe]re|femme|homme) au foyer"
    r"|service (?:national|militaire)|(?:national|military) service)(?!\w)",
    re.I,
)
_AGE: Final = re.compile(
    r"(?<!\d )(?<!\w)(?:[àa] (?:l['’][âa]ge de )?[1-6]\d ans|at (?:the )?age (?:of )?[1-6]\d)(?! d['’]exp)(?!\w)"
    r"|(?<=, )(?:1[89]|[2-6]\d) ans(?=[.,]? ?(?:$|[\n,.•|]))",
    re.I,
)
_AGE_REACH: Final = 400  # further down "12 ans" alone is how long something lasted
_MOTHER_TONGUE: Final = re.compile(
    r"(?<!\w)(?:native[ -](?:speaker|language|tongue|proficiency|level|fluency)|native or bilingual proficiency"
    r"|mother[ -]tongue|(?:langue[ -])?maternelle|langue natale|langue native|niveau natif)(?!\w)",
    re.I,
)
_NATIVE: Final = re.compile(r"(?<!\w)(?:natives?|natifs?)(?!\w)", re.I)


def changes(body: str, language: str, profile: Profile, hidden: str) -> list[Change]:
    """Return what stands for each such word of a text; the changes may overlap."""
    found = [(*one.span(), hidden) for pattern in (_ADDRESS, _FAMILY) for one in pattern.finditer(body)]
    found += [
        (*one.span(), hidden) for one in _AGE.finditer(body) if one.start() < _AGE_REACH or not one[0][0].isdigit()
    ]
    found += [(*one.span(), Cefr.C2.value) for one in _MOTHER_TONGUE.finditer(body)]
    for spoken in profile.languages:
        found += [(*one.span(), Cefr.C2.value) for one in _NATIVE.finditer(body, *_line(body, spoken.place))]
    if language == "fr":
        found += [(*one.span(), titles.as_written(one[0], "il/elle")) for one in _FRENCH.finditer(body)]
    else:
        found += [(*one.span(), titles.as_written(one[0], _THEY[one[0].lower()])) for one in _ENGLISH.finditer(body)]
    return [*found, *titles.changes(body, language)]


def _line(body: str, place: tuple[int, int]) -> tuple[int, int]:
    end = body.find("\n", place[1])
    return body.rfind("\n", 0, place[0]) + 1, end if end >= 0 else len(body)
