<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>pm::CursorTableModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&lt; 1 %</source>
        <translation>&lt; 1 %</translation>
    </message>
</context>
<context>
    <name>pm::DeliveryTableModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Next retry</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Delivery id</source>
        <translation>Zustellungs-ID</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereignis-ID</translation>
    </message>
    <message>
        <source>No longer in this list</source>
        <translation>Nicht mehr in dieser Liste</translation>
    </message>
</context>
<context>
    <name>pm::EmailColumns</name>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Verified since</source>
        <translation>Verifiziert seit</translation>
    </message>
    <message>
        <source>DKIM selector</source>
        <translation>DKIM-Selektor</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Pro Minute</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>Schlüssel-ID</translation>
    </message>
</context>
<context>
    <name>pm::EventCatalogue</name>
    <message>
        <source>A message was handed to a provider.</source>
        <translation>Eine Nachricht wurde einem Anbieter übergeben.</translation>
    </message>
    <message>
        <source>Once for each recipient of a message.</source>
        <translation>Einmal für jeden Empfänger einer Nachricht.</translation>
    </message>
    <message>
        <source>The recipient&apos;s server accepted a message.</source>
        <translation>Der Server des Empfängers hat eine Nachricht angenommen.</translation>
    </message>
    <message>
        <source>At most once for each recipient.</source>
        <translation>Höchstens einmal für jeden Empfänger.</translation>
    </message>
    <message>
        <source>A recipient opened a message whose opens are tracked.</source>
        <translation>Ein Empfänger hat eine Nachricht geöffnet, deren Öffnungen gezählt werden.</translation>
    </message>
    <message>
        <source>Each time that it is opened; mail programs that fetch pictures early count. No provider reports it yet.</source>
        <translation>Bei jedem Öffnen; auch Mailprogramme, die Bilder vorab laden, zählen. Noch kein Anbieter meldet es.</translation>
    </message>
    <message>
        <source>A recipient followed a link of a message whose clicks are tracked.</source>
        <translation>Ein Empfänger ist einem Link einer Nachricht gefolgt, deren Klicks gezählt werden.</translation>
    </message>
    <message>
        <source>Each time that a link is followed. No provider reports it yet.</source>
        <translation>Bei jedem Klick auf einen Link. Noch kein Anbieter meldet es.</translation>
    </message>
    <message>
        <source>A message could not be delivered.</source>
        <translation>Eine Nachricht konnte nicht zugestellt werden.</translation>
    </message>
    <message>
        <source>At most once for each recipient. No provider reports it yet.</source>
        <translation>Höchstens einmal für jeden Empfänger. Noch kein Anbieter meldet es.</translation>
    </message>
    <message>
        <source>A recipient reported a message as spam.</source>
        <translation>Ein Empfänger hat eine Nachricht als Spam gemeldet.</translation>
    </message>
    <message>
        <source>At most once for each recipient; rare. No provider reports it yet.</source>
        <translation>Höchstens einmal für jeden Empfänger; selten. Noch kein Anbieter meldet es.</translation>
    </message>
    <message>
        <source>A recipient unsubscribed by a link of a message.</source>
        <translation>Ein Empfänger hat sich über einen Link einer Nachricht abgemeldet.</translation>
    </message>
    <message>
        <source>A campaign was started, or started again after a pause.</source>
        <translation>Eine Kampagne wurde gestartet, oder nach einer Pause fortgesetzt.</translation>
    </message>
    <message>
        <source>Each time that a campaign is started.</source>
        <translation>Bei jedem Start einer Kampagne.</translation>
    </message>
    <message>
        <source>All messages of a campaign were sent.</source>
        <translation>Alle Nachrichten einer Kampagne wurden gesendet.</translation>
    </message>
    <message>
        <source>Once for each campaign.</source>
        <translation>Einmal für jede Kampagne.</translation>
    </message>
    <message>
        <source>A campaign was paused.</source>
        <translation>Eine Kampagne wurde angehalten.</translation>
    </message>
    <message>
        <source>Each time that a campaign is paused.</source>
        <translation>Bei jedem Anhalten einer Kampagne.</translation>
    </message>
    <message>
        <source>A contact was added.</source>
        <translation>Ein Kontakt wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Once for each contact; many during an import.</source>
        <translation>Einmal für jeden Kontakt; viele während eines Imports.</translation>
    </message>
    <message>
        <source>A contact was changed.</source>
        <translation>Ein Kontakt wurde geändert.</translation>
    </message>
    <message>
        <source>Each time that a contact is changed; many during an import.</source>
        <translation>Bei jeder Änderung eines Kontakts; viele während eines Imports.</translation>
    </message>
    <message>
        <source>A contact no longer wants mail.</source>
        <translation>Ein Kontakt möchte keine Post mehr.</translation>
    </message>
    <message>
        <source>Each time that a contact unsubscribes.</source>
        <translation>Bei jeder Abmeldung eines Kontakts.</translation>
    </message>
    <message>
        <source>An API key was made.</source>
        <translation>Ein API-Schlüssel wurde erstellt.</translation>
    </message>
    <message>
        <source>Once for each key.</source>
        <translation>Einmal für jeden Schlüssel.</translation>
    </message>
    <message>
        <source>An API key got a new secret.</source>
        <translation>Ein API-Schlüssel bekam ein neues Geheimnis.</translation>
    </message>
    <message>
        <source>Each time that a key is regenerated.</source>
        <translation>Bei jedem Neuerzeugen eines Schlüssels.</translation>
    </message>
    <message>
        <source>An API key was revoked.</source>
        <translation>Ein API-Schlüssel wurde widerrufen.</translation>
    </message>
    <message>
        <source>At most once for each key.</source>
        <translation>Höchstens einmal für jeden Schlüssel.</translation>
    </message>
    <message>
        <source>An API key reached the end of its life.</source>
        <translation>Ein API-Schlüssel ist abgelaufen.</translation>
    </message>
    <message>
        <source>A webhook was paused, or stopped by a rule after failures.</source>
        <translation>Ein Webhook wurde angehalten, oder nach Fehlern durch eine Regel gestoppt.</translation>
    </message>
    <message>
        <source>Each time that a webhook is paused; rare.</source>
        <translation>Bei jedem Anhalten eines Webhooks; selten.</translation>
    </message>
    <message>
        <source>A secret was replaced by a new one.</source>
        <translation>Ein Geheimnis wurde durch ein neues ersetzt.</translation>
    </message>
    <message>
        <source>Each time that a secret is rotated; every few months for each.</source>
        <translation>Bei jeder Rotation eines Geheimnisses; bei jedem alle paar Monate.</translation>
    </message>
</context>
<context>
    <name>pm::KeyTableModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Pro Minute</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>pm::RequestBinColumns</name>
    <message>
        <source>Bin</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>After, ms</source>
        <translation>Nach, ms</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Aufbewahrt bis</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
</context>
<context>
    <name>pm::UsageColumns</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation>Über Limit</translation>
    </message>
    <message>
        <source>Average, ms</source>
        <translation>Mittel, ms</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>95 % within, ms</source>
        <translation>95 % binnen, ms</translation>
    </message>
</context>
<context>
    <name>pm::WebhookColumns</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Attempts ok, 24 h</source>
        <translation>Versuche ok, 24 h</translation>
    </message>
    <message>
        <source>Attempts failed</source>
        <translation>Fehlversuche</translation>
    </message>
</context>
<context>
    <name>pm::app::Application</name>
    <message>
        <source>Local workspace</source>
        <translation>Lokaler Arbeitsbereich</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>pm::app::ConsoleWindows</name>
    <message>
        <source>Starting %1…</source>
        <translation>%1 wird gestartet …</translation>
    </message>
</context>
<context>
    <name>pm::app::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>pm::app::LocalService</name>
    <message>
        <source>The local service cannot be started.</source>
        <translation>Der lokale Dienst lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>The local service has left no credentials to sign in with.</source>
        <translation>Der lokale Dienst hat keine Zugangsdaten zum Anmelden hinterlassen.</translation>
    </message>
    <message>
        <source>The local service did not start.</source>
        <translation>Der lokale Dienst ist nicht gestartet.</translation>
    </message>
    <message>
        <source>The local service keeps ending.</source>
        <translation>Der lokale Dienst endet immer wieder.</translation>
    </message>
</context>
<context>
    <name>pm::app::OpenWorkspace</name>
    <message>
        <source>The local service ended unexpectedly and was started again.</source>
        <translation>Der lokale Dienst wurde unerwartet beendet und neu gestartet.</translation>
    </message>
    <message>
        <source>My company</source>
        <translation>Meine Firma</translation>
    </message>
    <message>
        <source>The first tenant could not be made.</source>
        <translation>Der erste Mandant konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The credentials of the local workspace cannot be read.</source>
        <translation>Die Zugangsdaten des lokalen Arbeitsbereichs lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The console could not sign in to its own service.</source>
        <translation>Die Konsole konnte sich bei ihrem eigenen Dienst nicht anmelden.</translation>
    </message>
    <message>
        <source>The keychain, which has the key of the local workspace, does not open. Unlock it and try again.</source>
        <translation>Der Schlüsselbund mit dem Schlüssel des lokalen Arbeitsbereichs lässt sich nicht öffnen. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This workspace was made without a keychain: its keys are kept in files that only your user can read.</source>
        <translation>Dieser Arbeitsbereich wurde ohne Schlüsselbund angelegt: Seine Schlüssel liegen in Dateien, die nur Ihr Benutzer lesen kann.</translation>
    </message>
    <message>
        <source>The folder of the workspace cannot be made: %1</source>
        <translation>Der Ordner des Arbeitsbereichs kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>The folder of the demo cannot be emptied: %1</source>
        <translation>Der Ordner der Demo kann nicht geleert werden: %1</translation>
    </message>
    <message>
        <source>The folder of the local workspace cannot be written: %1</source>
        <translation>In den Ordner des lokalen Arbeitsbereichs kann nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>pm::app::Pages</name>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Developers</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>API docs</source>
        <translation>API-Dokumentation</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Request bins</source>
        <translation>Testempfänger</translation>
    </message>
</context>
<context>
    <name>pm::ui::AnswerNote</name>
    <message>
        <source>Same answer as the attempt before.</source>
        <translation>Dieselbe Antwort wie beim Versuch davor.</translation>
    </message>
    <message>
        <source>Same error as the attempt before.</source>
        <translation>Derselbe Fehler wie beim Versuch davor.</translation>
    </message>
    <message numerus="yes">
        <source>Same answer as the %n attempt(s) before.</source>
        <translation>
            <numerusform>Dieselbe Antwort wie beim %n Versuch davor.</numerusform>
            <numerusform>Dieselbe Antwort wie bei den %n Versuchen davor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Same error as the %n attempt(s) before.</source>
        <translation>
            <numerusform>Derselbe Fehler wie beim %n Versuch davor.</numerusform>
            <numerusform>Derselbe Fehler wie bei den %n Versuchen davor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare with the last success</source>
        <translation>Mit dem letzten Erfolg vergleichen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Last success on this endpoint: %1, %2.</source>
        <translation>Letzter Erfolg dieses Endpunkts: %1, %2.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ApiDocsPage</name>
    <message>
        <source>API docs</source>
        <translation>API-Dokumentation</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 · %n operation(s)</source>
        <translation>
            <numerusform>%1 %2 · %n Operation</numerusform>
            <numerusform>%1 %2 · %n Operationen</numerusform>
        </translation>
    </message>
    <message>
        <source>No operation matches</source>
        <translation>Keine passende Operation</translation>
    </message>
    <message>
        <source>Try other words, or take the filter away.</source>
        <translation>Versuchen Sie andere Wörter oder entfernen Sie den Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Reading the document…</source>
        <translation>Das Dokument wird gelesen …</translation>
    </message>
</context>
<context>
    <name>pm::ui::AttemptTimeline</name>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Held until its endpoint is active</source>
        <translation>Zurückgehalten, bis der Endpunkt aktiv ist</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Noch nicht versucht</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt wiederholen</translation>
    </message>
    <message>
        <source>Does not wait for the next attempt</source>
        <translation>Wartet nicht auf den nächsten Versuch</translation>
    </message>
</context>
<context>
    <name>pm::ui::AttributeText</name>
    <message>
        <source>Line %1 is not of the form “name = value”.</source>
        <translation>Zeile %1 hat nicht die Form „Name = Wert“.</translation>
    </message>
</context>
<context>
    <name>pm::ui::BasicsStep</name>
    <message>
        <source>Order events</source>
        <translation>Bestellereignisse</translation>
    </message>
    <message>
        <source>What it is for, and whom to ask</source>
        <translation>Wozu er dient und wer Auskunft gibt</translation>
    </message>
    <message>
        <source>Active: events are delivered at once</source>
        <translation>Aktiv: Ereignisse werden sofort zugestellt</translation>
    </message>
    <message>
        <source>Paused: events are held until it is resumed</source>
        <translation>Pausiert: Ereignisse werden bis zum Fortsetzen zurückgehalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>HTTPS; HTTP on localhost alone. Redirects are not followed.</source>
        <translation>HTTPS; HTTP nur auf localhost. Weiterleitungen wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>pm::ui::BinAnswerSheet</name>
    <message>
        <source>Change the answer</source>
        <translation>Antwort ändern</translation>
    </message>
    <message>
        <source>New request bin</source>
        <translation>Neuer Testempfänger</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Create bin</source>
        <translation>Empfänger anlegen</translation>
    </message>
    <message>
        <source>It holds for the next request that comes.</source>
        <translation>Sie gilt ab der nächsten Anfrage.</translation>
    </message>
    <message>
        <source>It gets a URL of its own and is kept for a week.</source>
        <translation>Er bekommt eine eigene URL und wird eine Woche aufbewahrt.</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>200 accepts, 500 and 503 fail, 410 asks for no more.</source>
        <translation>200 nimmt an, 500 und 503 schlagen fehl, 410 will nichts mehr.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Longer than the endpoint&apos;s timeout: it fails.</source>
        <translation>Länger als das Zeitlimit des Endpunkts: Es schlägt fehl.</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>None for 204 and 304.</source>
        <translation>Keiner bei 204 und 304.</translation>
    </message>
</context>
<context>
    <name>pm::ui::BinInspector</name>
    <message>
        <source>Use in a new webhook</source>
        <translation>In neuem Webhook verwenden</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Aufbewahrt bis</translation>
    </message>
    <message>
        <source>Break it (%1)</source>
        <translation>Kaputt machen (%1)</translation>
    </message>
    <message>
        <source>Fix it (%1)</source>
        <translation>Reparieren (%1)</translation>
    </message>
    <message>
        <source>Copy the URL</source>
        <translation>URL kopieren</translation>
    </message>
    <message>
        <source>The answer was not changed.</source>
        <translation>Die Antwort wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Answers %1</source>
        <translation>Antwortet %1</translation>
    </message>
</context>
<context>
    <name>pm::ui::BinText</name>
    <message>
        <source>%1, after %2 ms</source>
        <translation>%1, nach %2 ms</translation>
    </message>
    <message>
        <source>%1, at once</source>
        <translation>%1, sofort</translation>
    </message>
    <message>
        <source>%1, with “%2”</source>
        <translation>%1, mit „%2“</translation>
    </message>
</context>
<context>
    <name>pm::ui::BinsPage</name>
    <message>
        <source>Request bins</source>
        <translation>Testempfänger</translation>
    </message>
    <message>
        <source>Receivers of the platform&apos;s own, to try webhooks with; each is kept for a week</source>
        <translation>Empfänger der Plattform selbst, um Webhooks auszuprobieren; jeder wird eine Woche aufbewahrt</translation>
    </message>
    <message>
        <source>Filter by id, status or body</source>
        <translation>Nach Id, Status oder Inhalt filtern</translation>
    </message>
    <message>
        <source>No request bins yet</source>
        <translation>Noch keine Testempfänger</translation>
    </message>
    <message>
        <source>A bin is a URL that keeps what is sent to it and answers as you say: with it a webhook is tried without a server of your own.</source>
        <translation>Ein Testempfänger ist eine URL, die aufbewahrt, was ihr gesendet wird, und antwortet, wie Sie es sagen: So wird ein Webhook ohne eigenen Server ausprobiert.</translation>
    </message>
    <message>
        <source>No bin matches the filters</source>
        <translation>Kein Testempfänger passt zu den Filtern</translation>
    </message>
    <message>
        <source>New bin</source>
        <translation>Neuer Empfänger</translation>
    </message>
    <message>
        <source>Accepting</source>
        <translation>Nimmt an</translation>
    </message>
    <message>
        <source>Refusing</source>
        <translation>Lehnt ab</translation>
    </message>
    <message numerus="yes">
        <source>%n bin(s)</source>
        <translation>
            <numerusform>%n Empfänger</numerusform>
            <numerusform>%n Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>What it got is lost, and whoever still sends to it is answered 404. This cannot be undone.</source>
        <translation>Was er bekam, geht verloren, und wer noch an ihn sendet, erhält 404. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
