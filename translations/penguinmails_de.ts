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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::DeliveryTableModel</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::EmailColumns</name>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished">E-Mail</translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DKIM selector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::KeyTableModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::UsageColumns</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % below, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::WebhookColumns</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Success, 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed, 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
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
    <name>pm::app::OpenWorkspace</name>
    <message>
        <source>The folder of the workspace cannot be made.</source>
        <translation>Der Ordner des Arbeitsbereichs kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The folder of the demo cannot be emptied.</source>
        <translation>Der Ordner der Demo kann nicht geleert werden.</translation>
    </message>
    <message>
        <source>The local service ended unexpectedly and was started again.</source>
        <translation>Der lokale Dienst wurde unerwartet beendet und neu gestartet.</translation>
    </message>
    <message>
        <source>This desktop has no keychain: the keys of the local workspace are kept in files that only your user can read.</source>
        <translation>Diese Arbeitsumgebung hat keinen Schlüsselbund: Die Schlüssel des lokalen Arbeitsbereichs liegen in Dateien, die nur Ihr Benutzer lesen kann.</translation>
    </message>
    <message>
        <source>My company</source>
        <translation>Meine Firma</translation>
    </message>
    <message>
        <source>The first tenant could not be made.</source>
        <translation>Der erste Mandant konnte nicht angelegt werden.</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
</context>
<context>
    <name>pm::ui</name>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::ApiDocsPage</name>
    <message>
        <source>API docs</source>
        <translation type="unfinished">API-Dokumentation</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 · %n operation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No operation matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try other words, or take the filter away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the document…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::AttemptTimeline</name>
    <message>
        <source>%1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held until its endpoint is active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished">%1 · %2</translation>
    </message>
