// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/userrepository.h"

#include "platform/store/sqltext.h"

#include <algorithm>

namespace pm::operators {

namespace {

const QString kColumns = QStringLiteral(
    "u.id, u.email, u.name, u.role, u.tenant_id, u.status, u.totp_version, u.created_at,"
    " u.last_login_at, u.password_hash, u.must_change_password,"
    " (SELECT COUNT(*) FROM sessions s WHERE s.user_id = u.id AND s.expires_at > ?),"
    " (SELECT t.status FROM tenants t WHERE t.id = u.tenant_id),"
    " (SELECT t.plan FROM tenants t WHERE t.id = u.tenant_id)");

QString statusName(UserStatus status)
{
    return status == UserStatus::Active ? QStringLiteral("active") : QStringLiteral("suspended");
}

UserRecord recordOf(const store::Row &row)
{
    UserRecord record;
    Operator &user = record.user;
    user.id = UserId(row.text(0));
    user.email = row.text(1);
    user.name = row.text(2);
    if (!row.isNull(4))
        user.tenantId = TenantId(row.text(4));
    user.role = roleFromName(row.text(3), user.tenantId.has_value()).value_or(Role::TenantMember);
    user.status = row.text(5) == statusName(UserStatus::Active) ? UserStatus::Active : UserStatus::Suspended;
    if (!row.isNull(6))
        record.totpVersion = static_cast<int>(row.integer(6));
    user.totpEnrolled = record.totpVersion.has_value();
    user.createdAt = row.integer(7);
    user.lastLoginAt = row.optionalInteger(8);
    record.passwordHash = row.text(9);
    user.mustChangePassword = row.boolean(10);
    user.activeSessions = static_cast<int>(row.integer(11));
    if (!row.isNull(13))
        user.tenantPlan = planFromSlug(row.text(13));
    record.tenantActive = row.isNull(12) || row.text(12) == QStringLiteral("active");
    return record;
}

store::Conditions conditionsOf(const UserFilter &filter)
{
    store::Conditions conditions;
    const QString folded = filter.search.toLower();
    const QString part = store::containsPattern(folded);
    if (!filter.search.isEmpty() && filter.exactSearch)
        conditions.add(QStringLiteral("(u.email = ? OR u.id = ?)"), {folded, filter.search});
    else if (!filter.search.isEmpty())
        conditions.add(QStringLiteral("(u.email LIKE ? ESCAPE '!' OR lower(u.name) LIKE ? ESCAPE '!' OR u.id = ?)"),
                       {part, part, filter.search});
    if (filter.role)
        conditions.add(QStringLiteral("u.role = ?"), {*filter.role});
    if (filter.status)
        conditions.add(QStringLiteral("u.status = ?"), {statusName(*filter.status)});
    if (filter.tenant)
        conditions.add(QStringLiteral("u.tenant_id = ?"), {filter.tenant->text()});
    return conditions;
}

} // namespace

Result<UserRecord> UserRepository::byId(const UserId &id, UnixMs now)
{
    Result<std::optional<UserRecord>> found = one(QStringLiteral("u.id = ?"), id.text(), now);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(QStringLiteral("user")));
    return std::move(**found);
}

Result<UserRecord> UserRepository::lock(const UserId &id, UnixMs now)
{
    // SQLite has one writer.
    if (m_connection.dialect() == store::Dialect::PostgreSql) {
        const Result<store::Rows> locked = m_connection.query(
            QStringLiteral("SELECT id FROM users WHERE id = ? OR (role = 'super_admin' AND EXISTS"
                           " (SELECT 1 FROM users one WHERE one.id = ? AND one.role = 'super_admin'))"
                           " ORDER BY id FOR UPDATE"),
            {id.text(), id.text()});
        if (!locked)
            return fail(locked.error());
    }
    return byId(id, now);
}

Result<std::optional<UserRecord>> UserRepository::byEmail(const QString &email, UnixMs now)
{
    return one(QStringLiteral("u.email = ?"), email.toLower(), now);
}

Result<OperatorPage> UserRepository::page(const UserFilter &filter, UnixMs now)
{
    const store::Conditions conditions = conditionsOf(filter);
    const Result<store::Rows> counted = m_connection.query(QStringLiteral("SELECT COUNT(*) FROM users u")
                                                               + conditions.sql(),
                                                           conditions.values());
    if (!counted)
        return fail(counted.error());
    const Result<store::Rows> rows = m_connection.query(QStringLiteral("SELECT ") + kColumns
                                                            + QStringLiteral(" FROM users u") + conditions.sql()
                                                            + QStringLiteral(" ORDER BY u.email LIMIT ? OFFSET ?"),
                                                        QVariantList{now} + conditions.values()
                                                            + QVariantList{filter.limit, filter.offset});
    if (!rows)
        return fail(rows.error());
    OperatorPage page{.users = {}, .total = counted->front().integer(0)};
    for (const store::Row &row : *rows)
        page.users.push_back(recordOf(row).user);
    return page;
}

