// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/commandline.h"

#include <QTest>

using namespace pm;
using namespace pm::app;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void readsEverything();
    void readsActions();
    void refuses_data();
    void refuses();
};

void TestCommandLine::defaults()
{
    const Result<CommandLine> line = parseCommandLine({});
    QVERIFY(line);
    QVERIFY(line->action == CommandLine::Action::Run);
    QVERIFY(!line->demo && line->workspaceId.isEmpty() && line->connect.isEmpty() && !line->screenshots);
}

void TestCommandLine::readsEverything()
{
    QVERIFY(parseCommandLine({QStringLiteral("--demo")})->demo);
    QCOMPARE(parseCommandLine({QStringLiteral("--workspace"), QStringLiteral("w1")})->workspaceId,
             QStringLiteral("w1"));
    QCOMPARE(parseCommandLine({QStringLiteral("--connect=https://api.example.com:8443/pm")})->connect,
             QUrl(QStringLiteral("https://api.example.com:8443/pm")));
    for (const char *here : {"http://127.0.0.1:8080", "http://[::1]:8080", "http://localhost:8080"})
        QVERIFY2(parseCommandLine({QStringLiteral("--connect"), QString::fromLatin1(here)}), here);
    const Result<CommandLine> pictures = parseCommandLine(
        {QStringLiteral("--screenshots"), QStringLiteral("out"), QStringLiteral("--theme=dark"),
         QStringLiteral("--size=1280x800"), QStringLiteral("--language=de")});
    QVERIFY(pictures);
    QCOMPARE(pictures->screenshots->folder, QStringLiteral("out"));
    QVERIFY(pictures->screenshots->dark);
    QCOMPARE(pictures->screenshots->size, QSize(1280, 800));
    QCOMPARE(pictures->language, QStringLiteral("de"));
    const QStringList smallest{QStringLiteral("--screenshots=out"), QStringLiteral("--size=960x600")};
    QCOMPARE(parseCommandLine(smallest)->screenshots->size, QSize(960, 600));
    QVERIFY(parseCommandLine({QStringLiteral("--screenshots=out"), QStringLiteral("--demo")})); // which it is
    const Result<CommandLine> plain = parseCommandLine({QStringLiteral("--screenshots=out")});
    QVERIFY(!plain->screenshots->dark);
    QCOMPARE(plain->screenshots->size, QSize(1440, 900));
}

void TestCommandLine::readsActions()
{
    QVERIFY(parseCommandLine({QStringLiteral("--version")})->action == CommandLine::Action::ShowVersion);
    QVERIFY(parseCommandLine({QStringLiteral("--help")})->action == CommandLine::Action::ShowHelp);
    for (const char *option :
         {"--demo", "--workspace", "--connect", "--screenshots", "--theme", "--size", "--language"})
        QVERIFY2(helpText().contains(QLatin1StringView(option)), option);
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *arguments) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(u' ');
    };
    row("--nonsense");
    row("file");
    row("--workspace");
    row("--demo --workspace w1");
    row("--connect ftp://example.com");
    row("--connect example.com");
    row("--connect https://user:secret@example.com");
    row("--connect http://api.example.com");
    row("--connect http://127.0.0.1.example.com");
    row("--theme dark");
    row("--screenshots out --theme purple");
    row("--screenshots out --size big");
    row("--screenshots out --size 1x1");
    row("--screenshots out --size 959x600"); // than which no window is smaller
    row("--screenshots out --size 960x599");
    row("--screenshots out --workspace w1");
    row("--screenshots out --connect https://api.example.com");
}

void TestCommandLine::refuses()
{
    QFETCH(QStringList, arguments);
    const Result<CommandLine> line = parseCommandLine(arguments);
    QVERIFY(!line);
    QCOMPARE(line.error().kind, ErrorKind::Validation);
    QVERIFY(!line.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
