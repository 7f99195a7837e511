// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/campaign.h"

#include "models/core/charactercount.h"
#include "models/core/fieldreader.h"
#include "models/domain/email/contact.h"
#include "models/domain/operators/operator.h"

#include <algorithm>

namespace pm {

namespace {

constexpr qsizetype kLongestName = 100;
constexpr qsizetype kLongestId = 64;
constexpr qsizetype kMostTags = 20;
constexpr qsizetype kMostVariables = 50;
constexpr qsizetype kLongestVariableName = 64;
constexpr qsizetype kLongestValue = 5'000;
constexpr int kHighestRate = 100'000;

constexpr std::array kStatuses{CampaignStatus::Draft, CampaignStatus::Running, CampaignStatus::Paused,
                               CampaignStatus::Completed};

bool isPrintable(const QString &text, qsizetype longest)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    return !text.isEmpty() && characterCount(text) <= longest && std::none_of(text.cbegin(), text.cend(), isControl);
}

bool isVariable(const QString &name, const QJsonValue &value)
{
    const bool isScalar = value.isDouble() || value.isBool()
                       || (value.isString() && characterCount(value.toString()) <= kLongestValue
                           && !value.toString().contains(QChar::Null));
    return isScalar && isPrintable(name, kLongestVariableName);
}

QJsonObject readVariables(FieldReader &reader)
{
    const QString field = QStringLiteral("variables");
    const QJsonObject variables = reader.optionalObject(field).value_or(QJsonObject());
    if (variables.size() > kMostVariables)
        reader.reject(field, QStringLiteral("must have at most 50 members"));
    for (auto it = variables.constBegin(); it != variables.constEnd(); ++it) {
        if (!isVariable(it.key(), it.value()))
            reader.reject(field, QStringLiteral("must have names of 1 to 64 printable characters, and values that are"
                                                " numbers, true, false or texts of at most 5,000 characters"));
    }
    return variables;
}

CampaignContent readContent(FieldReader &reader)
{
    CampaignContent content;
    content.name = reader.text(QStringLiteral("name")).trimmed();
    content.templateId = TemplateId(reader.text(QStringLiteral("template_id")));
    content.from = reader.text(QStringLiteral("from"));
    content.audienceTags = tidyTags(reader.optionalTexts(QStringLiteral("audience_tags")).value_or(QStringList()));
    content.variables = readVariables(reader);
    const QString rate = QStringLiteral("rate_per_minute");
    const qint64 perMinute = reader.integer(rate, content.ratePerMinute);
    if (perMinute < 1 || perMinute > kHighestRate)
        reader.reject(rate, QStringLiteral("must be a whole number from 1 to 100000"));
    content.ratePerMinute = static_cast<int>(std::clamp<qint64>(perMinute, 1, kHighestRate));
    return content;
}

void checkContent(FieldReader &reader, const CampaignContent &content)
{
    const auto require = [&](const char *field, bool isRight, const char *sentence) {
        if (!isRight)
            reader.reject(QLatin1StringView(field), QLatin1StringView(sentence));
    };
    require("name", isPrintable(content.name, kLongestName), "must have 1 to 100 printable characters");
    require("template_id", isPrintable(content.templateId.text(), kLongestId), "must be the id of a template");
    require("from", emailProblem(content.from).isEmpty(), "must be an email address");
    const QStringList &tags = content.audienceTags;
    require("audience_tags", !tags.isEmpty() && tags.size() <= kMostTags, "must name 1 to 20 tags");
    require("audience_tags",
            std::all_of(tags.begin(), tags.end(),
                        [](const QString &tag) { return isPrintable(tag, kLongestContactTag); }),
            "has a tag that is not 1 to 64 printable characters");
}

CampaignProgress readProgress(const QJsonObject &json)
{
    return {.recipients = json.value(QStringLiteral("recipients")).toInteger(),
            .sent = json.value(QStringLiteral("sent")).toInteger(),
            .failed = json.value(QStringLiteral("failed")).toInteger()};
}

QJsonValue orNull(const std::optional<UnixMs> &time)
{
    return time ? QJsonValue(toIso(*time)) : QJsonValue();
}

} // namespace

