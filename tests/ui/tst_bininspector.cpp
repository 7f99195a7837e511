// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/cursortablemodel.h"
#include "tests/app/scriptedserver.h"
#include "tests/ui/testconsole.h"
#include "ui/webhooks/bininspector.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUrlQuery>

using namespace pm;
using test::ScriptedReply;
using test::SeenRequest;

namespace {

constexpr int kPage = 50;
constexpr int kPatienceMs = 20'000;
constexpr int kLongerThanThePaceMs = 2'500;

RequestBin bin(const QString &id)
{
    return {.id = BinId(id), .url = QStringLiteral("https://platform.test/bins/") + id};
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject received(int number)
{
    QJsonObject json = toJson(SentRequest{.method = QStringLiteral("POST"),
                                          .url = QStringLiteral("https://platform.test/bins/bin_a"),
                                          .headers = {},
                                          .body = "{}"});
    json.insert(QStringLiteral("id"), QStringLiteral("breq_%1").arg(number));
    json.insert(QStringLiteral("answered"), 200);
    json.insert(QStringLiteral("ip"), QStringLiteral("192.0.2.1"));
    return json;
}

} // namespace

// A bin whose platform is slow, or got more than one answer holds.
class BinInspectorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_received = 0;
        m_silent = {};
        m_limits.clear();
        m_server = std::make_unique<test::ScriptedServer>();
        m_server->answerBy([this](const SeenRequest &request) { return answer(request); });
        m_console = std::make_unique<test::TestConsole>(m_server->url());
        m_inspector = std::make_unique<ui::BinInspector>(m_console->theme, m_console->context);
        m_inspector->resize(544, 700);
        m_inspector->show();
    }
    void cleanup()
    {
        m_inspector.reset();
        m_console.reset();
        m_server.reset();
    }

    void whatIsNewStandsAboveWhatWasRead()
    {
        show(120);
        readOn(2 * kPage);
        readOn(120);
        table()->selectRow(60);
        const QString chosen = idAt(60);
        m_received = 123;
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 123, kPatienceMs);
        QCOMPARE(idAt(0), QStringLiteral("breq_122"));
        QCOMPARE(idAt(3), QStringLiteral("breq_119"));
        QCOMPARE(idAt(122), QStringLiteral("breq_0"));
        QCOMPARE(idAt(table()->currentIndex().row()), chosen);
        QVERIFY(*std::max_element(m_limits.begin(), m_limits.end()) <= kPage); // none of them was read twice
    }

    void afterAGapItBeginsAgain()
    {
        show(120);
        m_received = 220;
        QTRY_COMPARE_WITH_TIMEOUT(idAt(0), QStringLiteral("breq_219"), kPatienceMs);
        QCOMPARE(rows(), kPage);
        readOn(2 * kPage);
        QCOMPARE(idAt(kPage), QStringLiteral("breq_%1").arg(219 - kPage));
    }

    void aSlowAnswerIsWaitedFor()
    {
        show(1);
        m_silent = "limit=1&";
        const auto before = m_limits.size();
        QTRY_COMPARE_WITH_TIMEOUT(m_limits.size(), before + 1, kPatienceMs);
        QTest::qWait(kLongerThanThePaceMs);
        QCOMPARE(m_limits.size(), before + 1);
        m_silent = {};
        m_received = 2;
        m_server->answerSilent(200, page(QUrlQuery(QStringLiteral("limit=1"))));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, kPatienceMs);
    }

    void breakingItKeepsTheRestOfItsAnswer()
    {
        show(1);
        m_silent = "PUT ";
        RequestBin slow = bin(QStringLiteral("bin_a"));
        slow.answer = {.statusCode = 200, .delayMs = 1'500, .body = QStringLiteral("late")};
        m_inspector->showBin(slow);
        m_inspector->findChild<QPushButton *>(QStringLiteral("binInspector.switch"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_server->seen().back().method == "PUT", kPatienceMs);
        slow.answer.statusCode = 503;
        QCOMPARE(QJsonDocument::fromJson(m_server->seen().back().body).object(), toJson(slow.answer));
    }

    // Or its button would be that of another bin.
    void whoWentOnIsNotCalledBack()
    {
        show(1);
        m_silent = "PUT ";
        m_inspector->findChild<QPushButton *>(QStringLiteral("binInspector.switch"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_server->seen().back().method == "PUT", kPatienceMs);
        m_inspector->showBin(bin(QStringLiteral("bin_b")));
        const QSignalSpy changed(&m_console->webhooks.bins, &app::EmailService::changed);
        m_server->answerSilent(200, bytesOf({{QStringLiteral("id"), QStringLiteral("bin_a")},
                                             {QStringLiteral("url"), bin(QStringLiteral("bin_a")).url},
                                             {QStringLiteral("status_code"), 503}}));
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, kPatienceMs);
        QCOMPARE(m_inspector->shownId(), QStringLiteral("bin_b"));
        QCOMPARE(m_inspector->bin().answer.statusCode, 200);
    }

private:
    void show(int count)
    {
        m_received = count;
        m_inspector->showBin(bin(QStringLiteral("bin_a")));
        QTRY_COMPARE_WITH_TIMEOUT(idAt(0), QStringLiteral("breq_%1").arg(count - 1), kPatienceMs);
    }
    void readOn(int count)
    {
        table()->scrollToBottom();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), count, kPatienceMs);
    }
    [[nodiscard]] QTableView *table() const
    {
        return m_inspector->findChild<QTableView *>(QStringLiteral("receivedRequests.table"));
    }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString idAt(int row) const
    {
        return table()->model()->index(row, 0).data(CursorTableModel::IdRole).toString();
    }

    [[nodiscard]] ScriptedReply answer(const SeenRequest &request)
    {
        const QUrl target = QUrl::fromEncoded(request.target);
        const QByteArray line = request.method + ' ' + request.target + '&';
        if (target.path().endsWith(QStringLiteral("/requests")))
            m_limits.push_back(limitOf(QUrlQuery(target)));
        if (!m_silent.isEmpty() && line.contains(m_silent))
            return {.manner = ScriptedReply::Manner::Silent};
        if (target.path().endsWith(QStringLiteral("/requests")))
            return {.body = page(QUrlQuery(target))};
        return {.body = R"({"status":"ok"})"};
    }
    [[nodiscard]] static int limitOf(const QUrlQuery &query)
    {
        return query.queryItemValue(QStringLiteral("limit")).toInt();
    }
    // The newest first; a cursor is the number that comes next.
    [[nodiscard]] QByteArray page(const QUrlQuery &query) const
    {
        const QString cursor = query.queryItemValue(QStringLiteral("cursor"));
        int number = cursor.isEmpty() ? m_received - 1 : cursor.toInt();
        QJsonArray requests;
        for (; number >= 0 && requests.size() < limitOf(query); --number)
            requests.append(received(number));
        const QJsonValue next = number >= 0 ? QJsonValue(QString::number(number)) : QJsonValue();
        return bytesOf({{QStringLiteral("requests"), requests}, {QStringLiteral("next_cursor"), next}});
    }

    int m_received = 0;        // by the bin, so far
    QByteArray m_silent;       // what is in requests that get no answer
    std::vector<int> m_limits; // of lists that were asked for
    std::unique_ptr<test::ScriptedServer> m_server;
    std::unique_ptr<test::TestConsole> m_console;
    std::unique_ptr<ui::BinInspector> m_inspector;
};

QTEST_MAIN(BinInspectorTest)
#include "tst_bininspector.moc"
