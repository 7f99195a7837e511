// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "tests/ui/testconsole.h"

#include <QTableView>

namespace pm::bench {

// The console's window with the page of the deliveries, signed in at a service that has one tenant.
class DeliveriesConsole
{
public:
    explicit DeliveriesConsole(const QUrl &url);

    [[nodiscard]] Result<QTableView *> open();
    [[nodiscard]] test::TestConsole &console() { return *m_console; }

private:
    std::unique_ptr<test::TestConsole> m_console;
};

} // namespace pm::bench
