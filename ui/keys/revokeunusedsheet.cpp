// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/revokeunusedsheet.h"

#include "app/services/keyservice.h"
#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
#include "app/services/tenantservice.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/timetext.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace pm::ui {

namespace {

constexpr int kFirstDays = 90;
constexpr int kMostDays = 365;

} // namespace

RevokeUnusedSheet::RevokeUnusedSheet(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : Sheet(theme, tr("Revoke unused keys"), parent)
    , m_context(context)
    , m_days(new QSpinBox(this))
    , m_summary(mutedLabel({}, this))
    , m_list(new QVBoxLayout)
{
    setObjectName(QStringLiteral("revokeUnusedSheet"));
    setContext(tr("Nothing happens before you confirm the plan."));
    const auto &tenant = context.tenants.current();
    if (context.workspace.production)
        m_typedName = tenant ? tenant->companyName : context.workspace.name;
    setContent(makeContent());
    auto *cancel = addButton(tr("Cancel"), QStringLiteral("secondary"), QStringLiteral("revokeUnused.cancel"));
    m_submit = addButton({}, QStringLiteral("dangerPrimary"), QStringLiteral("revokeUnused.submit"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_submit, &QPushButton::clicked, this, &RevokeUnusedSheet::submit);
    connect(m_days, &QSpinBox::valueChanged, this, &RevokeUnusedSheet::readPlan);
    readPlan();
}

QWidget *RevokeUnusedSheet::makeContent()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_days->setObjectName(QStringLiteral("revokeUnused.days"));
    m_days->setRange(1, kMostDays);
    m_days->setValue(kFirstDays);
    m_days->setSuffix(tr(" days"));
    auto *label = new QLabel(tr("Not used for"), content);
    label->setBuddy(m_days);
    m_days->setAccessibleName(tr("Days without use"));
    m_summary->setObjectName(QStringLiteral("revokeUnused.summary"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_days);
    row->addWidget(m_summary, 1);
    m_list->setSpacing(6);
    layout->addLayout(row);
    layout->addLayout(m_list);
    if (!m_typedName.isEmpty())
        addTypedName(*layout);
    return content;
}

void RevokeUnusedSheet::addTypedName(QVBoxLayout &layout)
{
    m_name = addLineEdit(layout, tr("Type “%1” to confirm.").arg(m_typedName),
                         QStringLiteral("revokeUnused.typedName"));
    connect(m_name, &QLineEdit::textChanged, this, &RevokeUnusedSheet::showChosen);
}

void RevokeUnusedSheet::readPlan()
{
    m_rows.clear();
    clearLayout(m_list);
    m_summary->setText(tr("Looking for them…"));
    setNote({});
    showChosen();
    m_request = m_context.keys.revokeUnused({.days = m_days->value(), .dryRun = true},
                                            {this, [this](const Result<RevokeUnusedResult> &plan) {
                                                 if (plan)
                                                     return showPlan(*plan);
                                                 m_summary->clear();
                                                 setNote(errorLine(plan.error()));
                                             }});
}

void RevokeUnusedSheet::showPlan(const RevokeUnusedResult &plan)
{
    for (const UnusedKey &key : plan.keys)
        addRow(key);
    const auto count = static_cast<int>(plan.keys.size());
    QString summary = count == 0 ? tr("Every active key was used. There is nothing to revoke.")
                                 : tr("%n active key(s)", nullptr, count);
    if (plan.hasMore)
        summary = tr("%1, and more that come after these").arg(summary);
    m_summary->setText(summary);
    showChosen();
}

void RevokeUnusedSheet::addRow(const UnusedKey &key)
{
    auto *box = new QCheckBox(QString(key.name).replace(u'&', QStringLiteral("&&")), this);
    box->setObjectName(QStringLiteral("revokeUnused.key"));
    box->setChecked(true);
    connect(box, &QCheckBox::toggled, this, &RevokeUnusedSheet::showChosen);
    auto *masked = new QLabel(key.maskedKey, this);
    masked->setProperty("role", QStringLiteral("mono"));
    auto *reason = new QLabel(reasonOf(key), this);
    reason->setProperty("role", QStringLiteral("muted"));
    reason->setToolTip(tr("Made on %1").arg(exactTime(key.createdAt)));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(box, 1);
    row->addWidget(masked);
    row->addWidget(reason);
    m_list->addLayout(row);
    m_rows.push_back({key.key, box});
}

QString RevokeUnusedSheet::reasonOf(const UnusedKey &key) const
{
    constexpr qint64 kDayMs = 24LL * 3600 * 1000;
    const UnixMs now = m_context.clock.now();
    if (!key.lastUsed)
        return tr("never used, %n day(s) old", nullptr, static_cast<int>((now - key.createdAt) / kDayMs));
    return tr("last used %n day(s) ago", nullptr, static_cast<int>((now - *key.lastUsed) / kDayMs));
}

std::vector<KeyId> RevokeUnusedSheet::chosen() const
{
    std::vector<KeyId> keys;
    for (const Row &row : m_rows) {
        if (row.box->isChecked())
            keys.push_back(row.key);
    }
    return keys;
}

void RevokeUnusedSheet::showChosen()
{
    if (m_submit == nullptr)
        return;
    const auto count = static_cast<int>(chosen().size());
    const bool isNamed = m_name == nullptr || m_name->text() == m_typedName;
    m_submit->setText(tr("Revoke %n key(s)", nullptr, count));
    m_submit->setEnabled(count > 0 && isNamed);
}

// Only what was shown, whatever became unused since.
void RevokeUnusedSheet::submit()
{
    m_submit->setEnabled(false);
    m_days->setEnabled(false);
    setNote(tr("Revoking…"));
    m_request = m_context.keys.revokeUnused({.days = m_days->value(), .dryRun = false, .keys = chosen()},
                                            {this, [this](const Result<RevokeUnusedResult> &result) {
                                                 m_days->setEnabled(true);
                                                 showChosen();
                                                 if (!result)
                                                     return setNote(errorLine(result.error()));
                                                 tell(*result);
                                                 accept();
                                             }});
}

void RevokeUnusedSheet::tell(const RevokeUnusedResult &result)
{
    const auto all = static_cast<int>(std::ssize(result.keys));
    const int stayed = all - result.revoked - result.alreadyRevoked - result.failed;
    QStringList others;
    if (result.failed > 0)
        others << tr("%n key(s) could not be revoked. Look at the plan again.", nullptr, result.failed);
    if (result.alreadyRevoked > 0)
        others << tr("%n key(s) were revoked already.", nullptr, result.alreadyRevoked);
    if (stayed > 0)
        others << tr("%n key(s) left alone: used or changed meanwhile.", nullptr, stayed);
    m_context.notices.post(result.failed > 0  ? app::Notice::Level::Danger
                           : others.isEmpty() ? app::Notice::Level::Success
                                              : app::Notice::Level::Warning,
                           tr("%n key(s) revoked.", nullptr, result.revoked), others.join(u' '));
}

} // namespace pm::ui
