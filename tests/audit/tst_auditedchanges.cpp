// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"
#include "tests/operators/platformundertest.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

// "{id}" in a path is the thing that the change before made or was about.
struct Change {
    const char *method;
    QString path; // below /api/v1
    QJsonObject body;
};

QString text(const char *value)
{
    return QString::fromLatin1(value);
}

std::vector<Change> keyChanges()
{
    const QString keys = text("/platform/api-keys");
    return {{"POST",
             keys,
             {{text("name"), text("Build server")}, {text("permissions"), QJsonArray{text("send_email")}}}},
            {"PATCH", keys + text("/{id}"), {{text("name"), text("Renamed")}}},
            {"POST", keys + text("/{id}/regenerate"), {{text("grace_period_hours"), 24}}},
            {"POST", keys + text("/{id}/end-overlap"), {}},
            {"DELETE", keys + text("/{id}"), {}}};
}

std::vector<Change> templateChanges()
{
    const QJsonObject content{{text("name"), text("Welcome")},
                              {text("subject"), text("Hello")},
                              {text("text_body"), text("Hello")}};
    QJsonObject changed = content;
    changed.insert(text("subject"), text("Good morning"));
    return {{"POST", text("/templates"), content},
            {"PUT", text("/templates/{id}"), changed},
            {"DELETE", text("/templates/{id}"), {}}};
}

std::vector<Change> webhookChanges()
{
    const QString webhooks = text("/platform/webhooks");
    const QJsonObject content{{text("name"), text("Order sync")},
                              {text("endpoint_url"), text("http://127.0.0.1:9/hook")},
                              {text("event_types"), QJsonArray{text("email.sent")}}};
    QJsonObject changed = content;
    changed.insert(text("name"), text("Renamed"));
    return {{"POST", webhooks, content},
            {"PUT", webhooks + text("/{id}"), changed},
            {"POST", webhooks + text("/{id}/pause"), {}},
            {"POST", webhooks + text("/{id}/resume"), {}},
            {"POST", webhooks + text("/{id}/rotate-secret"), {}},
            {"DELETE", webhooks + text("/{id}"), {}}};
}

std::vector<Change> tenantChanges()
{
    const QString tenants = text("/platform/admin/tenants");
    const QJsonObject reason{{text("reason"), text("a try")}};
    return {
        {"POST",
         tenants,
         {{text("company_name"), text("New")}, {text("owner_email"), text("o@new.test")}, {text("plan"), text("pro")}}},
        {"PATCH", tenants + text("/{id}"), {{text("plan"), text("enterprise")}}},
        {"POST", tenants + text("/{id}/suspend"), reason},
        {"POST", tenants + text("/{id}/reactivate"), {}}};
}

std::vector<Change> userChanges()
{
    const QString users = text("/platform/admin/users");
    const QJsonObject reason{{text("reason"), text("a try")}};
    return {{"POST",
             users,
             {{text("email"), text("new@example.com")}, {text("name"), text("New")}, {text("role"), text("support")}}},
            {"PATCH", users + text("/{id}"), {{text("role"), text("ops")}}},
            {"POST", users + text("/{id}/revoke-sessions"), {}},
            {"POST", users + text("/{id}/reset-password"), {}},
            {"POST", users + text("/{id}/suspend"), reason},
            {"POST", users + text("/{id}/reactivate"), {}},
            {"DELETE", users + text("/{id}?confirmation=new@example.com"), {}}};
}

Result<> run(store::Database &database, const QStringList &statements)
{
    return database.write([&](store::Connection &connection) -> Result<> {
        for (const QString &statement : statements) {
            if (const auto done = connection.execute(statement); !done)
                return fail(done.error());
        }
        return {};
    });
}

// From now on no record can be written.
Result<> closeAudit(store::Database &database)
{
    if (database.dialect() == store::Dialect::Sqlite)
        return run(database, {text("CREATE TRIGGER closed BEFORE INSERT ON audit_entries BEGIN"
                                   " SELECT RAISE(ABORT, 'closed'); END")});
    return run(database, {text("CREATE OR REPLACE FUNCTION closed() RETURNS trigger LANGUAGE plpgsql AS"
                               " 'BEGIN RAISE EXCEPTION ''closed''; END'"),
                          text("CREATE TRIGGER closed BEFORE INSERT ON audit_entries"
                               " FOR EACH ROW EXECUTE FUNCTION closed()")});
}

Result<> openAudit(store::Database &database)
{
    const bool isSqlite = database.dialect() == store::Dialect::Sqlite;
    return run(database, {isSqlite ? text("DROP TRIGGER closed") : text("DROP TRIGGER closed ON audit_entries")});
}

