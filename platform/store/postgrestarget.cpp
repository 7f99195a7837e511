// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/postgrestarget.h"

#include <libpq-fe.h>

namespace pm::store {

namespace {

using Words = QMap<QString, QString>;

std::optional<Words> wordsOf(const QString &url)
{
    // The reason is dropped: it may quote the URL, and with it the password.
    char *reason = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfoParse(url.toUtf8().constData(),
                                                                                               &reason),
                                                                               &PQconninfoFree);
    PQfreemem(reason);
    if (!options)
        return std::nullopt;
    Words words;
    for (const PQconninfoOption *option = options.get(); option->keyword != nullptr; ++option) {
        if (option->val != nullptr)
            words.insert(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    return words;
}

void insertIfMissing(Words &words, const QString &name, const QString &value)
{
    if (!words.contains(name))
        words.insert(name, value);
}

// Reads are read-only by the session; a write says so itself when it begins. Compiling a plan over all partitions takes
// ten times as long as running it. A plan is kept from when its table was small: one that reads all of the table would
// read all of it until the server takes statistics, a minute later or more.
QString sessionSettings(int statementTimeoutMs)
{
    return QStringLiteral("-c statement_timeout=%1 -c idle_in_transaction_session_timeout=60000 "
                          "-c default_transaction_read_only=on -c client_min_messages=warning -c jit=off"
                          " -c enable_seqscan=off")
        .arg(statementTimeoutMs);
}

QString quoted(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + value + u'\'';
}

} // namespace

Result<PostgresTarget> postgresTarget(const QString &url, int statementTimeoutMs)
{
    std::optional<Words> words = wordsOf(url);
    if (!words)
        return fail(ErrorKind::Validation, QStringLiteral("The database URL is not a URL that PostgreSQL knows."));
    insertIfMissing(*words, QStringLiteral("application_name"), QStringLiteral("penguinmails-platformd"));
    insertIfMissing(*words, QStringLiteral("connect_timeout"), QStringLiteral("3"));
    // A server whose machine vanished would else hold a thread for a quarter of an hour.
    insertIfMissing(*words, QStringLiteral("tcp_user_timeout"), QString::number(statementTimeoutMs + 5000));
    insertIfMissing(*words, QStringLiteral("keepalives_idle"), QStringLiteral("10"));
    insertIfMissing(*words, QStringLiteral("keepalives_interval"), QStringLiteral("5"));
    const QString options = QStringLiteral("options");
    words->insert(options, sessionSettings(statementTimeoutMs) + u' ' + words->value(options));

    // Qt turns a semicolon in its options into a space, so what may hold one goes by its setters.
    PostgresTarget target{.database = words->take(QStringLiteral("dbname")),
                          .host = words->take(QStringLiteral("host")),
                          .user = words->take(QStringLiteral("user")),
                          .password = words->take(QStringLiteral("password"))};
    QStringList rest;
    for (auto word = words->cbegin(); word != words->cend(); ++word)
        rest << word.key() + u'=' + quoted(word.value());
    target.options = rest.join(u' ');
    return target;
}

} // namespace pm::store