QString campaignStatusName(CampaignStatus status)
{
    switch (status) {
    case CampaignStatus::Draft:
        return QStringLiteral("draft");
    case CampaignStatus::Running:
        return QStringLiteral("running");
    case CampaignStatus::Paused:
        return QStringLiteral("paused");
    case CampaignStatus::Completed:
        return QStringLiteral("completed");
    }
    return {};
}

std::optional<CampaignStatus> campaignStatusFromName(const QString &name)
{
    const auto found = std::find_if(kStatuses.begin(), kStatuses.end(),
                                    [&](CampaignStatus status) { return campaignStatusName(status) == name; });
    return found != kStatuses.end() ? std::optional(*found) : std::nullopt;
}

Result<CampaignContent> campaignContentFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    CampaignContent content = readContent(reader);
    checkContent(reader, content);
    reader.rejectUnknown();
    return reader.finish().map([&] { return content; });
}

QJsonObject toJson(const CampaignContent &content)
{
    const QString &stored = content.templateId.text();
    return {{QStringLiteral("name"), content.name},
            {QStringLiteral("template_id"), stored.isEmpty() ? QJsonValue() : QJsonValue(stored)},
            {QStringLiteral("from"), content.from},
            {QStringLiteral("audience_tags"), QJsonArray::fromStringList(content.audienceTags)},
            {QStringLiteral("variables"), content.variables},
            {QStringLiteral("rate_per_minute"), content.ratePerMinute}};
}

QJsonObject toJson(const Campaign &campaign)
{
    QJsonObject json = toJson(campaign.content);
    json.insert(QStringLiteral("id"), campaign.id.text());
    json.insert(QStringLiteral("status"), campaignStatusName(campaign.status));
    json.insert(QStringLiteral("progress"), QJsonObject{{QStringLiteral("recipients"), campaign.progress.recipients},
                                                        {QStringLiteral("sent"), campaign.progress.sent},
                                                        {QStringLiteral("failed"), campaign.progress.failed}});
    json.insert(QStringLiteral("created_at"), toIso(campaign.createdAt));
    json.insert(QStringLiteral("updated_at"), toIso(campaign.updatedAt));
    json.insert(QStringLiteral("started_at"), orNull(campaign.startedAt));
    json.insert(QStringLiteral("completed_at"), orNull(campaign.completedAt));
    return json;
}

Result<Campaign> campaignFromJson(const QJsonObject &json)
{
    QJsonObject whole = json;
    if (whole.value(QStringLiteral("template_id")).isNull())
        whole.insert(QStringLiteral("template_id"), QString());
    FieldReader reader(whole);
    Campaign campaign{.id = CampaignId(reader.text(QStringLiteral("id"))), .content = readContent(reader)};
    const auto status = campaignStatusFromName(reader.text(QStringLiteral("status")));
    if (!status)
        reader.reject(QStringLiteral("status"), QStringLiteral("is not one of a campaign"));
    campaign.status = status.value_or(CampaignStatus::Draft);
    campaign.progress = readProgress(reader.object(QStringLiteral("progress")));
    campaign.createdAt = reader.optionalTime(QStringLiteral("created_at")).value_or(0);
    campaign.updatedAt = reader.optionalTime(QStringLiteral("updated_at")).value_or(0);
    campaign.startedAt = reader.optionalTime(QStringLiteral("started_at"));
    campaign.completedAt = reader.optionalTime(QStringLiteral("completed_at"));
    return reader.finish().map([&] { return campaign; });
}

Result<CampaignPage> campaignPageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    CampaignPage page{.campaigns = {},
                      .nextCursor = reader.optionalText(QStringLiteral("next_cursor")).value_or(QString())};
    const QJsonArray items = reader.array(QStringLiteral("campaigns"));
    for (const QJsonValue &item : items) {
        const Result<Campaign> read = campaignFromJson(item.toObject());
        if (!read)
            return fail(read.error());
        page.campaigns.push_back(*read);
    }
    return reader.finish().map([&] { return page; });
}

} // namespace pm
