"""Invented English CVs around the nursing gig."""

from build.demo.content import Job, Layout, Person, Study

PEOPLE = (
    Person(
        stem="Grace_Mwangi-Hale",
        language="en",
        role_id="registered-nurse",
        layout=Layout.PDF_CLASSIC,
        accent="#1b3a57",
        note="strong fit for the nursing gig: registered nurse in cardiology and coronary care",
        name="Grace Mwangi-Hale",
        headline="Registered Nurse (Adult), Cardiology",
        city="Exeter, United Kingdom",
        email="grace.mwangi-hale@example.com",
        phone="01632 960 452",
        profile="""Registered adult nurse with eleven years of experience in acute wards, eight of them in
            cardiology and coronary care. Calm in an emergency, careful with medicines, and committed to
            explaining things so that patients and families understand. Practice assessor for student
        nurses.""",
        jobs=(
            Job(
                title="Senior Staff Nurse, Coronary Care Unit",
                employer="St Brannoc's Hospital",
                place="Exeter",
                start="Apr 2019",
                end="present",
                tasks="""
                - Care for patients after heart attack, angioplasty, pacemaker implantation and cardiac arrest
                  on a 14-bed unit; take charge of the shift twice a week
                - Continuous ECG monitoring, recognition of arrhythmias, defibrillation and temporary pacing
                - Give intravenous medicines, heparin and inotropes by pump; second checker for controlled
                  drugs
                - Introduced a bedside handover sheet that halved omitted doses on the unit in six months
                - Assess and supervise student nurses and newly registered colleagues
                """,
            ),
            Job(
                title="Staff Nurse, Cardiology Ward",
                employer="Wyndale General Hospital",
                place="Taunton",
                start="Sep 2016",
                end="Mar 2019",
                tasks="""
                - Looked after eight patients a shift with heart failure, atrial fibrillation and chest pain
                - Prepared patients for angiography and watched puncture sites afterwards
                - Taught patients daily weights, fluid limits and their medicines before discharge
                - Wound care, catheter care, venepuncture and cannulation, infection control audits
                """,
            ),
            Job(
                title="Staff Nurse, Acute Medicine",
                employer="Wyndale General Hospital",
                place="Taunton",
                start="Oct 2013",
                end="Aug 2016",
                tasks="""
                - Admitted and assessed up to twelve patients a shift, using early warning scores (NEWS2)
                - Cared for people with sepsis, stroke, diabetes and dementia
                - Link nurse for falls prevention and for safeguarding adults
                """,
            ),
        ),
        studies=(
            Study("2018", "Postgraduate certificate, Acute Cardiac Care", "University of Exmouth Vale"),
            Study("2010 - 2013", "BSc (Hons) Adult Nursing", "University of Exmouth Vale"),
        ),
        skills=(
            (
                "Clinical",
                "ECG interpretation, telemetry, IV therapy, cannulation, post-procedure care, NEWS2, tracheal "
                "suction, blood transfusion, wound care",
            ),
            ("Emergency", "Advanced life support, defibrillation, care of the deteriorating patient"),
            ("Records", "Electronic patient records, e-prescribing, incident reporting"),
            (
                "People",
                "Shift leadership, mentoring, breaking bad news, discharge planning with the wider team",
            ),
        ),
        languages=("English (native)", "Swahili (native)"),
        certificates=(
            "Registered with the Nursing and Midwifery Council, adult nurse",
            "Advanced Life Support (renewed 2024)",
            "Practice assessor and supervisor (2021)",
        ),
        interests="Gospel choir, coastal walking, first aid teacher at a swimming club",
    ),
    Person(
        stem="Siobhan Tarrant-Oduya CV 2025",
        language="en",
        role_id="registered-nurse",
        layout=Layout.DOCX_PLAIN,
        accent="#5b2c6f",
        note="medium fit for the nursing gig: registered nurse, but orthopaedic and community work",
        name="Siobhan Tarrant-Oduya",
        headline="Registered General Nurse",
        city="Plymouth, United Kingdom",
        email="siobhan.to@example.org",
        phone="01632 960 567",
        profile="""Registered nurse with six years on an orthopaedic surgical ward and in district nursing.
            Used to planning my own day, to complex wounds and to working with therapists, carers and
        families.""",
        jobs=(
            Job(
                title="Community Staff Nurse",
                employer="Tamarside Community Health",
                place="Plymouth",
                start="Nov 2021",
                end="present",
                tasks="""
                - Visit ten to fourteen patients a day at home: leg ulcers, insulin, catheters, end-of-life
                  care
                - Assess wounds, choose dressings and follow healing with photographs and measurements
                - Set up and check syringe drivers and pain relief at home
                - Plan care with general practitioners, therapists and social care; keep electronic notes
                - Supervise two healthcare assistants and teach carers safe moving and handling
                """,
            ),
            Job(
                title="Staff Nurse, Orthopaedic Surgery",
                employer="Carrow Bay Hospital",
                place="Truro",
                start="Sep 2018",
                end="Oct 2021",
                tasks="""
                - Cared for patients before and after hip and knee replacement and trauma surgery
                - Checked neurovascular status, drains, blood results and pain; gave intravenous antibiotics
                - Prepared discharges with physiotherapists so that most patients left on day two
                - Took part in the hip fracture pathway and audited pressure ulcer prevention
                """,
            ),
            Job(
                title="Healthcare Assistant (bank)",
                employer="Carrow Bay Hospital",
                place="Truro",
                start="Jan 2016",
                end="Aug 2018",
                tasks="""
                - Personal care, observations and company for patients on medical and surgical wards, beside
                studies """,
            ),
        ),
        extra=(
            "Further experience",
            """
            - Vaccination team lead on Saturdays in the winters of 2021 and 2022: up to 400 people a day, cold
              chain, consent
            - Wrote a two-page guide on compression bandaging that is given to every new colleague of the
              community team
            - Member of the staff council; helped to agree the lone working procedure and the personal alarm
            - I would now like to return to a hospital ward and to acute care
            """,
        ),
        studies=(
            Study("2015 - 2018", "BSc Nursing (Adult)", "University of Tamar"),
            Study("2022", "Short course: leg ulcer management and compression", "Tamarside Community Health"),
        ),
        skills=(
            (
                "Clinical",
                "Wound assessment, compression bandaging, venepuncture, catheterisation, syringe drivers, "
                "post-operative care, medicines management",
            ),
            (
                "Organisation",
                "Caseload planning, risk assessment, safeguarding, record keeping, lone working",
            ),
            ("Computer", "Electronic community records, word processing, e-rostering"),
        ),
        languages=("English (native)", "Irish (good)", "Yoruba (basic)"),
        certificates=(
            "Registered with the Nursing and Midwifery Council",
            "Immediate Life Support (2024)",
            "Full driving licence",
        ),
        interests="Open water swimming, traditional fiddle, my two greyhounds",
    ),
    Person(
        stem="Jiwoo_Pak-Thornley_Resume",
        language="en",
        role_id="medical-technician",
        layout=Layout.PDF_BAND,
        accent="#0b6e7f",
        note="medium to weak fit for the nursing gig: the same hearts, but a technician and no nurse",
        name="Jiwoo Pak-Thornley",
        headline="Cardiac Technician, ECG and Echocardiography",
        city="Cardiff, United Kingdom",
        email="jiwoo.pak@example.com",
        phone="01632 960 689",
        profile="""Cardiac technician with five years of experience in outpatient and inpatient diagnostics:
            resting and exercise ECG, ambulatory monitoring, blood pressure and basic echocardiography.
            Precise with equipment, gentle with anxious patients, reliable with reports.""",
        jobs=(
            Job(
                title="Cardiac Technician",
                employer="Llanfair Heart Centre",
                place="Cardiff",
                start="Jan 2022",
                end="present",
                tasks="""
                - Record and check about 35 electrocardiograms a day and flag urgent findings to the
                  cardiologist
                - Fit and analyse 24-hour and 7-day ECG monitors and ambulatory blood pressure recorders
                - Assist with exercise tests, tilt tests and pacemaker follow-up clinics
                - Perform screening echocardiograms under supervision and store images in PACS
                - Test, clean and calibrate equipment; keep the maintenance log and order consumables
                """,
                tools="ECG carts, Holter software, treadmill systems, ultrasound scanner, PACS",
            ),
            Job(
                title="Medical Assistant, Cardiology Clinic",
                employer="Penarth Quays Clinic",
                place="Penarth",
                start="Aug 2020",
                end="Dec 2021",
                tasks="""
                - Welcomed patients, measured height, weight, pulse and blood pressure, and prepared rooms
                - Took resting ECGs and blood samples (phlebotomy) and labelled specimens
                - Booked tests and explained how to prepare for them
                """,
            ),
            Job(
                title="Laboratory Assistant (summer post)",
                employer="Seoul Hanbit Diagnostics",
                place="Seoul",
                start="Jun 2019",
                end="Sep 2019",
                tasks="""
                - Registered samples, prepared slides and kept the cold store in order
                """,
            ),
        ),
        extra=(
            "Projects and training",
            """
            - Audit of 1,200 recordings: found that one in nine had swapped limb leads, wrote a checklist and
              taught it to the wards; a second audit after six months found one in forty
            - Teach newly qualified nurses and doctors to record a clean electrocardiogram (six half-day
              sessions a year)
            - Currently preparing the written examination for accreditation in transthoracic echocardiography
            """,
        ),
        studies=(
            Study("2017 - 2020", "BSc Healthcare Science (Cardiac Physiology)", "University of Glan Taf"),
            Study("2023", "Course: basic transthoracic echocardiography", "Llanfair Heart Centre"),
        ),
        skills=(
            (
                "Diagnostics",
                "12-lead ECG, Holter analysis, exercise testing, spirometry, blood pressure monitoring",
            ),
            ("Imaging", "Basic echocardiography, image storage, measurement protocols"),
            ("Patient care", "Phlebotomy, chaperoning, infection control, basic life support"),
            ("Equipment", "Calibration, fault finding, stock control, quality records"),
        ),
        languages=("English (fluent)", "Korean (native)", "Welsh (beginner)"),
        certificates=("Basic Life Support (2025)", "Phlebotomy certificate (2020)"),
        interests="Film photography, table tennis, learning Welsh",
    ),
    Person(
        stem="bramwell_d_cv",
        language="en",
        role_id="care-assistant",
        layout=Layout.DOCX_PLAIN,
        accent="#8a4b08",
        note="weak fit for the nursing gig: cares for people well, but is not a registered nurse",
        name="Delroy Bramwell-Asare",
        headline="Care Assistant",
        city="Birmingham, United Kingdom",
        email="delroy.bramwell-asare@example.org",
        phone="01632 960 703",
        profile="""Care assistant with eight years of experience with older people and adults with learning
            disabilities, in homes and in residential care. Patient, punctual, cheerful on night shifts, and
            proud of noticing small changes early.""",
        jobs=(
            Job(
                title="Senior Care Assistant (nights)",
                employer="Rowan Court Residential Home",
                place="Birmingham",
                start="May 2020",
                end="present",
                tasks="""
                - Help 32 residents with washing, dressing, eating, mobility and a good night's sleep
                - Give medicines from blister packs and complete the medicine records
                - Take temperature, pulse and blood pressure, and call the nurse or doctor when something
                  changes
                - Care for people with dementia and at the end of life; support their families
                - Train new colleagues in hoists, slide sheets and infection control
                """,
            ),
            Job(
                title="Home Care Worker",
                employer="Kindly Steps Homecare",
                place="Solihull",
                start="Mar 2017",
                end="Apr 2020",
                tasks="""
                - Up to eleven visits a day: personal care, meals, shopping, medicine prompts, company
                - Wrote daily notes on a tablet and reported falls, sores and weight loss to the office
                - Covered the round of colleagues at short notice, by car and on foot
                """,
            ),
            Job(
                title="Kitchen Porter",
                employer="The Copper Pheasant",
                place="Birmingham",
                start="Jun 2014",
                end="Feb 2017",
                tasks="""
                - Washed up, cleaned the kitchen and helped to prepare vegetables in a busy pub
                """,
            ),
        ),
        extra=(
            "About me",
            """
            - I started in kitchens and came to care through my grandmother, whom I looked after for two years
              at home
            - Employee of the month three times; no sickness absence since 2021
            - References from the home's registered manager and from two families are available on request
            """,
        ),
        studies=(
            Study("2019", "NVQ Level 3 Health and Social Care", "Bournbrook Adult College"),
            Study("2017", "Care Certificate", "Kindly Steps Homecare"),
            Study("2014", "GCSEs: English, Mathematics, Food Technology and three others", "Handsford School"),
        ),
        skills=(
            (
                "Care",
                "Personal care, dementia care, moving and handling, hoists, catheter bags, pressure area care",
            ),
            ("Records", "Care plans, medicine records, daily notes, incident forms"),
            ("Strengths", "Listening, good humour, teamwork, night work, safe driving"),
        ),
        languages=("English (native)", "Jamaican Patois", "Twi (some)"),
        certificates=("Emergency First Aid (2024)", "Safeguarding Adults Level 2", "Full driving licence"),
        interests="Dominoes league, cricket umpire, cooking for forty at church",
    ),
)
