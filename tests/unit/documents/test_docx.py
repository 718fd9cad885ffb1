import io
import time
import zipfile
from datetime import date

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from classifyme_desktop.documents import limits, reader
from classifyme_desktop.domain.document import Badge, Concealment, FileKind, FileState, Reason

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="' + OFFICE + '" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def para(words):
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def box(words):
    content = f"<w:txbxContent>{para(words)}</w:txbxContent>"
    return f"<w:r><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></w:r>"


def package(body, *, main="word/document.xml", kind=MAIN, links="", extra=(), doctype="", spaces=SPACES):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/{main}" ContentType="{kind}"/></Types>',
        )
        opening = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        parts.writestr(
            "_rels/.rels",
            f'{opening}<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="{main}"/></Relationships>',
        )
        parts.writestr(main, f"{doctype}<w:document {spaces}><w:body>{body}</w:body></w:document>")
        if links:
            parts.writestr("word/_rels/document.xml.rels", f"{opening}{links}</Relationships>")
        for name, content in extra:
            parts.writestr(name, content)
    return out.getvalue()


def text_of(content):
    reading = reader.read(content)
    assert reading.state is FileState.ADDED, reading.reason
    assert reading.kind is FileKind.DOCX
    return reading.document.text


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_headers_body_tables_and_footers_of_a_document_made_by_a_word_library():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Jane Roe"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    document.add_paragraph("Before")
    table = document.add_table(rows=2, cols=2)
    for row in range(2):
        for column in range(2):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(1, 1).add_paragraph("second line")
    document.add_paragraph("After\twith tab\nand break")
    assert text_of(saved(document)) == (
        "Jane Roe\n\nBefore\n00\t01\n10\n11\nsecond line\nAfter\twith tab\nand break\n\nPage 1"
    )


def test_nested_tables_come_where_they_stand():
    inner = f"<w:tbl><w:tr><w:tc>{para('inner')}</w:tc><w:tc>{para('cell')}</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{para('a')}{inner}<w:p/></w:tc><w:tc>{para('b')}</w:tc></w:tr></w:tbl>"
    assert text_of(package(body)) == "a\ninner\tcell\nb"


def test_a_text_box_follows_its_paragraph():
    assert text_of(package(f"<w:p>{box('in the box')}<w:r><w:t>around it</w:t></w:r></w:p>{para('next')}")) == (
        "around it\nin the box\nnext"
    )


def test_alternate_content_is_read_once():
    both = f'<mc:Choice Requires="wps">{box("new")}</mc:Choice><mc:Fallback>{box("old")}</mc:Fallback>'
    empty = f'<mc:Choice Requires="wps"><w:r/></mc:Choice><mc:Fallback>{box("fallback")}</mc:Fallback>'
    body = "".join(f"<w:p><mc:AlternateContent>{one}</mc:AlternateContent></w:p>" for one in (both, empty))
    assert text_of(package(body)).split() == ["new", "fallback"]


def test_content_controls_links_fields_and_insertions_are_read_and_deletions_are_not():
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:sdt><w:sdtContent>{para('control')}</w:sdtContent></w:sdt>"
        f'<w:p><w:hyperlink r:id="x">{run.format("link ")}</w:hyperlink><w:ins>{run.format("inserted ")}</w:ins>'
        "<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run.format('moved away')}</w:moveFrom><w:moveTo>{run.format('moved here')}</w:moveTo>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert text_of(package(body)) == "control\nlink inserted moved here"


def test_tab_stops_of_a_style_are_no_text():
    style = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>'
    assert text_of(package(f"<w:p>{style}<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>")) == "a\tb"


def test_notes_come_last_and_equal_headers_once():
    header = f"<w:hdr {SPACES}>{para('Jane Roe')}</w:hdr>"
    notes = f"<w:footnotes {SPACES}><w:footnote>{para('a note')}</w:footnote></w:footnotes>"
    links = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{role}" Target="{name}.xml"/>'
        for name, role in (("footnotes", "footnotes"), ("header2", "header"), ("header1", "header"))
    )
    extra = (("word/header1.xml", header), ("word/header2.xml", header), ("word/footnotes.xml", notes))
    assert text_of(package(para("body"), links=links, extra=extra)) == "Jane Roe\n\nbody\n\na note"


