"""Which iteration of the role head answers for a resume or gig, as SQL to be put into other statements.

The one in use answers. Where it has not said anything yet, the newest one does that was ever in use: what came in while
another one was, is shown until it is predicted anew. What is prepared for an iteration that waits shows nowhere.
"""

from typing import Final

# Without a row of its own the head that belongs to the encoder is in use: 0, or the one that was taught for it.
IN_USE: Final = (
    "coalesce((SELECT number FROM active_iterations WHERE head = 'role_head'), "
    "(SELECT iteration FROM active_encoder), 0)"
)
WAITING: Final = "(SELECT number FROM iterations WHERE head = 'role_head' AND state NOT IN ('active', 'retired'))"


def best_first(iteration: str = "iteration") -> str:
    """Return the terms of an ORDER BY that puts what is shown first."""
    return f"{iteration} = {IN_USE} DESC, {iteration} DESC"


def for_resume(resume_id: str) -> str:
    """Return the number of the iteration that answers for a resume, null where none does."""
    return _number("predictions", f"resume_id = {resume_id}")


def for_gig(gig_id: str) -> str:
    """Return the number of the iteration that answers for a gig, null where none does."""
    return _number("gig_predictions", f"gig_id = {gig_id}")


def _number(table: str, whose: str) -> str:
    return (
        f"(SELECT answer.iteration FROM {table} AS answer WHERE answer.{whose} "  # noqa: S608 - our own names
        f"AND answer.iteration NOT IN {WAITING} ORDER BY {best_first('answer.iteration')} LIMIT 1)"
    )
