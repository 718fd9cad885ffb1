<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutSettings</name>
    <message>
        <source>The package came without the text of its licence.</source>
        <translation>Le paquet est venu sans le texte de sa licence.</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>À propos du programme</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>From its source</source>
        <translation>Depuis son code source</translation>
    </message>
    <message>
        <source>Everything stays on this computer. The program has no account and opens no connection: files, texts and what you decide are in your library folder and nowhere else.</source>
        <translation>Tout reste sur cet ordinateur. Le programme n’a pas de compte et n’ouvre aucune connexion&#xa0;: les fichiers, les textes et ce que vous décidez sont dans le dossier de votre bibliothèque et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Free software under the licence %1: you may use, study, share and change it.</source>
        <translation>Logiciel libre sous la licence %1&#xa0;: vous pouvez l’utiliser, l’étudier, le partager et le modifier.</translation>
    </message>
    <message>
        <source>Open-source notices</source>
        <translation>Mentions des logiciels libres</translation>
    </message>
    <message>
        <source>The program stands on the work of these people. Thank you.</source>
        <translation>Le programme repose sur le travail de ces personnes. Merci.</translation>
    </message>
    <message>
        <source>Packages and their licences</source>
        <translation>Paquets et leurs licences</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
</context>
<context>
    <name>AddLine</name>
    <message>
        <source>Only the first %1 letters fit here. Say it shorter, or in two requirements.</source>
        <translation>Seules les %1 premières lettres tiennent ici. Dites-le plus court, ou en deux exigences.</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>Exigé</translation>
    </message>
    <message>
        <source>Without the check it is nice to have</source>
        <translation>Sans la coche, c’est un souhait</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>AddedCard</name>
    <message>
        <source>Week of %1</source>
        <translation>Semaine du %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln file(s)</source>
        <comment>a day, their number</comment>
        <translation>
            <numerusform>%1&#xa0;: %Ln fichier</numerusform>
            <numerusform>%1&#xa0;: %Ln fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) since %1; most at once: %2.</source>
        <translation>
            <numerusform>%Ln fichier depuis le %1&#xa0;; au plus à la fois, %2.</numerusform>
            <numerusform>%Ln fichiers depuis le %1&#xa0;; au plus à la fois, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Files over time</source>
        <translation>Fichiers au fil du temps</translation>
    </message>
    <message>
        <source>There are no files yet.</source>
        <translation>Il n’y a pas encore de fichiers.</translation>
    </message>
</context>
<context>
    <name>Additions</name>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>No skill that the first people hold would change their order.</source>
        <translation>Aucune compétence des premières personnes ne changerait leur ordre.</translation>
    </message>
    <message>
        <source>What would change the order</source>
        <translation>Ce qui changerait l’ordre</translation>
    </message>
    <message>
        <source>Skills that, added to the gig, would turn the first people round</source>
        <translation>Des compétences qui, ajoutées à la mission, inverseraient les premières personnes</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>rank %1</source>
        <comment>of a person</comment>
        <translation>rang %1</translation>
    </message>
    <message>
        <source>Most like this person in meaning, role and skills. Enter shows one in the list.</source>
        <translation>Les plus proches de cette personne par le sens, le poste et les compétences. Entrée en montre une dans la liste.</translation>
    </message>
    <message>
        <source>People like this one</source>
        <translation>Personnes semblables</translation>
    </message>
</context>
<context>
    <name>AskedNext</name>
    <message>
        <source>Person %1</source>
        <comment>a number, in place of a name</comment>
        <translation>Personne %1</translation>
    </message>
    <message>
        <source>Why it asks</source>
        <translation>Pourquoi il demande</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>What the program wants to be asked next</source>
        <translation>Ce que le programme voudrait savoir ensuite</translation>
    </message>
    <message>
        <source>Review them</source>
        <translation>Les vérifier</translation>
    </message>
    <message>
        <source>The answers to these teach it most: it doubts them, and they are unlike each other.</source>
        <translation>Vos réponses sur ces personnes lui apprennent le plus : il en doute, et elles diffèrent entre elles.</translation>
    </message>
    <message>
        <source>Nothing to ask: the program is sure of everybody, or you decided.</source>
        <translation>Rien à demander : le programme est sûr de tout le monde, ou vous avez décidé.</translation>
    </message>
</context>
<context>
    <name>AskedTable</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>must-have</source>
        <translation>exigé</translation>
    </message>
    <message>
        <source>nice to have</source>
        <translation>souhaité</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>Exigé</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%n file(s) need attention</source>
        <translation>
            <numerusform>%Ln fichier demande votre attention</numerusform>
            <numerusform>%Ln fichiers demandent votre attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BalanceCard</name>
    <message>
        <source>Gigs</source>
        <translation>Missions</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>for each gig</source>
        <comment>number of people</comment>
        <translation>par mission</translation>
    </message>
    <message>
        <source>Gap in points</source>
        <comment>between two shares</comment>
        <translation>Écart en points</translation>
    </message>
    <message>
        <source>Share of gigs less share of people</source>
        <translation>Part des missions moins part des personnes</translation>
    </message>
    <message>
        <source>Add gigs to see whether there are people for them.</source>
        <translation>Ajoutez des missions pour voir s’il y a des personnes pour elles.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln person(s) for %2 gigs</source>
        <comment>a role or skill</comment>
        <translation>
            <numerusform>%1&#xa0;: %Ln personne pour %2 missions</numerusform>
            <numerusform>%1&#xa0;: %Ln personnes pour %2 missions</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message numerus="yes">
        <source>Same person? %n</source>
        <comment>pairs of CVs</comment>
        <translation>
            <numerusform>Même personne&#xa0;? %n</numerusform>
            <numerusform>Même personne&#xa0;? %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <comment>files</comment>
        <translation>%1 sur %2 sélectionnés</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Étiquette…</translation>
    </message>
    <message>
        <source>Role…</source>
        <translation>Poste…</translation>
    </message>
    <message>
        <source>Level…</source>
        <translation>Niveau…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Confirm role</source>
        <translation>Confirmer le poste</translation>
    </message>
    <message>
        <source>Make a role of these people…</source>
        <translation>Créer un poste avec ces personnes…</translation>
    </message>
    <message>
        <source>A role of your own, with those who are selected as its first examples</source>
        <translation>Un poste à vous, avec les personnes sélectionnées comme premiers exemples</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>Empty trash…</source>
        <translation>Vider la corbeille…</translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>people side by side</comment>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Show two to four selected people side by side. C</source>
        <translation>Afficher côte à côte deux à quatre personnes sélectionnées. C</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>More</source>
        <comment>what can be done</comment>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More that can be done</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Details beside the list</source>
        <translation>Détails à côté de la liste</translation>
    </message>
    <message>
        <source>Show or hide the details of the chosen file</source>
        <translation>Montrer ou masquer les détails du fichier choisi</translation>
    </message>
    <message>
        <source>Into the trash: out of the list, searches and rankings. The file stays. Del</source>
        <translation>Dans la corbeille&#xa0;: hors de la liste, des recherches et des classements. Le fichier reste. Suppr</translation>
    </message>
    <message>
        <source>Erase from the library for good; the original file stays. Shift+Del</source>
        <translation>Effacer de la bibliothèque pour de bon&#xa0;; le fichier d’origine reste. Maj+Suppr</translation>
    </message>
    <message>
        <source>Pairs of CVs that may be of the same person</source>
        <translation>Paires de CV qui sont peut-être de la même personne</translation>
    </message>
    <message>
        <source>Say the role of those who are selected. E</source>
        <translation>Indiquer le poste des personnes sélectionnées. E</translation>
    </message>
    <message>
        <source>Say the level of those who are selected. L</source>
        <translation>Indiquer le niveau des personnes sélectionnées. L</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Figures before and after</source>
        <translation>Chiffres avant et après</translation>
    </message>
    <message>
        <source>Not measured on these people: too few of them were confirmed.</source>
        <translation>Non mesuré sur ces personnes : trop peu ont été confirmées.</translation>
    </message>
    <message numerus="yes">
        <source>On %Ln text(s) that neither had learnt from.</source>
        <translation>
            <numerusform>Sur %Ln texte dont aucune n’avait appris.</numerusform>
            <numerusform>Sur %Ln textes dont aucune n’avait appris.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %Ln text(s) that it had not learnt from.</source>
        <translation>
            <numerusform>Sur %Ln texte dont elle n’avait pas appris.</numerusform>
            <numerusform>Sur %Ln textes dont elle n’avait pas appris.</numerusform>
        </translation>
    </message>
    <message>
        <source>Role right</source>
        <translation>Poste juste</translation>
    </message>
    <message>
        <source>Right among the first three</source>
        <translation>Juste parmi les trois premiers</translation>
    </message>
    <message>
        <source>F1, mean of all roles</source>
        <translation>F1, moyenne de tous les postes</translation>
    </message>
    <message>
        <source>A role is named</source>
        <translation>Un poste est nommé</translation>
    </message>
    <message>
        <source>Right where named</source>
        <translation>Juste quand il est nommé</translation>
    </message>
    <message>
        <source>Confidence off by</source>
        <translation>Écart de la confiance</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Évolution</translation>
    </message>
</context>
<context>
    <name>BlindFacts</name>
    <message>
        <source>Experience</source>
        <translation>Expérience</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) in all</source>
        <translation>
            <numerusform>%Ln an en tout</numerusform>
            <numerusform>%Ln ans en tout</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Emplois</translation>
    </message>
    <message>
        <source>Degrees</source>
        <translation>Diplômes</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Driving licences</source>
        <translation>Permis de conduire</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>What was read about the person, without who it is</source>
        <translation>Ce qui a été lu sur la personne, sans dire qui elle est</translation>
    </message>
</context>
<context>
    <name>BlindMode</name>
    <message>
        <source>Names, contacts, schools and files are hidden. Each reveal is noted.</source>
        <translation>Noms, coordonnées, écoles et fichiers sont masqués. Chaque dévoilement est noté.</translation>
    </message>
    <message>
        <source>Candidate …</source>
        <comment>the number is not known yet</comment>
        <translation>Candidature …</translation>
    </message>
    <message>
        <source>%1 is shown from now on. This was written down in the journal.</source>
        <translation>%1 : l’identité est désormais affichée. Cela a été noté dans le journal.</translation>
    </message>
</context>
<context>
    <name>CandidateHead</name>
    <message>
        <source>None of the roles</source>
        <translation>Aucun des postes</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>most likely: %1</source>
        <comment>a role</comment>
        <translation>le plus probable : %1</translation>
    </message>
    <message>
        <source>Confirmed by a reader</source>
        <comment>a role</comment>
        <translation>Confirmé par une personne</translation>
    </message>
    <message>
        <source>Corrected by a reader</source>
        <comment>a role</comment>
        <translation>Corrigé par une personne</translation>
    </message>
    <message>
        <source>Said by a reader</source>
        <comment>that none of the roles fits</comment>
        <translation>Dit par une personne</translation>
    </message>
    <message>
        <source>%1 years of experience</source>
        <comment>as a reader said</comment>
        <translation>%1 ans d’expérience</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) of experience</source>
        <translation>
            <numerusform>%Ln an d’expérience</numerusform>
            <numerusform>%Ln ans d’expérience</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of experience</source>
        <comment>so many years</comment>
        <translation>%1 d’expérience</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the page before</comment>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Revenir à la liste (Échap)</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Révéler</translation>
    </message>
    <message>
        <source>Show who this is; it is written down in the journal</source>
        <translation>Montrer qui c’est ; c’est consigné dans le journal</translation>
    </message>
</context>
<context>
    <name>CandidateOverview</name>
    <message>
        <source>There was nothing in the text to tell a role by.</source>
        <translation>Rien dans le texte ne permet de nommer un poste.</translation>
    </message>
    <message numerus="yes">
        <source>The %n marked role(s) hold the right one in %1 of all cases.</source>
        <translation>
            <numerusform>Le poste marqué est le bon dans %1 des cas.</numerusform>
            <numerusform>Les %Ln postes marqués contiennent le bon dans %1 des cas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Family</source>
        <comment>of roles</comment>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Sector</source>
        <comment>of roles</comment>
        <translation>Secteur</translation>
    </message>
    <message>
        <source>Cluster</source>
        <comment>of roles</comment>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>of roles</comment>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>a leaf of the tree of roles</comment>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Iteration %1</source>
        <translation>Itération %1</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>No later iteration has looked at this person yet.</source>
        <translation>Aucune itération plus récente n’a encore relu cette personne.</translation>
    </message>
    <message>
        <source>None of the roles</source>
        <translation>Aucun des postes</translation>
    </message>
    <message>
        <source>Likeliest roles</source>
        <translation>Postes les plus probables</translation>
    </message>
    <message>
        <source>From family to role</source>
        <translation>De la famille au poste</translation>
    </message>
    <message>
        <source>How the role changed</source>
        <translation>Évolution du poste</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Coordonnées</translation>
    </message>
</context>
<context>
    <name>CandidatePage</name>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>Career</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>Education</source>
        <comment>education, certificates, languages, driving licences</comment>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>what may come next for a person</comment>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Similar</source>
        <comment>similar people</comment>
        <translation>Proches</translation>
    </message>
</context>
<context>
    <name>CareerTable</name>
    <message>
        <source>When</source>
        <comment>head of a column: from month to month</comment>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <comment>head of a column: title of a job or a degree</comment>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>head of a column: employer or school</comment>
        <translation>Où</translation>
    </message>
    <message>
        <source>Level</source>
        <comment>head of a column: level of a job</comment>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Length</source>
        <comment>head of a column: how long</comment>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>CareerView</name>
    <message>
        <source>As a table</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>Career as a table</source>
        <translation>Parcours en tableau</translation>
    </message>
</context>
<context>
    <name>CareerWords</name>
    <message>
        <source>Level not told</source>
        <comment>of a job</comment>
        <translation>Niveau non précisé</translation>
    </message>
    <message>
        <source>Chief officer, owner</source>
        <comment>the highest level of a job</comment>
        <translation>Direction générale, propriétaire</translation>
    </message>
    <message>
        <source>Education</source>
        <comment>school, studies, training</comment>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Gap: %1</source>
        <comment>a time without a job, and how long</comment>
        <translation>Interruption : %1</translation>
    </message>
    <message>
        <source>Overlap: %1</source>
        <comment>two jobs at once, and how long</comment>
        <translation>Chevauchement : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) of three months or more.</source>
        <translation>
            <numerusform>%n interruption de trois mois ou plus.</numerusform>
            <numerusform>%n interruptions de trois mois ou plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) with two jobs at once.</source>
        <translation>
            <numerusform>%n période avec deux postes à la fois.</numerusform>
            <numerusform>%n périodes avec deux postes à la fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Highest level: %1.</source>
        <translation>Niveau le plus élevé : %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) without dates.</source>
        <translation>
            <numerusform>%n poste sans dates.</numerusform>
            <numerusform>%n postes sans dates.</numerusform>
        </translation>
    </message>
    <message>
        <source>No jobs were found in the text.</source>
        <translation>Aucun poste n’a été trouvé dans le texte.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) since %1, %3 in all.</source>
        <translation>
            <numerusform>%n poste depuis %1, %3 en tout.</numerusform>
            <numerusform>%n postes depuis %1, %3 en tout.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) from %1 to %2, %3 in all.</source>
        <translation>
            <numerusform>%n poste de %1 à %2, %3 en tout.</numerusform>
            <numerusform>%n postes de %1 à %2, %3 en tout.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s); arrow keys step through them.</source>
        <translation>
            <numerusform>%n élément ; les flèches permettent d’y aller.</numerusform>
            <numerusform>%n éléments ; les flèches permettent de les parcourir.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>Tag “%1” given to %n person(s)</source>
        <translation>
            <numerusform>Étiquette « %1 » donnée à %Ln personne</numerusform>
            <numerusform>Étiquette « %1 » donnée à %Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” taken from %n person(s)</source>
        <translation>
            <numerusform>Étiquette « %1 » retirée à %Ln personne</numerusform>
            <numerusform>Étiquette « %1 » retirée à %Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag renamed: %1</source>
        <translation>Étiquette renommée : %1</translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” deleted; %n person(s) had it</source>
        <translation>
            <numerusform>Étiquette «&#xa0;%1&#xa0;» supprimée&#xa0;; %n personne l’avait</numerusform>
            <numerusform>Étiquette «&#xa0;%1&#xa0;» supprimée&#xa0;; %n personnes l’avaient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note changed for %n person(s)</source>
        <translation>
            <numerusform>Note modifiée pour %Ln personne</numerusform>
            <numerusform>Note modifiée pour %Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Role “%1” set for %n person(s)</source>
        <translation>
            <numerusform>Poste « %1 » attribué à %Ln personne</numerusform>
            <numerusform>Poste « %1 » attribué à %Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Role confirmed for %n person(s)</source>
        <translation>
            <numerusform>Poste confirmé pour %Ln personne</numerusform>
            <numerusform>Poste confirmé pour %Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Level “%1” set for %n person(s)</source>
        <translation>
            <numerusform>Niveau «&#xa0;%1&#xa0;» attribué à %n personne</numerusform>
            <numerusform>Niveau «&#xa0;%1&#xa0;» attribué à %n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Level confirmed for %n person(s)</source>
        <translation>
            <numerusform>Niveau confirmé pour %Ln personne</numerusform>
            <numerusform>Niveau confirmé pour %Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>A reader said the level of these people before; it stands.</source>
        <translation>Le niveau de ces personnes a déjà été donné par une personne ; il reste.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) put back</source>
        <translation>
            <numerusform>%Ln fichier remis</numerusform>
            <numerusform>%Ln fichiers remis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved to the trash</source>
        <translation>
            <numerusform>%Ln fichier mis à la corbeille</numerusform>
            <numerusform>%Ln fichiers mis à la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) erased</source>
        <translation>
            <numerusform>%n fichier effacé</numerusform>
            <numerusform>%n fichiers effacés</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided on two CVs</source>
        <translation>Décision prise sur deux CV</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
    </message>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation>Enregistrer en image (PNG)…</translation>
    </message>
    <message>
        <source>Save as drawing (SVG)…</source>
        <translation>Enregistrer en dessin (SVG)…</translation>
    </message>
    <message>
        <source>Show as a chart</source>
        <translation>Afficher en graphique</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Copy or save</source>
        <comment>a chart</comment>
        <translation>Copier ou enregistrer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title of a chart: what a button does</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ChartSaver</name>
    <message>
        <source>Picture (%1)</source>
        <translation>Image (%1)</translation>
    </message>
    <message>
        <source>Drawing (%1)</source>
        <translation>Dessin (%1)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>The chart could not be written. Choose another folder.</source>
        <translation>Le graphique n’a pas pu être écrit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Chart saved as %1</source>
        <translation>Graphique enregistré sous %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <comment>of a table</comment>
        <translation>
            <numerusform>%Ln ligne copiée</numerusform>
            <numerusform>%Ln lignes copiées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Échoué</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Remove the filter %1</source>
        <translation>Retirer le filtre %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Retirer ce filtre</translation>
    </message>
    <message>
        <source>Clear all</source>
        <comment>filters</comment>
        <translation>Tout effacer</translation>
    </message>
</context>
<context>
    <name>ColumnsList</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Space ticks a column, Alt with an arrow moves it; it can be dragged as well</source>
        <translation>Espace coche une colonne, Alt avec une flèche la déplace ; on peut aussi la faire glisser</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>move a column</comment>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>move a column</comment>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Habituelles</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>differs</source>
        <comment>people, in this</comment>
        <translation>différence</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Looking…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>≠ and bold words mark what differs. Enter shows the words of a cell, else opens the person.</source>
        <translation>≠ et les mots en gras marquent les différences. Entrée montre les mots d’une cellule, sinon ouvre la personne.</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the list</comment>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Retour à la liste (Échap)</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Différences seules</translation>
    </message>
    <message>
        <source>Leave out the lines in which these people do not differ</source>
        <translation>Masquer les lignes où ces personnes ne diffèrent pas</translation>
    </message>
    <message>
        <source>People side by side</source>
        <translation>Personnes côte à côte</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message numerus="yes">
        <source>%n people side by side</source>
        <translation>
            <numerusform>%n personne côte à côte</numerusform>
            <numerusform>%n personnes côte à côte</numerusform>
        </translation>
    </message>
    <message>
        <source>For this gig</source>
        <translation>Pour cette mission</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>of a person for a gig</comment>
        <translation>Statut</translation>
    </message>
    <message>
        <source>not separable from ranks %1</source>
        <translation>indissociable des rangs %1</translation>
    </message>
    <message>
        <source>Must: %1</source>
        <comment>something that a gig requires</comment>
        <translation>Exigence : %1</translation>
    </message>
    <message>
        <source>met</source>
        <translation>remplie</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>non remplie</translation>
    </message>
    <message>
        <source>the CV does not tell</source>
        <translation>le CV ne le dit pas</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Afficher les mots du CV</translation>
    </message>
    <message>
        <source>Role and experience</source>
        <translation>Poste et expérience</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Expérience</translation>
    </message>
    <message>
        <source>Latest jobs</source>
        <translation>Derniers emplois</translation>
    </message>
    <message>
        <source>None of the roles</source>
        <translation>Aucun des postes</translation>
    </message>
    <message>
        <source>most likely: %1</source>
        <comment>a role</comment>
        <translation>le plus probable : %1</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Incertain</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>of experience</comment>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>Skills in common</source>
        <translation>Compétences communes</translation>
    </message>
    <message>
        <source>Shared with some</source>
        <translation>Partagées avec certaines</translation>
    </message>
    <message>
        <source>Only this person</source>
        <translation>Seulement cette personne</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>skills</comment>
        <translation>
            <numerusform>encore %n</numerusform>
            <numerusform>encore %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Languages and education</source>
        <translation>Langues et formation</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Formation</translation>
    </message>
</context>
<context>
    <name>ConfidenceCard</name>
    <message>
        <source>%1 to %2</source>
        <comment>two shares</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Confidence from %1: %2 named, %3 not named</source>
        <translation>Confiance de %1&#xa0;: %2 postes nommés, %3 non nommés</translation>
    </message>
    <message>
        <source>named from %1 on</source>
        <translation>nommé à partir de %1</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Role named</source>
        <translation>Poste nommé</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Non nommé</translation>
    </message>
    <message>
        <source>How sure the program is</source>
        <translation>À quel point le programme est sûr</translation>
    </message>
    <message>
        <source>No role is named yet.</source>
        <translation>Aucun poste n’est encore nommé.</translation>
    </message>
    <message>
        <source>Where it names a role here, it expects to be right in %1 of cases.</source>
        <translation>Là où il nomme un poste ici, il pense avoir raison dans %1 des cas.</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln CV(s) that it had not seen: %1.</source>
        <translation>
            <numerusform>Mesuré sur %Ln CV qu’il n’avait pas vu&#xa0;: %1.</numerusform>
            <numerusform>Mesuré sur %Ln CV qu’il n’avait pas vus&#xa0;: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactLines</name>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>where it stands in the CV</comment>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Show where this stands: %1</source>
        <translation>Montrer où cela se trouve : %1</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n gig(s) added</source>
        <translation>
            <numerusform>%Ln mission ajoutée</numerusform>
            <numerusform>%Ln missions ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%Ln déjà connue</numerusform>
            <numerusform>%Ln déjà connues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without text</source>
        <translation>
            <numerusform>%Ln sans texte</numerusform>
            <numerusform>%Ln sans texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%Ln illisible</numerusform>
            <numerusform>%Ln illisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %Ln autre</numerusform>
            <numerusform>%1 et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>people reviewed</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n a minute</source>
        <comment>people reviewed</comment>
        <translation>
            <numerusform>%Ln par minute</numerusform>
            <numerusform>%Ln par minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) confirmed.</source>
        <translation>
            <numerusform>%Ln poste confirmé.</numerusform>
            <numerusform>%Ln postes confirmés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them today.</source>
        <comment>labels</comment>
        <translation>
            <numerusform>Dont %Ln aujourd’hui.</numerusform>
            <numerusform>Dont %Ln aujourd’hui.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back for %n person(s)</source>
        <translation>
            <numerusform>Annulé pour %Ln personne</numerusform>
            <numerusform>Annulé pour %Ln personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsCard</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Share in %</source>
        <translation>Part en %</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln person(s), %2</source>
        <comment>a name, their number, their share</comment>
        <translation>
            <numerusform>%1&#xa0;: %Ln personne, %2</numerusform>
            <numerusform>%1&#xa0;: %Ln personnes, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln file(s), %2</source>
        <comment>a name, their number, their share</comment>
        <translation>
            <numerusform>%1&#xa0;: %Ln fichier, %2</numerusform>
            <numerusform>%1&#xa0;: %Ln fichiers, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The program met an error of its own and has to close.</source>
        <translation>Le programme a rencontré une erreur interne et doit se fermer.</translation>
    </message>
    <message>
        <source>Everything that was finished is kept. Start the program again; an import goes on where it stopped. The report below holds no names, no texts and no places of files. You may save it and send it to us.</source>
        <translation>Tout ce qui était terminé est conservé. Relancez le programme : une importation reprend là où elle s’est arrêtée. Le rapport ci-dessous ne contient ni nom, ni texte, ni emplacement de fichier. Vous pouvez l’enregistrer et nous l’envoyer.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Fermer le programme</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>Le rapport est enregistré.</translation>
    </message>
    <message>
        <source>The report could not be saved there. Choose another folder, or copy the text.</source>
        <translation>Le rapport n’a pas pu être enregistré à cet endroit. Choisissez un autre dossier, ou copiez le texte.</translation>
    </message>
</context>
<context>
    <name>CutChoice</name>
    <message>
        <source>6 families</source>
        <translation>6 familles</translation>
    </message>
    <message>
        <source>12 sectors</source>
        <translation>12 secteurs</translation>
    </message>
    <message>
        <source>18 clusters</source>
        <translation>18 pôles</translation>
    </message>
    <message>
        <source>24 groups</source>
        <translation>24 groupes</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Tous les postes</translation>
    </message>
    <message>
        <source>How finely roles are counted</source>
        <translation>Finesse du décompte des postes</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>take back decision on %1</source>
        <comment>a step that can be taken back</comment>
        <translation>revenir sur la décision pour %1</translation>
    </message>
    <message>
        <source>pin %1</source>
        <comment>a step that can be taken back</comment>
        <translation>épingler %1</translation>
    </message>
    <message>
        <source>reject %1</source>
        <comment>a step that can be taken back</comment>
        <translation>écarter %1</translation>
    </message>
    <message>
        <source>mark %1 as: %2</source>
        <comment>a step that can be taken back</comment>
        <translation>noter %1 : %2</translation>
    </message>
    <message>
        <source>Decision taken back: %1</source>
        <translation>Décision annulée : %1</translation>
    </message>
    <message>
        <source>Pinned: %1</source>
        <translation>Mise en tête : %1</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Mise à l’écart : %1</translation>
    </message>
    <message>
        <source>Marked as %2: %1</source>
        <comment>%2 a stage, %1 a person</comment>
        <translation>%2 : %1</translation>
    </message>
