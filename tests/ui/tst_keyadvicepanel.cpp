// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/scope.h"
#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"
#include "tests/ui/testconsole.h"
#include "ui/keys/keytext.h"

#include <QJsonArray>
#include <QLabel>
#include <QTabBar>
#include <QTest>

using namespace pm;
using test::PlatformProcess;
using test::TestConsole;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kKey = QStringLiteral("Zapier"); // of the demo: has a scope that it does not use

} // namespace

// A scope that a key does not use is taken away by one click, on the demo's data.
class KeyAdvicePanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_platform.start({QStringLiteral("--seed-demo")}), m_platform.log().constData()); }

    void init()
    {
        m_console = std::make_unique<TestConsole>(m_platform.url(), TestConsole::Setup{.production = false,
                                                                                       .preferencesFile = {},
                                                                                       .pages = {}});
        m_console->signIn(PlatformProcess::adminEmail(), PlatformProcess::adminPassword());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->rows() > 0, kPatienceMs);
        m_http = std::make_unique<test::HttpExchange>(m_platform.url());
        m_http->setBearer(QString::fromLatin1(m_console->client.token().reveal()));
        m_http->setHeader("X-Tenant-Id", m_console->tenants.current()->id.text().toLatin1());
    }
    void cleanup()
    {
        m_http.reset();
        m_console.reset();
    }

    void whatIsNotUsedIsTakenAway()
    {
        TestConsole &console = *m_console;
        test::HttpExchange &http = *m_http;
        const QJsonObject before = zapier(http);
        const QString path = QStringLiteral("/api/v1/platform/api-keys/")
                           + before.value(QStringLiteral("key_id")).toString();
        const auto advice = [&] { return keyAdviceFromJson(http.get(path + QStringLiteral("/advice")).json()); };
        const Result<KeyAdvice> given = advice();
        QVERIFY(given && given->unusedScopes.size() == 1);

        // As the page of usage asks for it.
        const KeyId id(before.value(QStringLiteral("key_id")).toString());
        QVERIFY(console.window.currentPage()->showItem(adviceItem(id)));
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("keyAdvice.tighten"), kPatienceMs);
        QTRY_VERIFY(!console.find<QWidget>("keyAdvice.tighten")->visibleRegion().isEmpty()); // scrolled to
        const QString unused = scopeName(given->unusedScopes.front().scope);
        QVERIFY(hasText(*console.find<QWidget>("keyAdvice"), unused));
        console.find<QTabBar>("keyInspector.tabs")->setCurrentIndex(2);
        for (const KeyRecommendation &each : given->recommendations)
            QTRY_VERIFY2_WITH_TIMEOUT(hasText(*console.find<QWidget>("keySecurity"),
                                              ui::recommendationText(each, *given)),
                                      qPrintable(each.code), kPatienceMs);
        console.find<QTabBar>("keyInspector.tabs")->setCurrentIndex(0);

        console.click("keyAdvice.tighten");
        QVERIFY(console.isShown("confirmSheet.confirm"));
        console.click("confirmSheet.confirm");
        QTRY_COMPARE_WITH_TIMEOUT(zapier(http).value(QStringLiteral("permissions")).toArray(),
                                  QJsonArray::fromStringList(scopeNames(given->suggestedPermissions)), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!console.isShown("keyAdvice.tighten"), kPatienceMs);
        QVERIFY(console.isShown("keyAdvice")); // which says that all is well
        QTRY_VERIFY_WITH_TIMEOUT(!hasText(*console.find<QWidget>("keyAdvice"), unused), kPatienceMs); // deleted later
        QVERIFY(advice() && advice()->unusedScopes.empty());
    }

    void whatTheListRefusesIsSaid()
    {
        TestConsole &console = *m_console;
        test::HttpExchange &http = *m_http;
        const QString id = zapier(http).value(QStringLiteral("key_id")).toString();
        const QString path = QStringLiteral("/api/v1/platform/api-keys/") + id;
        const QString unused = QStringLiteral("192.0.2.1");
        QCOMPARE(http.patch(path, {{QStringLiteral("allowed_ips"), QJsonArray{unused}},
                                   {QStringLiteral("ip_mode"), QStringLiteral("enforce")}})
                     .status,
                 200);
        const Result<KeyAdvice> given = keyAdviceFromJson(http.get(path + QStringLiteral("/advice")).json());
        QVERIFY(given && !given->wouldRefuse.empty());
        QVERIFY(console.window.currentPage()->showItem(id));
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("keyAdvice"), kPatienceMs);
        const auto shows = [&](const QString &text) { return hasText(*console.find<QWidget>("keyAdvice"), text); };
        const auto refused = static_cast<int>(given->wouldRefuse.size());
        QTRY_VERIFY_WITH_TIMEOUT(shows(QStringLiteral("The list refuses %1 of the addresses seen:").arg(refused)),
                                 kPatienceMs);
        QVERIFY(shows(given->wouldRefuse.front().ip));
    }

private:
    [[nodiscard]] static QJsonObject zapier(test::HttpExchange &http)
    {
        const QJsonArray keys = http.get(QStringLiteral("/api/v1/platform/api-keys?search=") + kKey)
                                    .json()
                                    .value(QStringLiteral("api_keys"))
                                    .toArray();
        return keys.isEmpty() ? QJsonObject() : keys.first().toObject();
    }
    [[nodiscard]] static bool hasText(const QWidget &panel, const QString &text)
    {
        const auto labels = panel.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }

    PlatformProcess m_platform;
    std::unique_ptr<TestConsole> m_console;
    std::unique_ptr<test::HttpExchange> m_http;
};

QTEST_MAIN(KeyAdvicePanelTest)
#include "tst_keyadvicepanel.moc"
