"""Invented French CVs around the recruiter gig, and a lawyer whose file asks for a password."""

from build.demo.content import Job, Layout, Person, Study

PEOPLE = (
    Person(
        stem="Clemence_Abadie-Traore_CV",
        language="fr",
        role_id="recruiter",
        layout=Layout.PDF_SIDEBAR,
        accent="#884ea0",
        note="strong fit for the recruiter gig: full recruitment cycle, sourcing, applicant tracking",
        name="Clémence Abadie-Traoré",
        headline="Chargée de recrutement",
        city="Lyon (69)",
        email="clemence.abadie-traore@example.fr",
        phone="06 39 98 51 82",
        profile="""Chargée de recrutement depuis sept ans, en cabinet puis en entreprise. Je recrute de
            l'employé au cadre, du recueil du besoin à l'intégration, avec une attention particulière à
            l'égalité de traitement et à la qualité des réponses données à chaque candidat.""",
        jobs=(
            Job(
                title="Chargée de recrutement",
                employer="Groupe Saône Distribution",
                place="Lyon",
                start="janvier 2021",
                end="aujourd'hui",
                tasks="""
                - Gestion de 90 recrutements par an pour les magasins, la logistique et le siège
                - Recueil du besoin avec les managers, rédaction et diffusion des annonces
                - Sourcing sur les jobboards, LinkedIn et les écoles ; présélection téléphonique et entretiens
                  structurés
                - Délai moyen de recrutement passé de 62 à 41 jours, taux de rupture de période d'essai divisé
                  par deux
                - Mise en place d'un logiciel de suivi des candidatures et formation de 35 managers à
                  l'entretien
                - Relations écoles, forums emploi, cooptation et marque employeur
                """,
                tools="ATS, LinkedIn Recruiter, jobboards, Excel",
            ),
            Job(
                title="Consultante en recrutement",
                employer="Cabinet Rivoire Talents",
                place="Villeurbanne",
                start="septembre 2018",
                end="décembre 2020",
                tasks="""
                - Recrutement de profils commerciaux, comptables et techniques en CDI, CDD et intérim
                - Approche directe, entretiens par compétences, prise de références, comptes rendus aux
                  clients
                - Suivi d'un portefeuille de 25 entreprises clientes et développement de nouvelles missions
                - Passation et restitution de tests de personnalité
                """,
                tools="CRM, CVthèques, tests de personnalité",
            ),
            Job(
                title="Assistante ressources humaines (alternance)",
                employer="Mutuelle des Deux Fleuves",
                place="Lyon",
                start="septembre 2016",
                end="août 2018",
                tasks="""
                - Tri des candidatures, prise de rendez-vous, contrats et déclarations d'embauche
                - Organisation de l'intégration des nouveaux salariés
                """,
            ),
        ),
        studies=(
            Study("2016 - 2018", "Master Gestion des ressources humaines", "Institut rhodanien de gestion"),
            Study("2013 - 2016", "Licence de psychologie", "Université des Monts d'Or"),
        ),
        skills=(
            (
                "Recrutement",
                "recueil du besoin, annonces, sourcing, approche directe, entretien structuré, intégration",
            ),
            ("Outils", "logiciels de suivi des candidatures, LinkedIn Recruiter, Excel, visioconférence"),
            ("Droit et éthique", "non-discrimination, RGPD appliqué au recrutement, contrats de travail"),
            ("Savoir-être", "écoute, organisation, conviction, discrétion"),
        ),
        languages=("Français (langue maternelle)", "Anglais (C1)", "Bambara (notions)"),
        certificates=(
            "Certification à un test de personnalité (2019)",
            "Formation Recruter sans discriminer (2022)",
        ),
        interests="Théâtre d'improvisation, randonnée, parrainage de jeunes diplômés",
    ),
    Person(
        stem="ZERROUKI-BLANC Mehdi - RH",
        language="fr",
        role_id="hr-generalist",
        layout=Layout.DOCX_BOXES,
        accent="#1a5276",
        note="medium fit for the recruiter gig: recruitment is one of many tasks",
        name="Mehdi Zerrouki-Blanc",
        headline="Responsable ressources humaines généraliste",
        city="Saint-Étienne (42)",
        email="mehdi.zerrouki-blanc@example.fr",
        phone="06 39 98 62 93",
        profile="""Généraliste RH avec douze ans d'expérience en PME industrielles de 80 à 350 salariés. Je
            couvre l'administration du personnel, les relations sociales, la formation et le recrutement, au
            plus près du terrain.""",
        jobs=(
            Job(
                title="Responsable ressources humaines",
                employer="Mécanique Forez Précision",
                place="Saint-Étienne",
                start="octobre 2018",
                end="aujourd'hui",
                tasks="""
                - Pilotage de la politique RH d'un site de 240 salariés, équipe de deux personnes
                - Préparation et animation du CSE, négociation des accords temps de travail et égalité
                - Supervision de la paie et de l'administration du personnel, contrôle de la DSN
                - Plan de développement des compétences : 180 000 euros par an, entretiens professionnels
                - Une vingtaine de recrutements par an d'opérateurs régleurs, de techniciens et de cadres
                - Prévention : document unique, accidents du travail, aménagements de poste
                """,
                tools="SIRH, logiciel de paie, Excel",
            ),
            Job(
                title="Chargé de ressources humaines",
                employer="Textiles du Pilat",
                place="Saint-Chamond",
                start="mars 2014",
                end="septembre 2018",
                tasks="""
                - Contrats, avenants, absences, dossiers de prévoyance et de retraite pour 130 salariés
                - Conseil aux chefs d'atelier en droit du travail et en procédures disciplinaires
                - Tableaux de bord sociaux, bilan social, index de l'égalité professionnelle
                """,
            ),
            Job(
                title="Gestionnaire de paie",
                employer="Fiduciaire Loire et Velay",
                place="Saint-Étienne",
                start="septembre 2012",
                end="février 2014",
                tasks="""
                - 250 bulletins par mois, conventions métallurgie, bâtiment et commerce
                """,
            ),
        ),
        extra=(
            "Réalisations",
            """
            - Accord de modulation du temps de travail signé à l'unanimité en 2020 après sept réunions
            - Passage à un nouveau SIRH en dix mois : reprise des dossiers, formation de 30 utilisateurs,
              bulletins dématérialisés
            - École interne de régleurs avec un lycée voisin : 14 embauches en trois ans, 12 personnes encore
              présentes
            - Absentéisme ramené de 7,8 % à 5,1 % par des entretiens de retour et l'aménagement des postes
            """,
        ),
        studies=(
            Study("2010 - 2012", "Master Droit social et ressources humaines", "Université du Haut-Forez"),
            Study("2007 - 2010", "Licence de droit", "Université du Haut-Forez"),
        ),
        skills=(
            ("Relations sociales", "CSE, négociation d'accords, dialogue social, procédures disciplinaires"),
            ("Administration", "paie, DSN, contrats, temps de travail, prévoyance"),
            ("Développement", "formation, entretiens, GPEC, recrutement, intégration"),
        ),
        languages=("Français (langue maternelle)", "Kabyle (courant)", "Anglais (B2)"),
        certificates=("Formation Référent harcèlement (2021)",),
        interests="Course à pied, éducateur bénévole de handball, bandes dessinées",
    ),
    Person(
        stem="Lefebvre-Nguyen Oanh",
        language="fr",
        role_id="administrative-assistant",
        layout=Layout.PDF_CLASSIC,
        accent="#784212",
        note="weak fit for the recruiter gig: office work, some help with hiring",
        name="Oanh Lefebvre-Nguyen",
        headline="Assistante administrative polyvalente",
        city="Villefranche-sur-Saône (69)",
        email="oanh.lefebvre-nguyen@example.fr",
        phone="06 39 98 70 15",
        profile="""Assistante administrative avec dix ans d'expérience en PME et en collectivité. Organisée,
            discrète, à l'aise à l'accueil comme devant un tableau de suivi, j'aime que chaque dossier soit
            complet et facile à retrouver.""",
        jobs=(
            Job(
                title="Assistante administrative",
                employer="Charpentes Beaujolaises",
                place="Villefranche-sur-Saône",
                start="février 2019",
                end="aujourd'hui",
                tasks="""
                - Accueil téléphonique et physique, courrier, agendas de deux directeurs, réservation des
                  déplacements
                - Devis, bons de commande, factures et relances clients ; préparation des pièces pour le
                  comptable
                - Suivi des absences et des visites médicales de 45 salariés, constitution des dossiers
                  d'embauche
                - Publication d'annonces, réception des CV et prise de rendez-vous d'entretien pour l'atelier
                - Réponses aux appels d'offres : dossiers administratifs, attestations, délais
                """,
                tools="Word, Excel, Outlook, logiciel de gestion commerciale",
            ),
            Job(
                title="Agente administrative",
                employer="Communauté de communes Azergues-Sud",
                place="Anse",
                start="mai 2015",
                end="janvier 2019",
                tasks="""
                - Secrétariat des commissions : convocations, comptes rendus, délibérations, classement
                - Inscriptions au périscolaire, régie de recettes, statistiques mensuelles
                - Refonte du plan de classement et numérisation de 1 200 dossiers
                """,
            ),
            Job(
                title="Hôtesse d'accueil",
                employer="Hôtel des Pierres Dorées",
                place="Theizé",
                start="juin 2013",
                end="avril 2015",
                tasks="""
                - Accueil des clients, standard, réservations, caisse
                """,
            ),
        ),
        extra=(
            "Réalisations",
            """
            - Création d'un fichier unique de suivi des devis et des factures, qui a remplacé cinq tableaux et
              fait gagner une demi-journée par semaine
            - Organisation des portes ouvertes de l'entreprise : 300 visiteurs, invitations, traiteur, presse
              locale
            - Réduction des retards de paiement de 48 à 33 jours en moyenne par des relances régulières et
              courtoises
            - Référente pour l'accueil des stagiaires et des apprentis
            """,
        ),
        studies=(
            Study("2011 - 2013", "BTS Assistant de manager", "Lycée Saint-Exupère, Villefranche"),
            Study("2011", "Bac technologique sciences et technologies de la gestion", "Lycée Saint-Exupère"),
        ),
        skills=(
            (
                "Secrétariat",
                "rédaction, comptes rendus, classement, agendas, organisation de réunions et de voyages",
            ),
            ("Gestion", "devis, factures, relances, suivi des absences, tableaux de bord simples"),
            ("Bureautique", "Word, Excel (tableaux croisés), Outlook, PowerPoint, 65 mots par minute"),
        ),
        languages=("Français (langue maternelle)", "Vietnamien (bilingue)", "Anglais (B1)"),
        certificates=("Certification bureautique Excel, niveau opérationnel (2020)",),
        interests="Aquarelle, chorale, bénévole dans une ressourcerie",
    ),
    Person(
        stem="petrescu-vidal_ioana_formatrice",
        language="fr",
        role_id="training-specialist",
        layout=Layout.PDF_ACADEMIC,
        accent="#333333",
        note="medium to weak fit for the recruiter gig: human resources, but training",
        name="Ioana Petrescu-Vidal",
        headline="Responsable formation et ingénierie pédagogique",
        city="Grenoble (38)",
        email="ioana.petrescu-vidal@example.fr",
        phone="06 39 98 81 26",
        profile="""Responsable formation avec dix ans d'expérience en centre de formation et en entreprise. Je
            conçois des parcours mixtes, j'anime moi-même une partie des sessions, et je mesure ce que les
            participants en font six mois plus tard.""",
        jobs=(
            Job(
                title="Responsable formation",
                employer="Alpes Énergies Réseaux",
                place="Grenoble",
                start="septembre 2019",
                end="aujourd'hui",
                tasks="""
                - Recueil des besoins, construction et suivi du plan de développement des compétences (900
                  salariés)
                - Conception de 14 parcours mixtes : classes virtuelles, modules en ligne, tutorat sur le
                  terrain
                - Appels d'offres, choix et évaluation des organismes, budget de 1,1 million d'euros
                - Formation de 60 tuteurs et formateurs internes, animation de leur communauté
                - Obtention de la certification Qualiopi pour l'école interne
                """,
                tools="plateforme LMS, Articulate Storyline, Moodle, Excel",
            ),
            Job(
                title="Formatrice et ingénieure pédagogique",
                employer="Centre Belledonne Compétences",
                place="Échirolles",
                start="janvier 2015",
                end="août 2019",
                tasks="""
                - Animation de formations en communication, en management de proximité et en bureautique
                - Accompagnement de demandeurs d'emploi : projet, CV, simulation d'entretien de recrutement
                - Écriture de référentiels, de déroulés pédagogiques et d'évaluations
                - Suivi des stagiaires en entreprise et bilans avec les financeurs
                """,
            ),
            Job(
                title="Professeure de français langue étrangère",
                employer="Maison des langues de Brașov",
                place="Brașov, Roumanie",
                start="septembre 2012",
                end="août 2013",
                tasks="""
                - Cours à des adultes du niveau A1 au niveau B2, préparation aux examens
                """,
            ),
        ),
        extra=(
            "Communications",
            """
            - « Mesurer ce qui reste six mois après », journées régionales de la formation, Grenoble, 2023
            - « Tuteurs de terrain : les choisir, les former, les reconnaître », article dans une revue
            professionnelle, 2021 """,
        ),
        studies=(
            Study("2013 - 2014", "Master Ingénierie de la formation des adultes", "Université de l'Oisans"),
            Study("2009 - 2012", "Licence de lettres modernes", "Université des Carpates"),
        ),
        skills=(
            (
                "Ingénierie",
                "analyse des besoins, objectifs, scénarios, évaluation à chaud et à froid, Qualiopi",
            ),
            ("Animation", "présentiel, classe virtuelle, codéveloppement, formation de formateurs"),
            ("Gestion", "plan de formation, budget, financements, appels d'offres, tableaux de bord"),
            ("Outils", "Moodle, Articulate Storyline, Genially, montage vidéo simple"),
        ),
        languages=("Français (C2)", "Roumain (langue maternelle)", "Anglais (C1)", "Espagnol (B1)"),
        certificates=("Titre professionnel Formateur d'adultes (2015)",),
        interests="Ski de randonnée, traduction de poésie, cuisine des Carpates",
    ),
    Person(
        stem="CV_confidentiel",
        language="fr",
        role_id="lawyer",
        layout=Layout.PDF_PROTECTED,
        accent="#222222",
        note="asks for a password (demo): the program must say so and go on",
        name="Maëlle Okafor-Rivière",
        headline="Juriste droit des affaires",
        city="Bordeaux (33)",
        email="maelle.okafor-riviere@example.fr",
        phone="06 39 98 92 37",
        profile="""Juriste en droit des affaires avec sept ans d'expérience en contrats commerciaux, propriété
            intellectuelle et protection des données.""",
        jobs=(
            Job(
                title="Juriste d'entreprise",
                employer="Vignobles Réunis de Garonne",
                place="Bordeaux",
                start="mars 2020",
                end="aujourd'hui",
                tasks="""
                - Rédaction et négociation de contrats de distribution en français et en anglais
                - Gestion des marques, des précontentieux et des assurances
                - Mise en conformité RGPD et formation des équipes
                """,
            ),
            Job(
                title="Élève-avocate puis collaboratrice",
                employer="Cabinet Lormont Associés",
                place="Bordeaux",
                start="janvier 2018",
                end="février 2020",
                tasks="""
                - Recherches, consultations, actes de procédure et audiences en droit commercial
                """,
            ),
        ),
        studies=(Study("2012 - 2017", "Master Droit des affaires", "Université de l'Entre-deux-Mers"),),
        skills=(("Droit", "contrats, distribution, marques, RGPD, précontentieux"),),
        languages=("Français (langue maternelle)", "Anglais (C1)", "Igbo (parlé)"),
    ),
)
