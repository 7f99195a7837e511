// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/secretreference.h"

namespace pm::platform {

namespace {

const QLatin1StringView kScheme("vault:");

tl::unexpected<Error> cannotResolve(const QString &setting, const QString &path, const QString &reason)
{
    return fail(ErrorKind::Validation,
                QStringLiteral("The setting %1 refers to the secret %2, which %3").arg(setting, path, reason));
}

} // namespace

Result<Secret> resolveReference(secrets::SecretStore *store, const QString &mount, const QString &setting,
                                QByteArrayView value)
{
    if (!value.startsWith(QByteArrayView(kScheme.data(), kScheme.size())))
        return Secret(value);
    QString path = QString::fromUtf8(value.sliced(kScheme.size()));
    const qsizetype hash = path.indexOf(u'#');
    const QString fieldName = hash < 0 ? QString() : path.mid(hash + 1);
    path.truncate(hash < 0 ? path.size() : hash);
    if (path.startsWith(mount + QLatin1Char('/')))
        path.remove(0, mount.size() + 1);

    if (store == nullptr)
        return cannotResolve(setting, path, QStringLiteral("cannot be read: the data folder has no keystore."));
    Result<secrets::SecretRead> read = store->read(path);
    if (!read)
        return cannotResolve(setting, path, QStringLiteral("cannot be read: %1").arg(read.error().message));
    if (hash < 0 && read->fields.size() != 1)
        return cannotResolve(setting, path, QStringLiteral("has several fields; name one with #FIELD."));
    const auto field = hash < 0 ? read->fields.begin() : read->fields.find(fieldName);
    if (field == read->fields.end())
        return cannotResolve(setting, path, QStringLiteral("has no field \"%1\".").arg(fieldName));
    return std::move(field->second);
}

} // namespace pm::platform
