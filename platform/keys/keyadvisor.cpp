// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keyadvisor.h"

#include "models/core/ipnetwork.h"
#include "platform/keys/addressbound.h"

#include <algorithm>

namespace pm::keys {

namespace {

constexpr qsizetype kMostSuggested = 20; // more addresses than that are no list that anybody keeps
constexpr std::size_t kBlockFrom = 5;    // so many neighbours are suggested as their block

using Networks = std::vector<IpNetwork>;

std::vector<UnusedScope> unusedScopes(const ApiKey &key, const KeyEvidence &evidence, UnixMs now)
{
    std::vector<UnusedScope> unused;
    for (const Scope scope : kAllScopes) {
        if (!key.scopes.testFlag(scope))
            continue;
        const auto found = std::find_if(evidence.scopes.begin(), evidence.scopes.end(),
                                        [&](const KeyEvidence::ScopeUse &use) { return use.scope == scope; });
        const KeyEvidence::ScopeUse use = found != evidence.scopes.end() ? *found : KeyEvidence::ScopeUse{};
        const UnixMs since = use.grantedAt > 0 ? use.grantedAt : key.createdAt;
        if (std::max(use.lastUsedAt, since) > now - kAdvicePeriodMs)
            continue;
        unused.push_back({.scope = scope,
                          .grantedAt = use.grantedAt > 0 ? std::optional(use.grantedAt) : std::nullopt,
                          .lastUsedAt = use.lastUsedAt > 0 ? std::optional(use.lastUsedAt) : std::nullopt});
    }
    return unused;
}

// A key must have one scope at least; one that uses none is better revoked.
Scopes suggestedScopes(const ApiKey &key, const std::vector<UnusedScope> &unused)
{
    Scopes left = key.scopes;
    for (const UnusedScope &scope : unused)
        left.setFlag(scope.scope, false);
    return left ? left : key.scopes;
}

Networks networksOf(const QStringList &addresses)
{
    Networks networks;
    for (const QString &address : addresses) {
        if (const auto network = IpNetwork::parse(address))
            networks.push_back(*network);
    }
    return networks;
}

bool isWithin(const Networks &networks, const IpNetwork &address)
{
    return std::any_of(networks.begin(), networks.end(),
                       [&](const IpNetwork &network) { return network.contains(address); });
}

// The /24 of an IPv4 address, the /64 of an IPv6 address.
IpNetwork blockOf(const IpNetwork &address)
{
    const QString text = address.text();
    if (text.contains(u':'))
        return address.line();
    return IpNetwork::parse(text.section(u'.', 0, 2) + QStringLiteral(".0/24")).value_or(address);
}

// Never beyond what is allowed now: where a list refuses, its refusals were seen as well.
QStringList suggestedAddresses(const ApiKey &key, const std::vector<AddressUse> &seen)
{
    const bool isBound = !key.allowedIps.isEmpty() && key.ipMode == IpMode::Enforce;
    const Networks allowed = networksOf(key.allowedIps);
    QMap<QString, QStringList> blocks;
    for (const AddressUse &use : seen) {
        const auto address = IpNetwork::parse(use.ip);
        if (!address)
            return {}; // there were more than are kept: no list would be whole
        if (!isBound || isWithin(allowed, *address))
            blocks[blockOf(*address).text()].append(use.ip);
    }
    QStringList suggested;
    for (auto block = blocks.cbegin(); block != blocks.cend(); ++block) {
        const auto network = IpNetwork::parse(block.key());
        const bool whole = static_cast<std::size_t>(block->size()) >= kBlockFrom && network
                        && (!isBound || isWithin(allowed, *network));
        suggested.append(whole ? QStringList{block.key()} : *block);
    }
    suggested.sort();
    QStringList current = key.allowedIps;
    current.sort();
    return suggested.size() > kMostSuggested || suggested == current ? QStringList() : suggested;
}

// What the list refuses as it is now: of what earlier lists would have, it may allow some. Those seen were not
// reported where it was wider, nor where it is enforced.
std::vector<AddressUse> wouldRefuse(const ApiKey &key, const KeyEvidence &evidence)
{
    if (key.allowedIps.isEmpty())
        return {};
    const std::vector<AddressUse> reported = key.ipMode == IpMode::Report ? evidence.reported
                                                                          : std::vector<AddressUse>();
    std::vector<AddressUse> refused = reported;
    for (const AddressUse &use : evidence.seen) {
        const bool isReported = std::any_of(reported.begin(), reported.end(),
                                            [&](const AddressUse &other) { return other.ip == use.ip; });
        if (!isReported && IpNetwork::parse(use.ip))
            refused.push_back(use);
    }
    const Networks allowed = networksOf(key.allowedIps);
    std::erase_if(refused, [&](const AddressUse &use) {
        const auto address = IpNetwork::parse(use.ip);
        return address && isWithin(allowed, *address);
    });
    return refused;
}

// Of more addresses than are kept it is known only that there were others.
QString countOf(const std::vector<AddressUse> &uses)
{
    const bool hasOthers = std::any_of(uses.begin(), uses.end(),
                                       [](const AddressUse &use) { return use.ip == kOtherAddresses; });
    return hasOthers ? QStringLiteral("more than %1").arg(uses.size() - 1) : QString::number(uses.size());
}

int watchedDays(const KeyEvidence &evidence, UnixMs now)
{
    if (evidence.watchedSince == 0)
        return 0;
    return static_cast<int>(std::clamp(now - evidence.watchedSince, qint64{0}, kAdvicePeriodMs) / kDayMs);
}

bool tellsEnough(const KeyAdvice &advice)
{
    qint64 requests = 0;
    for (const AddressUse &use : advice.seen)
        requests += use.count;
    return advice.watchedDays >= kWatchedDays && requests >= kWatchedRequests;
}

// The sentences, as the console shows them.
class Recommendations
{
public:
    void add(const char *code, const QString &message)
    {
        m_recommendations.push_back({.code = QString::fromLatin1(code), .message = message});
    }
    [[nodiscard]] std::vector<KeyRecommendation> take() { return std::move(m_recommendations); }

private:
    std::vector<KeyRecommendation> m_recommendations;
};

void addAboutAddresses(Recommendations &recommendations, const ApiKey &key, const KeyAdvice &advice)
{
    if (key.allowedIps.isEmpty()) {
        if (!advice.suggestedAllowedIps.isEmpty())
            recommendations.add("restrict_addresses",
                                QStringLiteral("The key may be used from anywhere, and was used from %1 only in the "
                                               "last %2 days.")
                                    .arg(advice.suggestedAllowedIps.join(QStringLiteral(", ")))
                                    .arg(advice.watchedDays));
        return;
    }
    if (key.ipMode == IpMode::Report && advice.wouldRefuse.empty() && tellsEnough(advice))
        recommendations.add("enforce_addresses",
                            QStringLiteral("The list of addresses only reports, and would have refused nothing in "
                                           "the last %1 days: enforce it.")
                                .arg(advice.watchedDays));
    else if (key.ipMode == IpMode::Report && !advice.wouldRefuse.empty())
        recommendations.add("review_addresses",
                            QStringLiteral("The list of addresses only reports, and would have refused %1 of the "
                                           "addresses seen.")
                                .arg(countOf(advice.wouldRefuse)));
    else if (key.ipMode == IpMode::Enforce && !advice.suggestedAllowedIps.isEmpty())
        recommendations.add("narrow_addresses",
                            QStringLiteral("Of the addresses that are allowed, only %1 were used in the last %2 days.")
                                .arg(advice.suggestedAllowedIps.join(QStringLiteral(", ")))
                                .arg(advice.watchedDays));
}

std::vector<KeyRecommendation> recommendationsFor(const ApiKey &key, const KeyAdvice &advice, UnixMs now)
{
    Recommendations recommendations;
    if (key.status != KeyStatus::Active)
        return {};
    if (std::max(key.createdAt, key.lastUsed.value_or(0)) <= now - kAdvicePeriodMs) {
        recommendations.add("unused_key", QStringLiteral("The key was not used in the last 30 days: revoke it."));
        return recommendations.take();
    }
    if (advice.suggestedPermissions != key.scopes)
        recommendations.add("unused_scopes", QStringLiteral("%1 of %2 scopes were not used in the last 30 days.")
                                                 .arg(advice.unusedScopes.size())
                                                 .arg(scopeNames(key.scopes).size()));
    addAboutAddresses(recommendations, key, advice);
    if (advice.ageDays >= kOldAfterDays)
        recommendations.add("rotate",
                            QStringLiteral("The secret is %1 days old: regenerate the key.").arg(advice.ageDays));
    return recommendations.take();
}

} // namespace

KeyAdvice adviceOf(const ApiKey &key, const KeyEvidence &evidence, UnixMs now)
{
    KeyAdvice advice;
    advice.unusedScopes = unusedScopes(key, evidence, now);
    advice.suggestedPermissions = suggestedScopes(key, advice.unusedScopes);
    advice.seen = evidence.seen;
    advice.watchedDays = watchedDays(evidence, now);
    if (tellsEnough(advice))
        advice.suggestedAllowedIps = suggestedAddresses(key, evidence.seen);
    advice.wouldRefuse = wouldRefuse(key, evidence);
    advice.ageDays = static_cast<int>((now - key.regeneratedAt.value_or(key.createdAt)) / kDayMs);
    advice.recommendations = recommendationsFor(key, advice, now);
    return advice;
}

} // namespace pm::keys
