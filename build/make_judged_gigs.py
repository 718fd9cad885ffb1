"""Writes ``models/judged_gigs/``: the parts of scores of judged people beside their grades, to judge learnt weights on.

    .venv/bin/python -m build.make_judged_gigs --shared ../shared [--library DIR]

Reads ``gold/gigs_train`` and the gigs judged for this project (all model-annotated) through the program's own ranking;
never ``gold/gigs_dev``. Run it whenever the encoder changes, or how parts of a score come about. ``DIR`` holds
data/livecareer already.
"""

import argparse
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from benchmarks import record
from benchmarks.matching import material
from benchmarks.matching.material import Case
from build import model_folder
from classifyme_desktop import paths
from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.learning.judged_gigs import ARRAYS, FOLDER, KIND
from classifyme_desktop.services import ingest
from classifyme_desktop.services.workspace import Workspace

_DIGITS: Final = 4
_CARD: Final = """# Judged gigs

What it does: learnt weights of matching are judged on them before they may be used. For {people} people of {gigs} gigs
it holds six numbers, the parts of the score with the encoder `{encoder:.12}…`, and a grade from 0 to 3. No text, no
title, no name and no file name is in it; gigs, and people within a gig, stand in the order of their numbers.

Gigs are English and French job advertisements, people are resumes of the public LiveCareer set (understood to be CC0).
Grades are **model-annotated** (a large language model under written guidelines), never human. The shipped weights were
fitted on these gigs: read figures on them as what must not get worse, not as what to expect.
"""


def arrays(cases: Sequence[Case]) -> dict[str, np.ndarray[Any, Any]]:
    """Return all cases as arrays, in an order that tells nothing of where they come from."""
    found = []
    for case in cases:
        values = np.round(case.values, _DIGITS)
        rows = np.lexsort((*values.T, case.grades))
        found.append((values[rows].astype("<f4"), case.tells.astype(np.uint8), case.grades[rows].astype(np.uint8)))
    found.sort(key=lambda one: one[0].tobytes())
    return {
        "values": np.concatenate([one[0] for one in found]),
        "tells": np.stack([one[1] for one in found]),
        "grades": np.concatenate([one[2] for one in found]),
        "bounds": np.cumsum([0, *(len(one[2]) for one in found)]).astype("<i4"),
    }


def cases(workspace: Workspace, shared: Path) -> list[Case]:
    """Return the cases that weights may be judged on."""
    with workspace.reading() as db:
        rows = db.query("SELECT resume_id, CAST(path AS BLOB) FROM files JOIN resumes USING (file_id)")
    names = {resume_id: Path(os.fsdecode(path)).stem for resume_id, path in rows}
    wanted = [*material.gold(shared, "train"), *material.own(shared)]
    return [case for case in material.cases(workspace, wanted, names, with_musts=False) if case.gig.has_relevant]


def main() -> None:
    """Rate and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--library", type=Path)
    asked = parser.parse_args()
    chosen = sorted((asked.shared / "data" / "livecareer").glob("*/*.pdf"))
    with tempfile.TemporaryDirectory() as folder, Workspace.open(asked.library or Path(folder)) as workspace:
        if asked.library is None:
            ingest.run(workspace, ingest.start(workspace, chosen))
        found = cases(workspace, asked.shared)
        encoder = workspace.encoders.encoder_sha256
    whole = arrays(found)
    home = paths.models() / FOLDER
    home.mkdir(exist_ok=True)
    model_folder.save_arrays(home / ARRAYS, **whole)
    card = _CARD.format(people=len(whole["grades"]), gigs=len(found), encoder=encoder)
    (home / "CARD.md").write_text(card, encoding="utf-8", newline="\n")
    facts = {
        "kind": KIND,
        "name": "judged gigs",
        "version": "1",
        "licence": "AGPL-3.0-or-later; see CARD.md for the data",
        "encoder_sha256": encoder,
        "parts": list(PARTS),
        "gigs": len(found),
        "people": len(whole["grades"]),
        "training_sha256": record.files_sha256(chosen),
    }
    model_folder.write_manifest(home, facts, [ARRAYS])
    print(facts)


if __name__ == "__main__":
    main()
