"""Writes resources/demo from the invented people and gigs: ``python -m build.demo.make [FOLDER]``."""

import csv
import io
import sys
from pathlib import Path

from build.demo import docx_layouts, pdf_layouts
from build.demo.content import HEADINGS, Gig, Layout, Person, bullets, flat, period
from build.demo.gigs import GIGS
from build.demo.people import PEOPLE

_STATES = {Layout.PDF_SCAN: "scanned", Layout.PDF_PROTECTED: "needs_password"}


def files() -> dict[str, bytes]:
    """The bytes of every made file by its path below the demo folder; the same on every run."""
    made: dict[str, bytes] = {}
    for person in PEOPLE:
        made[f"resumes/{person.file_name}"] = resume(person)
    for gig in GIGS:
        made[f"gigs/{gig.file_name}"] = _gig(gig)
    made["people.csv"] = _people_csv()
    made["gigs.csv"] = _gigs_csv()
    return made


def write(folder: Path) -> int:
    """Write all files below ``folder`` and return how many; other files there are left alone."""
    made = files()
    for name, content in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return len(made)


def resume(person: Person) -> bytes:
    """The bytes of the CV of ``person`` in the person's own layout."""
    if person.layout.suffix == "pdf":
        return pdf_layouts.render(person)
    if person.layout.suffix == "docx":
        return docx_layouts.render(person)
    return _plain_resume(person).encode()


def _gig(gig: Gig) -> bytes:
    if gig.suffix == "pdf":
        return pdf_layouts.render_gig(gig)
    if gig.suffix == "docx":
        return docx_layouts.render_gig(gig)
    return _plain_gig(gig).encode()


def _plain_resume(person: Person) -> str:
    """The CV as typed into a plain text editor."""
    words = HEADINGS[person.language]
    lines = [person.name.upper(), person.headline, f"{person.city} - {person.phone} - {person.email}", ""]
    lines += [words["profile"].upper(), flat(person.profile), "", words["jobs"].upper()]
    for job in person.jobs:
        lines += [f"{period(job)} : {job.title}", f"{job.employer}, {job.place}"]
        lines += [f"  - {task}" for task in bullets(job.tasks)]
        lines += [f"  {words['tools']}{job.tools}"] if job.tools else []
        lines.append("")
    if person.extra[0]:
        lines += [person.extra[0].upper(), *(f"  - {entry}" for entry in bullets(person.extra[1])), ""]
    lines.append(words["studies"].upper())
    lines += [f"{study.years} : {study.degree}, {study.school}" for study in person.studies]
    lines += ["", words["skills"].upper(), *(f"{label} : {flat(text)}" for label, text in person.skills)]
    lines += ["", words["certificates"].upper(), *person.certificates]
    lines += ["", words["languages"].upper(), ", ".join(person.languages)]
    lines += ["", words["interests"].upper(), person.interests]
    return "\n".join(lines) + "\n"


def _plain_gig(gig: Gig) -> str:
    """The advertisement as plain text, title line first."""
    lines = [gig.title, gig.facts, ""]
    for heading, text in gig.sections:
        is_list = text.lstrip().startswith("- ")
        lines += [heading, *([f"- {entry}" for entry in bullets(text)] if is_list else [flat(text)]), ""]
    return "\n".join(lines)


def _people_csv() -> bytes:
    rows: list[tuple[str, ...]] = [("file", "language", "role_id", "state", "note")]
    for person in PEOPLE:
        state = _STATES.get(person.layout, "added")
        rows.append((person.file_name, person.language, person.role_id, state, person.note))
    return _table(rows)


def _gigs_csv() -> bytes:
    names = {person.stem: person.file_name for person in PEOPLE}
    rows: list[tuple[str, ...]] = [("gig", "language", "role_id", "top_1", "top_2", "top_3")]
    rows += [(gig.file_name, gig.language, gig.role_id, *(names[stem] for stem in gig.top_3)) for gig in GIGS]
    return _table(rows)


def _table(rows: list[tuple[str, ...]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def main() -> None:
    """Write into the folder given, or into ``resources/demo`` of this checkout."""
    default = Path(__file__).parents[2] / "resources" / "demo"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    print(f"{write(folder)} files written below {folder}")


if __name__ == "__main__":
    main()
