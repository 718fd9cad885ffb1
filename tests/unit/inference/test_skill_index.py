import shutil
from pathlib import Path

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference.encoder import Encoder
from classifyme_desktop.inference.skill_index import VECTORS, SkillIndex

SHIPPED = paths.resources() / "skills"


@pytest.fixture(scope="module")
def index(encoder: Encoder) -> SkillIndex:
    return SkillIndex(encoder_sha256=encoder.sha256)


def test_a_label_is_nearest_to_itself_in_both_languages(index: SkillIndex, encoder: Encoder) -> None:
    with (SHIPPED / "concepts.tsv").open(encoding="utf-8") as content:
        rows = [line.rstrip("\n").split("\t") for line in content]
    rows = [row for row in rows if row[1] == "s" and ":" not in row[0] and 20 < len(row[2]) < 40 and row[3]][::400]
    for column, least in ((2, 0.8), (3, 0.7)):
        vectors = np.stack([encoder.encode(row[column]).vectors[0] for row in rows])
        found = index.nearest(vectors, 3)
        hits = sum(any(near.uri.endswith(row[0]) for near in one) for row, one in zip(rows, found, strict=True))
        assert hits >= least * len(rows)


def test_the_nearest_come_first_and_are_cosines(index: SkillIndex, encoder: Encoder) -> None:
    (found,) = index.nearest(encoder.encode("looking after budgets").vectors, 4)
    cosines = [near.cosine for near in found]
    assert len(found) == 4
    assert cosines == sorted(cosines, reverse=True)
    assert all(-1.001 <= cosine <= 1.001 for cosine in cosines)


def test_no_phrases_have_no_skills(index: SkillIndex) -> None:
    assert index.nearest(np.zeros((0, index.dims), np.float32)) == []
    with pytest.raises(ValueError, match="numbers"):
        index.nearest(np.zeros((1, index.dims + 1), np.float32))


def test_another_encoder_is_refused() -> None:
    with pytest.raises(ModelError) as caught:
        SkillIndex(encoder_sha256="0" * 64)
    assert caught.value.code == "head_of_other_encoder"


def test_changed_vectors_are_refused(tmp_path: Path, encoder: Encoder) -> None:
    folder = Path(shutil.copytree(SHIPPED, tmp_path / "skills"))
    content = bytearray((folder / VECTORS).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / VECTORS).write_bytes(content)
    with pytest.raises(ModelError) as caught:
        SkillIndex(folder, encoder_sha256=encoder.sha256)
    assert caught.value.code == "model_damaged"


def test_the_threshold_is_a_cosine(index: SkillIndex) -> None:
    assert 0.5 < index.threshold < 1.0