</context>
<context>
    <name>pm::ui::CampaignInspector</name>
    <message>
        <source>Start…</source>
        <translation>Starten …</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tempo</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) a minute</source>
        <translation>
            <numerusform>%n Nachricht pro Minute</numerusform>
            <numerusform>%n Nachrichten pro Minute</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaign id</source>
        <translation>Kampagnen-ID</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Who gets it is settled when it starts.</source>
        <translation>Wer sie bekommt, wird beim Start festgelegt.</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 von %2 gesendet</translation>
    </message>
    <message>
        <source>%1 · %2 failed</source>
        <translation>%1 · %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>pm::ui::CampaignSheet</name>
    <message>
        <source>Edit campaign</source>
        <translation>Kampagne bearbeiten</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Create campaign</source>
        <translation>Kampagne erstellen</translation>
    </message>
    <message>
        <source>from the contact, or this</source>
        <translation>aus dem Kontakt, sonst dies</translation>
    </message>
    <message>
        <source>Nothing is sent before you start it.</source>
        <translation>Bevor Sie sie starten, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Spring newsletter</source>
        <translation>Frühjahrs-Newsletter</translation>
    </message>
    <message>
        <source>newsletter, vip</source>
        <translation>newsletter, vip</translation>
    </message>
    <message>
        <source> a minute</source>
        <translation> pro Minute</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Tags, separated by commas. Every subscribed contact with one of them gets one message.</source>
        <translation>Tags, durch Kommas getrennt. Jeder abonnierte Kontakt mit einem davon bekommt eine Nachricht.</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>A contact&apos;s own fields and attributes come first; these fill the rest.</source>
        <translation>Felder und Attribute des Kontakts haben Vorrang; diese Werte füllen den Rest.</translation>
    </message>
    <message>
        <source>Choose a template.</source>
        <translation>Wählen Sie eine Vorlage.</translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation>Variablen: %1</translation>
    </message>
    <message>
        <source>There is a campaign with this name already.</source>
        <translation>Es gibt schon eine Kampagne mit diesem Namen.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>pm::ui::CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>One template to every contact with a tag, at a rate you choose</source>
        <translation>Eine Vorlage an alle Kontakte mit einem Tag, im gewählten Tempo</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Name filtern</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Noch keine Kampagnen</translation>
    </message>
    <message>
        <source>A campaign sends a template to all contacts with the tags you choose, once you start it.</source>
        <translation>Eine Kampagne sendet eine Vorlage an alle Kontakte mit den gewählten Tags, sobald Sie sie starten.</translation>
    </message>
    <message>
        <source>No campaign matches the filters</source>
        <translation>Keine Kampagne entspricht den Filtern</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Beendet</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n Kampagne</numerusform>
            <numerusform>%n Kampagnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Start “%1”?</source>
        <translation>„%1“ starten?</translation>
    </message>
    <message>
        <source>Every subscribed contact with one of these tags gets a message from now on: %1. What has been sent cannot be called back; the rest can be paused.</source>
        <translation>Jeder abonnierte Kontakt mit einem dieser Tags bekommt ab jetzt eine Nachricht: %1. Gesendetes lässt sich nicht zurückholen; der Rest lässt sich pausieren.</translation>
    </message>
    <message>
        <source>Start campaign</source>
        <translation>Kampagne starten</translation>
    </message>
    <message>
        <source>“%1” stays as it is.</source>
        <translation>„%1“ bleibt unverändert.</translation>
    </message>
    <message>
        <source>“%1” is paused.</source>
        <translation>„%1“ ist pausiert.</translation>
    </message>
    <message>
        <source>“%1” is running.</source>
        <translation>„%1“ läuft.</translation>
    </message>
    <message>
        <source>What it has sent stays under Messages. This cannot be undone.</source>
        <translation>Was sie gesendet hat, bleibt unter „Nachrichten“. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Resume “%1”?</source>
        <translation>„%1“ fortsetzen?</translation>
    </message>
    <message>
        <source>Every subscribed contact with one of these tags that has not got it yet gets a message from now on: %1.</source>
        <translation>Jeder abonnierte Kontakt mit einem dieser Tags, der sie noch nicht hat, bekommt ab jetzt eine Nachricht: %1.</translation>
    </message>
    <message>
        <source>Resume campaign</source>
        <translation>Kampagne fortsetzen</translation>
    </message>
</context>
<context>
    <name>pm::ui::CellDelegate</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>pm::ui::CommandPalette</name>
    <message>
        <source>Search or jump to…</source>
        <translation>Suchen oder springen …</translation>
    </message>
    <message>
        <source>Create API key</source>
        <translation>API-Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Strg+N</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Change the tenant</source>
        <translation>Mandanten wechseln</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
</context>
<context>
    <name>pm::ui::ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Type “%1” to confirm.</source>
        <translation>Geben Sie zur Bestätigung „%1“ ein.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ContactInspector</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Contact id</source>
        <translation>Kontakt-ID</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
</context>
<context>
    <name>pm::ui::ContactOffer</name>
    <message>
        <source>Edit that contact</source>
        <translation>Diesen Kontakt bearbeiten</translation>
    </message>
    <message>
        <source>%1 is a contact already (%2). Nothing has been changed.</source>
        <translation>%1 ist schon ein Kontakt (%2). Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ContactSheet</name>
    <message>
        <source>Edit contact</source>
        <translation>Kontakt bearbeiten</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Create contact</source>
        <translation>Kontakt erstellen</translation>
    </message>
    <message>
        <source>vip, newsletter</source>
        <translation>vip, newsletter</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>One a line. Templates of campaigns use them by name: {{plan}}.</source>
        <translation>Eines pro Zeile. Vorlagen von Kampagnen verwenden sie mit Namen: {{plan}}.</translation>
    </message>
    <message>
        <source>There is a contact with this email already.</source>
        <translation>Es gibt schon einen Kontakt mit dieser E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Separated by commas; one with a comma in it in quotes.</source>
        <translation>Durch Kommas getrennt; eines mit einem Komma darin in Anführungszeichen.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Whom campaigns write to, by their tags</source>
        <translation>An wen Kampagnen schreiben, nach Tags</translation>
    </message>
    <message>
        <source>Filter by name or email</source>
        <translation>Nach Name oder E-Mail filtern</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
    <message>
        <source>Keys with the scope manage_contacts add them over the API; single ones can be added here.</source>
        <translation>Schlüssel mit der Berechtigung manage_contacts fügen sie über die API hinzu; einzelne können Sie hier hinzufügen.</translation>
    </message>
    <message>
        <source>No contact matches the filters</source>
        <translation>Kein Kontakt entspricht den Filtern</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaigns no longer write to it, and what is known about it is lost. Messages that it got stay. This cannot be undone.</source>
        <translation>Kampagnen schreiben ihm nicht mehr, und was über ihn bekannt ist, geht verloren. Nachrichten, die er bekommen hat, bleiben. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Somebody else made %1 meanwhile; what you filled in has been changed.</source>
        <translation>Jemand anders hat %1 inzwischen angelegt; geändert wurde, was Sie ausgefüllt haben.</translation>
    </message>
</context>
<context>
    <name>pm::ui::CreateButton</name>
    <message>
        <source>Ctrl+N</source>
        <translation>Strg+N</translation>
    </message>
</context>
<context>
    <name>pm::ui::CreateKeySheet</name>
    <message>
        <source>Create API key</source>
        <translation>API-Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation>Der Schlüssel wird erstellt …</translation>
    </message>
    <message>
        <source>%1 plan: %2 requests a minute, burst %3</source>
        <translation>Tarif %1: %2 Anfragen pro Minute, Burst %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a company, and its limit</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>pm::ui::DayBars</name>
    <message>
        <source>Requests by day</source>
        <translation>Anfragen pro Tag</translation>
    </message>
    <message>
        <source>%1 · %2 requests</source>
        <translation>%1 · %2 Anfragen</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeleteQuestion</name>
    <message>
        <source>“%1” is deleted.</source>
        <translation>„%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>“%1” was not deleted.</source>
        <translation>„%1“ wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveriesPage</name>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Choose a tenant to see its deliveries</source>
        <translation>Wählen Sie einen Mandanten, um seine Zustellungen zu sehen</translation>
    </message>
    <message>
        <source>Endpoints belong to a tenant. Choose one at the top of the window.</source>
        <translation>Endpunkte gehören zu einem Mandanten. Wählen Sie oben im Fenster einen aus.</translation>
    </message>
    <message>
        <source>Every event that was sent to your endpoints, newest first</source>
        <translation>Alle Ereignisse an Ihre Endpunkte, die neuesten zuerst</translation>
    </message>
    <message>
        <source>No delivery matches the filters</source>
        <translation>Keine Zustellung entspricht den Filtern</translation>
    </message>
    <message>
        <source>No deliveries yet</source>
        <translation>Noch keine Zustellungen</translation>
    </message>
    <message>
        <source>They appear here as soon as something happens that an endpoint wants to hear of. Send a test event from an endpoint to see one.</source>
        <translation>Sie erscheinen hier, sobald etwas geschieht, was einen Endpunkt interessiert. Senden Sie von einem Endpunkt aus ein Testereignis, um eine zu sehen.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryActions</name>
    <message>
        <source>Retry all matching…</source>
        <translation>Alle wiederholen …</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>Erneut senden …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Live tail</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Your role may look at deliveries but not send them.</source>
        <translation>Ihre Rolle darf Zustellungen ansehen, aber nicht senden.</translation>
    </message>
    <message>
        <source>Everything that the filters find, by plan</source>
        <translation>Alles, was die Filter finden, nach Plan</translation>
    </message>
    <message>
        <source>The events of a time once more to one endpoint</source>
        <translation>Die Ereignisse eines Zeitraums noch einmal an einen Endpunkt</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV …</translation>
    </message>
    <message>
        <source>NDJSON…</source>
        <translation>NDJSON …</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>NDJSON files (*.ndjson)</source>
        <translation>NDJSON-Dateien (*.ndjson)</translation>
    </message>
    <message>
        <source>Stop (%1)</source>
        <translation>Stopp (%1)</translation>
    </message>
    <message>
        <source>Stops the export; no file is made</source>
        <translation>Bricht den Export ab; es entsteht keine Datei</translation>
    </message>
    <message>
        <source>Everything that the filters find</source>
        <translation>Alles, was die Filter finden</translation>
    </message>
    <message>
        <source>New deliveries are not looked for (L)</source>
        <translation>Nach neuen Zustellungen wird nicht gesucht (L)</translation>
    </message>
    <message>
        <source>New deliveries are told of as they happen (L)</source>
        <translation>Neue Zustellungen werden sofort gemeldet (L)</translation>
    </message>
    <message>
        <source>New deliveries are looked for every few seconds (L)</source>
        <translation>Nach neuen Zustellungen wird alle paar Sekunden gesucht (L)</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryButtons</name>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Send to localhost…</source>
        <translation>An localhost …</translation>
    </message>
    <message>
        <source>Signature lab…</source>
        <translation>Signatur …</translation>
    </message>
    <message>
        <source>Sends the same id and body once more, with a fresh signature</source>
        <translation>Sendet dieselbe ID und denselben Inhalt noch einmal, mit frischer Signatur</translation>
    </message>
    <message>
        <source>Your role may look at deliveries but not send them.</source>
        <translation>Ihre Rolle darf Zustellungen ansehen, aber nicht senden.</translation>
    </message>
    <message>
        <source>The delivery is sent once more.</source>
        <translation>Die Zustellung wird noch einmal gesendet.</translation>
    </message>
    <message>
        <source>It was not sent once more.</source>
        <translation>Sie wurde nicht noch einmal gesendet.</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryDiff</name>
    <message>
        <source>Differences to the last success</source>
        <translation>Unterschiede zum letzten Erfolg</translation>
    </message>
    <message>
        <source>Looking for the last success of this endpoint…</source>
        <translation>Der letzte Erfolg dieses Endpunkts wird gesucht …</translation>
    </message>
    <message>
        <source>This endpoint has never acknowledged anything.</source>
        <translation>Dieser Endpunkt hat noch nie etwas bestätigt.</translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Es gibt noch nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>This is the last success of the endpoint.</source>
        <translation>Dies ist der letzte Erfolg des Endpunkts.</translation>
    </message>
    <message>
        <source>Last success on this endpoint: %1, %2 ms. Green is new in this attempt.</source>
        <translation>Letzter Erfolg dieses Endpunkts: %1, %2 ms. Grün ist neu in diesem Versuch.</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryExporter</name>
    <message numerus="yes">
        <source>%Ln delivery(s) exported.</source>
        <translation>
            <numerusform>%Ln Zustellung exportiert.</numerusform>
            <numerusform>%Ln Zustellungen exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export did not succeed.</source>
        <translation>Der Export ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryFilterBar</name>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message numerus="yes">
        <source>Last %n hour(s)</source>
        <translation>
            <numerusform>Letzte %n Stunde</numerusform>
            <numerusform>Letzte %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Event id, delivery id or email</source>
        <translation>Ereignis-ID, Zustellungs-ID, E-Mail</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Failed or retrying</source>
        <translation>Fehlgeschlagen oder in Wiederholung</translation>
    </message>
    <message>
        <source>Any event</source>
        <translation>Jedes Ereignis</translation>
    </message>
    <message>
        <source>All of %1</source>
        <translation>Alle: %1</translation>
    </message>
    <message>
        <source>Any endpoint</source>
        <translation>Jeder Endpunkt</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jede Zeit</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Zwischen …</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neue</numerusform>
            <numerusform>%Ln neue</numerusform>
        </translation>
    </message>
    <message>
        <source>No filter: every delivery of this environment.</source>
        <translation>Kein Filter: alle Zustellungen dieser Umgebung.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Find an endpoint</source>
        <translation>Endpunkt suchen</translation>
    </message>
    <message>
        <source>Remove the view “%1”?</source>
        <translation>Die Ansicht „%1“ entfernen?</translation>
    </message>
    <message>
        <source>The deliveries that it shows stay.</source>
        <translation>Die Zustellungen, die sie zeigt, bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln+ new</source>
        <translation>
            <numerusform>%Ln+ neue</numerusform>
            <numerusform>%Ln+ neue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryInspector</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>to %1 · %2</source>
        <translation>an %1 · %2</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>It was not sent yet.</source>
        <translation>Sie wurde noch nicht gesendet.</translation>
    </message>
    <message>
        <source>There was no answer.</source>
        <translation>Es kam keine Antwort.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Shows every delivery of this event</source>
        <translation>Zeigt alle Zustellungen dieses Ereignisses</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryTable</name>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryText</name>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>Network error</source>
        <translation>Netzwerkfehler</translation>
    </message>
    <message>
        <source>TLS error</source>
        <translation>TLS-Fehler</translation>
    </message>
    <message>
        <source>Address refused</source>
        <translation>Adresse abgewiesen</translation>
    </message>
    <message>
        <source>Transformation failed</source>
        <translation>Transformation fehlgeschlagen</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Wird wiederholt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Personal data is masked for your role, so signatures do not fit what is shown.</source>
        <translation>Personenbezogene Daten sind für Ihre Rolle verdeckt; Signaturen passen daher nicht zu dem, was gezeigt wird.</translation>
    </message>
</context>
<context>
    <name>pm::ui::DiagnosticsButton</name>
    <message>
        <source>Export diagnostics…</source>
        <translation>Diagnose exportieren …</translation>
    </message>
    <message>
        <source>Export diagnostics</source>
        <translation>Diagnose exportieren</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>The diagnostics are written.</source>
        <translation>Die Diagnose ist gespeichert.</translation>
    </message>
    <message>
        <source>The diagnostics could not be written.</source>
        <translation>Die Diagnose konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>pm::ui::DomainInspector</name>
    <message>
        <source>Verify now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Domain id</source>
        <translation>Domain-ID</translation>
    </message>
    <message>
        <source>DKIM selector</source>
        <translation>DKIM-Selektor</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>DNS-Einträge</translation>
    </message>
    <message>
        <source>Add these where the domain&apos;s DNS is kept, then verify.</source>
        <translation>Tragen Sie diese dort ein, wo das DNS der Domain verwaltet wird, und prüfen Sie dann.</translation>
    </message>
    <message>
        <source>Copy the host of %1</source>
        <translation>Host von %1 kopieren</translation>
    </message>
    <message>
        <source>Copy the value of %1</source>
        <translation>Wert von %1 kopieren</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gefunden: %1</translation>
    </message>
    <message>
        <source>Asking the DNS…</source>
        <translation>Das DNS wird befragt …</translation>
    </message>
    <message>
        <source>“%1” was not verified.</source>
        <translation>„%1“ wurde nicht verifiziert.</translation>
    </message>
    <message>
        <source>“%1” is verified.</source>
        <translation>„%1“ ist verifiziert.</translation>
    </message>
    <message>
        <source>Not every record of “%1” is right yet.</source>
        <translation>Noch stimmt nicht jeder Eintrag von „%1“.</translation>
    </message>
</context>
<context>
    <name>pm::ui::DomainSheet</name>
    <message>
        <source>Add domain</source>
        <translation>Domain hinzufügen</translation>
    </message>
    <message>
        <source>The DNS records that it needs are shown once it is added.</source>
        <translation>Die nötigen DNS-Einträge werden gezeigt, sobald sie hinzugefügt ist.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>What stands behind the @ of the sender. A subdomain keeps its reputation apart.</source>
        <translation>Was beim Absender hinter dem @ steht. Eine Subdomain hält ihren Ruf getrennt.</translation>
    </message>
    <message>
        <source>Write a domain such as mail.example.com.</source>
        <translation>Geben Sie eine Domain wie mail.example.com an.</translation>
    </message>
    <message>
        <source>This domain is here already.</source>
        <translation>Diese Domain ist schon hier.</translation>
    </message>
