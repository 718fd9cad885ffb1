"""The lines of gigs: how rows of files ended, and what was understood of a gig."""

import os
from typing import Any

from classifyme_desktop.domain.gig_profile import GigProfile, Requirement
from classifyme_desktop.services.gig_import import Settled


def of_settled(settled: Settled) -> dict[str, Any]:
    """Return the line of ``gigs add`` for one row of a table."""
    return {
        "file": os.fspath(settled.path),
        "row": settled.row,
        "id": settled.given_id,
        "state": settled.state.value,
        "gig_id": settled.gig_id,
        "message": settled.message,
    }


def of_profile(profile: GigProfile) -> dict[str, Any]:
    """Return what was understood of a gig; requirements are numbered as ``gigs edit`` takes them."""
    return {
        "language": profile.language,
        "title": profile.title.value if profile.title else None,
        "levels": list(profile.levels),
        "requirements": [_of_requirement(at, one) for at, one in enumerate(profile.requirements, 1)],
        "skills": [{"name": one.name, "uri": one.uri, "need": one.need.value} for one in profile.skills],
        "implied": list(profile.implied),
        "languages": [
            {"lang": one.code, "level": one.level.value if one.level else None, "need": one.need.value}
            for one in profile.languages
        ],
        "years": profile.years,
        "place": profile.place.value if profile.place else None,
        "contract": profile.contract.value if profile.contract else None,
        "part_time": profile.is_part_time,
        "employer": profile.employer.value if profile.employer else None,
        "sections": [{"kind": one.kind.value, "place": list(one.place)} for one in profile.sections],
        "edited": profile.is_edited,
    }


def _of_requirement(number: int, one: Requirement) -> dict[str, Any]:
    return {
        "number": number,
        "text": one.text,
        "need": one.need.value,
        "aspect": one.aspect.value,
        "years": one.years,
        "skills": list(one.skills),
        "languages": list(one.languages),
        "place": list(one.place) if one.place else None,
    }
