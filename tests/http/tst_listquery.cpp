// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/listquery.h"

#include <QTest>

using namespace pm;
using namespace pm::http;

namespace {

const QStringList kSorts{QStringLiteral("name"), QStringLiteral("created_at")};

struct Read {
    PageQuery page;
    Result<> outcome;
};

Read read(const QMap<QString, QString> &items)
{
    Request request;
    request.query = items;
    FieldReader reader = queryReader(request);
    PageQuery page = readPage(reader, kSorts, QStringLiteral("-created_at"));
    return {.page = page, .outcome = reader.finish()};
}

QString problemOf(const QMap<QString, QString> &items, const QString &field)
{
    const Read done = read(items);
    return done.outcome ? QString() : done.outcome.error().fields.value(field);
}

} // namespace

class ListQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUsualPage()
    {
        const Read done = read({});
        QVERIFY(done.outcome);
        QCOMPARE(done.page.sort, QStringLiteral("created_at"));
        QVERIFY(done.page.descending);
        QCOMPARE(done.page.limit, kUsualLimit);
        QVERIFY(!done.page.after);
    }

    void aCursorComesBackAsItWas()
    {
        const PageQuery page{.sort = QStringLiteral("name"), .descending = false, .limit = 2};
        const QString cursor = cursorOf(page, {.value = QStringLiteral("Zoë & co"), .id = QStringLiteral("cont_1")});
        const Read done = read({{QStringLiteral("sort"), QStringLiteral("name")},
                                {QStringLiteral("limit"), QStringLiteral("2")},
                                {QStringLiteral("cursor"), cursor}});
        QVERIFY(done.outcome);
        QVERIFY(done.page.after);
        QCOMPARE(done.page.after->value, QStringLiteral("Zoë & co"));
        QCOMPARE(done.page.after->id, QStringLiteral("cont_1"));
    }

    void aCursorOfAnotherOrderIsRefused()
    {
        const PageQuery page{.sort = QStringLiteral("name"), .descending = true};
        const QString cursor = cursorOf(page, {.value = QStringLiteral("a"), .id = QStringLiteral("1")});
        QVERIFY(problemOf({{QStringLiteral("sort"), QStringLiteral("-name")}, {QStringLiteral("cursor"), cursor}},
                          QStringLiteral("cursor"))
                    .isEmpty());
        for (const QString &other : {QStringLiteral("name"), QStringLiteral("created_at")}) {
            QVERIFY(!problemOf({{QStringLiteral("sort"), other}, {QStringLiteral("cursor"), cursor}},
                               QStringLiteral("cursor"))
                         .isEmpty());
        }
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *field, const char *value) {
            QTest::addRow("%s=%s", field, value) << QString::fromLatin1(field) << QString::fromLatin1(value);
        };
        row("limit", "0");
        row("limit", "501");
        row("limit", "ten");
        row("sort", "password_hash");
        row("sort", "--name");
        row("sort", "");
        row("cursor", "not a cursor");
        row("cursor", "W10");                        // []
        row("cursor", "WyItY3JlYXRlZF9hdCIsMSwyXQ"); // numbers
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QVERIFY(!problemOf({{field, value}}, field).isEmpty());
    }
};

QTEST_APPLESS_MAIN(ListQueryTest)
#include "tst_listquery.moc"
