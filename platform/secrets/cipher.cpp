// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/cipher.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

namespace pm::secrets {

namespace {

constexpr qsizetype kNonceSize = 12;
constexpr qsizetype kTagSize = 16;
constexpr qsizetype kLargestPlain = 64 * 1024 * 1024; // well inside the int that OpenSSL counts with

template<auto free>
struct Freer {
    template<class T>
    void operator()(T *object) const
    {
        free(object);
    }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Freer<EVP_CIPHER_CTX_free>>;
using Kdf = std::unique_ptr<EVP_KDF, Freer<EVP_KDF_free>>;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, Freer<EVP_KDF_CTX_free>>;

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

tl::unexpected<Error> cryptoFailure(const char *step)
{
    return fail(ErrorKind::Internal, QStringLiteral("A cryptographic operation failed."), QString::fromLatin1(step));
}

tl::unexpected<Error> doesNotOpen()
{
    return fail(ErrorKind::Corrupt, QStringLiteral("Sealed data is damaged or belongs to another key."));
}

bool begin(EVP_CIPHER_CTX *context, const Secret &key, QByteArrayView nonce, QByteArrayView associated, int encrypting)
{
    int ignored = 0;
    return EVP_CipherInit_ex(context, EVP_aes_256_gcm(), nullptr, bytesOf(key.reveal()), bytesOf(nonce), encrypting)
            == 1
        && (associated.isEmpty()
            || EVP_CipherUpdate(context, nullptr, &ignored, bytesOf(associated), static_cast<int>(associated.size()))
                   == 1);
}

} // namespace

Result<QByteArray> randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    if (RAND_priv_bytes(bytesOf(bytes), static_cast<int>(size)) != 1)
        return cryptoFailure("random");
    return bytes;
}

Result<Secret> randomKey()
{
    return randomBytes(kKeySize).map([](QByteArray bytes) {
        Secret key(bytes);
        wipe(bytes.data(), bytes.size());
        return key;
    });
}

Result<Secret> deriveKey(const Secret &key, QByteArrayView purpose)
{
    const Kdf kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const KdfContext context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    if (!context)
        return cryptoFailure("HKDF");
    QByteArray digest = QByteArrayLiteral("SHA256");
    QByteArray info = purpose.toByteArray();
    // OSSL_PARAM takes a pointer to non-const, which it only reads.
    auto *const secret = const_cast<char *>(key.reveal().data());
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
                                     OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, secret,
                                                                       static_cast<std::size_t>(key.size())),
                                     OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info.data(),
                                                                       static_cast<std::size_t>(info.size())),
                                     OSSL_PARAM_construct_end()};
    unsigned char derived[kKeySize];
    if (EVP_KDF_derive(context.get(), derived, sizeof derived, parameters) != 1)
        return cryptoFailure("HKDF");
    Secret result(QByteArrayView(derived, kKeySize));
    wipe(reinterpret_cast<char *>(derived), kKeySize);
    return result;
}

Result<QByteArray> sealBox(const Secret &key, QByteArrayView plain, QByteArrayView associated)
{
    if (key.size() != kKeySize || plain.size() > kLargestPlain)
        return cryptoFailure("seal: size");
    Result<QByteArray> box = randomBytes(kNonceSize);
    if (!box)
        return box;
    box->resize(kNonceSize + plain.size() + kTagSize);
    const CipherContext context(EVP_CIPHER_CTX_new());
    unsigned char *const cipherText = bytesOf(*box) + kNonceSize;
    int length = 0;
    int rest = 0;
    if (!context || !begin(context.get(), key, QByteArrayView(*box).first(kNonceSize), associated, 1)
        || EVP_CipherUpdate(context.get(), cipherText, &length, bytesOf(plain), static_cast<int>(plain.size())) != 1
        || EVP_CipherFinal_ex(context.get(), cipherText + length, &rest) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, kTagSize, cipherText + plain.size()) != 1) {
        return cryptoFailure("seal");
    }
    return box;
}

Result<Secret> openBox(const Secret &key, QByteArrayView box, QByteArrayView associated)
{
    const qsizetype size = box.size() - kNonceSize - kTagSize;
    if (key.size() != kKeySize || size < 0 || size > kLargestPlain)
        return doesNotOpen();
    const CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray tag = box.last(kTagSize).toByteArray();
    QByteArray plain(size, '\0');
    int length = 0;
    int rest = 0;
    const bool opened = context && begin(context.get(), key, box.first(kNonceSize), associated, 0)
                     && EVP_CipherUpdate(context.get(), bytesOf(plain), &length, bytesOf(box) + kNonceSize,
                                         static_cast<int>(size))
                            == 1
                     && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, kTagSize, tag.data()) == 1
                     && EVP_CipherFinal_ex(context.get(), bytesOf(plain) + length, &rest) == 1;
    Secret result(opened ? QByteArrayView(plain) : QByteArrayView());
    wipe(plain.data(), plain.size());
    if (!opened)
        return doesNotOpen();
    return result;
}

Result<QByteArray> mac(const Secret &key, QByteArrayView bytes)
{
    QByteArray code(kMacSize, Qt::Uninitialized);
    unsigned int size = 0;
    if (HMAC(EVP_sha256(), key.reveal().data(), static_cast<int>(key.size()), bytesOf(bytes),
             static_cast<std::size_t>(bytes.size()), bytesOf(code), &size)
            == nullptr
        || size != static_cast<unsigned int>(kMacSize)) {
        return cryptoFailure("HMAC");
    }
    return code;
}

} // namespace pm::secrets
