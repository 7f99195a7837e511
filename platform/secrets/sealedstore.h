// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/secrets/secretfile.h"

#include <functional>

namespace pm::secrets {

// What every store of sealed secrets does; where their bytes lie is the subclass's. Nothing decrypted is kept in memory
// between calls. Errors beyond SecretStore's: Corrupt names the secret and its place.
class SealedStore : public SecretStore
{
public:
    static constexpr int kVersionsKept = 10; // of one secret, as Vault does it

    [[nodiscard]] Result<SecretRead> read(const QString &path, std::optional<int> version = {}) final;
    [[nodiscard]] Result<int> write(const QString &path, const SecretFields &fields,
                                    std::optional<int> expectedVersion = {}) final;
    [[nodiscard]] Result<SecretMetadata> metadata(const QString &path) final;
    [[nodiscard]] Result<> remove(const QString &path, const std::vector<int> &versions) final;
    [[nodiscard]] Result<> undelete(const QString &path, const std::vector<int> &versions) final;
    [[nodiscard]] Result<> destroy(const QString &path, const std::vector<int> &versions) final;

    // For whoever reads the log.
    [[nodiscard]] virtual QString placeOf(const QString &path) const = 0;

protected:
    // The bytes of one secret; nothing when there is no such secret.
    using Content = std::optional<QByteArray>;
    // Makes new bytes of the present ones. May be run again, so it has no other effects.
    using Change = std::function<Result<QByteArray>(const Content &)>;

    SealedStore(SecretFileCodec codec, const Clock &clock, int versionsKept);

    [[nodiscard]] virtual Result<Content> contentOf(const QString &path) = 0;
    // Nobody else changes the secret in between. Afterwards there are the old bytes or the new ones, whatever happens.
    [[nodiscard]] virtual Result<> replace(const QString &path, const Change &change) = 0;

    [[nodiscard]] const SecretFileCodec &codec() const { return m_codec; }
    [[nodiscard]] static tl::unexpected<Error> notThere(const QString &path);
    // The secret is damaged, says `cause`.
    [[nodiscard]] tl::unexpected<Error> damaged(const QString &path, const Error &cause) const;

private:
    // Nothing when there is no such secret.
    [[nodiscard]] Result<std::optional<SecretFile>> decoded(const QString &path, const Content &content) const;
    [[nodiscard]] Result<SecretFile> present(const QString &path, const Content &content) const;
    [[nodiscard]] Result<SecretFile> load(const QString &path);
    [[nodiscard]] Result<QByteArray> encoded(const QString &path, SecretFile &file) const;
    [[nodiscard]] Result<SecretFile> withNext(const QString &path, const Content &content, const SecretFields &fields,
                                              std::optional<int> expectedVersion) const;
    // Versions that are not kept are passed over.
    template<class ChangeVersion>
    [[nodiscard]] Result<> changeVersions(const QString &path, const std::vector<int> &versions, ChangeVersion change);

    const SecretFileCodec m_codec;
    const Clock &m_clock;
    const std::size_t m_versionsKept;
};

} // namespace pm::secrets
