"""The five looks of the PDF CVs, and the look of a PDF gig; knows nothing of where files go."""

from collections.abc import Callable
from html import escape

import pymupdf

from build.demo import pdf_lock, pdf_pages
from build.demo.content import HEADINGS, Gig, Job, Layout, Person, bullets, period, typeset
from build.demo.pdf_pages import A4, LETTER, Box, Column

PASSWORD = "demo"  # noqa: S105 - told in the licence page of the demo; it protects invented text
_BASE = (
    "p {margin: 0 0 3pt 0;} ul {margin: 1pt 0 5pt 0; padding-left: 12pt;} li {margin: 0 0 1.5pt 0;}"
    " h1, h2, h3 {margin: 0;} table {width: 100%; border-collapse: collapse;} td {vertical-align: top;}"
)


def render(person: Person) -> bytes:
    """The PDF of ``person`` in the person's own layout."""
    if person.layout is Layout.PDF_SCAN:
        return pdf_pages.to_bytes(pdf_pages.scanned(_classic(person)), "Scan")
    if person.layout is Layout.PDF_PROTECTED:
        return pdf_lock.locked(pdf_pages.to_bytes(_classic(person), "CV"), PASSWORD)
    looks: dict[Layout, Callable[[Person], pymupdf.Document]] = {
        Layout.PDF_CLASSIC: _classic,
        Layout.PDF_SIDEBAR: _sidebar,
        Layout.PDF_BAND: _band,
        Layout.PDF_TABLE: _table,
        Layout.PDF_ACADEMIC: _academic,
    }
    return pdf_pages.to_bytes(looks[person.layout](person), person.name)


def render_gig(gig: Gig) -> bytes:
    """The PDF of a gig: title first, then its sections, on one column."""
    parts = [f"<h1>{_set(gig.title, gig.language)}</h1><p class='facts'>{_set(gig.facts, gig.language)}</p>"]
    for heading, text in gig.sections:
        is_list = text.lstrip().startswith("- ")
        body = _list(text, gig.language) if is_list else f"<p>{_set(text, gig.language)}</p>"
        parts.append(f"<h2>{_set(heading, gig.language)}</h2>{body}")
    css = (
        _BASE + "body {font-family: sans-serif; font-size: 10.5pt; line-height: 1.35;} h1 {font-size: 20pt; color:"
        " #0b4f6c;} h2 {font-size: 12pt; color: #0b4f6c; margin: 12pt 0 3pt 0;} .facts {color: #555555;}"
    )
    rect = _inset(A4, 64, 70, 64, 60)
    stripe = Box(pymupdf.Rect(0, 0, A4.width, 14), "#0b4f6c", is_on_every_page=True)
    return pdf_pages.to_bytes(pdf_pages.compose([Column("".join(parts), css, rect, rect)], [stripe], A4), gig.title)


def _set(text: str, language: str) -> str:
    return escape(typeset(text, language), quote=False)


def _list(text: str, language: str) -> str:
    entries = "".join(f"<li>{_set(entry, language)}</li>" for entry in bullets(text))
    return f"<ul>{entries}</ul>" if entries else ""


def _inset(paper: pymupdf.Rect, left: int, top: int, right: int, bottom: int) -> pymupdf.Rect:
    return pymupdf.Rect(left, top, paper.width - right, paper.height - bottom)


def _paper(person: Person) -> pymupdf.Rect:
    return LETTER if person.city.endswith("USA") else A4


def _tools(person: Person, job: Job) -> str:
    if not job.tools:
        return ""
    label = typeset(HEADINGS[person.language]["tools"], person.language)
    return f"<p class='tools'>{label} {_set(job.tools, person.language)}</p>"


def _jobs(person: Person) -> str:
    """Jobs with title and dates on one line, employer below it."""
    parts = []
    for job in person.jobs:
        title, where = (_set(text, person.language) for text in (job.title, f"{job.employer}, {job.place}"))
        when = _set(period(job), person.language)
        parts.append(
            f"<table><tr><td class='job'>{title}</td><td class='when'>{when}</td></tr></table>"
            f"<p class='where'>{where}</p>{_list(job.tasks, person.language)}{_tools(person, job)}"
        )
    return "".join(parts)


def _studies(person: Person) -> str:
    return "".join(
        f"<p><b>{_set(study.degree, person.language)}</b><br/>{_set(study.school, person.language)}, {study.years}</p>"
        for study in person.studies
    )


def _skills(person: Person) -> str:
    colon = "\u00a0:" if person.language == "fr" else ":"
    return "".join(
        f"<p><b>{_set(k, person.language)}{colon}</b> {_set(v, person.language)}</p>" for k, v in person.skills
    )


def _lines(person: Person, lines: tuple[str, ...]) -> str:
    return "".join(f"<p>{_set(line, person.language)}</p>" for line in lines)


