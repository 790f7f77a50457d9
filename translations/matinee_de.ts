<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>Somebody has this email address already.</source>
        <translation>Diese E-Mail-Adresse ist schon vergeben.</translation>
    </message>
    <message>
        <source>Somebody has this name already.</source>
        <translation>Dieser Name ist schon vergeben.</translation>
    </message>
    <message>
        <source>That is not an email address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>Optional; a new password is mailed there</source>
        <translation>Optional; dorthin wird ein neues Passwort gesendet</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>Mindestens 8 Zeichen</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Suggest a password</source>
        <translation>Ein Passwort vorschlagen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
</context>
<context>
    <name>AccountsTab</name>
    <message>
        <source>Deactivated</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Address not confirmed</source>
        <translation>Adresse nicht bestätigt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Search names and addresses</source>
        <translation>Namen und Adressen durchsuchen</translation>
    </message>
    <message>
        <source>New account…</source>
        <translation>Neues Konto…</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>No name or address holds these words.</source>
        <translation>Kein Name und keine Adresse enthält diese Wörter.</translation>
    </message>
    <message>
        <source>1 account</source>
        <translation>1 Konto</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last administrator, so it stays as it is. Make somebody else an administrator first.</source>
        <translation>Das ist der letzte Administrator, deshalb bleibt alles, wie es ist. Zuerst jemand anderen zum Administrator machen.</translation>
    </message>
    <message>
        <source>Too many letters were asked for. Wait a minute, then try again.</source>
        <translation>Zu viele E-Mails wurden angefordert. Eine Minute warten und dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Choose one account</source>
        <translation>Ein einzelnes Konto wählen</translation>
    </message>
    <message>
        <source>Make a user</source>
        <translation>Zum Benutzer machen</translation>
    </message>
    <message>
        <source>“%1” is a user now</source>
        <translation>„%1“ ist jetzt Benutzer</translation>
    </message>
    <message>
        <source>Make an administrator</source>
        <translation>Zum Administrator machen</translation>
    </message>
    <message>
        <source>Make “%1” an administrator?</source>
        <translation>„%1“ zum Administrator machen?</translation>
    </message>
    <message>
        <source>Administrators see and change everybody&apos;s videos, accounts and settings.</source>
        <translation>Administratoren sehen und ändern Videos, Konten und Einstellungen von allen.</translation>
    </message>
    <message>
        <source>Make administrator</source>
        <translation>Zum Administrator machen</translation>
    </message>
    <message>
        <source>“%1” is an administrator now</source>
        <translation>„%1“ ist jetzt Administrator</translation>
    </message>
    <message>
        <source>Quota…</source>
        <translation>Kontingent…</translation>
    </message>
    <message>
        <source>Send a link for a new password…</source>
        <translation>Link für ein neues Passwort senden…</translation>
    </message>
    <message>
        <source>No link for a new password: there is no address</source>
        <translation>Kein Link für ein neues Passwort: keine Adresse vorhanden</translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation>Deaktivieren…</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>“%1” can sign in now</source>
        <translation>„%1“ kann sich jetzt anmelden</translation>
    </message>
    <message>
        <source>“%1” can sign in again</source>
        <translation>„%1“ kann sich wieder anmelden</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Deactivate “%1”?</source>
        <translation>„%1“ deaktivieren?</translation>
    </message>
    <message>
        <source>It is signed out everywhere, and its API keys are gone for good. Its videos stay.</source>
        <translation>Das Konto wird überall abgemeldet, und seine API-Schlüssel werden endgültig gelöscht. Seine Videos bleiben.</translation>
    </message>
    <message>
        <source>“%1” can no longer sign in</source>
        <translation>„%1“ kann sich nicht mehr anmelden</translation>
    </message>
    <message>
        <source>Quota of “%1” changed</source>
        <translation>Kontingent von „%1“ geändert</translation>
    </message>
    <message>
        <source>The server does not run, so a link would lead nowhere. Start it, then try again.</source>
        <translation>Der Server läuft nicht, ein Link würde also ins Leere führen. Server starten und dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Whoever opens it can choose a new password. Links start with %1.</source>
        <translation>Wer ihn öffnet, kann ein neues Passwort wählen. Links beginnen mit %1.</translation>
    </message>
    <message>
        <source>There is no mail server in the settings, so the letter is not sent but put into the folder “outbox” of Matinee&apos;s data. You can hand it on from there. Links start with %1.</source>
        <translation>In den Einstellungen ist kein Mailserver angegeben. Die E-Mail wird deshalb nicht gesendet, sondern im Ordner „outbox“ in den Daten von Matinee abgelegt. Von dort kann sie weitergegeben werden. Links beginnen mit %1.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Send a link to %1?</source>
        <translation>Link an %1 senden?</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Write the letter</source>
        <translation>E-Mail ablegen</translation>
    </message>
    <message>
        <source>A link is on its way to %1</source>
        <translation>Ein Link an %1 ist unterwegs</translation>
    </message>
    <message>
        <source>The letter is being written</source>
        <translation>Die E-Mail wird abgelegt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>Its videos, collections and conversations go with it, for good. To keep them, deactivate it instead.</source>
        <translation>Videos, Sammlungen und Unterhaltungen dieses Kontos werden endgültig mit gelöscht. Um sie zu behalten, das Konto stattdessen deaktivieren.</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>„%1“ gelöscht</translation>
    </message>
    <message>
        <source>This is your own account. Another administrator can do this for you.</source>
        <translation>Das ist das eigene Konto. Ein anderer Administrator kann das tun.</translation>
    </message>
</context>
<context>
    <name>ActText</name>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Could not sign in</source>
        <translation>Anmeldung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Signed up</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Used a copied token</source>
        <translation>Kopiertes Token verwendet</translation>
    </message>
    <message>
        <source>Confirmed the address</source>
        <translation>Adresse bestätigt</translation>
    </message>
    <message>
        <source>Chose a new password by mail</source>
        <translation>Neues Passwort per E-Mail gewählt</translation>
    </message>
    <message>
        <source>Changed the password</source>
        <translation>Passwort geändert</translation>
    </message>
    <message>
        <source>Changed the profile</source>
        <translation>Profil geändert</translation>
    </message>
    <message>
        <source>Made an API key</source>
        <translation>API-Schlüssel erstellt</translation>
    </message>
    <message>
        <source>Deleted an API key</source>
        <translation>API-Schlüssel gelöscht</translation>
    </message>
    <message>
        <source>Let a device in</source>
        <translation>Gerät zugelassen</translation>
    </message>
    <message>
        <source>Turned a device away</source>
        <translation>Gerät abgewiesen</translation>
    </message>
    <message>
        <source>Created an account</source>
        <translation>Konto erstellt</translation>
    </message>
    <message>
        <source>Changed an account</source>
        <translation>Konto geändert</translation>
    </message>
    <message>
        <source>Deleted an account</source>
        <translation>Konto gelöscht</translation>
    </message>
    <message>
        <source>Changed a video</source>
        <translation>Video geändert</translation>
    </message>
    <message>
        <source>Deleted a video</source>
        <translation>Video gelöscht</translation>
    </message>
    <message>
        <source>Emptied the catalogue</source>
        <translation>Katalog geleert</translation>
    </message>
    <message>
        <source>Cancelled a job</source>
        <translation>Auftrag abgebrochen</translation>
    </message>
    <message>
        <source>Tried a job again</source>
        <translation>Auftrag erneut versucht</translation>
    </message>
    <message>
        <source>Changed a setting</source>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>Changed the key to an engine</source>
        <translation>Schlüssel einer Engine geändert</translation>
    </message>
</context>
<context>
    <name>AddLinkDialog</name>
    <message>
        <source>Add from URL</source>
        <translation>Von URL hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Publish in the catalogue</source>
        <translation>Im Katalog veröffentlichen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Made from the address</source>
        <translation>Aus der Adresse gebildet</translation>
    </message>
    <message>
        <source>The address of a video file, or a YouTube link.</source>
        <translation>Die Adresse einer Videodatei oder ein YouTube-Link.</translation>
    </message>
    <message>
        <source>This is no address of a video: it has to start with http:// or https://.</source>
        <translation>Das ist keine Adresse eines Videos: Sie muss mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>It stays where it is, and plays here as long as it is there.</source>
        <translation>Das Video bleibt, wo es ist, und läuft hier, solange es dort liegt.</translation>
    </message>
    <message>
        <source>This is on YouTube. It opens in your browser.</source>
        <translation>Das Video liegt auf YouTube. Es wird im Browser geöffnet.</translation>
    </message>
    <message>
        <source>This is on YouTube, whose page plays it here.</source>
        <translation>Das Video liegt auf YouTube, dessen Seite es hier abspielt.</translation>
    </message>
</context>
<context>
    <name>AddressTab</name>
    <message>
        <source>Scan it with a phone on the same network.</source>
        <translation>Mit einem Telefon im selben Netzwerk scannen.</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Fingerabdruck kopieren</translation>
    </message>
    <message>
        <source>Fingerprint copied</source>
        <translation>Fingerabdruck kopiert</translation>
    </message>
    <message>
        <source>CERTIFICATE</source>
        <translation>ZERTIFIKAT</translation>
    </message>
    <message>
        <source>WHO MAY CONNECT</source>
        <translation>WER SICH VERBINDEN DARF</translation>
    </message>
    <message>
        <source>The server is starting…</source>
        <translation>Der Server startet…</translation>
    </message>
    <message>
        <source>The server runs for this computer only.</source>
        <translation>Der Server läuft nur für diesen Computer.</translation>
    </message>
    <message>
        <source>The server runs. Others reach it at:</source>
        <translation>Der Server läuft. Andere erreichen ihn unter:</translation>
    </message>
    <message>
        <source>The server does not run: %1</source>
        <translation>Der Server läuft nicht: %1</translation>
    </message>
    <message>
        <source>HTTP on port %1. For HTTPS, start Matinee with --tls-port.</source>
        <translation>HTTP auf Port %1. Für HTTPS Matinee mit --tls-port starten.</translation>
    </message>
    <message>
        <source>HTTP on port %1, HTTPS on port %2.</source>
        <translation>HTTP auf Port %1, HTTPS auf Port %2.</translation>
    </message>
    <message>
        <source>Only this computer, until there is an administrator.</source>
        <translation>Nur dieser Computer, bis es einen Administrator gibt.</translation>
    </message>
    <message>
        <source>Only this computer, as --bind says. Start Matinee without it to let your network in.</source>
        <translation>Nur dieser Computer, wie mit --bind festgelegt. Matinee ohne diese Option starten, um das Netzwerk zuzulassen.</translation>
    </message>
    <message>
        <source>Whoever reaches %1, which --bind has chosen. They see the catalogue, and sign in for more.</source>
        <translation>Wer %1 erreicht, wie mit --bind festgelegt. Ohne Anmeldung ist nur der Katalog sichtbar.</translation>
    </message>
    <message>
        <source>Everybody on your network. They see the catalogue, and sign in for more.</source>
        <translation>Alle im Netzwerk. Ohne Anmeldung ist nur der Katalog sichtbar.</translation>
    </message>
    <message>
        <source>It also answers to: %1</source>
        <translation>Antwortet auch unter: %1</translation>
    </message>
    <message>
        <source>Proxies whose word counts: %1</source>
        <translation>Vertrauenswürdige Proxys: %1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Adresse kopiert</translation>
    </message>
    <message>
        <source>Show the QR code of %1</source>
        <translation>QR-Code von %1 anzeigen</translation>
    </message>
    <message>
        <source>Matinee has made it itself, good until %1 and renewed before. Programs ask about it once; compare this fingerprint then:</source>
        <translation>Matinee hat es selbst erstellt; es gilt bis %1 und wird vorher erneuert. Programme fragen einmal danach; dann diesen Fingerabdruck vergleichen:</translation>
    </message>
    <message>
        <source>It is the one of --tls-cert, good until %1. Its fingerprint:</source>
        <translation>Es stammt aus --tls-cert und gilt bis %1. Sein Fingerabdruck:</translation>
    </message>
