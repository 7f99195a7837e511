// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/codesample.h"
#include "tests/ui/signedinconsole.h"
#include "tests/ui/testplatform.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMetaProperty>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace pm;
using test::TestConsole;

namespace {

const QString kKey = QStringLiteral("pm_live_") + QString(32, u'0');

// Everything in the window that has the key in one of its properties: texts, tool tips, accessible names …
QStringList holders(const QWidget &window, const QString &key)
{
    QStringList found;
    // To read a property may end another object.
    const auto children = window.findChildren<QObject *>();
    const QList<QPointer<QObject>> objects(children.begin(), children.end());
    for (const QPointer<QObject> &object : objects) {
        const QMetaObject *meta = object ? object->metaObject() : nullptr;
        const QString name = object ? object->objectName() : QString();
        for (int i = 0; object && i < meta->propertyCount(); ++i) {
            if (meta->property(i).read(object).toString().contains(key))
                found << name + u'.' + QString::fromLatin1(meta->property(i).name());
        }
    }
    return found;
}

} // namespace

// The sheet that shows a new key once. Who signs in is all that a service is asked, except where the whole window is
// used.
class KeyRevealSheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_signedIn = std::make_unique<test::SignedInConsole>();
        QVERIFY(m_signedIn->isReady());
        m_console = m_signedIn->console.get();
        m_console->preferences.setClipboardSeconds(5);
    }

    void cleanup() { m_signedIn.reset(); }

    void theKeyIsShownAndCanBeHidden()
    {
        open();
        auto *field = find<QLineEdit>("keyReveal.secret");
        QCOMPARE(field->displayText(), kKey);
        QVERIFY(field->isReadOnly());
        auto *eye = field->findChild<QToolButton *>();
        eye->click();
        QVERIFY(!field->displayText().contains(QStringLiteral("pm_")));
        eye->click();
        QCOMPARE(field->displayText(), kKey);
    }

    void enterCopiesFirst()
    {
        open();
        QCOMPARE(m_console->window.focusWidget()->objectName(), QStringLiteral("keyReveal.copy"));
        QTest::keyClick(m_console->window.focusWidget(), Qt::Key_Return);
        QCOMPARE(QGuiApplication::clipboard()->text(), kKey);
        QVERIFY(m_console->isShown("keyRevealSheet"));
    }

    void copyingHasATimeLimit()
    {
        open();
        QCOMPARE(note(), QStringLiteral("Not copied yet"));
        m_console->click("keyReveal.copy");
        QCOMPARE(QGuiApplication::clipboard()->text(), kKey);
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
        QCOMPARE(note(), QStringLiteral("Copied"));
        QCOMPARE(m_console->textOf("keyReveal.clipboard"), QStringLiteral("clipboard clears in 5 s"));
        QTRY_COMPARE(m_console->textOf("keyReveal.clipboard"), QStringLiteral("clipboard clears in 3 s"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("keyReveal.clipboard"), QStringLiteral("the clipboard is cleared"),
                                  6000);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void copyingByKeysHasItToo()
    {
        open();
        auto *field = find<QLineEdit>("keyReveal.secret");
        QTest::keySequence(field, QKeySequence::SelectAll);
        QVERIFY(!field->hasSelectedText());
        QTest::mouseDClick(field, Qt::LeftButton);
        QVERIFY(!field->hasSelectedText());
        QTest::keySequence(field, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), kKey);
        QCOMPARE(m_console->clipboard.secondsLeft(), 5);
        QVERIFY(!m_sheet->isPrecious());
    }

    void whatElseIsCopiedStaysAndIsNotCountedDown()
    {
        open();
        m_console->click("keyReveal.copy");
        QGuiApplication::clipboard()->setText(QStringLiteral("something else"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("keyReveal.clipboard"),
                                  QStringLiteral("clipboard clears after 5 s"), 7000);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("something else"));
    }

    void theKeychainTakesIt()
    {
        open();
        m_console->click("keyReveal.store");
        const auto entry = m_console->keychain.entries.find(QStringLiteral("api-key/") + m_id.text());
        QVERIFY(entry != m_console->keychain.entries.end());
        QVERIFY(entry->second.equals(kKey.toLatin1()));
        QCOMPARE(note(), QStringLiteral("Stored in Memory"));
        QVERIFY(!m_sheet->isPrecious());
    }

    void samplesNameThePlatformAndNotTheKey()
    {
        open();
        auto *languages = find<QTabBar>("keyReveal.languages");
        QCOMPARE(languages->count(), static_cast<int>(kSampleLanguages.size()));
        QStringList shown;
        for (int i = 0; i < languages->count(); ++i) {
            languages->setCurrentIndex(i);
            const QString text = find<QPlainTextEdit>("keyReveal.sample")->toPlainText();
            QVERIFY2(text.contains(m_signedIn->url() + QStringLiteral("/api/v1/emails/send")), qPrintable(text));
            QVERIFY2(text.contains(QStringLiteral("PENGUINMAILS_API_KEY")), qPrintable(text));
            QVERIFY2(!text.contains(QStringLiteral("pm_")), qPrintable(text));
            QVERIFY(!shown.contains(text));
            shown << text;
        }
    }

    void closingAsksWhileTheKeyIsNowhere_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("Done") << 0;
        QTest::newRow("Esc") << 1;
        QTest::newRow("the window") << 2;
    }
    void closingAsksWhileTheKeyIsNowhere()
    {
        QFETCH(int, way);
        open();
        const auto leave = [&] {
            if (way == 0)
                m_console->click("keyReveal.done");
            else if (way == 1)
                QTest::keyClick(m_sheet, Qt::Key_Escape);
            else
                m_console->window.close();
        };
        leave();
        QVERIFY(m_console->isShown("confirmSheet.cancel"));
        if (way == 2) {
            leave(); // once more: the question stays, and there is only one
            QVERIFY(m_console->window.isVisible());
            QCOMPARE(m_console->window.findChildren<QWidget *>(QStringLiteral("confirmSheet.cancel")).size(), 1);
        }
        m_console->click("confirmSheet.cancel");
        QTRY_VERIFY(!m_console->isShown("confirmSheet.cancel"));
        QVERIFY(m_console->isShown("keyRevealSheet"));
        QCOMPARE(find<QLineEdit>("keyReveal.secret")->text(), kKey);
        m_console->click("keyReveal.copy");
        leave();
        QVERIFY(!m_console->isShown("keyRevealSheet"));
        QCOMPARE(m_console->window.isVisible(), way != 2);
    }

    void nothingKeepsTheKeyAfterwards_data()
    {
        QTest::addColumn<bool>("copied");
        QTest::newRow("copied") << true;
        QTest::newRow("closed anyway") << false;
    }
    void nothingKeepsTheKeyAfterwards()
    {
        QFETCH(bool, copied);
        open();
        QVERIFY(holders(m_console->window, kKey).contains(QStringLiteral("keyReveal.secret.text")));
        if (copied)
            m_console->click("keyReveal.copy");
        close();
        QCOMPARE(m_console->isShown("confirmSheet.confirm"), !copied);
        if (!copied)
            m_console->click("confirmSheet.confirm");
        QCOMPARE(holders(m_console->window, kKey), QStringList()); // at once, not when it is deleted
        QTRY_VERIFY(m_sheet.isNull());
        QCOMPARE(holders(m_console->window, kKey), QStringList());
    }

    void aKeyOfTheServiceLeavesTheWindowToo()
    {
        test::TestPlatform platform;
        QVERIFY(platform.start());
        TestConsole console(platform.url());
        console.signIn(test::PlatformProcess::adminEmail(), test::PlatformProcess::adminPassword());
        const QString key = createdKey(console);
        QVERIFY(!key.isEmpty());
        console.click("keyReveal.copy");
        console.click("keyReveal.done");
        QTRY_COMPARE(console.rows(), 1);
        QTRY_VERIFY(console.find<QWidget>("keyRevealSheet") == nullptr);
        QCOMPARE(holders(console.window, key), QStringList());
        QCOMPARE(platform.sendWith(key), 200);
    }

    // Locked by itself, signed out from there: whoever signs in next must not find it. But nobody loses it unasked.
    void signingOutAsksAndTakesItAway()
    {
        test::TestPlatform platform;
        QVERIFY(platform.start());
        TestConsole console(platform.url());
        console.signIn(test::PlatformProcess::adminEmail(), test::PlatformProcess::adminPassword());
        const QString key = createdKey(console);
        QVERIFY(!key.isEmpty());
        console.session.lock();
        QVERIFY(console.isShown("signInView"));
        QVERIFY(!console.isShown("signIn.signOutAnyway"));
        console.click("signIn.signOut");
        QCOMPARE(console.session.state(), app::SessionService::State::Locked);
        QVERIFY(console.isShown("signIn.problem"));
        QVERIFY(!console.isShown("keyRevealSheet"));
        console.signIn({}, test::PlatformProcess::adminPassword());
        QTRY_VERIFY(console.isShown("keyRevealSheet"));
        QCOMPARE(console.textOf("keyReveal.secret"), key);
        console.session.lock();
        QVERIFY(!console.isShown("signIn.signOutAnyway")); // asked anew
        console.click("signIn.signOut");
        console.click("signIn.signOutAnyway");
        QCOMPARE(console.session.state(), app::SessionService::State::SignedOut);
        QVERIFY(!console.isShown("keyRevealSheet"));
        QTRY_COMPARE(holders(console.window, key), QStringList());
        console.signIn(test::PlatformProcess::adminEmail(), test::PlatformProcess::adminPassword());
        QTRY_COMPARE(console.rows(), 1);
        QVERIFY(console.find<QWidget>("keyRevealSheet") == nullptr);
    }

private:
    template<class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return m_console->find<Widget>(name);
    }

    void open() { m_sheet = m_console->reveal(m_id, kKey); }

    void close() { m_console->click("keyReveal.done"); }

    [[nodiscard]] static QString createdKey(const TestConsole &console)
    {
        if (!QTest::qWaitFor([&] { return console.isShown("stateView.action"); }))
            return {};
        console.click("stateView.action");
        console.type("keyForm.name", QStringLiteral("First key"));
        console.click("scopeSelector.sending");
        console.click("createKey.submit");
        if (!QTest::qWaitFor([&] { return console.isShown("keyRevealSheet"); }, 10'000))
            return {};
        return console.find<QLineEdit>("keyReveal.secret")->text();
    }

    [[nodiscard]] QString note() const { return m_sheet->findChild<QLabel *>(QStringLiteral("sheet.note"))->text(); }

    const KeyId m_id{makeUuid()};
    std::unique_ptr<test::SignedInConsole> m_signedIn;
    TestConsole *m_console = nullptr; // that one
    QPointer<ui::KeyRevealSheet> m_sheet;
};

QTEST_MAIN(KeyRevealSheetTest)
#include "tst_keyrevealsheet.moc"
