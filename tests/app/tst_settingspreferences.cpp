// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/settingspreferences.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pm::app;

class TestSettingsPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasDefaults();
    void keepsWhatIsSet();
    void boundsWhatIsRead();
    void saysOnlyWhatChanged();
    void keepsWorkspaces();
    void keepsViews();

private:
    [[nodiscard]] QString file(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }
    QTemporaryDir m_folder;
};

void TestSettingsPreferences::hasDefaults()
{
    const SettingsPreferences preferences(file("none.ini"));
    QCOMPARE(preferences.theme(), Preferences::Theme::System);
    QCOMPARE(preferences.density(), Preferences::Density::Comfortable);
    QCOMPARE(preferences.language(), QString());
    QCOMPARE(preferences.autoLockMinutes(), 15);
    QCOMPARE(preferences.clipboardSeconds(), 20);
    QVERIFY(preferences.desktopNotifications());
    QVERIFY(preferences.proxy() == ProxyChoice());
    QVERIFY(preferences.workspaces().empty());
    QVERIFY(preferences.lastWorkspace().isEmpty());
}

void TestSettingsPreferences::keepsWhatIsSet()
{
    const ProxyChoice proxy{.use = ProxyChoice::Use::Manual,
                            .host = QStringLiteral("proxy.acme.example"),
                            .port = 8080};
    {
        SettingsPreferences preferences(file("kept.ini"));
        preferences.setTheme(Preferences::Theme::Dark);
        preferences.setDensity(Preferences::Density::Compact);
        preferences.setLanguage(QStringLiteral("de"));
        preferences.setAutoLockMinutes(0);
        preferences.setClipboardSeconds(600);
        preferences.setDesktopNotifications(false);
        preferences.setProxy(proxy);
    }
    const SettingsPreferences preferences(file("kept.ini"));
    QCOMPARE(preferences.theme(), Preferences::Theme::Dark);
    QCOMPARE(preferences.density(), Preferences::Density::Compact);
    QCOMPARE(preferences.language(), QStringLiteral("de"));
    QCOMPARE(preferences.autoLockMinutes(), 0);
    QCOMPARE(preferences.clipboardSeconds(), 120);
    QVERIFY(!preferences.desktopNotifications());
    QVERIFY(preferences.proxy() == proxy);
}

void TestSettingsPreferences::boundsWhatIsRead()
{
    {
        QSettings settings(file("edited.ini"), QSettings::IniFormat);
        settings.setValue(QStringLiteral("appearance/theme"), QStringLiteral("purple"));
        settings.setValue(QStringLiteral("security/clipboard_seconds"), -5);
        settings.setValue(QStringLiteral("security/auto_lock_minutes"), QStringLiteral("soon"));
        settings.setValue(QStringLiteral("network/proxy"), QStringLiteral("manual")); // but no host
        settings.setValue(QStringLiteral("network/proxy_port"), 70'000);
    }
    const SettingsPreferences preferences(file("edited.ini"));
    QCOMPARE(preferences.theme(), Preferences::Theme::System);
    QCOMPARE(preferences.clipboardSeconds(), 5);
    QCOMPARE(preferences.autoLockMinutes(), 15);
    QVERIFY(preferences.proxy() == ProxyChoice());
}

void TestSettingsPreferences::saysOnlyWhatChanged()
{
    SettingsPreferences preferences(file("signals.ini"));
    const QSignalSpy changed(&preferences, &Preferences::changed);
    preferences.setTheme(Preferences::Theme::Dark);
    preferences.setTheme(Preferences::Theme::Dark);
    QCOMPARE(changed.size(), 1);
    preferences.setLastWorkspace(QStringLiteral("w"));
    preferences.setProxy({});
    QCOMPARE(changed.size(), 1);
    preferences.setProxy({.use = ProxyChoice::Use::Manual, .host = QStringLiteral("proxy.acme.example"), .port = 8080});
    QCOMPARE(changed.size(), 2); // for all three at once
}

void TestSettingsPreferences::keepsWorkspaces()
{
    const Workspace remote{.id = QStringLiteral("w1"),
                           .kind = Workspace::Kind::Remote,
                           .name = QStringLiteral("Acme prod"),
                           .url = QUrl(QStringLiteral("https://api.acme.example/pm")),
                           .email = QStringLiteral("root@acme.example"),
                           .colour = QStringLiteral("#dc2626"),
                           .production = true};
    const Workspace local{.id = QStringLiteral("w2"), .kind = Workspace::Kind::Local, .name = QStringLiteral("Here")};
    {
        SettingsPreferences preferences(file("workspaces.ini"));
        const QSignalSpy changed(&preferences, &Preferences::workspacesChanged);
        preferences.saveWorkspace(remote);
        preferences.saveWorkspace(local);
        Workspace renamed = local;
        renamed.name = QStringLiteral("Laptop");
        preferences.saveWorkspace(renamed);
        preferences.setLastWorkspace(local.id);
        QCOMPARE(changed.size(), 3);
    }
    SettingsPreferences preferences(file("workspaces.ini"));
    const std::vector<Workspace> kept = preferences.workspaces();
    QCOMPARE(kept.size(), 2U);
    QCOMPARE(kept[0].id, remote.id);
    QCOMPARE(kept[0].kind, remote.kind);
    QCOMPARE(kept[0].name, remote.name);
    QCOMPARE(kept[0].url, remote.url);
    QCOMPARE(kept[0].email, remote.email);
    QCOMPARE(kept[0].colour, remote.colour);
    QCOMPARE(kept[0].production, true);
    QCOMPARE(kept[1].kind, Workspace::Kind::Local);
    QCOMPARE(kept[1].name, QStringLiteral("Laptop"));
    QCOMPARE(preferences.lastWorkspace(), local.id);

    preferences.removeWorkspace(remote.id);
    QCOMPARE(preferences.workspaces().size(), 1U);
    QCOMPARE(preferences.workspaces().front().id, local.id);
}

void TestSettingsPreferences::keepsViews()
{
    const QByteArray state("\0\x01\xff columns", 11);
    {
        SettingsPreferences preferences(file("views.ini"));
        preferences.setViewState(QStringLiteral("keys/table"), state);
    }
    const SettingsPreferences preferences(file("views.ini"));
    QCOMPARE(preferences.viewState(QStringLiteral("keys/table")), state);
    QVERIFY(preferences.viewState(QStringLiteral("other")).isEmpty());
}

QTEST_GUILESS_MAIN(TestSettingsPreferences)
#include "tst_settingspreferences.moc"
