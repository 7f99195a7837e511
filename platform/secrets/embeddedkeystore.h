// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/secrets/durablefile.h"
#include "platform/secrets/sealedstore.h"

#include <mutex>

namespace pm::secrets {

// Secrets in a folder of this machine: one encrypted file each, replaced in one step, so that a crash at any moment
// leaves every acknowledged version readable. Unavailable when the disk is full or gone.
class EmbeddedKeystore final : public SealedStore
{
public:
    // Whether the folder holds a keystore already, which then needs the master key that it was made with.
    [[nodiscard]] static bool existsIn(const QString &folder);
    // Makes the keystore when there is none. Forbidden with another master key than its own; Conflict while another
    // process has it. The clock must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<EmbeddedKeystore>> open(const QString &folder, const Secret &masterKey,
                                                                        const Clock &clock,
                                                                        int versionsKept = kVersionsKept);

    [[nodiscard]] Result<QStringList> list(const QString &folder) override;
    [[nodiscard]] Result<> removeAll(const QString &path) override;
    [[nodiscard]] Result<> check() override;
    [[nodiscard]] QString placeOf(const QString &path) const override;

    // The sealed bytes of every secret, in the order of their paths.
    using Visitor = std::function<Result<>(const QString &path, const QByteArray &content)>;
    [[nodiscard]] Result<> visitAll(const Visitor &visitor);

protected:
    [[nodiscard]] Result<Content> contentOf(const QString &path) override;
    [[nodiscard]] Result<> replace(const QString &path, const Change &change) override;

private:
    EmbeddedKeystore(QString folder, FolderLock lock, SecretFileCodec codec, const Clock &clock, int versionsKept);

    [[nodiscard]] QString onDisk(const QString &relative) const;
    [[nodiscard]] Result<> visitBelow(const QString &folder, const Visitor &visitor);

    const QString m_folder;
    const FolderLock m_lock;
    std::mutex m_writing; // readers need none: they see a file before or after it is replaced
};

} // namespace pm::secrets