Result<bool> UserRepository::anyExists()
{
    return m_connection.query(QStringLiteral("SELECT 1 FROM users LIMIT 1")).map([](const store::Rows &rows) {
        return !rows.empty();
    });
}

Result<int> UserRepository::otherSuperAdmins(const UserId &id)
{
    QString sql = QStringLiteral("SELECT id FROM users WHERE role = 'super_admin' AND status = 'active' ORDER BY id");
    if (m_connection.dialect() == store::Dialect::PostgreSql)
        sql += QStringLiteral(" FOR UPDATE"); // SQLite has one writer
    return m_connection.query(sql).map([&](const store::Rows &rows) {
        return static_cast<int>(
            std::count_if(rows.begin(), rows.end(), [&](const store::Row &row) { return row.text(0) != id.text(); }));
    });
}

Result<> UserRepository::insert(const UserRecord &record)
{
    const Operator &user = record.user;
    return store::changed(m_connection.execute(
        QStringLiteral("INSERT INTO users (id, email, name, role, tenant_id, status, password_hash,"
                       " must_change_password, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {user.id.text(), user.email.toLower(), user.name, roleName(user.role),
         store::orNull(user.tenantId ? std::optional(user.tenantId->text()) : std::nullopt), statusName(user.status),
         record.passwordHash, user.mustChangePassword ? 1 : 0, user.createdAt}));
}

Result<> UserRepository::setRole(const UserId &id, Role role)
{
    return store::changed(
        m_connection.execute(QStringLiteral("UPDATE users SET role = ? WHERE id = ?"), {roleName(role), id.text()}));
}

Result<> UserRepository::setStatus(const UserId &id, UserStatus status, const QString &reason)
{
    return store::changed(
        m_connection.execute(QStringLiteral("UPDATE users SET status = ?, status_reason = ? WHERE id = ?"),
                             {statusName(status), reason, id.text()}));
}

Result<> UserRepository::setPassword(const UserId &id, const QString &hash, bool mustChange)
{
    return store::changed(m_connection.execute(
        QStringLiteral("UPDATE users SET password_hash = ?, must_change_password = ? WHERE id = ?"),
        {hash, mustChange ? 1 : 0, id.text()}));
}

Result<> UserRepository::setTotpVersion(const UserId &id, std::optional<int> version)
{
    return store::changed(
        m_connection.execute(QStringLiteral("UPDATE users SET totp_version = ?, totp_last_step = NULL WHERE id = ?"),
                             {store::orNull(version ? std::optional<qint64>(*version) : std::nullopt), id.text()}));
}

Result<bool> UserRepository::useTotpStep(const UserId &id, qint64 step, qint64 newestStep)
{
    return m_connection
        .execute(QStringLiteral("UPDATE users SET totp_last_step = ? WHERE id = ? AND (totp_last_step IS NULL"
                                " OR totp_last_step < ? OR totp_last_step > ?)"),
                 {step, id.text(), step, newestStep})
        .map([](int rows) { return rows > 0; });
}

Result<bool> UserRepository::noteLogin(const UserRecord &record, UnixMs now)
{
    return m_connection
        .execute(QStringLiteral("UPDATE users SET last_login_at = ? WHERE id = ? AND password_hash = ?"
                                " AND status = 'active'"),
                 {now, record.user.id.text(), record.passwordHash})
        .map([](int rows) { return rows > 0; });
}

Result<> UserRepository::remove(const UserId &id)
{
    return store::changed(m_connection.execute(QStringLiteral("DELETE FROM users WHERE id = ?"), {id.text()}));
}

Result<std::optional<UserRecord>> UserRepository::one(const QString &condition, const QString &value, UnixMs now)
{
    const Result<store::Rows> rows = m_connection.query(QStringLiteral("SELECT ") + kColumns
                                                            + QStringLiteral(" FROM users u WHERE ") + condition,
                                                        {now, value});
    if (!rows)
        return fail(rows.error());
    return rows->empty() ? std::nullopt : std::optional(recordOf(rows->front()));
}

} // namespace pm::operators
