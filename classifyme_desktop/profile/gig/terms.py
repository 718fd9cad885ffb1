"""The terms of a gig: place, contract, hours, employer. Said outright, or None. Pure."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from classifyme_desktop.domain.gig_profile import AdPart, Contract
from classifyme_desktop.domain.profile import Fact, Range
from classifyme_desktop.profile.gig import glue
from classifyme_desktop.profile.gig.parts import Told

_CAP: Final = r"(?:(?:St|Ste|Ft|Mt)\. )?[A-ZÀ-ÖØ-Þ][\w'’-]{0,30}"
_TOWN: Final = (
    rf"(?:(?:[LlDd]['’])?{_CAP})(?:[ -](?:(?:sur|sous|en|lès|la|le|les|de|du|des|d['’]|of|upon|on"
    rf"|aux?)[ -])?{_CAP}){{0,3}}"
)
_STATE: Final = (
    r"(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR"
    r"|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|ON|QC|BC|AB)"
)
_LABEL: Final = re.compile(
    rf"\b(?:(?i:(?:job |work |primary )?locations?|lieu(?: de travail| du "
    rf"poste)?|localisation|ville|city)[ ]{{0,2}}[:–-][ ]{{0,2}}|(?i:located in|bas[ée]e?(?:\(e\))? "
    rf"(?:à|sur|en)|situ[ée]e?s? (?:à|sur|en)|poste (?:à|sur)|secteur (?:de|d['’]))[ ]?)(?P<town>{_TOWN}(?:, "
    rf"?{_STATE}\b)?)"
)
_BASED: Final = re.compile(rf"\b(?i:based in) (?P<town>{_TOWN}(?:, ?{_STATE}\b)?)")
_STATED: Final = re.compile(rf"(?P<town>{_TOWN}, ?{_STATE})\b(?: \d{{5}})?")
_CODED: Final = re.compile(rf"\b(?P<code>\d{{5}}) (?P<town>{_TOWN})")
_NUMBERED: Final = re.compile(rf"(?P<town>{_TOWN})(?: ?\((?:\d{{5}}|\d{{2}})\)| (?:\d{{5}}))(?=[\s.,;)]|$)")
_REMOTE: Final = re.compile(
    r"\b(?:fully remote|100% remote|remote (?:position|role|job|work|opportunity)|work from home|full remote|100 ?% "
    r"(?:a distance|teletravail)|teletravail (?:complet|total|a 100)|location:? remote|poste en "
    r"teletravail|telecommute)\b"
)
_NOT_TOWNS: Final = frozenset(
    "the this our your we you job remote full part client company position title description department reports hybrid "
    "various multiple flexible cdi cdd vous nous notre votre temps poste tel an a united one du date "
    "category type status code number".split()
)
_CONTRACTS: Final = (
    (Contract.APPRENTICESHIP, r"contrat d'apprentissage|en apprentissage|alternance|alternante?|apprentie?s?"
        r"|apprenticeship|apprentice|contrat de professionnalisation"),
    (Contract.INTERNSHIP, r"internship|interns?|stage (?:de|d'|en)|offre de stage|stagiaire|convention de stage"),
    (Contract.FREELANCE, r"freelance\w{0,2}|independent contractor|1099|auto-?entrepreneur|en independant"
        r"|portage salarial|statut independant"),
    (Contract.TEMPORARY, r"interim\w{0,5}|mission d'interim|temp(?:orary)? (?:position|job|role|assignment|to hire"
        r"|to perm)|temporary|temp-to-\w+|seasonal|saisonniere?s?|travail temporaire"),
    (Contract.FIXED_TERM, r"cdd|fixed[- ]term|contrat a duree determinee|duree determinee"
        r"|\d{1,2}[ +-]{0,2}months? contract|contract (?:position|role|length|duration|to hire)|contract-to-hire"
        r"|w2|corp to corp|duration:? \d+|contract"),
    (Contract.PERMANENT, r"cdi\w{0,1}|contrat a duree indeterminee|duree indeterminee|permanent(?: position| role"
        r"| contract)?|direct hire|regular full[- ]time|full[- ]time permanent|full[- ]time regular"
        r"|temps plein en cdi"),
)  # fmt: skip
_CONTRACT: Final = tuple((kind, re.compile(rf"\b(?:{words})\b")) for kind, words in _CONTRACTS)
_VAGUE: Final = frozenset({"contract", "apprentice", "permanent", "intern", "interns"})  # in passing they tell nothing
_LOOSE: Final = re.compile(
    r"\b(?:contracts? (?:negotiation|management|manager|administ\w+|review|law|document\w*|specialist)"
    r"|government contracts?|service contracts?|contract (?:with|terms|awards?)"
    r"|interns? (?:and|or|program)|mentor\w* interns?|permanent (?:resident|residence|makeup|improvement)"
    r"|agence d'interim|agences? d'emploi)\b"
)
_PART: Final = re.compile(r"\b(?:part[- ]time|temps partiel|mi-temps|temps incomplet|\d{1,2} heures par semaine)\b")
_FULL: Final = re.compile(r"\b(?:full[- ]time|temps plein|temps complet|plein temps|35 ?h|39 ?h)\b")
_NAME: Final = (
    r"(?:[A-Z0-9À-Ý][\w&'’.-]*)(?:(?: (?:&|and|of|the|et|de|du|des|la|le|d['’]))? [A-Z0-9À-Ý&][\w&'’.-]*){0,5}"
)
_EMPLOYERS: Final = (
    re.compile(rf"(?:^|\n|\s)(?i:company(?: name)?|employer|organi[sz]ation|soci[ée]t[ée]|entreprise"
        rf"|employeur)[ ]?:[ ]{{0,2}}(?P<name>{_NAME})"),
    re.compile(rf"(?P<name>{_NAME})(?:,? (?:Inc|LLC|Ltd)\.?)?,? (?:is"
        rf"|are) (?:an? )?(?:proud (?:to be )?an? )?(?:EOE|(?i:equal (?:employment )?opportunity"
        rf"|affirmative action))"),
    re.compile(rf"(?:^|[.!?\n] ?)(?:At|Join|Chez|Rejoignez) (?P<name>{_NAME})(?=,| we| our|[ ]?!| est| and )"),
    re.compile(rf"(?:^|[.!?\n] ?)(?P<name>{_NAME})(?: \([^)]{{1,30}}\))?,? (?:is (?:currently |now "
        rf"|actively )?(?:seeking|hiring|looking for|a leading|the leading|recruiting)|is one of the|recherche"
        rf"|recrute|est (?:un|une|le|la) (?:leader|entreprise|groupe|société|acteur|association))"),
)  # fmt: skip
_NO_NAMES: Final = frozenset(
    "location title opportunity duration eeo eoe our we this it the client company he she they who that position role "
    "job there us i you candidate notre nous il elle vous cette ce team join at description overview summary about one "
    "a an employer".split()
)
# Parts that may tell the form of employment in passing; what is asked of people may name an internship as well.
_TELLING: Final = frozenset({AdPart.SUMMARY, AdPart.TASKS, AdPart.BENEFITS, AdPart.APPLY, AdPart.COMPANY})
_COMPANY_SPAN: Final = 6_000  # characters in which an employer names itself


def place(text: str, small: str, told: Sequence[Told]) -> Fact | None:
    """Return the town, or "Remote" where the work is done from anywhere."""
    remote = _REMOTE.search(small)
    found = _first(text, _LABEL) or _in_title(text, told)
    for pattern in (_STATED, _CODED, _NUMBERED, _BASED):
        found = found or _first(text, pattern)
    if found is None and remote is not None:
        return Fact("Remote", remote.span())
    return found


def contract(small: str, told: Sequence[Told]) -> Contract | None:
    """Return the form of employment; what stands in the title counts first, then what the terms say."""
    for chosen in (frozenset({AdPart.TITLE}), frozenset({AdPart.CONDITIONS}), _TELLING):
        for start, end in _spans(told, chosen):
            kind = _contract(_LOOSE.sub(" ", small[start:end]), is_sure=chosen is not _TELLING)
            if kind is not None:
                return kind
    return None


def _contract(words: str, *, is_sure: bool) -> Contract | None:
    """Return the form that words name first; ``is_sure``: a bare "contract" tells one as well."""
    found = []
    for rank, (kind, pattern) in enumerate(_CONTRACT):
        match = pattern.search(words)
        if match is not None and (is_sure or match.group() not in _VAGUE):
            found.append((match.start(), rank, kind))
    return min(found)[2] if found else None


def is_part_time(small: str) -> bool | None:
    """Return whether the hours are part of a week; None where nothing or both is said."""
    has_part, has_full = _PART.search(small) is not None, _FULL.search(small) is not None
    return None if has_part == has_full else has_part


def employer(text: str) -> Fact | None:
    """Return the employer where it names itself."""
    for pattern in _EMPLOYERS:
        for match in pattern.finditer(text[:_COMPANY_SPAN]):
            words = match["name"].split()
            while words and words[0].casefold().strip(".") in ("at", "join", "chez", "rejoignez"):
                words = words[1:]
            name = " ".join(words).rstrip(".,")
            name = name[max(glue.seams(name, 0, len(name)), default=0) :]  # "EEO EmployerAcme" is Acme
            if words and words[0].casefold() not in _NO_NAMES and len(name) > 1:
                start = match.end("name") - len(match["name"]) + match["name"].find(name.split()[0])
                return Fact(name, (start, start + len(name)))
    return None


def _spans(told: Sequence[Told], kinds: frozenset[AdPart]) -> Iterator[Range]:
    for one in told:
        if one.part in kinds:
            yield one.piece.start, one.piece.end


def _in_title(text: str, told: Sequence[Told]) -> Fact | None:
    for start, end in _spans(told, frozenset({AdPart.TITLE})):
        found = re.search(rf"\b(?:à|A|in) (?P<town>{_TOWN})", text[start:end])
        if found and _is_town(found["town"]):
            return Fact(_cased(found["town"]), (start + found.start("town"), start + found.end("town")))
    return None


def _first(text: str, pattern: re.Pattern[str]) -> Fact | None:
    for match in pattern.finditer(text):
        if _is_town(match["town"]):
            name = _cased(match["town"])
            start = match.start("town")
            return Fact(name, (start, start + len(name)))
    return None


def _is_town(words: str) -> bool:
    first = re.split(r"[ ,]", words)[0]
    return first.casefold() not in _NOT_TOWNS and len(words) > 2 and re.fullmatch(_STATE, first) is None


def _cased(town: str) -> str:
    words = town.split()
    while len(words) > 1 and words[-1].casefold() in _NOT_TOWNS:
        words.pop()
    town = " ".join(words).rstrip(".")
    head, comma, state = town.partition(",")
    return (head.title() if head.isupper() and len(head) > 3 else head) + (comma + " " + state.strip() if comma else "")
