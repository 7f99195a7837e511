// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/fieldreader.h"
#include "platform/http/request.h"

namespace pm::http {

// The query of a list (contract section 1), every item a text.
[[nodiscard]] FieldReader queryReader(const Request &request);

inline constexpr int kUsualLimit = 50;
inline constexpr int kMostOfShortList = 100; // of lists with an offset
inline constexpr int kMostOfLongList = 500;  // of lists with a cursor

// "limit" from 1; kUsualLimit without.
[[nodiscard]] int readLimit(FieldReader &query, int most);
// "offset" from 0.
[[nodiscard]] int readOffset(FieldReader &query);
// "search", trimmed; at most 200 printable characters.
[[nodiscard]] QString readSearch(FieldReader &query);

// What a list is narrowed by: 1 to `longest` printable characters, empty without.
[[nodiscard]] QString readFilter(FieldReader &query, const QString &name, qsizetype longest);

[[nodiscard]] QJsonObject paginationJson(qint64 total, int limit, int offset);

// Where a page of a list that grows ends: the value that it is sorted by, and the id.
struct PageEnd {
    QString value;
    QString id;
};
// One page of such a list.
struct PageQuery {
    QString sort; // a name of the list's
    bool descending = false;
    int limit = kUsualLimit;
    std::optional<PageEnd> after;
};
// Reads "sort" (one of `sorts`, "-" before it for descending; the first without, as it is written), "limit" and
// "cursor". A cursor holds for the order that it was made in.
[[nodiscard]] PageQuery readPage(FieldReader &query, const QStringList &sorts, const QString &usualSort);
// Opaque to callers, so that nobody takes it for something to build.
[[nodiscard]] QString cursorOf(const PageQuery &page, const PageEnd &end);
// As "next_cursor" is answered: null where no page follows.
[[nodiscard]] QJsonValue nextCursorJson(const QString &cursor);

} // namespace pm::http
