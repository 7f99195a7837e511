// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace pm {
class Clock;
}

namespace pm::app {

class AbandonedDrafts;
class ApiDocService;
class Clipboard;
class ConnectionService;
class Keychain;
class KeyService;
class LiveService;
class NoticeService;
class Preferences;
class SessionService;
class TenantService;
struct EmailServices;
struct WebhookServices;
struct Workspace;

// What a window works with. Made in app/main, which keeps all of it alive longer than the window.
struct ConsoleContext {
    const Clock &clock;
    const Workspace &workspace;
    Preferences &preferences;
    Keychain &keychain;
    Clipboard &clipboard;
    NoticeService &notices;
    ConnectionService &connection;
    SessionService &session;
    TenantService &tenants;
    KeyService &keys;
    ApiDocService &apiDocs;
    EmailServices &email;
    WebhookServices &webhooks;
    AbandonedDrafts &drafts;
    LiveService &live;
};

} // namespace pm::app
