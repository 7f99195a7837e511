// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/receiver.h"

#include <QTemporaryDir>

namespace pm::test {

// A certificate authority made for one test.
class TestAuthority
{
public:
    struct Wanted {
        QString host = QStringLiteral("localhost");
        int fromDays = -2; // from today
        int toDays = 2;
    };

    TestAuthority();

    [[nodiscard]] QString caFile() const { return file(QStringLiteral("ca.pem")); }
    // A certificate and key below this authority.
    [[nodiscard]] Receiver::Tls issue(const Wanted &wanted);

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    int m_issued = 0;
};

} // namespace pm::test
