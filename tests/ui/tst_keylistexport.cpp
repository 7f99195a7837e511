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

using namespace pm;
using test::ScriptedServer;
using test::TestConsole;

namespace {

constexpr int kTotal = 130;
constexpr int kPage = 100;

QByteArray page(int first, int count)
{
    QJsonArray keys;
    for (int i = first; i < first + count; ++i) {
        const ApiKey key{.id = KeyId(makeUuid()),
                         .name = QStringLiteral("Key %1").arg(i),
                         .maskedKey = QStringLiteral("pm_test_abc...wxyz"),
                         .scopes = Scope::SendEmail,
                         .createdAt = 1'800'000'000'000 + i};
        keys.append(toJson(key));
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("api_keys"), keys}, {QStringLiteral("total"), kTotal}}).toJson();
}

} // namespace

// What the export asks for, page by page.
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
        m_server->reply(200, page(0, kPage));
        m_server->reply(200, page(kPage, kTotal - kPage));
        const QSignalSpy progress(m_export.get(), &ui::KeyListExport::progressed);
        const QSignalSpy ended(m_export.get(), &ui::KeyListExport::ended);
        m_export->start(m_path, {.search = QStringLiteral("key"), .sort = KeySort::Name, .limit = 50, .offset = 50});
        QVERIFY(m_export->isRunning());
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!m_export->isRunning());
        QCOMPARE(m_server->seen().size(), 3U);
        for (const auto &[index, offset] : {std::pair(1U, "offset=0"), std::pair(2U, "offset=100")}) {
            const QByteArray target = m_server->seen()[index].target;
            QVERIFY2(target.contains("search=key"), target.constData());
            QVERIFY2(target.contains("limit=100"), target.constData());
            QVERIFY2(target.contains(offset) || QByteArrayView(offset) == "offset=0", target.constData());
        }
        QCOMPARE(progress.size(), 2);
        QCOMPARE(progress[1][0].toInt(), kPage);
        QCOMPARE(lines().size(), kTotal + 1);
        QVERIFY(lines()[kTotal].startsWith("Key 129,"));
        QCOMPARE(m_console->notices.notices().front().text, QStringLiteral("130 key(s) exported."));
    }

    void aPageThatFailsLeavesNoFile()
    {
        m_server->reply(200, page(0, kPage));
        m_server->reply(403, R"({"error":"forbidden","message":"No."})");
        m_export->start(m_path, {});
        QTRY_VERIFY(!m_export->isRunning());
        QVERIFY(!QFile::exists(m_path));
        QCOMPARE(m_console->notices.notices().front().level, app::Notice::Level::Danger);
    }

    void aStoppedOneLeavesNoFile()
    {
        m_server->reply(200, page(0, kPage));
        m_server->reply({.body = {}, .manner = test::ScriptedReply::Manner::Silent});
        m_export->start(m_path, {});
        QTRY_COMPARE(m_server->seen().size(), 3U);
        m_export->stop();
        QVERIFY(!m_export->isRunning());
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(m_console->notices.notices().empty());
    }

private:
    [[nodiscard]] QList<QByteArray> lines() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<TestConsole> m_console;
    std::unique_ptr<ui::KeyListExport> m_export;
};

QTEST_MAIN(KeyListExportTest)
#include "tst_keylistexport.moc"
