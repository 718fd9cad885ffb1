import io
import time
import zipfile
from datetime import date

import pytest

from classifyme_desktop.documents import limits, reader
from classifyme_desktop.domain.document import Badge, Concealment, FileKind, FileState, Reason

MIME = "application/vnd.oasis.opendocument.text"
SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in {
        "office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style",
        "fo": "xsl-fo-compatible", "meta": "meta",
    }.items()
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:svg="urn:svg"'  # fmt: skip


def styled(name, properties, family="text", kind="text", more=""):
    return (
        f'<style:style style:name="{name}" style:family="{family}" {more}>'
        f"<style:{kind}-properties {properties}/></style:style>"
    )


def odt(body, styles="", masters="", extra=()):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(zipfile.ZipInfo("mimetype"), MIME)
        parts.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        parts.writestr(
            "styles.xml",
            f"<office:document-styles {SPACES}><office:master-styles><style:master-page>{masters}"
            "</style:master-page></office:master-styles></office:document-styles>",
        )
        parts.writestr(
            "meta.xml",
            f"<office:document-meta {SPACES}><office:meta><meta:creation-date>2018-01-01T00:00:00"
            "</meta:creation-date><dc:date>2022-05-06T07:08:09</dc:date></office:meta></office:document-meta>",
        )
        for name, content in extra:
            parts.writestr(name, content)
    return out.getvalue()


def read(*parts, **named):
    reading = reader.read(odt(*parts, **named))
    assert reading.state is FileState.ADDED, reading.reason
    assert reading.kind is FileKind.ODT
    return reading.document


def test_paragraphs_spaces_tabs_and_the_date():
    body = (
        "<text:h>Jane\n <text:span>Roe</text:span></text:h>"
        '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>'
    )
    document = read(body)
    assert document.text == "Jane Roe\na   b\tc\nd"
    assert document.made_on == date(2022, 5, 6)


def test_headers_footers_notes_frames_and_comments():
    masters = "<style:header><text:p>Head</text:p></style:header><style:footer><text:p>Foot</text:p></style:footer>"
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>noted</text:p></text:note-body></text:note>"
    )
    frame = "<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box><svg:title>title</svg:title></draw:frame>"
    comment = "<office:annotation><dc:creator>me</dc:creator><text:p>comment</text:p></office:annotation>"
    deleted = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    assert read(f"{deleted}<text:p>a{note}{frame}{comment}b</text:p><text:p>c</text:p>", masters=masters).text == (
        "Head\n\nab\nboxed\nc\n\nFoot\n\nnoted"
    )


def test_tables_and_lists():
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    inner = f"<table:table><table:table-row>{cell('x')}{cell('y')}</table:table-row></table:table>"
    row = f"<table:table-row>{cell('a')}{cell('b')}</table:table-row>"
    deep = f"<table:table-row><table:table-cell>{inner}</table:table-cell>{cell('z')}</table:table-row>"
    entry = "<text:list-item><text:p>{}</text:p><text:p>more</text:p></text:list-item>".format
    lists = (
        '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/>'
        '<text:list-level-style-number text:level="2"/></text:list-style>'
    )
    nested = f"<text:list-item><text:list>{entry('two')}</text:list></text:list-item>"
    body = f'<table:table>{row}{deep}</table:table><text:list text:style-name="B">{entry("one")}{nested}</text:list>'
    assert read(body, lists).text == "a\tb\nx\ty\tz\n• one\nmore\ntwo\nmore"


def test_hidden_tiny_and_white_words_are_kept_apart():
    styles = (
        styled("H", 'text:display="none"')
        + styled("T", 'fo:font-size="0.5pt"')
        + styled("W", 'fo:color="#ffffff"')
        + styled("P", 'text:display="none"', family="paragraph")
    )
    body = "".join(
        f'<text:p>ok<text:span text:style-name="{name}">{name} stuffed</text:span></text:p>' for name in "HTW"
    )
    document = read(f'{body}<text:p text:style-name="P">whole</text:p>', styles)
    assert document.text == "ok\nok\nok"
    assert [(hidden.text, hidden.how) for hidden in document.hidden] == [
        ("H stuffed", Concealment.INVISIBLE),
        ("T stuffed", Concealment.TINY),
        ("W stuffed", Concealment.NO_CONTRAST),
        ("whole", Concealment.INVISIBLE),
    ]
    assert document.badges == (Badge.HIDDEN_TEXT,)


