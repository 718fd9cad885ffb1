"""The six invented advertisements, three in English and three in French."""

from build.demo.content import Gig

GIGS = (
    Gig(
        stem="senior-back-end-developer",
        suffix="txt",
        language="en",
        role_id="backend-developer",
        title="Senior Back-End Developer (Python, Django)",
        facts="Full time, permanent - Leeds or remote within the United Kingdom - £62,000 to £74,000",
        sections=(
            (
                "About us",
                """Pennywhistle Pay moves money between small shops and their suppliers. We are 40 people, 14
                of them developers, in three teams that own what they build. We write, review and deploy every
            day.""",
            ),
            (
                "What you will do",
                """
                - Design and build REST APIs and background services in Python and Django for payments and
                  ledgers
                - Model data in PostgreSQL, write migrations and keep queries fast as volumes double every
                  year
                - Make money move exactly once: idempotency, queues, retries, reconciliation
                - Write automated tests, review the code of others and share the on-call rota (one week in
                  six)
                - Help two junior developers to grow
                """,
            ),
            (
                "What you must bring",
                """
                - At least five years as a back-end developer, with production experience in Python and Django
                - Solid SQL and PostgreSQL: indexes, transactions, query plans
                - Message queues and asynchronous work (Celery, RabbitMQ or similar)
                - Docker, Linux and continuous integration
                - Clear written English
                """,
            ),
            (
                "Nice to have",
                """
                - Experience with card payments, PCI DSS or accounting ledgers
                - AWS and Terraform
                - FastAPI, Redis, Kafka
                """,
            ),
            (
                "What we offer",
                """28 days of holiday, a learning budget, a quiet office near the canal, and no meetings on
                Thursdays.""",
            ),
        ),
        top_3=("Amara_Okonkwo-Fell_CV", "Wieczorek_Tomasz_resume", "CV Priya Raghunathan-Sole"),
    ),
    Gig(
        stem="registered-nurse-cardiology",
        suffix="pdf",
        language="en",
        role_id="registered-nurse",
        title="Registered Nurse, Cardiology Ward",
        facts="Full time or at least 30 hours - days and nights - Exmouth Vale Hospital, Devon",
        sections=(
            (
                "The ward",
                """Our cardiology ward has 24 beds and six monitored beds next to the catheter laboratory. We
                care for people with heart failure, arrhythmias and chest pain, and for people after
                angioplasty or pacemaker implantation. The team has 32 nurses and 14 healthcare
            assistants.""",
            ),
            (
                "Your tasks",
                """
                - Assess, plan, give and evaluate nursing care for six to eight patients a shift
                - Watch ECG telemetry, recognise deterioration early (NEWS2) and start treatment with the
                  medical team
                - Give oral and intravenous medicines safely and keep electronic patient records
                - Prepare patients for angiography and look after them afterwards
                - Teach patients and families before discharge; supervise students and healthcare assistants
                """,
            ),
            (
                "Essential",
                """
                - Registration as an adult nurse with the Nursing and Midwifery Council
                - At least one year of experience on an acute ward
                - Cannulation, venepuncture and intravenous medicines
                - Calm communication with patients, families and colleagues
                """,
            ),
            (
                "Desirable",
                """
                - Cardiology or coronary care experience, ECG interpretation
                - Immediate or advanced life support
                - Practice assessor or supervisor training
                """,
            ),
            (
                "We offer",
                """A paid acute cardiac care course in the first year, self-rostering, a nursery on the site
                and free parking for night shifts.""",
            ),
        ),
        top_3=("Grace_Mwangi-Hale", "Siobhan Tarrant-Oduya CV 2025", "Jiwoo_Pak-Thornley_Resume"),
    ),
    Gig(
        stem="financial-accountant-wholesale",
        suffix="txt",
        language="en",
        role_id="accountant",
        title="Financial Accountant",
        facts="Full time, permanent - Nottingham, two days a week from home - £44,000 to £50,000",
        sections=(
            (
                "The company",
                """Applegarth & Sons has supplied cafes, schools and village shops with dry goods since 1961.
                We have three depots, 180 people and a finance team of six that you will know by name on the
            first day.""",
            ),
            (
                "The work",
                """
                - Prepare the monthly management accounts within six working days and explain the differences
                - Reconcile balance sheet accounts, post accruals, prepayments and fixed asset entries
                - Prepare VAT returns, including import VAT, and the file for corporation tax
                - Prepare the yearly statutory accounts (FRS 102) and lead the audit from our side
                - Value stock, follow margins per depot and support the budget
                - Supervise one accounts clerk
                """,
            ),
            (
                "You have",
                """
                - ACCA, ACA or CIMA, or the final papers in sight
                - Three years or more in an accounting role with month-end responsibility
                - Confident Excel and one accounting system, ideally Sage 200
                - Good knowledge of UK VAT
                """,
            ),
            (
                "It would help",
                """
                - Wholesale, food or stock-heavy business
                - Power BI or Power Query
                - Some experience in an accountancy practice
                """,
            ),
        ),
        top_3=("Farhana_Choudhury-Lacey_ACCA", "Etxeberria-Quint CV", "NBrandt-Osei_Financial_Analyst"),
    ),
    Gig(
        stem="technicien-maintenance-agroalimentaire",
        suffix="txt",
        language="fr",
        role_id="maintenance-technician",
        title="Technicien / Technicienne de maintenance industrielle",
        facts="CDI, 3x8 - Ancenis (44) - 2 300 à 2 700 euros brut par mois, primes de poste et d'astreinte",
        sections=(
            (
                "L'entreprise",
                """Les Conserveries du Fleuve mettent en bocal des légumes de Loire-Atlantique depuis 1954.
                L'usine compte 160 salariés, quatre lignes de production et une équipe de maintenance de neuf
            personnes.""",
            ),
            (
                "Vos missions",
                """
                - Dépanner les lignes de production et de conditionnement : mécanique, électricité,
                  pneumatique, automatisme
                - Réaliser la maintenance préventive et l'enregistrer dans la GMAO
                - Diagnostiquer les pannes sur automates Siemens et régler les variateurs et les capteurs
                - Proposer des améliorations avec les conducteurs de ligne et participer aux travaux neufs
                - Appliquer les consignations et les règles de sécurité et d'hygiène (HACCP)
                """,
            ),
            (
                "Profil attendu",
                """
                - Bac pro ou BTS en maintenance industrielle, électrotechnique ou électromécanique
                - Deux ans d'expérience au moins en milieu industriel
                - Lecture de schémas électriques et mécaniques, habilitations électriques à jour
                - Goût du travail en équipe, accord pour les 3x8 et une astreinte par mois
                """,
            ),
            (
                "Serait un plus",
                """
                - Expérience en agroalimentaire
                - Soudure TIG, CACES nacelle
                - Connaissance de TIA Portal
                """,
            ),
            (
                "Nous offrons",
                """Treizième mois, mutuelle, restaurant d'entreprise, et une formation aux automates pendant
                les six premiers mois.""",
            ),
        ),
        top_3=("CV_Yacine_Belhadj-Morel", "Quemener_Sebastien_CV", "dufresne_production"),
    ),
    Gig(
        stem="charge-de-recrutement",
        suffix="docx",
        language="fr",
        role_id="recruiter",
        title="Chargé / Chargée de recrutement",
        facts="CDI, temps plein, deux jours de télétravail - Lyon 7e - 34 000 à 38 000 euros par an",
        sections=(
            (
                "Qui sommes-nous ?",
                """Transports Vallorgue emploie 1 100 personnes dans douze agences : conducteurs, exploitants,
                mécaniciens, employés de bureau. Nous recrutons environ 150 personnes par an et voulons
                répondre à chaque candidature en moins de sept jours.""",
            ),
            (
                "Vos missions",
                """
                - Recueillir le besoin auprès des responsables d'agence et rédiger les annonces
                - Rechercher les candidats : jobboards, réseaux sociaux, écoles, cooptation, approche directe
                - Présélectionner les CV, mener les entretiens téléphoniques et les entretiens structurés
                - Tenir à jour le logiciel de suivi des candidatures et les indicateurs de délai
                - Organiser l'intégration et suivre les périodes d'essai
                - Représenter l'entreprise dans les forums emploi et faire vivre la marque employeur
                """,
            ),
            (
                "Votre profil",
                """
                - Formation supérieure en ressources humaines ou en psychologie du travail
                - Trois ans d'expérience au moins en recrutement, en cabinet, en intérim ou en entreprise
                - Maîtrise de l'entretien structuré, de la non-discrimination et du RGPD
                - Aisance à l'oral et à l'écrit, organisation, sens du service
                """,
            ),
            (
                "Les plus",
                """
                - Connaissance du transport ou de la logistique
                - Pratique d'un outil de sourcing avancé
                - Anglais professionnel
                """,
            ),
        ),
        top_3=("Clemence_Abadie-Traore_CV", "ZERROUKI-BLANC Mehdi - RH", "petrescu-vidal_ioana_formatrice"),
    ),
    Gig(
        stem="chef-de-cuisine-bistrot",
        suffix="txt",
        language="fr",
        role_id="chef",
        title="Chef / Cheffe de cuisine",
        facts="CDI, 39 heures, deux jours de repos consécutifs - Nantes (44) - 2 900 à 3 300 euros brut par mois",
        sections=(
            (
                "La maison",
                """Le Grand Large est un bistrot de 55 places au bord de la Loire. Tout est fait sur place,
                avec des poissons de petits bateaux et des légumes de maraîchers voisins. L'équipe de cuisine
                compte quatre personnes et un apprenti.""",
            ),
            (
                "Vos missions",
                """
                - Concevoir une carte courte et de saison et le menu du jour, avec les fiches techniques
                - Diriger la brigade : organisation, plannings, formation des commis et des apprentis
                - Assurer la production et l'envoi, 60 couverts par service
                - Gérer les achats, les stocks et le coût matière avec les producteurs
                - Garantir l'hygiène et la traçabilité (HACCP)
                """,
            ),
            (
                "Profil recherché",
                """
                - CAP ou BP cuisine, et cinq ans d'expérience dont deux comme chef ou second de cuisine
                - Maîtrise des poissons, des sauces et des cuissons justes
                - Sens de l'organisation, calme pendant le service, envie de transmettre
                """,
            ),
            (
                "Bienvenue en plus",
                """
                - Cuisine végétale, desserts de restaurant
                - Expérience d'ouverture ou de refonte d'une carte
                """,
            ),
        ),
        top_3=("FDK_chef_de_cuisine", "Bastien Iturralde CV cuisinier", "Sorrentino-Maes_Giulia_direction"),
    ),
)
