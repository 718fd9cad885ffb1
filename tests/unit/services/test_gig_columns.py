"""Which columns say what of a gig, and the text made of a row."""

import pytest

from classifyme_desktop.errors import UsageError
from classifyme_desktop.services import gig_columns
from classifyme_desktop.services.gig_columns import Part


def said(names, columns=None):
    found = columns or gig_columns.recognised(names)
    return {part.value: [names[at] for at in places] for part, places in found.places.items()}


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (
            "job_id company_name title description max_salary location views formatted_work_type "
            "formatted_experience_level skills_desc work_type",
            {
                "id": ["job_id"],
                "title": ["title"],
                "employer": ["company_name"],
                "place": ["location"],
                "contract": ["formatted_work_type"],
                "level": ["formatted_experience_level"],
                "text": ["description"],
                "skills": ["skills_desc"],
            },
        ),
        (
            "job_title organization location job_description",
            {
                "title": ["job_title"],
                "employer": ["organization"],
                "place": ["location"],
                "text": ["job_description"],
            },
        ),
        (
            "id intitule description lieuTravail entreprise typeContrat typeContratLibelle experienceLibelle "
            "dureeTravailLibelleConverti langues permis formations competences experienceCommentaire",
            {
                "id": ["id"],
                "title": ["intitule"],
                "employer": ["entreprise"],
                "place": ["lieuTravail"],
                "contract": ["typeContratLibelle", "dureeTravailLibelleConverti"],
                "text": ["description"],
                "experience": ["experienceLibelle", "experienceCommentaire"],
                "education": ["formations"],
                "languages": ["langues"],
                "licences": ["permis"],
                "skills": ["competences"],
            },
        ),
        (
            "@type title description hiringOrganization jobLocation employmentType qualifications responsibilities",
            {
                "title": ["title"],
                "employer": ["hiringOrganization"],
                "place": ["jobLocation"],
                "contract": ["employmentType"],
                "text": ["description"],
                "tasks": ["responsibilities"],
                "requirements": ["qualifications"],
            },
        ),
        (
            "title country location contract_type exp_text study_level skills_text",
            {
                "title": ["title"],
                "place": ["location", "country"],
                "contract": ["contract_type"],
                "requirements": ["skills_text"],
                "experience": ["exp_text"],
                "education": ["study_level"],
            },
        ),
    ],
)
def test_columns_of_job_boards_are_known(names, wanted):
    assert said(names.split()) == wanted


def test_names_with_spaces_accents_and_signs():
    names = ["Intitulé du poste", "TITRE", "Société", "Minimum Qualifications", "Preferred Qualifications", "Lieu"]
    assert said(names) == {
        "title": ["TITRE"],
        "employer": ["Société"],
        "place": ["Lieu"],
        "requirements": ["Minimum Qualifications"],
        "nice": ["Preferred Qualifications"],
    }


def test_a_column_that_a_person_named_counts_for_nothing_else():
    names = ["title", "description", "Job", "notes"]
    found = gig_columns.chosen(names, {Part.TITLE: ["Job"], Part.TEXT: ["notes", "TITLE"]})
    assert said(names, found) == {"title": ["Job"], "text": ["notes", "title"]}


def test_a_part_for_which_no_column_is_named_is_not_in_the_table():
    names = ["title", "description", "type"]
    found = gig_columns.chosen(names, {Part.CONTRACT: (), Part.TEXT: ()})
    assert said(names, found) == {"title": ["title"]}
    assert not found.has_words


def test_a_column_that_is_not_there_is_told():
    with pytest.raises(UsageError) as told:
        gig_columns.chosen(["title"], {Part.TEXT: ["notes"]})
    assert told.value.code == gig_columns.NO_SUCH_COLUMN


def test_a_table_without_the_work_itself():
    assert not gig_columns.recognised(["title", "company", "price"]).has_words


def text(**cells):
    return gig_columns.text_of(gig_columns.recognised(list(cells)), list(cells.values()))


def test_the_text_of_a_row_is_an_advertisement():
    written = text(
        title="Cook",
        company="Blue Inn",
        city="York",
        country="United Kingdom",
        employmentType="Full-time",
        responsibilities="You cook for the guests of the house.\nYou keep the store.",
        minimum_qualifications="Two years in a kitchen.",
        education="Diploma in catering",
        experience="No experience required",
        preferred_qualifications="French is a plus.",
    )
    assert written == (
        "Cook\n\nEmployer: Blue Inn\nLocation: York, United Kingdom\nEmployment type: Full-time\n\n"
        "Responsibilities\nYou cook for the guests of the house.\nYou keep the store.\n\n"
        "Requirements\nTwo years in a kitchen.\nEducation: Diploma in catering\n\n"
        "Preferred qualifications\nFrench is a plus."
    )


def test_the_text_of_a_french_row_speaks_french():
    written = text(
        intitule="Cuisinier",
        description="Vous préparez les repas pour les clients de la maison et vous gérez les stocks.",
        lieuTravail="07 - LE POUZIN",
        experienceLibelle="24 Mois",
        langues="Anglais (souhaité)",
    )
    assert written == (
        "Cuisinier\n\nLieu : LE POUZIN (07)\n\nDescription du poste\n"
        "Vous préparez les repas pour les clients de la maison et vous gérez les stocks.\n\n"
        "Profil recherché\nExpérience : 2 ans\nLangues : Anglais (souhaité)"
    )


@pytest.mark.parametrize(("months", "years"), [("6 Mois", "6 Mois"), ("12 Mois", "1 an"), ("3 An(s)", "3 ans")])
def test_months_become_years_where_they_are_whole_ones(months, years):
    assert f"Experience: {years}" in text(description="You cook for the guests", experienceLibelle=months)


def test_a_row_that_holds_a_description_only_is_left_as_it_is():
    assert text(description="You cook for the guests.") == "You cook for the guests."


def test_a_row_without_a_word_of_the_work_gives_no_text():
    assert text(title="Cook", company="Blue Inn", description=" ... 12 ") == ""


def test_the_same_place_is_not_said_twice():
    assert "Location: York, United Kingdom\n" in text(
        description="You cook.", location="York, United Kingdom", city="York", country="United Kingdom"
    )
