// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/figuresrepository.h"
#include "platform/api/messagerepository.h"
#include "platform/api/templaterepository.h"
#include "platform/main/demoseed.h"
#include "platform/store/migrations.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace pm;
using test::TestDatabase;

namespace {

constexpr UnixMs kNow = 1'800'000'000'000;

// The live side of the tenant that pictures show.
struct FirstTenant {
    std::vector<Template> templates;
    std::vector<Message> messages;
    EmailFigures figures;
};

Result<FirstTenant> readFirst(store::Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT id FROM tenants WHERE company_name = 'Acme GmbH'"));
    if (!rows)
        return fail(rows.error());
    const api::MessageOwner owner{.tenant = TenantId(rows->front().text(0))};
    const http::PageQuery newest{.sort = QStringLiteral("created_at"), .descending = true, .limit = 500};
    FirstTenant first;
    return api::TemplateRepository(connection)
        .page(owner, newest, {})
        .and_then([&](const TemplatePage &page) {
            first.templates = page.templates;
            api::MessageFilter filter;
            filter.page = newest;
            return api::MessageRepository(connection).page(owner, filter);
        })
        .and_then([&](const MessagePage &page) {
            first.messages = page.messages;
            const qint64 today = dayOf(kNow);
            return api::FiguresRepository(connection, owner).ofAll({.first = today - 89, .last = today});
        })
        .map([&](const EmailFigures &figures) {
            first.figures = figures;
            return first;
        });
}

} // namespace

class DemoMailTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasSomethingToLookAt_data() { TestDatabase::addRows(); }
    void hasSomethingToLookAt()
    {
        QFETCH(QString, database);
        const TestDatabase place(database);
        auto opened = store::openDatabase({.url = place.url()});
        QVERIFY(opened);
        store::Database &demo = **opened;
        const FixedClock clock(kNow);
        QVERIFY(store::migrate(demo, store::migrations()));
        QVERIFY(platform::seedDemo(demo, clock));
        QVERIFY(platform::seedDemo(demo, clock)); // changes nothing
        const auto first = demo.read(readFirst);
        QVERIFY(first);
        QCOMPARE(first->templates.size(), std::size_t(5));
        QCOMPARE(first->messages.size(), std::size_t(300));
        QVERIFY(first->messages.front().createdAt <= kNow);
        QVERIFY(!first->messages.front().templateId.isEmpty());
        for (const EventCounts &day : first->figures.days) {
            const qint64 sent = day.value(QStringLiteral("sent"));
            QVERIFY(sent > 100);
            QVERIFY(day.value(QStringLiteral("delivered")) <= sent);
            QVERIFY(day.value(QStringLiteral("clicked")) <= day.value(QStringLiteral("opened")));
        }
    }
};

QTEST_GUILESS_MAIN(DemoMailTest)
#include "tst_demomail.moc"
