// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/apikey.h"

#include <QObject>

namespace pm::app {

// Which environment of the tenant the pages of Email and Webhooks show. A tenant's live and test data never meet.
class EnvironmentChoice : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] KeyEnvironment current() const { return m_current; }
    void setCurrent(KeyEnvironment environment)
    {
        if (std::exchange(m_current, environment) != environment)
            Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    KeyEnvironment m_current = KeyEnvironment::Live;
};

} // namespace pm::app
