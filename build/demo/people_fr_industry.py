"""Invented French CVs around the industrial maintenance gig, from strong fit to weak."""

from build.demo.content import Job, Layout, Person, Study

PEOPLE = (
    Person(
        stem="CV_Yacine_Belhadj-Morel",
        language="fr",
        role_id="maintenance-technician",
        layout=Layout.PDF_BAND,
        accent="#a04000",
        note="strong fit for the maintenance gig: food industry, automation, planned maintenance",
        name="Yacine Belhadj-Morel",
        headline="Technicien de maintenance industrielle",
        city="Angers (49)",
        email="yacine.belhadj-morel@example.fr",
        phone="06 39 98 12 47",
        profile="""Technicien de maintenance avec dix ans d'expérience dans l'agroalimentaire et l'emballage.
            J'aime comprendre une panne avant de changer une pièce, transmettre la bonne méthode aux
            conducteurs de ligne et laisser derrière moi une machine fiable. Habitué au 3x8 et aux
        astreintes.""",
        jobs=(
            Job(
                title="Technicien de maintenance industrielle",
                employer="Biscuiterie des Mauges",
                place="Cholet",
                start="avril 2019",
                end="aujourd'hui",
                tasks="""
                - Dépannage mécanique, électrique et automatisme de six lignes de production et de
                  conditionnement
                - Maintenance préventive : plan annuel de 420 gammes, suivi sous GMAO, taux de réalisation de
                  96 %
                - Lecture de schémas électriques, diagnostic sur automates Siemens S7, réglage de variateurs
                - Réduction des arrêts de l'ensacheuse n° 3 de 38 % grâce à une analyse AMDEC
                - Accueil des sous-traitants, consignations, rédaction des modes opératoires
                """,
                tools="Siemens TIA Portal, GMAO, multimètre, caméra thermique, SolidWorks (lecture)",
            ),
            Job(
                title="Électromécanicien",
                employer="Emballages Rivedoux",
                place="Saumur",
                start="septembre 2014",
                end="mars 2019",
                tasks="""
                - Entretien de presses, convoyeurs, compresseurs et groupes hydrauliques
                - Remplacement de moteurs, roulements, courroies, capteurs et vérins pneumatiques
                - Participation à l'installation d'un robot de palettisation et à la formation des opérateurs
                - Gestion du magasin de pièces détachées : inventaire, seuils, commandes
                """,
                tools="GMAO, postes à souder TIG et arc, tour et fraiseuse conventionnels",
            ),
            Job(
                title="Apprenti en maintenance",
                employer="Laiterie du Val d'Aubance",
                place="Brissac",
                start="septembre 2012",
                end="août 2014",
                tasks="""
                - Rondes, graissage, relevés et petits dépannages sur les conditionneuses, en alternance
                """,
            ),
        ),
        studies=(
            Study(
                "2012 - 2014",
                "BTS Maintenance des systèmes, option production",
                "Lycée des Trois-Rives, Angers",
            ),
            Study(
                "2009 - 2012",
                "Bac pro Maintenance des équipements industriels",
                "Lycée des Trois-Rives, Angers",
            ),
        ),
        skills=(
            (
                "Mécanique",
                "transmissions, roulements, alignement, pneumatique, hydraulique, soudure TIG et arc",
            ),
            ("Électricité", "schémas, moteurs, variateurs, capteurs, armoires, basse tension"),
            ("Automatisme", "Siemens S7 et TIA Portal, notions de robotique, supervision"),
            ("Méthodes", "maintenance préventive et curative, GMAO, AMDEC, 5S, TPM, règles d'hygiène HACCP"),
        ),
        languages=("Français (langue maternelle)", "Arabe (courant)", "Anglais technique (B1)"),
        certificates=(
            "Habilitations électriques B2V, BR, BC",
            "CACES R486 nacelles et R489 chariots",
            "Sauveteur secouriste du travail",
        ),
        interests="Restauration de mobylettes, football en club, bricolage",
    ),
    Person(
        stem="Quemener_Sebastien_CV",
        language="fr",
        role_id="electrician-plumber-hvac",
        layout=Layout.PDF_TABLE,
        accent="#145a32",
        note="medium fit for the maintenance gig: electrician in buildings and workshops",
        name="Sébastien Quéméner-Diop",
        headline="Électricien bâtiment et tertiaire",
        city="Rennes (35)",
        email="s.quemener-diop@example.fr",
        phone="06 39 98 23 58",
        profile="""Électricien depuis douze ans, du logement neuf à l'atelier. Autonome sur chantier, soigneux
            dans le câblage des tableaux, à l'aise avec les clients comme avec les autres corps de métier.""",
        jobs=(
            Job(
                title="Chef d'équipe électricien",
                employer="Armor Courant Services",
                place="Rennes",
                start="janvier 2018",
                end="aujourd'hui",
                tasks="""
                - Installation électrique complète de bureaux, d'écoles et d'ateliers : chemins de câbles,
                  armoires divisionnaires, éclairage, prises, bornes de recharge
                - Encadrement de trois électriciens et d'un apprenti ; préparation et suivi des chantiers
                - Mise en service, essais, mesures de terre, levée des réserves avec le bureau de contrôle
                - Dépannage d'installations tertiaires et de moteurs de ventilation, astreinte un week-end sur
                cinq """,
                tools="logiciel de schémas, contrôleur d'installation, multimètre, cintreuse",
            ),
            Job(
                title="Électricien",
                employer="Entreprise Kerbrat et Fils",
                place="Vitré",
                start="septembre 2012",
                end="décembre 2017",
                tasks="""
                - Câblage de maisons individuelles et de logements collectifs selon la norme NF C 15-100
                - Pose de chauffages électriques, de VMC et de climatiseurs ; raccordement de pompes à chaleur
                - Pose de réseaux courants faibles : interphonie, alarme, informatique
                - Rénovation de tableaux anciens et mise en sécurité
                """,
            ),
            Job(
                title="Apprenti électricien",
                employer="Entreprise Kerbrat et Fils",
                place="Vitré",
                start="septembre 2010",
                end="août 2012",
                tasks="""
                - Saignées, tirage de câbles, pose d'appareillage, lecture de plans
                """,
            ),
        ),
        extra=(
            "Chantiers marquants",
            """
            - Atelier de menuiserie de 1 800 m² : alimentation de 40 machines, arrêts d'urgence, coffrets de
              commande, mise en route avec le fournisseur des machines
            - École de douze classes : éclairage à détection, sonorisation, alarme, réception sans réserve
            - Dix-huit bornes de recharge pour une flotte de véhicules, avec délestage et supervision
            """,
        ),
        studies=(
            Study("2010 - 2012", "BP Électricien", "CFA du Pays de Vilaine"),
            Study(
                "2008 - 2010",
                "CAP Préparation et réalisation d'ouvrages électriques",
                "CFA du Pays de Vilaine",
            ),
        ),
        skills=(
            (
                "Électricité",
                "tableaux, courants forts et faibles, éclairage, bornes de recharge, mesures, NF C 15-100",
            ),
            ("Chauffage et ventilation", "pompes à chaleur, VMC, climatisation, régulation"),
            ("Chantier", "lecture de plans, métré, planning, sécurité, encadrement d'équipe"),
        ),
        languages=("Français (langue maternelle)", "Wolof (parlé)", "Anglais (A2)"),
        certificates=("Habilitations électriques B2V, BR, BC, H0", "CACES R486 nacelles", "Permis B et BE"),
        interests="Voile légère, bombarde dans un bagad, vie associative",
    ),
    Person(
        stem="dufresne_production",
        language="fr",
        role_id="production-manager",
        layout=Layout.TXT,
        accent="#222222",
        note="weak to medium fit for the maintenance gig: leads the people on the same kind of lines",
        name="Thi Mai Lan Dufresne",
        headline="Responsable de production agroalimentaire",
        city="Laval (53)",
        email="tml.dufresne@example.fr",
        phone="01 99 00 34 69",
        profile="""Responsable de production avec quinze ans d'expérience en usine agroalimentaire, dont
            treize en management d'équipes postées. Je tiens ensemble la sécurité, la qualité, les délais et les
            coûts, en étant chaque jour sur les lignes.""",
        jobs=(
            Job(
                title="Responsable de production",
                employer="Fromagerie de la Jouanne",
                place="Laval",
                start="mars 2017",
                end="aujourd'hui",
                tasks="""
                - Direction de 75 personnes en 3x8 : quatre chefs d'équipe, conducteurs de ligne, opérateurs
                - Planification hebdomadaire de 5 lignes, suivi du TRS (de 68 % à 79 % en trois ans)
                - Animation des réunions quotidiennes de production avec la maintenance et la qualité
                - Budget d'atelier de 9 millions d'euros, réduction des pertes matière de 1,4 point
                - Conduite d'un projet de ligne de tranchage : cahier des charges, essais, montée en cadence
                """,
                tools="SAP, tableaux de bord, Excel, management visuel",
            ),
            Job(
                title="Chef d'équipe de production",
                employer="Plats cuisinés Montreuil",
                place="Château-Gontier",
                start="juin 2011",
                end="février 2017",
                tasks="""
                - Encadrement de 22 opérateurs, accueil et formation des intérimaires
                - Respect du plan de maîtrise sanitaire et des enregistrements HACCP
                - Chantiers 5S et SMED : changement de format passé de 45 à 18 minutes
                """,
            ),
            Job(
                title="Technicienne qualité",
                employer="Plats cuisinés Montreuil",
                place="Château-Gontier",
                start="septembre 2009",
                end="mai 2011",
                tasks="""
                - Contrôles en cours de fabrication, audits internes, traitement des réclamations
                """,
            ),
        ),
        extra=(
            "Projets marquants",
            """
            - Passage de trois à cinq lignes sans arrêt d'usine en 2020 : plan de charge, recrutement de 18
              conducteurs, parrainage
            - Baisse de 45 % des accidents avec arrêt en deux ans, grâce à des visites de sécurité menées par
              les opérateurs
            - Mise en place de la maintenance de premier niveau par les conducteurs de ligne, avec le service
            technique """,
        ),
        studies=(
            Study(
                "2006 - 2009",
                "Licence professionnelle Management de la production alimentaire",
                "IUT du Bocage",
            ),
            Study("2004 - 2006", "BTS Qualité dans les industries alimentaires", "Lycée agricole du Bocage"),
        ),
        skills=(
            ("Production", "planification, TRS, ordonnancement, gestion des effectifs, coûts de revient"),
            ("Amélioration continue", "Lean, 5S, SMED, résolution de problèmes, Ishikawa"),
            ("Qualité et sécurité", "HACCP, IFS, BRC, analyses d'accidents, causeries"),
        ),
        languages=("Français (langue maternelle)", "Vietnamien (courant)", "Anglais (B2)"),
        certificates=("Green Belt Lean Six Sigma (2019)", "Sauveteur secouriste du travail"),
        interests="Badminton, cuisine vietnamienne, jardin partagé",
    ),
    Person(
        stem="kevin oliveira-pons soudeur",
        language="fr",
        role_id="machinist-welder",
        layout=Layout.DOCX_PLAIN,
        accent="#4d5656",
        note="weak fit for the maintenance gig: works metal, repairs no machines",
        name="Kévin Oliveira-Pons",
        headline="Soudeur-chaudronnier TIG, MIG et arc",
        city="Saint-Nazaire (44)",
        email="kevin.oliveira-pons@example.fr",
        phone="06 39 98 45 70",
        profile="""Soudeur qualifié avec neuf ans d'expérience en construction navale et en tuyauterie
            industrielle. Soudures contrôlées par radiographie, lecture de plans et d'isométriques, mobile en
        grand déplacement.""",
        jobs=(
            Job(
                title="Soudeur TIG tuyauterie inox",
                employer="Tuyauterie Estuaire Atlantique",
                place="Saint-Nazaire",
                start="mai 2020",
                end="aujourd'hui",
                tasks="""
                - Soudage TIG de tuyauteries inox et acier pour laiteries, brasseries et chaufferies
                - Préparation, chanfreinage, pointage et montage d'après isométriques
                - Moins de 1 % de reprises aux contrôles radiographiques depuis 2021
                - Interventions sur site lors des arrêts d'usine, avec permis de feu et consignation
                """,
                tools="postes TIG et MIG, meuleuse, gabarits, poste orbital",
            ),
            Job(
                title="Chaudronnier-soudeur",
                employer="Ateliers navals de Penhoët-Sud",
                place="Saint-Nazaire",
                start="septembre 2015",
                end="avril 2020",
                tasks="""
                - Traçage, découpe plasma, pliage, cintrage et assemblage de tôles jusqu'à 20 mm
                - Soudage semi-automatique en toutes positions, à plat, en corniche et au plafond
                - Lecture de plans, contrôle dimensionnel, redressage à la flamme
                """,
                tools="plieuse, rouleuse, découpe plasma, pont roulant",
            ),
            Job(
                title="Opérateur sur presse (intérim)",
                employer="Mécanique du Brivet",
                place="Pontchâteau",
                start="juillet 2014",
                end="août 2015",
                tasks="""
                - Emboutissage de petites séries, contrôle visuel et conditionnement
                """,
            ),
        ),
        extra=(
            "Chantiers marquants",
            """
            - Arrêt annuel d'une laiterie (2023) : remplacement de 400 m de tuyauterie inox en onze jours, 210
              soudures orbitales et manuelles, aucune reprise
            - Caves d'une brasserie (2022) : montage de vingt cuves, piquages, supports et passerelles
            - Bloc machine d'un navire de services (2019) : assemblage et soudage de la tôlerie en espaces
              confinés
            - Tuteur de deux apprentis soudeurs, tous deux reçus à leur qualification
            """,
        ),
        studies=(Study("2011 - 2014", "Bac pro Technicien en chaudronnerie industrielle", "Lycée de la Brière"),),
        skills=(
            ("Soudage", "TIG, MIG-MAG, arc électrode enrobée, inox, acier, aluminium, toutes positions"),
            ("Chaudronnerie", "traçage, pliage, cintrage, découpe plasma et oxycoupage, lecture de plans"),
            ("Contrôle", "visuel, ressuage, cotes, carnets de soudage"),
        ),
        languages=("Français (langue maternelle)", "Portugais (courant)", "Catalan (notions)"),
        certificates=(
            "Qualifications de soudeur NF EN ISO 9606-1 (141, 136, 111)",
            "Travail en hauteur",
            "CACES R484 ponts roulants",
        ),
        interests="Pêche en mer, rugby, sculpture en métal de récupération",
    ),
)
