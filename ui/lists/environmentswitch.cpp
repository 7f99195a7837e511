// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/environmentswitch.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace pm::ui {

EnvironmentSwitch::EnvironmentSwitch(app::EnvironmentChoice &choice, QWidget *parent)
    : QFrame(parent)
    , m_choice(choice)
{
    setProperty("role", QStringLiteral("segments"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Environment"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    m_live = addSegment(tr("Live"), tr("What live keys send, and its data"), KeyEnvironment::Live);
    m_test = addSegment(tr("Test"), tr("What test keys do; nothing of it leaves the sandbox"), KeyEnvironment::Test);
    connect(&choice, &app::EnvironmentChoice::changed, this, &EnvironmentSwitch::showChoice);
    showChoice();
}

QPushButton *EnvironmentSwitch::addSegment(const QString &text, const QString &toolTip, KeyEnvironment environment)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QStringLiteral("environment.") + keyEnvironmentName(environment));
    button->setProperty("role", QStringLiteral("segment"));
    button->setCheckable(true);
    button->setToolTip(toolTip);
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, environment] {
        m_choice.setCurrent(environment);
        showChoice(); // a click on the chosen one would take its mark away
    });
    return button;
}

void EnvironmentSwitch::showChoice()
{
    m_live->setChecked(m_choice.current() == KeyEnvironment::Live);
    m_test->setChecked(m_choice.current() == KeyEnvironment::Test);
}

} // namespace pm::ui
