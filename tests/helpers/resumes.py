"""Made-up resumes as real files, for tests."""

from pathlib import Path

import docx
import pymupdf

ACCOUNTANT = """Jane Roe
Senior Accountant
jane.roe@example.org | 01632 960123

Experience
Senior Accountant, Alder & Finch, 2016 - 2024
Closed the monthly books of four companies, prepared VAT returns and statutory accounts, worked with auditors,
reconciled bank and intercompany ledgers in SAP, trained two accounting clerks.
Accountant, Brook Ltd, 2012 - 2016
General ledger, accruals, fixed assets, year-end closing, budget reports.
Education: BA Accounting. Skills: IFRS, SAP, Excel, VAT, consolidation."""

NURSE = """Ali Haddad
Registered Nurse, intensive care

Experience
Registered Nurse, St Aldate Hospital, 2015 - 2024
Cared for ventilated patients, gave medication, monitored vital signs, kept care plans, instructed students.
Staff Nurse, Cardiology ward, 2011 - 2015
Wound care, infusions, patient education, discharge planning.
Education: Bachelor of Nursing. Skills: triage, ECG, life support."""

DEVELOPER = """Chloé Petit
Développeuse back-end Java

Expérience
Développeuse Java, Société Galène, 2017 - 2024
Conception de services REST avec Spring Boot, bases PostgreSQL, tests unitaires, revue de code, déploiement continu.
Développeuse Java, Atelier Nord, 2013 - 2017
Maintenance d'une application de facturation, optimisation de requêtes SQL.
Formation : master informatique. Compétences : Java, Spring, SQL, C++, Git."""

ACCOUNTANT_GIG = """Accountant (general ledger)
We look for an accountant who closes the monthly books, prepares VAT returns and works with the auditors.
You know SAP and IFRS and like clean reconciliations.
"""


def pdf(path: Path, text: str) -> Path:
    """Write ``text`` as a one-page PDF."""
    with pymupdf.open() as document:
        document.new_page().insert_text((50, 60), text.split("\n"), fontsize=8)
        document.save(path)
    return path


def scan(path: Path) -> Path:
    """Write a PDF that holds a picture and no text."""
    with pymupdf.open() as document:
        page = document.new_page()
        picture = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 60, 60))
        picture.clear_with(90)
        page.insert_image(page.rect, pixmap=picture)
        document.save(path)
    return path


def locked(path: Path, text: str) -> Path:
    """Write a PDF that asks for a password."""
    with pymupdf.open() as document:
        document.new_page().insert_text((50, 60), text.split("\n"), fontsize=8)
        document.save(path, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="secret", owner_pw="owner")
    return path


def word(path: Path, text: str) -> Path:
    """Write ``text`` as DOCX."""
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    document.save(str(path))
    return path


def folder(path: Path) -> Path:
    """Write three resumes (PDF, DOCX, text), a copy, a scan, a locked file and one that is no document."""
    path.mkdir(parents=True, exist_ok=True)
    pdf(path / "a.pdf", ACCOUNTANT)
    word(path / "b.docx", NURSE)
    (path / "c.txt").write_text(DEVELOPER, encoding="utf-8")
    (path / "copy.pdf").write_bytes((path / "a.pdf").read_bytes())
    scan(path / "d.pdf")
    locked(path / "e.pdf", NURSE)
    (path / "f.pdf").write_bytes(b"")
    (path / "g.png").write_bytes(b"PK\x03\x04 no such archive")
    return path
