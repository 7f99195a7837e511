// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/deliverytablemodel.h"
#include "tests/app/scriptedserver.h"
#include "tests/support/lossyrelay.h"
#include "tests/ui/deliveriesconsole.h"
#include "tests/ui/testplatforms.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace pm;
using test::LossyRelay;

namespace {

using Column = DeliveryTableModel::Column;

constexpr int kPatienceMs = 20'000;
constexpr int kNewer = 110; // more than a page of the log
constexpr app::EventStream::Pace kQuick{.firstRetryMs = 100,
                                        .longestRetryMs = 1'000,
                                        .pollMs = 200,
                                        .firstSignMs = 300};
const QString kDeliveries = QStringLiteral("/api/v1/platform/webhooks/deliveries");

// Deliveries that are far older than the newest page by the time anybody looks.
struct Old {
    QString arrived;
    QString failed;
};

} // namespace

// With the real service and each of its stores, behind a proxy that lets no live stream through.
class PolledDeliveriesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase();

    void oldOnesAreHeardOf_data();
    void oldOnesAreHeardOf();

private:
    void prepare(test::TestPlatform &platform);
    [[nodiscard]] QString send(test::TestPlatform &platform, int answer);
    void retry(const QString &id, int answer);
    [[nodiscard]] int rowOf(const QString &id) const
    {
        return qobject_cast<CursorTableModel *>(m_table->model())->rowOf(id);
    }

    test::TestPlatforms m_platforms;
    test::ScriptedServer m_receiver;
    int m_answer = 200;
    QString m_key;
    QMap<QUrl, QList<Old>> m_old; // of each platform
    QTableView *m_table = nullptr;
};

void PolledDeliveriesTest::initTestCase()
{
    QVERIFY(m_platforms.start({QStringLiteral("--allow-private-endpoints")}));
    m_receiver.answerBy([this](const test::SeenRequest &) { return test::ScriptedReply{.status = m_answer}; });
    for (auto &platform : m_platforms.all())
        prepare(platform);
}

void PolledDeliveriesTest::prepare(test::TestPlatform &platform)
{
    QVERIFY(platform.addWebhook(QStringLiteral("Order events"), m_receiver.url().toString() + QStringLiteral("/pm")));
    m_key = platform.addKey(QStringLiteral("Shop")).secret;
    for (int i = 0; i < 2; ++i)
        m_old[platform.url()].append({.arrived = send(platform, 200), .failed = send(platform, 500)});
    m_answer = 200;
    for (int i = 1; i < kNewer; ++i)
        QVERIFY(platform.sendWith(m_key) / 100 == 2);
    QVERIFY(!send(platform, 200).isEmpty());
}

// The delivery, once it is through and all before it are.
QString PolledDeliveriesTest::send(test::TestPlatform &platform, int answer)
{
    m_answer = answer;
    if (platform.sendWith(m_key) / 100 != 2)
        return {};
    const auto read = [&](const QString &query) {
        return platform.asAdmin().get(kDeliveries + query).json().value(QStringLiteral("deliveries")).toArray();
    };
    const bool isThrough = QTest::qWaitFor([&] { return read(QStringLiteral("?status=pending")).isEmpty(); },
                                           kPatienceMs);
    const QJsonObject newest = read(QStringLiteral("?limit=1")).first().toObject();
    return isThrough && newest.value(QStringLiteral("status_code")).toInt() == answer
             ? newest.value(QStringLiteral("id")).toString()
             : QString();
}

void PolledDeliveriesTest::retry(const QString &id, int answer)
{
    m_answer = answer;
    const auto retried = m_platforms.current().asAdmin().post(kDeliveries + u'/' + id + QStringLiteral("/retry"));
    QVERIFY2(retried.status / 100 == 2, retried.body.constData());
}

void PolledDeliveriesTest::oldOnesAreHeardOf_data()
{
    QTest::addColumn<LossyRelay::Streams>("streams");
    QTest::addColumn<int>("old");
    QTest::newRow("it refuses streams") << LossyRelay::Streams::Refuse << 0;
    QTest::newRow("it holds them back") << LossyRelay::Streams::HoldBack << 1;
}

void PolledDeliveriesTest::oldOnesAreHeardOf()
{
    QFETCH(LossyRelay::Streams, streams);
    QFETCH(int, old);
    const Old deliveries = m_old.value(m_platforms.current().url()).value(old);
    QVERIFY(!deliveries.arrived.isEmpty() && !deliveries.failed.isEmpty());
    LossyRelay relay(m_platforms.current().url());
    relay.treatStreams(streams);
    test::DeliveriesConsole opened(relay.url(), kQuick);
    test::TestConsole &console = opened.console();
    QVERIFY(console.activate());
    const QSignalSpy missed(&console.live, &app::LiveService::eventsMissed);
    const auto table = opened.openAsAdmin();
    QVERIFY(table);
    m_table = *table;
    QTRY_COMPARE_WITH_TIMEOUT(missed.size(), 1, kPatienceMs); // what happened before it asked for the first time

    const QSignalSpy replaced(m_table->model(), &QAbstractItemModel::modelReset);
    opened.choose("deliveriesPage.filter.status", {QStringLiteral("Delivered")});
    const auto isFirstLoaded = [this] {
        return m_table->model()->index(0, 0).data(CursorTableModel::LoadedRole).toBool();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!replaced.isEmpty() && isFirstLoaded(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT((m_table->scrollToBottom(), m_table->model()->rowCount() > kNewer), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(deliveries.arrived) >= DeliveryTableModel::kPageSize, kPatienceMs);
    QCOMPARE(rowOf(deliveries.failed), -1);

    retry(deliveries.failed, 200);
    QTRY_COMPARE_WITH_TIMEOUT(console.textOf("deliveriesPage.new"), QStringLiteral("1 new"), kPatienceMs);
    const int row = rowOf(deliveries.arrived);
    retry(deliveries.arrived, 500);
    const auto code = [&] { return m_table->model()->index(row, static_cast<int>(Column::Code)).data().toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(code(), QStringLiteral("500"), kPatienceMs);
    QCOMPARE(rowOf(deliveries.arrived), row);
    QCOMPARE(console.live.state(), app::EventStream::State::Polling);
    QCOMPARE(missed.size(), 1);
}

QTEST_MAIN(PolledDeliveriesTest)
#include "tst_polleddeliveries.moc"
