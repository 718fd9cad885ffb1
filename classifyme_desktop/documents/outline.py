"""Write a resume that comes as fields (Europass, JSON Resume) as lines of text, in English or French.

Knows nothing of the formats. A person's entry is one line "2015-03 – 2018-06 Title, Employer" and what is said of it
below; headings are the common ones, so that such a resume is understood in the same way as one that a person typed.
"""

import html
import re
from collections.abc import Iterable
from typing import Final

from classifyme_desktop.documents import limits

ENGLISH: Final = 0
FRENCH: Final = 1

_WORDS: Final = {
    "personal": ("Personal information", "Informations personnelles"),
    "summary": ("Summary", "Profil"),
    "work": ("Work experience", "Expérience professionnelle"),
    "volunteer": ("Volunteering", "Bénévolat"),
    "education": ("Education", "Formation"),
    "languages": ("Languages", "Langues"),
    "skills": ("Skills", "Compétences"),
    "certificates": ("Certifications", "Certifications"),
    "projects": ("Projects", "Projets"),
    "publications": ("Publications", "Publications"),
    "awards": ("Awards", "Distinctions"),
    "interests": ("Interests", "Centres d’intérêt"),
    "references": ("References", "Références"),
    "other": ("Additional information", "Informations complémentaires"),
    "address": ("Address", "Adresse"),
    "email": ("Email", "E-mail"),
    "phone": ("Phone", "Téléphone"),
    "website": ("Website", "Site web"),
    "born": ("Date of birth", "Date de naissance"),
    "nationality": ("Nationality", "Nationalité"),
    "licence": ("Driving licence", "Permis de conduire"),
    "native": ("native", "langue maternelle"),
    "present": ("present", "aujourd’hui"),
    "digital": ("Digital skills", "Compétences numériques"),
    "communication": ("Communication skills", "Compétences en communication"),
    "organisational": ("Organisational skills", "Compétences organisationnelles"),
    "job_related": ("Job-related skills", "Compétences professionnelles"),
}
_DAY: Final = re.compile(r"\s{0,9}(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-\d{2})?(?![\d-])")
_ROW: Final = re.compile(r"(?i)<li\b[^<>]{0,2000}>")
_BREAK: Final = re.compile(r"(?i)<(?:br|/p|/div|/li|/h\d|/tr)\b[^<>]{0,2000}>")
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")


def day(written: str) -> str:
    """Return "2015-03" or "2015" of an ISO 8601 date, "" for anything else; days of the month are left out."""
    found = _DAY.match(written)
    if found is None:
        return ""
    return found[1] if found[2] is None else f"{found[1]}-{found[2]}"


def plain(markup: str) -> str:
    """Return the words of a text with a little HTML in it, a line for each paragraph and row of a list."""
    if "<" in markup:
        markup = _TAG.sub("", _BREAK.sub("\n", _ROW.sub("\n- ", markup)))
    lines = (" ".join(line.split()) for line in html.unescape(markup).splitlines())
    return "\n".join(line for line in lines if line.strip("- "))


class Outline:
    """The lines of one resume as they come in; a heading without anything below it is left out."""

    def __init__(self, language: int = ENGLISH) -> None:
        """Begin an empty text. ``language``: ``ENGLISH`` or ``FRENCH``, of the headings and labels only."""
        self._language = language
        self._lines: list[str] = []
        self._heading = ""
        self._left = limits.CHARACTERS
        self.is_capped = False

    @property
    def is_french(self) -> bool:
        """Return whether headings and labels are French."""
        return self._language == FRENCH

    def word(self, key: str) -> str:
        """Return a heading or label in the language of this resume."""
        return _WORDS[key][self._language]

    def head(self, key: str = "", *, title: str = "") -> None:
        """Begin a section, under the heading ``key`` or a ``title`` that the person chose."""
        self._heading = plain(title).replace("\n", " ") or self.word(key or "other")

    def say(self, *lines: str) -> None:
        """Add lines; empty ones are left out, HTML becomes plain."""
        for line in lines:
            words = plain(line)
            if not words:
                continue
            if self._heading:
                self._put(f"\n{self._heading}" if self._lines else self._heading)
                self._heading = ""
            self._put(words)

    def _put(self, words: str) -> None:
        if len(words) >= self._left:
            self.is_capped = True
            words = words[: max(self._left, 0)]
        self._left -= len(words) + 1
        if words:
            self._lines.append(words)

    def label(self, key: str, value: str) -> None:
        """Add "Label: value", with the space before the colon that French has."""
        if value.strip():
            self.say(f"{self.word(key)}{self.colon}{value}")

    @property
    def colon(self) -> str:
        """Return what stands between a label and its value."""
        return " : " if self._language == FRENCH else ": "

    def entry(self, period: str, parts: Iterable[str]) -> None:
        """Add "Period Title, Employer": what a person did, where, and when."""
        named = ", ".join(words for part in parts if (words := plain(part).replace("\n", " ")))
        if named:
            self.say(f"{period} {named}" if period else named)

    def period(self, start: str, end: str, *, is_current: bool = False) -> str:
        """Return "2015-03 – 2018-06", "2015 – present", one date alone, or "" without any. Takes ISO 8601 dates."""
        first, last = day(start), self.word("present") if is_current else day(end)
        if first and last and first != last:
            return f"{first} – {last}"
        return first or ("" if is_current else last)

    def rows(self, lines: Iterable[str]) -> None:
        """Add each line as a row of a list."""
        for line in lines:
            words = plain(line).replace("\n", " ")
            if words:
                self.say(words if words.startswith("- ") else f"- {words}")

    def text(self) -> str:
        """Return the lines as one text, at most ``limits.CHARACTERS`` long."""
        return "\n".join(self._lines)[: limits.CHARACTERS]
