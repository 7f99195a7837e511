// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/messageinspector.h"

#include "app/services/emailservices.h"
#include "ui/email/emailtext.h"
#include "ui/email/mailbodies.h"
#include "ui/widgets/detailgrid.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/timetext.h"

#include <QHBoxLayout>
#include <QLabel>

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
    m_message = message;
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
    auto *when = new QLabel(QLocale().toString(QDateTime::fromMSecsSinceEpoch(event.at), QStringLiteral("HH:mm:ss")),
                            this);
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