</context>
<context>
    <name>DecisionStrip</name>
    <message>
        <source>Give the reason that holds for each of them. A low score is none.</source>
        <translation>Donnez la raison qui vaut pour chacune d’elles. Un score faible n’en est pas une.</translation>
    </message>
    <message>
        <source>Pin %1 to the top of the list?</source>
        <translation>Épingler en tête de liste : %1 ?</translation>
    </message>
    <message>
        <source>Reject %1 for this gig?</source>
        <translation>Écarter de cette mission : %1 ?</translation>
    </message>
    <message>
        <source>Pin</source>
        <comment>a person</comment>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Reject</source>
        <comment>a person</comment>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reason, in terms of the work; may stay empty</source>
        <translation>Raison liée au travail ; peut rester vide</translation>
    </message>
    <message>
        <source>Reason, in terms of the work, that holds for each of them</source>
        <translation>Raison liée au travail, qui vaut pour chacune d’elles</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Raison de la décision</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Fitted before it came here</source>
        <translation>Ajusté avant son arrivée ici</translation>
    </message>
    <message numerus="yes">
        <source>Learnt from %Ln decision(s)</source>
        <comment>on people for gigs</comment>
        <translation>
            <numerusform>Appris de %Ln décision</numerusform>
            <numerusform>Appris de %Ln décisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them new</source>
        <comment>decisions</comment>
        <translation>
            <numerusform>dont %Ln nouvelle</numerusform>
            <numerusform>dont %Ln nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gig(s) with enough decisions</source>
        <translation>
            <numerusform>%Ln mission avec assez de décisions</numerusform>
            <numerusform>%Ln missions avec assez de décisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) on their people</source>
        <translation>
            <numerusform>%Ln décision sur leurs candidats</numerusform>
            <numerusform>%Ln décisions sur leurs candidats</numerusform>
        </translation>
    </message>
    <message>
        <source>Enough was decided: it is worth learning now.</source>
        <translation>Assez de décisions : l’apprentissage vaut la peine maintenant.</translation>
    </message>
    <message numerus="yes">
        <source>Accept 2 people and reject 2 for each of 5 gigs at least; %Ln more gig(s) needed.</source>
        <translation>
            <numerusform>Retenez 2 personnes et écartez-en 2 pour au moins 5 missions ; il manque %Ln mission.</numerusform>
            <numerusform>Retenez 2 personnes et écartez-en 2 pour au moins 5 missions ; il manque %Ln missions.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was decided since that could be learnt.</source>
        <translation>Rien de nouveau n’a été décidé qui puisse être appris.</translation>
    </message>
    <message>
        <source>The library was opened for reading only, so nothing can be learnt.</source>
        <translation>La bibliothèque est ouverte en lecture seule : rien ne peut être appris.</translation>
    </message>
    <message>
        <source>A library that is not on a drive cannot keep what it learns.</source>
        <translation>Une bibliothèque qui n’est pas sur un disque ne peut pas garder ce qu’elle apprend.</translation>
    </message>
    <message>
        <source>Ranking the past gigs…</source>
        <translation>Classement des missions passées…</translation>
    </message>
    <message>
        <source>Learning, each gig left out once…</source>
        <translation>Apprentissage, chaque mission mise de côté une fois…</translation>
    </message>
    <message>
        <source>Keeping what was learnt…</source>
        <translation>Enregistrement de ce qui a été appris…</translation>
    </message>
    <message>
        <source>nDCG is 1 where everybody you accepted stands before everybody you rejected.</source>
        <translation>Le nDCG vaut 1 quand tous ceux que vous avez retenus sont classés avant tous ceux que vous avez écartés.</translation>
    </message>
    <message>
        <source>Learn the weights</source>
        <translation>Apprendre les poids</translation>
    </message>
    <message>
        <source>Roll back to the weights as they came</source>
        <translation>Revenir aux poids d’origine</translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <comment>an iteration of the weights</comment>
        <translation>Revenir à : %1</translation>
    </message>
    <message>
        <source>Iteration of the weights</source>
        <translation>Itération des poids</translation>
    </message>
    <message>
        <source>From now on people are ranked by these weights; those you set yourself stay</source>
        <translation>Désormais, le classement suit ces poids ; ceux que vous avez réglés restent</translation>
    </message>
    <message>
        <source>People are ranked again as they were then</source>
        <translation>Le classement redevient celui d’alors</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more accepted</source>
        <comment>people</comment>
        <translation>
            <numerusform>encore %Ln retenu</numerusform>
            <numerusform>encore %Ln retenus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more rejected</source>
        <comment>people</comment>
        <translation>
            <numerusform>encore %Ln écarté</numerusform>
            <numerusform>encore %Ln écartés</numerusform>
        </translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>Suffisant</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>The rest of this long text is not shown here.</source>
        <translation>La suite de ce long texte n’est pas affichée ici.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Shows the folder of the original file</source>
        <translation>Affiche le dossier du fichier d’origine</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Saisir le mot de passe…</translation>
    </message>
    <message>
        <source>Likeliest roles</source>
        <translation>Postes les plus probables</translation>
    </message>
    <message>
        <source>From family to role</source>
        <translation>De la famille au poste</translation>
    </message>
    <message>
        <source>Text as it was read</source>
        <translation>Texte tel qu’il a été lu</translation>
    </message>
    <message>
        <source>Choose a file in the list to see what was read in it.</source>
        <translation>Choisissez un fichier dans la liste pour voir ce qui y a été lu.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
</context>
<context>
    <name>DropSheet</name>
    <message>
        <source>Drop here to add as gigs</source>
        <translation>Déposer ici pour ajouter comme missions</translation>
    </message>
    <message>
        <source>Drop here to add as CVs</source>
        <translation>Déposer ici pour ajouter comme CV</translation>
    </message>
    <message>
        <source>Drop to add to the library</source>
        <translation>Déposer pour ajouter à la bibliothèque</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Save the attachments to a folder first, then drop them from there.</source>
        <translation>Enregistrez d’abord les pièces jointes dans un dossier, puis déposez-les depuis ce dossier.</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EachLevel</name>
    <message>
        <source>Each level, before → after</source>
        <translation>Chaque niveau, avant → après</translation>
    </message>
    <message>
        <source>F1 is 100 % where a level is told of all who have it and of nobody else.</source>
        <translation>Le F1 vaut 100 % quand un niveau est donné à tous ceux qui l’ont et à personne d’autre.</translation>
    </message>
    <message>
        <source>Figures of each level</source>
        <translation>Chiffres de chaque niveau</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Your people</source>
        <translation>Vos personnes</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Test set</source>
        <comment>titles</comment>
        <translation>Jeu d’essai</translation>
    </message>
</context>
<context>
    <name>EncoderSettings</name>
    <message>
        <source>Came with the program.</source>
        <translation>Fourni avec le programme.</translation>
    </message>
    <message>
        <source>Added by you.</source>
        <translation>Ajouté par vous.</translation>
    </message>
    <message>
        <source>In use.</source>
        <comment>an encoder</comment>
        <translation>En service.</translation>
    </message>
    <message>
        <source>Not in use.</source>
        <comment>an encoder</comment>
        <translation>Pas en service.</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licence&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2 texts are read with it already.</source>
        <translation>%1 textes sur %2 sont déjà lus avec lui.</translation>
    </message>
    <message>
        <source>Another encoder is in use now. Everything was read anew with it.</source>
        <translation>Un autre encodeur est maintenant en service. Tout a été relu avec lui.</translation>
    </message>
    <message>
        <source>Folder of an encoder</source>
        <translation>Dossier d’un encodeur</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Reads with</source>
        <translation>Lit avec</translation>
    </message>
    <message>
        <source>How far the encoder is</source>
        <translation>Avancement de l’encodeur</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (en service)</translation>
    </message>
    <message>
        <source>Put to use</source>
        <translation>Mettre en service</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Add an encoder…</source>
        <translation>Ajouter un encodeur…</translation>
    </message>
    <message>
        <source>Remove encoder</source>
        <translation>Supprimer l’encodeur</translation>
    </message>
    <message>
        <source>The encoder turns texts into numbers that can be compared. Another one has to read the whole library first; until then the one in use goes on, and you can stop at any time.</source>
        <translation>L’encodeur transforme les textes en nombres que l’on peut comparer. Un autre doit d’abord lire toute la bibliothèque&#x202f;; jusque-là, celui en service continue, et vous pouvez arrêter à tout moment.</translation>
    </message>
</context>
<context>
    <name>Encoders</name>
    <message>
        <source>Reading the library with it</source>
        <translation>Lecture de la bibliothèque avec lui</translation>
    </message>
    <message>
        <source>Teaching it the roles and levels</source>
        <translation>Apprentissage des postes et des niveaux</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Stopped. Everything that was finished is kept.</source>
        <translation>Arrêté. Tout ce qui était terminé est conservé.</translation>
    </message>
    <message>
        <source>This search is not complete. Write for example: java AND (spring OR sql), &quot;exact words&quot;, manag*</source>
        <translation>Cette recherche n’est pas complète. Écrivez par exemple : java AND (spring OR sql), &quot;mots exacts&quot;, manag*</translation>
    </message>
    <message>
        <source>The search has no such field. It has: role, level, skill, title, employer, degree, certificate, licence, language, years, place, name, file, state. A word with a colon goes in quotation marks.</source>
        <translation>La recherche n’a pas ce champ. Elle a : poste, niveau, compétence, titre, employeur, diplôme, certificat, permis, langue, années, lieu, nom, fichier, état. Un mot suivi de deux-points se met entre guillemets.</translation>
    </message>
    <message>
        <source>A value in the search is not known. Write for example: role:devops skill:&quot;C++&quot; language:french&gt;=B2 years:&gt;=5</source>
        <translation>Une valeur de la recherche est inconnue. Écrivez par exemple : poste:devops compétence:&quot;C++&quot; langue:français&gt;=B2 années:&gt;=5</translation>
    </message>
    <message>
        <source>Age, sex, origin, nationality, photo and other protected attributes are no ground to choose people by, so the search has no field for them. Ask for what the work needs: role, skill, years, language.</source>
        <translation>L’âge, le sexe, l’origine, la nationalité, la photo et les autres critères protégés ne permettent pas de choisir des personnes : la recherche n’a pas de champ pour eux. Demandez ce qu’il faut pour le travail : poste, compétence, années, langue.</translation>
    </message>
    <message>
        <source>The search asks for nothing. Write for example: java years:&gt;=5</source>
        <translation>La recherche ne demande rien. Écrivez par exemple : java années:&gt;=5</translation>
    </message>
    <message>
        <source>Give the search a name.</source>
        <translation>Donnez un nom à la recherche.</translation>
    </message>
    <message>
        <source>There is a saved search of this name. Choose another, or remove that one first.</source>
        <translation>Une recherche enregistrée porte déjà ce nom. Choisissez-en un autre, ou supprimez d’abord celle-ci.</translation>
    </message>
    <message>
        <source>There is no saved search of this name.</source>
        <translation>Aucune recherche enregistrée ne porte ce nom.</translation>
    </message>
    <message>
        <source>The gig holds no words. Paste or type the job description.</source>
        <translation>La mission ne contient aucun mot. Collez ou saisissez la description du poste.</translation>
    </message>
    <message>
        <source>The text has more than 500,000 characters. Add the job description alone.</source>
        <translation>Le texte compte plus de 500 000 caractères. N’ajoutez que la description du poste.</translation>
    </message>
    <message>
        <source>The change names a place that is not in the gig&apos;s text. Show the gig anew.</source>
        <translation>La modification désigne un endroit absent du texte de la mission. Affichez de nouveau la mission.</translation>
    </message>
    <message>
        <source>The requirement holds no words. Write what the gig asks for.</source>
        <translation>L’exigence ne contient aucun mot. Écrivez ce que la mission demande.</translation>
    </message>
    <message>
        <source>This requirement is no longer there.</source>
        <translation>Cette exigence n’existe plus.</translation>
    </message>
    <message>
        <source>The title holds no words. Write what the job is called.</source>
        <translation>L’intitulé ne contient aucun mot. Écrivez comment s’appelle le poste.</translation>
    </message>
    <message>
        <source>Years of experience are a number from 0 to 60.</source>
        <translation>Les années d’expérience sont un nombre de 0 à 60.</translation>
    </message>
    <message>
        <source>Choose two to four people to compare.</source>
        <translation>Choisissez deux à quatre personnes à comparer.</translation>
    </message>
    <message>
        <source>No skill of this name is known. Add it as a requirement in your own words.</source>
        <translation>Aucune compétence de ce nom n’est connue. Ajoutez-la comme exigence, avec vos mots.</translation>
    </message>
    <message>
        <source>No language of this name is known. Write for example: German C1</source>
        <translation>Aucune langue de ce nom n’est connue. Écrivez par exemple&#xa0;: allemand C1</translation>
    </message>
    <message>
        <source>No column with the text of the gigs was recognised. Say which column holds it.</source>
        <translation>Aucune colonne contenant le texte des missions n’a été reconnue. Indiquez laquelle le contient.</translation>
    </message>
    <message>
        <source>The table has no column of that name. Look at its first row.</source>
        <translation>Le tableau n’a pas de colonne de ce nom. Regardez sa première ligne.</translation>
    </message>
    <message>
        <source>This type of table is not read. Save it as CSV, XLSX or JSON and add it again.</source>
        <translation>Ce type de tableau n’est pas lu. Enregistrez-le en CSV, XLSX ou JSON et ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>The row holds more than 300,000 characters. Shorten it and add the file again.</source>
        <translation>La ligne contient plus de 300&#xa0;000 caractères. Raccourcissez-la et ajoutez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>The row has more cells than the table has columns. Put quotation marks around its texts.</source>
        <translation>La ligne a plus de cellules que le tableau n’a de colonnes. Mettez ses textes entre guillemets.</translation>
    </message>
    <message>
        <source>A quotation mark in the row is not closed, so what follows was not read. Mend it.</source>
        <translation>Un guillemet de la ligne n’est pas fermé&#xa0;: la suite n’a pas été lue. Corrigez-le.</translation>
    </message>
    <message>
        <source>The entry is no JSON object. Mend it and add the file again.</source>
        <translation>L’entrée n’est pas un objet JSON. Corrigez-la et ajoutez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>The table has more than 200,000 rows; from here on it was not read. Split it.</source>
        <translation>Le tableau a plus de 200&#xa0;000 lignes&#xa0;; la suite n’a pas été lue. Partagez-le.</translation>
    </message>
    <message>
        <source>The same text failed before.</source>
        <translation>Le même texte a échoué auparavant.</translation>
    </message>
    <message>
        <source>This gig is no longer in the library.</source>
        <translation>Cette mission n’est plus dans la bibliothèque.</translation>
    </message>
    <message>
        <source>This gig was read by another model. Add it again.</source>
        <translation>Cette mission a été lue par un autre modèle. Ajoutez-la de nouveau.</translation>
    </message>
    <message>
        <source>Text recognition (OCR) is not installed. Install that part, or import without it.</source>
        <translation>La reconnaissance de texte (OCR) n’est pas installée. Installez ce module, ou importez sans lui.</translation>
    </message>
    <message>
        <source>The part that reads scans is not the one this program was made for. Install it again.</source>
        <translation>Le module qui lit les numérisations n’est pas celui prévu pour ce programme. Installez-le à nouveau.</translation>
    </message>
    <message>
        <source>There is no candidate with this number for this gig. Look it up in the list.</source>
        <translation>Aucune candidature ne porte ce numéro pour cette mission. Cherchez-le dans la liste.</translation>
    </message>
    <message>
        <source>This number fits more than one candidate since others were added. Look the new number up in the list.</source>
        <translation>Ce numéro correspond à plusieurs candidatures depuis que d’autres ont été ajoutées. Cherchez le nouveau numéro dans la liste.</translation>
    </message>
    <message>
        <source>Give the reason in at most 200 characters.</source>
        <translation>Donnez le motif en 200 caractères au plus.</translation>
    </message>
    <message>
        <source>This reason may not decide about people: the law protects it. Give one that speaks of the work.</source>
        <translation>Ce motif touche un critère protégé par la loi et ne peut pas décider du sort de personnes. Donnez-en un qui parle du travail.</translation>
    </message>
    <message>
        <source>There is no such role.</source>
        <translation>Ce poste n’existe pas.</translation>
    </message>
    <message>
        <source>The program names no role for this person. Choose one.</source>
        <translation>Le programme ne nomme aucun poste pour cette personne. Choisissez-en un.</translation>
    </message>
    <message>
        <source>There is no such level.</source>
        <translation>Ce niveau n’existe pas.</translation>
    </message>
    <message>
        <source>This skill is not in the list of skills that the program has.</source>
        <translation>Cette compétence n’est pas dans la liste que connaît le programme.</translation>
    </message>
    <message>
        <source>Write what is right, or take the correction back.</source>
        <translation>Écrivez ce qui est juste, ou annulez la correction.</translation>
    </message>
    <message>
        <source>Write the fact in at most 200 characters.</source>
        <translation>Écrivez le fait en 200 caractères au plus.</translation>
    </message>
    <message>
        <source>Name the reader in at most 40 characters.</source>
        <translation>Nommez le lecteur en 40 caractères au plus.</translation>
    </message>
    <message>
        <source>Give the tag a name.</source>
        <translation>Donnez un nom à l’étiquette.</translation>
    </message>
    <message>
        <source>Name the tag in at most 40 characters.</source>
        <translation>Nommez l’étiquette en 40 caractères au plus.</translation>
    </message>
    <message>
        <source>There is no tag of this name any more.</source>
        <translation>Il n’y a plus d’étiquette de ce nom.</translation>
    </message>
    <message>
        <source>There is a tag of this name already. Choose another name.</source>
        <translation>Il y a déjà une étiquette de ce nom. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Write the note in at most 2,000 characters.</source>
        <translation>Écrivez la note en 2 000 caractères au plus.</translation>
    </message>
    <message>
        <source>These two resumes are not in the list of duplicates.</source>
        <translation>Ces deux CV ne sont pas dans la liste des doublons.</translation>
    </message>
    <message>
        <source>This resume is no longer in the library.</source>
        <translation>Ce CV n’est plus dans la bibliothèque.</translation>
    </message>
    <message>
        <source>This resume was read by another model. Import its file again.</source>
        <translation>Ce CV a été lu par un autre modèle. Importez à nouveau son fichier.</translation>
    </message>
    <message>
        <source>A must-have needs words. Write what the gig requires.</source>
        <translation>Une exigence a besoin de mots. Écrivez ce que la mission demande.</translation>
    </message>
    <message>
        <source>The stored text was damaged on the drive. Add the original file again to repair it.</source>
        <translation>Le texte enregistré a été endommagé sur le disque. Ajoutez de nouveau le fichier d’origine pour le réparer.</translation>
    </message>
    <message>
        <source>The file is no longer where it was. Add it again from its new place to see its pages.</source>
        <translation>Le fichier n’est plus où il était. Ajoutez-le à nouveau depuis son nouvel emplacement pour voir ses pages.</translation>
    </message>
    <message>
        <source>The file was changed since it was read. Add it again to see it as it is now.</source>
        <translation>Le fichier a changé depuis sa lecture. Ajoutez-le à nouveau pour le voir tel qu’il est.</translation>
    </message>
    <message>
        <source>This type of file has no pages to show. Its text is shown instead.</source>
        <translation>Ce type de fichier n’a pas de pages à montrer. Son texte est affiché à la place.</translation>
    </message>
    <message>
        <source>A shortlist is written as CSV or XLSX. End the file&apos;s name in .csv or .xlsx.</source>
        <translation>Une liste restreinte s’enregistre en CSV ou XLSX. Terminez le nom du fichier par .csv ou .xlsx.</translation>
    </message>
    <message>
        <source>No column is left for the list. Choose at least one.</source>
        <translation>Il ne reste aucune colonne pour la liste. Choisissez-en au moins une.</translation>
    </message>
    <message>
        <source>The shortlist could not be written. Close the file if it is open elsewhere, or choose another folder.</source>
        <translation>La liste restreinte n’a pas pu être enregistrée. Fermez le fichier s’il est ouvert ailleurs, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The library is open in another window of the program. Go on there, or close it first.</source>
        <translation>La bibliothèque est ouverte dans une autre fenêtre du programme. Continuez là-bas, ou fermez-la d’abord.</translation>
    </message>
    <message>
        <source>The library was made by a newer version of the program. Install that version to open it.</source>
        <translation>La bibliothèque a été créée par une version plus récente du programme. Installez cette version pour l’ouvrir.</translation>
    </message>
    <message>
        <source>The library comes from an earlier version. Open it in the window once to update it.</source>
        <translation>La bibliothèque vient d’une version antérieure. Ouvrez-la une fois dans la fenêtre pour la mettre à jour.</translation>
    </message>
    <message>
        <source>There is no library here yet. Add files first.</source>
        <translation>Il n’y a pas encore de bibliothèque ici. Ajoutez d’abord des fichiers.</translation>
    </message>
    <message>
        <source>The library file is damaged. Nothing was changed. Put back a copy from its backups folder, or move the file away to start a new library.</source>
        <translation>Le fichier de la bibliothèque est endommagé. Rien n’a été modifié. Remettez une copie de son dossier « backups », ou déplacez le fichier pour commencer une nouvelle bibliothèque.</translation>
    </message>
    <message>
        <source>The library cannot be reached. Look whether its folder or drive is still there, then try again.</source>
        <translation>La bibliothèque est inaccessible. Vérifiez que son dossier ou son disque est toujours là, puis réessayez.</translation>
    </message>
    <message>
        <source>The library is write-protected. Allow writing to its folder, then try again.</source>
        <translation>La bibliothèque est protégée en écriture. Autorisez l’écriture dans son dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>Another program is holding the library. Close it or wait a little, then try again.</source>
        <translation>Un autre programme retient la bibliothèque. Fermez-le ou patientez un peu, puis réessayez.</translation>
    </message>
    <message>
        <source>The drive of the library is full. Free some space on it, then go on.</source>
        <translation>Le disque de la bibliothèque est plein. Libérez de l’espace, puis continuez.</translation>
    </message>
    <message>
        <source>A model is missing. Install the program again.</source>
        <translation>Un modèle est absent. Réinstallez le programme.</translation>
    </message>
    <message>
        <source>A model is damaged. Install the program again; your library is not affected.</source>
        <translation>Un modèle est endommagé. Réinstallez le programme ; votre bibliothèque n’est pas touchée.</translation>
    </message>
    <message>
        <source>The model was changed while the program ran. Start the program again.</source>
        <translation>Le modèle a été modifié pendant l’exécution du programme. Relancez le programme.</translation>
    </message>
    <message>
        <source>An added encoder is missing or damaged. Go back to the shipped one with: classifyme models use shipped</source>
        <translation>Un encodeur ajouté manque ou est endommagé. Revenez à celui fourni : classifyme models use shipped</translation>
    </message>
    <message>
        <source>The encoder was changed meanwhile. Start again what was stopped.</source>
        <translation>L’encodeur a été changé entre-temps. Relancez ce qui a été arrêté.</translation>
    </message>
    <message>
        <source>Two models do not belong together. Install the program again.</source>
        <translation>Deux modèles ne vont pas ensemble. Réinstallez le programme.</translation>
    </message>
    <message>
        <source>This text was read by another model. Add it again.</source>
        <translation>Ce texte a été lu par un autre modèle. Ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>This installation brings an unsafe version of SQLite. Install the program again.</source>
        <translation>Cette installation contient une version non sûre de SQLite. Réinstallez le programme.</translation>
    </message>
    <message>
        <source>A background process stopped working and was replaced. Try again.</source>
        <translation>Un processus d’arrière-plan a cessé de fonctionner et a été remplacé. Réessayez.</translation>
    </message>
    <message>
        <source>This folder has no readable manifest.json, so it holds no encoder.</source>
        <translation>Ce dossier n’a pas de manifest.json lisible&#xa0;: il ne contient pas d’encodeur.</translation>
    </message>
    <message>
        <source>This folder holds no encoder that the program can use.</source>
        <translation>Ce dossier ne contient pas d’encodeur que le programme puisse utiliser.</translation>
    </message>
    <message>
        <source>The manifest names no licence. Export the encoder again and say its licence.</source>
        <translation>Le manifeste ne nomme pas de licence. Exportez l’encodeur de nouveau en indiquant sa licence.</translation>
    </message>
    <message>
        <source>This encoder is larger than the program takes.</source>
        <translation>Cet encodeur est plus grand que ce que le programme accepte.</translation>
    </message>
    <message>
        <source>A file of this encoder does not match its SHA-256. Export it again.</source>
        <translation>Un fichier de cet encodeur ne correspond pas à son SHA-256. Exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>This encoder keeps its weights in a second file. Export it as one file and try again.</source>
        <translation>Cet encodeur garde ses poids dans un second fichier. Exportez-le en un seul fichier et réessayez.</translation>
    </message>
    <message>
        <source>This encoder wants operators that are not part of ONNX Runtime, so it is not taken.</source>
        <translation>Cet encodeur demande des opérateurs qui ne font pas partie d’ONNX Runtime&#xa0;: il n’est pas accepté.</translation>
    </message>
    <message>
        <source>This encoder could not encode two sample sentences, so it is not taken.</source>
        <translation>Cet encodeur n’a pas pu encoder deux phrases d’essai&#xa0;: il n’est pas accepté.</translation>
    </message>
    <message>
        <source>The encoder could not be copied. Look whether the drive of the library is full.</source>
        <translation>L’encodeur n’a pas pu être copié. Regardez si le disque de la bibliothèque est plein.</translation>
    </message>
    <message>
        <source>This encoder broke on too many texts, so it is not put to use.</source>
        <translation>Cet encodeur a échoué sur trop de textes&#xa0;: il n’est pas mis en service.</translation>
    </message>
    <message>
        <source>A file of this iteration is missing or damaged, so it cannot be used. Choose another one.</source>
        <translation>Un fichier de cette itération manque ou est endommagé : elle ne peut pas servir. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The iteration in use is missing or damaged, so the one before it answers. Roll back to that one.</source>
        <translation>L’itération en service manque ou est endommagée : la précédente répond à sa place. Revenez à celle-ci.</translation>
    </message>
    <message>
        <source>This iteration was learnt with another encoder. Put that encoder to use first, then this iteration.</source>
        <translation>Cette itération a été apprise avec un autre encodeur. Mettez d’abord cet encodeur en service, puis cette itération.</translation>
    </message>
    <message>
        <source>There is no such iteration.</source>
        <translation>Cette itération n’existe pas.</translation>
    </message>
    <message>
        <source>A check of this iteration failed, so it cannot be put to use.</source>
        <translation>Un contrôle de cette itération a échoué : elle ne peut pas être mise en service.</translation>
    </message>
    <message>
        <source>This iteration was never in use. Promote it instead.</source>
        <translation>Cette itération n’a jamais été en service. Adoptez-la plutôt.</translation>
    </message>
    <message>
        <source>This was decided about the iteration already.</source>
        <translation>Cette décision sur l’itération est déjà prise.</translation>
    </message>
    <message>
        <source>What was learnt cannot be used, so it was not kept. The iteration in use stays.</source>
        <translation>Ce qui a été appris ne peut pas servir et n’a pas été gardé. L’itération en service reste.</translation>
    </message>
    <message>
        <source>No iteration was in use before this one.</source>
        <translation>Aucune itération n’était en service avant celle-ci.</translation>
    </message>
    <message>
        <source>A head could not be written. Look whether the drive of the library is full.</source>
        <translation>Une tête n’a pas pu être écrite. Vérifiez si le disque de la bibliothèque est plein.</translation>
    </message>
    <message>
        <source>There is too little to learn from. Accept 2 people and reject 2 for each of 5 gigs at least.</source>
        <translation>Il n’y a pas assez de décisions. Retenez 2 personnes et écartez-en 2 pour au moins 5 missions.</translation>
    </message>
    <message>
        <source>The last iteration has learnt all that was decided. Decide on more people.</source>
        <translation>La dernière itération a déjà appris toutes les décisions. Décidez d’autres personnes.</translation>
    </message>
    <message>
        <source>There is too little to learn from. Say the level of 8 people at least.</source>
        <translation>Il y a trop peu à apprendre. Indiquez le niveau d’au moins 8 personnes.</translation>
    </message>
    <message>
        <source>The last iteration has learnt all that was said of levels. Say more of them.</source>
        <translation>La dernière itération a appris tout ce qui a été dit des niveaux. Indiquez-en d’autres.</translation>
    </message>
    <message>
        <source>The learnt weights of matching are missing or damaged, so those before them count. Roll back to these.</source>
        <translation>Les poids appris du classement manquent ou sont endommagés : les précédents comptent. Revenez à ceux-ci.</translation>
    </message>
    <message>
        <source>There is too little to learn from. Confirm 20 labels to train.</source>
        <translation>Il y a trop peu à apprendre. Confirmez 20 étiquettes pour entraîner le programme.</translation>
    </message>
    <message>
        <source>The last iteration has learnt all that was said. Confirm more people first.</source>
        <translation>La dernière itération a appris tout ce qui a été dit. Confirmez d’abord d’autres personnes.</translation>
    </message>
    <message>
        <source>Learning needs the encoder that came with the program, since its examples were read by that one.</source>
        <translation>L’apprentissage demande l’encodeur fourni avec le programme, car ses exemples ont été lus par celui-ci.</translation>
    </message>
    <message>
        <source>The changes of roles do not fit together. Look through them and try again.</source>
        <translation>Les changements de postes ne vont pas ensemble. Vérifiez-les, puis réessayez.</translation>
    </message>
    <message>
        <source>The table of labels cannot be read. Look whether it is there.</source>
        <translation>Le tableau des étiquettes ne peut pas être lu. Vérifiez qu’il est là.</translation>
    </message>
    <message>
        <source>The table of labels is too large. Split it into tables of at most 100,000 lines and 32 MB.</source>
        <translation>Le tableau des étiquettes est trop grand. Partagez-le en tableaux d’au plus 100 000 lignes et 32 Mo.</translation>
    </message>
    <message>
        <source>The table of labels needs the columns file and role_id in its first line.</source>
        <translation>Le tableau des étiquettes doit avoir les colonnes file et role_id sur sa première ligne.</translation>
    </message>
    <message>
        <source>This file holds no iteration, or it was changed since it was written.</source>
        <translation>Ce fichier ne contient pas d’itération, ou il a été modifié depuis son écriture.</translation>
    </message>
    <message>
        <source>There is no such file, or it cannot be read.</source>
        <translation>Ce fichier n’existe pas ou ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The iteration could not be written. Look whether the drive is full.</source>
        <translation>L’itération n’a pas pu être écrite. Vérifiez si le disque est plein.</translation>
    </message>
    <message>
        <source>This iteration is in the library already.</source>
        <translation>Cette itération est déjà dans la bibliothèque.</translation>
    </message>
    <message>
        <source>This came with the program, so there is nothing to share.</source>
        <translation>Elle est fournie avec le programme : il n’y a rien à partager.</translation>
    </message>
    <message>
        <source>There is no such encoder any more.</source>
        <translation>Cet encodeur n’existe plus.</translation>
    </message>
    <message>
        <source>The shipped encoder is part of the program and stays.</source>
        <translation>L’encodeur fourni fait partie du programme et reste.</translation>
    </message>
    <message>
        <source>This encoder is in use. Change to another one first.</source>
        <translation>Cet encodeur est en service. Passez d’abord à un autre.</translation>
    </message>
    <message>
        <source>Write a name for the role.</source>
        <translation>Écrivez un nom pour le poste.</translation>
    </message>
    <message>
        <source>Write the name of the role in at most 60 characters.</source>
        <translation>Écrivez le nom du poste en 60 caractères au plus.</translation>
    </message>
    <message>
        <source>Say what the role is in at most 300 characters.</source>
        <translation>Dites ce qu’est le poste en 300 caractères au plus.</translation>
    </message>
    <message>
        <source>There is a role of this name already. Choose another name.</source>
        <translation>Il y a déjà un poste de ce nom. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no such role any more. Choose one of the list.</source>
        <translation>Ce poste n’existe plus. Choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source>Choose at least one person who has the new role.</source>
        <translation>Choisissez au moins une personne qui occupe le nouveau poste.</translation>
    </message>
    <message>
        <source>A role cannot be merged into itself. Choose another role.</source>
        <translation>Un poste ne peut pas fusionner avec lui-même. Choisissez un autre poste.</translation>
    </message>
    <message>
        <source>This is the last role. Add another one before it is retired.</source>
        <translation>C’est le dernier poste. Ajoutez-en un autre avant de le retirer.</translation>
    </message>
    <message>
        <source>A later change of roles stands on this one. Take that one back first.</source>
        <translation>Un changement de postes plus récent repose sur celui-ci. Annulez d’abord celui-là.</translation>
    </message>
    <message>
        <source>There are too few people of this role to split it; four are needed.</source>
        <translation>Ce poste a trop peu de personnes pour être divisé ; il en faut quatre.</translation>
    </message>
