// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/systemclipboard.h"
#include "tests/app/fixedpreferences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace pm;
using namespace pm::app;

namespace {

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

class TestSystemClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copiesPlainText();
    void marksASecret();
    void clearsASecretInTime();
    void leavesAloneWhatCameLater();
    void plainTextEndsTheCountdown();
    void clearsWhenItEnds();

private:
    test::FixedPreferences m_preferences;
    const Secret m_secret{"pm_live_0123456789abcdef"};
};

void TestSystemClipboard::init()
{
    m_preferences.seconds = 1;
    QGuiApplication::clipboard()->clear();
}

void TestSystemClipboard::copiesPlainText()
{
    SystemClipboard clipboard(m_preferences);
    clipboard.copyText(QStringLiteral("key_1"));
    QCOMPARE(clipboardText(), QStringLiteral("key_1"));
    QCOMPARE(clipboard.secondsLeft(), 0);
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
}

void TestSystemClipboard::marksASecret()
{
    SystemClipboard clipboard(m_preferences);
    clipboard.copySecret(m_secret);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), QString::fromUtf8(m_secret.reveal()));
    QCOMPARE(data->data(QStringLiteral("x-kde-passwordManagerHint")), "secret");
    QVERIFY(data->hasFormat(QStringLiteral("application/x-nspasteboard-concealed-type")));
    QVERIFY(data->hasFormat(QStringLiteral("ExcludeClipboardContentFromMonitorProcessing")));
}

void TestSystemClipboard::clearsASecretInTime()
{
    SystemClipboard clipboard(m_preferences);
    const QSignalSpy cleared(&clipboard, &Clipboard::secretCleared);
    const QSignalSpy seconds(&clipboard, &Clipboard::secondsLeftChanged);
    clipboard.copySecret(m_secret);
    QCOMPARE(clipboard.secondsLeft(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(cleared.size(), 1, 20'000);
    QVERIFY(clipboardText().isEmpty());
    QCOMPARE(clipboard.secondsLeft(), 0);
    QCOMPARE(seconds.first().first().toInt(), 1);
    QCOMPARE(seconds.last().first().toInt(), 0);
}

void TestSystemClipboard::leavesAloneWhatCameLater()
{
    SystemClipboard clipboard(m_preferences);
    const QSignalSpy cleared(&clipboard, &Clipboard::secretCleared);
    clipboard.copySecret(m_secret);
    const QSignalSpy seconds(&clipboard, &Clipboard::secondsLeftChanged);
    QGuiApplication::clipboard()->setText(QStringLiteral("something else"));
    QTRY_VERIFY_WITH_TIMEOUT(!seconds.isEmpty() && seconds.last().first().toInt() == 0, 20'000);
    QCOMPARE(clipboard.secondsLeft(), 0);
    QCOMPARE(clipboardText(), QStringLiteral("something else"));
    QCOMPARE(cleared.size(), 0);
}

void TestSystemClipboard::plainTextEndsTheCountdown()
{
    SystemClipboard clipboard(m_preferences);
    clipboard.copySecret(m_secret);
    clipboard.copyText(QStringLiteral("key_1"));
    QCOMPARE(clipboard.secondsLeft(), 0);
    QCOMPARE(clipboardText(), QStringLiteral("key_1"));
}

void TestSystemClipboard::clearsWhenItEnds()
{
    m_preferences.seconds = 60;
    {
        SystemClipboard clipboard(m_preferences);
        clipboard.copySecret(m_secret);
        QVERIFY(!clipboardText().isEmpty());
    }
    QVERIFY(clipboardText().isEmpty());

    SystemClipboard atQuit(m_preferences);
    atQuit.copySecret(m_secret);
    QVERIFY(QMetaObject::invokeMethod(qApp, "aboutToQuit"));
    QVERIFY(clipboardText().isEmpty());
}

QTEST_MAIN(TestSystemClipboard)
#include "tst_systemclipboard.moc"
