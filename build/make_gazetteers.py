"""Makes the word lists that masking reads: words of work, ordinary words, universities that no kind word betrays.

    .venv/bin/python -m build.make_gazetteers --shared ../shared

Sources: O*NET 29.0 (CC BY 4.0), ESCO (CC BY 4.0), Tatoeba (CC BY 2.0), university-domains-list (MIT). Only single words
and names of universities are kept; each list is sorted, one entry a line, so that a second run gives the same bytes.
"""

import argparse
import csv
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from classifyme_desktop import paths
from classifyme_desktop.profile.masking import schools
from classifyme_desktop.profile.masking.lexicon import plain

_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
LEAST_TITLES: Final = 4  # a word of fewer titles is as likely a name or a place
LEAST_USES: Final = 4  # of an ordinary word in small letters
CAPITAL_SHARE: Final = 0.5  # with more capitals than that inside a sentence it is a name ("will" stays, "tom" goes)


def titles(shared: Path) -> Iterator[str]:
    """Yield titles of occupations, English and French."""
    for row in _rows(paths.resources() / "taxonomy" / "roles.csv", ","):
        for column in ("label_en", "label_fr", "titles_en", "titles_fr"):
            for _ in range(LEAST_TITLES):  # every word of our own roles counts
                yield row[column]
    for row in _rows(shared / "data" / "onet" / "alternate_titles.txt.gz", "\t"):
        yield row["Alternate Title"]
    for row in _rows(shared / "data" / "esco" / "v1.0" / "occupations_fr.csv.gz", ","):
        yield row["preferredLabel"]
        yield row["altLabels"]


def sentences(shared: Path) -> Iterator[str]:
    """Yield sentences of work and of everyday life, English and French."""
    for row in _rows(shared / "data" / "onet" / "task_statements.txt.gz", "\t"):
        yield row["Task"]
    for row in _rows(shared / "data" / "esco" / "v1.1.1_en" / "occupations.csv.gz", ","):
        yield row["DESCRIPTION"]
    for row in _rows(shared / "data" / "esco" / "v1.0" / "skills_fr.csv.gz", ","):
        yield f". {row['preferredLabel']}"
    for row in _rows(shared / "data" / "parallel" / "tatoeba" / "eng_fra.tsv.gz", "\t"):
        yield row["en"]
        yield row["fr"]


def words_of_titles(lines: Iterable[str]) -> list[str]:
    """Return the words that stand in at least LEAST_TITLES titles, in small letters without accents."""
    count = Counter(word for line in lines for word in {plain(found) for found in _WORD.findall(line)})
    return sorted(word for word, seen in count.items() if seen >= LEAST_TITLES and len(word) > 1)


def ordinary_words(lines: Iterable[str]) -> list[str]:
    """Return the words that sentences write with a small letter, apart from those written with a capital as a rule."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for line in lines:
        for found in _WORD.findall(line.replace("\u2019", "'"))[1:]:  # the first word of a sentence has a capital
            (small if found[0].islower() else capital)[plain(found)] += 1
    return sorted(
        word
        for word, seen in small.items()
        if seen >= LEAST_USES and capital[word] <= CAPITAL_SHARE * (seen + capital[word]) and len(word) > 1
    )


def universities(shared: Path) -> list[str]:
    """Return the universities whose name holds no word that says so; those with one are found by it."""
    path = shared / "data" / "gazetteers" / "universities" / "world_universities.json.gz"
    with gzip.open(path, "rt", encoding="utf-8") as listed:
        names = {" ".join(str(row["name"]).split()) for row in json.load(listed)}
    return sorted(name for name in names if not schools.has_kind(name) and len(name) > 3)


def _rows(path: Path, delimiter: str) -> Iterator[dict[str, str]]:
    opened = gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb")
    with opened as raw:
        lines = raw.read().decode("utf-8-sig").splitlines(keepends=True)
    if delimiter == ",":
        yield from csv.DictReader(lines)
    else:
        yield from csv.DictReader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)


def main() -> None:
    """Write the lists to resources/gazetteers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    shared = parser.parse_args().shared
    lists = {
        "work_words.txt": words_of_titles(titles(shared)),
        "ordinary_words.txt": ordinary_words(sentences(shared)),
        "universities.txt": universities(shared),
    }
    for name, entries in lists.items():
        (paths.resources() / "gazetteers" / name).write_text("\n".join(entries) + "\n", encoding="utf-8", newline="\n")
        print(f"{name}: {len(entries)} entries")


if __name__ == "__main__":
    main()