</context>
<context>
    <name>EvaluateView</name>
    <message>
        <source>Table of labelled files</source>
        <translation>Tableau de fichiers étiquetés</translation>
    </message>
    <message>
        <source>CSV table (%1)</source>
        <translation>Tableau CSV (%1)</translation>
    </message>
    <message>
        <source>Export figures</source>
        <translation>Exporter les chiffres</translation>
    </message>
    <message>
        <source>Evaluate on your confirmed people</source>
        <translation>Évaluer sur vos personnes confirmées</translation>
    </message>
    <message>
        <source>Nobody is judged by what learnt from them</source>
        <translation>Personne n’est jugé par ce qui a appris de lui</translation>
    </message>
    <message>
        <source>Evaluate on a table of labelled files…</source>
        <translation>Évaluer sur un tableau de fichiers étiquetés…</translation>
    </message>
    <message>
        <source>A CSV with the columns file and role_id, beside the files; nothing of them is stored</source>
        <translation>Un CSV avec les colonnes file et role_id, à côté des fichiers ; rien n’en est conservé</translation>
    </message>
    <message>
        <source>Export figures as CSV…</source>
        <translation>Exporter les chiffres en CSV…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>How right is the iteration in use? Have it judged on people whose role is known.</source>
        <translation>L’itération en service a-t-elle raison ? Faites-la juger sur des personnes dont le poste est connu.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Reading %1 of %2 people…</source>
        <translation>Lecture de %1 personnes sur %2…</translation>
    </message>
    <message>
        <source>Working out the figures…</source>
        <translation>Calcul des chiffres…</translation>
    </message>
</context>
<context>
    <name>EvaluationFigures</name>
    <message>
        <source>Main figures</source>
        <translation>Chiffres principaux</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Each role</source>
        <translation>Chaque poste</translation>
    </message>
    <message>
        <source>Precision: of those it calls so, how many are. Recall: of those who are, how many it finds. F1: both in one figure. Click a heading to sort.</source>
        <translation>Précision : parmi ceux qu’il nomme ainsi, combien le sont. Rappel : parmi ceux qui le sont, combien il en trouve. F1 : les deux en un chiffre. Cliquez sur un en-tête pour trier.</translation>
    </message>
    <message>
        <source>Figures of each role</source>
        <translation>Chiffres de chaque poste</translation>
    </message>
</context>
<context>
    <name>EvaluationWords</name>
    <message>
        <source>Nobody could be judged. Confirm some people first, or bring a table of labelled files.</source>
        <translation>Personne n’a pu être jugé. Confirmez d’abord quelques personnes, ou apportez un tableau de fichiers étiquetés.</translation>
    </message>
    <message numerus="yes">
        <source>%1, on %Ln of your confirmed people.</source>
        <comment>an iteration</comment>
        <translation>
            <numerusform>%1, sur %Ln de vos personnes confirmées.</numerusform>
            <numerusform>%1, sur %Ln de vos personnes confirmées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, on %Ln file(s) of your table.</source>
        <comment>an iteration</comment>
        <translation>
            <numerusform>%1, sur %Ln fichier de votre tableau.</numerusform>
            <numerusform>%1, sur %Ln fichiers de votre tableau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them taught it; they are answered by fits that did not see them.</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln d’entre elles l’a instruite ; la réponse vient d’un ajustement qui ne l’a pas vue.</numerusform>
            <numerusform>%Ln d’entre elles l’ont instruite ; les réponses viennent d’ajustements qui ne les ont pas vues.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are too few people: the figures may be off by much. Confirm more of them.</source>
        <translation>C’est trop peu de personnes : les chiffres peuvent être très imprécis. Confirmez-en davantage.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the table could not be used: %1</source>
        <translation>
            <numerusform>%Ln ligne du tableau n’a pas pu servir : %1</numerusform>
            <numerusform>%Ln lignes du tableau n’ont pas pu servir : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1 names no file</source>
        <translation>la ligne %1 ne nomme aucun fichier</translation>
    </message>
    <message>
        <source>line %1 names a file that is not there (%2)</source>
        <translation>la ligne %1 nomme un fichier absent (%2)</translation>
    </message>
    <message>
        <source>line %1 names a role that there is not (%2)</source>
        <translation>la ligne %1 nomme un poste qui n’existe pas (%2)</translation>
    </message>
    <message>
        <source>line %1 names a file that cannot be read (%2)</source>
        <translation>la ligne %1 nomme un fichier illisible (%2)</translation>
    </message>
    <message>
        <source>The true share of right roles lies between %1 and %2 in 95 of 100 such trials.</source>
        <translation>La vraie part de postes justes se trouve entre %1 et %2 dans 95 essais sur 100.</translation>
    </message>
    <message>
        <source>Role right</source>
        <translation>Poste juste</translation>
    </message>
    <message>
        <source>Right among the first three</source>
        <translation>Juste parmi les trois premiers</translation>
    </message>
    <message>
        <source>F1, mean of all roles</source>
        <translation>F1, moyenne de tous les postes</translation>
    </message>
    <message>
        <source>A role is named</source>
        <translation>Un poste est nommé</translation>
    </message>
    <message>
        <source>Right where named</source>
        <translation>Juste quand il est nommé</translation>
    </message>
    <message>
        <source>Confidence off by</source>
        <translation>Écart de la confiance</translation>
    </message>
    <message numerus="yes">
        <source>Right among %Ln group(s) of roles</source>
        <translation>
            <numerusform>Juste parmi %Ln groupe de postes</numerusform>
            <numerusform>Juste parmi %Ln groupes de postes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvaluationWork</name>
    <message>
        <source>The table could not be written. Close it if it is open, or choose another folder.</source>
        <translation>Le tableau n’a pas pu être enregistré. Fermez-le s’il est ouvert, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Table saved as %1</source>
        <translation>Tableau enregistré : %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>The preview is being made…</source>
        <translation>L’aperçu se prépare…</translation>
    </message>
    <message>
        <source>No column is ticked. Tick at least one.</source>
        <translation>Aucune colonne n’est cochée. Cochez-en au moins une.</translation>
    </message>
    <message>
        <source>The first page is being made…</source>
        <translation>La première page se prépare…</translation>
    </message>
    <message>
        <source>Nobody is in this list.</source>
        <translation>Cette liste est vide.</translation>
    </message>
    <message>
        <source>Excel workbook (%1)</source>
        <translation>Classeur Excel (%1)</translation>
    </message>
    <message>
        <source>CSV table (%1)</source>
        <translation>Tableau CSV (%1)</translation>
    </message>
    <message>
        <source>PDF file (%1)</source>
        <translation>Fichier PDF (%1)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose it, or another name.</source>
        <translation>Un fichier porte déjà ce nom. Choisissez-le, ou un autre nom.</translation>
    </message>
    <message>
        <source>The file is being written…</source>
        <translation>Le fichier s’écrit…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) are ready…</source>
        <translation>
            <numerusform>%Ln personne est prête…</numerusform>
            <numerusform>%Ln personnes sont prêtes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) written to %1</source>
        <translation>
            <numerusform>%Ln personne écrite dans %1</numerusform>
            <numerusform>%Ln personnes écrites dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>The first lines, as they will be written</source>
        <translation>Les premières lignes, telles qu’elles seront écrites</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>The first page, with the first people only</source>
        <translation>La première page, avec les premières personnes seulement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>A table for other programs: its headings are keys that never change.</source>
        <translation>Un tableau pour d’autres programmes : ses en-têtes sont des clés qui ne changent jamais.</translation>
    </message>
    <message>
        <source>Opens in every spreadsheet. Texts stay texts, and numbers numbers.</source>
        <translation>S’ouvre dans tous les tableurs. Les textes restent des textes, et les nombres des nombres.</translation>
    </message>
    <message>
        <source>Plain text with headings in words. What a spreadsheet would run gets an apostrophe in front.</source>
        <translation>Texte simple avec des en-têtes en clair. Une apostrophe précède ce qu’un tableur exécuterait.</translation>
    </message>
    <message numerus="yes">
        <source>To read and to print: evidence and skills of each person, at most %n people.</source>
        <translation>
            <numerusform>À lire et à imprimer : preuves et compétences de chaque personne, %n personne au plus.</numerusform>
            <numerusform>À lire et à imprimer : preuves et compétences de chaque personne, %n personnes au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Classeur Excel (XLSX)</translation>
    </message>
    <message>
        <source>CSV for people</source>
        <translation>CSV pour les personnes</translation>
    </message>
    <message>
        <source>CSV for programs</source>
        <translation>CSV pour les programmes</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>Rapport (PDF)</translation>
    </message>
    <message>
        <source>Comma, with a decimal point</source>
        <translation>Virgule, avec un point décimal</translation>
    </message>
    <message>
        <source>Semicolon, with a decimal comma (French Excel)</source>
        <translation>Point-virgule, avec une virgule décimale (Excel français)</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>À l’aveugle</translation>
    </message>
    <message>
        <source>People go by numbers. Names, contacts, places, notes and files stay out.</source>
        <translation>Les personnes ont des numéros. Noms, coordonnées, lieux, notes et fichiers sont laissés de côté.</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Type de fichier</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>Qui y figure</translation>
    </message>
    <message>
        <source>Between the cells</source>
        <translation>Entre les cellules</translation>
    </message>
    <message>
        <source>Columns, in this order</source>
        <translation>Colonnes, dans cet ordre</translation>
    </message>
    <message>
        <source>How many of the first</source>
        <translation>Combien parmi les premières</translation>
    </message>
    <message>
        <source>All in the list (%1)</source>
        <translation>Toute la liste (%1)</translation>
    </message>
    <message>
        <source>The first of the list</source>
        <translation>Les premières de la liste</translation>
    </message>
    <message>
        <source>Shortlisted and further (%1)</source>
        <translation>Liste restreinte et au-delà (%1)</translation>
    </message>
    <message>
        <source>Those selected (%1)</source>
        <translation>La sélection (%1)</translation>
    </message>
</context>
<context>
    <name>ExportNames</name>
    <message>
        <source>shortlist</source>
        <comment>begins the name of a file</comment>
        <translation>liste-restreinte</translation>
    </message>
    <message>
        <source>blind-shortlist</source>
        <comment>begins the name of a file</comment>
        <translation>liste-restreinte-aveugle</translation>
    </message>
    <message>
        <source>people</source>
        <comment>the name of a file</comment>
        <translation>personnes</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Rename tag…</source>
        <translation>Renommer l’étiquette…</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>Supprimer l’étiquette</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>language of a CV</comment>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>facet and choice</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>No role named</source>
        <translation>Aucun poste désigné</translation>
    </message>
    <message>
        <source>Problems</source>
        <comment>files that could not be read</comment>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>With hidden text</source>
        <translation>Avec texte caché</translation>
    </message>
    <message>
        <source>Not sure of the role</source>
        <translation>Poste incertain</translation>
    </message>
    <message>
        <source>Role decided by a reader</source>
        <translation>Poste décidé par un lecteur</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Language of the CV</source>
        <translation>Langue du CV</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>Restreindre la liste</translation>
    </message>
    <message>
        <source>Space ticks a choice; the arrows open and close its parts; F2 renames a tag, Del deletes it</source>
        <translation>Espace coche un choix&#xa0;; les flèches ouvrent et ferment ses parties&#xa0;; F2 renomme une étiquette, Suppr la supprime</translation>
    </message>
</context>
<context>
    <name>FactChanges</name>
    <message>
        <source>Fact corrected</source>
        <translation>Fait corrigé</translation>
    </message>
    <message>
        <source>Correction of a fact taken back</source>
        <translation>Correction d’un fait annulée</translation>
    </message>
</context>
<context>
    <name>FactLine</name>
    <message>
        <source>Write a number of years.</source>
        <translation>Écrivez un nombre d’années.</translation>
    </message>
    <message>
        <source>Write what is right.</source>
        <translation>Écrivez ce qui est juste.</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a person</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Job title</source>
        <comment>the latest</comment>
        <translation>Intitulé du poste</translation>
    </message>
    <message>
        <source>Employer</source>
        <comment>the latest</comment>
        <translation>Employeur</translation>
    </message>
    <message>
        <source>Degree</source>
        <comment>of a person</comment>
        <translation>Diplôme</translation>
    </message>
    <message>
        <source>Certificate</source>
        <comment>of a person</comment>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>where a person lives</comment>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Years of experience</source>
        <translation>Années d’expérience</translation>
    </message>
    <message>
        <source>Not found in the CV</source>
        <translation>Non trouvé dans le CV</translation>
    </message>
    <message>
        <source>Corrected by a reader. The CV says: %1</source>
        <translation>Corrigé par un lecteur. Le CV dit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Corrected by a reader. Nothing was read.</source>
        <translation>Corrigé par un lecteur. Rien n’avait été lu.</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>where it stands in the CV</comment>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Show where this stands: %1</source>
        <translation>Montrer où cela se trouve&#xa0;: %1</translation>
    </message>
    <message>
        <source>Take back</source>
        <comment>a correction</comment>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Take the correction back: %1</source>
        <translation>Annuler la correction&#xa0;: %1</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <comment>a fact</comment>
        <translation>Corriger&#xa0;: %1</translation>
    </message>
    <message>
        <source>Correct this (E)</source>
        <translation>Corriger ceci (E)</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>what was typed</comment>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Gap</source>
        <translation>Interruption</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Chevauchement</translation>
    </message>
    <message>
        <source>A job without dates</source>
        <translation>Un poste sans dates</translation>
    </message>
    <message>
        <source>A job that ends before it begins</source>
        <translation>Un poste qui finit avant de commencer</translation>
    </message>
    <message>
        <source>A date in the future</source>
        <translation>Une date dans le futur</translation>
    </message>
    <message>
        <source>date of the CV</source>
        <translation>date du CV</translation>
    </message>
    <message>
        <source>date of the file</source>
        <translation>date du fichier</translation>
    </message>
    <message>
        <source>the day it was read</source>
        <translation>jour de la lecture</translation>
    </message>
    <message>
        <source>in the colour of the ground, or covered</source>
        <translation>de la couleur du fond, ou recouvert</translation>
    </message>
    <message>
        <source>too small to read</source>
        <translation>trop petit pour être lu</translation>
    </message>
    <message>
        <source>outside the page</source>
        <translation>hors de la page</translation>
    </message>
    <message>
        <source>marked as invisible</source>
        <translation>marqué comme invisible</translation>
    </message>
    <message>
        <source>mother tongue</source>
        <translation>langue maternelle</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
</context>
<context>
    <name>FactsTree</name>
    <message>
        <source>Jobs</source>
        <translation>Postes</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certifications</translation>
    </message>
    <message>
        <source>Hidden text, not scored</source>
        <translation>Texte caché, non évalué</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Permis de conduire</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En tout</translation>
    </message>
    <message>
        <source>Counted up to</source>
        <translation>Compté jusqu’au</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Expérience</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>What was read about the person</source>
        <translation>Ce qui a été lu sur la personne</translation>
    </message>
</context>
<context>
    <name>FamiliesCard</name>
    <message numerus="yes">
        <source>%1: %Ln person(s), half of them with %2 years or more</source>
        <translation>
            <numerusform>%1&#xa0;: %Ln personne, avec %2 ans ou plus</numerusform>
            <numerusform>%1&#xa0;: %Ln personnes, dont la moitié avec %2 ans ou plus</numerusform>
        </translation>
    </message>
    <message>
        <source>How years are spread in each family; the number is what half of them have or more.</source>
        <translation>Répartition des années dans chaque famille&#xa0;; le nombre est ce que la moitié des personnes ont au moins.</translation>
    </message>
    <message>
        <source>%1+ years</source>
        <comment>and more</comment>
        <translation>%1 ans et plus</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Median of years</source>
        <translation>Médiane des années</translation>
    </message>
    <message>
        <source>Experience by family</source>
        <translation>Expérience par famille</translation>
    </message>
    <message>
        <source>No experience is known yet.</source>
        <translation>Aucune expérience n’est encore connue.</translation>
    </message>
</context>
<context>
    <name>FileFacts</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>added on %1</source>
        <comment>a file</comment>
        <translation>ajouté le %1</translation>
    </message>
    <message>
        <source>No facts could be drawn out of the text.</source>
        <translation>Aucun fait n’a pu être tiré du texte.</translation>
    </message>
    <message>
        <source>Read cleanly: nothing lowers the confidence.</source>
        <translation>Bien lu : rien n’abaisse la confiance.</translation>
    </message>
    <message>
        <source>The confidence is lowered to %1 of what it would be for a clean file.</source>
        <translation>La confiance est abaissée à %1 de ce qu’elle serait pour un fichier net.</translation>
    </message>
    <message>
        <source>Some dates are doubtful, so the experience may be counted wrongly.</source>
        <translation>Certaines dates sont douteuses : l’expérience peut être mal comptée.</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>how well they could be read</comment>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Order of reading</source>
        <comment>with several columns it is doubtful</comment>
        <translation>Ordre de lecture</translation>
    </message>
    <message>
        <source>Recognition (OCR)</source>
        <comment>how sure letters were read off pictures</comment>
        <translation>Reconnaissance (OCR)</translation>
    </message>
    <message>
        <source>Completeness</source>
        <comment>of the text of a file</comment>
        <translation>Complétude</translation>
    </message>
    <message>
        <source>Dates</source>
        <comment>of the jobs</comment>
        <translation>Dates</translation>
    </message>
    <message>
        <source>How well it was read</source>
        <translation>Qualité de la lecture</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Shows the folder of the original file</source>
        <translation>Montre le dossier du fichier d’origine</translation>
    </message>
</context>
<context>
    <name>FileQuestions</name>
    <message>
        <source>Add a folder of CVs</source>
        <translation>Ajouter un dossier de CV</translation>
    </message>
    <message>
        <source>CVs (%1)</source>
        <translation>CV (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Tous les fichiers (%1)</translation>
    </message>
    <message>
        <source>Add CVs</source>
        <translation>Ajouter des CV</translation>
    </message>
    <message>
        <source>Locked file</source>
        <translation>Fichier verrouillé</translation>
    </message>
    <message>
        <source>Password of the file:</source>
        <translation>Mot de passe du fichier :</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Count only what fits: words, role:devops, years:&gt;=5, language:french</source>
        <translation>Ne compter que ce qui convient&#xa0;: mots, poste:devops, ans:&gt;=5, langue:français</translation>
    </message>
    <message>
        <source>Count only what fits a search</source>
        <translation>Ne compter que ce qui répond à une recherche</translation>
    </message>
    <message>
        <source>Show in the library</source>
        <comment>the people counted here</comment>
        <translation>Afficher dans la bibliothèque</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Gigs</source>
        <translation>Missions</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Aperçus</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>Page of a person</source>
        <translation>Page d’une personne</translation>
    </message>
    <message>
        <source>Side of the window</source>
        <translation>Côté de la fenêtre</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>the key</comment>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Clear the search; close a message; leave this page</source>
        <translation>Effacer la recherche ; fermer un message ; quitter cette page</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <comment>the keys</comment>
        <translation>Haut, Bas</translation>
    </message>
    <message>
        <source>Next and previous row of a list</source>
        <translation>Ligne suivante et précédente d’une liste</translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>the key</comment>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Next and previous tab</source>
        <translation>Onglet suivant et précédent</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Open the person in full</source>
        <translation>Ouvrir la personne en entier</translation>
    </message>
    <message>
        <source>Tag the chosen people</source>
        <translation>Étiqueter les personnes choisies</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Say the role</source>
        <translation>Dire le poste</translation>
    </message>
    <message>
        <source>Say the level</source>
        <translation>Dire le niveau</translation>
    </message>
    <message>
        <source>Move to the trash; forget a saved search</source>
        <translation>Mettre à la corbeille ; oublier une recherche gardée</translation>
    </message>
    <message>
        <source>Erase, after a question</source>
        <translation>Effacer, après une question</translation>
    </message>
    <message>
        <source>Requirements of a gig</source>
        <translation>Exigences d’une mission</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>the key</comment>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Make a must of a wish, and back</source>
        <translation>Faire d’un souhait une exigence, et retour</translation>
    </message>
    <message>
        <source>Edit the row</source>
        <translation>Modifier la ligne</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Choose a role</source>
        <translation>Choisir un poste</translation>
    </message>
    <message>
        <source>Confirm the marked role</source>
        <translation>Confirmer le poste marqué</translation>
    </message>
    <message>
        <source>No role fits</source>
        <translation>Aucun poste ne convient</translation>
    </message>
    <message>
        <source>Not the marked role</source>
        <translation>Pas le poste marqué</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Take back what was said last</source>
        <translation>Reprendre ce qui a été dit en dernier</translation>
    </message>
    <message>
        <source>Letters, /</source>
        <comment>the keys</comment>
        <translation>Lettres, /</translation>
    </message>
    <message>
        <source>Find a role</source>
        <translation>Trouver un poste</translation>
    </message>
    <message>
        <source>Space, Page Down, Page Up</source>
        <comment>the keys</comment>
        <translation>Espace, Page suiv., Page préc.</translation>
    </message>
    <message>
        <source>Scroll the text</source>
        <translation>Faire défiler le texte</translation>
    </message>
    <message>
        <source>Charts and career</source>
        <translation>Graphiques et parcours</translation>
    </message>
    <message>
        <source>Next and previous part</source>
        <translation>Partie suivante et précédente</translation>
    </message>
    <message>
        <source>Show its people in the library, or its place in the CV</source>
        <translation>Afficher ses personnes dans la bibliothèque, ou son endroit dans le CV</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>First and last part</source>
        <translation>Première et dernière partie</translation>
    </message>
    <message>
        <source>Enter, Space</source>
        <comment>the keys</comment>
        <translation>Entrée, Espace</translation>
    </message>
    <message>
        <source>Back to where you came from</source>
        <translation>Retour d’où vous venez</translation>
    </message>
    <message>
        <source>Next and previous mark in the CV</source>
        <translation>Marque suivante et précédente dans le CV</translation>
    </message>
    <message>
        <source>Larger and smaller page</source>
        <translation>Page plus grande et plus petite</translation>
    </message>
    <message>
        <source>Page as wide as its view</source>
        <translation>Page aussi large que sa vue</translation>
    </message>
    <message>
        <source>First and last page of the CV</source>
        <translation>Première et dernière page du CV</translation>
    </message>
    <message>
        <source>Page before and after</source>
        <translation>Page précédente et suivante</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tout trouver</translation>
    </message>
    <message>
        <source>Choose among what was found</source>
        <translation>Choisir parmi ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
</context>
<context>
    <name>FlipTable</name>
    <message>
        <source>Person %1</source>
        <comment>a number, in place of a name</comment>
        <translation>Personne %1</translation>
    </message>
    <message>
        <source>No role named</source>
        <translation>Aucun poste nommé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a reader decided, and the role</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <comment>a person and two roles</comment>
        <translation>%1 : de %2 à %3</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Decided by a reader</source>
        <translation>Décidé par un lecteur</translation>
    </message>
</context>
<context>
    <name>FlipsView</name>
    <message>
        <source>All roles</source>
        <translation>Tous les postes</translation>
    </message>
    <message>
        <source>Not while names are hidden</source>
        <translation>Pas tant que les noms sont masqués</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) would get another role.</source>
        <translation>
            <numerusform>%Ln personne changerait de poste.</numerusform>
            <numerusform>%Ln personnes changeraient de poste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New role accepted for %n person(s)</source>
        <translation>
            <numerusform>Nouveau poste accepté pour %n personne</numerusform>
            <numerusform>Nouveau poste accepté pour %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Show only people of a role</source>
        <translation>Ne montrer que les personnes d’un poste</translation>
    </message>
    <message>
        <source>People who would get another role</source>
        <translation>Personnes qui changeraient de poste</translation>
    </message>
    <message>
        <source>Accept the new role</source>
        <translation>Accepter le nouveau poste</translation>
    </message>
    <message>
        <source>Confirms the new role of the chosen people, as in the review</source>
        <translation>Confirme le nouveau poste des personnes choisies, comme dans la vérification</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Ouvrir la personne</translation>
    </message>
