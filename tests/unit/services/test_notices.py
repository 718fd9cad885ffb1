"""The notices name what the program stands on, cards tell of each model, and the library remembers words."""

import re
import tomllib
from pathlib import Path

import pytest

from classifyme_desktop import paths
from classifyme_desktop.services import model_cards, notices, remembered
from classifyme_desktop.services.workspace import Workspace

ROOT = Path(__file__).parents[3]


def test_what_is_needed_is_what_the_project_says():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["ocr"]]
    assert [re.split(r"[<>=]", line)[0] for line in lines] == list(notices.NEEDED)


def test_each_package_has_a_version_and_most_have_the_text_of_their_licence():
    found = notices.every()
    assert [one.name.lower() for one in found if one.name.lower() in ("lxml", "numpy")] == ["lxml", "numpy"]
    assert all(one.version for one in found)
    assert sum(bool(one.text) for one in found) > len(found) / 2


def test_each_shipped_model_has_a_card_a_licence_and_a_hash():
    cards = model_cards.every()
    assert cards[0].kind == "encoder"
    assert len(cards) == len(list(paths.models().iterdir()))
    assert all(card.text and card.licence and len(card.sha256) == 64 and card.size_bytes for card in cards)


def test_words_and_months_are_remembered_until_others_are():
    with Workspace.memory() as workspace:
        assert remembered.words(workspace, remembered.SEARCH) == ""
        assert remembered.retention_months(workspace) == 0
        remembered.keep(workspace, remembered.SEARCH, "role:nurse")
        remembered.set_retention_months(workspace, 24)
        assert remembered.words(workspace, remembered.SEARCH) == "role:nurse"
        assert remembered.retention_months(workspace) == 24
        remembered.set_retention_months(workspace, 0)
        assert remembered.retention_months(workspace) == 0
        with pytest.raises(ValueError, match="months"):
            remembered.set_retention_months(workspace, 121)


def test_the_folder_that_was_chosen_is_that_of_the_next_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("CLASSIFYME_LIBRARY", raising=False)
    monkeypatch.setattr(paths, "default_library", lambda: tmp_path / "usual")
    assert paths.user_library() == tmp_path / "usual"
    paths.choose_library(tmp_path / "other")
    assert paths.user_library() == tmp_path / "other"
    paths.choose_library(tmp_path / "usual")
    assert paths.user_library() == tmp_path / "usual"
