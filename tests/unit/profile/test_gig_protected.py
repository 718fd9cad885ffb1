"""Protected attributes and what stands for them, as criteria; and what must not alarm."""

import pytest

from classifyme_desktop.profile import gig
from classifyme_desktop.profile.gig import protected


def _found(text: str) -> set[tuple[str, str]]:
    return {(concern.kind.value, concern.attribute) for concern in gig.concerns(text)}


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("male", "sex"),
        ("Female candidates only", "sex"),
        ("We are looking for a young woman", "sex"),
        ("Homme de préférence", "sex"),
        ("Cherche jeune fille souriante", "sex"),
        ("Sexe : féminin", "sex"),
        ("under 35", "age"),
        ("Aged between 25 and 35", "age"),
        ("25-35 years old", "age"),
        ("no older than 40 years old", "age"),
        ("Âge maximum : 45", "age"),
        ("moins de 40 ans", "age"),
        ("entre 25 et 40 ans", "age"),
        ("white only", "origin"),
        ("No foreigners", "origin"),
        ("nationalité française exigée", "origin"),
        ("d'origine européenne", "origin"),
        ("Must be a practising Christian", "religion"),
        ("muslim", "religion"),
        ("sans voile", "religion"),
        ("able-bodied", "disability"),
        ("no disabilities", "disability"),
        ("Must be in good health", "health"),
        ("en parfaite santé", "health"),
        ("must be single", "family"),
        ("no children", "family"),
        ("célibataire", "family"),
        ("sans enfants", "family"),
        ("must not be pregnant", "pregnancy"),
        ("pas enceinte", "pregnancy"),
        ("heterosexual", "orientation"),
        ("no union members", "union"),
        ("non syndiqué", "union"),
        ("no political activists", "politics"),
        ("good-looking", "appearance"),
        ("Looking for an attractive hostess", "appearance"),
        ("physique agréable", "appearance"),
        ("genetic test", "genetics"),
    ],
)
def test_protected_attributes_are_found(text: str, attribute: str) -> None:
    assert ("protected", attribute) in _found(text)


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Native English speaker", "origin"),
        ("français langue maternelle", "origin"),
        ("without an accent", "origin"),
        ("US citizenship required", "origin"),
        ("young and dynamic", "age"),
        ("une équipe jeune et dynamique", "age"),
        ("Jeune diplômé", "age"),
        ("jeune", "age"),
        ("recent graduate", "age"),
        ("digital native", "age"),
        ("no more than 5 years of experience", "age"),
        ("living in Leeds", "residence"),
        ("within 10 km of the shop", "residence"),
        ("habiter à Lyon", "residence"),
        ("from a top-tier university", "social"),
        ("issu d'une grande école", "social"),
        ("no career gaps", "family"),
        ("sans trou dans le CV", "family"),
        ("CV avec photo", "appearance"),
        ("no visible tattoos", "appearance"),
        ("clean-shaven", "religion"),
        ("military service completed", "sex"),
        ("dégagé des obligations militaires", "sex"),
        ("physically fit", "disability"),
        ("non-smoker", "health"),
    ],
)
def test_proxies_are_warned_about(text: str, attribute: str) -> None:
    assert _found(text) == {("proxy", attribute)}


@pytest.mark.parametrize(
    "text",
    [
        "We do not discriminate on the basis of age, sex, religion or disability.",
        "Brindle is an equal opportunity employer: women and men, young and old are welcome.",
        "All qualified applicants are considered without regard to race, colour, religion or national origin.",
        "Tous nos postes sont ouverts aux personnes en situation de handicap.",
        "À compétences égales, priorité aux travailleurs handicapés, handicap bienvenu.",
        "Serveur (H/F)",
        "Femme de ménage / homme de ménage",
        "Recherche un homme ou une femme pour le rayon poissonnerie",
        "Experience in men's clothing and women's shoes",
        "Knowledge of women's health and of mental health care",
        "Health insurance and a good health plan",
        "Experience with children under 5",
        "Garde de jeunes enfants et d'enfants de moins de 3 ans",
        "Care for elderly people",
        "attractive salary",
        "recherche une belle opportunité",
        "single point of contact",
        "must be at least 18 years old",
        "Apprentis de 17 à 29 ans, contrat d'apprentissage",
        "10 years of experience",
        "moins de 35 heures par semaine",
        "under 30 minutes",
        "Fluent in French",
        "Black belt in Six Sigma",
        "White papers and black box tests",
        "Experience with union contracts and collective agreements",
        "Christian Martin, recruiter",
        "line-height: 18px",
        "Knowledge of Jewish history",
        "Rayon femme, homme et enfant",
        "",
    ],
)
def test_what_must_not_alarm(text: str) -> None:
    assert gig.concerns(text) == ()


def test_a_concern_shows_its_words() -> None:
    text = "Two years of experience.\nNative English speaker only.\nUnder 35."
    assert [(one.words, text[slice(*one.place)]) for one in gig.concerns(text)] == [
        ("Native English speaker", "Native English speaker"),
        ("Under 35", "Under 35"),
    ]


def test_a_lawful_sentence_does_not_hide_the_next_one() -> None:
    text = "We are an equal opportunity employer. Women only."
    assert _found(text) == {("protected", "sex")}


def test_long_texts_are_looked_at() -> None:
    assert _found("word " * 10_000 + "\nunder 35") == {("protected", "age")}


def test_what_is_allowed():
    assert protected.is_allowed("Five years of Java, native English speaker")
    assert not protected.is_allowed("Male candidates only")
