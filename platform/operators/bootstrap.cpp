// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/bootstrap.h"

#include "platform/operators/newuser.h"
#include "platform/operators/token.h"

namespace pm::operators {

namespace {

const QString kUsualEmail = QStringLiteral("admin@penguinmails.local");

Result<> checkGiven(const BootstrapAdmin &admin)
{
    QMap<QString, QString> problems;
    if (const QString problem = emailProblem(admin.email); !problem.isEmpty())
        problems.insert(QStringLiteral("email"), problem);
    if (const QString problem = passwordProblem(admin.password.reveal()); !problem.isEmpty())
        problems.insert(QStringLiteral("password"), problem);
    if (!problems.isEmpty())
        return fail(Error::invalid(problems));
    return {};
}

// False when another process was first.
Result<bool> keep(store::Database &database, const UserRecord &record)
{
    return database.write([&](store::Connection &connection) -> Result<bool> {
        UserRepository users(connection);
        const Result<bool> taken = users.anyExists();
        if (!taken || *taken)
            return taken.map([](bool) { return false; });
        const audit::AuditRecord entry = audit::systemRecord(std::nullopt, QStringLiteral("user.created"),
                                                             QStringLiteral("user"), {});
        return insertUser(connection, record, entry).map([] { return true; });
    });
}

} // namespace

Result<std::optional<BootstrapAdmin>> bootstrapSuperAdmin(store::Database &database, PasswordHasher &hasher,
                                                          const Clock &clock, const QString &email, Secret password,
                                                          const KeepSafe &keepSafe)
{
    const Result<bool> exists = database.read(
        [](store::Connection &connection) { return UserRepository(connection).anyExists(); });
    if (!exists)
        return fail(exists.error());
    if (*exists)
        return std::nullopt;
    BootstrapAdmin admin{.email = email.isEmpty() ? kUsualEmail : email,
                         .password = std::move(password),
                         .generated = false};
    if (admin.password.isEmpty()) {
        admin.password = makeOneTimePassword();
        admin.generated = true;
    }
    if (const Result<> good = checkGiven(admin); !good)
        return fail(good.error());
    const Result<QString> hash = admin.generated ? hasher.hashRandom(admin.password) : hasher.hash(admin.password);
    if (!hash)
        return fail(hash.error());
    const NewUser user{.email = admin.email,
                       .name = QStringLiteral("Administrator"),
                       .role = Role::SuperAdmin,
                       .tenantId = {}};
    if (admin.generated && keepSafe) {
        if (const Result<> safe = keepSafe(admin); !safe)
            return fail(safe.error());
    }
    const Result<bool> kept = keep(database, recordOf(user, *hash, clock.now()));
    if (!kept && kept.error().kind != ErrorKind::Conflict)
        return fail(kept.error());
    if (!kept || !*kept)
        return std::nullopt;
    return std::optional(std::move(admin));
}

} // namespace pm::operators