</context>
<context>
    <name>pm::ui::DomainsPage</name>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Domains that you send from, proven to be yours by their DNS</source>
        <translation>Domains, von denen Sie senden, per DNS als Ihre nachgewiesen</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Name filtern</translation>
    </message>
    <message>
        <source>No domains yet</source>
        <translation>Noch keine Domains</translation>
    </message>
    <message>
        <source>Mail from a domain with SPF, DKIM and DMARC reaches the inbox. Add yours to see the records that it needs.</source>
        <translation>E-Mails von einer Domain mit SPF, DKIM und DMARC erreichen den Posteingang. Fügen Sie Ihre hinzu, um die nötigen Einträge zu sehen.</translation>
    </message>
    <message>
        <source>No domain matches the filters</source>
        <translation>Keine Domain entspricht den Filtern</translation>
    </message>
    <message>
        <source>Add domain</source>
        <translation>Domain hinzufügen</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s)</source>
        <translation>
            <numerusform>%n Domain</numerusform>
            <numerusform>%n Domains</numerusform>
        </translation>
    </message>
    <message>
        <source>Its DKIM key is destroyed: should the domain come back, its DNS has to be changed. This cannot be undone.</source>
        <translation>Ihr DKIM-Schlüssel wird vernichtet: Kommt die Domain zurück, muss ihr DNS geändert werden. Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>pm::ui::DraftSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>It has not been saved.</source>
        <translation>Sie sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>pm::ui::EditKeySheet</name>
    <message>
        <source>Edit API key</source>
        <translation>API-Schlüssel bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>Änderungen prüfen</translation>
    </message>
</context>
<context>
    <name>pm::ui::EmailText</name>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>Angeklickt</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>Reported as spam</source>
        <translation>Als Spam gemeldet</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>DNS did not answer</source>
        <translation>DNS antwortet nicht</translation>
    </message>
    <message>
        <source>SPF</source>
        <translation>SPF</translation>
    </message>
    <message>
        <source>DKIM</source>
        <translation>DKIM</translation>
    </message>
    <message>
        <source>DMARC</source>
        <translation>DMARC</translation>
    </message>
    <message>
        <source>Return path</source>
        <translation>Return-Path</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation>Variablen: %1</translation>
    </message>
</context>
<context>
    <name>pm::ui::EnvironmentSwitch</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>What live keys send, and its data</source>
        <translation>Was Live-Schlüssel senden, und die Daten dazu</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>What test keys do; nothing of it leaves the sandbox</source>
        <translation>Was Test-Schlüssel tun; nichts davon verlässt die Sandbox</translation>
    </message>
</context>
<context>
    <name>pm::ui::ErrorText</name>
    <message>
        <source>The email or the password is wrong.</source>
        <translation>Die E-Mail-Adresse oder das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>Check both and try again.</source>
        <translation>Prüfen Sie beides und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A code is needed.</source>
        <translation>Ein Code ist nötig.</translation>
    </message>
    <message>
        <source>Enter the six digits of your authenticator app.</source>
        <translation>Geben Sie die sechs Ziffern aus Ihrer Authenticator-App ein.</translation>
    </message>
    <message>
        <source>Your session has ended.</source>
        <translation>Ihre Sitzung ist beendet.</translation>
    </message>
    <message>
        <source>Sign in again; nothing that you typed is lost.</source>
        <translation>Melden Sie sich noch einmal an; was Sie eingegeben haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Too many attempts.</source>
        <translation>Zu viele Versuche.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n minute(s).</source>
        <translation>
            <numerusform>Versuchen Sie es in %n Minute noch einmal.</numerusform>
            <numerusform>Versuchen Sie es in %n Minuten noch einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Versuchen Sie es in %n Sekunde noch einmal.</numerusform>
            <numerusform>Versuchen Sie es in %n Sekunden noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>Zu viele Anfragen.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Warten Sie einen Moment und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Ihre Rolle erlaubt das nicht.</translation>
    </message>
    <message>
        <source>Ask an administrator of the platform.</source>
        <translation>Wenden Sie sich an die Administration der Plattform.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Somebody may have removed it; refresh the list.</source>
        <translation>Vielleicht hat es jemand entfernt; aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile.</source>
        <translation>Jemand anderes hat es inzwischen geändert.</translation>
    </message>
    <message>
        <source>Look at the newest state and try again.</source>
        <translation>Sehen Sie sich den neuesten Stand an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The platform did not accept this.</source>
        <translation>Die Plattform hat das nicht angenommen.</translation>
    </message>
    <message>
        <source>The vault is sealed.</source>
        <translation>Der Vault ist versiegelt.</translation>
    </message>
    <message>
        <source>Secrets can be used again once it is unsealed.</source>
        <translation>Geheimnisse sind wieder verfügbar, sobald er entsiegelt ist.</translation>
    </message>
    <message>
        <source>The platform took too long to answer.</source>
        <translation>Die Plattform hat zu lange für die Antwort gebraucht.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The platform cannot be reached.</source>
        <translation>Die Plattform ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>Prüfen Sie die Adresse und das Netzwerk.</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate cannot be trusted.</source>
        <translation>Dem Zertifikat der Plattform kann nicht vertraut werden.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask whoever runs the platform.</source>
        <translation>Es wurde nichts gesendet. Wenden Sie sich an den Betreiber der Plattform.</translation>
    </message>
    <message>
        <source>The platform is not available just now.</source>
        <translation>Die Plattform ist gerade nicht verfügbar.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation>Die Antwort war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The address may not be a PenguinMails platform, or a newer one.</source>
        <translation>Die Adresse gehört vielleicht nicht zu einer PenguinMails-Plattform oder zu einer neueren.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>Try again; if it stays, report the request id.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es dabei, melden Sie die Anfrage-ID.</translation>
    </message>
    <message>
        <source>%1 Request %2.</source>
        <comment>what happened, and the id of the request</comment>
        <translation>%1 Anfrage %2.</translation>
    </message>
    <message>
        <source>This account is suspended.</source>
        <translation>Dieses Konto ist stillgelegt.</translation>
    </message>
    <message>
        <source>Your password is needed again.</source>
        <translation>Ihr Passwort wird noch einmal gebraucht.</translation>
    </message>
    <message>
        <source>Lock the console, unlock it and try again.</source>
        <translation>Sperren Sie die Konsole, entsperren Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The one-time password has to be replaced first.</source>
        <translation>Das Einmalpasswort muss zuerst ersetzt werden.</translation>
    </message>
    <message>
        <source>Sign out and in again to choose your own.</source>
        <translation>Melden Sie sich ab und wieder an, um ein eigenes zu wählen.</translation>
    </message>
    <message>
        <source>The key may not be used from this address.</source>
        <translation>Der Schlüssel darf von dieser Adresse aus nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Look at its allowed addresses.</source>
        <translation>Sehen Sie sich seine erlaubten Adressen an.</translation>
    </message>
    <message>
        <source>The key lacks a scope for this.</source>
        <translation>Dem Schlüssel fehlt eine Berechtigung dafür.</translation>
    </message>
    <message>
        <source>Look at the scopes of the key.</source>
        <translation>Sehen Sie sich die Berechtigungen des Schlüssels an.</translation>
    </message>
</context>
<context>
    <name>pm::ui::EventTypeTree</name>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Filter by name or words</source>
        <translation>Nach Name oder Wörtern filtern</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n event(s) chosen</source>
        <translation>
            <numerusform>%1 von %n Ereignis gewählt</numerusform>
            <numerusform>%1 von %n Ereignissen gewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::EventsPage</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>What an endpoint can be told of, and how it knows that it was told the truth</source>
        <translation>Wovon ein Endpunkt erfährt, und woran er sieht, dass es stimmt</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Filter by name or words</source>
        <translation>Nach Name oder Wörtern filtern</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Schema of the data</source>
        <translation>Schema der Daten</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Verify the signature</source>
        <translation>Signatur prüfen</translation>
    </message>
    <message>
        <source>Parts of the event</source>
        <translation>Teile des Ereignisses</translation>
    </message>
</context>
<context>
    <name>pm::ui::EventsStep</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
</context>
<context>
    <name>pm::ui::ExchangeText</name>
    <message>
        <source>The log keeps no credentials: put them in for (hidden).</source>
        <translation>Das Protokoll bewahrt keine Zugangsdaten auf: für (hidden) einsetzen.</translation>
    </message>
    <message>
        <source>… The rest of this body is not compared.</source>
        <translation>… Der Rest dieses Inhalts wird nicht verglichen.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ExchangeView</name>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Formatiert</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>The body was longer; only its first 64 KiB are kept.</source>
        <translation>Der Inhalt war länger; nur die ersten 64 KiB werden aufbewahrt.</translation>
    </message>
    <message>
        <source>Headers and body</source>
        <translation>Kopfzeilen und Inhalt</translation>
    </message>
</context>
<context>
    <name>pm::ui::FailedRecipients</name>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Show more (%1)</source>
        <translation>Mehr anzeigen (%1)</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr anzeigen</translation>
    </message>
</context>
<context>
    <name>pm::ui::FilterEditor</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>✓ %1, and it is %2</source>
        <translation>✓ %1, und es ist %2</translation>
    </message>
    <message>
        <source>✗ %1, but it is %2</source>
        <translation>✗ %1, aber es ist %2</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Sample event</source>
        <translation>Beispielereignis</translation>
    </message>
    <message>
        <source>Not a JSON object yet</source>
        <translation>Noch kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Not a filter</source>
        <translation>Kein gültiger Filter</translation>
    </message>
    <message>
        <source>The sample would be delivered</source>
        <translation>Das Beispiel würde zugestellt</translation>
    </message>
    <message>
        <source>The sample would be left out</source>
        <translation>Das Beispiel würde ausgelassen</translation>
    </message>
</context>
<context>
    <name>pm::ui::FilterStep</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Paths into the event with a value, several, or a comparison: $eq $ne $in $nin $gt $gte $lt $lte $exists $contains $startsWith $endsWith $regex $and $or $not. Empty lets all through.</source>
        <translation>Pfade ins Ereignis mit einem Wert, mehreren Werten oder einem Vergleich: $eq $ne $in $nin $gt $gte $lt $lte $exists $contains $startsWith $endsWith $regex $and $or $not. Leer lässt alles durch.</translation>
    </message>
    <message>
        <source>Write a JSON object, or nothing.</source>
        <translation>Geben Sie ein JSON-Objekt ein, oder nichts.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ForgetQuestion</name>
    <message>
        <source>Keep the workspace</source>
        <translation>Arbeitsbereich behalten</translation>
    </message>
    <message>
        <source>Forget the workspace</source>
        <translation>Arbeitsbereich vergessen</translation>
    </message>
    <message>
        <source>Forget this workspace? The console does not list it any more. Data on the platform stays where it is.</source>
        <translation>Diesen Arbeitsbereich vergessen? Die Konsole führt ihn dann nicht mehr auf. Daten auf der Plattform bleiben, wo sie sind.</translation>
    </message>
</context>
<context>
    <name>pm::ui::HistoryView</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr anzeigen</translation>
    </message>
    <message>
        <source>Automatically</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>API key %1</source>
        <translation>API-Schlüssel %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>pm::ui::InspectorHead</name>
    <message>
        <source>Close the inspector</source>
        <translation>Detailbereich schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>pm::ui::InspectorTabs</name>
    <message>
        <source>Parts of the inspector</source>
        <translation>Teile des Detailbereichs</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyActions</name>
    <message>
        <source>More to do with keys</source>
        <translation>Weitere Aktionen für Schlüssel</translation>
    </message>
    <message>
        <source>Revoke unused keys…</source>
        <translation>Unbenutzte Schlüssel widerrufen …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Every key that the filters find, as CSV</source>
        <translation>Alle Schlüssel, die die Filter finden, als CSV</translation>
    </message>
    <message>
        <source>Stop (%1)</source>
        <translation>Stopp (%1)</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Strg+N</translation>
    </message>
    <message>
        <source>Your role may look at keys but not create them.</source>
        <translation>Ihre Rolle darf Schlüssel ansehen, aber nicht erstellen.</translation>
    </message>
    <message>
        <source>Your role may look at keys but not revoke them.</source>
        <translation>Ihre Rolle darf Schlüssel ansehen, aber nicht widerrufen.</translation>
    </message>
    <message>
        <source>Revoke “%1”?</source>
        <translation>„%1“ widerrufen?</translation>
    </message>
    <message>
        <source>Every request with this key is refused from now on, everywhere. This cannot be undone. It made %1 requests so far.</source>
        <translation>Jede Anfrage mit diesem Schlüssel wird ab jetzt überall abgewiesen. Das lässt sich nicht rückgängig machen. Bisher hat er %1 Anfragen gestellt.</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>“%1” is revoked.</source>
        <translation>„%1“ ist widerrufen.</translation>
    </message>
    <message>
        <source>“%1” was not revoked.</source>
        <translation>„%1“ wurde nicht widerrufen.</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Create API key</source>
        <translation>API-Schlüssel erstellen</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyAdvicePanel</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message numerus="yes">
        <source>Take %n scope(s) away…</source>
        <translation>
            <numerusform>%n Berechtigung entziehen …</numerusform>
            <numerusform>%n Berechtigungen entziehen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Shrink “%1” to what it uses?</source>
        <translation>„%1“ auf das Benutzte beschränken?</translation>
    </message>
    <message>
        <source>It keeps %1.

It loses %2. They can be given back at any time.</source>
        <translation>Er behält: %1.

Er verliert: %2. Sie lassen sich jederzeit wieder erteilen.</translation>
    </message>
    <message>
        <source>Take them away</source>
        <translation>Entziehen</translation>
    </message>
    <message>
        <source>Scope advisor</source>
        <translation>Berechtigungsberater</translation>
    </message>
    <message>
        <source>Not used yet: there is nothing to go by.</source>
        <translation>Noch nicht benutzt: Es gibt keinen Anhaltspunkt.</translation>
    </message>
    <message>
        <source>Uses everything it is granted.</source>
        <translation>Benutzt alle erteilten Berechtigungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) not used for 30 days:</source>
        <translation>
            <numerusform>%n Berechtigung seit 30 Tagen nicht benutzt:</numerusform>
            <numerusform>%n Berechtigungen seit 30 Tagen nicht benutzt:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last 30 days from %n address(es); every address may use it.</source>
        <translation>
            <numerusform>Letzte 30 Tage von %n Adresse; jede Adresse darf ihn benutzen.</numerusform>
            <numerusform>Letzte 30 Tage von %n Adressen; jede Adresse darf ihn benutzen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last 30 days from %n address(es), all inside the allow-list.</source>
        <translation>
            <numerusform>Letzte 30 Tage von %n Adresse, sie steht auf der Zulassungsliste.</numerusform>
            <numerusform>Letzte 30 Tage von %n Adressen, alle auf der Zulassungsliste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list would have refused %n address(es):</source>
        <translation>
            <numerusform>Die Liste hätte %n Adresse abgewiesen:</numerusform>
            <numerusform>Die Liste hätte %n Adressen abgewiesen:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Allow just the %n used…</source>
        <translation>
            <numerusform>Nur die %n benutzte erlauben …</numerusform>
            <numerusform>Nur die %n benutzten erlauben …</numerusform>
        </translation>
    </message>
    <message>
        <source>Allow “%1” just the addresses it uses?</source>
        <translation>„%1“ nur die benutzten Adressen erlauben?</translation>
    </message>
    <message>
        <source>These may use it: %1.

Every other address is refused from now on.</source>
        <translation>Diese dürfen ihn benutzen: %1.

Jede andere Adresse wird ab jetzt abgewiesen.</translation>
    </message>
    <message>
        <source>These may use it: %1.

Every other address is reported from now on.</source>
        <translation>Diese dürfen ihn benutzen: %1.