def test_strict_documents_templates_and_other_part_names_are_read():
    strict = SPACES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert text_of(package(para("strict"), spaces=strict)) == "strict"
    assert text_of(package(para("template"), kind=MAIN.replace("document.main", "template.main"))) == "template"
    assert text_of(package(para("elsewhere"), main="word/document2.xml")) == "elsewhere"


def test_macros_external_templates_and_doctypes_are_noted_and_not_used():
    macro = package(para("Jane"), extra=(("word/vbaProject.bin", b"inert"),))
    target = 'Target="http://127.0.0.1:9/t" TargetMode="External"'
    template = package(para("Jane"), links=f'<Relationship Id="t" Type="{OFFICE}/attachedTemplate" {target}/>')
    doctype = package(para("Jane"), doctype="<!DOCTYPE w:document>")
    for content in (macro, template, doctype):
        assert reader.read(content).document.badges == (Badge.ACTIVE_CONTENT,)
    assert reader.read(package(para("Jane"))).document.badges == ()


def test_an_entity_reads_no_file(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("ZQSECRET")
    doctype = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    assert text_of(package(para("Jane &x;Roe"), doctype=doctype)) == "Jane Roe"


def test_entities_that_grow_are_not_expanded():
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    reading = reader.read(package(para("&a9;"), doctype=f'<!DOCTYPE w:document [<!ENTITY a0 "lol">{levels}]>'))
    assert reading.state in (FileState.DAMAGED, FileState.SCANNED)


def test_a_document_without_text_is_scanned():
    assert reader.read(package("<w:p/>")).reason is Reason.NO_TEXT_LAYER
    reading = reader.read(package("<w:p/>", extra=(("word/media/image1.png", b"x"),)))
    assert (reading.state, reading.reason) == (FileState.SCANNED, Reason.IMAGES)


def test_a_package_without_a_document_is_damaged_and_a_workbook_unsupported():
    assert reader.read(package("", main="word/other.xml", kind="application/xml")).reason is Reason.NO_DOCUMENT
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    reading = reader.read(package("", main="xl/workbook.xml", kind=kind))
    assert (reading.state, reading.reason) == (FileState.UNSUPPORTED, Reason.OTHER_TYPE)


def test_torn_zip_files_are_salvaged_or_damaged():
    whole = package("".join(para(f"Line number {n} of the document") for n in range(400)))
    salvaged = 0
    for end in range(40, len(whole) - 1, len(whole) // 40):
        reading = reader.read(whole[:end])
        assert reading.state in (FileState.ADDED, FileState.DAMAGED)
        if reading.state is FileState.ADDED:
            salvaged += 1
            assert Reason.SALVAGED in reading.document.incomplete
            assert "Line number 0" in reading.document.text
    assert salvaged > 10


def test_malformed_xml_is_read_around():
    reading = reader.read(package(para("before") + "<w:p><w:r></w:p>" + para("after")))
    assert reading.reason is Reason.SALVAGED
    assert reading.document.text.split() == ["before", "after"]


def test_deep_nesting_does_not_crash():
    deep = "<w:tbl><w:tr><w:tc>" * 3000 + para("deep") + "</w:tc></w:tr></w:tbl>" * 3000
    reading = reader.read(package(para("top") + deep))
    assert (reading.state, reading.reason) == (FileState.ADDED, Reason.SALVAGED)


def test_many_paragraphs_stop_at_the_cap_in_time():
    content = package(para("Worked on invoices") * 200_000)
    start = time.process_time()
    reading = reader.read(content)
    assert reading.reason is Reason.CAPPED
    assert len(reading.document.text) <= limits.CHARACTERS
    assert time.process_time() - start < limits.CPU_S


def test_zip_limits():
    many = package(para("Jane"), extra=tuple((f"junk/{n}", "x") for n in range(limits.ZIP_ENTRIES)))
    dense = package(para("Jane"), extra=(("junk", bytes(limits.ZIP_RATIO_FLOOR_BYTES)),))
    huge = package(para("Jane"), extra=(("junk", bytes(limits.UNZIPPED_BYTES)),))
    long_part = package(para("A" * (limits.PART_BYTES + 1)), extra=(("noise", zip_noise(300_000)),))
    for content, reason in (
        (many, Reason.ZIP_ENTRIES),
        (dense, Reason.ZIP_RATIO),
        (huge, Reason.UNZIPPED_SIZE),
        (long_part, Reason.UNZIPPED_SIZE),
    ):
        reading = reader.read(content)
        assert (reading.state, reading.reason) == (FileState.TOO_LARGE, reason)


def zip_noise(count):
    import random

    return random.Random(1).randbytes(count)


def test_a_size_that_lies_is_found_while_inflating():
    content = bytearray(package(para("Jane") + " " * (limits.PART_BYTES + 1), extra=(("noise", zip_noise(300_000)),)))
    entry = content.rfind(b"PK\x01\x02", 0, content.rfind(b"word/document.xml"))
    content[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")
    reading = reader.read(bytes(content))
    assert (reading.state, reading.reason) == (FileState.TOO_LARGE, Reason.UNZIPPED_SIZE)


def test_an_encrypted_part_needs_a_password():
    content = bytearray(package(para("Jane Roe")))
    name = content.rfind(b"word/document.xml")
    entry = content.rfind(b"PK\x01\x02", 0, name)
    content[entry + 8] |= 1
    assert reader.read(bytes(content)).reason is Reason.ENCRYPTED


def test_names_that_climb_out_of_the_package_write_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text_of(package(para("Jane"), extra=(("../../ZQSLIPPED.txt", "x"), ("/ZQSLIPPED.txt", "x"))))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", ["<w:t>x", "", "<w:tc><w:txbxContent/></w:tc><w:tr/><w:t>loose</w:t>"])
def test_odd_structure_ends_in_a_state(words):
    assert reader.read(package(words)).state in FileState


def test_a_drawing_text_of_a_word_library_paragraph_is_kept():
    document = docx.Document()
    paragraph = document.add_paragraph("plain ")
    paragraph._p.append(
        parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent><w:r><w:t>controlled</w:t></w:r></w:sdtContent></w:sdt>")
    )
    assert text_of(saved(document)) == "plain controlled"


STYLES_HEAD = f"<w:styles {SPACES}>"
WHITE = "<w:color w:val='FFFFFF'/>"
DARK_MARKER = f"{WHITE}<w:highlight w:val='darkBlue'/>"
SHOWN = "<w:vanish w:val='0'/>"


def with_parts(body, *, styles="", numbering=""):
    links = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>' for name in ("styles", "numbering")
    )
    extra = (
        ("word/styles.xml", f"{STYLES_HEAD}{styles}</w:styles>"),
        ("word/numbering.xml", f"<w:numbering {SPACES}>{numbering}</w:numbering>"),
    )
    return package(body, links=links, extra=extra)


def run(words, look):
    return f"<w:r><w:rPr>{look}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"


@pytest.mark.parametrize(
    ("look", "how"),
    [
        ("<w:vanish/>", Concealment.INVISIBLE),
        ("<w:rStyle w:val='Gone'/>", Concealment.INVISIBLE),
        ("<w:color w:val='FFFFFF'/>", Concealment.NO_CONTRAST),
        ("<w:color w:val='000000' w:themeColor='background1'/>", Concealment.NO_CONTRAST),
        ("<w:color w:val='FFFFFF'/><w:shd w:val='clear' w:fill='FEFEFE'/>", Concealment.NO_CONTRAST),
        ("<w:sz w:val='2'/>", Concealment.TINY),
    ],
)
def test_hidden_words_are_kept_apart(look, how):
    styles = (
        "<w:style w:type='character' w:styleId='Base'><w:rPr><w:vanish/></w:rPr></w:style>"
        "<w:style w:type='character' w:styleId='Gone'><w:basedOn w:val='Base'/></w:style>"
    )
    body = f"<w:p><w:r><w:t>Jane </w:t></w:r>{run('stuffed ', look)}{run('words', look)}</w:p>{para('Roe')}"
    document = reader.read(with_parts(body, styles=styles)).document
    assert document.text == "Jane\nRoe"
    assert [(hidden.text, hidden.how) for hidden in document.hidden] == [("stuffed words", how)]
    assert document.badges == (Badge.HIDDEN_TEXT,)


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{run('Jane', SHOWN)}</w:p>",
        f"<w:p>{run('Jane', DARK_MARKER)}</w:p>",
        f"<w:p><w:pPr><w:shd w:val='clear' w:fill='102040'/></w:pPr>{run('Jane', WHITE)}</w:p>",
        "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val='clear' w:fill='102040'/></w:tcPr>"
        f"<w:p>{run('Jane', WHITE)}</w:p></w:tc></w:tr></w:tbl>",
        "<w:tbl><w:tblPr><w:tblStyle w:val='Dark'/></w:tblPr><w:tr><w:tc>"
        f"<w:p>{run('Jane', WHITE)}</w:p></w:tc></w:tr></w:tbl>",
        "<w:p><w:r><w:pict><v:rect fillcolor='#102040'><v:textbox><w:txbxContent>"
        f"<w:p>{run('Jane', WHITE)}</w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>",
        f'<w:p><w:r><w:drawing behindDoc="1"/></w:r>{run("Jane", WHITE)}</w:p>',
    ],
)
def test_light_words_on_a_dark_ground_are_no_alarm(body):
    styles = (
        "<w:style w:type='table' w:styleId='Dark'><w:tcPr><w:shd w:val='clear' w:fill='000000'/></w:tcPr></w:style>"
    )
    document = reader.read(with_parts(body, styles=styles)).document
    assert (document.text.strip(), document.hidden) == ("Jane", ())


