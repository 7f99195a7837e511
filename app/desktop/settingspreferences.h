// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/preferences.h"

#include <QSettings>

namespace pm::app {

class SettingsPreferences final : public Preferences
{
    Q_OBJECT
public:
    explicit SettingsPreferences(const QString &file, QObject *parent = nullptr);

    Theme theme() const override;
    void setTheme(Theme theme) override;
    Density density() const override;
    void setDensity(Density density) override;
    QString language() const override;
    void setLanguage(const QString &language) override;
    int autoLockMinutes() const override;
    void setAutoLockMinutes(int minutes) override;
    int clipboardSeconds() const override;
    void setClipboardSeconds(int seconds) override;
    bool desktopNotifications() const override;
    void setDesktopNotifications(bool on) override;
    ProxyChoice proxy() const override;
    void setProxy(const ProxyChoice &proxy) override;
    std::vector<Workspace> workspaces() const override;
    void saveWorkspace(const Workspace &workspace) override;
    void removeWorkspace(const QString &id) override;
    QString lastWorkspace() const override;
    void setLastWorkspace(const QString &id) override;
    QByteArray viewState(const QString &name) const override;
    void setViewState(const QString &name, const QByteArray &state) override;

private:
    void set(const QString &key, const QVariant &value);
    void write(const std::vector<Workspace> &workspaces);

    QSettings m_settings;
};

} // namespace pm::app
