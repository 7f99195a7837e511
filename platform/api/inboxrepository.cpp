// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/inboxrepository.h"

#include "platform/api/textlist.h"

namespace pm::api {

namespace {

const QString kSelect = QStringLiteral(
    "SELECT id, contact_email, subject, status, messages, last_message_at, created_at FROM inbox_threads");
constexpr int kTimeColumn = 5;
const QString kOpen = QStringLiteral("open");

InboxThread threadOf(const store::Row &row)
{
    return {.id = ThreadId(row.text(0)),
            .contactEmail = row.text(1),
            .subject = row.text(2),
            .open = row.text(3) == kOpen,
            .messages = static_cast<int>(row.integer(4)),
            .lastMessageAt = row.integer(5),
            .createdAt = row.integer(6)};
}

InboxMessage messageOf(const store::Row &row)
{
    return {.inbound = row.text(0) == QStringLiteral("inbound"),
            .from = row.text(1),
            .to = textsOfColumn(row.text(2)),
            .subject = row.text(3),
            .textBody = row.text(4),
            .htmlBody = row.text(5),
            .messageId = row.text(6),
            .at = row.integer(7)};
}

} // namespace

const std::vector<SortColumn> &threadSorts()
{
    static const std::vector<SortColumn> sorts{{.name = QStringLiteral("last_message_at"),
                                                .column = QStringLiteral("last_message_at"),
                                                .type = SortColumn::Type::Number}};
    return sorts;
}

store::Conditions InboxRepository::owned() const
{
    store::Conditions conditions;
    conditions.add(QStringLiteral("tenant_id = ? AND environment = ?"),
                   {m_owner.tenant.text(), keyEnvironmentName(m_owner.environment)});
    return conditions;
}

Result<InboxThread> InboxRepository::threadFor(const QString &contactEmail, const InboxMessage &message)
{
    const QString subject = plainSubject(message.subject);
    store::Conditions conditions = owned();
    conditions.add(QStringLiteral("contact_email = ? AND subject = ? AND status = 'open'"), {contactEmail, subject});
    const bool isPostgres = m_connection.dialect() == store::Dialect::PostgreSql; // SQLite has one writer
    const auto rows = m_connection.query(kSelect + conditions.sql()
                                             + (isPostgres ? QStringLiteral(" LIMIT 1 FOR UPDATE")
                                                           : QStringLiteral(" LIMIT 1")),
                                         conditions.values());
    if (!rows)
        return fail(rows.error());
    if (!rows->empty())
        return threadOf(rows->front());
    const InboxThread made{.id = ThreadId(makeUlid(QLatin1StringView("thr_"), message.at)),
                           .contactEmail = contactEmail,
                           .subject = subject,
                           .lastMessageAt = message.at,
                           .createdAt = message.at};
    return m_connection
        .execute(QStringLiteral("INSERT INTO inbox_threads (id, tenant_id, environment, contact_email, subject, status,"
                                " messages, last_message_at, search_text, created_at)"
                                " VALUES (?, ?, ?, ?, ?, 'open', 0, ?, ?, ?)"),
                 {made.id.text(), m_owner.tenant.text(), keyEnvironmentName(m_owner.environment), contactEmail, subject,
                  message.at, QString(contactEmail + u'\n' + subject).toCaseFolded(), message.at})
        .map([&](int) { return made; });
}

Result<ThreadId> InboxRepository::keep(const QString &contactEmail, const InboxMessage &message)
{
    const Result<InboxThread> thread = threadFor(contactEmail.toLower(), message);
    if (!thread)
        return fail(thread.error());
    const Result<int> added = m_connection.execute(
        QStringLiteral("INSERT INTO inbox_messages (thread_id, sequence, direction, sender, recipients, subject,"
                       " text_body, html_body, message_id, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {thread->id.text(), thread->messages + 1,
         message.inbound ? QStringLiteral("inbound") : QStringLiteral("outbound"), message.from,
         columnOfTexts(message.to), message.subject, message.textBody, message.htmlBody, message.messageId,
         message.at});
    if (!added)
        return fail(added.error());
    return m_connection
        .execute(QStringLiteral("UPDATE inbox_threads SET messages = messages + 1, last_message_at = ? WHERE id = ?"),
                 {std::max(thread->lastMessageAt, message.at), thread->id.text()})
        .map([&](int) { return thread->id; });
}

Result<InboxThreadPage> InboxRepository::page(const http::PageQuery &page, const ThreadFilter &filter)
{
    store::Conditions conditions = owned();
    if (!filter.search.isEmpty())
        conditions.add(QStringLiteral("search_text LIKE ? ESCAPE '!'"),
                       {store::containsPattern(filter.search.toCaseFolded())});
    if (filter.open)
        conditions.add(QStringLiteral("status = ?"), {*filter.open ? kOpen : QStringLiteral("closed")});
    const Keyset keyset(page, threadSorts());
    return m_connection.query(kSelect + keyset.sql(conditions), keyset.values(conditions)).map([&](store::Rows rows) {
        InboxThreadPage found{.threads = {}, .nextCursor = keyset.next(rows, kTimeColumn, 0)};
        for (const store::Row &row : rows)
            found.threads.push_back(threadOf(row));
        return found;
    });
}

Result<InboxThreadDetail> InboxRepository::byId(const ThreadId &id, const http::PageQuery &page)
{
    store::Conditions conditions = owned();
    conditions.add(QStringLiteral("id = ?"), {id.text()});
    const auto rows = m_connection.query(kSelect + conditions.sql(), conditions.values());
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return fail(Error::notFound(QStringLiteral("thread")));
    InboxThreadDetail detail{.thread = threadOf(rows->front()), .messages = {}};
    return addMessages(detail, page).map([&] { return detail; });
}

// They are numbered as they come.
Result<> InboxRepository::addMessages(InboxThreadDetail &detail, const http::PageQuery &page)
{
    store::Conditions conditions;
    conditions.add(QStringLiteral("thread_id = ?"), {detail.thread.id.text()});
    if (page.after)
        conditions.add(page.descending ? QStringLiteral("sequence < ?") : QStringLiteral("sequence > ?"),
                       {page.after->value.toLongLong()});
    const QString order = page.descending ? QStringLiteral(" DESC") : QString();
    return m_connection
        .query(QStringLiteral("SELECT direction, sender, recipients, subject, text_body, html_body, message_id, at,"
                              " sequence FROM inbox_messages")
                   + conditions.sql() + QStringLiteral(" ORDER BY sequence") + order + QStringLiteral(" LIMIT ?"),
               conditions.values() + QVariantList{page.limit + 1})
        .map([&](store::Rows rows) {
            if (std::ssize(rows) > page.limit) {
                rows.pop_back();
                detail.nextCursor = http::cursorOf(page, {.value = rows.back().text(8), .id = detail.thread.id.text()});
            }
            for (const store::Row &row : rows)
                detail.messages.push_back(messageOf(row));
        });
}

} // namespace pm::api
