"""The training, small: a random BERT taught on texts of the repository, stopped, resumed, exported, loaded."""

import json
import shutil

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

from build import export_encoder
from build.training import folds, joint, parallel, phrases, pipeline, progress, trainee, vocabulary
from classifyme_desktop.inference.encoder import Encoder


@pytest.fixture(scope="module", autouse=True)
def two_threads():
    torch.set_num_threads(2)


@pytest.fixture(scope="module")
def young_bert(tiny_bert, tmp_path_factory):
    """A BERT that can learn: the tiny one is random in a way that tests rounding, and gives all texts one vector."""
    folder = tmp_path_factory.mktemp("young") / "bert"
    shutil.copytree(tiny_bert, folder)
    torch.manual_seed(11)
    config = BertConfig.from_pretrained(str(folder))
    config.initializer_range = 0.2
    BertModel(config).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def taught(young_bert, tmp_path_factory):
    work = tmp_path_factory.mktemp("work")
    pipeline.run(None, work, work / "models", young_bert, pipeline.PRESETS["tiny"])
    return work


def lines(work, stage):
    return progress.Record(work / "record.jsonl").lines(stage)


def test_the_losses_fall_and_the_best_weights_are_kept(taught):
    french, roles = lines(taught, "french"), lines(taught, "joint")
    assert french[-1]["loss"] < french[0]["loss"]
    assert roles[-1]["loss_resumes"] < roles[0]["loss_resumes"]
    assert roles[-1]["top3"] > 3 / 8  # better than three guesses among eight roles
    best = progress.stored(taught / "joint-best.pt")
    scores = {line["step"]: line["top1"] + line["top3"] - line["nll"] / 10 for line in roles}
    assert scores[best["step"]] == max(scores.values())


def test_curves_are_drawn_and_the_encoder_is_one_the_program_loads(taught):
    assert "<svg" in (taught / "training.svg").read_text(encoding="utf-8")
    vectors = Encoder(taught / "models" / "encoder").encode("Développeuse Java avec dix ans d'expérience").vectors
    assert vectors.shape == (1, 64)
    with np.load(taught / "pooling.npz", allow_pickle=False) as arrays:
        assert arrays["taught"].shape == (128, 8)
        assert arrays["query"].shape == (64,)


def test_a_stopped_run_goes_on_and_ends_with_equal_bytes(taught, young_bert, tmp_path, monkeypatch):
    stopped = progress.Record.add

    def stop_at_twenty(record, stage, step, **measured):
        stopped(record, stage, step, **measured)
        if (stage, step) == ("joint", 20):
            raise KeyboardInterrupt

    monkeypatch.setattr(progress.Record, "add", stop_at_twenty)
    with pytest.raises(KeyboardInterrupt):
        pipeline.run(None, tmp_path, tmp_path / "models", young_bert, pipeline.PRESETS["tiny"])
    assert progress.stored(tmp_path / "joint.pt")["step"] == 10
    monkeypatch.undo()
    pipeline.run(None, tmp_path, tmp_path / "models", young_bert, pipeline.PRESETS["tiny"])
    for name in ("pooling.npz", "models/encoder/model.onnx", "models/encoder/tokenizer.json"):
        assert (tmp_path / name).read_bytes() == (taught / name).read_bytes()


def test_a_finished_run_is_not_repeated(taught, young_bert, tmp_path):
    shutil.copytree(taught, tmp_path / "again")
    before = len((taught / "record.jsonl").read_text(encoding="utf-8").splitlines())
    pipeline.run(None, tmp_path / "again", tmp_path / "models", young_bert, pipeline.PRESETS["tiny"])
    assert len((tmp_path / "again" / "record.jsonl").read_text(encoding="utf-8").splitlines()) == before
    assert (tmp_path / "models" / "encoder" / "model.onnx").exists()