</context>
<context>
    <name>FoldersCard</name>
    <message numerus="yes">
        <source>%Ln folder(s); most files come from “%1”.</source>
        <translation>
            <numerusform>%Ln dossier&#xa0;: «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%Ln dossiers&#xa0;; le plus de fichiers viennent de «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no files yet.</source>
        <translation>Il n’y a pas encore de fichiers.</translation>
    </message>
    <message>
        <source>Where the files come from</source>
        <translation>D’où viennent les fichiers</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>GeneralSettings</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Taille habituelle</translation>
    </message>
    <message>
        <source>What you choose here takes effect at once and is kept for the next start.</source>
        <translation>Ce que vous choisissez ici prend effet tout de suite et reste au prochain démarrage.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Ctrl+K opens a line that finds every action, page, person, gig and setting.</source>
        <translation>Ctrl+K ouvre une ligne qui trouve chaque action, page, personne, mission et réglage.</translation>
    </message>
    <message>
        <source>Show and change shortcuts</source>
        <translation>Voir et changer les raccourcis</translation>
    </message>
</context>
<context>
    <name>GigEditor</name>
    <message>
        <source>New gig</source>
        <translation>Nouvelle mission</translation>
    </message>
    <message>
        <source>Paste or type the job description; its first line becomes the title. Or add files: TXT, PDF, DOCX, and tables with a gig in each row: CSV, XLSX, JSON.</source>
        <translation>Collez ou saisissez la description du poste&#xa0;; sa première ligne devient l’intitulé. Ou ajoutez des fichiers&#xa0;: TXT, PDF, DOCX, et des tableaux avec une mission par ligne&#xa0;: CSV, XLSX, JSON.</translation>
    </message>
    <message>
        <source>Job description</source>
        <translation>Description du poste</translation>
    </message>
    <message>
        <source>Senior accountant

Monthly closing, VAT returns and audit files for three companies…</source>
        <translation>Comptable confirmé / confirmée

Clôtures mensuelles, déclarations de TVA et dossiers d’audit pour trois sociétés…</translation>
    </message>
    <message>
        <source>Add gig</source>
        <translation>Ajouter la mission</translation>
    </message>
    <message>
        <source>Add the gig (Ctrl+Enter)</source>
        <translation>Ajouter la mission (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>From files…</source>
        <translation>Depuis des fichiers…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>GigFacts</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>add requirement</source>
        <translation>ajouter une exigence</translation>
    </message>
    <message>
        <source>remove requirement</source>
        <translation>retirer une exigence</translation>
    </message>
    <message>
        <source>change requirement</source>
        <translation>modifier une exigence</translation>
    </message>
    <message>
        <source>make it a must</source>
        <translation>rendre exigé</translation>
    </message>
    <message>
        <source>make it nice to have</source>
        <translation>rendre souhaité</translation>
    </message>
    <message>
        <source>add skill</source>
        <translation>ajouter une compétence</translation>
    </message>
    <message>
        <source>remove skill</source>
        <translation>retirer une compétence</translation>
    </message>
    <message>
        <source>add language</source>
        <translation>ajouter une langue</translation>
    </message>
    <message>
        <source>remove language</source>
        <translation>retirer une langue</translation>
    </message>
    <message>
        <source>change level of a language</source>
        <translation>modifier le niveau d’une langue</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Sans encadrement</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Encadrement</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Vice president</source>
        <translation>Vice-présidence</translation>
    </message>
    <message>
        <source>Chief officer</source>
        <translation>Direction générale</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>CDI</translation>
    </message>
    <message>
        <source>Fixed term</source>
        <translation>CDD</translation>
    </message>
    <message>
        <source>Temporary work</source>
        <translation>Intérim</translation>
    </message>
    <message>
        <source>Freelance</source>
        <translation>Indépendant</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Apprenticeship</source>
        <translation>Alternance</translation>
    </message>
    <message>
        <source>Full time</source>
        <translation>Temps plein</translation>
    </message>
    <message>
        <source>Part time</source>
        <translation>Temps partiel</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Not compared with anybody: the gig has too many requirements.</source>
        <translation>N’est comparée à personne : la mission a trop d’exigences.</translation>
    </message>
    <message>
        <source>age</source>
        <translation>l’âge</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>le sexe</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>l’origine</translation>
    </message>
    <message>
        <source>religion</source>
        <translation>la religion</translation>
    </message>
    <message>
        <source>disability</source>
        <translation>le handicap</translation>
    </message>
    <message>
        <source>health</source>
        <translation>la santé</translation>
    </message>
    <message>
        <source>family situation</source>
        <translation>la situation de famille</translation>
    </message>
    <message>
        <source>pregnancy</source>
        <translation>la grossesse</translation>
    </message>
    <message>
        <source>sexual orientation</source>
        <translation>l’orientation sexuelle</translation>
    </message>
    <message>
        <source>union activity</source>
        <translation>l’activité syndicale</translation>
    </message>
    <message>
        <source>political opinions</source>
        <translation>les opinions politiques</translation>
    </message>
    <message>
        <source>physical appearance</source>
        <translation>l’apparence physique</translation>
    </message>
    <message>
        <source>genetic features</source>
        <translation>les caractéristiques génétiques</translation>
    </message>
    <message>
        <source>place of residence</source>
        <translation>le lieu de résidence</translation>
    </message>
    <message>
        <source>social background</source>
        <translation>l’origine sociale</translation>
    </message>
    <message>
        <source>A requirement about %1 is not allowed: it may not decide about people. Leave it out.</source>
        <translation>Une exigence qui porte sur %1 n’est pas admise&#xa0;: elle ne peut pas décider entre des personnes. Retirez-la.</translation>
    </message>
    <message>
        <source>The law does not allow choosing people by %1. Remove this line.</source>
        <translation>La loi ne permet pas de choisir des personnes d’après %1. Retirez cette ligne.</translation>
    </message>
    <message>
        <source>“%1” may stand for %2. Ask for what the work needs instead.</source>
        <translation>«&#xa0;%1&#xa0;» peut viser indirectement %2. Demandez plutôt ce dont le travail a besoin.</translation>
    </message>
</context>
<context>
    <name>GigFactsPage</name>
    <message numerus="yes">
        <source>Ranking compares at most %1 requirements of a gig, must-haves first: %n at the end is (are) left out.</source>
        <translation>
            <numerusform>Le classement compare au plus %1 exigences d’une mission, les indispensables d’abord : %n à la fin n’est pas comparée.</numerusform>
            <numerusform>Le classement compare au plus %1 exigences d’une mission, les indispensables d’abord : %n à la fin ne sont pas comparées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Modifié par vous</translation>
    </message>
    <message>
        <source>As the program read it</source>
        <translation>Tel que le programme l’a lu</translation>
    </message>
    <message>
        <source>back to what the program read</source>
        <translation>retour à la lecture du programme</translation>
    </message>
    <message>
        <source>What the gig requires</source>
        <translation>Ce que la mission exige</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Exigence</translation>
    </message>
    <message>
        <source>Add a requirement</source>
        <translation>Ajouter une exigence</translation>
    </message>
    <message>
        <source>Add a requirement, such as: 3 years of bookkeeping</source>
        <translation>Ajouter une exigence, par exemple&#xa0;: 3 ans de comptabilité</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Compétence</translation>
    </message>
    <message>
        <source>Add a skill</source>
        <translation>Ajouter une compétence</translation>
    </message>
    <message>
        <source>Add a skill, such as: SAP</source>
        <translation>Ajouter une compétence, par exemple&#xa0;: SAP</translation>
    </message>
    <message>
        <source>Spoken languages</source>
        <translation>Langues parlées</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Ajouter une langue</translation>
    </message>
    <message>
        <source>Add a language, such as: German C1</source>
        <translation>Ajouter une langue, par exemple&#xa0;: allemand C1</translation>
    </message>
    <message>
        <source>What stands out in such work (O*NET, for information only)</source>
        <translation>Ce qui distingue un tel travail (O*NET, pour information)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Back to what the program read</source>
        <translation>Revenir à la lecture du programme</translation>
    </message>
</context>
<context>
    <name>GigFailures</name>
    <message>
        <source>Rows that gave no gig</source>
        <translation>Lignes qui n’ont pas donné de mission</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Only the first %1 are listed.</source>
        <translation>Seules les %1 premières sont listées.</translation>
    </message>
</context>
<context>
    <name>GigForm</name>
    <message>
        <source>title</source>
        <translation>intitulé</translation>
    </message>
    <message>
        <source>employer</source>
        <translation>employeur</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>level</source>
        <translation>niveau</translation>
    </message>
    <message>
        <source>years</source>
        <translation>années</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contrat</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>temps de travail</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Employeur</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Années</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Not told</source>
        <comment>the employer</comment>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>The role is the program&apos;s own reading of the whole text</source>
        <translation>Le poste est la lecture que le programme fait de tout le texte</translation>
    </message>
    <message>
        <source>None asked for</source>
        <translation>Aucune exigée</translation>
    </message>
    <message>
        <source>Years of experience, at least</source>
        <translation>Années d’expérience, au moins</translation>
    </message>
</context>
<context>
    <name>GigImport</name>
    <message>
        <source>Job description</source>
        <translation>Description du poste</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Employeur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Missions du poste</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Exigences</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>Nice to have</source>
        <translation>Souhaits</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Expérience</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Spoken languages</source>
        <translation>Langues parlées</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Permis de conduire</translation>
    </message>
    <message>
        <source>Number of the gig</source>
        <translation>Numéro de la mission</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Langue du texte</translation>
    </message>
    <message>
        <source>Not in the table</source>
        <translation>Absent du tableau</translation>
    </message>
    <message>
        <source>The row holds no text of a gig.</source>
        <translation>La ligne ne contient aucun texte de mission.</translation>
    </message>
</context>
<context>
    <name>GigImportBar</name>
    <message>
        <source>Reading the files…</source>
        <translation>Lecture des fichiers…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n gig(s)</source>
        <translation>
            <numerusform>%1 sur %Ln mission</numerusform>
            <numerusform>%1 sur %Ln missions</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping; what is finished is kept…</source>
        <translation>Arrêt en cours&#xa0;; ce qui est terminé est conservé…</translation>
    </message>
    <message>
        <source>No gigs were found there.</source>
        <translation>Aucune mission n’y a été trouvée.</translation>
    </message>
    <message>
        <source>Stopped. Add the same files again to go on.</source>
        <translation>Arrêté. Ajoutez de nouveau les mêmes fichiers pour continuer.</translation>
    </message>
    <message numerus="yes">
        <source>%n further sheet(s) of the workbook were not read.</source>
        <translation>
            <numerusform>%Ln autre feuille du classeur n’a pas été lue.</numerusform>
            <numerusform>%Ln autres feuilles du classeur n’ont pas été lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>Voir lesquelles</translation>
    </message>
    <message>
        <source>Lists the rows that gave no gig, and why</source>
        <translation>Liste les lignes qui n’ont pas donné de mission, et pourquoi</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Progress of adding gigs</source>
        <translation>Avancement de l’ajout des missions</translation>
    </message>
</context>
<context>
    <name>GigPane</name>
    <message>
        <source>Find a gig</source>
        <translation>Trouver une mission</translation>
    </message>
    <message>
        <source>Words of the title, the employer, the place or the text</source>
        <translation>Des mots de l’intitulé, de l’employeur, du lieu ou du texte</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récentes</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Par intitulé</translation>
    </message>
    <message>
        <source>Most to decide</source>
        <translation>Le plus à décider</translation>
    </message>
    <message>
        <source>To decide: people whom you marked for a gig, and who are neither hired nor rejected yet</source>
        <translation>À décider&#xa0;: les personnes que vous avez marquées pour une mission et qui ne sont encore ni embauchées ni écartées</translation>
    </message>
    <message>
        <source>Order of the gigs</source>
        <translation>Ordre des missions</translation>
    </message>
    <message>
        <source>No gig holds all these words.</source>
        <translation>Aucune mission ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>Show all gigs</source>
        <translation>Afficher toutes les missions</translation>
    </message>
    <message>
        <source>Gigs</source>
        <translation>Missions</translation>
    </message>
</context>
<context>
    <name>GigSteps</name>
    <message>
        <source>Gig added: %1</source>
        <translation>Mission ajoutée&#xa0;: %1</translation>
    </message>
    <message>
        <source>add gig %1</source>
        <comment>a step that can be taken back</comment>
        <translation>ajouter la mission %1</translation>
    </message>
    <message>
        <source>Gig removed: %1</source>
        <translation>Mission supprimée : %1</translation>
    </message>
    <message>
        <source>remove gig %1</source>
        <comment>a step that can be taken back</comment>
        <translation>supprimer la mission %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>GigTable</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <comment>people of a gig on whom the last word is not said</comment>
        <translation>
            <numerusform>%n à décider</numerusform>
            <numerusform>%n à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) marked, and neither hired nor rejected yet</source>
        <translation>
            <numerusform>%n personne marquée, pas encore embauchée ni écartée</numerusform>
            <numerusform>%n personnes marquées, pas encore embauchées ni écartées</numerusform>
        </translation>
    </message>
    <message>
        <source>Role not clear</source>
        <translation>Poste incertain</translation>
    </message>
</context>
<context>
    <name>GigTablePage</name>
    <message>
        <source>Each row becomes a gig. Say which column holds what; what was recognised is filled in.</source>
        <translation>Chaque ligne devient une mission. Indiquez ce que contient chaque colonne&#xa0;; ce qui a été reconnu est déjà rempli.</translation>
    </message>
    <message>
        <source>First rows, as they are understood</source>
        <translation>Premières lignes, telles qu’elles sont comprises</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add the gigs</source>
        <translation>Ajouter les missions</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further sheet(s) will not be read</source>
        <translation>
            <numerusform>%Ln autre feuille ne sera pas lue</numerusform>
            <numerusform>%Ln autres feuilles ne seront pas lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other table(s) after this</source>
        <translation>
            <numerusform>%Ln autre tableau ensuite</numerusform>
            <numerusform>%Ln autres tableaux ensuite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n gig(s)</source>
        <translation>
            <numerusform>Ajouter %Ln mission</numerusform>
            <numerusform>Ajouter %Ln missions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GigText</name>
    <message>
        <source>Job description</source>
        <translation>Description du poste</translation>
    </message>
</context>
<context>
    <name>GigView</name>
    <message>
        <source>Role not clear</source>
        <translation>Poste incertain</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) ranked</source>
        <translation>
            <numerusform>%Ln personne classée</numerusform>
            <numerusform>%Ln personnes classées</numerusform>
        </translation>
    </message>
    <message>
        <source>Rank people</source>
        <translation>Classer</translation>
    </message>
    <message>
        <source>Export shortlist…</source>
        <translation>Exporter la liste…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove this gig; it can be taken back</source>
        <translation>Supprimer cette mission ; on peut revenir en arrière</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Exigences</translation>
    </message>
    <message>
        <source>Job description</source>
        <translation>Description du poste</translation>
    </message>
</context>
<context>
    <name>GigsPage</name>
    <message>
        <source>Job descriptions (%1)</source>
        <translation>Descriptions de poste (%1)</translation>
    </message>
    <message>
        <source>Add gigs</source>
        <translation>Ajouter des missions</translation>
    </message>
    <message>
        <source>Rank people for a gig first, then export the list.</source>
        <translation>Classez d’abord les personnes pour une mission, puis exportez la liste.</translation>
    </message>
    <message>
        <source>Gigs</source>
        <translation>Missions</translation>
    </message>
    <message>
        <source>New gig</source>
        <translation>Nouvelle mission</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>How does this work?</source>
        <translation>Comment ça marche&#xa0;?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Pages de l’aide</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>Gigs and ranking</source>
        <translation>Missions et classement</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Aperçus</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
</context>
<context>
    <name>HoldsCard</name>
    <message numerus="yes">
        <source>Sure to %1: right in %2 of %Ln case(s)</source>
        <translation>
            <numerusform>Sûr à %1 : juste dans %2 de %Ln cas</numerusform>
            <numerusform>Sûr à %1 : juste dans %2 de %Ln cas</numerusform>
        </translation>
    </message>
    <message>
        <source>Off by %1 on average. On the dashed line it is right exactly as often as it says.</source>
        <translation>Écart de %1 en moyenne. Sur la ligne pointillée, il a raison exactement aussi souvent qu’il le dit.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Confidence of the program</source>
        <translation>Confiance du programme</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Whether confidence holds: after</source>
        <translation>La confiance tient-elle ? Après</translation>
    </message>
    <message>
        <source>Whether confidence holds: before</source>
        <translation>La confiance tient-elle ? Avant</translation>
    </message>
    <message>
        <source>Whether confidence holds</source>
        <translation>La confiance tient-elle ?</translation>
    </message>
    <message>
        <source>Not measured.</source>
        <translation>Non mesuré.</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Looking for files…</source>
        <translation>Recherche des fichiers…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%Ln dossier</numerusform>
            <numerusform>%Ln dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s)</source>
        <translation>
            <numerusform>%Ln archive</numerusform>
            <numerusform>%Ln archives</numerusform>
        </translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Trouvés : %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 sur %Ln fichier</numerusform>
            <numerusform>%1 sur %Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>Stopping; what is finished is kept…</source>
        <translation>Arrêt en cours ; ce qui est terminé est conservé…</translation>
    </message>
    <message>
        <source>No files were found there.</source>
        <translation>Aucun fichier n’a été trouvé à cet endroit.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %n file(s).</source>
        <translation>
            <numerusform>Arrêté après %1 sur %Ln fichier.</numerusform>
            <numerusform>Arrêté après %1 sur %Ln fichiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) done.</source>
        <translation>
            <numerusform>%Ln fichier traité.</numerusform>
            <numerusform>%Ln fichiers traités.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An import was stopped before its end: %n file(s) left.</source>
        <translation>
            <numerusform>Une importation s’est arrêtée avant la fin : il reste %Ln fichier.</numerusform>
            <numerusform>Une importation s’est arrêtée avant la fin : il reste %Ln fichiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>Ajouter %Ln fichier</numerusform>
            <numerusform>Ajouter %Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Leave the rest</source>
        <translation>Laisser le reste</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Avancement de l’importation</translation>
    </message>
</context>
<context>
    <name>ImportQuestion</name>
    <message>
        <source>PDF</source>
        <comment>kind of files</comment>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Word and OpenDocument</source>
        <translation>Word et OpenDocument</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>kind of files</comment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Mail</source>
        <comment>kind of files</comment>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Pictures and scans</source>
        <translation>Images et numérisations</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Other kinds</source>
        <translation>Autres types</translation>
    </message>
</context>
<context>
    <name>InsightsPage</name>
    <message numerus="yes">
        <source>%Ln person(s) counted.</source>
        <translation>
            <numerusform>%Ln personne comptée.</numerusform>
            <numerusform>%Ln personnes comptées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared with %Ln gig(s).</source>
        <translation>
            <numerusform>Comparaison avec %Ln mission.</numerusform>
            <numerusform>Comparaison avec %Ln missions.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a bar to see who it stands for.</source>
        <translation>Choisissez une barre pour voir qui elle représente.</translation>
    </message>
    <message>
        <source>Nothing fits this search.</source>
        <translation>Rien ne convient à cette recherche.</translation>
    </message>
    <message>
        <source>Count everything</source>
        <translation>Tout compter</translation>
    </message>
    <message>
        <source>Add some CVs first; then their roles, skills and levels are counted here.</source>
        <translation>Ajoutez d’abord des CV&#xa0;; leurs postes, compétences et niveaux seront alors comptés ici.</translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation>Aller à la bibliothèque</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Aperçus</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Skills and languages</source>
        <translation>Compétences et langues</translation>
    </message>
    <message>
        <source>Gigs and people</source>
        <translation>Missions et personnes</translation>
    </message>
    <message>
        <source>Trust in the program</source>
        <translation>Confiance dans le programme</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
</context>
<context>
    <name>IterationFigures</name>
    <message>
        <source>Measured on</source>
        <translation>Mesuré sur</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Each role, before → after</source>
        <translation>Chaque poste, avant → après</translation>
    </message>
    <message>
        <source>Each role</source>
        <translation>Chaque poste</translation>
    </message>
    <message>
        <source>Press Enter on a role to see its people who would change.</source>
        <translation>Entrée sur un poste montre ses personnes qui changeraient.</translation>
    </message>
    <message>
        <source>Figures of each role</source>
        <translation>Chiffres de chaque poste</translation>
    </message>
</context>
<context>
    <name>IterationView</name>
    <message>
        <source>Iteration (%1)</source>
        <translation>Itération (%1)</translation>
    </message>
    <message>
        <source>Export iteration</source>
        <translation>Exporter l’itération</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>People who would change</source>
        <translation>Personnes qui changeraient</translation>
    </message>
    <message>
        <source>Promote</source>
        <comment>an iteration: put it to use</comment>
        <translation>Mettre en service</translation>
    </message>
    <message>
        <source>From now on its answers are shown; what you said yourself stays</source>
        <translation>Dès lors ses réponses sont montrées ; ce que vous avez dit vous-même reste</translation>
    </message>
    <message>
        <source>Refuse</source>
        <comment>an iteration</comment>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>It is kept, and can be promoted later</source>
        <translation>Elle est gardée et peut être mise en service plus tard</translation>
    </message>
    <message>
        <source>Roll back to this one</source>
        <translation>Revenir à celle-ci</translation>
    </message>
    <message>
        <source>Every answer is again as it was then</source>
        <translation>Chaque réponse est de nouveau comme alors</translation>
    </message>
    <message>
        <source>Export…</source>
        <comment>an iteration</comment>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>As one file for another library; it holds no text, no name and no file</source>
        <translation>En un seul fichier pour une autre bibliothèque ; il ne contient ni texte, ni nom, ni fichier</translation>
    </message>
</context>
<context>
    <name>Iterations</name>
    <message>
        <source>Waits for you</source>
        <translation>Attend votre décision</translation>
    </message>
    <message>
        <source>Rejected by a check</source>
        <translation>Rejetée par un contrôle</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Was in use</source>
        <translation>A été en service</translation>
    </message>
    <message>
        <source>Better on your people that it did not learn from: %1 right.</source>
        <translation>Meilleure sur vos personnes dont elle n’a pas appris : %1 justes.</translation>
    </message>
    <message>
        <source>Nothing is forgotten: %1 right on the test set of the program.</source>
        <translation>Rien n’est oublié : %1 justes sur le jeu d’essai du programme.</translation>
    </message>
    <message>
        <source>No role became worse beyond the limit.</source>
        <translation>Aucun poste ne s’est dégradé au-delà de la limite.</translation>
    </message>
    <message>
        <source>Its confidence can be believed as before: %1 off.</source>
        <translation>Sa confiance est aussi fiable qu’avant : écart de %1.</translation>
    </message>
    <message>
        <source>Other names, schools and addresses change nothing.</source>
        <translation>D’autres noms, écoles et adresses ne changent rien.</translation>
    </message>
    <message>
        <source>Not clearly better on your people that it did not learn from: %1 right.</source>
        <translation>Pas nettement meilleure sur vos personnes dont elle n’a pas appris : %1 justes.</translation>
    </message>
    <message>
        <source>Worse on the test set of the program: %1 right.</source>
        <translation>Moins bonne sur le jeu d’essai du programme : %1 justes.</translation>
    </message>
    <message>
        <source>%2 became worse beyond the limit: %1 right.</source>
        <translation>%2 s’est dégradé au-delà de la limite : %1 justes.</translation>
    </message>
    <message>
        <source>Its confidence can be believed less than before: %1 off.</source>
        <translation>Sa confiance est moins fiable qu’avant : écart de %1.</translation>
    </message>
    <message>
        <source>Other names, schools or addresses change what it says.</source>
        <translation>D’autres noms, écoles ou adresses changent ce qu’elle dit.</translation>
    </message>
    <message>
        <source>Too few of your people were confirmed to prove that it is better.</source>
        <translation>Trop peu de vos personnes ont été confirmées pour prouver qu’elle est meilleure.</translation>
    </message>
    <message>
        <source>As the program came</source>
        <translation>Telle que fournie</translation>
    </message>
    <message>
        <source>Iteration %1</source>
        <translation>Itération %1</translation>
    </message>
    <message>
        <source>= the same</source>
        <translation>= pareil</translation>
    </message>
    <message>
        <source>▲ better</source>
        <translation>▲ mieux</translation>
    </message>
    <message>
        <source>▼ worse</source>
        <translation>▼ moins bien</translation>
    </message>
    <message>
        <source>%1 right</source>
        <translation>%1 justes</translation>
    </message>
</context>
<context>
    <name>KindsCard</name>
    <message>
        <source>By what is in them, not by their names: %1 are %2.</source>
        <translation>D’après leur contenu et non leur nom&#xa0;: %1 sont de type %2.</translation>
    </message>
    <message>
        <source>There are no files yet.</source>
        <translation>Il n’y a pas encore de fichiers.</translation>
    </message>
    <message>
        <source>Kinds of files</source>
        <translation>Types de fichiers</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Office, locked</source>
        <translation>Office, verrouillé</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>kind of file</comment>
        <translation>Autre</translation>
    </message>
</context>
<context>
    <name>Known</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Gig</source>
        <translation>Mission</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Recherche enregistrée</translation>
    </message>
    <message>
        <source>Rename tag: %1</source>
        <translation>Renommer l’étiquette&#xa0;: %1</translation>
    </message>
    <message>
        <source>Delete tag: %1</source>
        <translation>Supprimer l’étiquette&#xa0;: %1</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Aide&#xa0;: %1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>No role fits</source>
        <translation>Aucun poste</translation>
    </message>
    <message>
        <source>A reader confirmed this role.</source>
        <translation>Un lecteur a confirmé ce poste.</translation>
    </message>
    <message>
        <source>A reader said this role; the program had another.</source>
        <translation>Un lecteur a donné ce poste&#xa0;; le programme en avait un autre.</translation>
    </message>
    <message>
        <source>A reader found that none of the roles fits.</source>
        <translation>Un lecteur a jugé qu’aucun des postes ne convient.</translation>
    </message>
    <message>
        <source>The program wavers between two roles: %1 or %2?</source>
        <translation>Le programme hésite entre deux postes&#xa0;: %1 ou %2&#xa0;?</translation>
    </message>
    <message>
        <source>The program is not sure of any role. The likeliest is %1.</source>
        <translation>Le programme n’est sûr d’aucun poste. Le plus probable est %1.</translation>
    </message>
    <message>
        <source>The role that was named here was rejected. Which one is right?</source>
        <translation>Le poste nommé ici a été rejeté. Lequel est le bon&#xa0;?</translation>
    </message>
    <message>
        <source>The role that was named here was retired. Which one is right?</source>
        <translation>Le poste proposé ici a été retiré. Lequel est le bon ?</translation>
    </message>
    <message>
        <source>You left this one for later.</source>
        <translation>Vous aviez remis ce CV à plus tard.</translation>
    </message>
    <message>
        <source>%1 (level confirmed)</source>
        <translation>%1 (niveau confirmé)</translation>
    </message>
    <message>
        <source>%1 (level corrected)</source>
        <translation>%1 (niveau corrigé)</translation>
    </message>
