// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/endpointdirectory.h"

#include "app/services/webhookservices.h"

#include <algorithm>

namespace pm::ui {

namespace {

constexpr int kPageSize = 100;
constexpr std::size_t kMost = 2'000; // others are shown by their ids

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
    m_seeking.cancel();
    m_sought = {};
    m_isAskedFor = false;
    m_isWhole = false;
    show({});
}

void EndpointDirectory::seek(const WebhookId &id)
{
    if (id == m_sought)
        return;
    m_sought = id;
    m_seeking.cancel();
    askForSought();
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
    if (!goesOn)
        m_isWhole = page->nextCursor.isEmpty();
    if (!goesOn || m_coming.size() > m_endpoints.size())
        show(m_coming);
    if (goesOn)
        readPage(page->nextCursor);
    else
        askForSought();
}

void EndpointDirectory::askForSought()
{
    if (m_sought.isEmpty() || m_isWhole || !m_isAskedFor || find(m_sought) != nullptr)
        return;
    m_seeking = m_context.webhooks.endpoints.detail(m_sought,
                                                    {this, [this](const Result<app::Versioned<Webhook>> &got) {
                                                         if (!got || find(m_sought) != nullptr)
                                                             return;
                                                         std::vector<Webhook> more = m_endpoints;
                                                         more.push_back(got->item);
                                                         show(std::move(more));
                                                     }});
}

// The one that is sought stays known while the rest is read again.
void EndpointDirectory::show(std::vector<Webhook> endpoints)
{
    const auto isSought = [this](const Webhook &endpoint) { return endpoint.id == m_sought; };
    const Webhook *sought = find(m_sought);
    if (!m_isWhole && sought != nullptr && std::none_of(endpoints.begin(), endpoints.end(), isSought))
        endpoints.push_back(Webhook(*sought));
    m_endpoints = std::move(endpoints);
    m_places.clear();
    for (std::size_t i = 0; i < m_endpoints.size(); ++i)
        m_places.insert(m_endpoints[i].id, i);
    Q_EMIT changed();
}

} // namespace pm::ui
