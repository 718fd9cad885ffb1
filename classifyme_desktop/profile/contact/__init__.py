"""Who a person is and how to reach them: name, e-mails, phones, links, town; each with the place that shows it.

What a section of references holds belongs to other people and is left out. Pure; no pattern repeats without a bound.
"""

from collections.abc import Iterable

from classifyme_desktop.domain.profile import Contact, Fact, Section
from classifyme_desktop.profile.contact import emails, names, phones, towns
from classifyme_desktop.profile.contact import links as addresses
from classifyme_desktop.profile.contact.page import Page, read

__all__ = ["find"]
_MOST_AT_WORK = 2


def find(text: str, sections: tuple[Section, ...] = ()) -> Contact:
    """Return the contacts of the person whom a resume is about.

    Args:
        text: ``Document.text``.
        sections: its parts; without them headings are looked for here.

    Returns:
        The name as the person would write it, without a form of address (None where no part of the text reads like
        one); e-mails in lower case; phones as E.164; links as ``https://host/path`` without tracking; the town with
        the country where it is told. Each value stands once, in the order of the text.
    """
    page = read(text, sections)
    mails = emails.find(text)
    called = phones.find(page)
    links = addresses.find(page, mails, called)
    name = names.find(page, mails, links)
    own_mails = _own_mails(page, mails, name)
    return Contact(
        name=name,
        emails=_once(own_mails),
        phones=_once(_own_phones(page, called, own_mails, links)),
        links=_once(fact for fact in links if not page.is_of_referees(fact.place)),
        location=towns.find(page, name, [*mails, *called, *links]),
    )


def _own_mails(page: Page, mails: list[Fact], name: Fact | None) -> list[Fact]:
    """Return the e-mails but those of referees; one that repeats the person's name is theirs wherever it stands."""
    owned = [] if name is None else names.keys(name.value)
    return [
        mail
        for mail in mails
        if not page.is_of_referees(mail.place) or any(key in names.letters(mail.value.split("@")[0]) for key in owned)
    ]


def _own_phones(page: Page, found: list[Fact], mails: list[Fact], links: list[Fact]) -> list[Fact]:
    """Return the phones but those of referees, unless an own e-mail stands beside (the last lines of a page)."""
    beside = {page.at(mail.place[0]) + step for mail in mails for step in (-1, 0, 1)}
    own = {page.at(fact.place[0]) + step for fact in [*mails, *links] for step in (-2, -1, 0, 1, 2)}
    outside = [fact for fact in found if not page.is_of_referees(fact.place)]
    at_work = [fact for fact in outside if page.is_of_work(fact.place) and page.at(fact.place[0]) not in own]
    if len(at_work) > _MOST_AT_WORK or len(at_work) < len(outside):  # employers' or superiors', told job by job
        outside = [fact for fact in outside if fact not in at_work]
    return outside or [fact for fact in found if page.at(fact.place[0]) in beside]


def _once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    seen: dict[str, Fact] = {}
    for fact in sorted(facts, key=lambda fact: fact.place):
        seen.setdefault(fact.value.replace("//www.", "//"), fact)
    return tuple(seen.values())
