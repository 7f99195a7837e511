// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/apidocument.h"
#include "tests/platform/keyclient.h"
#include "tests/support/samplerun.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace pm::test;

namespace {

constexpr int kSoonMs = 2000; // from the answer to the charts

QByteArray sampleOf(const ApiOperation &operation, const QString &language)
{
    for (const QJsonValue &sample : operation.description.value(QStringLiteral("x-codeSamples")).toArray()) {
        if (sample.toObject().value(QStringLiteral("label")).toString() == language)
            return sample.toObject().value(QStringLiteral("source")).toString().toUtf8();
    }
    return {};
}

QByteArray sampleOfReadme()
{
    QFile file(QStringLiteral(README));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray begin = "```sh\ncurl -X POST";
    const QByteArray text = file.readAll();
    const qsizetype from = text.indexOf(begin);
    return from < 0 ? QByteArray() : text.mid(from + 6, text.indexOf("```", from + 6) - from - 6);
}

int sumOf(const QJsonArray &buckets)
{
    int sum = 0;
    for (const QJsonValue &bucket : buckets)
        sum += bucket.toObject().value(QStringLiteral("requests")).toInt();
    return sum;
}

} // namespace

// What is shown in the document and in the README is run as it stands, against the service that it came from.
class DocumentSamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_platform.start()); }

    void aSampleSendsAMessage_data() { addLanguages(); }
    void aSampleSendsAMessage()
    {
        QFETCH(QString, language);
        runAndLook(language, sampleOf(served().operation(QStringLiteral("sendEmail")), language));
    }

    void everySampleIsAProgram_data() { addLanguages(); }
    void everySampleIsAProgram()
    {
        QFETCH(QString, language);
        QMap<QString, QByteArray> samples;
        for (const ApiOperation &operation : served().operations())
            samples.insert(operation.id(), sampleOf(operation, language));
        QVERIFY(samples.size() > 100);
        const SampleRun all = parseSamples(language, samples);
        QVERIFY2(all.exitCode == 0, all.errors.constData());
        samples.insert(QStringLiteral("broken"), "<?php if (");
        QVERIFY(parseSamples(language, samples).exitCode != 0);
    }

    // With a session, a tenant, a body and a path.
    void samplesOfOperatorsWork_data() { addLanguages(); }
    void samplesOfOperatorsWork()
    {
        QFETCH(QString, language);
        const KeyOfTenant key = makeKeyOfTenant(m_platform, QStringLiteral("starter"));
        for (const auto &[id, answered] :
             {std::pair("listKeys", "\"total\":1"), std::pair("createKey", "pm_live_"),
              std::pair("getApiUsage", "\"success\":true"), std::pair("listTenants", "\"pagination\"")}) {
            const QByteArray sample = sampleOf(served().operation(QLatin1StringView(id)), language);
            QVERIFY2(!sample.isEmpty(), id);
            const SampleRun run = runSample(language, sample,
                                            {{QStringLiteral("PENGUINMAILS_TOKEN"), key.token},
                                             {QStringLiteral("PENGUINMAILS_TENANT"), key.tenant}});
            QVERIFY2(run.exitCode == 0, run.errors.constData());
            QVERIFY2(run.output.contains(answered), run.output.constData());
        }
    }

    void theReadmesSampleSendsAMessage() { runAndLook(QStringLiteral("cURL"), sampleOfReadme()); }

    // As `make run` does it.
    void theDemoPrintsItsAddress()
    {
        const QTemporaryDir home;
        QProcess console;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        for (const char *folder : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            environment.insert(QLatin1StringView(folder), home.path());
        console.setProcessEnvironment(environment);
        console.start(QFileInfo(PlatformProcess::program()).path() + QStringLiteral("/penguinmails-console"),
                      {QStringLiteral("--demo")});
        static const QRegularExpression line(QStringLiteral("^PENGUINMAILS_URL=(http://127\\.0\\.0\\.1:\\d+)$"),
                                             QRegularExpression::MultilineOption);
        QByteArray printed;
        QTRY_VERIFY_WITH_TIMEOUT(line.match(QString::fromUtf8(printed += console.readAllStandardError())).hasMatch(),
                                 60'000);
        const QUrl url(line.match(QString::fromUtf8(printed)).captured(1));
        QCOMPARE(HttpExchange(url).get(QStringLiteral("/healthz")).status, 200);
        console.terminate();
        QVERIFY(console.waitForFinished());
    }

    void asksForTheKeyOnly()
    {
        const QByteArray address = m_platform.url().toEncoded() + '/';
        for (const ApiOperation &operation : served().operations()) {
            for (const char *language : {"cURL", "Node.js", "Python", "PHP"}) {
                const QByteArray sample = sampleOf(operation, QString::fromLatin1(language));
                QVERIFY2(sample.contains(address), sample);
                for (const char *open : {"/{", "PORT", "8025"})
                    QVERIFY2(!sample.contains(open), sample);
            }
        }
    }

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"cURL", "Node.js", "Python", "PHP"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    [[nodiscard]] ApiDocument served() const
    {
        return ApiDocument(HttpExchange(m_platform.url()).get(QStringLiteral("/api/openapi.json")).json());
    }

    void runAndLook(const QString &language, const QByteArray &sample)
    {
        const KeyOfTenant key = makeKeyOfTenant(m_platform, QStringLiteral("starter"));
        QVERIFY(!key.secret.isEmpty());
        const SampleRun run = runSample(language, sample,
                                        {{QStringLiteral("PENGUINMAILS_API_KEY"), key.secret},
                                         {QStringLiteral("PENGUINMAILS_URL"), m_platform.url().toString()}});
        QDeadlineTimer soon(kSoonMs);
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        QVERIFY2(run.output.contains("queued"), run.output.constData());
        const auto asOperator = operatorOf(m_platform, key);
        const QString usage = QStringLiteral("/api/v1/platform/api-keys/%1/usage?range=1h").arg(key.id);
        const auto used = [&] {
            return sumOf(asOperator->get(usage).json().value(QStringLiteral("buckets")).toArray());
        };
        QTRY_COMPARE_WITH_TIMEOUT(used(), 1, static_cast<int>(soon.remainingTime()));
        const auto report = [&] {
            return asOperator->get(QStringLiteral("/api/v1/tenant/analytics/api-usage?range=1h"))
                .data()
                .value(QStringLiteral("totals"))
                .toObject()
                .value(QStringLiteral("requests"))
                .toInt();
        };
        QTRY_COMPARE_WITH_TIMEOUT(report(), 1, static_cast<int>(soon.remainingTime()));
        QVERIFY(!soon.hasExpired());
        const auto sender = clientOf(m_platform, key);
        QCOMPARE(subjectsOf(*sender).value_or(QStringList()), QStringList{QStringLiteral("Hello")});
    }

    PlatformProcess m_platform;
};

QTEST_GUILESS_MAIN(DocumentSamplesTest)
#include "tst_documentsamples.moc"
