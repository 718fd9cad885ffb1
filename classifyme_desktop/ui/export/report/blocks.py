"""A report as blocks, from the title down to the last person. Holds no words of its own."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from classifyme_desktop.ui.export.report import marks, paper
from classifyme_desktop.ui.export.report.paper import POINT, Block, Style, Text, beside, gap, paragraph, rule
from classifyme_desktop.ui.export.report.words import ReportWords
from classifyme_desktop.ui.language import names, part_words, words

if TYPE_CHECKING:
    from classifyme_desktop.services.export.report import Must, Person, Report

_SPACE: Final = 14.0 * POINT  # between two columns
_RANK: Final = 52.0 * POINT  # the column of ranks beside each person
_SCORE: Final = 34.0 * POINT
_STATUS: Final = 96.0 * POINT
_MARK: Final = 15.0 * POINT
_KIND: Final = Style(8.8, "accent", is_bold=True)
# Of the list of all people: the share of each column in the width.
_SHARES: Final = (7, 29, 23, 12, 14, 15)
_MOST_MUSTS: Final = 12  # beside the weights; all of them stand beside each person


def of(report: "Report", width: float) -> list[Block]:
    """Return the blocks of a report for a page of that width."""
    said = ReportWords()
    found = [*_head(report, said, width), *_basis(report, said, width)]
    if not report.people:
        return [*found, gap(14), paragraph(said.nobody(), paper.BODY, width)]
    found += _glance(report, said, width)
    found += [gap(16), paragraph(said.people_heading(), paper.HEADING, width, keeps=True), gap(4, keeps=True)]
    for person in report.people:
        found += _person(person, report, said, width)
    return [*found, gap(12), rule(width), gap(6, keeps=True), paragraph(said.promise(), paper.MUTED, width)]


def _head(report: "Report", said: ReportWords, width: float) -> Iterator[Block]:
    yield paragraph(said.kind(report), _KIND, width, keeps=True)
    yield gap(2, keeps=True)
    yield paragraph(said.title(report), paper.TITLE, width, most=3, keeps=True)
    yield gap(4, keeps=True)
    yield paragraph(said.made(report), paper.MUTED, width, keeps=True)
    yield gap(10, keeps=True)
    yield rule(width, "accent")
    yield gap(10)


def _basis(report: "Report", said: ReportWords, width: float) -> Iterator[Block]:
    """Yield what the gig requires beside what counts in the score."""
    half = (width - _SPACE) / 2
    left = list(_musts_asked(report, said, half))
    right = list(_weights(report, said, half))
    yield _stacked_beside([(0.0, left), (half + _SPACE, right)])
    yield gap(14)


def _musts_asked(report: "Report", said: ReportWords, width: float) -> Iterator[Block]:
    yield paragraph(said.musts_heading(), paper.HEADING, width)
    yield gap(4)
    for must in report.musts[:_MOST_MUSTS]:
        yield beside([(0.0, Text("•", paper.BODY, width)), (10 * POINT, _one(names.shown(must), width - 10 * POINT))])
        yield gap(2)
    if len(report.musts) > _MOST_MUSTS:
        yield paragraph(f"+ {words.number(len(report.musts) - _MOST_MUSTS)}", paper.MUTED, width)
    if not report.musts:
        yield paragraph(said.no_musts(), paper.MUTED, width)


def _one(text: str, width: float) -> Text:
    return Text(text, paper.BODY, width, 3)


def _weights(report: "Report", said: ReportWords, width: float) -> Iterator[Block]:
    shares = [report.shares.get(part, 0.0) for part in part_words.PARTS]
    yield paragraph(said.weights_heading(), paper.HEADING, width)
    yield gap(6)
    yield marks.bar(width, shares, 8.0)
    yield gap(5)
    for part, share in zip(part_words.PARTS, shares, strict=True):
        if share > 0:
            percent = Text(words.NUMBERS.percent(share), paper.BODY, width)
            name = Text(part_words.name(part), paper.BODY, width - 60 * POINT, 1)
            yield beside([(0.0, marks.swatch(part)), (11 * POINT, name), (width - percent.natural, percent)])
            yield gap(1.5)


def _stacked_beside(columns: Sequence[tuple[float, Sequence[Block]]]) -> Block:
    """Return columns of blocks as one block."""

    def draw(painter: QPainter, x: float, y: float) -> None:
        for left, blocks in columns:
            down = y
            for block in blocks:
                block.draw(painter, x + left, down)
                down += block.height

    return Block(max(sum(block.height for block in blocks) for _, blocks in columns), draw)


# ---------------------------------------------------------------------- all people in one list


def _glance(report: "Report", said: ReportWords, width: float) -> Iterator[Block]:
    lefts = [width * sum(_SHARES[:at]) / sum(_SHARES) for at in range(len(_SHARES))]
    rooms = [width * share / sum(_SHARES) - 6 * POINT for share in _SHARES]
    titles = zip(lefts, said.glance_titles(report), rooms, strict=True)
    yield paragraph(said.glance_heading(), paper.HEADING, width, keeps=True)
    yield gap(5, keeps=True)
    yield beside([(left, Text(title, paper.LABEL, room, 1)) for left, title, room in titles], keeps=True)
    yield gap(3, keeps=True)
    for person in report.people:
        yield rule(width)
        yield gap(2.5, keeps=True)
        yield beside([*zip(lefts, _glance_cells(person, report, said, rooms), strict=True)], keeps=True)
        yield gap(2.5)


def _glance_cells(
    person: "Person", report: "Report", said: ReportWords, rooms: Sequence[float]
) -> tuple[Text | Block, ...]:
    score = Text(said.score(person), paper.BODY, rooms[4])
    bar = marks.bar(rooms[4] - 26 * POINT, _widths(person, report), 5.0)
    return (
        Text(said.short_band(person), paper.STRONG, rooms[0], 1),
        Text(said.name(person), paper.STRONG, rooms[1], 1),
        Text(said.role(person), paper.BODY, rooms[2], 1),
        Text(said.musts(person), paper.BODY, rooms[3], 1),
        beside([(0.0, _lowered(bar, 4.0)), (rooms[4] - 22 * POINT, score)]),
        Text(said.status(person) if person.line.decided else "", paper.BODY, rooms[5], 1),
    )


def _lowered(block: Block, points: float) -> Block:
    """Return a block that stands lower, in the middle of a line of text."""
    by = points * POINT
    return Block(block.height + by, lambda painter, x, y: block.draw(painter, x, y + by))


def _widths(person: "Person", report: "Report") -> list[float]:
    parts = person.line.parts
    return [report.shares.get(part, 0.0) * parts.get(part, 0.0) for part in part_words.PARTS]


# ---------------------------------------------------------------------- one person


def _person(person: "Person", report: "Report", said: ReportWords, width: float) -> Iterator[Block]:
    inner = width - _RANK
    yield gap(8)
    yield rule(width)
    yield gap(7, keeps=True)
    yield _name_line(person, said, width)
    for text, style in ((said.role_told(person), paper.BODY), (said.career(person), paper.MUTED)):
        if text:
            yield gap(1.5, keeps=True)
            yield paragraph(text, style, width, indent=_RANK, most=2, keeps=True)
    reason = said.reason(person, report)
    if reason:
        yield gap(1.5, keeps=True)
        yield paragraph(reason, paper.MUTED, width, indent=_RANK, keeps=True)
    yield gap(5, keeps=True)
    yield _score_line(person, report, said, inner)
    yield gap(2, keeps=True)
    yield paragraph(said.parts(person, report), paper.CAPTION, width, indent=_RANK)
    yield from _musts(person, said, width)
    yield from _skills(person, said, width)


def _name_line(person: "Person", said: ReportWords, width: float) -> Block:
    """Return rank, name and status; beneath the rank the band, beside what follows."""
    pill = marks.Pill(said.status(person), _STATUS)
    name = Text(said.name(person), paper.NAME, width - _RANK - pill.width - 10 * POINT, 2)
    rank = Text(said.rank(person), paper.RANK, _RANK, 1)
    band = Text(said.band(person), paper.CAPTION, _RANK - 6 * POINT, 2)

    def draw(painter: QPainter, x: float, y: float) -> None:
        rank.draw(painter, x, y - 4 * POINT)
        band.draw(painter, x, y + rank.height - 4 * POINT)
        name.draw(painter, x + _RANK, y)
        pill.draw(painter, x + width - pill.width, y + 1.5 * POINT)

    return Block(max(name.height, pill.height), draw, keeps=True)


def _score_line(person: "Person", report: "Report", said: ReportWords, width: float) -> Block:
    bar = marks.bar(width - _SCORE, _widths(person, report))
    score = Text(said.score(person), paper.STRONG, _SCORE)

    def draw(painter: QPainter, x: float, y: float) -> None:
        bar.draw(painter, x + _RANK, y + (score.height - bar.height) / 2)
        score.draw(painter, x + _RANK + width - score.natural, y)

    return Block(score.height, draw, keeps=True)


def _musts(person: "Person", said: ReportWords, width: float) -> Iterator[Block]:
    if not person.musts:
        return
    yield gap(5, keeps=True)
    yield paragraph(said.musts_told(person), paper.LABEL, width, indent=_RANK, keeps=True)
    for must in person.musts:
        yield gap(2)
        yield _must(must, said, width)


def _must(must: "Must", said: ReportWords, width: float) -> Block:
    """Return a must with its mark, its state at the right, and beneath it the words of the CV."""
    left = _RANK + _MARK
    state = Text(said.state(must), paper.MUTED, width / 3, 1)
    text = Text(names.shown(must.text), paper.BODY, width - left - state.natural - 10 * POINT, 3)
    mark, evidence = marks.requirement(is_met=must.is_met), said.evidence(must)
    quote = Text(evidence, paper.QUOTE, width - left - 8 * POINT, 3) if evidence else None

    def draw(painter: QPainter, x: float, y: float) -> None:
        mark.draw(painter, x + _RANK, y)
        text.draw(painter, x + left, y)
        state.draw(painter, x + width - state.natural, y)
        if quote is not None:
            top = y + text.height + 1.5 * POINT
            painter.setPen(QPen(QColor(paper.COLOURS.border), 1.6 * POINT))
            beside_it = x + left + POINT
            painter.drawLine(QPointF(beside_it, top + POINT), QPointF(beside_it, top + quote.height - POINT))
            quote.draw(painter, x + left + 8 * POINT, top)

    return Block(text.height + (quote.height + 2 * POINT if quote is not None else 0), draw)


def _skills(person: "Person", said: ReportWords, width: float) -> Iterator[Block]:
    for heading, listed in said.skills(person):
        yield gap(5)
        yield paragraph(heading, paper.LABEL, width, indent=_RANK, keeps=True)
        yield gap(1, keeps=True)
        yield paragraph(listed, paper.BODY, width, indent=_RANK, most=4)


def line_between(painter: QPainter, room: QRectF, left: str, right: str) -> None:
    """Write two short texts in the corners of a room: the head or the foot of a page."""
    end = Text(right, paper.CAPTION, room.width() / 2, 1)
    start = Text(left, paper.CAPTION, room.width() - end.natural - 10 * POINT, 1)
    start.draw(painter, room.x(), room.y())
    end.draw(painter, room.right() - end.natural, room.y())
