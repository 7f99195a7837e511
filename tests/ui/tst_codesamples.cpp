// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/codesample.h"
#include "tests/support/samplerun.h"
#include "tests/ui/testconsole.h"
#include "tests/ui/testplatform.h"

#include <QJsonArray>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>

using namespace pm;

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
        const QString language = QString::fromLatin1(QTest::currentDataTag());
        const auto key = m_platform.addKey(language);
        const auto before = messages(key.secret).size();
        const test::SampleRun run = test::runSample(language, shownSample(key, tab),
                                                    {{QStringLiteral("PENGUINMAILS_API_KEY"), key.secret}});
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        QVERIFY2(run.output.contains("queued"), run.output.constData());

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

    QJsonArray messages(const QString &secret)
    {
        test::HttpExchange http(m_platform.url());
        http.setBearer(secret);
        return http.get(QStringLiteral("/api/v1/emails")).json().value(QStringLiteral("emails")).toArray();
    }

    test::TestPlatform m_platform;
    std::unique_ptr<test::TestConsole> m_console;
};

QTEST_MAIN(CodeSamplesTest)
#include "tst_codesamples.moc"
