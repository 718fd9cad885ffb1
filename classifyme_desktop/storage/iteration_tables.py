"""The tables of iterations, as a step of ``migrations``. Knows tables; knows neither files nor connections."""

import sqlite_utils


def iterations(db: sqlite_utils.Database) -> None:
    """Keep the steps in which heads learn: figures, whom each learnt from, whose role it changes, which is in use."""
    db.execute(
        "CREATE TABLE iterations (head TEXT NOT NULL, number INTEGER NOT NULL, parent INTEGER NOT NULL, "
        "state TEXT NOT NULL, encoder_sha256 TEXT NOT NULL, model_sha256 TEXT NOT NULL, manifest_sha256 TEXT NOT NULL, "
        "made_at TEXT NOT NULL, decided_at TEXT, learnt INTEGER NOT NULL, learnt_new INTEGER NOT NULL, "
        "people INTEGER NOT NULL, facts TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (head, number)) STRICT"
    )
    # Rows about a person go with the resume; how many there were stays in ``people``.
    person = "resume_id INTEGER NOT NULL REFERENCES resumes (resume_id) ON DELETE CASCADE"
    db.execute(
        f"CREATE TABLE iteration_people (head TEXT NOT NULL, number INTEGER NOT NULL, {person}, "
        "PRIMARY KEY (head, number, resume_id)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        f"CREATE TABLE iteration_flips (head TEXT NOT NULL, number INTEGER NOT NULL, {person}, role_before TEXT, "
        "confidence_before REAL NOT NULL, role_after TEXT, confidence_after REAL NOT NULL, "
        "PRIMARY KEY (head, number, resume_id)) STRICT, WITHOUT ROWID"
    )
    for table in ("iteration_people", "iteration_flips"):
        db.table(table).create_index(["resume_id"])
    db.execute(
        "CREATE TABLE active_iterations (head TEXT PRIMARY KEY NOT NULL, number INTEGER NOT NULL, "
        "since TEXT NOT NULL) STRICT"
    )
    _revised_by_what_is_shown(db)


def weights_of_rankings(db: sqlite_utils.Database) -> None:
    """Keep with each ranking which iteration of the weights made it; null where a person chose the weights."""
    db.execute("ALTER TABLE rankings ADD COLUMN weights_iteration INTEGER")
    db.execute("UPDATE rankings SET weights_iteration = 0")  # nothing was learnt yet, and own weights were never kept


def level_answers(db: sqlite_utils.Database) -> None:
    """Keep what learnt level heads say of the jobs of people; what the shipped head says stands in the profile."""
    db.execute(
        "CREATE TABLE level_answers (resume_id INTEGER NOT NULL REFERENCES resumes (resume_id) ON DELETE CASCADE, "
        "iteration INTEGER NOT NULL, levels TEXT NOT NULL, PRIMARY KEY (resume_id, iteration)) STRICT, WITHOUT ROWID"
    )


def _revised_by_what_is_shown(db: sqlite_utils.Database) -> None:
    """Give a resume a new number when an answer changes that is used, not when one is prepared or made smaller."""
    note = "DELETE FROM revisions WHERE resume_id = new.resume_id; "
    note += "INSERT INTO revisions (resume_id) VALUES (new.resume_id);"
    waiting = "SELECT number FROM iterations WHERE head = 'role_head' AND state NOT IN ('active', 'retired')"
    used = f"new.iteration NOT IN ({waiting})"
    for name, event in (("insert", "INSERT"), ("update", "UPDATE OF top")):
        db.execute(f"DROP TRIGGER predictions_revised_{name}")
        db.execute(
            f"CREATE TRIGGER predictions_revised_{name} AFTER {event} ON predictions WHEN {used} BEGIN {note} END"
        )
