"""What a swap of personal fields changes in the words that the encoder sees, and what share of a resume is masked.

    python -m benchmarks.masking --shared ../shared

On top of each resume (the samples of the program; with ``--shared`` 200 English ones of the training labels) a personal
block of persona A is laid, then one of persona B, in one of several layouts, with a school in the education part and
the
name again at the end. A resume counts as unchanged for a field when the tokens of the masked text are the same for
both.
Personas are invented; of 30 names 12 hold no listed given name, the others one beside a made-up surname.
"""

import argparse
import csv
import json
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Final

from tokenizers import Tokenizer

from benchmarks import record
from classifyme_desktop import paths
from classifyme_desktop.documents import reader
from classifyme_desktop.profile import masking

RESUMES: Final = 200
SEED: Final = 20


@dataclass(frozen=True, slots=True)
class Persona:
    """The personal fields of one invented person."""

    name: str
    email: str
    phone: str
    address: str
    birth: str
    school: str
    nationality: str
    status: str


NAMES: Final = (
    "Oswin Tredlow",
    "Maëlys Quervain-Doste",
    "Iñaki Bordalesa Ruvíz",
    "Gerwald von Oestrick",
    "Nour El Khadrawi",
    "Abdulqadir Ben Saloumi",
    "Kwadwo Amoatengba",
    "Adaeze Nwobidiuto",
    "Shrivaani Kolluparambil",
    "Xiulan Qiuzhen",
    "Nguyễn Thị Bảo Trâm",
    "Ayşegül Karaboğdan",
    "Zdzisława Wrzeszczyk",
    "Léopoldine de Kervazouët",
    "Joris van der Hoolst",
    "MAEVA TRONCHARD",
    "OUSMANE DIARRASSOUBIÉ",
    "Trevelyan, Morwenna",
    "KERVADEC, Gwenolé",
    "Mary-Lou O'Shaugnell",
    "Jean-Kévin Pouliquard",
    "Lakeisha Jefferwood",
    "D'Angelo Rutherwick Jr.",
    "Wei Ling Tanqi",
    "Priyanka R. Venkatachala",
    "Dr. Hadewych Ruyslinck",
    "Mirela-Ioana Crăciunaș",
    "Tyrell J. Baxendorp",
    "Siân Llewhelyn",
    "Fatou Bintou Ndiayelo",
)
PHONES: Final = (
    "+1 (202) 555-0142",
    "202-555-0176",
    "(404) 555-0119",
    "312.555.0188",
    "06 39 98 12 34",
    "+33 6 39 98 43 21",
    "01.99.00.12.57",
    "+33 (0)1 99 00 65 43",
    "020 7946 0018",
    "+44 7700 900123",
    "07700 900 456",
    "01632 960123",
    "+49 30 23125 012",
    "+91 98765 01234",
    "+86 138 0013 8000",
    "0639981234",
    "+225 07 07 01 02 03",
    "+1-613-555-0187",
)
ADDRESSES: Final = (
    "1407 Old Mill Road, Springfield, IL 62704",
    "88 W. 14th Street, Apt 5B, New York, NY 10011",
    "PO Box 214, Boise, ID 83701",
    "2210 Cedar Creek Blvd Suite 300, Austin, TX 78701",
    "12 rue des Lilas, 75011 Paris",
    "3 bis, avenue Jean Jaurès, 69007 Lyon",
    "45 boulevard de la République, 13100 Aix-en-Provence",
    "8 place du Marché, 35000 Rennes",
    "12 Rosemary Lane, Leeds, LS1 4AB",
    "Flat 3, 27 Station Road, Reading RG1 1LG",
    "5 Church Street, Bath, BA1 2QS",
    "210-55 Queen Street West, Toronto, ON M5V 2T6",
    "1290 rue Saint-Denis, Montréal (QC) H2X 3J6",
    "Résidence Les Pins, bât. B, 6 chemin du Moulin, 34000 Montpellier",
)
BIRTHS: Final = (
    "12/03/1989",
    "1 May 1971",
    "March 22, 1994",
    "1985-11-30",
    "07.08.1990",
    "22 mars 1982",
    "3 août 1977",
    "1er juin 1996",
)
SCHOOLS: Final = (
    "University of Ondermark",
    "Trellick State University",
    "St. Gwendolyn High School",
    "Bramford Sixth Form College",
    "Oakvale Community College",
    "Université de Haute-Brenne",
    "Université Paris-Valmont 12",
    "Lycée Honoré Vauquelin",
    "École nationale supérieure de chimie de Valmont",
    "HEC Paris",
    "ESSEC Business School",
    "Sciences Po Lille",
    "INSA Lyon",
    "IUT de Kerlaz",
    "Massachusetts Institute of Technology",
    "Institut Supérieur du Commerce de Valmont",
    "Harvard University",
    "Collège Saint-Aubrac",
    "Marlow Institute of Technology",
    "Indian Institute of Technology Kharagpur",
)
NATIONS: Final = (
    "British",
    "American",
    "French",
    "Moroccan",
    "Senegalese",
    "Vietnamese",
    "Turkish",
    "Polish",
    "Indian",
)
STATES: Final = ("Married", "Single", "Divorced", "Married, 2 children", "Single, no children")
FRENCH: Final = {
    "nationality": ("Française", "Marocaine", "Ivoirienne", "Algérienne", "Belge", "Vietnamienne", "Turque"),
    "status": ("Célibataire", "Mariée", "Marié, 2 enfants", "Pacsé", "Divorcée, 1 enfant", "Marié(e)"),
}
ENGLISH_LAYOUTS: Final = {
    "header": ("{name}\n{address}\n{phone} | {email}\n", "\n{name}\n"),
    "one line": ("{name} - {phone} - {email} - {address}\nDate of birth: {birth}\n", ""),
    "title beside": ("{name} – {title}\n{email} • {phone} • {address}\nNationality: {nationality} | {status}\n", ""),
    "title under": (
        "{name}\n{title}\n{address}\nPhone: {phone}\nEmail: {email}\nBorn {birth}\n",
        "\n{name} - Curriculum vitae\n",
    ),
    "title over": ("{title}\n{name}\n{phone}\n{email}\n{address}\n", ""),
    "form": (
        "Name: {name}\nAddress: {address}\nTelephone: {phone}\nE-mail: {email}\nDate of birth: {birth}\n"
        "Nationality: {nationality}\nMarital status: {status}\n",
        "",
    ),
    "sidebar": ("Contact\n{address}\n{phone}\n{email}\nLanguages\nEnglish, French\n{name}\n{title}\nSummary\n", ""),
    "bottom": ("", "\nPersonal details\n{name}\n{address}\n{phone}\n{email}\nDate of birth: {birth}\n{status}\n"),
    "name alone": ("{name}\n", "\nSincerely,\n{name}\n"),
    "cv of": ("Curriculum Vitae\n{name}\n{title}\n{phone} / {email}\n{address}\n{nationality} citizen, {status}\n", ""),
}
FRENCH_LAYOUTS: Final = {
    "en-tête": ("{name}\n{address}\nTél. : {phone}\n{email}\nNé(e) le {birth}\n", "\n{name}\n"),
    "une ligne": ("{name} | {phone} | {email} | {address}\n", ""),
    "titre à côté": ("{name} – {title}\n{address} – {phone} – {email}\n{status} – Nationalité {nationality}\n", ""),
    "titre dessous": (
        "{name}\n{title}\n{address}\n{phone}\n{email}\n{status}\n34 ans\n",
        "\n{name} - Curriculum vitae\n",
    ),
    "formulaire": (
        "ÉTAT CIVIL\nNom : {name}\nAdresse : {address}\nTéléphone : {phone}\nCourriel : {email}\n"
        "Date de naissance : {birth}\nNationalité : {nationality}\nSituation familiale : {status}\n",
        "",
    ),
    "colonne": ("Coordonnées\n{address}\n{phone}\n{email}\nLangues\nFrançais, anglais\n{name}\n{title}\nProfil\n", ""),
    "en bas": ("", "\nInformations personnelles\n{name}\n{address}\n{phone}\n{email}\nNé le {birth}\n{status}\n"),
}
EDUCATIONS: Final = {
    "en": (
        "\nEducation\nBachelor of Science in Nursing, {school}, 2010 - 2013\n",
        "\nEducation\n{school}\nBA Accounting\n",
        "\nEDUCATION\n2010 - 2013 {school}\nHigh School Diploma\n",
        "\nEducation and Training\nBSc Computer Science - {school} - 2013\n",
    ),
    "fr": (
        "\nFormation\nMaster Comptabilité, {school}, 2010 - 2013\n",
        "\nFORMATION\n2013 : Licence de droit, {school}\n",
        "\nDiplômes et formations\n{school}\nBTS Comptabilité et gestion\n",
    ),
}
TITLES: Final = {
    "en": (
        "Senior Accountant",
        "Registered Nurse",
        "Art Director",
        "Head of Sales",
        "Java Developer",
        "Chef Manager",
        "French Teacher",
    ),
    "fr": (
        "Comptable",
        "Directrice des ventes",
        "Cuisinier",
        "Infirmière",
        "Ingénieur logiciel",
        "Chargée de recrutement",
    ),
}


