"""Invented French CVs around the chef gig, from strong fit to weak."""

from build.demo.content import Job, Layout, Person, Study

PEOPLE = (
    Person(
        stem="FDK_chef_de_cuisine",
        language="fr",
        role_id="chef",
        layout=Layout.PDF_CLASSIC,
        accent="#641e16",
        note="strong fit for the chef gig: head chef, menus, costs, brigade, local produce",
        name="Fatoumata Diallo-Kermarec",
        headline="Cheffe de cuisine",
        city="Nantes (44)",
        email="fatoumata.dk@example.fr",
        phone="06 39 98 03 48",
        profile="""Cheffe de cuisine depuis six ans, formée en brasserie puis en restaurant gastronomique.
            Cuisine de saison, produits de la mer et maraîchers locaux, cartes courtes. Je tiens mes coûts, je
            forme mes équipes et je garde mon calme à cent couverts.""",
        jobs=(
            Job(
                title="Cheffe de cuisine",
                employer="Le Bistrot du Quai aux Herbes",
                place="Nantes",
                start="mars 2019",
                end="aujourd'hui",
                tasks="""
                - Création d'une carte renouvelée toutes les six semaines et d'un menu du marché chaque midi
                - Direction d'une brigade de sept personnes et de deux apprentis : plannings, recrutement,
                  formation
                - 90 couverts le midi et 70 le soir, terrasse en été
                - Ratio matière ramené de 33 % à 28 % : fiches techniques, négociation, cuisine des parures
                - Application du plan de maîtrise sanitaire HACCP, relevés, traçabilité, note maximale au
                  dernier contrôle
                - Partenariats avec onze producteurs à moins de 60 km
                """,
                tools="logiciel de fiches techniques, cuisson sous vide, four mixte",
            ),
            Job(
                title="Sous-cheffe",
                employer="Restaurant L'Estacade",
                place="La Baule",
                start="avril 2015",
                end="février 2019",
                tasks="""
                - Responsable des poissons et des sauces, puis seconde du chef dans une brigade de douze
                - Tenue du passe en l'absence du chef, commandes, inventaires
                - Banquets et mariages jusqu'à 200 personnes
                """,
            ),
            Job(
                title="Cheffe de partie",
                employer="Brasserie de l'Erdre",
                place="Nantes",
                start="septembre 2011",
                end="mars 2015",
                tasks="""
                - Garde-manger, puis chaud : mise en place, cuisson minute, dressage, 150 couverts par service
                - Formation des commis et des stagiaires
                """,
            ),
        ),
        studies=(
            Study("2009 - 2011", "BP Arts de la cuisine", "CFA des Métiers de bouche, Nantes"),
            Study("2007 - 2009", "CAP Cuisine", "CFA des Métiers de bouche, Nantes"),
        ),
        skills=(
            (
                "Cuisine",
                "poissons et fruits de mer, sauces, cuisine végétale, pâtisserie de restaurant, sous vide",
            ),
            ("Gestion", "coûts, fiches techniques, achats, inventaires, plannings"),
            ("Équipe", "management de brigade, formation d'apprentis, recrutement"),
            ("Hygiène", "HACCP, plan de maîtrise sanitaire, allergènes, traçabilité"),
        ),
        languages=("Français (langue maternelle)", "Peul (courant)", "Anglais (B1)"),
        certificates=("Formation hygiène alimentaire HACCP (2023)", "Maître d'apprentissage (2020)"),
        interests="Cueillette d'algues, voyages culinaires, danse",
    ),
    Person(
        stem="Bastien Iturralde CV cuisinier",
        language="fr",
        role_id="cook-kitchen-staff",
        layout=Layout.DOCX_TABLE,
        accent="#b9770e",
        note="medium fit for the chef gig: a good cook who has not led a kitchen",
        name="Bastien Iturralde-Nowak",
        headline="Cuisinier",
        city="Bayonne (64)",
        email="bastien.iturralde-nowak@example.fr",
        phone="06 39 98 14 59",
        profile="""Cuisinier, sept ans de métier entre restauration traditionnelle, collective et
            saison de montagne. Rapide, propre, ponctuel. Je cherche une cuisine faite maison où continuer à
            apprendre, avec des responsabilités de partie.""",
        jobs=(
            Job(
                title="Cuisinier, partie chaude",
                employer="Auberge Etxe Gorria",
                place="Bayonne",
                start="mai 2021",
                end="aujourd'hui",
                tasks="""
                - Mise en place et envoi des viandes, poissons et garnitures, 60 à 110 couverts par service
                - Préparation des fonds, sauces et terrines maison ; cuissons à la plancha et au four à braise
                - Réception des livraisons, étiquetage, rotation des stocks, relevés de température HACCP
                - Encadrement d'un commis et propositions de plats du jour
                """,
            ),
            Job(
                title="Cuisinier de collectivité",
                employer="Cuisine centrale de la Nive",
                place="Ustaritz",
                start="septembre 2019",
                end="avril 2021",
                tasks="""
                - Production de 900 repas par jour pour les écoles, en liaison froide
                - Régimes et allergies, textures modifiées, menus végétariens
                - Nettoyage, plan de maîtrise sanitaire, plats témoins
                """,
            ),
            Job(
                title="Commis de cuisine saisonnier",
                employer="Hôtel du Col Blanc",
                place="Gourette",
                start="décembre 2017",
                end="août 2019",
                tasks="""
                - Entrées froides, desserts, plonge, petits-déjeuners, quatre saisons d'hiver et d'été
                """,
            ),
        ),
        extra=(
            "Réalisations",
            """
            - Deuxième prix d'un concours départemental de jeunes cuisiniers (2022) avec un merlu de ligne,
              piperade et jus d'arêtes
            - Mise au point de quinze fiches techniques pour la carte d'hiver de l'auberge, avec photos et
              coûts
            - Remplacement du second pendant deux mois en 2024 : commandes, plannings de trois personnes,
              service du passe
            - Stage de deux semaines dans une boulangerie au levain pour faire le pain de la maison
            - Bénévole des repas de fête du quartier, pour 250 personnes
            """,
        ),
        studies=(
            Study("2015 - 2017", "CAP Cuisine", "Lycée hôtelier de la Côte basque"),
            Study("2017", "Mention complémentaire Desserts de restaurant", "Lycée hôtelier de la Côte basque"),
        ),
        skills=(
            (
                "Cuisine",
                "cuissons, sauces, plancha, braise, terrines, desserts de restaurant, cuisine collective",
            ),
            ("Hygiène", "HACCP, allergènes, étiquetage, liaison froide"),
            ("Qualités", "rapidité, propreté, esprit d'équipe, ponctualité"),
        ),
        languages=("Français (langue maternelle)", "Basque (courant)", "Espagnol (B2)", "Polonais (notions)"),
        certificates=("Formation HACCP (2021)", "Permis B"),
        interests="Surf, pelote basque, fabrication de fromages",
    ),
    Person(
        stem="Sorrentino-Maes_Giulia_direction",
        language="fr",
        role_id="hospitality-manager",
        layout=Layout.PDF_TABLE,
        accent="#512e5f",
        note="weak fit for the chef gig: knows restaurants from the dining room and the office",
        name="Giulia Sorrentino-Maes",
        headline="Directrice de restaurant",
        city="Tours (37)",
        email="giulia.sorrentino-maes@example.fr",
        phone="06 39 98 25 60",
        profile="""Directrice de restaurant avec quatorze ans d'expérience en salle, en hôtellerie et en
            direction d'établissement. Je fais tourner une maison : équipe, clients, chiffres, réglementation.
            Mes clients reviennent et mes équipes restent.""",
        jobs=(
            Job(
                title="Directrice de restaurant",
                employer="La Maison des Varennes",
                place="Tours",
                start="septembre 2018",
                end="aujourd'hui",
                tasks="""
                - Direction d'un restaurant de 110 places, 24 salariés, chiffre d'affaires de 1,9 million
                  d'euros
                - Recrutement, plannings, formation au service et à la vente ; rotation du personnel divisée
                  par deux
                - Budget, masse salariale, ratios, inventaires, clôture mensuelle avec le comptable
                - Carte des vins, soirées à thème, groupes et séminaires, réponse aux avis en ligne
                - Travail avec le chef sur la carte, les prix et les marges
                """,
                tools="logiciel de caisse, réservation en ligne, Excel",
            ),
            Job(
                title="Responsable de salle",
                employer="Hôtel Belle-Levée",
                place="Amboise",
                start="avril 2014",
                end="août 2018",
                tasks="""
                - Animation d'une équipe de dix serveurs, ouverture et fermeture, caisse
                - Organisation de 60 banquets et mariages par an, du devis au service
                - Traitement des réclamations, fidélisation de la clientèle d'affaires
                """,
            ),
            Job(
                title="Cheffe de rang",
                employer="Ristorante Porta Marina",
                place="Bruxelles, Belgique",
                start="juin 2011",
                end="mars 2014",
                tasks="""
                - Service à l'assiette, conseil sur les vins, encaissement, clientèle internationale
                """,
            ),
        ),
        extra=(
            "Réalisations",
            """
            - Réouverture après trois mois de travaux en 2021 : plan de salle, cuisine ouverte, nouvelle
              équipe de dix personnes
            - Formation de six apprentis en salle, dont quatre restés dans la maison
            - Charte de réduction du gaspillage avec la cuisine : moins 40 % de biodéchets en un an
            - Ticket moyen en hausse de 11 % en deux ans grâce aux accords mets et vins
            """,
        ),
        studies=(
            Study(
                "2016 - 2017",
                "Licence professionnelle Management en hôtellerie-restauration",
                "IUT des Deux Cher",
            ),
            Study("2009 - 2011", "Diplôme de tourisme et d'hôtellerie", "Istituto Alberghiero Costa Verde"),
        ),
        skills=(
            ("Direction", "management d'équipe, budget, ratios, droit social de la branche, plannings"),
            ("Clients", "accueil, vente additionnelle, événements, avis en ligne, fidélisation"),
            ("Salle et bar", "service, sommellerie, cocktails, banquets"),
            ("Règles", "permis d'exploitation, hygiène, sécurité incendie, allergènes"),
        ),
        languages=("Italien (langue maternelle)", "Français (C2)", "Anglais (C1)", "Néerlandais (B1)"),
        certificates=("Permis d'exploitation (2018)", "Formation HACCP (2022)"),
        interests="Œnologie, vélo le long de la Loire, opéra",
    ),
)
