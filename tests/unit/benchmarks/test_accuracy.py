import numpy as np
import pytest

from benchmarks.accuracy import duplicates, figures, page
from benchmarks.accuracy.figures import Roles
from benchmarks.accuracy.words import METHODS, SECTIONS
from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies

STORY = "the baker opened his shop at six and sold bread to the whole street until noon when he went home to sleep"


def test_a_changed_copy_is_a_near_duplicate_and_another_text_is_not():
    other = (
        "she repaired lorries for a haulage firm in the north and kept the books of the garage in the evening as well"
    )
    found = duplicates.overlaps([STORY, STORY.replace("noon", "dusk"), other, ""], ["something else entirely", STORY])
    assert found[0] == 1.0
    assert 0.5 <= found[1] < 1.0
    assert found[2:] == [0.0, 0.0]
    assert duplicates.near([STORY.replace("noon", "dusk"), other], [STORY]) == [0]


def test_overlap_is_the_jaccard_index_of_runs_of_five_words():
    # "a b c d e f" has the runs abcde, bcdef; "b c d e f g" has bcdef, cdefg: one of three in common.
    assert duplicates.overlaps(["a b c d e f"], ["b c d e f g"]) == [pytest.approx(1 / 3)]


def test_a_short_text_is_one_run():
    assert len(duplicates.shingles("two words")) == 1
    assert duplicates.shingles("Two, WORDS!") == duplicates.shingles("two words")


def test_the_interval_of_a_mean_is_that_of_the_normal_law():
    values = np.arange(400) % 4 == 0  # a quarter: standard error sqrt(0.25 * 0.75 / 400) = 0.02165
    low, high = figures.interval(figures.mean_of(values), 400)
    assert low == pytest.approx(0.25 - 1.96 * 0.02165, abs=0.006)
    assert high == pytest.approx(0.25 + 1.96 * 0.02165, abs=0.006)
    assert figures.interval(figures.mean_of(values), 400) == (low, high)


def test_large_sets_have_no_interval():
    assert "top_95" in figures.with_intervals({"top": figures.mean_of(np.ones(999))}, 999)
    assert "top_95" not in figures.with_intervals({"top": figures.mean_of(np.ones(1000))}, 1000)


def test_macro_f1_is_over_the_labels_that_occur():
    gold, given = np.array([0, 0, 1, 3]), np.array([0, 1, 1, -1])
    # F1 of 0: 2/3, of 1: 2/3, of 3: 0; class 2 occurs in neither.
    assert figures.macro_f1(gold, given) == pytest.approx((2 / 3 + 2 / 3 + 0) / 3)
    assert figures.macro_f1(np.array([0, 0]), np.array([2, 0])) == pytest.approx(2 / 3)


def test_alternates_count_and_no_answer_is_wrong():
    p = np.array([[0.6, 0.3, 0.1], [0.2, 0.5, 0.3], [0.0, 0.0, 0.0]])
    accepted = np.array([[True, False, False], [True, True, False], [True, True, True]])
    answers = Roles(p, np.array([0, 0, 0]), accepted)
    assert answers.right.tolist() == [True, True, False]
    assert (answers.first == answers.gold).tolist() == [True, False, False]
    assert answers.within(2).tolist() == [True, True, False]


def test_a_cut_sums_the_roles_below_a_node():
    p = np.array([[0.4, 0.3, 0.3]])  # the first role leads, but the node above the other two has more
    accepted = np.array([[False, True, False]])
    assert Roles(p, np.array([1]), accepted).at_cut(np.array([0, 1, 1])).tolist() == [True]
    assert Roles(p, np.array([1]), accepted).right.tolist() == [False]
    margins = Roles(p, np.array([1]), accepted, is_calibrated=False)  # no sums of what is no probability
    assert margins.at_cut(np.array([0, 1, 1])).tolist() == [False]


def test_role_figures_name_every_cut_and_leave_out_what_needs_probabilities():
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        taxonomy = taxonomies.parse(lines)
    count = len(taxonomy.roles)
    p = np.full((count, count), 0.1 / count) + 0.9 * np.eye(count)
    accepted = np.eye(count, dtype=bool)
    found = figures.role_figures(Roles(p, np.arange(count), accepted), taxonomy)
    assert [found[name] for name in ("top1", "macro_f1", "cut6", "cut24", "coverage_at_95")] == [1.0] * 5
    assert found["ece"] == pytest.approx(1 - (0.9 + 0.1 / count), abs=1e-3)
    margins = figures.role_figures(Roles(p, np.arange(count), accepted, is_calibrated=False), taxonomy)
    assert "ece" not in margins
    assert margins["top1"] == 1.0


def test_confused_pairs_come_by_count():
    p = np.eye(3)[[1, 1, 2, 0]]
    answers = Roles(p, np.array([0, 0, 0, 0]), np.eye(3, dtype=bool)[[0, 0, 0, 0]])
    assert figures.confused(answers, ["a", "b", "c"]) == [("a", "b", 2), ("a", "c", 1)]


def test_a_table_shows_ours_first_with_intervals_and_dashes():
    rows = {
        "constant": {"n": 9, "accuracy": 0.1},
        "ours": {"n": 9, "accuracy": 0.8127, "accuracy_95": [0.7, 0.9], "macro_f1": 0.5},
    }
    lines = page.table(rows, {"accuracy": "accuracy", "macro_f1": "macro-F1", "ece": "ECE"}).splitlines()
    assert lines[0] == "| | accuracy | macro-F1 |"
    assert lines[2] == "| **ours** | 0.813 (0.700–0.900) | 0.500 |"
    assert lines[3] == f"| {METHODS['constant']} | 0.100 | – |"


def test_the_page_tells_what_fell_below_99_percent_of_full_precision():
    rows = {"ours": {"n": 5, "mrr": 0.48, "hit10": 0.7}, "ours_fp32": {"n": 5, "mrr": 0.5, "hit10": 0.7}}
    parts = {"titles": {"data_sha256": "0" * 64, "sets": {"esco_fr_en": rows}}}
    assert "Below 99 %: titles esco_fr_en (mrr)." in page.quantised(parts)
    rows["ours"]["mrr"] = 0.496
    assert "All keep at least 99 %." in page.quantised(parts)


def test_the_page_holds_the_figures_given_and_no_part_that_is_absent():
    rows = {"ours": {"n": 293, "accuracy": 0.777, "macro_f1": 0.666}}
    part = {"data_sha256": "ab" * 32, "train": 1667, "near_duplicates_removed": 4, "sets": {"whole": rows}}
    result = {
        "parts": {"categories": part},
        "models": {"encoder": "cd" * 32},
        "machine": {"processor": "a processor"},
        "commit": "ef" * 20,
    }
    text = page.render(result, None, False)
    for expected in ("0.777", "Fitted on 1667 resumes; 4 test resumes", "n = 293", "cdcdcdcdcdcd", "abababab"):
        assert expected in text
    assert SECTIONS["levels"].title not in text
    assert "training.svg" not in text
