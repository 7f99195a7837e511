// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "tests/support/platformprocess.h"
#include "tests/ui/testconsole.h"

#include <QTableView>

namespace pm::test {

// The console's window with the page of the deliveries, which hears of them, and one to look at meanwhile: "keys".
class DeliveriesConsole
{
public:
    explicit DeliveriesConsole(const QUrl &url, app::EventStream::Pace pace = {});

    // Signs in. At a platform whose operator it is, there is one tenant.
    [[nodiscard]] Result<QTableView *> open(const QString &email, const QString &password);
    [[nodiscard]] Result<QTableView *> openAsAdmin()
    {
        return open(PlatformProcess::adminEmail(), PlatformProcess::adminPassword());
    }
    // Opens a chip's menu and takes what is named, through its parts.
    void choose(const char *chip, const QStringList &path) const;
    // And waits until the inspector has read it.
    void select(int row) const;
    [[nodiscard]] TestConsole &console() { return *m_console; }

private:
    std::unique_ptr<TestConsole> m_console;
};

} // namespace pm::test