Jede andere Adresse wird ab jetzt gemeldet.</translation>
    </message>
    <message>
        <source>Allow just these</source>
        <translation>Nur diese erlauben</translation>
    </message>
    <message>
        <source>“%1” has only what it uses.</source>
        <translation>„%1“ hat nur noch, was er benutzt.</translation>
    </message>
    <message>
        <source>“%1” stays as it is.</source>
        <translation>„%1“ bleibt unverändert.</translation>
    </message>
    <message numerus="yes">
        <source>The list refuses %n of the addresses seen:</source>
        <translation>
            <numerusform>Die Liste weist %n der gesehenen Adressen ab:</numerusform>
            <numerusform>Die Liste weist %n der gesehenen Adressen ab:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyBox</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Schlüssel</translation>
    </message>
    <message>
        <source>Type a part of a name to find a key</source>
        <translation>Einen Teil eines Namens eingeben, um einen Schlüssel zu finden</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyButtons</name>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Regenerate…</source>
        <translation>Erneuern …</translation>
    </message>
    <message>
        <source>End overlap…</source>
        <translation>Beenden …</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen …</translation>
    </message>
    <message>
        <source>Your role may look at keys but not change them.</source>
        <translation>Ihre Rolle darf Schlüssel ansehen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>The key is revoked.</source>
        <translation>Der Schlüssel ist widerrufen.</translation>
    </message>
    <message>
        <source>Give it a new secret</source>
        <translation>Ein neues Geheimnis vergeben</translation>
    </message>
    <message>
        <source>The key has expired: give it a later end first.</source>
        <translation>Der Schlüssel ist abgelaufen: Geben Sie ihm zuerst ein späteres Ende.</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyChangeSheet</name>
    <message>
        <source>Load the newest</source>
        <translation>Neuesten Stand laden</translation>
    </message>
    <message>
        <source>This is the newest state.</source>
        <translation>Dies ist der neueste Stand.</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyChangeView</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <translation>Andere Adressen</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>Entzogen</translation>
    </message>
    <message>
        <source>Allowed addresses</source>
        <translation>Erlaubte Adressen</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Until now every address may use it.</source>
        <translation>Bis jetzt darf jede Adresse ihn benutzen.</translation>
    </message>
    <message>
        <source>From now on every address may use it.</source>
        <translation>Ab jetzt darf jede Adresse ihn benutzen.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyDrainPanel</name>
    <message>
        <source>Still in use, last %1. It ends %2.</source>
        <translation>Noch in Gebrauch, zuletzt %1. Es endet: %2.</translation>
    </message>
    <message>
        <source>End the overlap of “%1”?</source>
        <translation>Den Übergang von „%1“ beenden?</translation>
    </message>
    <message>
        <source>End the overlap</source>
        <translation>Übergang beenden</translation>
    </message>
    <message>
        <source>The old secret of “%1” is refused.</source>
        <translation>Das alte Geheimnis von „%1“ wird abgewiesen.</translation>
    </message>
    <message>
        <source>Calls that use the new key</source>
        <translation>Aufrufe mit dem neuen Schlüssel</translation>
    </message>
    <message>
        <source>Old key still valid</source>
        <translation>Alter Schlüssel noch gültig</translation>
    </message>
    <message>
        <source>Every call uses the new key.</source>
        <translation>Alle Aufrufe benutzen den neuen Schlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>%1 % of calls use the new key · %n client(s) left on the old one</source>
        <translation>
            <numerusform>%1 % der Aufrufe mit dem neuen Schlüssel · %n Client noch auf dem alten</numerusform>
            <numerusform>%1 % der Aufrufe mit dem neuen Schlüssel · %n Clients noch auf dem alten</numerusform>
        </translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>%1 · %2 calls</source>
        <comment>endpoint</comment>
        <translation>%1 · %2 Aufrufe</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The old secret of “%1” is still valid.</source>
        <translation>Das alte Geheimnis von „%1“ gilt weiter.</translation>
    </message>
    <message>
        <source>%1 It ends %2.</source>
        <translation>%1 Es endet: %2.</translation>
    </message>
    <message>
        <source>No call with the old key so far. It ends %1.</source>
        <translation>Bisher kein Aufruf mit dem alten Schlüssel. Es endet: %1.</translation>
    </message>
    <message numerus="yes">
        <source>No call with the old key for %n minute(s).</source>
        <translation>
            <numerusform>Seit %n Minute kein Aufruf mit dem alten Schlüssel.</numerusform>
            <numerusform>Seit %n Minuten kein Aufruf mit dem alten Schlüssel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No call with the old key for %n hour(s).</source>
        <translation>
            <numerusform>Seit %n Stunde kein Aufruf mit dem alten Schlüssel.</numerusform>
            <numerusform>Seit %n Stunden kein Aufruf mit dem alten Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Whoever calls less often, and has not changed to the new one, is cut off.</source>
        <translation>%1 Wer seltener aufruft und nicht auf das neue umgestellt hat, wird ausgesperrt.</translation>
    </message>
    <message>
        <source>It is still in use: whoever has not changed to the new one is cut off.</source>
        <translation>Es ist noch in Gebrauch: Wer nicht auf das neue umgestellt hat, wird ausgesperrt.</translation>
    </message>
    <message>
        <source>It is not known yet whether it is used: whoever has not changed to the new one is cut off.</source>
        <translation>Ob es benutzt wird, ist noch nicht bekannt: Wer nicht auf das neue umgestellt hat, wird ausgesperrt.</translation>
    </message>
    <message>
        <source>The old secret is refused from now on, everywhere. %1</source>
        <translation>Das alte Geheimnis wird ab jetzt überall abgewiesen. %1</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyFacts</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>Schlüssel-ID</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Ratenbegrenzung</translation>
    </message>
    <message>
        <source>%1 / min · burst %2</source>
        <translation>%1 / min · Burst %2</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Allowed IPs</source>
        <translation>Erlaubte IPs</translation>
    </message>
    <message>
        <source>every address</source>
        <translation>jede Adresse</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Regenerated</source>
        <translation>Erneuert</translation>
    </message>
    <message>
        <source>%1 · overlap ends %2</source>
        <translation>%1 · Übergang bis %2</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Copy the masked key</source>
        <translation>Maskierten Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy the key id</source>
        <translation>Schlüssel-ID kopieren</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyFilterBar</name>
    <message>
        <source>Filter keys by name or id</source>
        <translation>Schlüssel nach Name oder ID filtern</translation>
    </message>
    <message>
        <source>Filter by name or id</source>
        <translation>Nach Name oder ID filtern</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Ablaufend</translation>
    </message>
    <message>
        <source>Unused 30 days</source>
        <translation>30 Tage inaktiv</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Berechtigung</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) found</source>
        <translation>
            <numerusform>%n Schlüssel gefunden</numerusform>
            <numerusform>%n Schlüssel gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>Berechtigung: %1</translation>
    </message>
    <message>
        <source>The list has changed – show it</source>
        <translation>Die Liste hat sich geändert – anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n key(s)</source>
        <translation>
            <numerusform>%1 von %n Schlüssel</numerusform>
            <numerusform>%1 von %n Schlüsseln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyForm</name>
    <message>
        <source>Production server</source>
        <translation>Produktionsserver</translation>
    </message>
    <message>
        <source>Where it runs and who looks after it</source>
        <translation>Wo er läuft und wer sich darum kümmert</translation>
    </message>
    <message>
        <source>Live – sends real messages</source>
        <translation>Live – sendet echte Nachrichten</translation>
    </message>
    <message>
        <source>Test – stays in the sandbox</source>
        <translation>Test – bleibt in der Sandbox</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n Tag</numerusform>
            <numerusform>In %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>On a date…</source>
        <translation>An einem Datum …</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Time of expiry</source>
        <translation>Zeitpunkt des Ablaufs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Allowed addresses</source>
        <translation>Erlaubte Adressen</translation>
    </message>
    <message>
        <source>IP addresses or CIDR blocks, one a line. Empty allows every address.</source>
        <translation>IP-Adressen oder CIDR-Blöcke, einer pro Zeile. Leer erlaubt jede Adresse.</translation>
    </message>
    <message>
        <source>1 to 50 letters, digits, spaces and -_.()</source>
        <translation>1 bis 50 Buchstaben, Ziffern, Leerzeichen und -_.()</translation>
    </message>
    <message>
        <source>Choose at least one scope.</source>
        <translation>Wählen Sie mindestens eine Berechtigung.</translation>
    </message>
    <message>
        <source>“%1” is not an IP address or CIDR block.</source>
        <translation>„%1“ ist weder eine IP-Adresse noch ein CIDR-Block.</translation>
    </message>
    <message>
        <source>The expiry must be in the future.</source>
        <translation>Das Ablaufdatum muss in der Zukunft liegen.</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <translation>Andere Adressen</translation>
    </message>
    <message>
        <source>Reporting shows in the inspector what the list would refuse, before it does.</source>
        <translation>Melden zeigt im Detailbereich, was die Liste abweisen würde, bevor sie es tut.</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyInspector</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyListExport</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>Schlüssel-ID</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Pro Minute</translation>
    </message>
    <message>
        <source>Allowed IPs</source>
        <translation>Erlaubte IPs</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) exported.</source>
        <translation>
            <numerusform>%n Schlüssel exportiert.</numerusform>
            <numerusform>%n Schlüssel exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export did not succeed.</source>
        <translation>Der Export ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Its tenant was left meanwhile.</source>
        <translation>Der Mandant wurde inzwischen verlassen.</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyRevealSheet</name>
    <message>
        <source>Your new API key</source>
        <translation>Ihr neuer API-Schlüssel</translation>
    </message>
    <message>
        <source>%1 · %2 · shown this once</source>
        <translation>%1 · %2 · nur dieses eine Mal zu sehen</translation>
    </message>
    <message>
        <source>%1 · shown this once</source>
        <translation>%1 · nur dieses eine Mal zu sehen</translation>
    </message>
    <message>
        <source>Not copied yet</source>
        <translation>Noch nicht kopiert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>the clipboard is cleared</source>
        <translation>Zwischenablage geleert</translation>
    </message>
    <message>
        <source>Close without keeping the key?</source>
        <translation>Schließen, ohne den Schlüssel aufzubewahren?</translation>
    </message>
    <message>
        <source>It has not been copied, saved or stored. It cannot be shown again; you would have to regenerate it.</source>
        <translation>Er wurde nicht kopiert, gespeichert oder abgelegt. Er lässt sich nicht noch einmal zeigen; Sie müssten ihn erneuern.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>Store it now. It cannot be shown again; if it is lost, regenerate the key.</source>
        <translation>Bewahren Sie ihn jetzt auf. Er lässt sich nicht noch einmal zeigen; geht er verloren, erneuern Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>Language of the sample</source>
        <translation>Sprache des Beispiels</translation>
    </message>
    <message>
        <source>Code sample</source>
        <translation>Codebeispiel</translation>
    </message>
    <message>
        <source>Show or hide the key</source>
        <translation>Schlüssel zeigen oder verbergen</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>Der neue Schlüssel</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as .env</source>
        <translation>Als .env sichern</translation>
    </message>
    <message>
        <source>Store in keychain</source>
        <translation>Im Schlüsselbund</translation>
    </message>
    <message>
        <source>This desktop has no keychain.</source>
        <translation>Diese Arbeitsumgebung hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>clipboard clears after %1 s</source>
        <translation>Zwischenablage: für %1 s</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>clipboard clears in %1 s</source>
        <translation>Zwischenablage: noch %1 s</translation>
    </message>
    <message>
        <source>Save the key</source>
        <translation>Schlüssel speichern</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Stored in %1</source>
        <translation>Abgelegt in %1</translation>
    </message>
    <message>
        <source>The keychain did not take it.</source>
        <translation>Der Schlüsselbund hat ihn nicht angenommen.</translation>
    </message>
    <message>
        <source>API docs</source>
        <translation>API-Dokumentation</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeySecurityPanel</name>
    <message>
        <source>Recommendations</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Used from</source>
        <translation>Benutzt von Adressen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>From nowhere yet.</source>
        <translation>Noch von keiner.</translation>
    </message>
    <message>
        <source>Nothing to improve.</source>
        <translation>Nichts zu verbessern.</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyText</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Expires today</source>
        <translation>Endet heute</translation>
    </message>
    <message>
        <source>Expires in %1 d</source>
        <translation>Noch %1 T.</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Unused %1 d</source>
        <translation>%1 T. inaktiv</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Regenerated</source>
        <translation>Erneuert</translation>
    </message>
    <message>
        <source>First used</source>
        <translation>Zum ersten Mal benutzt</translation>
    </message>
    <message>
        <source>Expires in 7 days</source>
        <translation>Läuft in 7 Tagen ab</translation>
    </message>
    <message>
        <source>Old secret ended</source>
        <translation>Altes Geheimnis beendet</translation>
    </message>
    <message numerus="yes">
        <source>Its secret is %n day(s) old. Regenerate it with an overlap.</source>
        <translation>
            <numerusform>Sein Geheimnis ist %n Tag alt. Erneuern Sie es mit einem Übergang.</numerusform>
            <numerusform>Sein Geheimnis ist %n Tage alt. Erneuern Sie es mit einem Übergang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Let through and reported</source>
        <translation>Zugelassen und gemeldet</translation>
    </message>
    <message>
        <source>Programmatic access to your company&apos;s data</source>
        <translation>Programmzugriff auf die Daten Ihrer Firma</translation>
    </message>
    <message>
        <source>Programmatic access to %1 · %2 plan, %3 requests a minute</source>
        <translation>Programmzugriff auf %1 · Tarif %2, %3 Anfragen pro Minute</translation>
    </message>
    <message>
        <source>Not used for 30 days. Revoke it if nobody needs it.</source>
        <translation>Seit 30 Tagen unbenutzt. Widerrufen Sie ihn, wenn ihn niemand braucht.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its scopes were not used for 30 days. Take them away.</source>
        <translation>
            <numerusform>%n seiner Scopes wurde 30 Tage lang nicht benutzt. Entziehen Sie ihn.</numerusform>
            <numerusform>%n seiner Scopes wurden 30 Tage lang nicht benutzt. Entziehen Sie sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its allow-list only reports, and would have refused %n address(es). Look at them.</source>
        <translation>
            <numerusform>Seine Liste erlaubter Adressen meldet nur, und hätte %n Adresse abgelehnt. Sehen Sie sie an.</numerusform>
            <numerusform>Seine Liste erlaubter Adressen meldet nur, und hätte %n Adressen abgelehnt. Sehen Sie sie an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every address may use it, and in %n day(s) only these did: %1. Allow just those.</source>
        <translation>
            <numerusform>Jede Adresse darf ihn benutzen, doch an %n Tag taten es nur diese: %1. Erlauben Sie nur diese.</numerusform>
            <numerusform>Jede Adresse darf ihn benutzen, doch in %n Tagen taten es nur diese: %1. Erlauben Sie nur diese.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the addresses that are allowed only these used it in %n day(s): %1. Allow just those.</source>
        <translation>
            <numerusform>Von den erlaubten Adressen benutzten ihn an %n Tag nur diese: %1. Erlauben Sie nur diese.</numerusform>
            <numerusform>Von den erlaubten Adressen benutzten ihn in %n Tagen nur diese: %1. Erlauben Sie nur diese.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its allow-list only reports, and had nothing to report for %n day(s). Let it refuse.</source>
        <translation>
            <numerusform>Seine Liste erlaubter Adressen meldet nur, und hatte %n Tag lang nichts zu melden. Lassen Sie sie ablehnen.</numerusform>
            <numerusform>Seine Liste erlaubter Adressen meldet nur, und hatte %n Tage lang nichts zu melden. Lassen Sie sie ablehnen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyUsagePanel</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Status codes</source>
        <translation>Statuscodes</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation>Über Limit</translation>
    </message>
    <message>
        <source>Peak a minute</source>
        <translation>Spitze pro Minute</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not used in this time.</source>
        <translation>In diesem Zeitraum nicht benutzt.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyUseSummary</name>
    <message>
        <source>Last 30 days · %1 requests</source>
        <translation>Letzte 30 Tage · %1 Anfragen</translation>
    </message>
    <message>
        <source>Not used in this time.</source>
        <translation>In diesem Zeitraum nicht benutzt.</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeysPage</name>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>No key matches the filters</source>
        <translation>Kein Schlüssel entspricht den Filtern</translation>
    </message>
    <message>
        <source>No API keys yet</source>
        <translation>Noch keine API-Schlüssel</translation>
    </message>
    <message>
        <source>A key lets a program use the API in this tenant&apos;s name, with the scopes you choose.</source>
        <translation>Mit einem Schlüssel benutzt ein Programm die API im Namen dieses Mandanten, mit den Berechtigungen Ihrer Wahl.</translation>
    </message>
    <message>
        <source>Choose a tenant to see its keys</source>
        <translation>Wählen Sie einen Mandanten, um seine Schlüssel zu sehen</translation>
    </message>
    <message>
        <source>Keys belong to a tenant. Choose one at the top of the window.</source>
        <translation>Schlüssel gehören zu einem Mandanten. Wählen Sie oben im Fenster einen aus.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ListExportButton</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Everything that the filters find, as CSV</source>
        <translation>Alles, was die Filter finden, als CSV</translation>
    </message>
    <message>
        <source>Stop (%1)</source>
        <translation>Stopp (%1)</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>pm::ui::ListPage</name>
    <message>
        <source>%1 cannot be shown.</source>
        <translation>%1 kann nicht angezeigt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n Zeile exportiert.</numerusform>
            <numerusform>%n Zeilen exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export did not succeed.</source>
        <translation>Der Export ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1, more below</source>
        <translation>%1, weiter unten mehr</translation>
    </message>
    <message>
        <source>Choose a tenant to see its data</source>
        <translation>Wählen Sie einen Mandanten, um seine Daten zu sehen</translation>
    </message>
    <message>
        <source>Choose one at the top of the window.</source>
        <translation>Wählen Sie oben im Fenster einen aus.</translation>
    </message>
    <message>
        <source>Your role may look at this but not change it.</source>
        <translation>Ihre Rolle darf das ansehen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>Its tenant or environment was left meanwhile.</source>
        <translation>Der Mandant oder die Umgebung wurde inzwischen verlassen.</translation>
    </message>
</context>
<context>
    <name>pm::ui::LocalPortSheet</name>
    <message>
        <source>Send to localhost</source>
        <translation>An localhost senden</translation>
    </message>
    <message>
        <source>The same bytes and headers, to a program on this machine. The platform does not take part.</source>
        <translation>Dieselben Bytes und Header, an ein Programm auf diesem Computer. Die Plattform ist nicht beteiligt.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>Warten auf die Antwort …</translation>
    </message>
    <message>
        <source>Nothing listens at this port.</source>
        <translation>An diesem Port lauscht nichts.</translation>
    </message>
    <message>
        <source>The log keeps no credentials: they are sent as (hidden).</source>
        <translation>Das Protokoll bewahrt keine Zugangsdaten auf: Gesendet wird (hidden).</translation>
    </message>
    <message>
        <source>The program at this port took the request and did not answer in 30 seconds.</source>
        <translation>Das Programm an diesem Port nahm die Anfrage an und antwortete nicht innerhalb von 30 Sekunden.</translation>
    </message>
    <message>
        <source>The program at this port closed the connection, or what it said is not HTTP.</source>
        <translation>Das Programm an diesem Port schloss die Verbindung, oder was es sagte, ist kein HTTP.</translation>
    </message>
</context>
<context>
    <name>pm::ui::MailBodies</name>
    <message>
        <source>Text of the message</source>
        <translation>Text der Nachricht</translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation>Quelltext der Nachricht</translation>
    </message>
    <message>
        <source>Rendered message</source>
        <translation>Dargestellte Nachricht</translation>
    </message>
    <message>
        <source>Form of the message</source>
        <translation>Form der Nachricht</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Images and anything else that would have to be loaded are left out.</source>
        <translation>Bilder und alles andere, was geladen werden müsste, wird weggelassen.</translation>
    </message>
