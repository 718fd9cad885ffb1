"""The schema of a library as ordered steps, each in a transaction of its own together with its record.

``user_version`` is the number of steps taken. A step that was ever released is never edited: a new one is added.
Knows tables; knows neither files nor connections.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

import sqlite_utils
from sqlite_utils.db import ForeignKey
from sqlite_utils.migrations import Migrations

from classifyme_desktop.domain import profile_json, searchable
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import iteration_tables

Step = Callable[[sqlite_utils.Database], None]
_Columns = dict[str, type]


def _table(
    db: sqlite_utils.Database,
    name: str,
    columns: _Columns,
    *,
    pk: str | tuple[str, ...],
    may_be_null: Sequence[str] = (),
    parents: Sequence[str] = (),
) -> None:
    # Every parent is named by the column that points to it; a child row goes with its parent.
    owners = {"file_id": "files", "resume_id": "resumes", "gig_id": "gigs", "import_id": "imports"}
    owners |= {"ranking_id": "rankings", "tag_id": "tags"}
    db.table(name).create(
        columns,
        pk=pk,
        not_null=[column for column in columns if column not in may_be_null and column != pk],
        foreign_keys=[ForeignKey(name, one, owners[one], one, on_delete="CASCADE") for one in parents],
        strict=True,
    )


def _files(db: sqlite_utils.Database) -> None:
    columns: _Columns = {"file_id": int, "sha256": str, "size_bytes": int, "path": bytes, "name_key": str}
    columns |= {"kind": str, "state": str, "reason": str, "incomplete": str, "badges": str, "page_count": int}
    columns |= {"role_id": str, "confidence": float, "is_abstained": int, "added_at": str}
    _table(db, "files", columns, pk="file_id", may_be_null=("reason", "role_id", "confidence"))
    db.table("files").create_index(["sha256"], unique=True)
    # The id orders ties, and with the state inside, a list of some states is read from the index alone.
    for column in ("added_at", "name_key", "role_id", "confidence"):
        db.table("files").create_index([column, "file_id", "state"])
    db.table("files").create_index(["state"])
    _table(
        db,
        "places",
        {"file_id": int, "path": bytes, "noted_at": str},
        pk=("file_id", "path"),
        parents=["file_id"],
    )
    _table(db, "resumes", {"resume_id": int, "file_id": int}, pk="resume_id", parents=["file_id"])
    db.table("resumes").create_index(["file_id"], unique=True)


def _texts(db: sqlite_utils.Database) -> None:
    columns: _Columns = {"resume_id": int, "body": str, "sha256": str, "masked": str}
    _table(db, "texts", columns, pk="resume_id", parents=["resume_id"])
    _index(db, "fulltext", "body", "prefix='2 3'")
    # Ranking must not know names, so it looks words up in the masked text; people search in the whole one.
    _index(db, "masked_fulltext", "masked", "columnsize=0")


def _index(db: sqlite_utils.Database, name: str, column: str, option: str) -> None:
    # 'tokenchars +#' keeps C, C++ and C# apart; remove_diacritics 2 lets "ingenieur*" find Ingénieure.
    db.execute(
        f"CREATE VIRTUAL TABLE {name} USING fts5({column}, content='texts', content_rowid='resume_id', "
        f"tokenize=\"unicode61 remove_diacritics 2 tokenchars '+#'\", {option})"
    )
    # Without this switch deleted words stay readable in the index, secure_delete or not.
    db.execute(f"INSERT INTO {name}({name}, rank) VALUES ('secure-delete', 1)")  # noqa: S608 - our own names
    forget = f"INSERT INTO {name}({name}, rowid, {column}) VALUES ('delete', old.resume_id, old.{column});"  # noqa: S608
    learn = f"INSERT INTO {name}(rowid, {column}) VALUES (new.resume_id, new.{column});"  # noqa: S608
    db.execute(f"CREATE TRIGGER {name}_added AFTER INSERT ON texts BEGIN {learn} END")
    db.execute(f"CREATE TRIGGER {name}_removed AFTER DELETE ON texts BEGIN {forget} END")
    db.execute(f"CREATE TRIGGER {name}_changed AFTER UPDATE ON texts BEGIN {forget} {learn} END")


def _understanding(db: sqlite_utils.Database, table_of: str, owner: str) -> None:
    vectors: _Columns = {owner: int, "encoder_sha256": str, "dimension": int, "vectors": bytes, "ranges": bytes}
    _table(db, f"{table_of}vectors", vectors, pk=(owner, "encoder_sha256"), parents=[owner])
    prediction: _Columns = {owner: int, "iteration": int, "model_sha256": str, "is_abstained": int}
    prediction |= {"top": str, "cuts": str, "probabilities": bytes, "predicted_at": str}
    _table(db, f"{table_of}predictions", prediction, pk=(owner, "iteration"), parents=[owner])


def _gigs(db: sqlite_utils.Database) -> None:
    columns: _Columns = {"gig_id": int, "title": str, "text": str, "sha256": str, "created_at": str}
    _table(db, "gigs", columns, pk="gig_id")
    db.table("gigs").create_index(["sha256"], unique=True)
    ranking: _Columns = {"ranking_id": int, "gig_id": int, "iteration": int, "encoder_sha256": str}
    ranking |= {"weights": str, "ranked_at": str}
    _table(db, "rankings", ranking, pk="ranking_id", parents=["gig_id"])
    db.table("rankings").create_index(["gig_id"])
    match: _Columns = {"ranking_id": int, "rank": int, "resume_id": int, "score": float}
    match |= {"meaning": float, "keywords": float, "role": float}
    _table(db, "matches", match, pk=("ranking_id", "rank"), parents=["ranking_id", "resume_id"])
    db.table("matches").create_index(["resume_id"])


def _imports(db: sqlite_utils.Database) -> None:
    columns: _Columns = {"import_id": int, "started_at": str, "closed_at": str, "is_abandoned": int}
    _table(db, "imports", columns, pk="import_id", may_be_null=("closed_at",))
    path: _Columns = {"import_id": int, "position": int, "path": bytes, "state": str, "reason": str, "file_id": int}
    _table(
        db,
        "import_paths",
        path,
        pk=("import_id", "position"),
        may_be_null=("state", "reason", "file_id"),
        parents=["import_id"],
    )
    db.table("import_paths").create_index(["import_id", "state"])


def first_library(db: sqlite_utils.Database) -> None:
    """Make the tables of the first version."""
    _files(db)
    _texts(db)
    _gigs(db)
    _understanding(db, "", "resume_id")
    _understanding(db, "gig_", "gig_id")
    _imports(db)


def active_encoder(db: sqlite_utils.Database) -> None:
    """Make the table that names the encoder in use; without its one row that is the shipped one."""
    columns: _Columns = {"place": int, "encoder_sha256": str, "is_shipped": int, "iteration": int, "since": str}
    _table(db, "active_encoder", columns, pk="place")


def candidates(db: sqlite_utils.Database) -> None:
    """Keep how many of the likeliest roles are the candidate set, and why no role was named."""
    for table in ("predictions", "gig_predictions"):
        db.table(table).add_column("candidate_count", int, not_null_default=0)
        db.table(table).add_column("abstention", str)


def profiles(db: sqlite_utils.Database) -> None:
    """Keep what is read about each person, where its words stand on the page, and who may be the same person."""
    facts: _Columns = {"resume_id": int, "facts": str, "characters": int, "quality": str, "hidden": str}
    facts |= {"months": int, "fingerprint": str, "read_on": str}
    _table(db, "profiles", facts, pk="resume_id", may_be_null=("months", "fingerprint"), parents=["resume_id"])
    layout: _Columns = {"resume_id": int, "boxes": bytes, "sizes": bytes}
    _table(db, "layouts", layout, pk="resume_id", parents=["resume_id"])
    skill: _Columns = {"resume_id": int, "uri": str, "months": int, "is_exact": int}
    _table(db, "skills", skill, pk=("resume_id", "uri"), may_be_null=("months",), parents=["resume_id"])
    db.table("skills").create_index(["uri"])
    # What two files of one person have in common: an e-mail, a phone number. It goes with the resume.
    trace: _Columns = {"resume_id": int, "kind": str, "value": str}
    _table(db, "traces", trace, pk=("resume_id", "kind", "value"), parents=["resume_id"])
    db.table("traces").create_index(["kind", "value"])
    pair: _Columns = {"resume_id": int, "other_id": int, "offer": str, "why": str, "is_newer": int}
    pair |= {"decision": str, "decided_at": str}
    db.table("pairs").create(
        pair,
        pk=("resume_id", "other_id"),
        not_null=["offer", "why"],
        foreign_keys=[
            ForeignKey("pairs", one, "resumes", "resume_id", on_delete="CASCADE") for one in ("resume_id", "other_id")
        ],
        strict=True,
    )
    db.table("pairs").create_index(["other_id"])
    for table in ("predictions", "gig_predictions"):
        db.table(table).add_column("trust", float, not_null_default=1.0)


def searchable_facts(db: sqlite_utils.Database) -> None:
    """Keep facts that can be searched in tables of their own, filled from what was read; and searches by name."""
    fact: _Columns = {"fact_id": int, "resume_id": int, "field": str, "value": str, "number": float}
    _table(db, "person_facts", fact, pk="fact_id", may_be_null=("number",), parents=["resume_id"])
    db.table("person_facts").create_index(["field", "value", "number", "resume_id"])
    db.table("person_facts").create_index(["resume_id"])
    _person_words(db)
    _table(db, "searches", {"search_id": int, "name": str, "typed": str, "created_at": str}, pk="search_id")
    db.table("searches").create_index(["name"], unique=True)
    put_fact = "INSERT INTO person_facts (resume_id, field, value, number) VALUES (?, ?, ?, ?)"
    put_words = (
        "INSERT INTO person_words (rowid, name, title, employer, degree, certificate, place) "
        "VALUES (:resume_id, :name, :title, :employer, :degree, :certificate, :place)"
    )
    for resume_id, facts, characters in db.execute("SELECT resume_id, facts, characters FROM profiles"):
        try:
            profile = profile_json.decode(facts, characters)
        except ValueError:
            continue  # damaged: reading it says so, and the file can be read anew
        for one in searchable.facts(profile):
            db.execute(put_fact, (resume_id, one.field.value, one.value, one.number))
        words = {field.value: text for field, text in searchable.words(profile).items()}
        if any(words.values()):
            db.execute(put_words, {"resume_id": resume_id, **words})


def _person_words(db: sqlite_utils.Database) -> None:
    # Cut and folded as the texts are (see _index).
    db.execute(
        "CREATE VIRTUAL TABLE person_words USING fts5(name, title, employer, degree, certificate, place, "
        "tokenize=\"unicode61 remove_diacritics 2 tokenchars '+#'\", prefix='2 3')"
    )
    db.execute("INSERT INTO person_words(person_words, rank) VALUES ('secure-delete', 1)")
    forget = "DELETE FROM person_words WHERE rowid = old.resume_id;"
    db.execute(f"CREATE TRIGGER person_words_removed AFTER DELETE ON resumes BEGIN {forget} END")


def decisions_and_journal(db: sqlite_utils.Database) -> None:
    """Keep what readers decide on people for a gig, and the journal; rows of both are added and never changed."""
    decision: _Columns = {"decision_id": int, "gig_id": int, "resume_id": int, "choice": str, "reason": str}
    decision |= {"decided_at": str}
    _table(db, "gig_decisions", decision, pk="decision_id", may_be_null=("choice",), parents=["gig_id", "resume_id"])
    db.table("gig_decisions").create_index(["gig_id", "resume_id"])
    db.table("gig_decisions").create_index(["resume_id"])
    # No parents: an entry outlives what it tells of, so it holds ids, counts and codes only.
    entry: _Columns = {"entry_id": int, "at": str, "action": str, "subject": str, "subject_id": int, "details": str}
    _table(db, "journal", entry | {"sha256": str}, pk="entry_id")
    for table, event in (("gig_decisions", "UPDATE"), ("journal", "UPDATE"), ("journal", "DELETE")):
        refuse = f"SELECT RAISE(ABORT, 'rows of {table} are only added');"
        db.execute(f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} BEGIN {refuse} END")


def gigs_understood(db: sqlite_utils.Database) -> None:
    """Keep what is understood of each gig, and a number that grows with each change of what resumes are ranked by."""
    profile: _Columns = {"gig_id": int, "profile": str, "characters": int, "read_at": str}
    _table(db, "gig_profiles", profile, pk="gig_id", parents=["gig_id"])
    # AUTOINCREMENT never gives a number twice, so an index in memory misses no change after a removal.
    db.execute(
        "CREATE TABLE revisions (number INTEGER PRIMARY KEY AUTOINCREMENT, "
        "resume_id INTEGER NOT NULL UNIQUE REFERENCES resumes (resume_id) ON DELETE CASCADE) STRICT"
    )
    for table in ("vectors", "predictions", "profiles"):
        for event in ("INSERT", "UPDATE"):
            # Not INSERT OR REPLACE: an ON CONFLICT of the statement outside would hold for it too.
            note = "DELETE FROM revisions WHERE resume_id = new.resume_id; "
            note += "INSERT INTO revisions (resume_id) VALUES (new.resume_id);"
            db.execute(f"CREATE TRIGGER {table}_revised_{event.lower()} AFTER {event} ON {table} BEGIN {note} END")
    db.execute("INSERT INTO revisions (resume_id) SELECT resume_id FROM resumes ORDER BY resume_id")
    for part in ("skills", "level", "must"):
        db.table("matches").add_column(part, float, not_null_default=0.0)
    for column in ("band_low", "band_high"):
        db.table("matches").add_column(column, int)
    db.table("matches").add_column("chance", float)


def corrections(db: sqlite_utils.Database) -> None:
    """Keep what readers say of people beside what the program says, in rows that are only added."""
    # AUTOINCREMENT never gives a number twice, so a row that takes another back never names somebody else's.
    db.execute(
        "CREATE TABLE corrections (correction_id INTEGER PRIMARY KEY AUTOINCREMENT, change_id INTEGER NOT NULL, "
        "resume_id INTEGER NOT NULL REFERENCES resumes (resume_id) ON DELETE CASCADE, kind TEXT NOT NULL, "
        "field TEXT NOT NULL, value TEXT NOT NULL, words TEXT NOT NULL, before TEXT NOT NULL, iteration INTEGER, "
        "reader TEXT NOT NULL, undoes INTEGER, made_at TEXT NOT NULL) STRICT"
    )
    for column in ("resume_id", "change_id"):
        db.table("corrections").create_index([column])
    refuse = "SELECT RAISE(ABORT, 'rows of corrections are only added');"
    db.execute(f"CREATE TRIGGER corrections_no_update BEFORE UPDATE ON corrections BEGIN {refuse} END")
    note = "DELETE FROM revisions WHERE resume_id = new.resume_id; "
    note += "INSERT INTO revisions (resume_id) VALUES (new.resume_id);"
    db.execute(f"CREATE TRIGGER corrections_revised AFTER INSERT ON corrections BEGIN {note} END")
    db.table("files").add_column("role_state", str, not_null_default="unconfirmed")
    for name, is_there in (("to_review", "= 'unconfirmed' AND is_abstained = 1"), ("reviewed", "<> 'unconfirmed'")):
        db.execute(f"CREATE INDEX files_{name} ON files (file_id) WHERE role_state {is_there}")


def quick_holders(db: sqlite_utils.Database) -> None:
    """Index what ranking asks for: the first five letters of the words of masked texts, and who holds a skill."""
    # Else a search for the start of words reads all words that start so. At 10,000 resumes a common one takes 0.4 ms in
    # place of 2, which a gig asks for thirty times; it costs 1 kB and 0.1 ms for each resume.
    for event in ("added", "removed", "changed"):
        db.execute(f"DROP TRIGGER masked_fulltext_{event}")
    db.execute("DROP TABLE masked_fulltext")
    _index(db, "masked_fulltext", "masked", "columnsize=0, prefix='5'")
    db.execute("INSERT INTO masked_fulltext (masked_fulltext) VALUES ('rebuild')")
    # With the id inside, those who hold a skill are read from the index alone, in order: 10 times as quick.
    db.execute("DROP INDEX idx_skills_uri")
    db.table("skills").create_index(["uri", "resume_id"])


def tags_and_notes(db: sqlite_utils.Database) -> None:
    """Keep tags and a note for each person, what lies in the trash, and what the list of files is sorted by."""
    _table(db, "tags", {"tag_id": int, "name": str, "name_key": str}, pk="tag_id")
    db.table("tags").create_index(["name_key"], unique=True)
    tagged: _Columns = {"tag_id": int, "resume_id": int}
    _table(db, "person_tags", tagged, pk=("tag_id", "resume_id"), parents=["tag_id", "resume_id"])
    db.table("person_tags").create_index(["resume_id", "tag_id"])
    note: _Columns = {"resume_id": int, "text": str, "changed_at": str}
    _table(db, "notes", note, pk="resume_id", parents=["resume_id"])
    _table(db, "trash", {"file_id": int, "trashed_at": str}, pk="file_id", parents=["file_id"])
    # What has no number is not ranked by (``indexed``); it gets a new one when it comes back.
    mine = "SELECT resume_id FROM resumes WHERE file_id = {row}.file_id"
    leave = f"DELETE FROM revisions WHERE resume_id IN ({mine.format(row='new')});"  # noqa: S608 - our own names
    come = f"INSERT INTO revisions (resume_id) {mine.format(row='old')};"
    db.execute(f"CREATE TRIGGER trash_added AFTER INSERT ON trash BEGIN {leave} END")
    db.execute(f"CREATE TRIGGER trash_removed AFTER DELETE ON trash BEGIN {come} END")
    lies = "EXISTS (SELECT 1 FROM resumes JOIN trash USING (file_id) WHERE resume_id = new.resume_id)"
    stay = "DELETE FROM revisions WHERE number = new.number;"
    db.execute(f"CREATE TRIGGER revisions_of_trash AFTER INSERT ON revisions WHEN {lies} BEGIN {stay} END")
    _listed(db)


def _listed(db: sqlite_utils.Database) -> None:
    listed = {"person_key": str, "place_key": str, "spoken": str, "language": str, "level": int, "years": float}
    for column, kind in listed.items():
        db.table("files").add_column(column, kind)
    for column in ("person_key", "place_key", "spoken", "level", "years"):
        db.table("files").create_index([column, "file_id", "state"])
    # All that facets count, in the order that they are grouped by: one walk along it counts them all.
    facets = ["role_id", "is_abstained", "role_state", "state", "badges", "level", "language"]
    db.table("files").create_index(facets, index_name="files_facets")
    for resume_id, beginning in db.execute("SELECT resume_id, substr(facts, 1, 40) FROM profiles").fetchall():
        rows = db.execute("SELECT name, place FROM person_words WHERE rowid = ?", (resume_id,)).fetchall()
        name, place = rows[0] if rows else ("", "")
        facts = db.execute("SELECT field, value, number FROM person_facts WHERE resume_id = ?", (resume_id,)).fetchall()
        written = re.match(r'\{"language":"([^"\\]{1,16})"', beginning)
        values = searchable.listed(facts, name, place, written[1] if written else None)
        columns = ", ".join(f"{column} = :{column}" for column in values)
        db.execute(
            f"UPDATE files SET {columns} WHERE file_id = "  # noqa: S608 - our own names
            "(SELECT file_id FROM resumes WHERE resume_id = :resume_id)",
            {**values, "resume_id": resume_id},
        )


def remembered(db: sqlite_utils.Database) -> None:
    """Keep what a person set for this library, and words that shall not lie in a file beside it."""
    _table(db, "remembered", {"name": str, "value": str}, pk="name")


def own_roles(db: sqlite_utils.Database) -> None:
    """Keep the roles that a firm makes of its own, and what it does to roles, in rows that are only added."""
    # AUTOINCREMENT never gives a number twice, so an old answer never names another role.
    db.execute(
        "CREATE TABLE own_roles (number INTEGER PRIMARY KEY AUTOINCREMENT, name_en TEXT NOT NULL, "
        "name_fr TEXT NOT NULL, definition TEXT NOT NULL, near TEXT NOT NULL, split_from TEXT, made_at TEXT NOT NULL) "
        "STRICT"
    )
    db.execute(
        "CREATE TABLE role_changes (number INTEGER PRIMARY KEY AUTOINCREMENT, role_id TEXT NOT NULL, "
        "kind TEXT NOT NULL, name_en TEXT, name_fr TEXT, into_id TEXT, undoes INTEGER, labels INTEGER, "
        "made_at TEXT NOT NULL) STRICT"
    )
    for table in ("own_roles", "role_changes"):
        refuse = f"SELECT RAISE(ABORT, 'rows of {table} are only added');"
        for event in ("UPDATE", "DELETE"):
            db.execute(f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} BEGIN {refuse} END")


STEPS: Final[tuple[Step, ...]] = (
    first_library,
    active_encoder,
    candidates,
    profiles,
    gigs_understood,
    searchable_facts,
    decisions_and_journal,
    corrections,
    quick_holders,
    tags_and_notes,
    remembered,
    own_roles,
    iteration_tables.iterations,
    iteration_tables.weights_of_rankings,
    iteration_tables.level_answers,
)
SCHEMA: Final = len(STEPS)


def check(number: int | None, newest: int = SCHEMA) -> None:
    """Raise StorageError (``library_newer``) when schema ``number`` is beyond what this program knows."""
    if number is not None and number > newest:
        raise StorageError(
            "library_newer", "The library was made by a newer version of the program. Install that version to open it."
        )


def apply(db: sqlite_utils.Database, steps: Sequence[Step] = STEPS) -> None:
    """Take the steps that the library has not taken yet; one that fails leaves it as the step before left it."""
    ordered = Migrations("library")
    for number, step in enumerate(steps, start=1):
        ordered(name=f"{number:04d}")(_numbered(step, number))
    with db.atomic():
        ordered.ensure_migrations_table(db)
    ordered.apply(db)


def _numbered(step: Step, number: int) -> Step:
    def take(db: sqlite_utils.Database) -> None:
        step(db)
        db.execute(f"PRAGMA user_version = {number:d}")

    return take
