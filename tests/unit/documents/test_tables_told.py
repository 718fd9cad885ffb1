"""Tables are told from texts, by the ending of a name and what stands in the same columns."""

import pytest

from classifyme_desktop.documents import csv_rows

GIGS = 'title,town,rate\nCook,Lyon,20\n"Nurse, night shift",Paris,"a, b"\nBaker,Lille,18\n'
CV = "Jane Roe, accountant\nLyon\nMonthly closing, VAT returns, audit files, payroll, SAP\nTwelve years of ledgers\n"
LONG = "title;text;town\n" + '"Cook";"Two lines\nof text; and more";Lyon\n' * 3_000


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (GIGS.encode(), ".csv"),
        (GIGS.encode("utf-16"), ".CSV"),
        (GIGS.replace(",", "\t").encode(), ".tsv"),
        (GIGS.replace(",", ";").replace("é", "e").encode("cp1252"), ".csv"),
        (LONG.encode(), ".csv"),
        (b"PK\x03\x04 [Content_Types].xml xl/workbook.xml", ".xlsx"),
    ],
)
def test_a_table_is_told(content: bytes, ending: str) -> None:
    assert csv_rows.is_table(content, ending)


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (GIGS.encode(), ".txt"),  # a text stays a text, whatever it looks like
        (GIGS.encode(), ""),
        (CV.encode(), ".csv"),
        (b"name,town\nJane,Lyon\nAli,Paris\n", ".csv"),  # two columns are lines with a comma
        (b"", ".csv"),
        (b"\x00\x01\x02\x03" * 400, ".csv"),
        (b"PK\x03\x04 [Content_Types].xml word/document.xml", ".xlsx"),
        (GIGS.encode(), ".xlsx"),
    ],
)
def test_what_is_no_table_is_not(content: bytes, ending: str) -> None:
    assert not csv_rows.is_table(content, ending)
