// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/endpointdirectory.h"

#include "app/services/webhookservices.h"

namespace pm::ui {

namespace {

constexpr int kPageSize = 100;
constexpr std::size_t kMost = 2'000; // to choose from; others are shown by their ids

} // namespace

EndpointDirectory::EndpointDirectory(const app::ConsoleContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context.webhooks.endpoints, &app::WebhookService::changed, this, &EndpointDirectory::read);
}

void EndpointDirectory::read()
{
    readPage({});
}

void EndpointDirectory::clear()
{
    m_request.cancel();
    m_endpoints.clear();
    m_places.clear();
}

const Webhook *EndpointDirectory::find(const WebhookId &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.constEnd() ? nullptr : &m_endpoints[*place];
}

QString EndpointDirectory::nameOf(const WebhookId &id) const
{
    const Webhook *endpoint = find(id);
    return endpoint == nullptr ? id.text() : endpoint->content.name;
}

void EndpointDirectory::readPage(const QString &cursor)
{
    m_request = m_context.webhooks.endpoints.page({.cursor = cursor, .limit = kPageSize},
                                                  {this, [this, isFirst = cursor.isEmpty()](
                                                             const Result<app::ListPage<Webhook>> &page) {
                                                       if (page && isFirst)
                                                           clear(); // what was known stays until now
                                                       handlePage(page);
                                                   }});
}

void EndpointDirectory::handlePage(const Result<app::ListPage<Webhook>> &page)
{
    if (!page)
        return; // ids stand in the place of names
    for (const Webhook &endpoint : page->items) {
        m_places.insert(endpoint.id, m_endpoints.size());
        m_endpoints.push_back(endpoint);
    }
    if (!page->nextCursor.isEmpty() && m_endpoints.size() < kMost)
        readPage(page->nextCursor);
    Q_EMIT changed();
}

} // namespace pm::ui
