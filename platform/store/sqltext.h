// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QMetaType>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <span>
#include <vector>

namespace pm::store {

// Terms of a WHERE, joined by AND, with their values.
class Conditions
{
public:
    void add(const QString &term, const QVariantList &values = {})
    {
        m_terms.append(term);
        m_values.append(values);
    }
    [[nodiscard]] QString sql() const
    {
        return m_terms.isEmpty() ? QString() : QStringLiteral(" WHERE ") + m_terms.join(QStringLiteral(" AND "));
    }
    [[nodiscard]] const QVariantList &values() const { return m_values; }
    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    // As one term of others.
    [[nodiscard]] QString terms() const { return m_terms.join(QStringLiteral(" AND ")); }

private:
    QStringList m_terms;
    QVariantList m_values;
};

// For LIKE … ESCAPE '!': matches what contains the part, taken literally. Both must be folded to the same case.
[[nodiscard]] inline QString containsPattern(QString part)
{
    part.replace(u'!', QStringLiteral("!!")).replace(u'%', QStringLiteral("!%")).replace(u'_', QStringLiteral("!_"));
    return u'%' + part + u'%';
}

// "(?, ?), (?, ?)"
[[nodiscard]] inline QString placeholders(qsizetype columns, qsizetype rows)
{
    const QString row = u'(' + QStringList(columns, QStringLiteral("?")).join(QStringLiteral(", ")) + u')';
    return QStringList(rows, row).join(QStringLiteral(", "));
}

// How many rows of so many columns a statement takes: below SQLite's smallest limit of 999 values, and few enough that
// the texts of all numbers of rows stay prepared.
[[nodiscard]] inline qsizetype rowsAStatement(qsizetype columns)
{
    return std::min<qsizetype>(16, 900 / columns);
}

// Runs `act` with parts of the rows, each as many as a statement takes, until one fails.
template<class T, class Act>
[[nodiscard]] Result<> inParts(const std::vector<T> &rows, qsizetype columns, Act act)
{
    const auto most = static_cast<std::size_t>(rowsAStatement(columns));
    for (std::size_t from = 0; from < rows.size(); from += most) {
        const Result<> done = act(std::span(rows).subspan(from, std::min(most, rows.size() - from)));
        if (!done)
            return done;
    }
    return {};
}

template<class Id>
[[nodiscard]] QVariantList textsOf(std::span<const Id> ids)
{
    QVariantList texts;
    for (const Id &id : ids)
        texts.append(id.text());
    return texts;
}

// NULL with its type, which PostgreSQL wants to know.
[[nodiscard]] inline QVariant orNull(std::optional<qint64> number)
{
    return number ? QVariant(*number) : QVariant(QMetaType::fromType<qint64>());
}
[[nodiscard]] inline QVariant orNull(const std::optional<QString> &text)
{
    return text ? QVariant(*text) : QVariant(QMetaType::fromType<QString>());
}

// For statements whose count of rows does not matter.
[[nodiscard]] inline Result<> changed(const Result<int> &executed)
{
    return executed.map([](int) {});
}

} // namespace pm::store
