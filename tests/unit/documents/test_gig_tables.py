"""Tables of gigs from bytes: CSV of all kinds, workbooks, JSON; what is damaged, hostile or locked ends in a state."""

import io
import json
import zipfile

import openpyxl
import pytest
import xlsxwriter

from classifyme_desktop.documents import cells, limits, tables
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileState, Reason
from classifyme_desktop.domain.table import Row, RowFault, Table
from classifyme_desktop.services.readers import Readers

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture(scope="module")
def readers():
    found = Readers()
    yield found
    found.close()


def rows_of(content):
    return [row.cells for row in tables.read(content).rows]


def refused(content):
    with pytest.raises(RefusedError) as told:
        tables.read(content)
    return told.value.reading.state, told.value.reading.reason


def workbook(*sheets, hidden=()):
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        for at, rows in enumerate(sheets):
            sheet = book.add_worksheet()
            if at in hidden:
                sheet.hide()
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return out.getvalue()


def repacked(content, **parts):
    """Return a workbook with some parts replaced; ``sheet``, ``strings``, ``book`` name them."""
    names = {"sheet": SHEET, "strings": "xl/sharedStrings.xml", "book": "xl/workbook.xml"}
    changed = {names[key]: value for key, value in parts.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changed.get(name, old.read(name)))
    return out.getvalue()


# ------------------------------------------------------------------ CSV


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_separators_and_encodings(separator, encoding):
    lines = [separator.join(row) for row in (["title", "text"], ["Infirmière", "Soins à domicile"], ["Cook", "Café"])]
    content = "\r\n".join(lines).encode(encoding)
    table = tables.read(content)
    assert table.columns == ("title", "text")
    assert [row.cells for row in table.rows] == [("Infirmière", "Soins à domicile"), ("Cook", "Café")]
    assert [row.number for row in table.rows] == [2, 3]
    assert (table.total, table.following) == (2, None)


def test_cells_of_several_lines_with_the_other_separators_in_them():
    content = b'id;title;text\n1;Cook;"Cooks; bakes, and\n\n- cleans ""well"""\n2;Nurse;Cares, helps\n'
    assert rows_of(content) == [("1", "Cook", 'Cooks; bakes, and\n\n- cleans "well"'), ("2", "Nurse", "Cares, helps")]


def test_windows_1252_that_begins_as_plain_letters():
    content = b"title,text\n" + b"Cook,Cooks for guests\n" * 5_000 + "Caissière,Café".encode("cp1252")
    part, last = tables.read(content), None
    while part.following is not None:
        part = tables.read(content, part.following)
    last = part.rows[-1]
    assert last.cells == ("Caissière", "Café")


def test_a_line_that_names_the_separator_is_no_row():
    assert tables.read(b"sep=|\ntitle|text\nCook|Cooks, bakes\n").columns == ("title", "text")


def test_one_column_stays_one_whatever_stands_in_it():
    table = tables.read(b"description\nCooks and bakes\nCares for people\n")
    assert table.columns == ("description",)
    assert [row.cells for row in table.rows] == [("Cooks and bakes",), ("Cares for people",)]


def test_lines_above_the_names_and_blank_rows_are_left_out():
    content = b"Open jobs 2026,,\n,,\ntitle,place,\nCook,Leeds,\n,,\n\nNurse,York,\n"
    table = tables.read(content)
    assert table.columns == ("title", "place")
    assert [(row.number, row.cells) for row in table.rows] == [(4, ("Cook", "Leeds")), (7, ("Nurse", "York"))]


def test_names_of_columns_are_never_the_same_and_never_empty():
    assert tables.read(b"a,,a,a (3)\n1,2,3,4\n").columns == ("a", "Column 2", "a (3)", "a (3) (4)")


def test_short_rows_are_filled_and_long_ones_are_told():
    table = tables.read(b"title,text,place\nCook\nNurse,Cares,York,Leeds\nClerk,Files,Hull,\n")
    assert table.rows[0].cells == ("Cook", "", "")
    assert table.rows[1] == Row(3, ("", "", ""), RowFault.TOO_MANY_CELLS)
    assert table.rows[2].cells == ("Clerk", "Files", "Hull")


