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
    m_isAskedFor = true;
    m_coming.clear();
    readPage({});
}

void EndpointDirectory::clear()
{
    m_request.cancel();
    m_isAskedFor = false;
    show({});
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
                                                  {this, [this](const Result<app::ListPage<Webhook>> &page) {
                                                       handlePage(page);
                                                   }});
}

// What was known stays until as much is known again.
void EndpointDirectory::handlePage(const Result<app::ListPage<Webhook>> &page)
{
    if (!page) {
        m_isAskedFor = false; // ids stand in the place of names
        return;
    }
    m_coming.insert(m_coming.end(), page->items.begin(), page->items.end());
    const bool goesOn = !page->nextCursor.isEmpty() && m_coming.size() < kMost;
    if (!goesOn || m_coming.size() > m_endpoints.size())
        show(m_coming);
    if (goesOn)
        readPage(page->nextCursor);
}

void EndpointDirectory::show(std::vector<Webhook> endpoints)
{
    m_endpoints = std::move(endpoints);
    m_places.clear();
    for (std::size_t i = 0; i < m_endpoints.size(); ++i)
        m_places.insert(m_endpoints[i].id, i);
    Q_EMIT changed();
}

} // namespace pm::ui
