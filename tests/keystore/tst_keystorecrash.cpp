// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keystore/keystoreundertest.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>

using namespace pm;
using namespace pm::secrets;
using namespace pm::test;

namespace {

constexpr int kPaths = 5;

QString pathOf(int number)
{
    return QStringLiteral("tenant-%1/folder/secret").arg(number);
}

// Long enough for a write to take as long as everything else, and so to be cut in the middle often.
QByteArray valueOf(int path, int version)
{
    return QByteArray::number(path) + ':' + QByteArray::number(version).repeated(25000);
}

Result<OpenKeystore> openAt(const QString &place)
{
    static const SystemClock clock;
    return openKeystore(place, clock);
}

// The part of the child: writes until it is killed, and says "path version" after each write that was acknowledged.
int writeForEver(const QString &place)
{
    const auto opened = openAt(place);
    if (!opened)
        return 2;
    SecretStore &store = *opened->store;
    for (int n = 0;; n = (n + 1) % kPaths) {
        const auto metadata = store.metadata(pathOf(n));
        const int next = metadata ? metadata->currentVersion + 1 : 1;
        const auto written = store.write(pathOf(n), one(valueOf(n, next)), next - 1);
        if (!written)
            return 3;
        std::printf("%d %d\n", n, *written);
        std::fflush(stdout);
    }
}

} // namespace

class KeystoreCrashTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acknowledgedVersionsSurviveKills_data() { KeystorePlace::addRows(); }
    void acknowledgedVersionsSurviveKills()
    {
        QFETCH(QString, keystore);
        const KeystorePlace place(keystore);
        // Each connects to the database anew.
        const int kills = keystore == QStringLiteral("files") ? 50 : 10;
        std::map<int, int> acknowledged;
        int writes = 0;
        for (int kill = 0; kill < kills; ++kill) {
            writes += runAndKill(place.name(), acknowledged);
            const auto opened = openAt(place.name());
            QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
            if (opened->database)
                QTRY_COMPARE_WITH_TIMEOUT(othersIn(*opened->database), 0, 20000);
            verifyAll(*opened->store, acknowledged);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(writes >= kills, "the child was killed before it wrote anything");
    }

private:
    // Sessions of the database besides this one: what a dead process sent last may still be under way.
    static qint64 othersIn(store::Database &database)
    {
        const auto rows = database.read([](store::Connection &connection) {
            return connection.query(
                QStringLiteral("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
                               " AND pid <> pg_backend_pid() AND backend_type = 'client backend'"));
        });
        return rows ? rows->front().integer(0) : -1;
    }

    // Returns how many writes were acknowledged.
    int runAndKill(const QString &place, std::map<int, int> &acknowledged)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-for-ever"), place});
        if (!child.waitForReadyRead(20000))
            return 0;
        QTest::qWait(static_cast<int>(QRandomGenerator::global()->bounded(25)));
        child.kill();
        child.waitForFinished();
        int writes = 0;
        const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
        for (const QByteArray &line : lines) {
            const QList<QByteArray> words = line.split(' ');
            if (words.size() == 2 && &line != &lines.back()) {
                acknowledged[words[0].toInt()] = words[1].toInt();
                ++writes;
            }
        }
        return writes;
    }

    void verifyAll(SecretStore &store, std::map<int, int> &acknowledged)
    {
        for (auto &[path, version] : acknowledged) {
            const auto metadata = store.metadata(pathOf(path));
            QVERIFY2(metadata, qPrintable(metadata ? QString() : metadata.error().detail));
            // The write that the kill interrupted may have been done without its acknowledgement.
            QVERIFY(metadata->currentVersion == version || metadata->currentVersion == version + 1);
            version = metadata->currentVersion;
            for (const SecretVersion &kept : metadata->versions) {
                QVERIFY(valueIn(store, pathOf(path), kept.version) == valueOf(path, kept.version));
            }
        }
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write-for-ever") == 0)
        return writeForEver(QString::fromLocal8Bit(argv[2]));
    KeystoreCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keystorecrash.moc"
