"""Finds where two words stand together without a space: "degreeExperience", but not "JavaScript" or "McDonald"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from classifyme_desktop.profile.masking import lexicon
from classifyme_desktop.profile.masking.lexicon import plain
from classifyme_desktop.profile.skills import lexicon as skills
from classifyme_desktop.profile.skills.words import fold, single

_SEAM: Final = re.compile(
    r"(?:(?<=[a-zà-ÿ)])|(?<=\d{4}))(?=[A-ZÀ-Ý](?:[a-zà-ÿ]|['’ ]|[A-Z]{1,4}\b|[A-Z]{3,20}[ :]))"
    r"|(?<=[a-zà-ÿ)][:;,])(?=[A-ZÀ-Ý])"
)
_BEFORE: Final = re.compile(r"[^\W\d_]*$")
_AFTER: Final = re.compile(r"[^\W\d_]+")
_LONGEST: Final = 40  # letters of a word
_FORMED: Final = re.compile(r"[a-z]{3,}(?:ed|ing|ly|tion|tions|ment|ments|er|ers|ity|es|ance|ence|able)")
_MORE: Final = frozenset(
    "a i us we at it you our the and be to in of or for is job eoe qualifications requirements responsibilities "
    "nous vous vos votre une un le la les".split()
)
_LEAST_NAME: Final = 4  # letters of a first part with a capital: "McDonald", "DePaul" are names
# Names of firms and products that no list of skills holds.
_NAMES: Final = frozenset(
    "javascript typescript coffeescript powerpoint powershell powerbi powerapps sharepoint linkedin youtube facebook "
    "github gitlab bitbucket openstack openshift wordpress photoshop indesign mongodb quickbooks salesforce servicenow "
    "hubspot mailchimp bigquery databricks tensorflow pytorch filemaker onenote onedrive paypal wework cybercoders "
    "blackberry fullstack appsflyer solidworks homecare healthcare ecommerce peoplesoft successfactors autodesk "
    "backend frontend clickup airtable webforms winforms websphere weblogic coldfusion sitecore eclinicalworks "
    "smartsheet timesheet doubleclick homepage facetime airbnb systemverilog moneygram goodwill".split()
)


def seams(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where a new word begins without a space before it, in a part of a text."""
    for match in _SEAM.finditer(text, start, end):
        at = match.start()
        before = _BEFORE.search(text, max(start, at - _LONGEST), at)
        after = _AFTER.match(text, at, min(end, at + _LONGEST))
        left = before.group() if before else ""
        if not left or (after is not None and _are_two(left, after.group())):
            yield at


@lru_cache(maxsize=8192)
def _are_two(left: str, right: str) -> bool:
    whole = plain(left + right)
    if whole in _NAMES or (left[0].isupper() and len(left) < _LEAST_NAME and plain(left) not in _MORE):
        return False
    if single(fold(left + right), is_tool=True) in skills.lexicon().senses:
        return False
    return _is_word(left) and (_is_word(right) or right.isupper() or len(right) == 1)


def _is_word(word: str) -> bool:
    folded = plain(word)
    return _is_listed(folded) or (folded.endswith("s") and _is_listed(folded[:-1])) or bool(_FORMED.fullmatch(folded))


def _is_listed(folded: str) -> bool:
    return folded in _MORE or folded in lexicon.ordinary_words() or folded in lexicon.work_words()
