// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/inboxservice.h"

#include "platform/api/inboxrepository.h"

#include <QJsonArray>

namespace pm::api {

namespace {

using http::Reply;
using http::Request;

struct ListQuery {
    http::PageQuery page;
    ThreadFilter filter;
};

Result<ListQuery> listQueryOf(const Request &request)
{
    FieldReader reader = http::queryReader(request);
    ListQuery query{.page = http::readPage(reader, sortNames(threadSorts()), QStringLiteral("-last_message_at")),
                    .filter = {}};
    query.filter.search = http::readSearch(reader);
    if (const auto status = reader.optionalText(QStringLiteral("status"))) {
        query.filter.open = *status == QStringLiteral("open");
        if (!*query.filter.open && *status != QStringLiteral("closed"))
            reader.reject(QStringLiteral("status"), QStringLiteral("must be open or closed"));
    }
    reader.rejectUnknown();
    return reader.finish().map([&] { return query; });
}

Reply pageReply(const InboxThreadPage &page)
{
    QJsonArray threads;
    for (const InboxThread &thread : page.threads)
        threads.append(toJson(thread));
    return {.data = {{QStringLiteral("threads"), threads},
                     {QStringLiteral("next_cursor"), http::nextCursorJson(page.nextCursor)}}};
}

} // namespace

Result<Reply> InboxService::list(const Request &request)
{
    const Result<ListQuery> query = listQueryOf(request);
    if (!query)
        return fail(query.error());
    return m_database
        .read([&](store::Connection &connection) {
            return InboxRepository(connection, ownerOf(request)).page(query->page, query->filter);
        })
        .map(pageReply);
}

Result<Reply> InboxService::detail(const Request &request)
{
    const ThreadId id(request.params.value(QStringLiteral("id")));
    FieldReader query = http::queryReader(request);
    const QString arrival = QStringLiteral("at");
    const http::PageQuery page = http::readPage(query, {arrival}, arrival);
    query.rejectUnknown();
    if (const Result<> read = query.finish(); !read)
        return fail(read.error());
    return m_database
        .read(
            [&](store::Connection &connection) { return InboxRepository(connection, ownerOf(request)).byId(id, page); })
        .map([](const InboxThreadDetail &detail) { return Reply{.data = toJson(detail)}; });
}

std::vector<http::Route> inboxRoutes(InboxService &service)
{
    const auto route = [&service](const char *path, Result<Reply> (InboxService::*handler)(const Request &)) {
        return http::Route{.method = http::Method::Get,
                           .pattern = QStringLiteral("/api/v1/inbox/threads") + QLatin1StringView(path),
                           .access = http::keysOrOperators(Scope::ReadInbox, Right::ReadContacts),
                           .handler = http::handlerOf(service, handler)};
    };
    return {route("", &InboxService::list), route("/{id}", &InboxService::detail)};
}

} // namespace pm::api
