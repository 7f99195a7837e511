// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/notices/noticerepository.h"

#include "platform/events/livelog.h"
#include "platform/store/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm::notices {

namespace {

store::Conditions conditionsOf(const NoticeFilter &filter, const http::PageQuery &page)
{
    store::Conditions conditions;
    if (filter.ofPlatformOnly)
        conditions.add(QStringLiteral("tenant_id IS NULL"), {});
    else if (filter.tenant && filter.ofPlatform)
        conditions.add(QStringLiteral("(tenant_id = ? OR tenant_id IS NULL)"), {filter.tenant->text()});
    else if (filter.tenant)
        conditions.add(QStringLiteral("tenant_id = ?"), {filter.tenant->text()});
    if (filter.testTenantsOnly)
        conditions.add(QStringLiteral("tenant_id IN (SELECT id FROM tenants WHERE is_test <> 0)"));
    if (filter.kind)
        conditions.add(QStringLiteral("kind = ?"), {*filter.kind});
    if (page.after)
        conditions.add(page.descending ? QStringLiteral("(created_at, id) < (?, ?)")
                                       : QStringLiteral("(created_at, id) > (?, ?)"),
                       {page.after->value.toLongLong(), page.after->id});
    return conditions;
}

Notice noticeOf(const store::Row &row)
{
    return {.id = NoticeId(row.text(0)),
            .kind = row.text(2),
            .level = noticeLevelFromName(row.text(3)).value_or(NoticeLevel::Warning),
            .tenant = row.isNull(1) ? std::nullopt : std::optional(TenantId(row.text(1))),
            .subject = row.text(4),
            .data = QJsonDocument::fromJson(row.text(5).toUtf8()).object(),
            .createdAt = row.integer(6)};
}

} // namespace

Result<bool> NoticeRepository::tell(const Notice &told)
{
    Notice notice = told;
    notice.id = NoticeId(makeUlid(QLatin1StringView("ntc_"), notice.createdAt));
    const Result<bool> isNew = insert(notice);
    if (!isNew || !*isNew)
        return isNew;
    return events::tellEverywhere(m_connection, notice.tenant, notice.createdAt, QStringLiteral("notice"),
                                  {toJson(notice)})
        .map([] { return true; });
}

Result<bool> NoticeRepository::insert(const Notice &notice)
{
    const auto tenant = notice.tenant ? std::optional(notice.tenant->text()) : std::nullopt;
    return m_connection
        .execute(QStringLiteral("INSERT INTO notices (id, tenant_id, kind, level, subject, data, created_at)"
                                " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, subject) DO NOTHING"),
                 {notice.id.text(), store::orNull(tenant), notice.kind, noticeLevelName(notice.level), notice.subject,
                  QString::fromUtf8(QJsonDocument(notice.data).toJson(QJsonDocument::Compact)), notice.createdAt})
        .map([](int inserted) { return inserted == 1; });
}

Result<NoticePage> NoticeRepository::page(const NoticeFilter &filter, const http::PageQuery &page)
{
    const store::Conditions conditions = conditionsOf(filter, page);
    const QString direction = page.descending ? QStringLiteral(" DESC") : QString();
    const QString sql = QStringLiteral("SELECT id, tenant_id, kind, level, subject, data, created_at FROM notices")
                      + conditions.sql() + QStringLiteral(" ORDER BY created_at") + direction + QStringLiteral(", id")
                      + direction + QStringLiteral(" LIMIT ?");
    return m_connection.query(sql, conditions.values() + QVariantList{page.limit + 1})
        .map([&](const store::Rows &rows) {
            NoticePage found;
            for (const store::Row &row : rows) {
                if (std::ssize(found.notices) < page.limit)
                    found.notices.push_back(noticeOf(row));
            }
            if (std::ssize(rows) > page.limit) {
                const Notice &last = found.notices.back();
                found.nextCursor = http::cursorOf(page,
                                                  {.value = QString::number(last.createdAt), .id = last.id.text()});
            }
            return found;
        });
}

Result<> NoticeRepository::dropOlder(UnixMs oldest, int most)
{
    return store::changed(
        m_connection.execute(QStringLiteral(
                                 "DELETE FROM notices WHERE id IN"
                                 " (SELECT id FROM notices WHERE created_at < ? ORDER BY created_at LIMIT ?)"),
                             {oldest, most}));
}

} // namespace pm::notices
