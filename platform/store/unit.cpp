// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/unit.h"

#include <QScopedValueRollback>

namespace pm::store {

namespace {

thread_local bool runningUnit = false;

Result<> call(const Unit &unit, UnitConnection &connection)
{
    try {
        return unit(connection);
    } catch (const std::exception &thrown) {
        return fail(ErrorKind::Internal, QStringLiteral("A unit of work broke off."), QString::fromUtf8(thrown.what()));
    }
}

} // namespace

Result<> runUnit(const Unit &unit, UnitConnection &connection)
{
    const QScopedValueRollback<bool> running(runningUnit, true);
    connection.beginUnit();
    Result<> done = call(unit, connection);
    // PostgreSQL would answer COMMIT with a silent rollback.
    if (done && connection.failure())
        return fail(connection.failure()->error);
    return done;
}

Result<> refuseNested()
{
    if (runningUnit)
        return fail(ErrorKind::Internal, QStringLiteral("A unit of work was started within another."));
    return {};
}

} // namespace pm::store
