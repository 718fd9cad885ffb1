<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AddedCard</name>
    <message numerus="yes">
        <source>%1: %Ln file(s)</source>
        <comment>a day, their number</comment>
        <translation>
            <numerusform>%1: %Ln file</numerusform>
            <numerusform>%1: %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) since %1; most at once: %2.</source>
        <translation>
            <numerusform>%Ln file since %1; most at once: %2.</numerusform>
            <numerusform>%Ln files since %1; most at once: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%n file(s) need attention</source>
        <translation>
            <numerusform>%n file needs attention</numerusform>
            <numerusform>%n files need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BalanceCard</name>
    <message numerus="yes">
        <source>%1: %Ln person(s) for %2 gigs</source>
        <comment>a role or skill</comment>
        <translation>
            <numerusform>%1: %Ln person for %2 gigs</numerusform>
            <numerusform>%1: %Ln people for %2 gigs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message numerus="yes">
        <source>May be the same person: %n</source>
        <comment>pairs of CVs</comment>
        <translation>
            <numerusform>May be the same person: %n</numerusform>
            <numerusform>May be the same person: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlindFacts</name>
    <message numerus="yes">
        <source>%n year(s) in all</source>
        <translation>
            <numerusform>%n year in all</numerusform>
            <numerusform>%n years in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidateHead</name>
    <message numerus="yes">
        <source>%n year(s) of experience</source>
        <translation>
            <numerusform>%n year of experience</numerusform>
            <numerusform>%n years of experience</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidateOverview</name>
    <message numerus="yes">
        <source>The %n marked role(s) hold the right one in %1 of all cases.</source>
        <translation>
            <numerusform>The marked role is the right one in %1 of all cases.</numerusform>
            <numerusform>The %n marked roles hold the right one in %1 of all cases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CareerWords</name>
    <message numerus="yes">
        <source>%n gap(s) of three months or more.</source>
        <translation>
            <numerusform>%n gap of three months or more.</numerusform>
            <numerusform>%n gaps of three months or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) with two jobs at once.</source>
        <translation>
            <numerusform>%n time with two jobs at once.</numerusform>
            <numerusform>%n times with two jobs at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) without dates.</source>
        <translation>
            <numerusform>%n job without dates.</numerusform>
            <numerusform>%n jobs without dates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) since %1, %3 in all.</source>
        <translation>
            <numerusform>%n job since %1, %3 in all.</numerusform>
            <numerusform>%n jobs since %1, %3 in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) from %1 to %2, %3 in all.</source>
        <translation>
            <numerusform>%n job from %1 to %2, %3 in all.</numerusform>
            <numerusform>%n jobs from %1 to %2, %3 in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s); arrow keys step through them.</source>
        <translation>
            <numerusform>%n entry; arrow keys go to it.</numerusform>
            <numerusform>%n entries; arrow keys step through them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>Tag “%1” given to %n person(s)</source>
        <translation>
            <numerusform>Tag “%1” given to %n person</numerusform>
            <numerusform>Tag “%1” given to %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” taken from %n person(s)</source>
        <translation>
            <numerusform>Tag “%1” taken from %n person</numerusform>
            <numerusform>Tag “%1” taken from %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note changed for %n person(s)</source>
        <translation>
            <numerusform>Note changed for %n person</numerusform>
            <numerusform>Note changed for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Role “%1” set for %n person(s)</source>
        <translation>
            <numerusform>Role “%1” set for %n person</numerusform>
            <numerusform>Role “%1” set for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Role confirmed for %n person(s)</source>
        <translation>
            <numerusform>Role confirmed for %n person</numerusform>
            <numerusform>Role confirmed for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) put back</source>
        <translation>
            <numerusform>%n file put back</numerusform>
            <numerusform>%n files put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved to the trash</source>
        <translation>
            <numerusform>%n file moved to the trash</numerusform>
            <numerusform>%n files moved to the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartSaver</name>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <comment>of a table</comment>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfidenceCard</name>
    <message numerus="yes">
        <source>Measured on %Ln CV(s) that it had not seen: %1.</source>
        <translation>
            <numerusform>Measured on %Ln CV that it had not seen: %1.</numerusform>
            <numerusform>Measured on %Ln CVs that it had not seen: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n gig(s) added</source>
        <translation>
            <numerusform>%n gig added</numerusform>
            <numerusform>%n gigs added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without text</source>
        <translation>
            <numerusform>%n without text</numerusform>
            <numerusform>%n without text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%n not readable</numerusform>
            <numerusform>%n not readable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n a minute</source>
        <comment>people reviewed</comment>
        <translation>
            <numerusform>%n a minute</numerusform>
            <numerusform>%n a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) confirmed.</source>
        <translation>
            <numerusform>%n label confirmed.</numerusform>
            <numerusform>%n labels confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them today.</source>
        <comment>labels</comment>
        <translation>
            <numerusform>%n of them today.</numerusform>
            <numerusform>%n of them today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back for %n person(s)</source>
        <translation>
            <numerusform>Taken back for %n person</numerusform>
            <numerusform>Taken back for %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsCard</name>
    <message numerus="yes">
        <source>%1: %Ln person(s), %2</source>
        <comment>a name, their number, their share</comment>
        <translation>
            <numerusform>%1: %Ln person, %2</numerusform>
            <numerusform>%1: %Ln people, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln file(s), %2</source>
        <comment>a name, their number, their share</comment>
        <translation>
            <numerusform>%1: %Ln file, %2</numerusform>
            <numerusform>%1: %Ln files, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamiliesCard</name>
    <message numerus="yes">
        <source>%1: %Ln person(s), half of them with %2 years or more</source>
        <translation>
            <numerusform>%1: %Ln person, with %2 years or more</numerusform>
            <numerusform>%1: %Ln people, half of them with %2 years or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileFacts</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldersCard</name>
    <message numerus="yes">
        <source>%Ln folder(s); most files come from “%1”.</source>
        <translation>
            <numerusform>%Ln folder: “%1”.</numerusform>
            <numerusform>%Ln folders; most files come from “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GigImportBar</name>
    <message numerus="yes">
        <source>%1 of %n gig(s)</source>
        <translation>
            <numerusform>%1 of %n gig</numerusform>
            <numerusform>%1 of %n gigs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further sheet(s) of the workbook were not read.</source>
        <translation>
            <numerusform>%n further sheet of the workbook was not read.</numerusform>
            <numerusform>%n further sheets of the workbook were not read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GigTablePage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further sheet(s) will not be read</source>
        <translation>
            <numerusform>%n further sheet will not be read</numerusform>
            <numerusform>%n further sheets will not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other table(s) after this</source>
        <translation>
            <numerusform>%n other table after this</numerusform>
            <numerusform>%n other tables after this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n gig(s)</source>
        <translation>
            <numerusform>Add %n gig</numerusform>
            <numerusform>Add %n gigs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GigView</name>
    <message numerus="yes">
        <source>%n person(s) ranked</source>
        <translation>
            <numerusform>%n person ranked</numerusform>
            <numerusform>%n people ranked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GigsPage</name>
    <message numerus="yes">
        <source>%n person(s) written to %1</source>
        <translation>
            <numerusform>%n person written to %1</numerusform>
            <numerusform>%n people written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s)</source>
        <translation>
            <numerusform>%n archive</numerusform>
            <numerusform>%n archives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 of %n file</numerusform>
            <numerusform>%1 of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %n file(s).</source>
        <translation>
            <numerusform>Stopped after %1 of %n file.</numerusform>
            <numerusform>Stopped after %1 of %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) done.</source>
        <translation>
            <numerusform>%n file done.</numerusform>
            <numerusform>%n files done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An import was stopped before its end: %n file(s) left.</source>
        <translation>
            <numerusform>An import was stopped before its end: %n file left.</numerusform>
            <numerusform>An import was stopped before its end: %n files left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>Add %n file</numerusform>
            <numerusform>Add %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsightsPage</name>
    <message numerus="yes">
        <source>%Ln person(s) counted.</source>
        <translation>
            <numerusform>%Ln person counted.</numerusform>
            <numerusform>%Ln people counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared with %Ln gig(s).</source>
        <translation>
            <numerusform>Compared with %Ln gig.</numerusform>
            <numerusform>Compared with %Ln gigs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguagesCard</name>
    <message numerus="yes">
        <source>%Ln language(s) are named; most often %1.</source>
        <translation>
            <numerusform>%Ln language is named: %1.</numerusform>
            <numerusform>%Ln languages are named; most often %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>Trash: %n</source>
        <comment>files in it</comment>
        <translation>
            <numerusform>Trash: %n</numerusform>
            <numerusform>Trash: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibrarySettings</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachinePane</name>
    <message numerus="yes">
        <source>%n part(s) that say who the person is are masked before any model reads.</source>
        <translation>
            <numerusform>%n part that says who the person is is masked before any model reads.</numerusform>
            <numerusform>%n parts that say who the person is are masked before any model reads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that a person does not see, left out:</source>
        <translation>
            <numerusform>%n text that a person does not see, left out:</numerusform>
            <numerusform>%n texts that a person does not see, left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffersView</name>
    <message numerus="yes">
        <source>%n gig(s) of another model could not be compared.</source>
        <translation>
            <numerusform>%n gig of another model could not be compared.</numerusform>
            <numerusform>%n gigs of another model could not be compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankedNotes</name>
    <message numerus="yes">
        <source>%n more person(s) come near in neither meaning, words nor role and were not compared.</source>
        <translation>
            <numerusform>%n more person comes near in neither meaning, words nor role and was not compared.</numerusform>
            <numerusform>%n more people come near in neither meaning, words nor role and were not compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not ranked: show them</source>
        <translation>
            <numerusform>%n file is not ranked: show it</numerusform>
            <numerusform>%n files are not ranked: show them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReliabilityCard</name>
    <message numerus="yes">
        <source>Sure to %1: right in %2 of %Ln case(s)</source>
        <translation>
            <numerusform>Sure to %1: right in %2 of %Ln case</numerusform>
            <numerusform>Sure to %1: right in %2 of %Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln role(s) that people decided, the program had %1 right. On the dashed line it is right exactly as often as it says.</source>
        <translation>
            <numerusform>Of %Ln role that people decided, the program had %1 right. On the dashed line it is right exactly as often as it says.</numerusform>
            <numerusform>Of %Ln roles that people decided, the program had %1 right. On the dashed line it is right exactly as often as it says.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolesBalanceCard</name>
    <message numerus="yes">
        <source>For %Ln of these there is nobody.</source>
        <comment>roles</comment>
        <translation>
            <numerusform>For %Ln of these there is nobody.</numerusform>
            <numerusform>For %Ln of these there is nobody.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolesCard</name>
    <message numerus="yes">
        <source>A role is named for %1 of %Ln person(s), most often “%2”.</source>
        <translation>
            <numerusform>A role is named for %1 of %Ln person: “%2”.</numerusform>
            <numerusform>A role is named for %1 of %Ln people, most often “%2”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were decided by a person.</source>
        <comment>roles</comment>
        <translation>
            <numerusform>%Ln of them was decided by a person.</numerusform>
            <numerusform>%Ln of them were decided by a person.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShowMore</name>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <comment>entries</comment>
        <translation>
            <numerusform>Show all %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillsBalanceCard</name>
    <message numerus="yes">
        <source>Gigs ask for %Ln skill(s); most missing: %1.</source>
        <translation>
            <numerusform>Gigs ask for %Ln skill: %1.</numerusform>
            <numerusform>Gigs ask for %Ln skills; most missing: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody here holds %Ln of them.</source>
        <comment>skills</comment>
        <translation>
            <numerusform>Nobody here holds %Ln of them.</numerusform>
            <numerusform>Nobody here holds %Ln of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillsCard</name>
    <message numerus="yes">
        <source>Used longest by all together: “%1”, %Ln year(s).</source>
        <translation>
            <numerusform>Used longest by all together: “%1”, %Ln year.</numerusform>
            <numerusform>Used longest by all together: “%1”, %Ln years.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different skill(s); most people have “%1” (%2).</source>
        <translation>
            <numerusform>%Ln skill: “%1” (%2).</numerusform>
            <numerusform>%Ln different skills; the most common is “%1” (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln person(s), %2 years of use in all</source>
        <comment>a skill</comment>
        <translation>
            <numerusform>%1: %Ln person, %2 years of use in all</numerusform>
            <numerusform>%1: %Ln people, %2 years of use in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln person(s)</source>
        <comment>a skill</comment>
        <translation>
            <numerusform>%1: %Ln person</numerusform>
            <numerusform>%1: %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillsTable</name>
    <message numerus="yes">
        <source>named %n time(s)</source>
        <comment>a skill</comment>
        <translation>
            <numerusform>named %n time</numerusform>
            <numerusform>named %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillsView</name>
    <message numerus="yes">
        <source>%n skill(s)</source>
        <translation>
            <numerusform>%n skill</numerusform>
            <numerusform>%n skills</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatesCard</name>
    <message numerus="yes">
        <source>%1 of %Ln file(s) were read.</source>
        <translation>
            <numerusform>%1 of %Ln file was read.</numerusform>
            <numerusform>%1 of %Ln files were read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsCard</name>
    <message numerus="yes">
        <source>%Ln tag(s) in use; most often “%1”.</source>
        <translation>
            <numerusform>%Ln tag in use: “%1”.</numerusform>
            <numerusform>%Ln tags in use; most often “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message numerus="yes">
        <source>Tag for %n person(s)</source>
        <translation>
            <numerusform>Tag for %n person</numerusform>
            <numerusform>Tag for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add to the notes of %n person(s)</source>
        <translation>
            <numerusform>Add to the notes of %n person</numerusform>
            <numerusform>Add to the notes of %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Role of %n person(s)</source>
        <translation>
            <numerusform>Role of %n person</numerusform>
            <numerusform>Role of %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List of %n file(s) written</source>
        <translation>
            <numerusform>List of %n file written</numerusform>
            <numerusform>List of %n files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearsCard</name>
    <message numerus="yes">
        <source>%1: %Ln person(s)</source>
        <comment>a span of years, their number</comment>
        <translation>
            <numerusform>%1: %Ln person</numerusform>
            <numerusform>%1: %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Half of the people have %Ln year(s) of experience or more.</source>
        <translation>
            <numerusform>Half of the people have %Ln year of experience or more.</numerusform>
            <numerusform>Half of the people have %Ln years of experience or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln give(s) no dates of work.</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln gives no dates of work.</numerusform>
            <numerusform>%Ln give no dates of work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s) or more</source>
        <comment>of experience</comment>
        <translation>
            <numerusform>%Ln year or more</numerusform>
            <numerusform>%Ln years or more</numerusform>
        </translation>
    </message>
</context>
</TS>
