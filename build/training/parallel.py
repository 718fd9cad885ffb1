"""English–French pairs that teach the encoder French, and the pairs kept back to see whether it learnt."""

import csv
import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

Pair = tuple[str, str]  # English, French

_KEPT_BACK = 8  # one occupation of so many is never trained on in French
_TATOEBA_LEAST = 30  # letters; shorter lines ("Go.") teach little
_TATOEBA_MOST = 56_000
_DOCUMENTATION_MOST = 160
_DOCUMENTATION_LINES = 8_000
_ANCHORS_EVERYDAY = 20_000
_ANCHORS_TECHNICAL = 3_000
_OCCUPATIONS_TIMES = 2  # titles are what is searched for: each is seen twice as often as other lines


@dataclass(frozen=True, slots=True)
class Retrieval:
    """A search task: ``queries``, ``corpus`` of surface forms, and which corpus rows answer each query."""

    queries: tuple[str, ...]
    corpus: tuple[str, ...]
    answers: tuple[frozenset[int], ...]


@dataclass(frozen=True, slots=True)
class Occupation:
    """An ESCO occupation: English and French surface forms, the preferred one first."""

    uri: str
    english: tuple[str, ...]
    french: tuple[str, ...]

    @property
    def is_kept_back(self) -> bool:
        """Return whether its French forms are only used to measure."""
        return hashlib.sha256(self.uri.encode()).digest()[0] % _KEPT_BACK == 0


def occupations(data: Path) -> list[Occupation]:
    """Return the ESCO 1.0 occupations with a French label, in the order of their URI; ``data``: the data folder."""
    english = {row["conceptUri"]: row for row in _rows(data / "esco" / "v1.0" / "occupations_en.csv.gz")}
    french: dict[str, list[str]] = {}
    for row in _rows(data / "esco" / "v1.0" / "occupations_fr.csv.gz"):
        french.setdefault(row["conceptUri"], []).extend(_forms(row["preferredLabel"], row["altLabels"].split("\n")))
    for row in _rows(data / "esco" / "v1.2.1_fr_labels" / "occupations_fr.csv.gz"):
        french.setdefault(row["conceptUri"], []).extend(_forms(row["preferredLabel"], row["altLabels"].split("|")))
    return [
        Occupation(
            uri,
            tuple(dict.fromkeys(_forms(english[uri]["preferredLabel"], english[uri]["altLabels"].split("\n")))),
            tuple(dict.fromkeys(french[uri])),
        )
        for uri in sorted(set(english) & set(french))
    ]


def retrieval(listed: list[Occupation], language: str) -> Retrieval:
    """Return titles of the occupations kept back against the English forms of all (``fr``: French titles, ``en``)."""
    corpus = [(form, at) for at, one in enumerate(listed) for form in one.english[: 6 if one.is_kept_back else 2]]
    forms = [(one.french if language == "fr" else one.english[1:])[:3] for one in listed]
    asked = [(form, at) for at, one in enumerate(listed) if one.is_kept_back for form in forms[at]]
    rows: dict[int, set[int]] = {}
    for row, (_, at) in enumerate(corpus):
        rows.setdefault(at, set()).add(row)
    text_of = [form for form, _ in corpus]
    # A query must not stand in its own answers letter for letter, or English would be a game of spotting it.
    answers = [frozenset(row for row in rows[at] if text_of[row].lower() != form.lower()) for form, at in asked]
    return Retrieval(tuple(form for form, _ in asked), tuple(text_of), tuple(answers))


def pairs(data: Path, listed: list[Occupation]) -> list[Pair]:
    """Return all pairs to learn from, without any French form of an occupation kept back."""
    hidden = {form.lower() for one in listed if one.is_kept_back for form in one.french}
    named = [(one.english[0], form) for one in listed if not one.is_kept_back for form in one.french]
    found = [
        *skills(data),
        *_spread(_tatoeba(data), _TATOEBA_MOST),
        *_spread(_documentation(data), _DOCUMENTATION_LINES),
    ]
    found = [*dict.fromkeys(named)] * _OCCUPATIONS_TIMES + [*dict.fromkeys(found)]
    return [pair for pair in found if pair[1].lower() not in hidden]


def _spread(found: Iterable[Pair], most: int) -> list[Pair]:
    """Return at most ``most`` pairs, chosen by their hash: without order, and the same ones each time."""
    return sorted(found, key=lambda pair: hashlib.sha256(pair[1].encode()).digest())[:most]


def french_texts(data: Path, pairs_: list[Pair]) -> Iterator[str]:
    """Yield the French texts that the French word pieces are made of: the pairs, and titles of job ads."""
    for _, french in pairs_:
        yield french
    for advertisement in json.loads((data / "jobads" / "rekrut_ma" / "ads.json").read_text(encoding="utf-8")).values():
        yield advertisement["title"]


def _forms(preferred: str, others: list[str]) -> list[str]:
    """Return the forms of a label; ``directeur/directrice`` gives both and each alone."""
    found = []
    for form in (preferred, *others):
        form = form.replace("’", "'").strip()
        found.append(form.replace("/", " / ") if form.count("/") == 1 else form)
        if form.count("/") == 1:
            found += [part.strip() for part in form.split("/")]
    return [form for form in found if form]


def skills(data: Path) -> list[Pair]:
    """Return ESCO skills in English with their French names."""
    return list(_skills(data))


def table(path: Path) -> list[Pair]:
    """Return the pairs of a table of two columns, English and French, divided by a tab."""
    return [(row[0], row[1]) for row in _tabbed(path)]


def anchors(data: Path) -> list[Pair]:
    """Return everyday and technical sentences that are held at their teacher's vectors in the joint stage."""
    everyday = _spread(_tatoeba(data), _ANCHORS_EVERYDAY)
    return everyday + _spread(_documentation(data), _ANCHORS_TECHNICAL)


def _skills(data: Path) -> Iterator[Pair]:
    english = {
        row["conceptUri"]: row["preferredLabel"] for row in _rows(data / "esco" / "v1.0" / "skills_en-us.csv.gz")
    }
    for row in _rows(data / "esco" / "v1.0" / "skills_fr.csv.gz"):
        if row["conceptUri"] in english:
            yield english[row["conceptUri"]], row["preferredLabel"]
            for form in filter(None, row["altLabels"].split("\n")):
                yield english[row["conceptUri"]], form


def _tatoeba(data: Path) -> Iterator[Pair]:
    seen: dict[str, int] = {}
    for english, french in _tabbed(data / "parallel" / "tatoeba" / "eng_fra.tsv.gz"):
        seen[english] = seen.get(english, 0) + 1
        if len(english) >= _TATOEBA_LEAST and seen[english] <= 1:
            yield english, french


def _documentation(data: Path) -> Iterator[Pair]:
    for row in _tabbed(data / "parallel" / "python_docs_fr" / "segments.tsv.gz"):
        english, french = row[0], row[1]
        if english != french and 30 <= len(english) <= _DOCUMENTATION_MOST:
            yield english, french


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as lines:
        yield from csv.DictReader(lines)


def _tabbed(path: Path) -> Iterator[list[str]]:
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    with opened as lines:
        for number, line in enumerate(lines):
            row = line.rstrip("\n").split("\t")
            if len(row) >= 2 and not (number == 0 and row[0] in {"en", "english"}):
                yield row
