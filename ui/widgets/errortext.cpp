// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace pm::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::ErrorText)
};

ErrorText signInProblem(const Error &error)
{
    if (error.wireCode() == QStringLiteral("invalid_credentials"))
        return {Texts::tr("The email or the password is wrong."), Texts::tr("Check both and try again.")};
    if (error.wireCode() == QStringLiteral("totp_required"))
        return {Texts::tr("A code is needed."), Texts::tr("Enter the six digits of your authenticator app.")};
    return {Texts::tr("Your session has ended."), Texts::tr("Sign in again; nothing that you typed is lost.")};
}

// A role may be the cause, and there are others.
ErrorText refusal(const Error &error)
{
    const QString code = error.wireCode();
    if (code == QStringLiteral("account_suspended"))
        return {Texts::tr("This account is suspended."), Texts::tr("Ask an administrator of the platform.")};
    if (code == QStringLiteral("reauth_required"))
        return {Texts::tr("Your password is needed again."), Texts::tr("Lock the console, unlock it and try again.")};
    if (code == QStringLiteral("password_change_required"))
        return {Texts::tr("The one-time password has to be replaced first."),
                Texts::tr("Sign out and in again to choose your own.")};
    if (code == QStringLiteral("ip_not_allowed"))
        return {Texts::tr("The key may not be used from this address."), Texts::tr("Look at its allowed addresses.")};
    if (code == QStringLiteral("insufficient_scope"))
        return {Texts::tr("The key lacks a scope for this."), Texts::tr("Look at the scopes of the key.")};
    return {Texts::tr("Your role does not allow this."), Texts::tr("Ask an administrator of the platform.")};
}

ErrorText waitAdvice(const Error &error)
{
    constexpr int kMinute = 60;
    if (error.retryAfterSeconds > kMinute)
        return {Texts::tr("Too many attempts."),
                Texts::tr("Try again in %n minute(s).", nullptr, (error.retryAfterSeconds + kMinute - 1) / kMinute)};
    if (error.retryAfterSeconds > 0)
        return {Texts::tr("Too many attempts."),
                Texts::tr("Try again in %n second(s).", nullptr, error.retryAfterSeconds)};
    return {Texts::tr("Too many requests."), Texts::tr("Wait a moment and try again.")};
}

} // namespace

ErrorText errorText(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unauthenticated:
        return signInProblem(error);
    case ErrorKind::Forbidden:
        return refusal(error);
    case ErrorKind::NotFound:
        return {Texts::tr("It is not there any more."), Texts::tr("Somebody may have removed it; refresh the list.")};
    case ErrorKind::Conflict:
    case ErrorKind::PreconditionFailed:
        return {Texts::tr("Somebody else changed it meanwhile."), Texts::tr("Look at the newest state and try again.")};
    case ErrorKind::Validation:
        return {Texts::tr("The platform did not accept this."), error.message};
    case ErrorKind::RateLimited:
        return waitAdvice(error);
    case ErrorKind::Sealed:
        return {Texts::tr("The vault is sealed."), Texts::tr("Secrets can be used again once it is unsealed.")};
    case ErrorKind::Timeout:
        return {Texts::tr("The platform took too long to answer."), Texts::tr("Try again.")};
    case ErrorKind::Network:
        return {Texts::tr("The platform cannot be reached."), Texts::tr("Check the address and the network.")};
    case ErrorKind::Tls:
        return {Texts::tr("The platform's certificate cannot be trusted."),
                Texts::tr("Nothing was sent. Ask whoever runs the platform.")};
    case ErrorKind::Unavailable:
    case ErrorKind::Storage:
        return {Texts::tr("The platform is not available just now."), Texts::tr("Try again in a moment.")};
    case ErrorKind::Protocol:
        return {Texts::tr("The answer could not be understood."),
                Texts::tr("The address may not be a PenguinMails platform, or a newer one.")};
    default:
        return {Texts::tr("Something went wrong."), Texts::tr("Try again; if it stays, report the request id.")};
    }
}

QString errorLine(const Error &error, const QString &conflict)
{
    if (!error.fields.isEmpty())
        return error.fields.first();
    const ErrorText text = errorText(error);
    const bool isKnown = error.kind == ErrorKind::Conflict && !conflict.isEmpty();
    const QString line = isKnown ? conflict : text.title + u' ' + text.advice;
    // Who mistyped a password asks nobody about it.
    if (error.requestId.isEmpty() || error.kind == ErrorKind::Unauthenticated)
        return line;
    return Texts::tr("%1 Request %2.", "what happened, and the id of the request").arg(line, error.requestId);
}

} // namespace pm::ui
