<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Chips</name>
    <message>
        <source>All</source>
        <comment>all files of the library</comment>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Problems</source>
        <comment>files that could not be read</comment>
        <translation>Problèmes</translation>
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
        <source>The gig holds no words. Paste or type the job description.</source>
        <translation>La mission ne contient aucun mot. Collez ou saisissez la description du poste.</translation>
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
        <source>These two resumes are not in the list of duplicates.</source>
        <translation>Ces deux CV ne sont pas dans la liste des doublons.</translation>
    </message>
    <message>
        <source>This resume is no longer in the library.</source>
        <translation>Ce CV n’est plus dans la bibliothèque.</translation>
    </message>
    <message>
        <source>The stored text was damaged on the drive. Add the original file again to repair it.</source>
        <translation>Le texte enregistré a été endommagé sur le disque. Ajoutez de nouveau le fichier d’origine pour le réparer.</translation>
    </message>
    <message>
        <source>A shortlist is written as CSV or XLSX. End the file&apos;s name in .csv or .xlsx.</source>
        <translation>Une liste restreinte s’enregistre en CSV ou XLSX. Terminez le nom du fichier par .csv ou .xlsx.</translation>
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
    <name>GigEditor</name>
    <message>
        <source>New gig</source>
        <translation>Nouvelle mission</translation>
    </message>
    <message>
        <source>Paste or type the job description. Its first line becomes the title.</source>
        <translation>Collez ou saisissez la description du poste. Sa première ligne devient le titre.</translation>
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
        <source>From a file…</source>
        <translation>Depuis un fichier…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>GigTable</name>
    <message>
        <source>Role not clear</source>
        <translation>Poste incertain</translation>
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
            <numerusform>%n personne classée</numerusform>
            <numerusform>%n personnes classées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read and are not ranked</source>
        <translation>
            <numerusform>%n illisible, non classé</numerusform>
            <numerusform>%n illisibles, non classés</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is ranked for this gig yet. Press “Rank people”.</source>
        <translation>Personne n’est encore classé pour cette mission. Appuyez sur « Classer ».</translation>
    </message>
    <message>
        <source>There is nobody to rank yet. Add CVs to the library first.</source>
        <translation>Il n’y a encore personne à classer. Ajoutez d’abord des CV à la bibliothèque.</translation>
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
        <source>Job description</source>
        <translation>Description du poste</translation>
    </message>
    <message>
        <source>People ranked for this gig</source>
        <translation>Personnes classées pour cette mission</translation>
    </message>
    <message>
        <source>shortlist</source>
        <translation>liste-restreinte</translation>
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
        <source>Gig removed: %1</source>
        <translation>Mission supprimée : %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Rank people for a gig first, then export the list.</source>
        <translation>Classez d’abord les personnes pour une mission, puis exportez la liste.</translation>
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
        <source>Export shortlist</source>
        <translation>Exporter la liste restreinte</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) written to %1</source>
        <translation>
            <numerusform>%n personne enregistrée dans %1</numerusform>
            <numerusform>%n personnes enregistrées dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
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
    <name>ImportBar</name>
    <message>
        <source>Looking for files…</source>
        <translation>Recherche des fichiers…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 sur %n fichier</numerusform>
            <numerusform>%1 sur %n fichiers</numerusform>
        </translation>
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
            <numerusform>Arrêté après %1 sur %n fichier.</numerusform>
            <numerusform>Arrêté après %1 sur %n fichiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) done.</source>
        <translation>
            <numerusform>%n fichier traité.</numerusform>
            <numerusform>%n fichiers traités.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An import was stopped before its end: %n file(s) left.</source>
        <translation>
            <numerusform>Une importation s’est arrêtée avant la fin : il reste %n fichier.</numerusform>
            <numerusform>Une importation s’est arrêtée avant la fin : il reste %n fichiers.</numerusform>
        </translation>
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
    <name>LibraryPage</name>
    <message>
        <source>Locked file</source>
        <translation>Fichier verrouillé</translation>
    </message>
    <message>
        <source>Password of the file:</source>
        <translation>Mot de passe du fichier :</translation>
    </message>
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
        <source>Files appear here as soon as they are read.</source>
        <translation>Les fichiers apparaissent ici dès qu’ils sont lus.</translation>
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
        <source>Search in the CVs: words, &quot;exact words&quot;, manag*, java AND sql</source>
        <translation>Rechercher dans les CV : mots, &quot;mots exacts&quot;, manag*, java AND sql</translation>
    </message>
    <message>
        <source>Search in the CVs</source>
        <translation>Rechercher dans les CV</translation>
    </message>
    <message>
        <source>Files of the library</source>
        <translation>Fichiers de la bibliothèque</translation>
    </message>
    <message>
        <source>Show all files</source>
        <translation>Afficher tous les fichiers</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Save the attachments to a folder first, then drop them from there.</source>
        <translation>Enregistrez d’abord les pièces jointes dans un dossier, puis déposez-les depuis ce dossier.</translation>
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
        <source>&amp;Export shortlist…</source>
        <translation>&amp;Exporter la liste restreinte…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
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
        <source>Show the &amp;gigs</source>
        <translation>Afficher les &amp;missions</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Act&amp;ualiser</translation>
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
    <name>RankedTable</name>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>What the score is made of</source>
        <translation>Composition du score</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Meaning %1 · Keywords %2 · Role %3</source>
        <translation>Sens %1 · Mots-clés %2 · Poste %3</translation>
    </message>
    <message>
        <source>Rank %1, score %2</source>
        <translation>Rang %1, score %2</translation>
    </message>
    <message>
        <source>Most likely: %1</source>
        <translation>Le plus probable : %1</translation>
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
        <source>Not sure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Most likely: %1</source>
        <translation>Le plus probable : %1</translation>
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
    <name>ShortcutsPage</name>
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
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Gigs</source>
        <translation>Missions</translation>
    </message>
    <message>
        <source>Everything stays on this computer</source>
        <translation>Tout reste sur cet ordinateur</translation>
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
    <name>Weights</name>
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
        <source>How near the CV is to the gig in meaning</source>
        <translation>Proximité de sens entre le CV et la mission</translation>
    </message>
    <message>
        <source>How many of the gig&apos;s telling words the CV holds</source>
        <translation>Part des mots marquants de la mission présents dans le CV</translation>
    </message>
    <message>
        <source>How well the roles of the CV and the gig agree</source>
        <translation>Accord entre les postes du CV et de la mission</translation>
    </message>
    <message>
        <source>Weight of: %1</source>
        <translation>Poids : %1</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Back to the usual weights</source>
        <translation>Revenir aux poids habituels</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop CVs or a folder here</source>
        <translation>Déposez des CV ou un dossier ici</translation>
    </message>
    <message>
        <source>PDF, Word (DOCX) and text files. Each is read and gets a likely role; then add a gig and rank people for it. Nothing leaves this computer, and the files themselves are not changed.</source>
        <translation>Fichiers PDF, Word (DOCX) et texte. Chacun est lu et reçoit un poste probable ; ajoutez ensuite une mission et classez les personnes. Rien ne quitte cet ordinateur, et les fichiers eux-mêmes ne sont pas modifiés.</translation>
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
</TS>
