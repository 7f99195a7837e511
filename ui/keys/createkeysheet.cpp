// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/createkeysheet.h"

#include "app/services/keyservice.h"
#include "app/services/tenantservice.h"
#include "ui/keys/keyform.h"
#include "ui/keys/keytext.h"
#include "ui/widgets/errortext.h"

#include <QPushButton>

namespace pm::ui {

CreateKeySheet::CreateKeySheet(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : DraftSheet(theme, tr("Create API key"), QStringLiteral("createKey"), parent)
    , m_context(context)
    , m_form(new KeyForm(KeyForm::Purpose::Create, context.clock, this))
{
    setObjectName(QStringLiteral("createKeySheet"));
    showLimit();
    setContent(m_form);
    m_submit = addButton(tr("Create key"), QStringLiteral("primary"), QStringLiteral("createKey.submit"));
    connect(m_submit, &QPushButton::clicked, this, &CreateKeySheet::submit);
    connect(m_form, &KeyForm::edited, this, [this] { noteEdited(); });
}

// Every key has the limit of the plan for itself.
void CreateKeySheet::showLimit()
{
    const auto plan = shownPlan(m_context);
    if (!plan)
        return;
    const RateLimit limit = rateLimitOf(*plan);
    const QString text =
        tr("%1 plan: %2 requests a minute, burst %3").arg(planName(*plan)).arg(limit.perMinute).arg(limit.burst);
    const auto &tenant = m_context.tenants.current();
    setContext(tenant ? tr("%1 · %2", "a company, and its limit").arg(tenant->companyName, text) : text);
}

void CreateKeySheet::submit()
{
    if (!m_form->validate())
        return;
    setBusy(true);
    m_submit->setEnabled(false);
    m_form->setEnabled(false);
    setNote(tr("Making the key…"));
    m_request = m_context.keys.create(m_form->newKey(), m_once,
                                      {this, [this](Result<IssuedKey> issued) { handleIssued(std::move(issued)); }});
}

void CreateKeySheet::handleIssued(Result<IssuedKey> issued)
{
    setBusy(false);
    m_submit->setEnabled(true);
    m_form->setEnabled(true);
    setNote({});
    if (!issued) {
        if (issued.error().fields.isEmpty())
            setNote(errorLine(issued.error()));
        else
            m_form->showProblems(issued.error().fields);
        return;
    }
    m_issued = std::move(*issued);
    forgetEdits();
    accept(); // first, since it moves the focus
    Q_EMIT created();
}

} // namespace pm::ui
