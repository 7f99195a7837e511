// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/webhookcontent.h"

#include "models/core/charactercount.h"
#include "models/core/fieldreader.h"
#include "models/core/headerrules.h"
#include "models/domain/webhooks/eventfilter.h"

#include <QUrl>

#include <algorithm>

namespace pm {

namespace {

constexpr qsizetype kLongestName = 100;
constexpr qsizetype kLongestUrl = 2048;
constexpr qsizetype kLongestDescription = 500;
constexpr std::size_t kMostRetries = 10;
constexpr qsizetype kMostHeaders = 20;
constexpr qsizetype kLongestHeaderName = 100;
constexpr qsizetype kLongestHeaderValue = 1000;

// What describes a delivery, or signs it.
constexpr std::array kReservedHeaders{"accept-encoding", "content-encoding",
                                      "content-type",    "date",
                                      "user-agent",      "via"};
constexpr std::array kReservedPrefixes{"proxy-", "webhook-", "x-penguinmails-"};

struct NumberField {
    const char *name;
    int WebhookContent::*number;
    int least;
    int most;
};
constexpr std::array kNumbers{NumberField{"max_attempts", &WebhookContent::maxAttempts, 1, 10},
                              NumberField{"timeout_seconds", &WebhookContent::timeoutSeconds, 1, 30},
                              NumberField{"concurrency", &WebhookContent::concurrency, 1, 16}};

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

bool isPrintable(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() <= 0x7e;
}

bool isReserved(const QString &name)
{
    const QString lower = name.toLower();
    const auto isSame = [&](const char *reserved) { return lower == QLatin1StringView(reserved); };
    const auto isPrefix = [&](const char *prefix) { return lower.startsWith(QLatin1StringView(prefix)); };
    return isFramingHeader(name.toLatin1()) || std::any_of(kReservedHeaders.begin(), kReservedHeaders.end(), isSame)
        || std::any_of(kReservedPrefixes.begin(), kReservedPrefixes.end(), isPrefix);
}

bool isLocalhost(const QUrl &url)
{
    const QString host = url.host();
    return host == QStringLiteral("localhost") || host == QStringLiteral("127.0.0.1") || host == QStringLiteral("::1");
}

std::optional<int> readNumber(FieldReader &reader, const QString &field, int least, int most)
{
    const auto given = reader.optionalInteger(field);
    if (!given)
        return std::nullopt;
    if (*given < least || *given > most) {
        reader.reject(field, QStringLiteral("must be from %1 to %2").arg(least).arg(most));
        return std::nullopt;
    }
    return static_cast<int>(*given);
}

void readRetrySchedule(FieldReader &reader, WebhookContent &content)
{
    constexpr double kWeek = 7.0 * 86400;
    const QString field = QStringLiteral("retry_schedule");
    if (!reader.has(field))
        return;
    const QJsonArray items = reader.array(field);
    const auto isDelay = [](const QJsonValue &item) {
        return item.isDouble() && item.toInt(0) == item.toDouble() && item.toDouble() >= 1 && item.toDouble() <= kWeek;
    };
    if (items.isEmpty() || static_cast<std::size_t>(items.size()) > kMostRetries
        || !std::all_of(items.begin(), items.end(), isDelay)) {
        reader.reject(field, QStringLiteral("must be 1 to 10 whole numbers of seconds, each from 1 to 604800"));
        return;
    }
    content.retrySchedule.clear();
    for (const QJsonValue &item : items)
        content.retrySchedule.push_back(item.toInt());
}

void readHeaders(FieldReader &reader, WebhookContent &content)
{
    const QString field = QStringLiteral("headers");
    if (!reader.has(field))
        return;
    const QJsonObject headers = reader.object(field);
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        if (!header.value().isString())
            reader.reject(field, QStringLiteral("must be an object of texts"));
        content.headers.insert(header.key(), header.value().toString());
    }
}

using TransformationReader = Result<Transformation> (*)(const QJsonObject &);

void readTransformation(FieldReader &reader, WebhookContent &content, TransformationReader readFrom)
{
    const QString field = QStringLiteral("transformation");
    if (!reader.has(field))
        return;
    const auto read = readFrom(reader.object(field));
    if (read) {
        content.transformation = *read;
        return;
    }
    for (auto problem = read.error().fields.begin(); problem != read.error().fields.end(); ++problem)
        reader.reject(problem.key(), problem.value());
}

// All but the event types and the transformation, of which requests and answers think differently.
WebhookContent readContent(FieldReader &reader)
{
    WebhookContent content;
    content.name = reader.text(QStringLiteral("name")).trimmed();
    content.endpointUrl = reader.text(QStringLiteral("endpoint_url")).trimmed();
    content.description = reader.optionalText(QStringLiteral("description")).value_or(QString());
    if (reader.has(QStringLiteral("event_filters")))
        content.eventFilters = reader.object(QStringLiteral("event_filters"));
    content.isActive = reader.optionalBool(QStringLiteral("is_active")).value_or(true);
    content.ordered = reader.optionalBool(QStringLiteral("ordered")).value_or(true);
    for (const auto &[name, number, least, most] : kNumbers)
        content.*number = readNumber(reader, QLatin1StringView(name), least, most).value_or(content.*number);
    content.ratePerSecond = readNumber(reader, QStringLiteral("rate_per_second"), 1, 1000);
    readRetrySchedule(reader, content);
    readHeaders(reader, content);
    return content;
}

void checkTexts(FieldReader &reader, const WebhookContent &content)
{
    if (content.name.isEmpty() || characterCount(content.name) > kLongestName
        || std::any_of(content.name.begin(), content.name.end(), isControl))
        reader.reject(QStringLiteral("name"), QStringLiteral("must be one line of 1 to 100 characters"));
    if (characterCount(content.description) > kLongestDescription || content.description.contains(QChar::Null))
        reader.reject(QStringLiteral("description"), QStringLiteral("must have at most 500 characters and no NUL"));
    if (const QString problem = endpointUrlProblem(content.endpointUrl); !problem.isEmpty())
        reader.reject(QStringLiteral("endpoint_url"), problem);
}

void checkFilters(FieldReader &reader, const QJsonObject &filters)
{
    const auto filter = EventFilter::parse(filters);
    if (filter)
        return;
    for (auto problem = filter.error().fields.begin(); problem != filter.error().fields.end(); ++problem) {
        const QString dot = problem.key().isEmpty() ? QString() : QStringLiteral(".");
        reader.reject(QStringLiteral("event_filters") + dot + problem.key(), problem.value());
    }
}

void readEventTypes(FieldReader &reader, WebhookContent &content)
{
    const QString field = QStringLiteral("event_types");
    const auto names = reader.optionalTexts(field);
    if (names && !names->isEmpty())
        content.eventTypes = requestedEventTypes(reader, field, *names);
    else
        reader.reject(field, QStringLiteral("must name at least one event type"));
}

} // namespace

