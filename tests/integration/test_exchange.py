"""A learnt iteration goes from one library into another: it waits there, and nothing strange gets in with it."""

import io
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from classifyme_desktop.domain.iteration import Check, State
from classifyme_desktop.domain.own_roles import Names
from classifyme_desktop.services import exchange, exchange_file, iterations, own_roles, promotion, retrain, review
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import predictions
from tests.helpers import iterations as helper
from tests.helpers import learners

KEEPERS = 24

Forge = Callable[[dict[str, Any], dict[str, bytes]], None]


@pytest.fixture(scope="module")
def first_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return learners.fill(tmp_path_factory.mktemp("first"), KEEPERS)


@pytest.fixture(scope="module")
def shared(first_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of an iteration with a role of the firm's own, as another library wrote it."""
    folder = tmp_path_factory.mktemp("shared")
    shutil.copytree(first_library, folder / "library")
    with Workspace.open(folder / "library") as workspace:
        people = learners.keepers(workspace, KEEPERS)
        own_roles.add(workspace, Names("Beekeeper", "Apiculteur"), learners.ROLE, people)
        return exchange.export(workspace, retrain.retrain(workspace).number, folder / "bees")


@pytest.fixture
def workspace(first_library: Path, tmp_path: Path) -> Iterator[Workspace]:
    shutil.copytree(first_library, tmp_path / "library")
    with Workspace.open(tmp_path / "library") as opened:
        yield opened


def test_nothing_of_anybody_is_in_the_file(shared: Path) -> None:
    assert shared.name == "bees.cmiter"
    packed = exchange_file.read(shared)
    words = (
        b"".join(part for name, part in packed.files.items() if name != "head.npz") + json.dumps(packed.facts).encode()
    )
    for said in (b"keeper0", b"roe", b"haddad", b"Alder", b"resume_id", b"corrections_until"):
        assert said not in words
    assert packed.facts["own_names"]["own-1"]["fr"] == "Apiculteur"


def test_equal_iterations_give_equal_files(workspace: Workspace, tmp_path: Path) -> None:
    review.change(workspace, learners.keepers(workspace, KEEPERS), learners.ROLE)
    number = retrain.retrain(workspace).number
    one, other = (exchange.export(workspace, number, tmp_path / name) for name in ("one", "other.cmiter"))
    assert one.read_bytes() == other.read_bytes()
    assert helper.code(exchange.import_, workspace, one) == "iteration_known"
    assert helper.code(exchange.export, workspace, 0, tmp_path / "zero") == "iteration_not_learnt"
    assert helper.code(exchange.export, workspace, 9, tmp_path / "nine") == "iteration_unknown"


def test_what_comes_in_is_measured_here_and_waits(workspace: Workspace, shared: Path) -> None:
    before = helper.shown(workspace)
    made = exchange.import_(workspace, shared)
    assert (made.number, made.parent, made.learnt, made.name) == (1, 0, KEEPERS, "imported")
    assert {one.check for one in made.judgements} >= {Check.BETTER, Check.NAME_SWAP}
    assert made.state is State.REJECTED, "nobody here was confirmed, so nothing proves that it is better"
    assert helper.shown(workspace) == before
    (role,) = [one for one in own_roles.every(workspace) if one.is_own]
    assert (role.role.label_en, role.role.label_fr) == ("Beekeeper", "Apiculteur")
    flips = iterations.flips(workspace, made.number)
    assert role.role.role_id in {one.role_after for one in flips}


def test_what_came_in_is_the_same_head_and_can_be_promoted(workspace: Workspace, tmp_path: Path) -> None:
    people = learners.keepers(workspace, KEEPERS)
    shutil.copytree(tmp_path / "library", tmp_path / "other", ignore=shutil.ignore_patterns("*.lock", "*-wal", "*-shm"))
    review.change(workspace, people, learners.ROLE)
    learnt = retrain.retrain(workspace)
    file = exchange.export(workspace, learnt.number, tmp_path / "learnt")
    promotion.promote(workspace, learnt.number)
    with workspace.reading() as db:
        wanted = [said.top for one in people if (said := predictions.latest(db, one))]
    with Workspace.open(tmp_path / "other") as other:
        review.change(other, people[:12], learners.ROLE)
        made = exchange.import_(other, file)
        assert made.state is State.CANDIDATE
        assert made.firm is not None
        assert made.firm[1].n == 12
        promotion.promote(other, made.number)
        with other.reading() as db:
            got = [said.top for one in people if (said := predictions.latest(db, one))]
        assert got == wanted
        review.change(other, people, learners.ROLE)
        after = retrain.retrain(other)
        assert (after.parent, after.new) == (made.number, KEEPERS)


def test_own_roles_of_the_same_name_are_one(workspace: Workspace, shared: Path) -> None:
    people = learners.keepers(workspace, KEEPERS)
    own_roles.add(workspace, Names("Cheesemaker", "Fromager"), learners.ROLE, people[:1])
    own_roles.add(workspace, Names("BEEKEEPER", "Apiculteur"), learners.ROLE, people[1:])
    made = exchange.import_(workspace, shared)
    assert [one.role.label_en for one in own_roles.every(workspace) if one.is_own] == ["BEEKEEPER", "Cheesemaker"]
    assert {one.role_after for one in iterations.flips(workspace, made.number)} >= {"own-2"}
    assert made.firm is not None
    assert made.firm[1].top1 > made.firm[0].top1


def forged(shared: Path, path: Path, forge: Forge) -> Path:
    """Write a file whose hashes are right and whose content is not."""
    packed = exchange_file.read(shared)
    facts, files = dict(packed.facts), dict(packed.files)
    forge(facts, files)
    exchange_file.write(path, facts, files)
    return path


def with_array(name: str, array: Any) -> Forge:
    def forge(_facts: dict[str, Any], files: dict[str, bytes]) -> None:
        with np.load(io.BytesIO(files["head.npz"])) as found:
            arrays = {one: found[one] for one in found.files}
        arrays[name] = array(arrays[name])
        content = io.BytesIO()
        np.savez(content, **arrays)
        files["head.npz"] = content.getvalue()

    return forge


def with_nan(array: Any) -> Any:
    array = array.copy()
    array.flat[7] = np.nan
    return array


FORGERIES: dict[str, Forge] = {
    "weights that are no numbers": with_array("weights", with_nan),
    "weights of another shape": with_array("weights", lambda one: one[:-1]),
    "roots that do not add up": with_array("roots", lambda one: one * 2),
    "objects": with_array("bias", lambda one: one.astype(str)),
    "no array": lambda _facts, files: files.update({"head.npz": b"PK"}),
    "no classes": lambda facts, _files: facts.pop("classes"),
    "classes twice": lambda facts, _files: facts.update(classes=[facts["classes"][0]] * len(facts["classes"])),
    "an unknown class": lambda facts, _files: facts.update(classes=["astronaut", *facts["classes"][1:]]),
    "a role beside nothing": lambda facts, _files: facts.update(own_roles={"own-1": "astronaut"}),
    "no temperature": lambda facts, _files: facts.update(temperature=0),
    "no names": lambda facts, _files: facts.pop("own_names"),
    "a list for a table": lambda facts, _files: facts.update(own_roles=["own-1"]),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forged_file_is_refused_and_nothing_is_kept(
    workspace: Workspace, shared: Path, tmp_path: Path, name: str
) -> None:
    path = forged(shared, tmp_path / "forged.cmiter", FORGERIES[name])
    assert helper.code(exchange.import_, workspace, path) == "exchange_damaged"
    assert [one.number for one in iterations.every(workspace)] == [0]
    assert not [one for one in own_roles.every(workspace) if one.is_own]


def test_another_encoders_is_refused(workspace: Workspace, shared: Path, tmp_path: Path) -> None:
    path = forged(shared, tmp_path / "a.cmiter", lambda facts, _files: facts.update(encoder_sha256="0" * 64))
    assert helper.code(exchange.import_, workspace, path) == "iteration_of_other_encoder"


def repacked(shared: Path, path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(shared) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, part in parts.items():
            out.writestr(name, part)
    return path


@pytest.mark.parametrize(
    "change",
    [
        lambda parts: parts.update({"CARD.md": parts["CARD.md"] + b"."}),
        lambda parts: parts.update({"../outside.txt": b"x"}),
        lambda parts: parts.update({"more.txt": b"x"}),
        lambda parts: parts.pop("iteration.json"),
        lambda parts: parts.pop("head.npz"),
        lambda parts: parts.update({"iteration.json": b"[" * 100_000}),
        lambda parts: parts.update({"CARD.md": b"a" * (2 << 20)}),
    ],
    ids=["changed", "path", "more", "no-description", "no-head", "deep", "bomb"],
)
def test_a_file_that_is_not_as_written_is_refused(shared: Path, tmp_path: Path, change: Any) -> None:
    path = repacked(shared, tmp_path / "changed.cmiter", change)
    assert helper.code(exchange_file.read, path) == "exchange_damaged"


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    assert helper.code(exchange_file.read, tmp_path / "none.cmiter") == "exchange_missing"
    (tmp_path / "text.cmiter").write_text("no zip", encoding="utf-8")
    assert helper.code(exchange_file.read, tmp_path / "text.cmiter") == "exchange_damaged"
