// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/events/knownfilters.h"

#include <QCache>
#include <QJsonDocument>

#include <mutex>

namespace pm::events {

namespace {

constexpr qsizetype kMostKept = 8 << 20; // characters
constexpr qsizetype kOverhead = 256;     // of each

struct Known {
    std::mutex mutex;
    QCache<QString, EventFilter> filters{kMostKept};
};

EventFilter read(const QString &json)
{
    return EventFilter::parse(QJsonDocument::fromJson(json.toUtf8()).object()).value_or(EventFilter());
}

} // namespace

EventFilter knownFilter(const QString &json)
{
    static Known known;
    {
        const std::scoped_lock lock(known.mutex);
        if (const EventFilter *filter = known.filters.object(json))
            return *filter;
    }
    const EventFilter filter = read(json);
    const std::scoped_lock lock(known.mutex);
    known.filters.insert(json, new EventFilter(filter), json.size() + kOverhead);
    return filter;
}

} // namespace pm::events