@pytest.mark.parametrize("rest", ["", "\nNurse,Cares\n", "\nNurse,Cares for people\n" * 20_000])
def test_a_quotation_mark_that_is_not_closed_costs_what_follows_and_says_so(rest):
    table = tables.read(b'title,text\nClerk,Files\nCook,"Cooks and bakes' + rest.encode())
    assert [(row.number, row.fault) for row in table.rows] == [(2, None), (3, RowFault.UNCLOSED)]


def test_nul_characters_and_controls_are_taken_out():
    others = b"Nurse,Cares for people\n" * 9
    content = b"title,text\nCo\0ok,Cooks for the guests of the house\x1b and bakes\n" + others
    assert rows_of(content)[0] == ("Cook", "Cooks for the guests of the house and bakes")


def test_a_row_that_is_too_long_is_told_and_the_next_one_read():
    half = "x " * (limits.TABLE_ROW_CHARACTERS // 3)
    table = tables.read(f"title,text,more\nCook,{half},{half}\nNurse,Cares,\n".encode())
    assert [row.fault for row in table.rows] == [RowFault.TOO_LONG, None]


def test_parts_of_a_long_table_join_without_a_gap():
    content = ("title,text\n" + "".join(f"Cook {n},{'Cooks and bakes. ' * 60}\n" for n in range(3_000))).encode()
    found, first, parts = [], 0, 0
    while first is not None:
        part = tables.read(content, first)
        found += [row.cells[0] for row in part.rows]
        assert part.total == 3_000 if not first else len(found) <= part.total <= 3_000
        first, parts = part.following, parts + 1
    assert found == [f"Cook {n}" for n in range(3_000)]
    assert parts > 1


def test_rows_beyond_the_most_are_told_by_one_that_says_so(monkeypatch):
    monkeypatch.setattr(limits, "TABLE_ROWS", 2)
    table = tables.read(b"title,text\na,b\nc,d\ne,f\ng,h\n")
    assert [row.fault for row in table.rows] == [None, None, RowFault.TOO_MANY_ROWS]
    assert table.total == 3


@pytest.mark.parametrize(
    ("content", "end"),
    [
        (b"", (FileState.DAMAGED, Reason.EMPTY)),
        (b" \n,,\n;;", (FileState.DAMAGED, Reason.EMPTY)),
        (b"[]", (FileState.DAMAGED, Reason.EMPTY)),
        (b"[1, 2]", (FileState.DAMAGED, Reason.EMPTY)),
        (b'"title,text\nCook,Cooks\n', (FileState.DAMAGED, Reason.UNREADABLE)),
        (b'[{"title": "Cook"', (FileState.DAMAGED, Reason.UNREADABLE)),
        (b"PK\x03\x04" + b"a" * 500, (FileState.DAMAGED, Reason.UNREADABLE)),
        (b"%PDF-1.7 text", (FileState.UNSUPPORTED, Reason.OTHER_TYPE)),
        (bytes(range(256)) * 20, (FileState.UNSUPPORTED, Reason.OTHER_TYPE)),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"Workbook" * 100, (FileState.UNSUPPORTED, Reason.OTHER_TYPE)),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            (FileState.NEEDS_PASSWORD, Reason.ENCRYPTED),
        ),
    ],
)
def test_what_is_no_table_is_refused(content, end):
    assert refused(content) == end


def test_names_without_rows_are_a_table_without_rows():
    assert tables.read(b"title,text\n") == Table(("title", "text"), (), 0)


# ------------------------------------------------------------------ workbooks


