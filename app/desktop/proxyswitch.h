// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/preferences.h"

#include <optional>

namespace pm::app {

// Sends every connection of the program the way that the preferences name, from now on and whenever that changes.
class ProxySwitch : public QObject
{
    Q_OBJECT
public:
    explicit ProxySwitch(const Preferences &preferences);

private:
    void apply();

    const Preferences &m_preferences;
    std::optional<ProxyChoice> m_applied;
};

} // namespace pm::app
