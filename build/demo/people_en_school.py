"""An invented English CV that fits no gig."""

from build.demo.content import Job, Layout, Person, Study

PEOPLE = (
    Person(
        stem="H_Lindqvist-Moore_teacher",
        language="en",
        role_id="secondary-teacher",
        layout=Layout.DOCX_TABLE,
        accent="#7b241c",
        note="fits no gig: shows that a ranking keeps an unrelated CV low",
        name="Hannah Lindqvist-Moore",
        headline="Secondary School Teacher of Mathematics",
        city="Norwich, United Kingdom",
        email="h.lindqvist-moore@example.com",
        phone="01632 960 815",
        profile="""Mathematics teacher with ten years of experience from age 11 to A level, head of Year 9
            since 2021. I plan lessons around good questions and careful practice, and I enjoy bringing back
            pupils who believe that they cannot do mathematics.""",
        jobs=(
            Job(
                title="Teacher of Mathematics and Head of Year 9",
                employer="Wensum Park Academy",
                place="Norwich",
                start="Sep 2018",
                end="present",
                tasks="""
                - Teach classes from Year 7 to A level Further Mathematics, 20 hours a week
                - Lead the pastoral care of 180 pupils with six form tutors; meet parents and outside services
                - Wrote the department's scheme of work for Years 7 to 9 and its shared assessments
                - Raised GCSE results at grade 5 or above from 51 % to 64 % over four years
                - Mentor for trainee teachers and organiser of the regional mathematics challenge
                """,
            ),
            Job(
                title="Teacher of Mathematics",
                employer="Fenmarch High School",
                place="King's Lynn",
                start="Sep 2015",
                end="Aug 2018",
                tasks="""
                - Taught mixed-ability classes and a small group of pupils with special educational needs
                - Ran revision sessions, a chess club and a ski trip for 40 pupils
                - Marked examination papers for a national board each summer
                """,
            ),
            Job(
                title="Private Tutor",
                employer="self-employed",
                place="Uppsala and Norwich",
                start="Jan 2012",
                end="Jul 2015",
                tasks="""
                - Prepared pupils and first-year students for examinations in mathematics and physics
                """,
            ),
        ),
        extra=(
            "Further activities",
            """
            - Author of a free collection of 300 starter questions for Year 7, used in eleven schools of the
              county
            - Trained in coaching colleagues; observe and discuss two lessons a fortnight
            """,
        ),
        studies=(
            Study(
                "2014 - 2015",
                "Postgraduate Certificate in Education, Secondary Mathematics",
                "University of Wensum",
            ),
            Study("2010 - 2014", "BSc Mathematics, upper second class", "University of Wensum"),
        ),
        skills=(
            (
                "Teaching",
                "Lesson planning, assessment, differentiation, behaviour, A level examining, form tutoring",
            ),
            ("Subjects", "Algebra, geometry, statistics, mechanics, introductory Python for sixth form"),
            (
                "Classroom tools",
                "GeoGebra, graphing calculators, interactive boards, online homework platforms",
            ),
            ("School life", "Safeguarding, parents' evenings, timetabling, trips and risk assessments"),
        ),
        languages=("English (native)", "Swedish (native)", "French (B1)"),
        certificates=("Qualified Teacher Status (2015)", "National award for middle leadership (2022)"),
        interests="Orienteering, knitting, amateur astronomy",
    ),
)
