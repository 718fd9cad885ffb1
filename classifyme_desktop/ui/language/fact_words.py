"""Words for facts: durations, dates, levels of languages, findings in a career. In the language of the window."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from classifyme_desktop.ui.language import language_names
from classifyme_desktop.ui.language.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from datetime import date

    from classifyme_desktop.domain.document import Concealment
    from classifyme_desktop.domain.profile import Cefr, FindingKind, Moment, Period, ReferenceSource

_MONTHS_OF_YEAR: Final = 12
# By the values of the enums: their modules need not be loaded for the first window.
FINDINGS: Final[dict[str, str]] = {
    "gap": QT_TRANSLATE_NOOP("Facts", "Gap"),
    "overlap": QT_TRANSLATE_NOOP("Facts", "Overlap"),
    "undated": QT_TRANSLATE_NOOP("Facts", "A job without dates"),
    "backwards": QT_TRANSLATE_NOOP("Facts", "A job that ends before it begins"),
    "future": QT_TRANSLATE_NOOP("Facts", "A date in the future"),
}
SOURCES: Final[dict[str, str]] = {
    "text": QT_TRANSLATE_NOOP("Facts", "date of the CV"),
    "file": QT_TRANSLATE_NOOP("Facts", "date of the file"),
    "today": QT_TRANSLATE_NOOP("Facts", "the day it was read"),
}
CONCEALMENTS: Final[dict[str, str]] = {
    "no_contrast": QT_TRANSLATE_NOOP("Facts", "in the colour of the ground, or covered"),
    "tiny": QT_TRANSLATE_NOOP("Facts", "too small to read"),
    "off_page": QT_TRANSLATE_NOOP("Facts", "outside the page"),
    "invisible": QT_TRANSLATE_NOOP("Facts", "marked as invisible"),
}
NATIVE: Final = QT_TRANSLATE_NOOP("Facts", "mother tongue")
NOW: Final = QT_TRANSLATE_NOOP("Facts", "today")


def said(text: str) -> str:
    """Return one of the words above in the language of the window."""
    return QCoreApplication.translate("Facts", text)


class Durations(QObject):
    """Lengths of time; a class, since the tools for translation know plurals in ``self.tr`` only."""

    def years_and_months(self, months: int) -> str:
        """Return a length of time in years and months, empty for none."""
        years, rest = divmod(months, _MONTHS_OF_YEAR)
        said = []
        if years:
            said.append(self.tr("%n year(s)", "", years))
        if rest:
            said.append(self.tr("%n month(s)", "", rest))
        return " ".join(said)


DURATIONS: Final = Durations()


def duration(months: int) -> str:
    """Return a length of time in years and months, empty for none."""
    return DURATIONS.years_and_months(months)


def day(value: "date") -> str:
    """Return a day in figures."""
    return QLocale().toString(QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat)


def moment(value: "Moment | None") -> str:
    """Return a date as exact as it is known, empty for None."""
    if value is None:
        return ""
    if value.month is None:
        return str(value.year)
    return QLocale().toString(QDate(value.year, value.month, value.day or 1), "MMM yyyy")


def period(value: "Period") -> str:
    """Return a stretch of time."""
    start = moment(value.start)
    end = said(NOW) if value.is_current else moment(value.end)
    return f"{start} – {end}" if start and end and start != end else start or end


def language(code: str) -> str:
    """Return the name of a language in that of the window, its code where it is not known."""
    return language_names.of(code)


def level(value: "Cefr") -> str:
    """Return a level of a language."""
    return said(NATIVE) if value.value == "native" else value.value


def finding(kind: "FindingKind") -> str:
    """Return what is odd in a career."""
    return said(FINDINGS[kind.value])


def source(value: "ReferenceSource") -> str:
    """Return where the date comes from that experience is counted up to."""
    return said(SOURCES[value.value])


def concealment(how: "Concealment") -> str:
    """Return how a text is hidden."""
    return said(CONCEALMENTS[how.value])