</context>
<context>
    <name>AdminTab</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>What can be done to the chosen rows</source>
        <translation>Mögliche Aktionen für die ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Umgekehrte Reihenfolge</translation>
    </message>
</context>
<context>
    <name>AnswerActions</name>
    <message>
        <source>Save the conversation</source>
        <translation>Unterhaltung speichern</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The conversation cannot be saved there. Choose another place.</source>
        <translation>Die Unterhaltung kann dort nicht gespeichert werden. Anderen Ort wählen.</translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message>
        <source>No source was named for this</source>
        <translation>Hierfür wurde keine Quelle genannt</translation>
    </message>
    <message>
        <source>Nothing that is said here answers this.</source>
        <translation>Nichts, was hier gesagt wird, beantwortet diese Frage.</translation>
    </message>
    <message>
        <source>Nothing that is said here answers this. The nearest moments are:</source>
        <translation>Nichts, was hier gesagt wird, beantwortet diese Frage. Am nächsten kommen diese Stellen:</translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Look</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Lines begin</source>
        <translation>Zeilen beginnen</translation>
    </message>
    <message>
        <source>As the language does</source>
        <translation>Wie in der Sprache üblich</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Language and direction change at the next start.</source>
        <translation>Sprache und Richtung ändern sich beim nächsten Start.</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>Nach dem Schließen des Fensters im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Tell me when work ends while I am elsewhere</source>
        <translation>Mitteilung zeigen, wenn im Hintergrund Aufträge enden</translation>
    </message>
    <message>
        <source>This desktop shows no tray, so closing the window ends Matinee.</source>
        <translation>Dieser Desktop hat keinen Infobereich, deshalb beendet das Schließen des Fensters Matinee.</translation>
    </message>
</context>
<context>
    <name>AuditTab</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Woran</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Nothing is written down</source>
        <translation>Nichts protokolliert</translation>
    </message>
    <message>
        <source>Sign-ins, and what administrators change, are kept here.</source>
        <translation>Anmeldungen und Änderungen durch Administratoren werden hier festgehalten.</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <translation>Nur „%1“</translation>
    </message>
    <message>
        <source>Only “%1”; show everybody again</source>
        <translation>Nur „%1“; wieder alle anzeigen</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message>
        <source>A backup holds the library&apos;s titles, transcripts, chats, accounts and settings in one file. You may go on working while it is made.</source>
        <translation>Eine Sicherung enthält Titel, Transkripte, Chats, Konten und Einstellungen der Bibliothek in einer Datei. Währenddessen kann weitergearbeitet werden.</translation>
    </message>
    <message>
        <source>With the videos themselves</source>
        <translation>Mit den Videos selbst</translation>
    </message>
    <message>
        <source>With keys and passwords to other services</source>
        <translation>Mit Schlüsseln und Passwörtern für andere Dienste</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Backups (*.tar)</source>
        <translation>Sicherungen (*.tar)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Making the backup…</source>
        <translation>Sicherung wird erstellt…</translation>
    </message>
    <message>
        <source>“%1” holds everything, %2.</source>
        <translation>„%1“ enthält alles, %2.</translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>Sicherung wird geprüft…</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Diese Sicherung wiederherstellen?</translation>
    </message>
    <message>
        <source>The backup of %1 is whole. It takes the place of the whole library, and what came since then is gone for good.</source>
        <translation>Die Sicherung vom %1 ist vollständig. Sie ersetzt die gesamte Bibliothek, und was seitdem hinzukam, geht endgültig verloren.</translation>
    </message>
    <message>
        <source>It holds no videos: those that are not in this library any more stay away.</source>
        <translation>Sie enthält keine Videos: Was nicht mehr in dieser Bibliothek ist, bleibt verschwunden.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Laying the backup out…</source>
        <translation>Sicherung wird entpackt…</translation>
    </message>
    <message>
        <source>Ready. Quit Matinee and start it again: then the library is as it was then.</source>
        <translation>Fertig. Matinee beenden und neu starten: Dann ist die Bibliothek wieder auf dem damaligen Stand.</translation>
    </message>
    <message>
        <source>“%1” holds the library without the video files, %2.</source>
        <translation>„%1“ enthält die Bibliothek ohne die Videodateien, %2.</translation>
    </message>
    <message>
        <source>“%1” holds the library with its videos, %2. Keys and passwords to other services are not in it.</source>
        <translation>„%1“ enthält die Bibliothek mit ihren Videos, %2. Schlüssel und Passwörter für andere Dienste sind nicht dabei.</translation>
    </message>
    <message>
        <source>“%1” holds the library without the video files, %2. Keys and passwords to other services are not in it, either.</source>
        <translation>„%1“ enthält die Bibliothek ohne die Videodateien, %2. Auch Schlüssel und Passwörter für andere Dienste sind nicht dabei.</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Play %1, %2</source>
        <translation>%1 abspielen, %2</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>Frage bearbeiten</translation>
    </message>
    <message>
        <source>[?]: no source was named for this</source>
        <translation>[?]: Hierfür wurde keine Quelle genannt</translation>
    </message>
    <message>
        <source>Make a reel of these moments</source>
        <translation>Diese Stellen zusammenschneiden</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Erneut antworten</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>A good answer</source>
        <translation>Gute Antwort</translation>
    </message>
    <message>
        <source>A bad answer</source>
        <translation>Schlechte Antwort</translation>
    </message>
    <message>
        <source>Play the answer</source>
        <translation>Antwort abspielen</translation>
    </message>
    <message>
        <source>Plays its moments one after the other</source>
        <translation>Spielt ihre Stellen nacheinander ab</translation>
    </message>
</context>
<context>
    <name>CatalogueTab</name>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>In the catalogue</source>
        <translation>Im Katalog</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Nicht veröffentlicht</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Search titles and descriptions</source>
        <translation>Titel und Beschreibungen durchsuchen</translation>
    </message>
    <message>
        <source>Empty the catalogue…</source>
        <translation>Katalog leeren…</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No title or description holds these words.</source>
        <translation>Kein Titel und keine Beschreibung enthält diese Wörter.</translation>
    </message>
    <message>
        <source>The catalogue is empty</source>
        <translation>Der Katalog ist leer</translation>
    </message>
    <message>
        <source>Publish a video, and everybody on the network can find it. They are shown in the order of this list.</source>
        <translation>Ein Video veröffentlichen, dann können es alle im Netzwerk finden. Die Videos erscheinen in der Reihenfolge dieser Liste.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Every active video is in the catalogue.</source>
        <translation>Jedes aktive Video ist im Katalog.</translation>
    </message>
    <message>
        <source>Nothing is inactive</source>
        <translation>Nichts ist inaktiv</translation>
    </message>
    <message>
        <source>An inactive video is hidden from everybody but its owner and administrators.</source>
        <translation>Ein inaktives Video sehen nur sein Eigentümer und Administratoren.</translation>
    </message>
    <message>
        <source>There are no videos yet</source>
        <translation>Noch keine Videos</translation>
    </message>
    <message>
        <source>What anybody imports or uploads is listed here.</source>
        <translation>Hier erscheint, was importiert oder hochgeladen wird.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Edit details…</source>
        <translation>Details bearbeiten…</translation>
    </message>
    <message>
        <source>Publish in the catalogue</source>
        <translation>Im Katalog veröffentlichen</translation>
    </message>
    <message>
        <source>“%1” published</source>
        <translation>„%1“ veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>%n videos published</source>
        <translation>
            <numerusform>%n Video veröffentlicht</numerusform>
            <numerusform>%n Videos veröffentlicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out of the catalogue</source>
        <translation>Aus dem Katalog nehmen</translation>
    </message>
    <message>
        <source>“%1” taken out of the catalogue</source>
        <translation>„%1“ aus dem Katalog genommen</translation>
    </message>
    <message numerus="yes">
        <source>%n videos taken out of the catalogue</source>
        <translation>
            <numerusform>%n Video aus dem Katalog genommen</numerusform>
            <numerusform>%n Videos aus dem Katalog genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>“%1” hidden from everybody else</source>
        <translation>„%1“ für alle anderen ausgeblendet</translation>
    </message>
    <message numerus="yes">
        <source>%n videos hidden from everybody else</source>
        <translation>
            <numerusform>%n Video für alle anderen ausgeblendet</numerusform>
            <numerusform>%n Videos für alle anderen ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>“%1” activated</source>
        <translation>„%1“ aktiviert</translation>
    </message>
    <message numerus="yes">
        <source>%n videos activated</source>
        <translation>
            <numerusform>%n Video aktiviert</numerusform>
            <numerusform>%n Videos aktiviert</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move to the beginning</source>
        <translation>An den Anfang</translation>
    </message>
    <message>
        <source>“%1” changed</source>
        <translation>„%1“ geändert</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>„%1“ gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n videos deleted</source>
        <translation>
            <numerusform>%n Video gelöscht</numerusform>
            <numerusform>%n Videos gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the catalogue</source>
        <translation>Katalog leeren</translation>
    </message>
    <message>
        <source>Take everything out of the catalogue?</source>
        <translation>Alles aus dem Katalog nehmen?</translation>
    </message>
    <message>
        <source>Videos go back to their owners&apos; libraries, and nobody has them saved any more. Videos that are only linked are deleted for good.</source>
        <translation>Videos kehren in die Bibliotheken ihrer Eigentümer zurück und sind bei niemandem mehr gemerkt. Nur verlinkte Videos werden endgültig gelöscht.</translation>
    </message>
</context>
<context>
    <name>ChatPanel</name>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation>Unterhaltung speichern</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Stopped. The question is kept.</source>
        <translation>Gestoppt. Die Frage bleibt erhalten.</translation>
    </message>
    <message>
        <source>The last question has no answer yet.</source>
        <translation>Die letzte Frage hat noch keine Antwort.</translation>
    </message>
    <message>
        <source>Ask about your library…</source>
        <translation>Die Bibliothek fragen…</translation>
    </message>
    <message>
        <source>Ask about this video…</source>
        <translation>Dieses Video fragen…</translation>
    </message>
    <message>
        <source>Ask about anything that is said. Each sentence of an answer names the moment it comes from; a click plays it.</source>
        <translation>Fragen zu allem stellen, was gesagt wird. Jeder Satz einer Antwort nennt die Stelle, von der er stammt; ein Klick spielt sie ab.</translation>
    </message>
    <message>
        <source>Ask about this collection…</source>
        <translation>Diese Sammlung fragen…</translation>
    </message>
</context>
<context>
    <name>ChatsModel</name>
    <message>
        <source>%1. Answer: %2. About: %3</source>
        <translation>%1. Antwort: %2. Zu: %3</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>Search questions and answers…</source>
        <translation>Fragen und Antworten durchsuchen…</translation>
    </message>
    <message>
        <source>Search questions and answers</source>
        <translation>Fragen und Antworten durchsuchen</translation>
    </message>
    <message>
        <source>What was asked about</source>
        <translation>Wozu gefragt wurde</translation>
    </message>
    <message>
        <source>Save these chats</source>
        <translation>Diese Chats speichern</translation>
    </message>
    <message>
        <source>Delete this question</source>
        <translation>Diese Frage löschen</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Fragen und Antworten</translation>
    </message>
    <message>
        <source>The question and its answer are deleted.</source>
        <translation>Die Frage und ihre Antwort sind gelöscht.</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>Alle Chats</translation>
    </message>
    <message>
        <source>About everything</source>
        <translation>Zu allem</translation>
    </message>
    <message>
        <source>About a video</source>
        <translation>Zu einem Video</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Markdown (*.md);;JSON (*.json);;Table (*.csv)</source>
        <translation>Markdown (*.md);;JSON (*.json);;Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>The chats cannot be saved there. Choose another place.</source>
        <translation>Die Chats können dort nicht gespeichert werden. Anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try other words, or look in all chats.</source>
        <translation>Andere Wörter versuchen oder in allen Chats nachsehen.</translation>
    </message>
    <message>
        <source>No questions yet</source>
        <translation>Noch keine Fragen</translation>
    </message>
    <message>
        <source>Ask about a video, a collection or everything at the side. What was asked is kept here.</source>
        <translation>An der Seite zu einem Video, einer Sammlung oder zu allem fragen. Gestellte Fragen bleiben hier erhalten.</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Looking for it in what is said…</source>
        <translation>Das Gesagte wird durchsucht…</translation>
    </message>
