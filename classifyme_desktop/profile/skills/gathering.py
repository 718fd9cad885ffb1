"""Joins the mentions of one skill, with the months of the jobs that name it."""

from collections.abc import Callable, Sequence

from classifyme_desktop.domain.profile import Job, Skill
from classifyme_desktop.profile.skills.dictionary import Mention
from classifyme_desktop.profile.skills.lexicon import lexicon


def gathered(
    mentions: Sequence[Mention],
    jobs: Sequence[Job],
    months_of: Callable[[tuple[Job, ...]], int | None],
    language: str | None = None,
) -> tuple[Skill, ...]:
    """Return each skill once, in the order of its first mention, named in ``language`` (French or else English).

    ``months_of`` returns the months of some jobs together, overlaps counted once, None when none has dates. A skill
    that no job names has ``months`` None. It is exact when at least one mention is.
    """
    known = lexicon()
    by_uri: dict[str, list[Mention]] = {}
    for mention in sorted(mentions):
        by_uri.setdefault(mention.uri, []).append(mention)
    skills = []
    for uri, named in by_uri.items():
        places = tuple(mention.place for mention in named)
        using = tuple(
            job for job in jobs if any(job.place[0] <= start and end <= job.place[1] for start, end in places)
        )
        skills.append(
            Skill(
                uri=uri,
                name=known.name(uri, language),
                mentions=places,
                months=months_of(using) if using else None,
                is_exact=any(mention.is_exact for mention in named),
            )
        )
    return tuple(skills)
