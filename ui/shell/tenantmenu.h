// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/tenants/tenant.h"
#include "ui/widgets/theme.h"

#include <QObject>

namespace pm::ui {

class Picker;

// Lets an operator of the platform pick the tenant that the console works on.
class TenantMenu : public QObject
{
    Q_OBJECT
public:
    TenantMenu(Theme &theme, const app::ConsoleContext &context, QWidget *window);

    // After signing in.
    void chooseAtStart();
    // An answer that is still on its way chooses nothing for the next operator.
    void forget();
    void popUp(const QPoint &position);
    [[nodiscard]] bool canChange() const;
    void choose(const Tenant &tenant);

private:
    void chooseLast(const TenantId &last);
    void chooseFirst();
    [[nodiscard]] QString stateName() const;
    void find(Picker *picker, const QString &text);

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    QWidget *m_window;
    RequestHandle m_request;
};

} // namespace pm::ui
