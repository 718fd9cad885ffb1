"""Finds phone numbers and writes them as E.164 (ITU-T E.164) with phonenumbers.

Runs of digits that a person would write as a phone are looked for first, so that phonenumbers, which is slow on long
texts, judges a few short strings. A number that no operator has given out, but that has the right length and the
shape of its country, is one all the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from classifyme_desktop.domain.profile import Fact
from classifyme_desktop.profile.contact.page import Page

_MOST: Final = 200  # runs of digits judged
_HEAD: Final = 2_500  # characters in which a bare run of digits may be a phone without a label
_RUN: Final = re.compile(
    r"(?<![\w+@/_=])(?<!\d\.)[+(\[]{0,2}\d(?:[\d ().\[\]/+\-\u2010-\u2014\xa0\u202f\u2009·•|\t]{5,58})\d(?![\w@%€$£])"
)
_STRONG: Final = re.compile(r"\s{0,3}(?:[|•·\t]| / | - | – | — |\s{3,}|\s(?=\+))\s{0,3}|(?<=\d)/(?=0\d|\+)")
_DATED: Final = re.compile(
    r"(?<!\d)(?:[0-3]?\d ?[./-] ?)?(?:0?[1-9]|1[0-2]) ?[./-] ?(?:19|20)\d\d(?!\d)|^(?:19|20)\d\d ?[-–/.] ?\d"
)
_NO_PHONE: Final = re.compile(
    r"(?:siret|siren|iban|rib|bic|nir|sécu\w*|securité sociale|sécurité sociale|ssn|passe?port|licen[cs]e|permis"
    r"|rpps|adeli|pin|id|n°|no\.?"
    r"|number|numéro|ref\w*\.?|isbn|issn|doi|orcid|naf|rcs|tva|vat|cni|birth|naissance|né\(?e?\)? le|dob|version|ip)"
    r"(?: (?:n°|no|number|d'\w+|de \w+))?[ \t]{0,3}[:#.\-–]?[ \t]{0,3}$",
    re.I,
)
_IBAN_HEAD: Final = re.compile(r"[A-Z]{2}\d{2} ?(?:[\dA-Z]{4} ?){0,7}$")
_FAX: Final = re.compile(r"(?:\bfax|télécopie(?:ur)?|telecopie|\bF\b)[^\n\d]{0,12}\n?[^\n\d]{0,6}$", re.I)
_LABEL: Final = re.compile(
    r"(?:t[ée]l(?:[ée]phone)?|phone|mobile|mob|cell(?:ulaire)?|port(?:able)?|gsm|natel|whatsapp|domicile|home"
    r"|\b[TMP])\b"
    r"[^\n\d@]{0,14}\n?[^\n\d@]{0,6}$|[☎✆📞📱\uf095\uf10b]\s{0,2}$",
    re.I,
)
_GROUPS: Final = re.compile(r"\d+")
_TAIL: Final = re.compile(r"[(\[][^)\]]*$")
_BELGIAN: Final = ((4, 2, 2, 2), (3, 2, 2, 2), (2, 3, 2, 2), (4, 6))
_SWISS: Final = (3, 3, 2, 2)
_FRENCH: Final = ((2, 2, 2, 2, 2), (1, 1, 2, 2, 2, 2))
_BRITISH: Final = ((5, 6), (5, 3, 3), (4, 3, 4), (3, 4, 4), (3, 8), (4, 7), (3, 3, 4, 1))
_AMERICAN: Final = ((3, 3, 4), (1, 3, 3, 4))
_WITHOUT_ZERO: Final = frozenset("ES PT IT LU PL TN SN CI CM ML BF BJ TG GA MC DK NO CZ GR MA DZ".split())


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    start: int
    is_labelled: bool
    is_top: bool


def find(page: Page) -> list[Fact]:
    """Return every phone of a page but those marked as fax, in the order of the text."""
    found: list[Fact] = []
    last = 0
    for match in islice(_RUN.finditer(page.text), _MOST):
        if sum(letter.isdigit() for letter in match.group()) < 7:
            continue
        before = page.text[max(last, match.start() - 40) : match.start()]
        if _NO_PHONE.search(before) or _IBAN_HEAD.search(before):
            continue
        labelled = _LABEL.search(before) is not None
        fax = _FAX.search(before) is not None and not (labelled and re.search(r"t[ée]l|phone", before, re.I))
        facts = list(_numbers(_Run(match.group(), match.start(), labelled, match.start() < _HEAD), page.regions))
        found += facts[1:] if fax else facts
        last = match.end()
    return found


def _numbers(run: _Run, regions: tuple[str, ...]) -> Iterator[Fact]:
    """Yield the one number of a run, else those of its parts, else its two halves where both are numbers."""
    whole = _fact(run, regions)
    if whole is not None:
        yield whole
        return
    parts = list(_split(run, [found.span() for found in _STRONG.finditer(run.text)]))
    if len(parts) > 1:
        for part in parts:
            yield from _numbers(part, regions)
        return
    if not 16 <= sum(letter.isdigit() for letter in run.text) <= 26:
        return
    for gap in re.finditer(r"\s+", run.text):
        halves = list(_split(run, [gap.span()]))
        facts = [_fact(half, regions) for half in halves]
        if len(facts) == 2 and facts[0] is not None and facts[1] is not None:
            yield facts[0]
            yield facts[1]
            return


def _split(run: _Run, gaps: list[tuple[int, int]]) -> Iterator[_Run]:
    at = 0
    for start, end in [*gaps, (len(run.text), len(run.text))]:
        if run.text[at:start].strip():
            yield _Run(run.text[at:start], run.start + at, run.is_labelled, run.is_top)
        at = end


def _fact(run: _Run, regions: tuple[str, ...]) -> Fact | None:
    bare = _TAIL.sub("", run.text).rstrip(" \t\xa0.-–—/|·•(+[")
    digits = sum(letter.isdigit() for letter in bare)
    if not 7 <= digits <= 16 or _DATED.search(bare) or "\t" in bare or re.search(r"[|•]", bare):
        return None
    lead = len(bare) - len(bare.lstrip())
    value = _international(bare.strip()) or _national(bare.strip(), run, regions)
    return None if value is None else Fact(value, (run.start + lead, run.start + len(bare)))


def _international(bare: str) -> str | None:
    """Return the E.164 form of a number with its country code, None for another."""
    start = re.match(r"[(\[]{0,2}(?:\+|00 ?(?=[1-9]))", bare)
    if start is None or bare.find("+", start.end()) >= 0:
        return None
    rest = re.sub(r"[(\[]\s?0\s?[)\]]", " ", bare[start.end() :])
    return _e164("+" + "".join(_GROUPS.findall(rest)), None, is_shaped=True)


def _national(bare: str, run: _Run, regions: tuple[str, ...]) -> str | None:
    groups = tuple(len(group) for group in _GROUPS.findall(bare))
    digits = "".join(_GROUPS.findall(bare))
    if len(set(digits)) == 1 or "+" in bare:
        return None
    for region in _order(groups, digits, regions):
        zero = digits.startswith("0")
        shaped = groups in _shapes(region) or (zero and len(groups) <= 2)
        if not zero and not (shaped or ((run.is_labelled or run.is_top) and _may_lack_zero(region, groups, digits))):
            continue
        if zero and (sum(groups) < 9 or (region == "FR" and sum(groups) != 10)):
            continue
        value = _e164(digits, region, is_shaped=shaped or run.is_labelled)
        if value is not None:
            return value
    return None


def _may_lack_zero(region: str, groups: tuple[int, ...], digits: str) -> bool:
    if region in ("US", "CA"):
        return len(digits) == 10 and len(groups) <= 3 and digits[0] in "23456789"
    return region in _WITHOUT_ZERO and len(digits) >= 8 and len(groups) <= 5


def _shapes(region: str) -> tuple[tuple[int, ...], ...]:
    by_region = {"FR": _FRENCH, "GB": _BRITISH, "US": _AMERICAN, "CA": _AMERICAN, "BE": _BELGIAN, "CH": (_SWISS,)}
    return by_region.get(region, ())


def _order(groups: tuple[int, ...], digits: str, regions: tuple[str, ...]) -> list[str]:
    """Return the regions to try: first those of the page whose way of grouping this is, then what the groups say."""
    fitting = [region for region in regions if groups in _shapes(region)]
    hinted = []
    if digits.startswith("0"):
        hinted = ["BE"] * (groups in _BELGIAN[:3]) + ["CH"] * (groups == _SWISS) + ["FR"] * (groups in _FRENCH)
        hinted += ["GB"] * (groups in _BRITISH)
    elif groups in _AMERICAN:
        hinted = ["US"]
    first = [] if fitting and fitting[0] == regions[0] else hinted
    others = [region for region in regions if region not in ("FR", "GB", "US", "BE", "CH", "CA")]
    return list(dict.fromkeys([*others[:1], *fitting, *first, *regions]))


def _e164(digits: str, region: str | None, *, is_shaped: bool) -> str | None:
    """Return the E.164 form where the number is given out, or has a possible length and the shape of its country."""
    import phonenumbers  # 0.12 s, and not every text holds a number

    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return None
    possible = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    if phonenumbers.is_valid_number(number) or (is_shaped and possible):
        return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return None
