"""The steps in which heads learnt, as rows: what was found, whom each learnt from, whose role changes, which is in use.

Rows are never removed, and a number is never given twice. What is told of people are ids alone, which go with their
resume. Knows no models; ``promotions`` puts one to use.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain import iteration_json
from classifyme_desktop.domain.iteration import SHIPPED, Answer, Flip, Head, Iteration, State
from classifyme_desktop.domain.iteration_json import Findings
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.storage import answering, codes, database, moment, prediction_history, predictions
from classifyme_desktop.storage.database import Database, Row

_SELECT: Final = (
    "SELECT head, number, parent, state, encoder_sha256, model_sha256, made_at, learnt, learnt_new, facts, "
    "(SELECT count(*) FROM iteration_flips AS flip WHERE (flip.head, flip.number) = (made.head, made.number)), "
    "decided_at, people - "
    "(SELECT count(*) FROM iteration_people AS one WHERE (one.head, one.number) = (made.head, made.number)), name "
    "FROM iterations AS made"
)
_INSERT: Final = (
    "INSERT INTO iterations (head, number, parent, state, encoder_sha256, model_sha256, manifest_sha256, made_at, "
    "learnt, learnt_new, people, facts, name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_PUT_PERSON: Final = (
    "INSERT OR IGNORE INTO iteration_people (head, number, resume_id) "
    "SELECT ?1, ?2, resume_id FROM resumes WHERE resume_id = ?3"
)
_PUT_FLIP: Final = (
    "INSERT OR REPLACE INTO iteration_flips SELECT ?1, ?2, resume_id, ?4, ?5, ?6, ?7 FROM resumes WHERE resume_id = ?3"
)
_MENTIONED: Final = (
    "SELECT max(number) FROM (SELECT max(number) AS number FROM iterations WHERE head = ?1 "
    "UNION ALL SELECT max(number) FROM active_iterations WHERE head = ?1)"
)
# Whatever names an iteration of the role head, so that a new one is told apart from all that ever were.
_ROLE_MENTIONED: Final = (
    "SELECT max(iteration) FROM (SELECT max(iteration) AS iteration FROM predictions "
    "UNION ALL SELECT max(iteration) FROM gig_predictions UNION ALL SELECT max(iteration) FROM active_encoder "
    "UNION ALL SELECT max(iteration) FROM corrections UNION ALL SELECT max(iteration) FROM rankings)"
)


@dataclass(frozen=True, slots=True)
class Link:
    """An iteration and the hash of its manifest, in hexadecimal; None where it is no row: it came with the encoder."""

    number: int
    manifest_sha256: str | None = None


# ------------------------------------------------------------------ keeping


def last_number(db: Database, head: Head) -> int:
    """Return the highest number that anything in the library names, 0 when there is none."""
    rows = db.query(_MENTIONED, (head.value,))
    if head is Head.ROLE:
        rows += db.query(_ROLE_MENTIONED)
    return max(number or SHIPPED for (number,) in rows)


def add(db: Database, made: Iteration, people: Iterable[ResumeId], flips: Iterable[Flip], manifest_sha256: str) -> None:
    """Keep an iteration. People who were removed meanwhile are left out, but those it learnt from count as ``gone``."""
    learnt_from = set(people)
    findings = Findings(made.frozen, made.firm, made.judgements, made.match, made.level)
    with db.atomic():
        db.execute(
            _INSERT,
            (
                made.head.value, made.number, made.parent, made.state.value, made.encoder_sha256, made.model_sha256,
                manifest_sha256, made.made_at, made.learnt, made.new, len(learnt_from),
                iteration_json.encode(findings), codes.clean(made.name),
            ),
        )  # fmt: skip
        which = made.head.value, made.number
        for resume_id in sorted(learnt_from):
            db.execute(_PUT_PERSON, (*which, resume_id))
        for one in flips:
            before, after = (one.role_before, one.confidence_before), (one.role_after, one.confidence_after)
            db.execute(_PUT_FLIP, (*which, one.resume_id, *before, *after))


def decide(db: Database, head: Head, number: int, state: State, *, now: str | None = None) -> None:
    """Note what was decided about an iteration. Inside the caller's ``atomic``."""
    db.execute(
        "UPDATE iterations SET state = ?, decided_at = ? WHERE head = ? AND number = ?",
        (state.value, now or moment.utc_now(), head.value, number),
    )


# ------------------------------------------------------------------ reading


def every(db: Database, head: Head) -> list[Iteration]:
    """Return what was kept of a head, the newest first. Raises StorageError (``library_damaged``)."""
    return [_iteration(row) for row in db.query(f"{_SELECT} WHERE head = ? ORDER BY number DESC", (head.value,))]


