// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/language.h"

#include <QCoreApplication>
#include <QTest>

using namespace pm::app;

namespace {

QString text(const char *context, const char *source, int n = -1)
{
    return QCoreApplication::translate(context, source, nullptr, n);
}

} // namespace

class LanguageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void theFirstThatIsSaidCounts_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QLocale>("system");
        QTest::addColumn<QString>("expected");
        const QString none;
        const QString de = QStringLiteral("de");
        const QString es = QStringLiteral("es");
        QTest::newRow("asked") << de << es << QLocale(QLocale::English) << de;
        QTest::newRow("chosen") << none << es << QLocale(QLocale::German) << es;
        QTest::newRow("system") << none << none << QLocale(QLocale::German, QLocale::Austria) << de;
        QTest::newRow("not spoken") << none << none << QLocale(QLocale::Finnish) << QStringLiteral("en");
        QTest::newRow("C") << none << none << QLocale::c() << QStringLiteral("en");
        QTest::newRow("not spoken any more") << none << QStringLiteral("fi") << QLocale(QLocale::Spanish) << es;
    }
    void theFirstThatIsSaidCounts()
    {
        QFETCH(QString, asked);
        QFETCH(QString, chosen);
        QFETCH(QLocale, system);
        QTEST(languageFor(asked, chosen, system), "expected");
    }

    void englishHasItsPlurals()
    {
        const Language language;
        QCOMPARE(text("pm::ui::StatusLine", "%n notice(s)", 1), QStringLiteral("1 notice"));
        QCOMPARE(text("pm::ui::StatusLine", "%n notice(s)", 3), QStringLiteral("3 notices"));
        QCOMPARE(text("pm::ui::SignInView", "Sign in"), QStringLiteral("Sign in"));
    }

    void speaks_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("signIn");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("three");
        QTest::newRow("German") << QStringLiteral("de") << QStringLiteral("Anmelden") << QStringLiteral("1 Hinweis")
                                << QStringLiteral("3 Hinweise");
        QTest::newRow("Spanish") << QStringLiteral("es") << QStringLiteral("Iniciar sesión")
                                 << QStringLiteral("1 aviso") << QStringLiteral("3 avisos");
    }
    void speaks()
    {
        QFETCH(QString, code);
        {
            Language language;
            language.use(code);
            QTEST(text("pm::ui::SignInView", "Sign in"), "signIn");
            QTEST(text("pm::ui::StatusLine", "%n notice(s)", 1), "one");
            QTEST(text("pm::ui::StatusLine", "%n notice(s)", 3), "three");
            QCOMPARE(text("pm::ui::SignInView", "Not a text of ours"), QStringLiteral("Not a text of ours"));
            QCOMPARE(QLocale().name().left(2), code);
        }
        QCOMPARE(text("pm::ui::SignInView", "Sign in"), QStringLiteral("Sign in")); // it ends with the object
    }

    void pseudoIsLongerAndHasItsValues()
    {
        Language language;
        language.use(QStringLiteral("pseudo"));
        const QString source = QStringLiteral("Sign in to the platform");
        const QString shown = text("pm::ui::Anything", "Sign in to the platform");
        QVERIFY(shown.startsWith(u'[' + source) && shown.endsWith(u']'));
        QVERIFY(shown.size() * 10 >= source.size() * 13);
        QVERIFY(text("pm::ui::StatusLine", "%n notice(s)", 3).contains(QStringLiteral("3 notice")));
    }
};

QTEST_GUILESS_MAIN(LanguageTest)
#include "tst_language.moc"
