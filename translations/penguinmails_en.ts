<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>pm::ui::AnswerNote</name>
    <message numerus="yes">
        <source>Same answer as the %n attempt(s) before.</source>
        <translation>
            <numerusform>Same answer as the %n attempt before.</numerusform>
            <numerusform>Same answer as the %n attempts before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Same error as the %n attempt(s) before.</source>
        <translation>
            <numerusform>Same error as the %n attempt before.</numerusform>
            <numerusform>Same error as the %n attempts before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::ApiDocsPage</name>
    <message numerus="yes">
        <source>%1 %2 · %n operation(s)</source>
        <translation>
            <numerusform>%1 %2 · %n operation</numerusform>
            <numerusform>%1 %2 · %n operations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::BinsPage</name>
    <message numerus="yes">
        <source>%n bin(s)</source>
        <translation>
            <numerusform>%n bin</numerusform>
            <numerusform>%n bins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::CampaignInspector</name>
    <message numerus="yes">
        <source>%n message(s) a minute</source>
        <translation>
            <numerusform>%n message a minute</numerusform>
            <numerusform>%n messages a minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::CampaignsPage</name>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::ContactsPage</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryExporter</name>
    <message numerus="yes">
        <source>%Ln delivery(s) exported.</source>
        <translation>
            <numerusform>%Ln delivery exported.</numerusform>
            <numerusform>%Ln deliveries exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryFilterBar</name>
    <message numerus="yes">
        <source>Last %n hour(s)</source>
        <translation>
            <numerusform>Last %n hour</numerusform>
            <numerusform>Last %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln+ new</source>
        <translation>
            <numerusform>%Ln+ new</numerusform>
            <numerusform>%Ln+ new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::DomainsPage</name>
    <message numerus="yes">
        <source>%n domain(s)</source>
        <translation>
            <numerusform>%n domain</numerusform>
            <numerusform>%n domains</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::ErrorText</name>
    <message numerus="yes">
        <source>Try again in %n minute(s).</source>
        <translation>
            <numerusform>Try again in %n minute.</numerusform>
            <numerusform>Try again in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::EventTypeTree</name>
    <message numerus="yes">
        <source>%1 of %n event(s) chosen</source>
        <translation>
            <numerusform>%1 of %n event chosen</numerusform>
            <numerusform>%1 of %n events chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyAdvicePanel</name>
    <message numerus="yes">
        <source>Take %n scope(s) away…</source>
        <translation>
            <numerusform>Take %n scope away…</numerusform>
            <numerusform>Take %n scopes away…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) not used for 30 days:</source>
        <translation>
            <numerusform>%n scope not used for 30 days:</numerusform>
            <numerusform>%n scopes not used for 30 days:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last 30 days from %n address(es); every address may use it.</source>
        <translation>
            <numerusform>Last 30 days from %n address; every address may use it.</numerusform>
            <numerusform>Last 30 days from %n addresses; every address may use it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last 30 days from %n address(es), all inside the allow-list.</source>
        <translation>
            <numerusform>Last 30 days from %n address, all inside the allow-list.</numerusform>
            <numerusform>Last 30 days from %n addresses, all inside the allow-list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list would have refused %n address(es):</source>
        <translation>
            <numerusform>The list would have refused %n address:</numerusform>
            <numerusform>The list would have refused %n addresses:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow just the %n used…</source>
        <translation>
            <numerusform>Allow just the %n used…</numerusform>
            <numerusform>Allow just the %n used…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list refuses %n of the addresses seen:</source>
        <translation>
            <numerusform>The list refuses %n of the addresses seen:</numerusform>
            <numerusform>The list refuses %n of the addresses seen:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyDrainPanel</name>
    <message numerus="yes">
        <source>%1 % of calls use the new key · %n client(s) left on the old one</source>
        <translation>
            <numerusform>%1 % of calls use the new key · %n client left on the old one</numerusform>
            <numerusform>%1 % of calls use the new key · %n clients left on the old one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No call with the old key for %n minute(s).</source>
        <translation>
            <numerusform>No call with the old key for %n minute.</numerusform>
            <numerusform>No call with the old key for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No call with the old key for %n hour(s).</source>
        <translation>
            <numerusform>No call with the old key for %n hour.</numerusform>
            <numerusform>No call with the old key for %n hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyFilterBar</name>
    <message numerus="yes">
        <source>%n key(s) found</source>
        <translation>
            <numerusform>%n key found</numerusform>
            <numerusform>%n keys found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n key(s)</source>
        <translation>
            <numerusform>%1 of %n key</numerusform>
            <numerusform>%1 of %n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyForm</name>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyListExport</name>
    <message numerus="yes">
        <source>%n key(s) exported.</source>
        <translation>
            <numerusform>%n key exported.</numerusform>
            <numerusform>%n keys exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::KeySecurityPanel</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyText</name>
    <message numerus="yes">
        <source>Its secret is %n day(s) old. Regenerate it with an overlap.</source>
        <translation>
            <numerusform>Its secret is %n day old. Regenerate it with an overlap.</numerusform>
            <numerusform>Its secret is %n days old. Regenerate it with an overlap.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its scopes were not used for 30 days. Take them away.</source>
        <translation>
            <numerusform>%n of its scopes was not used for 30 days. Take it away.</numerusform>
            <numerusform>%n of its scopes were not used for 30 days. Take them away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its allow-list only reports, and would have refused %n address(es). Look at them.</source>
        <translation>
            <numerusform>Its allow-list only reports, and would have refused %n address. Look at them.</numerusform>
            <numerusform>Its allow-list only reports, and would have refused %n addresses. Look at them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every address may use it, and in %n day(s) only these did: %1. Allow just those.</source>
        <translation>
            <numerusform>Every address may use it, and in %n day only these did: %1. Allow just those.</numerusform>
            <numerusform>Every address may use it, and in %n days only these did: %1. Allow just those.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the addresses that are allowed only these used it in %n day(s): %1. Allow just those.</source>
        <translation>
            <numerusform>Of the addresses that are allowed only these used it in %n day: %1. Allow just those.</numerusform>
            <numerusform>Of the addresses that are allowed only these used it in %n days: %1. Allow just those.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its allow-list only reports, and had nothing to report for %n day(s). Let it refuse.</source>
        <translation>
            <numerusform>Its allow-list only reports, and had nothing to report for %n day. Let it refuse.</numerusform>
            <numerusform>Its allow-list only reports, and had nothing to report for %n days. Let it refuse.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::ListPage</name>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n row exported.</numerusform>
            <numerusform>%n rows exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n endpoint(s) failing or stopped by a rule</source>
        <translation>
            <numerusform>%n endpoint failing or stopped by a rule</numerusform>
            <numerusform>%n endpoints failing or stopped by a rule</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::MessagesPage</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::NoticeAlerts</name>
    <message numerus="yes">
        <source>News of %n more endpoint(s)</source>
        <translation>
            <numerusform>News of %n more endpoint</numerusform>
            <numerusform>News of %n more endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::NoticeText</name>
    <message numerus="yes">
        <source>The endpoint “%1” was stopped after %n failure(s).</source>
        <translation>
            <numerusform>The endpoint “%1” was stopped after %n failure.</numerusform>
            <numerusform>The endpoint “%1” was stopped after %n failures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has failed %n time(s) in a row.</source>
        <translation>
            <numerusform>It has failed %n time in a row.</numerusform>
            <numerusform>It has failed %n times in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n delivered</numerusform>
            <numerusform>%n delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed.</source>
        <translation>
            <numerusform>%1, %n failed.</numerusform>
            <numerusform>%1, %n failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::PlanSheet</name>
    <message numerus="yes">
        <source>%Ln delivery(s)</source>
        <translation>
            <numerusform>%Ln delivery</numerusform>
            <numerusform>%Ln deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln endpoint</numerusform>
            <numerusform>%Ln endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln delivery(s)</source>
        <translation>
            <numerusform>At least %Ln delivery</numerusform>
            <numerusform>At least %Ln deliveries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::RevokeUnusedSheet</name>
    <message numerus="yes">
        <source>%n active key(s)</source>
        <translation>
            <numerusform>%n active key</numerusform>
            <numerusform>%n active keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>never used, %n day(s) old</source>
        <translation>
            <numerusform>never used, %n day old</numerusform>
            <numerusform>never used, %n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last used %n day(s) ago</source>
        <translation>
            <numerusform>last used %n day ago</numerusform>
            <numerusform>last used %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n key(s)</source>
        <translation>
            <numerusform>Revoke %n key</numerusform>
            <numerusform>Revoke %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) revoked.</source>
        <translation>
            <numerusform>%n key revoked.</numerusform>
            <numerusform>%n keys revoked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) left alone: used or changed meanwhile.</source>
        <translation>
            <numerusform>%n key left alone: used or changed meanwhile.</numerusform>
            <numerusform>%n keys left alone: used or changed meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) could not be revoked. Look at the plan again.</source>
        <translation>
            <numerusform>%n key could not be revoked. Look at the plan again.</numerusform>
            <numerusform>%n keys could not be revoked. Look at the plan again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) were revoked already.</source>
        <translation>
            <numerusform>%n key were revoked already.</numerusform>
            <numerusform>%n keys were revoked already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n notice</numerusform>
            <numerusform>%n notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::TemplateSheet</name>
    <message numerus="yes">
        <source>%n variable(s) found</source>
        <translation>
            <numerusform>%n variable found</numerusform>
            <numerusform>%n variables found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::TemplatesPage</name>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n template</numerusform>
            <numerusform>%n templates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::TopBar</name>
    <message numerus="yes">
        <source>%n unread notice(s)</source>
        <translation>
            <numerusform>%n unread notice</numerusform>
            <numerusform>%n unread notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageCards</name>
    <message numerus="yes">
        <source>by %n key(s)</source>
        <translation>
            <numerusform>by %n key</numerusform>
            <numerusform>by %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookCards</name>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n on the way</numerusform>
            <numerusform>%n on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given up</source>
        <translation>
            <numerusform>%n given up</numerusform>
            <numerusform>%n given up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookConfiguration</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n a second</source>
        <translation>
            <numerusform>at most %n a second</numerusform>
            <numerusform>at most %n a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookHistory</name>
    <message numerus="yes">
        <source>%Ln delivery(s)</source>
        <translation>
            <numerusform>%Ln delivery</numerusform>
            <numerusform>%Ln deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookList</name>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n endpoint</numerusform>
            <numerusform>%n endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookText</name>
    <message numerus="yes">
        <source>Stopped: %n failure(s) in a row.</source>
        <translation>
            <numerusform>Stopped: %n failure in a row.</numerusform>
            <numerusform>Stopped: %n failures in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failing: %n failure(s) in a row.</source>
        <translation>
            <numerusform>Failing: %n failure in a row.</numerusform>
            <numerusform>Failing: %n failures in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %1 of %n attempt(s) in %2 minutes failed.</source>
        <translation>
            <numerusform>Stopped: %1 of %n attempt in %2 minutes failed.</numerusform>
            <numerusform>Stopped: %1 of %n attempts in %2 minutes failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) held, the oldest from %1.</source>
        <translation>
            <numerusform>%n event held, the oldest from %1.</numerusform>
            <numerusform>%n events held, the oldest from %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
