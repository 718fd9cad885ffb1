"""Who an invented person is: name, how it is written, and how to reach the person."""

import random
import unicodedata
from dataclasses import dataclass, field

from benchmarks.understanding import content, phones
from benchmarks.understanding.sheet import Line


@dataclass(slots=True)
class Person:
    """The facts of a person and the lines that show them. ``name`` is written as ``Marie Dupont``."""

    name: str
    gender: str
    cities: list[str]
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    name_lines: list[Line] = field(default_factory=list)
    contacts: list[str] = field(default_factory=list)
    town: str = ""


def invented(pool: str, language: str, layout: int, sector: str, dice: random.Random) -> Person:
    """Return a person who does not exist."""
    people = content.words("people")[pool][language]
    gender = dice.choice("fm")
    given, family = dice.choice(people[gender]), dice.choice(people["family"])
    places = content.words("places")[language]
    country = dice.choice([code for code in places for _ in range(4 if code in ("FR", "GB") else 1)])
    person = Person(f"{given} {family}", gender, [place[0].split(",")[0].split(" (")[0] for place in places[country]])
    person.name_lines = _name_lines(given, family, language, layout, dice)
    _reach(person, given, family, sector, country, language, dice)
    return person


def plain(name: str) -> str:
    """Return the letters of a name as an address holds them: small, no accents, no signs."""
    split = unicodedata.normalize("NFKD", name.replace("Ł", "L").replace("ł", "l").replace("ø", "o").replace("œ", "oe"))
    return "".join(sign for sign in split.casefold() if sign.isascii() and sign.isalnum())


def unaccented(words: str) -> str:
    """Return the words without accents."""
    split = unicodedata.normalize("NFKD", words)
    return "".join(sign for sign in split if not unicodedata.combining(sign))


def _name_lines(given: str, family: str, language: str, layout: int, dice: random.Random) -> list[Line]:
    if layout == 8 and dice.random() < 0.4:
        if language == "fr":
            return [Line(f"Nom : {family}", "entry"), Line(f"Prénom : {given}", "entry")]
        return [Line(f"Name: {given} {family}", "entry")]
    forms = ["{g} {f}", "{g} {f}", "{G} {F}", "{g} {F}", "{g} {f}"]
    forms += ["{F} {g}", "{g} {F}", "Curriculum vitae – {g} {f}"] if language == "fr" else ["Dr {g} {f}", "{g} {f}"]
    shown = dice.choice(forms).format(g=given, f=family, G=given.upper(), F=family.upper())
    if shown.isupper() and dice.random() < 0.3:
        shown = unaccented(shown)
    if shown.isupper() and dice.random() < 0.3:
        shown = "   ".join(" ".join(word) for word in shown.split())
    return [Line(shown, "name")]


def _reach(
    person: Person, given: str, family: str, sector: str, country: str, language: str, dice: random.Random
) -> None:
    one, two = plain(given), plain(family)
    address = dice.choice(("{a}.{b}", "{b}.{a}", "{i}{b}", "{a}{b}{n}", "{a}_{b}", "{a}-{b}")).format(
        a=one, b=two, i=one[0], n=dice.randint(2, 99)
    )
    email = f"{address}@{dice.choice(('example.org', 'example.com', 'mail.example.net', 'courriel.example'))}"
    person.emails.append(email)
    shown = email if dice.random() < 0.85 else f"{email[0].upper()}{email[1:]}"
    person.contacts.append(dice.choice(("{}", "{}", "E-mail: {}", "Email : {}", "✉ {}", "Mail: {}")).format(shown))
    for _ in range(2 if dice.random() < 0.15 else 1):
        number, written = phones.number(country, dice)
        if number not in person.phones:
            person.phones.append(number)
            labels = ("{}", "{}", "Tél. : {}", "Portable : {}", "☎ {}", "Tél : {}") if language == "fr" else (
                "{}", "{}", "Tel: {}", "Mobile: {}", "☎ {}", "Phone: {}")  # fmt: skip
            person.contacts.append(dice.choice(labels).format(written))
    _links(person, one, two, sector, dice)
    _address(person, country, language, dice)
    dice.shuffle(person.contacts)


def _links(person: Person, one: str, two: str, sector: str, dice: random.Random) -> None:
    found = []
    if dice.random() < 0.55:
        found.append(dice.choice(("linkedin.com/in/{}", "https://www.linkedin.com/in/{}", "www.linkedin.com/in/{}/")))
    if sector == "digital" and dice.random() < 0.6:
        found.append(dice.choice(("github.com/{}", "https://github.com/{}")))
    links = [link.format(f"{one}-{two}") for link in found]
    if dice.random() < 0.2:
        links.append(dice.choice(content.words("words")["sites"]).format(a=one, b=two))
    person.links += links
    labels = ("{}", "{}", "LinkedIn: {}", "LinkedIn : {}")
    person.contacts += [dice.choice(labels).format(link) if "linkedin" in link else link for link in links]


def _address(person: Person, country: str, language: str, dice: random.Random) -> None:
    places = content.words("places")
    city, code = dice.choice(places[language][country])
    person.town = city.split(",")[0].split(" (")[0]
    number, street = dice.randint(1, 180), dice.choice(places["streets"][language])
    if language == "fr":
        person.contacts.append(f"{number} {street}, {code} {city}")
    else:
        person.contacts.append(f"{number} {street}, {city} {code}")
    if dice.random() < 0.15:
        born = dice.randint(1962, 1999)
        is_woman = person.gender == "f"
        person.contacts.append(
            f"Né{'e' if is_woman else ''} le {dice.randint(1, 28):02d}/{dice.randint(1, 12):02d}/{born}"
            if language == "fr"
            else f"Date of birth: {dice.randint(1, 28)} March {born}"
        )