</context>
<context>
    <name>Lacking</name>
    <message>
        <source>What your decisions teach</source>
        <translation>Ce que vos décisions apprennent</translation>
    </message>
    <message>
        <source>Pinned, shortlisted, interviewed, offered and hired people count as accepted. People you did not decide on teach nothing.</source>
        <translation>Les personnes mises en tête, en liste restreinte, reçues en entretien, avec une offre ou embauchées comptent comme retenues. Rien n’est appris de qui n’a fait l’objet d’aucune décision.</translation>
    </message>
    <message>
        <source>Nobody was accepted or rejected yet. Rank people for a gig, then pin or reject some.</source>
        <translation>Personne n’a encore été retenu ni écarté. Classez des personnes pour une mission, puis épinglez-en ou écartez-en.</translation>
    </message>
    <message>
        <source>Decisions of each gig</source>
        <translation>Décisions par mission</translation>
    </message>
    <message>
        <source>Gig</source>
        <translation>Mission</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>people</comment>
        <translation>Retenus</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>people</comment>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>Manque</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugais</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Luxembourgish</source>
        <translation>Luxembourgeois</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russe</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainien</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polonais</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tchèque</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slovaque</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slovène</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Croate</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbe</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>Bosnien</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>Macédonien</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgare</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Roumain</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Hongrois</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Grec</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>Albanais</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turc</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Arménien</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Géorgien</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Azéri</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Suédois</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norvégien</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Danois</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnois</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Islandais</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estonien</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Letton</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Lituanien</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>Irlandais</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Gallois</translation>
    </message>
    <message>
        <source>Breton</source>
        <translation>Breton</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>Basque</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Catalan</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>Galicien</translation>
    </message>
    <message>
        <source>Corsican</source>
        <translation>Corse</translation>
    </message>
    <message>
        <source>Occitan</source>
        <translation>Occitan</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabe</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hébreu</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persan</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>Kurde</translation>
    </message>
    <message>
        <source>Berber</source>
        <translation>Berbère</translation>
    </message>
    <message>
        <source>Kabyle</source>
        <translation>Kabyle</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Ourdou</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Pendjabi</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengali</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Gujarati</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>Marathi</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamoul</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>Kannada</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>Malayalam</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>Népalais</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>Cinghalais</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinois</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation>Cantonais</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonais</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coréen</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamien</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thaï</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Khmer</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>Laotien</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonésien</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Malais</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>Filipino</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Swahili</translation>
    </message>
    <message>
        <source>Wolof</source>
        <translation>Wolof</translation>
    </message>
    <message>
        <source>Bambara</source>
        <translation>Bambara</translation>
    </message>
    <message>
        <source>Lingala</source>
        <translation>Lingala</translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation>Haoussa</translation>
    </message>
    <message>
        <source>Yoruba</source>
        <translation>Yoruba</translation>
    </message>
    <message>
        <source>Igbo</source>
        <translation>Igbo</translation>
    </message>
    <message>
        <source>Fula</source>
        <translation>Peul</translation>
    </message>
    <message>
        <source>Akan</source>
        <translation>Akan</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>Amharique</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Somali</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation>Tigrinya</translation>
    </message>
    <message>
        <source>Kinyarwanda</source>
        <translation>Kinyarwanda</translation>
    </message>
    <message>
        <source>Shona</source>
        <translation>Shona</translation>
    </message>
    <message>
        <source>Zulu</source>
        <translation>Zulu</translation>
    </message>
    <message>
        <source>Xhosa</source>
        <translation>Xhosa</translation>
    </message>
    <message>
        <source>Afrikaans</source>
        <translation>Afrikaans</translation>
    </message>
    <message>
        <source>Malagasy</source>
        <translation>Malgache</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation>Créole haïtien</translation>
    </message>
    <message>
        <source>Antillean Creole</source>
        <translation>Créole antillais</translation>
    </message>
    <message>
        <source>Réunion Creole</source>
        <translation>Créole réunionnais</translation>
    </message>
    <message>
        <source>French Sign Language</source>
        <translation>Langue des signes française</translation>
    </message>
    <message>
        <source>British Sign Language</source>
        <translation>Langue des signes britannique</translation>
    </message>
    <message>
        <source>American Sign Language</source>
        <translation>Langue des signes américaine</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latin</translation>
    </message>
    <message>
        <source>Esperanto</source>
        <translation>Espéranto</translation>
    </message>
</context>
<context>
    <name>LanguagesCard</name>
    <message numerus="yes">
        <source>%Ln language(s) are named; most often %1.</source>
        <translation>
            <numerusform>%Ln langue est citée&#xa0;: %1.</numerusform>
            <numerusform>%Ln langues sont citées&#xa0;; le plus souvent&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No spoken language is named.</source>
        <translation>Aucune langue parlée n’est citée.</translation>
    </message>
    <message>
        <source>Spoken languages</source>
        <translation>Langues parlées</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>LearningHead</name>
    <message>
        <source>Learn now</source>
        <translation>Apprendre maintenant</translation>
    </message>
    <message>
        <source>Review now</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>Roll back to the program as it came</source>
        <translation>Revenir au programme tel que fourni</translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <comment>an iteration</comment>
        <translation>Revenir à : %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Making a copy of the library first…</source>
        <translation>Copie préalable de la bibliothèque…</translation>
    </message>
    <message>
        <source>Reading what was confirmed…</source>
        <translation>Lecture de ce qui a été confirmé…</translation>
    </message>
    <message>
        <source>Trying other names, schools and addresses…</source>
        <translation>Essai d’autres noms, écoles et adresses…</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>Apprentissage…</translation>
    </message>
    <message>
        <source>Comparing with the iteration in use…</source>
        <translation>Comparaison avec l’itération en service…</translation>
    </message>
    <message>
        <source>Keeping what was learnt…</source>
        <translation>Conservation de ce qui a été appris…</translation>
    </message>
    <message>
        <source>Reading everybody anew with this iteration; nothing changes until it is done…</source>
        <translation>Relecture de tout le monde avec cette itération ; rien ne change avant la fin…</translation>
    </message>
    <message>
        <source>Reading those anew who came in meanwhile…</source>
        <translation>Relecture des personnes arrivées entre-temps…</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>En service : %1</translation>
    </message>
    <message>
        <source>In use: %1, since %2</source>
        <translation>En service : %1, depuis le %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) confirmed</source>
        <translation>
            <numerusform>%Ln réponse confirmée</numerusform>
            <numerusform>%Ln réponses confirmées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them new since %1</source>
        <comment>labels; an iteration</comment>
        <translation>
            <numerusform>dont %Ln nouvelle depuis : %1</numerusform>
            <numerusform>dont %Ln nouvelles depuis : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Enough has changed: it is worth learning now.</source>
        <translation>Assez de choses ont changé : apprendre maintenant en vaut la peine.</translation>
    </message>
    <message numerus="yes">
        <source>Confirm %Ln label(s) to train: %1 so far</source>
        <translation>
            <numerusform>Confirmez %Ln réponse pour apprendre : %1 jusqu’ici</numerusform>
            <numerusform>Confirmez %Ln réponses pour apprendre : %1 jusqu’ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that could be learnt was confirmed since %1.</source>
        <translation>Rien de nouveau à apprendre n’a été confirmé depuis : %1.</translation>
    </message>
    <message>
        <source>Learning needs the encoder that came with the program; you use another one.</source>
        <translation>L’apprentissage demande l’encodeur fourni avec le programme ; vous en utilisez un autre.</translation>
    </message>
    <message>
        <source>The library was opened for reading only, so nothing can be learnt.</source>
        <translation>La bibliothèque est ouverte en lecture seule : rien ne peut être appris.</translation>
    </message>
    <message>
        <source>A library that is not on a drive cannot keep what it learns.</source>
        <translation>Une bibliothèque qui n’est pas sur un disque ne peut pas garder ce qu’elle apprend.</translation>
    </message>
</context>
<context>
    <name>LearningPage</name>
    <message>
        <source>Iteration (%1)</source>
        <translation>Itération (%1)</translation>
    </message>
    <message>
        <source>Import iteration</source>
        <translation>Importer une itération</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>How does this work?</source>
        <translation>Comment ça marche ?</translation>
    </message>
    <message>
        <source>Iterations, the newest first</source>
        <translation>Itérations, la plus récente d’abord</translation>
    </message>
    <message>
        <source>Import iteration…</source>
        <translation>Importer une itération…</translation>
    </message>
    <message>
        <source>Of another library; it is measured here and waits for your decision</source>
        <translation>D’une autre bibliothèque ; elle est mesurée ici et attend votre décision</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Mesuré sur</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Itérations</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Au fil du temps</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Évaluer</translation>
    </message>
    <message>
        <source>What it asks next</source>
        <translation>Ce qu’il demande ensuite</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Postes</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Classement</translation>
    </message>
</context>
<context>
    <name>LearningTab</name>
    <message>
        <source>Shown</source>
        <translation>Affichée</translation>
    </message>
    <message>
        <source>Promote</source>
        <comment>an iteration: put it to use</comment>
        <translation>Mettre en service</translation>
    </message>
    <message>
        <source>Refuse</source>
        <comment>an iteration</comment>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>It is kept, and can be promoted later</source>
        <translation>Elle est gardée et pourra être mise en service plus tard</translation>
    </message>
    <message>
        <source>Roll back to this one</source>
        <translation>Revenir à celle-ci</translation>
    </message>
</context>
<context>
    <name>LearningWork</name>
    <message>
        <source>%1 was learnt. Compare it, then promote or refuse it.</source>
        <translation>%1 : apprise. Comparez-la, puis mettez-la en service ou refusez-la.</translation>
    </message>
    <message>
        <source>%1 was learnt and did not pass its checks. It is kept with the reasons; nothing changes.</source>
        <translation>%1 : apprise, mais ses contrôles ont échoué. Elle est gardée avec les raisons ; rien ne change.</translation>
    </message>
    <message>
        <source>%1 was written to %2</source>
        <translation>%1 : enregistrée dans %2</translation>
    </message>
    <message>
        <source>Imported as %1. Nothing changes until you promote it.</source>
        <translation>Importée : %1. Rien ne change tant que vous ne la mettez pas en service.</translation>
    </message>
    <message>
        <source>Imported as %1. It did not pass its checks here; it is kept with the reasons.</source>
        <translation>Importée : %1. Elle n’a pas réussi ses contrôles ici ; elle est gardée avec les raisons.</translation>
    </message>
    <message>
        <source>%1 is in use now</source>
        <translation>%1 est maintenant en service</translation>
    </message>
    <message>
        <source>Rolled back: %1 is in use again</source>
        <translation>Retour effectué : %1 est de nouveau en service</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 was refused</source>
        <translation>%1 a été refusée</translation>
    </message>
</context>
<context>
    <name>Learnt</name>
    <message>
        <source>Learnt before it came here</source>
        <translation>Apprise avant d’arriver ici</translation>
    </message>
    <message numerus="yes">
        <source>Learnt from %Ln label(s)</source>
        <translation>
            <numerusform>Apprise de %Ln réponse</numerusform>
            <numerusform>Apprise de %Ln réponses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them new</source>
        <comment>labels</comment>
        <translation>
            <numerusform>dont %Ln nouvelle</numerusform>
            <numerusform>dont %Ln nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) it learnt from were erased since; learn anew to be rid of them.</source>
        <translation>
            <numerusform>%Ln personne dont elle a appris a été effacée depuis ; réapprenez pour ne rien en garder.</numerusform>
            <numerusform>%Ln personnes dont elle a appris ont été effacées depuis ; réapprenez pour ne rien en garder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearntTree</name>
    <message>
        <source>Education</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Driving licences</source>
        <translation>Permis de conduire</translation>
    </message>
    <message>
        <source>Nothing of this was found in the text.</source>
        <translation>Rien de tel n’a été trouvé dans le texte.</translation>
    </message>
    <message>
        <source>Education and languages</source>
        <translation>Formation et langues</translation>
    </message>
</context>
<context>
    <name>LevelFlipTable</name>
    <message>
        <source>No level told</source>
        <translation>Aucun niveau donné</translation>
    </message>
    <message>
        <source>%1: from %2 to %3; now %4</source>
        <comment>a person and three levels</comment>
        <translation>%1 : de %2 à %3 ; affiché : %4</translation>
    </message>
    <message>
        <source>Shown now</source>
        <comment>a level</comment>
        <translation>Affiché maintenant</translation>
    </message>
</context>
<context>
    <name>LevelFlips</name>
    <message>
        <source>All levels</source>
        <translation>Tous les niveaux</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) would get another level.</source>
        <translation>
            <numerusform>%Ln personne changerait de niveau.</numerusform>
            <numerusform>%Ln personnes changeraient de niveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New level accepted for %n person(s)</source>
        <translation>
            <numerusform>Nouveau niveau accepté pour %Ln personne</numerusform>
            <numerusform>Nouveau niveau accepté pour %Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Show only people of a level</source>
        <translation>Ne montrer que les personnes d’un niveau</translation>
    </message>
    <message>
        <source>People who would get another level</source>
        <translation>Personnes qui changeraient de niveau</translation>
    </message>
    <message>
        <source>Accept the new level</source>
        <translation>Accepter le nouveau niveau</translation>
    </message>
    <message>
        <source>Says the new level of the chosen people; it is learnt from</source>
        <translation>Donne le nouveau niveau des personnes choisies ; il sert à apprendre</translation>
    </message>
</context>
<context>
    <name>LevelFlipsCard</name>
    <message>
        <source>People whose level would change</source>
        <translation>Personnes dont le niveau changerait</translation>
    </message>
    <message>
        <source>Whose level you said is not among them: it stays.</source>
        <translation>Les personnes dont vous avez donné le niveau n’y sont pas : il reste.</translation>
    </message>
</context>
<context>
    <name>LevelWords</name>
    <message>
        <source>Levels as the program came</source>
        <translation>Niveaux d’origine du programme</translation>
    </message>
    <message>
        <source>Iteration %1 of the levels</source>
        <translation>Itération %1 des niveaux</translation>
    </message>
    <message>
        <source>Learnt before it came here</source>
        <translation>Apprise avant son arrivée ici</translation>
    </message>
    <message numerus="yes">
        <source>Learnt from the level of %Ln person(s)</source>
        <translation>
            <numerusform>Apprise du niveau de %Ln personne</numerusform>
            <numerusform>Apprise du niveau de %Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them new</source>
        <comment>people</comment>
        <translation>
            <numerusform>dont %Ln nouvelle</numerusform>
            <numerusform>dont %Ln nouvelles</numerusform>
        </translation>
    </message>
    <message>
        <source>Better on your people that it did not learn from: %1 levels right.</source>
        <translation>Meilleure sur vos personnes dont elle n’a pas appris : %1 de niveaux justes.</translation>
    </message>
    <message>
        <source>Nothing is forgotten: F1 %1 on the test set of the program.</source>
        <translation>Rien n’est oublié : F1 %1 sur le jeu d’essai du programme.</translation>
    </message>
    <message>
        <source>No level became worse beyond the limit.</source>
        <translation>Aucun niveau ne s’est dégradé au-delà de la limite.</translation>
    </message>
    <message>
        <source>Its probabilities can be believed as before: %1 off.</source>
        <translation>Ses probabilités sont aussi fiables qu’avant : écart de %1.</translation>
    </message>
    <message>
        <source>Not clearly better on your people that it did not learn from: %1 levels right.</source>
        <translation>Pas nettement meilleure sur vos personnes dont elle n’a pas appris : %1 de niveaux justes.</translation>
    </message>
    <message>
        <source>Worse on the test set of the program: F1 %1.</source>
        <translation>Moins bonne sur le jeu d’essai du programme : F1 %1.</translation>
    </message>
    <message>
        <source>“%2” became worse beyond the limit: %1 right.</source>
        <translation>« %2 » s’est dégradé au-delà de la limite : %1 justes.</translation>
    </message>
    <message>
        <source>Its probabilities can be believed less than before: %1 off.</source>
        <translation>Ses probabilités sont moins fiables qu’avant : écart de %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) whose level was confirmed or corrected</source>
        <translation>
            <numerusform>%Ln personne dont le niveau a été confirmé ou corrigé</numerusform>
            <numerusform>%Ln personnes dont le niveau a été confirmé ou corrigé</numerusform>
        </translation>
    </message>
    <message>
        <source>Enough was said: it is worth learning now.</source>
        <translation>Assez de niveaux ont été donnés : apprendre maintenant en vaut la peine.</translation>
    </message>
    <message numerus="yes">
        <source>Say the level of %Ln person(s) with a job title to train: %1 so far. Choose the level that is shown to confirm it: L in the library, Alt+1–6 in the review.</source>
        <translation>
            <numerusform>Donnez le niveau de %Ln personne dont l’intitulé de poste est connu : %1 jusqu’ici. Choisir le niveau affiché le confirme : L dans la bibliothèque, Alt+1–6 dans la vérification.</numerusform>
            <numerusform>Donnez le niveau de %Ln personnes dont l’intitulé de poste est connu : %1 jusqu’ici. Choisir le niveau affiché le confirme : L dans la bibliothèque, Alt+1–6 dans la vérification.</numerusform>
        </translation>
    </message>
    <message>
        <source>No level was said since that could be learnt.</source>
        <translation>Aucun niveau n’a été donné depuis qui puisse être appris.</translation>
    </message>
    <message>
        <source>Learning needs the encoder that came with the program; you use another one.</source>
        <translation>L’apprentissage demande l’encodeur fourni avec le programme ; vous en utilisez un autre.</translation>
    </message>
    <message>
        <source>The library was opened for reading only, so nothing can be learnt.</source>
        <translation>La bibliothèque est ouverte en lecture seule : rien ne peut être appris.</translation>
    </message>
    <message>
        <source>A library that is not on a drive cannot keep what it learns.</source>
        <translation>Une bibliothèque qui n’est pas sur un disque ne peut pas garder ce qu’elle apprend.</translation>
    </message>
    <message>
        <source>Reading the levels that were said…</source>
        <translation>Lecture des niveaux donnés…</translation>
    </message>
    <message>
        <source>Learning, some people left out each time…</source>
        <translation>Apprentissage, avec quelques personnes mises de côté à chaque fois…</translation>
    </message>
    <message>
        <source>Comparing with the levels that are shown…</source>
        <translation>Comparaison avec les niveaux affichés…</translation>
    </message>
    <message>
        <source>Keeping what was learnt…</source>
        <translation>Conservation de ce qui a été appris…</translation>
    </message>
    <message>
        <source>Telling the levels of everybody anew; nothing changes until it is done…</source>
        <translation>Niveaux de tout le monde relus ; rien ne change avant la fin…</translation>
    </message>
    <message>
        <source>Learn the levels</source>
        <translation>Apprendre les niveaux</translation>
    </message>
    <message>
        <source>Roll back to the levels as they came</source>
        <translation>Revenir aux niveaux d’origine</translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <comment>an iteration of the levels</comment>
        <translation>Revenir à : %1</translation>
    </message>
    <message>
        <source>Iteration of the levels</source>
        <translation>Itération des niveaux</translation>
    </message>
    <message>
        <source>From now on people show these levels; those that you said stay</source>
        <translation>Désormais, ces niveaux sont affichés ; ceux que vous avez donnés restent</translation>
    </message>
    <message>
        <source>Every level is again as it was then</source>
        <translation>Chaque niveau redevient celui d’alors</translation>
    </message>
</context>
<context>
    <name>LevelsBeforeAfter</name>
    <message>
        <source>Before → after</source>
        <translation>Avant → après</translation>
    </message>
    <message>
        <source>Figures before and after</source>
        <translation>Chiffres avant et après</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your people, each answered by a step that did not see them</source>
        <translation>
            <numerusform>%Ln de vos personnes, évaluée par une étape qui ne l’a pas vue</numerusform>
            <numerusform>%Ln de vos personnes, chacune évaluée par une étape qui ne l’a pas vue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln title(s) in the test set of the program</source>
        <translation>
            <numerusform>%Ln intitulé dans le jeu d’essai du programme</numerusform>
            <numerusform>%Ln intitulés dans le jeu d’essai du programme</numerusform>
        </translation>
    </message>
    <message>
        <source>Level right</source>
        <translation>Niveau juste</translation>
    </message>
    <message>
        <source>F1 over all levels</source>
        <translation>F1, tous niveaux confondus</translation>
    </message>
    <message>
        <source>F1, mean of the levels</source>
        <translation>F1, moyenne des niveaux</translation>
    </message>
    <message>
        <source>Probability off by</source>
        <translation>Écart de la probabilité</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Your people</source>
        <translation>Vos personnes</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Jeu d’essai</translation>
    </message>
</context>
<context>
    <name>LevelsCard</name>
    <message>
        <source>By the title of the latest job: most stand at the level “%1” (%2).</source>
        <translation>D’après l’intitulé du dernier emploi&#xa0;: la plupart sont au niveau «&#xa0;%1&#xa0;» (%2).</translation>
    </message>
    <message>
        <source>No level is known yet.</source>
        <translation>Aucun niveau n’est encore connu.</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>Trash: %n</source>
        <comment>files in it</comment>
        <translation>
            <numerusform>Corbeille : %Ln</numerusform>
            <numerusform>Corbeille : %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Files appear here as soon as they are read.</source>
        <translation>Les fichiers apparaissent ici dès qu’ils sont lus.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
    <message>
        <source>No file fits the search and the filter.</source>
        <translation>Aucun fichier ne correspond à la recherche et au filtre.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Files of the library</source>
        <translation>Fichiers de la bibliothèque</translation>
    </message>
    <message>
        <source>Enter opens a person, T tags, N notes, E sets the role, L the level, Del removes</source>
        <translation>Entrée ouvre une personne, T étiquette, N note, E attribue le poste, L le niveau, Suppr retire</translation>
    </message>
    <message>
        <source>Show all files</source>
        <translation>Afficher tous les fichiers</translation>
    </message>
</context>
<context>
    <name>LibrarySettings</name>
    <message>
        <source>Folder for the library</source>
        <translation>Dossier de la bibliothèque</translation>
    </message>
    <message>
        <source>The choice could not be kept. Look whether the disk is full.</source>
        <translation>Le choix n’a pas pu être gardé. Regardez si le disque est plein.</translation>
    </message>
    <message>
        <source>Where your library is kept</source>
        <translation>Où est conservée votre bibliothèque</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Choisir un autre dossier…</translation>
    </message>
    <message>
        <source>Usual folder</source>
        <translation>Dossier habituel</translation>
    </message>
    <message>
        <source>From the next start on: %1</source>
        <translation>À partir du prochain démarrage&#xa0;: %1</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Choose a folder on a disk of this computer, not one that is copied to the internet. What is here stays here: each folder has a library of its own.</source>
        <translation>Tout reste sur cet ordinateur. Choisissez un dossier sur un disque de cet ordinateur, pas un dossier copié sur internet. Ce qui est ici y reste&#xa0;: chaque dossier a sa propre bibliothèque.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Your name for corrections</source>
        <translation>Votre nom pour les corrections</translation>
    </message>
    <message>
        <source>Stands beside what you confirm or correct from now on. A short name will do.</source>
        <translation>Accompagne ce que vous confirmez ou corrigez désormais. Un nom court suffit.</translation>
    </message>
    <message>
        <source>Keep people for</source>
        <translation>Garder les personnes</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%Ln mois</numerusform>
            <numerusform>%Ln mois</numerusform>
        </translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>Erase from the trash after</source>
        <translation>Effacer de la corbeille après</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Never on its own</source>
        <translation>Jamais automatiquement</translation>
    </message>
    <message>
        <source>One start tells what is due in the trash, the next erases it for good. When the date of the computer has jumped, you are asked first. Original files are never touched.</source>
        <translation>Un démarrage annonce ce qui arrive à terme dans la corbeille, le suivant l’efface pour de bon. Si la date de l’ordinateur a sauté, la question vous est posée d’abord. Les fichiers d’origine ne sont jamais touchés.</translation>
    </message>
    <message>
        <source>This is noted as your rule. Nobody is removed by it on their own.</source>
        <translation>C’est noté comme votre règle. Personne n’est supprimé par elle seule.</translation>
    </message>
    <message>
        <source>Scans and pictures of pages (OCR)</source>
        <translation>Pages numérisées et images (OCR)</translation>
    </message>
    <message>
        <source>Installed: text is read off scanned pages. Nothing is sent anywhere for it.</source>
        <translation>Installé&#xa0;: le texte est lu sur les pages numérisées. Rien n’est envoyé nulle part pour cela.</translation>
    </message>
    <message>
        <source>Not installed: scanned pages stay without text. Install that part with: %1 – then start the program again.</source>
        <translation>Pas installé&#xa0;: les pages numérisées restent sans texte. Installez cette partie avec&#xa0;: %1 – puis redémarrez le programme.</translation>
    </message>
</context>
<context>
    <name>LinesView</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
</context>
<context>
    <name>MachinePane</name>
    <message>
        <source>[masked]</source>
        <comment>stands for a name, an address, … that the models do not see</comment>
        <translation>[masqué]</translation>
    </message>
    <message>
        <source>The rest of this long text is not shown here.</source>
        <translation>La suite de ce long texte n’est pas affichée ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) that say who the person is are masked before any model reads.</source>
        <translation>
            <numerusform>%Ln passage qui dit qui est la personne est masqué avant toute lecture par un modèle.</numerusform>
            <numerusform>%Ln passages qui disent qui est la personne sont masqués avant toute lecture par un modèle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that a person does not see, left out:</source>
        <translation>
            <numerusform>%Ln texte qu’une personne ne voit pas, laissé de côté :</numerusform>
            <numerusform>%Ln textes qu’une personne ne voit pas, laissés de côté :</numerusform>
        </translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>page %1</translation>
    </message>
    <message>
        <source>Text as the machine reads it</source>
        <translation>Texte tel que la machine le lit</translation>
    </message>
    <message>
        <source>Text that a person does not see</source>
        <translation>Texte qu’une personne ne voit pas</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>MatchWords</name>
    <message>
        <source>Your past gigs are ranked better on average, each unseen: nDCG %1.</source>
        <translation>Vos missions passées sont mieux classées en moyenne, chacune sans avoir été vue : nDCG %1.</translation>
    </message>
    <message>
        <source>No past gig is ranked much worse; the one that lost most: nDCG %1.</source>
        <translation>Aucune mission passée n’est nettement moins bien classée ; celle qui a le plus perdu : nDCG %1.</translation>
    </message>
    <message>
        <source>The judged gigs of the program are ranked as well as before: nDCG %1.</source>
        <translation>Les missions évaluées du programme sont aussi bien classées qu’avant : nDCG %1.</translation>
    </message>
    <message>
        <source>Your past gigs are not ranked better on average, each unseen: nDCG %1.</source>
        <translation>Vos missions passées ne sont pas mieux classées en moyenne, chacune sans avoir été vue : nDCG %1.</translation>
    </message>
    <message>
        <source>A past gig is ranked much worse: nDCG %1.</source>
        <translation>Une mission passée est nettement moins bien classée : nDCG %1.</translation>
    </message>
    <message>
        <source>The judged gigs of the program are ranked worse: nDCG %1.</source>
        <translation>Les missions évaluées du programme sont moins bien classées : nDCG %1.</translation>
    </message>
    <message>
        <source>Weights as the program came</source>
        <translation>Poids d’origine du programme</translation>
    </message>
    <message>
        <source>Iteration %1 of the weights</source>
        <translation>Itération %1 des poids</translation>
    </message>
</context>
<context>
    <name>Measured</name>
    <message>
        <source>Your confirmed people</source>
        <translation>Vos personnes confirmées</translation>
    </message>
    <message>
        <source>Test set of the program</source>
        <translation>Jeu d’essai du programme</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Mesuré sur</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>A&amp;pparence</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>Ajouter des &amp;fichiers…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>Ajouter un &amp;dossier…</translation>
    </message>
    <message>
        <source>Try with &amp;sample CVs</source>
        <translation>Essayer avec des CV d’e&amp;xemple</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Find &amp;anything…</source>
        <translation>&amp;Tout trouver…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>&amp;New gig</source>
        <translation>&amp;Nouvelle mission</translation>
    </message>
    <message>
        <source>&amp;Rank people</source>
        <translation>&amp;Classer les personnes</translation>
    </message>
    <message>
        <source>Re&amp;move gig</source>
        <translation>&amp;Supprimer la mission</translation>
    </message>
    <message>
        <source>Show the &amp;library</source>
        <translation>Afficher la &amp;bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>À &amp;vérifier</translation>
    </message>
    <message>
        <source>Show the &amp;gigs</source>
        <translation>Afficher les &amp;missions</translation>
    </message>
    <message>
        <source>Show &amp;insights</source>
        <translation>Afficher les a&amp;perçus</translation>
    </message>
    <message>
        <source>Sho&amp;w learning</source>
        <translation>Afficher l’&amp;apprentissage</translation>
    </message>
    <message>
        <source>&amp;Learn now</source>
        <translation>A&amp;pprendre maintenant</translation>
    </message>
    <message>
        <source>Roll &amp;back to the iteration before</source>
        <translation>Re&amp;venir à l’itération précédente</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>Ré&amp;glages</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Act&amp;ualiser</translation>
    </message>
    <message>
        <source>&amp;How does this work?</source>
        <translation>&amp;Comment ça marche&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Raccourcis</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>&amp;Contraste élevé</translation>
    </message>
