// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"

#include <QMap>
#include <QSet>
#include <QStringList>
#include <QUrlQuery>

#include <optional>

namespace pm {

// Reads the members of a query string and remembers what is wrong with them, so that an answer can name all at once.
class QueryItems
{
public:
    explicit QueryItems(QMap<QString, QString> items)
        : m_items(std::move(items))
    {
    }

    QString text(const QString &name);
    int number(const QString &name, int least, int most, int fallback);
    std::optional<UnixMs> time(const QString &name);
    QStringList list(const QString &name); // separated by commas
    template<class T>
    std::optional<T> one(const QString &name, std::optional<T> (*fromName)(const QString &))
    {
        const QString value = text(name);
        const std::optional<T> read = fromName(value);
        if (!value.isEmpty() && !read)
            reject(name, QStringLiteral("is not a known value"));
        return read;
    }

    void reject(const QString &name, const QString &sentence) { m_errors.insert(name, sentence); }
    // The errors, also of members that were never asked for. Call it after the last read.
    [[nodiscard]] Result<> finish();

private:
    QMap<QString, QString> m_items;
    QSet<QString> m_seen;
    QMap<QString, QString> m_errors;
};

// Adds a member with any characters, unless it is empty.
void addText(QUrlQuery &query, const QString &name, const QString &value);

} // namespace pm
