// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/firstadmin.h"

#include "platform/secrets/durablefile.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace pm::platform {

namespace {

QString credentialsFile(const Settings &settings)
{
    return settings.dataDir + QStringLiteral("/bootstrap.json");
}

Result<> writeCredentials(const QString &file, const operators::BootstrapAdmin &admin)
{
    QByteArray json = QJsonDocument(
                          QJsonObject{{QStringLiteral("email"), admin.email},
                                      {QStringLiteral("password"), QString::fromUtf8(admin.password.reveal())}})
                          .toJson();
    const Result<> written = secrets::replaceFile(file, json, file + QStringLiteral(".new"));
    wipe(json.data(), json.size());
    return written;
}

// The fields' names are the operators'; the settings' names are what can be corrected.
Error asSettingsError(const Error &error)
{
    if (error.fields.isEmpty())
        return error;
    QStringList sentences;
    for (auto field = error.fields.constBegin(); field != error.fields.constEnd(); ++field)
        sentences.append(QStringLiteral("PENGUINMAILS_BOOTSTRAP_%1 %2.").arg(field.key().toUpper(), field.value()));
    return Error::of(ErrorKind::Validation, sentences.join(QLatin1Char(' ')));
}

} // namespace

Result<> ensureFirstAdmin(store::Database &database, operators::PasswordHasher &hasher, const Clock &clock,
                          const Settings &settings)
{
    const QString file = credentialsFile(settings);
    bool written = false;
    const auto admin = operators::bootstrapSuperAdmin(database, hasher, clock, settings.bootstrapEmail,
                                                      settings.bootstrapPassword.clone(),
                                                      [&](const operators::BootstrapAdmin &made) {
                                                          return writeCredentials(file, made).map([&] {
                                                              written = true;
                                                          });
                                                      });
    if (!admin)
        return fail(asSettingsError(admin.error()));
    if (written && !admin->has_value())
        return secrets::removeFile(file); // another process was first
    return {};
}

} // namespace pm::platform