def _bodies(person: Person) -> dict[str, str]:
    """The HTML of every section by its name, empty sections left out."""
    found = {
        "profile": f"<p>{_set(person.profile, person.language)}</p>",
        "jobs": _jobs(person),
        "studies": _studies(person),
        "skills": _skills(person),
        "languages": f"<p>{_set(', '.join(person.languages), person.language)}</p>",
        "certificates": _lines(person, person.certificates),
        "extra": _list(person.extra[1], person.language),
        "interests": f"<p>{_set(person.interests, person.language)}</p>" if person.interests else "",
        "contact": f"<div class='contact'>{_lines(person, (person.city, person.phone, person.email))}</div>",
    }
    return {name: body for name, body in found.items() if body}


def _sections(person: Person, names: str, *, is_numbered: bool = False) -> str:
    """The named sections (parted by spaces) with their headings, in that order."""
    bodies = _bodies(person)
    parts = []
    for number, name in enumerate((name for name in names.split() if name in bodies), start=1):
        heading = person.extra[0] if name == "extra" else HEADINGS[person.language][name]
        lead = f"{number}&#160;&#160;" if is_numbered else ""
        parts.append(f"<h2>{lead}{_set(heading, person.language)}</h2>{bodies[name]}")
    return "".join(parts)


def _contact_line(person: Person, mark: str) -> str:
    return f" {mark} ".join(_set(text, person.language) for text in (person.city, person.phone, person.email))


def _classic(person: Person) -> pymupdf.Document:
    """One column of serif type, centred name, thin rules."""
    paper = _paper(person)
    html = (
        f"<h1>{_set(person.name, person.language)}</h1><p class='head'>{_set(person.headline, person.language)}</p>"
        f"<p class='contact'>{_contact_line(person, '&#183;')}</p>"
        + _sections(person, "profile jobs extra")
        + f"<div class='{'' if person.layout is Layout.PDF_SCAN else 'page'}'>"
        + _sections(person, "studies skills certificates languages interests")
        + "</div>"
    )
    css = _BASE + (
        "body {font-family: serif; font-size: 11.5pt; line-height: 1.36;} h1 {text-align: center; font-size: 22pt;"
        " font-weight: normal;} .head {text-align: center; font-style: italic; font-size: 12pt;}"
        " .contact {text-align: center; font-size: 9.5pt; margin-bottom: 6pt;}"
        f" h2 {{font-size: 11.5pt; color: {person.accent}; border-bottom: 0.7pt solid {person.accent};"
        " margin: 12pt 0 5pt 0;} .job {font-weight: bold;} .when {text-align: right; font-style: italic;}"
        " .where, .tools {font-style: italic;} .page {page-break-before: always;}"
    )
    rect = _inset(paper, 62, 52, 62, 50)
    return pdf_pages.compose([Column(html, css, rect, rect)], [], paper, is_one_page=False)


def _sidebar(person: Person) -> pymupdf.Document:
    """A coloured column on the left for contact and skills, the story of work on the right."""
    paper = _paper(person)
    left = _sections(person, "contact skills languages certificates interests")
    left_css = _BASE + (
        "body {font-family: sans-serif; font-size: 9pt; color: #ffffff; line-height: 1.3;}"
        " h2 {font-size: 11pt; border-bottom: 0.6pt solid #ffffff; margin: 13pt 0 5pt 0;}"
        " .contact p {font-size: 7.6pt;}"
    )
    right = (
        f"<h1>{_set(person.name, person.language)}</h1><p class='head'>{_set(person.headline, person.language)}</p>"
        + _sections(person, "profile jobs extra studies")
    )
    right_css = _BASE + (
        f"body {{font-family: sans-serif; font-size: 9.1pt; line-height: 1.3;}} h1 {{font-size: 22pt; color:"
        f" {person.accent};}} .head {{font-size: 11.5pt; color: #555555;}} h2 {{font-size: 12pt; color:"
        f" {person.accent}; margin: 11pt 0 4pt 0;}} .job {{font-weight: bold;}} .when {{text-align: right;}}"
        " .when {white-space: nowrap; color: #555555;} .where {color: #555555;}"
        " .tools {font-size: 8.5pt; color: #555555; margin-bottom: 6pt;}"
    )
    width = 188
    sides = pymupdf.Rect(22, 42, width - 14, paper.height - 36)
    main = pymupdf.Rect(width + 22, 44, paper.width - 32, paper.height - 40)
    columns = [Column(left, left_css, sides, sides), Column(right, right_css, main, main)]
    panel = Box(pymupdf.Rect(0, 0, width, paper.height), person.accent, is_on_every_page=True)
    return pdf_pages.compose(columns, [panel], paper)


