// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/operators/overtakendatabase.h"

#include <utility>

namespace pm::test {

void OvertakenDatabase::overtake(int unit, std::function<void()> other)
{
    m_left = unit;
    m_other = std::move(other);
}

std::unique_ptr<store::Subscription> OvertakenDatabase::listen(const QByteArray &channel, store::Listener listener)
{
    return m_database.listen(channel, std::move(listener));
}

Result<> OvertakenDatabase::runWrite(const Unit &unit)
{
    if (m_other && --m_left == 0)
        std::exchange(m_other, nullptr)();
    return m_database.write(unit);
}

} // namespace pm::test