</context>
<context>
    <name>pm::ui::MainWindow</name>
    <message>
        <source>%1 – PenguinMails Console</source>
        <translation>%1 – PenguinMails Console</translation>
    </message>
    <message>
        <source>Your company</source>
        <translation>Ihre Firma</translation>
    </message>
    <message>
        <source>No tenant</source>
        <translation>Kein Mandant</translation>
    </message>
    <message>
        <source>This workspace does not lock: the console signs in to it by itself.</source>
        <translation>Dieser Arbeitsbereich wird nicht gesperrt: Die Konsole meldet sich dort selbst an.</translation>
    </message>
    <message>
        <source>Something is not saved yet: unlock before you close.</source>
        <translation>Etwas ist noch nicht gespeichert: Entsperren Sie, bevor Sie schließen.</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) failing or stopped by a rule</source>
        <translation>
            <numerusform>%n Endpunkt gestört oder gestoppt</numerusform>
            <numerusform>%n Endpunkte gestört oder gestoppt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::MappingForm</name>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Go on as JavaScript</source>
        <translation>Als JavaScript fortfahren</translation>
    </message>
    <message>
        <source>Makes the function that does the same</source>
        <translation>Macht die Funktion, die dasselbe tut</translation>
    </message>
    <message>
        <source>Field of the body</source>
        <translation>Feld des Inhalts</translation>
    </message>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Where its value comes from</source>
        <translation>Woher sein Wert kommt</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Path into the event</source>
        <translation>Pfad in das Ereignis</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>text or number</source>
        <translation>Text oder Zahl</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Feld entfernen</translation>
    </message>
</context>
<context>
    <name>pm::ui::MessageInspector</name>
    <message>
        <source>No subject</source>
        <translation>Kein Betreff</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The message has no body.</source>
        <translation>Die Nachricht hat keinen Inhalt.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Show %1 among the API keys</source>
        <translation>%1 bei den API-Schlüsseln zeigen</translation>
    </message>
</context>
<context>
    <name>pm::ui::MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>What your keys and campaigns have sent, with everything that happened to it</source>
        <translation>Was Ihre Schlüssel und Kampagnen gesendet haben, und was daraus wurde</translation>
    </message>
    <message>
        <source>Filter by subject or address</source>
        <translation>Nach Betreff/Adresse filtern</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>Messages appear here when a key with the scope send_email sends one.</source>
        <translation>Nachrichten erscheinen hier, wenn ein Schlüssel mit der Berechtigung send_email eine sendet.</translation>
    </message>
    <message>
        <source>No message matches the filters</source>
        <translation>Keine Nachricht entspricht den Filtern</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::MetricCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>pm::ui::NoticeAlerts</name>
    <message numerus="yes">
        <source>News of %n more endpoint(s)</source>
        <translation>
            <numerusform>Neues von %n weiteren Endpunkt</numerusform>
            <numerusform>Neues von %n weiteren Endpunkten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::NoticeText</name>
    <message>
        <source>The API key “%1” was created.</source>
        <translation>Der API-Schlüssel „%1“ wurde erstellt.</translation>
    </message>
    <message>
        <source>The API key “%1” was used for the first time.</source>
        <translation>Der API-Schlüssel „%1“ wurde zum ersten Mal benutzt.</translation>
    </message>
    <message>
        <source>The API key “%1” expires %2.</source>
        <translation>Der API-Schlüssel „%1“ läuft ab: %2.</translation>
    </message>
    <message>
        <source>Give it a later expiry, or change its clients over to another key.</source>
        <translation>Geben Sie ihm ein späteres Ablaufdatum oder stellen Sie seine Clients auf einen anderen Schlüssel um.</translation>
    </message>
    <message>
        <source>The API key “%1” has expired.</source>
        <translation>Der API-Schlüssel „%1“ ist abgelaufen.</translation>
    </message>
    <message>
        <source>Its requests are refused.</source>
        <translation>Seine Anfragen werden abgewiesen.</translation>
    </message>
    <message>
        <source>The API key “%1” has a new secret.</source>
        <translation>Der API-Schlüssel „%1“ hat ein neues Geheimnis.</translation>
    </message>
    <message>
        <source>The API key “%1” was revoked.</source>
        <translation>Der API-Schlüssel „%1“ wurde widerrufen.</translation>
    </message>
    <message>
        <source>Rate limits are counted by each process for itself.</source>
        <translation>Jeder Prozess zählt die Ratenbegrenzung für sich.</translation>
    </message>
    <message>
        <source>Redis is out of reach since %1.</source>
        <translation>Redis ist nicht erreichbar seit: %1.</translation>
    </message>
    <message>
        <source>The last error: %1</source>
        <translation>Der letzte Fehler: %1</translation>
    </message>
    <message>
        <source>It last answered %1.</source>
        <translation>Die letzte Antwort war %1.</translation>
    </message>
    <message>
        <source>The endpoint “%1” was paused: it answered 410.</source>
        <translation>Der Endpunkt „%1“ wurde angehalten: Er antwortete mit 410.</translation>
    </message>
    <message>
        <source>What happens is held until it is resumed.</source>
        <translation>Ereignisse werden aufbewahrt, bis er fortgesetzt wird.</translation>
    </message>
    <message numerus="yes">
        <source>The endpoint “%1” was stopped after %n failure(s).</source>
        <translation>
            <numerusform>Der Endpunkt „%1“ wurde nach %n Fehlschlag gestoppt.</numerusform>
            <numerusform>Der Endpunkt „%1“ wurde nach %n Fehlschlägen gestoppt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The endpoint “%1” is failing.</source>
        <translation>Der Endpunkt „%1“ schlägt fehl.</translation>
    </message>
    <message>
        <source>The endpoint “%1” is about to be stopped.</source>
        <translation>Der Endpunkt „%1“ wird bald gestoppt.</translation>
    </message>
    <message numerus="yes">
        <source>It has failed %n time(s) in a row.</source>
        <translation>
            <numerusform>Er ist %n Mal in Folge fehlgeschlagen.</numerusform>
            <numerusform>Er ist %n Mal in Folge fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The endpoint “%1” has recovered.</source>
        <translation>Der Endpunkt „%1“ hat sich erholt.</translation>
    </message>
    <message>
        <source>Sending again was cancelled.</source>
        <translation>Das erneute Senden wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The replay has finished.</source>
        <translation>Die Wiederholung ist abgeschlossen.</translation>
    </message>
    <message>
        <source>The retry of deliveries has finished.</source>
        <translation>Der neue Versuch der Zustellungen ist abgeschlossen.</translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n zugestellt</numerusform>
            <numerusform>%n zugestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed.</source>
        <translation>
            <numerusform>%1, %n fehlgeschlagen.</numerusform>
            <numerusform>%1, %n fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Events held for the endpoint “%1” were given up.</source>
        <translation>Für den Endpunkt „%1“ aufbewahrte Ereignisse wurden aufgegeben.</translation>
    </message>
    <message>
        <source>They had waited for 72 hours.</source>
        <translation>Sie hatten 72 Stunden gewartet.</translation>
    </message>
    <message>
        <source>More than 100,000 were waiting.</source>
        <translation>Mehr als 100.000 warteten.</translation>
    </message>
    <message>
        <source>The transformation of the endpoint “%1” fails.</source>
        <translation>Die Transformation des Endpunkts „%1“ schlägt fehl.</translation>
    </message>
    <message>
        <source>%1 are waiting, of 100,000 at most. Resume it to deliver them.</source>
        <translation>%1 von höchstens 100.000 warten. Setzen Sie ihn fort, um sie zuzustellen.</translation>
    </message>
    <message>
        <source>From %1 on the oldest are given up. Resume it to deliver them.</source>
        <translation>Ab %1 werden die ältesten aufgegeben. Setzen Sie ihn fort, um sie zuzustellen.</translation>
    </message>
    <message>
        <source>Events held for the endpoint “%1” will soon be given up.</source>
        <translation>Für den Endpunkt „%1“ zurückgehaltene Ereignisse werden bald aufgegeben.</translation>
    </message>
</context>
<context>
    <name>pm::ui::NoticeToasts</name>
    <message>
        <source>The session is kept until you quit only.</source>
        <translation>Die Sitzung bleibt nur erhalten, bis Sie das Programm beenden.</translation>
    </message>
    <message>
        <source>You are signed out here, but the platform was not reached: the session there ends by itself.</source>
        <translation>Hier sind Sie abgemeldet, aber die Plattform war nicht erreichbar: Die Sitzung dort läuft von selbst ab.</translation>
    </message>
</context>
<context>
    <name>pm::ui::NoticesPanel</name>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>pm::ui::OfflineBanner</name>
    <message>
        <source>Offline – what you see was read %1. Trying again…</source>
        <translation>Offline – was Sie sehen, ist der Stand: %1. Neuer Versuch läuft …</translation>
    </message>
    <message>
        <source>The platform does not answer. Trying again…</source>
        <translation>Die Plattform antwortet nicht. Neuer Versuch läuft …</translation>
    </message>
</context>
<context>
    <name>pm::ui::OperationTree</name>
    <message>
        <source>Filter operations</source>
        <translation>Operationen filtern</translation>
    </message>
    <message>
        <source>Filter by path or words</source>
        <translation>Nach Pfad oder Wörtern filtern</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
</context>
<context>
    <name>pm::ui::OperationView</name>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>With an API key or a session.</source>
        <translation>Mit einem API-Schlüssel oder einer Sitzung.</translation>
    </message>
    <message>
        <source>With an API key.</source>
        <translation>Mit einem API-Schlüssel.</translation>
    </message>
    <message>
        <source>With a session.</source>
        <translation>Mit einer Sitzung.</translation>
    </message>
    <message>
        <source>For everybody.</source>
        <translation>Für alle.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>%1 Required.</source>
        <translation>%1 Erforderlich.</translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation>Einer von: %1.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Sample code</source>
        <translation>Beispielcode</translation>
    </message>
    <message>
        <source>Example of the answer %1</source>
        <translation>Beispiel der Antwort %1</translation>
    </message>
</context>
<context>
    <name>pm::ui::PaletteSearch</name>
    <message>
        <source>API key %1</source>
        <translation>API-Schlüssel %1</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
</context>
<context>
    <name>pm::ui::PasswordSheet</name>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Your other sessions end; this one stays.</source>
        <translation>Ihre anderen Sitzungen werden beendet; diese bleibt.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Aktuelles Passwort</translation>
    </message>
    <message>
        <source>New password, at least 12 characters</source>
        <translation>Neues Passwort, mindestens 12 Zeichen</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Neues Passwort noch einmal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Die beiden neuen Passwörter stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Ihr Passwort ist geändert.</translation>
    </message>
</context>
<context>
    <name>pm::ui::Picker</name>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>pm::ui::PlanSheet</name>
    <message>
        <source>Deliveries a second</source>
        <translation>Zustellungen pro Sekunde</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Counting what there is to send…</source>
        <translation>Es wird gezählt, was zu senden ist …</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>Plan nicht verfügbar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivery(s)</source>
        <translation>
            <numerusform>%Ln Zustellung</numerusform>
            <numerusform>%Ln Zustellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>%1 senden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln Endpunkt</numerusform>
            <numerusform>%Ln Endpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 at %2 a second</source>
        <translation>etwa %1 bei %2 pro Sekunde</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet …</translation>
    </message>
    <message>
        <source>There is nothing to send any more.</source>
        <translation>Es gibt nichts mehr zu senden.</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln delivery(s)</source>
        <translation>
            <numerusform>Mindestens %Ln Zustellung</numerusform>
            <numerusform>Mindestens %Ln Zustellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1 at %2 a second</source>
        <translation>mindestens %1 bei %2 pro Sekunde</translation>
    </message>
    <message>
        <source>%1 of %2 are left out</source>
        <translation>%1 von %2 werden ausgelassen</translation>
    </message>
    <message>
        <source>%1 were acknowledged before</source>
        <translation>%1 wurden schon bestätigt</translation>
    </message>
</context>
<context>
    <name>pm::ui::ProxyForm</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>By address</source>
        <translation>Mit Adresse</translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation>Host des Proxys</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Port des Proxys</translation>
    </message>
</context>
<context>
    <name>pm::ui::ReceivedRequests</name>
    <message>
        <source>The body was longer; only its first 256 KiB are kept.</source>
        <translation>Der Inhalt war länger; nur die ersten 256 KiB werden aufbewahrt.</translation>
    </message>
    <message>
        <source>Waiting for the first request</source>
        <translation>Wartet auf die erste Anfrage</translation>
    </message>
    <message>
        <source>Give its URL to an endpoint, or send something to it yourself. What comes appears here.</source>
        <translation>Geben Sie seine URL einem Endpunkt, oder senden Sie selbst etwas. Was ankommt, erscheint hier.</translation>
    </message>
    <message>
        <source>Search method, headers, body</source>
        <translation>Methode, Kopfzeilen, Inhalt suchen</translation>
    </message>
    <message>
        <source>No request has these words</source>
        <translation>Keine Anfrage enthält diese Wörter</translation>
    </message>
    <message>
        <source>Method, path, headers and body are searched. What comes and has them appears here.</source>
        <translation>Durchsucht werden Methode, Pfad, Kopfzeilen und Inhalt. Was ankommt und sie enthält, erscheint hier.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>pm::ui::ReceivedTable</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Requests received</source>
        <translation>Empfangene Anfragen</translation>
    </message>
</context>
<context>
    <name>pm::ui::RegenerateKeySheet</name>
    <message>
        <source>Regenerate “%1”</source>
        <translation>„%1“ erneuern</translation>
    </message>
    <message>
        <source>The key keeps its name, scopes and history; only the secret changes.</source>
        <translation>Name, Berechtigungen und Verlauf des Schlüssels bleiben; nur das Geheimnis ändert sich.</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Planned – both keys work for a while</source>
        <translation>Geplant – beide Schlüssel gelten eine Zeit lang</translation>
    </message>
    <message>
        <source>Clients can change over one by one. The old secret ends by itself.</source>
        <translation>Clients können nach und nach umsteigen. Das alte Geheimnis endet von selbst.</translation>
    </message>
    <message>
        <source>Hours of overlap</source>
        <translation>Stunden des Übergangs</translation>
    </message>
    <message>
        <source> h overlap</source>
        <translation> h Übergang</translation>
    </message>
    <message>
        <source>Compromised – end the old key now</source>
        <translation>Kompromittiert – den alten Schlüssel jetzt beenden</translation>
    </message>
    <message>
        <source>Every client that still has the old secret is refused at once.</source>
        <translation>Jeder Client, der noch das alte Geheimnis hat, wird sofort abgewiesen.</translation>
    </message>
    <message>
        <source>End the old secret of “%1” now?</source>
        <translation>Das alte Geheimnis von „%1“ jetzt beenden?</translation>
    </message>
    <message>
        <source>Every client that still has it is refused at once, everywhere.</source>
        <translation>Jeder Client, der es noch hat, wird sofort und überall abgewiesen.</translation>
    </message>
    <message>
        <source>Regenerate now</source>
        <translation>Jetzt erneuern</translation>
    </message>
</context>
<context>
    <name>pm::ui::ReplayItemsSheet</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>What became of each</source>
        <translation>Was aus jedem wurde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>The transformation skipped it.</source>
        <translation>Die Transformation hat es übersprungen.</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
</context>
<context>
    <name>pm::ui::ReplaySheet</name>
    <message>
        <source>Replay events</source>
        <translation>Ereignisse erneut senden</translation>
    </message>
    <message>
        <source>Only those that were never acknowledged</source>
        <translation>Nur die, die nie bestätigt wurden</translation>
    </message>
    <message>
        <source>The events of a time once more to one endpoint, oldest first.</source>
        <translation>Die Ereignisse eines Zeitraums noch einmal an einen Endpunkt, die ältesten zuerst.</translation>
    </message>
    <message>
        <source>The events %1 of a time once more to one endpoint, oldest first.</source>
        <translation>Die Ereignisse %1 eines Zeitraums noch einmal an einen Endpunkt, die ältesten zuerst.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>There is no endpoint yet.</source>
        <translation>Es gibt noch keinen Endpunkt.</translation>
    </message>
    <message>
        <source>The end must be after the beginning.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ReplayStrip</name>
    <message>
        <source>Progress of the replay</source>
        <translation>Fortschritt des Neuversands</translation>
    </message>
    <message>
        <source>Results…</source>
        <translation>Ergebnisse …</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The replay was cancelled.</source>
        <translation>Der Neuversand wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The replay could not be changed.</source>
        <translation>Der Neuversand konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>at least %1 left</source>
        <translation>noch mindestens %1</translation>
    </message>
    <message>
        <source>%1 of %2 sent: %3 delivered, %4 failed</source>
        <translation>%1 von %2 gesendet: %3 zugestellt, %4 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 left out, acknowledged before</source>
        <translation>%1 ausgelassen, schon bestätigt</translation>
    </message>
    <message>
        <source>%1 left out, waiting already</source>
        <translation>%1 ausgelassen, warten schon</translation>
    </message>
    <message>
        <source>%1 left out, endpoint deleted</source>
        <translation>%1 ausgelassen, Endpunkt gelöscht</translation>
    </message>
    <message>
        <source>%1 skipped by the transformation</source>
        <translation>%1 von der Transformation übersprungen</translation>
    </message>
    <message>
        <source>Your role may look at deliveries but not send them.</source>
        <translation>Ihre Rolle darf Zustellungen ansehen, aber nicht senden.</translation>
    </message>
    <message>
        <source>%1 of at least %2 sent</source>
        <translation>%1 von mindestens %2 gesendet</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 von %2 gesendet</translation>
    </message>
    <message>
        <source>%1 · %2 a second</source>
        <translation>%1 · %2 pro Sekunde</translation>
    </message>
