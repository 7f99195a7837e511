// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/diagnostics.h"

#include "app/services/connectionservice.h"
#include "app/services/keychain.h"
#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "models/core/clock.h"

#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QScreen>
#include <QSysInfo>

namespace pm::ui {

namespace {

constexpr qsizetype kMostLines = 50; // of notices
const QString kHidden = QStringLiteral("[hidden]");

template<class Enum>
QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
}

QString kindOf(const app::Workspace &workspace)
{
    switch (workspace.kind) {
    case app::Workspace::Kind::Local:
        return QStringLiteral("local");
    case app::Workspace::Kind::Demo:
        return QStringLiteral("demo");
    case app::Workspace::Kind::Remote:
        break;
    }
    return workspace.production ? QStringLiteral("remote, production") : QStringLiteral("remote");
}

QString proxyOf(const app::ProxyChoice &proxy)
{
    switch (proxy.use) {
    case app::ProxyChoice::Use::System:
        return QStringLiteral("system");
    case app::ProxyChoice::Use::None:
        return QStringLiteral("none");
    case app::ProxyChoice::Use::Manual:
        break;
    }
    return QStringLiteral("manual");
}

QString levelOf(app::Notice::Level level)
{
    switch (level) {
    case app::Notice::Level::Info:
        return QStringLiteral("info");
    case app::Notice::Level::Success:
        return QStringLiteral("success");
    case app::Notice::Level::Warning:
        return QStringLiteral("warning");
    case app::Notice::Level::Danger:
        return QStringLiteral("danger");
    }
    return {};
}

QString screenText()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    if (screen == nullptr)
        return QGuiApplication::platformName();
    return QStringLiteral("%1, %2x%3, scale %4")
        .arg(QGuiApplication::platformName())
        .arg(screen->size().width())
        .arg(screen->size().height())
        .arg(screen->devicePixelRatio());
}

QStringList programLines(const app::ConsoleContext &context)
{
    return {QStringLiteral("PenguinMails Console " PENGUINMAILS_VERSION),
            QStringLiteral("written: ") + toIso(context.clock.now()),
            QStringLiteral("qt: %1, built with " QT_VERSION_STR).arg(QString::fromLatin1(qVersion())),
            QStringLiteral("system: %1, %2 %3, %4")
                .arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
                     QSysInfo::currentCpuArchitecture()),
            QStringLiteral("display: ") + screenText(),
            QStringLiteral("locale: ") + QLocale::system().name()};
}

QStringList workspaceLines(const app::ConsoleContext &context)
{
    const auto &user = context.session.user();
    const auto latency = context.connection.latencyMs();
    return {QStringLiteral("workspace: ") + kindOf(context.workspace),
            QStringLiteral("host: ") + context.connection.host(),
            QStringLiteral("connection: %1, %2")
                .arg(nameOf(context.connection.state()),
                     latency ? QStringLiteral("%1 ms").arg(*latency) : QStringLiteral("no answer yet")),
            QStringLiteral("session: %1, %2")
                .arg(nameOf(context.session.state()), user ? roleName(user->role) : QStringLiteral("nobody")),
            QStringLiteral("keychain: ")
                + (context.keychain.backendName().isEmpty() ? QStringLiteral("none") : context.keychain.backendName())};
}

QStringList settingLines(const app::Preferences &preferences)
{
    return {QStringLiteral("language: ")
                + (preferences.language().isEmpty() ? QStringLiteral("system") : preferences.language()),
            QStringLiteral("lock after: %1 min").arg(preferences.autoLockMinutes()),
            QStringLiteral("clipboard: %1 s").arg(preferences.clipboardSeconds()),
            QStringLiteral("proxy: ") + proxyOf(preferences.proxy())};
}

QStringList noticeLines(const app::NoticeService &notices)
{
    QStringList lines{QString(), QStringLiteral("notices, newest first:")};
    for (const app::Notice &notice : notices.notices()) {
        if (lines.size() >= kMostLines)
            break;
        if (notice.told)
            continue; // the platform has it
        lines << withoutSecrets(QStringLiteral("%1 %2: %3 %4")
                                    .arg(toIso(notice.at), levelOf(notice.level), notice.text, notice.detail)
                                    .simplified());
    }
    return lines;
}

} // namespace

QString diagnosticsText(const app::ConsoleContext &context)
{
    const QStringList lines = programLines(context) + workspaceLines(context) + settingLines(context.preferences)
                            + noticeLines(context.notices);
    return lines.join(u'\n') + u'\n';
}

QString withoutSecrets(QString text)
{
    static const QRegularExpression secrets(QStringLiteral("\\b(?:pm_(?:live|test)_|whsec_|hvs\\.|Bearer\\s+)\\S+"));
    static const QRegularExpression people(QStringLiteral("[^\\s<>@,;:]+@[^\\s<>@,;:]+"));
    static const QRegularExpression queries(QStringLiteral("\\?[^\\s]*=[^\\s]*"));
    // Long and of no known form; what is looked up by, a UUID, stays.
    static const QRegularExpression tokens(
        QStringLiteral("(?<![\\w+=-])(?![0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\\w+=-]))[\\w+=-]{32,}"));
    text.replace(QDir::homePath() + u'/', QStringLiteral("~/"));
    for (const QRegularExpression &hidden : {secrets, people, queries, tokens})
        text.replace(hidden, kHidden);
    return text;
}

} // namespace pm::ui
