"""The three looks of the DOCX CVs, and the look of a DOCX gig; knows nothing of where files go."""

from collections.abc import Callable

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from build.demo import docx_xml
from build.demo.content import HEADINGS, Gig, Layout, Person, bullets, period, typeset

_FONT = "Calibri"
_LANGUAGES = {"en": "en-GB", "fr": "fr-FR"}
_PAGE_WIDTH_PT, _PAGE_HEIGHT_PT = 595.3, 841.9


def render(person: Person) -> bytes:
    """The DOCX of ``person`` in the person's own layout."""
    looks: dict[Layout, Callable[[Person], Document]] = {
        Layout.DOCX_PLAIN: _plain,
        Layout.DOCX_TABLE: _table,
        Layout.DOCX_BOXES: _boxes,
    }
    return docx_xml.to_bytes(looks[person.layout](person), "CV", person.name, person.language)


def render_gig(gig: Gig) -> bytes:
    """The DOCX of a gig: title first, then its sections."""
    document = _empty(gig.language, "#1f618d", margins_pt=(64, 64, 64, 64))
    document.add_paragraph(typeset(gig.title, gig.language), style="Title")
    _grey(document.add_paragraph(typeset(gig.facts, gig.language)))
    for heading, text in gig.sections:
        document.add_paragraph(typeset(heading, gig.language), style="Heading 1")
        if text.lstrip().startswith("- "):
            _bullets(document, text, gig.language)
        else:
            document.add_paragraph(typeset(text, gig.language))
    return docx_xml.to_bytes(document, gig.title, "", gig.language)


