// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/signedin.h"
#include "models/core/continuation.h"
#include "models/domain/operators/operator.h"

#include <QObject>

namespace pm::app {

class Keychain;
class PlatformClient;
class Preferences;

// The operator's session with one platform: signing in, expiry, signing out.
class SessionService : public QObject
{
    Q_OBJECT
public:
    // Expired: the platform no longer takes the token; pages keep their content while the operator signs in again.
    // PasswordNeeded: signed in with a one-time password, which the platform wants replaced before anything else.
    // Locked: the console hides everything until the password is given; the token is kept.
    enum class State { SignedOut, PasswordNeeded, SignedIn, Expired, Locked };
    Q_ENUM(State)

    SessionService(PlatformClient &client, Keychain &keychain, QString workspaceId, QObject *parent = nullptr);

    [[nodiscard]] State state() const;
    // Whoever is or was last signed in.
    [[nodiscard]] const std::optional<Operator> &user() const;
    [[nodiscard]] UnixMs expiresAt() const;

    // Tries the token that the keychain keeps for this workspace; ends in SignedIn, in Locked when it was locked at
    // last, or in SignedOut.
    void restore();
    // It kept the token for another try, since the platform did not say whether it still holds.
    [[nodiscard]] bool isRestorable() const;
    // An error with wire code "totp_required" asks for the second factor. `remember` keeps the token in the keychain.
    [[nodiscard]] RequestHandle signIn(const QString &email, Secret password, const QString &totp, bool remember,
                                       Continuation<Operator> then);
    // Revokes the session on the platform and forgets the token.
    void signOut();
    // For what is still to be done when they sign out: the platform hears of that when nobody has one of these any
    // more. Null when nobody is signed in.
    [[nodiscard]] std::shared_ptr<const SignedIn> signedIn() const;
    // The console lists the workspace no more, and has no session for it.
    static void forgetWorkspace(Preferences &preferences, Keychain &keychain, const QString &id);
    // Does nothing unless somebody is signed in and the session is lockable.
    void lock();
    // Whether the operator knows a password to unlock with; not in a local workspace, where the console signs in by
    // itself. True at first.
    [[nodiscard]] bool isLockable() const;
    void setLockable(bool lockable);
    // Checks the password (and code) with the platform by re-authenticating, then unlocks. Signs in anew when the
    // session has ended meanwhile.
    [[nodiscard]] RequestHandle unlock(Secret password, const QString &totp, Continuation<Operator> then);
    // Also ends PasswordNeeded.
    [[nodiscard]] RequestHandle changePassword(Secret current, Secret next, Continuation<bool> then);
    // For what the platform does only when the password (and code) was given a moment ago: "reauth_required".
    [[nodiscard]] RequestHandle reauthenticate(Secret password, const QString &totp, Continuation<bool> then);
    struct TotpEnrolment {
        Secret secret;
        Secret uri; // otpauth://…, for the QR code
    };
    [[nodiscard]] RequestHandle enrolTotp(Continuation<TotpEnrolment> then);
    [[nodiscard]] RequestHandle confirmTotp(const QString &code, Continuation<bool> then);

Q_SIGNALS:
    void stateChanged(pm::app::SessionService::State state);
    // The token could not be kept in the keychain; the session lasts as long as the program.
    void keychainUnavailable(const QString &reason);
    // The platform knows the kept token and does not let its operator in; the token stays.
    void restoreForbidden(const pm::Error &error);
    // The operator is signed out here, but the platform could not be told; the session ends there by itself.
    void revocationFailed(const pm::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;

public:
    ~SessionService() override;
};

} // namespace pm::app
