// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/tlscontext.h"

#include <openssl/ssl.h>

namespace pm::http {

namespace {

namespace ssl = boost::asio::ssl;

tl::unexpected<Error> refuse(const QString &sentence, const QString &file, const boost::system::error_code &error)
{
    return fail(ErrorKind::Validation, sentence.arg(file, QString::fromStdString(error.message())));
}

} // namespace

Result<std::unique_ptr<ssl::context>> makeTlsContext(const QString &certificateFile, const QString &keyFile)
{
    if (certificateFile.isEmpty() || keyFile.isEmpty())
        return fail(ErrorKind::Validation, QStringLiteral("TLS needs both a certificate and a key."));
    auto context = std::make_unique<ssl::context>(ssl::context::tls_server);
    boost::system::error_code error;
    SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
    // An encrypted key would make OpenSSL ask at the terminal and wait.
    context->set_password_callback([](std::size_t, ssl::context::password_purpose) { return std::string(); }, error);
    context->use_certificate_chain_file(certificateFile.toStdString(), error);
    if (error)
        return refuse(QStringLiteral("The TLS certificate %1 cannot be used: %2."), certificateFile, error);
    context->use_private_key_file(keyFile.toStdString(), ssl::context::pem, error);
    if (error)
        return refuse(QStringLiteral("The TLS key %1 cannot be used with the certificate: %2."), keyFile, error);
    if (SSL_CTX_check_private_key(context->native_handle()) != 1)
        return fail(ErrorKind::Validation, QStringLiteral("The TLS key %1 is not the certificate's.").arg(keyFile));
    return context;
}

} // namespace pm::http
