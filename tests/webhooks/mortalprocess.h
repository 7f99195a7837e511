// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/webhooks/engineundertest.h"

namespace pm::test {

// As a process has it until it is killed: nothing is heard of it then.
class MortalDatabase final : public store::Database
{
public:
    explicit MortalDatabase(std::unique_ptr<store::Database> database)
        : m_database(std::move(database))
    {
    }
    void die() { m_isDead = true; }

    [[nodiscard]] store::Dialect dialect() const override { return m_database->dialect(); }
    [[nodiscard]] std::unique_ptr<store::Subscription> listen(const QByteArray &channel,
                                                              store::Listener listener) override;
    [[nodiscard]] Result<> check() override { return m_database->check(); }
    [[nodiscard]] store::PoolUse poolUse() const override { return m_database->poolUse(); }

protected:
    [[nodiscard]] Result<> runRead(const Unit &unit) override;
    [[nodiscard]] Result<> runWrite(const Unit &unit) override;

private:
    std::unique_ptr<store::Database> m_database;
    std::atomic<bool> m_isDead = false;
};

// Another process that dispatches.
class MortalProcess
{
public:
    explicit MortalProcess(EngineUnderTest &engine);

    // As a process ends that is told to: what is under way is finished, and the rest given back.
    void end() { m_dispatcher.reset(); }
    // Without a database from now on.
    void cutOff() { m_database.die(); }
    // What is under way is broken off, and nothing is given back or written any more.
    void kill();

private:
    MortalDatabase m_database;
    outbound::OutboundClient m_client;
    std::unique_ptr<webhooks::Dispatcher> m_dispatcher;
};

} // namespace pm::test
