from dataclasses import replace

import pytest

from classifyme_desktop.domain import quality
from classifyme_desktop.domain.document import Document, FileKind, Legibility, Reason
from classifyme_desktop.domain.profile import Finding, FindingKind
from tests.helpers.profiles import TEXT, profile


def document(legibility=Legibility(), **changes):  # noqa: B008 - frozen
    return Document(FileKind.PDF, TEXT, 1, legibility=legibility, **changes)


def test_a_clean_file_loses_nothing():
    assert quality.of(document(), profile()).figure == 1.0
    assert quality.of(document(Legibility(2, 0.01)), None).figure == 1.0


@pytest.mark.parametrize(
    "worse",
    [
        document(Legibility(odd_share=0.1)),
        document(Legibility(columns=4)),
        document(Legibility(recognised=0.8)),
        document(incomplete=(Reason.SALVAGED,)),
    ],
)
def test_what_is_hard_to_read_lowers_the_figure(worse):
    assert 0 < quality.of(worse, profile()).figure < 1


def test_a_page_of_odd_letters_cannot_be_trusted():
    assert quality.of(document(Legibility(odd_share=0.5)), None).figure == 0


def test_jobs_without_sound_dates_are_a_part_of_their_own():
    career = replace(profile().career, findings=(Finding(FindingKind.UNDATED, (0,)),))
    found = quality.of(document(), replace(profile(), career=career))
    assert found.dates == 0
    assert found.figure == 1  # the role of a person does not hang on dates
