<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountsTab</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditTab</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogueTab</name>
    <message numerus="yes">
        <source>%n videos published</source>
        <translation>
            <numerusform>%n video published</numerusform>
            <numerusform>%n videos published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos taken out of the catalogue</source>
        <translation>
            <numerusform>%n video taken out of the catalogue</numerusform>
            <numerusform>%n videos taken out of the catalogue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos hidden from everybody else</source>
        <translation>
            <numerusform>%n video hidden from everybody else</numerusform>
            <numerusform>%n videos hidden from everybody else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos activated</source>
        <translation>
            <numerusform>%n video activated</numerusform>
            <numerusform>%n videos activated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos deleted</source>
        <translation>
            <numerusform>%n video deleted</numerusform>
            <numerusform>%n videos deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevicesTab</name>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out %n devices?</source>
        <translation>
            <numerusform>Sign out %n device?</numerusform>
            <numerusform>Sign out %n devices?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices are signed out</source>
        <translation>
            <numerusform>%n device is signed out</numerusform>
            <numerusform>%n devices are signed out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>The engine is asked too often. Wait %n seconds, then try again.</source>
        <translation>
            <numerusform>The engine is asked too often. Wait %n second, then try again.</numerusform>
            <numerusform>The engine is asked too often. Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many tries. Wait %n seconds, then try again.</source>
        <translation>
            <numerusform>Too many tries. Wait %n second, then try again.</numerusform>
            <numerusform>Too many tries. Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still being written</source>
        <translation>
            <numerusform>%n still being written</numerusform>
            <numerusform>%n still being written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupActions</name>
    <message numerus="yes">
        <source>%n videos added to “%1”</source>
        <translation>
            <numerusform>%n video added to “%1”</numerusform>
            <numerusform>%n videos added to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos taken out of the collection</source>
        <translation>
            <numerusform>%n video taken out of the collection</numerusform>
            <numerusform>%n videos taken out of the collection</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsPopup</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsTab</name>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysTab</name>
    <message numerus="yes">
        <source>%n keys</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n keys?</source>
        <translation>
            <numerusform>Delete %n key?</numerusform>
            <numerusform>Delete %n keys?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys deleted</source>
        <translation>
            <numerusform>%n key deleted</numerusform>
            <numerusform>%n keys deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>Importing %n files</source>
        <translation>
            <numerusform>Importing %n file</numerusform>
            <numerusform>Importing %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineEditor</name>
    <message numerus="yes">
        <source>%n slides, about %1</source>
        <translation>
            <numerusform>%n slide, about %1</numerusform>
            <numerusform>%n slides, about %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestsTab</name>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n moments</source>
        <translation>
            <numerusform>%n moment</numerusform>
            <numerusform>%n moments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n videos selected</source>
        <translation>
            <numerusform>%n video selected</numerusform>
            <numerusform>%n videos selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation>
            <numerusform>Use at least %n character.</numerusform>
            <numerusform>Use at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs waiting</source>
        <translation>
            <numerusform>%n job waiting</numerusform>
            <numerusform>%n jobs waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs failed</source>
        <translation>
            <numerusform>%n job failed</numerusform>
            <numerusform>%n jobs failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageTab</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VideoActions</name>
    <message numerus="yes">
        <source>%n videos are in the catalogue: everybody on the network can find them.</source>
        <translation>
            <numerusform>%n video is in the catalogue: everybody on the network can find it.</numerusform>
            <numerusform>%n videos are in the catalogue: everybody on the network can find them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos are yours alone again.</source>
        <translation>
            <numerusform>%n video is yours alone again.</numerusform>
            <numerusform>%n videos are yours alone again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos saved</source>
        <translation>
            <numerusform>%n video saved</numerusform>
            <numerusform>%n videos saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos no longer saved</source>
        <translation>
            <numerusform>%n video no longer saved</numerusform>
            <numerusform>%n videos no longer saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos deleted</source>
        <translation>
            <numerusform>%n video deleted</numerusform>
            <numerusform>%n videos deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos added to “%1”</source>
        <translation>
            <numerusform>%n video added to “%1”</numerusform>
            <numerusform>%n videos added to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos are in “%1” already</source>
        <translation>
            <numerusform>%n video is in “%1” already</numerusform>
            <numerusform>%n videos are in “%1” already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VideoDetails</name>
    <message numerus="yes">
        <source>Details of %n videos</source>
        <translation>
            <numerusform>Details of %n video</numerusform>
            <numerusform>Details of %n videos</numerusform>
        </translation>
    </message>
</context>
</TS>