</context>
<context>
    <name>pm::ui::RetryAllSheet</name>
    <message>
        <source>Retry all matching</source>
        <translation>Alle passenden wiederholen</translation>
    </message>
    <message>
        <source>Leave out what was acknowledged</source>
        <translation>Bestätigte auslassen</translation>
    </message>
    <message>
        <source>Everything that the filters of the log find, not just the rows in view.</source>
        <translation>Alles, was die Filter des Protokolls finden, nicht nur die sichtbaren Zeilen.</translation>
    </message>
    <message>
        <source>What waits is sent anyway.</source>
        <translation>Was wartet, wird ohnehin gesendet.</translation>
    </message>
</context>
<context>
    <name>pm::ui::RevokeUnusedSheet</name>
    <message>
        <source>Revoke unused keys</source>
        <translation>Unbenutzte Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Nothing happens before you confirm the plan.</source>
        <translation>Nichts geschieht, bevor Sie den Plan bestätigen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>Not used for</source>
        <translation>Unbenutzt seit</translation>
    </message>
    <message>
        <source>Days without use</source>
        <translation>Tage ohne Nutzung</translation>
    </message>
    <message>
        <source>Type “%1” to confirm.</source>
        <translation>Geben Sie zur Bestätigung „%1“ ein.</translation>
    </message>
    <message>
        <source>Looking for them…</source>
        <translation>Sie werden gesucht …</translation>
    </message>
    <message>
        <source>Every active key was used. There is nothing to revoke.</source>
        <translation>Alle aktiven Schlüssel wurden benutzt. Es gibt nichts zu widerrufen.</translation>
    </message>
    <message numerus="yes">
        <source>%n active key(s)</source>
        <translation>
            <numerusform>%n aktiver Schlüssel</numerusform>
            <numerusform>%n aktive Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and more that come after these</source>
        <translation>%1, und weitere danach</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Erstellt: %1</translation>
    </message>
    <message numerus="yes">
        <source>never used, %n day(s) old</source>
        <translation>
            <numerusform>nie benutzt, %n Tag alt</numerusform>
            <numerusform>nie benutzt, %n Tage alt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last used %n day(s) ago</source>
        <translation>
            <numerusform>zuletzt vor %n Tag benutzt</numerusform>
            <numerusform>zuletzt vor %n Tagen benutzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel widerrufen</numerusform>
            <numerusform>%n Schlüssel widerrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation>Wird widerrufen …</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) revoked.</source>
        <translation>
            <numerusform>%n Schlüssel wurde widerrufen.</numerusform>
            <numerusform>%n Schlüssel wurden widerrufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) left alone: used or changed meanwhile.</source>
        <translation>
            <numerusform>%n Schlüssel blieb bestehen: inzwischen benutzt oder geändert.</numerusform>
            <numerusform>%n Schlüssel blieben bestehen: inzwischen benutzt oder geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) could not be revoked. Look at the plan again.</source>
        <translation>
            <numerusform>%n Schlüssel konnte nicht widerrufen werden. Sehen Sie den Plan noch einmal an.</numerusform>
            <numerusform>%n Schlüssel konnten nicht widerrufen werden. Sehen Sie den Plan noch einmal an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) were revoked already.</source>
        <translation>
            <numerusform>%n Schlüssel war schon widerrufen.</numerusform>
            <numerusform>%n Schlüssel waren schon widerrufen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::RoleText</name>
    <message>
        <source>super admin</source>
        <translation>Superadmin</translation>
    </message>
    <message>
        <source>platform admin</source>
        <translation>Plattform-Admin</translation>
    </message>
    <message>
        <source>support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>finance</source>
        <translation>Finanzen</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>quality assurance</source>
        <translation>Qualitätssicherung</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>tenant admin</source>
        <translation>Mandanten-Admin</translation>
    </message>
    <message>
        <source>developer</source>
        <translation>Entwickler</translation>
    </message>
    <message>
        <source>member</source>
        <translation>Mitglied</translation>
    </message>
</context>
<context>
    <name>pm::ui::RotateSecretSheet</name>
    <message>
        <source>Rotate the secret of “%1”</source>
        <translation>Geheimnis von „%1“ wechseln</translation>
    </message>
    <message>
        <source>Rotate secret</source>
        <translation>Geheimnis wechseln</translation>
    </message>
    <message>
        <source>While both secrets sign, a receiver that knows either accepts every delivery.</source>
        <translation>Solange beide Geheimnisse signieren, genügt einem Empfänger eines davon.</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>none: the old secret ends now</source>
        <translation>keiner: das alte Geheimnis endet jetzt</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>The old secret ends by itself after it. Choose none when it is known to somebody else.</source>
        <translation>Das alte Geheimnis endet danach von selbst. Wählen Sie keinen, wenn jemand anderes es kennt.</translation>
    </message>
    <message>
        <source>End the old secret of “%1” now?</source>
        <translation>Das alte Geheimnis von „%1“ jetzt beenden?</translation>
    </message>
    <message>
        <source>Receivers refuse every delivery until they have the new one.</source>
        <translation>Empfänger weisen jede Zustellung ab, bis sie das neue haben.</translation>
    </message>
    <message>
        <source>Rotate now</source>
        <translation>Jetzt wechseln</translation>
    </message>
</context>
<context>
    <name>pm::ui::ScopeSelector</name>
    <message>
        <source>Send messages and follow what became of them</source>
        <translation>Nachrichten senden und verfolgen, was daraus wird</translation>
    </message>
    <message>
        <source>Read opens, clicks and campaign figures</source>
        <translation>Öffnungen, Klicks und Kampagnenzahlen lesen</translation>
    </message>
    <message>
        <source>Read, create, change and delete contacts</source>
        <translation>Kontakte lesen, erstellen, ändern und löschen</translation>
    </message>
    <message>
        <source>Create, start and pause campaigns</source>
        <translation>Kampagnen erstellen, starten und pausieren</translation>
    </message>
    <message>
        <source>Create and change message templates</source>
        <translation>Nachrichtenvorlagen erstellen und ändern</translation>
    </message>
    <message>
        <source>Add and verify sending domains</source>
        <translation>Versanddomains hinzufügen und verifizieren</translation>
    </message>
    <message>
        <source>Read replies and conversations</source>
        <translation>Antworten und Unterhaltungen lesen</translation>
    </message>
    <message>
        <source>Create and change webhook endpoints</source>
        <translation>Webhook-Endpunkte erstellen und ändern</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Insight and integration</source>
        <translation>Auswertung und Integration</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
</context>
<context>
    <name>pm::ui::SendingStep</name>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>A second, at most</source>
        <translation>Höchstens pro Sekunde</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Again after</source>
        <translation>Erneut nach</translation>
    </message>
    <message>
        <source>Seconds, or 5 m, 1 h; the last repeats.</source>
        <translation>Sekunden, oder 5 m, 1 h; die letzte Angabe wiederholt sich.</translation>
    </message>
    <message>
        <source>Kept within a contact, campaign or message</source>
        <translation>Eingehalten je Kontakt, Kampagne oder Nachricht</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Nicht eingehalten</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>One a line, as &quot;X-Team: orders&quot;. What signs a delivery cannot be set here.</source>
        <translation>Einer pro Zeile, etwa „X-Team: orders“. Was eine Zustellung signiert, lässt sich hier nicht festlegen.</translation>
    </message>
    <message>
        <source>Write times such as 60, 5 m, 1 h.</source>
        <translation>Geben Sie Zeiten wie 60, 5 m, 1 h an.</translation>
    </message>
    <message>
        <source>Write a name, a colon and a value on each line.</source>
        <translation>Geben Sie in jeder Zeile einen Namen, einen Doppelpunkt und einen Wert an.</translation>
    </message>
</context>
<context>
    <name>pm::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Kept on this computer; nothing secret is among them</source>
        <translation>Auf diesem Computer gespeichert; nichts davon ist geheim</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Like the system</source>
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
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Großzügig</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Another language shows when the console is started again.</source>
        <translation>Eine andere Sprache erscheint nach dem nächsten Start der Konsole.</translation>
    </message>
    <message>
        <source>Lock and clipboard</source>
        <translation>Sperre und Zwischenablage</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>Sperren bei Untätigkeit nach</translation>
    </message>
    <message>
        <source>This workspace does not lock; others do.</source>
        <translation>Dieser Arbeitsbereich wird nicht gesperrt, andere schon.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Clear copied keys after</source>
        <translation>Kopierte Schlüssel löschen nach</translation>
    </message>
    <message>
        <source>none found: sessions last until you quit</source>
        <translation>keiner gefunden: Sitzungen dauern, bis Sie das Programm beenden</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Only your user can read them. Whoever copies them has the keys of this workspace.</source>
        <translation>Nur Ihr Benutzer kann sie lesen. Wer sie kopiert, hat die Schlüssel dieses Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Secrets in files</source>
        <translation>Geheimnisse in Dateien</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ihr Konto</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>Passwort ändern …</translation>
    </message>
    <message>
        <source>Replace authenticator app…</source>
        <translation>Authenticator-App ersetzen …</translation>
    </message>
    <message>
        <source>Set up authenticator app…</source>
        <translation>Authenticator-App einrichten …</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>PenguinMails Console</source>
        <translation>PenguinMails Console</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>The console signs in here by itself: there is no password.</source>
        <translation>Die Konsole meldet sich hier selbst an: Es gibt kein Passwort.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Tell on the desktop when an endpoint fails, stops or recovers</source>
        <translation>Auf dem Desktop melden, wenn ein Endpunkt fehlschlägt, stoppt oder sich erholt</translation>
    </message>
    <message>
        <source>Only while this window is not in front.</source>
        <translation>Nur solange dieses Fenster nicht im Vordergrund ist.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Versions, settings and the last notices, without what is secret.</source>
        <translation>Versionen, Einstellungen und die letzten Meldungen, ohne Geheimnisse.</translation>
    </message>
    <message>
        <source>For platforms elsewhere. No password is kept, so one that asks for it does not work.</source>
        <translation>Für Plattformen anderswo. Kein Passwort wird gespeichert, daher geht keiner, der eines verlangt.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>Ctrl+1 … 9</source>
        <translation>Strg+1 … 9</translation>
    </message>
    <message>
        <source>Open an area by its place</source>
        <translation>Einen Bereich nach seinem Platz öffnen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Die Liste filtern</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Strg+N</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the selected row</source>
        <translation>Die gewählte Zeile öffnen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Revoke the selected key</source>
        <translation>Den gewählten Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close or go back</source>
        <translation>Schließen oder zurück</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Search or jump to a page, a key, an endpoint, a tenant, an action, or a pasted id</source>
        <translation>Suchen, oder zu einer Seite, einem Schlüssel, einem Endpunkt, einem Mandanten, einer Aktion oder einer eingefügten ID springen</translation>
    </message>
</context>
<context>
    <name>pm::ui::Sidebar</name>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>DEMO DATA</source>
        <translation>DEMODATEN</translation>
    </message>
    <message>
        <source>LOCAL</source>
        <translation>LOKAL</translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>Arbeitsbereich %1</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
</context>
<context>
    <name>pm::ui::SignInView</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation>Wählen Sie Ihr eigenes Passwort</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>Ihre Sitzung ist beendet</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
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
        <source>Show or hide the password</source>
        <translation>Passwort zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Code of your authenticator app</source>
        <translation>Code Ihrer Authenticator-App</translation>
    </message>
    <message>
        <source>New password, at least 12 characters</source>
        <translation>Neues Passwort, mindestens 12 Zeichen</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Neues Passwort noch einmal</translation>
    </message>
    <message>
        <source>This desktop has no keychain: signed in until you quit</source>
        <translation>Kein Schlüsselbund: angemeldet bis zum Beenden</translation>
    </message>
    <message>
        <source>Remember on this device (%1)</source>
        <translation>Auf diesem Gerät merken (%1)</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Die beiden neuen Passwörter stimmen nicht überein.</translation>
    </message>
    <message>
        <source>The email, the password or the code is wrong. Wait for a new code and try again.</source>
        <translation>Die E-Mail-Adresse, das Passwort oder der Code ist falsch. Warten Sie auf einen neuen Code und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>Sign out anyway</source>
        <translation>Trotzdem abmelden</translation>
    </message>
    <message>
        <source>Something is not saved yet, such as a key that is shown only once. Enter your password to keep it: signing out loses it.</source>
        <translation>Etwas ist noch nicht gespeichert, etwa ein Schlüssel, der nur einmal gezeigt wird. Mit dem Passwort bleibt es erhalten; beim Abmelden geht es verloren.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Your session is kept: the console signs in by itself as soon as the platform lets it.</source>
        <translation>Ihre Sitzung ist gespeichert: Die Konsole meldet sich von selbst an, sobald die Plattform es zulässt.</translation>
    </message>
    <message>
        <source>Your session is kept, but the platform does not let you in.</source>
        <translation>Ihre Sitzung ist gespeichert, aber die Plattform lässt Sie nicht hinein.</translation>
    </message>
</context>
<context>
    <name>pm::ui::SignatureLabSheet</name>
    <message>
        <source>Right for this JSON parsed and written again. The body was changed before it came here; sign and check the raw bytes.</source>
        <translation>Richtig für dieses JSON, geparst und neu geschrieben. Der Inhalt wurde verändert, bevor er hier ankam; signieren und prüfen Sie die rohen Bytes.</translation>
    </message>
    <message>
        <source>Right without the line end at the end of the body, which somebody has added.</source>
        <translation>Richtig ohne den Zeilenumbruch am Ende des Inhalts, den jemand hinzugefügt hat.</translation>
    </message>
    <message>
        <source>Right with line ends as they were sent; somebody has added carriage returns.</source>
        <translation>Richtig mit den Zeilenenden, wie sie gesendet wurden; jemand hat Wagenrückläufe hinzugefügt.</translation>
    </message>
    <message>
        <source>Signature lab</source>
        <translation>Signaturlabor</translation>
    </message>
    <message>
        <source>Paste what your receiver has. Nothing leaves this window.</source>
        <translation>Fügen Sie ein, was Ihr Empfänger hat. Nichts verlässt dieses Fenster.</translation>
    </message>
    <message>
        <source>Secret of the endpoint</source>
        <translation>Geheimnis des Endpunkts</translation>
    </message>
    <message>
        <source>Headers as received</source>
        <translation>Header wie empfangen</translation>
    </message>
    <message>
        <source>Body as received</source>
        <translation>Inhalt wie empfangen</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>If the JSON is parsed and written again</source>
        <translation>Wenn das JSON geparst und neu geschrieben wird</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The whole body is checked; its beginning is shown.</source>
        <translation>Geprüft wird der ganze Inhalt; gezeigt wird sein Anfang.</translation>
    </message>
    <message>
        <source>No timestamp among the headers.</source>
        <translation>Kein Zeitstempel unter den Headern.</translation>
    </message>
    <message>
        <source>Signed %1 before it was received.</source>
        <translation>Signiert %1 vor dem Empfang.</translation>
    </message>
    <message>
        <source>Signed %1 after it was received: the receiver&apos;s clock is slow.</source>
        <translation>Signiert %1 nach dem Empfang: Die Uhr des Empfängers geht nach.</translation>
    </message>
    <message>
        <source>The body is not JSON.</source>
        <translation>Der Inhalt ist kein JSON.</translation>
    </message>
    <message>
        <source>The bytes stay the same, this time. Other bodies may not.</source>
        <translation>Die Bytes bleiben diesmal gleich. Bei anderen Inhalten vielleicht nicht.</translation>
    </message>
    <message>
        <source>The bytes change from byte %1 on, and no signature matches any more.</source>
        <translation>Ab Byte %1 ändern sich die Bytes, und keine Signatur passt mehr.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Give the secret, as it was shown when the endpoint was made.</source>
        <translation>Geben Sie das Geheimnis an, wie es beim Anlegen des Endpunkts gezeigt wurde.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Signed: %1</source>
        <translation>Signiert: %1</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Empfangen: %1</translation>
    </message>
    <message>
        <source>Computed: %1</source>
        <translation>Berechnet: %1</translation>
    </message>
    <message>
        <source>The signature is right for these bytes.</source>
        <translation>Die Signatur stimmt für diese Bytes.</translation>
    </message>
    <message>
        <source>This header is not among those received.</source>
        <translation>Dieser Header ist nicht unter den empfangenen.</translation>
    </message>
    <message>
        <source>The header does not have the form of a signature.</source>
        <translation>Der Header hat nicht die Form einer Signatur.</translation>
    </message>
    <message>
        <source>This is no secret of an endpoint: it begins with whsec_ and goes on in base64.</source>
        <translation>Das ist kein Geheimnis eines Endpunkts: Es beginnt mit whsec_ und geht in Base64 weiter.</translation>
    </message>
    <message>
        <source>webhook-id or webhook-timestamp is missing; both are signed.</source>
        <translation>webhook-id oder webhook-timestamp fehlt; beide werden signiert.</translation>
    </message>
    <message>
        <source>Right, but older than five minutes: a replay, or the receiver&apos;s clock is fast.</source>
        <translation>Richtig, aber älter als fünf Minuten: eine Wiederholung (Replay), oder die Uhr des Empfängers geht vor.</translation>
    </message>
    <message>
        <source>Right, but from the future: the receiver&apos;s clock is slow.</source>
        <translation>Richtig, aber aus der Zukunft: Die Uhr des Empfängers geht nach.</translation>
    </message>
    <message>
        <source>Right with the key of the other header: the hex form takes the whole secret as it is, the other one the bytes behind whsec_.</source>
        <translation>Richtig mit dem Schlüssel des anderen Headers: Die Hex-Form nimmt das ganze Geheimnis, wie es ist, die andere die Bytes hinter whsec_.</translation>
    </message>
    <message>
        <source>Another secret, or another body.</source>
        <translation>Ein anderes Geheimnis oder ein anderer Inhalt.</translation>
    </message>
    <message>
        <source>What is shown is checked now, without the rest of the body.</source>
        <translation>Geprüft wird jetzt, was zu sehen ist, ohne den Rest des Inhalts.</translation>
    </message>
