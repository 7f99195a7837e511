// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/rawsettings.h"

#include "platform/http/jsonbody.h"
#include "platform/main/settingnames.h"

#include <algorithm>

namespace pm::platform {

namespace {

constexpr std::array kFirstAdmin{QLatin1StringView("PENGUINMAILS_BOOTSTRAP_EMAIL"),
                                 QLatin1StringView("PENGUINMAILS_BOOTSTRAP_PASSWORD")};
// What code samples read: they are tried in the terminal that a service is started in.
constexpr std::array kOfClients{QLatin1StringView("PENGUINMAILS_URL"), QLatin1StringView("PENGUINMAILS_API_KEY"),
                                QLatin1StringView("PENGUINMAILS_TOKEN"), QLatin1StringView("PENGUINMAILS_TENANT"),
                                QLatin1StringView("PENGUINMAILS_WEBHOOK_SECRET")};

const SettingName *find(QStringView name)
{
    const auto *const found = std::find_if(kSettingNames.begin(), kSettingNames.end(),
                                           [name](const SettingName &setting) { return setting.name == name; });
    return found == kSettingNames.end() ? nullptr : found;
}

tl::unexpected<Error> refuse(const QString &sentence)
{
    return fail(ErrorKind::Validation, sentence);
}

Result<QString> valueFromJson(const SettingName &setting, const QJsonValue &value)
{
    if (setting.kind == SettingName::Kind::Switch && value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (setting.kind == SettingName::Kind::Value && value.isString())
        return value.toString();
    const QString wanted = setting.kind == SettingName::Kind::Switch ? QStringLiteral("true or false")
                                                                     : QStringLiteral("a string");
    return refuse(QStringLiteral("\"%1\" in the configuration file must be %2.").arg(setting.name, wanted));
}

// One that only looks like a setting.
bool isMistaken(const QString &variable)
{
    const auto isListed = [&](const auto &names) {
        return std::find(names.begin(), names.end(), variable) != names.end();
    };
    const bool isSetting = std::any_of(kSettingNames.begin(), kSettingNames.end(),
                                       [&](const SettingName &setting) { return setting.environment == variable; });
    return variable.startsWith(QStringLiteral("PENGUINMAILS_")) && !isSetting && !isListed(kFirstAdmin)
        && !isListed(kOfClients);
}

QString synopsisOf(const SettingName &setting)
{
    QString text = QStringLiteral("  --") + setting.name;
    if (!setting.placeholder.isEmpty())
        text += QLatin1Char(' ') + setting.placeholder;
    return text;
}

} // namespace

Result<RawSettings> rawFromArguments(const QStringList &arguments)
{
    RawSettings raw;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (!argument.startsWith(QStringLiteral("--")))
            return refuse(QStringLiteral("Unexpected argument: %1").arg(argument));
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
        const SettingName *setting = find(name);
        if (setting == nullptr)
            return refuse(QStringLiteral("Unknown flag: --%1").arg(name));
        const bool isSwitch = setting->kind == SettingName::Kind::Switch;
        if (isSwitch && equals >= 0)
            return refuse(QStringLiteral("--%1 takes no value.").arg(name));
        if (!isSwitch && equals < 0 && i + 1 == arguments.size())
            return refuse(QStringLiteral("--%1 needs a value.").arg(name));
        if (raw.contains(name))
            return refuse(QStringLiteral("--%1 is given twice.").arg(name));
        if (isSwitch)
            raw.insert(name, QStringLiteral("true"));
        else
            raw.insert(name, equals < 0 ? arguments[++i] : argument.mid(equals + 1));
    }
    return raw;
}

Result<RawSettings> rawFromEnvironment(const Environment &environment)
{
    for (auto variable = environment.begin(); variable != environment.end(); ++variable) {
        if (!variable->isEmpty() && isMistaken(variable.key()))
            return refuse(QStringLiteral("Unknown environment variable: %1").arg(variable.key()));
    }
    RawSettings raw;
    for (const SettingName &setting : kSettingNames) {
        const QString value = setting.environment.isEmpty() ? QString() : environment.value(setting.environment);
        if (!value.isEmpty())
            raw.insert(setting.name, value);
    }
    return raw;
}

Result<RawSettings> rawFromFile(QByteArrayView json)
{
    const Result<QJsonObject> object = http::parseJsonObject(json);
    if (!object)
        return refuse(QStringLiteral("The configuration file is not a JSON object: %1").arg(object.error().message));
    RawSettings raw;
    for (auto member = object->constBegin(); member != object->constEnd(); ++member) {
        const SettingName *setting = find(member.key());
        if (setting == nullptr || setting->source == SettingName::Source::FlagOnly)
            return refuse(QStringLiteral("Unknown setting in the configuration file: \"%1\"").arg(member.key()));
        const Result<QString> value = valueFromJson(*setting, member.value());
        if (!value)
            return fail(value.error());
        raw.insert(setting->name, *value);
    }
    return raw;
}

QString helpText()
{
    QString text = QStringLiteral("penguinmails-platformd - the PenguinMails platform service\n\n"
                                  "Usage: penguinmails-platformd [flags]\n\n");
    for (const SettingName &setting : kSettingNames) {
        text += synopsisOf(setting).leftJustified(28) + QLatin1Char(' ') + setting.help;
        if (!setting.environment.isEmpty())
            text += QStringLiteral(" [") + setting.environment + QLatin1Char(']');
        text += QLatin1Char('\n');
    }
    text += QStringLiteral(
        "\nA flag counts before its environment variable [in brackets], and that before the configuration file, which\n"
        "is a JSON object with the flags' names: {\"listen\": \"0.0.0.0:8025\", \"seed-demo\": true}\n"
        "\nA database or Redis URL and the first password may be a reference to the secret store: vault:PATH or\n"
        "vault:PATH#FIELD. It is read once, at the start: after a change of the secret, start the service again.\n"
        "\nAn empty store gets its first administrator from PENGUINMAILS_BOOTSTRAP_EMAIL and\n"
        "PENGUINMAILS_BOOTSTRAP_PASSWORD; without a password one is made and written to <data-dir>/bootstrap.json.\n"
        "\nThe line that --managed reads: {\"master_key\": BASE64, \"bootstrap_email\": ..., \"bootstrap_password\": "
        "...},\n"
        "each of them optional.\n");
    return text;
}

} // namespace pm::platform