</context>
<context>
    <name>CurationPage</name>
    <message>
        <source>Curation</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Parts of the curation</source>
        <translation>Bereiche der Verwaltung</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
</context>
<context>
    <name>DesktopTies</name>
    <message>
        <source>Matinee goes on in the tray</source>
        <translation>Matinee läuft im Infobereich weiter</translation>
    </message>
    <message>
        <source>Its server and its work go on. Quit it from there.</source>
        <translation>Server und Aufträge laufen weiter. Beenden ist dort möglich.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>DevicesTab</name>
    <message>
        <source>Unnamed device</source>
        <translation>Unbenanntes Gerät</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>You are signed in on these devices.</source>
        <translation>Auf diesen Geräten besteht eine Anmeldung mit dem eigenen Konto.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>No device is signed in</source>
        <translation>Kein Gerät ist angemeldet</translation>
    </message>
    <message>
        <source>Browsers, phones and programs that sign in as you are listed here.</source>
        <translation>Hier erscheinen Browser, Telefone und Programme, die sich mit dem eigenen Konto anmelden.</translation>
    </message>
    <message>
        <source>1 device</source>
        <translation>1 Gerät</translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n Gerät</numerusform>
            <numerusform>%n Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out “%1”?</source>
        <translation>„%1“ abmelden?</translation>
    </message>
    <message numerus="yes">
        <source>Sign out %n devices?</source>
        <translation>
            <numerusform>%n Gerät abmelden?</numerusform>
            <numerusform>%n Geräte abmelden?</numerusform>
        </translation>
    </message>
    <message>
        <source>What plays there stops. To come back, it signs in again.</source>
        <translation>Die Wiedergabe dort endet. Danach ist eine neue Anmeldung nötig.</translation>
    </message>
    <message>
        <source>“%1” is signed out</source>
        <translation>„%1“ ist abgemeldet</translation>
    </message>
    <message numerus="yes">
        <source>%n devices are signed out</source>
        <translation>
            <numerusform>%n Gerät ist abgemeldet</numerusform>
            <numerusform>%n Geräte sind abgemeldet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiscoveryBox</name>
    <message>
        <source>Its name, port and addresses are announced by mDNS. Nothing of the library is.</source>
        <translation>Name, Port und Adressen werden per mDNS bekannt gegeben, nichts aus der Bibliothek.</translation>
    </message>
    <message>
        <source>DISCOVERY</source>
        <translation>AUFFINDEN</translation>
    </message>
    <message>
        <source>They find it as “%1”.</source>
        <translation>Sie finden ihn als „%1“.</translation>
    </message>
    <message>
        <source>It is not announced while only this computer can connect.</source>
        <translation>Er wird nicht bekannt gegeben, solange sich nur dieser Computer verbinden kann.</translation>
    </message>
    <message>
        <source>It is announced when the Avahi service runs on this computer.</source>
        <translation>Er wird bekannt gegeben, sobald auf diesem Computer der Dienst Avahi läuft.</translation>
    </message>
    <message>
        <source>Let your network find this server</source>
        <translation>Im Netzwerk auffindbar sein</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to import</source>
        <translation>Zum Importieren ablegen</translation>
    </message>
    <message>
        <source>Drop to import into your library</source>
        <translation>Zum Importieren in die Bibliothek ablegen</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>transcript ready</source>
        <translation>Transkript fertig</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>These have the same bytes, the same address, or the same title and length. Keep one, and the others are deleted.</source>
        <translation>Diese Videos haben denselben Inhalt, dieselbe Adresse oder den gleichen Titel und die gleiche Länge. Eines wird behalten, die anderen werden gelöscht.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>Die Bibliothek kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Nothing is there twice</source>
        <translation>Nichts ist doppelt</translation>
    </message>
    <message>
        <source>Your library holds each video once.</source>
        <translation>Die Bibliothek enthält jedes Video nur einmal.</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>%1 abspielen</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Dieses behalten</translation>
    </message>
    <message>
        <source>Keep this one: %1, %2</source>
        <translation>Dieses behalten: %1, %2</translation>
    </message>
</context>
<context>
    <name>EngineSettings</name>
    <message>
        <source>What runs on this computer needs no key and no network. A remote engine is sent what it works on: questions with what videos say, their sound, or the text of a film.</source>
        <translation>Was auf diesem Computer läuft, braucht weder Schlüssel noch Netzwerk. Einer entfernten Engine wird gesendet, woran sie arbeitet: Fragen mit dem in Videos Gesagten, ihr Ton oder der Text eines Films.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>OpenAI or the like</source>
        <translation>OpenAI oder vergleichbar</translation>
    </message>
    <message>
        <source>Gemini</source>
        <translation>Gemini</translation>
    </message>
    <message>
        <source>Google Cloud</source>
        <translation>Google Cloud</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Search by meaning</source>
        <translation>Suche nach Bedeutung</translation>
    </message>
    <message>
        <source>Speech to text</source>
        <translation>Sprache zu Text</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>Gesprochene Sprache</translation>
    </message>
    <message>
        <source>Such as de; empty: the engine finds out</source>
        <translation>Zum Beispiel de; leer: die Engine erkennt sie</translation>
    </message>
    <message>
        <source>OpenAI address</source>
        <translation>OpenAI-Adresse</translation>
    </message>
    <message>
        <source>OpenAI key</source>
        <translation>OpenAI-Schlüssel</translation>
    </message>
    <message>
        <source>Model for answers</source>
        <translation>Modell für Antworten</translation>
    </message>
    <message>
        <source>Model for search</source>
        <translation>Modell für die Suche</translation>
    </message>
    <message>
        <source>Model for speech</source>
        <translation>Modell für Spracherkennung</translation>
    </message>
    <message>
        <source>Model for the voice</source>
        <translation>Modell für die Stimme</translation>
    </message>
    <message>
        <source>Voice of OpenAI</source>
        <translation>OpenAI-Stimme</translation>
    </message>
    <message>
        <source>Model for pictures</source>
        <translation>Modell für Bilder</translation>
    </message>
    <message>
        <source>Gemini address</source>
        <translation>Gemini-Adresse</translation>
    </message>
    <message>
        <source>Gemini key</source>
        <translation>Gemini-Schlüssel</translation>
    </message>
    <message>
        <source>Gemini model</source>
        <translation>Gemini-Modell</translation>
    </message>
    <message>
        <source>Google address</source>
        <translation>Google-Adresse</translation>
    </message>
    <message>
        <source>Google key</source>
        <translation>Google-Schlüssel</translation>
    </message>
    <message>
        <source>Google voice</source>
        <translation>Google-Stimme</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Speichern und testen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Given when Matinee was started</source>
        <translation>Beim Start von Matinee vorgegeben</translation>
    </message>
    <message>
        <source>Kept; a new one takes its place</source>
        <translation>Hinterlegt; ein neuer ersetzt ihn</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keiner</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>What is marked cannot be used. Check it and try again.</source>
        <translation>Die markierten Angaben können nicht verwendet werden. Prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>Works, in %1 s</source>
        <translation>Funktioniert, in %1 s</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The question is empty or too long. Ask in at most 4,000 characters.</source>
        <translation>Die Frage ist leer oder zu lang. Höchstens 4.000 Zeichen sind möglich.</translation>
    </message>
    <message>
        <source>A title has between 1 and 255 characters. Choose another one.</source>
        <translation>Ein Titel hat 1 bis 255 Zeichen. Anderen Titel wählen.</translation>
    </message>
    <message>
        <source>That is not a file. Choose a video or sound file.</source>
        <translation>Das ist keine Datei. Video- oder Audiodatei wählen.</translation>
    </message>
    <message>
        <source>A reel cannot be made of these moments: their videos have no file here, or they are too many.</source>
        <translation>Diese Stellen können nicht zusammengeschnitten werden: Zu ihren Videos gibt es hier keine Datei, oder es sind zu viele.</translation>
    </message>
    <message>
        <source>That password cannot be used. Choose one of at least 8 characters.</source>
        <translation>Dieses Passwort kann nicht verwendet werden. Ein Passwort mit mindestens 8 Zeichen wählen.</translation>
    </message>
    <message>
        <source>That name cannot be used. Choose another one.</source>
        <translation>Dieser Name kann nicht verwendet werden. Anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Something that was entered cannot be used. Check it and try again.</source>
        <translation>Eine der Eingaben kann nicht verwendet werden. Prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The engine refused its key, or there is none. Set the key in Settings.</source>
        <translation>Die Engine hat den Schlüssel abgelehnt, oder es gibt keinen. Schlüssel in den Einstellungen angeben.</translation>
    </message>
    <message numerus="yes">
        <source>The engine is asked too often. Wait %n seconds, then try again.</source>
        <translation>
            <numerusform>Die Engine wird zu oft gefragt. %n Sekunde warten und dann erneut versuchen.</numerusform>
            <numerusform>Die Engine wird zu oft gefragt. %n Sekunden warten und dann erneut versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The engine is asked too often, or its account is used up. Try again later.</source>
        <translation>Die Engine wird zu oft gefragt, oder ihr Guthaben ist aufgebraucht. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The engine has no such model. Check the model and the address in Settings.</source>
        <translation>Die Engine hat dieses Modell nicht. Modell und Adresse in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>The engine does not understand what it is asked. Choose another model in Settings.</source>
        <translation>Die Engine versteht die Anfrage nicht. Anderes Modell in den Einstellungen wählen.</translation>
    </message>
    <message>
        <source>The engine&apos;s server has failed. Try again later.</source>
        <translation>Der Server der Engine ist ausgefallen. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The engine cannot be reached, or the connection was cut. Check its address in Settings.</source>
        <translation>Die Engine ist nicht erreichbar, oder die Verbindung wurde unterbrochen. Ihre Adresse in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>The engine did not answer in time. Try again, or choose another one in Settings.</source>
        <translation>Die Engine hat nicht rechtzeitig geantwortet. Erneut versuchen oder eine andere in den Einstellungen wählen.</translation>
    </message>
    <message>
        <source>The engine&apos;s answer makes no sense. Check its address in Settings.</source>
        <translation>Die Antwort der Engine ist unverständlich. Ihre Adresse in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>The engine refused to answer this. Ask in other words, or choose another one in Settings.</source>
        <translation>Die Engine hat die Antwort verweigert. Anders fragen oder eine andere Engine in den Einstellungen wählen.</translation>
    </message>
    <message>
        <source>The engine does not know that language. Choose another engine or language in Settings.</source>
        <translation>Die Engine kennt diese Sprache nicht. Andere Engine oder Sprache in den Einstellungen wählen.</translation>
    </message>
    <message>
        <source>A program that the engine needs is not installed. Run the installer again.</source>
        <translation>Ein Programm, das die Engine braucht, ist nicht installiert. Installation erneut ausführen.</translation>
    </message>
    <message>
        <source>The engine&apos;s model is not installed. Run the installer again.</source>
        <translation>Das Modell der Engine ist nicht installiert. Installation erneut ausführen.</translation>
    </message>
    <message>
        <source>The engine for this did not answer. Try again; if it keeps failing, check the installation.</source>
        <translation>Die zuständige Engine hat nicht geantwortet. Erneut versuchen; schlägt es weiterhin fehl, die Installation prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>Too many tries. Wait %n seconds, then try again.</source>
        <translation>
            <numerusform>Zu viele Versuche. %n Sekunde warten und dann erneut versuchen.</numerusform>
            <numerusform>Zu viele Versuche. %n Sekunden warten und dann erneut versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many tries. Wait a moment, then try again.</source>
        <translation>Zu viele Versuche. Einen Moment warten und dann erneut versuchen.</translation>
    </message>
    <message>
        <source>You are signed out. Start Matinee again to sign in.</source>
        <translation>Abgemeldet. Matinee neu starten, um sich wieder anzumelden.</translation>
    </message>
    <message>
        <source>You may not do this. Ask an administrator of this library.</source>
        <translation>Dazu fehlt die Berechtigung. Ein Administrator dieser Bibliothek kann helfen.</translation>
    </message>
    <message>
        <source>It is no longer there. It may have been moved or deleted.</source>
        <translation>Das gibt es nicht mehr. Es wurde möglicherweise verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>It is there already, or was changed meanwhile. Look again before you go on.</source>
        <translation>Das gibt es schon, oder es wurde inzwischen geändert. Vor dem Fortfahren noch einmal nachsehen.</translation>
    </message>
    <message>
        <source>It is larger than this library takes. Choose a smaller file.</source>
        <translation>Das ist größer, als diese Bibliothek annimmt. Kleinere Datei wählen.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>Der Datenträger ist voll. Speicherplatz freigeben und dann erneut versuchen.</translation>
    </message>
    <message>
        <source>This file holds no video or sound that Matinee can read. Convert it to MP4 and import that.</source>
        <translation>Diese Datei enthält kein Video und kein Audio, das Matinee lesen kann. In MP4 umwandeln und dann importieren.</translation>
    </message>
    <message>
        <source>It was stopped. Start it again when you like.</source>
        <translation>Der Vorgang wurde gestoppt. Er kann jederzeit neu gestartet werden.</translation>
    </message>
    <message>
        <source>Something went wrong inside Matinee. Try again; the log has the details.</source>
        <translation>In Matinee ist etwas schiefgegangen. Erneut versuchen; Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>This is no whole backup of Matinee: it is damaged, or something else. Choose another one.</source>
        <translation>Das ist keine vollständige Sicherung von Matinee: Sie ist beschädigt oder etwas anderes. Andere Datei wählen.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Choose another folder.</source>
        <translation>Die Datei kann dort nicht geschrieben werden. Anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>A newer Matinee made this backup. Bring this one up to date first.</source>
        <translation>Diese Sicherung stammt von einem neueren Matinee. Zuerst dieses hier aktualisieren.</translation>
    </message>
    <message>
        <source>The database is not in the library&apos;s folder. Back it up where it is: PostgreSQL with pg_dump and pg_restore.</source>
        <translation>Die Datenbank liegt nicht im Ordner der Bibliothek. Sie muss an ihrem Ort gesichert werden: PostgreSQL mit pg_dump und pg_restore.</translation>
    </message>
    <message>
        <source>The text is empty or too long, or holds characters that cannot be kept. Write it in other words.</source>
        <translation>Der Text ist leer oder zu lang oder enthält Zeichen, die nicht gespeichert werden können. Anders formulieren.</translation>
    </message>
    <message>
        <source>The transcript is still being written. Edit it when it is complete.</source>
        <translation>Das Transkript wird noch geschrieben. Erst bearbeiten, wenn es vollständig ist.</translation>
    </message>
    <message>
        <source>There are too many notes on this video already. Delete some, then try again.</source>
        <translation>Zu diesem Video gibt es bereits zu viele Notizen. Einige löschen und dann erneut versuchen.</translation>
    </message>
    <message>
        <source>This file holds no subtitles that Matinee can read. Choose a .srt or .vtt file.</source>
        <translation>Diese Datei enthält keine Untertitel, die Matinee lesen kann. Eine .srt- oder .vtt-Datei wählen.</translation>
    </message>
    <message>
        <source>That is no mail address. Check it and try again.</source>
        <translation>Das ist keine E-Mail-Adresse. Prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The mail server did not take it. Check its address, the password and the network.</source>
        <translation>Der Mailserver hat die E-Mail nicht angenommen. Seine Adresse, das Passwort und das Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>The mail server refuses this sender or this address. Choose another one.</source>
        <translation>Der Mailserver lehnt diesen Absender oder diese Adresse ab. Eine andere Adresse wählen.</translation>
    </message>
