// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/localportsheet.h"

#include "app/services/preferences.h"
#include "app/services/webhookservices.h"
#include "ui/webhooks/exchangetext.h"
#include "ui/webhooks/exchangeview.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/sections.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kUsualPort = 3000;
constexpr int kAnswerHeight = 260;
const QString kTarget = QStringLiteral("localPortSheet.target"); // "3000 /hooks"

QString problemText(ErrorKind kind)
{
    if (kind == ErrorKind::Unavailable)
        return LocalPortSheet::tr("Nothing listens at this port.");
    if (kind == ErrorKind::Timeout)
        return LocalPortSheet::tr("The program at this port took the request and did not answer in 30 seconds.");
    return LocalPortSheet::tr("The program at this port closed the connection, or what it said is not HTTP.");
}

} // namespace

LocalPortSheet::LocalPortSheet(Theme &theme, const app::ConsoleContext &context, SentRequest request, QWidget *parent)
    : Sheet(theme, tr("Send to localhost"), parent)
    , m_context(context)
    , m_request(std::move(request))
    , m_port(new QSpinBox(this))
    , m_answer(new ExchangeView(theme, context.clipboard, QStringLiteral("localPortSheet.answer"), this))
{
    setObjectName(QStringLiteral("localPortSheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    setContext(tr("The same bytes and headers, to a program on this machine. The platform does not take part."));
    if (hidesValues(m_request))
        setNote(tr("The log keeps no credentials: they are sent as (hidden)."));
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(sectionTitle(tr("Port"), content));
    m_port->setObjectName(QStringLiteral("localPortSheet.port"));
    m_port->setAccessibleName(tr("Port"));
    m_port->setRange(1, 65535);
    layout->addWidget(m_port);
    m_path = addLineEdit(*layout, tr("Path"), QStringLiteral("localPortSheet.path"));
    m_answer->setMinimumHeight(kAnswerHeight);
    m_answer->hide();
    layout->addWidget(m_answer);
    setContent(content);
    restoreTarget();
    auto *close = addButton(tr("Close"), QStringLiteral("secondary"), QStringLiteral("localPortSheet.close"));
    m_send = addButton(tr("Send"), QStringLiteral("primary"), QStringLiteral("localPortSheet.send"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &LocalPortSheet::send);
}

void LocalPortSheet::restoreTarget()
{
    const QString kept = QString::fromUtf8(m_context.preferences.viewState(kTarget));
    const int port = kept.section(u' ', 0, 0).toInt();
    m_port->setValue(port > 0 ? port : kUsualPort);
    m_path->setText(kept.contains(u' ') ? kept.section(u' ', 1) : QStringLiteral("/"));
}

void LocalPortSheet::send()
{
    QString path = m_path->text().trimmed();
    if (!path.startsWith(u'/'))
        path.prepend(u'/');
    m_context.preferences.setViewState(kTarget, (QString::number(m_port->value()) + u' ' + path).toUtf8());
    m_send->setEnabled(false);
    setNote(tr("Waiting for the answer…"));
    m_sending = m_context.webhooks.deliveries.sendToThisMachine(m_request, static_cast<quint16>(m_port->value()), path,
                                                                {this, [this](const Result<ReceivedResponse> &answer) {
                                                                     showAnswer(answer);
                                                                 }});
}

void LocalPortSheet::showAnswer(const Result<ReceivedResponse> &answer)
{
    m_send->setEnabled(true);
    setNote(answer ? QString() : problemText(answer.error().kind));
    m_answer->setVisible(answer.has_value());
    if (answer)
        m_answer->showResponse(*answer);
}

} // namespace pm::ui
