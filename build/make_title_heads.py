"""Makes the list of words that a job title turns on: "engineer", "responsable", "chargée".

    .venv/bin/python -m build.make_title_heads --shared ../shared

An English title ends with its head, or has it before "of", "for", a comma or a dash; a French one begins with it.
Sources: O*NET 29.0 (CC BY 4.0), ESCO (CC BY 4.0), resources/taxonomy/roles.csv. Only single words with their language
are kept, sorted, one a line, so that a second run gives the same bytes.
"""

import argparse
import csv
import gzip
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from classifyme_desktop import paths
from classifyme_desktop.profile.masking.lexicon import plain

LEAST: Final = 3  # a head of fewer titles is as likely a field or a place
# Last or first words of titles that name a field, a thing or a place and no person who works.
FIELDS: Final = frozenset(
    """
    access agriculture artillery back bio board boy business care category charge chemical coffee community computer
    computers counterintelligence couleur court cuisine data dealership department development developers doctor door
    double down education engine equipment extra femme finance fish float force francais front furniture gambling game
    general goods government hand hardware health heater heating hides home homme html icu identifier importation
    intelligence internet justice layout live machinery maintenance marine materials media medicine medium mining
    monkey motion office operations out over person plans police power preserver product products psychiatric
    quality rat recovery responsible rubber sales school science second security service services sites social sous
    sport story sugar support switch system systems tech technical technology telecommunications test textile textiles
    trade trades traffic travel trust vehicle personnel talent sapeur sage support deuxieme premier premiere seconde
    """.split()
)
_STOP_EN: Final = re.compile(r"\s(?:of|for|in|to|at|with)\s|\s[-–]\s|[,;(/]")
_STOP_FR: Final = re.compile(r"[\s,;(]")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def english_heads(titles: Iterable[str]) -> Counter[str]:
    """Count the last words of English titles before what narrows them."""
    count: Counter[str] = Counter()
    for title in titles:
        words = _WORD.findall(_STOP_EN.split(title, maxsplit=1)[0])
        if words:
            count[plain(words[-1])] += 1
    return count


def french_heads(titles: Iterable[str]) -> Counter[str]:
    """Count the first words of French titles, both genders of "boulanger/boulangère"."""
    count: Counter[str] = Counter()
    for title in titles:
        for form in re.split(r"\s*/\s*", title, maxsplit=1):
            words = _WORD.findall(_STOP_FR.split(form.strip(), maxsplit=1)[0])
            if words:
                count[plain(words[0])] += 1
    return count


def english_titles(shared: Path) -> Iterator[str]:
    """Yield English titles: O*NET alternate titles, ESCO occupations and their other names, our roles."""
    for row in _rows(shared / "data" / "onet" / "alternate_titles.txt.gz", "\t"):
        yield row["Alternate Title"]
    for row in _rows(shared / "data" / "esco" / "v1.1.1_en" / "occupations.csv.gz", ","):
        yield row["PREFERREDLABEL"]
        yield from row["ALTLABELS"].split("\n")
    yield from _own("titles_en")


def french_titles(shared: Path) -> Iterator[str]:
    """Yield French titles: ESCO occupations and their other names, our roles."""
    for row in _rows(shared / "data" / "esco" / "v1.0" / "occupations_fr.csv.gz", ","):
        yield row["preferredLabel"]
        yield from row["altLabels"].split("\n")
    yield from _own("titles_fr")


def _own(column: str) -> Iterator[str]:
    for row in _rows(paths.resources() / "taxonomy" / "roles.csv", ","):
        for title in row[column].split(";"):
            yield from [title] * LEAST


def _rows(path: Path, delimiter: str) -> Iterator[dict[str, str]]:
    opened = gzip.open(path, "rt", encoding="utf-8", newline="") if path.suffix == ".gz" else path.open(newline="")
    with opened as lines:
        if delimiter == "\t":
            yield from csv.DictReader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
        else:
            yield from csv.DictReader(lines, delimiter=delimiter)


def main() -> None:
    """Write ``title_heads.txt``."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--into", type=Path, default=paths.resources() / "gazetteers")
    given = parser.parse_args()
    lines = []
    for code, count in (
        ("en", english_heads(english_titles(given.shared))),
        ("fr", french_heads(french_titles(given.shared))),
    ):
        lines += [f"{code}\t{word}" for word, seen in count.items() if seen >= LEAST and word not in FIELDS]
    (given.into / "title_heads.txt").write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