RetryOutlook retryOutlook(const std::vector<int> &scheduleSeconds, int maxAttempts)
{
    RetryOutlook outlook;
    if (scheduleSeconds.empty())
        return outlook;
    const auto retries = static_cast<std::size_t>(std::max(maxAttempts - 1, 0));
    for (std::size_t i = 0; i < retries; ++i)
        outlook.givesUpAfterSeconds += scheduleSeconds[std::min(i, scheduleSeconds.size() - 1)];
    for (std::size_t i = retries; i < scheduleSeconds.size(); ++i)
        outlook.unused.push_back(scheduleSeconds[i]);
    return outlook;
}

QString endpointUrlProblem(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (text.isEmpty() || characterCount(text) > kLongestUrl || !url.isValid() || url.host().isEmpty()
        || url.hasFragment())
        return QStringLiteral("must be a URL of at most 2048 characters without a fragment");
    if (!url.userInfo().isEmpty() || url.authority().contains(u'@'))
        return QStringLiteral("must not have a user name or password");
    if (url.port() == 0)
        return QStringLiteral("must not have port 0");
    const bool isSecure = url.scheme() == QStringLiteral("https");
    if (!isSecure && !(url.scheme() == QStringLiteral("http") && isLocalhost(url)))
        return QStringLiteral("must begin with https://, or with http:// on localhost");
    return {};
}

