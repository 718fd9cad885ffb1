"""Where files come from, of which kind they are, what became of them, and when they were added."""

from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale

from classifyme_desktop.domain.document import FileKind
from classifyme_desktop.services.library import READ
from classifyme_desktop.ui.charts.lines import Line, LineChart, Place
from classifyme_desktop.ui.charts.sheet import Sheet
from classifyme_desktop.ui.insights.card import Counted, CountsCard, InsightCard, Unit
from classifyme_desktop.ui.language import fact_words, names, words

if TYPE_CHECKING:
    from classifyme_desktop.domain.insight import Files

# Names that are the same in every language; the others are said in ``KindsCard``.
_KINDS: Final = {
    FileKind.PDF: "PDF",
    FileKind.DOCX: "Word (DOCX)",
    FileKind.DOC: "Word (DOC)",
    FileKind.RTF: "RTF",
    FileKind.ODT: "OpenDocument (ODT)",
    FileKind.HTML: "HTML",
    FileKind.EML: "EML",
    FileKind.MSG: "Outlook (MSG)",
    FileKind.JSON_RESUME: "JSON Resume",
    FileKind.EUROPASS: "Europass",
}


class FilesCard(CountsCard):
    """The base of lists of files."""

    unit = Unit.FILES

    def __init__(self) -> None:
        super().__init__()
        self.files: Files | None = None
        self.show_all()

    def show_files(self, files: "Files") -> None:
        """Show other files."""
        self.files = files
        self.show_all()


class StatesCard(FilesCard):
    """What became of the files."""

    def show_all(self) -> None:
        """Say and show everything."""
        files, sentence = self.files, ""
        lines: list[Counted] = []
        if files is not None and files.total:
            ordered = sorted(files.states.items(), key=lambda one: (-one[1], one[0]))
            lines = [Counted(words.state(state), count, f"state:{state}") for state, count in ordered]
            read = sum(count for state, count in files.states.items() if state in READ)
            sentence = self.tr("%1 of %Ln file(s) were read.", "", files.total)
            sentence = sentence.replace("%1", words.NUMBERS.percent(read / files.total))
        total = files.total if files else 0
        none = self.tr("There are no files yet.")
        self.show_counts(lines, total, self.tr("What became of the files"), self.tr("State"), sentence, none)


class KindsCard(FilesCard):
    """Of which kind the files are, by what is in them."""

    def show_all(self) -> None:
        """Say and show everything."""
        files, sentence = self.files, ""
        lines: list[Counted] = []
        if files is not None and files.total:
            ordered = sorted(files.kinds.items(), key=lambda one: (-one[1], one[0]))
            lines = [Counted(self._name(kind), count) for kind, count in ordered]
            sentence = self.tr("By what is in them, not by their names: %1 are %2.")
            share = words.NUMBERS.percent(lines[0].count / files.total)
            sentence = sentence.replace("%1", share).replace("%2", lines[0].label)
        total = files.total if files else 0
        none = self.tr("There are no files yet.")
        self.show_counts(lines, total, self.tr("Kinds of files"), self.tr("Kind"), sentence, none)

    def _name(self, kind: FileKind) -> str:
        if kind is FileKind.TEXT:
            return self.tr("Plain text")
        if kind is FileKind.IMAGE:
            return self.tr("Picture")
        if kind is FileKind.LOCKED_OFFICE:
            return self.tr("Office, locked")
        return _KINDS.get(kind) or self.tr("Other", "kind of file")


class FoldersCard(FilesCard):
    """The folders that files come from."""

    def show_all(self) -> None:
        """Say and show everything."""
        files, sentence = self.files, ""
        lines: list[Counted] = []
        if files is not None and files.folders:
            ordered = sorted(files.folders.items(), key=lambda one: (-one[1], one[0]))
            lines = [Counted(_short(folder), count, hint=names.shown(folder)) for folder, count in ordered]
            sentence = self.tr("%Ln folder(s); most files come from “%1”.", "", len(lines))
            sentence = sentence.replace("%1", lines[0].label)
        total = files.total if files else 0
        none = self.tr("There are no files yet.")
        self.show_counts(lines, total, self.tr("Where the files come from"), self.tr("Folder"), sentence, none)


class AddedCard(InsightCard):
    """How many files were added when."""

    def __init__(self) -> None:
        self.line = LineChart()
        super().__init__(self.line)
        self.files: Files | None = None
        self.show_all()

    def show_files(self, files: "Files") -> None:
        """Show other files."""
        self.files = files
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        from classifyme_desktop.services import over_time
        from classifyme_desktop.services.over_time import Step

        told = over_time.of(self.files.added if self.files else {})
        is_month = told.step is Step.MONTH
        places, rows = [], []
        for day, count in told.points:
            label = _month(day) if is_month else fact_words.day(day)
            when = self.tr("Week of %1").replace("%1", label) if told.step is Step.WEEK else label
            said = self.tr("%1: %Ln file(s)", "a day, their number", count).replace("%1", when)
            places.append(Place(label, said))
            rows.append((when, count))
        sentence = ""
        if places:
            most = max(range(len(rows)), key=lambda at: (rows[at][1], -at))
            total = sum(count for _, count in told.points)
            sentence = self.tr("%Ln file(s) since %1; most at once: %2.", "", total)
            sentence = sentence.replace("%1", places[0].label).replace("%2", places[most].said)
        self.line.show_lines([Line(tuple(float(count) for _, count in rows))], places, sentence)
        self.show_sheet(Sheet((self.tr("When"), self.tr("Files")), tuple(rows)))
        self.show_words(self.tr("Files over time"), sentence, self.tr("There are no files yet."))


def _short(folder: str) -> str:
    """Return the end of a folder's path: its name, and the one above where that tells more."""
    parts = PurePath(folder).parts
    return names.shown(str(PurePath(*parts[-2:])) if len(parts) > 2 else folder)


def _month(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "MMM yyyy")