def find(db: Database, head: Head, number: int) -> Iteration | None:
    """Return one iteration, None when no such was kept. Raises StorageError (``library_damaged``)."""
    rows = db.query(f"{_SELECT} WHERE head = ? AND number = ?", (head.value, number))
    return _iteration(rows[0]) if rows else None


def _iteration(row: Row) -> Iteration:
    head, number, parent, state, encoder, model, made_at, learnt, new, facts, flips, decided_at, gone, name = row
    try:
        found = iteration_json.decode(facts)
        return Iteration(
            Head(head), number, parent, State(state), encoder, model, made_at, learnt, new,
            found.frozen, found.firm, found.judgements, flips, decided_at, gone, name, found.match, found.level,
        )  # fmt: skip
    except ValueError as error:
        raise database.damaged() from error


def flips(db: Database, head: Head, number: int) -> list[Flip]:
    """Return the people whose role an iteration would change, in the order of their files' hashes."""
    rows = db.query(
        "SELECT resume_id, role_before, confidence_before, role_after, confidence_after FROM iteration_flips "
        "JOIN resumes USING (resume_id) JOIN files USING (file_id) WHERE head = ? AND number = ? ORDER BY files.sha256",
        (head.value, number),
    )
    return [Flip(ResumeId(row[0]), *row[1:]) for row in rows]


def learnt_from(db: Database, head: Head, number: int) -> list[ResumeId]:
    """Return the people whom an iteration learnt from and who are still there, by id."""
    rows = db.query(
        "SELECT resume_id FROM iteration_people WHERE head = ? AND number = ? ORDER BY 1", (head.value, number)
    )
    return [ResumeId(resume_id) for (resume_id,) in rows]


def answers(db: Database, resume_id: ResumeId) -> list[Answer]:
    """Return what each iteration said of a resume, the oldest first. Raises StorageError (``library_damaged``)."""
    shown = predictions.latest(db, resume_id)
    return [
        Answer(
            one.iteration,
            one.top[0].id if one.top else None,
            one.confidence,
            one.is_abstained,
            at,
            shown is not None and one.iteration == shown.iteration,
        )
        for one, at in prediction_history.of_resume(db, resume_id)
    ]


# ------------------------------------------------------------------ which is in use


def active(db: Database, head: Head) -> int:
    """Return the number of the iteration in use; without a row that is the one that came with the encoder."""
    if head is Head.ROLE:
        return int(db.query(f"SELECT {answering.IN_USE}")[0][0])
    rows = db.query("SELECT number FROM active_iterations WHERE head = ?", (head.value,))
    return int(rows[0][0]) if rows else SHIPPED


def base(db: Database, head: Head) -> int:
    """Return the number of the iteration that came with the encoder in use: 0, or the one that was taught for it."""
    rows = db.query("SELECT iteration FROM active_encoder") if head is Head.ROLE else []
    return int(rows[0][0]) if rows else SHIPPED


def lineage(db: Database, head: Head) -> tuple[Link, ...]:
    """Return the iteration in use and those it goes back to, one after the other, down to the one without a row."""
    found: list[Link] = []
    rest = {
        number: (parent, sha256)
        for number, parent, sha256 in db.query(
            "SELECT number, parent, manifest_sha256 FROM iterations WHERE head = ?", (head.value,)
        )
    }
    number, last = active(db, head), base(db, head)
    while number != last and number in rest:
        parent, sha256 = rest.pop(number)
        found.append(Link(number, sha256))
        number = parent
    return (*found, Link(last))


def link(db: Database, head: Head, number: int) -> Link | None:
    """Return an iteration by its number, that which came with the encoder in use as well; None when there is none."""
    rows = db.query("SELECT manifest_sha256 FROM iterations WHERE head = ? AND number = ?", (head.value, number))
    if rows:
        return Link(number, rows[0][0])
    return Link(number) if number == base(db, head) else None


def put_to_use(db: Database, head: Head, number: int, *, now: str | None = None) -> None:
    """Make an iteration the one in use, or with ``base`` the one without a row. Inside the caller's ``atomic``."""
    at = now or moment.utc_now()
    db.execute(
        "UPDATE iterations SET state = ?, decided_at = ? WHERE head = ? AND state = ? AND number <> ?",
        (State.RETIRED.value, at, head.value, State.ACTIVE.value, number),
    )
    db.execute("DELETE FROM active_iterations WHERE head = ?", (head.value,))
    if find(db, head, number) is not None:
        decide(db, head, number, State.ACTIVE, now=at)
        db.execute("INSERT INTO active_iterations (head, number, since) VALUES (?, ?, ?)", (head.value, number, at))


def since(db: Database, head: Head) -> str | None:
    """Return since when the iteration in use is, in UTC (ISO 8601); None for the one without a row."""
    rows = db.query("SELECT since FROM active_iterations WHERE head = ?", (head.value,))
    return str(rows[0][0]) if rows else None
