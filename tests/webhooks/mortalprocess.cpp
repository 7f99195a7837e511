// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/webhooks/mortalprocess.h"

namespace pm::test {

namespace {

Result<> dead()
{
    return fail(ErrorKind::Unavailable, QStringLiteral("killed"));
}

} // namespace

std::unique_ptr<store::Subscription> MortalDatabase::listen(const QByteArray &channel, store::Listener listener)
{
    return m_database->listen(channel, std::move(listener));
}

Result<> MortalDatabase::runRead(const Unit &unit)
{
    return m_isDead ? dead() : m_database->read(unit);
}

Result<> MortalDatabase::runWrite(const Unit &unit)
{
    return m_database->write([&](store::Connection &connection) {
        return m_isDead ? dead() : unit(connection).and_then([this] { return m_isDead ? dead() : Result<>(); });
    });
}

MortalProcess::MortalProcess(EngineUnderTest &engine)
    : m_database(engine.openAgain())
    , m_dispatcher(engine.makeDispatcher(m_database, m_client))
{
    m_dispatcher->start();
}

void MortalProcess::kill()
{
    m_database.die();
    m_client.stop();
    m_dispatcher.reset();
}

} // namespace pm::test
