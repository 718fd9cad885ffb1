"""Encoders of one's own in a real library: taken in, put to use, interrupted, gone on with, refused, removed."""

import json
import shutil
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.cli import main
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.errors import CancelledError, ClassifyMeError, ModelError, StorageError
from classifyme_desktop.inference import registry
from classifyme_desktop.services import encoders, gigs, ingest, rank, reencode, replay, search
from classifyme_desktop.services.replay import Lessons
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import encoders as stored
from classifyme_desktop.storage import files, predictions, vectors
from tests.helpers import resumes

ROOT = Path(__file__).resolve().parents[2]
ENCODERS = ROOT / "tests" / "fixtures" / "encoders"
PEOPLE = {"roe.txt": resumes.ACCOUNTANT, "haddad.txt": resumes.NURSE, "petit.txt": resumes.DEVELOPER}


@pytest.fixture(scope="module")
def lessons() -> Lessons:
    """A few of the texts that heads are taught with; all of them would take minutes."""
    with Workspace.memory() as workspace:
        texts = replay.role_texts(workspace.taxonomy)[::12]
        return Lessons(texts, replay.titled_texts(workspace.taxonomy)[::16])


@pytest.fixture(scope="module")
def first_library(tmp_path_factory) -> Path:
    """A library that the shipped encoder has read: three people and a gig."""
    folder = tmp_path_factory.mktemp("first")
    source = folder / "cvs"
    source.mkdir()
    for name, text in PEOPLE.items():
        (source / name).write_text(text, encoding="utf-8")
    with Workspace.open(folder / "library") as workspace:
        ingest.run(workspace, ingest.start(workspace, ingest.find([source])))
        gigs.add_text(workspace, resumes.ACCOUNTANT_GIG)
    return folder / "library"


@pytest.fixture
def library(first_library, tmp_path) -> Path:
    return Path(shutil.copytree(first_library, tmp_path / "library"))


def encoders_in(workspace: Workspace) -> set[str]:
    """Return the encoders whose vectors are in the library, of people and gigs."""
    with workspace.reading() as db:
        sql = "SELECT encoder_sha256 FROM vectors UNION SELECT encoder_sha256 FROM gig_vectors"
        return {sha256 for (sha256,) in db.query(sql)}


def gig_id_of(workspace: Workspace) -> GigId:
    return gigs.all_gigs(workspace)[0].gig_id


@pytest.fixture
def classifyme(capsys):
    """Run a command in this process and return what it printed for programs, line by line."""

    def run(library: Path, *arguments: str | Path, code: int = 0) -> list[dict[str, Any]]:
        capsys.readouterr()
        assert main.run(["--library", str(library), *map(str, arguments)]) == code
        said = capsys.readouterr()
        assert code == 0 or said.err.strip()
        return [json.loads(line) for line in said.out.splitlines()]

    return run


# ------------------------------------------------------------------ from one encoder to another


def test_another_encoder_takes_over_the_whole_library_and_gives_it_back(library, lessons, classifyme):
    with Workspace.open(library) as workspace:
        shipped = workspace.encoders.encoder_sha256
        before = rank.rank(workspace, gig_id_of(workspace))
        added = encoders.add(workspace, ENCODERS / "roberta")
        used = reencode.use(workspace, added.sha256[:12], lessons=lessons)
        assert (used.encoded, used.unreadable) == (4, 0)
        assert used.encoder.is_active
        assert used.encoder.agreement["n"] > 10
        assert encoders_in(workspace) == {added.sha256}
        assert workspace.encoders.encoder_sha256 == workspace.head.encoder_sha256 == added.sha256
        head = registry.load_manifest(workspace.head_folder("role_head")).facts
        assert head["parent"] == registry.load_manifest(paths.models() / "role_head").sha256
        assert head["encoder_sha256"] == added.sha256
        assert workspace.head.iteration > 0
        assert workspace.head.threshold >= 0.8  # never below the teacher's
        ranking = rank.rank(workspace, gig_id_of(workspace))
        assert ranking.rated.encoder_sha256 == added.sha256
        assert len(ranking.matches) == 3
        assert all(np.isfinite(match.score) for match in ranking.matches)
        assert len(search.search(workspace, "monthly closing of accounts")) == 3
        with workspace.reading() as db:
            assert {one.iteration for one in predictions_of(db)} == {workspace.head.iteration}

    done = classifyme(library, "models", "use", "shipped")[0]
    assert done["id"] == "shipped"
    assert done["active"]
    with Workspace.open(library) as workspace:
        assert encoders_in(workspace) == {shipped}
        again = rank.rank(workspace, gig_id_of(workspace))
        assert [(one.resume_id, one.score) for one in again.matches] == [
            (one.resume_id, one.score) for one in before.matches
        ]


