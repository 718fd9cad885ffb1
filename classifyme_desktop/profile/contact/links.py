"""Finds web addresses of a person: profiles, portfolios, other pages; written as ``https://host/path``."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from classifyme_desktop.domain.profile import Fact
from classifyme_desktop.profile.contact.page import Page
from classifyme_desktop.profile.masking.lines import Section

_MOST: Final = 200
_NEAR: Final = 4  # lines around an e-mail or a phone
_HEAD_LINES: Final = 45  # lines in which a bare "janedoe.dev" is the person's
_PATH: Final = r"(?:[/?#][^\s<>()\[\]|,;\"'’«»•·\uf000-\uf8ff]{0,250})?"
_HOST: Final = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}[a-z]{2,12}"
_WEB: Final = re.compile(
    rf"(?:https?://|(?<![\w.@/-])www\.)(?:{_HOST}){_PATH}|(?<![\w.@/+-]){_HOST}(?![\w@-]){_PATH}", re.I
)
_PROFILES: Final = re.compile(
    r"(?:^|\.)(?:linkedin|github|gitlab|bitbucket|behance|dribbble|kaggle|stackoverflow|viadeo|xing|medium|orcid"
    r"|malt|researchgate|codepen"
    r"|huggingface|artstation|vimeo|youtube|instagram|twitter|x|facebook|flickr|soundcloud|about|doyoubuzz|notion"
    r"|dev|hashnode|substack)"
    r"\.(?:com|org|net|io|me|fr|co|to|dev|site|so)$"
)
_ENDS: Final = frozenset(
    "com org net io dev me fr be ch ca uk us de es it pt nl ie eu lu ma tn dz sn ci pl ro co in au app tech online "
    "site "
    "pro name blog design studio page art photo photography info xyz ai bzh paris ink works space art example test "
    "website portfolio".split()
)
# Names of tools and frameworks that look like addresses.
_TOOLS: Final = re.compile(
    r"^(?:asp|ado|vb|ml|node|next|nuxt|vue|react|three|d3|socket|express|booking|amazon|monday|draw|fast|web"
    r"|sql)\.[a-z]{2,4}$"
)
_LABELLED: Final = re.compile(
    r"(linked ?in|git ?hub|git ?lab)[ \t]{0,3}[:：][ \t]{0,3}(?:/?in/|@|/)?([A-Za-z0-9][\w-]{2,60})(?![\w.@/:-]"
    r"|[ ][A-Za-zÀ-ÿ])",
    re.I,
)
_BARE_IN: Final = re.compile(r"(?<![\w./])/?in/([A-Za-z0-9][\w-]{4,80})(?![\w/])")
_TRACKING: Final = re.compile(r"[?#].*$")
_BROKEN: Final = re.compile(r"\n[ \t]{0,4}([a-z][\w%/-]{1,80})[ \t]{0,2}(?=\n|$)")


def find(page: Page, mails: list[Fact], phones: list[Fact]) -> list[Fact]:
    """Return the web addresses of a page that can be the person's own; its e-mails and phones show where to look."""
    near = {page.at(fact.place[0]) + step for fact in (*mails, *phones) for step in range(-_NEAR, _NEAR + 1)}
    found = [fact for fact in _addresses(page, near) if not _in_mail(fact, mails)]
    for match in islice(_LABELLED.finditer(page.text), _MOST):
        host = {"l": "www.linkedin.com/in", "h": "github.com", "b": "gitlab.com"}
        site = re.sub(r"\s", "", match.group(1).lower())
        key = "l" if site == "linkedin" else ("h" if site == "github" else "b")
        name = match.group(2).strip("-_")
        if key != "l" or "-" in name or any(letter.isdigit() for letter in name) or name.islower():
            found.append(Fact(f"https://{host[key]}/{name.lower() if key == 'l' else name}", match.span(2)))
    taken = [fact.place for fact in found]
    for match in islice(_BARE_IN.finditer(page.text), _MOST):
        if not any(start <= match.start() < end for start, end in taken):
            found.append(Fact(f"https://www.linkedin.com/in/{match.group(1).lower()}", match.span()))
    return sorted(found, key=lambda fact: fact.place)


def _in_mail(fact: Fact, mails: list[Fact]) -> bool:
    return any(mail.place[0] < fact.place[1] and fact.place[0] < mail.place[1] for mail in mails)


def _addresses(page: Page, near: set[int]) -> Iterator[Fact]:
    small = page.text.lower()
    if "." not in small:
        return
    for match in islice(_WEB.finditer(page.text), 2_000):
        written = match.group().rstrip(".,:;!?'-_/")
        end = match.start() + len(written)
        host, path = _parts(written)
        profile = _PROFILES.search(host) is not None and bool(path.strip("/"))
        if not (profile or _is_own(page, match.start(), written, near)):
            continue
        if match.group().endswith(("-", "_", "/in/", ".com/")) and path:
            more = _BROKEN.match(page.text, match.end())
            if more:
                path, end = match.group()[match.group().find(path) :].rstrip() + more.group(1), more.end(1)
        query = (
            "" if profile or re.search(r"utm_|fbclid|gclid|trk=|ref=", path) else "".join(_TRACKING.findall(path)[:1])
        )
        yield Fact(
            f"https://{host}{_TRACKING.sub('', path).rstrip('/')}{query if query.startswith('?') else ''}",
            (match.start(), end),
        )


def _parts(written: str) -> tuple[str, str]:
    bare = re.sub(r"^https?://", "", written, flags=re.I)
    cut = re.search(r"[/?#]", bare)
    at = cut.start() if cut else len(bare)
    return bare[:at].lower(), bare[at:]


def _is_own(page: Page, start: int, written: str, near: set[int]) -> bool:
    """Return whether an address of no known profile site is the person's: by its place, scheme and ending."""
    at = page.at(start)
    line = page.lines[at]
    host = _parts(written)[0]
    if host.rsplit(".", 1)[-1] not in _ENDS or host.startswith(("linkedin.", "github.")):
        return False
    if at not in near and line.section in (Section.EXPERIENCE, Section.EDUCATION, Section.REFERENCES):
        return False
    if written.lower().startswith(("http", "www.")):
        return True
    if _TOOLS.match(host) or page.is_running(at) or not written[:1].islower():
        return False
    labelled = re.search(r"(?:portfolio|site|web|blog|url|page|book)\b", line.text[: start - line.start], re.I)
    return labelled is not None or at in near or (at < _HEAD_LINES and len(line.words) <= 14)
