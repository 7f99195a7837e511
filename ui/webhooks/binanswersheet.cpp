// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/binanswersheet.h"

#include "app/services/webhookservices.h"
#include "ui/lists/fieldform.h"

#include <QPlainTextEdit>
#include <QSpinBox>

namespace pm::ui {

namespace {

constexpr int kBodyHeight = 110;
constexpr int kDelayStep = 500;

} // namespace

BinAnswerSheet::BinAnswerSheet(Theme &theme, const app::ConsoleContext &context, const std::optional<RequestBin> &bin,
                               QWidget *parent)
    : FormSheet(theme, bin ? tr("Change the answer") : tr("New request bin"), QStringLiteral("binAnswerSheet"),
                bin ? tr("Save") : tr("Create bin"), parent)
    , m_context(context)
    , m_form(new FieldForm(QStringLiteral("binForm"), this))
    , m_status(new QSpinBox(this))
    , m_delay(new QSpinBox(this))
    , m_body(new QPlainTextEdit(this))
{
    if (bin)
        m_id = bin->id;
    setContext(bin ? tr("It holds for the next request that comes.")
                   : tr("It gets a URL of its own and is kept for a week."));
    makeFields(bin ? bin->answer : BinAnswer{.body = QStringLiteral("ok")});
    setContent(m_form);
    setForm(m_form);
    m_status->setFocus();
}

void BinAnswerSheet::makeFields(const BinAnswer &answer)
{
    m_status->setRange(200, 599);
    m_status->setValue(answer.statusCode);
    m_delay->setRange(0, 35'000); // longer than any timeout of a webhook
    m_delay->setSingleStep(kDelayStep);
    m_delay->setSuffix(tr(" ms"));
    m_delay->setSpecialValueText(tr("at once"));
    m_delay->setValue(answer.delayMs);
    m_body->setProperty("role", QStringLiteral("code"));
    m_body->setFixedHeight(kBodyHeight);
    m_body->setTabChangesFocus(true);
    m_body->setPlainText(answer.body);
    m_form->beginRow();
    m_form->addField(tr("Status"), QStringLiteral("status_code"), m_status,
                     tr("200 accepts, 500 and 503 fail, 410 asks for no more."));
    m_form->addField(tr("After"), QStringLiteral("delay_ms"), m_delay,
                     tr("Longer than the endpoint's timeout: it fails."));
    m_form->endRow();
    m_form->addField(tr("Body"), QStringLiteral("body"), m_body, tr("None for 204 and 304."));
}

BinAnswer BinAnswerSheet::answer() const
{
    return {.statusCode = m_status->value(), .delayMs = m_delay->value(), .body = m_body->toPlainText()};
}

void BinAnswerSheet::submit()
{
    beginAttempt();
    const Continuation<RequestBin> then{this, [this](const Result<RequestBin> &bin) {
                                            if (bin)
                                                Q_EMIT saved(*bin);
                                            endAttempt(bin ? std::nullopt : std::optional(bin.error()));
                                        }};
    app::RequestBinService &service = m_context.webhooks.bins;
    m_request = m_id ? service.change(*m_id, answer(), then) : service.create(answer(), then);
}

} // namespace pm::ui
