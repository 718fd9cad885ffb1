<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>GigView</name>
    <message numerus="yes">
        <source>%n person(s) ranked</source>
        <translation>
            <numerusform>%n person ranked</numerusform>
            <numerusform>%n people ranked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read and are not ranked</source>
        <translation>
            <numerusform>%n file could not be read and is not ranked</numerusform>
            <numerusform>%n files could not be read and are not ranked</numerusform>
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
</TS>