</context>
<context>
    <name>Mistakes</name>
    <message>
        <source>Roles taken for another</source>
        <translation>Postes pris pour un autre</translation>
    </message>
    <message>
        <source>Choose a pair to see its people; press Enter on a person to open the CV.</source>
        <translation>Choisissez une paire pour voir ses personnes ; Entrée sur une personne ouvre le CV.</translation>
    </message>
    <message>
        <source>Nobody is answered wrongly.</source>
        <translation>Aucune réponse n’est fausse.</translation>
    </message>
    <message>
        <source>Right role</source>
        <translation>Poste juste</translation>
    </message>
    <message>
        <source>What the program says</source>
        <translation>Ce que dit le programme</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>People of the chosen pair</source>
        <translation>Personnes de la paire choisie</translation>
    </message>
    <message>
        <source>%1 taken for %2</source>
        <comment>two roles</comment>
        <translation>%1 pris pour %2</translation>
    </message>
    <message>
        <source>Person %1</source>
        <comment>a number, in place of a name</comment>
        <translation>Personne %1</translation>
    </message>
</context>
<context>
    <name>ModelSettings</name>
    <message>
        <source>Encoder: turns texts into numbers</source>
        <translation>Encodeur&#xa0;: transforme les textes en nombres</translation>
    </message>
    <message>
        <source>Role head: names one of 96 roles</source>
        <translation>Tête des postes&#xa0;: nomme un des 96 postes</translation>
    </message>
    <message>
        <source>Level head: names the level of a title</source>
        <translation>Tête des niveaux&#xa0;: nomme le niveau d’un intitulé</translation>
    </message>
    <message>
        <source>Skill-set head: skills that a text implies</source>
        <translation>Tête des compétences&#xa0;: celles qu’un texte suppose</translation>
    </message>
    <message>
        <source>Role replay: keeps the role head from forgetting</source>
        <translation>Rappel des postes : évite que la tête des postes oublie</translation>
    </message>
    <message>
        <source>Level replay: keeps the level head from forgetting</source>
        <translation>Rappel des niveaux : évite que la tête des niveaux oublie</translation>
    </message>
    <message>
        <source>Judged gigs: learnt weights of matching are judged on them</source>
        <translation>Missions évaluées : les poids appris du classement sont jugés sur elles</translation>
    </message>
    <message>
        <source>%1, version %2, %3</source>
        <comment>a model, its version, its size</comment>
        <translation>%1, version %2, %3</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licence&#xa0;: %1</translation>
    </message>
    <message>
        <source>This model has no card.</source>
        <translation>Ce modèle n’a pas de fiche.</translation>
    </message>
    <message>
        <source>Models of the program</source>
        <translation>Modèles du programme</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Card of the model</source>
        <translation>Fiche du modèle</translation>
    </message>
    <message>
        <source>Show the licence instead</source>
        <translation>Montrer plutôt la licence</translation>
    </message>
</context>
<context>
    <name>NextView</name>
    <message>
        <source>Shares of people with such a career who changed their role; no forecast.</source>
        <translation>Parts des personnes au parcours semblable qui ont changé de poste ; ce n’est pas une prévision.</translation>
    </message>
    <message>
        <source>The jobs that were read name no role, so no next one can be told.</source>
        <translation>Les emplois lus ne nomment aucun poste : impossible de proposer une suite.</translation>
    </message>
    <message>
        <source>Plausible next roles</source>
        <translation>Postes plausibles ensuite</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1%</source>
        <comment>a share; French has a no-break space</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <comment>files read</comment>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>environ %n minute restante</numerusform>
            <numerusform>environ %n minutes restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>environ %n heure restante</numerusform>
            <numerusform>environ %n heures restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>High confidence</source>
        <translation>Confiance élevée</translation>
    </message>
    <message>
        <source>Medium confidence</source>
        <translation>Confiance moyenne</translation>
    </message>
    <message>
        <source>Low confidence</source>
        <translation>Confiance faible</translation>
    </message>
</context>
<context>
    <name>OffersTable</name>
    <message>
        <source>Rank %1</source>
        <comment>of a gig</comment>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>worth a call: %1</source>
        <comment>how likely</comment>
        <translation>mérite un appel : %1</translation>
    </message>
    <message>
        <source>Gig</source>
        <translation>Mission</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Worth a call</source>
        <comment>head of a column: how likely it is</comment>
        <translation>Mérite un appel</translation>
    </message>
</context>
<context>
    <name>OffersView</name>
    <message>
        <source>The best gigs, whatever they are.</source>
        <translation>Les meilleures missions, quelles qu’elles soient.</translation>
    </message>
    <message>
        <source>It costs no fit.</source>
        <translation>Sans perte d’adéquation.</translation>
    </message>
    <message>
        <source>It costs %1 of the fit.</source>
        <comment>variety</comment>
        <translation>Coûte %1 de l’adéquation.</translation>
    </message>
    <message>
        <source>Looking for gigs…</source>
        <translation>Recherche de missions…</translation>
    </message>
    <message>
        <source>There is no gig yet. Add one on the page of gigs.</source>
        <translation>Il n’y a pas encore de mission. Ajoutez-en une sur la page des missions.</translation>
    </message>
    <message>
        <source>None of these is likely to fit; they are the nearest.</source>
        <translation>Aucune ne convient vraiment ; ce sont les plus proches.</translation>
    </message>
    <message numerus="yes">
        <source>%n gig(s) of another model could not be compared.</source>
        <translation>
            <numerusform>%Ln mission d’un autre modèle n’a pas pu être comparée.</numerusform>
            <numerusform>%Ln missions d’un autre modèle n’ont pas pu être comparées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gigs that fit</source>
        <translation>Missions qui conviennent</translation>
    </message>
    <message>
        <source>Variety</source>
        <comment>of gigs: alike or different</comment>
        <translation>Variété</translation>
    </message>
    <message>
        <source>Variety of the gigs</source>
        <translation>Variété des missions</translation>
    </message>
    <message>
        <source>Left: the best gigs, even if alike. Right: gigs that differ from each other.</source>
        <translation>À gauche : les meilleures missions, même semblables. À droite : des missions différentes entre elles.</translation>
    </message>
</context>
<context>
    <name>Onet</name>
    <message>
        <source>Oral Comprehension</source>
        <translation>Compréhension orale</translation>
    </message>
    <message>
        <source>Written Comprehension</source>
        <translation>Compréhension écrite</translation>
    </message>
    <message>
        <source>Fluency of Ideas</source>
        <translation>Abondance d’idées</translation>
    </message>
    <message>
        <source>Problem Sensitivity</source>
        <translation>Perception des problèmes</translation>
    </message>
    <message>
        <source>Deductive Reasoning</source>
        <translation>Raisonnement déductif</translation>
    </message>
    <message>
        <source>Information Ordering</source>
        <translation>Mise en ordre d’informations</translation>
    </message>
    <message>
        <source>Category Flexibility</source>
        <translation>Souplesse de classement</translation>
    </message>
    <message>
        <source>Mathematical Reasoning</source>
        <translation>Raisonnement mathématique</translation>
    </message>
    <message>
        <source>Memorization</source>
        <translation>Mémorisation</translation>
    </message>
    <message>
        <source>Speed of Closure</source>
        <translation>Rapidité à reconnaître un ensemble</translation>
    </message>
    <message>
        <source>Flexibility of Closure</source>
        <translation>Repérage d’un motif parmi d’autres</translation>
    </message>
    <message>
        <source>Perceptual Speed</source>
        <translation>Rapidité de perception</translation>
    </message>
    <message>
        <source>Spatial Orientation</source>
        <translation>Orientation dans l’espace</translation>
    </message>
    <message>
        <source>Visualization</source>
        <translation>Visualisation</translation>
    </message>
    <message>
        <source>Selective Attention</source>
        <translation>Attention sélective</translation>
    </message>
    <message>
        <source>Time Sharing</source>
        <translation>Attention partagée</translation>
    </message>
    <message>
        <source>Arm-Hand Steadiness</source>
        <translation>Stabilité du bras et de la main</translation>
    </message>
    <message>
        <source>Wrist-Finger Speed</source>
        <translation>Rapidité du poignet et des doigts</translation>
    </message>
    <message>
        <source>Speed of Limb Movement</source>
        <translation>Rapidité des membres</translation>
    </message>
    <message>
        <source>Explosive Strength</source>
        <translation>Force explosive</translation>
    </message>
    <message>
        <source>Dynamic Flexibility</source>
        <translation>Souplesse dynamique</translation>
    </message>
    <message>
        <source>Near Vision</source>
        <translation>Vision de près</translation>
    </message>
    <message>
        <source>Far Vision</source>
        <translation>Vision de loin</translation>
    </message>
    <message>
        <source>Visual Color Discrimination</source>
        <translation>Distinction des couleurs</translation>
    </message>
    <message>
        <source>Hearing Sensitivity</source>
        <translation>Sensibilité de l’ouïe</translation>
    </message>
    <message>
        <source>Auditory Attention</source>
        <translation>Attention auditive</translation>
    </message>
    <message>
        <source>Speech Recognition</source>
        <translation>Compréhension de la parole d’autrui</translation>
    </message>
    <message>
        <source>Public Speaking</source>
        <translation>Prise de parole en public</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Electronic Mail</source>
        <translation>Courrier électronique</translation>
    </message>
    <message>
        <source>Letters and Memos</source>
        <translation>Lettres et notes</translation>
    </message>
    <message>
        <source>Face-to-Face Discussions</source>
        <translation>Échanges en face à face</translation>
    </message>
    <message>
        <source>Contact With Others</source>
        <translation>Contact avec autrui</translation>
    </message>
    <message>
        <source>Work With Work Group or Team</source>
        <translation>Travail en groupe ou en équipe</translation>
    </message>
    <message>
        <source>Deal With External Customers</source>
        <translation>Relation avec la clientèle</translation>
    </message>
    <message>
        <source>Coordinate or Lead Others</source>
        <translation>Coordination ou conduite d’autres personnes</translation>
    </message>
    <message>
        <source>Responsible for Others&apos; Health and Safety</source>
        <translation>Responsabilité de la santé et de la sécurité d’autrui</translation>
    </message>
    <message>
        <source>Responsibility for Outcomes and Results</source>
        <translation>Responsabilité des résultats</translation>
    </message>
    <message>
        <source>Frequency of Conflict Situations</source>
        <translation>Fréquence des conflits</translation>
    </message>
    <message>
        <source>Deal With Unpleasant or Angry People</source>
        <translation>Face à des personnes désagréables ou en colère</translation>
    </message>
    <message>
        <source>Deal With Physically Aggressive People</source>
        <translation>Face à des personnes physiquement agressives</translation>
    </message>
    <message>
        <source>Indoors, Environmentally Controlled</source>
        <translation>À l’intérieur, température réglée</translation>
    </message>
    <message>
        <source>Indoors, Not Environmentally Controlled</source>
        <translation>À l’intérieur, température non réglée</translation>
    </message>
    <message>
        <source>Outdoors, Exposed to Weather</source>
        <translation>À l’extérieur, par tous les temps</translation>
    </message>
    <message>
        <source>In an Open Vehicle or Equipment</source>
        <translation>Dans un véhicule ou un engin ouvert</translation>
    </message>
    <message>
        <source>In an Enclosed Vehicle or Equipment</source>
        <translation>Dans un véhicule ou un engin fermé</translation>
    </message>
    <message>
        <source>Physical Proximity</source>
        <translation>Proximité physique</translation>
    </message>
    <message>
        <source>Sounds, Noise Levels Are Distracting or Uncomfortable</source>
        <translation>Bruit gênant ou pénible</translation>
    </message>
    <message>
        <source>Extremely Bright or Inadequate Lighting</source>
        <translation>Éclairage très vif ou insuffisant</translation>
    </message>
    <message>
        <source>Exposed to Contaminants</source>
        <translation>Exposition à des polluants</translation>
    </message>
    <message>
        <source>Cramped Work Space, Awkward Positions</source>
        <translation>Espace exigu, postures pénibles</translation>
    </message>
    <message>
        <source>Exposed to Whole Body Vibration</source>
        <translation>Exposition aux vibrations du corps entier</translation>
    </message>
    <message>
        <source>Exposed to Radiation</source>
        <translation>Exposition aux rayonnements</translation>
    </message>
    <message>
        <source>Exposed to Disease or Infections</source>
        <translation>Exposition aux maladies ou aux infections</translation>
    </message>
    <message>
        <source>Exposed to High Places</source>
        <translation>Travail en hauteur</translation>
    </message>
    <message>
        <source>Exposed to Hazardous Conditions</source>
        <translation>Exposition à des conditions dangereuses</translation>
    </message>
    <message>
        <source>Exposed to Hazardous Equipment</source>
        <translation>Exposition à des équipements dangereux</translation>
    </message>
    <message>
        <source>Exposed to Minor Burns, Cuts, Bites, or Stings</source>
        <translation>Exposition à de petites brûlures, coupures, morsures ou piqûres</translation>
    </message>
    <message>
        <source>Spend Time Sitting</source>
        <translation>Temps passé assis</translation>
    </message>
    <message>
        <source>Spend Time Kneeling, Crouching, Stooping, or Crawling</source>
        <translation>Temps passé à genoux, accroupi, courbé ou à ramper</translation>
    </message>
    <message>
        <source>Spend Time Keeping or Regaining Balance</source>
        <translation>Temps passé en équilibre</translation>
    </message>
    <message>
        <source>Spend Time Making Repetitive Motions</source>
        <translation>Gestes répétitifs</translation>
    </message>
    <message>
        <source>Wear Specialized Protective or Safety Equipment such as Breathing Apparatus, Safety Harness, Full Protection Suits, or Radiation Protection</source>
        <translation>Port d’équipements de protection spéciaux&#xa0;: appareil respiratoire, harnais, combinaison intégrale ou protection contre les rayonnements</translation>
    </message>
    <message>
        <source>Consequence of Error</source>
        <translation>Conséquences d’une erreur</translation>
    </message>
    <message>
        <source>Impact of Decisions on Co-workers or Company Results</source>
        <translation>Effet des décisions sur les collègues ou l’entreprise</translation>
    </message>
    <message>
        <source>Frequency of Decision Making</source>
        <translation>Fréquence des décisions</translation>
    </message>
    <message>
        <source>Freedom to Make Decisions</source>
        <translation>Liberté de décision</translation>
    </message>
    <message>
        <source>Degree of Automation</source>
        <translation>Degré d’automatisation</translation>
    </message>
    <message>
        <source>Importance of Being Exact or Accurate</source>
        <translation>Importance de l’exactitude</translation>
    </message>
    <message>
        <source>Importance of Repeating Same Tasks</source>
        <translation>Importance de la répétition des mêmes tâches</translation>
    </message>
    <message>
        <source>Structured versus Unstructured Work</source>
        <translation>Liberté d’organiser son travail</translation>
    </message>
    <message>
        <source>Level of Competition</source>
        <translation>Degré de concurrence</translation>
    </message>
    <message>
        <source>Time Pressure</source>
        <translation>Pression du temps</translation>
    </message>
    <message>
        <source>Pace Determined by Speed of Equipment</source>
        <translation>Rythme imposé par les machines</translation>
    </message>
    <message>
        <source>Work Schedules</source>
        <translation>Horaires de travail</translation>
    </message>
    <message>
        <source>Duration of Typical Work Week</source>
        <translation>Durée de la semaine de travail</translation>
    </message>
    <message>
        <source>Achievement/Effort</source>
        <translation>Réussite et effort</translation>
    </message>
    <message>
        <source>Persistence</source>
        <translation>Persévérance</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Initiative</translation>
    </message>
    <message>
        <source>Leadership</source>
        <translation>Conduite d’équipe</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>Coopération</translation>
    </message>
    <message>
        <source>Concern for Others</source>
        <translation>Attention aux autres</translation>
    </message>
    <message>
        <source>Social Orientation</source>
        <translation>Goût du travail avec autrui</translation>
    </message>
    <message>
        <source>Self Control</source>
        <translation>Maîtrise de soi</translation>
    </message>
    <message>
        <source>Stress Tolerance</source>
        <translation>Résistance au stress</translation>
    </message>
    <message>
        <source>Adaptability/Flexibility</source>
        <translation>Adaptabilité et souplesse</translation>
    </message>
    <message>
        <source>Dependability</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>Attention to Detail</source>
        <translation>Souci du détail</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Intégrité</translation>
    </message>
    <message>
        <source>Independence</source>
        <translation>Autonomie</translation>
    </message>
    <message>
        <source>Innovation</source>
        <translation>Innovation</translation>
    </message>
    <message>
        <source>Analytical Thinking</source>
        <translation>Esprit d’analyse</translation>
    </message>
    <message>
        <source>Science</source>
        <translation>Sciences</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Suivi de la performance</translation>
    </message>
    <message>
        <source>Social Perceptiveness</source>
        <translation>Perception d’autrui</translation>
    </message>
    <message>
        <source>Coordination</source>
        <translation>Coordination</translation>
    </message>
    <message>
        <source>Persuasion</source>
        <translation>Persuasion</translation>
    </message>
    <message>
        <source>Service Orientation</source>
        <translation>Sens du service</translation>
    </message>
    <message>
        <source>Operations Analysis</source>
        <translation>Analyse des besoins</translation>
    </message>
    <message>
        <source>Technology Design</source>
        <translation>Conception technique</translation>
    </message>
    <message>
        <source>Equipment Selection</source>
        <translation>Choix des équipements</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Programming</source>
        <translation>Programmation</translation>
    </message>
    <message>
        <source>Operation Monitoring</source>
        <translation>Surveillance du fonctionnement</translation>
    </message>
    <message>
        <source>Time Management</source>
        <translation>Gestion du temps</translation>
    </message>
    <message>
        <source>Management of Financial Resources</source>
        <translation>Gestion des moyens financiers</translation>
    </message>
    <message>
        <source>Management of Material Resources</source>
        <translation>Gestion des moyens matériels</translation>
    </message>
    <message>
        <source>Management of Personnel Resources</source>
        <translation>Gestion du personnel</translation>
    </message>
    <message>
        <source>Analytical or scientific software</source>
        <translation>Logiciels d’analyse ou scientifiques</translation>
    </message>
    <message>
        <source>Computer aided design CAD software</source>
        <translation>Logiciels de CAO</translation>
    </message>
    <message>
        <source>Data base user interface and query software</source>
        <translation>Logiciels de bases de données et de requêtes</translation>
    </message>
    <message>
        <source>Electronic mail software</source>
        <translation>Logiciels de messagerie</translation>
    </message>
    <message>
        <source>Enterprise resource planning ERP software</source>
        <translation>Logiciels de gestion intégrée (ERP)</translation>
    </message>
    <message>
        <source>Graphics or photo imaging software</source>
        <translation>Logiciels de graphisme ou de photo</translation>
    </message>
    <message>
        <source>Internet browser software</source>
        <translation>Navigateurs Internet</translation>
    </message>
    <message>
        <source>Office suite software</source>
        <translation>Suites bureautiques</translation>
    </message>
    <message>
        <source>Operating system software</source>
        <translation>Systèmes d’exploitation</translation>
    </message>
    <message>
        <source>Presentation software</source>
        <translation>Logiciels de présentation</translation>
    </message>
    <message>
        <source>Project management software</source>
        <translation>Logiciels de gestion de projet</translation>
    </message>
    <message>
        <source>Spreadsheet software</source>
        <translation>Tableurs</translation>
    </message>
    <message>
        <source>Word processing software</source>
        <translation>Traitements de texte</translation>
    </message>
    <message>
        <source>Desktop computers</source>
        <translation>Ordinateurs de bureau</translation>
    </message>
    <message>
        <source>Notebook computers</source>
        <translation>Ordinateurs portables</translation>
    </message>
    <message>
        <source>Personal computers</source>
        <translation>Ordinateurs personnels</translation>
    </message>
</context>
<context>
    <name>OverTimeCard</name>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Role named</source>
        <translation>Poste nommé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Itération</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>No iteration was measured on these people yet.</source>
        <translation>Aucune itération n’a encore été mesurée sur ces personnes.</translation>
    </message>
    <message>
        <source>Figures of each iteration</source>
        <translation>Chiffres de chaque itération</translation>
    </message>
    <message>
        <source>From %1 to %2: %3 right.</source>
        <translation>De %1 à %2 : %3 justes.</translation>
    </message>
    <message>
        <source>“Role named” is how often a role is named at all; “Off” is how far confidence is from the share of right ones, where less is better.</source>
        <translation>« Poste nommé » dit combien de fois un poste est nommé ; « Écart » dit de combien la confiance s’éloigne de la part de réponses justes : moins, c’est mieux.</translation>
    </message>
</context>
<context>
    <name>OwnRolesView</name>
    <message numerus="yes">
        <source>%Ln role(s)</source>
        <translation>
            <numerusform>%Ln poste</numerusform>
            <numerusform>%Ln postes</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a role</source>
        <translation>Chercher un poste</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Postes</translation>
    </message>
    <message>
        <source>Add role…</source>
        <translation>Ajouter un poste…</translation>
    </message>
    <message>
        <source>Split…</source>
        <comment>a role</comment>
        <translation>Diviser…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <comment>a role</comment>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <comment>a role</comment>
        <translation>Fusionner avec…</translation>
    </message>
    <message>
        <source>Retire</source>
        <comment>a role</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>A role of your own, from people who have it</source>
        <translation>Un poste à vous, à partir de personnes qui l’occupent</translation>
    </message>
    <message>
        <source>Shows the people of the role in two groups; either can become a role</source>
        <translation>Montre les personnes du poste en deux groupes ; chacun peut devenir un poste</translation>
    </message>
    <message>
        <source>The role counts as another one from now on</source>
        <translation>Le poste compte désormais comme un autre</translation>
    </message>
    <message>
        <source>The role is given to nobody any more; its people wait for a review</source>
        <translation>Le poste n’est plus donné à personne ; ses personnes sont à vérifier</translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Place %1 of %2</source>
        <comment>marked in the CV</comment>
        <translation>Endroit %1 sur %2</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Endroit précédent</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Endroit suivant</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajuster à la largeur</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The rest of this long text is not shown here.</source>
        <translation>La suite de ce long texte n’est pas affichée ici.</translation>
    </message>
    <message>
        <source>Pages of the CV</source>
        <translation>Pages du CV</translation>
    </message>
    <message>
        <source>Text of the CV</source>
        <translation>Texte du CV</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Mot de passe du fichier</translation>
    </message>
    <message>
        <source>Show the pages</source>
        <translation>Montrer les pages</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>May be the same person</source>
        <translation>Peut-être la même personne</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>pairs of CVs</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Both have: %1</source>
        <translation>Les deux ont : %1</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Diffère</translation>
    </message>
    <message>
        <source>Newer</source>
        <comment>of two CVs</comment>
        <translation>Plus récent</translation>
    </message>
    <message>
        <source>Older</source>
        <comment>of two CVs</comment>
        <translation>Plus ancien</translation>
    </message>
    <message>
        <source>the same e-mail address</source>
        <translation>la même adresse e-mail</translation>
    </message>
    <message>
        <source>the same phone number</source>
        <translation>le même numéro de téléphone</translation>
    </message>
    <message>
        <source>nearly the same text</source>
        <translation>presque le même texte</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Pair before</source>
        <translation>Paire précédente</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>Paire suivante</translation>
    </message>
    <message>
        <source>Two people: keep both</source>
        <translation>Deux personnes : garder les deux</translation>
    </message>
    <message>
        <source>Same person: keep both</source>
        <translation>Même personne : garder les deux</translation>
    </message>
    <message>
        <source>Keep the newer, the older to the trash</source>
        <translation>Garder le plus récent, l’ancien à la corbeille</translation>
    </message>
    <message>
        <source>No two CVs wait for a decision.</source>
        <translation>Aucun doublon n’attend de décision.</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>Montrer dans la liste</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Find an action, a page, a person, a gig, a setting…</source>
        <translation>Trouver une action, une page, une personne, une mission, un réglage…</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tout trouver</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter goes there, Esc closes</source>
        <translation>Haut et Bas choisissent, Entrée y va, Échap ferme</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Rien trouvé. Essayez avec moins de lettres.</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Meaning</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Must-haves</source>
        <translation>Exigences</translation>
    </message>
    <message>
        <source>How near the CV is to the gig in meaning</source>
        <translation>À quel point le CV est proche de la mission par le sens</translation>
    </message>
    <message>
        <source>How many of the gig&apos;s telling words the CV holds</source>
        <translation>Combien de mots marquants de la mission figurent dans le CV</translation>
    </message>
    <message>
        <source>How well the roles of the CV and the gig agree</source>
        <translation>À quel point les postes du CV et de la mission concordent</translation>
    </message>
    <message>
        <source>How many of the skills asked for are held; rarer ones weigh more</source>
        <translation>Combien de compétences demandées sont présentes ; les plus rares pèsent davantage</translation>
    </message>
    <message>
        <source>How near the level of the person is to that of the gig</source>
        <translation>À quel point le niveau de la personne est proche de celui de la mission</translation>
    </message>
    <message>
        <source>How likely the person meets what the gig requires</source>
        <translation>La probabilité que la personne réponde aux exigences de la mission</translation>
    </message>
    <message>
        <source>Not counted: the gig has no text</source>
        <translation>Non compté : la mission n’a pas de texte</translation>
    </message>
    <message>
        <source>Not counted: the gig holds no telling words</source>
        <translation>Non compté : la mission ne contient aucun mot marquant</translation>
    </message>
    <message>
        <source>Not counted: the role of the gig is not clear</source>
        <translation>Non compté : le poste de la mission n’est pas clair</translation>
    </message>
    <message>
        <source>Not counted: the gig names no skill of the list</source>
        <translation>Non compté : la mission ne nomme aucune compétence de la liste</translation>
    </message>
    <message>
        <source>Not counted: the gig tells no level</source>
        <translation>Non compté : la mission n’indique pas de niveau</translation>
    </message>
    <message>
        <source>Not counted: the gig names no requirement</source>
        <translation>Non compté : la mission ne nomme aucune exigence</translation>
    </message>
