"""Finds e-mail addresses, also as "jane (at) mail (dot) com" or broken at the end of a line.

The local part is read backward from each at sign, the domain forward; what a PDF glued to either is cut off.
"""

import re
from itertools import islice
from typing import Final

from classifyme_desktop.domain.profile import Fact

_MOST: Final = 300  # at signs looked at; a resume has a few
_REACH: Final = 90  # characters before an at sign
_DOT: Final = r"(?: ?[(\[{] ?(?:dot|point|\.) ?[)\]}] ?| (?:dot|point) )"
_AT: Final = re.compile(r" ?[(\[{<] ?(?:at|arobase|@) ?[)\]}>] ?| (?:at|arobase|AT) |@", re.I)
_LOCAL: Final = re.compile(r"(?:^|(?<=[^\w.+'-]))([\w.+'-]{1,64})[ \t]{0,2}\n?[ \t]{0,2}$")
_LOCAL_WORDS: Final = re.compile(rf"(?:^|(?<=[^\w.+'-]))([\w.+'-]{{1,40}}(?:{_DOT}[\w+'-]{{1,40}}){{0,3}})$", re.I)
_DOMAIN: Final = re.compile(r"[ \t]{0,2}\n?[ \t]{0,2}([^\W_][\w-]{0,62}(?:\.[\w-]{1,63}){1,5})")
_DOMAIN_BROKEN: Final = re.compile(
    r"([^\W_][\w-]{0,62}(?:\.[\w-]{1,63}){0,4}[.-])\n[ \t]{0,4}([\w-]{1,63}(?:\.[\w-]{1,63}){0,3})"
    r"|([^\W_][\w-]{0,62}(?:\.[\w-]{1,63}){0,3})\n[ \t]{0,4}(\.[a-z]{2,12})\b"
)
_DOMAIN_WORDS: Final = re.compile(rf"([\w-]{{1,63}}(?:(?:{_DOT}|\.)[\w-]{{1,63}}){{1,4}})", re.I)
_LINE_BEFORE: Final = re.compile(r"(?:^|\n|[:\s])([a-z0-9][a-z0-9._+-]{0,60}[._-])[ \t]{0,2}\n[ \t]{0,4}$")
_GLUED_LABEL: Final = re.compile(r"^(?:E-?[Mm]ail|EMAIL|Courriel)(?=[a-z])")
_LABEL: Final = re.compile(r"(?:mail|courriel|email|contact|@)\s{0,3}[:\-]?\s{0,3}$", re.I)
_COMMON: Final = (
    "com|org|net|edu|gov|info|biz|dev|app|tech|online|site|pro|name|email|example|test|fr|be|ch|ca|uk|us|de|es|it|pt"
    "|nl|ie|io|me|eu|lu|ma|tn|dz"
    "|sn|ci|pl|ro|co|in|au|se|no|dk|at|bzh|paris|alsace|corsica|quebec|london|wales|scot"
)
_KNOWN: Final = frozenset(_COMMON.split("|"))
_GLUED_TAIL: Final = re.compile(
    rf"^({_COMMON})(?=(?:linkedin|github|gitlab|www|https?|tel|phone|mobile|portable|adresse|address|skype)\b"
    r"|(?:linkedin|github|www|http))",
)
_END: Final = re.compile(r"^(?:[a-z]{2,24}|[A-Z]{2,24}|[A-Z][a-z]{1,23}|xn--[a-z0-9-]{2,59})")


def find(text: str) -> list[Fact]:
    """Return every e-mail address in lower case, in the order of the text; the place shows it as it is written."""
    found = []
    for sign in islice(_AT.finditer(text), _MOST):
        pair = _plain(text, sign) if sign.group() == "@" else _in_words(text, sign)
        if pair is not None:
            found.append(pair)
    return found


