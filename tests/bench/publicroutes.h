// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <deque>
#include <map>
#include <mutex>
#include <vector>

namespace pm::bench {

// What a request names: it takes one and puts it back elsewhere when it was answered.
enum class Pool {
    None,
    Message,
    Contact,
    SpareContact,
    Campaign,
    Draft,
    Startable,
    Running,
    Template,
    SpareTemplate,
    Domain,
    SpareDomain,
    Thread,
    Webhook,
    SpareWebhook
};

// A route of the public API and how often it is asked, as against the others.
struct PublicRoute {
    const char *method;
    const char *path; // * stands for an id
    int weight;
    Pool takes = Pool::None;
    Pool gives = Pool::None; // what was taken, or else what the answer made
    const char *body = "";   // # stands for a number that is used once, * for the id of a template
};
[[nodiscard]] const std::vector<PublicRoute> &publicRoutes();

// The ids that requests may name.
class Pools
{
public:
    void put(Pool pool, const QByteArray &id);
    // Empty when there is none.
    [[nodiscard]] QByteArray take(Pool pool);

private:
    std::mutex m_mutex;
    std::map<Pool, std::deque<QByteArray>> m_ids;
};

} // namespace pm::bench