// A row as one text.
Result<QString> rowText(store::Connection &connection, const QString &table)
{
    if (connection.dialect() == store::Dialect::PostgreSql)
        return QStringLiteral("t::text");
    return connection.query(text("SELECT name FROM pragma_table_info(?)"), {table}).map([](const store::Rows &columns) {
        QStringList quoted;
        for (const store::Row &column : columns)
            quoted.append(text("quote(\"%1\")").arg(column.text(0)));
        return quoted.join(text(" || '|' || "));
    });
}

// Every row of every table, but for the secrets: one that no row names is not in force.
QStringList contentOf(store::Database &database)
{
    const bool isSqlite = database.dialect() == store::Dialect::Sqlite;
    const QString tables = isSqlite ? text("SELECT name FROM sqlite_master WHERE type = 'table'")
                                    : text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()");
    const auto content = database.read([&](store::Connection &connection) -> Result<QStringList> {
        const auto names = connection.query(tables);
        if (!names)
            return fail(names.error());
        QStringList lines;
        for (const store::Row &name : *names) {
            const QString table = name.text(0);
            if (table == text("secrets"))
                continue;
            const auto rows = rowText(connection, table).and_then([&](const QString &row) {
                return connection.query(text("SELECT %1 FROM %2 t").arg(row, table));
            });
            if (!rows)
                return fail(rows.error());
            for (const store::Row &row : *rows)
                lines.append(table + u' ' + row.text(0));
        }
        lines.sort();
        return lines;
    });
    return content ? *content : QStringList{content.error().message, content.error().detail};
}

// Nothing is a change that leaves no record: with the audit log closed each one fails as a whole, with it open each
// works. `ask` answers the status and the answer's members.
template<class Ask>
QStringList unrecorded(store::Database &database, const std::vector<Change> &changes, Ask ask)
{
    QStringList problems;
    QString id;
    for (const Change &change : changes) {
        const QString path = QString(change.path).replace(text("{id}"), id);
        const QString name = QString::fromLatin1(change.method) + u' ' + change.path;
        const QStringList before = contentOf(database);
        if (const Result<> closed = closeAudit(database); !closed)
            return {closed.error().message + closed.error().detail};
        if (const int status = ask(change, path).first; status < 500)
            problems.append(text("%1 answers %2 without a record").arg(name).arg(status));
        if (contentOf(database) != before)
            problems.append(name + text(" changes something without a record"));
        if (const Result<> opened = openAudit(database); !opened)
            return {opened.error().message + opened.error().detail};
        const auto [status, members] = ask(change, path);
        if (status / 100 != 2)
            problems.append(text("%1 answers %2").arg(name).arg(status));
        for (const char *member : {"id", "key_id"}) {
            if (members.contains(QLatin1StringView(member)))
                id = members.value(QLatin1StringView(member)).toString();
        }
    }
    return problems;
}

} // namespace

// A change and its record are one transaction, whatever is changed.
class AuditedChangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void ofATenant_data()
    {
        QTest::addColumn<int>("area");
        QTest::newRow("keys") << 0;
        QTest::newRow("templates") << 1;
        QTest::newRow("webhooks") << 2;
    }
    void ofATenant()
    {
        QFETCH_GLOBAL(QString, database);
        QFETCH(int, area);
        KeysUnderTest platform(database);
        QVERIFY(platform.isReady());
        QVERIFY(contentOf(platform.database()).size() > 10);
        const std::vector<Change> changes = area == 0 ? keyChanges() : area == 1 ? templateChanges() : webhookChanges();
        const QStringList problems = unrecorded(platform.database(), changes,
                                                [&](const Change &change, const QString &path) {
                                                    const HttpReply reply = platform.asOperator(change.method, path,
                                                                                                change.body);
                                                    return std::pair(reply.status, reply.json());
                                                });
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void ofThePlatform_data()
    {
        QTest::addColumn<bool>("ofUsers");
        QTest::newRow("tenants") << false;
        QTest::newRow("users") << true;
    }
    void ofThePlatform()
    {
        QFETCH_GLOBAL(QString, database);
        QFETCH(bool, ofUsers);
        PlatformUnderTest platform(database);
        QVERIFY(platform.isReady());
        const QString root = text("root@example.com");
        platform.addUser(root, Role::SuperAdmin);
        const QByteArray token = platform.signIn(root);
        const QMap<QString, http::Method> methods{{text("POST"), http::Method::Post},
                                                  {text("PATCH"), http::Method::Patch},
                                                  {text("DELETE"), http::Method::Delete}};
        const QStringList problems = unrecorded(platform.database(), ofUsers ? userChanges() : tenantChanges(),
                                                [&](const Change &change, const QString &path) {
                                                    const Answer answer = platform.call(methods.value(
                                                                                            text(change.method)),
                                                                                        path, token, change.body);
                                                    return std::pair(answer.status, answer.data);
                                                });
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(AuditedChangesTest)
#include "tst_auditedchanges.moc"
