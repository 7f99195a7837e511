// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/scopeselector.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace pm::ui {

namespace {

Scopes everyScope()
{
    Scopes all;
    for (const Scope scope : kAllScopes)
        all |= scope;
    return all;
}

} // namespace

ScopeSelector::ScopeSelector(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makePresets());
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    left->setSpacing(12);
    right->setSpacing(12);
    left->addWidget(makeGroup(tr("Sending"), {Scope::SendEmail, Scope::ManageCampaigns, Scope::ManageTemplates}));
    left->addWidget(makeGroup(tr("Setup"), {Scope::ManageDomains}));
    right->addWidget(makeGroup(tr("Audience"), {Scope::ManageContacts, Scope::ReadInbox}));
    right->addWidget(makeGroup(tr("Insight and integration"), {Scope::ReadAnalytics, Scope::ManageWebhooks}));
    left->addStretch();
    right->addStretch();
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    layout->addLayout(columns);
    showActivePreset();
}

QString ScopeSelector::opens(Scope scope)
{
    switch (scope) {
    case Scope::SendEmail:
        return tr("Send messages and follow what became of them");
    case Scope::ReadAnalytics:
        return tr("Read opens, clicks and campaign figures");
    case Scope::ManageContacts:
        return tr("Read, create, change and delete contacts");
    case Scope::ManageCampaigns:
        return tr("Create, start and pause campaigns");
    case Scope::ManageTemplates:
        return tr("Create and change message templates");
    case Scope::ManageDomains:
        return tr("Add and verify sending domains");
    case Scope::ReadInbox:
        return tr("Read replies and conversations");
    case Scope::ManageWebhooks:
        return tr("Create and change webhook endpoints");
    }
    return {};
}

Scopes ScopeSelector::scopes() const
{
    Scopes scopes;
    for (const auto &[scope, box] : m_boxes)
        scopes.setFlag(scope, box->isChecked());
    return scopes;
}

void ScopeSelector::setScopes(Scopes scopes)
{
    for (const auto &[scope, box] : m_boxes) {
        const QSignalBlocker quiet(box);
        box->setChecked(scopes.testFlag(scope));
    }
    showActivePreset();
    Q_EMIT scopesChanged(scopes);
}

QWidget *ScopeSelector::makePresets()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const auto add = [&](const QString &title, const QString &name, Scopes scopes) {
        auto *button = new QPushButton(title, row);
        button->setObjectName(QStringLiteral("scopeSelector.") + name);
        button->setProperty("role", QStringLiteral("chip"));
        button->setCheckable(true);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, scopes] { setScopes(scopes); });
        m_presets.emplace_back(button, scopes);
        layout->addWidget(button);
    };
    add(tr("Sending"), QStringLiteral("sending"), Scope::SendEmail);
    add(tr("Read only"), QStringLiteral("readOnly"), Scopes(Scope::ReadAnalytics) | Scope::ReadInbox);
    add(tr("Everything"), QStringLiteral("everything"), everyScope());
    layout->addStretch();
    return row;
}

QWidget *ScopeSelector::makeGroup(const QString &title, const std::vector<Scope> &scopes)
{
    auto *group = new QWidget(this);
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *heading = new QLabel(title, group);
    heading->setProperty("role", QStringLiteral("sectionTitle"));
    layout->addWidget(heading);
    for (const Scope scope : scopes)
        layout->addWidget(makeScope(scope));
    return group;
}

QWidget *ScopeSelector::makeScope(Scope scope)
{
    auto *item = new QWidget(this);
    auto *layout = new QVBoxLayout(item);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *box = new QCheckBox(scopeName(scope), item);
    box->setObjectName(QStringLiteral("scopeSelector.") + scopeName(scope));
    box->setProperty("role", QStringLiteral("mono"));
    box->setAccessibleDescription(opens(scope));
    auto *meaning = new QLabel(opens(scope), item);
    meaning->setProperty("role", QStringLiteral("hint"));
    meaning->setWordWrap(true);
    meaning->setIndent(24); // under the box's text
    connect(box, &QCheckBox::toggled, this, [this] {
        showActivePreset();
        Q_EMIT scopesChanged(scopes());
    });
    m_boxes.emplace(scope, box);
    layout->addWidget(box);
    layout->addWidget(meaning);
    return item;
}

void ScopeSelector::showActivePreset()
{
    const Scopes chosen = scopes();
    for (const auto &[button, preset] : m_presets)
        button->setChecked(chosen == preset);
}

} // namespace pm::ui