</context>
<context>
    <name>pm::ui::AttributeText</name>
    <message>
        <source>Line %1 is not of the form “name = value”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::BasicsStep</name>
    <message>
        <source>Order events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for, and whom to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active: events are delivered at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: events are held until it is resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTPS; HTTP on localhost alone. Redirects are not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::CampaignInspector</name>
    <message>
        <source>Start…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) a minute</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Campaign id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gets it is settled when it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::CampaignSheet</name>
    <message>
        <source>Edit campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the contact, or this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent before you start it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spring newsletter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading templates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newsletter, vip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished">Nachrichten</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags, separated by commas. Every subscribed contact with one of them gets one message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contact&apos;s own fields and attributes come first; these fill the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no templates yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a campaign with this name already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished">Kampagnen</translation>
    </message>
    <message>
        <source>One template to every contact with a tag, at a rate you choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A campaign sends a template to all contacts with the tags you choose, once you start it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No campaign matches the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Start “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every subscribed contact with one of these tags gets a message from now on: %1. What has been sent cannot be called back; the rest can be paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it has sent stays under Messages. This cannot be undone.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished">E-Mail</translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::ContactSheet</name>
    <message>
        <source>Edit contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vip, newsletter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished">E-Mail</translation>
    </message>
    <message>
        <source>If there is a contact with this email, it is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line. Templates of campaigns use them by name: {{plan}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a contact with this email already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation type="unfinished">Kontakte</translation>
    </message>
    <message>
        <source>Whom campaigns write to, by their tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name or email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys with the scope manage_contacts add them over the API; single ones can be added here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact matches the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There was a contact with the email %1; it has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns no longer write to it, and what is known about it is lost. Messages that it got stay. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::CreateKeySheet</name>
    <message>
        <source>Create API key</source>
        <translation type="unfinished">API-Schlüssel erstellen</translation>
    </message>
    <message>
        <source>%1 · %2 plan: %3 requests a minute, burst %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation type="unfinished"></translation>
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
    <name>pm::ui::DeliveriesPage</name>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished">Zustellungen</translation>
    </message>
    <message>
        <source>Choose a tenant to see its deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints belong to a tenant. Choose one at the top of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every event that was sent to your endpoints, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delivery matches the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No deliveries yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear here as soon as something happens that an endpoint wants to hear of. Send a test event from an endpoint to see one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryActions</name>
    <message>
        <source>Retry all matching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live tail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may look at deliveries but not send them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that the filters find, by plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events of a time once more to one endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDJSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDJSON files (*.ndjson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops the export; no file is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that the filters find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New deliveries are not looked for (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New deliveries are told of as they happen (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New deliveries are looked for every few seconds (L)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryExporter</name>
    <message numerus="yes">
        <source>%Ln delivery(s) exported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The export did not succeed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryFilterBar</name>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Last %n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Event id, delivery id or email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed or retrying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No filter: every delivery of this environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryInspector</name>
    <message>
        <source>Close the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished">Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Send to localhost…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature lab…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends the same id and body once more, with a fresh signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may look at deliveries but not send them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the last success of this endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This endpoint has never acknowledged anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last success of the endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last success on this endpoint: %1, %2 ms. Green is new in this attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delivery is sent once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences to the last success</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryText</name>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transformation failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::DomainInspector</name>
    <message>
        <source>Verify now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DKIM selector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished">nie</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add these where the domain&apos;s DNS is kept, then verify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the host of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the value of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the DNS…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every record of “%1” is right yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::DomainSheet</name>
    <message>
        <source>Add domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The DNS records that it needs are shown once it is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands behind the @ of the sender. A subdomain keeps its reputation apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a domain such as mail.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This domain is here already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::DomainsPage</name>
    <message>
        <source>Domains</source>
        <translation type="unfinished">Domains</translation>
    </message>
    <message>
        <source>Domains that you send from, proven to be yours by their DNS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No domains yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail from a domain with SPF, DKIM and DMARC reaches the inbox. Add yours to see the records that it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No domain matches the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Its DKIM key is destroyed: should the domain come back, its DNS has to be changed. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::DraftSheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not been saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::EditKeySheet</name>
    <message>
        <source>Edit API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::EmailText</name>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported as spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SPF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DKIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DMARC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::EnvironmentSwitch</name>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What live keys send, and its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What test keys do; nothing of it leaves the sandbox</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>pm::ui::EventTypeTree</name>
    <message>
        <source>Filter events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n event(s) chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::EventsPage</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an endpoint can be told of, and how it knows that it was told the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::EventsStep</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::ExchangeView</name>
    <message>
        <source>Copy as cURL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body was longer; only its first 64 KiB are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers and body</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::FilterEditor</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1, and it is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1, but it is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a JSON object yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample would be delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample would be left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::FilterStep</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paths into the event with a value, several, or a comparison: $eq $ne $in $nin $gt $gte $lt $lte $exists $contains $startsWith $endsWith $regex $and $or $not. Empty lets all through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a JSON object, or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::InspectorPanel</name>
    <message>
        <source>Close the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::InspectorTabs</name>
    <message>
        <source>Parts of the inspector</source>
        <translation>Teile des Inspektors</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyActions</name>
    <message>
        <source>More to do with keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke unused keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key that the filters find, as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation type="unfinished">Strg+N</translation>
    </message>
    <message>
        <source>Your role may look at keys but not create them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may look at keys but not revoke them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every request with this key is refused from now on, everywhere. This cannot be undone. It made %1 requests so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create API key</source>
        <translation type="unfinished">API-Schlüssel erstellen</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyAdvicePanel</name>
    <message>
        <source>never</source>
        <translation type="unfinished">nie</translation>
    </message>
    <message numerus="yes">
        <source>Take %n scope(s) away…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Shrink “%1” to what it uses?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps %1.

It loses %2. They can be given back at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope advisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used yet: there is nothing to go by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses everything it is granted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) not used for 30 days:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last 30 days from %n address(es); every address may use it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last 30 days from %n address(es), all inside the allow-list.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list would have refused %n address(es):</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished">%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Allow just the %n used…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Allow “%1” just the addresses it uses?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These may use it: %1.

Every other address is refused from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These may use it: %1.

Every other address is reported from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow just these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has only what it uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyChangeSheet</name>
    <message>
        <source>Load the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the newest state.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyChangeView</name>
    <message>
        <source>never</source>
        <translation type="unfinished">nie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until now every address may use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on every address may use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyDrainPanel</name>
    <message>
        <source>Nobody has used it since. It ends %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet since %1: it is safe to end. It ends by itself %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still in use, last %1. It ends %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the overlap of “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secret is refused from now on, everywhere. Nobody uses it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secret is refused from now on, everywhere. It is still in use: whoever has not changed to the new one is cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secret of “%1” is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls that use the new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old key still valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every call uses the new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 % of calls use the new key · %n client(s) left on the old one</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 calls</source>
        <comment>endpoint</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The old secret of “%1” is still valid.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyFilterBar</name>
    <message>
        <source>Filter keys by name or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unused 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has changed – show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n key(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyForm</name>
    <message>
        <source>Production server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it runs and who looks after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live – sends real messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test – stays in the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished">Nie</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>On a date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP addresses or CIDR blocks, one a line. Empty allows every address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 50 letters, digits, spaces and -_.()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an IP address or CIDR block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expiry must be in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporting shows in the inspector what the list would refuse, before it does.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyInspector</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regenerate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / min · burst %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed IPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regenerated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · overlap ends %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may look at keys but not change them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days · %1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation type="unfinished">%1 · %2 ms</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished">Noch einmal versuchen</translation>
    </message>
    <message>
        <source>End overlap…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a new secret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyListExport</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed IPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) exported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The export did not succeed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyRevealSheet</name>
    <message>
        <source>Your new API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · shown this once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · shown this once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not copied yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clipboard is cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without keeping the key?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not been copied, saved or stored. It cannot be shown again; you would have to regenerate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store it now. It cannot be shown again; if it is lost, regenerate the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as .env</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store in keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipboard clears after %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipboard clears in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API docs</source>
        <translation type="unfinished">API-Dokumentation</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeySecurityPanel</name>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>From nowhere yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to improve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished">Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyText</name>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires in %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unused %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regenerated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires in 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old secret ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Its secret is %n day(s) old. Regenerate it with an overlap.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not used for %n day(s). Revoke it if nobody needs it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every address may use it. Name those that should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Every address may use it, but it was used from %n address(es) only. Allow just those.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It never expires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let through and reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmatic access to your company&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmatic access to %1 · %2 plan, %3 requests a minute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyUsagePanel</name>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation type="unfinished">%1 · %2 ms</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished">Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished">%1 · %2</translation>
    </message>
    <message>
        <source>Not used in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::KeysPage</name>
    <message>
        <source>API keys</source>
        <translation type="unfinished">API-Schlüssel</translation>
    </message>
    <message>
        <source>No key matches the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No API keys yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key lets a program use the API in this tenant&apos;s name, with the scopes you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tenant to see its keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys belong to a tenant. Choose one at the top of the window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::ListPage</name>
    <message>
        <source>%1 cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The export did not succeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that the filters find, as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, more below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation type="unfinished">Strg+N</translation>
    </message>
    <message>
        <source>Choose a tenant to see its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one at the top of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">Entf</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may look at this but not change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::LocalPortSheet</name>
    <message>
        <source>Send to localhost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same bytes and headers, to a program on this machine. The platform does not take part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens at this port.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::MailBodies</name>
    <message>
        <source>Text of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendered message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images and anything else that would have to be loaded are left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::MainWindow</name>
    <message>
        <source>%1 – PenguinMails Console</source>
        <translation>%1 – PenguinMails Console</translation>
    </message>
    <message>
        <source>The session is kept until you quit only.</source>
        <translation>Die Sitzung bleibt nur erhalten, bis Sie das Programm beenden.</translation>
    </message>
    <message>
        <source>You are signed out here, but the platform was not reached: the session there ends by itself.</source>
        <translation>Hier sind Sie abgemeldet, aber die Plattform war nicht erreichbar: Die Sitzung dort läuft von selbst ab.</translation>
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
        <source>Offline – what you see was read %1. Trying again…</source>
        <translation>Offline – was Sie sehen, ist der Stand: %1. Neuer Versuch läuft …</translation>
    </message>
    <message>
        <source>The platform does not answer. Trying again…</source>
        <translation>Die Plattform antwortet nicht. Neuer Versuch läuft …</translation>
    </message>
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
    <message>
        <source>Add a workspace…</source>
        <translation>Arbeitsbereich hinzufügen …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>This workspace does not lock: the console signs in to it by itself.</source>
        <translation>Dieser Arbeitsbereich wird nicht gesperrt: Die Konsole meldet sich dort selbst an.</translation>
    </message>
</context>
<context>
    <name>pm::ui::MessageInspector</name>
    <message>
        <source>No subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message has no body.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished">Nachrichten</translation>
    </message>
    <message>
        <source>What your keys and campaigns have sent, with everything that happened to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by subject or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages appear here when a key with the scope send_email sends one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message matches the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
    <name>pm::ui::OperationTree</name>
    <message>
        <source>Filter operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by path or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::OperationView</name>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an API key or a session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example of the answer %1</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting what there is to send…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivery(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 at %2 a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them were acknowledged before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to send any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::RegenerateKeySheet</name>
    <message>
        <source>Regenerate “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key keeps its name, scopes and history; only the secret changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned – both keys work for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients can change over one by one. The old secret ends by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours of overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> h overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compromised – end the old key now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every client that still has the old secret is refused at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the old secret of “%1” now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every client that still has it is refused at once, everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regenerate now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::ReplayItemsSheet</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
</context>
<context>
    <name>pm::ui::ReplaySheet</name>
    <message>
        <source>Replay events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those that were never acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events of a time once more to one endpoint, oldest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events %1 of a time once more to one endpoint, oldest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no endpoint yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end must be after the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::ReplayStrip</name>
    <message>
        <source>Progress of the replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 sent · %3 a second · %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
    <message>
        <source>The replay was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replay has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 sent: %3 delivered, %4 failed, %5 left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replay could not be changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::RetryAllSheet</name>
    <message>
        <source>Retry all matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what was acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that the filters of the log find, not just the rows in view.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::RevokeUnusedSheet</name>
    <message>
        <source>Revoke unused keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happens before you confirm the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days without use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type “%1” to confirm.</source>
        <translation type="unfinished">Geben Sie zur Bestätigung „%1“ ein.</translation>
    </message>
    <message>
        <source>Looking for them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every active key was used. There is nothing to revoke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n active key(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and more that come after these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>never used, %n day(s) old</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last used %n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n key(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) revoked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) left alone: used or changed meanwhile.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While both secrets sign, a receiver that knows either accepts every delivery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: the old secret ends now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secret ends by itself after it. Choose none when it is known to somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the old secret of “%1” now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receivers refuse every delivery until they have the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::ScopeSelector</name>
    <message>
        <source>Send messages and follow what became of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read opens, clicks and campaign figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, create, change and delete contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create, start and pause campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and change message templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add and verify sending domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read replies and conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and change webhook endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insight and integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::SendingStep</name>
    <message>
        <source>Timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"> s</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds, or 5 m, 1 h; the last repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept within a contact, campaign or message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line, as &quot;X-Team: orders&quot;. What signs a delivery cannot be set here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write times such as 60, 5 m, 1 h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name, a colon and a value on each line.</source>
        <translation type="unfinished"></translation>
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
        <source>None is kept: this is demo data.</source>
        <translation>Keiner gespeichert: Das hier sind Demodaten.</translation>
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
        <source>Search or jump to a page, a tenant, an action, or a pasted id</source>
        <translation>Suchen, oder zu einer Seite, einem Mandanten, einer Aktion oder einer eingefügten ID springen</translation>
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
</context>
<context>
    <name>pm::ui::SignatureLabSheet</name>
    <message>
        <source>Right for this JSON parsed and written again. The body was changed before it came here; sign and check the raw bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right without the line end at the end of the body, which somebody has added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right with line ends as they were sent; somebody has added carriage returns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste what your receiver has. Nothing leaves this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret of the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers as received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body as received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the JSON is parsed and written again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
    <message>
        <source>The whole body is checked; its beginning is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No timestamp among the headers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed %1 before it was received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed %1 after it was received: the receiver&apos;s clock is slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes stay the same, this time. Other bodies may not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes change from byte %1 on, and no signature matches any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the secret, as it was shown when the endpoint was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is right for these bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This header is not among those received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header does not have the form of a signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no secret of an endpoint: it begins with whsec_ and goes on in base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>webhook-id or webhook-timestamp is missing; both are signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right, but older than five minutes: a replay, or the receiver&apos;s clock is fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right, but from the future: the receiver&apos;s clock is slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right with the key of the other header: the hex form takes the whole secret as it is, the other one the bytes behind whsec_.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another secret, or another body.</source>
        <translation type="unfinished"></translation>
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
        <translation>Versuchen Sie andere Wörter oder nehmen Sie die Filter weg.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter entfernen</translation>
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
    <name>pm::ui::TemplateInspector</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::TemplateSheet</name>
    <message>
        <source>Edit template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {{first_name}} where a message has a value of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is sent, and by what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome, {{first_name}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For readers without HTML. One of the two is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No variables yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a template with this name already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation type="unfinished">Vorlagen</translation>
    </message>
    <message>
        <source>Texts with placeholders, for messages by template_id and for campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name or subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A template holds the text of a message once; each message brings only its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No template matches the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New template</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Messages that were made from it stay. Programs that name it by id are refused from now on. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A campaign that is not completed uses this template.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON. It is signed and sent as a real event is; filters do not apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::TestResultView</name>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint has been asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer after %1 ms: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request and response</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::TimeChart</name>
    <message>
        <source>More of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::TimeChartView</name>
    <message>
        <source>%1: %2 %3</source>
        <comment>name, value, unit</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::TimeRangeSheet</name>
    <message>
        <source>Deliveries between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end must be after the beginning.</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>pm::ui::TransformationStep</name>
    <message>
        <source>What is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line: a path in the body, =, a path into the event, or a value as JSON has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs apart from everything, for at most 200 ms. When it fails, the event is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a path, = and a path or a value on each line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::TryPanel</name>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With my session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body must be a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is not JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an API key. It begins with pm_live_ or pm_test_.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1 on production?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This changes what is live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 ms · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and more that is not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant that is chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageCards</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % are faster than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busiest minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>by %n key(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the limit of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageCharts</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished">%1 %</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busiest minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageExport</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % below, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busiest minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usage is exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export did not succeed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageFilterBar</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All endpoints</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::UsagePage</name>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No requests match the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another range, or take the filters away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No requests in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as a program uses one of the keys, you see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of date – read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tenant to see how its keys are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tenant chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys belong to a tenant. Choose one at the top of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests to the API by %1 · %2 plan, %3 requests a minute for each key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests to the API by your company&apos;s keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageView</name>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busiest minute of a key and the rate limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::VerificationView</name>
    <message>
        <source>Language of the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code that verifies a signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each delivery is signed with the endpoint&apos;s secret over its id, the time and the exact bytes of the body. Refuse what does not verify or is older than five minutes. While a secret is rotated, both headers have two signatures.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::ViewNameSheet</name>
    <message>
        <source>Save this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filters as they are now, on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookCards</name>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished">Zustellungen</translation>
    </message>
    <message>
        <source>Mean response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>endpoints that get events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since midnight UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failing or stopped by a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>95 % below %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the oldest from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookCharts</name>
    <message>
        <source>delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookConfiguration</name>
    <message>
        <source>Rotate secret…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most common errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished">Über</translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signs as well, ends %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept within a contact, campaign or message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>at most %n a second</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None in this time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookDetail</name>
    <message>
        <source>Back to the endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time that the figures cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished">Zustellungen</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may look at this but not change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its deliveries and what is held for it go with it, and its secret is destroyed. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">Entf</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookList</name>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URLs that are told of what happens, signed, and again until they answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name or URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No endpoints yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An endpoint is a URL of yours that gets a signed request for each event that you choose. What it misses is held or sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No endpoint matches the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any event</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookSecretSheet</name>
    <message>
        <source>The signing secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · shown this once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not copied yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your receiver checks with it that a delivery comes from here and was not changed. It cannot be shown again; if it is lost, rotate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks › Events has code that verifies a signature, in six languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store in keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without keeping the secret?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not been copied or stored. It cannot be shown again; you would have to rotate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookSheet</name>
    <message>
        <source>Edit endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first two steps are needed; the others have their usual values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transformation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test is sent as the endpoint is saved now, without what you change here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint is kept, paused, to be tried; it goes when you cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookText</name>
    <message numerus="yes">
        <source>Stopped: %n failure(s) in a row.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failing: %n failure(s) in a row.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %1 of %n attempt(s) in %2 minutes failed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Paused: the endpoint answered 410, which means that it is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused by an operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last answer was %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still tried. Failed deliveries are tried again by the schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume it to deliver what is held, oldest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next probe is sent %1; the first success resumes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A probe is sent from time to time; the first success resumes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished">E-Mail</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished">Kampagnen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished">Kontakte</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation type="unfinished">API-Schlüssel</translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the event as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JavaScript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields, each from a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) held, the oldest from %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished">%1 %</translation>
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
</context>
</TS>
