// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/deliveriesconsole.h"
#include "tests/ui/deliverylogserver.h"
#include "ui/webhooks/bodyview.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <ctime>

using namespace pm;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kBeatMs = 10;
constexpr qint64 kMostMs = 2'000; // some 20 are measured, the beat among them; a busy machine may take its time
constexpr qsizetype kBytes = 12 * 1024 * 1024;

QByteArray largeBody()
{
    QByteArray body = "[";
    while (body.size() < kBytes)
        body += R"({"id":"evt_1","to":"user@example.com"},)";
    body.back() = ']';
    return body;
}

// What this thread has worked so far; others of a busy machine do not count.
qint64 workedMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1'000 + time.tv_nsec / 1'000'000;
}

// How long the window took at most before it turned to something else.
class Beat
{
public:
    struct Gap {
        qint64 ms = 0;
        qint64 workedMs = 0; // of them
    };
    Beat()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { note(); });
        m_timer.start(kBeatMs);
        m_since.start();
    }
    // Since the last time that this was asked.
    [[nodiscard]] Gap longest()
    {
        note();
        return std::exchange(m_longest, {});
    }

private:
    void note()
    {
        const qint64 worked = workedMs();
        m_longest.ms = std::max(m_longest.ms, m_since.restart());
        m_longest.workedMs = std::max(m_longest.workedMs, worked - std::exchange(m_worked, worked));
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worked = workedMs();
    Gap m_longest;
};

// A platform elsewhere: what it takes to make its answers is no time of the window's.
class DistantLog
{
public:
    explicit DistantLog(const std::vector<Attempt> &attempts)
    {
        m_place.moveToThread(&m_thread);
        m_thread.start();
        inThread([&] {
            m_server = std::make_unique<test::DeliveryLogServer>();
            m_server->attempts = attempts;
            url = m_server->url();
        });
    }
    ~DistantLog()
    {
        inThread([this] { m_server.reset(); });
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(DistantLog)

    QUrl url;

private:
    void inThread(const std::function<void()> &what)
    {
        QMetaObject::invokeMethod(&m_place, what, Qt::BlockingQueuedConnection);
    }

    QThread m_thread;
    QObject m_place;
    std::unique_ptr<test::DeliveryLogServer> m_server;
};

} // namespace

// 12 MB in the inspector of the real window: nothing that it does takes long enough to be felt as frozen.
class LargeBodiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWindowGoesOn_data()
    {
        QTest::addColumn<int>("tab");
        QTest::newRow("request") << 0;
        QTest::newRow("response") << 1;
    }

    void theWindowGoesOn()
    {
        QFETCH(int, tab);
        const QByteArray name = QByteArray("deliveryInspector.") + QTest::currentDataTag();
        Attempt attempt{.number = 1, .at = 1'795'183'351'832, .durationMs = 212};
        attempt.request = {.url = QStringLiteral("https://hooks.acme.test/pm"), .headers = {}, .body = "{}"};
        attempt.response = ReceivedResponse{.statusCode = 500, .headers = {}, .body = "{}"};
        (tab == 0 ? attempt.request.body : attempt.response->body) = largeBody();
        const DistantLog log({attempt});
        test::DeliveriesConsole opened(log.url);
        test::TestConsole &console = opened.console();
        const auto table = opened.open(QStringLiteral("maria@acme.test"), QStringLiteral("a password of my own"));
        QVERIFY(table);
        QTRY_VERIFY_WITH_TIMEOUT((*table)->model()->rowCount() > 20, kPatienceMs);

        Beat beat;
        (*table)->selectRow(0);
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("attemptTimeline.attempt1"), kPatienceMs);
        console.find<QTabBar>("deliveryInspector.tabs")->setCurrentIndex(tab);
        auto *view = console.find<ui::BodyView>(QByteArray(name + ".body").constData());
        QTRY_VERIFY_WITH_TIMEOUT(view->lines().isComplete() && view->lines().count() > 100'000, kPatienceMs);
        compareQuick("opened, pretty", beat.longest());
        for (const char *form : {".raw", ".pretty", ".hex"}) {
            console.click(QByteArray(name + form).constData());
            QTRY_VERIFY_WITH_TIMEOUT(view->lines().isComplete(), kPatienceMs);
            QVERIFY(view->lines().count() > 100'000);
            view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
            QTest::qWait(2 * kBeatMs); // it is painted
            compareQuick(form + 1, beat.longest());
        }
    }

private:
    static void compareQuick(const char *what, const Beat::Gap &longest)
    {
        qInfo("%s: the window was busy for at most %lld ms, and worked for %lld ms", what, longest.ms,
              longest.workedMs);
        QVERIFY(longest.ms < kMostMs);
    }
};

QTEST_MAIN(LargeBodiesTest)
#include "tst_largebodies.moc"
