import json
from datetime import date

import pytest

from classifyme_desktop.documents import answers
from classifyme_desktop.documents.answers import AnswerError
from classifyme_desktop.domain import gig_profile, profile_json
from classifyme_desktop.domain.document import Document, FileKind, FileState, Reading, Reason
from classifyme_desktop.domain.gig_profile import GigProfile
from classifyme_desktop.domain.profile import Fact
from classifyme_desktop.services import readers
from tests.helpers.profiles import TEXT, profile

READING = Reading(FileState.ADDED, None, FileKind.PDF, Document(FileKind.PDF, TEXT, 1))
TODAY = date(2026, 5, 4)
RESUME = b"""Jane Roe
jane.roe@example.org

EXPERIENCE
Cook, Blue Inn
March 2015 - June 2019
Cooked for sixty guests a day and kept the store.

LANGUAGES
French (native), English (C1)
"""


def answer(**changes):
    facts = {
        "masked": [0, 8],
        "profile": profile_json.encode(profile()).decode(),
        "phrases": [0, 4, 5, 8],
        "fingerprint": 7,
    }
    return json.loads(json.dumps({"reading": answers.encode(READING), "facts": facts | changes}))


def test_what_a_sound_process_answers():
    read = readers.decode(answer())
    assert read.reading == READING
    assert read.masked == " " * 8 + TEXT[8:]
    assert read.profile == profile()
    assert (read.phrases, read.fingerprint) == (((0, 4), (5, 8)), 7)


def test_facts_that_failed_leave_the_text_and_a_mark():
    read = readers.decode(answer(profile=None))
    assert read.profile is None
    assert read.masked == " " * 8 + TEXT[8:]
    assert read.reading.document.incomplete == (Reason.FACTS_FAILED,)
    assert read.reading.reason is Reason.FACTS_FAILED


@pytest.mark.parametrize(
    "change",
    [
        {"masked": [0]},
        {"masked": [8, 0]},
        {"masked": [0, 10**6]},
        {"masked": [-1, 5]},
        {"masked": ["0", "8"]},
        {"masked": [True, 8]},
        {"masked": None},
        {"profile": "{}"},
        {"profile": 5},
        {"profile": profile_json.encode(profile()).decode().replace("[0,8]", "[0,999]")},
        {"phrases": [5, 4]},
        {"phrases": [0, 4, 2, 8]},
        {"fingerprint": -1},
        {"fingerprint": 1 << 64},
        {"fingerprint": 1.5},
        {"more": 1},
    ],
)
def test_what_no_sound_process_answers_is_refused(change):
    with pytest.raises(AnswerError):
        readers.decode(answer(**change))


@pytest.mark.parametrize("whole", [None, [], {}, {"reading": 1, "facts": 2}, {"reading": answers.encode(READING)}])
def test_answers_of_another_shape_are_refused(whole):
    with pytest.raises(AnswerError):
        readers.decode(whole)


def gig_answer(**changes):
    profile = gig_profile.encode(GigProfile("en", title=Fact("Cook", (0, 4)))).decode()
    return {"masked": [5, 8], "profile": profile} | changes


def test_what_a_sound_process_answers_about_a_gig():
    read = readers._gig("Cook Jane", gig_answer())
    assert read.masked == "Cook    e"
    assert read.profile.title == Fact("Cook", (0, 4))


@pytest.mark.parametrize(
    "change",
    [
        {"masked": [8, 5]},
        {"masked": [0, 99]},
        {"profile": None},
        {"profile": "{}"},
        {"profile": gig_profile.encode(GigProfile("en", title=Fact("Cook", (0, 99)))).decode()},
        {"more": 1},
    ],
)
def test_what_no_sound_process_answers_about_a_gig_is_refused(change):
    with pytest.raises(AnswerError):
        readers._gig("Cook Jane", gig_answer(**change))


@pytest.fixture(scope="module")
def pool():
    lent = readers.Readers(1)
    yield lent
    lent.close()


def test_a_real_process_reads_and_draws_facts_out(pool):
    read = pool.understand(RESUME, TODAY)
    assert read.reading.state is FileState.ADDED
    assert "Jane" not in read.masked
    assert read.profile.contact.name.value == "Jane Roe"
    assert [job.title.value for job in read.profile.jobs] == ["Cook"]
    assert [one.code for one in read.profile.languages] == ["fr", "en"]
    assert read.profile.career.months == 52
    assert pool.read(RESUME) == read.reading
    assert pool.facts(read.reading, TODAY) == read


def test_a_file_without_text_has_no_facts(pool):
    read = pool.understand(b"PK\x05\x06" + bytes(18), TODAY)
    assert read.reading.state is FileState.DAMAGED
    assert (read.masked, read.profile) == (None, None)
    assert pool.facts(read.reading, TODAY).profile is None
