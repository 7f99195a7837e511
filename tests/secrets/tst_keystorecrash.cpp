// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/embeddedkeystore.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace pm;
using namespace pm::secrets;

namespace {

constexpr int kPaths = 5;
constexpr int kKills = 60;

QString pathOf(int number)
{
    return QStringLiteral("tenant-%1/folder/secret").arg(number);
}

// Long enough for a write to take as long as everything else, and so to be cut in the middle often.
QByteArray valueOf(int path, int version)
{
    return QByteArray::number(path) + ':' + QByteArray::number(version).repeated(25000);
}

SecretFields fieldsOf(const QByteArray &value)
{
    SecretFields fields;
    fields.emplace(QStringLiteral("value"), Secret(value));
    return fields;
}

Result<std::unique_ptr<EmbeddedKeystore>> openIn(const QString &folder)
{
    static const SystemClock clock;
    return EmbeddedKeystore::open(folder, Secret(QByteArray(kKeySize, 'm')), clock);
}

// The part of the child: writes until it is killed, and says "path version" after each write that was acknowledged.
int writeForEver(const QString &folder)
{
    const auto store = openIn(folder);
    if (!store)
        return 2;
    for (int n = 0;; n = (n + 1) % kPaths) {
        const auto metadata = (*store)->metadata(pathOf(n));
        const int next = metadata ? metadata->currentVersion + 1 : 1;
        const auto written = (*store)->write(pathOf(n), fieldsOf(valueOf(n, next)), next - 1);
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
    void acknowledgedVersionsSurviveKills()
    {
        const QTemporaryDir folder;
        std::map<int, int> acknowledged;
        int writes = 0;
        for (int kill = 0; kill < kKills; ++kill) {
            writes += runAndKill(folder.path(), acknowledged);
            const auto store = openIn(folder.path());
            QVERIFY2(store, qPrintable(store ? QString() : store.error().message));
            verifyAll(**store, acknowledged);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(writes >= kKills, "the child was killed before it wrote anything");
    }

private:
    // Returns how many writes were acknowledged.
    int runAndKill(const QString &folder, std::map<int, int> &acknowledged)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-for-ever"), folder});
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

    void verifyAll(EmbeddedKeystore &store, std::map<int, int> &acknowledged)
    {
        for (auto &[path, version] : acknowledged) {
            const auto metadata = store.metadata(pathOf(path));
            QVERIFY2(metadata, qPrintable(metadata ? QString() : metadata.error().detail));
            // The write that the kill interrupted may have been done without its acknowledgement.
            QVERIFY(metadata->currentVersion == version || metadata->currentVersion == version + 1);
            version = metadata->currentVersion;
            for (const SecretVersion &kept : metadata->versions) {
                const auto read = store.read(pathOf(path), kept.version);
                QVERIFY(read);
                QVERIFY(read->fields.at(QStringLiteral("value")).equals(valueOf(path, kept.version)));
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
