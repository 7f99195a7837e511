// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/testeventsheet.h"

#include "app/services/webhookservices.h"
#include "ui/lists/fieldform.h"
#include "ui/webhooks/testresultview.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextCursor>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kWidth = 720;
constexpr int kPayloadHeight = 150;

} // namespace

TestEventSheet::TestEventSheet(Theme &theme, const app::ConsoleContext &context, const Webhook &webhook,
                               QWidget *parent)
    : Sheet(theme, tr("Send a test event"), parent)
    , m_context(context)
    , m_id(webhook.id)
    , m_form(new FieldForm(QStringLiteral("testEventForm"), this))
    , m_type(new QComboBox(this))
    , m_payload(new QPlainTextEdit(this))
    , m_result(new TestResultView(theme, this))
{
    setObjectName(QStringLiteral("testEventSheet"));
    setPanelWidth(kWidth);
    setContext(webhook.content.endpointUrl);
    for (const QString &name : eventTypeNames(webhook.content.eventTypes))
        m_type->addItem(name);
    m_payload->setProperty("role", QStringLiteral("code"));
    m_payload->setFixedHeight(kPayloadHeight);
    m_payload->setTabChangesFocus(true);
    m_form->addField(tr("Event"), QStringLiteral("event_type"), m_type);
    m_form->addField(tr("Its data"), QStringLiteral("payload"), m_payload,
                     tr("JSON. It is signed and sent as a real event is; filters do not apply."));
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_form);
    layout->addWidget(m_result);
    setContent(content);
    auto *close = addButton(tr("Close"), QStringLiteral("secondary"), QStringLiteral("testEventSheet.close"));
    m_send = addButton(tr("Send"), QStringLiteral("primary"), QStringLiteral("testEventSheet.send"));
    m_send->setEnabled(m_type->count() > 0); // a newer platform's alone cannot be made up here
    connect(close, &QPushButton::clicked, this, &TestEventSheet::reject);
    connect(m_send, &QPushButton::clicked, this, &TestEventSheet::send);
    connect(m_type, &QComboBox::currentIndexChanged, this, &TestEventSheet::showSample);
    showSample();
}

// As if it were typed, so that what was typed comes back by Ctrl+Z.
void TestEventSheet::showSample()
{
    const auto type = eventTypeFromName(m_type->currentText());
    if (!type)
        return;
    QTextCursor all(m_payload->document());
    all.select(QTextCursor::Document);
    all.insertText(QString::fromUtf8(QJsonDocument(eventDescription(*type).sample.data).toJson()));
}

void TestEventSheet::send()
{
    const auto type = eventTypeFromName(m_type->currentText());
    const QJsonDocument payload = QJsonDocument::fromJson(m_payload->toPlainText().toUtf8());
    if (!payload.isObject()) {
        m_form->showProblems({{QStringLiteral("payload"), tr("Write a JSON object.")}});
        return;
    }
    m_send->setEnabled(false);
    m_result->showWaiting();
    m_request = m_context.webhooks.endpoints.test(m_id, {.eventType = *type, .payload = payload.object()},
                                                  {this, [this](const Result<WebhookTestResult> &result) {
                                                       m_send->setEnabled(true);
                                                       if (result)
                                                           return m_result->showResult(*result);
                                                       m_form->showProblems(result.error().fields);
                                                       m_result->showProblem(result.error());
                                                   }});
}

} // namespace pm::ui
