// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/signature.h"
#include "models/domain/webhooks/verificationsample.h"

#include <QDateTime>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace pm;

Q_DECLARE_METATYPE(pm::VerificationLanguage)

namespace {

const QByteArray kBody = "{\"type\":\"email.sent\",\"data\":{\"subject\":\"Gr\xc3\xbc\xc3\x9f\x65\"}}";
constexpr int kPatienceMs = 120'000; // a compiler may be at work

// How a program of a language is run as it stands; what must be compiled is so first.
struct Runner {
    VerificationLanguage language;
    const char *program;
    QStringList arguments;
    const char *file;
    const char *compiler = nullptr;
    const char *compiled = nullptr;
};

const std::vector<Runner> &runners()
{
    static const std::vector<Runner> all{{VerificationLanguage::NodeJs, "node", {}, "verify.js"},
                                         {VerificationLanguage::Python, "python3", {}, "verify.py"},
                                         {VerificationLanguage::Php, "php", {}, "verify.php"},
                                         {VerificationLanguage::Go, "go", {QStringLiteral("run")}, "verify.go"},
                                         {VerificationLanguage::Java, "java", {}, "Verify.java"},
                                         {VerificationLanguage::CSharp, "mono", {}, "verify.cs", "mcs", "verify.exe"}};
    return all;
}

Secret secretOf(char letter)
{
    return webhookSecretOf(QByteArray(32, letter));
}

} // namespace

// The samples that are shown are what receivers will run: each agrees with what signs the deliveries.
class VerificationSampleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLanguageHasOne()
    {
        QCOMPARE(runners().size(), kVerificationLanguages.size());
        for (const VerificationLanguage language : kVerificationLanguages) {
            QVERIFY(!verificationLanguageName(language).isEmpty());
            QVERIFY(verificationSample(language).contains(QStringLiteral("PENGUINMAILS_WEBHOOK_SECRET")));
            QVERIFY(verificationSample(language).contains(QStringLiteral("300"))); // seconds
        }
    }

    void agreesWithTheSigner_data()
    {
        QTest::addColumn<std::size_t>("runner");
        for (std::size_t i = 0; i < runners().size(); ++i)
            QTest::newRow(runners()[i].program) << i;
    }

    void agreesWithTheSigner()
    {
        QFETCH(std::size_t, runner);
        m_runner = &runners()[runner];
        if (QStandardPaths::findExecutable(QString::fromLatin1(m_runner->program)).isEmpty())
            QSKIP("this language is not installed");
        const QTemporaryDir folder;
        m_folder = folder.path();
        QVERIFY(write());
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const QByteArray good = signaturesBy({secretOf('a')}, now);
        QCOMPARE(run(now, good, kBody), QStringLiteral("valid 0"));
        QCOMPARE(run(now, signaturesBy({secretOf('b'), secretOf('a')}, now), kBody),
                 QStringLiteral("valid 0")); // overlap
        QCOMPARE(run(now, signaturesBy({secretOf('b')}, now), kBody), QStringLiteral("invalid 1"));
        QCOMPARE(run(now, good, kBody + ' '), QStringLiteral("invalid 1")); // other bytes
        QCOMPARE(run(now - 301, signaturesBy({secretOf('a')}, now - 301), kBody),
                 QStringLiteral("invalid 1")); // a replay
        QCOMPARE(run(now, "v1,", kBody), QStringLiteral("invalid 1"));
        QCOMPARE(run(now, "garbage", kBody), QStringLiteral("invalid 1"));
    }

private:
    static QByteArray signaturesBy(std::initializer_list<Secret> secrets, qint64 at)
    {
        return standardSignatures({secrets.begin(), secrets.size()}, {.id = "evt_1", .timestamp = at, .body = kBody});
    }
    [[nodiscard]] QString pathOf(const char *file) const { return m_folder + u'/' + QString::fromLatin1(file); }
    bool write()
    {
        QFile file(pathOf(m_runner->file));
        if (!file.open(QIODevice::WriteOnly) || file.write(verificationSample(m_runner->language).toUtf8()) < 0)
            return false;
        file.close();
        return m_runner->compiler == nullptr
            || QProcess::execute(QString::fromLatin1(m_runner->compiler), {file.fileName()}) == 0;
    }
    // What it printed, and its exit code.
    QString run(qint64 timestamp, const QByteArray &signatures, const QByteArray &body)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PENGUINMAILS_WEBHOOK_SECRET"), QString::fromLatin1(secretOf('a').reveal()));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder);
        process.start(QString::fromLatin1(m_runner->program),
                      m_runner->arguments
                          + QStringList{pathOf(m_runner->compiled ? m_runner->compiled : m_runner->file),
                                        QStringLiteral("evt_1"), QString::number(timestamp),
                                        QString::fromLatin1(signatures)});
        process.write(body);
        process.closeWriteChannel();
        if (!process.waitForFinished(kPatienceMs))
            return process.errorString();
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed() + u' '
             + QString::number(process.exitCode());
    }

    const Runner *m_runner = nullptr;
    QString m_folder;
};

QTEST_GUILESS_MAIN(VerificationSampleTest)
#include "tst_verificationsample.moc"
