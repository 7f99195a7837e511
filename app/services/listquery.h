// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <vector>

namespace pm::app {

// What is asked of a list that is paged by a cursor (contract section 1).
struct ListQuery {
    QString search{};
    QString sort{}; // the platform's name, "-" before it for descending; empty for the usual order
    QMap<QString, QString> filters{};
    QString cursor{}; // empty for the first page
    int limit = 50;

    friend bool operator==(const ListQuery &, const ListQuery &) = default;
};
[[nodiscard]] QString toQueryString(const ListQuery &query);

template<class Item>
struct ListPage {
    std::vector<Item> items;
    QString nextCursor; // empty on the last page
};

// A thing and the version that it was read in, by which a change says what it is based on.
template<class Item>
struct Versioned {
    Item item;
    QByteArray version;
};

} // namespace pm::app
