// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/messageinspector.h"

#include "app/services/emailservices.h"
#include "app/services/keyservice.h"
#include "app/services/sessionservice.h"
#include "models/domain/operators/operator.h"
#include "ui/email/emailtext.h"
#include "ui/email/mailbodies.h"
#include "ui/widgets/detailgrid.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/timetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pm::ui {

namespace {

constexpr int kWidth = 420;
constexpr int kBodiesHeight = 320;

} // namespace

MessageInspector::MessageInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : InspectorPanel(theme, QStringLiteral("messageInspector"), kWidth, parent)
    , m_context(context)
{
}

void MessageInspector::showMessage(const Message &message)
{
    const bool isOther = message.id != m_message.id;
    if (message.key != m_message.key)
        m_keyName.clear();
    m_message = message;
    if (isOther)
        readKey();
    showFacts();
    if (isOther)
        clearMore();
    m_request = m_context.email.messages.detail(message.id, {this, [this](Result<app::Versioned<MessageDetail>> got) {
                                                                 if (got)
                                                                     showDetail(got->item);
                                                                 else
                                                                     showProblem(got.error());
                                                             }});
}

// Messages name their key by its id only.
void MessageInspector::readKey()
{
    m_keyRequest.cancel();
    if (m_message.key.isEmpty() || !mayReadKeys())
        return;
    m_keyRequest = m_context.keys.detail(m_message.key, {this, [this](const Result<app::Versioned<ApiKeyDetail>> &key) {
                                                             if (!key || key->item.key.name == m_keyName)
                                                                 return;
                                                             m_keyName = key->item.key.name;
                                                             showFacts();
                                                         }});
}

bool MessageInspector::mayReadKeys() const
{
    const auto &user = m_context.session.user();
    return user && roleHas(user->role, Right::ReadKeys);
}

// Its name leads to it; an id is all that is known of one that cannot be read.
void MessageInspector::addKey()
{
    if (m_message.key.isEmpty())
        return;
    if (m_keyName.isEmpty()) {
        facts().addMono(tr("Key"), m_message.key.text())->setObjectName(QStringLiteral("messageInspector.keyId"));
        return;
    }
    auto *link = facts().addLink(tr("Key"), m_keyName, tr("Show %1 among the API keys").arg(m_keyName));
    link->setObjectName(QStringLiteral("messageInspector.key"));
    connect(link, &QPushButton::clicked, this, [this] { Q_EMIT keyRequested(m_message.key); });
}

void MessageInspector::showFacts()
{
    const UnixMs now = m_context.clock.now();
    setStatus(messageStatusText(m_message.status));
    setTitle(m_message.subject.isEmpty() ? tr("No subject") : m_message.subject);
    facts().clear();
    facts().addText(tr("To"), m_message.to.join(u'\n'));
    if (!m_message.from.isEmpty())
        facts().addText(tr("From"), m_message.from);
    facts().addText(tr("Created"), shortDate(m_message.createdAt, now), exactTime(m_message.createdAt));
    facts().addMono(tr("Message id"), m_message.id.text());
    addKey();
    if (!m_message.templateId.isEmpty())
        facts().addMono(tr("Template"), m_message.templateId.text());
    if (!m_message.campaignId.isEmpty())
        facts().addMono(tr("Campaign"), m_message.campaignId.text());
    if (!m_message.provider.isEmpty())
        facts().addText(tr("Provider"), m_message.provider);
    addBadges(tr("Tags"), m_message.tags);
}

void MessageInspector::showDetail(const MessageDetail &detail)
{
    m_message = detail.message;
    showFacts();
    clearMore();
    addSection(tr("Timeline"));
    for (const MessageEvent &event : detail.events)
        addEvent(event);
    addSection(tr("Content"));
    if (detail.htmlBody.isEmpty() && detail.textBody.isEmpty()) {
        addNote(tr("The message has no body."));
        return;
    }
    auto *bodies = new MailBodies(this);
    bodies->setFixedHeight(kBodiesHeight);
    bodies->setBodies(detail.htmlBody, detail.textBody);
    more().addWidget(bodies);
}

void MessageInspector::addEvent(const MessageEvent &event)
{
    auto *line = new QHBoxLayout;
    auto *what = new StatusLabel(theme(), this);
    const CellStatus status = eventText(event.type);
    what->setStatus(status.text, status.tone);
    auto *when = new QLabel(logTime(event.at, m_context.clock.now()), this);
    when->setObjectName(QStringLiteral("messageInspector.eventTime"));
    when->setProperty("role", QStringLiteral("muted"));
    when->setToolTip(exactTime(event.at));
    line->addWidget(what);
    line->addStretch();
    line->addWidget(when);
    more().addLayout(line);
    if (!event.detail.isEmpty())
        addNote(event.detail, QStringLiteral("hint"))->setIndent(14);
}

} // namespace pm::ui