def _band(person: Person) -> pymupdf.Document:
    """A band of colour across the head of page one, one column of sans-serif type below."""
    paper = _paper(person)
    head = (
        f"<h1>{_set(person.name, person.language)}</h1><p class='head'>{_set(person.headline, person.language)}</p>"
        f"<p>{_contact_line(person, '|')}</p>"
    )
    head_css = _BASE + (
        "body {font-family: sans-serif; color: #ffffff; font-size: 9.5pt;} h1 {font-size: 25pt;}"
        " .head {font-size: 13pt; margin-bottom: 6pt;}"
    )
    body = _sections(person, "profile skills jobs extra studies certificates languages interests")
    body_css = _BASE + (
        f"body {{font-family: sans-serif; font-size: 9.8pt; line-height: 1.28;}} h2 {{font-size: 12.5pt; color:"
        f" {person.accent}; margin: 10pt 0 4pt 0;}} .job {{font-weight: bold;}} .when {{text-align: right;"
        f" color: {person.accent};}} .where {{color: #444444;}} .tools {{color: #444444; font-size: 9pt;"
        " margin-bottom: 6pt;}"
    )
    height = 122
    banner = pymupdf.Rect(48, 26, paper.width - 40, height)
    first = pymupdf.Rect(48, height + 10, paper.width - 48, paper.height - 44)
    later = pymupdf.Rect(48, 48, paper.width - 48, paper.height - 44)
    columns = [Column(head, head_css, banner, banner), Column(body, body_css, first, later)]
    return pdf_pages.compose(columns, [Box(pymupdf.Rect(0, 0, paper.width, height), person.accent)], paper)


def _table(person: Person) -> pymupdf.Document:
    """Jobs and diplomas in ruled tables with dates in the first column, as public bodies ask for."""
    paper = _paper(person)
    words, language = HEADINGS[person.language], person.language
    rows = "".join(
        f"<tr><td class='dates'>{_set(period(job), language)}</td><td class='post'>"
        f"<b>{_set(job.title, language)}</b><br/>"
        f"{_set(job.employer, language)}<br/>{_set(job.place, language)}</td>"
        f"<td>{_list(job.tasks, language)}{_tools(person, job)}</td></tr>"
        for job in person.jobs
    )
    studies = "".join(
        f"<tr><td class='dates'>{study.years}</td><td><b>{_set(study.degree, language)}</b><br/>"
        f"{_set(study.school, language)}</td></tr>"
        for study in person.studies
    )
    head = "".join(f"<th>{words[name]}</th>" for name in ("dates", "position", "tasks"))
    html = (
        f"<h1>{_set(person.name, language)}</h1><p class='head'>{_set(person.headline, language)}</p>"
        f"<p>{_contact_line(person, '-')}</p>{_sections(person, 'profile')}<h2>{words['jobs']}</h2>"
        f"<table class='ruled'><tr>{head}</tr>{rows}</table>{_sections(person, 'extra')}<h2>{words['studies']}</h2>"
        f"<table class='ruled'>{studies}</table>{_sections(person, 'skills languages certificates interests')}"
    )
    css = _BASE + (
        f"body {{font-family: sans-serif; font-size: 9.5pt; line-height: 1.25;}} h1 {{font-size: 21pt; color:"
        f" {person.accent};}} .head {{font-size: 12pt; font-weight: bold;}} h2 {{font-size: 11.5pt; color:"
        f" {person.accent}; margin: 10pt 0 4pt 0;}} .ruled td, .ruled th {{border: 0.6pt solid #9a9a9a; padding:"
        f" 3pt 4pt;}} th {{background-color: {person.accent}; color: #ffffff; text-align: left;}}"
        " .dates {width: 62pt; font-size: 8.8pt;} .post {width: 112pt;}"
    )
    rect = _inset(paper, 44, 44, 44, 44)
    return pdf_pages.compose([Column(html, css, rect, rect)], [], paper)


def _academic(person: Person) -> pymupdf.Document:
    """Small serif type, numbered sections, education before work, as in universities and audit firms."""
    paper = _paper(person)
    html = (
        f"<h1>{_set(person.name, person.language)}</h1><p>{_set(person.headline, person.language)}<br/>"
        f"{_contact_line(person, '&#8226;')}</p>"
        + _sections(
            person,
            "profile studies certificates jobs extra skills languages interests",
            is_numbered=True,
        )
    )
    css = _BASE + (
        "body {font-family: serif; font-size: 9.6pt; line-height: 1.18;} h1 {font-size: 17pt;}"
        " h2 {font-size: 10.5pt; margin: 8pt 0 3pt 0; border-top: 0.5pt solid #888888; padding-top: 3pt;}"
        " .job {font-weight: bold;} .when {text-align: right;} .tools {font-style: italic;}"
    )
    rect = _inset(paper, 76, 60, 76, 56)
    return pdf_pages.compose([Column(html, css, rect, rect)], [], paper)