</context>
<context>
    <name>pm::ui::StateView</name>
    <message>
        <source>Request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>pm::ui::StatusLine</name>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>pm::ui::TablePage</name>
    <message>
        <source>Try other words, or take the filters away.</source>
        <translation>Versuchen Sie andere Wörter oder entfernen Sie die Filter.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No tenant chosen</source>
        <translation>Kein Mandant gewählt</translation>
    </message>
    <message>
        <source>The list could not be read again.</source>
        <translation>Die Liste konnte nicht neu gelesen werden.</translation>
    </message>
</context>
<context>
    <name>pm::ui::TemplateBox</name>
    <message>
        <source>Reading templates…</source>
        <translation>Vorlagen werden gelesen …</translation>
    </message>
    <message>
        <source>There are no templates yet</source>
        <translation>Noch keine Vorlagen</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Bitte wählen</translation>
    </message>
</context>
<context>
    <name>pm::ui::TemplateInspector</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Template id</source>
        <translation>Vorlagen-ID</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Try values</source>
        <translation>Werte ausprobieren</translation>
    </message>
    <message>
        <source>sample value</source>
        <translation>Beispielwert</translation>
    </message>
</context>
<context>
    <name>pm::ui::TemplateSheet</name>
    <message>
        <source>Edit template</source>
        <translation>Vorlage bearbeiten</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Create template</source>
        <translation>Vorlage erstellen</translation>
    </message>
    <message>
        <source>sample value</source>
        <translation>Beispielwert</translation>
    </message>
    <message>
        <source>Write {{first_name}} where a message has a value of its own.</source>
        <translation>Schreiben Sie {{first_name}}, wo eine Nachricht einen eigenen Wert hat.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>When it is sent, and by what</source>
        <translation>Wann sie gesendet wird, und wovon</translation>
    </message>
    <message>
        <source>Welcome, {{first_name}}</source>
        <translation>Willkommen, {{first_name}}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Nur Text</translation>
    </message>
    <message>
        <source>For readers without HTML. One of the two is needed.</source>
        <translation>Für Leser ohne HTML. Eines von beiden ist nötig.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>No variables yet</source>
        <translation>Noch keine Variablen</translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) found</source>
        <translation>
            <numerusform>%n Variable gefunden</numerusform>
            <numerusform>%n Variablen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation>Noch kein Betreff</translation>
    </message>
    <message>
        <source>There is a template with this name already.</source>
        <translation>Es gibt schon eine Vorlage mit diesem Namen.</translation>
    </message>
</context>
<context>
    <name>pm::ui::TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Texts with placeholders, for messages by template_id and for campaigns</source>
        <translation>Texte mit Platzhaltern, für Nachrichten mit template_id und für Kampagnen</translation>
    </message>
    <message>
        <source>Filter by name or subject</source>
        <translation>Nach Name oder Betreff filtern</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Noch keine Vorlagen</translation>
    </message>
    <message>
        <source>A template holds the text of a message once; each message brings only its values.</source>
        <translation>Eine Vorlage enthält den Text einer Nachricht ein einziges Mal; jede Nachricht bringt nur ihre Werte mit.</translation>
    </message>
    <message>
        <source>No template matches the filters</source>
        <translation>Keine Vorlage entspricht den Filtern</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n Vorlage</numerusform>
            <numerusform>%n Vorlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages that were made from it stay. Programs that name it by id are refused from now on. This cannot be undone.</source>
        <translation>Nachrichten, die daraus entstanden sind, bleiben. Programme, die sie mit ihrer ID nennen, werden ab jetzt abgewiesen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>A campaign that is not completed uses this template.</source>
        <translation>Eine Kampagne, die nicht abgeschlossen ist, verwendet diese Vorlage.</translation>
    </message>
</context>
<context>
    <name>pm::ui::TenantMenu</name>
    <message>
        <source>Find a tenant</source>
        <translation>Mandanten suchen</translation>
    </message>
</context>
<context>
    <name>pm::ui::TestEventSheet</name>
    <message>
        <source>Send a test event</source>
        <translation>Testereignis senden</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Its data</source>
        <translation>Seine Daten</translation>
    </message>
    <message>
        <source>JSON. It is signed and sent as a real event is; filters do not apply.</source>
        <translation>JSON. Es wird signiert und gesendet wie ein echtes Ereignis; Filter gelten nicht.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Write a JSON object.</source>
        <translation>Geben Sie ein JSON-Objekt ein.</translation>
    </message>
</context>
<context>
    <name>pm::ui::TestResultView</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>The endpoint has been asked.</source>
        <translation>Der Endpunkt wurde angefragt.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>No answer after %1 ms: %2</source>
        <translation>Keine Antwort nach %1 ms: %2</translation>
    </message>
    <message>
        <source>%1 in %2 ms</source>
        <translation>%1 in %2 ms</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Request and response</source>
        <translation>Anfrage und Antwort</translation>
    </message>
</context>
<context>
    <name>pm::ui::TimeChart</name>
    <message>
        <source>More of the chart</source>
        <translation>Mehr zum Diagramm</translation>
    </message>
    <message>
        <source>Copy or show all</source>
        <translation>Kopieren oder alles zeigen</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation>Alles zeigen (0)</translation>
    </message>
</context>
<context>
    <name>pm::ui::TimeChartView</name>
    <message>
        <source>%1: %2 %3</source>
        <comment>name, value, unit</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <comment>a day</comment>
        <translation>%1 (UTC)</translation>
    </message>
    <message>
        <source>Nothing in this time</source>
        <translation>In dieser Zeit nichts</translation>
    </message>
</context>
<context>
    <name>pm::ui::TimeRangeSheet</name>
    <message>
        <source>Deliveries between</source>
        <translation>Zustellungen zwischen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>The end must be after the beginning.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
</context>
<context>
    <name>pm::ui::TimeText</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>vor %1 T.</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>in %1 h</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>in %1 T.</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
</context>
<context>
    <name>pm::ui::TopBar</name>
    <message>
        <source>Search or jump to…</source>
        <translation>Suchen oder springen …</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>Change the tenant</source>
        <translation>Mandanten wechseln</translation>
    </message>
    <message>
        <source>Tenant %1</source>
        <translation>Mandant %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unread notice(s)</source>
        <translation>
            <numerusform>%n ungelesener Hinweis</numerusform>
            <numerusform>%n ungelesene Hinweise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::TotpSheet</name>
    <message>
        <source>Authenticator app</source>
        <translation>Authenticator-App</translation>
    </message>
    <message>
        <source>Scan the picture with the app, then enter the code that it shows.</source>
        <translation>Scannen Sie das Bild mit der App und geben Sie dann den Code ein, den sie anzeigt.</translation>
    </message>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>QR-Code für die Authenticator-App</translation>
    </message>
    <message>
        <source>Code of six digits</source>
        <translation>Code aus sechs Ziffern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>The next sign-in asks for a code.</source>
        <translation>Bei der nächsten Anmeldung wird ein Code verlangt.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Code of the app that is to be replaced</source>
        <translation>Code der App, die ersetzt werden soll</translation>
    </message>
    <message>
        <source>The app that you have is asked for a last time, together with your password.</source>
        <translation>Die App, die Sie haben, wird ein letztes Mal gefragt, zusammen mit Ihrem Passwort.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The password or the code is wrong. Wait for a new code and try again.</source>
        <translation>Passwort oder Code ist falsch. Versuchen Sie es mit einem neuen Code.</translation>
    </message>
    <message>
        <source>Show or hide the secret</source>
        <translation>Geheimnis zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Secret for the authenticator app</source>
        <translation>Geheimnis für die Authenticator-App</translation>
    </message>
    <message>
        <source>Copy secret</source>
        <translation>Geheimnis kopieren</translation>
    </message>
    <message>
        <source>The picture is no longer good: please begin again.</source>
        <translation>Das Bild gilt nicht mehr: Bitte beginnen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>pm::ui::TransformPreviewPanel</name>
    <message>
        <source>What would be sent</source>
        <translation>Was gesendet würde</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>On what it is tried</source>
        <translation>Woran es probiert wird</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Last %1 real ones</source>
        <translation>Letzte %1 echte</translation>
    </message>
    <message>
        <source>Real events</source>
        <translation>Echte Ereignisse</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>Noch nicht vollständig</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Nothing is sent for this event:</source>
        <translation>Für dieses Ereignis wird nichts gesendet:</translation>
    </message>
    <message>
        <source>Cannot be tried</source>
        <translation>Kann nicht probiert werden</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Schlägt fehl</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>There was no %1 so far; events are kept only while there is an endpoint. Try the sample.</source>
        <translation>Bisher gab es kein %1; Ereignisse werden nur aufbewahrt, solange es einen Endpunkt gibt. Versuchen Sie das Beispiel.</translation>
    </message>
</context>
<context>
    <name>pm::ui::TransformationStep</name>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>It runs apart from everything, for at most 200 ms. When it fails, the event is kept.</source>
        <translation>Sie läuft von allem abgeschottet, höchstens 200 ms lang. Schlägt sie fehl, bleibt das Ereignis erhalten.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Give each field a name of its own, and a path or a value.</source>
        <translation>Geben Sie jedem Feld einen eigenen Namen und einen Pfad oder Wert.</translation>
    </message>
    <message>
        <source>Replace the function?</source>
        <translation>Funktion ersetzen?</translation>
    </message>
    <message>
        <source>Replace the fields?</source>
        <translation>Felder ersetzen?</translation>
    </message>
    <message>
        <source>What you wrote there is lost.</source>
        <translation>Was Sie dort geschrieben haben, geht verloren.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>pm::ui::TryPanel</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Call as</source>
        <translation>Aufrufen als</translation>
    </message>
    <message>
        <source>With my session</source>
        <translation>Mit meiner Sitzung</translation>
    </message>
    <message>
        <source>With an API key</source>
        <translation>Mit einem API-Schlüssel</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The body must be a JSON object.</source>
        <translation>Der Inhalt muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>The body is not JSON: %1</source>
        <translation>Der Inhalt ist kein JSON: %1</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>This is not an API key. It begins with pm_live_ or pm_test_.</source>
        <translation>Das ist kein API-Schlüssel. Er beginnt mit pm_live_ oder pm_test_.</translation>
    </message>
    <message>
        <source>Call %1 on production?</source>
        <translation>%1 auf Produktion aufrufen?</translation>
    </message>
    <message>
        <source>This changes what is live.</source>
        <translation>Das ändert den Live-Betrieb.</translation>
    </message>
    <message>
        <source>%1 · %2 ms · %3</source>
        <translation>%1 · %2 ms · %3</translation>
    </message>
    <message>
        <source>… and more that is not shown</source>
        <translation>… und mehr, was nicht gezeigt wird</translation>
    </message>
    <message>
        <source>The tenant that is chosen</source>
        <translation>Der gewählte Mandant</translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageCards</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Erfolgsrate</translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation>Über Limit</translation>
    </message>
    <message>
        <source>Average latency</source>
        <translation>Mittlere Latenz</translation>
    </message>
    <message>
        <source>Busiest minute</source>
        <translation>Stärkste Minute</translation>
    </message>
    <message numerus="yes">
        <source>by %n key(s)</source>
        <translation>
            <numerusform>von %n Schlüssel</numerusform>
            <numerusform>von %n Schlüsseln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the requests</source>
        <translation>%1 der Anfragen</translation>
    </message>
    <message>
        <source>within the service</source>
        <translation>im Dienst</translation>
    </message>
    <message>
        <source>%1 of the limit of %2</source>
        <translation>%1 des Limits von %2</translation>
    </message>
    <message>
        <source>95 % of the requests</source>
        <translation>95 % der Anfragen</translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageCharts</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation>Über Limit</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Busiest minute</source>
        <translation>Stärkste Minute</translation>
    </message>
    <message>
        <source>Limit: %1</source>
        <translation>Limit: %1</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>80 %</source>
        <translation>80 %</translation>
    </message>
    <message>
        <source>50 % within</source>
        <translation>50 % binnen</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % binnen</translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageExport</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Figures as CSV…</source>
        <translation>Zahlen als CSV …</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Page as PNG…</source>
        <translation>Seite als PNG …</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation>Über Limit</translation>
    </message>
    <message>
        <source>Busiest minute</source>
        <translation>Stärkste Minute</translation>
    </message>
    <message>
        <source>The usage is exported.</source>
        <translation>Die Nutzung ist exportiert.</translation>
    </message>
    <message>
        <source>The export did not succeed.</source>
        <translation>Der Export ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>50 % within, ms</source>
        <translation>50 % binnen, ms</translation>
    </message>
    <message>
        <source>95 % within, ms</source>
        <translation>95 % binnen, ms</translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageFilterBar</name>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>All endpoints</source>
        <translation>Alle Endpunkte</translation>
    </message>
</context>
<context>
    <name>pm::ui::UsagePage</name>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>No requests match the filters</source>
        <translation>Keine Anfragen entsprechen den Filtern</translation>
    </message>
    <message>
        <source>Try another range, or take the filters away.</source>
        <translation>Versuchen Sie einen anderen Zeitraum oder entfernen Sie die Filter.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No requests in this time</source>
        <translation>Keine Anfragen in diesem Zeitraum</translation>
    </message>
    <message>
        <source>As soon as a program uses one of the keys, you see it here.</source>
        <translation>Sobald ein Programm einen der Schlüssel benutzt, sehen Sie es hier.</translation>
    </message>
    <message>
        <source>Show the last 90 days</source>
        <translation>Letzte 90 Tage zeigen</translation>
    </message>
    <message>
        <source>Out of date – read %1</source>
        <translation>Veraltet – Stand: %1</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Choose a tenant to see how its keys are used</source>
        <translation>Wählen Sie einen Mandanten, um die Nutzung seiner Schlüssel zu sehen</translation>
    </message>
    <message>
        <source>No tenant chosen</source>
        <translation>Kein Mandant gewählt</translation>
    </message>
    <message>
        <source>Keys belong to a tenant. Choose one at the top of the window.</source>
        <translation>Schlüssel gehören zu einem Mandanten. Wählen Sie oben im Fenster einen aus.</translation>
    </message>
    <message>
        <source>Requests to the API by %1 · %2 plan, %3 requests a minute for each key</source>
        <translation>API-Anfragen von %1 · Tarif %2, %3 Anfragen pro Minute je Schlüssel</translation>
    </message>
    <message>
        <source>Requests to the API by your company&apos;s keys</source>
        <translation>Anfragen an die API mit den Schlüsseln Ihrer Firma</translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageView</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Busiest minute of a key and the rate limit</source>
        <translation>Stärkste Minute eines Schlüssels und die Ratenbegrenzung</translation>
    </message>
    <message>
        <source>Status codes</source>
        <translation>Statuscodes</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Scope advisor</source>
        <translation>Rechteberater</translation>
    </message>
    <message>
        <source>What the chosen key is granted and does not use</source>
        <translation>Was der gewählte Schlüssel darf und nicht nutzt</translation>
    </message>