</context>
<context>
    <name>PastGigs</name>
    <message>
        <source>Past gigs, before → after</source>
        <translation>Missions passées, avant → après</translation>
    </message>
    <message>
        <source>Each gig is ranked with weights that were learnt from the other gigs only.</source>
        <translation>Chaque mission est classée avec des poids appris des autres missions seulement.</translation>
    </message>
    <message>
        <source>Past gigs, before and after</source>
        <translation>Missions passées, avant et après</translation>
    </message>
    <message>
        <source>A gig that was removed</source>
        <translation>Une mission supprimée</translation>
    </message>
    <message>
        <source>All gigs, mean</source>
        <translation>Toutes, moyenne</translation>
    </message>
    <message>
        <source>Gig</source>
        <translation>Mission</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>people</comment>
        <translation>Retenus</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>people</comment>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>nDCG</source>
        <translation>nDCG</translation>
    </message>
    <message>
        <source>MAP</source>
        <translation>MAP</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Évolution</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Select two to four people with Ctrl or Shift, then compare them.</source>
        <translation>Sélectionnez deux à quatre personnes avec Ctrl ou Maj, puis comparez-les.</translation>
    </message>
    <message>
        <source>This person is not in the list of this gig.</source>
        <translation>Cette personne n’est pas dans la liste de cette mission.</translation>
    </message>
    <message>
        <source>People are ranked anew, since something changed…</source>
        <translation>Nouveau classement en cours, car quelque chose a changé…</translation>
    </message>
    <message>
        <source>Nobody is ranked for this gig yet. Press “Rank people”.</source>
        <translation>Personne n’est encore classé pour cette mission. Appuyez sur « Classer les personnes ».</translation>
    </message>
    <message>
        <source>There is nobody to rank yet. Add CVs to the library first.</source>
        <translation>Il n’y a encore personne à classer. Ajoutez d’abord des CV à la bibliothèque.</translation>
    </message>
    <message>
        <source>Read blind</source>
        <translation>Lire à l’aveugle</translation>
    </message>
    <message>
        <source>Hide names, contacts, schools, dates and files; people go by numbers</source>
        <translation>Masquer noms, coordonnées, écoles, dates et fichiers ; chacun porte un numéro</translation>
    </message>
    <message>
        <source>Hide rejected</source>
        <translation>Masquer les mises à l’écart</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Off the shortlist</source>
        <translation>Hors liste restreinte</translation>
    </message>
    <message>
        <source>Shortlist</source>
        <comment>a person</comment>
        <translation>Liste restreinte</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>Similar</source>
        <comment>similar people</comment>
        <translation>Proches</translation>
    </message>
    <message>
        <source>Put this person on the shortlist of this gig, or take them off it (S)</source>
        <translation>Mettre cette personne sur la liste restreinte de cette mission, ou l’en retirer (S)</translation>
    </message>
    <message>
        <source>Put this person first in the list, or no longer (P)</source>
        <translation>Mettre cette personne en tête de liste, ou l’en retirer (P)</translation>
    </message>
    <message>
        <source>Put this person last in the list, or no longer (X)</source>
        <translation>Mettre cette personne en fin de liste, ou l’en retirer (X)</translation>
    </message>
    <message>
        <source>Status…</source>
        <comment>of a person for a gig</comment>
        <translation>Statut…</translation>
    </message>
    <message>
        <source>Say where this person stands for this gig (Shift+S)</source>
        <translation>Indiquer où en est cette personne pour cette mission (Maj+S)</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Dévoiler</translation>
    </message>
    <message>
        <source>Revealing who this is gets written down in the journal.</source>
        <translation>Dévoiler l’identité est noté dans le journal.</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>First lines as they will be written</source>
        <translation>Premières lignes, telles qu’elles seront écrites</translation>
    </message>
    <message>
        <source>First page of the report</source>
        <translation>Première page du rapport</translation>
    </message>
</context>
<context>
    <name>RankedNotes</name>
    <message>
        <source>Probably nobody here fits this gig</source>
        <translation>Personne ici ne convient sans doute à cette mission</translation>
    </message>
    <message>
        <source>By nearness in meaning and by role, the chances that the likeliest are worth a call are %1. The order below says who is nearest, not that they fit.</source>
        <translation>D’après le sens et le poste, les chances que les plus probables méritent un appel sont de %1. L’ordre dit qui est le plus proche, pas qui convient.</translation>
    </message>
    <message numerus="yes">
        <source>%n more person(s) come near in neither meaning, words nor role and were not compared.</source>
        <translation>
            <numerusform>%Ln autre personne n’est proche ni par le sens, ni par les mots, ni par le poste, et n’a pas été comparée.</numerusform>
            <numerusform>%Ln autres personnes ne sont proches ni par le sens, ni par les mots, ni par le poste, et n’ont pas été comparées.</numerusform>
        </translation>
    </message>
    <message>
        <source>They could not be read, so nothing is known of them. Show them</source>
        <translation>Ils n’ont pas pu être lus&#xa0;: on n’en sait rien. Les montrer</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not ranked</source>
        <translation>
            <numerusform>%Ln fichier non classé</numerusform>
            <numerusform>%Ln fichiers non classés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankedView</name>
    <message>
        <source>People ranked for this gig</source>
        <translation>Personnes classées pour cette mission</translation>
    </message>
    <message>
        <source>&amp;Pin or unpin…</source>
        <comment>a person</comment>
        <translation>É&amp;pingler ou détacher…</translation>
    </message>
    <message>
        <source>Re&amp;ject or take back…</source>
        <comment>a person</comment>
        <translation>É&amp;carter ou reprendre…</translation>
    </message>
    <message>
        <source>Short&amp;list or take off</source>
        <comment>a person, for a gig</comment>
        <translation>&amp;Liste restreinte, ou retirer</translation>
    </message>
    <message>
        <source>&amp;Status…</source>
        <comment>of people for a gig</comment>
        <translation>&amp;Statut…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <comment>people side by side</comment>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>Re&amp;veal who this is</source>
        <translation>Dé&amp;voiler l’identité</translation>
    </message>
    <message>
        <source>&amp;More like this person</source>
        <translation>Personnes &amp;semblables</translation>
    </message>
    <message>
        <source>Show in the &amp;library</source>
        <translation>Afficher dans la &amp;bibliothèque</translation>
    </message>
</context>
<context>
    <name>RankedWords</name>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Must-haves</source>
        <translation>Exigences</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>must-haves that are met, of all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>of a person for a gig</comment>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>not told</source>
        <comment>the CV does not tell whether a requirement is met</comment>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>met</source>
        <comment>a requirement</comment>
        <translation>remplie</translation>
    </message>
    <message>
        <source>not met</source>
        <comment>a requirement</comment>
        <translation>non remplie</translation>
    </message>
    <message>
        <source>Rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>score %1</translation>
    </message>
    <message>
        <source>must-haves met: %1</source>
        <translation>exigences remplies : %1</translation>
    </message>
    <message>
        <source>not separable from ranks %1</source>
        <translation>indissociable des rangs %1</translation>
    </message>
    <message>
        <source>This rank is told apart from all others.</source>
        <translation>Ce rang se distingue de tous les autres.</translation>
    </message>
    <message>
        <source>Not separable from ranks %1: the scores lie nearer together than they are exact.</source>
        <translation>Indissociable des rangs %1 : les scores sont plus proches entre eux qu’ils ne sont précis.</translation>
    </message>
    <message>
        <source>Who this is stays hidden while you read blind.</source>
        <translation>L’identité reste masquée tant que vous lisez à l’aveugle.</translation>
    </message>
    <message>
        <source>Most likely: %1</source>
        <translation>Le plus probable : %1</translation>
    </message>
    <message>
        <source>The gig names no must-have.</source>
        <translation>La mission ne nomme aucune exigence.</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>Nice to have</source>
        <translation>Souhaité</translation>
    </message>
    <message>
        <source>Skills asked for</source>
        <translation>Compétences demandées</translation>
    </message>
    <message>
        <source>Against the usual of the best</source>
        <translation>Par rapport à l’habituel des meilleurs</translation>
    </message>
    <message>
        <source>What would change this rank</source>
        <translation>Ce qui changerait ce rang</translation>
    </message>
    <message>
        <source>The gig names no must-have and no skill, and no part of this score stands out.</source>
        <translation>La mission ne nomme ni exigence ni compétence, et aucune partie de ce score ne ressort.</translation>
    </message>
    <message>
        <source>Must-haves: %1 of %2 met</source>
        <translation>Exigences : %1 sur %2 remplies</translation>
    </message>
    <message>
        <source>met</source>
        <translation>remplie</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>non remplie</translation>
    </message>
    <message>
        <source>the CV does not tell</source>
        <translation>le CV ne le dit pas</translation>
    </message>
    <message>
        <source>not found in the CV</source>
        <comment>a skill</comment>
        <translation>absente du CV</translation>
    </message>
    <message>
        <source>the CV shows the related skill %1</source>
        <translation>le CV montre la compétence voisine %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a year</comment>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>%1: %2, usual %3</source>
        <comment>a part of the score, its value, the median of the best</comment>
        <translation>%1 : %2, habituel %3</translation>
    </message>
    <message>
        <source>score %1</source>
        <comment>what a part adds or takes, with its sign</comment>
        <translation>score %1</translation>
    </message>
    <message>
        <source>Without %1: rank %2</source>
        <translation>Sans %1 : rang %2</translation>
    </message>
    <message>
        <source>With %1: rank %2</source>
        <translation>Avec %1 : rang %2</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two skills</comment>
        <translation> et </translation>
    </message>
    <message>
        <source>Adding %1 to the gig swaps ranks %2 and %3</source>
        <translation>Ajouter %1 à la mission échange les rangs %2 et %3</translation>
    </message>
    <message>
        <source>Adding %1 to the gig: down %2</source>
        <translation>Ajouter %1 à la mission : recul %2</translation>
    </message>
    <message>
        <source>Adding %1 to the gig: up %2</source>
        <translation>Ajouter %1 à la mission : progrès %2</translation>
    </message>
</context>
<context>
    <name>ReasonsList</name>
    <message>
        <source>Reasons for this rank</source>
        <translation>Raisons de ce rang</translation>
    </message>
</context>
<context>
    <name>ReliabilityCard</name>
    <message numerus="yes">
        <source>Sure to %1: right in %2 of %Ln case(s)</source>
        <translation>
            <numerusform>Sûr à %1&#xa0;: exact dans %2 de %Ln cas</numerusform>
            <numerusform>Sûr à %1&#xa0;: exact dans %2 de %Ln cas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln role(s) that people decided, the program had %1 right. On the dashed line it is right exactly as often as it says.</source>
        <translation>
            <numerusform>Sur %Ln poste décidé par une personne, le programme en avait %1 d’exact. Sur la ligne pointillée, il a raison exactement aussi souvent qu’il le dit.</numerusform>
            <numerusform>Sur %Ln postes décidés par des personnes, le programme en avait %1 d’exacts. Sur la ligne pointillée, il a raison exactement aussi souvent qu’il le dit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Confidence of the program</source>
        <translation>Confiance du programme</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Right in %</source>
        <translation>Exact en %</translation>
    </message>
    <message>
        <source>Confirm or correct roles, and this shows how often the program is right.</source>
        <translation>Confirmez ou corrigez des postes&#xa0;: vous verrez ici combien de fois le programme a raison.</translation>
    </message>
    <message>
        <source>Whether that holds</source>
        <translation>Si cela se vérifie</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Blind shortlist report</source>
        <translation>Rapport de liste restreinte, à l’aveugle</translation>
    </message>
    <message>
        <source>Shortlist report</source>
        <translation>Rapport de liste restreinte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) ranked</source>
        <translation>
            <numerusform>%Ln personne classée</numerusform>
            <numerusform>%Ln personnes classées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them in this report</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln dans ce rapport</numerusform>
            <numerusform>%Ln dans ce rapport</numerusform>
        </translation>
    </message>
    <message>
        <source>roles named by iteration %1</source>
        <translation>postes nommés par l’itération %1</translation>
    </message>
    <message>
        <source>What the gig requires</source>
        <translation>Ce que la mission exige</translation>
    </message>
    <message>
        <source>The gig names no must-have.</source>
        <translation>La mission ne cite aucune exigence.</translation>
    </message>
    <message>
        <source>What counts in the score</source>
        <translation>Ce qui compte dans le score</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>En un coup d’œil</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Candidature</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Must-haves</source>
        <translation>Exigences</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Une par une</translation>
    </message>
    <message>
        <source>Nobody is in this report.</source>
        <translation>Ce rapport ne contient personne.</translation>
    </message>
    <message>
        <source>The order is a program’s advice. A person reads, asks and decides; nobody is ruled out by it.</source>
        <translation>Cet ordre est le conseil d’un programme. Une personne lit, questionne et décide ; il n’exclut personne.</translation>
    </message>
    <message>
        <source>Made offline by ClassifyMe Desktop. A person decides.</source>
        <translation>Fait hors ligne par ClassifyMe Desktop. Une personne décide.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>ranks %1</source>
        <comment>that cannot be told apart</comment>
        <translation>rangs %1</translation>
    </message>
    <message>
        <source>Role not clear</source>
        <translation>Poste incertain</translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s) of experience</source>
        <translation>
            <numerusform>%Ln an d’expérience</numerusform>
            <numerusform>%Ln ans d’expérience</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motif : %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>must-haves that are met, of all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Must-haves met: %1</source>
        <translation>Exigences remplies : %1</translation>
    </message>
    <message>
        <source>the CV does not tell</source>
        <translation>le CV ne le dit pas</translation>
    </message>
    <message>
        <source>met</source>
        <comment>a must-have</comment>
        <translation>remplie</translation>
    </message>
    <message>
        <source>not met</source>
        <comment>a must-have</comment>
        <translation>non remplie</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words of a CV</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Skills found</source>
        <translation>Compétences présentes</translation>
    </message>
    <message>
        <source>Skills not found</source>
        <translation>Compétences absentes</translation>
    </message>
</context>
<context>
    <name>ResumeTable</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté le</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a person</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Years</source>
        <comment>of experience</comment>
        <translation>Années</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>where a person lives</comment>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Erased in</source>
        <comment>so many days; head of a column</comment>
        <translation>Effacé dans</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Due</source>
        <comment>to be erased</comment>
        <translation>À effacer</translation>
    </message>
    <message>
        <source>High</source>
        <comment>confidence, in a narrow column</comment>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>confidence</comment>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>confidence</comment>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>a une note</translation>
    </message>
    <message>
        <source>Most likely: %1</source>
        <translation>Le plus probable : %1</translation>
    </message>
</context>
<context>
    <name>ReviewBlind</name>
    <message>
        <source>Read blind</source>
        <translation>Lire à l’aveugle</translation>
    </message>
    <message>
        <source>The gig that you look at is read blind, so the review is as well.</source>
        <translation>La mission affichée est lue à l’aveugle, la vérification l’est donc aussi.</translation>
    </message>
    <message>
        <source>Hide names, contacts, schools, dates and files; people go by numbers</source>
        <translation>Masquer noms, coordonnées, écoles, dates et fichiers ; les personnes portent un numéro</translation>
    </message>
</context>
<context>
    <name>ReviewEmpty</name>
    <message>
        <source>Nothing to review</source>
        <translation>Rien à vérifier</translation>
    </message>
    <message>
        <source>The review cannot go on</source>
        <translation>La vérification ne peut pas continuer</translation>
    </message>
    <message>
        <source>CVs that the program is not sure of come here by themselves.</source>
        <translation>Les CV dont le programme n’est pas sûr arrivent ici d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Add CVs: those that the program is not sure of come here by themselves.</source>
        <translation>Ajoutez des CV&#xa0;: ceux dont le programme n’est pas sûr arrivent ici d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Show the library</source>
        <translation>Afficher la bibliothèque</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back what was said last (Backspace)</source>
        <translation>Revenir sur la dernière réponse (Retour arrière)</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Somebody</source>
        <comment>whose name is hidden now</comment>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file and its role</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: no role fits</source>
        <translation>%1&#xa0;: aucun poste ne convient</translation>
    </message>
    <message>
        <source>%1: left for later</source>
        <translation>%1&#xa0;: remis à plus tard</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <comment>a file and a role it has not</comment>
        <translation>%1&#xa0;: pas %2</translation>
    </message>
    <message>
        <source>%1: level changed</source>
        <translation>%1&#xa0;: niveau modifié</translation>
    </message>
    <message>
        <source>%1: level confirmed</source>
        <translation>%1 : niveau confirmé</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>How far the review is</source>
        <translation>Avancement de la vérification</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back what was said last (Backspace)</source>
        <translation>Revenir sur la dernière réponse (Retour arrière)</translation>
    </message>
    <message>
        <source>Say again what was taken back last</source>
        <translation>Redonner la dernière réponse annulée</translation>
    </message>
    <message>
        <source>Keys: 1–5 take that role and go on · Enter takes the marked one · 0 none · X not this one · S or → later · Backspace undoes · letters find a role · Space scrolls · Alt+1–6 level</source>
        <translation>Touches : 1–5 choisir ce poste et continuer · Entrée choisir le poste marqué · 0 aucun · X pas celui-ci · S ou → plus tard · Retour arrière annuler · lettres chercher un poste · Espace défiler · Alt+1–6 niveau</translation>
    </message>
</context>
<context>
    <name>ReviewPerson</name>
    <message>
        <source>Show in the library</source>
        <translation>Voir dans la bibliothèque</translation>
    </message>
    <message>
        <source>Text of the CV</source>
        <translation>Texte du CV</translation>
    </message>
    <message>
        <source>The rest of this long text is not shown here.</source>
        <translation>La suite de ce long texte n’est pas affichée ici.</translation>
    </message>
</context>
<context>
    <name>ReviewRoles</name>
    <message>
        <source>Spoke for %1: %2</source>
        <translation>A parlé pour %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Which role is it?</source>
        <translation>Quel est le poste&#xa0;?</translation>
    </message>
    <message>
        <source>Type to find any role</source>
        <translation>Tapez pour chercher un poste</translation>
    </message>
    <message>
        <source>Find a role</source>
        <translation>Chercher un poste</translation>
    </message>
    <message>
        <source>Roles to choose from</source>
        <translation>Postes au choix</translation>
    </message>
    <message>
        <source>No role of such a name. Try another word, in English or in French.</source>
        <translation>Aucun poste de ce nom. Essayez un autre mot, en français ou en anglais.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <comment>that a role is right</comment>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>The marked role is right (Enter)</source>
        <translation>Le poste marqué est le bon (Entrée)</translation>
    </message>
    <message>
        <source>None of them</source>
        <comment>roles</comment>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>None of all the roles fits (0)</source>
        <translation>Aucun de tous les postes ne convient (0)</translation>
    </message>
    <message>
        <source>Not this one</source>
        <comment>role</comment>
        <translation>Pas celui-ci</translation>
    </message>
    <message>
        <source>The marked role is wrong (X)</source>
        <translation>Le poste marqué est faux (X)</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>skip a person</comment>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Comes again at the end (S or →)</source>
        <translation>Reviendra à la fin (S ou →)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Level: %1</source>
        <translation>Niveau&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ReviewSteps</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;Rétablir</translation>
    </message>
</context>
<context>
    <name>RoleChanges</name>
    <message numerus="yes">
        <source>Role added: %1 for %n person(s)</source>
        <translation>
            <numerusform>Poste ajouté : %1 pour %n personne</numerusform>
            <numerusform>Poste ajouté : %1 pour %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Role renamed: %1</source>
        <translation>Poste renommé : %1</translation>
    </message>
    <message>
        <source>Role merged: %1 counts as %2 now</source>
        <translation>Postes fusionnés : %1 compte désormais comme %2</translation>
    </message>
    <message>
        <source>Role retired: %1. Its people wait for a review.</source>
        <translation>Poste retiré : %1. Ses personnes sont à vérifier.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>RoleFiguresTable</name>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>New role</source>
        <translation>Nouveau poste</translation>
    </message>
    <message>
        <source>Add role</source>
        <translation>Ajouter le poste</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <comment>a role</comment>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>Rename</source>
        <comment>a role: do it</comment>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Merge %1 into another role</source>
        <comment>a role</comment>
        <translation>Fusionner %1 avec un autre poste</translation>
    </message>
    <message>
        <source>Merge</source>
        <comment>a role: do it</comment>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Role it becomes a part of</source>
        <translation>Poste dont il fera partie</translation>
    </message>
    <message>
        <source>Stands beside</source>
        <translation>Se place à côté de</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Nom en anglais</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Nom en français</translation>
    </message>
    <message>
        <source>The same, if empty</source>
        <translation>Le même, si vide</translation>
    </message>
    <message>
        <source>Type to find a role</source>
        <translation>Tapez pour trouver un poste</translation>
    </message>
    <message>
        <source>Choose people in the library</source>
        <translation>Choisir des personnes dans la bibliothèque</translation>
    </message>
    <message>
        <source>A role is made from people who have it. Choose them in the library first.</source>
        <translation>Un poste se crée à partir de personnes qui l’occupent. Choisissez-les d’abord dans la bibliothèque.</translation>
    </message>
    <message numerus="yes">
        <source>Examples: %Ln person(s). They get this role now.</source>
        <translation>
            <numerusform>Exemple : %Ln personne. Elle reçoit ce poste maintenant.</numerusform>
            <numerusform>Exemples : %Ln personnes. Elles reçoivent ce poste maintenant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more person(s) and the program can learn it.</source>
        <translation>
            <numerusform>Avec %n personne de plus, le programme peut l’apprendre.</numerusform>
            <numerusform>Avec %n personnes de plus, le programme peut l’apprendre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleSteps</name>
    <message>
        <source>not sure</source>
        <comment>no role was named</comment>
        <translation>incertain</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>the role is another than before</comment>
        <translation>changé</translation>
    </message>
    <message>
        <source>Role over the iterations</source>
        <translation>Poste au fil des itérations</translation>
    </message>
</context>
<context>
    <name>RolesBalanceCard</name>
    <message>
        <source>Roles asked for</source>
        <translation>Postes demandés</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Most asked for beside what is there: %1.</source>
        <translation>Le plus demandé au regard de ce qu’il y a&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln of these there is nobody.</source>
        <comment>roles</comment>
        <translation>
            <numerusform>Pour %Ln d’entre eux, il n’y a personne.</numerusform>
            <numerusform>Pour %Ln d’entre eux, il n’y a personne.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolesCard</name>
    <message>
        <source>Roles</source>
        <translation>Postes</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>No role is named yet.</source>
        <translation>Aucun poste n’est encore nommé.</translation>
    </message>
    <message>
        <source>No role named</source>
        <translation>Aucun poste nommé</translation>
    </message>
    <message numerus="yes">
        <source>A role is named for %1 of %Ln person(s), most often “%2”.</source>
        <translation>
            <numerusform>Un poste est nommé pour %1 de %Ln personne&#xa0;: «&#xa0;%2&#xa0;».</numerusform>
            <numerusform>Un poste est nommé pour %1 des %Ln personnes, le plus souvent «&#xa0;%2&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were decided by a person.</source>
        <comment>roles</comment>
        <translation>
            <numerusform>%Ln a été décidé par une personne.</numerusform>
            <numerusform>%Ln ont été décidés par une personne.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolesTable</name>
    <message>
        <source>Merged into %1</source>
        <comment>a role</comment>
        <translation>Fusionné avec %1</translation>
    </message>
    <message>
        <source>Of the program</source>
        <comment>a role</comment>
        <translation>Du programme</translation>
    </message>
    <message numerus="yes">
        <source>Yours · %n more person(s) needed</source>
        <comment>a role</comment>
        <translation>
            <numerusform>À vous · il manque %n personne</numerusform>
            <numerusform>À vous · il manque %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours · can be learnt now</source>
        <comment>a role</comment>
        <translation>À vous · peut être appris</translation>
    </message>
    <message>
        <source>Yours · learnt</source>
        <comment>a role</comment>
        <translation>À vous · appris</translation>
    </message>
    <message>
        <source>Retired</source>
        <comment>a role</comment>
        <translation>Retiré</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) confirmed by readers</source>
        <translation>
            <numerusform>%Ln personne confirmée par un lecteur</numerusform>
            <numerusform>%Ln personnes confirmées par un lecteur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) by the program</source>
        <translation>
            <numerusform>%Ln personne selon le programme</numerusform>
            <numerusform>%Ln personnes selon le programme</numerusform>
        </translation>
    </message>
    <message>
        <source>beside %1</source>
        <comment>where a role stands</comment>
        <translation>à côté de %1</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>head of a column: people</comment>
        <translation>Confirmés</translation>
    </message>
    <message>
        <source>By the program</source>
        <comment>head of a column: people</comment>
        <translation>Par le programme</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Beside</source>
        <comment>head of a column: the role beside which an own one stands</comment>
        <translation>À côté de</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>Search removed: %1</source>
        <translation>Recherche retirée : %1</translation>
    </message>
    <message>
        <source>remove search %1</source>
        <comment>a step that can be taken back</comment>
        <translation>supprimer la recherche %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches gardées</translation>
    </message>
    <message>
        <source>Enter searches, F2 renames, Del removes</source>
        <translation>Entrée recherche, F2 renomme, Suppr retire</translation>
    </message>
    <message>
        <source>Re&amp;name (F2)</source>
        <translation>Re&amp;nommer (F2)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Retirer</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search in the CVs: words, &quot;exact words&quot;, manag*, java AND sql, role:devops years:&gt;=5</source>
        <translation>Rechercher dans les CV : mots, &quot;mots exacts&quot;, manag*, java AND sql, poste:devops années:&gt;=5</translation>
    </message>
    <message>
        <source>Words are looked for in the text; AND, OR, NOT and brackets join them.
Fields ask for facts: role, level, skill, title, employer, degree, certificate, licence, language, years, place, name, file, state, tag.
For example: role:devops skill:&quot;project management&quot; language:french&gt;=B2 years:&gt;=5 -place:paris</source>
        <translation>Les mots sont cherchés dans le texte ; AND, OR, NOT et les parenthèses les relient.
Les champs demandent des faits : poste, niveau, compétence, titre, employeur, diplôme, certificat, permis, langue, années, lieu, nom, fichier, état, étiquette.
Par exemple : poste:devops compétence:&quot;gestion de projets&quot; langue:français&gt;=B2 années:&gt;=5 -lieu:paris</translation>
    </message>
    <message>
        <source>Search in the CVs</source>
        <translation>Chercher dans les CV</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>a search, under a name</comment>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep this search under a name, at the left of the window</source>
        <translation>Garder cette recherche sous un nom, à gauche de la fenêtre</translation>
    </message>