def _empty(language: str, accent: str, margins_pt: tuple[float, float, float, float]) -> Document:
    """An A4 document with quiet styles; margins are top, right, bottom, left."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Pt(_PAGE_WIDTH_PT), Pt(_PAGE_HEIGHT_PT)
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = map(Pt, margins_pt)
    for name, size, colour in (
        ("Normal", 9.8, "#000000"),
        ("Title", 24, accent),
        ("Heading 1", 12.5, accent),
        ("Heading 2", 10.5, "#000000"),
        ("List Bullet", 9.8, "#000000"),
    ):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), _colour(colour)
        style.paragraph_format.space_after = Pt(2)
        style.paragraph_format.line_spacing = 1.0
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    for mark in document.styles.element.iter(qn("w:lang")):
        mark.set(qn("w:val"), _LANGUAGES[language])
    document.styles["Heading 1"].paragraph_format.space_before = Pt(8)
    document.styles["Heading 2"].paragraph_format.space_before = Pt(5)
    document.styles["List Bullet"].paragraph_format.space_after = Pt(1)
    for border in document.styles["Title"].element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
    return document


def _colour(accent: str) -> RGBColor:
    return RGBColor.from_string(accent.lstrip("#").upper())


def _grey(paragraph: Paragraph) -> Paragraph:
    for run in paragraph.runs:
        run.font.color.rgb = RGBColor(0x55, 0x55, 0x55)
    return paragraph


def _bullets(place: Document | _Cell, text: str, language: str) -> None:
    for entry in bullets(text):
        place.add_paragraph(typeset(entry, language), style="List Bullet")


def _heading(document: Document, person: Person, name: str) -> None:
    text = person.extra[0] if name == "extra" else HEADINGS[person.language][name]
    document.add_paragraph(typeset(text, person.language), style="Heading 1")


def _pair(paragraph: Paragraph, label: str, text: str, person: Person) -> None:
    """``label`` in bold, then ``text``."""
    mark = "\u00a0: " if person.language == "fr" else ": "
    paragraph.add_run(typeset(label, person.language) + mark).bold = True
    paragraph.add_run(typeset(text, person.language))


def _tools(place: Document | _Cell, person: Person, tools: str) -> None:
    if tools:
        label = HEADINGS[person.language]["tools"].rstrip(" :")
        paragraph = place.add_paragraph()
        _pair(paragraph, label, tools, person)
        _grey(paragraph)


def _dated(document: Document, person: Person, title: str, dates: str, width_pt: float) -> None:
    """A second-level heading with the dates at the right edge of a column of ``width_pt``."""
    paragraph = document.add_paragraph(style="Heading 2")
    paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(width_pt), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(typeset(title, person.language))
    paragraph.add_run("\t" + typeset(dates, person.language)).bold = False


def _jobs(document: Document, person: Person, width_pt: float) -> None:
    for job in person.jobs:
        _dated(document, person, job.title, period(job), width_pt)
        _grey(document.add_paragraph(typeset(f"{job.employer}, {job.place}", person.language)))
        _bullets(document, job.tasks, person.language)
        _tools(document, person, job.tools)


def _studies(document: Document, person: Person, width_pt: float) -> None:
    for study in person.studies:
        _dated(document, person, study.degree, study.years, width_pt)
        _grey(document.add_paragraph(typeset(study.school, person.language)))


def _closing(document: Document, person: Person, *, has_skills: bool) -> None:
    """Skills (when asked for), certificates, languages and interests, one under the other."""
    if has_skills:
        _heading(document, person, "skills")
        for label, text in person.skills:
            _pair(document.add_paragraph(), label, text, person)
    lists = {
        "certificates": person.certificates,
        "languages": person.languages,
        "interests": (person.interests,) if person.interests else (),
    }
    for name, lines in lists.items():
        if lines:
            _heading(document, person, name)
            document.add_paragraph(typeset(", ".join(lines), person.language))


def _plain(person: Person) -> Document:
    """Headings and bullets, with the contact in the header and the name again in the footer."""
    document = _empty(person.language, person.accent, margins_pt=(64, 62, 54, 62))
    width_pt = _PAGE_WIDTH_PT - 124
    contact = typeset(f"{person.city} | {person.phone} | {person.email}", person.language)
    header = document.sections[0].header.paragraphs[0]
    header.text = contact
    _grey(header)
    footer = document.sections[0].footer.paragraphs[0]
    footer.text = f"{person.name} - Curriculum vitae"
    _grey(footer)
    document.add_paragraph(person.name, style="Title")
    headline = document.add_paragraph()
    headline.add_run(typeset(person.headline, person.language)).bold = True
    _heading(document, person, "profile")
    document.add_paragraph(typeset(person.profile, person.language))
    _heading(document, person, "jobs")
    _jobs(document, person, width_pt)
    if person.extra[0]:
        _heading(document, person, "extra")
        _bullets(document, person.extra[1], person.language)
    _heading(document, person, "studies")
    _studies(document, person, width_pt)
    _closing(document, person, has_skills=True)
    return document


def _rows(document: Document, rows: list[tuple[str, Callable[[_Cell], None]]], accent: str) -> None:
    """A two-column table: a shaded label on the left, whatever each function writes on the right."""
    table = document.add_table(rows=0, cols=2)
    table.style = document.styles["Table Grid"]
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    table.columns[0].width, table.columns[1].width = Pt(110), Pt(385)
    for label, fill in rows:
        left, right = table.add_row().cells
        left.width, right.width = Pt(110), Pt(385)
        docx_xml.shade(left, "EEF1F2")
        left.paragraphs[0].add_run(label).bold = True
        left.paragraphs[0].runs[0].font.color.rgb = _colour(accent)
        fill(right)
        docx_xml.node(right).remove(docx_xml.node(right.paragraphs[0]))


def _job_cell(person: Person, number: int) -> Callable[[_Cell], None]:
    """Writes job ``number`` into a cell."""
    job = person.jobs[number]

    def fill(cell: _Cell) -> None:
        cell.add_paragraph().add_run(typeset(job.title, person.language)).bold = True
        _grey(cell.add_paragraph(typeset(f"{job.employer}, {job.place}", person.language)))
        _bullets(cell, job.tasks, person.language)
        _tools(cell, person, job.tools)

    return fill


def _study_cell(person: Person, number: int) -> Callable[[_Cell], None]:
    """Writes diploma ``number`` into a cell."""
    study = person.studies[number]

    def fill(cell: _Cell) -> None:
        cell.add_paragraph().add_run(typeset(study.degree, person.language)).bold = True
        _grey(cell.add_paragraph(typeset(study.school, person.language)))

    return fill


def _skill_cell(person: Person, number: int) -> Callable[[_Cell], None]:
    """Writes skill group ``number`` into a cell."""

    def fill(cell: _Cell) -> None:
        cell.add_paragraph(typeset(person.skills[number][1], person.language))

    return fill


def _table(person: Person) -> Document:
    """Everything dated in two-column tables with shaded labels."""
    document = _empty(person.language, person.accent, margins_pt=(48, 50, 48, 50))
    document.add_paragraph(person.name, style="Title")
    headline = document.add_paragraph()
    headline.add_run(typeset(person.headline, person.language)).bold = True
    _grey(document.add_paragraph(typeset(f"{person.city} - {person.phone} - {person.email}", person.language)))
    _heading(document, person, "profile")
    document.add_paragraph(typeset(person.profile, person.language))
    _heading(document, person, "jobs")
    dates = [typeset(period(job), person.language) for job in person.jobs]
    _rows(document, [(when, _job_cell(person, n)) for n, when in enumerate(dates)], person.accent)
    _heading(document, person, "studies")
    _rows(document, [(study.years, _study_cell(person, n)) for n, study in enumerate(person.studies)], person.accent)
    _heading(document, person, "skills")
    groups = [typeset(label, person.language) for label, _ in person.skills]
    _rows(document, [(label, _skill_cell(person, n)) for n, label in enumerate(groups)], person.accent)
    _heading(document, person, "extra")
    _bullets(document, person.extra[1], person.language)
    _closing(document, person, has_skills=False)
    return document


def _side_text(person: Person) -> list[str]:
    """The paragraphs of the coloured box: contact and skills, white on colour."""
    white = '<w:color w:val="FFFFFF"/>'
    strong, small = f'<w:b/>{white}<w:sz w:val="24"/>', f'{white}<w:sz w:val="18"/>'
    parts = [docx_xml.paragraph(HEADINGS[person.language]["contact"], strong, 4)]
    parts += [docx_xml.paragraph(typeset(t, person.language), small) for t in (person.city, person.phone, person.email)]
    parts.append(docx_xml.paragraph("", small, 6))
    parts.append(docx_xml.paragraph(HEADINGS[person.language]["skills"], strong, 4))
    for label, text in person.skills:
        parts.append(docx_xml.paragraph(typeset(label, person.language), f"<w:b/>{small}", 0))
        parts.append(docx_xml.paragraph(typeset(text, person.language), small, 6))
    return parts


def _boxes(person: Person) -> Document:
    """A text box for name, one for contact and skills; content controls around profile and job titles."""
    fill = person.accent.lstrip("#").upper()
    left_pt, right_pt = 208.0, 44.0
    document = _empty(person.language, person.accent, margins_pt=(112, right_pt, 40, left_pt))
    width_pt = _PAGE_WIDTH_PT - left_pt - right_pt
    name = [
        docx_xml.paragraph(person.name, f'<w:b/><w:color w:val="{fill}"/><w:sz w:val="48"/>', 0),
        docx_xml.paragraph(typeset(person.headline, person.language), '<w:color w:val="555555"/><w:sz w:val="24"/>'),
    ]
    anchor = docx_xml.node(document.add_paragraph())
    anchor.append(docx_xml.text_box(1, (0, 0, 186, _PAGE_HEIGHT_PT), fill, _side_text(person)))
    anchor.append(docx_xml.text_box(2, (left_pt - 11, 30, width_pt + 20, 80), "FFFFFF", name))
    profile = docx_xml.paragraph(typeset(person.profile, person.language), spacing_after_pt=6)
    _heading(document, person, "profile")
    document.element.body[-1].addprevious(docx_xml.control("Profile", profile))
    _heading(document, person, "jobs")
    for job in person.jobs:
        title = document.add_paragraph(style="Heading 2")
        title.paragraph_format.tab_stops.add_tab_stop(Pt(width_pt), WD_TAB_ALIGNMENT.RIGHT)
        docx_xml.node(title).append(docx_xml.inline_control("Job title", typeset(job.title, person.language), "<w:b/>"))
        title.add_run("\t" + typeset(period(job), person.language)).bold = False
        _grey(document.add_paragraph(typeset(f"{job.employer}, {job.place}", person.language)))
        _bullets(document, job.tasks, person.language)
        _tools(document, person, job.tools)
    _heading(document, person, "extra")
    _bullets(document, person.extra[1], person.language)
    _heading(document, person, "studies")
    _studies(document, person, width_pt)
    _closing(document, person, has_skills=False)
    return document
