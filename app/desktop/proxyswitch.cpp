// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/proxyswitch.h"

#include <QNetworkProxyFactory>

namespace pm::app {

ProxySwitch::ProxySwitch(const Preferences &preferences)
    : m_preferences(preferences)
{
    connect(&preferences, &Preferences::changed, this, &ProxySwitch::apply);
    apply();
}

void ProxySwitch::apply()
{
    const ProxyChoice choice = m_preferences.proxy();
    if (m_applied == choice)
        return;
    m_applied = choice;
    switch (choice.use) {
    case ProxyChoice::Use::System:
        QNetworkProxyFactory::setUseSystemConfiguration(true);
        break;
    case ProxyChoice::Use::None:
        QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        break;
    case ProxyChoice::Use::Manual:
        QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, choice.host, choice.port));
        break;
    }
}

} // namespace pm::app
