// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/signature.h"
#include "tests/ui/testconsole.h"
#include "ui/webhooks/signaturelabsheet.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace pm;
using namespace pm::ui;

namespace {

constexpr qint64 kSeconds = 1'795'183'351;

const Secret &secret()
{
    static const Secret made = webhookSecretOf(QByteArray(32, '\x07'));
    return made;
}

HeaderList headersOf(const QByteArray &body)
{
    const SigningInput input{.id = "evt_1", .timestamp = kSeconds, .body = body};
    return {{QStringLiteral("webhook-id"), QStringLiteral("evt_1")},
            {QStringLiteral("webhook-timestamp"), QString::number(kSeconds)},
            {QStringLiteral("webhook-signature"), QString::fromLatin1(standardSignature(secret(), input))},
            {QStringLiteral("X-PenguinMails-Signature"), QString::fromLatin1(hexSignature(secret(), body))}};
}

} // namespace

// The words for what tst_signature checks.
class SignatureLabTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<test::TestConsole>(QUrl(QStringLiteral("http://127.0.0.1:9")));
        m_lab = new SignatureLabSheet(m_console->theme, m_console->context, &m_console->window);
        m_lab->open();
    }
    void cleanup() { m_console.reset(); }

    void findsARightSignature()
    {
        const QByteArray body = R"({"b": 1, "a": 2})";
        give(body, body);
        QCOMPARE(name("signatureLab.standard"), QStringLiteral("Right"));
        QCOMPARE(name("signatureLab.hex"), QStringLiteral("Right"));
        QVERIFY(text("signatureLab.standardDetail").contains(QStringLiteral("evt_1.%1.{").arg(kSeconds)));
        QVERIFY(text("signatureLab.reserialised").contains(QStringLiteral("byte")));
        QVERIFY(text("signatureLab.skew").contains(QStringLiteral("2 s")));
    }

    // Byte by byte, though the editor knows no carriage returns.
    void keepsTheBytesOfAnAttempt()
    {
        const QByteArray body = "{\"a\":\r\n1}";
        give(body, body);
        QCOMPARE(name("signatureLab.standard"), QStringLiteral("Right"));
        auto *editor = m_lab->findChild<QPlainTextEdit *>(QStringLiteral("signatureLab.body"));
        editor->setPlainText(QStringLiteral("{}")); // now it is what is typed
        QCOMPARE(name("signatureLab.standard"), QStringLiteral("Wrong"));
    }

    // Each letter of the secret would otherwise take the time of the whole body.
    void aLargeBodyIsCheckedWhenTypingPauses()
    {
        const QByteArray body = '"' + QByteArray(200'000, 'x') + '"';
        give(body, body);
        QCOMPARE(name("signatureLab.standard"), QStringLiteral("Not checked"));
        QTRY_COMPARE_WITH_TIMEOUT(name("signatureLab.standard"), QStringLiteral("Right"), 20'000);
    }

    void saysWhatIsCheckedOfALargeBody()
    {
        const QByteArray body = '"' + QByteArray(200'000, 'x') + '"';
        give(body, body);
        QVERIFY(text("sheet.note").contains(QStringLiteral("whole body")));
        m_lab->findChild<QPlainTextEdit *>(QStringLiteral("signatureLab.body"))->insertPlainText(QStringLiteral(" "));
        QVERIFY(text("sheet.note").contains(QStringLiteral("without the rest")));
    }

    void saysWhatReserialisingBreaks()
    {
        give(R"({"b":1})", R"({ "b" : 1 })");
        QVERIFY(text("signatureLab.hexDetail").contains(QStringLiteral("parsed and written again")));
    }

    void saysThatTheSecretIsNone()
    {
        give("{}", "{}");
        m_lab->findChild<QLineEdit *>(QStringLiteral("signatureLab.secret"))->setText(QStringLiteral("whatever"));
        QVERIFY(text("signatureLab.standardDetail").contains(QStringLiteral("whsec_")));
        QCOMPARE(name("signatureLab.standard"), QStringLiteral("Wrong"));
    }

    void asksForTheSecret()
    {
        give("{}", "{}");
        m_lab->findChild<QLineEdit *>(QStringLiteral("signatureLab.secret"))->clear();
        QCOMPARE(name("signatureLab.standard"), QStringLiteral("Not checked"));
    }

    void saysThatAHeaderIsMissing()
    {
        give("{}", "{}");
        m_lab->findChild<QPlainTextEdit *>(QStringLiteral("signatureLab.headers"))->setPlainText(QString());
        QCOMPARE(name("signatureLab.hex"), QStringLiteral("Not there"));
    }

    void readsHeaders()
    {
        const HeaderList headers = receivedHeaders(QStringLiteral("A: 1\nno header\n b :x: y\r\n"));
        QCOMPARE(headers, (HeaderList{{QStringLiteral("A"), QStringLiteral("1")},
                                      {QStringLiteral("b"), QStringLiteral("x: y")}}));
    }

private:
    // Signed over the one, received as the other, two seconds later.
    void give(const QByteArray &sent, const QByteArray &received)
    {
        m_lab->setReceived(headersOf(sent), received, (kSeconds + 2) * 1000);
        m_lab->findChild<QLineEdit *>(QStringLiteral("signatureLab.secret"))
            ->setText(QString::fromLatin1(secret().reveal()));
    }
    QString name(const char *what) const { return m_console->find<QWidget>(what)->accessibleName(); }
    QString text(const char *what) const { return m_console->textOf(what); }

    std::unique_ptr<test::TestConsole> m_console;
    SignatureLabSheet *m_lab = nullptr;
};

QTEST_MAIN(SignatureLabTest)
#include "tst_signaturelab.moc"
