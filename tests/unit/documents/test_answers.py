import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.documents import answers, limits
from classifyme_desktop.domain.document import (
    Badge,
    Box,
    Concealment,
    Document,
    FileKind,
    FileState,
    HiddenText,
    Legibility,
    PageSize,
    Reading,
    Reason,
)

ADDED = Reading(
    FileState.ADDED,
    Reason.CAPPED,
    FileKind.PDF,
    Document(
        FileKind.PDF,
        "Jane Roe",
        3,
        (Reason.CAPPED, Reason.REPAIRED),
        (Badge.ACTIVE_CONTENT,),
        (Box(0, 4, 0, 100, 200, 300, 250), Box(5, 8, 1, 100, 200, 300, 250)),
        (PageSize(5950, 8420), PageSize(5950, 8420)),
        (HiddenText("python python", Concealment.NO_CONTRAST, 1), HiddenText("java", Concealment.INVISIBLE)),
        Legibility(2, 0.25, 0.5),
        date(2024, 5, 17),
    ),
)
REFUSED = Reading(FileState.DAMAGED, Reason.EMPTY)


@pytest.mark.parametrize(
    "reading", [ADDED, REFUSED, Reading(FileState.ADDED, None, FileKind.TEXT, Document(FileKind.TEXT, "a", 1))]
)
def test_a_reading_survives_the_way_there_and_back(reading):
    assert answers.decode(json.loads(json.dumps(answers.encode(reading)))) == reading


@pytest.mark.parametrize(
    "change",
    [
        {"state": "duplicate"},
        {"state": "skipped"},
        {"state": "nonsense"},
        {"state": "damaged"},
        {"state": None},
        {"state": ["added"]},
        {"reason": None},
        {"reason": "empty"},
        {"kind": "exe"},
        {"text": None},
        {"text": 5},
        {"text": "a\0b"},
        {"text": "\ud800"},
        {"text": "x" * (limits.CHARACTERS + 1)},
        {"pages": -1},
        {"pages": True},
        {"pages": 10**9},
        {"pages": 1.5},
        {"incomplete": ["cpu"]},
        {"incomplete": ["repaired", "capped"]},
        {"incomplete": ["capped", "capped"]},
        {"incomplete": "capped"},
        {"incomplete": ["capped"] * 1000},
        {"badges": [1]},
        {"more": 1},
        {"boxes": [0, 4, 0, 100, 200, 300]},
        {"boxes": [0, 9, 0, 100, 200, 300, 250]},
        {"boxes": [0, 4, 2, 100, 200, 300, 250]},
        {"boxes": [0, 4, 0, 301, 200, 300, 250]},
        {"boxes": [0, 4, 0, 100, 251, 300, 250]},
        {"boxes": [4, 4, 0, 100, 200, 300, 250]},
        {"boxes": [2, 4, 0, 1, 2, 3, 4, 0, 2, 0, 1, 2, 3, 4]},
        {"boxes": [0, 4, 0, -1, 200, 300, 250]},
        {"boxes": [0, 4, 0, 1.5, 200, 300, 250]},
        {"boxes": [0] * 7 * (limits.BOXES + 1)},
        {"sizes": [1, 2, 3]},
        {"sizes": [limits.COORDINATE + 1, 2]},
        {"hidden": [["a", "magic", 0]]},
        {"hidden": [["a", "tiny"]]},
        {"hidden": [[5, "tiny", 0]]},
        {"hidden": [["a", "tiny", -1]]},
        {"hidden": [["x" * (limits.HIDDEN_CHARACTERS + 1), "tiny", 0]]},
        {"columns": -1},
        {"odd_share": 1.5},
        {"odd_share": float("nan")},
        {"recognised": True},
        {"made_on": "yesterday"},
        {"made_on": 20240517},
    ],
)
def test_an_answer_that_no_sound_process_gives_is_refused(change):
    with pytest.raises(answers.AnswerError):
        answers.decode(answers.encode(ADDED) | change)


@pytest.mark.parametrize("answer", [None, 5, [], {}, "added", {"state": "added"}])
def test_answers_of_another_shape_are_refused(answer):
    with pytest.raises(answers.AnswerError):
        answers.decode(answer)


def test_a_refusal_needs_a_reason():
    with pytest.raises(answers.AnswerError):
        answers.decode(answers.encode(REFUSED) | {"reason": None})


value = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.sampled_from([*FileState, *Reason]),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(list(answers.encode(ADDED))), value))
def test_any_change_is_refused_or_makes_a_sound_reading(change):
    try:
        reading = answers.decode(answers.encode(ADDED) | change)
    except answers.AnswerError:
        return
    assert answers.decode(answers.encode(reading)) == reading