def test_a_copy_without_a_fold_never_sees_it(taught, young_bert, tmp_path):
    shutil.copytree(taught, tmp_path / "work")
    fold = folds.Fold.parse("2/3")
    pipeline.run(None, tmp_path / "work", tmp_path / "models", young_bert, pipeline.PRESETS["tiny"], fold)
    folder = fold.folder(tmp_path / "work")
    held_out, learnt = folds.names(folder)
    assert len(held_out) == 16  # a third of 48
    assert learnt
    assert not held_out & learnt
    assert Encoder(folder / "encoder").encode("Comptable").vectors.shape == (1, 64)
    with np.load(folder / "pooling.npz", allow_pickle=False) as arrays:
        assert arrays["taught"].shape == (128, 8)
    assert not (tmp_path / "models").exists()
    assert len(lines(tmp_path / "work", "joint")) == len(lines(taught, "joint"))


@pytest.mark.parametrize("text", ["0/3", "4/3", "1/1", "1", "a/b"])
def test_what_is_no_fold_is_refused(text):
    with pytest.raises(ValueError):
        folds.Fold.parse(text)


def test_new_pieces_begin_as_the_mean_of_their_parts(tiny_bert):
    plain = export_encoder.plain_tokenizer((tiny_bert / "tokenizer.json").read_text(encoding="utf-8"))
    extended, parts = vocabulary.extended(
        plain, [f"{before} chef de projet" for before in ("le", "un", "ce", "son")], 200
    )
    old = json.loads(plain)["model"]["vocab"]
    new = json.loads(extended)["model"]["vocab"]
    assert list(new.values()) == list(range(len(new)))
    assert len(new) == len(old) + len(parts)
    assert Tokenizer.from_str(extended).encode("Chef de projet").tokens == ["chef", "de", "projet"]
    student = trainee.begin(tiny_bert, parts)
    weight = student.words.weight.detach()
    assert torch.allclose(
        weight[new["chef"]], weight[[old["c"], old["##h"], old["##e"], old["##f"]]].mean(0), atol=1e-6
    )


def test_a_word_that_cannot_be_spelled_has_no_parts():
    assert vocabulary.spelled("##été", {"##t": 0}) == []
    assert vocabulary.spelled("abc", {"ab": 4, "a": 1, "##c": 7}) == [4, 7]


def test_a_saved_student_says_what_it_said(tiny_bert, tmp_path):
    plain = (tiny_bert / "tokenizer.json").read_text(encoding="utf-8")
    student = trainee.begin(tiny_bert).float()
    rows = [[2, 8, 9, 3], [2, 12, 3]]
    trainee.save(student, tiny_bert, plain, tmp_path / "saved")
    again = trainee.begin(tmp_path / "saved").float()
    assert np.abs(trainee.vectors(student, rows) - trainee.vectors(again, rows)).max() < 1e-6


def test_occupations_kept_back_are_in_no_french_pair():
    kept = [
        one for one in (parallel.Occupation(f"u{at}", (f"e{at}",), (f"f{at}",)) for at in range(64)) if one.is_kept_back
    ]
    assert 0 < len(kept) < 32
    asked = parallel.retrieval([*kept, parallel.Occupation("x", ("other",), ("autre",))], "fr")
    assert len(asked.queries) == len(kept)
    assert all(asked.answers)


def test_attention_can_prefer_a_chunk(tiny_bert):
    pooling = joint.Pooling(np.eye(4, dtype=np.float32), 2)
    vectors = torch.eye(4)[:2]
    with torch.no_grad():
        pooling.position[1] = 50.0
    found = pooling.features(vectors, [2], torch.tensor([0, 1]))
    assert torch.allclose(found[0], torch.tensor([1.0, 0, 0, 0, 0, 1, 0, 0]), atol=1e-4)


def test_composed_resumes_are_in_the_language_asked_for():
    known = phrases.Phrases((pipeline.ROOT / "resources" / "phrases").glob("*.jsonl"))
    assert len(known.by_role) == 96
    french = [phrases.composed(known, "accountant", 0, np.random.default_rng(at)) for at in range(6)]
    english = [phrases.composed(known, "accountant", 1, np.random.default_rng(at)) for at in range(6)]
    assert len(set(french)) == 6
    assert all(" de " in text for text in french)
    assert not any("Formation" in text or "FORMATION" in text for text in english)
