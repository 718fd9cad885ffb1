"""Makes the table of how many resumes hold a word or a skill, by which rare ones weigh more in a small library.

    .venv/bin/python -m build.make_frequencies --shared ../shared [--library DIR]

Counts over the masked texts of data/livecareer as the program reads them; ``DIR`` holds them already, else they are
imported into a temporary library. Kept are words, first five letters of words and skills that at least ``LEAST``
resumes hold: no word of a single person is among them.
"""

import argparse
import tempfile
from collections import Counter
from pathlib import Path
from typing import Final

from classifyme_desktop import paths
from classifyme_desktop.matching import keywords
from classifyme_desktop.services import ingest
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import profiles

LEAST: Final = 5
NAME: Final = "frequencies.tsv"


def counted(workspace: Workspace) -> tuple[int, Counter[str]]:
    """Return the number of resumes and how many hold each key (see ``keywords.Background``)."""
    found: Counter[str] = Counter()
    total = 0
    with workspace.reading() as db:
        for (masked,) in db.query("SELECT masked FROM texts"):
            total += 1
            held = keywords.held_words(masked)
            found.update(held)
            found.update({f"{word[: keywords.STEM]}*" for word in held if len(word) >= keywords.STEM})
        found.update(profiles.holders(db))
    return total, found


def main() -> None:
    """Count and write ``resources/words/frequencies.tsv``."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--library", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Workspace.open(asked.library or Path(folder)) as workspace:
        if asked.library is None:
            chosen = sorted((asked.shared / "data" / "livecareer").glob("*/*.pdf"))
            ingest.run(workspace, ingest.start(workspace, chosen))
        total, found = counted(workspace)
    lines = [f"{key}\t{count}" for key, count in sorted(found.items()) if count >= LEAST]
    target = paths.resources() / "words" / NAME
    target.write_text(f"\t{total}\n" + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(total, len(lines), target.stat().st_size)


if __name__ == "__main__":
    main()
