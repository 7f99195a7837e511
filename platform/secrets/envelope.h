// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/secrets/cipher.h"

namespace pm::secrets {

// Encrypts what a caller keeps outside the secret store, such as in a database column. Boxes of one purpose do not
// open under another. Thread-safe.
class Envelope
{
public:
    // The purpose is fixed text of the program, e.g. "idempotent-answers"; it must not change once boxes exist.
    [[nodiscard]] static Result<Envelope> make(const Secret &masterKey, QByteArrayView purpose);

    // `context` names the place of the box, e.g. the row's key: a box that is moved elsewhere does not open.
    [[nodiscard]] Result<QByteArray> seal(QByteArrayView plain, QByteArrayView context) const;
    // Corrupt when it was changed, moved, or sealed for another purpose or under another master key.
    [[nodiscard]] Result<Secret> open(QByteArrayView sealed, QByteArrayView context) const;

private:
    explicit Envelope(Secret key)
        : m_key(std::move(key))
    {
    }
    [[nodiscard]] Result<Secret> boxKey(QByteArrayView salt) const;

    Secret m_key;
};

} // namespace pm::secrets
