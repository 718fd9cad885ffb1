"""A library of applicants and past gigs on which a recruiter decided, for tests of learnt weights."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.services import decisions, gigs, rank
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import applicants, resumes

GIGS = (
    applicants.PLATFORM_GIG,
    applicants.JAVA_GIG,
    applicants.NURSE_GIG_FR,
    resumes.ACCOUNTANT_GIG,
    "Waiter for a small restaurant\n\nYou serve guests, take orders and handle payments.\n\nRequirements\n"
    "- Experience as a waiter\n- Customer service\n",
    "Linux system administrator\n\nYou look after Linux servers and write scripts in Python.\n\nRequirements\n"
    "- Linux\n- Ansible\n- PostgreSQL\n",
)
# What recruiters go by: so much of each part of a score, in the order of ``PARTS``. The first likes who is of the role
# and meets what is required in other words than the gig's, so that weights within the bounds rank people more as
# wanted; the second goes by words alone, and nothing is to be gained.
TASTE = (-0.2, -1.0, 0.6, 0.0, 0.0, 0.5)
WORDS = (0.0, 1.0, 0.0, 0.0, 0.0, 0.0)


def fill(folder: Path) -> Path:
    """Make a library of eight applicants and six gigs without decisions, and return its folder."""
    with Workspace.open(folder / "library") as workspace:
        applicants.take_in(workspace, [applicants.folder(folder / "cvs")])
        for text in GIGS:
            gigs.add_text(workspace, text)
    return folder / "library"


def gig_ids(workspace: Workspace) -> list[GigId]:
    return sorted(one.gig_id for one in gigs.all_gigs(workspace))


def by_taste(workspace: Workspace, gig_id: GigId, taste: Sequence[float] = TASTE) -> list[ResumeId]:
    """Return everybody in the order that a recruiter would have."""
    rating = rank.rate(workspace, gig_id).rating
    order = np.argsort(-(rating.values * np.array(taste)).sum(axis=1), kind="stable")
    return [ResumeId(int(one)) for one in rating.resume_ids[order]]


def decide(workspace: Workspace, gig_id: GigId, taste: Sequence[float] = TASTE, count: int = 2) -> None:
    """Accept the first few for a gig and reject the last few."""
    order = by_taste(workspace, gig_id, taste)
    decisions.put(workspace, gig_id, order[:1], Choice.PINNED)
    decisions.put(workspace, gig_id, order[1:count], Choice.SHORTLISTED)
    decisions.put(workspace, gig_id, order[-count:], Choice.REJECTED)


def decide_all(workspace: Workspace, taste: Sequence[float] = TASTE, most: int | None = None) -> None:
    """Decide on people for all gigs, or the first few."""
    for gig_id in gig_ids(workspace)[:most]:
        decide(workspace, gig_id, taste)