def persona(draw: random.Random, language: str) -> Persona:
    """Return one invented person."""
    name = draw.choice(NAMES)
    parts = [
        part
        for part in "".join(c if c.isascii() and c.isalpha() else " " for c in name.lower()).split()
        if len(part) > 2
    ]
    local = draw.choice(
        (".".join(parts[:2]), parts[-1] + str(draw.randrange(60, 99)), "contact", parts[0][0] + parts[-1], "kx9")
    )
    nations, states = (NATIONS, STATES) if language == "en" else (FRENCH["nationality"], FRENCH["status"])
    return Persona(
        name,
        f"{local}@{draw.choice(('example.com', 'mail.example.org', 'example.fr'))}",
        draw.choice(PHONES),
        draw.choice(ADDRESSES),
        draw.choice(BIRTHS),
        draw.choice(SCHOOLS),
        draw.choice(nations),
        draw.choice(states),
    )


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a personal block stands around a resume: what goes before and after it, and the education lines."""

    label: str
    before: str
    after: str
    title: str

    def around(self, body: str, person: Persona) -> str:
        """Return the resume with the personal fields of ``person``."""
        filled: Mapping[str, str] = {**asdict(person), "title": self.title}
        return self.before.format_map(filled) + body + self.after.format_map(filled)


def layout(draw: random.Random, language: str) -> Layout:
    """Return one layout of the language."""
    layouts = ENGLISH_LAYOUTS if language == "en" else FRENCH_LAYOUTS
    label = draw.choice(sorted(layouts))
    before, after = layouts[label]
    return Layout(label, before, draw.choice(EDUCATIONS[language]) + after, draw.choice(TITLES[language]))


def swaps(draw: random.Random, language: str) -> Iterator[tuple[str, Persona, Persona]]:
    """Yield a field kind and two personas that differ in that field alone; "all" differ in every field."""
    one, other = persona(draw, language), persona(draw, language)
    for field in fields(Persona):
        if getattr(one, field.name) != getattr(other, field.name):
            yield field.name, one, replace(one, **{field.name: getattr(other, field.name)})
    yield "all", one, other


def same_tokens(tokenizer: Tokenizer, one: str, other: str) -> bool:
    """Return whether the encoder sees the same tokens, and the role head the same words, in the masked texts."""
    masked = [masking.mask(text) for text in (one, other)]
    if masked[0].split() != masked[1].split():
        return False
    first, second = (tokenizer.encode(text, add_special_tokens=False).ids for text in masked)
    return bool(first == second)


def measure(bodies: Sequence[tuple[str, str]], tokenizer: Tokenizer) -> dict[str, Any]:
    """Return the share of resumes ``(language, text)`` that no swap changes, for each field and for each layout."""
    seen: dict[str, list[bool]] = {}
    by_layout: dict[str, list[bool]] = {}
    draw = random.Random(SEED)
    for language, body in bodies:
        place = layout(draw, language)
        for kind, one, other in swaps(draw, language):
            same = same_tokens(tokenizer, place.around(body, one), place.around(body, other))
            seen.setdefault(kind, []).append(same)
            by_layout.setdefault(f"{language} {place.label}", []).append(same)
    return {
        "unchanged": _shares(seen),
        "unchanged by layout": _shares(by_layout),
        "swaps": sum(map(len, seen.values())),
    }


def _shares(seen: Mapping[str, Sequence[bool]]) -> dict[str, float]:
    return {key: round(sum(same) / len(same), 4) for key, same in sorted(seen.items())}


def damage(texts: Sequence[str], tokenizer: Tokenizer) -> dict[str, float]:
    """Return the share of tokens masked in resumes as they are, and milliseconds for a text of a mean length."""
    whole = kept = 0
    began = time.perf_counter()
    masked = [masking.mask(text) for text in texts]
    taken = time.perf_counter() - began
    for text, left in zip(texts, masked, strict=True):
        whole += len(tokenizer.encode(text, add_special_tokens=False).ids)
        kept += len(tokenizer.encode(left, add_special_tokens=False).ids)
    return {"tokens_masked": round(1 - kept / whole, 4), "ms_per_resume": round(1000 * taken / len(texts), 2)}


def demo_texts() -> list[tuple[str, str]]:
    """Return the sample resumes that have text, with their language."""
    with (paths.demo() / "people.csv").open(encoding="utf-8", newline="") as lines:
        language = {row["file"]: row["language"] for row in csv.DictReader(lines)}
    read = [(name, reader.read((paths.demo() / "resumes" / name).read_bytes()).document) for name in sorted(language)]
    return [(language[name], document.text) for name, document in read if document is not None]


def training_files(shared: Path) -> list[Path]:
    """Return RESUMES of the labelled training resumes, evenly over the table."""
    with (shared / "gold" / "roles_train.csv").open(encoding="utf-8", newline="") as lines:
        names = [row["file"] for row in csv.DictReader(lines)]
    return [shared / "data" / "livecareer" / names[at * len(names) // RESUMES] for at in range(RESUMES)]


def encoder_tokenizer() -> Tokenizer:
    """Return the tokenizer of the shipped encoder without a limit of length."""
    tokenizer = Tokenizer.from_file(str(paths.models() / "encoder" / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def main() -> None:
    """Measure, print and record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path)
    shared: Path | None = parser.parse_args().shared
    tokenizer = encoder_tokenizer()
    samples = demo_texts()
    result: dict[str, Any] = {"samples": {"resumes": len(samples), **measure(samples, tokenizer)}}
    files = training_files(shared) if shared else []
    if files:
        texts = [document.text for path in files if (document := reader.read(path.read_bytes()).document) is not None]
        found = measure([("en", text) for text in texts], tokenizer)
        result["training resumes"] = {"resumes": len(texts), **found, **damage(texts, tokenizer)}
    print(json.dumps(result, indent=2, ensure_ascii=False))
    print(record.write("masking", result, data_sha256=record.files_sha256(files) if files else None))


if __name__ == "__main__":
    main()
