// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/dkimkey.h"

#include <QRandomGenerator>

#include <memory>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace pm::api {

namespace {

constexpr unsigned kBits = 2048;
constexpr int kLettersByChance = 4;

struct KeyEnd {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};
struct BioEnd {
    void operator()(BIO *bio) const { BIO_free(bio); }
};

QByteArrayView bytesOf(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, size};
}

} // namespace

Result<DkimKey> makeDkimKey()
{
    const std::unique_ptr<EVP_PKEY, KeyEnd> key(EVP_RSA_gen(kBits));
    // This kind of buffer is wiped when it is freed.
    const std::unique_ptr<BIO, BioEnd> secret(BIO_new(BIO_s_secmem()));
    const std::unique_ptr<BIO, BioEnd> open(BIO_new(BIO_s_mem()));
    const bool isMade = key && secret && open
                     && PEM_write_bio_PKCS8PrivateKey(secret.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr)
                            == 1
                     && i2d_PUBKEY_bio(open.get(), key.get()) == 1;
    if (!isMade)
        return fail(ErrorKind::Internal, QStringLiteral("The DKIM key could not be made."));
    return DkimKey{.privateKey = Secret(bytesOf(secret.get())),
                   .publicKey = QString::fromLatin1(bytesOf(open.get()).toByteArray().toBase64())};
}

QString makeDkimSelector(UnixMs now)
{
    static const QString letters = QStringLiteral("abcdefghijklmnopqrstuvwxyz0123456789");
    QString selector = QStringLiteral("pm")
                     + QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).toString(QStringLiteral("yyyyMM"));
    for (int i = 0; i < kLettersByChance; ++i)
        selector += letters[QRandomGenerator::system()->bounded(static_cast<int>(letters.size()))];
    return selector;
}

QString dkimSecretPath(const QString &domain, const QString &selector)
{
    return QStringLiteral("dkim/") + domain + u'/' + selector;
}

} // namespace pm::api
