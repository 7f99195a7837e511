// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/scriptedserver.h"
#include "tests/ui/testconsole.h"
#include "ui/keys/keylistexport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace pm;
using test::ScriptedServer;
using test::TestConsole;

namespace {

constexpr int kTotal = 230;
constexpr int kPage = 100;

QJsonObject keyJson(int number)
{
    return toJson(ApiKey{.id = KeyId(makeUuid()),
                         .name = QStringLiteral("Key %1").arg(number),
                         .maskedKey = QStringLiteral("pm_test_abc...wxyz"),
                         .scopes = Scope::SendEmail,
                         .createdAt = 1'800'000'000'000 + number});
}

int offsetOf(const test::SeenRequest &request)
{
    return QUrlQuery(QUrl(QString::fromLatin1(request.target))).queryItemValue(QStringLiteral("offset")).toInt();
}

} // namespace

// What the export asks for, page by page, and what it makes of keys that come and go meanwhile.
class KeyListExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->reply(200, "{}"); // whether it is there
        m_console = std::make_unique<TestConsole>(m_server->url());
        QTRY_COMPARE(m_server->seen().size(), 1U);
        m_export = std::make_unique<ui::KeyListExport>(m_console->context);
        m_keys.clear();
        for (int i = 0; i < kTotal; ++i)
            m_keys.push_back(keyJson(i));
        m_betweenPages = [](int) {};
        m_pages = 0;
        m_server->answerBy([this](const test::SeenRequest &request) { return page(request); });
        m_path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
    }
    void cleanup()
    {
        m_export.reset();
        m_console.reset();
        m_server.reset();
    }

    void readsEveryPageOfTheFilter()
    {
        const QSignalSpy progress(m_export.get(), &ui::KeyListExport::progressed);
        const QSignalSpy ended(m_export.get(), &ui::KeyListExport::ended);
        m_export->start(m_path, {.search = QStringLiteral("key"), .sort = KeySort::Name, .limit = 50, .offset = 50});
        QVERIFY(m_export->isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
        QVERIFY(!m_export->isRunning());
        QCOMPARE(m_server->seen().size(), 4U);
        for (std::size_t i = 1; i < 4; ++i) {
            const QByteArray target = m_server->seen()[i].target;
            for (const char *part : {"search=key", "limit=100", "sort=created_at"})
                QVERIFY2(target.contains(part), target.constData());
        }
        QCOMPARE(progress.size(), 3);
        QCOMPARE(progress[1][0].toInt(), kPage);
        QCOMPARE(names(), namesOf(m_keys)); // each once, in order
        QCOMPARE(m_console->notices.notices().front().text, QStringLiteral("230 key(s) exported."));
    }

    void keysThatLeaveTheFilterHideNoOthers()
    {
        const QStringList all = namesOf(m_keys);
        m_betweenPages = [this](int page) {
            if (page == 1)
                m_keys.erase(m_keys.begin() + 10, m_keys.begin() + 40);
            if (page == 3)
                m_keys.erase(m_keys.begin(), m_keys.begin() + 5);
        };
        runExport();
        QCOMPARE(names(), all); // those that have gone since were there at first
    }

    void nothingIsLostWhenMostOfThemLeave()
    {
        const QStringList all = namesOf(m_keys);
        m_betweenPages = [this](int page) {
            if (page == 2)
                m_keys.erase(m_keys.begin(), m_keys.begin() + 180); // no page begins where the third did
        };
        runExport();
        const QStringList written = names();
        QCOMPARE(QSet<QString>(written.begin(), written.end()).size(), written.size());
        for (const QString &name : namesOf(m_keys))
            QVERIFY2(written.contains(name), qPrintable(name));
    }

    void keysThatComeDoubleNoOthers()
    {
        const QStringList before = namesOf(m_keys);
        m_betweenPages = [this](int page) {
            if (page != 1)
                return;
            for (int i = 0; i < 7; ++i) // older ones that match by now
                m_keys.insert(m_keys.begin() + 3, keyJson(1000 + i));
            m_keys.push_back(keyJson(2000)); // and one that was made
        };
        runExport();
        const QStringList written = names();
        QCOMPARE(QSet<QString>(written.begin(), written.end()).size(), written.size());
        for (const QString &name : before + QStringList{QStringLiteral("Key 2000")})
            QVERIFY2(written.contains(name), qPrintable(name));
    }

    void aPageThatFailsLeavesNoFile()
    {
        m_server->reply(200, slice(0));
        m_server->reply(403, R"({"error":"forbidden","message":"No."})");
        m_export->start(m_path, {});
        QTRY_VERIFY(!m_export->isRunning());
        QVERIFY(!QFile::exists(m_path));
        QCOMPARE(m_console->notices.notices().front().level, app::Notice::Level::Danger);
    }

    void aStoppedOneLeavesNoFile()
    {
        m_server->reply(200, slice(0));
        m_server->reply({.body = {}, .manner = test::ScriptedReply::Manner::Silent});
        m_export->start(m_path, {});
        QTRY_COMPARE(m_server->seen().size(), 3U);
        m_export->stop();
        QVERIFY(!m_export->isRunning());
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(m_console->notices.notices().empty());
    }

    // What would come next is the other tenant's.
    void itEndsWithItsTenant()
    {
        m_server->reply(200, slice(0));
        m_server->reply({.body = {}, .manner = test::ScriptedReply::Manner::Silent});
        m_export->start(m_path, {});
        QTRY_COMPARE(m_server->seen().size(), 3U);
        Tenant other;
        other.id = TenantId(makeUuid());
        m_console->tenants.setCurrent(other);
        QVERIFY(!m_export->isRunning());
        QVERIFY(!QFile::exists(m_path));
        QCOMPARE(m_console->notices.notices().front().level, app::Notice::Level::Danger);
        QVERIFY(m_console->notices.notices().front().detail.contains(QStringLiteral("tenant")));
    }

private:
    void runExport()
    {
        m_export->start(m_path, {});
        QTRY_VERIFY_WITH_TIMEOUT(!m_export->isRunning(), 20'000);
    }
    [[nodiscard]] test::ScriptedReply page(const test::SeenRequest &request)
    {
        m_betweenPages(m_pages++);
        return {.body = slice(offsetOf(request))};
    }
    [[nodiscard]] QByteArray slice(int offset) const
    {
        QJsonArray keys;
        for (std::size_t i = static_cast<std::size_t>(offset); i < m_keys.size() && keys.size() < kPage; ++i)
            keys.append(m_keys[i]);
        return QJsonDocument(QJsonObject{{QStringLiteral("api_keys"), keys},
                                         {QStringLiteral("total"), static_cast<qint64>(m_keys.size())}})
            .toJson();
    }
    [[nodiscard]] static QStringList namesOf(const std::vector<QJsonObject> &keys)
    {
        QStringList names;
        for (const QJsonObject &key : keys)
            names << key.value(QStringLiteral("name")).toString();
        return names;
    }
    // As they are in the file.
    [[nodiscard]] QStringList names() const
    {
        QFile file(m_path);
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        QStringList names;
        const QList<QByteArray> lines = text.trimmed().split('\n').mid(1);
        for (const QByteArray &line : lines)
            names << QString::fromUtf8(line.left(line.indexOf(',')));
        return names;
    }

    std::vector<QJsonObject> m_keys; // that the platform has, the oldest first
    std::function<void(int page)> m_betweenPages;
    int m_pages = 0;
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<TestConsole> m_console;
    std::unique_ptr<ui::KeyListExport> m_export;
};

QTEST_MAIN(KeyListExportTest)
#include "tst_keylistexport.moc"
