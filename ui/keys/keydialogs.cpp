// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keydialogs.h"

#include "app/services/keyservice.h"
#include "app/services/tenantservice.h"
#include "ui/keys/keyform.h"
#include "ui/widgets/errortext.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

namespace pm::ui {

namespace {

constexpr int kNow = 0;
constexpr int kPlanned = 1;
constexpr int kMostOverlapHours = 24;

// What the platform said, where it belongs: at the fields, or in the sheet's foot.
void showRefusal(Sheet &sheet, KeyForm *form, const Error &error)
{
    if (form != nullptr && !error.fields.isEmpty()) {
        form->showProblems(error.fields);
        return;
    }
    sheet.setNote(errorLine(error));
}

} // namespace

CreateKeySheet::CreateKeySheet(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : Sheet(theme, tr("Create API key"), parent)
    , m_context(context)
    , m_form(new KeyForm(KeyForm::Purpose::Create, context.clock, this))
{
    setObjectName(QStringLiteral("createKeySheet"));
    if (const auto &tenant = context.tenants.current()) {
        const RateLimit limit = rateLimitOf(tenant->plan);
        setContext(tr("%1 · %2 plan: %3 requests a minute, burst %4")
                       .arg(tenant->companyName, planName(tenant->plan))
                       .arg(limit.perMinute)
                       .arg(limit.burst));
    }
    setContent(m_form);
    auto *cancel = addButton(tr("Cancel"), QStringLiteral("secondary"), QStringLiteral("createKey.cancel"));
    m_submit = addButton(tr("Create key"), QStringLiteral("primary"), QStringLiteral("createKey.submit"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_submit, &QPushButton::clicked, this, &CreateKeySheet::submit);
}

void CreateKeySheet::submit()
{
    if (!m_form->validate())
        return;
    setBusy(true);
    m_request = m_context.keys.create(m_form->newKey(), {this, [this](Result<IssuedKey> issued) {
                                                             setBusy(false);
                                                             if (!issued)
                                                                 return showRefusal(*this, m_form, issued.error());
                                                             m_issued = std::move(*issued);
                                                             accept(); // first, since it moves the focus
                                                             Q_EMIT created();
                                                         }});
}

void CreateKeySheet::setBusy(bool busy)
{
    m_submit->setEnabled(!busy);
    m_form->setEnabled(!busy);
    setNote(busy ? tr("Making the key…") : QString());
}

EditKeySheet::EditKeySheet(Theme &theme, const app::ConsoleContext &context, const ApiKey &key, QWidget *parent)
    : Sheet(theme, tr("Edit API key"), parent)
    , m_context(context)
    , m_id(key.id)
    , m_form(new KeyForm(KeyForm::Purpose::Edit, context.clock, this))
{
    setObjectName(QStringLiteral("editKeySheet"));
    setContext(key.maskedKey);
    m_form->setKey(key);
    setContent(m_form);
    auto *cancel = addButton(tr("Cancel"), QStringLiteral("secondary"), QStringLiteral("editKey.cancel"));
    m_submit = addButton(tr("Save"), QStringLiteral("primary"), QStringLiteral("editKey.submit"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_submit, &QPushButton::clicked, this, &EditKeySheet::submit);
}

void EditKeySheet::submit()
{
    if (!m_form->validate())
        return;
    const ApiKeyChange change = m_form->change();
    if (toJson(change).isEmpty()) {
        accept();
        return;
    }
    m_submit->setEnabled(false);
    m_request = m_context.keys.change(m_id, change, {this, [this](Result<ApiKey> key) {
                                                         m_submit->setEnabled(true);
                                                         if (!key)
                                                             return showRefusal(*this, m_form, key.error());
                                                         Q_EMIT changed(*key);
                                                         accept();
                                                     }});
}

RegenerateKeySheet::RegenerateKeySheet(Theme &theme, const app::ConsoleContext &context, const ApiKey &key,
                                       QWidget *parent)
    : Sheet(theme, tr("Regenerate “%1”").arg(key.name), parent)
    , m_context(context)
    , m_id(key.id)
    , m_choice(new QButtonGroup(this))
    , m_hours(new QSpinBox(this))
{
    setObjectName(QStringLiteral("regenerateKeySheet"));
    setContext(tr("The key keeps its name, scopes and history; only the secret changes."));
    setContent(makeChoices());
    auto *cancel = addButton(tr("Cancel"), QStringLiteral("secondary"), QStringLiteral("regenerateKey.cancel"));
    m_submit = addButton(tr("Regenerate"), QStringLiteral("primary"), QStringLiteral("regenerateKey.submit"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_submit, &QPushButton::clicked, this, &RegenerateKeySheet::submit);
}

QWidget *RegenerateKeySheet::makeChoices()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const auto addChoice = [&](int id, const QString &name, const QString &title, const QString &meaning) {
        auto *button = new QRadioButton(title, content);
        button->setObjectName(QStringLiteral("regenerateKey.") + name);
        m_choice->addButton(button, id);
        auto *hint = new QLabel(meaning, content);
        hint->setProperty("role", QStringLiteral("hint"));
        hint->setWordWrap(true);
        hint->setIndent(24);
        layout->addWidget(button);
        layout->addWidget(hint);
    };
    addChoice(kPlanned, QStringLiteral("planned"), tr("Planned – both keys work for a while"),
              tr("Clients can change over one by one. The old secret ends by itself."));
    m_hours->setObjectName(QStringLiteral("regenerateKey.hours"));
    m_hours->setAccessibleName(tr("Hours of overlap"));
    m_hours->setRange(1, kMostOverlapHours);
    m_hours->setValue(kMostOverlapHours);
    m_hours->setSuffix(tr(" h overlap"));
    auto *hours = new QHBoxLayout;
    hours->addSpacing(24);
    hours->addWidget(m_hours);
    hours->addStretch();
    layout->addLayout(hours);
    layout->addSpacing(12);
    addChoice(kNow, QStringLiteral("now"), tr("Compromised – end the old key now"),
              tr("Every client that still has the old secret is refused at once."));
    m_choice->button(kPlanned)->setChecked(true);
    connect(m_choice, &QButtonGroup::idToggled, m_hours,
            [this] { m_hours->setEnabled(m_choice->checkedId() == kPlanned); });
    return content;
}

void RegenerateKeySheet::submit()
{
    m_submit->setEnabled(false);
    const int hours = m_choice->checkedId() == kPlanned ? m_hours->value() : 0;
    m_request = m_context.keys.regenerate(m_id, hours, {this, [this](Result<IssuedKey> issued) {
                                                            m_submit->setEnabled(true);
                                                            if (!issued)
                                                                return showRefusal(*this, nullptr, issued.error());
                                                            m_issued = std::move(*issued);
                                                            accept(); // first, since it moves the focus
                                                            Q_EMIT regenerated();
                                                        }});
}

} // namespace pm::ui
