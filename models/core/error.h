// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMap>
#include <QString>

namespace pm {

// What went wrong, as the program tells cases apart. The wire code and status follow from it (contract section 1).
enum class ErrorKind {
    Validation,
    Unauthenticated,
    Forbidden,
    NotFound,
    MethodNotAllowed,
    Conflict,
    PreconditionFailed,
    PayloadTooLarge,
    UnsupportedMedia,
    HeadersTooLarge,
    Sealed,
    RateLimited,
    Unavailable,
    Timeout,
    Network,
    Tls,
    Cancelled,
    Protocol,
    Corrupt,
    Storage,
    Internal,
};

// A failure as a value. `message` may be shown to an API client; `detail` goes to the log only and may name paths
// and SQL states, never a secret.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString code;                    // wire code when it differs from the kind's default, e.g. "totp_required"
    QString message;                 // one English sentence
    QMap<QString, QString> fields{}; // field name -> sentence, for Validation
    QString detail{};
    int httpStatus = 0;            // as received; 0 when the error was made here
    QString requestId{};           // as received
    int retryAfterSeconds = 0;     // > 0 when the other side said when to try again
    QMap<QString, QString> data{}; // extra members of the wire error, e.g. required_scope

    [[nodiscard]] static Error of(ErrorKind kind, QString message, QString detail = {});
    [[nodiscard]] static Error withCode(ErrorKind kind, QString code, QString message);
    [[nodiscard]] static Error invalid(QMap<QString, QString> fields);
    [[nodiscard]] static Error notFound(const QString &what);

    [[nodiscard]] QString wireCode() const;
};

// The default wire code of a kind, e.g. "not_found".
[[nodiscard]] QString wireCode(ErrorKind kind);
// The HTTP status of a kind, e.g. 404.
[[nodiscard]] int httpStatus(ErrorKind kind);
// The kind that a received status stands for.
[[nodiscard]] ErrorKind errorKindOfStatus(int httpStatus);

} // namespace pm
