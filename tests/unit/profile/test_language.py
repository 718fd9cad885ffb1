"""Which language a text is in, and texts of which nothing can be said."""

import random

import pytest

from classifyme_desktop.domain.prediction import Abstention
from classifyme_desktop.profile import language

ENGLISH = "Accountant with ten years of experience in month-end closing, payroll and audits for small companies. "
FRENCH = "Comptable avec dix ans d'expérience en clôture mensuelle, paie et audit auprès de petites entreprises. "
TOOLS = "Python, Java, SQL, Docker, Kubernetes, AWS, React, Node.js, Terraform, Jenkins, GitLab, Kafka, Redis, Linux"
OTHERS = (
    "Buchhalter mit zehn Jahren Erfahrung in der Finanzbuchhaltung und der Lohnabrechnung kleiner Unternehmen. ",
    "Contable con diez años de experiencia en cierres mensuales, nóminas y auditorías de pequeñas empresas. ",
    "Księgowy z dziesięcioletnim doświadczeniem w zamknięciach miesięcznych, płacach i audytach małych firm. ",
    "会计师，十年月结、工资和审计经验，服务于小型企业。 ",
)


def test_english_and_french_are_known_and_leave_no_doubt() -> None:
    assert language.language(ENGLISH) == "en"
    assert language.language(FRENCH) == "fr"
    assert [language.doubt(text) for text in (ENGLISH * 2, FRENCH * 2, TOOLS, ENGLISH + FRENCH)] == [None] * 4


@pytest.mark.parametrize("text", OTHERS)
def test_another_language_is_told(text: str) -> None:
    assert language.doubt(text * 3) is Abstention.LANGUAGE


@pytest.mark.parametrize("text", ["", "   \n", "chef", "Comptable", "Senior Java Developer, London", "été"])
def test_a_few_words_are_too_short(text: str) -> None:
    assert language.doubt(text) is Abstention.TOO_SHORT


def test_rubbish_is_no_text() -> None:
    draw = random.Random(1)
    rubbish = "".join(chr(draw.randrange(33, 127)) for _ in range(3000))
    assert language.doubt(rubbish) is Abstention.NOT_WORDS
    assert language.doubt("0 1 2 3 4 5 " * 200) is Abstention.NOT_WORDS
    assert language.language("12 34 56") is None


def test_it_is_the_same_each_time_and_quick_on_a_long_text() -> None:
    long = FRENCH * 5_000
    assert {language.doubt(long) for _ in range(3)} == {None}
    assert language.language("x" * 200_000 + " " + ENGLISH) == language.language("x" * 200_000 + " " + ENGLISH)
