"""Another name, address, birth date and school: the same role with the same confidence, to the last byte."""

from classifyme_desktop import paths
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.inference.role_head import RoleHead
from classifyme_desktop.profile import masking

BODY = (
    "Accountant\n\nExperience\nAccountant, wholesale firm, 2015 - 2022\n- Closed the month in five days\n"
    "- Reconciled bank accounts and prepared the audit\n\nSkills\nSAP, Excel, payroll, VAT\n"
)
ONE = "Ottilie Brankova-Reyes\n14 Maple Street, Springfield, IL 62704\n(217) 555-0143\nottilie.b@example.org\n"
ONE += "Date of birth: 3 May 1984\nNationality: Canadian\nMarried\n\n"
OTHER = "MWANGI, Thiago\n7 rue des Lilas, 69003 Lyon\n+33 6 12 34 56 78\nt.mwangi@example.net\n"
OTHER += "Date of birth: 21 November 1996\nNationality: French\nSingle\n\n"


def test_a_swapped_person_has_the_same_role_and_confidence() -> None:
    encoders = EncoderPool(1)
    try:
        head = RoleHead(paths.models() / "role_head", encoder_sha256=encoders.encoder_sha256)
        said = []
        for person, school in ((ONE, "University of Northmarch"), (OTHER, "Université de Valmont")):
            masked = masking.mask(f"{person}{BODY}\nEducation\nBachelor of Accounting, {school}, 2014\n")
            said.append(head.predict(encoders.encode(masked), masked))
        one, other = said
    finally:
        encoders.close()
    assert one is not None
    assert other is not None
    assert one.top == other.top
    assert one.probabilities.tobytes() == other.probabilities.tobytes()
    assert one.top[0].id == "accountant"
