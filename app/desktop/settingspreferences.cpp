// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/settingspreferences.h"

#include <algorithm>
#include <array>

namespace pm::app {

namespace {

const QString kTheme = QStringLiteral("appearance/theme");
const QString kDensity = QStringLiteral("appearance/density");
const QString kLanguage = QStringLiteral("appearance/language");
const QString kAutoLock = QStringLiteral("security/auto_lock_minutes");
const QString kClipboard = QStringLiteral("security/clipboard_seconds");
const QString kDesktop = QStringLiteral("notices/on_the_desktop");
const QString kProxy = QStringLiteral("network/proxy");
const QString kProxyHost = QStringLiteral("network/proxy_host");
const QString kProxyPort = QStringLiteral("network/proxy_port");
const QString kWorkspaces = QStringLiteral("workspaces");
const QString kLastWorkspace = QStringLiteral("last_workspace");
const QString kViews = QStringLiteral("views/");

constexpr int kDefaultAutoLock = 15;
constexpr int kLongestAutoLock = 24 * 60;
constexpr int kDefaultClipboard = 20;
constexpr int kShortestClipboard = 5;
constexpr int kLongestClipboard = 120;
constexpr int kLastPort = 65535;

template<class Enum>
struct NameOf {
    Enum value;
    const char *name;
};

// The first row is the default.
constexpr std::array kThemes{NameOf<Preferences::Theme>{Preferences::Theme::System, "system"},
                             NameOf<Preferences::Theme>{Preferences::Theme::Light, "light"},
                             NameOf<Preferences::Theme>{Preferences::Theme::Dark, "dark"}};
constexpr std::array kDensities{NameOf<Preferences::Density>{Preferences::Density::Comfortable, "comfortable"},
                                NameOf<Preferences::Density>{Preferences::Density::Compact, "compact"}};
constexpr std::array kKinds{NameOf<Workspace::Kind>{Workspace::Kind::Remote, "remote"},
                            NameOf<Workspace::Kind>{Workspace::Kind::Local, "local"},
                            NameOf<Workspace::Kind>{Workspace::Kind::Demo, "demo"}};

constexpr std::array kProxies{NameOf<ProxyChoice::Use>{ProxyChoice::Use::System, "system"},
                              NameOf<ProxyChoice::Use>{ProxyChoice::Use::None, "none"},
                              NameOf<ProxyChoice::Use>{ProxyChoice::Use::Manual, "manual"}};

template<class Table, class Enum>
QString nameOf(const Table &table, Enum value)
{
    const auto row = std::find_if(table.begin(), table.end(), [&](const auto &r) { return r.value == value; });
    return QString::fromLatin1(row->name);
}

template<class Table>
auto valueOf(const Table &table, const QVariant &name)
{
    const auto row = std::find_if(table.begin(), table.end(), [text = name.toString()](const auto &r) {
        return text == QLatin1StringView(r.name);
    });
    return row == table.end() ? table.front().value : row->value;
}

int numberOf(const QVariant &value, int fallback, int least, int most)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber ? std::clamp(number, least, most) : fallback;
}

Workspace readWorkspace(const QSettings &settings)
{
    return {.id = settings.value(QStringLiteral("id")).toString(),
            .kind = valueOf(kKinds, settings.value(QStringLiteral("kind"))),
            .name = settings.value(QStringLiteral("name")).toString(),
            .url = QUrl(settings.value(QStringLiteral("url")).toString()),
            .email = settings.value(QStringLiteral("email")).toString(),
            .colour = settings.value(QStringLiteral("colour")).toString(),
            .production = settings.value(QStringLiteral("production")).toBool()};
}

void writeWorkspace(QSettings &settings, const Workspace &workspace)
{
    settings.setValue(QStringLiteral("id"), workspace.id);
    settings.setValue(QStringLiteral("kind"), nameOf(kKinds, workspace.kind));
    settings.setValue(QStringLiteral("name"), workspace.name);
    settings.setValue(QStringLiteral("url"), workspace.url.toString());
    settings.setValue(QStringLiteral("email"), workspace.email);
    settings.setValue(QStringLiteral("colour"), workspace.colour);
    settings.setValue(QStringLiteral("production"), workspace.production);
}

} // namespace

SettingsPreferences::SettingsPreferences(const QString &file, QObject *parent)
    : Preferences(parent)
    , m_settings(file, QSettings::IniFormat)
{
}

Preferences::Theme SettingsPreferences::theme() const
{
    return valueOf(kThemes, m_settings.value(kTheme));
}

void SettingsPreferences::setTheme(Theme theme)
{
    set(kTheme, nameOf(kThemes, theme));
}

