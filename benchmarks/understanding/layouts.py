"""The eight layouts: which part of a resume stands where.

1 one column; 2 two columns side by side; 3 a tinted bar at the left; 4 a bar at the right; 5 a table with the dates at
the left; 6 dates at the right end of the line; 7 a dark band on top and numbered pages; 8 skills first, employers with
several titles under them.
"""

import random
from typing import Final

from benchmarks.understanding import content
from benchmarks.understanding.compose import Draft
from benchmarks.understanding.person import unaccented
from benchmarks.understanding.sheet import Line, Look, Part, Sheet

LAYOUTS: Final = range(1, 9)
_COLOURS: Final = ((0.13, 0.25, 0.45), (0.45, 0.12, 0.18), (0.1, 0.35, 0.28), (0.2, 0.2, 0.2), (0.35, 0.2, 0.45))
_SIDE: Final = ("skills", "languages", "certifications", "other", "interests")


def arranged(draft: Draft, dice: random.Random) -> Sheet:
    """Return the resume with its parts in the places of its layout."""
    layout = draft.truth.layout
    look = _look(layout, dice)
    contacts = _contact_lines(draft, layout, dice)
    band = [*draft.person.name_lines, Line(draft.headline, "headline")]
    updated = [Line(draft.updated, "small")] if draft.updated else []
    sheet = Sheet(layout, draft.truth.language, look, band, [], hidden=draft.hidden, made_on=draft.reference)
    if layout in (2, 3, 4):
        _columns(sheet, draft, contacts, updated, dice)
    else:
        order = _order(layout, dice)
        body = [line for kind in order if kind in draft.parts for line in _shown(draft.parts[kind], look)]
        sheet.band = band + contacts
        sheet.columns = [body]
        if layout == 7:
            sheet.is_dark = True
            sheet.footer = f"{draft.person.name} – {{page}} / {{pages}}"
        if updated and dice.random() < 0.5:
            sheet.band += updated
        else:
            sheet.columns[0] += updated
    return sheet


def _look(layout: int, dice: random.Random) -> Look:
    return Look(
        font=dice.choice(("helv", "helv", "tiro")),
        colour=dice.choice(_COLOURS),
        bullet=dice.choice(content.words("words")["bullets"]),
        has_photo=dice.random() < 0.2,
        is_spaced=layout not in (3, 4) and dice.random() < 0.1,
        has_ligatures=dice.random() < 0.12,
        stream=dice.choice(("reading", "reading", "rows", "last_first")) if layout in (2, 3, 4) else "reading",
        tracking=dice.choice((1.5, 3.0)) if layout not in (3, 4) and dice.random() < 0.1 else 0.0,
    )


def _order(layout: int, dice: random.Random) -> list[str]:
    tail = ["languages", "certifications", "other", "interests"]
    if dice.random() < 0.3:
        dice.shuffle(tail)
    if layout == 8:
        order = ["summary", "skills", "experience", "education", *tail]
    elif dice.random() < 0.2:
        order = ["summary", "education", "experience", "skills", *tail]
    else:
        order = ["summary", "experience", "education", "skills", *tail]
    return [*order, "references"]


def _columns(sheet: Sheet, draft: Draft, contacts: list[Line], updated: list[Line], dice: random.Random) -> None:
    layout, parts, look = sheet.layout, draft.parts, sheet.look
    side_kinds = [kind for kind in _SIDE if kind in parts]
    contact = Part("contact", _contact_heading(draft, dice), contacts)
    main = [line for kind in ("summary", "experience") if kind in parts for line in _shown(parts[kind], look)]
    rest = [line for kind in ("education", "references") if kind in parts for line in _shown(parts[kind], look)]
    side = [line for kind in side_kinds for line in _shown(parts[kind], look)]
    if layout == 2:
        sheet.band = sheet.band + contacts
        sheet.columns = [main, rest + side + updated]
        sheet.shares = (0.5, 0.5)
    elif layout == 3:
        sheet.columns = [_shown(contact, look) + side, main + rest + updated]
        sheet.shares, sheet.tinted = (0.32, 0.68), 0
        if dice.random() < 0.4:  # the name stands over the main column, not over the whole page
            sheet.columns[1] = sheet.band + sheet.columns[1]
            sheet.band = []
    else:
        sheet.columns = [main + rest + updated, _shown(contact, look) + side]
        sheet.shares = (0.68, 0.32)
        sheet.tinted = 1 if dice.random() < 0.5 else None


def _contact_heading(draft: Draft, dice: random.Random) -> str:
    return str(dice.choice(content.words("headings")[draft.truth.language]["contact"]))


def _contact_lines(draft: Draft, layout: int, dice: random.Random) -> list[Line]:
    contacts = draft.person.contacts
    if layout in (3, 4) or dice.random() < 0.5:
        return [Line(words) for words in contacts]
    mark = dice.choice((" | ", " • ", " · ", "   "))
    cut = 1 + len(contacts) // 2
    return [Line(mark.join(contacts[at : at + cut])) for at in range(0, len(contacts), cut)]


def _shown(part: Part, look: Look) -> list[Line]:
    if not part.heading:
        return part.lines
    return [Line(_heading(part.heading, look), "heading"), *part.lines]


def _heading(words: str, look: Look) -> str:
    if look.is_spaced:
        return "   ".join(" ".join(word) for word in unaccented(words.upper()).split())
    if look.colour[0] > 0.3:
        return words.upper()
    return unaccented(words.upper()) if look.colour[2] < 0.25 else words
