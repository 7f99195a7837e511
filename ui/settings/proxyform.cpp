// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/proxyform.h"

#include "app/services/preferences.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>

namespace pm::ui {

using app::ProxyChoice;

namespace {

constexpr int kFieldWidth = 200;
constexpr int kLastPort = 65535;

} // namespace

ProxyForm::ProxyForm(app::Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_use(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
{
    makeFields();
    show();
    connect(m_use, &QComboBox::activated, this, &ProxyForm::save);
    connect(m_host, &QLineEdit::editingFinished, this, &ProxyForm::save);
    connect(m_port, &QSpinBox::valueChanged, this, &ProxyForm::save);
}

void ProxyForm::makeFields()
{
    m_use->setObjectName(QStringLiteral("settings.proxy"));
    m_use->setAccessibleName(tr("Proxy"));
    m_use->setMinimumWidth(kFieldWidth);
    m_use->addItem(tr("Like the system"), static_cast<int>(ProxyChoice::Use::System));
    m_use->addItem(tr("None"), static_cast<int>(ProxyChoice::Use::None));
    m_use->addItem(tr("By address"), static_cast<int>(ProxyChoice::Use::Manual));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_use, 0, Qt::AlignLeft);
    layout->addWidget(makeAddress());
}

QWidget *ProxyForm::makeAddress()
{
    m_address = new QWidget(this);
    m_host->setObjectName(QStringLiteral("settings.proxyHost"));
    m_host->setAccessibleName(tr("Host of the proxy"));
    m_host->setPlaceholderText(tr("Host of the proxy"));
    m_host->setMinimumWidth(kFieldWidth);
    static const QRegularExpression letters(QStringLiteral("[A-Za-z0-9._:-]*")); // a name or an IP address
    m_host->setValidator(new QRegularExpressionValidator(letters, m_host));
    m_port->setObjectName(QStringLiteral("settings.proxyPort"));
    m_port->setAccessibleName(tr("Port of the proxy"));
    m_port->setRange(1, kLastPort);
    auto *row = new QHBoxLayout(m_address);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_host);
    row->addWidget(m_port);
    row->addStretch();
    return m_address;
}

void ProxyForm::show()
{
    const ProxyChoice kept = m_preferences.proxy();
    m_use->setCurrentIndex(m_use->findData(static_cast<int>(kept.use)));
    m_host->setText(kept.host);
    m_port->setValue(kept.port);
    m_address->setVisible(kept.use == ProxyChoice::Use::Manual);
}

// A proxy that has no host yet is not one.
void ProxyForm::save()
{
    const ProxyChoice chosen{.use = static_cast<ProxyChoice::Use>(m_use->currentData().toInt()),
                             .host = m_host->text(),
                             .port = static_cast<quint16>(m_port->value())};
    m_address->setVisible(chosen.use == ProxyChoice::Use::Manual);
    if (chosen.use != ProxyChoice::Use::Manual || !chosen.host.isEmpty())
        m_preferences.setProxy(chosen);
}

} // namespace pm::ui
