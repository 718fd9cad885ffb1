"""Where birth dates, ages, gender, nationality, marital status, photo captions and labelled names stand."""

import re
from collections.abc import Iterator
from typing import Final

from classifyme_desktop.profile.masking import lexicon
from classifyme_desktop.profile.masking.contacts import Span
from classifyme_desktop.profile.masking.lines import Line, Section

_STRONG: Final = (
    r"date of birth|date/place of birth|birth ?date|d\.? ?o\.? ?b\.?|place of birth|birthplace|nationality"
    r"|nationalities|citizenship"
    r"|marital status|civil status|family status|full name|first name|last name|given names?|family name"
    r"|surname|maiden name"
    r"|date (?:et lieu )?de naissance|né\(?e?\)? le|lieu de naissance|nationalité|situation (?:familiale"
    r"|matrimoniale|de famille)"
    r"|nom (?:et )?prénoms?|nom de famille|nom de naissance|nom d['’]usage|home address|postal address|mailing address"
    r"|adresse postale|father'?s name|mother'?s name"
)
_WEAK: Final = (
    r"born|age|gender|sex|religion|address|photo|picture|name|candidate(?: name)?|applicant|spouse|children|dependents"
    r"|naissance|âge|genre|sexe|état civil|civilité|adresse|nom|prénoms?|enfants|candidate?|race|ethnicity|pronouns"
    r"|e-?mail|courriel|phone|telephone|tel|tél|téléphone|linkedin|skype|whatsapp|ville|code postal"
    r"|zip(?: code)?|postcode"
    r"|visa status|passport(?: no\.?)?"
    r"|ssn|social security number|signature|signed|signé"
)
_LABELLED: Final = re.compile(
    rf"(?:^|[|•·;\t,(]|\s-\s)[ \t•*✉☎\-]{{0,8}}\b(?:{_STRONG}"
    rf"|{_WEAK})\b\.?(?: ?/ ?[\w-]{{2,15}})?[ \t]{{0,4}}[:：][^\n|•·;\t]{{0,160}}",
    re.I | re.M,
)
# Labels without a colon, as in two columns of a form: the line is the label and little else.
_FORM: Final = re.compile(rf"^[ \t•*\-]{{0,8}}(?:{_STRONG})\b[ \t.\-–]{{1,8}}[^\n|]{{1,60}}$", re.I | re.M)
LABEL_ALONE: Final = re.compile(
    rf"^[ \t•*\-]{{0,8}}(?:{_STRONG}|name|nom|prénoms?|address|adresse|gender|sexe|age|âge)[ \t]{{0,4}}[:：]?[ \t]*$",
    re.I,
)
_MONTH: Final = (
    r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fév|fev|avr|mai|jui|aoû|aou|déc)[a-zéûA-ZÉÛ]{0,7}\.?"
)
_DATE: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|er)?(?: of)? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:19|20)\d\d)"
)
_NATION: Final = "|".join(sorted((re.escape(word) for word in lexicon.NATIONALITIES), key=len, reverse=True))
_ANYWHERE: Final = re.compile(
    rf"\b(?:born (?:on|in)|date of birth|née?(?:\(e\))? (?:le|en)|née?(?:\(e\))? à)\b[^\n,;"
    rf"|•·]{{0,40}}(?:, ?(?:à|in|at|en)? ?[A-Z][\w-]{{2,20}}(?=[,;|\n]|$))?"
    rf"|\(?\b(?:born|née?|dob|b\.) {_DATE}\)?"
    rf"|\b(?:de |of )?nationalité (?:{_NATION}|[\wÀ-ÿ]{{3,20}})(?: et (?:{_NATION}))?"
    rf"|\b(?:{_NATION})(?:[/ -](?:and )?(?:{_NATION}))? (?:nationality|citizen(?:ship)?|national(?![ ]\w)"
    rf"|passport(?: holder)?)\b"
    r"|\b(?:dual (?:citizen|nationality|national)\w{0,4}|green card holder|permanent resident|double nationalité)\b"
    r"|\b(?:aged|âgée?(?:\(e\))? de) \d{2}(?: (?:years(?: old)?|ans))?\b|\b\d{2}[ -](?:years?[ -]old|yo|y/o)\b"
    r"|\b(?:married|marié(?:e|\(e\))?|pacsé(?:e|\(e\))?|divorcé(?:e|\(e\))?)[ ,]{1,3}(?:with |avec )?(?:\d|one"
    r"|two|three|four|un|deux|trois|quatre|no|sans) (?:children|kids|child|enfants?)\b"
    r"|\b(?:mother|father|mère|père) (?:of|de) (?:\d|one|two|three|four|un|deux|trois|quatre) (?:children|kids"
    r"|boys|girls|enfants?)?",
    re.I,
)
# Each match of the pattern above holds one of these.
_TRIGGERS: Final = (
    "born",
    "birth",
    "né ",
    "née",
    "né(",
    "dob",
    "b. ",
    "nationalit",
    "citizen",
    "national",
    "passport",
    "green card",
    "permanent res",
    "aged ",
    "âgé",
    " old",
    "-old",
    "yo",
    "y/o",
    "married",
    "marié",
    "pacsé",
    "divorcé",
    "mother of",
    "father of",
    "mère de",
    "père de",
)
_CAPTION: Final = re.compile(
    r"^[ \t]*\[?(?:[Pp]hoto(?:graph(?:ie)?)?|PHOTO|[Pp]ortrait|[Hh]eadshot|[Pp]icture|[Ii]mage)(?: d['’]identité)?"
    r"(?:[ \t]*[\]:-][^\n]{0,60}| (?:of|de|d['’]) ?[A-ZÀ-Þ][^\n]{0,60}|[ \t]*)$",
    re.M,
)
# Alone in a piece of a personal block, or alone on a line.
_ALONE: Final = re.compile(
    r"(?:single|married|divorced|widow(?:ed|er)?|separated|engaged|in a relationship|cohabiting|unmarried"
    r"|mariée?|marié\(e\)|célibataire|divorcée?|divorcé\(e\)|pacsée?|pacsé\(e\)|veuve|veuf|séparée?"
    r"|concubinage|en couple|union libre"
    r"|vie maritale|(?:\d|no|one|two|three|four|un|deux|trois|quatre|sans|aucun) (?:children|child|kids"
    r"|enfants?)(?: à charge)?"
    r"|male|female|man|woman|non-binary|homme|femme|masculin|féminin|h|f|m|mr|mrs|ms|miss|mme|mlle|monsieur"
    r"|madame|mademoiselle"
    r"|he/him|she/her|they/them|\(?\d{2}\)?(?: ?(?:years?|ans|yo))?(?: old)?|photo(?:graph)?|\[photo\]|portrait"
    rf"|(?:dual )?(?:{_NATION})(?:[ /-](?:{_NATION}|and|et)){{0,2}}"
    rf"|{_DATE})",
    re.I,
)
_EDGES: Final = " \t•*|,;.:-–—()[]"