</context>
<context>
    <name>FilmChoices</name>
    <message>
        <source>The usual one</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Wide, 16:9</source>
        <translation>Breit, 16:9</translation>
    </message>
    <message>
        <source>Tall, 9:16</source>
        <translation>Hoch, 9:16</translation>
    </message>
    <message>
        <source>Square, 1:1</source>
        <translation>Quadratisch, 1:1</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Show as cards</source>
        <translation>Als Karten anzeigen</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>Als Liste anzeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unwatched</source>
        <translation>Ungesehen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Angefangen</translation>
    </message>
    <message>
        <source>With transcript</source>
        <translation>Mit Transkript</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Längste zuerst</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Recently watched</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Umgekehrte Reihenfolge</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <source>There are no tags yet</source>
        <translation>Noch keine Schlagwörter</translation>
    </message>
    <message>
        <source>Any series</source>
        <translation>Alle Serien</translation>
    </message>
    <message>
        <source>There are no series yet</source>
        <translation>Noch keine Serien</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Look for changes now</source>
        <translation>Jetzt nach Änderungen suchen</translation>
    </message>
    <message>
        <source>Watch it no longer</source>
        <translation>Nicht mehr überwachen</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation>Änderungen werden gesucht…</translation>
    </message>
    <message>
        <source>This folder cannot be read. Give your account the right to open it.</source>
        <translation>Dieser Ordner kann nicht gelesen werden. Dem Benutzerkonto das Recht geben, ihn zu öffnen.</translation>
    </message>
    <message>
        <source>This folder is not there. Is its disk connected? Nothing was removed from the library.</source>
        <translation>Dieser Ordner ist nicht vorhanden. Ist sein Datenträger angeschlossen? Aus der Bibliothek wurde nichts entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still being written</source>
        <translation>
            <numerusform>%n wird noch geschrieben</numerusform>
            <numerusform>%n werden noch geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>looked at %1</source>
        <translation>zuletzt geprüft: %1</translation>
    </message>
</context>
<context>
    <name>FolderSettings</name>
    <message>
        <source>That is no folder. Choose another one.</source>
        <translation>Das ist kein Ordner. Anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>This folder cannot be read. Give your account the right to open it.</source>
        <translation>Dieser Ordner kann nicht gelesen werden. Dem Benutzerkonto das Recht geben, ihn zu öffnen.</translation>
    </message>
    <message>
        <source>Matinee keeps its own data there. Choose another folder.</source>
        <translation>Dort bewahrt Matinee eigene Daten auf. Anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>No more folders can be watched. Remove one first.</source>
        <translation>Mehr Ordner können nicht überwacht werden. Zuerst einen entfernen.</translation>
    </message>
    <message>
        <source>This folder, or one above or below it, is watched already.</source>
        <translation>Dieser Ordner oder einer darüber oder darunter wird bereits überwacht.</translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation>Kein Ordner wird überwacht</translation>
    </message>
    <message>
        <source>Add a folder, and what is in it, now or later, joins your library. The files stay where they are.</source>
        <translation>Einen Ordner hinzufügen: Was jetzt oder später darin liegt, kommt in die Bibliothek. Die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>New videos in these folders join your library by themselves. What goes from a folder stays in the library, and is missing until it is back.</source>
        <translation>Neue Videos in diesen Ordnern kommen von selbst in die Bibliothek. Was aus einem Ordner verschwindet, bleibt in der Bibliothek und fehlt, bis es wieder da ist.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Ordner überwachen</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>Fehlende Dateien</translation>
    </message>
    <message>
        <source>These files are no longer in their folder. Their videos stay in the library, and play again when the files are back.</source>
        <translation>Diese Dateien sind nicht mehr in ihrem Ordner. Ihre Videos bleiben in der Bibliothek und sind wieder abspielbar, sobald die Dateien zurück sind.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>1 video</source>
        <translation>1 Video</translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n Video</numerusform>
            <numerusform>%n Videos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>GroupActions</name>
    <message>
        <source>There can be no more collections. Delete one first.</source>
        <translation>Mehr Sammlungen sind nicht möglich. Zuerst eine löschen.</translation>
    </message>
    <message>
        <source>A collection&apos;s name has between 1 and 255 characters. Choose another one.</source>
        <translation>Der Name einer Sammlung hat 1 bis 255 Zeichen. Anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Only your own videos can be in your collections.</source>
        <translation>Sammlungen können nur eigene Videos enthalten.</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Already in “%1”</source>
        <translation>Bereits in „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n videos added to “%1”</source>
        <translation>
            <numerusform>%n Video zu „%1“ hinzugefügt</numerusform>
            <numerusform>%n Videos zu „%1“ hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos taken out of the collection</source>
        <translation>
            <numerusform>%n Video aus der Sammlung genommen</numerusform>
            <numerusform>%n Videos aus der Sammlung genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Collection “%1” deleted. Its videos stay.</source>
        <translation>Sammlung „%1“ gelöscht. Ihre Videos bleiben.</translation>
    </message>
