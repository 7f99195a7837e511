// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/platformclient.h"
#include "app/desktop/systemkeychain.h"
#include "app/services/abandoneddrafts.h"
#include "app/services/apidocservice.h"
#include "app/services/clipboard.h"
#include "app/services/connectionservice.h"
#include "app/services/consolecontext.h"
#include "app/services/emailservices.h"
#include "app/services/keyservice.h"
#include "app/services/liveservice.h"
#include "app/services/noticeservice.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "app/services/webhookservices.h"
#include "models/tables/keytablemodel.h"
#include "platform/store/database.h"
#include "tests/app/fixedpreferences.h"
#include "tests/app/memorykeychain.h"
#include "tests/bench/measures.h"
#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"
#include "ui/keys/keyspage.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QJsonArray>
#include <QTableView>
#include <QTest>

namespace pm::bench {

namespace {

constexpr int kKeys = 100'000;
constexpr int kPatienceMs = 20'000;

class NoClipboard final : public app::Clipboard
{
public:
    void copyText(const QString &) override {}
    void copySecret(const Secret &) override {}
    [[nodiscard]] int secondsLeft() const override { return 0; }
};

QString signIn(test::HttpExchange &http)
{
    const auto login = http.post(QStringLiteral("/api/v1/auth/login"),
                                 {{QStringLiteral("email"), test::PlatformProcess::adminEmail()},
                                  {QStringLiteral("password"), test::PlatformProcess::adminPassword()}});
    http.setBearer(login.data().value(QStringLiteral("token")).toString());
    const auto tenant = http.post(QStringLiteral("/api/v1/platform/admin/tenants"),
                                  {{QStringLiteral("company_name"), QStringLiteral("Bench")},
                                   {QStringLiteral("owner_email"), QStringLiteral("owner@bench.test")},
                                   {QStringLiteral("plan"), QStringLiteral("enterprise")}});
    return tenant.data().value(QStringLiteral("id")).toString();
}

// Rows as the service writes them, but for the secrets, which nobody uses.
Result<> addKeys(const QString &databaseFile, const QString &tenant)
{
    auto database = store::openDatabase({.url = QStringLiteral("sqlite:") + databaseFile});
    if (!database)
        return fail(database.error());
    return (*database)->write([&](store::Connection &connection) -> Result<> {
        return connection
            .execute(QStringLiteral(
                         "INSERT INTO api_keys (key_id, tenant_id, name, sort_name, description, search_text,"
                         " environment, masked_key, permissions, allowed_ips, created_at, created_by,"
                         " created_by_email, last_used_at, request_count, error_count, generation)"
                         " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                         " SELECT printf('%08x-0000-4000-8000-%012x', i, i), ?, 'Key ' || i, 'key ' || i, '',"
                         " 'key ' || i, 'live', 'pm_live_abc...wxyz', 1 + i % 255, '[]', 1700000000000 + i, 'usr_1',"
                         " 'owner@bench.test', 1700000000000 + i * 7 % 1000003, i * 31 % 100003, i % 17, 0 FROM n")
                         .arg(kKeys),
                     {tenant})
            .map([](int) {});
    });
}

// From the click on a header to the paint that shows the rows.
Result<double> clickToPaint(QTableView &table)
{
    QHeaderView *header = table.horizontalHeader();
    const int column = static_cast<int>(KeyTableModel::Column::Requests);
    const QPoint middle(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                        header->height() / 2);
    const QString before = table.model()->index(0, 0).data().toString();
    QElapsedTimer timer;
    timer.start();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
    const auto isNew = [&] {
        const QString now = table.model()->index(0, 0).data().toString();
        return !now.isEmpty() && now != before;
    };
    while (!isNew()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, kPatienceMs);
        if (timer.elapsed() > kPatienceMs)
            return fail(ErrorKind::Timeout, QStringLiteral("The list did not change."));
    }
    table.viewport()->repaint();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

Result<std::vector<Measure>> measureKeyList()
{
    test::PlatformProcess platform;
    if (!platform.start())
        return fail(ErrorKind::Internal, QStringLiteral("The service did not start."));
    QString tenantId;
    {
        test::HttpExchange http(platform.url());
        tenantId = signIn(http);
    }
    platform.terminate();
    if (const auto added = addKeys(platform.dataFolder() + QStringLiteral("/platform.db"), tenantId); !added)
        return fail(added.error());
    if (!platform.start())
        return fail(ErrorKind::Internal, QStringLiteral("The service did not start again."));

    const SystemClock clock;
    const app::Workspace workspace{.id = QStringLiteral("bench"), .name = QStringLiteral("Bench")};
    test::FixedPreferences preferences;
    test::MemoryKeychain keychain;
    NoClipboard clipboard;
    app::PlatformClient client;
    client.setBaseUrl(platform.url());
    app::NoticeService notices(clock);
    app::ConnectionService connection(client);
    app::SessionService session(client, keychain, workspace.id);
    app::TenantService tenants(client);
    app::KeyService keys(client);
    app::ApiDocService apiDocs(client);
    app::EmailServices email(client);
    app::WebhookServices webhooks(client, email.environment);
    app::AbandonedDrafts drafts({webhooks.endpoints, session, connection, email.environment, preferences},
                                workspace.id);
    app::LiveService live(client, session, tenants, email.environment);
    const app::ConsoleContext context{clock,   workspace,  preferences, keychain, clipboard,
                                      notices, connection, session,     tenants,  keys,
                                      apiDocs, email,      webhooks,    drafts,   live};
    std::optional<Result<Operator>> answer;
    const auto handle = session.signIn(test::PlatformProcess::adminEmail(),
                                       Secret(test::PlatformProcess::adminPassword().toUtf8()), {}, false,
                                       {&session, [&](Result<Operator> result) { answer = std::move(result); }});
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, kPatienceMs) || !*answer)
        return fail(ErrorKind::Internal, QStringLiteral("Signing in failed."));
    Tenant tenant;
    tenant.id = TenantId(tenantId);
    tenant.companyName = QStringLiteral("Bench");
    tenants.setCurrent(tenant);

