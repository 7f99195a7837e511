// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/unitconnection.h"

namespace pm::store {

tl::unexpected<Error> UnitConnection::failed(SqlFailure failure)
{
    if (!m_failure)
        m_failure = failure;
    return fail(std::move(failure.error));
}

Result<> UnitConnection::refuseNul(const QVariantList &values)
{
    const bool hasNul = std::any_of(values.begin(), values.end(), [](const QVariant &value) {
        return value.typeId() == QMetaType::QString && value.toString().contains(QChar(0));
    });
    if (hasNul)
        return fail(ErrorKind::Validation, QStringLiteral("A text holds a NUL character."));
    return {};
}

} // namespace pm::store
