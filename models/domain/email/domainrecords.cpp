// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/domainrecords.h"

#include <QRegularExpression>

#include <algorithm>

namespace pm {

namespace {

const QString kSpfInclude = QStringLiteral("include:spf.penguinmails.com");
const QString kReturnPathTarget = QStringLiteral("bounces.penguinmails.com");
const QString kTxt = QStringLiteral("TXT");

// What is kept of an answer: anybody may write anything into the DNS.
constexpr qsizetype kMostFound = 10;
constexpr qsizetype kLongestFound = 1000;

struct Tag {
    QString name;
    QString value;
};

// "v=DKIM1; k=rsa; p=…" with spaces wherever they like.
std::vector<Tag> tagsOf(const QString &text)
{
    std::vector<Tag> tags;
    for (const QString &part : text.split(u';')) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals >= 0)
            tags.push_back({.name = part.left(equals).trimmed(), .value = part.mid(equals + 1).trimmed()});
        else if (!part.trimmed().isEmpty())
            tags.push_back({.name = part.trimmed(), .value = {}});
    }
    return tags;
}

std::optional<QString> valueOf(const std::vector<Tag> &tags, const char *name)
{
    const auto found = std::find_if(tags.begin(), tags.end(),
                                    [name](const Tag &tag) { return tag.name == QLatin1StringView(name); });
    return found != tags.end() ? std::optional(found->value) : std::nullopt;
}

QString withoutSpaces(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

bool isSpf(const QString &text)
{
    const QString start = text.left(7).toLower();
    return start == QStringLiteral("v=spf1") || start == QStringLiteral("v=spf1 ");
}

// Nothing after "all" is ever looked at (RFC 7208 section 5.1).
bool hasOurInclude(const QString &spf)
{
    static const QRegularExpression all(QStringLiteral("\\A[-+?~]?all\\z"));
    const QStringList terms = spf.toLower().split(u' ', Qt::SkipEmptyParts);
    for (const QString &term : terms) {
        if (all.match(term).hasMatch())
            return false;
        if (term == kSpfInclude || term == u'+' + kSpfInclude)
            return true;
    }
    return false;
}

// The sentence that says what is wrong with the one record there is.
QString spfProblem(const QString &text)
{
    if (hasOurInclude(text))
        return {};
    return QStringLiteral("The SPF record does not have %1 before its \"all\".").arg(kSpfInclude);
}

QString dmarcProblem(const QString &text)
{
    const std::vector<Tag> tags = tagsOf(text);
    const QString policy = valueOf(tags, "p").value_or(QString()).toLower();
    if (policy.isEmpty())
        return QStringLiteral("The DMARC record has no policy, like p=none.");
    if (policy != QStringLiteral("none") && policy != QStringLiteral("quarantine")
        && policy != QStringLiteral("reject"))
        return QStringLiteral("The policy p= of the DMARC record must be none, quarantine or reject.");
    return {};
}

QString dkimProblem(const QString &text, const QString &expected)
{
    const std::vector<Tag> tags = tagsOf(text);
    const auto version = valueOf(tags, "v");
    if (version && (*version != QStringLiteral("DKIM1") || tags.front().name != QStringLiteral("v")))
        return QStringLiteral("The DKIM record must begin with v=DKIM1.");
    if (valueOf(tags, "k").value_or(QStringLiteral("rsa")) != QStringLiteral("rsa"))
        return QStringLiteral("The DKIM record must say k=rsa.");
    const auto key = valueOf(tags, "p");
    if (!key)
        return QStringLiteral("The DKIM record has no key p=.");
    if (withoutSpaces(*key) != valueOf(tagsOf(expected), "p").value_or(QString()))
        return QStringLiteral("The DKIM record has another key.");
    return {};
}

QString returnPathProblem(QString target)
{
    if (target.endsWith(u'.'))
        target.chop(1);
    if (target.compare(kReturnPathTarget, Qt::CaseInsensitive) == 0)
        return {};
    return QStringLiteral("The CNAME record points to another name.");
}

bool isDmarc(const QString &text)
{
    const std::vector<Tag> tags = tagsOf(text);
    return !tags.empty() && tags.front().name == QStringLiteral("v") && tags.front().value == QStringLiteral("DMARC1");
}

// The texts that are about the purpose: others may stand beside SPF, as they do at the top of a domain.
QStringList relevant(const DomainRecord &record, const QStringList &found)
{
    QStringList texts;
    std::copy_if(found.begin(), found.end(), std::back_inserter(texts), [&](const QString &text) {
        return record.purpose == RecordPurpose::Spf   ? isSpf(text)
             : record.purpose == RecordPurpose::Dmarc ? isDmarc(text)
                                                      : true;
    });
    return texts;
}

QString problemOf(const DomainRecord &record, const QString &text)
{
    switch (record.purpose) {
    case RecordPurpose::Spf:
        return spfProblem(text);
    case RecordPurpose::Dkim:
        return dkimProblem(text, record.value);
    case RecordPurpose::Dmarc:
        return dmarcProblem(text);
    case RecordPurpose::ReturnPath:
        return returnPathProblem(text);
    }
    return {};
}

QStringList bounded(const QStringList &found)
{
    QStringList kept = found.mid(0, kMostFound);
    for (QString &text : kept) {
        if (text.size() > kLongestFound) {
            const bool cutsPair = text.at(kLongestFound - 1).isHighSurrogate();
            text = text.left(cutsPair ? kLongestFound - 1 : kLongestFound) + u'…';
        }
    }
    return kept;
}

RecordCheck missing(const DomainRecord &record, const QStringList &found)
{
    const bool isElsewhere = record.purpose == RecordPurpose::Dmarc && !found.isEmpty();
    if (isElsewhere)
        return {.status = RecordStatus::Mismatch,
                .found = bounded(found),
                .problem = QStringLiteral("No record there begins with v=DMARC1.")};
    return {.status = RecordStatus::Missing, .found = {}, .problem = QStringLiteral("There is no such record.")};
}

} // namespace