def test_lists_show_bullets_by_themselves_and_by_style_and_no_numbers():
    levels = "".join(
        f"<w:abstractNum w:abstractNumId='{number}'><w:lvl w:ilvl='0'><w:numFmt w:val='{kind}'/>"
        f"<w:lvlText w:val='x'/></w:lvl></w:abstractNum>"
        for number, kind in ((1, "bullet"), (2, "decimal"))
    )
    uses = "".join(f"<w:num w:numId='{n}'><w:abstractNumId w:val='{n}'/></w:num>" for n in (1, 2))
    number = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='{}'/></w:numPr>".format
    styles = f"<w:style w:type='paragraph' w:styleId='L'><w:pPr>{number(1)}</w:pPr></w:style>"
    body = "".join(
        f"<w:p><w:pPr>{said}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
        for words, said in (
            ("one", number(1)),
            ("two", "<w:pStyle w:val='L'/>"),
            ("none", f"<w:pStyle w:val='L'/>{number(0)}"),
            ("three", number(2)),
        )
    )
    assert text_of(with_parts(body, styles=styles, numbering=levels + uses)) == "• one\n• two\nnone\nthree"


def test_signs_of_symbol_fonts_are_bullets():
    body = "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0A7'/><w:t> one \uf0b7</w:t></w:r></w:p>"
    assert text_of(package(body)) == "• one •"


