"""Reasons, bands and changes as short English sentences, for the command line. The window makes its own."""

from typing import Final

from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.domain.match_reasons import Addition, Change, Held, MustReason, PartReason, Reasons, SkillReason

NOBODY_FITS: Final = "Nobody in this library is likely to be worth a call for this gig; the order means little."

_PARTS: Final = {
    "meaning": "nearness in meaning",
    "keywords": "words in common",
    "role": "agreement of the roles",
    "skills": "skills asked for",
    "level": "level",
    "must": "what the gig requires",
}


def sentences_en(reasons: Reasons, *, is_blind: bool = False) -> tuple[str, ...]:
    """Return one short line for each reason: musts, skills, parts of the score, changes.

    ``is_blind``: with durations and without years, which tell how old a person is.
    """
    return (
        *(_of_must(one) for one in reasons.musts),
        *(_of_skill(one, is_blind) for one in (*reasons.matched, *reasons.related, *reasons.missing)),
        *(_of_part(one) for one in (*reasons.strongest, *reasons.weakest)),
        *(_of_change("without", one) for one in reasons.without),
        *(_of_change("with", one) for one in reasons.having),
    )


def band_en(lowest: int, highest: int) -> str:
    """Return a band of ranks: ``3–7, not separable``, or ``3`` alone."""
    return str(lowest) if lowest == highest else f"{lowest}–{highest}, not separable"


def left_out_en(count: int, most: int) -> str:
    """Return that ``count`` requirements are not compared, since a gig is compared by at most ``most``."""
    are = "1 requirement is" if count == 1 else f"{count} requirements are"
    return f"{are} not compared with anybody: a gig is compared by at most {most}, must-haves first."


def addition_en(addition: Addition) -> str:
    """Return what a skill does that is added to a gig: ``adding SAP to the gig swaps 2 and 5``."""
    start = f"adding {' and '.join(addition.names)} to the gig"
    if addition.swap is not None:
        return f"{start} swaps {addition.swap.before} and {addition.swap.after}"
    rises = [move for move in addition.moves if move.after < move.before]
    falls = [move for move in addition.moves if move.after > move.before]
    word, told = ("drops", falls) if len(falls) < len(rises) else ("lifts", rises)
    return f"{start} {word} {', '.join(f'{move.before} to {move.after}' for move in told)}"


def _of_must(must: MustReason) -> str:
    kind = "must" if must.need is Need.MUST else "nice to have"
    if must.is_met is None:
        return f"{kind} “{must.text}”: the resume does not tell"
    return f"{kind} “{must.text}”: {'met' if must.is_met else 'not met'}"


def _of_skill(skill: SkillReason, is_blind: bool) -> str:
    asks = f"{'asks for' if skill.need is Need.MUST else 'would like'} {skill.name}"
    if skill.held is None:
        return f"{asks}, not found"
    if skill.held.key == skill.key:
        return f"{asks}, held{_how_long(skill.held, is_blind)}"
    return f"{asks}, holds the related {skill.held.name}{_how_long(skill.held, is_blind)}"


def _how_long(held: Held, is_blind: bool) -> str:
    since = "" if held.since is None or is_blind else f" since {held.since}"
    if held.months is None:
        return since
    return f"{since} ({held.months} month{'' if held.months == 1 else 's'})"


def _of_part(part: PartReason) -> str:
    side = "above" if part.gain > 0 else "below"
    return f"{_PARTS.get(part.part, part.part)} {part.value:.2f}, {side} the usual {part.usual:.2f}"


def _of_change(word: str, change: Change) -> str:
    return f"{word} {change.name}: rank {change.after}"
