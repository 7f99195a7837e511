// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

namespace pm::app {

// A platform and who signs in there.
struct Workspace {
    enum class Kind {
        Local,  // a service of our own, data in the user's data folder
        Demo,   // a local one with demo data, marked as such
        Remote, // somebody's platform
    };
    QString id; // UUID
    Kind kind = Kind::Remote;
    QString name;
    QUrl url; // Remote only
    QString email;
    QString colour;          // "#rrggbb"
    bool production = false; // red band; destructive confirmations ask for the typed name
    // Files with the secrets of a local one that is not in a keychain; found out at its start, not kept.
    QStringList secretFiles{};
};

// The way to platforms that are not on this machine. There is no password in it: nothing secret is kept.
struct ProxyChoice {
    enum class Use { System, None, Manual };
    Use use = Use::System;
    QString host{};      // Manual only
    quint16 port = 3128; // Manual only

    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

// What the operator has chosen; kept on disk, never secret.
class Preferences : public QObject
{
    Q_OBJECT
public:
    enum class Theme { System, Light, Dark };
    enum class Density { Comfortable, Compact };
    using QObject::QObject;

    virtual Theme theme() const = 0;
    virtual void setTheme(Theme theme) = 0;
    virtual Density density() const = 0;
    virtual void setDensity(Density density) = 0;
    virtual QString language() const = 0; // "en", "de", "es", "pseudo"; empty follows the system
    virtual void setLanguage(const QString &language) = 0;
    virtual int autoLockMinutes() const = 0; // 0: never; default 15
    virtual void setAutoLockMinutes(int minutes) = 0;
    virtual int clipboardSeconds() const = 0; // 5 to 120; default 20
    virtual void setClipboardSeconds(int seconds) = 0;
    virtual bool desktopNotifications() const = 0; // of endpoints, while the window is not in front; default on
    virtual void setDesktopNotifications(bool on) = 0;
    virtual ProxyChoice proxy() const = 0;
    virtual void setProxy(const ProxyChoice &proxy) = 0;
    virtual std::vector<Workspace> workspaces() const = 0;
    virtual void saveWorkspace(const Workspace &workspace) = 0;
    virtual void removeWorkspace(const QString &id) = 0;
    [[nodiscard]] std::optional<Workspace> workspace(const QString &id) const; // nothing when it is not kept
    // Brings an open workspace up to date with what is kept of it; one that is not kept stays as it is.
    void refresh(Workspace &open) const;
    virtual QString lastWorkspace() const = 0;
    virtual void setLastWorkspace(const QString &id) = 0;
    // Window geometry, column widths and the like, by name.
    virtual QByteArray viewState(const QString &name) const = 0;
    virtual void setViewState(const QString &name, const QByteArray &state) = 0;

Q_SIGNALS:
    void changed();
    void workspacesChanged();
};

} // namespace pm::app
