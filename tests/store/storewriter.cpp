// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

// storewriter open|migrate|write URL: prints "ok" or the sentence of the error; "write" prints each number that was
// acknowledged and goes on until it is killed.

#include "platform/store/migrations.h"

#include <QCoreApplication>

#include <cstdio>
#include <thread>

using namespace pm;

namespace {

constexpr int kThreads = 4;

int report(const Result<> &result)
{
    std::printf("%s\n", result ? "ok" : result.error().message.toUtf8().constData());
    std::fflush(stdout);
    return result ? 0 : 1;
}

void writeForEver(store::Database &database, int thread)
{
    for (qint64 n = thread;; n += kThreads) {
        const Result<int> written = database.write([n](store::Connection &connection) {
            return connection.execute(QStringLiteral("INSERT INTO numbers (n) VALUES (?)"), {n});
        });
        if (!written)
            return;
        // One call, so that lines of several threads do not mix.
        std::printf("%lld\n", n);
        std::fflush(stdout);
    }
}

int write(store::Database &database)
{
    const Result<int> made = database.write([](store::Connection &connection) {
        return connection.execute(QStringLiteral("CREATE TABLE numbers (n BIGINT PRIMARY KEY)"));
    });
    if (!made)
        return report(fail(made.error()));
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i)
        threads.emplace_back([&database, i] { writeForEver(database, i); });
    for (std::thread &thread : threads)
        thread.join();
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto database = store::openDatabase({.url = arguments.value(2)});
    if (!database)
        return report(fail(database.error()));
    const QString verb = arguments.value(1);
    if (verb == QStringLiteral("write"))
        return write(**database);
    return report(verb == QStringLiteral("migrate") ? store::migrate(**database, store::migrations()) : Result<>());
}
