"""Rankings name the iteration of the weights that made them, those of an older library as well."""

from pathlib import Path

import pytest

from classifyme_desktop.domain.match import Match
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.storage import iteration_tables, migrations, rankings
from classifyme_desktop.storage.database import Database, Value
from classifyme_desktop.storage.library import Library


def gig(db: Database) -> GigId:
    record = {"title": "A gig", "text": "A gig", "sha256": "a" * 64, "created_at": "2026-01-01T00:00:00+00:00"}
    with db.atomic():
        return GigId(db.insert("gigs", record))


def iterations_of(db: Database) -> list[tuple[object, ...]]:
    return db.query("SELECT weights_iteration FROM rankings ORDER BY gig_id")


def save(db: Database, gig_id: GigId, matches: tuple[Match, ...] = (), number: int | None = None) -> None:
    made = {"iteration": 0, "encoder_sha256": "a" * 64, "weights": {"meaning": 1.0}}
    rankings.save(db, gig_id, matches=matches, weights_iteration=number, **made)  # type: ignore[arg-type]


def test_a_ranking_names_its_weights_or_none_where_a_person_chose_them(tmp_path: Path) -> None:
    with Library.open(tmp_path, writable=True) as library:
        gig_id = gig(library.writer)
        save(library.writer, gig_id, number=3)
        assert iterations_of(library.writer) == [(3,)]
        save(library.writer, gig_id)
        assert iterations_of(library.writer) == [(None,)]


def test_rankings_of_before_were_made_by_the_shipped_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = migrations.STEPS[: migrations.STEPS.index(iteration_tables.weights_of_rankings)]
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", steps)
        patch.setattr(migrations, "SCHEMA", len(steps))
        patch.setattr(migrations.apply, "__defaults__", (steps,))
        with Library.open(tmp_path, writable=True) as library:
            db = library.writer
            record: dict[str, Value] = {"gig_id": gig(db), "iteration": 0, "encoder_sha256": "a" * 64, "weights": "{}"}
            with db.atomic():
                db.insert("rankings", record | {"ranked_at": "2026-01-01T00:00:00+00:00"})
    with Library.open(tmp_path, writable=True) as library:
        assert iterations_of(library.writer) == [(0,)]
        assert rankings.latest(library.writer, GigId(1)) == []