Preferences::Density SettingsPreferences::density() const
{
    return valueOf(kDensities, m_settings.value(kDensity));
}

void SettingsPreferences::setDensity(Density density)
{
    set(kDensity, nameOf(kDensities, density));
}

QString SettingsPreferences::language() const
{
    return m_settings.value(kLanguage).toString();
}

void SettingsPreferences::setLanguage(const QString &language)
{
    set(kLanguage, language);
}

int SettingsPreferences::autoLockMinutes() const
{
    return numberOf(m_settings.value(kAutoLock), kDefaultAutoLock, 0, kLongestAutoLock);
}

void SettingsPreferences::setAutoLockMinutes(int minutes)
{
    set(kAutoLock, std::clamp(minutes, 0, kLongestAutoLock));
}

int SettingsPreferences::clipboardSeconds() const
{
    return numberOf(m_settings.value(kClipboard), kDefaultClipboard, kShortestClipboard, kLongestClipboard);
}

void SettingsPreferences::setClipboardSeconds(int seconds)
{
    set(kClipboard, std::clamp(seconds, kShortestClipboard, kLongestClipboard));
}

bool SettingsPreferences::desktopNotifications() const
{
    return m_settings.value(kDesktop, true).toBool();
}

void SettingsPreferences::setDesktopNotifications(bool on)
{
    set(kDesktop, on);
}

// A manual one without a host leads nowhere.
ProxyChoice SettingsPreferences::proxy() const
{
    const ProxyChoice usual;
    const ProxyChoice kept{.use = valueOf(kProxies, m_settings.value(kProxy)),
                           .host = m_settings.value(kProxyHost).toString(),
                           .port = static_cast<quint16>(
                               numberOf(m_settings.value(kProxyPort), usual.port, 1, kLastPort))};
    return kept.use == ProxyChoice::Use::Manual && kept.host.isEmpty() ? usual : kept;
}

void SettingsPreferences::setProxy(const ProxyChoice &proxy)
{
    if (proxy == this->proxy())
        return;
    m_settings.setValue(kProxy, nameOf(kProxies, proxy.use));
    m_settings.setValue(kProxyHost, proxy.host);
    m_settings.setValue(kProxyPort, proxy.port);
    Q_EMIT changed();
}

std::vector<Workspace> SettingsPreferences::workspaces() const
{
    // Reading an array moves the settings' own position, which is not visible from outside.
    auto &settings = const_cast<QSettings &>(m_settings);
    std::vector<Workspace> workspaces;
    const int count = settings.beginReadArray(kWorkspaces);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        Workspace workspace = readWorkspace(settings);
        if (!workspace.id.isEmpty())
            workspaces.push_back(std::move(workspace));
    }
    settings.endArray();
    return workspaces;
}

void SettingsPreferences::saveWorkspace(const Workspace &workspace)
{
    std::vector<Workspace> all = workspaces();
    const auto old = std::find_if(all.begin(), all.end(), [&](const Workspace &w) { return w.id == workspace.id; });
    if (old == all.end())
        all.push_back(workspace);
    else
        *old = workspace;
    write(all);
}

void SettingsPreferences::removeWorkspace(const QString &id)
{
    std::vector<Workspace> all = workspaces();
    std::erase_if(all, [&](const Workspace &workspace) { return workspace.id == id; });
    write(all);
}

QString SettingsPreferences::lastWorkspace() const
{
    return m_settings.value(kLastWorkspace).toString();
}

void SettingsPreferences::setLastWorkspace(const QString &id)
{
    m_settings.setValue(kLastWorkspace, id);
}

QByteArray SettingsPreferences::viewState(const QString &name) const
{
    return m_settings.value(kViews + name).toByteArray();
}

void SettingsPreferences::setViewState(const QString &name, const QByteArray &state)
{
    m_settings.setValue(kViews + name, state);
}

void SettingsPreferences::set(const QString &key, const QVariant &value)
{
    if (m_settings.value(key) == value)
        return;
    m_settings.setValue(key, value);
    Q_EMIT changed();
}

void SettingsPreferences::write(const std::vector<Workspace> &workspaces)
{
    m_settings.remove(kWorkspaces);
    m_settings.beginWriteArray(kWorkspaces, static_cast<int>(workspaces.size()));
    for (std::size_t i = 0; i < workspaces.size(); ++i) {
        m_settings.setArrayIndex(static_cast<int>(i));
        writeWorkspace(m_settings, workspaces[i]);
    }
    m_settings.endArray();
    Q_EMIT workspacesChanged();
}

} // namespace pm::app