def test_white_words_on_a_dark_ground_are_no_alarm():
    styles = (
        styled("W", 'fo:color="#ffffff"')
        + styled("D", 'fo:background-color="#102040"', family="paragraph", kind="paragraph")
        + styled("C", 'fo:background-color="#102040"', family="table-cell", kind="table-cell")
        + styled("G", 'draw:fill="solid" draw:fill-color="#102040"', family="graphic", kind="graphic")
    )
    span = '<text:span text:style-name="W">Jane</text:span>'
    for body in (
        f'<text:p text:style-name="D">{span}</text:p>',
        f'<table:table><table:table-row><table:table-cell table:style-name="C"><text:p>{span}</text:p>'
        "</table:table-cell></table:table-row></table:table>",
        f'<text:p><draw:frame draw:style-name="G"><draw:text-box><text:p>{span}</text:p>'
        f"</draw:text-box></draw:frame></text:p>",
    ):
        document = read(body, styles)
        assert (document.text.strip(), document.hidden) == ("Jane", ())


def test_a_style_builds_on_another_and_hidden_sections_and_fields_do_not_show():
    styles = styled("A", 'text:display="none"', family="paragraph") + styled(
        "B", 'fo:color="#000000"', family="paragraph", more='style:parent-style-name="A"'
    )
    body = (
        '<text:p>seen<text:variable-set text:display="none">7</text:variable-set>'
        '<text:hidden-text text:string-value="field" text:is-hidden="true"/></text:p>'
        '<text:p text:style-name="B">based</text:p>'
        '<text:section text:display="none"><text:p>section</text:p></text:section>'
    )
    document = read(body, styles)
    assert document.text == "seen"
    assert "".join(hidden.text for hidden in document.hidden).replace("\n", "") == "fieldbasedsection"


def test_locked_torn_and_empty_packages():
    locked = odt("", extra=(("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>"),))
    assert reader.read(locked).reason is Reason.ENCRYPTED
    assert reader.read(odt("<text:p/>")).reason is Reason.NO_TEXT_LAYER
    assert reader.read(odt("<text:p>Jane<text:span></text:p>")).reason is Reason.SALVAGED
    whole = odt("".join(f"<text:p>Line number {n} of it</text:p>" for n in range(400)))
    salvaged = reader.read(whole[: len(whole) // 2])
    assert (salvaged.state, salvaged.reason) == (FileState.ADDED, Reason.SALVAGED)
    assert "Line number 0 of it" in salvaged.document.text


def test_zip_limits_and_entities():
    huge = reader.read(odt("<text:p>Jane</text:p>", extra=(("junk", bytes(limits.UNZIPPED_BYTES)),)))
    assert (huge.state, huge.reason, huge.kind) == (FileState.TOO_LARGE, Reason.UNZIPPED_SIZE, FileKind.ODT)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        parts.writestr(zipfile.ZipInfo("mimetype"), MIME)
        parts.writestr(
            "content.xml",
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname"><!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>'
            f"<office:document-content {SPACES}><office:body><office:text><text:p>Jane &e;&b;Roe</text:p>"
            "</office:text></office:body></office:document-content>",
        )
    document = reader.read(out.getvalue()).document
    assert document.text.replace("lol", "").split() == ["Jane", "Roe"]
    assert document.badges == (Badge.ACTIVE_CONTENT,)


@pytest.mark.parametrize(
    "piece",
    ["<text:p>", "<table:table-row><table:table-cell>", "<text:p>x</text:p>", "a", "(", "@", "1", " ", "<text:s/>",
     '<text:s text:c="99999"/>', "<text:list><text:list-item>", "<draw:text-box>"],
)  # fmt: skip
def test_rubbish_ends_in_a_state_in_time(piece):
    content = odt("<text:p>" + piece * (1_000_000 // len(piece)) + "</text:p>")
    start = time.process_time()
    assert reader.read(content).state in FileState
    assert time.process_time() - start < limits.CPU_S / 2
