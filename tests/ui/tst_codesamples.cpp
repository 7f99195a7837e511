// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/codesample.h"
#include "tests/ui/testconsole.h"
#include "tests/ui/testplatform.h"

#include <QJsonArray>
#include <QPlainTextEdit>
#include <QProcess>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>

using namespace pm;

namespace {

struct Interpreter {
    QString program;
    QString suffix;
};

// "As shown" means in a file of its own, run by the language's own command.
Interpreter interpreterOf(SampleLanguage language)
{
    switch (language) {
    case SampleLanguage::Curl:
        return {QStringLiteral("bash"), QStringLiteral(".sh")};
    case SampleLanguage::NodeJs:
        return {QStringLiteral("node"), QStringLiteral(".mjs")}; // it awaits at the top level
    case SampleLanguage::Python:
        return {QStringLiteral("python3"), QStringLiteral(".py")};
    case SampleLanguage::Php:
        return {QStringLiteral("php"), QStringLiteral(".php")};
    }
    return {};
}

} // namespace

// What the console shows for each language is run as it stands, against the real service.
class CodeSamplesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_platform.start());
        m_console = std::make_unique<test::TestConsole>(m_platform.url());
    }

    void cleanupTestCase() { m_console.reset(); }

    void aSampleSendsAMessage_data()
    {
        QTest::addColumn<int>("tab");
        for (int i = 0; i < static_cast<int>(kSampleLanguages.size()); ++i)
            QTest::newRow(qPrintable(sampleLanguageName(kSampleLanguages[static_cast<std::size_t>(i)]))) << i;
    }
    void aSampleSendsAMessage()
    {
        QFETCH(int, tab);
        const Interpreter with = interpreterOf(kSampleLanguages[static_cast<std::size_t>(tab)]);
        if (QStandardPaths::findExecutable(with.program).isEmpty())
            QSKIP(qPrintable(with.program + QStringLiteral(" is not installed")));
        const auto key = m_platform.addKey(QString::fromLatin1(QTest::currentDataTag()));
        const auto before = messages(key.secret).size();
        const QString file = m_files.filePath(QStringLiteral("sample") + with.suffix);
        QVERIFY(write(file, shownSample(key, tab)));
        QProcess process;
        const QByteArray output = run(process, with.program, file, key.secret);
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                 process.readAllStandardError().constData());
        QVERIFY2(output.contains("queued"), output.constData());

        const QJsonArray sent = messages(key.secret);
        QCOMPARE(sent.size(), before + 1);
        QCOMPARE(sent.at(0).toObject().value(QStringLiteral("subject")).toString(), QStringLiteral("Hello"));
    }

private:
    // From the sheet that the operator sees.
    QByteArray shownSample(const test::TestPlatform::Key &key, int tab)
    {
        auto *sheet = m_console->reveal(KeyId(key.id), key.secret);
        sheet->findChild<QTabBar *>(QStringLiteral("keyReveal.languages"))->setCurrentIndex(tab);
        const QByteArray text =
            sheet->findChild<QPlainTextEdit *>(QStringLiteral("keyReveal.sample"))->toPlainText().toUtf8();
        delete sheet;
        return text;
    }

    static bool write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
    }

    static QByteArray run(QProcess &process, const QString &program, const QString &file, const QString &secret)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PENGUINMAILS_API_KEY"), secret);
        environment.insert(QStringLiteral("no_proxy"), QStringLiteral("127.0.0.1"));
        process.setProcessEnvironment(environment);
        process.start(program, {file});
        process.waitForFinished();
        return process.readAllStandardOutput();
    }

    QJsonArray messages(const QString &secret)
    {
        test::HttpExchange http(m_platform.url());
        http.setBearer(secret);
        return http.get(QStringLiteral("/api/v1/emails")).json().value(QStringLiteral("emails")).toArray();
    }

    test::TestPlatform m_platform;
    std::unique_ptr<test::TestConsole> m_console;
    QTemporaryDir m_files;
};

QTEST_MAIN(CodeSamplesTest)
#include "tst_codesamples.moc"
