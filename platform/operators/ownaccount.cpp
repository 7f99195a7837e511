// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/ownaccount.h"

#include "platform/operators/sessionrepository.h"

namespace pm::operators {

Error accountChanged()
{
    return Error::of(ErrorKind::Conflict, QStringLiteral("The account was changed meanwhile. Sign in again."));
}

Result<UserRecord> lockOwnAccount(store::Connection &connection, const http::Request &request, const UserRecord &seen,
                                  UnixMs now)
{
    Result<UserRecord> user = UserRepository(connection).lock(request.principal.userId, now);
    if (!user && user.error().kind == ErrorKind::NotFound)
        return fail(accountChanged());
    if (!user)
        return user;
    // Whoever ends all sessions of a user holds the user's row, so this is read after the lock.
    const auto session = SessionRepository(connection).find(QString::fromLatin1(request.principal.sessionHash));
    if (!session)
        return fail(session.error());
    if (!*session || user->passwordHash != seen.passwordHash || user->totpVersion != seen.totpVersion)
        return fail(accountChanged());
    return user;
}

} // namespace pm::operators
