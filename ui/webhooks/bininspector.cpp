// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/bininspector.h"

#include "app/services/noticeservice.h"
#include "app/services/webhookservices.h"
#include "ui/lists/copybutton.h"
#include "ui/webhooks/bintext.h"
#include "ui/webhooks/receivedrequests.h"
#include "ui/widgets/detailgrid.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/timetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace pm::ui {

namespace {

constexpr int kWidth = 544; // beside the narrowest table in a window of 1280
constexpr int kBroken = 503;
constexpr int kMended = 200;

} // namespace

BinInspector::BinInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : InspectorPanel(theme, QStringLiteral("binInspector"), kWidth, parent)
    , m_context(context)
    , m_use(addButton(tr("Use in a new webhook"), QStringLiteral("use")))
    , m_remove(addDangerButton(tr("Delete…"), QStringLiteral("remove")))
    , m_answer(new QLabel(this))
    , m_switch(new QPushButton(this))
    , m_edit(new QPushButton(tr("Change…"), this))
    , m_requests(new ReceivedRequests(theme, context, this))
{
    m_use->setProperty("role", QStringLiteral("primary"));
    theme.setIcon(m_use, QStringLiteral("webhook"), &Palette::onAccent);
    setFilling(makeBody());
    connect(m_use, &QPushButton::clicked, this, &BinInspector::useRequested);
    connect(m_switch, &QPushButton::clicked, this, &BinInspector::switchAnswer);
    connect(m_edit, &QPushButton::clicked, this, &BinInspector::editRequested);
    connect(m_remove, &QPushButton::clicked, this, &BinInspector::removeRequested);
}

// What it answers, over what it has answered so.
QWidget *BinInspector::makeBody()
{
    auto *body = new QWidget(this);
    m_answer->setObjectName(QStringLiteral("binInspector.answer"));
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_switch->setObjectName(QStringLiteral("binInspector.switch"));
    m_edit->setObjectName(QStringLiteral("binInspector.edit"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 0, 16, 0);
    line->setSpacing(8);
    line->addWidget(m_answer, 1);
    line->addWidget(m_switch);
    line->addWidget(m_edit);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(line);
    column->addWidget(m_requests, 1);
    return body;
}

void BinInspector::showBin(const RequestBin &bin)
{
    m_bin = bin;
    showFacts();
    m_requests->setBin(bin.id);
}

void BinInspector::setMayChange(bool may, const QString &whyNot)
{
    for (QPushButton *button : {m_use, m_switch, m_edit, m_remove}) {
        button->setEnabled(may);
        button->setToolTip(may ? QString() : whyNot);
    }
}

void BinInspector::showFacts()
{
    const UnixMs now = m_context.clock.now();
    setStatus(binStatusText(m_bin.answer));
    setTitle(m_bin.id.text());
    facts().clear();
    facts().addWidget(tr("Receiver"), urlLine());
    facts().addText(tr("Kept until"), shortDate(m_bin.expiresAt, now), exactTime(m_bin.expiresAt));
    m_answer->setText(tr("Answers %1").arg(answerText(m_bin.answer)));
    m_switch->setText(accepts() ? tr("Break it (%1)").arg(kBroken) : tr("Fix it (%1)").arg(kMended));
    theme().setIcon(m_switch, accepts() ? QStringLiteral("plug-zap") : QStringLiteral("plug"));
}

QWidget *BinInspector::urlLine()
{
    auto *line = new QWidget(this);
    auto *url = new QLineEdit(m_bin.url, line); // the end of a long one is a key away
    url->setObjectName(QStringLiteral("binInspector.url"));
    url->setAccessibleName(tr("Receiver"));
    url->setReadOnly(true);
    url->setCursorPosition(0);
    auto *copy = new CopyButton(theme(), m_context.clipboard, m_bin.url, tr("Copy the URL"), line);
    copy->setObjectName(QStringLiteral("binInspector.copy"));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(url, 1);
    row->addWidget(copy);
    return line;
}

void BinInspector::switchAnswer()
{
    BinAnswer answer = m_bin.answer;
    answer.statusCode = accepts() ? kBroken : kMended;
    m_switch->setEnabled(false);
    Continuation<RequestBin> then(this, [this, id = m_bin.id](const Result<RequestBin> &changed) {
        if (id == m_bin.id) // another one may be shown by now
            m_switch->setEnabled(true);
        if (!changed)
            m_context.notices.post(app::Notice::Level::Danger, tr("The answer was not changed."),
                                   errorLine(changed.error()));
        else if (id == m_bin.id)
            showBin(*changed);
    });
    m_context.webhooks.bins.change(m_bin.id, answer, std::move(then)).detach();
}

} // namespace pm::ui
