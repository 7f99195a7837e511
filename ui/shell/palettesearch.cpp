// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/palettesearch.h"

#include "app/services/keyservice.h"
#include "app/services/tenantservice.h"
#include "app/services/webhookservices.h"

namespace pm::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto kPause = 150ms;
constexpr qsizetype kLeastLetters = 2;
constexpr int kMostFound = 6;
const QString kKeys = QStringLiteral("keys");
const QString kEndpoints = QStringLiteral("webhooks");

struct IdKind {
    const char *prefix;
    const char *page;
};

// The pages that know a thing by its id; those that are not there find nothing.
constexpr IdKind kIdKinds[]{{"msg_", "messages"},  {"tpl_", "templates"},  {"camp_", "campaigns"},
                            {"cont_", "contacts"}, {"dom_", "domains"},    {"usr_", "users"},
                            {"wh_", "webhooks"},   {"del_", "deliveries"}, {"evt_", "deliveries"},
                            {"bin_", "bins"}};

} // namespace

PaletteSearch::PaletteSearch(const app::ConsoleContext &context, std::vector<const PageEntry *> pages, Ways ways,
                             Picker *palette)
    : QObject(palette)
    , m_context(context)
    , m_pages(std::move(pages))
    , m_ways(std::move(ways))
    , m_palette(palette)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &PaletteSearch::ask);
    connect(palette, &Picker::textEdited, this, &PaletteSearch::handleText);
}

void PaletteSearch::handleText(const QString &text)
{
    m_text = text.trimmed();
    m_keyRequest.cancel();
    m_endpointRequest.cancel();
    m_tenantRequest.cancel();
    m_keys.clear();
    m_endpoints.clear();
    m_tenants.clear();
    m_maybeKey = isUuid(m_text) && page(kKeys) != nullptr;
    m_pause.start();
    showFound();
}

void PaletteSearch::ask()
{
    if (isUuid(m_text))
        askForUuid();
    else if (m_text.size() >= kLeastLetters)
        askForNames();
}

// Of a key or of a tenant: the id does not tell.
void PaletteSearch::askForUuid()
{
    if (m_maybeKey)
        m_keyRequest = m_context.keys.detail(KeyId(m_text),
                                             {this, [this](const Result<app::Versioned<ApiKeyDetail>> &detail) {
                                                  m_maybeKey = !detail && detail.error().kind != ErrorKind::NotFound;
                                                  if (detail)
                                                      m_keys = {detail->item.key};
                                                  showFound();
                                              }});
    if (m_ways.choose)
        m_tenantRequest = m_context.tenants.tenant(TenantId(m_text), {this, [this](const Result<Tenant> &tenant) {
                                                                          if (tenant)
                                                                              m_tenants = {*tenant};
                                                                          showFound();
                                                                      }});
}

void PaletteSearch::askForNames()
{
    if (page(kKeys) != nullptr)
        askForKeys();
    if (page(kEndpoints) != nullptr)
        askForEndpoints();
    if (m_ways.choose)
        askForTenants();
}

void PaletteSearch::askForKeys()
{
    m_keyRequest = m_context.keys.page({.search = m_text, .limit = kMostFound},
                                       {this, [this](Result<KeyPage> found) {
                                            if (found)
                                                m_keys = std::move(found->keys);
                                            showFound();
                                        }});
}

// Those of the environment that the pages show: their lines lead there.
void PaletteSearch::askForEndpoints()
{
    m_endpointRequest = m_context.webhooks.endpoints.page({.search = m_text, .limit = kMostFound},
                                                          {this, [this](Result<app::ListPage<Webhook>> found) {
                                                               if (found)
                                                                   m_endpoints = std::move(found->items);
                                                               showFound();
                                                           }});
}

void PaletteSearch::askForTenants()
{
    m_tenantRequest = m_context.tenants.tenants(m_text, kMostFound, 0, {this, [this](Result<TenantPage> found) {
                                                                            if (found)
                                                                                m_tenants = std::move(found->tenants);
                                                                            showFound();
                                                                        }});
}

void PaletteSearch::showFound()
{
    std::vector<Picker::Item> found;
    for (const IdKind &kind : kIdKinds) {
        const PageEntry *entry = page(QString::fromLatin1(kind.page));
        if (entry != nullptr && m_text.startsWith(QLatin1StringView(kind.prefix)))
            found.push_back(itemOf(*entry, m_text, m_text));
    }
    if (m_maybeKey)
        found.push_back(itemOf(*page(kKeys), tr("API key %1").arg(m_text), m_text));
    for (const ApiKey &key : m_keys)
        found.push_back(itemOf(*page(kKeys), key.name, key.id.text()));
    for (const Webhook &endpoint : m_endpoints)
        found.push_back(itemOf(*page(kEndpoints), endpoint.content.name, endpoint.id.text()));
    for (const Tenant &tenant : m_tenants)
        found.push_back({.title = tenant.companyName,
                         .hint = tr("Tenant"),
                         .icon = QStringLiteral("building-2"),
                         .run = [choose = m_ways.choose, tenant] { choose(tenant); }});
    m_palette->setFoundItems(std::move(found));
}

const PageEntry *PaletteSearch::page(const QString &id) const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [&](const PageEntry *e) { return e->id == id; });
    return found == m_pages.end() ? nullptr : *found;
}

Picker::Item PaletteSearch::itemOf(const PageEntry &entry, const QString &title, const QString &id) const
{
    // The palette is gone when the line runs.
    return {.title = title,
            .hint = entry.title,
            .icon = entry.group.isEmpty() ? entry.icon : entry.groupIcon,
            .run = [show = m_ways.show, page = entry.id, id] { show(page, id); }};
}

} // namespace pm::ui