def predictions_of(db):
    return [predictions.latest(db, resume_id) for (resume_id,) in db.query("SELECT resume_id FROM resumes")]


def test_people_and_gigs_that_come_in_afterwards_are_read_by_the_encoder_in_use(library, lessons, tmp_path):
    late = tmp_path / "late.txt"
    late.write_text(resumes.ACCOUNTANT.replace("Alder", "Cedar"), encoding="utf-8")
    with Workspace.open(library) as workspace:
        added = encoders.add(workspace, ENCODERS / "xlm-roberta")
        reencode.use(workspace, added.sha256, lessons=lessons)
        ingest.run(workspace, ingest.start(workspace, [late]))
        gigs.add_text(workspace, "Nurse for nights\nIntensive care.")
        assert encoders_in(workspace) == {added.sha256}
    with Workspace.open(library) as workspace:  # and after the program was started again
        assert workspace.encoders.encoder_sha256 == added.sha256
        assert len(rank.rank(workspace, gig_id_of(workspace)).matches) == 4


def test_a_stop_keeps_the_old_encoder_in_use_and_what_was_read_of_the_new_one(library, lessons):
    with Workspace.open(library) as workspace:
        shipped = workspace.encoders.encoder_sha256
        added = encoders.add(workspace, ENCODERS / "bert")
        before = rank.rank(workspace, gig_id_of(workspace))
        cancel = threading.Event()
        with pytest.raises(CancelledError):
            reencode.use(workspace, added.sha256, lambda *_: cancel.set(), cancel, lessons=lessons)
        listed = {one.sha256: one for one in encoders.every(workspace)}
        assert listed[shipped].is_active
        assert (listed[added.sha256].encoded, listed[added.sha256].total) == (4, 4)
        assert encoders_in(workspace) == {shipped, added.sha256}  # both are stored, and one only is read:
        now = rank.rank(workspace, gig_id_of(workspace))
        assert now.rated.encoder_sha256 == shipped
        assert [(one.resume_id, one.score) for one in now.matches] == [
            (one.resume_id, one.score) for one in before.matches
        ]
        with workspace.reading() as db:
            ids = [int(one) for block in vectors.blocks(db, shipped) for one in block.resume_ids]
        assert len(ids) == len(set(ids)) == 3
    with Workspace.open(library) as workspace:
        used = reencode.use(workspace, added.sha256, lessons=lessons)
        assert used.encoded == 0  # nothing was read twice
        assert encoders_in(workspace) == {added.sha256}


def test_what_comes_in_while_an_encoder_takes_over_is_read_by_it_as_well(library, lessons):
    with Workspace.open(library) as workspace:
        added = encoders.add(workspace, ENCODERS / "bert")
        came: list[GigId] = []

        def add_gig(what: str, _done: int, _total: int) -> None:
            if what == "learning roles" and not came:
                came.append(gigs.add_text(workspace, "Welder\nSteel frames, night shift.").gig_id)

        used = reencode.use(workspace, added.sha256, add_gig, lessons=lessons)
        assert used.encoded == 5
        assert encoders_in(workspace) == {added.sha256}
        assert len(rank.rank(workspace, came[0]).matches) == 3


def test_what_the_old_encoder_read_cannot_come_in_after_the_switch(library, lessons):
    with Workspace.open(library) as workspace:
        late = workspace.encoders.encode("read just before the switch")
        added = encoders.add(workspace, ENCODERS / "bert")
        reencode.use(workspace, added.sha256, lessons=lessons)
        with workspace.reading() as db:
            resume_id = stored.spread_resumes(db, 1)[0]
        with pytest.raises(StorageError) as caught:
            workspace.write(lambda db: vectors.put(db, resume_id, late))
        assert caught.value.code == "encoder_changed"
        assert encoders_in(workspace) == {added.sha256}


def test_an_encoder_in_use_that_was_damaged_is_told_and_the_shipped_one_comes_back(library, lessons):
    with Workspace.open(library) as workspace:
        added = encoders.add(workspace, ENCODERS / "bert")
        reencode.use(workspace, added.sha256, lessons=lessons)
    with (added.folder / "model.onnx").open("r+b") as content:
        content.write(b"garbage")
    with Workspace.open(library) as workspace:
        with pytest.raises(ModelError) as caught:
            workspace.encoders.encode("a text")
        assert caught.value.code == "added_model_damaged"
        with workspace.reading() as db:
            assert files.counts(db)  # the library itself opens and lists
        reencode.use(workspace, encoders.SHIPPED)
        assert len(rank.rank(workspace, gig_id_of(workspace)).matches) == 3


