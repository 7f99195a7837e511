// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/secrets/embeddedkeystore.h"

namespace pm::keystore {

// What tells a keystore of files from any other, and from itself once something in it has changed.
[[nodiscard]] Result<QString> markOf(secrets::EmbeddedKeystore &files);

// One secret's bytes with the versions of both. Conflict when both have a version of the same number with different
// contents. What was destroyed in `known` stays so. When one of the two is damaged, `known` as it is.
[[nodiscard]] Result<QByteArray> merged(const secrets::SecretFileCodec &codec, const QString &path,
                                        const QByteArray &known, const QByteArray &added);

} // namespace pm::keystore