def spans(text: str, lines: list[Line]) -> Iterator[Span]:
    """Yield the ranges that say something of the person's civil state wherever they stand."""
    for pattern in (_LABELLED, _FORM, _CAPTION):
        for found in pattern.finditer(text):
            yield found.span()
    yield from _anywhere(text)
    for at, line in enumerate(lines):
        if line.text and len(line.text) < 40 and LABEL_ALONE.match(line.text):
            yield line.start, line.end
            after = next((other for other in lines[at + 1 : at + 3] if other.words or other.text.strip()), None)
            if after is not None and not after.heading and not after.prose and not LABEL_ALONE.match(after.text):
                yield after.start, after.end
        elif (
            line.section in (Section.TOP, Section.PERSONAL)
            and line.text
            and len(line.text) < 50
            and all_alone(line.text)
        ):
            yield line.start, line.end


def _anywhere(text: str) -> Iterator[Span]:
    """Yield free forms; the costly pattern looks only at lines that hold one of its words."""
    small = text.lower()
    if len(small) != len(text):  # some letters have a longer small form
        small = text
    starts = set()
    for trigger in _TRIGGERS:
        at = small.find(trigger)
        while at >= 0:
            starts.add(small.rfind("\n", 0, at) + 1)
            after = small.find("\n", at)
            at = small.find(trigger, after) if after >= 0 else -1
    for start in sorted(starts):
        end = text.find("\n", start)
        for found in _ANYWHERE.finditer(text, start, end if end >= 0 else len(text)):
            yield found.span()


def is_alone(piece: str) -> bool:
    """Return whether a piece of a personal block is nothing but gender, nationality, marital state, age or a date."""
    return _ALONE.fullmatch(piece.strip(_EDGES)) is not None


def all_alone(line: str) -> bool:
    """Return whether every piece of a line is such a fact, with no year alone among them."""
    pieces = [piece.strip(_EDGES) for piece in re.split(r"[,;|•·\t–—]| - ", line)]
    found = [piece for piece in pieces if piece]
    return bool(found) and all(is_alone(piece) and not piece.isdigit() for piece in found)
