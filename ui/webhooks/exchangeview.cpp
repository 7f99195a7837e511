// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/exchangeview.h"

#include "app/services/clipboard.h"
#include "ui/webhooks/bodyview.h"
#include "ui/webhooks/exchangetext.h"
#include "ui/widgets/sections.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pm::ui {

ExchangeView::ExchangeView(const Theme &theme, app::Clipboard &clipboard, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_clipboard(clipboard)
    , m_name(name)
    , m_column(new QVBoxLayout(this))
    , m_forms(new QWidget(this))
    , m_view(new BodyView(theme, this))
    , m_note(mutedLabel({}, this))
    , m_curl(new QPushButton(tr("Copy as cURL"), this))
{
    setObjectName(name);
    m_view->setObjectName(name + QStringLiteral(".body"));
    m_view->setAccessibleName(tr("Headers and body"));
    m_note->setObjectName(name + QStringLiteral(".note"));
    m_note->setWordWrap(true);
    auto *row = new QHBoxLayout(m_forms);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    addForm(row, BodyForm::Pretty, tr("Pretty"), QStringLiteral("pretty"));
    addForm(row, BodyForm::Raw, tr("Raw"), QStringLiteral("raw"));
    addForm(row, BodyForm::Hex, tr("Hex"), QStringLiteral("hex"));
    row->addStretch();
    m_curl->setObjectName(name + QStringLiteral(".curl"));
    row->addWidget(m_curl);
    m_column->setContentsMargins(16, 8, 16, 8);
    m_column->setSpacing(8);
    m_column->addWidget(m_forms);
    m_column->addWidget(m_view, 1);
    m_column->addWidget(m_note);
    m_column->addStretch();
    connect(m_curl, &QPushButton::clicked, this, [this] { m_clipboard.copyText(curlCommand(m_request)); });
    connect(m_view, &BodyView::copyRequested, this, [this](const QString &text) { m_clipboard.copyText(text); });
}

void ExchangeView::addBelow(QWidget *widget)
{
    m_column->insertWidget(m_column->indexOf(m_note) + 1, widget);
}

void ExchangeView::addForm(QHBoxLayout *row, BodyForm form, const QString &title, const QString &name)
{
    auto *chip = new QPushButton(title, this);
    chip->setObjectName(m_name + u'.' + name);
    chip->setProperty("role", QStringLiteral("chip"));
    chip->setCheckable(true);
    chip->setAutoExclusive(true);
    chip->setChecked(form == m_form);
    connect(chip, &QPushButton::toggled, this, [this, form](bool on) {
        if (!on)
            return;
        m_form = form;
        showBody();
    });
    row->addWidget(chip);
}

void ExchangeView::showRequest(const SentRequest &request, const QString &note)
{
    m_request = request;
    m_head = headOf(request);
    m_body = request.body;
    m_curl->show();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    showBody();
    setHasBody(true);
}

void ExchangeView::showUnsent(const SentRequest &request, const QString &note)
{
    showRequest(request, note);
    m_curl->hide();
}

void ExchangeView::showResponse(const ReceivedResponse &response)
{
    m_head = headOf(response);
    m_body = response.body;
    m_curl->hide();
    m_note->setVisible(response.truncated);
    m_note->setText(tr("The body was longer; only its first 64 KiB are kept."));
    showBody();
    setHasBody(true);
}

void ExchangeView::showNone(const QString &why)
{
    m_head.clear();
    m_body.clear();
    m_curl->hide();
    m_note->setText(why);
    m_note->show();
    showBody();
    setHasBody(why.isEmpty());
}

void ExchangeView::setHasBody(bool has)
{
    m_forms->setVisible(has);
    m_view->setVisible(has);
}

void ExchangeView::showBody()
{
    m_view->setBody(m_head, m_body, m_form);
}

} // namespace pm::ui