</context>
<context>
    <name>pm::ui::VerificationView</name>
    <message>
        <source>Language of the sample</source>
        <translation>Sprache des Beispiels</translation>
    </message>
    <message>
        <source>Code that verifies a signature</source>
        <translation>Code, der eine Signatur prüft</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Each delivery is signed with the endpoint&apos;s secret over its id, the time and the exact bytes of the body. Refuse what does not verify or is older than five minutes. While a secret is rotated, both headers have two signatures.</source>
        <translation>Jede Zustellung wird mit dem Geheimnis des Endpunkts signiert, über ihre ID, die Zeit und die genauen Bytes des Inhalts. Weisen Sie ab, was nicht stimmt oder älter als fünf Minuten ist. Während ein Geheimnis gewechselt wird, haben beide Header zwei Signaturen.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ViewNameSheet</name>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>The filters as they are now, on this machine.</source>
        <translation>Die Filter, wie sie jetzt sind, auf diesem Computer.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>There is a view of this name. It is replaced.</source>
        <translation>Es gibt schon eine Ansicht mit diesem Namen. Sie wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookActions</name>
    <message>
        <source>Send test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Your role may look at this but not change it.</source>
        <translation>Ihre Rolle darf das ansehen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>The status was not changed.</source>
        <translation>Der Status wurde nicht geändert.</translation>
    </message>
    <message>
        <source>What is held or waits for it is given up, and its secret is destroyed. Its deliveries stay in the log. This cannot be undone.</source>
        <translation>Was für ihn zurückgehalten wird oder wartet, wird aufgegeben, und sein Geheimnis wird vernichtet. Seine Zustellungen bleiben im Protokoll. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>No probe was sent.</source>
        <translation>Es wurde keine Probeanfrage gesendet.</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookAside</name>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookBanner</name>
    <message>
        <source>See the failures</source>
        <translation>Fehlschläge ansehen</translation>
    </message>
    <message>
        <source>Its deliveries that have failed, in the log</source>
        <translation>Seine fehlgeschlagenen Zustellungen im Protokoll</translation>
    </message>
    <message>
        <source>Probe now</source>
        <translation>Jetzt probieren</translation>
    </message>
    <message>
        <source>Your role may look at this but not change it.</source>
        <translation>Ihre Rolle darf das ansehen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>Sends one of the events that are held; when it arrives, the others follow</source>
        <translation>Sendet eines der zurückgehaltenen Ereignisse; kommt es an, folgen die anderen</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookCards</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Delivered today</source>
        <translation>Heute zugestellt</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>Mit Problemen</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Mean response</source>
        <translation>Mittlere Antwortzeit</translation>
    </message>
    <message>
        <source>Held events</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>endpoints that get events</source>
        <translation>Endpunkte in Betrieb</translation>
    </message>
    <message>
        <source>since midnight UTC</source>
        <translation>seit Mitternacht UTC</translation>
    </message>
    <message>
        <source>in the last 24 hours</source>
        <translation>in den letzten 24 Stunden</translation>
    </message>
    <message>
        <source>failing or stopped by a rule</source>
        <translation>gestört oder gestoppt</translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n unterwegs</numerusform>
            <numerusform>%n unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % below %1</source>
        <translation>95 % unter %1</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nichts wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n given up</source>
        <translation>
            <numerusform>%n aufgegeben</numerusform>
            <numerusform>%n aufgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Attempts ok</source>
        <translation>Versuche ok</translation>
    </message>
    <message>
        <source>Delivered in the end</source>
        <translation>Am Ende zugestellt</translation>
    </message>
    <message>
        <source>Against the 24 hours before: %1</source>
        <translation>Gegenüber den 24 Stunden davor: %1</translation>
    </message>
    <message>
        <source>Against the 7 days before: %1</source>
        <translation>Gegenüber den 7 Tagen davor: %1</translation>
    </message>
    <message>
        <source>Against the 30 days before: %1</source>
        <translation>Gegenüber den 30 Tagen davor: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>ältestes %1</translation>
    </message>
    <message>
        <source>The oldest is from %1</source>
        <translation>Das älteste ist vom %1</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>davor: %1</translation>
    </message>
    <message>
        <source>kept for %1 hours</source>
        <translation>%1 Stunden lang aufbewahrt</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookCharts</name>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>95 % below</source>
        <translation>95 % darunter</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookConfiguration</name>
    <message>
        <source>Rotate secret…</source>
        <translation>Geheimnis wechseln …</translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation>Code zur Prüfung</translation>
    </message>
    <message>
        <source>Most common errors</source>
        <translation>Häufigste Fehler</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>Transformation</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Old secret</source>
        <translation>Altes Geheimnis</translation>
    </message>
    <message>
        <source>signs as well, ends %1</source>
        <translation>signiert auch, endet %1</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>kept within a contact, campaign or message</source>
        <translation>eingehalten je Kontakt, Kampagne oder Nachricht</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>nicht eingehalten</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tempo</translation>
    </message>
    <message numerus="yes">
        <source>at most %n a second</source>
        <translation>
            <numerusform>höchstens %n pro Sekunde</numerusform>
            <numerusform>höchstens %n pro Sekunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>None in this time.</source>
        <translation>Keine in diesem Zeitraum.</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookFigures</name>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Time that the figures cover</source>
        <translation>Zeitraum der Zahlen</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookHistory</name>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Erholt</translation>
    </message>
    <message>
        <source>Secret rotated</source>
        <translation>Geheimnis erneuert</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Getestet</translation>
    </message>
    <message>
        <source>Failures archived</source>
        <translation>Fehlschläge archiviert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Replay started</source>
        <translation>Neuversand begonnen</translation>
    </message>
    <message>
        <source>Replay paused</source>
        <translation>Neuversand pausiert</translation>
    </message>
    <message>
        <source>Replay resumed</source>
        <translation>Neuversand fortgesetzt</translation>
    </message>
    <message>
        <source>Replay cancelled</source>
        <translation>Neuversand abgebrochen</translation>
    </message>
    <message>
        <source>Replay completed</source>
        <translation>Neuversand beendet</translation>
    </message>
    <message>
        <source>Retry started</source>
        <translation>Wiederholung begonnen</translation>
    </message>
    <message>
        <source>Retry paused</source>
        <translation>Wiederholung pausiert</translation>
    </message>
    <message>
        <source>Retry resumed</source>
        <translation>Wiederholung fortgesetzt</translation>
    </message>
    <message>
        <source>Retry cancelled</source>
        <translation>Wiederholung abgebrochen</translation>
    </message>
    <message>
        <source>Retry completed</source>
        <translation>Wiederholung beendet</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>whether it is paused</source>
        <translation>ob er pausiert ist</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>requests at once</source>
        <translation>gleichzeitige Anfragen</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>transformation</source>
        <translation>Transformation</translation>
    </message>
    <message>
        <source>Stopped by a rule</source>
        <translation>Von einer Regel gestoppt</translation>
    </message>
    <message>
        <source>Paused by a rule</source>
        <translation>Von einer Regel pausiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivery(s)</source>
        <translation>
            <numerusform>%Ln Zustellung</numerusform>
            <numerusform>%Ln Zustellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Probe asked for</source>
        <translation>Probeanfrage verlangt</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookList</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>URLs that are told of what happens, signed, and again until they answer</source>
        <translation>URLs, die signiert benachrichtigt werden, bis sie antworten</translation>
    </message>
    <message>
        <source>Filter by name or URL</source>
        <translation>Nach Name oder URL filtern</translation>
    </message>
    <message>
        <source>No endpoints yet</source>
        <translation>Noch keine Endpunkte</translation>
    </message>
    <message>
        <source>An endpoint is a URL of yours that gets a signed request for each event that you choose. What it misses is held or sent again.</source>
        <translation>Ein Endpunkt ist eine Ihrer URLs, die für jedes gewählte Ereignis eine signierte Anfrage bekommt. Was sie verpasst, wird zurückgehalten oder noch einmal gesendet.</translation>
    </message>
    <message>
        <source>No endpoint matches the filters</source>
        <translation>Kein Endpunkt entspricht den Filtern</translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Any event</source>
        <translation>Jedes Ereignis</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n Endpunkt</numerusform>
            <numerusform>%n Endpunkte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookSecretSheet</name>
    <message>
        <source>The signing secret</source>
        <translation>Das Signaturgeheimnis</translation>
    </message>
    <message>
        <source>Show or hide the secret</source>
        <translation>Geheimnis zeigen oder verbergen</translation>
    </message>
    <message>
        <source>%1 · shown this once</source>
        <translation>%1 · nur dieses eine Mal zu sehen</translation>
    </message>
    <message>
        <source>Not copied yet</source>
        <translation>Noch nicht kopiert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Your receiver checks with it that a delivery comes from here and was not changed. It cannot be shown again; if it is lost, rotate it.</source>
        <translation>Damit prüft Ihr Empfänger, dass eine Zustellung von hier kommt und nicht verändert wurde. Es lässt sich nicht noch einmal zeigen; geht es verloren, wechseln Sie es.</translation>
    </message>
    <message>
        <source>Webhooks › Events has code that verifies a signature, in six languages.</source>
        <translation>Unter „Webhooks › Ereignisse“ finden Sie Code, der eine Signatur prüft, in sechs Sprachen.</translation>
    </message>
    <message>
        <source>Copy secret</source>
        <translation>Geheimnis kopieren</translation>
    </message>
    <message>
        <source>Store in keychain</source>
        <translation>Im Schlüsselbund ablegen</translation>
    </message>
    <message>
        <source>This desktop has no keychain.</source>
        <translation>Diese Arbeitsumgebung hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Stored in %1</source>
        <translation>Abgelegt in %1</translation>
    </message>
    <message>
        <source>The keychain did not take it.</source>
        <translation>Der Schlüsselbund hat es nicht angenommen.</translation>
    </message>
    <message>
        <source>Close without keeping the secret?</source>
        <translation>Schließen, ohne das Geheimnis aufzubewahren?</translation>
    </message>
    <message>
        <source>It has not been copied or stored. It cannot be shown again; you would have to rotate it.</source>
        <translation>Es wurde nicht kopiert oder abgelegt. Es lässt sich nicht noch einmal zeigen; Sie müssten es wechseln.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookSheet</name>
    <message>
        <source>Edit endpoint</source>
        <translation>Endpunkt bearbeiten</translation>
    </message>
    <message>
        <source>New endpoint</source>
        <translation>Neuer Endpunkt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Create endpoint</source>
        <translation>Endpunkt erstellen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Only the first two steps are needed; the others have their usual values.</source>
        <translation>Nur die ersten beiden Schritte sind nötig; die anderen haben ihre üblichen Werte.</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Transformation</source>
        <translation>Transformation</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>The test is sent as the endpoint is saved now, without what you change here.</source>
        <translation>Der Test geht an den Endpunkt, wie er jetzt gespeichert ist, ohne Ihre Änderungen hier.</translation>
    </message>
    <message>
        <source>The endpoint is kept, paused, to be tried; it goes when you cancel.</source>
        <translation>Der Endpunkt wird zum Ausprobieren pausiert gespeichert; er verschwindet, wenn Sie abbrechen.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Send a test event</source>
        <translation>Testereignis senden</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookText</name>
    <message numerus="yes">
        <source>Stopped: %n failure(s) in a row.</source>
        <translation>
            <numerusform>Gestoppt: %n Fehlschlag in Folge.</numerusform>
            <numerusform>Gestoppt: %n Fehlschläge in Folge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failing: %n failure(s) in a row.</source>
        <translation>
            <numerusform>Gestört: %n Fehlschlag in Folge.</numerusform>
            <numerusform>Gestört: %n Fehlschläge in Folge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %1 of %n attempt(s) in %2 minutes failed.</source>
        <translation>
            <numerusform>Gestoppt: %1 von %n Versuch in %2 Minuten schlug fehl.</numerusform>
            <numerusform>Gestoppt: %1 von %n Versuchen in %2 Minuten schlugen fehl.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused: the endpoint answered 410, which means that it is gone.</source>
        <translation>Pausiert: Der Endpunkt hat mit 410 geantwortet; es gibt ihn also nicht mehr.</translation>
    </message>
    <message>
        <source>Paused by an operator.</source>
        <translation>Manuell pausiert.</translation>
    </message>
    <message>
        <source>The last error: %1</source>
        <translation>Der letzte Fehler: %1</translation>
    </message>
    <message>
        <source>The last answer was %1.</source>
        <translation>Die letzte Antwort war %1.</translation>
    </message>
    <message>
        <source>It is still tried. Failed deliveries are tried again by the schedule.</source>
        <translation>Zustellungen werden weiter versucht, fehlgeschlagene nach Zeitplan wiederholt.</translation>
    </message>
    <message>
        <source>Resume it to deliver what is held, oldest first.</source>
        <translation>Setzen Sie ihn fort, um Zurückgehaltenes zuzustellen, das älteste zuerst.</translation>
    </message>
    <message>
        <source>The next probe is sent %1; the first success resumes it.</source>
        <translation>Die nächste Probeanfrage wird %1 gesendet; der erste Erfolg setzt den Endpunkt fort.</translation>
    </message>
    <message>
        <source>A probe is sent from time to time; the first success resumes it.</source>
        <translation>Von Zeit zu Zeit wird eine Probeanfrage gesendet; der erste Erfolg setzt den Endpunkt fort.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>None: the event as it is</source>
        <translation>Keine: das Ereignis, wie es ist</translation>
    </message>
    <message>
        <source>JavaScript</source>
        <translation>JavaScript</translation>
    </message>
    <message>
        <source>Fields, each from a path</source>
        <translation>Felder, jedes aus einem Pfad</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) held, the oldest from %1.</source>
        <translation>
            <numerusform>%n Ereignis zurückgehalten, das älteste: %1.</numerusform>
            <numerusform>%n Ereignisse zurückgehalten, das älteste: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Slack message</source>
        <translation>Slack-Nachricht</translation>
    </message>
    <message>
        <source>CRM contact, by a function</source>
        <translation>CRM-Kontakt, mit Funktion</translation>
    </message>
    <message>
        <source>CRM contact, by fields</source>
        <translation>CRM-Kontakt, mit Feldern</translation>
    </message>
    <message>
        <source>Gives up after about %1.</source>
        <translation>Gibt nach etwa %1 auf.</translation>
    </message>
    <message>
        <source>Gives up at the first failure.</source>
        <translation>Gibt beim ersten Fehlschlag auf.</translation>
    </message>
    <message>
        <source>Never used: %1.</source>
        <translation>Nie benutzt: %1.</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Seit %1.</translation>
    </message>
    <message>
        <source>Since %1, %2.</source>
        <translation>Seit %1, %2.</translation>
    </message>
    <message>
        <source>Held events are kept for %1 hours, at most %2 of them.</source>
        <translation>Zurückgehaltene Ereignisse werden %1 Stunden lang aufbewahrt, höchstens %2 davon.</translation>
    </message>
    <message>
        <source>Failures of the last 24 hours: %1</source>
        <translation>Fehlschläge der letzten 24 Stunden: %1</translation>
    </message>
    <message>
        <source>Failures of the last 7 days: %1</source>
        <translation>Fehlschläge der letzten 7 Tage: %1</translation>
    </message>
    <message>
        <source>Failures of the last 30 days: %1</source>
        <translation>Fehlschläge der letzten 30 Tage: %1</translation>
    </message>
    <message>
        <source>A probe is under way; the first success resumes it.</source>
        <translation>Eine Probeanfrage ist unterwegs; der erste Erfolg setzt den Endpunkt fort.</translation>
    </message>
    <message>
        <source>The next event is sent as a probe; the first success resumes it.</source>
        <translation>Das nächste Ereignis wird als Probeanfrage gesendet; der erste Erfolg setzt den Endpunkt fort.</translation>
    </message>
    <message>
        <source>Nothing is held that could be sent.</source>
        <translation>Nichts wird zurückgehalten, das gesendet werden könnte.</translation>
    </message>
    <message>
        <source>A probe is under way.</source>
        <translation>Eine Probeanfrage ist unterwegs.</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookTitle</name>
    <message>
        <source>Copy the URL</source>
        <translation>URL kopieren</translation>
    </message>
    <message>
        <source>Back to the endpoints</source>
        <translation>Zurück zu den Endpunkten</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
</context>
<context>
    <name>pm::ui::WelcomePage</name>
    <message>
        <source>This is production</source>
        <translation>Dies ist Produktion</translation>
    </message>
    <message>
        <source>PenguinMails Console</source>
        <translation>PenguinMails Console</translation>
    </message>
    <message>
        <source>Welcome to PenguinMails Console</source>
        <translation>Willkommen bei PenguinMails Console</translation>
    </message>
    <message>
        <source>Where do you want to work? You can add more workspaces later.</source>
        <translation>Wo möchten Sie arbeiten? Weitere Arbeitsbereiche können Sie später hinzufügen.</translation>
    </message>
    <message>
        <source>Start a local workspace</source>
        <translation>Lokalen Arbeitsbereich starten</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Umsehen</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Lokaler Arbeitsbereich</translation>
    </message>
    <message>
        <source>The whole platform on this computer: SQLite, an encrypted keystore, nothing else to install.</source>
        <translation>Die ganze Plattform auf diesem Computer: SQLite, ein verschlüsselter Schlüsselspeicher, sonst nichts zu installieren.</translation>
    </message>
    <message>
        <source>Connect to a platform</source>
        <translation>Mit einer Plattform verbinden</translation>
    </message>
    <message>
        <source>Sign in to a platform that your company runs, or to the hosted one.</source>
        <translation>Melden Sie sich bei einer Plattform Ihrer Firma oder bei der gehosteten an.</translation>
    </message>
    <message>
        <source>A local workspace with demo data: twelve tenants, keys and ninety days of use. It starts anew each time.</source>
        <translation>Ein lokaler Arbeitsbereich mit Demodaten: zwölf Mandanten, Schlüssel und neunzig Tage Nutzung. Er beginnt jedes Mal neu.</translation>
    </message>
    <message>
        <source>Address of the platform</source>
        <translation>Adresse der Plattform</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Name des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Name, e.g. Acme production</source>
        <translation>Name, z. B. Acme Produktion</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>The address must begin with https:// and name a host.</source>
        <translation>Die Adresse muss mit https:// beginnen und einen Rechner nennen.</translation>
    </message>
    <message>
        <source>Over http:// anybody on the way could read your password. Another computer needs https://.</source>
        <translation>Über http:// könnte unterwegs jeder das Passwort lesen. Ein anderer Rechner braucht https://.</translation>
    </message>
</context>
<context>
    <name>pm::ui::WorkspaceField</name>
    <message>
        <source>Workspace %1</source>
        <translation>Arbeitsbereich %1</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
</context>
<context>
    <name>pm::ui::WorkspaceList</name>
    <message>
        <source>None is kept: this is demo data.</source>
        <translation>Keiner gespeichert: Das hier sind Demodaten.</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Name des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>This window works on it.</source>
        <translation>Dieses Fenster arbeitet damit.</translation>
    </message>
    <message>
        <source>Remove the workspace “%1”?</source>
        <translation>Den Arbeitsbereich „%1“ entfernen?</translation>
    </message>
    <message>
        <source>The console forgets it. Data on the platform, or in its local folder, stays where it is.</source>
        <translation>Die Konsole vergisst ihn. Daten auf der Plattform oder in seinem lokalen Ordner bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>pm::ui::WorkspaceMenu</name>
    <message>
        <source>Add a workspace…</source>
        <translation>Arbeitsbereich hinzufügen …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Forget this workspace…</source>
        <translation>Diesen Arbeitsbereich vergessen …</translation>
    </message>
</context>
</TS>
