"""Levels: steps up a career, one above as far as one below, and neither for nor against where one is unknown."""

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.inference import registry
from classifyme_desktop.matching import level

NAN = float("nan")


@pytest.mark.parametrize(
    ("labels", "height"),
    [
        ([], None),
        (["Intern"], None),
        (["Individual Contributor/Staff"], 0),
        (["Manager"], 1),
        (["Owner"], 4),
        (["Manager", "Director"], 1.5),
        (["Manager", "unheard of"], 1),
    ],
)
def test_heights(labels, height):
    assert level.height(labels) == height


def test_every_label_of_the_shipped_head_has_its_step():
    names = registry.load_manifest(paths.models() / "level_head").facts["labels"]
    assert len(names) == 6
    assert all(level.height([name]) is not None for name in names)


def test_nearness_falls_with_the_distance_on_both_sides():
    people = np.array([1.0, 0.0, 2.0, 1.5, 3.0, 4.0, NAN], np.float32)
    assert level.fit(1.0, people).tolist() == [1.0, 0.5, 0.5, 0.75, 0.0, 0.0, 0.5]


def test_a_gig_without_a_level_treats_all_alike():
    assert level.fit(None, np.array([0.0, 4.0, NAN])).tolist() == [0.5, 0.5, 0.5]
    assert level.fit(2.0, np.zeros(0)).tolist() == []
