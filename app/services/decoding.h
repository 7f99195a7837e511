// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/api/platformrequest.h"
#include "models/core/continuation.h"

namespace pm::app {

// Turns a continuation for a domain type into one for the platform's answer. An answer that the codec refuses is a
// Protocol error with the request id, since it is the platform that sent something else than the contract says.
template<class T, class Decoder>
[[nodiscard]] Continuation<Answer> decoding(Continuation<T> then, Decoder decode)
{
    QObject *context = then.context;
    return {context, [then = std::move(then), decode = std::move(decode)](Result<Answer> answer) {
                if (!answer) {
                    then(fail(answer.error()));
                    return;
                }
                Result<T> decoded = decode(*answer);
                if (!decoded) {
                    Error error = Error::of(ErrorKind::Protocol,
                                            QStringLiteral("The platform's answer is not what was agreed."));
                    error.fields = decoded.error().fields;
                    error.httpStatus = answer->status;
                    error.requestId = answer->requestId;
                    then(fail(std::move(error)));
                    return;
                }
                then(std::move(decoded));
            }};
}

} // namespace pm::app
