// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/preferences.h"

namespace pm::test {

// Preferences with a short life of copied secrets; nothing else of them is asked for.
class FixedPreferences final : public app::Preferences
{
public:
    int seconds = 1;

    Theme theme() const override { return Theme::Light; }
    void setTheme(Theme) override {}
    Density density() const override { return Density::Comfortable; }
    void setDensity(Density) override {}
    QString language() const override { return QStringLiteral("en"); }
    void setLanguage(const QString &) override {}
    int autoLockMinutes() const override { return 0; }
    void setAutoLockMinutes(int) override {}
    int clipboardSeconds() const override { return seconds; }
    void setClipboardSeconds(int value) override { seconds = value; }
    bool desktopNotifications() const override { return false; }
    void setDesktopNotifications(bool) override {}
    app::ProxyChoice proxy() const override { return {}; }
    void setProxy(const app::ProxyChoice &) override {}
    std::vector<app::Workspace> workspaces() const override { return {}; }
    void saveWorkspace(const app::Workspace &) override {}
    void removeWorkspace(const QString &) override {}
    QString lastWorkspace() const override { return {}; }
    void setLastWorkspace(const QString &) override {}
    QByteArray viewState(const QString &) const override { return {}; }
    void setViewState(const QString &, const QByteArray &) override {}
};

} // namespace pm::test
