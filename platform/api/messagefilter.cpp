// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/messagefilter.h"

#include "models/domain/operators/operator.h"
#include "models/domain/operators/personaldata.h"
#include "platform/api/textlist.h"

namespace pm::api {

namespace {

constexpr qsizetype kLongestId = 64;
constexpr qsizetype kLongestTag = 50;
const QLatin1StringView kPrefix("msg_");

QStringList statuses()
{
    return {QStringLiteral("queued"), QStringLiteral("sent"), QStringLiteral("failed")};
}

QString readStatus(FieldReader &query)
{
    const QString field = QStringLiteral("status");
    const std::optional<QString> status = query.optionalText(field);
    if (status && !statuses().contains(*status))
        query.reject(field, QStringLiteral("must be one of ") + statuses().join(QStringLiteral(", ")));
    return status.value_or(QString());
}

KeyId readKey(FieldReader &query)
{
    const QString field = QStringLiteral("key_id");
    const std::optional<QString> id = query.optionalText(field);
    if (id && !isUuid(*id))
        query.reject(field, QStringLiteral("must be the id of a key"));
    return KeyId(id.value_or(QString()));
}

} // namespace

Result<MessageFilter> messageFilterOf(const http::Request &request)
{
    FieldReader query = http::queryReader(request);
    MessageFilter filter;
    filter.page = http::readPage(query, {QStringLiteral("created_at")}, QStringLiteral("-created_at"));
    filter.status = readStatus(query);
    filter.tag = http::readFilter(query, QStringLiteral("tag"), kLongestTag);
    filter.campaign = CampaignId(http::readFilter(query, QStringLiteral("campaign_id"), kLongestId));
    filter.templateId = TemplateId(http::readFilter(query, QStringLiteral("template_id"), kLongestId));
    filter.key = readKey(query);
    filter.from = query.optionalTime(QStringLiteral("from"));
    filter.to = query.optionalTime(QStringLiteral("to"));
    filter.search = http::readSearch(query);
    // Letter by letter an address that is masked could be guessed, and so could what was written.
    if (!filter.search.isEmpty() && !seesPersonalData(request.principal.role) && !emailProblem(filter.search).isEmpty())
        query.reject(QStringLiteral("search"), QStringLiteral("must be a whole email address"));
    query.rejectUnknown();
    return query.finish().map([&] { return filter; });
}

void addConditions(const MessageFilter &filter, store::Conditions &conditions)
{
    const auto equal = [&](const QString &column, const QString &value) {
        if (!value.isEmpty())
            conditions.add(column + QStringLiteral(" = ?"), {value});
    };
    equal(QStringLiteral("status"), filter.status);
    // Said twice, for the index that knows campaigns only.
    if (!filter.campaign.isEmpty())
        conditions.add(QStringLiteral("campaign_id = ? AND campaign_id <> ''"), {filter.campaign.text()});
    equal(QStringLiteral("template_id"), filter.templateId.text());
    equal(QStringLiteral("key_id"), filter.key.text());
    // Ids begin with the time, and have the index.
    if (filter.from)
        conditions.add(QStringLiteral("id >= ?"), {firstUlidOf(kPrefix, *filter.from)});
    if (filter.to)
        conditions.add(QStringLiteral("id < ?"), {firstUlidOf(kPrefix, *filter.to)});
    // LIKE does not know upper from lower case in SQLite.
    if (!filter.tag.isEmpty())
        conditions.add(QStringLiteral("replace(tags, ?, '') <> tags"),
                       {columnOfTexts({filter.tag}).sliced(1).chopped(1)});
    if (!filter.search.isEmpty())
        conditions.add(QStringLiteral("search_text LIKE ? ESCAPE '!'"),
                       {store::containsPattern(filter.search.toCaseFolded())});
}

} // namespace pm::api