    ui::Theme theme;
    ui::KeysPage page(theme, context);
    page.resize(1200, 800);
    page.show();
    auto *table = page.findChild<QTableView *>(QStringLiteral("keysPage.table"));
    if (!QTest::qWaitFor([&] { return table->model()->rowCount() == kKeys; }, kPatienceMs))
        return fail(ErrorKind::Internal, QStringLiteral("The keys did not appear."));
    std::vector<double> ours, reference;
    test::HttpExchange http(platform.url());
    http.setHeader("X-Tenant-Id", tenantId.toLatin1());
    const QString token = http.post(QStringLiteral("/api/v1/auth/login"),
                                    {{QStringLiteral("email"), test::PlatformProcess::adminEmail()},
                                     {QStringLiteral("password"), test::PlatformProcess::adminPassword()}})
                              .data()
                              .value(QStringLiteral("token"))
                              .toString();
    http.setBearer(token);
    for (int run = 0; run < kRuns; ++run) {
        const auto shown = clickToPaint(*table);
        if (!shown)
            return fail(shown.error());
        ours.push_back(*shown);
        QElapsedTimer timer;
        timer.start();
        const QString order = run % 2 == 0 ? QStringLiteral("request_count") : QStringLiteral("-request_count");
        if (http.get(QStringLiteral("/api/v1/platform/api-keys?limit=50&offset=0&sort=") + order).status != 200)
            return fail(ErrorKind::Internal, QStringLiteral("The list was refused."));
        reference.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return std::vector<Measure>{{QStringLiteral("keys.list_100k"), median(ours), QStringLiteral("ms"),
                                 QStringLiteral("the same query alone"), median(reference),
                                 QStringLiteral("< 100 ms")}};
}

} // namespace pm::bench