# ------------------------------------------------------------------ the commands


def test_encoders_are_added_listed_and_removed(library, classifyme):
    only = classifyme(library, "models", "list")
    assert [(one["id"], one["active"], one["encoded"], one["texts"]) for one in only] == [("shipped", True, 4, 4)]
    added = classifyme(library, "models", "add", ENCODERS / "bert")[0]
    assert (added["dims"], added["active"], added["encoded"], added["agreement"]) == (32, False, 0, None)
    assert added["licence"].startswith("CC0-1.0")
    assert classifyme(library, "models", "add", ENCODERS / "bert") == [added]
    listed = classifyme(library, "models", "list")
    assert [one["id"] for one in listed] == ["shipped", added["sha256"][:12]]
    classifyme(library, "models", "remove", added["id"])
    assert len(classifyme(library, "models", "list")) == 1
    assert list((library / "models" / "encoders").iterdir()) == []


def test_wrong_names_are_wrong_usage_and_no_library_lists_the_shipped_encoder(library, tmp_path, classifyme):
    for command in (("use", "abcdef123456"), ("remove", "ab"), ("remove", "shipped")):
        classifyme(library, "models", *command, code=2)
    assert [one["id"] for one in classifyme(tmp_path / "none", "models", "list")] == ["shipped"]
    assert not (tmp_path / "none").exists()


# ------------------------------------------------------------------ what is refused


@pytest.fixture
def empty(tmp_path) -> Path:
    return tmp_path / "empty-library"


def refused(library: Path, folder: Path) -> str:
    with Workspace.open(library) as workspace:
        with pytest.raises(ClassifyMeError) as caught:
            encoders.add(workspace, folder)
        assert len(encoders.every(workspace)) == 1
    assert caught.value.sentence.endswith(".")
    home = library / "models" / "encoders"
    assert not home.exists() or list(home.iterdir()) == []
    return caught.value.code


@pytest.fixture
def copied(tmp_path) -> Path:
    return Path(shutil.copytree(ENCODERS / "bert", tmp_path / "copied"))


def change(folder: Path, **facts: object) -> None:
    path = folder / registry.MANIFEST
    found = json.loads(path.read_text(encoding="utf-8")) | facts
    path.write_text(json.dumps(found), encoding="utf-8")


def replace(folder: Path, name: str, content: bytes) -> None:
    """Replace a file and let the manifest tell its hash, as one would who means it."""
    (folder / name).write_bytes(content)
    facts = json.loads((folder / registry.MANIFEST).read_text(encoding="utf-8"))
    del facts["files"]
    registry.write_manifest(folder, facts, ["model.onnx", "tokenizer.json"])


def test_folders_that_are_no_encoder_are_refused(empty, copied, tmp_path):
    assert refused(empty, tmp_path / "nowhere") == "no_manifest"
    (tmp_path / "empty").mkdir()
    assert refused(empty, tmp_path / "empty") == "no_manifest"
    assert refused(empty, paths.models() / "role_head") == "not_an_encoder"
    change(copied, licence="  ")
    assert refused(empty, copied) == "no_licence"


def test_damage_is_found_before_anything_is_loaded(empty, copied):
    with (copied / "model.onnx").open("r+b") as content:
        content.seek(2_000)
        content.write(b"\0\0\0\0")
    assert refused(empty, copied) == "encoder_damaged"
    (copied / "model.onnx").unlink()
    assert refused(empty, copied) == "encoder_damaged"


def test_graphs_that_ask_for_more_or_do_not_run_are_refused(empty, copied):
    whole = (copied / "model.onnx").read_bytes()
    replace(copied, "model.onnx", whole + bytes([0x42, 10, 0x0A, 8]) + b"evil.ops")  # one more operator set
    assert refused(empty, copied) == "custom_operators"
    replace(copied, "model.onnx", b"this is no graph")
    assert refused(empty, copied) == "not_an_encoder"
    replace(copied, "model.onnx", whole.replace(b"MatMulIntegerToFloat", b"MatMulIntegerToFlout"))
    assert refused(empty, copied) == "encoder_fails"
    replace(copied, "model.onnx", whole)
    replace(copied, "tokenizer.json", b"{}")
    assert refused(empty, copied) == "encoder_fails"


def test_a_manifest_that_tells_the_wrong_length_of_vectors_is_noticed(empty, copied):
    change(copied, dims=48)
    assert refused(empty, copied) == "encoder_fails"