def test_a_workbook_with_all_kinds_of_cells():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["title", "text", "id", "remote", "sum", "wrong"])
        sheet.write_rich_string(1, 0, "Head ", book.add_format({"bold": True}), "cook", " (H/F)")
        sheet.write_string(1, 1, "Cooks\nand bakes")
        sheet.write_number(1, 2, 921716)
        sheet.write_boolean(1, 3, True)
        sheet.write_formula(1, 4, "=1+1", None, 2)
        sheet.write_formula(1, 5, "=NA()", None, "#N/A")
    assert rows_of(out.getvalue()) == [("Head cook (H/F)", "Cooks\nand bakes", "921716", "true", "2", "")]


def test_a_workbook_of_another_program_with_strings_inside_its_cells():
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in (["title", None, "text"], ["Cook", None, "Cooks"], [None, None, None], ["Nurse", None, "Cares"]):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    table = tables.read(out.getvalue())
    assert table.columns == ("title", "Column 2", "text")
    assert [(row.number, row.cells) for row in table.rows] == [(2, ("Cook", "", "Cooks")), (4, ("Nurse", "", "Cares"))]


def test_the_first_visible_sheet_with_rows_is_read_and_the_others_are_counted():
    one = [["title", "text"], ["Cook", "Cooks"]]
    content = workbook([["secret", "x"], ["1", "2"]], [], one, one, one, hidden=(0,))
    # Excel does not hide the sheet that is shown first, so it is said in the file itself.
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        book = package.read("xl/workbook.xml").replace(b'name="Sheet1"', b'name="Sheet1" state="hidden"', 1)
    table = tables.read(repacked(content, book=book.replace(b'state="hidden" state="hidden"', b'state="hidden"')))
    assert table.columns == ("title", "text")
    assert table.unread_sheets == 2


def test_a_workbook_without_rows_is_empty():
    assert refused(workbook([])) == (FileState.DAMAGED, Reason.EMPTY)


def test_a_word_document_is_no_workbook():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("word/document.xml", "<w/>")
    assert refused(out.getvalue()) == (FileState.UNSUPPORTED, Reason.OTHER_TYPE)


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    bomb = repacked(workbook([["title", "text"], ["Cook", "Cooks"]]), sheet=b"<worksheet>" + b" " * (200 << 20))
    assert refused(bomb) == (FileState.TOO_LARGE, Reason.UNZIPPED_SIZE)


def test_entities_are_not_replaced():
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol"}">' for n in range(12))
    sheet = f"""<?xml version="1.0"?><!DOCTYPE x [{lines}<!ENTITY f SYSTEM "file:///etc/passwd">]>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c t="inlineStr"><is><t>title</t></is></c><c t="inlineStr"><is><t>text</t></is></c></row>
<row r="2"><c t="inlineStr"><is><t>Cook</t></is></c><c t="inlineStr"><is><t>x&e11;&f;</t></is></c></row>
</sheetData></worksheet>"""
    bomb = repacked(workbook([["a", "b"]]), sheet=sheet.encode())
    assert refused(bomb) == (FileState.DAMAGED, Reason.UNREADABLE)
    outside = repacked(workbook([["a", "b"]]), sheet=sheet.replace("&e11;", "").encode())
    assert rows_of(outside) == [("Cook", "x")]


def test_numbers_that_lie_do_no_harm():
    sheet = """<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>title</t></is></c><c r="B1" t="inlineStr"><is><t>text</t></is></c></row>
<row r="-7"><c r="A2" t="s"><v>99999999</v></c><c r="B2" t="s"><v>-1</v></c><c r="XFD2"><v>far</v></c></row>
<row r="9999999"><c r="A3"><v>Cook</v></c><c r="?" t="what"><v>Cooks</v></c></row>
<row r="٣"><c><v>Nurse</v></c><c><v>Cares</v></c></row></sheetData></worksheet>"""
    table = tables.read(repacked(workbook([["a", "b"]]), sheet=sheet.encode()))
    assert [row.cells for row in table.rows] == [("Cook", "Cooks"), ("Nurse", "Cares")]


# ------------------------------------------------------------------ JSON


