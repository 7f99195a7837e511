// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/error.h"

#include <array>

namespace pm {

namespace {

struct KindRow {
    ErrorKind kind;
    int status;
    const char *code;
};

// The first row with a status is the one that a received status maps back to.
constexpr std::array kKinds{
    KindRow{ErrorKind::Validation, 400, "validation_failed"},
    KindRow{ErrorKind::Unauthenticated, 401, "unauthorized"},
    KindRow{ErrorKind::Forbidden, 403, "forbidden"},
    KindRow{ErrorKind::NotFound, 404, "not_found"},
    KindRow{ErrorKind::MethodNotAllowed, 405, "method_not_allowed"},
    KindRow{ErrorKind::Timeout, 408, "timeout"},
    KindRow{ErrorKind::Conflict, 409, "conflict"},
    KindRow{ErrorKind::PreconditionFailed, 412, "precondition_failed"},
    KindRow{ErrorKind::PayloadTooLarge, 413, "payload_too_large"},
    KindRow{ErrorKind::UnsupportedMedia, 415, "unsupported_media_type"},
    KindRow{ErrorKind::Sealed, 423, "vault_sealed"},
    KindRow{ErrorKind::RateLimited, 429, "rate_limit_exceeded"},
    KindRow{ErrorKind::HeadersTooLarge, 431, "headers_too_large"},
    KindRow{ErrorKind::Internal, 500, "internal"},
    KindRow{ErrorKind::Unavailable, 503, "unavailable"},
    KindRow{ErrorKind::Storage, 503, "unavailable"},
    KindRow{ErrorKind::Corrupt, 500, "internal"},
    KindRow{ErrorKind::Network, 502, "network"},
    KindRow{ErrorKind::Tls, 502, "tls"},
    KindRow{ErrorKind::Protocol, 502, "protocol"},
    KindRow{ErrorKind::Cancelled, 499, "cancelled"},
};

const KindRow &row(ErrorKind kind)
{
    for (const KindRow &candidate : kKinds) {
        if (candidate.kind == kind)
            return candidate;
    }
    return row(ErrorKind::Internal);
}

} // namespace

Error Error::of(ErrorKind kind, QString message, QString detail)
{
    return Error{.kind = kind, .code = {}, .message = std::move(message), .detail = std::move(detail)};
}

Error Error::withCode(ErrorKind kind, QString code, QString message)
{
    return Error{.kind = kind, .code = std::move(code), .message = std::move(message)};
}

Error Error::invalid(QMap<QString, QString> fields)
{
    return Error{.kind = ErrorKind::Validation,
                 .code = {},
                 .message = QStringLiteral("Some fields are not valid."),
                 .fields = std::move(fields)};
}

Error Error::notFound(const QString &what)
{
    return of(ErrorKind::NotFound, QStringLiteral("No such %1.").arg(what));
}

QString Error::wireCode() const
{
    return code.isEmpty() ? pm::wireCode(kind) : code;
}

QString wireCode(ErrorKind kind)
{
    return QString::fromLatin1(row(kind).code);
}

int httpStatus(ErrorKind kind)
{
    return row(kind).status;
}

ErrorKind errorKindOfStatus(int httpStatus)
{
    for (const KindRow &candidate : kKinds) {
        if (candidate.status == httpStatus)
            return candidate.kind;
    }
    if (httpStatus >= 500)
        return ErrorKind::Unavailable;
    return httpStatus >= 400 ? ErrorKind::Validation : ErrorKind::Protocol;
}

} // namespace pm