QString customHeaderProblem(const QString &name, const QString &value)
{
    if (name.size() > kLongestHeaderName || !isToken(name.toLatin1()))
        return QStringLiteral("must have names of 1 to 100 letters, digits and -_.!#$%&'*+^`|~");
    if (isReserved(name))
        return QStringLiteral("must not name %1, which is set for every delivery").arg(name);
    if (value.size() > kLongestHeaderValue || !std::all_of(value.begin(), value.end(), isPrintable))
        return QStringLiteral("must have values of at most 1000 printable ASCII characters");
    if (!isHeaderValue(value.toLatin1()))
        return QStringLiteral("must have values without a space at either end");
    return {};
}

QString customHeadersProblem(const QMap<QString, QString> &headers)
{
    if (headers.size() > kMostHeaders)
        return QStringLiteral("must be at most 20");
    QSet<QString> seen;
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        if (const QString problem = customHeaderProblem(header.key(), header.value()); !problem.isEmpty())
            return problem;
        if (seen.contains(header.key().toLower()))
            return QStringLiteral("must name each header once, whatever the case");
        seen.insert(header.key().toLower());
    }
    return {};
}

void hideHeaderValues(WebhookContent &content)
{
    for (QString &value : content.headers)
        value = kHiddenHeaderValue;
}

Result<WebhookContent> withHiddenValues(WebhookContent content, const WebhookContent &before)
{
    for (auto header = content.headers.begin(); header != content.headers.end(); ++header) {
        if (header.value() != kHiddenHeaderValue)
            continue;
        const auto known = before.headers.find(header.key());
        if (known == before.headers.end())
            return fail(Error::invalid(
                {{QStringLiteral("headers"), QStringLiteral("must have a value for %1").arg(header.key())}}));
        header.value() = known.value();
    }
    return content;
}

Result<WebhookContent> webhookContentFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    WebhookContent content = readContent(reader);
    readEventTypes(reader, content);
    readTransformation(reader, content, transformationFromJson);
    checkTexts(reader, content);
    if (const QString problem = customHeadersProblem(content.headers); !problem.isEmpty())
        reader.reject(QStringLiteral("headers"), problem);
    checkFilters(reader, content.eventFilters);
    reader.rejectUnknown();
    return reader.finish().map([&] { return content; });
}

QJsonObject toJson(const WebhookContent &content)
{
    QJsonArray schedule;
    for (const int seconds : content.retrySchedule)
        schedule.append(seconds);
    QJsonObject headers;
    for (auto header = content.headers.begin(); header != content.headers.end(); ++header)
        headers.insert(header.key(), header.value());
    QJsonObject json{{QStringLiteral("name"), content.name},
                     {QStringLiteral("endpoint_url"), content.endpointUrl},
                     {QStringLiteral("description"), content.description},
                     {QStringLiteral("event_types"), QJsonArray::fromStringList(eventTypeNames(content))},
                     {QStringLiteral("event_filters"), content.eventFilters},
                     {QStringLiteral("is_active"), content.isActive},
                     {QStringLiteral("retry_schedule"), schedule},
                     {QStringLiteral("headers"), headers},
                     {QStringLiteral("ordered"), content.ordered},
                     {QStringLiteral("rate_per_second"),
                      content.ratePerSecond ? QJsonValue(*content.ratePerSecond) : QJsonValue()},
                     {QStringLiteral("transformation"), toJson(content.transformation)}};
    for (const auto &[name, number, least, most] : kNumbers)
        json.insert(QLatin1StringView(name), content.*number);
    return json;
}

QStringList changedFields(const WebhookContent &before, const WebhookContent &after)
{
    const QJsonObject old = toJson(before);
    const QJsonObject fresh = toJson(after);
    QStringList names = fresh.keys();
    names.removeIf([&](const QString &name) { return old.value(name) == fresh.value(name); });
    return names;
}

QStringList eventTypeNames(const WebhookContent &content)
{
    return eventTypeNames(content.eventTypes) + content.unknownEventTypes;
}

WebhookContent webhookContentFromAnswer(FieldReader &reader)
{
    WebhookContent content = readContent(reader);
    const QStringList names = reader.optionalTexts(QStringLiteral("event_types")).value_or(QStringList());
    content.eventTypes = knownEventTypes(names);
    for (const QString &name : names) {
        if (!eventTypeFromName(name))
            content.unknownEventTypes.append(name);
    }
    readTransformation(reader, content, acceptedTransformation);
    return content;
}

} // namespace pm
