"""All invented persons, in the order in which the demo lists them; knows nothing of layouts."""

from build.demo import (
    people_en_care,
    people_en_finance,
    people_en_school,
    people_en_software,
    people_fr_industry,
    people_fr_kitchen,
    people_fr_office,
)

PEOPLE = (
    *people_en_software.PEOPLE,
    *people_en_care.PEOPLE,
    *people_en_school.PEOPLE,
    *people_en_finance.PEOPLE,
    *people_fr_industry.PEOPLE,
    *people_fr_office.PEOPLE,
    *people_fr_kitchen.PEOPLE,
)
