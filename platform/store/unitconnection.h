// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/sqlerror.h"

namespace pm::store {

// A connection that remembers whether a statement of the unit under way has failed.
class UnitConnection : public Connection
{
public:
    void beginUnit() { m_failure.reset(); }
    // The first statement of the unit that failed.
    [[nodiscard]] const std::optional<SqlFailure> &failure() const { return m_failure; }

protected:
    [[nodiscard]] tl::unexpected<Error> failed(SqlFailure failure);
    // PostgreSQL has no way to keep a NUL in a text, so that neither database gets one.
    [[nodiscard]] static Result<> refuseNul(const QVariantList &values);

private:
    std::optional<SqlFailure> m_failure;
};

} // namespace pm::store
