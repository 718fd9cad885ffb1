"""The resume as a reader sees it who is not to know whose it is: on top of what no model ever sees.

Hidden: all that ``masking`` finds, and every contact, town and school among the facts. Dates become durations,
single years and months go, words that tell a gender take a form that does not, the mother tongue becomes C2. Names of
employers stay. What is hidden is shown as one sign, whatever its length. Pure; knows nothing of lists and gigs.
"""

from datetime import date

from classifyme_desktop.domain.blind import BlindText, Edit
from classifyme_desktop.domain.profile import Profile, Range
from classifyme_desktop.profile import masking
from classifyme_desktop.profile.blind import durations, neutral, owner
from classifyme_desktop.profile.blind.titles import Change

__all__ = ["HIDDEN", "text"]
HIDDEN = "…"


def text(body: str, profile: Profile, called: str, today: date) -> BlindText:
    """Return ``body`` without what says who it is about.

    Args:
        body: ``Document.text``.
        profile: what was read of it, with places in it.
        called: what stands for the person's name ("Candidate 014").
        today: the day that *until now* means where the resume has no date of its own.
    """
    language = profile.language or "en"
    reference = profile.career.reference if profile.career else today
    names = owner.names(body, profile)
    dated = durations.changes(body, reference, language, HIDDEN)
    hidden = _with_dates(owner.hidden(body, profile, names), dated)
    changes = [(start, end, called if owner.is_named(body[start:end], names) else HIDDEN) for start, end in hidden]
    return _changed(body, _apart(_apart(changes, dated), neutral.changes(body, language, profile, HIDDEN)))


def _with_dates(hidden: list[Range], dated: list[Change]) -> list[Range]:
    """Return the hidden ranges with the whole of each date that a part of is hidden."""
    cut = []
    at = 0
    for start, end, _ in sorted(dated):
        while at < len(hidden) and hidden[at][1] <= start:
            at += 1
        if at < len(hidden) and hidden[at][0] < end:
            cut.append((start, end))
    return masking.merged([*hidden, *cut])


def _apart(first: list[Change], more: list[Change]) -> list[Change]:
    """Return both in order without what of ``more`` overlaps one that begins before it or one of ``first``.

    ``first`` is in order and its parts are apart from each other.
    """
    found = list(first)
    at = free = 0
    for start, end, shown in sorted(more, key=lambda change: (change[0], -change[1])):
        while at < len(first) and first[at][1] <= start:
            at += 1
        if start >= free and (at == len(first) or end <= first[at][0]):
            found.append((start, end, shown))
            free = end
    return sorted(found)


def _changed(body: str, changes: list[Change]) -> BlindText:
    parts: list[str] = []
    edits: list[Edit] = []
    at = length = 0
    for start, end, shown in changes:
        length += start - at
        parts += [body[at:start], shown]
        edits.append(Edit((start, end), (length, length + len(shown))))
        length += len(shown)
        at = end
    return BlindText("".join([*parts, body[at:]]), tuple(edits))
