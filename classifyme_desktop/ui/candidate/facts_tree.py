"""The facts of one person as a tree: contact, jobs, education, languages, skills; a click shows where each was read.

Everything in it is plain text: a tree never takes what it shows for markup.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from classifyme_desktop.ui.language import fact_words, names, phones
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize

if TYPE_CHECKING:
    from classifyme_desktop.domain.profile import Career, Education, Fact, Job, Period, Profile, Range, Skill
    from classifyme_desktop.storage.profiles import StoredProfile

_PLACE: Final = Qt.ItemDataRole.UserRole
_MOST_SKILLS: Final = 60
_MOST_HIDDEN: Final = 20


class FactsTree(QTreeWidget):
    """``place_asked`` carries the characters of the text that a fact was read from: first, past the last."""

    place_asked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored: StoredProfile | None = None
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setAcceptDrops(False)
        self.setRootIsDecorated(True)
        self.header().setStretchLastSection(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._on_current)
        self.itemClicked.connect(lambda item: self._on_current(item))
        self._retranslate()

    def show_facts(self, stored: "StoredProfile | None") -> None:
        """Show what was read about a person, None for nothing."""
        self._stored = stored
        self._refill()

    def _refill(self) -> None:
        self.setUpdatesEnabled(False)
        self.clear()
        self._fill_groups()
        self.expandAll()
        self._share_width()
        self.setUpdatesEnabled(True)

    def _share_width(self) -> None:
        """Give what facts are called the room that it needs, half of the width at most."""
        heads = (self.topLevelItem(at) for at in range(self.topLevelItemCount()))
        rows = (row for head in heads if head is not None for row in map(head.child, range(head.childCount())))
        called = [row.text(0) for row in rows if row is not None and not row.isFirstColumnSpanned()]
        widest = max(map(self.fontMetrics().horizontalAdvance, called), default=0) + 2 * self.indentation() + tokens.M
        self.setColumnWidth(0, max(96, min(widest, self.viewport().width() // 2)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns; rows that came while nobody saw them had another."""
        super().resizeEvent(event)
        self._share_width()

    def _fill_groups(self) -> None:
        if self._stored is not None:
            self._fill(self._stored)

    def _fill(self, stored: "StoredProfile") -> None:
        profile = stored.facts.profile
        self._contact(profile)
        self._career(profile.career)
        self._group(self.tr("Jobs"), [self._job(job) for job in profile.jobs], is_wide=True)
        self._group(self.tr("Education"), [self._education(course) for course in profile.education], is_wide=True)
        self._group(
            self.tr("Certificates"),
            [(one.name.value, fact_words.moment(one.given), one.name.place) for one in profile.certifications],
            is_wide=True,
        )
        self._languages(profile)
        self._skills(profile.skills)
        hidden = [(one.text, fact_words.concealment(one.how), None) for one in stored.hidden[:_MOST_HIDDEN]]
        self._group(self.tr("Hidden text, not scored"), hidden, is_wide=True)

    def _contact(self, profile: "Profile") -> None:
        contact = profile.contact
        rows: list[tuple[str, str, Range | None]] = []
        named: list[tuple[str, Sequence[Fact]]] = [
            (self.tr("Name"), [contact.name] if contact.name else []),
            (self.tr("E-mail"), contact.emails),
            (self.tr("Phone"), contact.phones),
            (self.tr("Town"), [contact.location] if contact.location else []),
            (self.tr("Link"), contact.links),
            (self.tr("Driving licence"), profile.licences),
        ]
        for title, facts in named:
            shown = phones.shown if facts is contact.phones else str
            rows += [(title, shown(fact.value), fact.place) for fact in facts]
        self._group(self.tr("Person"), rows)

    def _career(self, career: "Career | None") -> None:
        if career is None:
            return
        rows: list[tuple[str, str, Range | None]] = []
        if career.months is not None:
            rows.append((self.tr("In all"), fact_words.duration(career.months), None))
        said = fact_words.day(career.reference)
        rows.append((self.tr("Counted up to"), f"{said} ({fact_words.source(career.reference_source)})", None))
        rows += [(fact_words.finding(one.kind), fact_words.duration(one.months), None) for one in career.findings]
        self._group(self.tr("Experience"), rows)

    def _job(self, job: "Job") -> "tuple[str, str, Range | None]":
        employer = job.employer.value if job.employer else ""
        return job.title.value, " · ".join(filter(None, (self._period(job.period), employer))), job.title.place

    def _education(self, course: "Education") -> "tuple[str, str, Range | None]":
        degree = course.degree or course.school
        beside = course.school.value if course.degree and course.school else ""
        title = degree.value if degree else ""
        return title, " · ".join(filter(None, (self._period(course.period), beside))), course.place

    def _period(self, period: "Period | None") -> str:
        return "" if period is None else fact_words.period(period)

    def _languages(self, profile: "Profile") -> None:
        rows = [
            (fact_words.language(one.code), fact_words.level(one.level) if one.level else "", one.place)
            for one in profile.languages
        ]
        self._group(self.tr("Languages"), rows)

    def _skills(self, skills: "Sequence[Skill]") -> None:
        ranked = sorted(skills, key=lambda one: (-(one.months or 0), one.mentions[:1]))
        rows = [
            (one.name, fact_words.duration(one.months) if one.months else "", one.mentions[0] if one.mentions else None)
            for one in ranked[:_MOST_SKILLS]
        ]
        title = self.tr("Skills")
        self._group(
            title if len(skills) <= _MOST_SKILLS else f"{title} ({_MOST_SKILLS}/{len(skills)})", rows, is_wide=True
        )

    def _group(self, title: str, rows: "Sequence[tuple[str, str, Range | None]]", *, is_wide: bool = False) -> None:
        """Add a group; wide rows are one line over both columns, since a title needs the room."""
        if not rows:
            return
        group = QTreeWidgetItem(self, [title])
        group.setFirstColumnSpanned(True)
        group.setFont(0, tokens.font(self.font(), TextSize.CAPTION, is_bold=True))
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for first, second, place in rows:
            shown = [names.of_text(part).replace("\n", " ") for part in (first, second)]
            cells = [" · ".join(filter(None, shown))] if is_wide else shown
            row = QTreeWidgetItem(group, cells)
            row.setFirstColumnSpanned(is_wide)
            for column, cell in enumerate(cells):
                row.setToolTip(column, cell)
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, shown)))
            if place is not None:
                row.setData(0, _PLACE, list(place))

    def _on_current(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        place = item.data(0, _PLACE) if item is not None else None
        if place:
            self.place_asked.emit(place[0], place[1])

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._refill()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("What was read about the person"))