def test_columns_made_of_a_table_come_cell_by_cell():
    cells = [f"<w:tc>{para(letter * 70)}</w:tc>" for letter in "ab"]
    assert text_of(package(f"<w:tbl><w:tr>{''.join(cells)}</w:tr></w:tbl>")) == "a" * 70 + "\n" + "b" * 70


def test_the_date_of_the_last_change():
    core = (
        '<cp:coreProperties xmlns:cp="cp" xmlns:dcterms="dc"><dcterms:created>2019-01-02T00:00:00Z</dcterms:created>'
        "<dcterms:modified>{}</dcterms:modified></cp:coreProperties>"
    )
    for said, day in (("2021-03-04T05:06:07Z", (2021, 3, 4)), ("soon", (2019, 1, 2))):
        content = package(para("Jane"), extra=(("docProps/core.xml", core.format(said)),))
        assert reader.read(content).document.made_on == date(*day)


def test_a_diagram_is_read():
    drawing = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    diagram = f"<d:dataModel xmlns:d='d' {drawing}><a:p><a:r><a:t>in a diagram</a:t></a:r></a:p></d:dataModel>"
    link = f'<Relationship Id="d" Type="{OFFICE}/diagramData" Target="diagrams/data1.xml"/>'
    assert text_of(package(para("body"), links=link, extra=(("word/diagrams/data1.xml", diagram),))) == (
        "body\n\nin a diagram"
    )
