// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/outbound/fetch.h"
#include "tests/outbound/scriptednames.h"
#include "tests/support/receiver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace pm::outbound;
using namespace pm::test;

namespace {

// What many requests came to.
struct Tally {
    std::atomic<int> cancelled{0};
    std::atomic<int> others{0};

    [[nodiscard]] OutboundClient::Done counter()
    {
        return [this](const OutboundResult &result) {
            ++(result.failure == OutboundFailure::Cancelled ? cancelled : others);
        };
    }
};

OutboundRequest patient(const QString &url, Lane lane = Lane::Healthy)
{
    OutboundRequest request = requestTo(url);
    request.totalTimeoutMs = 60'000;
    request.lane = lane;
    return request;
}

} // namespace

class TestOutboundCrowd : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_receiver = std::make_unique<Receiver>();
        m_receiver->behave("/hang", Behaviour::of(Behaviour::Kind::Hang));
    }

    void theHangingDelayNobody()
    {
        Tally tally;
        OutboundClient client({.maxInFlight = 600, .maxIdleConnections = 10});
        for (int i = 0; i < 500; ++i)
            client.submit(patient(hanging()), tally.counter());
        QVERIFY(m_receiver->waitForRequests(500, 20'000));
        QVERIFY(fetch(client, requestTo(live())).ok());
        std::vector<qint64> tookMs;
        for (int i = 0; i < 51; ++i) {
            QElapsedTimer timer;
            timer.start();
            QVERIFY(fetch(client, requestTo(live())).ok());
            tookMs.push_back(timer.elapsed());
        }
        std::sort(tookMs.begin(), tookMs.end());
        QVERIFY2(tookMs[25] < 100, qPrintable(QString::number(tookMs[25])));
        QCOMPARE(tally.cancelled + tally.others, 0);
        QCOMPARE(m_receiver->connections(), 501); // the live one's is kept
        client.stop();
        QCOMPARE(tally.cancelled.load(), 500);
    }

    void suspectsTakeHalfOfThePlaces()
    {
        Tally tally;
        OutboundClient client({.maxInFlight = 8});
        for (int i = 0; i < 20; ++i)
            client.submit(patient(hanging(), Lane::Suspect), tally.counter());
        QVERIFY(m_receiver->waitForRequests(4));
        for (int i = 0; i < 10; ++i)
            QVERIFY(fetch(client, patient(live())).ok());
        QCOMPARE(m_receiver->requests("/hang").size(), std::size_t(4));
        QCOMPARE(client.load().inFlight, 4);
        QCOMPARE(client.load().waiting, 16);
    }

    void theHealthyMayTakeAllPlaces()
    {
        Tally tally;
        OutboundClient client({.maxInFlight = 4, .maxSlow = 0});
        for (int i = 0; i < 6; ++i)
            client.submit(patient(hanging()), tally.counter());
        QVERIFY(m_receiver->waitForRequests(4));
        QCOMPARE(client.load().inFlight, 4);
        QCOMPARE(client.load().waiting, 2);
    }

    void theSlowKeepNobodyOut()
    {
        Tally tally;
        OutboundClient client({.maxInFlight = 4, .maxSlow = 8});
        for (int i = 0; i < 11; ++i)
            client.submit(patient(hanging()), tally.counter());
        QVERIFY(fetch(client, patient(live())).ok());
        QCOMPARE(m_receiver->requests("/hang").size(), std::size_t(11));
        QCOMPARE(tally.cancelled + tally.others, 0);
        for (int i = 0; i < 3; ++i)
            client.submit(patient(hanging()), tally.counter());
        QVERIFY(m_receiver->waitForRequests(13));
        QCOMPARE(client.load().inFlight, 12); // that is all
        QCOMPARE(client.load().waiting, 2);
    }

    void startsTheOldestFirst()
    {
        OutboundClient client({.maxInFlight = 1});
        std::vector<std::future<OutboundResult>> results;
        for (int i = 0; i < 10; ++i) {
            const Lane lane = i % 2 == 0 ? Lane::Suspect : Lane::Healthy;
            results.push_back(begin(client, patient(m_receiver->url(QStringLiteral("/%1").arg(i)), lane)));
        }
        for (auto &result : results)
            QVERIFY(result.get().ok());
        const auto received = m_receiver->requests();
        for (std::size_t i = 0; i < received.size(); ++i)
            QCOMPARE(received[i].path(), '/' + QByteArray::number(int(i)));
    }

    void makesTheHeadersOfTheStartAtTheStart()
    {
        Tally tally;
        OutboundClient client({.maxInFlight = 1, .maxSlow = 0});
        const TransferId first = client.submit(patient(hanging()), tally.counter());
        QVERIFY(m_receiver->waitForRequests(1, 20'000));
        std::atomic<bool> hasFirstEnded = false;
        OutboundRequest request = patient(live());
        request.headersAtStart = [&hasFirstEnded] { return Headers{{"X-First-Ended", hasFirstEnded ? "yes" : "no"}}; };
        auto second = begin(client, request);
        QTRY_COMPARE_WITH_TIMEOUT(client.load().waiting, 1, 20'000);
        hasFirstEnded = true;
        client.cancel(first);
        QVERIFY(second.get().ok());
        QCOMPARE(m_receiver->requests("/live").front().header("X-First-Ended"), QByteArray("yes"));
    }

    void cancelsWhatRunsAndWhatWaits()
    {
        Tally tally;
        OutboundClient client({.maxInFlight = 1});
        const TransferId running = client.submit(patient(hanging()), tally.counter());
        const TransferId waiting = client.submit(patient(hanging()), tally.counter());
        auto last = begin(client, patient(live()));
        QVERIFY(m_receiver->waitForRequests(1));
        client.cancel(waiting);
        client.cancel(running);
        client.cancel(running);
        client.cancel(TransferId{12345});
        QVERIFY(last.get().ok());
        QCOMPARE(tally.cancelled.load(), 2);
        QCOMPARE(tally.others.load(), 0);
        QTRY_VERIFY(m_receiver->openConnections() <= 1);
        QCOMPARE(m_receiver->requests("/hang").size(), std::size_t(1));
    }

    void mayBeUsedFromDone()
    {
        OutboundClient client;
        std::promise<OutboundResult> second;
        client.submit(requestTo(live()), [&](const OutboundResult &) {
            const TransferId unwanted = client.submit(patient(hanging()), [](const OutboundResult &) {});
            client.cancel(unwanted);
            client.submit(requestTo(live()), [&](OutboundResult result) { second.set_value(std::move(result)); });
        });
        QVERIFY(second.get_future().get().ok());
    }

    void stopsWithHundredsInFlight()
    {
        Tally tally;
        OutboundClient client({.maxInFlight = 300});
        for (int i = 0; i < 700; ++i)
            client.submit(patient(hanging()), tally.counter());
        QVERIFY(m_receiver->waitForRequests(300, 20'000));
        QElapsedTimer timer;
        timer.start();
        client.stop();
        QVERIFY(timer.elapsed() < 3000);
        QCOMPARE(tally.cancelled.load(), 700);
        QCOMPARE(tally.others.load(), 0);
        client.submit(patient(live()), tally.counter());
        QCOMPARE(tally.cancelled.load(), 701);
        QCOMPARE(client.load().inFlight + client.load().waiting, 0);
        client.stop();
    }

    void servesManyThreads()
    {
        OutboundClient client({.maxInFlight = 16, .maxSlow = 0});
        std::atomic<int> right{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 50; ++n)
                    right += fetch(client, patient(live())).ok() ? 1 : 0;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right.load(), 400);
        QCOMPARE(m_receiver->count(), 400);
        QVERIFY(m_receiver->connections() <= 16);
    }

    void aSlowDnsDelaysNobody()
    {
        scriptName("slow.test", {{.addresses = {"127.0.0.1"}, .delayMs = 4000}});
        OutboundClient client;
        OutboundRequest request = requestTo(QStringLiteral("http://slow.test:%1/").arg(m_receiver->port()));
        request.totalTimeoutMs = 300;
        QElapsedTimer timer;
        timer.start();
        auto slow = begin(client, request);
        QVERIFY(fetch(client, requestTo(live())).ok());
        const OutboundResult result = slow.get();
        QCOMPARE(result.failure, OutboundFailure::Timeout);
        QVERIFY2(result.message.contains(QStringLiteral("resolved")), qPrintable(result.message));
        QVERIFY(fetch(client, requestTo(live())).ok());
        client.stop();
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    [[nodiscard]] QString hanging() const { return m_receiver->url(QStringLiteral("/hang")); }
    [[nodiscard]] QString live() const { return m_receiver->url(QStringLiteral("/live")); }

    std::unique_ptr<Receiver> m_receiver;
};

QTEST_GUILESS_MAIN(TestOutboundCrowd)
#include "tst_outboundcrowd.moc"