def test_one_object_a_list_lines_and_objects_by_their_names_give_the_same_rows():
    one, two = {"title": "Cook", "text": "Cooks for the guests"}, {"title": "Nurse", "place": "York"}
    wanted = [("Cook", "Cooks for the guests", ""), ("Nurse", "", "York")]
    assert rows_of(json.dumps([one, two]).encode()) == wanted
    assert rows_of(json.dumps({"1": one, "2": two}).encode()) == wanted
    assert rows_of(json.dumps({"count": 2, "jobs": [one, two]}).encode()) == wanted
    assert rows_of(f"{json.dumps(one)}\n\n{json.dumps(two)}\n".encode("utf-8-sig")) == wanted
    assert rows_of(json.dumps(one).encode("utf-16")) == [("Cook", "Cooks for the guests")]
    assert rows_of(b'["Cook for a school", "Nurse for nights"]') == [("Cook for a school",), ("Nurse for nights",)]


def test_a_job_posting_of_schema_org():
    posting = {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": "Cook",
        "description": "<p>You cook.</p><ul><li>Soups &amp; bread</li><li>Cakes</li></ul><script>alert(1)</script>",
        "hiringOrganization": {"@type": "Organization", "name": "Blue Inn", "sameAs": "https://inn.example"},
        "jobLocation": {
            "@type": "Place",
            "address": {"@type": "PostalAddress", "addressLocality": "York", "addressCountry": "GB"},
        },
        "baseSalary": 12.50,
        "directApply": True,
    }
    table = tables.read(json.dumps(posting).encode())
    said = dict(zip(table.columns, table.rows[0].cells, strict=True))
    assert said["description"] == "You cook.\n• Soups & bread\n• Cakes"
    assert said["hiringOrganization"] == "Blue Inn"
    assert said["jobLocation"] == "York, GB"
    assert (said["baseSalary"], said["directApply"]) == ("12.5", "True")


def test_entries_that_are_no_objects_and_broken_lines_are_told_by_their_number():
    table = tables.read(b'[{"title": "Cook"}, 7, {"title": "Nurse"}]')
    assert [(row.number, row.fault) for row in table.rows] == [
        (1, None),
        (2, RowFault.NOT_AN_OBJECT),
        (3, None),
    ]
    table = tables.read(b'{"title": "Cook"}\n{"title": \n{"title": "Nurse"}\n')
    assert [(row.number, row.fault) for row in table.rows] == [(1, None), (2, RowFault.NOT_AN_OBJECT), (3, None)]


@pytest.mark.parametrize("content", [b"[" * 200_000, b'{"a":' * 200_000, b'[{"n": ' + b"9" * 100_000 + b"}]"])
def test_deep_and_endless_json_ends_in_a_state(readers, content):
    found = readers.table(content)
    assert isinstance(found, Table) or found.state in (FileState.DAMAGED, FileState.UNSUPPORTED)


# ------------------------------------------------------------------ cells


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("{'libelle': '07 - LE POUZIN', 'latitude': 44.7, 'codePostal': '07250'}", "07 - LE POUZIN"),
        ("[{'code': '1', 'libelle': 'Anglais', 'exigence': 'E'}]", "Anglais (exigé)"),
        ("[{'libelle': 'Stocks', 'exigence': 'S'}, {'libelle': \"L'accueil\"}]", "Stocks (souhaité)\nL'accueil"),
        ('["a", "b", "a"]', "a\nb"),
        ("[email]", "[email]"),
        ("{not a record}", "{not a record}"),
        ("a < b & c > d", "a < b & c > d"),
        ("R&amp;D &lt;p&gt;one&lt;/p&gt;&lt;p&gt;two&lt;/p&gt;", "R&D\none\ntwo"),
        ("[" * 5_000 + "]" * 5_000, "[" * 5_000 + "]" * 5_000),
        ("  one \r\n\r\n\r\n\r\n two\x00 ", "one\n\n two"),
    ],
)
def test_what_a_person_would_read_in_a_cell(raw, words):
    assert cells.clean(raw) == words
