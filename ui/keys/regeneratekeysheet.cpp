// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/regeneratekeysheet.h"

#include "app/services/keyservice.h"
#include "app/services/preferences.h"
#include "ui/widgets/confirmsheet.h"

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

} // namespace

RegenerateKeySheet::RegenerateKeySheet(Theme &theme, const app::ConsoleContext &context,
                                       const app::Versioned<ApiKey> &key, QWidget *parent)
    : KeyChangeSheet(theme, context, tr("Regenerate “%1”").arg(key.item.name), QStringLiteral("regenerateKey"), key,
                     parent)
    , m_choice(new QButtonGroup(this))
    , m_hours(new QSpinBox(this))
{
    setObjectName(QStringLiteral("regenerateKeySheet"));
    setContext(tr("The key keeps its name, scopes and history; only the secret changes."));
    setContent(makeChoices());
    connect(addSubmit(tr("Regenerate")), &QPushButton::clicked, this, &RegenerateKeySheet::submit);
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
    if (m_choice->checkedId() == kPlanned)
        regenerate(m_hours->value());
    else if (context().workspace.production)
        askForName();
    else
        regenerate(0);
}

void RegenerateKeySheet::askForName()
{
    auto *question = new ConfirmSheet(theme(),
                                      {.title = tr("End the old secret of “%1” now?").arg(key().name),
                                       .text = tr("Every client that still has it is refused at once, everywhere."),
                                       .action = tr("Regenerate now"),
                                       .typedName = key().name},
                                      this);
    connect(question, &ConfirmSheet::confirmed, this, [this] { regenerate(0); });
    question->open();
}

void RegenerateKeySheet::regenerate(int hours)
{
    setWorking(true);
    keep(context().keys.regenerate(key().id, hours, version(), m_once, {this, [this](Result<IssuedKey> issued) {
                                                                            setWorking(false);
                                                                            if (!issued)
                                                                                return showRefusal(issued.error());
                                                                            m_issued = std::move(*issued);
                                                                            accept(); // first, since it moves the focus
                                                                            Q_EMIT regenerated();
                                                                        }}));
}

} // namespace pm::ui
