// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/operatorlogin.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace pm::test;

// The service as the console's child: what it is told on standard input, and that it never outlives its parent.
class ManagedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_process = std::make_unique<QProcess>();
    }
    void cleanup()
    {
        m_process->kill();
        m_process->waitForFinished();
    }

    void endsWhenItsInputCloses()
    {
        QVERIFY2(start({}), m_process->readAllStandardError());
        m_process->write("anything more is passed over\n");
        QVERIFY(!m_process->waitForFinished(300));
        m_process->closeWriteChannel();
        QVERIFY(m_process->waitForFinished(20000));
        QCOMPARE(m_process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_process->exitCode(), 0);
    }

    void endsOnASignalToo()
    {
        QVERIFY2(start({}), m_process->readAllStandardError());
        m_process->terminate();
        QVERIFY(m_process->waitForFinished(20000));
        QCOMPARE(m_process->exitCode(), 0);
    }

    void endsWhenItsParentIsKilled()
    {
        // The shell is the parent; the service's input is a pipe that only the shell can write to.
        QProcess shell;
        shell.start(QStringLiteral("/bin/bash"),
                    {QStringLiteral("-c"),
                     QStringLiteral("exec 3> >(exec \"$0\" --managed --listen 127.0.0.1:0 --data-dir \"$1\"); "
                                    "echo '{}' >&3; exec sleep 1000 >/dev/null"),
                     PlatformProcess::program(), m_folder->path()});
        QVERIFY(readReady(shell));
        const qint64 service = m_ready.value(QStringLiteral("pid")).toInteger();
        QVERIFY(QFile::exists(QStringLiteral("/proc/%1/exe").arg(service)));
        shell.kill();
        QVERIFY(shell.waitForFinished());
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(QStringLiteral("/proc/%1/exe").arg(service)), 20'000);
    }

    void usesTheKeyAndTheCredentialsThatItIsGiven()
    {
        const QJsonObject given{{QStringLiteral("master_key"), keyOf('k')},
                                {QStringLiteral("bootstrap_email"), QStringLiteral("local@workspace.test")},
                                {QStringLiteral("bootstrap_password"), QStringLiteral("a long enough password")}};
        QVERIFY2(start(given), m_process->readAllStandardError());
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("master.key"))));
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("bootstrap.json"))));
        HttpExchange exchange(QUrl(m_ready.value(QStringLiteral("url")).toString()));
        QCOMPARE(
            login(exchange, QStringLiteral("local@workspace.test"), QStringLiteral("a long enough password")).status,
            200);
    }

    void anotherKeyOrNoneIsRefused()
    {
        QVERIFY2(start({{QStringLiteral("master_key"), keyOf('k')}}), m_process->readAllStandardError());
        end();
        expectRefusal({{QStringLiteral("master_key"), keyOf('x')}}, "The master key does not belong to this keystore");
        expectRefusal({}, "The master key of the keystore in");
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("master.key"))));
        QVERIFY2(start({{QStringLiteral("master_key"), keyOf('k')}}), m_process->readAllStandardError());
    }

    void aWrongLineIsRefused()
    {
        expectRefusal({{QStringLiteral("master_key"), QStringLiteral("c2hvcnQ=")}},
                      "master_key must be the base64 form");
        expectRefusal({{QStringLiteral("masterkey"), QStringLiteral("x")}}, "masterkey");
    }

private:
    static QString keyOf(char c) { return QString::fromLatin1(QByteArray(32, c).toBase64()); }
    bool launch(const QJsonObject &line)
    {
        m_process->start(PlatformProcess::program(),
                         {QStringLiteral("--managed"), QStringLiteral("--listen=127.0.0.1:0"),
                          QStringLiteral("--data-dir"), m_folder->path()});
        return m_process->waitForStarted()
            && m_process->write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n') > 0;
    }
    bool readReady(QProcess &process)
    {
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(10000))
                return false;
        }
        m_ready = QJsonDocument::fromJson(process.readLine()).object();
        return m_ready.value(QStringLiteral("event")).toString() == QStringLiteral("ready");
    }
    bool start(const QJsonObject &line) { return launch(line) && readReady(*m_process); }
    void end()
    {
        m_process->closeWriteChannel();
        QVERIFY(m_process->waitForFinished(20000));
    }
    void expectRefusal(const QJsonObject &line, const QByteArray &sentence)
    {
        QVERIFY(launch(line));
        QVERIFY(m_process->waitForFinished(20000));
        QCOMPARE(m_process->exitCode(), 1);
        const QByteArray log = m_process->readAllStandardError();
        QVERIFY2(log.contains(sentence), log);
        const QByteArray key = line.value(QStringLiteral("master_key")).toString().toUtf8();
        QVERIFY(key.isEmpty() || !log.contains(key));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_process;
    QJsonObject m_ready;
};

QTEST_GUILESS_MAIN(ManagedTest)
#include "tst_managed.moc"