</context>
<context>
    <name>GroupMenu</name>
    <message>
        <source>Add to collection</source>
        <translation>Zur Sammlung hinzufügen</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Neue Sammlung…</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Videos of the collection, in their order</source>
        <translation>Videos der Sammlung, in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>This collection is empty</source>
        <translation>Diese Sammlung ist leer</translation>
    </message>
    <message>
        <source>Drag videos from the library onto its name, or choose “Add to collection” in a video&apos;s menu.</source>
        <translation>Videos aus der Bibliothek auf ihren Namen ziehen oder im Menü eines Videos „Zur Sammlung hinzufügen“ wählen.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Ask this collection (Ctrl+L)</source>
        <translation>Diese Sammlung fragen (Strg+L)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Play all</source>
        <translation>Alle abspielen</translation>
    </message>
    <message>
        <source>%1 of %2 watched</source>
        <translation>%1 von %2 gesehen</translation>
    </message>
    <message>
        <source>shared by a link</source>
        <translation>per Link freigegeben</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Ab hier abspielen</translation>
    </message>
    <message>
        <source>Take out of the collection</source>
        <translation>Aus der Sammlung nehmen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Delete the collection</source>
        <translation>Sammlung löschen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Name der Sammlung</translation>
    </message>
    <message>
        <source>Show as cards</source>
        <translation>Als Karten anzeigen</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>Als Liste anzeigen</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Import video and sound</source>
        <translation>Video und Audio importieren</translation>
    </message>
    <message>
        <source>Video and sound (%1)</source>
        <translation>Video und Audio (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>“%1” was not imported. %2</source>
        <translation>„%1“ wurde nicht importiert. %2</translation>
    </message>
    <message>
        <source>There is no video or sound in that folder. Choose another one.</source>
        <translation>In diesem Ordner gibt es kein Video und kein Audio. Anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Subtitles are taken in with their film: drop both together, or open them in the player.</source>
        <translation>Untertitel werden mit ihrem Film übernommen: beides zusammen ablegen oder sie im Player öffnen.</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>Importing “%1”</source>
        <translation>„%1“ wird importiert</translation>
    </message>
    <message>
        <source>Transcribing “%1”</source>
        <translation>„%1“ wird transkribiert</translation>
    </message>
    <message>
        <source>Indexing “%1”</source>
        <translation>„%1“ wird indiziert</translation>
    </message>
    <message>
        <source>Mailing “%1”</source>
        <translation>E-Mail an „%1“ wird gesendet</translation>
    </message>
    <message>
        <source>Making previews of “%1”</source>
        <translation>Vorschaubilder von „%1“ werden erstellt</translation>
    </message>
    <message>
        <source>Making “%1”</source>
        <translation>„%1“ wird erstellt</translation>
    </message>
    <message>
        <source>Finding the chapters of “%1”</source>
        <translation>Kapitel von „%1“ werden ermittelt</translation>
    </message>
    <message>
        <source>Working on “%1”</source>
        <translation>„%1“ wird bearbeitet</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>Transkription</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indizierung</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>“%1” was not imported. %2</source>
        <translation>„%1“ wurde nicht importiert. %2</translation>
    </message>
    <message>
        <source>“%1” was not transcribed. %2</source>
        <translation>„%1“ wurde nicht transkribiert. %2</translation>
    </message>
    <message>
        <source>“%1” was not made. %2</source>
        <translation>„%1“ wurde nicht erstellt. %2</translation>
    </message>
    <message>
        <source>The mail to “%1” was not sent. %2</source>
        <translation>Die E-Mail an „%1“ wurde nicht gesendet. %2</translation>
    </message>
    <message>
        <source>The work on “%1” failed. %2</source>
        <translation>Die Arbeit an „%1“ ist fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Tried again soon. %1</source>
        <translation>Neuer Versuch in Kürze. %1</translation>
    </message>
    <message>
        <source>Tried again soon</source>
        <translation>Neuer Versuch in Kürze</translation>
    </message>
    <message>
        <source>Making the search index anew</source>
        <translation>Suchindex wird neu erstellt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The search index could not be made anew. %1</source>
        <translation>Der Suchindex konnte nicht neu erstellt werden. %1</translation>
    </message>
    <message>
        <source>“%1” imported</source>
        <translation>„%1“ importiert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>“%1” is ready</source>
        <translation>„%1“ ist fertig</translation>
    </message>
    <message>
        <source>The file of “%1” is missing.</source>
        <translation>Die Datei von „%1“ fehlt.</translation>
    </message>
</context>
<context>
    <name>JobsPopup</name>
    <message>
        <source>Nothing to do.</source>
        <translation>Nichts zu tun.</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>Laufende Aufträge</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsTab</name>
    <message>
        <source>Work</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>There is no work</source>
        <translation>Keine Aufträge</translation>
    </message>
    <message>
        <source>Imports, transcripts, films and letters are listed here while they are made, and after.</source>
        <translation>Importe, Transkripte, Filme und E-Mails erscheinen hier, während sie entstehen und danach.</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Nichts dieser Art</translation>
    </message>
    <message>
        <source>Choose “All” to see everything.</source>
        <translation>„Alle“ wählen, um alles zu sehen.</translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>1 Auftrag</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n Auftrag</numerusform>
            <numerusform>%n Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>It has ended meanwhile.</source>
        <translation>Der Auftrag ist inzwischen beendet.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Queued again</source>
        <translation>Wieder eingereiht</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Neuer API-Schlüssel</translation>
    </message>
    <message>
        <source>The program it is for</source>
        <translation>Das Programm, für das er ist</translation>
    </message>
    <message>
        <source>Read: list, search and play</source>
        <translation>Lesen: auflisten, suchen und abspielen</translation>
    </message>
    <message>
        <source>Change: upload, edit and delete</source>
        <translation>Ändern: hochladen, bearbeiten und löschen</translation>
    </message>
    <message>
        <source>Ask: questions to the videos</source>
        <translation>Fragen: Fragen an die Videos</translation>
    </message>
    <message>
        <source>Administer: what you may do as an administrator</source>
        <translation>Verwalten: was dem eigenen Konto als Administrator erlaubt ist</translation>
    </message>
    <message>
        <source>After 30 days</source>
        <translation>Nach 30 Tagen</translation>
    </message>
    <message>
        <source>After 90 days</source>
        <translation>Nach 90 Tagen</translation>
    </message>
    <message>
        <source>After a year</source>
        <translation>Nach einem Jahr</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>It may</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>It ends</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Copy the key now: it is not shown again. Whoever has it can do what it may.</source>
        <translation>Den Schlüssel jetzt kopieren: Er wird nicht noch einmal gezeigt. Wer ihn hat, darf alles, was er erlaubt.</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>Der Schlüssel</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There are too many keys. Delete one that is not used any more.</source>
        <translation>Es gibt zu viele Schlüssel. Einen löschen, der nicht mehr verwendet wird.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Player</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>play, pause</source>
        <translation>abspielen, anhalten</translation>
    </message>
    <message>
        <source>5 seconds back, on</source>
        <translation>5 Sekunden zurück, vor</translation>
    </message>
    <message>
        <source>1 second back, on</source>
        <translation>1 Sekunde zurück, vor</translation>
    </message>
    <message>
        <source>10 seconds back, on</source>
        <translation>10 Sekunden zurück, vor</translation>
    </message>
    <message>
        <source>to that tenth of the video</source>
        <translation>zu diesem Zehntel des Videos</translation>
    </message>
    <message>
        <source>chapter back, on</source>
        <translation>Kapitel zurück, vor</translation>
    </message>
    <message>
        <source>one picture back, on</source>
        <translation>Einzelbild zurück, vor</translation>
    </message>
    <message>
        <source>slower, faster</source>
        <translation>langsamer, schneller</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>usual speed</source>
        <translation>normale Geschwindigkeit</translation>
    </message>
    <message>
        <source>louder, softer</source>
        <translation>lauter, leiser</translation>
    </message>
    <message>
        <source>mute</source>
        <translation>stumm schalten</translation>
    </message>
    <message>
        <source>subtitles</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave full screen, then the video</source>
        <translation>Vollbild verlassen, dann das Video</translation>
    </message>
    <message>
        <source>search titles and speech</source>
        <translation>Titel und Gesagtes durchsuchen</translation>
    </message>
    <message>
        <source>ask a question</source>
        <translation>eine Frage stellen</translation>
    </message>
    <message>
        <source>import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>play the chosen video or moment</source>
        <translation>ausgewähltes Video oder ausgewählte Stelle abspielen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>beenden</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>diese Tastenkürzel</translation>
    </message>
    <message>
        <source>next, previous video of a queue; next moment of an answer</source>
        <translation>nächstes, vorheriges Video einer Warteschlange; nächste Stelle einer Antwort</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>show or hide the sidebar</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>show or hide the chat</source>
        <translation>Chat ein- oder ausblenden</translation>
    </message>
    <message>
        <source>to a time</source>
        <translation>zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>play from A to B again and again: A, B, off</source>
        <translation>von A bis B immer wieder abspielen: A, B, aus</translation>
    </message>
    <message>
        <source>next sound track</source>
        <translation>nächste Tonspur</translation>
    </message>
    <message>
        <source>transcript or own file as subtitles</source>
        <translation>Transkript oder eigene Datei als Untertitel</translation>
    </message>
    <message>
        <source>subtitles earlier, later</source>
        <translation>Untertitel früher, später</translation>
    </message>
    <message>
        <source>larger, smaller subtitles</source>
        <translation>größere, kleinere Untertitel</translation>
    </message>
    <message>
        <source>save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>note at this time</source>
        <translation>Notiz zu diesem Zeitpunkt</translation>
    </message>
    <message>
        <source>find in the transcript</source>
        <translation>im Transkript suchen</translation>
    </message>
    <message>
        <source>mini player</source>
        <translation>Mini-Player</translation>
    </message>
    <message>
        <source>Page ↑</source>
        <translation>Bild ↑</translation>
    </message>
    <message>
        <source>Page ↓</source>
        <translation>Bild ↓</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>all that can be done</source>
        <translation>alle möglichen Aktionen</translation>
    </message>
    <message>
        <source>Wheel ↑ ↓</source>
        <translation>Mausrad ↑ ↓</translation>
    </message>
    <message>
        <source>Wheel ← →</source>
        <translation>Mausrad ← →</translation>
    </message>
    <message>
        <source>search everything, answers and commands, too</source>
        <translation>alles durchsuchen, auch Antworten und Befehle</translation>
    </message>
    <message>
        <source>make a collection</source>
        <translation>eine Sammlung erstellen</translation>
    </message>
    <message>
        <source>Alt+↑ ↓</source>
        <translation>Alt+↑ ↓</translation>
    </message>
    <message>
        <source>move a video in its collection</source>
        <translation>ein Video in seiner Sammlung verschieben</translation>
    </message>
    <message>
        <source>rename the chosen video, edit the chosen line or note</source>
        <translation>ausgewähltes Video umbenennen, ausgewählte Zeile oder Notiz bearbeiten</translation>
    </message>
    <message>
        <source>delete the chosen video or note</source>
        <translation>ausgewähltes Video oder ausgewählte Notiz löschen</translation>
    </message>
    <message>
        <source>add a video from the web</source>
        <translation>ein Video aus dem Netz hinzufügen</translation>
    </message>
    <message>
        <source>choose all videos</source>
        <translation>alle Videos auswählen</translation>
    </message>
    <message>
        <source>details of the chosen videos</source>
        <translation>Details der gewählten Videos</translation>
    </message>
    <message>
        <source>bring back the video just deleted</source>
        <translation>das eben gelöschte Video zurückholen</translation>
    </message>
    <message>
        <source>Back, forward button</source>
        <translation>Zurück- und Vorwärtstaste</translation>
    </message>
    <message>
        <source>previous, next video of a queue</source>
        <translation>vorheriges, nächstes Video einer Warteschlange</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Tippen</translation>
    </message>
    <message>
        <source>show the buttons</source>
        <translation>die Schaltflächen anzeigen</translation>
    </message>
    <message>
        <source>Double tap at a side</source>
        <translation>Doppelt tippen am Rand</translation>
    </message>
    <message>
        <source>Double tap in the middle</source>
        <translation>Doppelt tippen in der Mitte</translation>
    </message>
    <message>
        <source>Swipe ← →</source>
        <translation>Wischen ← →</translation>
    </message>
    <message>
        <source>to another time</source>
        <translation>zu einer anderen Stelle</translation>
    </message>
    <message>
        <source>Swipe ↑ ↓</source>
        <translation>Wischen ↑ ↓</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Eine Frage stellen</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Add a video from the web…</source>
        <translation>Video aus dem Netz hinzufügen…</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the chat</source>
        <translation>Chat ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>KeysTab</name>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>fragen</translation>
    </message>
    <message>
        <source>administer</source>
        <translation>verwalten</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Programs use a key in the place of your password.</source>
        <translation>Programme verwenden einen Schlüssel anstelle des Passworts.</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Neuer Schlüssel…</translation>
    </message>
    <message>
        <source>There are no keys</source>
        <translation>Keine Schlüssel</translation>
    </message>
    <message>
        <source>Make one for each program that uses this library, so that you can take it back alone.</source>
        <translation>Für jedes Programm, das diese Bibliothek nutzt, einen eigenen erstellen, damit er sich einzeln zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%n keys</source>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the key “%1”?</source>
        <translation>Schlüssel „%1“ löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n keys?</source>
        <translation>
            <numerusform>%n Schlüssel löschen?</numerusform>
            <numerusform>%n Schlüssel löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Programs that use it are refused from now on.</source>
        <translation>Programme, die damit arbeiten, werden ab jetzt abgewiesen.</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>„%1“ gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n keys deleted</source>
        <translation>
            <numerusform>%n Schlüssel gelöscht</numerusform>
            <numerusform>%n Schlüssel gelöscht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryHeader</name>
    <message>
        <source>Add from URL</source>
        <translation>Von URL hinzufügen</translation>
    </message>
    <message>
        <source>Add a video by its address, or from YouTube (Ctrl+U)</source>
        <translation>Video über seine Adresse oder von YouTube hinzufügen (Strg+U)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import video and sound (Ctrl+O)</source>
        <translation>Video und Audio importieren (Strg+O)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Find duplicates…</source>
        <translation>Duplikate finden…</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>no transcript</source>
        <translation>kein Transkript</translation>
    </message>
    <message>
        <source>transcript ready</source>
        <translation>Transkript fertig</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>watched to %1</source>
        <translation>gesehen bis %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>series and number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>on YouTube</source>
        <translation>auf YouTube</translation>
    </message>
    <message>
        <source>on the web</source>
        <translation>im Web</translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>Die Bibliothek kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 of %2 watched</source>
        <translation>%1 von %2 gesehen</translation>
    </message>
    <message>
        <source>Your library is empty</source>
        <translation>Die Bibliothek ist leer</translation>
    </message>
    <message>
        <source>Import films, lectures or recordings, or drop files and folders anywhere on this window. What is said in them is transcribed here, on this computer, so that you can search it and ask it.</source>
        <translation>Filme, Vorträge oder Aufnahmen importieren oder Dateien und Ordner irgendwo auf diesem Fenster ablegen. Was darin gesagt wird, wird hier auf diesem Computer transkribiert und lässt sich dann durchsuchen und befragen.</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Nothing is published</source>
        <translation>Nichts veröffentlicht</translation>
    </message>
    <message>
        <source>Choose “Publish in the catalogue” in a video&apos;s menu, and everybody on your network finds it.</source>
        <translation>Im Menü eines Videos „Im Katalog veröffentlichen“ wählen, dann finden es alle im Netzwerk.</translation>
    </message>
    <message>
        <source>Nothing to continue</source>
        <translation>Nichts zum Weiterschauen</translation>
    </message>
    <message>
        <source>A video you stop half-way waits for you here.</source>
        <translation>Was mittendrin angehalten wird, wartet hier.</translation>
    </message>
    <message>
        <source>No video is like this</source>
        <translation>Kein passendes Video</translation>
    </message>
    <message>
        <source>Choose another filter, or “All”.</source>
        <translation>Einen anderen Filter oder „Alle“ wählen.</translation>
    </message>
    <message>
        <source>Go on watching</source>
        <translation>Weiterschauen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation>Von Anfang an abspielen</translation>
    </message>
    <message>
        <source>Nothing is saved</source>
        <translation>Nichts gemerkt</translation>
    </message>
    <message>
        <source>Choose “Save for later” in a video&apos;s menu, and it waits for you here. What you save on a phone or in a browser does, too.</source>
        <translation>Im Menü eines Videos „Für später merken“ wählen, dann wartet es hier. Auch auf dem Telefon oder im Browser Gemerktes erscheint hier.</translation>
    </message>
    <message>
        <source>Play all</source>
        <translation>Alle abspielen</translation>
    </message>
</context>
<context>
    <name>LibraryTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>LimitsTab</name>
    <message>
        <source>Anybody may empty the catalogue, without signing in</source>
        <translation>Alle dürfen den Katalog leeren, auch ohne Anmeldung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>Tries to sign in</source>
        <translation>Anmeldeversuche</translation>
    </message>
    <message>
        <source> a minute</source>
        <translation> pro Minute</translation>
    </message>
    <message>
        <source>New accounts and letters</source>
        <translation>Neue Konten und E-Mails</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>Storage of an account</source>
        <translation>Speicher je Konto</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Limits are counted for each address, and hold from the next request on.</source>
        <translation>Die Limits zählen für jede Adresse einzeln und gelten ab der nächsten Anfrage.</translation>
    </message>
    <message>
        <source>The command line has fixed this.</source>
        <translation>Auf der Befehlszeile festgelegt.</translation>
    </message>
    <message>
        <source>Limits saved</source>
        <translation>Limits gespeichert</translation>
    </message>
    <message>
        <source>Anybody on the network may make an account; else administrators do</source>
        <translation>Jeder im Netzwerk darf ein Konto anlegen; sonst tun es Administratoren</translation>
    </message>
</context>
<context>
    <name>MailSettings</name>
    <message>
        <source>Matinee mails links to confirm an address and to choose a new password. Without a server they are kept as files in the folder “outbox” of the library.</source>
        <translation>Matinee sendet per E-Mail Links, um eine Adresse zu bestätigen oder ein neues Passwort zu wählen. Ohne Server werden sie als Dateien im Ordner „outbox“ der Bibliothek abgelegt.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Links begin with</source>
        <translation>Links beginnen mit</translation>
    </message>
    <message>
        <source>Kept; a new one takes its place</source>
        <translation>Hinterlegt; ein neues ersetzt es</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keines</translation>
    </message>
    <message>
        <source>Send a test mail to</source>
        <translation>Test-E-Mail senden an</translation>
    </message>
    <message>
        <source>Send a test mail</source>
        <translation>Test-E-Mail senden</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>A test from Matinee</source>
        <translation>Ein Test von Matinee</translation>
    </message>
    <message>
        <source>Mail from Matinee arrives. There is nothing else to do.</source>
        <translation>E-Mails von Matinee kommen an. Mehr ist nicht zu tun.</translation>
    </message>
    <message>
        <source>The mail server has taken it.</source>
        <translation>Der Mailserver hat die E-Mail angenommen.</translation>
    </message>
    <message>
        <source>There is no server yet, so it lies in the outbox.</source>
        <translation>Es gibt noch keinen Server, deshalb liegt die E-Mail in „outbox“.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>Importing %n files</source>
        <translation>
            <numerusform>%n Datei wird importiert</numerusform>
            <numerusform>%n Dateien werden importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the reel: %1</source>
        <translation>Zusammenschnitt wird erstellt: %1</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Adresse kopiert</translation>
    </message>
</context>
<context>
    <name>MiniPlayer</name>
    <message>
        <source>Mini player</source>
        <translation>Mini-Player</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>Zurück zum Fenster</translation>
    </message>
    <message>
        <source>Close the mini player</source>
        <translation>Mini-Player schließen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>MomentPlayer</name>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Answer, moment %1 of %2</source>
        <extracomment>Of the moments that an answer cites, which are played one after the other.</extracomment>
        <translation>Antwort, Stelle %1 von %2</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Nothing is noted yet. Write what strikes you; it keeps its time.</source>
        <translation>Noch keine Notizen. Aufschreiben, was auffällt; der Zeitpunkt bleibt dabei.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note at this time (Ctrl+T)</source>
        <translation>Notiz zu diesem Zeitpunkt (Strg+T)</translation>
    </message>
    <message>
        <source>Save the notes</source>
        <translation>Notizen speichern</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Note at this time…</source>
        <translation>Notiz zu diesem Zeitpunkt…</translation>
    </message>
    <message>
        <source>Note at %1…</source>
        <translation>Notiz bei %1…</translation>
    </message>
    <message>
        <source>The note is deleted.</source>
        <translation>Die Notiz ist gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Ab hier abspielen</translation>
    </message>
    <message>
        <source>Edit the note…</source>
        <translation>Notiz bearbeiten…</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The notes could not be saved there. Choose another folder.</source>
        <translation>Die Notizen konnten dort nicht gespeichert werden. Anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>OutlineEditor</name>
    <message>
        <source>Title of the film</source>
        <translation>Titel des Films</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Folien</translation>
    </message>
    <message>
        <source>Add a slide behind this one (Insert)</source>
        <translation>Folie dahinter hinzufügen (Einfg)</translation>
    </message>
    <message>
        <source>Remove this slide (Delete)</source>
        <translation>Diese Folie entfernen (Entf)</translation>
    </message>
    <message>
        <source>Move it up (Alt+↑)</source>
        <translation>Nach oben (Alt+↑)</translation>
    </message>
    <message>
        <source>Move it down (Alt+↓)</source>
        <translation>Nach unten (Alt+↓)</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>Make the film</source>
        <translation>Film erstellen</translation>
    </message>
    <message numerus="yes">
        <source>%n slides, about %1</source>
        <translation>
            <numerusform>%n Folie, etwa %1</numerusform>
            <numerusform>%n Folien, etwa %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagedModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1, aufsteigend sortiert</translation>
    </message>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1, absteigend sortiert</translation>
    </message>
</context>
<context>
    <name>PagedTable</name>
    <message>
        <source>This list cannot be read</source>
        <translation>Diese Liste kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>PairingPanel</name>
    <message>
        <source>Look it up</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>Turn it away</source>
        <translation>Abweisen</translation>
    </message>
    <message>
        <source>The code that the device shows</source>
        <translation>Der Code, den das Gerät zeigt</translation>
    </message>
    <message>
        <source>Sign in a device by its code</source>
        <translation>Gerät per Code anmelden</translation>
    </message>
    <message>
        <source>A television or a program that asks to be paired shows a code of eight letters. It is signed in as you.</source>
        <translation>Ein Fernseher oder Programm, das gekoppelt werden soll, zeigt einen Code aus acht Buchstaben. Es wird mit dem eigenen Konto angemeldet.</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>“%1” at %2 wants to be signed in as %3.</source>
        <translation>„%1“ (%2) möchte als %3 angemeldet werden.</translation>
    </message>
    <message>
        <source>No device waits with this code. It may have expired; have the device show a new one.</source>
        <translation>Kein Gerät wartet mit diesem Code. Er ist möglicherweise abgelaufen; das Gerät einen neuen anzeigen lassen.</translation>
    </message>
    <message>
        <source>“%1” is let in</source>
        <translation>„%1“ ist zugelassen</translation>
    </message>
    <message>
        <source>“%1” is turned away</source>
        <translation>„%1“ ist abgewiesen</translation>
    </message>
</context>
<context>
    <name>PlayerControl</name>
    <message>
        <source>Sound track %1</source>
        <translation>Tonspur %1</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Subtitles on</source>
        <translation>Untertitel an</translation>
    </message>
    <message>
        <source>Subtitles off</source>
        <translation>Untertitel aus</translation>
    </message>
    <message>
        <source>Subtitle delay %1 s</source>
        <translation>Untertitelverzögerung %1 s</translation>
    </message>
    <message>
        <source>Subtitles at %1 %</source>
        <translation>Untertitel auf %1 %</translation>
    </message>
    <message>
        <source>There are no other subtitles</source>
        <translation>Es gibt keine anderen Untertitel</translation>
    </message>
    <message>
        <source>Subtitles from the transcript</source>
        <translation>Untertitel aus dem Transkript</translation>
    </message>
    <message>
        <source>Volume %1</source>
        <translation>Lautstärke %1</translation>
    </message>
    <message>
        <source>Speed %1×</source>
        <translation>Geschwindigkeit %1×</translation>
    </message>
    <message>
        <source>From %1 to %2, again and again</source>
        <translation>Von %1 bis %2, immer wieder</translation>
    </message>
    <message>
        <source>From %1, until the same key sets the end</source>
        <translation>Ab %1, bis dieselbe Taste das Ende setzt</translation>
    </message>
    <message>
        <source>The loop is off</source>
        <translation>Die Schleife ist aus</translation>
    </message>
    <message>
        <source>There is no other sound track</source>
        <translation>Es gibt keine andere Tonspur</translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation>Zu einem Zeitpunkt springen</translation>
    </message>
    <message>
        <source>Minutes and seconds, as in 12:34</source>
        <translation>Minuten und Sekunden, wie in 12:34</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Springen</translation>
    </message>
    <message>
        <source>“%1” is no time. Write it as in 12:34.</source>
        <translation>„%1“ ist kein Zeitpunkt. Schreibweise wie in 12:34.</translation>
    </message>
    <message>
        <source>Open subtitles</source>
        <translation>Untertitel öffnen</translation>
    </message>
    <message>
        <source>Subtitles (*.srt *.vtt)</source>
        <translation>Untertitel (*.srt *.vtt)</translation>
    </message>
    <message>
        <source>There is no picture to save</source>
        <translation>Es gibt kein Bild zum Speichern</translation>
    </message>
    <message>
        <source>The picture could not be saved in your Pictures folder.</source>
        <translation>Das Bild konnte nicht im Bilderordner gespeichert werden.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>PlayerHeader</name>
    <message>
        <source>Back to the library (Esc)</source>
        <translation>Zurück zur Bibliothek (Esc)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
</context>
<context>
    <name>PlayerMenu</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Next video</source>
        <translation>Nächstes Video</translation>
    </message>
    <message>
        <source>Previous video</source>
        <translation>Vorheriges Video</translation>
    </message>
    <message>
        <source>Go to a time…</source>
        <translation>Zu einem Zeitpunkt springen…</translation>
    </message>
    <message>
        <source>End the loop</source>
        <translation>Schleife beenden</translation>
    </message>
    <message>
        <source>Loop to here (B)</source>
        <translation>Schleife bis hier (B)</translation>
    </message>
    <message>
        <source>Loop from here (A)</source>
        <translation>Schleife ab hier (A)</translation>
    </message>
    <message>
        <source>Note at this time…</source>
        <translation>Notiz zu diesem Zeitpunkt…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>Mini-Player</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Vollbild verlassen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Show subtitles</source>
        <translation>Untertitel anzeigen</translation>
    </message>
    <message>
        <source>From the transcript</source>
        <translation>Aus dem Transkript</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Sound track</source>
        <translation>Tonspur</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>Szene %1</translation>
    </message>
</context>
<context>
    <name>PlayerPage</name>
    <message>
        <source>This video cannot be played. The file may be damaged or no longer there.</source>
        <translation>Dieses Video kann nicht abgespielt werden. Die Datei ist möglicherweise beschädigt oder nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Playing needs packages that are not installed. Run: sudo apt install %1</source>
        <translation>Zum Abspielen fehlen Pakete. Ausführen: sudo apt install %1</translation>
    </message>
    <message>
        <source>This video is on YouTube, which plays it in your browser.</source>
        <translation>Dieses Video liegt auf YouTube und wird dort im Browser abgespielt.</translation>
    </message>
</context>
<context>
    <name>PlayerSettings</name>
    <message>
        <source>%1 ×</source>
        <comment>speed</comment>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Go on where I left</source>
        <translation>An der letzten Stelle fortsetzen</translation>
    </message>
    <message>
        <source>Speed at the start</source>
        <translation>Geschwindigkeit am Anfang</translation>
    </message>
    <message>
        <source>Volume and subtitles stay as you leave them in the player.</source>
        <translation>Lautstärke und Untertitel bleiben, wie sie im Player zuletzt waren.</translation>
    </message>
</context>
<context>
    <name>PlayerStage</name>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The page that plays this video cannot be reached.</source>
        <translation>Die Seite, die dieses Video abspielt, ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>PlayerTabs</name>
    <message>
        <source>Beside the picture</source>
        <translation>Neben dem Bild</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>There is no transcript yet. It appears here as soon as it is made.</source>
        <translation>Es gibt noch kein Transkript. Es erscheint hier, sobald es fertig ist.</translation>
    </message>
    <message>
        <source>Nothing is said in this video.</source>
        <translation>In diesem Video wird nichts gesagt.</translation>
    </message>
    <message>
        <source>This video has no sound, so there is nothing to write down.</source>
        <translation>Dieses Video hat keinen Ton, also gibt es nichts aufzuschreiben.</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>What the film is about</source>
        <translation>Worum es im Film geht</translation>
    </message>
    <message>
        <source>What is the film about? A question, a subject, or a whole text.

Why the tide rises and falls, in six slides</source>
        <translation>Worum geht es im Film? Eine Frage, ein Thema oder ein ganzer Text.

Wie Ebbe und Flut entstehen, in sechs Folien</translation>
    </message>
    <message>
        <source>The outline is being written</source>
        <translation>Die Gliederung wird geschrieben</translation>
    </message>
    <message>
        <source>Make a film</source>
        <translation>Film erstellen</translation>
    </message>
    <message>
        <source>How many slides</source>
        <translation>Anzahl der Folien</translation>
    </message>
    <message>
        <source>As many as it needs</source>
        <translation>So viele wie nötig</translation>
    </message>
    <message>
        <source>From what my videos say</source>
        <translation>Aus dem Inhalt der eigenen Videos</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Write the outline</source>
        <translation>Gliederung schreiben</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Folien</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation>QR-Code von %1</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>The conversation goes on from the edited question.</source>
        <translation>Die Unterhaltung geht von der bearbeiteten Frage aus weiter.</translation>
    </message>
    <message>
        <source>Leave the question as it is</source>
        <translation>Frage unverändert lassen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>QuotaDialog</name>
    <message>
        <source>As the settings say: %1</source>
        <translation>Wie in den Einstellungen: %1</translation>
    </message>
    <message>
        <source>As the settings say: no limit</source>
        <translation>Wie in den Einstellungen: unbegrenzt</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Bis zu</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Gigabytes</source>
        <translation>Gigabyte</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>How much “%1” may store</source>
        <translation>Wie viel „%1“ speichern darf</translation>
    </message>
</context>
<context>
    <name>RenderPanel</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back to the outline</source>
        <translation>Zurück zur Gliederung</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Making “%1”</source>
        <translation>„%1“ wird erstellt</translation>
    </message>
</context>
<context>
    <name>RequestsTab</name>
    <message>
        <source>What could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Search paths, methods and people</source>
        <translation>Pfade, Methoden und Personen durchsuchen</translation>
    </message>
    <message>
        <source>Only failures</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Empty the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>No request is like this</source>
        <translation>Keine passende Anfrage</translation>
    </message>
    <message>
        <source>The latest thousand requests are looked through.</source>
        <translation>Die letzten tausend Anfragen werden durchsucht.</translation>
    </message>
    <message>
        <source>Nobody has asked anything yet</source>
        <translation>Noch keine Anfragen</translation>
    </message>
    <message>
        <source>Requests of browsers, phones and programs appear here as they come.</source>
        <translation>Anfragen von Browsern, Telefonen und Programmen erscheinen hier, sobald sie eintreffen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Only from %1</source>
        <translation>Nur von %1</translation>
    </message>
    <message>
        <source>Copied. Set TOKEN in the shell before you send it again.</source>
        <translation>Kopiert. Vor dem erneuten Senden TOKEN in der Shell setzen.</translation>
    </message>
</context>
<context>
    <name>ScopeButton</name>
    <message>
        <source>Questions are about this, whatever is open</source>
        <translation>Fragen beziehen sich hierauf, egal was geöffnet ist</translation>
    </message>
    <message>
        <source>Questions are about what is open</source>
        <translation>Fragen beziehen sich auf das, was geöffnet ist</translation>
    </message>
    <message>
        <source>Questions are about: %1</source>
        <translation>Fragen beziehen sich auf: %1</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>Dieses Video</translation>
    </message>
    <message>
        <source>Follow what is open</source>
        <translation>Dem Geöffneten folgen</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Letzte Suchen</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>1 moment</source>
        <translation>1 Stelle</translation>
    </message>
    <message numerus="yes">
        <source>%n moments</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching titles, everything said and past answers…</source>
        <translation>Titel, alles Gesagte und frühere Antworten werden durchsucht…</translation>
    </message>
    <message>
        <source>Nothing found. Try other words: titles, everything said and past answers are searched.</source>
        <translation>Nichts gefunden. Andere Wörter versuchen: Titel, alles Gesagte und frühere Antworten werden durchsucht.</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Search titles, everything said, answers and commands…</source>
        <translation>Titel, alles Gesagte, Antworten und Befehle durchsuchen…</translation>
    </message>
    <message>
        <source>Search titles, everything said, answers and commands</source>
        <translation>Titel, alles Gesagte, Antworten und Befehle durchsuchen</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Nothing found. Try other words: titles, everything said and past answers are searched.</source>
        <translation>Nichts gefunden. Andere Wörter versuchen: Titel, alles Gesagte und frühere Antworten werden durchsucht.</translation>
    </message>
</context>
<context>
    <name>SectionModel</name>
    <message>
        <source>Continue watching</source>
        <translation>Weiterschauen</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Curation</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>Szene %1</translation>
    </message>
</context>
<context>
    <name>SeekPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Play all</source>
        <translation>Alle abspielen</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter…</translation>
    </message>
    <message>
        <source>Mark as watched</source>
        <translation>Als gesehen markieren</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Select nothing (Esc)</source>
        <translation>Auswahl aufheben (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%n videos selected</source>
        <translation>
            <numerusform>%n Video ausgewählt</numerusform>
            <numerusform>%n Videos ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Parts of the server</source>
        <translation>Bereiche des Servers</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
</context>
<context>
    <name>SettingForm</name>
    <message>
        <source>Given when Matinee was started</source>
        <translation>Beim Start von Matinee vorgegeben</translation>
    </message>
    <message>
        <source>What is marked cannot be used. Check it and try again.</source>
        <translation>Die markierten Angaben können nicht verwendet werden. Prüfen und erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Engines</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Player</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Whoever has the link can watch the videos of this collection and ask them, without an account. Everything else stays yours.</source>
        <translation>Wer den Link hat, kann die Videos dieser Sammlung ohne Konto ansehen und befragen. Alles andere bleibt privat.</translation>
    </message>
    <message>
        <source>Ask for a password</source>
        <translation>Nach einem Passwort fragen</translation>
    </message>
    <message>
        <source>Password of the link</source>
        <translation>Passwort des Links</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>How long the link works</source>
        <translation>Wie lange der Link gilt</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Until I stop it</source>
        <translation>Bis zum Beenden der Freigabe</translation>
    </message>
    <message>
        <source>Make a link</source>
        <translation>Link erstellen</translation>
    </message>
    <message>
        <source>The link works for</source>
        <translation>Der Link gilt</translation>
    </message>
    <message>
        <source>Link to the collection</source>
        <translation>Link zur Sammlung</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The link as a QR code</source>
        <translation>Der Link als QR-Code</translation>
    </message>
    <message>
        <source>Replace the link…</source>
        <translation>Link ersetzen…</translation>
    </message>
    <message>
        <source>The link there is stops working as soon as another one is made</source>
        <translation>Der bisherige Link gilt nicht mehr, sobald ein anderer erstellt wird</translation>
    </message>
    <message>
        <source>Make another link</source>
        <translation>Anderen Link erstellen</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Freigabe beenden</translation>
    </message>
    <message>
        <source>Share “%1”</source>
        <translation>„%1“ freigeben</translation>
    </message>
    <message>
        <source>Write the password, or clear its box.</source>
        <translation>Passwort eingeben oder sein Kästchen abwählen.</translation>
    </message>
    <message>
        <source>The server is open to this computer alone, and so is the link.</source>
        <translation>Der Server ist nur für diesen Computer geöffnet, und damit auch der Link.</translation>
    </message>
    <message>
        <source>The server is not running: the link works when it does.</source>
        <translation>Der Server läuft nicht: Der Link funktioniert, sobald er läuft.</translation>
    </message>
    <message>
        <source>It asks for its password.</source>
        <translation>Der Link fragt nach seinem Passwort.</translation>
    </message>
    <message>
        <source>It asks for no password.</source>
        <translation>Der Link fragt nicht nach einem Passwort.</translation>
    </message>
    <message>
        <source>It works until %1.</source>
        <translation>Der Link gilt bis %1.</translation>
    </message>
    <message>
        <source>It works until you stop it.</source>
        <translation>Der Link gilt, bis die Freigabe beendet wird.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Search everything…</source>
        <translation>Alles durchsuchen…</translation>
    </message>
    <message>
        <source>Search titles and everything said</source>
        <translation>Titel und alles Gesagte durchsuchen</translation>
    </message>
    <message>
        <source>Keys (?)</source>
        <translation>Tastenkürzel (?)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Einstellungen (Strg+,)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Pages and collections</source>
        <translation>Seiten und Sammlungen</translation>
    </message>
    <message>
        <source>New collection (Ctrl+Shift+N)</source>
        <translation>Neue Sammlung (Strg+Umschalt+N)</translation>
    </message>
</context>
<context>
    <name>SidebarDelegate</name>
    <message>
        <source>Name of the collection</source>
        <translation>Name der Sammlung</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Begin</source>
        <translation>Loslegen</translation>
    </message>
    <message>
        <source>Welcome to Matinee</source>
        <translation>Willkommen bei Matinee</translation>
    </message>
    <message>
        <source>Choose a name and a password. They make you the owner of this library, here and on the devices of your network. Until then nobody else can reach it.</source>
        <translation>Namen und Passwort wählen. Damit entsteht das Eigentümerkonto dieser Bibliothek, hier und für die Geräte im Netzwerk. Bis dahin kann sie niemand sonst erreichen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Passwort wiederholen</translation>
    </message>
    <message>
        <source>Enter a name to sign in with.</source>
        <translation>Einen Namen für die Anmeldung eingeben.</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation>
            <numerusform>Mindestens %n Zeichen verwenden.</numerusform>
            <numerusform>Mindestens %n Zeichen verwenden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ. Enter the same one twice.</source>
        <translation>Die beiden Passwörter unterscheiden sich. Zweimal dasselbe eingeben.</translation>
    </message>
    <message>
        <source>Somebody has this name already. Choose another one.</source>
        <translation>Dieser Name ist schon vergeben. Anderen Namen wählen.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
</context>
<context>
    <name>SlideEditor</name>
    <message>
        <source>From: %1</source>
        <translation>Aus: %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Points, a line each</source>
        <translation>Stichpunkte, einer je Zeile</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Gesprochener Text</translation>
    </message>
    <message>
        <source>Picture: what it shows</source>
        <translation>Bild: was es zeigt</translation>
    </message>
    <message>
        <source>None but the look&apos;s own figures</source>
        <translation>Keines außer den Formen des Stils</translation>
    </message>
</context>
<context>
    <name>SlidesModel</name>
    <message>
        <source>Untitled slide</source>
        <translation>Folie ohne Titel</translation>
    </message>
    <message>
        <source>Slide %1: %2</source>
        <translation>Folie %1: %2</translation>
    </message>
    <message>
        <source>Nothing is said</source>
        <translation>Nichts wird gesagt</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Show all work in progress</source>
        <translation>Alle laufenden Aufträge anzeigen</translation>
    </message>
    <message>
        <source>Server is starting…</source>
        <translation>Server startet…</translation>
    </message>
    <message>
        <source>Server for this computer only</source>
        <translation>Server nur für diesen Computer</translation>
    </message>
    <message>
        <source>Server running</source>
        <translation>Server läuft</translation>
    </message>
    <message>
        <source>Server stopped: %1</source>
        <translation>Server gestoppt: %1</translation>
    </message>
    <message>
        <source>Copy the address %1</source>
        <translation>Adresse %1 kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer Auftrag</numerusform>
            <numerusform>%1 und %n weitere Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>1 job waiting</source>
        <translation>1 Auftrag wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs waiting</source>
        <translation>
            <numerusform>%n Auftrag wartet</numerusform>
            <numerusform>%n Aufträge warten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 job failed</source>
        <translation>1 Auftrag fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs failed</source>
        <translation>
            <numerusform>%n Auftrag fehlgeschlagen</numerusform>
            <numerusform>%n Aufträge fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageTab</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Storage by kind</source>
        <translation>Speicher nach Art</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Storage by account</source>
        <translation>Speicher nach Konto</translation>
    </message>
    <message>
        <source>Imported and uploaded</source>
        <translation>Importiert und hochgeladen</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Hier erstellt</translation>
    </message>
    <message>
        <source>Played where it lies</source>
        <translation>Am Ursprungsort abgespielt</translation>
    </message>
    <message>
        <source>BY KIND</source>
        <translation>NACH ART</translation>
    </message>
    <message>
        <source>BY ACCOUNT</source>
        <translation>NACH KONTO</translation>
    </message>
    <message>
        <source>The storage cannot be measured</source>
        <translation>Der Speicher kann nicht ermittelt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Matinee takes up %1. %2 are free on this disk.</source>
        <translation>Matinee belegt %1. Auf diesem Datenträger sind %2 frei.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Nobody stores anything yet.</source>
        <translation>Noch niemand hat etwas gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudioPage</name>
    <message>
        <source>None of your videos says anything about that. Ask for something else, or make the film from the prompt alone.</source>
        <translation>Keines der Videos sagt etwas darüber. Etwas anderes eingeben oder den Film nur aus dem Prompt erstellen.</translation>
    </message>
    <message>
        <source>Other films are still being made. Wait until one of them is done.</source>
        <translation>Andere Filme werden noch erstellt. Warten, bis einer davon fertig ist.</translation>
    </message>
    <message>
        <source>A slide is empty, or a text in it is too long. Look through the slides.</source>
        <translation>Eine Folie ist leer, oder ein Text darin ist zu lang. Die Folien durchsehen.</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>A prompt becomes an outline, and the outline a film</source>
        <translation>Aus einem Prompt wird eine Gliederung, aus der Gliederung ein Film</translation>
    </message>
    <message>
        <source>Edit the outline, then make the film</source>
        <translation>Gliederung bearbeiten, dann den Film erstellen</translation>
    </message>
    <message>
        <source>Making the film</source>
        <translation>Der Film wird erstellt</translation>
    </message>
    <message>
        <source>The film is ready</source>
        <translation>Der Film ist fertig</translation>
    </message>
</context>
<context>
    <name>SuggestionBar</name>
    <message>
        <source>What is said on ‘%1’?</source>
        <extracomment>Single quotes: what stands in double ones must be said word for word.</extracomment>
        <translation>Was wird zu ‚%1‘ gesagt?</translation>
    </message>
    <message>
        <source>What is said about ‘%1’?</source>
        <extracomment>Single quotes: what stands in double ones must be said word for word.</extracomment>
        <translation>Was wird über ‚%1‘ gesagt?</translation>
    </message>
    <message>
        <source>Asks this</source>
        <translation>Stellt diese Frage</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Find or add a tag</source>
        <translation>Schlagwort suchen oder hinzufügen</translation>
    </message>
    <message>
        <source>Find or add a tag…</source>
        <translation>Schlagwort suchen oder hinzufügen…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>TranscriptDelegate</name>
    <message>
        <source>What is said</source>
        <translation>Gesprochener Text</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>Find in the transcript</source>
        <translation>Im Transkript suchen</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Vorheriger Treffer (Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Enter)</translation>
    </message>
    <message>
        <source>Edit the line (F2)</source>
        <translation>Zeile bearbeiten (F2)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep to what is being said</source>
        <translation>Beim gerade Gesagten bleiben</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which of the places where something was found is shown.</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Ab hier abspielen</translation>
    </message>
    <message>
        <source>Edit the line…</source>
        <translation>Zeile bearbeiten…</translation>
    </message>
    <message>
        <source>Note here…</source>
        <translation>Hier notieren…</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy the transcript</source>
        <translation>Transkript kopieren</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Mute (m)</source>
        <translation>Stumm schalten (m)</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Speed ([ and ])</source>
        <translation>Geschwindigkeit ([ und ])</translation>
    </message>
    <message>
        <source>Subtitles (v)</source>
        <translation>Untertitel (v)</translation>
    </message>
    <message>
        <source>Full screen (f)</source>
        <translation>Vollbild (f)</translation>
    </message>
    <message>
        <source>Leave full screen (Esc)</source>
        <translation>Vollbild verlassen (Esc)</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>Sound on (m)</source>
        <translation>Ton an (m)</translation>
    </message>
    <message>
        <source>Previous video (p)</source>
        <translation>Vorheriges Video (p)</translation>
    </message>
    <message>
        <source>Next video (n)</source>
        <translation>Nächstes Video (n)</translation>
    </message>
    <message>
        <source>10 seconds back (Alt+←)</source>
        <translation>10 Sekunden zurück (Alt+←)</translation>
    </message>
    <message>
        <source>10 seconds on (Alt+→)</source>
        <translation>10 Sekunden vor (Alt+→)</translation>
    </message>
    <message>
        <source>Mini player (i)</source>
        <translation>Mini-Player (i)</translation>
    </message>
    <message>
        <source>Playback options</source>
        <translation>Wiedergabeoptionen</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Matinee</source>
        <translation>Matinee anzeigen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Copy the server&apos;s address</source>
        <translation>Adresse des Servers kopieren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Matinee: %1</source>
        <translation>Matinee: %1</translation>
    </message>
</context>
<context>
    <name>TroubleNote</name>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Answer with the built-in engine</source>
        <translation>Mit der eingebauten Engine antworten</translation>
    </message>
    <message>
        <source>It quotes what is said, and needs no network</source>
        <translation>Sie zitiert das Gesagte und braucht kein Netzwerk</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
</context>
<context>
    <name>Unplayable</name>
    <message>
        <source>This video is still being made. It plays here as soon as it is ready.</source>
        <translation>Dieses Video entsteht noch. Es wird hier abgespielt, sobald es fertig ist.</translation>
    </message>
    <message>
        <source>It is tried again, and plays here as soon as it is ready.</source>
        <translation>Es wird erneut versucht und hier abgespielt, sobald es fertig ist.</translation>
    </message>
</context>
<context>
    <name>UpNext</name>
    <message>
        <source>The next video is about to play.</source>
        <translation>Gleich wird das nächste Video abgespielt.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>Play now</source>
        <translation>Jetzt abspielen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
</context>
<context>
    <name>VideoActions</name>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Take out of the catalogue</source>
        <translation>Aus dem Katalog nehmen</translation>
    </message>
    <message>
        <source>Publish in the catalogue</source>
        <translation>Im Katalog veröffentlichen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>“%1” is in the catalogue: everybody on the network can find it.</source>
        <translation>„%1“ ist im Katalog: Alle im Netzwerk können es finden.</translation>
    </message>
    <message>
        <source>“%1” is yours alone again.</source>
        <translation>„%1“ ist wieder privat.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>„%1“ gelöscht</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>Mark as watched</source>
        <translation>Als gesehen markieren</translation>
    </message>
    <message>
        <source>Mark as unwatched</source>
        <translation>Als ungesehen markieren</translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation>Für später merken</translation>
    </message>
    <message>
        <source>Remove from saved</source>
        <translation>Nicht mehr merken</translation>
    </message>
    <message numerus="yes">
        <source>%n videos are in the catalogue: everybody on the network can find them.</source>
        <translation>
            <numerusform>%n Video ist im Katalog: Alle im Netzwerk können es finden.</numerusform>
            <numerusform>%n Videos sind im Katalog: Alle im Netzwerk können sie finden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos are yours alone again.</source>
        <translation>
            <numerusform>%n Video ist wieder privat.</numerusform>
            <numerusform>%n Videos sind wieder privat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos saved</source>
        <translation>
            <numerusform>%n Video gemerkt</numerusform>
            <numerusform>%n Videos gemerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos no longer saved</source>
        <translation>
            <numerusform>%n Video nicht mehr gemerkt</numerusform>
            <numerusform>%n Videos nicht mehr gemerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos deleted</source>
        <translation>
            <numerusform>%n Video gelöscht</numerusform>
            <numerusform>%n Videos gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos added to “%1”</source>
        <translation>
            <numerusform>%n Video zu „%1“ hinzugefügt</numerusform>
            <numerusform>%n Videos zu „%1“ hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos are in “%1” already</source>
        <translation>
            <numerusform>%n Video ist bereits in „%1“</numerusform>
            <numerusform>%n Videos sind bereits in „%1“</numerusform>
        </translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
</context>
<context>
    <name>VideoDetails</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message numerus="yes">
        <source>Details of %n videos</source>
        <translation>
            <numerusform>Details von %n Video</numerusform>
            <numerusform>Details von %n Videos</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Number in the series</source>
        <translation>Nummer in der Serie</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number them from 1, in the order shown</source>
        <translation>Ab 1 nummerieren, in der gezeigten Reihenfolge</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Different ones</source>
        <translation>Verschiedene</translation>
    </message>
</context>
<context>
    <name>WebEmbed</name>
    <message>
        <source>Video of another site</source>
        <translation>Video einer anderen Website</translation>
    </message>
</context>
<context>
    <name>WindowNews</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>WordsNote</name>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Only words are compared now, not meaning. %1</source>
        <translation>Derzeit werden nur Wörter verglichen, nicht die Bedeutung. %1</translation>
    </message>
</context>
</TS>
