// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/secrets/durablefile.h"
#include "platform/secrets/secretfile.h"

#include <mutex>

namespace pm::secrets {

// Secrets in a folder of this machine: one encrypted file each, replaced in one step, so that a crash at any moment
// leaves every acknowledged version readable. Nothing decrypted is kept in memory between calls.
// Errors beyond SecretStore's: Corrupt names the secret and its file; Unavailable when the disk is full or gone.
class EmbeddedKeystore final : public SecretStore
{
public:
    static constexpr int kVersionsKept = 10; // of one secret, as Vault does it

    // Whether the folder holds a keystore already, which then needs the master key that it was made with.
    [[nodiscard]] static bool existsIn(const QString &folder);
    // Makes the keystore when there is none. Forbidden with another master key than its own; Conflict while another
    // process has it. The clock must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<EmbeddedKeystore>> open(const QString &folder, const Secret &masterKey,
                                                                        const Clock &clock,
                                                                        int versionsKept = kVersionsKept);

    [[nodiscard]] Result<SecretRead> read(const QString &path, std::optional<int> version = {}) override;
    [[nodiscard]] Result<int> write(const QString &path, const SecretFields &fields,
                                    std::optional<int> expectedVersion = {}) override;
    [[nodiscard]] Result<QStringList> list(const QString &folder) override;
    [[nodiscard]] Result<SecretMetadata> metadata(const QString &path) override;
    [[nodiscard]] Result<> remove(const QString &path, const std::vector<int> &versions) override;
    [[nodiscard]] Result<> undelete(const QString &path, const std::vector<int> &versions) override;
    [[nodiscard]] Result<> destroy(const QString &path, const std::vector<int> &versions) override;
    [[nodiscard]] Result<> removeAll(const QString &path) override;
    [[nodiscard]] Result<> check() override;

private:
    EmbeddedKeystore(QString folder, FolderLock lock, SecretFileCodec codec, const Clock &clock, int versionsKept);

    [[nodiscard]] QString onDisk(const QString &relative) const;
    // Nothing when there is no such secret.
    [[nodiscard]] Result<std::optional<SecretFile>> find(const QString &path) const;
    [[nodiscard]] Result<SecretFile> load(const QString &path) const;
    [[nodiscard]] Result<> save(const QString &path, SecretFile &file);
    // Versions that are not kept are passed over.
    template<class Change>
    [[nodiscard]] Result<> changeVersions(const QString &path, const std::vector<int> &versions, Change change);

    const QString m_folder;
    const FolderLock m_lock;
    const SecretFileCodec m_codec;
    const Clock &m_clock;
    const std::size_t m_versionsKept;
    std::mutex m_writing; // readers need none: they see a file before or after it is replaced
};

} // namespace pm::secrets
