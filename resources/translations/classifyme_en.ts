<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>CareerWords</name>
    <message numerus="yes">
        <source>%n gap(s) of three months or more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) with two jobs at once.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) without dates.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) since %1, %3 in all.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) from %1 to %2, %3 in all.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s); arrow keys step through them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
</context>
<context>
    <name>MachinePane</name>
    <message numerus="yes">
        <source>%n part(s) that say who the person is are masked before any model reads.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that a person does not see, left out:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
    <name>SkillsTable</name>
    <message numerus="yes">
        <source>named %n time(s)</source>
        <comment>a skill</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillsView</name>
    <message numerus="yes">
        <source>%n skill(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
