// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/route.h"

#include <QByteArrayList>

namespace pm::http {

// What a path and method lead to.
struct Match {
    const Route *route = nullptr;
    std::size_t index = 0; // of the route, for per-route figures
    QMap<QString, QString> params;
};

// Finds routes. Built once, read by all threads.
class Router
{
public:
    explicit Router(std::vector<Route> routes);

    // Errors: NotFound; MethodNotAllowed, with `allowed` filled in.
    [[nodiscard]] Result<Match> match(Method method, const QStringList &segments, QByteArrayList &allowed) const;
    [[nodiscard]] Result<Match> match(Method method, const QString &path, QByteArrayList &allowed) const
    {
        return match(method, path.split(u'/'), allowed);
    }
    // The methods of a path, HEAD and OPTIONS included; empty when there is no such path.
    [[nodiscard]] QByteArrayList allowedMethods(const QStringList &segments) const;
    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }

private:
    struct Entry {
        std::size_t index;
        QStringList segments;
    };
    [[nodiscard]] static bool fits(const Entry &entry, const QStringList &segments);
    [[nodiscard]] static bool isMoreLiteral(const Entry &a, const Entry &b);

    std::vector<Route> m_routes;
    QMap<qsizetype, std::vector<Entry>> m_byLength; // by number of segments; the more literal first
};

[[nodiscard]] QByteArray methodName(Method method);

// The decoded path and query of a request target; Validation when it is malformed, not UTF-8, has a NUL, or names a
// query parameter twice.
struct Target {
    QString path;
    QStringList segments; // of the path, decoded each for itself: an encoded slash is part of a segment
    QMap<QString, QString> query;
};
[[nodiscard]] Result<Target> parseTarget(QByteArrayView target);

} // namespace pm::http