def _plain(text: str, sign: re.Match[str]) -> Fact | None:
    at = sign.start()
    least = max(at - _REACH, 0)
    before = _LOCAL.search(text[least:at])
    domain, end = _domain(text, sign.end())
    if before is None or not domain:
        return None
    start = least + before.start(1)
    local = before.group(1)
    if len(text[start + len(local) : at]) or text[sign.end()].isspace():
        if not _may_be_spaced(text, start, local, domain):
            return None
    broken = _LINE_BEFORE.search(text[max(start - _REACH, 0) : start])
    if broken and local[0].islower():
        start, local = max(start - _REACH, 0) + broken.start(1), broken.group(1) + local
    label = _GLUED_LABEL.match(local)
    if label:
        start, local = start + label.end(), local[label.end() :]
    bare = local.lstrip(".'-")
    start += len(local) - len(bare)
    bare = bare.rstrip(".")
    return Fact(f"{bare}@{domain}".lower(), (start, end)) if bare else None


def _may_be_spaced(text: str, start: int, local: str, domain: str) -> bool:
    """Return whether a word, a space and an at sign are an address and no "Engineer @ booking.com"."""
    if domain.rsplit(".", 1)[-1].lower() not in _KNOWN:
        return False
    alone = not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t•*-|·:")
    written = any(sign in local for sign in "._-") or any(letter.isdigit() for letter in local)
    labelled = _LABEL.search(text[max(start - 20, 0) : start]) is not None
    return labelled or written or (alone and local.islower())


def _domain(text: str, at: int) -> tuple[str, int]:
    """Return the domain that begins at a character and its end, or an empty string."""
    found = _DOMAIN.match(text, at)
    broken = _DOMAIN_BROKEN.match(text, at)
    if broken and (found is None or not _is_whole(found.group(1)) or found.group(1).endswith(".example")):
        whole = "".join(part for part in broken.groups() if part)
        if _is_whole(whole):
            return whole, broken.end()
    if found is None:
        return "", at
    cut = _cut(found.group(1))
    return cut, found.start(1) + len(cut)


def _is_whole(domain: str) -> bool:
    return domain.rsplit(".", 1)[-1].lower() in _KNOWN


def _cut(domain: str) -> str:
    """Return a domain without what follows it unparted ("x.orgPhone", "x.comlinkedin.com"), empty when it is none."""
    labels = domain.split(".")
    for number, label in enumerate(labels[1:], 1):
        glued = _GLUED_TAIL.match(label)
        if glued:
            return ".".join([*labels[:number], glued.group(1)])
    last = _END.match(labels[-1])
    if last is None or "_" in domain:
        return ""
    rest = labels[-1][last.end() :]
    if rest and not (rest[0].isdigit() or rest[0].isupper()):
        return ""
    return ".".join([*labels[:-1], last.group()])


def _in_words(text: str, sign: re.Match[str]) -> Fact | None:
    """Return an address whose at sign is a word; a bare "at" needs its dot as a word too."""
    domain = _DOMAIN_WORDS.match(text, sign.end())
    least = max(sign.start() - _REACH, 0)
    local = _LOCAL_WORDS.search(text[least : sign.start()])
    if domain is None or local is None:
        return None
    bare = sign.group()[:2].strip().isalpha()
    if bare and not (
        re.search(_DOT, domain.group(), re.I) and _is_announced(text, least + local.start(1), domain.end())
    ):
        return None
    value = _cut(re.sub(_DOT, ".", domain.group(), flags=re.I))
    if not _is_whole(value):
        return None
    name = re.sub(_DOT, ".", local.group(1), flags=re.I).strip(".")
    shown = domain.end() - (len(domain.group()) - len(domain.group().rstrip("-")))
    return Fact(f"{name}@{value}".lower(), (least + local.start(1), shown))


def _is_announced(text: str, start: int, end: int) -> bool:
    """Return whether words that may be an address follow a label or are the whole line ("look at the dot com era")."""
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    rest = text[line_start:start] + text[end : line_end if line_end >= 0 else len(text)]
    return _LABEL.search(text[max(start - 20, 0) : start]) is not None or not rest.strip(" \t•*-|·.")