</context>
<context>
    <name>SearchSaver</name>
    <message>
        <source>Keep this search as</source>
        <translation>Garder cette recherche sous</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Nom de la recherche</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>The program is not sure of this one and names no role by itself.</source>
        <translation>Le programme n’est pas sûr et ne désigne aucun poste de lui-même.</translation>
    </message>
    <message>
        <source>The text is too short to name a role. Look whether the file holds the whole resume.</source>
        <translation>Le texte est trop court pour nommer un poste. Vérifiez que le fichier contient tout le CV.</translation>
    </message>
    <message>
        <source>The text is not made of words. Open the original; save it with recognised text (OCR).</source>
        <translation>Le texte n’est pas fait de mots. Ouvrez l’original ; enregistrez-le avec reconnaissance de texte (OCR).</translation>
    </message>
    <message>
        <source>The file could be read badly only, so no role is named. Open the original.</source>
        <translation>Le fichier n’a pu être lu que mal : aucun poste n’est nommé. Ouvrez l’original.</translation>
    </message>
    <message>
        <source>The text is neither in English nor in French, the languages that the program knows.</source>
        <translation>Le texte n’est ni en anglais ni en français, les langues que le programme connaît.</translation>
    </message>
    <message>
        <source>Only the beginning was used: 200 pages, 500,000 characters, or some 9,000 words for the role.</source>
        <translation>Seul le début a été utilisé : 200 pages, 500 000 caractères, ou environ 9 000 mots pour le poste.</translation>
    </message>
    <message>
        <source>Some pages could not be read. Open the original to see them.</source>
        <translation>Certaines pages n’ont pas pu être lues. Ouvrez l’original pour les voir.</translation>
    </message>
    <message>
        <source>The file is damaged; what could be read was added. Ask for a new copy if something is missing.</source>
        <translation>Le fichier est endommagé ; ce qui pouvait être lu a été ajouté. Demandez une nouvelle copie s’il manque quelque chose.</translation>
    </message>
    <message>
        <source>The file is damaged; its text was rescued. Ask for a new copy if something is missing.</source>
        <translation>Le fichier est endommagé ; son texte a été récupéré. Demandez une nouvelle copie s’il manque quelque chose.</translation>
    </message>
    <message>
        <source>Strings of over 1,000 characters without a space were cut.</source>
        <translation>Les suites de plus de 1 000 caractères sans espace ont été coupées.</translation>
    </message>
    <message>
        <source>The text was added, but the facts in it could not be drawn out. Open the original.</source>
        <translation>Le texte a été ajouté, mais les faits n’ont pas pu en être tirés. Ouvrez l’original.</translation>
    </message>
    <message>
        <source>The same file is in the library already; this place was noted beside it.</source>
        <translation>Le même fichier est déjà dans la bibliothèque ; cet emplacement y a été noté.</translation>
    </message>
    <message>
        <source>The file is locked. Give its password (used once, kept nowhere), or add a copy without one.</source>
        <translation>Le fichier est verrouillé. Donnez son mot de passe (utilisé une fois, gardé nulle part) ou ajoutez une copie sans mot de passe.</translation>
    </message>
    <message>
        <source>The archive is locked with a password. Unpack it and add the files.</source>
        <translation>L’archive est verrouillée par un mot de passe. Décompressez-la et ajoutez les fichiers.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Ask for a new copy.</source>
        <translation>Le fichier ne peut pas être ouvert. Demandez une nouvelle copie.</translation>
    </message>
    <message>
        <source>The file is empty. Ask for a new copy.</source>
        <translation>Le fichier est vide. Demandez une nouvelle copie.</translation>
    </message>
    <message>
        <source>The file is damaged and no text is left in it. Ask for a new copy.</source>
        <translation>Le fichier est endommagé et ne contient plus de texte. Demandez une nouvelle copie.</translation>
    </message>
    <message>
        <source>The file has no document inside. Ask for a new copy.</source>
        <translation>Le fichier ne contient aucun document. Demandez une nouvelle copie.</translation>
    </message>
    <message>
        <source>This type of file is not read. Save it as PDF or DOCX and add it again.</source>
        <translation>Ce type de fichier n’est pas lu. Enregistrez-le en PDF ou DOCX et ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file holds more than 1,000 parts. Split the archive and add its parts.</source>
        <translation>Le fichier contient plus de 1 000 éléments. Divisez l’archive et ajoutez ses parties.</translation>
    </message>
    <message>
        <source>The password does not open this file. Try it again.</source>
        <translation>Ce mot de passe n’ouvre pas le fichier. Essayez encore.</translation>
    </message>
    <message>
        <source>The pages are pictures. Install the part for text recognition (OCR), then add the file again.</source>
        <translation>Les pages sont des images. Installez le module de reconnaissance de texte (OCR), puis ajoutez à nouveau le fichier.</translation>
    </message>
    <message>
        <source>The pages hold drawings, no text. Install text recognition (OCR), then add the file again.</source>
        <translation>Les pages contiennent des dessins, pas de texte. Installez la reconnaissance de texte (OCR), puis ajoutez à nouveau le fichier.</translation>
    </message>
    <message>
        <source>No words could be read off the pictures. Ask for a sharper copy.</source>
        <translation>Aucun mot n’a pu être lu sur les images. Demandez une copie plus nette.</translation>
    </message>
    <message>
        <source>This is a table, not a CV. Open Gigs → Import to take in gigs.</source>
        <translation>C’est un tableau, pas un CV. Ouvrez Missions → Importer pour y prendre des missions.</translation>
    </message>
    <message>
        <source>This is a format older than Word 97. Save it as DOCX or PDF and add it again.</source>
        <translation>Ce format est plus ancien que Word 97. Enregistrez-le en DOCX ou PDF et ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>The file is larger than 50 MB. Save a smaller copy and add that.</source>
        <translation>Le fichier dépasse 50 Mo. Enregistrez une copie plus petite et ajoutez-la.</translation>
    </message>
    <message>
        <source>The file unpacks to more than is safe to read. Save a smaller copy and add that.</source>
        <translation>Une fois décompressé, le fichier est trop volumineux pour être lu sans risque. Enregistrez une copie plus petite et ajoutez-la.</translation>
    </message>
    <message>
        <source>The file unpacks to far more than its size, as harmful files do. It was not read.</source>
        <translation>Le fichier se décompresse bien au-delà de sa taille, comme le font les fichiers malveillants. Il n’a pas été lu.</translation>
    </message>
    <message>
        <source>The picture is too large to read. Save a smaller copy and add that.</source>
        <translation>L’image est trop grande pour être lue. Enregistrez une copie plus petite et ajoutez-la.</translation>
    </message>
    <message>
        <source>Reading took too long and was stopped. Save it anew as PDF and add it again.</source>
        <translation>La lecture prenait trop de temps et a été arrêtée. Enregistrez de nouveau le fichier en PDF et ajoutez-le.</translation>
    </message>
    <message>
        <source>Reading needed too much memory and was stopped. Save it anew as PDF and add it again.</source>
        <translation>La lecture demandait trop de mémoire et a été arrêtée. Enregistrez de nouveau le fichier en PDF et ajoutez-le.</translation>
    </message>
    <message>
        <source>Reading did not end in time and was stopped. Try this file again.</source>
        <translation>La lecture ne s’est pas terminée à temps et a été arrêtée. Réessayez avec ce fichier.</translation>
    </message>
    <message>
        <source>The reader broke on this file; the others are not affected. Save it anew as PDF and add it again.</source>
        <translation>Le lecteur a échoué sur ce fichier ; les autres ne sont pas touchés. Enregistrez-le de nouveau en PDF et ajoutez-le.</translation>
    </message>
    <message>
        <source>The reader gave no usable answer for this file. Save it anew as PDF and add it again.</source>
        <translation>Le lecteur n’a pas donné de réponse utilisable pour ce fichier. Enregistrez-le de nouveau en PDF et ajoutez-le.</translation>
    </message>
    <message>
        <source>Not read, since the import was stopped. Start it again to read the rest.</source>
        <translation>Non lu, car l’importation a été arrêtée. Relancez-la pour lire le reste.</translation>
    </message>
    <message>
        <source>This is a link and was not followed. Add the file that it points to.</source>
        <translation>C’est un lien ; il n’a pas été suivi. Ajoutez le fichier vers lequel il pointe.</translation>
    </message>
    <message>
        <source>This is no ordinary file and was not opened.</source>
        <translation>Ce n’est pas un fichier ordinaire ; il n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>You have no permission to read this file. Change that and add it again.</source>
        <translation>Vous n’avez pas le droit de lire ce fichier. Modifiez ce droit et ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file is no longer there. Look whether it was moved or its drive taken out.</source>
        <translation>Le fichier n’est plus là. Vérifiez s’il a été déplacé ou si son disque a été retiré.</translation>
    </message>
    <message>
        <source>The file is kept online only. Make it available on this computer and add it again.</source>
        <translation>Le fichier n’est conservé qu’en ligne. Rendez-le disponible sur cet ordinateur et ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>Read in full.</source>
        <translation>Lu en entier.</translation>
    </message>
    <message>
        <source>The file holds active content (scripts or programs). Open the original with care.</source>
        <translation>Le fichier contient du contenu actif (scripts ou programmes). Ouvrez l’original avec prudence.</translation>
    </message>
    <message>
        <source>The file holds text that a person does not see. It was left out of everything that is scored.</source>
        <translation>Le fichier contient du texte qu’une personne ne voit pas. Il a été laissé hors de toute évaluation.</translation>
    </message>
    <message>
        <source>The text was read off pictures (OCR). Letters may be wrong.</source>
        <translation>Le texte a été lu sur des images (OCR). Des lettres peuvent être fausses.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours: light, dark, high contrast</source>
        <translation>Couleurs&#xa0;: clair, sombre, contraste élevé</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>Dossier de la bibliothèque</translation>
    </message>
    <message>
        <source>Your name for corrections</source>
        <translation>Votre nom pour les corrections</translation>
    </message>
    <message>
        <source>Keep people for</source>
        <translation>Garder les personnes</translation>
    </message>
    <message>
        <source>Erase from the trash after</source>
        <translation>Effacer de la corbeille après</translation>
    </message>
    <message>
        <source>Scans (OCR)</source>
        <translation>Pages numérisées (OCR)</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Models and their cards</source>
        <translation>Modèles et leurs fiches</translation>
    </message>
    <message>
        <source>About, licence, open-source notices</source>
        <translation>À propos, licence, logiciels libres</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>General</source>
        <comment>settings</comment>
        <translation>Général</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>changed</source>
        <comment>a shortcut</comment>
        <translation>changé</translation>
    </message>
    <message>
        <source>These keys act in one part of the window and cannot be changed.</source>
        <translation>Ces touches agissent dans une partie de la fenêtre et ne peuvent pas être changées.</translation>
    </message>
    <message>
        <source>%1 is taken by: %2. Choose other keys, or change that one first.</source>
        <translation>%1 sert déjà à&#xa0;: %2. Choisissez d’autres touches, ou changez d’abord celles-là.</translation>
    </message>
    <message>
        <source>A letter alone is needed for typing. Add Ctrl or Alt.</source>
        <translation>Une lettre seule sert à écrire. Ajoutez Ctrl ou Alt.</translation>
    </message>
    <message>
        <source>Its first keys are taken by: %1. Change that one first.</source>
        <translation>Ses premières touches servent déjà à&#xa0;: %1. Changez d’abord celles-là.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout remettre</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Prendre ces touches</translation>
    </message>
    <message>
        <source>Reset</source>
        <comment>a shortcut</comment>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>keys act</comment>
        <translation>Où</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>Enter goes to the line where the keys are changed</source>
        <translation>Entrée va à la ligne où les touches se changent</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Appuyez sur les nouvelles touches</translation>
    </message>
</context>
<context>
    <name>ShowMore</name>
    <message>
        <source>Show fewer</source>
        <translation>Réduire la liste</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <comment>entries</comment>
        <translation>
            <numerusform>Tout afficher (%Ln)</numerusform>
            <numerusform>Tout afficher (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Gigs</source>
        <translation>Missions</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Aperçus</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Mode d’emploi</translation>
    </message>
    <message>
        <source>Everything stays on this computer</source>
        <translation>Tout reste sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>SidesLine</name>
    <message>
        <source>Human sees</source>
        <comment>the page as it looks</comment>
        <translation>Vu par l’humain</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Machine reads</source>
        <comment>the text that the models get</comment>
        <translation>Lu par la machine</translation>
    </message>
</context>
<context>
    <name>SimilarPeople</name>
    <message>
        <source>Nobody else is in the library yet.</source>
        <translation>Il n’y a encore personne d’autre dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Most like this person in meaning, role and skills. Enter opens one.</source>
        <translation>Les plus proches de cette personne par le sens, le poste et les compétences. Entrée en ouvre une.</translation>
    </message>
    <message>
        <source>People like this one</source>
        <translation>Personnes semblables</translation>
    </message>
</context>
<context>
    <name>SkillsBalanceCard</name>
    <message>
        <source>Skills asked for</source>
        <translation>Compétences demandées</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Compétence</translation>
    </message>
    <message numerus="yes">
        <source>Gigs ask for %Ln skill(s); most missing: %1.</source>
        <translation>
            <numerusform>Les missions demandent %Ln compétence&#xa0;: %1.</numerusform>
            <numerusform>Les missions demandent %Ln compétences&#xa0;; ce qui manque le plus&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody here holds %Ln of them.</source>
        <comment>skills</comment>
        <translation>
            <numerusform>%Ln n’est connue de personne ici.</numerusform>
            <numerusform>%Ln ne sont connues de personne ici.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillsCard</name>
    <message>
        <source>By people</source>
        <translation>Par personnes</translation>
    </message>
    <message>
        <source>By years of use</source>
        <translation>Par années d’usage</translation>
    </message>
    <message>
        <source>What skills are counted by</source>
        <translation>Façon de compter les compétences</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Compétence</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Years of use</source>
        <translation>Années d’usage</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>No skill is known yet.</source>
        <translation>Aucune compétence n’est encore connue.</translation>
    </message>
    <message numerus="yes">
        <source>Used longest by all together: “%1”, %Ln year(s).</source>
        <translation>
            <numerusform>La plus longue en usage, tous ensemble&#xa0;: «&#xa0;%1&#xa0;», %Ln an.</numerusform>
            <numerusform>La plus longue en usage, tous ensemble&#xa0;: «&#xa0;%1&#xa0;», %Ln ans.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different skill(s); most people have “%1” (%2).</source>
        <translation>
            <numerusform>%Ln compétence&#xa0;: «&#xa0;%1&#xa0;» (%2).</numerusform>
            <numerusform>%Ln compétences différentes&#xa0;; la plus répandue est «&#xa0;%1&#xa0;» (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln person(s), %2 years of use in all</source>
        <comment>a skill</comment>
        <translation>
            <numerusform>%1&#xa0;: %Ln personne, %2 ans d’usage en tout</numerusform>
            <numerusform>%1&#xa0;: %Ln personnes, %2 ans d’usage en tout</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln person(s)</source>
        <comment>a skill</comment>
        <translation>
            <numerusform>%1&#xa0;: %Ln personne</numerusform>
            <numerusform>%1&#xa0;: %Ln personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillsTable</name>
    <message>
        <source>%1, by meaning</source>
        <comment>how often a skill is named</comment>
        <translation>%1, par le sens</translation>
    </message>
    <message>
        <source>used for %1</source>
        <comment>a skill</comment>
        <translation>utilisée pendant %1</translation>
    </message>
    <message numerus="yes">
        <source>named %n time(s)</source>
        <comment>a skill</comment>
        <translation>
            <numerusform>nommée %Ln fois</numerusform>
            <numerusform>nommée %Ln fois</numerusform>
        </translation>
    </message>
    <message>
        <source>named nowhere</source>
        <translation>nommée nulle part</translation>
    </message>
    <message>
        <source>found by meaning, not by these words</source>
        <translation>trouvée par le sens, pas par ces mots</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Compétence</translation>
    </message>
    <message>
        <source>Used for</source>
        <comment>head of a column: how long a skill was used</comment>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Named</source>
        <comment>head of a column: how often a skill is named</comment>
        <translation>Mentions</translation>
    </message>
</context>
<context>
    <name>SkillsView</name>
    <message numerus="yes">
        <source>%n skill(s)</source>
        <translation>
            <numerusform>%Ln compétence</numerusform>
            <numerusform>%Ln compétences</numerusform>
        </translation>
    </message>
    <message>
        <source>No skill fits what was typed.</source>
        <translation>Aucune compétence ne correspond à la saisie.</translation>
    </message>
    <message>
        <source>No skills were found in the text.</source>
        <translation>Aucune compétence n’a été trouvée dans le texte.</translation>
    </message>
    <message>
        <source>Filter skills</source>
        <translation>Filtrer les compétences</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
</context>
<context>
    <name>SplitStrip</name>
    <message>
        <source>The people of %1 in two groups</source>
        <comment>a role</comment>
        <translation>Les personnes de %1 en deux groupes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <comment>in a group</comment>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a role of these…</source>
        <translation>En faire un poste…</translation>
    </message>
</context>
<context>
    <name>StageCounts</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pinned</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n en tête</numerusform>
            <numerusform>%n en tête</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shortlisted</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n sur liste restreinte</numerusform>
            <numerusform>%n sur liste restreinte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interviewed</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n entretien fait</numerusform>
            <numerusform>%n entretiens faits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an offer</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n offre faite</numerusform>
            <numerusform>%n offres faites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hired</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n embauche</numerusform>
            <numerusform>%n embauches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on hold</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n à l’écart</numerusform>
            <numerusform>%n à l’écart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shortlisted and further</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n sur liste restreinte et au-delà</numerusform>
            <numerusform>%n sur liste restreinte et au-delà</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageLine</name>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n sélectionnée</numerusform>
            <numerusform>%n sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these people alone, or all again</source>
        <translation>N’afficher que ces personnes, ou de nouveau toutes</translation>
    </message>
    <message>
        <source>Shortlist</source>
        <comment>people</comment>
        <translation>Liste restreinte</translation>
    </message>
    <message>
        <source>Put the selected people on the shortlist, or take them off it (S)</source>
        <translation>Mettre les personnes sélectionnées sur la liste restreinte, ou les en retirer (S)</translation>
    </message>
    <message>
        <source>Status…</source>
        <comment>of people for a gig</comment>
        <translation>Statut…</translation>
    </message>
    <message>
        <source>Say where the selected people stand for this gig (Shift+S)</source>
        <translation>Indiquer où en sont les personnes sélectionnées pour cette mission (Maj+S)</translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>people side by side</comment>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Show two to four selected people side by side (C)</source>
        <translation>Afficher côte à côte deux à quatre personnes sélectionnées (C)</translation>
    </message>
</context>
<context>
    <name>StageMenu</name>
    <message>
        <source>&amp;Status</source>
        <comment>of a person for a gig</comment>
        <translation>&amp;Statut</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>En tête</translation>
    </message>
    <message>
        <source>Shortlisted</source>
        <translation>Liste restreinte</translation>
    </message>
    <message>
        <source>Interviewed</source>
        <translation>Entretien fait</translation>
    </message>
    <message>
        <source>Offer made</source>
        <translation>Offre faite</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>Embauche</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>À l’écart</translation>
    </message>
</context>
<context>
    <name>StagesCard</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <comment>of roles</comment>
        <translation>
            <numerusform>%Ln groupe</numerusform>
            <numerusform>%Ln groupes</numerusform>
        </translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Tous les postes</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>How often the answer is right when roles are put together into fewer groups.</source>
        <translation>Combien de fois la réponse est juste quand les postes sont réunis en moins de groupes.</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>Distingués</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Stages 6 → 12 → 18 → 24 → 96</source>
        <translation>Paliers 6 → 12 → 18 → 24 → 96</translation>
    </message>
    <message>
        <source>Not measured.</source>
        <translation>Non mesuré.</translation>
    </message>
</context>
<context>
    <name>StandingsView</name>
    <message numerus="yes">
        <source>and %n more gig(s)</source>
        <translation>
            <numerusform>et %n autre mission</numerusform>
            <numerusform>et %n autres missions</numerusform>
        </translation>
    </message>
    <message>
        <source>Status for gigs</source>
        <translation>Statut par mission</translation>
    </message>
    <message>
        <source>Show this gig</source>
        <translation>Afficher cette mission</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Needs password</source>
        <translation>Mot de passe requis</translation>
    </message>
    <message>
        <source>Scanned, no text</source>
        <translation>Numérisé, sans texte</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagé</translation>
    </message>
    <message>
        <source>Unsupported</source>
        <translation>Non pris en charge</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Trop volumineux</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Abandon</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Added, incomplete</source>
        <translation>Ajouté, incomplet</translation>
    </message>
</context>
<context>
    <name>StatesCard</name>
    <message numerus="yes">
        <source>%1 of %Ln file(s) were read.</source>
        <translation>
            <numerusform>%1 de %Ln fichier a été lu.</numerusform>
            <numerusform>%1 des %Ln fichiers ont été lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no files yet.</source>
        <translation>Il n’y a pas encore de fichiers.</translation>
    </message>
    <message>
        <source>What became of the files</source>
        <translation>Ce que les fichiers sont devenus</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>TabChecks</name>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Échoué</translation>
    </message>
</context>
<context>
    <name>TabHead</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>En service : %1</translation>
    </message>
    <message>
        <source>In use: %1, since %2</source>
        <translation>En service : %1, depuis le %2</translation>
    </message>
</context>
<context>
    <name>TagsCard</name>
    <message numerus="yes">
        <source>%Ln tag(s) in use; most often “%1”.</source>
        <translation>
            <numerusform>%Ln étiquette en usage&#xa0;: «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%Ln étiquettes en usage&#xa0;; le plus souvent «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Career over time</source>
        <translation>Parcours dans le temps</translation>
    </message>
</context>
<context>
    <name>TrashNote</name>
    <message numerus="yes">
        <source>%n file(s) erased: their days in the trash were over</source>
        <translation>
            <numerusform>%n fichier effacé&#xa0;: son temps dans la corbeille était écoulé</numerusform>
            <numerusform>%n fichiers effacés&#xa0;: leur temps dans la corbeille était écoulé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The date has jumped: %n file(s) in the trash wait for your word</source>
        <translation>
            <numerusform>La date a sauté&#xa0;: %n fichier de la corbeille attend votre accord</numerusform>
            <numerusform>La date a sauté&#xa0;: %n fichiers de la corbeille attendent votre accord</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the trash</source>
        <translation>Montrer la corbeille</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the trash will be erased at the next start</source>
        <translation>
            <numerusform>%n fichier de la corbeille sera effacé au prochain démarrage</numerusform>
            <numerusform>%n fichiers de la corbeille seront effacés au prochain démarrage</numerusform>
        </translation>
    </message>
    <message>
        <source>The date of this computer has jumped since the last start, so nothing was erased. Look whether the date is right. Then erase what is due, or put it back.</source>
        <translation>La date de cet ordinateur a sauté depuis le dernier démarrage&#xa0;; rien n’a donc été effacé. Vérifiez que la date est juste. Puis effacez ce qui est à terme, ou remettez-le.</translation>
    </message>
    <message>
        <source>In no list, search or ranking. When its days are over, one start says so and the next erases it; the original file stays.</source>
        <translation>Dans aucune liste, recherche ni classement. Le temps écoulé, un démarrage l’annonce et le suivant efface&#xa0;; le fichier d’origine reste.</translation>
    </message>
    <message>
        <source>In no list, search or ranking, until you put it back or erase it; the original file stays.</source>
        <translation>Dans aucune liste, recherche ni classement, jusqu’à ce que vous le remettiez ou l’effaciez&#xa0;; le fichier d’origine reste.</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n that is due…</source>
        <comment>files</comment>
        <translation>
            <numerusform>Effacer %n à terme…</numerusform>
            <numerusform>Effacer %n à terme…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>The library cannot be opened</source>
        <translation>La bibliothèque ne peut pas être ouverte</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Re&amp;do: %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Weight of: %1</source>
        <translation>Poids : %1</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Choose how much each part of the score counts</source>
        <translation>Choisir combien compte chaque partie du score</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>the weights that the program starts with</comment>
        <translation>Habituels</translation>
    </message>
    <message>
        <source>Back to the usual weights</source>
        <translation>Revenir aux poids habituels</translation>
    </message>
</context>
<context>
    <name>WeightsCard</name>
    <message>
        <source>%1: %2 before, %3 after</source>
        <translation>%1 : %2 avant, %3 après</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>A weight never leaves half to twice the one that the program came with.</source>
        <translation>Un poids reste toujours entre la moitié et le double de celui d’origine.</translation>
    </message>
    <message>
        <source>Part of the score</source>
        <translation>Part du score</translation>
    </message>
    <message>
        <source>How much each part of the score counts</source>
        <translation>Ce que compte chaque part du score</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop CVs or a folder here</source>
        <translation>Déposez des CV ou un dossier ici</translation>
    </message>
    <message>
        <source>Welcome. Three steps to a first ranked list.</source>
        <translation>Bienvenue. Trois étapes vers une première liste classée.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer, and the files themselves are not changed.</source>
        <translation>Rien ne quitte cet ordinateur, et les fichiers eux-mêmes ne sont pas modifiés.</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>Choisissez votre langue</translation>
    </message>
    <message>
        <source>Where your library is kept</source>
        <translation>Où est conservée votre bibliothèque</translation>
    </message>
    <message>
        <source>The CVs themselves may be in English or French, whatever you choose here.</source>
        <translation>Les CV eux-mêmes peuvent être en français ou en anglais, quoi que vous choisissiez ici.</translation>
    </message>
    <message>
        <source>Texts and decisions are kept in this folder: %1</source>
        <translation>Les textes et les décisions sont gardés dans ce dossier&#xa0;: %1</translation>
    </message>
    <message>
        <source>PDF, Word (DOCX) and text files, as many as you like. Each is read and gets a likely role; then add a gig and rank people for it.</source>
        <translation>Fichiers PDF, Word (DOCX) et texte, autant que vous voulez. Chacun est lu et reçoit un poste probable&#x202f;; ajoutez ensuite une mission et classez les personnes pour elle.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Choisir un autre dossier…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Try with sample CVs</source>
        <translation>Essayer avec des CV d’exemple</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>These files could not be read, so there is no person to change.</source>
        <translation>Ces fichiers n’ont pas pu être lus : il n’y a personne à modifier.</translation>
    </message>
    <message numerus="yes">
        <source>Tag for %n person(s)</source>
        <translation>
            <numerusform>Étiquette pour %Ln personne</numerusform>
            <numerusform>Étiquette pour %Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Ajouter l’étiquette</translation>
    </message>
    <message>
        <source>Take tag away</source>
        <translation>Retirer l’étiquette</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Garder la note</translation>
    </message>
    <message numerus="yes">
        <source>Add to the notes of %n person(s)</source>
        <translation>
            <numerusform>Ajouter à la note de %Ln personne</numerusform>
            <numerusform>Ajouter aux notes de %Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message numerus="yes">
        <source>Role of %n person(s)</source>
        <translation>
            <numerusform>Poste de %Ln personne</numerusform>
            <numerusform>Poste de %Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Set role</source>
        <translation>Attribuer le poste</translation>
    </message>
    <message>
        <source>New name of the tag “%1”</source>
        <translation>Nouveau nom de l’étiquette «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>Renommer l’étiquette</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n file(s) and all that was read, decided and noted of them? This cannot be taken back; the originals stay. To agree, type: %1</source>
        <translation>
            <numerusform>Effacer %n fichier et tout ce qui en a été lu, décidé et noté&#xa0;? C’est définitif&#xa0;; l’original reste. Pour confirmer, tapez&#xa0;: %1</numerusform>
            <numerusform>Effacer %n fichiers et tout ce qui en a été lu, décidé et noté&#xa0;? C’est définitif&#xa0;; les originaux restent. Pour confirmer, tapez&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer pour de bon</translation>
    </message>
    <message>
        <source>Nothing was erased. To agree, type: %1</source>
        <translation>Rien n’a été effacé. Pour confirmer, tapez&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose one of the roles that are offered while you type.</source>
        <translation>Choisissez un des postes proposés pendant la saisie.</translation>
    </message>
    <message>
        <source>The level shown is right</source>
        <translation>Le niveau affiché est juste</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Colonnes habituelles</translation>
    </message>
    <message>
        <source>The list is empty, so there is nothing to export.</source>
        <translation>La liste est vide : il n’y a rien à exporter.</translation>
    </message>
</context>
<context>
    <name>WrittenCard</name>
    <message>
        <source>%1 of the CVs are written in %2.</source>
        <translation>%1 des CV sont rédigés dans cette langue&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>No CV has been read yet.</source>
        <translation>Aucun CV n’a encore été lu.</translation>
    </message>
    <message>
        <source>Languages of the CVs</source>
        <translation>Langues des CV</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>YearsCard</name>
    <message numerus="yes">
        <source>%1: %Ln person(s)</source>
        <comment>a span of years, their number</comment>
        <translation>
            <numerusform>%1&#xa0;: %Ln personne</numerusform>
            <numerusform>%1&#xa0;: %Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Années</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Years of experience</source>
        <translation>Années d’expérience</translation>
    </message>
    <message>
        <source>No experience is known yet.</source>
        <translation>Aucune expérience n’est encore connue.</translation>
    </message>
    <message numerus="yes">
        <source>Half of the people have %Ln year(s) of experience or more.</source>
        <translation>
            <numerusform>La moitié des personnes ont %Ln an d’expérience ou plus.</numerusform>
            <numerusform>La moitié des personnes ont %Ln ans d’expérience ou plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln give(s) no dates of work.</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln ne donne pas de dates d’emploi.</numerusform>
            <numerusform>%Ln ne donnent pas de dates d’emploi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s) or more</source>
        <comment>of experience</comment>
        <translation>
            <numerusform>%Ln an ou plus</numerusform>
            <numerusform>%Ln ans ou plus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 years</source>
        <comment>of experience</comment>
        <translation>%1 à %2 ans</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>%1: %2</source>
        <comment>state and number of files</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Saisir le mot de passe…</translation>
    </message>
    <message>
        <source>Read the pictures</source>
        <translation>Lire les images</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
</context>
</TS>
