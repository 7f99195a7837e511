// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/abandoneddrafts.h"

#include "app/services/connectionservice.h"
#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "models/core/fieldreader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm::app {

namespace {

constexpr std::size_t kMostKept = 20;

QJsonObject toJson(const WebhookDraft &draft)
{
    return {{QStringLiteral("id"), draft.id.text()},
            {QStringLiteral("updated_at"), toIso(draft.updatedAt)},
            {QStringLiteral("tenant"), draft.tenant.text()},
            {QStringLiteral("environment"), draft.environment}};
}

WebhookDraft fromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    return {.id = WebhookId(reader.text(QStringLiteral("id"))),
            .updatedAt = reader.optionalTime(QStringLiteral("updated_at")).value_or(0),
            .tenant = TenantId(reader.optionalText(QStringLiteral("tenant")).value_or(QString())),
            .environment = reader.text(QStringLiteral("environment"))};
}

// Nothing is left to be done: it has gone, or is somebody's.
bool isOver(const Result<bool> &removed)
{
    return removed || removed.error().kind == ErrorKind::NotFound
        || removed.error().kind == ErrorKind::PreconditionFailed;
}

} // namespace

AbandonedDrafts::AbandonedDrafts(const Sources &sources, const QString &workspaceId, QObject *parent)
    : QObject(parent)
    , m_sources(sources)
    , m_store(QStringLiteral("webhooks.abandoned/") + workspaceId)
{
    connect(&sources.session, &SessionService::stateChanged, this, &AbandonedDrafts::handleSession);
    connect(&sources.connection, &ConnectionService::changed, this, &AbandonedDrafts::removeNext);
}

void AbandonedDrafts::abandon(const std::shared_ptr<const SignedIn> &who, const Webhook &draft)
{
    const WebhookDraft abandoned{.id = draft.id,
                                 .updatedAt = draft.updatedAt,
                                 .tenant = who->tenant,
                                 .environment = keyEnvironmentName(m_sources.environment.current())};
    std::vector<WebhookDraft> drafts = kept();
    if (drafts.size() >= kMostKept)
        drafts.erase(drafts.begin());
    drafts.push_back(abandoned);
    keep(drafts); // first, as the console may end before the answer
    m_sources.endpoints.removeFor(who, draft.id, {this, [this, who, abandoned](const Result<bool> &removed) {
                                                      if (!removed)
                                                          m_due.push_back(abandoned);
                                                      handleRemoved(abandoned, removed);
                                                      removeNext();
                                                  }});
}

void AbandonedDrafts::abandon(const std::shared_ptr<const SignedIn> &who, const WebhookContent &content,
                              IdempotencyKey &once)
{
    m_sources.endpoints.createFor(who, content, once, {this, [this, who](const Result<IssuedWebhook> &issued) {
                                                           if (issued)
                                                               abandon(who, issued->webhook);
                                                       }});
}

void AbandonedDrafts::handleSession()
{
    if (m_sources.session.state() != SessionService::State::SignedIn)
        return;
    m_due = kept();
    removeNext();
}

void AbandonedDrafts::removeNext()
{
    const bool isInReach = m_sources.connection.state() != ConnectionService::State::Offline;
    const bool isSomebodyThere = m_sources.session.state() == SessionService::State::SignedIn;
    if (m_due.empty() || m_isRemoving || !isInReach || !isSomebodyThere)
        return;
    m_isRemoving = true;
    const WebhookDraft draft = m_due.front();
    m_request = m_sources.endpoints.removeUnchanged(draft, {this, [this, draft](const Result<bool> &removed) {
                                                                m_isRemoving = false;
                                                                handleRemoved(draft, removed);
                                                                removeNext();
                                                            }});
}

// What the platform refuses is tried again at the next sign-in.
void AbandonedDrafts::handleRemoved(const WebhookDraft &draft, const Result<bool> &removed)
{
    if (removed || removed.error().httpStatus != 0)
        std::erase_if(m_due, [&](const WebhookDraft &due) { return due.id == draft.id; });
    if (isOver(removed))
        forget(draft.id);
}

std::vector<WebhookDraft> AbandonedDrafts::kept() const
{
    std::vector<WebhookDraft> drafts;
    for (const QJsonValue &each : QJsonDocument::fromJson(m_sources.preferences.viewState(m_store)).array())
        drafts.push_back(fromJson(each.toObject()));
    return drafts;
}

void AbandonedDrafts::keep(const std::vector<WebhookDraft> &drafts)
{
    QJsonArray array;
    for (const WebhookDraft &draft : drafts)
        array.append(toJson(draft));
    m_sources.preferences.setViewState(m_store, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

void AbandonedDrafts::forget(const WebhookId &id)
{
    std::vector<WebhookDraft> drafts = kept();
    if (std::erase_if(drafts, [&](const WebhookDraft &draft) { return draft.id == id; }) > 0)
        keep(drafts);
}

} // namespace pm::app