std::vector<DomainRecord> expectedRecords(const Domain &domain, const QString &dkimPublicKey)
{
    return {{.purpose = RecordPurpose::Spf,
             .type = kTxt,
             .host = domain.name,
             .value = QStringLiteral("v=spf1 %1 ~all").arg(kSpfInclude),
             .check = {}},
            {.purpose = RecordPurpose::Dkim,
             .type = kTxt,
             .host = domain.dkimSelector + QStringLiteral("._domainkey.") + domain.name,
             .value = QStringLiteral("v=DKIM1; k=rsa; p=") + dkimPublicKey,
             .check = {}},
            {.purpose = RecordPurpose::Dmarc,
             .type = kTxt,
             .host = QStringLiteral("_dmarc.") + domain.name,
             .value = QStringLiteral("v=DMARC1; p=none"),
             .check = {}},
            {.purpose = RecordPurpose::ReturnPath,
             .type = QStringLiteral("CNAME"),
             .host = QStringLiteral("pm-bounces.") + domain.name,
             .value = kReturnPathTarget,
             .check = {}}};
}

RecordCheck judged(const DomainRecord &record, const QStringList &found)
{
    const QStringList texts = relevant(record, found);
    if (texts.isEmpty())
        return missing(record, found);
    QString problem = problemOf(record, texts.front());
    // Two SPF, DMARC or CNAME records are as good as none (RFC 7208 section 4.5), and of two keys either may be taken.
    if (texts.size() > 1)
        problem = QStringLiteral("There are %1 records, and there may be one only.").arg(texts.size());
    return {.status = problem.isEmpty() ? RecordStatus::Verified : RecordStatus::Mismatch,
            .found = bounded(texts),
            .problem = problem};
}

RecordCheck notAsked(const QString &problem)
{
    return {.status = RecordStatus::Error, .found = {}, .problem = problem};
}

DomainStatus statusAfter(DomainStatus before, const std::vector<DomainRecord> &records)
{
    const auto count = [&](RecordStatus status) {
        return std::count_if(records.begin(), records.end(),
                             [status](const DomainRecord &record) { return record.check.status == status; });
    };
    if (count(RecordStatus::Error) > 0)
        return before;
    if (count(RecordStatus::Verified) == std::ssize(records))
        return DomainStatus::Verified;
    const bool wasPending = before == DomainStatus::Pending;
    return wasPending && count(RecordStatus::Mismatch) == 0 ? DomainStatus::Pending : DomainStatus::Failed;
}

} // namespace pm
