// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/database.h"

#include <functional>

namespace pm::test {

// A database at which somebody else can be first, at a moment that the test names.
class OvertakenDatabase final : public store::Database
{
public:
    explicit OvertakenDatabase(store::Database &database)
        : m_database(database)
    {
    }
    // `other` runs just before the unit that writes, counted from now on from 1. While nobody else uses the database.
    void overtake(int unit, std::function<void()> other);

    [[nodiscard]] store::Dialect dialect() const override { return m_database.dialect(); }
    [[nodiscard]] std::unique_ptr<store::Subscription> listen(const QByteArray &channel,
                                                              store::Listener listener) override;
    [[nodiscard]] Result<> check() override { return m_database.check(); }
    [[nodiscard]] store::PoolUse poolUse() const override { return m_database.poolUse(); }

protected:
    [[nodiscard]] Result<> runRead(const Unit &unit) override { return m_database.read(unit); }
    [[nodiscard]] Result<> runWrite(const Unit &unit) override;

private:
    store::Database &m_database;
    int m_left = 0;
    std::function<void()> m_other;
};

} // namespace pm::test
