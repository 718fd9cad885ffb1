"""Reasons to put somebody first or last: what the law protects is found, the work is left alone."""

import pytest

from classifyme_desktop.profile.decision_reasons import is_protected


@pytest.mark.parametrize(
    "reason",
    [
        *("too old for us", "trop âgée", "62 years old", "proche de la retraite", "she is pregnant", "enceinte"),
        *("has small children", "a des enfants", "maternity leave soon", "we need a man", "une femme", "Muslim"),
        *("foreign name", "strong accent", "pas française", "disabled", "problèmes de santé", "union member", "gay"),
        *("overweight", "wears a hijab", "just married: is married now", "TOO YOUNG"),
    ],
)
def test_what_the_law_protects_is_found(reason: str) -> None:
    assert is_protected(reason)


@pytest.mark.parametrize(
    "reason",
    [
        *("", "no SAP, needs three months to learn it", "10 ans d'expérience en paie", "knows our ledger"),
        *("too senior a role", "never worked with disabled people", "experience in a Catholic school", "old codebase"),
        *("asks 20 % more than we pay", "no driving licence", "sans expérience avec des enfants", "manager of sales"),
        *(
            "single point of contact",
            "Salesforce union of tables",
            "cannot do the night shift",
            "ne parle pas arabe",
            "CV not French-speaking",
        ),
    ],
)
def test_the_work_is_left_alone(reason: str) -> None:
    assert not is_protected(reason)
