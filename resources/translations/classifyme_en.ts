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
            <numerusform>%Ln file needs attention</numerusform>
            <numerusform>%Ln files need attention</numerusform>
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
        <source>Same person? %n</source>
        <comment>pairs of CVs</comment>
        <translation>
            <numerusform>Same person? %n</numerusform>
            <numerusform>Same person? %n</numerusform>
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
    <name>BeforeAfter</name>
    <message numerus="yes">
        <source>On %Ln text(s) that neither had learnt from.</source>
        <translation>
            <numerusform>On %Ln text that neither had learnt from.</numerusform>
            <numerusform>On %Ln texts that neither had learnt from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %Ln text(s) that it had not learnt from.</source>
        <translation>
            <numerusform>On %Ln text that it had not learnt from.</numerusform>
            <numerusform>On %Ln texts that it had not learnt from.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlindFacts</name>
    <message numerus="yes">
        <source>%n year(s) in all</source>
        <translation>
            <numerusform>%Ln year in all</numerusform>
            <numerusform>%Ln years in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidateHead</name>
    <message numerus="yes">
        <source>%n year(s) of experience</source>
        <translation>
            <numerusform>%Ln year of experience</numerusform>
            <numerusform>%Ln years of experience</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidateOverview</name>
    <message numerus="yes">
        <source>The %n marked role(s) hold the right one in %1 of all cases.</source>
        <translation>
            <numerusform>The marked role is the right one in %1 of all cases.</numerusform>
            <numerusform>The %Ln marked roles hold the right one in %1 of all cases.</numerusform>
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
            <numerusform>Tag “%1” given to %Ln person</numerusform>
            <numerusform>Tag “%1” given to %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” taken from %n person(s)</source>
        <translation>
            <numerusform>Tag “%1” taken from %Ln person</numerusform>
            <numerusform>Tag “%1” taken from %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” deleted; %n person(s) had it</source>
        <translation>
            <numerusform>Tag “%1” deleted; %n person had it</numerusform>
            <numerusform>Tag “%1” deleted; %n people had it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note changed for %n person(s)</source>
        <translation>
            <numerusform>Note changed for %Ln person</numerusform>
            <numerusform>Note changed for %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Role “%1” set for %n person(s)</source>
        <translation>
            <numerusform>Role “%1” set for %Ln person</numerusform>
            <numerusform>Role “%1” set for %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Role confirmed for %n person(s)</source>
        <translation>
            <numerusform>Role confirmed for %Ln person</numerusform>
            <numerusform>Role confirmed for %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Level “%1” set for %n person(s)</source>
        <translation>
            <numerusform>Level “%1” set for %n person</numerusform>
            <numerusform>Level “%1” set for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Level confirmed for %n person(s)</source>
        <translation>
            <numerusform>Level confirmed for %n person</numerusform>
            <numerusform>Level confirmed for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) put back</source>
        <translation>
            <numerusform>%Ln file put back</numerusform>
            <numerusform>%Ln files put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved to the trash</source>
        <translation>
            <numerusform>%Ln file moved to the trash</numerusform>
            <numerusform>%Ln files moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) erased</source>
        <translation>
            <numerusform>%n file erased</numerusform>
            <numerusform>%n files erased</numerusform>
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
    <name>CompareWords</name>
    <message numerus="yes">
        <source>%n people side by side</source>
        <translation>
            <numerusform>%n person side by side</numerusform>
            <numerusform>%n people side by side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>of experience</comment>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>skills</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
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
            <numerusform>%Ln gig added</numerusform>
            <numerusform>%Ln gigs added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%Ln known already</numerusform>
            <numerusform>%Ln known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without text</source>
        <translation>
            <numerusform>%Ln without text</numerusform>
            <numerusform>%Ln without text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%Ln not readable</numerusform>
            <numerusform>%Ln not readable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n a minute</source>
        <comment>people reviewed</comment>
        <translation>
            <numerusform>%Ln a minute</numerusform>
            <numerusform>%Ln a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) confirmed.</source>
        <translation>
            <numerusform>%Ln label confirmed.</numerusform>
            <numerusform>%Ln labels confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them today.</source>
        <comment>labels</comment>
        <translation>
            <numerusform>%Ln of them today.</numerusform>
            <numerusform>%Ln of them today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back for %n person(s)</source>
        <translation>
            <numerusform>Taken back for %Ln person</numerusform>
            <numerusform>Taken back for %Ln people</numerusform>
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
    <name>Decisions</name>
    <message numerus="yes">
        <source>Learnt from %Ln decision(s)</source>
        <comment>on people for gigs</comment>
        <translation>
            <numerusform>Learnt from %Ln decision</numerusform>
            <numerusform>Learnt from %Ln decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them new</source>
        <comment>decisions</comment>
        <translation>
            <numerusform>%Ln of them new</numerusform>
            <numerusform>%Ln of them new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gig(s) with enough decisions</source>
        <translation>
            <numerusform>%Ln gig with enough decisions</numerusform>
            <numerusform>%Ln gigs with enough decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) on their people</source>
        <translation>
            <numerusform>%Ln decision on their people</numerusform>
            <numerusform>%Ln decisions on their people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept 2 people and reject 2 for each of 5 gigs at least; %Ln more gig(s) needed.</source>
        <translation>
            <numerusform>Accept 2 people and reject 2 for each of 5 gigs at least; %Ln more gig needed.</numerusform>
            <numerusform>Accept 2 people and reject 2 for each of 5 gigs at least; %Ln more gigs needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more accepted</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln more accepted</numerusform>
            <numerusform>%Ln more accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more rejected</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln more rejected</numerusform>
            <numerusform>%Ln more rejected</numerusform>
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
    <name>EvaluationWords</name>
    <message numerus="yes">
        <source>%1, on %Ln of your confirmed people.</source>
        <comment>an iteration</comment>
        <translation>
            <numerusform>%1, on %Ln of your confirmed people.</numerusform>
            <numerusform>%1, on %Ln of your confirmed people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, on %Ln file(s) of your table.</source>
        <comment>an iteration</comment>
        <translation>
            <numerusform>%1, on %Ln file of your table.</numerusform>
            <numerusform>%1, on %Ln files of your table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them taught it; they are answered by fits that did not see them.</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln of them taught it; a fit answers that did not see this one.</numerusform>
            <numerusform>%Ln of them taught it; they are answered by fits that did not see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the table could not be used: %1</source>
        <translation>
            <numerusform>%Ln line of the table could not be used: %1</numerusform>
            <numerusform>%Ln lines of the table could not be used: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Right among %Ln group(s) of roles</source>
        <translation>
            <numerusform>Right among %Ln group of roles</numerusform>
            <numerusform>Right among %Ln groups of roles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%Ln person(s) are ready…</source>
        <translation>
            <numerusform>%Ln person is ready…</numerusform>
            <numerusform>%Ln people are ready…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) written to %1</source>
        <translation>
            <numerusform>%Ln person written to %1</numerusform>
            <numerusform>%Ln people written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>To read and to print: evidence and skills of each person, at most %n people.</source>
        <translation>
            <numerusform>To read and to print: evidence and skills of each person, at most %n person.</numerusform>
            <numerusform>To read and to print: evidence and skills of each person, at most %n people.</numerusform>
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
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlipsView</name>
    <message numerus="yes">
        <source>%Ln person(s) would get another role.</source>
        <translation>
            <numerusform>%Ln person would get another role.</numerusform>
            <numerusform>%Ln people would get another role.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New role accepted for %n person(s)</source>
        <translation>
            <numerusform>New role accepted for %n person</numerusform>
            <numerusform>New role accepted for %n people</numerusform>
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
    <name>GigFactsPage</name>
    <message numerus="yes">
        <source>Ranking compares at most %1 requirements of a gig, must-haves first: %n at the end is (are) left out.</source>
        <translation>
            <numerusform>Ranking compares at most %1 requirements of a gig, must-haves first: %n at the end is left out.</numerusform>
            <numerusform>Ranking compares at most %1 requirements of a gig, must-haves first: %n at the end are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GigImportBar</name>
    <message numerus="yes">
        <source>%1 of %n gig(s)</source>
        <translation>
            <numerusform>%1 of %Ln gig</numerusform>
            <numerusform>%1 of %Ln gigs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further sheet(s) of the workbook were not read.</source>
        <translation>
            <numerusform>%Ln further sheet of the workbook was not read.</numerusform>
            <numerusform>%Ln further sheets of the workbook were not read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GigTable</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <comment>people of a gig on whom the last word is not said</comment>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) marked, and neither hired nor rejected yet</source>
        <translation>
            <numerusform>%n person marked, and neither hired nor rejected yet</numerusform>
            <numerusform>%n people marked, and neither hired nor rejected yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GigTablePage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further sheet(s) will not be read</source>
        <translation>
            <numerusform>%Ln further sheet will not be read</numerusform>
            <numerusform>%Ln further sheets will not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other table(s) after this</source>
        <translation>
            <numerusform>%Ln other table after this</numerusform>
            <numerusform>%Ln other tables after this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n gig(s)</source>
        <translation>
            <numerusform>Add %Ln gig</numerusform>
            <numerusform>Add %Ln gigs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GigView</name>
    <message numerus="yes">
        <source>%n person(s) ranked</source>
        <translation>
            <numerusform>%Ln person ranked</numerusform>
            <numerusform>%Ln people ranked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldsCard</name>
    <message numerus="yes">
        <source>Sure to %1: right in %2 of %Ln case(s)</source>
        <translation>
            <numerusform>Sure to %1: right in %2 of %Ln case</numerusform>
            <numerusform>Sure to %1: right in %2 of %Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s)</source>
        <translation>
            <numerusform>%Ln archive</numerusform>
            <numerusform>%Ln archives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 of %Ln file</numerusform>
            <numerusform>%1 of %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %n file(s).</source>
        <translation>
            <numerusform>Stopped after %1 of %Ln file.</numerusform>
            <numerusform>Stopped after %1 of %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) done.</source>
        <translation>
            <numerusform>%Ln file done.</numerusform>
            <numerusform>%Ln files done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An import was stopped before its end: %n file(s) left.</source>
        <translation>
            <numerusform>An import was stopped before its end: %Ln file left.</numerusform>
            <numerusform>An import was stopped before its end: %Ln files left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>Add %Ln file</numerusform>
            <numerusform>Add %Ln files</numerusform>
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
    <name>LearningHead</name>
    <message numerus="yes">
        <source>%Ln label(s) confirmed</source>
        <translation>
            <numerusform>%Ln label confirmed</numerusform>
            <numerusform>%Ln labels confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them new since %1</source>
        <comment>labels; an iteration</comment>
        <translation>
            <numerusform>%Ln of them new since %1</numerusform>
            <numerusform>%Ln of them new since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %Ln label(s) to train: %1 so far</source>
        <translation>
            <numerusform>Confirm %Ln label to train: %1 so far</numerusform>
            <numerusform>Confirm %Ln labels to train: %1 so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Learnt</name>
    <message numerus="yes">
        <source>Learnt from %Ln label(s)</source>
        <translation>
            <numerusform>Learnt from %Ln label</numerusform>
            <numerusform>Learnt from %Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them new</source>
        <comment>labels</comment>
        <translation>
            <numerusform>%Ln of them new</numerusform>
            <numerusform>%Ln of them new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) it learnt from were erased since; learn anew to be rid of them.</source>
        <translation>
            <numerusform>%Ln person it learnt from was erased since; learn anew to be rid of them.</numerusform>
            <numerusform>%Ln people it learnt from were erased since; learn anew to be rid of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelFlips</name>
    <message numerus="yes">
        <source>%Ln person(s) would get another level.</source>
        <translation>
            <numerusform>%Ln person would get another level.</numerusform>
            <numerusform>%Ln people would get another level.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New level accepted for %n person(s)</source>
        <translation>
            <numerusform>New level accepted for %n person</numerusform>
            <numerusform>New level accepted for %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelWords</name>
    <message numerus="yes">
        <source>Learnt from the level of %Ln person(s)</source>
        <translation>
            <numerusform>Learnt from the level of %Ln person</numerusform>
            <numerusform>Learnt from the level of %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them new</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln of them new</numerusform>
            <numerusform>%Ln of them new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) whose level was confirmed or corrected</source>
        <translation>
            <numerusform>%Ln person whose level was confirmed or corrected</numerusform>
            <numerusform>%Ln people whose level was confirmed or corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say the level of %Ln person(s) with a job title to train: %1 so far. Choose the level that is shown to confirm it: L in the library, Alt+1–6 in the review.</source>
        <translation>
            <numerusform>Say the level of %Ln person with a job title to train: %1 so far. Choose the level that is shown to confirm it: L in the library, Alt+1–6 in the review.</numerusform>
            <numerusform>Say the level of %Ln people with a job title to train: %1 so far. Choose the level that is shown to confirm it: L in the library, Alt+1–6 in the review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelsBeforeAfter</name>
    <message numerus="yes">
        <source>%Ln of your people, each answered by a step that did not see them</source>
        <translation>
            <numerusform>%Ln of your people, answered by a step that did not see them</numerusform>
            <numerusform>%Ln of your people, each answered by a step that did not see them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln title(s) in the test set of the program</source>
        <translation>
            <numerusform>%Ln title in the test set of the program</numerusform>
            <numerusform>%Ln titles in the test set of the program</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>Trash: %n</source>
        <comment>files in it</comment>
        <translation>
            <numerusform>Trash: %Ln</numerusform>
            <numerusform>Trash: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibrarySettings</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachinePane</name>
    <message numerus="yes">
        <source>%n part(s) that say who the person is are masked before any model reads.</source>
        <translation>
            <numerusform>%Ln part that says who the person is is masked before any model reads.</numerusform>
            <numerusform>%Ln parts that say who the person is are masked before any model reads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that a person does not see, left out:</source>
        <translation>
            <numerusform>%Ln text that a person does not see, left out:</numerusform>
            <numerusform>%Ln texts that a person does not see, left out:</numerusform>
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
            <numerusform>%Ln gig of another model could not be compared.</numerusform>
            <numerusform>%Ln gigs of another model could not be compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnRolesView</name>
    <message numerus="yes">
        <source>%Ln role(s)</source>
        <translation>
            <numerusform>%Ln role</numerusform>
            <numerusform>%Ln roles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankedNotes</name>
    <message numerus="yes">
        <source>%n more person(s) come near in neither meaning, words nor role and were not compared.</source>
        <translation>
            <numerusform>%Ln more person comes near in neither meaning, words nor role and was not compared.</numerusform>
            <numerusform>%Ln more people come near in neither meaning, words nor role and were not compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not ranked</source>
        <translation>
            <numerusform>%Ln file not ranked</numerusform>
            <numerusform>%Ln files not ranked</numerusform>
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
    <name>ReportWords</name>
    <message numerus="yes">
        <source>%Ln person(s) ranked</source>
        <translation>
            <numerusform>%Ln person ranked</numerusform>
            <numerusform>%Ln people ranked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them in this report</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln of them in this report</numerusform>
            <numerusform>%Ln of them in this report</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s) of experience</source>
        <translation>
            <numerusform>%Ln year of experience</numerusform>
            <numerusform>%Ln years of experience</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResumeTable</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleChanges</name>
    <message numerus="yes">
        <source>Role added: %1 for %n person(s)</source>
        <translation>
            <numerusform>Role added: %1 for %n person</numerusform>
            <numerusform>Role added: %1 for %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message numerus="yes">
        <source>Examples: %Ln person(s). They get this role now.</source>
        <translation>
            <numerusform>Examples: %Ln person, who gets this role now.</numerusform>
            <numerusform>Examples: %Ln people, who get this role now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more person(s) and the program can learn it.</source>
        <translation>
            <numerusform>With %n more person the program can learn it.</numerusform>
            <numerusform>With %n more people the program can learn it.</numerusform>
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
    <name>RolesTable</name>
    <message numerus="yes">
        <source>Yours · %n more person(s) needed</source>
        <comment>a role</comment>
        <translation>
            <numerusform>Yours · %n more person needed</numerusform>
            <numerusform>Yours · %n more people needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) confirmed by readers</source>
        <translation>
            <numerusform>%Ln person confirmed by readers</numerusform>
            <numerusform>%Ln people confirmed by readers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) by the program</source>
        <translation>
            <numerusform>%Ln person by the program</numerusform>
            <numerusform>%Ln people by the program</numerusform>
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
            <numerusform>named %Ln time</numerusform>
            <numerusform>named %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillsView</name>
    <message numerus="yes">
        <source>%n skill(s)</source>
        <translation>
            <numerusform>%Ln skill</numerusform>
            <numerusform>%Ln skills</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitStrip</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <comment>in a group</comment>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageCounts</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pinned</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n pinned</numerusform>
            <numerusform>%n pinned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shortlisted</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n shortlisted</numerusform>
            <numerusform>%n shortlisted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interviewed</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n interviewed</numerusform>
            <numerusform>%n interviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an offer</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n with an offer</numerusform>
            <numerusform>%n with an offer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hired</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n hired</numerusform>
            <numerusform>%n hired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on hold</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n on hold</numerusform>
            <numerusform>%n on hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shortlisted and further</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n shortlisted and further</numerusform>
            <numerusform>%n shortlisted and further</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageLine</name>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StagesCard</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <comment>of roles</comment>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingsView</name>
    <message numerus="yes">
        <source>and %n more gig(s)</source>
        <translation>
            <numerusform>and %n more gig</numerusform>
            <numerusform>and %n more gigs</numerusform>
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
    <name>TrashNote</name>
    <message numerus="yes">
        <source>%n file(s) erased: their days in the trash were over</source>
        <translation>
            <numerusform>%n file erased: its days in the trash were over</numerusform>
            <numerusform>%n files erased: their days in the trash were over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The date has jumped: %n file(s) in the trash wait for your word</source>
        <translation>
            <numerusform>The date has jumped: %n file in the trash waits for your word</numerusform>
            <numerusform>The date has jumped: %n files in the trash wait for your word</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the trash will be erased at the next start</source>
        <translation>
            <numerusform>%n file in the trash will be erased at the next start</numerusform>
            <numerusform>%n files in the trash will be erased at the next start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n that is due…</source>
        <comment>files</comment>
        <translation>
            <numerusform>Erase %n that is due…</numerusform>
            <numerusform>Erase %n that are due…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message numerus="yes">
        <source>Tag for %n person(s)</source>
        <translation>
            <numerusform>Tag for %Ln person</numerusform>
            <numerusform>Tag for %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add to the notes of %n person(s)</source>
        <translation>
            <numerusform>Add to the notes of %Ln person</numerusform>
            <numerusform>Add to the notes of %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Role of %n person(s)</source>
        <translation>
            <numerusform>Role of %Ln person</numerusform>
            <numerusform>Role of %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n file(s) and all that was read, decided and noted of them? This cannot be taken back; the originals stay. To agree, type: %1</source>
        <translation>
            <numerusform>Erase %n file and all that was read, decided and noted of it? This cannot be taken back; the original stays. To agree, type: %1</numerusform>
            <numerusform>Erase %n files and all that was read, decided and noted of them? This cannot be taken back; the originals stay. To agree, type: %1</numerusform>
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
