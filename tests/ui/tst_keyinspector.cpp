// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/testconsole.h"
#include "tests/ui/testplatforms.h"
#include "ui/charts/timechartview.h"
#include "ui/keys/keyinspector.h"
#include "ui/keys/keytext.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QSet>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace pm;
using test::TestConsole;
using test::TestPlatform;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kSentence = QStringLiteral("A sentence of the platform.");

// What the labels below a widget say.
QStringList textsBelow(const QWidget *widget)
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

double sumOf(const ui::ChartSeries &series)
{
    double sum = 0;
    for (const auto &value : series.values)
        sum += value.value_or(0);
    return sum;
}

} // namespace

// The tabs of the inspector on the real service with each of its stores.
class KeyInspectorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase()
    {
        QVERIFY(m_platforms.start());
        for (TestPlatform &platform : m_platforms.all()) {
            m_owner = platform.addOperator(Role::TenantOwner); // the same on each
            const auto key = m_shops[platform.url()] = platform.addKey(QStringLiteral("Shop"));
            for (int i = 0; i < 3; ++i)
                QCOMPARE(platform.sendWith(key.secret), 200);
        }
    }

    void init()
    {
        m_platform = &m_platforms.current();
        m_shop = m_shops[m_platform->url()].id;
        m_shopSecret = m_shops[m_platform->url()].secret;
    }

    void theKeyboardReachesTheCharts()
    {
        TestConsole console(m_platform->url());
        QVERIFY(console.activate());
        openTab(console, 1);
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("timeChart.more"), kPatienceMs);
        const QWidgetList walked = console.walkedByTab("keyUsage.range");
        for (const auto *chart : console.find<QWidget>("keyUsage")->findChildren<ui::TimeChart *>()) {
            QVERIFY(walked.contains(chart->view()));
            QVERIFY(walked.contains(chart->findChild<QToolButton *>(QStringLiteral("timeChart.more"))));
        }
    }

    void usageShowsWhatWasDone()
    {
        TestConsole console(m_platform->url());
        openTab(console, 1);
        auto *range = console.find<QComboBox>("keyUsage.range");
        const auto charts = console.find<QWidget>("keyUsage")->findChildren<ui::TimeChart *>();
        QCOMPARE(charts.size(), 2);
        // Written in batches; asked for again until it is there.
        const auto requests = [&] {
            range->setCurrentIndex(range->currentIndex() == 1 ? 0 : 1);
            const ui::ChartData &data = charts[0]->chartData();
            return data.series.empty() ? 0.0 : sumOf(data.series[0]);
        };
        QTRY_COMPARE_WITH_TIMEOUT(requests(), 3.0, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(textsBelow(console.find<QWidget>("keyUsage")).contains(QStringLiteral("200")),
                                 kPatienceMs);
        QVERIFY(textsBelow(console.find<QWidget>("keyUsage")).contains(QStringLiteral("POST /api/v1/emails/send")));
        for (const char *part : {"Errors", "Rate-limited", "Peak a minute", "127.0.0.1"})
            QTRY_VERIFY2_WITH_TIMEOUT(textsBelow(console.find<QWidget>("keyUsage")).contains(QString::fromLatin1(part)),
                                      part, kPatienceMs);

        // Each request took its time, and the median is no longer than what 95 % stay below.
        const ui::ChartData &latency = charts[1]->chartData();
        QCOMPARE(latency.times, charts[0]->chartData().times);
        QCOMPARE(latency.series.size(), std::size_t(2));
        int measured = 0;
        for (std::size_t i = 0; i < latency.times.size(); ++i) {
            const auto &median = latency.series[0].values[i];
            const auto &p95 = latency.series[1].values[i];
            QCOMPARE(median.has_value(), charts[0]->chartData().series[0].values[i].value_or(0) > 0);
            QCOMPARE(p95.has_value(), median.has_value());
            if (median)
                QVERIFY(*median >= 1 && *median <= *p95);
            measured += median ? 1 : 0;
        }
        QVERIFY(measured > 0);

        // It follows by itself.
        QCOMPARE(m_platform->sendWith(m_shopSecret), 200);
        QTRY_COMPARE_WITH_TIMEOUT(sumOf(charts[0]->chartData().series[0]), 4.0, kPatienceMs);
    }

    void manyClientsAreCountedNotListed()
    {
        const auto key = m_platform->addKey(QStringLiteral("Popular"));
        const QString path = QStringLiteral("/api/v1/platform/api-keys/") + key.id;
        QCOMPARE(m_platform->asAdmin()
                     .post(path + QStringLiteral("/regenerate"), {{QStringLiteral("grace_period_hours"), 24}})
                     .status,
                 200);
        test::HttpExchange client(m_platform->url());
        client.setBearer(key.secret);
        for (int i = 0; i < 10; ++i) {
            client.setHeader("User-Agent", "client/" + QByteArray::number(i));
            QCOMPARE(client.get(QStringLiteral("/api/v1/emails")).status, 200);
        }
        TestConsole console(m_platform->url());
        console.signIn(m_owner, TestPlatform::password());
        QTRY_VERIFY_WITH_TIMEOUT(console.rows() > 0, kPatienceMs);
        QVERIFY(console.window.currentPage()->showItem(key.id));
        QTRY_COMPARE_WITH_TIMEOUT(console.textOf("keyDrain.rest"), QStringLiteral("and 2 more"), kPatienceMs);
    }

    void securityShowsWhereFromAndByWhom()
    {
        QVERIFY(isWatched(m_shop, m_shopSecret));
        const auto recommended = [&] {
            return m_platform->asAdmin()
                .get(QStringLiteral("/api/v1/platform/api-keys/%1/advice").arg(m_shop))
                .json()
                .value(QStringLiteral("recommendations"))
                .toArray();
        };
        QTRY_COMPARE_WITH_TIMEOUT(recommended().size(), 1, kPatienceMs);
        QCOMPARE(recommended().first().toObject().value(QStringLiteral("code")), QStringLiteral("restrict_addresses"));

        TestConsole console(m_platform->url());
        openTab(console, 2);
        const QWidget *panel = console.find<QWidget>("keySecurity");
        QTRY_VERIFY_WITH_TIMEOUT(textsBelow(panel).contains(QStringLiteral("Created")), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(textsBelow(panel).contains(QStringLiteral("127.0.0.1")), kPatienceMs);
        // What the platform recommends stands there in the operator's language.
        QTRY_VERIFY_WITH_TIMEOUT(!textsBelow(panel).filter(QStringLiteral("only these did: 127.0.0.1")).isEmpty(),
                                 kPatienceMs);
    }

    void anOldSecretIsSeenToDrain()
    {
        const auto key = m_platform->addKey(QStringLiteral("Warehouse"));
        auto &admin = m_platform->asAdmin();
        const QString path = QStringLiteral("/api/v1/platform/api-keys/") + key.id;
        const auto renewed = admin.post(path + QStringLiteral("/regenerate"),
                                        {{QStringLiteral("grace_period_hours"), 24}});
        QCOMPARE(renewed.status, 200);
        QCOMPARE(m_platform->sendWith(key.secret), 200); // somebody has not changed yet
        const auto isCounted = [&] {
            return admin.get(path + QStringLiteral("/drain")).json().value(QStringLiteral("requests")).toInt() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isCounted(), kPatienceMs);

        TestConsole console(m_platform->url());
        console.signIn(m_owner, TestPlatform::password());
        QTRY_VERIFY_WITH_TIMEOUT(console.rows() > 0, kPatienceMs);
        QVERIFY(console.window.currentPage()->showItem(key.id));
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("keyInspector"), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("keyDrain"), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(console.textOf("keyDrain.state").startsWith(QStringLiteral("Still in use")),
                                 kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(textsBelow(console.find<QWidget>("keyDrain")).contains(QStringLiteral("127.0.0.1")),
                                 kPatienceMs);
        QVERIFY(console.textOf("keyDrain.share").startsWith(QStringLiteral("0 %")));
        const QString fresh = renewed.json().value(QStringLiteral("api_key")).toString();
        QCOMPARE(m_platform->sendWith(fresh), 200); // the meter follows by itself
        QTRY_VERIFY_WITH_TIMEOUT(console.textOf("keyDrain.share").startsWith(QStringLiteral("50 %")), kPatienceMs);

        console.click("keyInspector.endOverlap");
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("confirmSheet.confirm"), kPatienceMs);
        QVERIFY(!console.find<QAbstractButton>("confirmSheet.confirm")->isEnabled()); // production: the name first
        console.type("confirmSheet.typedName", QStringLiteral("Warehouse"));
        console.click("confirmSheet.confirm");
        QTRY_COMPARE_WITH_TIMEOUT(m_platform->sendWith(key.secret), 401, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!console.isShown("keyDrain"), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!console.isShown("keyInspector.endOverlap"), kPatienceMs);
        QCOMPARE(m_platform->sendWith(fresh), 200);
    }

    void anotherKeyHasItsOwnHistory()
    {
        const auto other = m_platform->addKey(QStringLiteral("Fresh"));
        TestConsole console(m_platform->url());
        openTab(console, 2);
        const QWidget *panel = console.find<QWidget>("keySecurity");
        QTRY_VERIFY_WITH_TIMEOUT(textsBelow(panel).contains(QStringLiteral("127.0.0.1")), kPatienceMs);
        auto *inspector = console.find<ui::KeyInspector>("keyInspector");
        ApiKey fresh;
        fresh.id = KeyId(other.id);
        inspector->showKey(fresh);
        QVERIFY(textsBelow(panel).isEmpty()); // before anything is known of it
        QTRY_VERIFY_WITH_TIMEOUT(textsBelow(panel).contains(QStringLiteral("From nowhere yet.")), kPatienceMs);
        fresh.id = KeyId(makeUuid());
        inspector->showKey(fresh);
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("keySecurity.problem"), kPatienceMs);
        QCOMPARE(textsBelow(panel).size(), 1);
    }

    void adviceIsGivenAndTaken()
    {
        const auto key = m_platform->addKey(QStringLiteral("Reported"),
                                            {{QStringLiteral("allowed_ips"),
                                              QJsonArray{QStringLiteral("198.51.100.0/24")}},
                                             {QStringLiteral("ip_mode"), QStringLiteral("report")}});
        QVERIFY(isWatched(key.id, key.secret));
        const QString path = QStringLiteral("/api/v1/platform/api-keys/") + key.id;
        const auto isSuggested = [&] {
            return !m_platform->asAdmin()
                        .get(path + QStringLiteral("/advice"))
                        .json()
                        .value(QStringLiteral("addresses"))
                        .toObject()
                        .value(QStringLiteral("suggested_allowed_ips"))
                        .toArray()
                        .isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSuggested(), kPatienceMs);
        TestConsole console(m_platform->url(), {.production = false, .preferencesFile = {}, .pages = {}});
        console.signIn(m_owner, TestPlatform::password());
        QTRY_VERIFY_WITH_TIMEOUT(console.rows() > 0, kPatienceMs);
        QVERIFY(console.window.currentPage()->showItem(key.id));
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("keyAdvice.takeAddresses"), kPatienceMs);
        const QWidget *panel = console.find<QWidget>("keyAdvice");
        QVERIFY(textsBelow(panel).contains(QStringLiteral("Uses everything it is granted.")));
        QVERIFY(textsBelow(panel).contains(QStringLiteral("127.0.0.1"))); // would have been refused
        QVERIFY(!console.isShown("keyAdvice.tighten"));
        console.click("keyAdvice.takeAddresses");
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("confirmSheet.confirm"), kPatienceMs);
        console.click("confirmSheet.confirm");
        QVERIFY(console.window.currentPage()->showItem(m_shop)); // it goes on meanwhile
        const auto allowed = [&] {
            return m_platform->asAdmin().get(path).json().value(QStringLiteral("allowed_ips")).toArray();
        };
        QTRY_COMPARE_WITH_TIMEOUT(allowed(), QJsonArray{QStringLiteral("127.0.0.1")}, kPatienceMs);
    }

    void aKeyThatIsNotUsedSaysSo()
    {
        const auto key = m_platform->addKey(QStringLiteral("Idle"));
        TestConsole console(m_platform->url());
        console.signIn(m_owner, TestPlatform::password());
        QTRY_VERIFY_WITH_TIMEOUT(console.rows() > 0, kPatienceMs);
        QVERIFY(console.window.currentPage()->showItem(key.id));
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("keyInspector"), kPatienceMs);
        console.find<QTabBar>("keyInspector.tabs")->setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(console.textOf("keyUsage.text"), QStringLiteral("Not used in this time."),
                                  kPatienceMs);
        QVERIFY(!console.isShown("timeChart.more"));
    }

    void aLostServiceIsSaid()
    {
        TestConsole console(m_platform->url());
        openTab(console, 1);
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("timeChart.more"), kPatienceMs);
        m_platform->kill();
        console.find<QComboBox>("keyUsage.range")->setCurrentIndex(4);
        const auto problem = [&] {
            const auto labels = console.find<QWidget>("keyUsage")->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->property("role") == QStringLiteral("problem");
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(problem(), kPatienceMs);
        QVERIFY(!console.isShown("timeChart.more"));
        QVERIFY(m_platform->startAgain());
        console.click("keyUsage.retry");
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("timeChart.more"), kPatienceMs);
        QVERIFY(!problem());
    }

    void recommendationsAreThoseOfThePlatform()
    {
        KeyAdvice advice;
        advice.ageDays = 90;
        advice.unusedScopes = {{.scope = Scope::ReadInbox, .grantedAt = {}, .lastUsedAt = {}}};
        advice.suggestedAllowedIps = {QStringLiteral("203.0.113.7")};
        advice.watchedDays = 12;
        const auto text = [&](const char *code) {
            return ui::recommendationText({.code = QString::fromLatin1(code), .message = kSentence}, advice);
        };
        QSet<QString> texts;
        const QByteArrayList codes{
            "unused_key",       "unused_scopes", "restrict_addresses", "narrow_addresses", "enforce_addresses",
            "review_addresses", "rotate"};
        for (const QByteArray &code : codes)
            texts.insert(text(code.constData()));
        QCOMPARE(texts.size(), codes.size());
        QVERIFY(!texts.contains(kSentence));
        QVERIFY(text("rotate").contains(QStringLiteral("90")));
        QVERIFY(text("restrict_addresses").contains(advice.suggestedAllowedIps.front()));
        for (const char *code : {"restrict_addresses", "narrow_addresses", "enforce_addresses"})
            QVERIFY2(text(code).contains(QStringLiteral("12 day")), code);
        QCOMPARE(text("something_newer"), kSentence);
    }

private:
    // So long and so often that its addresses tell something.
    bool isWatched(const QString &key, const QString &secret)
    {
        for (int i = 0; i < 10; ++i) {
            if (m_platform->sendWith(secret) != 200)
                return false;
        }
        return m_platform->ageKey(key, 8);
    }
    void openTab(TestConsole &console, int tab)
    {
        console.signIn(m_owner, TestPlatform::password());
        QTRY_VERIFY_WITH_TIMEOUT(console.rows() > 0, kPatienceMs);
        QVERIFY(console.window.currentPage()->showItem(m_shop));
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("keyInspector"), kPatienceMs);
        console.find<QTabBar>("keyInspector.tabs")->setCurrentIndex(tab);
    }

    test::TestPlatforms m_platforms;
    TestPlatform *m_platform = nullptr;
    QMap<QUrl, TestPlatform::Key> m_shops; // of the platforms
    QString m_shop;
    QString m_shopSecret;
    QString m_owner;
};

QTEST_MAIN(KeyInspectorTest)
#include "tst_keyinspector.moc"
