"""Iterations of the role head to keep and put to use, made from the shipped head by moving its bias."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from classifyme_desktop import paths
from classifyme_desktop.domain.iteration import Check, Figures, Flip, Judgement
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.inference import registry
from classifyme_desktop.services import gigs, ingest, iterations, rank, review
from classifyme_desktop.services.iterations import Candidate
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import gigs as stored_gigs
from classifyme_desktop.storage import predictions
from tests.helpers import resumes

PEOPLE = {
    "roe.txt": resumes.ACCOUNTANT,
    "haddad.txt": resumes.NURSE,
    "petit.txt": resumes.DEVELOPER,
    "short.txt": "Jane Roe, accountant.",
}
PASSED = (Judgement(Check.BETTER, True, 0.5, 0.6),)
FAILED = (Judgement(Check.BETTER, True, 0.5, 0.6), Judgement(Check.EVERY_ROLE, False, 0.9, 0.5, "registered-nurse"))
_KEPT = ("classes", "words", "temperature", "confidence_line", "threshold", "candidate_least", "candidates_hold")


def flip(resume_id: ResumeId) -> Flip:
    return Flip(resume_id, "accountant", 0.9, None, 0.4)


def figures(top1: float) -> Figures:
    return Figures(10, top1, 0.9, 0.5, 1.0, 0.1, 0.7, 0.9, {6: 0.9, 96: top1})


def arrays() -> dict[str, npt.NDArray[Any]]:
    """Return the arrays of the shipped head."""
    with np.load(paths.models() / "role_head" / "head.npz", allow_pickle=False) as found:
        return {name: found[name] for name in found.files}


def candidate(
    workspace: Workspace,
    role_id: str = "registered-nurse",
    by: float = 3.0,
    *,
    judgements: tuple[Judgement, ...] = PASSED,
    people: Sequence[ResumeId] = (),
    flips: Sequence[Flip] = (),
    **changes: Any,
) -> Candidate:
    """Return a head that likes a role more than the shipped one does, by ``by`` of its logit."""
    facts = registry.load_manifest(paths.models() / "role_head").facts
    moved = arrays()
    moved["bias"] = moved["bias"].copy()
    moved["bias"][facts["classes"].index(role_id)] += by
    values: dict[str, Any] = {
        "arrays": moved,
        "facts": {name: facts[name] for name in _KEPT} | {"seed": 1, "training_sha256": "a" * 64},
        "metrics": {"frozen": {"top1": 0.6}},
        "card": "# A role head\n",
        "encoder_sha256": workspace.encoders.encoder_sha256,
        "parent": iterations.active(workspace),
        "people": people,
        "learnt": len(people),
        "new": len(people),
        "judgements": judgements,
        "flips": flips,
        "frozen": (figures(0.5), figures(0.6)),
    }
    return Candidate(**(values | changes))


def fill(folder: Path) -> Path:
    """Make a library of four people and two gigs as the shipped models read them, and return its folder."""
    (folder / "cvs").mkdir()
    for name, text in PEOPLE.items():
        (folder / "cvs" / name).write_text(text, encoding="utf-8")
    with Workspace.open(folder / "library") as workspace:
        ingest.run(workspace, ingest.start(workspace, ingest.find([folder / "cvs"])))
        gigs.add_text(workspace, resumes.ACCOUNTANT_GIG)
        gigs.add_text(workspace, "Night nurse\nIntensive care, patients on ventilators.")
    return folder / "library"


def people(workspace: Workspace) -> list[ResumeId]:
    with workspace.reading() as db:
        return [ResumeId(one) for (one,) in db.query("SELECT resume_id FROM resumes ORDER BY resume_id")]


def person(workspace: Workspace, name: str) -> ResumeId:
    with workspace.reading() as db:
        rows = db.query("SELECT resume_id FROM resumes JOIN files USING (file_id) WHERE name_key = ?", (name,))
    return ResumeId(rows[0][0])


def shown(workspace: Workspace) -> list[Any]:
    """Return all answers that are shown, to the last byte: of lists, people, gigs, the queue and a ranking."""
    with workspace.reading() as db:
        listed = db.query("SELECT file_id, role_id, confidence, is_abstained, role_state FROM files ORDER BY file_id")
        said = [predictions.packed(one) for who in people(workspace) if (one := predictions.latest(db, who))]
        gig_ids = [gig.gig_id for gig in stored_gigs.all_gigs(db)]
        of_gigs = [predictions.packed(one) for gig in gig_ids if (one := stored_gigs.prediction(db, gig))]
        titled = stored_gigs.all_gigs(db)
    queue = [(one.resume_id, one.top) for one in review.queue(workspace)]
    ranked = [(one.resume_id, one.score) for gig in gig_ids for one in rank.rank(workspace, gig).matches]
    return [listed, said, of_gigs, titled, queue, ranked]


def code(action: Any, *arguments: Any, **more: Any) -> str:
    with pytest.raises(ClassifyMeError) as caught:
        action(*arguments, **more)
    assert caught.value.sentence.endswith(".")
    return caught.value.code
