// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

const QString kRoot = QStringLiteral(PENGUINMAILS_SOURCE_DIR "/");

struct Rule {
    const char *folder;
    const char *mayInclude; // besides itself, separated by spaces
};

// architecture.md, "Who may include whom".
constexpr Rule kRules[]{
    {"models/core/", ""},
    {"models/domain/", "models/core/"},
    {"models/tables/", "models/core/ models/domain/"},
    {"app/api/", "models/core/ models/domain/"},
    {"app/services/", "models/core/ models/domain/ app/api/"},
    {"app/desktop/", "models/core/ models/domain/ app/services/"},
    {"app/main/", "models/ app/ ui/"},
    {"ui/widgets/", "models/core/ models/domain/"},
    {"ui/charts/", "models/core/ models/domain/ models/tables/ ui/widgets/"},
    {"ui/lists/", "models/ app/services/ ui/widgets/"},
    {"ui/", "models/ app/services/ ui/widgets/ ui/charts/ ui/lists/"},
    {"platform/http/", "models/core/ models/domain/"},
    {"platform/store/", "models/core/"},
    {"platform/jobs/", "models/core/ models/domain/ platform/http/ platform/store/"},
    {"platform/secrets/", "models/core/"},
    {"platform/keystore/", "models/core/ platform/store/ platform/secrets/"},
    {"platform/audit/", "models/core/ models/domain/ platform/http/ platform/store/"},
    {"platform/notices/", "models/core/ models/domain/ platform/http/ platform/store/ platform/events/"},
    {"platform/events/", "models/core/ models/domain/ platform/store/"},
    {"platform/idempotency/", "models/core/ models/domain/ platform/http/ platform/store/ platform/secrets/"},
    {"platform/dns/", "models/core/"},
    {"platform/outbound/", "models/core/"},
    {"platform/transform/", "models/domain/webhooks/transformlimits.h"},
    {"platform/main/", "models/ platform/"},
    {"platform/",
     "models/ platform/http/ platform/store/ platform/secrets/ platform/audit/ platform/notices/ platform/events/ "
     "platform/idempotency/ platform/jobs/ platform/outbound/ platform/dns/"},
};

struct Preserve {
    const char *title;
    const char *pattern; // of an include line
    const char *folders; // the only ones that may have it
};

constexpr Preserve kPreserves[]{
    {"Boost.Beast", "<boost/(beast|asio)", "platform/http/"},
    {"libcurl", "<curl/", "platform/outbound/"},
    {"c-ares", "<ares", "platform/dns/"},
    {"the engine of scripts", "<QJS|<QQml|<QtQml|<seccomp", "platform/transform/"},
    {"Qt Sql", "<QSql|<QtSql", "platform/store/"},
    {"libpq and hiredis", "<libpq|<hiredis", "platform/store/"},
    {"the network", "<QNetworkAccess|<QNetworkRe|<QHostAddress|<QTcp|<QSsl|<QUdp", "app/api/"},
    {"local sockets", "<QLocalS", "app/desktop/"},
    {"the keychain", "<qt6keychain", "app/desktop/"},
    {"widgets", "<QWidget>|<QDialog>|<QLabel>|<QtWidgets", "ui/ app/main/"},
};

QStringList productFiles()
{
    QStringList files;
    for (const char *top : {"app", "models", "platform", "ui"}) {
        QDirIterator it(kRoot + QString::fromLatin1(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(it.next().mid(kRoot.size()));
    }
    return files;
}

QStringList includesOf(const QString &file)
{
    QFile source(kRoot + file);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression pattern(QStringLiteral("^#include ([<\"][^>\"]+[>\"])"),
                                            QRegularExpression::MultilineOption);
    QStringList includes;
    auto matches = pattern.globalMatch(QString::fromUtf8(source.readAll()));
    while (matches.hasNext())
        includes.append(matches.next().captured(1));
    return includes;
}

bool startsWithAny(const QString &path, const char *folders)
{
    const QStringList list = QString::fromLatin1(folders).split(u' ', Qt::SkipEmptyParts);
    return std::any_of(list.begin(), list.end(), [&](const QString &folder) { return path.startsWith(folder); });
}

// The folder of a path, two levels deep: "ui/keys/".
QString areaOf(const QString &path)
{
    return path.section(u'/', 0, 1) + u'/';
}

bool mayInclude(const QString &file, const QString &included)
{
    if (areaOf(file) == areaOf(included))
        return true;
    for (const Rule &rule : kRules) {
        if (file.startsWith(QLatin1StringView(rule.folder)))
            return startsWithAny(included, rule.mayInclude);
    }
    return false;
}

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void includesFollowTheArchitecture()
    {
        QStringList problems;
        const QStringList files = productFiles();
        QVERIFY(files.size() > 100);
        for (const QString &file : files) {
            for (const QString &include : includesOf(file)) {
                const QString path = include.mid(1, include.size() - 2);
                const bool isOurs = include.startsWith(u'"') && QFile::exists(kRoot + path);
                if (isOurs && !mayInclude(file, path))
                    problems.append(file + QStringLiteral(" includes ") + path);
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void librariesStayInTheirFolders()
    {
        QStringList problems;
        for (const QString &file : productFiles()) {
            for (const QString &include : includesOf(file)) {
                for (const Preserve &preserve : kPreserves) {
                    const QRegularExpression pattern(QString::fromLatin1(preserve.pattern));
                    if (include.contains(pattern) && !startsWithAny(file, preserve.folders))
                        problems.append(QStringLiteral("%1 uses %2").arg(file, QLatin1StringView(preserve.title)));
                }
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void theRulesThemselvesRefuse()
    {
        QVERIFY(!mayInclude(QStringLiteral("models/core/a.h"), QStringLiteral("models/domain/keys/apikey.h")));
        QVERIFY(!mayInclude(QStringLiteral("ui/keys/a.cpp"), QStringLiteral("app/api/platformclient.h")));
        QVERIFY(!mayInclude(QStringLiteral("ui/keys/a.cpp"), QStringLiteral("ui/shell/sidebar.h")));
        QVERIFY(!mayInclude(QStringLiteral("platform/keys/a.cpp"), QStringLiteral("platform/operators/sessions.h")));
        QVERIFY(!mayInclude(QStringLiteral("platform/http/a.cpp"), QStringLiteral("ui/widgets/theme.h")));
    }
};

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
